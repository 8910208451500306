//! How long a text message is on its way: its alphabet, its segments, its shortened links
//! (SPEC I21).

use std::borrow::Cow;

use crate::domain::links::{Part, parts};

/// The most segments one message is sent in; beyond that carriers drop messages or put them
/// together in the wrong order.
pub const MOST_SEGMENTS: usize = 10;

/// How long a shortened link is, in characters: a short host and a token, such as
/// `https://go.example/a1B2c3D`. All of them are single in either alphabet.
pub const SHORTENED_LINK: usize = 26;

/// The alphabet a message is sent in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Alphabet {
    /// The default alphabet of GSM 03.38 with its extension table, counted in septets.
    Gsm7,
    /// UCS-2, as soon as one letter is in neither table, counted in units of UTF-16.
    Ucs2,
}

impl Alphabet {
    /// How many units a message holds that is sent in one piece.
    pub fn single(self) -> usize {
        match self {
            Alphabet::Gsm7 => 160,
            Alphabet::Ucs2 => 70,
        }
    }

    /// How many units each segment holds where there are several: the rest says which one it is.
    pub fn segment(self) -> usize {
        match self {
            Alphabet::Gsm7 => 153,
            Alphabet::Ucs2 => 67,
        }
    }

    /// How many units a letter takes: two behind an escape or as a surrogate pair, else one.
    fn units(self, letter: char) -> usize {
        match self {
            Alphabet::Gsm7 if EXTENSION.contains(letter) => 2,
            Alphabet::Gsm7 => 1,
            Alphabet::Ucs2 => letter.len_utf16(),
        }
    }
}

/// How long a message is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Length {
    /// What it is sent in.
    pub alphabet: Alphabet,
    /// Its units, as [`Alphabet`] counts them.
    pub units: usize,
    /// How many segments it takes; none where it is empty.
    pub segments: usize,
    /// How many units still fit into its last segment.
    pub left: usize,
    /// How many of its characters, from the end, do not fit into [`MOST_SEGMENTS`].
    pub over: usize,
}

/// How long a text is when it is sent, with links shortened where that is on.
///
/// Web links are shortened, and only those longer than [`SHORTENED_LINK`]: shortening never makes
/// a message longer. An escape or surrogate pair is never split over two segments; the unit left
/// over at a segment's end then stays empty.
pub fn length(text: &str, shorten_links: bool) -> Length {
    let text = if shorten_links {
        Cow::Owned(shortened(text))
    } else {
        Cow::Borrowed(text)
    };
    let alphabet = alphabet(&text);
    let size = |letter| alphabet.units(letter);
    let units = text.chars().map(size).sum();
    if units <= alphabet.single() {
        return Length {
            alphabet,
            units,
            segments: usize::from(units > 0),
            left: alphabet.single() - units,
            over: 0,
        };
    }
    let (mut segments, mut left, mut over) = (0, 0, 0);
    for size in text.chars().map(size) {
        if size > left {
            segments += 1;
            left = alphabet.segment();
        }
        left -= size;
        over += usize::from(segments > MOST_SEGMENTS);
    }
    Length {
        alphabet,
        units,
        segments,
        left,
        over,
    }
}

/// The text with something as long as a shortened link in each long link's place.
fn shortened(text: &str) -> String {
    let mut sent = String::with_capacity(text.len());
    for part in parts(text) {
        match part {
            Part::Link(link) if is_web(link) && link.chars().count() > SHORTENED_LINK => {
                sent.extend(std::iter::repeat_n('x', SHORTENED_LINK));
            }
            Part::Link(text) | Part::Text(text) => sent.push_str(text),
        }
    }
    sent
}

fn is_web(link: &str) -> bool {
    link.get(..4)
        .is_some_and(|scheme| scheme.eq_ignore_ascii_case("http"))
}

fn alphabet(text: &str) -> Alphabet {
    let is_in_a_table = |letter: char| {
        letter.is_ascii_alphanumeric() || BASIC.contains(letter) || EXTENSION.contains(letter)
    };
    if text.chars().all(is_in_a_table) {
        Alphabet::Gsm7
    } else {
        Alphabet::Ucs2
    }
}

/// The default alphabet without the letters and digits of ASCII, and without the escape, which is
/// no letter of its own.
const BASIC: &str = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./:;<=>?¡ÄÖÑÜ§¿äöñüà";
/// What stands in the extension table, each behind an escape.
const EXTENSION: &str = "\u{c}^{}\\[~]|€";

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Alphabet, units, segments.
    fn brief(text: &str) -> (Alphabet, usize, usize) {
        let length = length(text, false);
        (length.alphabet, length.units, length.segments)
    }

    #[test]
    fn i21_the_tables_are_complete() {
        assert_eq!(
            BASIC.chars().count() + 62,
            127,
            "128 places less the escape"
        );
        assert_eq!(EXTENSION.chars().count(), 10);
        assert!(BASIC.chars().all(|letter| !EXTENSION.contains(letter)));
        let all: String = BASIC
            .chars()
            .chain('a'..='z')
            .chain('A'..='Z')
            .chain('0'..='9')
            .collect();
        assert_eq!(brief(&all), (Alphabet::Gsm7, 127, 1));
        assert_eq!(brief(EXTENSION), (Alphabet::Gsm7, 20, 1));
    }

    #[test]
    fn i21_one_letter_outside_the_tables_makes_it_ucs2() {
        for letter in [
            "ç", "á", "í", "ó", "ú", "`", "“", "—", "…", "😀", "ł", "日", "\u{1b}", "\t",
        ] {
            assert_eq!(length(letter, false).alphabet, Alphabet::Ucs2, "{letter:?}");
        }
        for letter in ["é", "ñ", "¿", "Ç", "€", "@", "\n", "ü", "Δ"] {
            assert_eq!(length(letter, false).alphabet, Alphabet::Gsm7, "{letter:?}");
        }
    }

    #[test]
    fn i21_segments_hold_160_or_153_and_70_or_67() {
        for (letter, alphabet, count, segments, left) in [
            ("a", Alphabet::Gsm7, 0, 0, 160),
            ("a", Alphabet::Gsm7, 1, 1, 159),
            ("a", Alphabet::Gsm7, 160, 1, 0),
            ("a", Alphabet::Gsm7, 161, 2, 145),
            ("a", Alphabet::Gsm7, 306, 2, 0),
            ("a", Alphabet::Gsm7, 307, 3, 152),
            ("日", Alphabet::Ucs2, 70, 1, 0),
            ("日", Alphabet::Ucs2, 71, 2, 63),
            ("日", Alphabet::Ucs2, 134, 2, 0),
            ("日", Alphabet::Ucs2, 135, 3, 66),
        ] {
            let found = length(&letter.repeat(count), false);
            let expected = Length {
                alphabet,
                units: count,
                segments,
                left,
                over: 0,
            };
            assert_eq!(found, expected, "{count} × {letter}");
        }
    }

    #[test]
    fn i21_no_pair_is_split_over_two_segments() {
        // 80 pairs are exactly one message; 153 is odd, so that each segment holds 76.
        assert_eq!(brief(&"€".repeat(80)), (Alphabet::Gsm7, 160, 1));
        assert_eq!(brief(&"€".repeat(81)), (Alphabet::Gsm7, 162, 2));
        assert_eq!(brief(&"€".repeat(152)), (Alphabet::Gsm7, 304, 2));
        assert_eq!(brief(&"€".repeat(153)), (Alphabet::Gsm7, 306, 3));
        assert_eq!(brief(&"😀".repeat(35)), (Alphabet::Ucs2, 70, 1));
        assert_eq!(brief(&"😀".repeat(66)), (Alphabet::Ucs2, 132, 2));
        assert_eq!(brief(&"😀".repeat(67)), (Alphabet::Ucs2, 134, 3));
        // One letter before them and the pairs lie the other way.
        assert_eq!(
            brief(&format!("a{}", "€".repeat(152))),
            (Alphabet::Gsm7, 305, 2)
        );
    }

    #[test]
    fn i21_links_count_as_shortened() {
        let link = format!("https://shop.example/{}", "p".repeat(200));
        let text = format!("See {link}.");
        assert_eq!(length(&text, false).segments, 2);
        assert_eq!(length(&text, true).units, "See .".len() + SHORTENED_LINK);
        // Short ones stay, and what is not of the web stays.
        let short = "https://a.example/1";
        assert_eq!(length(short, true).units, short.len());
        let mail = format!("mailto:{}@shop.example", "a".repeat(40));
        assert_eq!(length(&mail, true).units, mail.len());
        // A letter that only the link holds does not decide the alphabet any more.
        let foreign = "HTTPS://shop.example/日本語/のページ/とても長い";
        assert_eq!(length(foreign, false).alphabet, Alphabet::Ucs2);
        assert_eq!(length(foreign, true).alphabet, Alphabet::Gsm7);
    }

    #[test]
    fn i21_what_is_over_ten_segments_is_counted() {
        assert_eq!(length(&"a".repeat(1530), false).over, 0);
        assert_eq!(length(&"a".repeat(1537), false).over, 7);
        assert_eq!(length(&"日".repeat(680), false).over, 10);
        assert_eq!(length(&"😀".repeat(331), false).over, 1);
    }

    /// Packs letter by letter, as plainly as it can be.
    fn naive(text: &str) -> usize {
        let gsm = length(text, false).alphabet == Alphabet::Gsm7;
        let size = |letter: char| match (gsm, letter) {
            (true, '^' | '{' | '}' | '\\' | '[' | '~' | ']' | '|' | '€' | '\u{c}') => 2,
            (true, _) => 1,
            (false, letter) => letter.len_utf16(),
        };
        let (single, several) = if gsm { (160, 153) } else { (70, 67) };
        if text.chars().map(size).sum::<usize>() <= single {
            return usize::from(!text.is_empty());
        }
        let mut segments: Vec<usize> = vec![0];
        for letter in text.chars() {
            match segments.last_mut() {
                Some(last) if *last + size(letter) <= several => *last += size(letter),
                _ => segments.push(size(letter)),
            }
        }
        segments.len()
    }

    proptest! {
        #[test]
        fn i21_segments_are_as_packed_by_hand(text in "([a-z€^]|é|\\{){0,400}|([a-z]|😀|日){0,200}|\\PC{0,200}") {
            let found = length(&text, false);
            prop_assert_eq!(found.segments, naive(&text));
            prop_assert!(found.segments > 1 || found.units + found.left == found.alphabet.single());
        }

        #[test]
        fn i21_what_is_left_is_just_what_still_fits(text in "[a-z€]{1,500}") {
            let found = length(&text, false);
            // While there is one message alone its room is that of one message alone.
            let filled = format!("{text}{}", "a".repeat(found.left));
            prop_assert_eq!(length(&filled, false).segments, found.segments);
            prop_assert_eq!(length(&format!("{filled}a"), false).segments, found.segments + 1);
        }

        #[test]
        fn i21_without_what_is_over_it_fits(text in "([a-z€]{1,60}){20,60}") {
            let found = length(&text, false);
            let keep = text.chars().count() - found.over;
            let kept: String = text.chars().take(keep).collect();
            prop_assert!(length(&kept, false).segments <= MOST_SEGMENTS);
            if found.over > 0 {
                let more: String = text.chars().take(keep + 1).collect();
                prop_assert!(length(&more, false).segments > MOST_SEGMENTS);
            }
        }

        #[test]
        fn i21_shortening_never_makes_it_longer(
            text in "([a-zé€日😀 ]{0,30}(https?://[a-z日€]{1,60})?){0,8}"
        ) {
            prop_assert!(length(&text, true).segments <= length(&text, false).segments);
        }
    }
}
