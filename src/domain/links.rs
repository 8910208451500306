//! Links in what a customer wrote. The text stays text; of links only those are made that cannot
//! run anything: `http`, `https`, `mailto` and `tel`.

/// A piece of a text. All pieces in a row are the text again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part<'a> {
    /// Plain text.
    Text(&'a str),
    /// An address with its scheme: what is shown and where it leads are the same.
    Link(&'a str),
}

/// Splits a text into plain text and links, in time linear to its length.
pub fn parts(text: &str) -> impl Iterator<Item = Part<'_>> {
    Parts {
        rest: text,
        link: None,
    }
}

struct Parts<'a> {
    rest: &'a str,
    link: Option<&'a str>,
}

impl<'a> Iterator for Parts<'a> {
    type Item = Part<'a>;

    fn next(&mut self) -> Option<Part<'a>> {
        if let Some(link) = self.link.take() {
            return Some(Part::Link(link));
        }
        if self.rest.is_empty() {
            return None;
        }
        let Some((start, end)) = first_link(self.rest) else {
            return Some(Part::Text(std::mem::take(&mut self.rest)));
        };
        let (before, link) = (&self.rest[..start], &self.rest[start..end]);
        self.rest = &self.rest[end..];
        if before.is_empty() {
            return Some(Part::Link(link));
        }
        self.link = Some(link);
        Some(Part::Text(before))
    }
}

#[derive(Clone, Copy)]
enum Scheme {
    Web,
    Mail,
    Phone,
}

const SCHEMES: [(&str, Scheme); 4] = [
    ("https://", Scheme::Web),
    ("http://", Scheme::Web),
    ("mailto:", Scheme::Mail),
    ("tel:", Scheme::Phone),
];

/// Where the first link begins and ends.
fn first_link(text: &str) -> Option<(usize, usize)> {
    let (mut in_word, mut looked_at) = (false, 0);
    for (at, letter) in text.char_indices() {
        // What was looked at once and was no link is not looked at again: that keeps it linear.
        if at >= looked_at
            && !in_word
            && let Some((prefix, scheme)) = scheme_of(&text[at..])
        {
            let begin = at + prefix;
            let token = &text[begin..begin + token_length(&text[begin..], scheme)];
            let address = without_trailing_punctuation(token);
            if is_address(address, scheme) {
                return Some((at, begin + address.len()));
            }
            looked_at = begin + token.len();
        }
        in_word = letter.is_alphanumeric();
    }
    None
}

fn scheme_of(text: &str) -> Option<(usize, Scheme)> {
    SCHEMES.iter().find_map(|(prefix, scheme)| {
        let start = text.get(..prefix.len())?;
        start
            .eq_ignore_ascii_case(prefix)
            .then_some((prefix.len(), *scheme))
    })
}

/// How far an address may reach at most.
fn token_length(text: &str, scheme: Scheme) -> usize {
    let ends = |letter: char| match scheme {
        Scheme::Phone => !(letter.is_ascii_digit() || "+-.()*#".contains(letter)),
        Scheme::Web | Scheme::Mail => {
            letter.is_whitespace()
                || letter.is_control()
                || "<>\"`«»“”".contains(letter)
                || is_direction_mark(letter)
        }
    };
    text.find(ends).unwrap_or(text.len())
}

/// Invisible letters that turn the direction of writing, with which an address can be made to look
/// like another one.
fn is_direction_mark(letter: char) -> bool {
    matches!(letter, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}')
}

/// Leaves off what rather ends the sentence than the address; a closing bracket stays where the
/// address opened one.
fn without_trailing_punctuation(token: &str) -> &str {
    let count = |letter| token.chars().filter(|&found| found == letter).count();
    let mut unopened = [(')', '('), (']', '['), ('}', '{')]
        .map(|(close, open)| (close, count(close).saturating_sub(count(open))));
    let mut address = token;
    while let Some(last) = address.chars().next_back() {
        let bracket = unopened
            .iter_mut()
            .find(|(close, surplus)| *close == last && *surplus > 0);
        if let Some((_, surplus)) = bracket {
            *surplus -= 1;
        } else if !".,;:!?'’*_~…。、！？".contains(last) {
            break;
        }
        address = &address[..address.len() - last.len_utf8()];
    }
    address
}

fn is_address(address: &str, scheme: Scheme) -> bool {
    match scheme {
        Scheme::Web => address.starts_with(|first: char| first.is_alphanumeric() || first == '['),
        Scheme::Mail => address
            .split_once('@')
            .is_some_and(|(who, host)| !who.is_empty() && host.starts_with(char::is_alphanumeric)),
        Scheme::Phone => address.bytes().filter(u8::is_ascii_digit).count() >= 3,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn links(text: &str) -> Vec<&str> {
        parts(text)
            .filter_map(|part| match part {
                Part::Link(link) => Some(link),
                Part::Text(_) => None,
            })
            .collect()
    }

    #[test]
    fn i2_links_are_found_without_the_sentence_around_them() {
        assert_eq!(
            parts("See https://a.example/x?y=1, or call tel:+34-600.").collect::<Vec<_>>(),
            [
                Part::Text("See "),
                Part::Link("https://a.example/x?y=1"),
                Part::Text(", or call "),
                Part::Link("tel:+34-600"),
                Part::Text("."),
            ]
        );
        assert_eq!(
            links("(http://a.example/b_(c))."),
            ["http://a.example/b_(c)"]
        );
        assert_eq!(links("<HTTPS://A.example>!"), ["HTTPS://A.example"]);
        assert_eq!(
            links("“https://a.example/ñ/日本。”"),
            ["https://a.example/ñ/日本"]
        );
        assert_eq!(
            links("mailto:a@b.example?subject=x mailto:nobody"),
            ["mailto:a@b.example?subject=x"]
        );
        assert_eq!(
            links("http://a.example http://b.example"),
            ["http://a.example", "http://b.example"]
        );
    }

    #[test]
    fn i2_nothing_that_could_run_becomes_a_link() {
        for text in [
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "data:text/html,x",
            "vbscript:x",
            "file:///etc/passwd",
            "xhttp://a.example",
            "http://",
            "http:// a.example",
            "https://.",
            "mailto:",
            "tel:none",
            "tel:12",
        ] {
            assert_eq!(links(text), [""; 0], "{text}");
        }
        assert_eq!(
            links("https://a.example\u{202e}gpj.exe"),
            ["https://a.example"]
        );
    }

    #[test]
    fn i2_a_long_text_takes_linear_time() {
        // Were any of these quadratic, this test would take minutes.
        for piece in [
            "mailto:a,",
            "http://.",
            "tel:1",
            "https://a.example/((",
            "h",
            "é",
        ] {
            let text = piece.repeat(100_000);
            assert_eq!(parts(&text).map(length).sum::<usize>(), text.len());
        }
    }

    fn length(part: Part<'_>) -> usize {
        match part {
            Part::Text(text) | Part::Link(text) => text.len(),
        }
    }

    proptest! {
        #[test]
        fn i2_the_parts_in_a_row_are_the_text(
            text in "([a-z.()]|\\PC|https?://|mailto:a@|tel:|[ \n\u{202e}]|@|[0-9]{3}){0,60}"
        ) {
            let mut joined = String::new();
            for part in parts(&text) {
                match part {
                    Part::Text(text) => {
                        prop_assert!(!text.is_empty());
                        joined.push_str(text);
                    }
                    Part::Link(link) => {
                        prop_assert!(scheme_of(link).is_some());
                        prop_assert!(!link.contains(char::is_whitespace));
                        joined.push_str(link);
                    }
                }
            }
            prop_assert_eq!(joined, text);
        }
    }
}
