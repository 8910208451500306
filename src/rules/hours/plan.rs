//! Office hours made ready for reckoning: whatever is wrong with them, it goes through.

use chrono::NaiveDate;

use crate::domain::{Interval, OfficeHours};

/// A day, in seconds.
pub(super) const DAY: i64 = 24 * 60 * 60;

/// Office hours in seconds and in days since 1970.
#[derive(Debug)]
pub(super) struct Plan {
    /// By weekday from Monday on: seconds after midnight, in order, none touching another.
    week: [Vec<(i64, i64)>; 7],
    /// Days on which it is closed, in order.
    holidays: Vec<i64>,
}

impl Plan {
    pub fn new(hours: &OfficeHours) -> Self {
        let mut holidays: Vec<i64> = hours
            .holidays
            .iter()
            .map(|it| day_number(it.date))
            .collect();
        holidays.sort_unstable();
        Self {
            week: hours.week.days().map(ready),
            holidays,
        }
    }

    /// Whether it never closes, as before anybody chose hours.
    pub fn never_closes(&self) -> bool {
        self.holidays.is_empty() && self.week.iter().all(|day| day[..] == [(0, DAY)])
    }

    /// What is open on a day that is so many days after the first of 1970.
    pub fn day(&self, day: i64) -> &[(i64, i64)] {
        if self.holidays.binary_search(&day).is_ok() {
            return &[];
        }
        // That day was a Thursday.
        let weekday = (day + 3).rem_euclid(7) as usize;
        self.week.get(weekday).map_or(&[], Vec::as_slice)
    }
}

/// How many days a date is after the first of 1970.
pub(super) fn day_number(date: NaiveDate) -> i64 {
    date.and_time(chrono::NaiveTime::MIN)
        .and_utc()
        .timestamp()
        .div_euclid(DAY)
}

/// In order and without what is empty, reversed, or in another; those that touch become one.
fn ready(intervals: &[Interval]) -> Vec<(i64, i64)> {
    let seconds = |minutes: u16| i64::from(minutes) * 60;
    let mut sorted: Vec<(i64, i64)> = intervals
        .iter()
        .map(|it| (seconds(it.from), seconds(it.to).min(DAY)))
        .filter(|(from, to)| from < to)
        .collect();
    sorted.sort_unstable();
    let mut ready: Vec<(i64, i64)> = Vec::with_capacity(sorted.len());
    for (from, to) in sorted {
        match ready.last_mut() {
            Some(last) if from <= last.1 => last.1 = last.1.max(to),
            _ => ready.push((from, to)),
        }
    }
    ready
}
