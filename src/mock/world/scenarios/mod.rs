//! What customers write about: conversations by language, with slots for the particulars.

mod arabic;
mod english;
mod english_more;
mod french;
mod german;
mod hebrew;
mod italian;
mod japanese;
mod portuguese;
mod spanish;

use super::locales::Language;
use crate::domain::{AttachmentKind, Channel, MessageKind};

/// A conversation as it might go on to its end; tickets stop somewhere in it.
#[derive(Debug)]
pub(super) struct Scenario {
    pub subject: &'static str,
    /// The ways it could come in.
    pub channels: &'static [Channel],
    pub tags: &'static [&'static str],
    /// The lowest and the highest sentiment score it has.
    pub score: (u8, u8),
    pub turns: &'static [Turn],
}

/// Something said in it; the first is the customer's.
#[derive(Debug)]
pub(super) struct Turn {
    pub by: By,
    pub text: &'static str,
    pub file: Option<File>,
}

/// A file: its name and what it is.
pub(super) type File = (&'static str, AttachmentKind);

/// Who says it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum By {
    Customer,
    Agent,
    Note,
}

impl By {
    /// The kind of message that is.
    pub fn kind(self) -> MessageKind {
        match self {
            By::Customer => MessageKind::Customer,
            By::Agent => MessageKind::Agent,
            By::Note => MessageKind::Note,
        }
    }
}

/// The customer says.
const fn c(text: &'static str) -> Turn {
    Turn {
        by: By::Customer,
        text,
        file: None,
    }
}

/// The customer says, and sends a picture.
const fn pic(text: &'static str, name: &'static str) -> Turn {
    Turn {
        by: By::Customer,
        text,
        file: Some((name, AttachmentKind::Image)),
    }
}

/// The agent says.
const fn a(text: &'static str) -> Turn {
    Turn {
        by: By::Agent,
        text,
        file: None,
    }
}

/// An agent notes for the others.
const fn n(text: &'static str) -> Turn {
    Turn {
        by: By::Note,
        text,
        file: None,
    }
}

const ANY: &[Channel] = &[Channel::Email, Channel::Sms, Channel::WebChat];
const WRITTEN: &[Channel] = &[Channel::Email, Channel::WebChat];
const LETTER: &[Channel] = &[Channel::Email];
const QUICK: &[Channel] = &[Channel::Sms, Channel::WebChat];

/// The scenarios of a language, in parts that are files.
const fn parts(language: Language) -> &'static [&'static [Scenario]] {
    match language {
        Language::English => &[english::SCENARIOS, english_more::SCENARIOS],
        Language::Spanish => &[spanish::SCENARIOS],
        Language::German => &[german::SCENARIOS],
        Language::French => &[french::SCENARIOS],
        Language::Portuguese => &[portuguese::SCENARIOS],
        Language::Italian => &[italian::SCENARIOS],
        Language::Japanese => &[japanese::SCENARIOS],
        Language::Arabic => &[arabic::SCENARIOS],
        Language::Hebrew => &[hebrew::SCENARIOS],
    }
}

/// How many scenarios a language has.
pub(super) fn count(language: Language) -> usize {
    parts(language).iter().map(|part| part.len()).sum()
}

/// A scenario of a language by its place.
pub(super) fn get(language: Language, index: usize) -> &'static Scenario {
    let mut scenarios = parts(language).iter().copied().flatten();
    scenarios.nth(index).unwrap_or(&english::SCENARIOS[0])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mock::random::Random;
    use crate::mock::world::details::Details;
    use crate::mock::world::person::Person;
    use crate::mock::world::template;

    #[test]
    fn scenarios_are_well_formed() {
        for language in Language::ALL {
            assert!(count(language) >= 3, "{language:?}");
            for scenario in parts(language).iter().copied().flatten() {
                let Scenario {
                    subject,
                    channels,
                    score,
                    turns,
                    ..
                } = scenario;
                assert!(
                    !channels.is_empty() && score.0 <= score.1 && score.1 <= 10,
                    "{subject}"
                );
                assert!(turns.len() >= 2, "{subject}");
                assert_eq!(turns[0].by, By::Customer, "{subject}");
                let person = Person::at(7, 3);
                let mut random = Random::of(7, 0, 7);
                let details = Details::draw(&person, None, &mut random);
                for text in turns.iter().map(|turn| turn.text).chain([*subject]) {
                    for _ in 0..20 {
                        let filled = template::fill(text, &details, &mut random);
                        assert!(!filled.contains(['{', '}', '|']), "{text} gave {filled}");
                    }
                }
            }
        }
    }
}
