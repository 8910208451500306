//! Which settings an account may choose (SPEC I3, I23, I28).

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use super::keyword::{Keyword, classify};
use super::message::{CannotSend, check as check_message};
use super::template::{AUTO_RESPONSE, Template, TemplateError};
use crate::domain::{AutoResponse, Channel, KeywordSettings, Settings, find::plain};

/// The longest way an account introduces itself, in characters.
pub const LONGEST_PREFIX: usize = 60;
/// The longest address, in characters: what mail servers take.
pub const LONGEST_ADDRESS: usize = 254;
/// The longest keyword, in characters.
pub const LONGEST_KEYWORD: usize = 40;
/// How many hours attribution may reach.
pub const ATTRIBUTION_HOURS: RangeInclusive<u32> = 1..=720;

/// What is wrong with settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WrongSetting<'a> {
    /// The prefix has more characters than [`LONGEST_PREFIX`], this many.
    LongPrefix(usize),
    /// Nobody can have such an address.
    Address,
    /// Attribution reaches no hours, or more than [`ATTRIBUTION_HOURS`].
    Hours,
    /// This build does not know who would get the auto-response.
    AutoResponse(&'a str),
    /// A variable of the auto-response's text is wrong.
    Template(TemplateError<'a>),
    /// The auto-response's text cannot be sent.
    Text(CannotSend),
    /// A keyword is wrong.
    Keyword {
        /// Which list it is in.
        list: Keyword,
        /// Where in that list, counted from 0.
        index: usize,
        /// What is wrong with it.
        wrong: WrongKeyword,
    },
}

/// What is wrong with a keyword.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WrongKeyword {
    /// There is nothing in it.
    Blank,
    /// It is more than one word.
    Words,
    /// It has more characters than [`LONGEST_KEYWORD`].
    Long,
    /// It is HELP or INFO, which always are keywords and stand in no list.
    Always,
    /// STOP ends every consent, whatever else it were to do.
    Stop,
    /// It stands in a list already, whatever its case and accents.
    Twice,
}

/// Everything that is wrong with settings, in the order a page has them.
pub fn check(settings: &Settings) -> Vec<WrongSetting<'_>> {
    let mut wrong = Vec::new();
    let prefix = settings.organization_prefix.chars().count();
    if prefix > LONGEST_PREFIX {
        wrong.push(WrongSetting::LongPrefix(prefix));
    }
    if !is_address(&settings.default_sender_email) {
        wrong.push(WrongSetting::Address);
    }
    if let AutoResponse::Unknown(who) = &settings.auto_response {
        wrong.push(WrongSetting::AutoResponse(who));
    }
    let text = &settings.auto_response_text;
    if let Err(errors) = Template::parse(text, AUTO_RESPONSE) {
        wrong.extend(errors.into_iter().map(WrongSetting::Template));
    }
    if settings.auto_response != AutoResponse::Off
        && let Err(reasons) = check_message(&Channel::Sms, text, &[], settings.shorten_links)
    {
        wrong.extend(reasons.into_iter().map(WrongSetting::Text));
    }
    if !ATTRIBUTION_HOURS.contains(&settings.attribution_hours) {
        wrong.push(WrongSetting::Hours);
    }
    wrong.extend(wrong_keywords(&settings.keywords));
    wrong
}

fn wrong_keywords<'a>(settings: &KeywordSettings) -> Vec<WrongSetting<'a>> {
    let lists = [
        (Keyword::Subscribe, &settings.subscribe),
        (Keyword::Compliance, &settings.compliance),
        (Keyword::Automation, &settings.automation),
    ];
    let (mut known, mut wrong) = (BTreeSet::new(), Vec::new());
    for (list, words) in lists {
        for (index, word) in words.iter().enumerate() {
            if let Some(reason) = wrong_keyword(word, list, &mut known) {
                wrong.push(WrongSetting::Keyword {
                    list,
                    index,
                    wrong: reason,
                });
            }
        }
    }
    wrong
}

fn wrong_keyword(word: &str, list: Keyword, known: &mut BTreeSet<String>) -> Option<WrongKeyword> {
    let nothing_else = KeywordSettings {
        subscribe: Vec::new(),
        compliance: Vec::new(),
        automation: Vec::new(),
    };
    let word = word.trim();
    match classify(word, &nothing_else) {
        _ if word.is_empty() => Some(WrongKeyword::Blank),
        _ if word.contains(char::is_whitespace) => Some(WrongKeyword::Words),
        _ if word.chars().count() > LONGEST_KEYWORD => Some(WrongKeyword::Long),
        Some(Keyword::Help | Keyword::Info) => Some(WrongKeyword::Always),
        Some(_) if list != Keyword::Compliance => Some(WrongKeyword::Stop),
        _ if !known.insert(plain(word)) => Some(WrongKeyword::Twice),
        _ => None,
    }
}

/// Whether somebody could have this address, as far as one can see without writing to it.
pub fn is_address(text: &str) -> bool {
    let Some((name, domain)) = text.rsplit_once('@') else {
        return false;
    };
    let mut labels = domain.split('.');
    let plain = |label: &str| {
        let letters = |letter: char| letter.is_alphanumeric() || letter == '-';
        !label.is_empty() && label.chars().all(letters) && !label.starts_with('-')
    };
    text.chars().count() <= LONGEST_ADDRESS
        && !name.is_empty()
        && !name.contains(|letter: char| letter.is_whitespace() || letter.is_control())
        && !name.contains(['@', '<', '>', ',', ';', ':'])
        && domain.contains('.')
        && labels.all(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn good() -> Settings {
        Settings {
            default_sender_email: "hello@shop.example".to_owned(),
            ..Settings::default()
        }
    }

    #[test]
    fn i23_what_an_account_begins_with_lacks_an_address_only() {
        assert_eq!(check(&Settings::default()), [WrongSetting::Address]);
        assert_eq!(check(&good()), []);
    }

    #[test]
    fn i23_an_address_looks_like_one() {
        for address in [
            "a@b.co",
            "first.last+tag@sub.shop.example",
            "ñ@müller.example",
        ] {
            assert!(is_address(address), "{address}");
        }
        let long = format!("{}@shop.example", "a".repeat(250));
        for address in [
            "",
            "a",
            "a@b",
            "@b.co",
            "a@",
            "a@.co",
            "a@b.",
            "a@b..co",
            "a b@c.co",
            "a@b c.co",
            "a@b@c.co",
            "A <a@b.co>",
            "a@b.co,c@d.co",
            "a@-b.co",
            &long,
        ] {
            assert!(!is_address(address), "{address}");
        }
    }

    #[test]
    fn i23_who_turns_it_off_may_leave_its_text_blank_but_not_broken() {
        let mut settings = good();
        settings.auto_response_text = " ".to_owned();
        assert_eq!(check(&settings), [WrongSetting::Text(CannotSend::Blank)]);
        settings.auto_response = AutoResponse::Off;
        assert_eq!(check(&settings), []);
        settings.auto_response_text = "{{nobody}}".to_owned();
        let wrong = check(&settings);
        assert!(matches!(
            wrong[..],
            [WrongSetting::Template(TemplateError::Unknown {
                name: "nobody",
                ..
            })]
        ));
    }

    #[test]
    fn i23_i28_lengths_hours_and_who_is_answered_are_checked() {
        let settings = Settings {
            organization_prefix: "ñ".repeat(LONGEST_PREFIX),
            attribution_hours: 720,
            ..good()
        };
        assert_eq!(check(&settings), []);
        let settings = Settings {
            organization_prefix: "ñ".repeat(LONGEST_PREFIX + 1),
            attribution_hours: 721,
            auto_response: AutoResponse::Unknown("vips".into()),
            ..good()
        };
        let wrong = [
            WrongSetting::LongPrefix(61),
            WrongSetting::AutoResponse("vips"),
            WrongSetting::Hours,
        ];
        assert_eq!(check(&settings), wrong);
    }

    #[test]
    fn i3_keywords_are_single_words_that_stand_in_one_list() {
        let words = |words: &[&str]| words.iter().map(|&word| word.to_owned()).collect();
        let settings = Settings {
            keywords: KeywordSettings {
                subscribe: words(&["JOIN", "", "Stop", "Sí"]),
                compliance: words(&["STOP", "opt out", "Help", "join"]),
                automation: words(&["SI", "sizes", &"x".repeat(41), "info!"]),
            },
            ..good()
        };
        let found = check(&settings)
            .into_iter()
            .filter_map(|wrong| match wrong {
                WrongSetting::Keyword { list, index, wrong } => Some((list, index, wrong)),
                _ => None,
            });
        let expected = [
            (Keyword::Subscribe, 1, WrongKeyword::Blank),
            (Keyword::Subscribe, 2, WrongKeyword::Stop),
            (Keyword::Compliance, 1, WrongKeyword::Words),
            (Keyword::Compliance, 2, WrongKeyword::Always),
            (Keyword::Compliance, 3, WrongKeyword::Twice),
            (Keyword::Automation, 0, WrongKeyword::Twice),
            (Keyword::Automation, 2, WrongKeyword::Long),
            (Keyword::Automation, 3, WrongKeyword::Always),
        ];
        assert_eq!(Vec::from_iter(found), expected);
    }
}
