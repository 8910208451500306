//! Names within a sentence that a page sets off: in bold, or as a badge.
//!
//! A name is marked as it is put into the sentence, and found again when the sentence is shown: so
//! the order of words stays the language's.

/// Before a name, before a mood, and after either. Nobody types these.
const NAME: char = '\u{2}';
const MOOD: char = '\u{4}';
const END: char = '\u{3}';

/// A part of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Words.
    Text(String),
    /// A name, to be set off.
    Name(String),
    /// A sentiment, as the contract has it.
    Mood(String),
}

/// A name that is to be found again.
pub fn mark_name(name: &str) -> String {
    marked(NAME, name)
}

/// A sentiment, as the contract has it, that is to be found again.
pub fn mark_mood(label: &str) -> String {
    marked(MOOD, label)
}

fn marked(begin: char, name: &str) -> String {
    let name = name.replace([NAME, MOOD, END], "");
    format!("{begin}{name}{END}")
}

/// A name as one hears it.
pub(super) fn unmarked(name: &str) -> &str {
    name.trim_start_matches([NAME, MOOD])
}

/// The parts of a sentence in their order.
pub fn pieces(sentence: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut rest = sentence;
    while let Some(at) = rest.find([NAME, MOOD]) {
        let (before, marked) = rest.split_at(at);
        let is_mood = marked.starts_with(MOOD);
        let (name, after) = unmarked(marked).split_once(END).unwrap_or((marked, ""));
        if !before.is_empty() {
            pieces.push(Piece::Text(before.to_owned()));
        }
        pieces.push(match is_mood {
            true => Piece::Mood(name.to_owned()),
            false => Piece::Name(name.to_owned()),
        });
        rest = after;
    }
    if !rest.is_empty() {
        pieces.push(Piece::Text(rest.to_owned()));
    }
    pieces
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::{Field, Filter, Operator};
    use crate::i18n::{Language, Words};

    fn said(words: Words, filter: &Filter) -> Vec<Piece> {
        let name = |field: &Field, value: &str| match field {
            Field::Sentiment => mark_mood(value),
            _ => mark_name(value),
        };
        pieces(&words.filter_clause(filter, &name).unwrap_or_default())
    }

    #[test]
    fn s6_a_rule_is_a_sentence_with_its_names_set_off() {
        let moods = Filter::one(Field::Sentiment, Operator::AnyOf, ["urgent", "negative"]);
        let filter = moods.and(Filter::is(Field::Tag, "vip"));
        let (text, mood) = (
            |text: &str| Piece::Text(text.to_owned()),
            |mood: &str| Piece::Mood(mood.to_owned()),
        );
        assert_eq!(
            said(Words(Language::English), &filter),
            [
                text("are scored "),
                mood("urgent"),
                text(" or "),
                mood("negative"),
                text(" and are tagged "),
                Piece::Name("vip".to_owned()),
            ]
        );
    }

    #[test]
    fn x10_the_sound_of_a_marked_name_decides_the_word_before_it() {
        let tags = Filter::one(Field::Tag, Operator::AnyOf, ["vip", "oro"]);
        let said = said(Words(Language::Spanish), &tags);
        assert!(said.contains(&Piece::Text(" u ".to_owned())), "{said:?}");
    }

    #[test]
    fn x2_nothing_and_what_is_cut_short_are_told_all_the_same() {
        assert_eq!(pieces(""), []);
        let cut = format!("to {NAME}somebody");
        assert_eq!(pieces(&cut).len(), 2);
    }

    proptest! {
        #[test]
        fn s6_a_name_comes_out_as_it_went_in(before in "[a-z ]{1,9}", name in "\\PC{0,9}", after in "[a-z ]{1,9}") {
            let sentence = format!("{before}{}{after}", mark_name(&name));
            let expected = [Piece::Text(before), Piece::Name(name), Piece::Text(after)];
            prop_assert_eq!(pieces(&sentence), expected);
        }

        #[test]
        fn x10_reading_a_sentence_never_panics(sentence in "[\\x02\\x03\\x04a ]{0,12}") {
            let told = pieces(&sentence);
            prop_assert!(told.len() <= sentence.len() + 1);
        }
    }
}
