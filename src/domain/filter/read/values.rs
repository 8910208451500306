//! Values of conditions, read for their operator.

use std::ops::Bound::{Excluded, Included, Unbounded};
use std::ops::RangeInclusive;

use chrono::TimeDelta;

use super::Reader;
use crate::domain::Time;
use crate::domain::filter::predicate::{Range, Test};
use crate::domain::filter::{Condition, FilterReason, Operator, value};

impl Reader<'_> {
    /// Words that every build knows.
    pub fn known<T>(
        &mut self,
        values: &[String],
        parse: fn(&str) -> T,
        is_known: fn(&T) -> bool,
    ) -> Vec<T> {
        let mut read = Vec::with_capacity(values.len());
        for (index, text) in values.iter().enumerate() {
            let value = parse(text);
            if !is_known(&value) {
                self.refuse_value(index, FilterReason::UnknownValue(text.as_str().into()));
            }
            read.push(value);
        }
        read
    }

    /// `true` and `false`.
    pub fn booleans(&mut self, values: &[String]) -> Vec<bool> {
        let mut read = Vec::with_capacity(values.len());
        for (index, text) in values.iter().enumerate() {
            match text.parse() {
                Ok(value) => read.push(value),
                Err(_) => {
                    self.refuse_value(index, FilterReason::UnknownValue(text.as_str().into()));
                }
            }
        }
        read
    }

    /// The numbers that fit.
    pub fn range(
        &mut self,
        condition: &Condition,
        read: fn(&str) -> Option<i64>,
    ) -> RangeInclusive<i64> {
        let mut numbers = [0; 2];
        let before = self.errors.len();
        for (index, text) in condition.values.iter().enumerate() {
            match (read(text), numbers.get_mut(index)) {
                (Some(number), Some(place)) => *place = number,
                _ => self.refuse_value(index, FilterReason::NotANumber),
            }
        }
        let [low, high] = numbers;
        match condition.operator {
            Operator::Over => low + 1..=i64::MAX,
            Operator::Under => i64::MIN..=low - 1,
            _ => {
                if low > high && self.errors.len() == before {
                    self.refuse("values", FilterReason::RangeReversed);
                }
                low..=high
            }
        }
    }

    /// Since when somebody waits who has waited for that many minutes: those of the office hours
    /// where the account counts them so.
    pub fn waiting(&mut self, condition: &Condition) -> Test {
        let range = self.range(condition, value::number);
        let now = self.context.now;
        let plainly = |waited| {
            let since = now.checked_sub_signed(waited);
            since.map_or_else(|| beyond(waited < TimeDelta::zero()), |it| (it, it))
        };
        let others = since(&condition.operator, &range, plainly);
        let Some(hours) = self.context.hours.clone() else {
            return Test::Time(|it| it.waiting_since, others);
        };
        let in_hours = |waited| hours.timetable().since(now, waited);
        let kept = since(&condition.operator, &range, in_hours);
        Test::Waiting(hours, kept, others)
    }

    /// The instants that fit.
    pub fn times(&mut self, operator: &Operator, values: &[String]) -> Range {
        let text = values.first().map_or("", String::as_str);
        let now = self.context.now;
        if matches!(operator, Operator::Before | Operator::After) {
            let Some(time) = value::time(text) else {
                self.refuse_value(0, FilterReason::NotADate);
                return (Unbounded, Unbounded);
            };
            return match operator {
                Operator::Before => (Unbounded, Excluded(time)),
                _ => (Included(time), Unbounded),
            };
        }
        let Some(span) = value::span(text) else {
            self.refuse_value(0, FilterReason::NotASpan);
            return (Unbounded, Unbounded);
        };
        match operator {
            Operator::InNext => (
                Unbounded,
                now.checked_add_signed(span).map_or(Unbounded, Included),
            ),
            _ => (
                now.checked_sub_signed(span).map_or(Unbounded, Included),
                Unbounded,
            ),
        }
    }
}

/// Since when somebody waits whose minutes lie in a range. What is asked tells the first and the last
/// instant since which one has waited for a span.
fn since(
    operator: &Operator,
    range: &RangeInclusive<i64>,
    asked: impl Fn(TimeDelta) -> (Time, Time),
) -> Range {
    let ago =
        |minutes: i64| TimeDelta::try_minutes(minutes).map_or_else(|| beyond(minutes < 0), &asked);
    match operator {
        Operator::Over => (Unbounded, Excluded(ago(range.start() - 1).0)),
        Operator::Under => (Excluded(ago(range.end() + 1).1), Unbounded),
        _ => (
            Included(ago(*range.end()).0),
            Included(ago(*range.start()).1),
        ),
    }
}

/// What no calendar has lies before every ticket, or after it.
fn beyond(is_ahead: bool) -> (Time, Time) {
    let beyond = match is_ahead {
        true => Time::MAX_UTC,
        false => Time::MIN_UTC,
    };
    (beyond, beyond)
}
