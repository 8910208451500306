//! What was said around the words that a ticket was found by, where its row does not show them.

use super::term::Term;
use crate::domain::Ticket;
use crate::domain::find::{each_word, plain, stands_alone};
use crate::mock::desk::{Desk, Record};
use crate::mock::entry::{Entry, Saying};

/// How many characters an excerpt has at most.
const LONGEST: usize = 160;
/// How many of them stand before the word at most.
const LEAD: usize = 40;
/// Stands for what is left out.
const CUT: char = '…';

/// What is searched, for telling what was found by it.
#[derive(Debug)]
pub(in crate::mock::desk) struct Excerpts {
    terms: Vec<Term>,
}

impl Excerpts {
    /// Of these words.
    pub fn of(words: &str) -> Self {
        Self {
            terms: Term::read(words),
        }
    }

    /// What was said in a ticket around the words that it does not show by itself; nothing where it
    /// shows all of them. Of several messages the one with the most of the words counts, and of
    /// those the newest.
    pub fn excerpt(&self, desk: &Desk, record: &Record) -> Option<String> {
        let hidden = self.hidden(desk, record);
        if hidden.is_empty() {
            return None;
        }
        let thread = desk.thread(record);
        let said = thread.iter().filter_map(|entry| match entry {
            Entry::Said(saying) => Some((having(saying, &hidden), saying)),
            Entry::Happened(_) => None,
        });
        let (having, best) = said.max_by_key(|(having, _)| *having)?;
        (having > 0).then(|| around(&best.text, &hidden))?
    }

    /// The words that stand in nothing that the ticket itself shows.
    fn hidden(&self, desk: &Desk, record: &Record) -> Vec<&str> {
        let ticket = &record.ticket;
        let shown = shown_words(ticket);
        let begins_one = |word: &str| shown.iter().any(|it| it.starts_with(word));
        let is_profile = |term: &Term| {
            let email = || desk.customers.email(&desk.world, record.customer);
            let phone = || desk.customers.phone(&desk.world, record.customer);
            term.may_be_an_address() && (term.is_address(email) || term.is_phone(phone))
        };
        let is_number = |term: &Term| {
            let numbers = term.numbers().into_iter();
            numbers
                .map(|(range, _)| range)
                .any(|it| it.contains(&ticket.number.0))
        };
        let terms = self.terms.iter();
        let terms = terms.filter(|term| !is_number(term) && !is_profile(term));
        let words = terms.flat_map(|term| &term.words).map(String::as_str);
        words.filter(|word| !begins_one(word)).collect()
    }
}

/// The plain words of what a row shows of a ticket.
fn shown_words(ticket: &Ticket) -> Vec<String> {
    let newest = ticket.last_message.as_ref().map_or("", |it| &it.text);
    let (mut words, mut buffer) = (Vec::new(), String::new());
    for text in [&ticket.customer.name, &ticket.subject, newest] {
        each_word(text, &mut buffer, |word| words.push(word.to_owned()));
    }
    words
}

/// How many of the words begin one of what was said.
fn having(saying: &Saying, wanted: &[&str]) -> usize {
    let mut found = vec![false; wanted.len()];
    each_word(&saying.text, &mut String::new(), |word| {
        for (found, wanted) in found.iter_mut().zip(wanted) {
            *found |= word.starts_with(wanted);
        }
    });
    found.into_iter().filter(|found| *found).count()
}

/// Up to 160 characters of a text, on one line, around the first word that begins as one of these;
/// nothing where there is none.
fn around(text: &str, wanted: &[&str]) -> Option<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let line: Vec<char> = words.join(" ").chars().collect();
    let word = first_word(&line, wanted)?;
    if line.len() <= LONGEST {
        return Some(line.into_iter().collect());
    }
    let is_border = |at: usize| match (at.checked_sub(1).and_then(|it| line.get(it)), line.get(at))
    {
        (Some(before), Some(after)) => [*before, *after]
            .into_iter()
            .any(|it| it == ' ' || stands_alone(it)),
        _ => true,
    };
    let earliest = word.start.saturating_sub(LEAD);
    let from = (earliest..word.start).find(|at| is_border(*at));
    let from = from.unwrap_or(word.start);
    let room = LONGEST - usize::from(from > 0);
    let to = if line.len() - from <= room {
        line.len()
    } else {
        // A word that is longer than all the room is cut itself.
        let last = from + room - 1;
        let border = (word.end..=last).rev().find(|at| is_border(*at));
        border.unwrap_or(word.end.min(last))
    };
    let part: String = line.get(from..to)?.iter().collect();
    let mut excerpt = String::with_capacity(part.len() + 2 * CUT.len_utf8());
    excerpt.extend((from > 0).then_some(CUT));
    excerpt.push_str(part.trim());
    excerpt.extend((to < line.len()).then_some(CUT));
    Some(excerpt)
}

/// Where the first word stands that begins as one of these; words are what [`each_word`] reads.
fn first_word(line: &[char], wanted: &[&str]) -> Option<std::ops::Range<usize>> {
    let mut letters = String::new();
    let mut start = 0;
    let mut buffer = [0; 4];
    for (at, letter) in line.iter().enumerate() {
        let plain = plain(letter.encode_utf8(&mut buffer));
        let goes_on = !stands_alone(*letter) && plain.chars().all(char::is_alphanumeric);
        if !goes_on {
            if fits(&letters, wanted) {
                return Some(start..at);
            }
            letters.clear();
        }
        if letters.is_empty() {
            start = at;
        }
        if goes_on {
            letters.push_str(&plain);
        } else if stands_alone(*letter) && fits(&plain, wanted) {
            return Some(at..at + 1);
        }
    }
    fits(&letters, wanted).then_some(start..line.len())
}

fn fits(word: &str, wanted: &[&str]) -> bool {
    !word.is_empty() && wanted.iter().any(|wanted| word.starts_with(wanted))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn words(text: &str) -> Vec<String> {
        let mut words = Vec::new();
        each_word(text, &mut String::new(), |word| words.push(word.to_owned()));
        words
    }

    #[test]
    fn x1_a_short_text_is_told_whole_on_one_line() {
        let told = around(" My  Lámpara\n\tflickers. ", &["lamp"]);
        assert_eq!(told.as_deref(), Some("My Lámpara flickers."));
        assert!(around("My lamp flickers.", &["flick", "nothing"]).is_some());
        assert_eq!(
            around("My lamp flickers.", &["amp"]),
            None,
            "it begins no word"
        );
        assert_eq!(around("", &["lamp"]), None);
    }

    #[test]
    fn x1_a_long_text_is_cut_at_words_on_both_sides() {
        let text = format!(
            "{}the Ólafsdóttir lamp {}",
            "before ".repeat(30),
            "after ".repeat(40)
        );
        let told = around(&text, &["olafs"]).unwrap_or_default();
        let before = "…before before before before before the Ólafsdóttir lamp after ";
        assert!(told.starts_with(before), "{told}");
        assert!(told.ends_with(" after…"), "{told}");
        assert!((150..=LONGEST).contains(&told.chars().count()), "{told}");
        let at_the_end = format!("{}lamp", "before ".repeat(30));
        let told = around(&at_the_end, &["lamp"]);
        assert_eq!(
            told.as_deref(),
            Some("…before before before before before lamp")
        );
        let at_the_start = format!("Lamp{}", " after".repeat(40));
        let told = around(&at_the_start, &["lamp"]).unwrap_or_default();
        assert!(
            told.starts_with("Lamp after") && told.ends_with(" after…"),
            "{told}"
        );
    }

    #[test]
    fn x1_what_has_no_spaces_is_cut_all_the_same() {
        let told = around(&"東京の灯り".repeat(80), &["灯"]).unwrap_or_default();
        assert_eq!(told.chars().count(), LONGEST);
        assert!(
            told.starts_with("東京の灯り") && told.ends_with('…'),
            "{told}"
        );
        let told = around(&"ñ".repeat(500), &["nnn"]).unwrap_or_default();
        assert_eq!(told, format!("{}…", "ñ".repeat(LONGEST - 1)));
    }

    proptest! {
        #[test]
        fn x1_an_excerpt_is_a_part_of_the_text_with_a_word_that_was_searched(
            text in "([a-zA-Zßéñİ灯東\u{301}😀]{1,9}[ ,.\n-]{1,3}){0,60}",
            wanted in "[a-zßé]{1,2}",
        ) {
            let wanted = plain(&wanted);
            let told = around(&text, &[&wanted]);
            let has = |text: &str| words(text).iter().any(|word| word.starts_with(&wanted));
            prop_assert_eq!(told.is_some(), has(&text));
            if let Some(told) = told {
                prop_assert!(has(&told), "{} in {}", wanted, told);
                prop_assert!(told.chars().count() <= LONGEST && !told.contains('\n'));
                let line: Vec<&str> = text.split_whitespace().collect();
                let line = line.join(" ");
                let part = told.trim_start_matches(CUT).trim_end_matches(CUT);
                prop_assert!(line.contains(part), "{} in {}", part, line);
                prop_assert!(told.starts_with(CUT) || line.starts_with(part));
                prop_assert!(told.ends_with(CUT) || line.ends_with(part));
                for word in words(part) {
                    prop_assert!(words(&line).contains(&word), "{} is cut", word);
                }
            }
        }
    }
}
