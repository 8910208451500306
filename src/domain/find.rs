//! Finding by the beginnings of words, whatever the accents and the case.

mod marks;

use std::char::ToLowercase;
use std::cmp::Ordering;
use std::str::Chars;

pub use marks::{Marks, Part};

/// Whether every word of the query begins some word of the text. An empty query fits everything.
pub fn begins_a_word(text: &str, query: &str) -> bool {
    let text = plain(text);
    plain(query).split_whitespace().all(|wanted| {
        text.split(|letter: char| !letter.is_alphanumeric())
            .any(|word| word.starts_with(wanted))
            || text.starts_with(wanted)
    })
}

/// A text in lower case and without the accents of Latin letters: `Ólafsdóttir` is `olafsdottir`.
pub fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for letter in text.chars() {
        each_plain(letter, |letter| plain.push(letter));
    }
    plain
}

/// Hands over what one letter is found by: of `ß` two letters, of an accent that stands alone none.
pub fn each_plain(letter: char, mut take: impl FnMut(char)) {
    for letter in letter.to_lowercase() {
        match base(letter) {
            Some(base) => base.chars().for_each(&mut take),
            None => take(letter),
        }
    }
}

/// The plain letters that an accented one is found by.
fn base(letter: char) -> Option<&'static str> {
    Some(match letter {
        '\u{300}'..='\u{36f}' => "", // accents that stand alone
        'à'..='å' | 'ā' | 'ă' | 'ą' | 'ǎ' | 'ạ'..='ặ' => "a",
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => "c",
        'ď' | 'đ' | 'ð' => "d",
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' | 'ẹ'..='ệ' => "e",
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => "g",
        'ĥ' | 'ħ' => "h",
        'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' | 'ỉ'..='ị' => "i",
        'ĵ' => "j",
        'ķ' => "k",
        'ĺ' | 'ļ' | 'ľ' | 'ł' => "l",
        'ñ' | 'ń' | 'ņ' | 'ň' => "n",
        'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' | 'ọ'..='ợ' => "o",
        'ŕ' | 'ŗ' | 'ř' => "r",
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => "s",
        'ţ' | 'ť' | 'ț' => "t",
        'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' | 'ụ'..='ự' => "u",
        'ŵ' => "w",
        'ý' | 'ÿ' | 'ŷ' | 'ỳ'..='ỹ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'þ' => "th",
        _ => return None,
    })
}

/// The same letter by letter, without writing a text. Most letters are ASCII and take the short way.
#[derive(Clone)]
struct Letters<'a> {
    rest: Chars<'a>,
    /// What the last letter became in lower case, as far as it is not read.
    lower: Option<ToLowercase>,
    /// What that is found by.
    base: Chars<'static>,
}

fn letters(text: &str) -> Letters<'_> {
    Letters {
        rest: text.chars(),
        lower: None,
        base: "".chars(),
    }
}

impl Iterator for Letters<'_> {
    type Item = char;

    fn next(&mut self) -> Option<char> {
        loop {
            if let Some(lower) = &mut self.lower {
                if let Some(letter) = self.base.next() {
                    return Some(letter);
                }
                match lower.next() {
                    None => self.lower = None,
                    Some(letter) => match base(letter) {
                        Some(plain) => self.base = plain.chars(),
                        None => return Some(letter),
                    },
                }
                continue;
            }
            let letter = self.rest.next()?;
            if letter.is_ascii() {
                return Some(letter.to_ascii_lowercase());
            }
            self.lower = Some(letter.to_lowercase());
        }
    }
}

/// Reads the plain words of a text one after the other into a buffer. Where no spaces are written
/// between words, in Chinese and Japanese, each letter is one.
pub fn each_word(text: &str, buffer: &mut String, mut take: impl FnMut(&str)) {
    buffer.clear();
    for letter in letters(text) {
        let stands_alone = stands_alone(letter);
        if !buffer.is_empty() && (stands_alone || !letter.is_alphanumeric()) {
            take(buffer);
            buffer.clear();
        }
        if letter.is_alphanumeric() {
            buffer.push(letter);
        }
        if stands_alone {
            take(buffer);
            buffer.clear();
        }
    }
    if !buffer.is_empty() {
        take(buffer);
        buffer.clear();
    }
}

/// Whether a letter is a word by itself: no spaces are written between words in Chinese and Japanese.
pub fn stands_alone(letter: char) -> bool {
    matches!(letter, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}')
}

/// Whether a text has a plain one in it, whatever its case and accents. Nothing is written, so that
/// many texts can be asked.
pub fn has_plain(text: &str, wanted: &str) -> bool {
    if text.is_ascii() {
        let parts = text.as_bytes().windows(wanted.len().max(1));
        let mut parts = parts.map(|part| part.eq_ignore_ascii_case(wanted.as_bytes()));
        return wanted.is_empty() || parts.any(|is_it| is_it);
    }
    let mut wanted = wanted.chars();
    let Some(first) = wanted.next() else {
        return true;
    };
    let mut letters = letters(text);
    while let Some(letter) = letters.next() {
        if letter != first {
            continue;
        }
        let mut here = letters.clone();
        if wanted.clone().all(|wanted| here.next() == Some(wanted)) {
            return true;
        }
    }
    false
}

/// The order of two texts by their letters, whatever their case and accents.
pub fn compare_plain(one: &str, other: &str) -> Ordering {
    letters(one).cmp(letters(other))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a16_people_are_found_by_the_beginning_of_any_word() {
        assert!(begins_a_word("Hannah Ólafsdóttir", "ola"));
        assert!(begins_a_word("Hannah Ólafsdóttir", "OLA han"));
        assert!(begins_a_word("Jean-Luc Weiß", "luc weiss"));
        assert!(begins_a_word("Nguyễn Thị", "nguyen thi"));
        assert!(begins_a_word("kris.rivera@desk.example", "rivera"));
        assert!(begins_a_word("kris.rivera@desk.example", "kris.riv"));
        assert!(begins_a_word("Łukasz", " "));
        assert!(!begins_a_word("Hannah Ólafsdóttir", "nnah"));
        assert!(!begins_a_word("Hannah Ólafsdóttir", "han x"));
    }

    #[test]
    fn words_are_read_without_their_signs() {
        let mut words = Vec::new();
        let text = "¿Dónde está mi «Lámpara»? 東京 O’Neill";
        each_word(text, &mut String::new(), |word| words.push(word.to_owned()));
        let expected = ["donde", "esta", "mi", "lampara", "東", "京", "o", "neill"];
        assert_eq!(words, expected);
    }

    proptest! {
        #[test]
        fn letters_without_writing_are_those_that_are_written(
            text in "[a-zA-Zßéñ\u{301} ŒİĲ-]{0,12}",
            wanted in "[a-zßé]{0,3}",
            other in "[a-zA-Zßéñ\u{301} ŒİĲ-]{0,12}",
        ) {
            let wanted = plain(&wanted);
            prop_assert_eq!(has_plain(&text, &wanted), plain(&text).contains(&wanted));
            prop_assert_eq!(compare_plain(&text, &other), plain(&text).cmp(&plain(&other)));
        }
    }
}
