//! The spans in which the office is open, one after the other, as instants. What it costs grows
//! with the days of a span and not with its minutes, and a zone is asked about once a week: it may
//! be asked over a slow bridge.

use chrono::TimeDelta;

use super::plan::{DAY, Plan};
use crate::domain::Time;
use crate::rules::zone::Zone;

/// How far apart a zone is asked for its offset, in seconds. No zone has changed its clocks and
/// back again within a week.
const STEP: i64 = 7 * DAY;

/// An offset in seconds and when it holds: in seconds since 1970, the end excluded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stretch {
    pub from: i64,
    pub to: i64,
    pub offset: i64,
}

/// The offsets of a zone over a span of seconds since 1970, in order and without a gap.
pub(super) fn stretches(zone: &dyn Zone, from: i64, to: i64) -> impl Iterator<Item = Stretch> {
    let mut at = from;
    let mut known = None;
    std::iter::from_fn(move || {
        if at >= to {
            return None;
        }
        let from = at;
        let offset = known.take().unwrap_or_else(|| offset(zone, from));
        let (end, then) = next_offset(zone, from, (from + STEP).min(to), offset);
        (at, known) = (end, Some(then));
        Some(Stretch {
            from,
            to: end,
            offset,
        })
    })
}

/// Until when an offset holds that holds at `from`, no longer than until `to`; and what comes then.
fn next_offset(zone: &dyn Zone, from: i64, to: i64, now: i64) -> (i64, i64) {
    let (mut same, mut other, mut then) = (from, to, offset(zone, to));
    if then == now {
        return (to, then);
    }
    while other - same > 1 {
        let middle = same + (other - same) / 2;
        match offset(zone, middle) {
            it if it == now => same = middle,
            it => (other, then) = (middle, it),
        }
    }
    (other, then)
}

/// How many seconds a wall clock is ahead of UTC.
fn offset(zone: &dyn Zone, at: i64) -> i64 {
    let Some(instant) = Time::from_timestamp(at, 0) else {
        return 0;
    };
    zone.local(instant).and_utc().timestamp() - at
}

/// The spans of a time in which the office is open, in order. One that goes on over midnight, or
/// over a change of the clocks, comes in parts.
pub(super) fn spans<'a>(
    plan: &'a Plan,
    zone: &'a dyn Zone,
    from: Time,
    to: Time,
) -> impl Iterator<Item = (Time, Time)> + 'a {
    let first = from.timestamp();
    // A part of a second belongs to it.
    let last = to.timestamp() + i64::from(to.timestamp_subsec_nanos() > 0);
    stretches(zone, first, last)
        .flat_map(move |stretch| within(plan, stretch))
        .filter_map(move |(opens, closes)| {
            let opens = Time::from_timestamp(opens, 0)?.max(from);
            let closes = Time::from_timestamp(closes, 0)?.min(to);
            (opens < closes).then_some((opens, closes))
        })
}

/// What is open while an offset holds, in seconds since 1970.
fn within(plan: &Plan, stretch: Stretch) -> impl Iterator<Item = (i64, i64)> {
    let Stretch { from, to, offset } = stretch;
    let first = (from + offset).div_euclid(DAY);
    let last = (to + offset - 1).div_euclid(DAY);
    (first..=last).flat_map(move |day| {
        let midnight = day * DAY - offset;
        plan.day(day)
            .iter()
            .map(move |(opens, closes)| ((midnight + opens).max(from), (midnight + closes).min(to)))
            .filter(|(opens, closes)| opens < closes)
    })
}

/// Spans with those joined that go on where another ends.
pub(super) fn merged(
    mut spans: impl Iterator<Item = (Time, Time)>,
) -> impl Iterator<Item = (Time, Time)> {
    let mut next = None;
    std::iter::from_fn(move || {
        let (opens, mut closes) = next.take().or_else(|| spans.next())?;
        for (then, until) in spans.by_ref() {
            if then - closes > TimeDelta::zero() {
                next = Some((then, until));
                break;
            }
            closes = closes.max(until);
        }
        Some((opens, closes))
    })
}
