//! Where customers come from: their names, cities and language.

mod asia;
mod europe;
mod mediterranean;
mod west;

/// The language a customer writes in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Language {
    English,
    Spanish,
    German,
    French,
    Portuguese,
    Italian,
    Japanese,
    Arabic,
    Hebrew,
}

impl Language {
    /// Every language.
    #[cfg(test)]
    pub const ALL: [Language; 9] = [
        Language::English,
        Language::Spanish,
        Language::German,
        Language::French,
        Language::Portuguese,
        Language::Italian,
        Language::Japanese,
        Language::Arabic,
        Language::Hebrew,
    ];
}

/// A name as its bearer writes it, and as an address can hold it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Name {
    pub written: &'static str,
    pub latin: &'static str,
}

/// A table of names: `"Zoë" = "Zoe"` where an address needs other letters, else the name alone.
macro_rules! names {
    ($($written:literal $(= $latin:literal)?);+) => {
        &[$($crate::mock::world::locales::name(&[$written $(, $latin)?])),+]
    };
}

use names;

const fn name(forms: &[&'static str]) -> Name {
    Name {
        written: forms[0],
        latin: forms[forms.len() - 1],
    }
}

/// A city.
#[derive(Debug)]
pub(super) struct City {
    pub name: &'static str,
    /// IANA name.
    pub time_zone: &'static str,
    /// Country code and first digits of a mobile number.
    pub dial: &'static str,
    /// ISO 4217 code.
    pub currency: &'static str,
}

const fn city(
    name: &'static str,
    time_zone: &'static str,
    dial: &'static str,
    currency: &'static str,
) -> City {
    City {
        name,
        time_zone,
        dial,
        currency,
    }
}

/// Where customers come from.
#[derive(Debug)]
pub(super) struct Locale {
    pub language: Language,
    /// How many customers of a hundred come from here.
    pub share: usize,
    pub family_first: bool,
    pub firsts: &'static [Name],
    pub lasts: &'static [Name],
    pub cities: &'static [City],
}

/// All of them.
pub(super) const LOCALES: &[Locale] = &[
    west::ANGLO,
    west::NORDIC,
    west::AFRICAN,
    europe::SLAVIC,
    asia::INDIAN,
    asia::CHINESE,
    asia::KOREAN,
    mediterranean::SPANISH,
    mediterranean::LATIN_AMERICAN,
    europe::GERMAN,
    europe::FRENCH,
    mediterranean::PORTUGUESE,
    mediterranean::ITALIAN,
    mediterranean::GREEK,
    asia::JAPANESE,
    asia::ARABIC,
    asia::HEBREW,
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_is_spoken_somewhere_and_addresses_are_plain() {
        for language in Language::ALL {
            assert!(
                LOCALES.iter().any(|locale| locale.language == language),
                "{language:?}"
            );
        }
        for locale in LOCALES {
            assert!(locale.share > 0 && !locale.cities.is_empty());
            for name in locale.firsts.iter().chain(locale.lasts) {
                let plain = name
                    .latin
                    .bytes()
                    .all(|letter| letter.is_ascii_alphabetic());
                assert!(plain && !name.written.is_empty(), "{name:?}");
            }
        }
    }
}
