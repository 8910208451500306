//! Values of conditions, read for their operator.

use std::ops::Bound::{self, Excluded, Included, Unbounded};
use std::ops::RangeInclusive;

use chrono::TimeDelta;

use super::Reader;
use crate::domain::Time;
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

    /// Since when somebody waits who has waited that many minutes.
    pub fn waited(&mut self, condition: &Condition) -> (Bound<Time>, Bound<Time>) {
        let range = self.range(condition, value::number);
        let now = self.context.now;
        let ago = |minutes: i64| {
            let span = TimeDelta::try_minutes(minutes)?;
            now.checked_sub_signed(span)
        };
        // What no calendar has lies beyond every ticket.
        let or = |time: Option<Time>, beyond: Time| time.unwrap_or(beyond);
        let (first, last) = (Time::MIN_UTC, Time::MAX_UTC);
        match condition.operator {
            Operator::Over => (Unbounded, Excluded(or(ago(range.start() - 1), first))),
            Operator::Under => (Excluded(or(ago(range.end() + 1), first)), Unbounded),
            _ => (
                Included(or(ago(*range.end()), first)),
                Included(or(ago(*range.start()), last)),
            ),
        }
    }

    /// The instants that fit.
    pub fn times(&mut self, operator: &Operator, values: &[String]) -> (Bound<Time>, Bound<Time>) {
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
