//! What the web chat says by itself (SPEC I26).

use std::collections::BTreeSet;

use chrono::{Datelike, Timelike};

use super::hours::{WrongInterval, is_open, wrong_interval};
use super::zone::Zone;
use crate::domain::{OfficeHours, Time, Weekday, Welcome};

/// The longest message or answer, in characters.
pub const LONGEST_WELCOME: usize = 1_000;
/// How many answers there are at most.
pub const MOST_ANSWERS: usize = 30;

/// Something that is wrong with a welcome. Places are counted from 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WrongWelcome {
    /// The message has more characters than [`LONGEST_WELCOME`].
    LongMessage,
    /// The message for when the office is closed has.
    LongClosedMessage,
    /// There are more answers than [`MOST_ANSWERS`], this many.
    TooManyAnswers(usize),
    /// An answer is wrong.
    Answer {
        /// Which.
        index: usize,
        /// What is wrong with it.
        wrong: WrongAnswer,
    },
}

/// What is wrong with an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WrongAnswer {
    /// It is for no day.
    NoDay,
    /// This of its days is none of the week.
    Day(usize),
    /// This of its days is there already.
    DayTwice(usize),
    /// Its time of day is wrong.
    During(WrongInterval),
    /// It says nothing.
    Blank,
    /// It has more characters than [`LONGEST_WELCOME`].
    Long,
}

/// Everything that is wrong with a welcome, in the order a page has it. Answers for the same time
/// are right: the first of them is said.
pub fn check(welcome: &Welcome) -> Vec<WrongWelcome> {
    let mut wrong = Vec::new();
    let is_long = |text: &str| text.chars().count() > LONGEST_WELCOME;
    if is_long(&welcome.message) {
        wrong.push(WrongWelcome::LongMessage);
    }
    if is_long(&welcome.closed_message) {
        wrong.push(WrongWelcome::LongClosedMessage);
    }
    if welcome.answers.len() > MOST_ANSWERS {
        wrong.push(WrongWelcome::TooManyAnswers(welcome.answers.len()));
    }
    for (index, answer) in welcome.answers.iter().enumerate() {
        let mut tell = |is_so: bool, what: WrongAnswer| {
            if is_so {
                wrong.push(WrongWelcome::Answer { index, wrong: what });
            }
        };
        tell(answer.days.is_empty(), WrongAnswer::NoDay);
        let mut days = BTreeSet::new();
        for (place, day) in answer.days.iter().enumerate() {
            tell(!day.is_known(), WrongAnswer::Day(place));
            tell(!days.insert(day), WrongAnswer::DayTwice(place));
        }
        if let Some(reason) = wrong_interval(answer.during, &[]) {
            tell(true, WrongAnswer::During(reason));
        }
        tell(answer.text.trim().is_empty(), WrongAnswer::Blank);
        tell(is_long(&answer.text), WrongAnswer::Long);
    }
    wrong
}

/// What the web chat says now, by the clock of the office's zone; nothing where that is empty.
pub fn said<'a>(
    welcome: &'a Welcome,
    hours: &OfficeHours,
    zone: &dyn Zone,
    now: Time,
) -> Option<&'a str> {
    let local = zone.local(now);
    let weekday = Weekday::KNOWN.get(local.weekday().num_days_from_monday() as usize);
    let minute = (local.hour() * 60 + local.minute()) as u16;
    let fits = welcome.answers.iter().find(|answer| {
        answer.during.has(minute) && weekday.is_some_and(|today| answer.days.contains(today))
    });
    let text = match fits {
        Some(answer) => &answer.text,
        None if welcome.closed_message.is_empty() || is_open(hours, zone, now) => &welcome.message,
        None => &welcome.closed_message,
    };
    (!text.is_empty()).then_some(text.as_str())
}

#[cfg(test)]
mod tests {
    use super::super::zone::tests::{Made, time};
    use super::*;
    use crate::domain::{Interval, Week, WelcomeAnswer};

    fn answer(days: &[Weekday], from: u16, to: u16, text: &str) -> WelcomeAnswer {
        WelcomeAnswer {
            days: days.to_vec(),
            during: Interval::hours(from, to),
            text: text.to_owned(),
        }
    }

    #[test]
    fn i26_it_answers_by_weekday_and_time_of_day() {
        let mut welcome = Welcome {
            message: "Hello".to_owned(),
            closed_message: "We are asleep".to_owned(),
            answers: vec![
                answer(&[Weekday::Friday], 15, 24, "Nearly weekend"),
                answer(&[Weekday::Friday, Weekday::Saturday], 9, 24, "Slow today"),
            ],
        };
        let hours = OfficeHours {
            week: Week::working_days(&[Interval::hours(9, 18)]),
            ..OfficeHours::default()
        };
        // Two hours ahead of UTC; 5 June 2026 is a Friday.
        let zone = Made::fixed(120);
        for (at, expected) in [
            ("2026-06-04T07:00:00Z", "Hello"),
            ("2026-06-04T06:59:59Z", "We are asleep"),
            ("2026-06-05T06:59:00Z", "We are asleep"),
            ("2026-06-05T07:00:00Z", "Slow today"),
            ("2026-06-05T13:00:00Z", "Nearly weekend"),
            ("2026-06-05T21:59:59Z", "Nearly weekend"),
            ("2026-06-05T22:00:00Z", "We are asleep"),
            ("2026-06-06T07:00:00Z", "Slow today"),
        ] {
            assert_eq!(
                said(&welcome, &hours, &zone, time(at)),
                Some(expected),
                "{at}"
            );
        }
        let night = time("2026-06-05T22:00:00Z");
        welcome.closed_message.clear();
        assert_eq!(said(&welcome, &hours, &zone, night), Some("Hello"));
        welcome.message.clear();
        assert_eq!(said(&welcome, &hours, &zone, night), None);
    }

    #[test]
    fn i26_what_is_wrong_with_a_welcome_is_told_at_its_place() {
        let long = "ñ".repeat(LONGEST_WELCOME + 1);
        let fine = answer(&[Weekday::Monday], 0, 24, &long[..LONGEST_WELCOME * 2]);
        let welcome = Welcome {
            message: long.clone(),
            closed_message: long.clone(),
            answers: vec![
                fine.clone(),
                answer(&[], 9, 9, " "),
                answer(&[Weekday::Unknown("feastday".into())], 10, 9, &long),
                answer(&[Weekday::Monday, Weekday::Monday], 9, 25, "Hello"),
            ],
        };
        let at = |index, wrong| WrongWelcome::Answer { index, wrong };
        let expected = [
            WrongWelcome::LongMessage,
            WrongWelcome::LongClosedMessage,
            at(1, WrongAnswer::NoDay),
            at(1, WrongAnswer::During(WrongInterval::Empty)),
            at(1, WrongAnswer::Blank),
            at(2, WrongAnswer::Day(0)),
            at(2, WrongAnswer::During(WrongInterval::Reversed)),
            at(2, WrongAnswer::Long),
            at(3, WrongAnswer::DayTwice(1)),
            at(3, WrongAnswer::During(WrongInterval::OutOfDay)),
        ];
        assert_eq!(check(&welcome), expected);
        let many = Welcome {
            answers: vec![fine; MOST_ANSWERS + 1],
            ..Welcome::default()
        };
        assert_eq!(check(&many), [WrongWelcome::TooManyAnswers(31)]);
        assert_eq!(check(&Welcome::default()), []);
    }
}
