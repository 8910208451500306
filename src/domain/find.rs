//! Finding by the beginnings of words, whatever the accents and the case.

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

#[cfg(test)]
mod tests {
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
}
