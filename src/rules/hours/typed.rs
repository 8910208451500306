//! Hours as a person types them, and small steps with the intervals of a day.

use super::MOST_INTERVALS;
use crate::domain::Interval;

const HOUR: u16 = 60;

/// The minute of the day that somebody means: `9`, `09:30`, `9.30`, `9h30`, `930`, `9 am`, `24:00`.
/// Nothing where no clock shows such a time.
pub fn read_time(text: &str) -> Option<u16> {
    let text = text.trim().to_lowercase();
    let letters = |letter: char| letter.is_alphabetic() || letter == '.' || letter.is_whitespace();
    let end = text.trim_end_matches(letters);
    let half: String = text
        .get(end.len()..)?
        .chars()
        .filter(|it| it.is_alphabetic())
        .collect();
    let afternoon = match half.as_str() {
        "" | "h" => None,
        "am" => Some(false),
        "pm" => Some(true),
        _ => return None,
    };
    let mut parts = end.splitn(2, [':', '.', 'h']);
    let (first, second) = (parts.next()?.trim(), parts.next().map(str::trim));
    let (hour, minute) = match (first.len(), second) {
        (1 | 2, None) => (number(first)?, 0),
        (3 | 4, None) => {
            let (hour, minute) = first.split_at_checked(first.len() - 2)?;
            (number(hour)?, number(minute)?)
        }
        (1 | 2, Some(minute)) if minute.len() == 2 => (number(first)?, number(minute)?),
        _ => return None,
    };
    let hour = match afternoon {
        None => hour,
        Some(_) if !(1..=12).contains(&hour) => return None,
        Some(after) => hour % 12 + if after { 12 } else { 0 },
    };
    let is_time = minute < HOUR && (hour < 24 || hour == 24 && minute == 0);
    is_time.then_some(hour * HOUR + minute)
}

fn number(text: &str) -> Option<u16> {
    let digits = text.chars().all(|letter| letter.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten()
}

/// A minute of the day as a clock shows it: `09:30`, and `24:00` for the end of the day.
pub fn write_time(minute: u16) -> String {
    format!("{:02}:{:02}", minute / HOUR, minute % HOUR)
}

/// The two that somebody means by one that ends before it begins: until midnight, and from midnight
/// on the next day. The second is empty where it ends at midnight.
pub fn past_midnight(interval: Interval) -> (Interval, Interval) {
    let Interval { from, to } = interval;
    let until = Interval {
        from,
        to: Interval::END_OF_DAY,
    };
    (until, Interval { from: 0, to })
}

/// Puts hours into a day: one with those that they touch or overlap, else before them all. Hours that
/// end before they begin are left as they are.
pub fn join(intervals: &mut Vec<Interval>, more: Interval) {
    let mut whole = more;
    // Grown by one, it may reach another.
    loop {
        let reached = |it: &Interval| it.from < it.to && it.from <= whole.to && whole.from <= it.to;
        let Some(at) = intervals.iter().position(reached) else {
            break;
        };
        let other = intervals.remove(at);
        whole.from = whole.from.min(other.from);
        whole.to = whole.to.max(other.to);
    }
    intervals.insert(0, whole);
}

/// What is proposed where somebody adds hours to a day: working hours to an empty one, else some
/// after its last ones, or before its first. Nothing where there is no room.
pub fn proposed(intervals: &[Interval]) -> Option<Interval> {
    if intervals.len() >= MOST_INTERVALS {
        return None;
    }
    let Some(last) = intervals.iter().map(|it| it.to).max() else {
        return Some(Interval::hours(9, 18));
    };
    if last < Interval::END_OF_DAY {
        let from = (last + HOUR).min(Interval::END_OF_DAY - 1).max(last);
        let to = (from + 3 * HOUR).min(Interval::END_OF_DAY);
        return Some(Interval { from, to });
    }
    let first = intervals.iter().map(|it| it.from).min().unwrap_or_default();
    (first > 0).then_some(Interval { from: 0, to: first })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::hours::wrong_interval;

    #[test]
    fn i26_times_are_read_as_people_type_them() {
        for (text, minute) in [
            ("9", Some(540)),
            ("09:30", Some(570)),
            (" 9.30 ", Some(570)),
            ("9h30", Some(570)),
            ("9h", Some(540)),
            ("930", Some(570)),
            ("1800", Some(1080)),
            ("9 am", Some(540)),
            ("12am", Some(0)),
            ("12:15 p.m.", Some(735)),
            ("24:00", Some(1440)),
            ("24", Some(1440)),
            ("0:00", Some(0)),
            ("24:01", None),
            ("25", None),
            ("9:60", None),
            ("9:3", None),
            ("13 pm", None),
            ("0 am", None),
            ("-1", None),
            ("+9", None),
            ("", None),
            ("nine", None),
            ("9:00-18:00", None),
            ("99999", None),
        ] {
            assert_eq!(read_time(text), minute, "{text:?}");
        }
    }

    #[test]
    fn i26_what_is_written_is_read_back() {
        for minute in 0..=Interval::END_OF_DAY {
            assert_eq!(read_time(&write_time(minute)), Some(minute));
        }
        assert_eq!(write_time(Interval::END_OF_DAY), "24:00");
    }

    #[test]
    fn a10_hours_from_midnight_on_become_one_with_those_they_reach() {
        let joined = |hours: &[(u16, u16)], until: u16| {
            let mut day: Vec<Interval> =
                hours.iter().map(|(a, b)| Interval::hours(*a, *b)).collect();
            join(&mut day, Interval::hours(0, until));
            day
        };
        let (night, noon) = (Interval::hours(0, 2), Interval::hours(9, 18));
        assert_eq!(joined(&[], 2), [night]);
        assert_eq!(joined(&[(9, 18)], 2), [night, noon]);
        assert_eq!(joined(&[(2, 5), (9, 18)], 2), [Interval::hours(0, 5), noon]);
        assert_eq!(joined(&[(4, 9), (1, 4)], 2), [Interval::hours(0, 9)]);
        assert_eq!(joined(&[(0, 24)], 2), [Interval::WHOLE_DAY]);
        assert_eq!(joined(&[(6, 1)], 2), [night, Interval::hours(6, 1)]);
    }

    #[test]
    fn a10_hours_past_midnight_become_two() {
        let (until, from) = past_midnight(Interval::hours(22, 6));
        assert_eq!(
            (until, from),
            (Interval::hours(22, 24), Interval::hours(0, 6))
        );
    }

    #[test]
    fn i26_what_is_proposed_fits_what_is_there_until_there_is_no_room() {
        let mut day = Vec::new();
        assert_eq!(proposed(&day), Some(Interval::hours(9, 18)));
        while let Some(next) = proposed(&day) {
            assert_eq!(wrong_interval(next, &day), None, "{day:?} {next:?}");
            day.push(next);
        }
        assert_eq!(proposed(&[Interval::WHOLE_DAY]), None);
        let late = Interval {
            from: 600,
            to: 1439,
        };
        assert_eq!(
            proposed(&[late]),
            Some(Interval {
                from: 1439,
                to: 1440
            })
        );
        assert!(day.len() <= MOST_INTERVALS);
    }
}
