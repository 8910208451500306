//! The time zone that this browser is in.

use chrono::{Datelike, MappedLocalTime, NaiveDate, NaiveDateTime, Timelike};
use js_sys::Date;

use crate::domain::Time;
use crate::rules::zone::Zone;

/// The browser's own zone.
#[derive(Clone, Copy, Debug)]
pub struct OwnZone;

impl Zone for OwnZone {
    fn local(&self, at: Time) -> NaiveDateTime {
        let date = Date::new(&(at.timestamp_millis() as f64).into());
        wall(&date).unwrap_or_else(|| at.naive_utc())
    }

    fn instants(&self, local: NaiveDateTime) -> MappedLocalTime<Time> {
        let date = Date::new_with_year_month_day_hr_min_sec(
            local.year() as u32,
            local.month0() as i32,
            local.day() as i32,
            local.hour() as i32,
            local.minute() as i32,
            local.second() as i32,
        );
        let instant = chrono::DateTime::from_timestamp_millis(date.get_time() as i64);
        match instant {
            // In a gap the browser gives another time of day. Of two in a fold it gives the
            // earlier one.
            Some(instant) if wall(&date).is_some_and(|there| there == local) => {
                MappedLocalTime::Single(instant)
            }
            _ => MappedLocalTime::None,
        }
    }
}

/// What a clock in the browser's zone shows, to the second.
fn wall(date: &Date) -> Option<NaiveDateTime> {
    let year = i32::try_from(date.get_full_year()).ok()?;
    let day = NaiveDate::from_ymd_opt(year, date.get_month() + 1, date.get_date())?;
    day.and_hms_opt(date.get_hours(), date.get_minutes(), date.get_seconds())
}
