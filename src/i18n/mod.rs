//! Every word a person sees, in English and Spanish.
//!
//! A catalogue in Rust itself: a missing translation or a wrong argument does not compile, and a
//! language costs the bytes of its words alone. Each area has its file; all are methods of
//! [`Words`], so that a page asks `t().my_inbox()`.

mod assignment;
mod compose;
mod customer;
mod demo;
mod desk;
mod emoji;
mod errors;
mod filter_clauses;
mod filter_sentence;
mod inbox;
mod look;
mod macros;
mod many;
mod palette;
mod settings;
mod settings_audit;
mod settings_general;
mod settings_hours;
mod settings_inbound;
mod settings_people;
mod settings_quick_replies;
mod settings_routing;
mod settings_teams;
mod ticket;
mod ui;
mod views;

pub use emoji::{EMOJI, Emoji};
pub use filter_sentence::{Piece, in_a_sentence, mark_mood, mark_name, parts_of_span, pieces};
pub(crate) use macros::words;

/// Somebody else's words as a sentence among ours: with a capital and an end.
pub fn sentence(text: &str) -> String {
    let text = text.trim();
    let mut letters = text.chars();
    let Some(first) = letters.next() else {
        return String::new();
    };
    let end = match text.ends_with(['.', '!', '?', '…']) {
        true => "",
        false => ".",
    };
    format!("{}{}{end}", first.to_uppercase(), letters.as_str())
}

/// A language of the desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Language {
    /// English.
    #[default]
    English,
    /// Spanish.
    Spanish,
}

impl Language {
    /// Every language, in the order they are offered.
    pub const ALL: &'static [Language] = &[Language::English, Language::Spanish];

    /// BCP 47 tag, for the `lang` attribute and for `Intl`.
    pub fn tag(self) -> &'static str {
        match self {
            Language::English => "en",
            Language::Spanish => "es",
        }
    }

    /// Its own name for itself.
    pub fn own_name(self) -> &'static str {
        match self {
            Language::English => "English",
            Language::Spanish => "Español",
        }
    }

    /// The first language of a browser's list (`es-AR`, `en`, …) that the desk speaks.
    pub fn from_tags<'a>(tags: impl IntoIterator<Item = &'a str>) -> Self {
        tags.into_iter()
            .find_map(|tag| {
                let primary = tag.split(['-', '_']).next().unwrap_or(tag);
                Self::ALL
                    .iter()
                    .copied()
                    .find(|language| language.tag() == primary)
            })
            .unwrap_or_default()
    }
}

/// The catalogue in one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words(pub Language);

impl Words {
    /// A number with one decimal place: the whole, and how many tenths.
    pub fn decimal(self, whole: &str, tenths: u32) -> String {
        match self.0 {
            Language::English => format!("{whole}.{tenths}"),
            Language::Spanish => format!("{whole},{tenths}"),
        }
    }

    /// An amount in hundredths, as a number with two decimal places.
    pub fn hundredths(self, amount: i64) -> String {
        let whole = u32::try_from(amount.unsigned_abs() / 100).unwrap_or(u32::MAX);
        let sign = if amount < 0 { "-" } else { "" };
        let point = match self.0 {
            Language::English => '.',
            Language::Spanish => ',',
        };
        let rest = amount.unsigned_abs() % 100;
        format!("{sign}{}{point}{rest:02}", self.number(whole))
    }

    /// A whole number with the language's grouping: `1,284` and `1284`, `12,840` and `12.840`.
    pub fn number(self, n: u32) -> String {
        let digits = n.to_string();
        let (separator, least) = match self.0 {
            Language::English => (',', 4),
            // Spanish leaves four digits together.
            Language::Spanish => ('.', 5),
        };
        if digits.len() < least {
            return digits;
        }
        let mut grouped = String::with_capacity(digits.len() + digits.len() / 3);
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && (digits.len() - index).is_multiple_of(3) {
                grouped.push(separator);
            }
            grouped.push(digit);
        }
        grouped
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn x10_the_servers_words_stand_as_a_sentence_among_ours() {
        assert_eq!(sentence(" lies in the past"), "Lies in the past.");
        assert_eq!(sentence("Élan vital!"), "Élan vital!");
        assert_eq!(sentence("\"x\" is no user."), "\"x\" is no user.");
        assert_eq!(sentence("ñ"), "Ñ.");
        assert_eq!(sentence("  "), "");
    }

    #[test]
    fn x10_the_browsers_language_is_taken_where_the_desk_speaks_it() {
        assert_eq!(
            Language::from_tags(["fr-FR", "es-AR", "en"]),
            Language::Spanish
        );
        assert_eq!(Language::from_tags(["de"]), Language::English);
        assert_eq!(Language::from_tags([]), Language::English);
    }

    #[test]
    fn x10_numbers_are_grouped_as_the_language_does() {
        let (en, es) = (Words(Language::English), Words(Language::Spanish));
        assert_eq!(
            (en.number(999), en.number(1_284)),
            ("999".into(), "1,284".into())
        );
        assert_eq!(
            (es.number(1_284), es.number(100_000)),
            ("1284".into(), "100.000".into())
        );
        assert_eq!(en.number(1_000_000), "1,000,000");
    }

    #[test]
    fn x10_amounts_are_written_with_their_decimals() {
        let (en, es) = (Words(Language::English), Words(Language::Spanish));
        assert_eq!(en.hundredths(123_456), "1,234.56");
        assert_eq!(es.hundredths(1_234_506), "12.345,06");
        assert_eq!(
            (en.hundredths(0), en.hundredths(-5)),
            ("0.00".into(), "-0.05".into())
        );
    }

    #[test]
    fn x10_plurals_follow_the_number() {
        let es = Words(Language::Spanish);
        assert_eq!(es.by_this_customer(1), "1 de este cliente");
        assert_eq!(Words(Language::English).selected(1_200), "1,200 selected");
    }
}
