//! Time zones. Which rules a zone has is handed in; what follows from them is here.

use chrono::{MappedLocalTime, NaiveDateTime, NaiveTime, TimeDelta};

use crate::domain::Time;

/// A time zone: what its clocks show, and when they show it.
pub trait Zone {
    /// What a wall clock there shows at an instant.
    fn local(&self, at: Time) -> NaiveDateTime;

    /// When a wall clock there shows this: never where clocks jump over it (a gap), once, or twice
    /// where they are put back over it (a fold), earlier one first.
    fn instants(&self, local: NaiveDateTime) -> MappedLocalTime<Time>;
}

/// Clocks that show UTC.
#[derive(Clone, Copy, Debug)]
pub struct Utc;

impl Zone for Utc {
    fn local(&self, at: Time) -> NaiveDateTime {
        at.naive_utc()
    }

    fn instants(&self, local: NaiveDateTime) -> MappedLocalTime<Time> {
        MappedLocalTime::Single(local.and_utc())
    }
}

/// The longest jump of a clock that is reckoned with: a whole day, which islands at the date line
/// have left out, and its hour of summer time.
const LONGEST_GAP_SECONDS: i64 = 25 * 60 * 60;

/// A full hour of the day, as a wall clock shows it; over 23 it is midnight.
pub(super) fn full_hour(hour: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or(NaiveTime::MIN)
}

/// The first instant after `now` at which a wall clock there shows this, or where clocks jump over
/// it the end of the jump. None where that is not after `now`.
pub(super) fn first_after(zone: &dyn Zone, local: NaiveDateTime, now: Time) -> Option<Time> {
    let candidates = match zone.instants(local) {
        MappedLocalTime::Single(only) => [Some(only), None],
        MappedLocalTime::Ambiguous(one, other) => [Some(one.min(other)), Some(one.max(other))],
        MappedLocalTime::None => [end_of_gap(zone, local), None],
    };
    candidates.into_iter().flatten().find(|at| *at > now)
}

/// The first instant after the gap that `local` lies in, to the second. None where no gap ends
/// within [`LONGEST_GAP_SECONDS`], as in a zone that gives nonsense.
fn end_of_gap(zone: &dyn Zone, local: NaiveDateTime) -> Option<Time> {
    let after = |seconds| {
        zone.instants(local.checked_add_signed(TimeDelta::seconds(seconds))?)
            .earliest()
    };
    let (mut inside, mut outside) = (0, LONGEST_GAP_SECONDS);
    let mut end = after(outside)?;
    // A zone may be asked over a slow bridge, so the gap's end is not looked for step by step.
    while outside - inside > 1 {
        let middle = inside + (outside - inside) / 2;
        match after(middle) {
            Some(at) => (outside, end) = (middle, at),
            None => inside = middle,
        }
    }
    Some(end)
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// A zone made by hand: an offset from UTC in minutes, and its changes with the minutes that
    /// hold from then on, oldest first.
    pub struct Made {
        pub first: i64,
        pub changes: Vec<(Time, i64)>,
    }

    impl Made {
        /// A zone that never changes.
        pub fn fixed(minutes: i64) -> Self {
            Self {
                first: minutes,
                changes: Vec::new(),
            }
        }

        /// A zone that changes once.
        pub fn changing(first: i64, at: &str, then: i64) -> Self {
            Self {
                first,
                changes: vec![(time(at), then)],
            }
        }

        fn offset(&self, at: Time) -> TimeDelta {
            let passed = self.changes.iter().rev().find(|(from, _)| *from <= at);
            TimeDelta::minutes(passed.map_or(self.first, |(_, minutes)| *minutes))
        }
    }

    impl Zone for Made {
        fn local(&self, at: Time) -> NaiveDateTime {
            at.naive_utc() + self.offset(at)
        }

        fn instants(&self, local: NaiveDateTime) -> MappedLocalTime<Time> {
            let offsets = self.changes.iter().map(|(_, minutes)| *minutes);
            let mut found: Vec<Time> = offsets
                .chain([self.first])
                .map(|minutes| (local - TimeDelta::minutes(minutes)).and_utc())
                .filter(|at| self.local(*at) == local)
                .collect();
            found.sort();
            found.dedup();
            match found[..] {
                [] => MappedLocalTime::None,
                [only] => MappedLocalTime::Single(only),
                [one, other, ..] => MappedLocalTime::Ambiguous(one, other),
            }
        }
    }

    /// Central Europe in spring 2026: at 02:00 it is 03:00.
    pub fn madrid_in_spring() -> Made {
        Made::changing(60, "2026-03-29T01:00:00Z", 120)
    }

    /// Central Europe in autumn 2026: at 03:00 it is 02:00.
    pub fn madrid_in_autumn() -> Made {
        Made::changing(120, "2026-10-25T01:00:00Z", 60)
    }

    /// A zone over a year or more, and when that begins.
    pub struct Year {
        pub name: &'static str,
        pub zone: Made,
        pub begins: Time,
    }

    /// Zones over a year each: with and without summer time, and odd ones.
    pub fn years() -> Vec<Year> {
        type Changes = &'static [(&'static str, i64)];
        let year = |name, begins: &str, first, changes: Changes| Year {
            name,
            zone: Made {
                first,
                changes: changes.iter().map(|(at, to)| (time(at), *to)).collect(),
            },
            begins: time(begins),
        };
        let begins = "2025-12-31T10:00:00Z";
        vec![
            year("UTC", begins, 0, &[]),
            year("Kathmandu", begins, 345, &[]),
            year(
                "Madrid",
                begins,
                60,
                &[("2026-03-29T01:00:00Z", 120), ("2026-10-25T01:00:00Z", 60)],
            ),
            year(
                "New York",
                begins,
                -300,
                &[
                    ("2026-03-08T07:00:00Z", -240),
                    ("2026-11-01T06:00:00Z", -300),
                ],
            ),
            // Half an hour.
            year(
                "Lord Howe",
                begins,
                660,
                &[("2026-04-04T15:00:00Z", 630), ("2026-10-03T15:30:00Z", 660)],
            ),
            // The jump is from midnight on, and the hour before midnight comes twice.
            year(
                "Cairo",
                begins,
                120,
                &[("2026-04-23T22:00:00Z", 180), ("2026-10-29T21:00:00Z", 120)],
            ),
            // The jump ends a day, and the fold begins in the next one.
            year(
                "Nuuk",
                begins,
                -120,
                &[
                    ("2026-03-29T01:00:00Z", -60),
                    ("2026-10-25T01:00:00Z", -120),
                ],
            ),
            // Back for a month only.
            year(
                "Casablanca",
                begins,
                60,
                &[("2026-02-15T02:00:00Z", 0), ("2026-03-22T02:00:00Z", 60)],
            ),
            // Over the date line: after 29 December 2011 came the 31st.
            year(
                "Apia",
                "2011-03-01T00:00:00Z",
                -600,
                &[
                    ("2011-04-02T14:00:00Z", -660),
                    ("2011-09-24T14:00:00Z", -600),
                    ("2011-12-30T10:00:00Z", 840),
                    ("2012-03-31T14:00:00Z", 780),
                ],
            ),
            // Over it the other way: 2 January 1892 came twice (here on full minutes).
            year(
                "Apia of old",
                "1892-01-01T00:00:00Z",
                760,
                &[("1892-01-02T11:20:00Z", -680)],
            ),
        ]
    }

    /// An instant.
    pub fn time(text: &str) -> Time {
        text.parse()
            .unwrap_or_else(|error| panic!("{text}: {error}"))
    }

    /// What a wall clock shows.
    pub fn wall(text: &str) -> NaiveDateTime {
        text.parse()
            .unwrap_or_else(|error| panic!("{text}: {error}"))
    }

    #[test]
    fn i30_a_gap_ends_where_the_clock_goes_on() {
        let spring = madrid_in_spring();
        let begins = time("2026-03-29T01:00:00Z");
        for inside in ["02:00:00", "02:00:01", "02:30:00", "02:59:59"] {
            let local = wall(&format!("2026-03-29T{inside}"));
            assert_eq!(spring.instants(local), MappedLocalTime::None, "{inside}");
            assert_eq!(end_of_gap(&spring, local), Some(begins), "{inside}");
        }
    }

    #[test]
    fn i30_a_day_that_was_left_out_ends_like_any_gap() {
        // Samoa went over the date line: after 29 December 2011 came the 31st.
        let samoa = Made::changing(-600, "2011-12-30T10:00:00Z", 840);
        let left_out = wall("2011-12-30T08:00:00");
        assert_eq!(
            end_of_gap(&samoa, left_out),
            Some(time("2011-12-30T10:00:00Z"))
        );
    }

    #[test]
    fn i30_a_fold_is_met_at_its_first_passing_that_is_still_to_come() {
        let autumn = madrid_in_autumn();
        let twice = wall("2026-10-25T02:30:00");
        let first = time("2026-10-25T00:30:00Z");
        let second = time("2026-10-25T01:30:00Z");
        let before = time("2026-10-24T12:00:00Z");
        assert_eq!(first_after(&autumn, twice, before), Some(first));
        assert_eq!(first_after(&autumn, twice, first), Some(second));
        assert_eq!(first_after(&autumn, twice, second), None);
    }

    #[test]
    fn i30_a_zone_that_gives_nonsense_ends_the_search() {
        struct Never;
        impl Zone for Never {
            fn local(&self, at: Time) -> NaiveDateTime {
                at.naive_utc()
            }
            fn instants(&self, _: NaiveDateTime) -> MappedLocalTime<Time> {
                MappedLocalTime::None
            }
        }
        assert_eq!(end_of_gap(&Never, wall("2026-01-01T00:00:00")), None);
    }
}
