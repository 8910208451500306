//! Hours that begin or end at a time which clocks jump over, or show twice. They are right, and a
//! page says what becomes of them on that day.

use chrono::{NaiveDate, TimeDelta};

use super::plan::DAY;
use super::spans::{Stretch, stretches};
use crate::domain::{OfficeHours, Time};
use crate::rules::zone::Zone;

/// An end of an interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edge {
    /// Its beginning.
    From,
    /// Its end.
    To,
}

/// An end of an interval that falls on a change of the clocks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EdgeAtChange {
    /// On which day of the office's calendar.
    pub date: NaiveDate,
    /// Which interval of that weekday, from 0.
    pub index: usize,
    /// Which end of it.
    pub edge: Edge,
    /// Whether clocks show that time twice; otherwise they jump over it.
    pub twice: bool,
    /// When the clocks change. What begins at a time that they jump over begins then, and what ends
    /// there ends then.
    pub changes: Time,
}

/// Every such end within a span, in the order of the changes; holidays have none.
pub fn edges_at_changes(
    hours: &OfficeHours,
    zone: &dyn Zone,
    from: Time,
    span: TimeDelta,
) -> Vec<EdgeAtChange> {
    let first = from.timestamp();
    let mut found = Vec::new();
    let mut before: Option<Stretch> = None;
    for stretch in stretches(zone, first, first + span.num_seconds().max(0)) {
        if let Some(before) = before.filter(|it| it.offset != stretch.offset) {
            let (old, new) = (before.to + before.offset, stretch.from + stretch.offset);
            edges_in(
                hours,
                old.min(new),
                old.max(new),
                new < old,
                before.to,
                &mut found,
            );
        }
        before = Some(stretch);
    }
    found
}

/// The ends that wall clocks show in a span of local seconds, its end excluded.
fn edges_in(
    hours: &OfficeHours,
    from: i64,
    to: i64,
    twice: bool,
    changes: i64,
    found: &mut Vec<EdgeAtChange>,
) {
    let Some(changes) = Time::from_timestamp(changes, 0) else {
        return;
    };
    let week = hours.week.days();
    for day in from.div_euclid(DAY)..=to.div_euclid(DAY) {
        let date = Time::from_timestamp(day * DAY, 0).map(|it| it.date_naive());
        let Some(date) = date.filter(|it| hours.holidays.iter().all(|holiday| holiday.date != *it))
        else {
            continue;
        };
        let weekday = (day + 3).rem_euclid(7) as usize;
        for (index, interval) in week
            .get(weekday)
            .copied()
            .unwrap_or_default()
            .iter()
            .enumerate()
        {
            for (edge, minute) in [(Edge::From, interval.from), (Edge::To, interval.to)] {
                let local = day * DAY + i64::from(minute) * 60;
                // What ends as a jump begins loses nothing; what begins with hours that come twice
                // goes on through both.
                let begins_with_jump = !twice && edge == Edge::From && local == from;
                if from < local && local < to || begins_with_jump {
                    found.push(EdgeAtChange {
                        date,
                        index,
                        edge,
                        twice,
                        changes,
                    });
                }
            }
        }
    }
}
