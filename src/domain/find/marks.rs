//! Where in a text the words of a search were found, by the rule by which they are found.

use super::{each_word, letters, stands_alone};

/// A part of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part<'a> {
    /// The part as it stands in the text.
    pub text: &'a str,
    /// Whether it is what was searched.
    pub is_hit: bool,
}

/// What was searched, to be marked in what was found (SPEC X9).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marks {
    /// The words, plain.
    words: Vec<Vec<char>>,
    is_number: bool,
}

impl Marks {
    /// Reads what was searched.
    pub fn of(search: &str) -> Self {
        let mut words = Vec::new();
        each_word(search, &mut String::new(), |word| {
            words.push(word.chars().collect());
        });
        let search = search.trim();
        let digits = search.strip_prefix('#').unwrap_or(search);
        Self {
            words,
            is_number: !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()),
        }
    }

    /// Whether a ticket may have been found by its number.
    pub fn is_number(&self) -> bool {
        self.is_number
    }

    /// Whether a text has something to mark.
    pub fn are_in(&self, text: &str) -> bool {
        self.split(text).iter().any(|part| part.is_hit)
    }

    /// The text in parts, those that begin a word and were searched apart from the rest: joined
    /// they are the text. Case and accents do not matter; no part is empty.
    pub fn split<'a>(&self, text: &'a str) -> Vec<Part<'a>> {
        let mut parts = Vec::new();
        let mut done = 0;
        let mut word = Reading::default();
        let mut finish = |word: &mut Reading| {
            if let Some((from, to)) = word.hit(&self.words).filter(|(from, _)| *from >= done) {
                push(&mut parts, text, (done, from), false);
                push(&mut parts, text, (from, to), true);
                done = to;
            }
            word.letters.clear();
        };
        for (at, letter) in text.char_indices() {
            let end = at + letter.len_utf8();
            let mut is_silent = true;
            for plain in letters(text.get(at..end).unwrap_or_default()) {
                is_silent = false;
                if stands_alone(plain) || !plain.is_alphanumeric() {
                    finish(&mut word);
                }
                if plain.is_alphanumeric() {
                    word.read(plain, at, end);
                }
                if stands_alone(plain) {
                    finish(&mut word);
                }
            }
            // An accent that is written apart belongs to the letter before it.
            if let Some((_, last)) = word.letters.last_mut().filter(|_| is_silent) {
                *last = end;
            }
        }
        finish(&mut word);
        push(&mut parts, text, (done, text.len()), false);
        parts
    }
}

fn push<'a>(parts: &mut Vec<Part<'a>>, text: &'a str, (from, to): (usize, usize), is_hit: bool) {
    let found = text.get(from..to).filter(|text| !text.is_empty());
    parts.extend(found.map(|text| Part { text, is_hit }));
}

/// A word while it is read.
#[derive(Default)]
struct Reading {
    /// Where it begins, in bytes.
    start: usize,
    /// Its plain letters, each with where in the text it ends.
    letters: Vec<(char, usize)>,
}

impl Reading {
    fn read(&mut self, plain: char, at: usize, end: usize) {
        if self.letters.is_empty() {
            self.start = at;
        }
        self.letters.push((plain, end));
    }

    /// From where to where it is what was searched: as far as the longest of the words goes.
    fn hit(&self, words: &[Vec<char>]) -> Option<(usize, usize)> {
        let begins = |wanted: &&Vec<char>| {
            wanted.len() <= self.letters.len()
                && wanted
                    .iter()
                    .zip(&self.letters)
                    .all(|(wanted, (letter, _))| wanted == letter)
        };
        let longest = words.iter().filter(begins).map(Vec::len).max()?;
        let (_, end) = self.letters.get(longest.checked_sub(1)?)?;
        Some((self.start, *end))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::plain;
    use super::*;

    fn marked(text: &str, search: &str) -> String {
        let parts = Marks::of(search).split(text);
        let parts = parts.iter().map(|part| match part.is_hit {
            true => format!("[{}]", part.text),
            false => part.text.to_owned(),
        });
        parts.collect()
    }

    #[test]
    fn x9_beginnings_of_words_are_marked_whatever_case_and_accents() {
        assert_eq!(marked("María Quintero", "maria"), "[María] Quintero");
        assert_eq!(marked("María Quintero", "QUI mar"), "[Mar]ía [Qui]ntero");
        assert_eq!(marked("Ana Mariana", "ana"), "[Ana] Mariana");
        assert_eq!(marked("¿Dónde está?", "don est"), "¿[Dón]de [est]á?");
        assert_eq!(marked("Jean-Luc Weiß", "weis luc"), "Jean-[Luc] [Weiß]");
        assert_eq!(marked("Mari\u{301}a", "mari"), "[Mari\u{301}]a");
        assert_eq!(marked("東京タワー", "京"), "東[京]タワー");
        assert_eq!(marked("a b", ""), "a b");
        assert_eq!(marked("", "a"), "");
    }

    #[test]
    fn x9_the_longest_of_what_was_searched_is_marked() {
        assert_eq!(marked("delivery", "d deliv de"), "[deliv]ery");
    }

    #[test]
    fn x9_a_number_is_marked_with_or_without_its_sign() {
        assert_eq!(marked("#10432", "#104"), "#[104]32");
        assert!(Marks::of("#104").is_number() && Marks::of(" 104").is_number());
        assert!(!Marks::of("104 vip").is_number() && !Marks::of("#").is_number());
    }

    proptest! {
        #[test]
        fn x9_parts_are_the_text_and_what_was_searched_is_marked(
            text in "[a-dA-DßéñÍ\u{301} .,#0-3ŒİĲ東京-]{0,16}",
            search in "[a-dßéñ\u{301} 0-3i東-]{0,5}",
        ) {
            let marks = Marks::of(&search);
            let parts = marks.split(&text);
            let joined: String = parts.iter().map(|part| part.text).collect();
            prop_assert_eq!(&joined, &text);
            prop_assert!(parts.iter().all(|part| !part.text.is_empty()));
            let mut words = Vec::new();
            each_word(&text, &mut String::new(), |word| words.push(word.to_owned()));
            let mut hits = parts.iter().filter(|part| part.is_hit).map(|part| plain(part.text));
            let mut wanted = Vec::new();
            each_word(&search, &mut String::new(), |word| wanted.push(word.to_owned()));
            for wanted in &wanted {
                let is_there = words.iter().any(|word| word.starts_with(wanted.as_str()));
                let is_marked = parts
                    .iter()
                    .any(|part| part.is_hit && plain(part.text).starts_with(wanted.as_str()));
                prop_assert_eq!(is_there, is_marked, "{}", wanted);
            }
            // Nothing else is marked.
            let of_search =
                |hit: String| wanted.iter().any(|wanted| hit.starts_with(wanted.as_str()));
            prop_assert!(hits.all(of_search));
        }

        #[test]
        fn x9_any_text_is_split_without_harm(text in "\\PC{0,24}", search in "\\PC{0,8}") {
            let joined: String =
                Marks::of(&search).split(&text).iter().map(|part| part.text).collect();
            prop_assert_eq!(joined, text);
        }
    }
}
