//! When the office is open (SPEC A10, I26). `rules::hours` decides by it.

mod timetable;
mod waiting;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::open_enum::open_enum;
use super::{Channel, Time};

pub use timetable::Timetable;
pub use waiting::WaitingHours;

open_enum!(
    /// A day of the week.
    Weekday {
        /// The first.
        Monday = "monday",
        /// The second.
        Tuesday = "tuesday",
        /// The third.
        Wednesday = "wednesday",
        /// The fourth.
        Thursday = "thursday",
        /// The fifth.
        Friday = "friday",
        /// The sixth.
        Saturday = "saturday",
        /// The seventh.
        Sunday = "sunday",
    }
);

/// A span of a day, in minutes that a wall clock shows after midnight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Interval {
    /// Its first minute.
    #[cfg_attr(feature = "openapi", schema(maximum = 1439))]
    pub from: u16,
    /// The minute it is over at; 1440 is the end of the day.
    #[cfg_attr(feature = "openapi", schema(maximum = 1440))]
    pub to: u16,
}

impl Interval {
    /// The end of the day, in minutes.
    pub const END_OF_DAY: u16 = 24 * 60;
    /// All of a day.
    pub const WHOLE_DAY: Interval = Interval {
        from: 0,
        to: Self::END_OF_DAY,
    };

    /// From one full hour to another.
    pub fn hours(from: u16, to: u16) -> Self {
        Self {
            from: from * 60,
            to: to * 60,
        }
    }

    /// Whether a minute of the day lies in it.
    pub fn has(&self, minute: u16) -> bool {
        (self.from..self.to).contains(&minute)
    }
}

/// What is open on each day of the week; a day without intervals is closed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(default)]
pub struct Week {
    /// Mondays.
    pub monday: Vec<Interval>,
    /// Tuesdays.
    pub tuesday: Vec<Interval>,
    /// Wednesdays.
    pub wednesday: Vec<Interval>,
    /// Thursdays.
    pub thursday: Vec<Interval>,
    /// Fridays.
    pub friday: Vec<Interval>,
    /// Saturdays.
    pub saturday: Vec<Interval>,
    /// Sundays.
    pub sunday: Vec<Interval>,
}

impl Week {
    /// The same on every day.
    pub fn daily(intervals: &[Interval]) -> Self {
        let day = || intervals.to_vec();
        Self {
            saturday: day(),
            sunday: day(),
            ..Self::working_days(intervals)
        }
    }

    /// The same from Monday to Friday.
    pub fn working_days(intervals: &[Interval]) -> Self {
        let day = || intervals.to_vec();
        Self {
            monday: day(),
            tuesday: day(),
            wednesday: day(),
            thursday: day(),
            friday: day(),
            ..Self::default()
        }
    }

    /// Every day with its intervals, from Monday on.
    pub fn days(&self) -> [&[Interval]; 7] {
        [
            &self.monday,
            &self.tuesday,
            &self.wednesday,
            &self.thursday,
            &self.friday,
            &self.saturday,
            &self.sunday,
        ]
    }
}

/// A day on which the office is closed, whatever its weekday.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Holiday {
    /// Which day of the office's calendar.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = Date))]
    pub date: NaiveDate,
    /// What it is called; may be empty.
    #[serde(default)]
    pub name: String,
}

/// The office hours of an account (SPEC A10). What an account begins with is always open, so that
/// nothing waits before somebody chose its hours.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(default)]
pub struct OfficeHours {
    /// IANA name of the time zone whose clocks count, such as `Europe/Madrid`.
    pub time_zone: String,
    /// What is open on each day of the week.
    pub week: Week,
    /// Days on which it is closed.
    pub holidays: Vec<Holiday>,
    /// The channels that keep these hours; all others are open always.
    pub channels: Vec<Channel>,
}

impl Default for OfficeHours {
    fn default() -> Self {
        Self {
            time_zone: "UTC".to_owned(),
            week: Week::daily(&[Interval::WHOLE_DAY]),
            holidays: Vec::new(),
            channels: Channel::KNOWN.to_vec(),
        }
    }
}

impl OfficeHours {
    /// Whether tickets of a channel keep these hours.
    pub fn are_kept_by(&self, channel: &Channel) -> bool {
        self.channels.contains(channel)
    }
}

/// Where the office hours stood for a ticket when it was decided about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "office", rename_all = "snake_case")]
pub enum Office {
    /// Its channel keeps no hours.
    NotKept,
    /// Open.
    Open {
        /// When it closes; none where that is over a year away.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
        until: Option<Time>,
    },
    /// Closed.
    Closed {
        /// When it opens; none where that is over a year away.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
        until: Option<Time>,
    },
    /// Something from a newer server.
    #[serde(other)]
    Unknown,
}

impl Office {
    /// Whether tickets may be assigned by themselves.
    pub fn lets_assign(&self) -> bool {
        matches!(self, Self::NotKept | Self::Open { .. })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a10_hours_are_read_where_a_newer_server_says_more_and_an_older_one_less() {
        let text = r#"{"time_zone":"Europe/Madrid","lunch":"long","week":{"monday":
            [{"from":540,"to":1440,"label":"x"}],"feastday":[]},"holidays":[{"date":"2026-12-25"}]}"#;
        let read: Result<OfficeHours, _> = serde_json::from_str(text);
        let expected = OfficeHours {
            time_zone: "Europe/Madrid".to_owned(),
            week: Week {
                monday: vec![Interval::hours(9, 24)],
                ..Week::default()
            },
            holidays: vec![Holiday {
                date: NaiveDate::from_ymd_opt(2026, 12, 25).unwrap_or_default(),
                name: String::new(),
            }],
            channels: Channel::KNOWN.to_vec(),
        };
        assert_eq!(read.ok(), Some(expected.clone()));
        let there = serde_json::to_string(&expected).unwrap_or_default();
        assert_eq!(serde_json::from_str(&there).ok(), Some(expected));
    }

    #[test]
    fn a10_web_chat_and_the_others_keep_hours_by_default() {
        let hours = OfficeHours::default();
        assert!(
            Channel::KNOWN
                .iter()
                .all(|channel| hours.are_kept_by(channel))
        );
    }
}
