//! Office hours of a stretch of time, reckoned once and asked often: a list asks for every row. The
//! building is `rules::hours`'s, which asks a time zone; here nobody does.

use chrono::TimeDelta;

use crate::domain::Time;

/// When the office is open between two instants. Asking it costs no question to the zone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timetable {
    spans: Vec<Span>,
    from: Time,
    to: Time,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Span {
    opens: Time,
    closes: Time,
    /// For how long it was open before.
    before: TimeDelta,
}

impl Timetable {
    /// The spans in which the office is open between two instants: in order, none touching another.
    pub fn new(spans: impl IntoIterator<Item = (Time, Time)>, from: Time, to: Time) -> Self {
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
            spans: spans.into_iter().map(with_before).collect(),
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
        self.open_time(from, to).max(TimeDelta::zero())
    }

    /// The same, below zero where `to` is before `from`.
    pub fn open_time(&self, from: Time, to: Time) -> TimeDelta {
        self.passed(to) - self.passed(from)
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
        let open = TimeDelta::minutes(i64::from(minutes));
        self.first_after(self.passed(from) + open)
    }

    /// The instant before which, and the one after which, a wait of so much open time until `now` has
    /// begun: whoever waits since before the first has waited longer, whoever waits since after the
    /// second less, and whoever waits since between them just as long.
    pub fn since(&self, now: Time, waited: TimeDelta) -> (Time, Time) {
        let begins = (self.passed(now)).checked_sub(&waited);
        // What was open before what it knows of does not count, so nobody waits longer than that.
        let Some(begins) = begins.filter(|it| *it >= TimeDelta::zero()) else {
            return (Time::MIN_UTC, Time::MIN_UTC);
        };
        let first = match begins.is_zero() {
            true => Some(Time::MIN_UTC),
            false => self.first_after(begins),
        };
        let still = |span: &Span| span.before + (span.closes - span.opens) <= begins;
        let next = self.spans.get(self.spans.partition_point(still));
        let last = next.map(|span| span.opens + (begins - span.before));
        (
            first.unwrap_or(Time::MAX_UTC),
            last.unwrap_or(Time::MAX_UTC),
        )
    }

    /// The first instant before which it was open for so long, more than nothing.
    fn first_after(&self, open: TimeDelta) -> Option<Time> {
        let reached = |span: &Span| span.before + (span.closes - span.opens) < open;
        let index = self.spans.partition_point(reached);
        let span = self.spans.get(index)?;
        Some(span.opens + (open - span.before))
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
