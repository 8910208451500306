//! Finding by the beginnings of words, whatever the accents and the case.

use std::cmp::Ordering;

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
    for letter in text.chars().flat_map(char::to_lowercase) {
        match base(letter) {
            Some(base) => plain.push_str(base),
            None => plain.push(letter),
        }
    }
    plain
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

/// The same letter by letter, without writing a text.
fn letters(text: &str) -> impl Iterator<Item = char> + Clone + '_ {
    let lower = text.chars().flat_map(char::to_lowercase);
    lower.flat_map(|letter| {
        let base = base(letter);
        let itself = base.is_none().then_some(letter);
        base.unwrap_or_default().chars().chain(itself)
    })
}

/// Whether a text has a plain one in it, whatever its case and accents. Nothing is written, so that
/// many texts can be asked.
pub fn has_plain(text: &str, wanted: &str) -> bool {
    if text.is_ascii() {
        let (text, wanted) = (text.as_bytes(), wanted.as_bytes());
        let Some((first, rest)) = wanted.split_first() else {
            return true;
        };
        let tails = (1..).zip(text);
        return tails
            .filter(|(_, letter)| letter.to_ascii_lowercase() == *first)
            .filter_map(|(after, _)| text.get(after..after + rest.len()))
            .any(|tail| tail.eq_ignore_ascii_case(rest));
    }
    let mut letters = letters(text);
    loop {
        let mut here = letters.clone();
        if wanted.chars().all(|wanted| here.next() == Some(wanted)) {
            return true;
        }
        if letters.next().is_none() {
            return false;
        }
    }
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
