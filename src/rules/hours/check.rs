//! What is wrong with office hours, each at its place.

use std::collections::BTreeSet;

use crate::domain::{Interval, OfficeHours, Weekday};

/// How many intervals a day has at most.
pub const MOST_INTERVALS: usize = 8;
/// How many holidays there are at most.
pub const MOST_HOLIDAYS: usize = 366;
/// The longest name of a holiday, in characters.
pub const LONGEST_HOLIDAY_NAME: usize = 60;

/// Something that is wrong with office hours. Places are counted from 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WrongHours {
    /// Nobody knows a time zone of this name.
    Zone,
    /// A day has more intervals than [`MOST_INTERVALS`], this many.
    TooManyIntervals {
        /// Which day.
        day: Weekday,
        /// How many.
        count: usize,
    },
    /// An interval of a day is wrong.
    Interval {
        /// Which day.
        day: Weekday,
        /// Which of its intervals.
        index: usize,
        /// What is wrong with it.
        wrong: WrongInterval,
    },
    /// There are more holidays than [`MOST_HOLIDAYS`], this many.
    TooManyHolidays(usize),
    /// This holiday is there already.
    HolidayTwice(usize),
    /// This holiday's name has more characters than [`LONGEST_HOLIDAY_NAME`].
    LongHolidayName(usize),
    /// This channel is none of those that there are.
    Channel(usize),
    /// This channel is there already.
    ChannelTwice(usize),
}

/// What is wrong with an interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WrongInterval {
    /// It begins or ends after the end of the day.
    OutOfDay,
    /// It ends as it begins.
    Empty,
    /// It ends before it begins. What goes on over midnight is two: until 24:00, and from 00:00 of
    /// the next day.
    Reversed,
    /// It has time in common with this earlier one of the day.
    Overlaps(usize),
}

/// Everything that is wrong with office hours, in the order a page has it. Whether anybody knows
/// their time zone is for the caller to say. Hours without any interval are right: the office is
/// never open.
pub fn check(hours: &OfficeHours, zone_is_known: bool) -> Vec<WrongHours> {
    let mut wrong = Vec::new();
    if !zone_is_known {
        wrong.push(WrongHours::Zone);
    }
    for (day, intervals) in Weekday::KNOWN.iter().zip(hours.week.days()) {
        if intervals.len() > MOST_INTERVALS {
            wrong.push(WrongHours::TooManyIntervals {
                day: day.clone(),
                count: intervals.len(),
            });
        }
        // Beyond the bound nobody wants to read of each.
        for (index, wrong_interval) in wrong_intervals(intervals).take(MOST_INTERVALS) {
            wrong.push(WrongHours::Interval {
                day: day.clone(),
                index,
                wrong: wrong_interval,
            });
        }
    }
    if hours.holidays.len() > MOST_HOLIDAYS {
        wrong.push(WrongHours::TooManyHolidays(hours.holidays.len()));
    }
    let mut dates = BTreeSet::new();
    for (index, holiday) in hours.holidays.iter().enumerate() {
        if !dates.insert(holiday.date) {
            wrong.push(WrongHours::HolidayTwice(index));
        }
        if holiday.name.chars().count() > LONGEST_HOLIDAY_NAME {
            wrong.push(WrongHours::LongHolidayName(index));
        }
    }
    let mut channels = BTreeSet::new();
    for (index, channel) in hours.channels.iter().enumerate() {
        if !channel.is_known() {
            wrong.push(WrongHours::Channel(index));
        } else if !channels.insert(channel) {
            wrong.push(WrongHours::ChannelTwice(index));
        }
    }
    wrong
}

fn wrong_intervals(intervals: &[Interval]) -> impl Iterator<Item = (usize, WrongInterval)> {
    let all = intervals.iter().enumerate();
    all.filter_map(move |(index, interval)| {
        let before = intervals.get(..index).unwrap_or_default();
        Some((index, wrong_interval(*interval, before)?))
    })
}

/// What is wrong with an interval after others of its day.
pub(in crate::rules) fn wrong_interval(
    interval: Interval,
    before: &[Interval],
) -> Option<WrongInterval> {
    let Interval { from, to } = interval;
    if from >= Interval::END_OF_DAY || to > Interval::END_OF_DAY {
        return Some(WrongInterval::OutOfDay);
    }
    if from == to {
        return Some(WrongInterval::Empty);
    }
    if to < from {
        return Some(WrongInterval::Reversed);
    }
    let is_span = |it: &Interval| it.from < it.to && it.to <= Interval::END_OF_DAY;
    let overlaps = |it: &Interval| is_span(it) && it.from < to && from < it.to;
    before
        .iter()
        .position(overlaps)
        .map(WrongInterval::Overlaps)
}
