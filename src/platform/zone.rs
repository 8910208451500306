//! Time zones: the one that this browser is in, and any other by its name.

use std::cell::RefCell;
use std::collections::BTreeMap;

use chrono::{Datelike, MappedLocalTime, NaiveDate, NaiveDateTime, TimeDelta, Timelike};
use js_sys::{Array, Date, Function, Intl, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

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

/// The IANA name of the browser's own zone, where it tells.
pub fn own_name() -> Option<String> {
    let format = Intl::DateTimeFormat::new(&Array::new(), &Object::new());
    let options = format.resolved_options();
    let name = Reflect::get(&options, &"timeZone".into()).ok()?;
    name.as_string().filter(|name| !name.is_empty())
}

/// The IANA names of all zones that the browser knows, in the order of the alphabet; none where it
/// does not tell.
pub fn all_names() -> Vec<String> {
    let names = || {
        let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
        let values = Reflect::get(&intl, &"supportedValuesOf".into()).ok()?;
        let values = values.dyn_into::<Function>().ok()?;
        values.call1(&intl, &"timeZone".into()).ok()
    };
    let names = names().map(|names| Array::from(&names));
    let names = names.iter().flat_map(Array::iter);
    names.filter_map(|name| name.as_string()).collect()
}

/// What a clock in the browser's zone shows, to the second.
fn wall(date: &Date) -> Option<NaiveDateTime> {
    let year = i32::try_from(date.get_full_year()).ok()?;
    let day = NaiveDate::from_ymd_opt(year, date.get_month() + 1, date.get_date())?;
    day.and_hms_opt(date.get_hours(), date.get_minutes(), date.get_seconds())
}

/// A zone by its IANA name, as the browser knows it.
#[derive(Clone, Debug)]
pub struct NamedZone(String);

thread_local! {
    /// What writes the wall clocks of the zones that were asked for. A zone itself is only its name:
    /// values of the browser stay on their thread, and a zone need not.
    static CLOCKS: RefCell<BTreeMap<String, Function>> = const { RefCell::new(BTreeMap::new()) };
}

impl NamedZone {
    /// The zone; none where the browser knows none of this name.
    pub fn new(name: &str) -> Option<Self> {
        clock(name).map(|_| Self(name.to_owned()))
    }

    fn wall(&self, at: Time) -> Option<NaiveDateTime> {
        let date = Date::new(&(at.timestamp_millis() as f64).into());
        let text = clock(&self.0)?.call1(&JsValue::UNDEFINED, &date).ok()?;
        NaiveDateTime::parse_from_str(&text.as_string()?, "%Y-%m-%d %H:%M:%S").ok()
    }
}

/// What writes the wall clock of a zone, made once.
fn clock(name: &str) -> Option<Function> {
    if let Some(known) = CLOCKS.with_borrow(|clocks| clocks.get(name).cloned()) {
        return Some(known);
    }
    let format: Intl::DateTimeFormat = super::intl::wall_clock(name)?.unchecked_into();
    let made = format.format();
    CLOCKS.with_borrow_mut(|clocks| clocks.insert(name.to_owned(), made.clone()));
    Some(made)
}

impl Zone for NamedZone {
    fn local(&self, at: Time) -> NaiveDateTime {
        self.wall(at).unwrap_or_else(|| at.naive_utc())
    }

    fn instants(&self, local: NaiveDateTime) -> MappedLocalTime<Time> {
        // Zones are at most some 14 hours from UTC, so the offsets of the days around it are all
        // that can hold.
        let days = [-1, 0, 1].map(|day| local.and_utc() + TimeDelta::days(day));
        let offsets = days.map(|day| self.local(day) - day.naive_utc());
        let mut found: Vec<Time> = Vec::new();
        for offset in offsets {
            let at = local.and_utc() - offset;
            if self.local(at) == local && !found.contains(&at) {
                found.push(at);
            }
        }
        found.sort();
        match found[..] {
            [] => MappedLocalTime::None,
            [only] => MappedLocalTime::Single(only),
            [first, second, ..] => MappedLocalTime::Ambiguous(first, second),
        }
    }
}
