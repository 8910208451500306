//! Instants and dates by the office's clock, in words; and what becomes of hours on the days on which
//! clocks change.

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

use crate::domain::{OfficeHours, Time};
use crate::platform::intl::{Form, format_in};
use crate::platform::zone::NamedZone;
use crate::rules::hours::{Edge, EdgeAtChange, edges_at_changes, write_time};
use crate::rules::zone::Zone;
use crate::ui::t;

/// How far ahead changes of the clocks are looked for.
const AHEAD: TimeDelta = TimeDelta::days(366);

/// A date: `25 Dec 2026`.
pub(super) fn date_words(date: NaiveDate) -> String {
    let noon = date.and_time(NaiveTime::MIN).and_utc() + TimeDelta::hours(12);
    format_in(t().0, Form::DayAndYear, Some("UTC"), noon).unwrap_or_else(|| date.to_string())
}

/// The day of the week, 0 for Monday.
pub(super) fn weekday_of(date: NaiveDate) -> usize {
    date.weekday().num_days_from_monday() as usize
}

/// What a clock shows: `09:00`.
pub(super) fn clock(local: NaiveDateTime) -> String {
    local.format("%H:%M").to_string()
}

/// An instant as one says it there now: `18:00`, `Monday 09:00`, `25 Dec 2026 09:00`.
pub(super) fn when(zone: &dyn Zone, at: Time, now: Time) -> String {
    let (there, here) = (zone.local(at), zone.local(now));
    let t = t();
    let clock = clock(there);
    match (there.date() - here.date()).num_days() {
        0 => t.at_clock(&clock),
        1..7 => t.on_day_at(t.weekday(weekday_of(there.date())), &clock),
        _ => t.on_day_at(&date_words(there.date()), &clock),
    }
}

/// What is told of hours that begin or end where clocks change, within a year: for each the day of
/// the week, 0 for Monday, and a sentence.
pub(super) fn changes(office: &OfficeHours, now: Time) -> Vec<(usize, String)> {
    let Some(zone) = NamedZone::new(&office.time_zone) else {
        return Vec::new();
    };
    let edges = edges_at_changes(office, &zone, now, AHEAD);
    let note = |edge: &EdgeAtChange| {
        // Hours that begin and end in the same change are told once.
        let is_inside = edges.iter().any(|other| {
            let same = |it: &EdgeAtChange| (it.date, it.index, it.twice, it.changes);
            other.edge != edge.edge && same(other) == same(edge)
        });
        let day = weekday_of(edge.date);
        let days = office.week.days();
        let interval = days.get(day)?.get(edge.index)?;
        let minute = match edge.edge {
            Edge::From => interval.from,
            Edge::To => interval.to,
        };
        let (date, shown) = (date_words(edge.date), write_time(minute));
        let then = clock(zone.local(edge.changes));
        let words = match (is_inside, edge.twice, edge.edge) {
            (true, _, Edge::To) => return None,
            (true, false, Edge::From) => t().hours_fall_out(&date),
            (true, true, Edge::From) => t().hours_twice(&date),
            (false, true, _) => t().twice_from(&date, &shown),
            (false, false, Edge::From) => t().jump_from(&date, &shown, &then),
            (false, false, Edge::To) => t().jump_to(&date, &shown, &then),
        };
        Some((day, words))
    };
    edges.iter().filter_map(note).collect()
}
