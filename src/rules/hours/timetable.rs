//! Office hours of a span of time, reckoned once and asked often: a list asks for every row.

use chrono::TimeDelta;

use super::plan::Plan;
use super::spans::{merged, spans};
use crate::domain::{OfficeHours, Time};
use crate::rules::zone::Zone;

/// When the office is open between two instants. Asking it costs no question to the zone.
#[derive(Clone, Debug)]
pub struct Timetable {
    spans: Vec<Span>,
    from: Time,
    to: Time,
}

#[derive(Clone, Copy, Debug)]
struct Span {
    opens: Time,
    closes: Time,
    /// For how long it was open before.
    before: TimeDelta,
}

impl Timetable {
    /// The hours between two instants.
    pub fn new(hours: &OfficeHours, zone: &dyn Zone, from: Time, to: Time) -> Self {
        let plan = Plan::new(hours);
        let mut before = TimeDelta::zero();
        let with_before = |(opens, closes): (Time, Time)| {
            let span = Span {
                opens,
                closes,
                before,
            };
            before += closes - opens;
            span
        };
        Self {
            spans: merged(spans(&plan, zone, from, to))
                .map(with_before)
                .collect(),
            from,
            to,
        }
    }

    /// Whether an instant lies in what it knows of: only then its answers are right.
    pub fn reaches(&self, at: Time) -> bool {
        (self.from..=self.to).contains(&at)
    }

    /// Whether the office is open; never at the very end of what it knows of.
    pub fn is_open(&self, at: Time) -> bool {
        self.span_at(at).is_some_and(|span| at < span.closes)
    }

    /// For how long the office was open between two instants; what lies outside of what it knows of
    /// does not count.
    pub fn open_time_between(&self, from: Time, to: Time) -> TimeDelta {
        (self.passed(to) - self.passed(from)).max(TimeDelta::zero())
    }

    /// For how many full minutes it was.
    pub fn open_minutes_between(&self, from: Time, to: Time) -> i64 {
        self.open_time_between(from, to).num_minutes()
    }

    /// The first instant at which the office has been open for so many minutes since `from`. None
    /// where that is later than what it knows of.
    pub fn after_open_minutes(&self, from: Time, minutes: u32) -> Option<Time> {
        if minutes == 0 {
            return Some(from);
        }
        let wanted = self.passed(from) + TimeDelta::minutes(i64::from(minutes));
        let reached = |span: &Span| span.before + (span.closes - span.opens) < wanted;
        let index = self.spans.partition_point(reached);
        let span = self.spans.get(index)?;
        Some(span.opens + (wanted - span.before))
    }

    /// The span that an instant lies in, or the one before it.
    fn span_at(&self, at: Time) -> Option<&Span> {
        let index = self.spans.partition_point(|span| span.opens <= at);
        self.spans.get(index.checked_sub(1)?)
    }

    /// For how long it was open from the beginning on.
    fn passed(&self, at: Time) -> TimeDelta {
        let Some(span) = self.span_at(at) else {
            return TimeDelta::zero();
        };
        span.before + (at.min(span.closes) - span.opens)
    }
}
