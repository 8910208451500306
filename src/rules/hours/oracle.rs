//! Office hours minute by minute, written as plainly as they can be.

use chrono::{Datelike, TimeDelta, Timelike};

use crate::domain::{OfficeHours, Time};
use crate::rules::zone::Zone;

/// Whether the office is open in each minute from an instant on, and how many open ones there are
/// before each.
pub(super) struct Minutes {
    begins: Time,
    open: Vec<bool>,
    before: Vec<i64>,
}

impl Minutes {
    pub fn new(hours: &OfficeHours, zone: &dyn Zone, begins: Time, count: usize) -> Self {
        let open: Vec<bool> = (0..count)
            .map(|minute| is_open(hours, zone, begins + TimeDelta::minutes(minute as i64)))
            .collect();
        let mut before = vec![0];
        for (index, open) in open.iter().enumerate() {
            before.push(before[index] + i64::from(*open));
        }
        Self {
            begins,
            open,
            before,
        }
    }

    pub fn at(&self, minute: usize) -> Time {
        self.begins + TimeDelta::minutes(minute as i64)
    }

    pub fn is_open(&self, minute: usize) -> bool {
        self.open[minute]
    }

    pub fn between(&self, from: usize, to: usize) -> i64 {
        self.before[to.max(from)] - self.before[from]
    }

    /// The first minute from one on that is open, or closed.
    pub fn next(&self, from: usize, open: bool) -> Option<Time> {
        let after = self.open[from..].iter().position(|it| *it == open)?;
        Some(self.at(from + after))
    }

    /// The first minute before which so many were open.
    pub fn after(&self, from: usize, minutes: i64) -> Option<Time> {
        let wanted = self.before[from] + minutes;
        let minute = self.before.partition_point(|before| *before < wanted);
        (minute < self.before.len()).then(|| self.at(minute.max(from)))
    }
}

fn is_open(hours: &OfficeHours, zone: &dyn Zone, at: Time) -> bool {
    let wall = zone.local(at);
    if hours
        .holidays
        .iter()
        .any(|holiday| holiday.date == wall.date())
    {
        return false;
    }
    let week = &hours.week;
    let intervals = match wall.weekday() {
        chrono::Weekday::Mon => &week.monday,
        chrono::Weekday::Tue => &week.tuesday,
        chrono::Weekday::Wed => &week.wednesday,
        chrono::Weekday::Thu => &week.thursday,
        chrono::Weekday::Fri => &week.friday,
        chrono::Weekday::Sat => &week.saturday,
        chrono::Weekday::Sun => &week.sunday,
    };
    let minute = wall.hour() * 60 + wall.minute();
    intervals
        .iter()
        .any(|it| u32::from(it.from) <= minute && minute < u32::from(it.to))
}
