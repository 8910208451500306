//! Until when somebody is Online or Offline, where they say so (SPEC A7, A9). Hours are those of
//! their own zone.

use chrono::TimeDelta;

use super::snooze;
use super::zone::{Zone, first_after, full_hour};
use crate::domain::Time;

/// The furthest end.
pub const FURTHEST: TimeDelta = TimeDelta::days(31);

/// What is offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Preset {
    /// For 30 minutes.
    HalfHour,
    /// For an hour.
    Hour,
    /// Until 18:00 of the same day.
    EndOfDay,
    /// Until 9:00 of the next day.
    Tomorrow,
}

/// What can be chosen now, each with its instant, the nearest first. The end of the day is missing
/// where it is past or nearer than an hour.
pub fn offered(zone: &dyn Zone, now: Time) -> Vec<(Preset, Time)> {
    let today = zone.local(now).date();
    let end = first_after(zone, today.and_time(full_hour(snooze::END_OF_DAY)), now);
    let hour = now + TimeDelta::hours(1);
    let all = [
        (Preset::HalfHour, Some(now + TimeDelta::minutes(30))),
        (Preset::Hour, Some(hour)),
        (Preset::EndOfDay, end.filter(|end| *end > hour)),
        (
            Preset::Tomorrow,
            snooze::until(snooze::Preset::Tomorrow, zone, now),
        ),
    ];
    let offered = all.into_iter();
    offered
        .filter_map(|(preset, at)| Some((preset, at?)))
        .collect()
}

/// Whether availability may stand until then.
pub fn may_end(until: Time, now: Time) -> bool {
    until > now && until - now <= FURTHEST
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::zone::tests::{madrid_in_autumn, time};

    fn told(now: &str) -> Vec<(Preset, Time)> {
        offered(&madrid_in_autumn(), time(now))
    }

    #[test]
    fn a9_the_nearest_end_comes_first_and_hours_are_ones_own() {
        let expected = [
            (Preset::HalfHour, time("2026-10-24T10:30:00Z")),
            (Preset::Hour, time("2026-10-24T11:00:00Z")),
            (Preset::EndOfDay, time("2026-10-24T16:00:00Z")),
            // Clocks go back in between.
            (Preset::Tomorrow, time("2026-10-25T08:00:00Z")),
        ];
        assert_eq!(told("2026-10-24T10:00:00Z"), expected);
    }

    #[test]
    fn a9_the_end_of_the_day_is_not_offered_when_it_is_near_or_past() {
        for evening in [
            "2026-10-24T15:00:00Z",
            "2026-10-24T16:00:00Z",
            "2026-10-24T20:00:00Z",
        ] {
            let offered = told(evening);
            assert!(
                offered
                    .iter()
                    .all(|(preset, _)| *preset != Preset::EndOfDay)
            );
            assert!(offered.iter().all(|(_, at)| may_end(*at, time(evening))));
        }
    }

    #[test]
    fn a9_an_end_is_to_come_and_not_too_far() {
        let now = time("2026-10-24T10:00:00Z");
        assert!(!may_end(now, now) && !may_end(now - TimeDelta::seconds(1), now));
        assert!(may_end(now + FURTHEST, now));
        assert!(!may_end(now + FURTHEST + TimeDelta::seconds(1), now));
    }
}
