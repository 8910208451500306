//! Office hours: when the office is open, and how much of a span it was (SPEC A10, S11, I26).
//!
//! The office is open at an instant where the clock of its zone shows a time that lies in an
//! interval of that weekday, and that date is no holiday. So an hour that clocks jump over is not
//! worked, and one that they show twice is worked twice, if it lies in an interval.

mod check;
mod clock_changes;
mod plan;
mod spans;
mod typed;

#[cfg(test)]
mod oracle;
#[cfg(test)]
mod tests;

use chrono::{Datelike, TimeDelta, Timelike};

use super::zone::Zone;
use crate::domain::{Channel, Office, OfficeHours, Time, Timetable, WaitingHours};

pub(super) use check::wrong_interval;
pub use check::{
    LONGEST_HOLIDAY_NAME, MOST_HOLIDAYS, MOST_INTERVALS, WrongHours, WrongInterval, check,
};
pub use clock_changes::{Edge, EdgeAtChange, edges_at_changes};
pub use typed::{join, past_midnight, proposed, read_time, write_time};

use plan::Plan;
use spans::{merged, spans};

/// How far ahead the next opening and closing are looked for.
pub const HORIZON: TimeDelta = TimeDelta::days(400);
/// How much of a span is reckoned with, from its end back: an older wait is no longer one of hours.
pub const LONGEST_SPAN: TimeDelta = TimeDelta::days(3_660);

/// How far back waiting is counted in office hours: who waits for longer than that has waited since
/// then.
const LONGEST_WAIT: TimeDelta = TimeDelta::days(400);
/// For how long ahead it is reckoned at a time.
const AHEAD: TimeDelta = TimeDelta::days(1);

/// The hours between two instants, to be asked often: only the making asks the zone.
pub fn timetable(hours: &OfficeHours, zone: &dyn Zone, from: Time, to: Time) -> Timetable {
    let plan = Plan::new(hours);
    Timetable::new(merged(spans(&plan, zone, from, to)), from, to)
}

/// Whether waiting is counted in office hours (SPEC I31): not before somebody chose hours, nor where
/// no channel keeps them.
pub fn waiting_is_in_hours(hours: &OfficeHours) -> bool {
    let is_kept = hours.channels.iter().any(Channel::is_known);
    is_kept && !Plan::new(hours).never_closes()
}

/// How waiting is counted about an instant, right for a day from then on, see
/// [`Timetable::reaches`]. None where it is not counted in hours, see [`waiting_is_in_hours`].
pub fn waiting_hours(hours: &OfficeHours, zone: &dyn Zone, now: Time) -> Option<WaitingHours> {
    if !waiting_is_in_hours(hours) {
        return None;
    }
    let from = now.checked_sub_signed(LONGEST_WAIT)?;
    let to = now.checked_add_signed(AHEAD)?;
    let table = timetable(hours, zone, from, to);
    Some(WaitingHours::new(table, hours.channels.clone()))
}

/// Whether the office is open. The minute it opens at belongs to it, the one it closes at does not.
pub fn is_open(hours: &OfficeHours, zone: &dyn Zone, at: Time) -> bool {
    let local = zone.local(at);
    let minute = (local.hour() * 60 + local.minute()) as u16;
    let weekday = local.weekday().num_days_from_monday() as usize;
    let days = hours.week.days();
    let today = days.get(weekday).copied().unwrap_or_default();
    let is_holiday = || hours.holidays.iter().any(|it| it.date == local.date());
    today.iter().any(|interval| interval.has(minute)) && !is_holiday()
}

/// The first instant from `at` on at which the office is open: `at` itself where it is. None where
/// that is not within [`HORIZON`].
pub fn opens_next(hours: &OfficeHours, zone: &dyn Zone, at: Time) -> Option<Time> {
    let plan = Plan::new(hours);
    let end = at.checked_add_signed(HORIZON)?;
    let (opens, _) = spans(&plan, zone, at, end).next()?;
    Some(opens)
}

/// The first instant from `at` on at which the office is closed: `at` itself where it is. None
/// where that is not within [`HORIZON`].
pub fn closes_next(hours: &OfficeHours, zone: &dyn Zone, at: Time) -> Option<Time> {
    let plan = Plan::new(hours);
    if plan.never_closes() {
        return None;
    }
    let end = at.checked_add_signed(HORIZON)?;
    match merged(spans(&plan, zone, at, end)).next() {
        Some((opens, closes)) if opens <= at => (closes < end).then_some(closes),
        _ => Some(at),
    }
}

/// Where the hours stand for tickets of a channel.
pub fn office(hours: &OfficeHours, zone: &dyn Zone, channel: &Channel, now: Time) -> Office {
    if !hours.are_kept_by(channel) {
        Office::NotKept
    } else if is_open(hours, zone, now) {
        Office::Open {
            until: closes_next(hours, zone, now),
        }
    } else {
        Office::Closed {
            until: opens_next(hours, zone, now),
        }
    }
}

/// For how long the office was open in a span. Nothing where `to` is before `from`; of a span
/// longer than [`LONGEST_SPAN`] its end counts.
pub fn open_time_between(hours: &OfficeHours, zone: &dyn Zone, from: Time, to: Time) -> TimeDelta {
    let plan = Plan::new(hours);
    let from = to
        .checked_sub_signed(LONGEST_SPAN)
        .map_or(from, |it| from.max(it));
    spans(&plan, zone, from, to)
        .map(|(opens, closes)| closes - opens)
        .sum()
}

/// For how many full minutes the office was open in a span, see [`open_time_between`].
pub fn open_minutes_between(hours: &OfficeHours, zone: &dyn Zone, from: Time, to: Time) -> i64 {
    open_time_between(hours, zone, from, to).num_minutes()
}

/// The first instant at which the office has been open for so many minutes since `from`. None where
/// that is not within [`HORIZON`].
pub fn after_open_minutes(
    hours: &OfficeHours,
    zone: &dyn Zone,
    from: Time,
    minutes: u32,
) -> Option<Time> {
    let plan = Plan::new(hours);
    let mut left = TimeDelta::minutes(i64::from(minutes));
    if left.is_zero() {
        return Some(from);
    }
    let end = from.checked_add_signed(HORIZON)?;
    for (opens, closes) in spans(&plan, zone, from, end) {
        let open = closes - opens;
        if left <= open {
            return Some(opens + left);
        }
        left -= open;
    }
    None
}
