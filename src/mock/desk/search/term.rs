//! One part of what is searched.

use std::ops::RangeInclusive;

use super::{CUSTOMER, NUMBER, Rank};
use crate::domain::find::{each_word, plain};

/// From how many digits on a number may be a part of a phone number.
const PHONE: usize = 4;
/// From how many characters on a text may be a part of an address.
const ADDRESS: usize = 3;

/// What stands between spaces; a phone number may have some within.
#[derive(Debug, PartialEq)]
pub(super) struct Term {
    /// Its words, plain.
    pub words: Vec<String>,
    /// The whole of it, plain.
    text: String,
    /// Its digits, where it has nothing else but what numbers are written with.
    digits: String,
}

impl Term {
    /// Reads what is searched; what has neither letters nor digits is passed over.
    pub fn read(text: &str) -> Vec<Self> {
        let whole = Self::of(text.trim());
        if whole.digits.len() >= PHONE {
            return vec![whole];
        }
        let parts = text.split_whitespace().map(Self::of);
        parts.filter(|term| !term.words.is_empty()).collect()
    }

    fn of(text: &str) -> Self {
        let mut words = Vec::new();
        each_word(text, &mut String::new(), |word| words.push(word.to_owned()));
        let writes_numbers = |letter: char| {
            letter.is_ascii_digit() || matches!(letter, ' ' | '#' | '+' | '-' | '(' | ')' | '/')
        };
        let digits = if text.chars().all(writes_numbers) {
            text.chars().filter(char::is_ascii_digit).collect()
        } else {
            String::new()
        };
        Self {
            words,
            text: plain(text),
            digits,
        }
    }

    /// The ticket numbers it may mean: itself, and those that begin with it.
    pub fn numbers(&self) -> Vec<(RangeInclusive<u32>, Rank)> {
        let alone = self.text.strip_prefix('#').unwrap_or(&self.text) == self.digits;
        let number = self.digits.parse::<u32>().ok().filter(|_| alone);
        let Some(number) = number.filter(|number| number.to_string() == self.digits) else {
            return Vec::new();
        };
        let mut ranges = vec![(number..=number, NUMBER)];
        let (mut low, mut high) = (number, number);
        while let (Some(lower), Some(higher)) = (low.checked_mul(10), high.checked_mul(10)) {
            (low, high) = (lower, higher.saturating_add(9));
            ranges.push((low..=high, CUSTOMER));
            if low == 0 {
                break;
            }
        }
        ranges
    }

    /// Whether it is worth asking every customer: names are found by their words.
    pub fn may_be_an_address(&self) -> bool {
        let marked = |it: char| it.is_ascii_digit() || matches!(it, '@' | '.' | '_' | '-');
        self.text.len() >= ADDRESS && self.text.contains(marked)
    }

    /// Whether an address begins with it, or a part of it after the `@` does.
    pub fn is_address(&self, email: impl FnOnce() -> Option<String>) -> bool {
        if !self.digits.is_empty() {
            return false;
        }
        let email = email()
            .map(|email| email.to_lowercase())
            .unwrap_or_default();
        let host = email.split_once('@').map_or("", |(_, host)| host);
        let wanted = self.text.strip_prefix('@');
        email.starts_with(&self.text) || wanted.is_some_and(|wanted| host.starts_with(wanted))
    }

    /// Whether a phone number has its digits.
    pub fn is_phone(&self, phone: impl FnOnce() -> Option<String>) -> bool {
        self.digits.len() >= PHONE && phone().is_some_and(|phone| phone.contains(&self.digits))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_a_ticket_or_the_beginning_of_one() {
        let ranges = |text: &str| {
            Term::read(text)
                .first()
                .map(Term::numbers)
                .unwrap_or_default()
        };
        let thousands = (104_000..=104_999, CUSTOMER);
        let expected = [
            (104..=104, NUMBER),
            (1_040..=1_049, CUSTOMER),
            (10_400..=10_499, CUSTOMER),
        ];
        for text in ["104", "#104"] {
            assert_eq!(ranges(text)[..3], expected, "{text}");
            assert_eq!(ranges(text)[3], thousands);
        }
        for text in ["", "x104", "0104", "+104", "99999999999", "10-4"] {
            assert!(ranges(text).is_empty(), "{text}");
        }
        assert_eq!(ranges("0").len(), 2);
        assert_eq!(ranges("4294967295").len(), 1);
    }

    #[test]
    fn a_phone_number_is_one_term_however_it_is_written() {
        let terms = Term::read(" +34 600-555 118");
        assert_eq!(terms.len(), 1);
        assert!(terms[0].is_phone(|| Some("+34600555118".to_owned())));
        assert!(!terms[0].is_phone(|| Some("+34600555119".to_owned())));
        assert_eq!(Term::read("marta 2 -").len(), 2);
    }

    #[test]
    fn an_address_is_found_by_its_beginning_and_its_host() {
        let is = |text: &str| {
            let terms = Term::read(text);
            terms[0].may_be_an_address()
                && terms[0].is_address(|| Some("Marta.Q@example.com".to_owned()))
        };
        assert!(is("marta.q") && is("MARTA.Q@ex") && is("@example"));
        assert!(!is("arta.q") && !is("@com") && !is("marta"));
    }
}
