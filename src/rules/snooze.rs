//! Snoozing: until when a ticket can sleep, and when it wakes (SPEC I14). Days and hours are those
//! of the agent's zone.

use chrono::{Datelike, NaiveDate, NaiveDateTime, TimeDelta};

use super::zone::{Zone, first_after, full_hour};
use crate::domain::{Status, Ticket, TicketPatch, Time};

/// How far on **Later today** is.
pub const LATER: TimeDelta = TimeDelta::hours(3);
/// The hour that **Later today** is not past: who comes back in the evening finds nobody there.
pub const END_OF_DAY: u32 = 18;
/// The hour at which a ticket wakes that sleeps until a day.
pub const START_OF_DAY: u32 = 9;
/// The longest sleep: a later date is rather a slip of the keyboard.
pub const LONGEST: TimeDelta = TimeDelta::days(366);

/// What the Snooze menu offers beside a date and time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Preset {
    /// In three hours.
    LaterToday,
    /// At 9:00 of the next day of the calendar, after midnight too.
    Tomorrow,
    /// At 9:00 of the next Monday; on a Monday in seven days.
    NextWeek,
}

impl Preset {
    /// Every one, in the order of the menu.
    pub const ALL: [Preset; 3] = [Preset::LaterToday, Preset::Tomorrow, Preset::NextWeek];
}

/// Why a ticket cannot sleep until a date and time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CannotSnooze {
    /// It is now or has been.
    NotInFuture,
    /// Clocks jump over it in the agent's zone; they go on at this instant.
    Skipped(Time),
    /// It is further away than this.
    TooFar(TimeDelta),
}

/// What the menu offers now, in its order. **Later today** is missing where it would be past
/// 18:00 or another day: then **Tomorrow** comes first.
pub fn offered(zone: &dyn Zone, now: Time) -> Vec<(Preset, Time)> {
    let offer = |preset| Some((preset, until(preset, zone, now)?));
    Preset::ALL.into_iter().filter_map(offer).collect()
}

/// Until when a ticket sleeps that is snoozed now. None where that is not offered, see
/// [`offered`]. An hour that clocks jump over is the first instant after the jump.
pub fn until(preset: Preset, zone: &dyn Zone, now: Time) -> Option<Time> {
    let local = zone.local(now);
    let days = match preset {
        Preset::LaterToday => {
            let later = now.checked_add_signed(LATER)?;
            let latest = local.date().and_time(full_hour(END_OF_DAY));
            return (zone.local(later) <= latest).then_some(later);
        }
        Preset::Tomorrow => 1,
        Preset::NextWeek => 7 - i64::from(local.weekday().num_days_from_monday()),
    };
    start_of_day(
        zone,
        local.date().checked_add_signed(TimeDelta::days(days))?,
        now,
    )
}

fn start_of_day(zone: &dyn Zone, day: NaiveDate, now: Time) -> Option<Time> {
    first_after(zone, day.and_time(full_hour(START_OF_DAY)), now)
}

/// The instant of a date and time that an agent picked. Where clocks show it twice it is the first
/// of the two that is still to come.
///
/// # Errors
/// It is not in the future, too far in it, or clocks never show it.
pub fn picked(local: NaiveDateTime, zone: &dyn Zone, now: Time) -> Result<Time, CannotSnooze> {
    let never = zone.instants(local).earliest().is_none();
    let at = match first_after(zone, local, now) {
        Some(at) if never => return Err(CannotSnooze::Skipped(at)),
        Some(at) => at,
        None => return Err(CannotSnooze::NotInFuture),
    };
    if at - now > LONGEST {
        return Err(CannotSnooze::TooFar(LONGEST));
    }
    Ok(at)
}

/// Whether a ticket's sleep is over. One that says not until when has slept enough: nobody would
/// ever see it again.
pub fn is_over(ticket: &Ticket, now: Time) -> bool {
    ticket.status == Status::Snoozed && ticket.snoozed_until.is_none_or(|until| until <= now)
}

/// What waking does to a ticket: it is Open and unread.
pub fn waking() -> TicketPatch {
    TicketPatch {
        status: Some(Status::Open),
        unread: Some(true),
        ..TicketPatch::default()
    }
}

#[cfg(test)]
mod tests {
    use super::super::zone::tests::{Made, madrid_in_autumn, madrid_in_spring, time, wall};
    use super::*;
    use crate::domain::{Channel, CustomerRef, TicketNumber};
    use proptest::prelude::*;

    fn menu(zone: &Made, now: &str) -> [Option<String>; 3] {
        let offers = offered(zone, time(now));
        Preset::ALL.map(|preset| {
            let (_, until) = offers.iter().find(|(offered, _)| *offered == preset)?;
            Some(zone.local(*until).format("%a %d %H:%M").to_string())
        })
    }

    fn words(words: [&str; 3]) -> [Option<String>; 3] {
        words.map(|word| (!word.is_empty()).then(|| word.to_owned()))
    }

    #[test]
    fn i14_later_today_is_three_hours_on_and_not_past_six() {
        let zone = Made::fixed(120);
        for (now, expected) in [
            // 1 June 2026 is a Monday; the zone is two hours ahead.
            (
                "2026-06-01T07:20:00Z",
                ["Mon 01 12:20", "Tue 02 09:00", "Mon 08 09:00"],
            ),
            (
                "2026-06-01T13:00:00Z",
                ["Mon 01 18:00", "Tue 02 09:00", "Mon 08 09:00"],
            ),
            ("2026-06-01T13:00:01Z", ["", "Tue 02 09:00", "Mon 08 09:00"]),
            ("2026-06-01T21:30:00Z", ["", "Tue 02 09:00", "Mon 08 09:00"]),
            // After midnight it is the new day already.
            (
                "2026-06-01T22:30:00Z",
                ["Tue 02 03:30", "Wed 03 09:00", "Mon 08 09:00"],
            ),
            (
                "2026-06-07T08:00:00Z",
                ["Sun 07 13:00", "Mon 08 09:00", "Mon 08 09:00"],
            ),
        ] {
            assert_eq!(menu(&zone, now), words(expected), "{now}");
        }
    }

    #[test]
    fn i14_days_begin_at_nine_over_changes_of_the_clock() {
        let spring = madrid_in_spring();
        assert_eq!(
            until(Preset::Tomorrow, &spring, time("2026-03-28T12:00:00Z")),
            Some(time("2026-03-29T07:00:00Z"))
        );
        // Three hours of the world, not of the wall.
        assert_eq!(
            until(Preset::LaterToday, &spring, time("2026-03-28T23:30:00Z")),
            Some(time("2026-03-29T02:30:00Z"))
        );
        assert_eq!(
            until(
                Preset::NextWeek,
                &madrid_in_autumn(),
                time("2026-10-20T12:00:00Z")
            ),
            Some(time("2026-10-26T08:00:00Z"))
        );
        let jumps_over_nine = Made::changing(0, "2026-06-02T08:45:00Z", 30);
        assert_eq!(
            until(
                Preset::Tomorrow,
                &jumps_over_nine,
                time("2026-06-01T12:00:00Z")
            ),
            Some(time("2026-06-02T08:45:00Z"))
        );
    }

    #[test]
    fn i14_a_date_and_time_must_be_in_the_future_and_exist() {
        let now = time("2026-03-28T12:00:00Z");
        let spring = madrid_in_spring();
        let pick = |local: &str| picked(wall(local), &spring, now);
        assert_eq!(
            pick("2026-03-28T13:00:01"),
            Ok(time("2026-03-28T12:00:01Z"))
        );
        assert_eq!(pick("2026-03-28T13:00:00"), Err(CannotSnooze::NotInFuture));
        assert_eq!(pick("2025-03-28T14:00:00"), Err(CannotSnooze::NotInFuture));
        assert_eq!(
            pick("2026-03-29T02:30:00"),
            Err(CannotSnooze::Skipped(time("2026-03-29T01:00:00Z")))
        );
        assert_eq!(
            pick("2027-03-29T14:00:00"),
            Ok(time("2027-03-29T12:00:00Z"))
        );
        assert_eq!(
            pick("2027-03-30T14:00:00"),
            Err(CannotSnooze::TooFar(LONGEST))
        );
        assert_eq!(
            picked(NaiveDateTime::MAX, &Made::fixed(0), now),
            Err(CannotSnooze::TooFar(LONGEST))
        );
    }

    #[test]
    fn i14_a_time_that_comes_twice_is_the_first_that_is_to_come() {
        let autumn = madrid_in_autumn();
        let pick = |now| picked(wall("2026-10-25T02:30:00"), &autumn, time(now));
        assert_eq!(
            pick("2026-10-24T12:00:00Z"),
            Ok(time("2026-10-25T00:30:00Z"))
        );
        assert_eq!(
            pick("2026-10-25T00:45:00Z"),
            Ok(time("2026-10-25T01:30:00Z"))
        );
        assert_eq!(pick("2026-10-25T01:30:00Z"), Err(CannotSnooze::NotInFuture));
    }

    fn ticket(status: Status, snoozed_until: Option<Time>) -> Ticket {
        let long_ago = time("2026-01-01T00:00:00Z");
        Ticket {
            number: TicketNumber(1),
            version: 1,
            subject: String::new(),
            status,
            snoozed_until,
            channel: Channel::Email,
            customer: CustomerRef::named("c".into(), "C".to_owned()),
            assignee: None,
            team: None,
            tags: Vec::new(),
            sentiment: None,
            unread: false,
            created_at: long_ago,
            updated_at: long_ago,
            waiting_since: None,
            last_message: None,
            campaign: None,
            messages: 0,
            last_customer_message_at: None,
            away: None,
            scheduled: Vec::new(),
        }
    }

    #[test]
    fn i14_a_snoozed_ticket_wakes_on_time_open_and_unread() {
        let until = time("2026-06-01T09:00:00Z");
        let second = TimeDelta::seconds(1);
        let mut asleep = ticket(Status::Snoozed, Some(until));
        assert!(!is_over(&asleep, until - second));
        assert!(is_over(&asleep, until));
        assert!(is_over(&asleep, until + second));
        assert!(is_over(&ticket(Status::Snoozed, None), until));
        assert!(!is_over(&ticket(Status::Open, Some(until)), until));
        assert!(!is_over(&ticket(Status::Closed, None), until));

        waking().apply(&mut asleep);
        assert_eq!(asleep.status, Status::Open);
        assert_eq!(asleep.snoozed_until, None);
        assert!(asleep.unread);
        assert!(!is_over(&asleep, until));
    }

    proptest! {
        #[test]
        fn i14_what_is_offered_can_be_picked(
            first in -720_i64..840,
            jump in prop::sample::select(vec![-60_i64, -30, 30, 60]),
            change in 0_i64..20_000,
            asked in 0_i64..10_000,
        ) {
            let start = time("2026-06-01T00:00:00Z");
            let changes = vec![(start + TimeDelta::minutes(change), first + jump)];
            let zone = Made { first, changes };
            let now = start + TimeDelta::minutes(asked);
            let offers = offered(&zone, now);
            prop_assert!(offers.len() >= 2);
            for (preset, until) in offers {
                prop_assert!(until > now);
                prop_assert!(until - now <= TimeDelta::days(8));
                let again = picked(zone.local(until), &zone, now);
                // In a fold it may be the first of the two times that the clock shows.
                prop_assert!(again.is_ok_and(|at| at <= until), "{:?}", preset);
            }
        }
    }
}
