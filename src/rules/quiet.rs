//! Quiet hours: when a text message would wake somebody (SPEC I30).

use chrono::Timelike;

use super::zone::{Zone, first_after, full_hour};
use crate::domain::{Channel, Time};

/// The hour of the customer's day at which one may write again; the minute it strikes is no longer
/// quiet.
pub const MORNING: u32 = 8;
/// The hour from which it is quiet; the minute it strikes is quiet already.
pub const EVENING: u32 = 20;

/// How many days on the next morning is looked for: today's, tomorrow's, and where a zone left a
/// day out the one after.
const DAYS: usize = 4;

/// Whether sending now asks first, and if so until when it could wait: then **Send at 8:00** is
/// offered beside sending now.
///
/// Only text messages ask. Where the customer's zone is unknown there are no quiet hours: a desk
/// that guessed them would ask at the wrong time of day, and keep messages that are wanted.
pub fn asks_before_sending(channel: &Channel, zone: Option<&dyn Zone>, now: Time) -> Option<Time> {
    let zone = zone.filter(|zone| *channel == Channel::Sms && is_quiet(*zone, now))?;
    next_morning(zone, now)
}

/// Whether it is before 8:00, or 20:00 or later, on a wall clock of the zone.
pub fn is_quiet(zone: &dyn Zone, at: Time) -> bool {
    !(MORNING..EVENING).contains(&zone.local(at).hour())
}

/// The next instant after `now` at which a clock of the zone shows 8:00. Where clocks jump over
/// 8:00 it is the first instant after the jump, where they show it twice the first of the two that
/// is still to come. None where the zone gives no instant at all.
pub fn next_morning(zone: &dyn Zone, now: Time) -> Option<Time> {
    let days = zone.local(now).date().iter_days().take(DAYS);
    days.filter_map(|day| first_after(zone, day.and_time(full_hour(MORNING)), now))
        // A jump over a whole day ends at midnight, which is no morning.
        .find(|at| !is_quiet(zone, *at))
}

#[cfg(test)]
mod tests {
    use super::super::zone::tests::{Made, madrid_in_autumn, madrid_in_spring, time, wall};
    use super::*;
    use chrono::TimeDelta;
    use proptest::prelude::*;

    #[test]
    fn i30_it_is_quiet_before_eight_and_from_twenty_on() {
        let zone = Made::fixed(0);
        for (clock, quiet) in [
            ("00:00:00", true),
            ("07:59:59", true),
            ("08:00:00", false),
            ("12:00:00", false),
            ("19:59:59", false),
            ("20:00:00", true),
            ("23:59:59", true),
        ] {
            let at = time(&format!("2026-06-01T{clock}Z"));
            assert_eq!(is_quiet(&zone, at), quiet, "{clock}");
            let asks = asks_before_sending(&Channel::Sms, Some(&zone), at);
            assert_eq!(asks.is_some(), quiet, "{clock}");
        }
    }

    #[test]
    fn i30_only_text_messages_ask_and_only_where_the_zone_is_known() {
        let zone = Made::fixed(0);
        let night = time("2026-06-01T03:00:00Z");
        let morning = Some(time("2026-06-01T08:00:00Z"));
        let asks = |channel: Channel| asks_before_sending(&channel, Some(&zone), night);
        assert_eq!(asks(Channel::Sms), morning);
        assert_eq!(asks(Channel::Email), None);
        assert_eq!(asks(Channel::WebChat), None);
        assert_eq!(asks(Channel::Unknown("fax".into())), None);
        assert_eq!(asks_before_sending(&Channel::Sms, None, night), None);
    }

    #[test]
    fn i30_the_next_eight_oclock_over_changes_of_the_clock() {
        let lord_howe_spring = || Made::changing(630, "2026-10-03T15:30:00Z", 660);
        let lord_howe_autumn = || Made::changing(660, "2026-04-04T15:00:00Z", 630);
        for (about, zone, now, morning) in [
            (
                "an evening",
                Made::fixed(-300),
                "2026-06-02T02:00:00Z",
                "2026-06-02T13:00:00Z",
            ),
            (
                "a night",
                Made::fixed(345),
                "2026-06-01T20:00:00Z",
                "2026-06-02T02:15:00Z",
            ),
            (
                "an hour less to sleep",
                madrid_in_spring(),
                "2026-03-28T20:00:00Z",
                "2026-03-29T06:00:00Z",
            ),
            (
                "an hour more to sleep",
                madrid_in_autumn(),
                "2026-10-24T19:00:00Z",
                "2026-10-25T07:00:00Z",
            ),
            (
                "half an hour less to sleep",
                lord_howe_spring(),
                "2026-10-03T10:00:00Z",
                "2026-10-03T21:00:00Z",
            ),
            (
                "half an hour more to sleep",
                lord_howe_autumn(),
                "2026-04-04T10:00:00Z",
                "2026-04-04T21:30:00Z",
            ),
            (
                "8:00 is jumped over: 7:45 is followed by 8:15",
                Made::changing(0, "2026-06-01T07:45:00Z", 30),
                "2026-06-01T03:00:00Z",
                "2026-06-01T07:45:00Z",
            ),
            (
                "8:00 comes twice, from before both",
                Made::changing(0, "2026-06-01T08:20:00Z", -30),
                "2026-06-01T03:00:00Z",
                "2026-06-01T08:00:00Z",
            ),
            (
                "8:00 comes twice, from between the two: it was day and is quiet again",
                Made::changing(0, "2026-06-01T08:20:00Z", -30),
                "2026-06-01T08:25:00Z",
                "2026-06-01T08:30:00Z",
            ),
            (
                "a day is left out",
                Made::changing(-600, "2011-12-30T10:00:00Z", 840),
                "2011-12-30T06:30:00Z",
                "2011-12-30T18:00:00Z",
            ),
        ] {
            assert!(is_quiet(&zone, time(now)), "{about}");
            assert_eq!(
                next_morning(&zone, time(now)),
                Some(time(morning)),
                "{about}"
            );
        }
    }

    proptest! {
        #[test]
        fn i30_the_next_morning_is_the_first_minute_of_the_day_that_is_not_quiet(
            first in -720_i64..840,
            jump in prop::sample::select(vec![-60_i64, -30, 30, 60, 120, 1440]),
            change in 0_i64..4_000,
            asked in 0_i64..4_000,
        ) {
            let start = time("2026-06-01T00:00:00Z");
            let after = |minutes| start + TimeDelta::minutes(minutes);
            let zone = Made { first, changes: vec![(after(change), first + jump)] };
            let now = after(asked);
            if !is_quiet(&zone, now) {
                return Ok(());
            }
            // An evening that a fold makes day again for a while is no morning.
            let mut plainly = (1..6_000).map(|step| now + TimeDelta::minutes(step));
            let expected = plainly.find(|at| (8..14).contains(&zone.local(*at).hour()));
            prop_assert_eq!(next_morning(&zone, now), expected);
        }
    }

    #[test]
    fn i30_the_wall_clock_of_the_test_zones_is_right() {
        let spring = madrid_in_spring();
        let local = |at| spring.local(time(at));
        assert_eq!(local("2026-03-29T00:59:00Z"), wall("2026-03-29T01:59:00"));
        assert_eq!(local("2026-03-29T01:00:00Z"), wall("2026-03-29T03:00:00"));
    }
}
