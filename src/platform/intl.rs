//! Dates and times as the person's language writes them, by the browser's `Intl`.

use std::cell::RefCell;
use std::collections::HashMap;

use js_sys::{Array, Function, Intl, Object, Reflect};
use wasm_bindgen::JsValue;

use crate::domain::Time;
use crate::i18n::Language;

/// How much of a date is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Form {
    /// `13:40`.
    Clock,
    /// `Tuesday 18 November`.
    Day,
    /// `18 Nov`.
    ShortDay,
    /// `18 Nov, 13:40`.
    DayAndClock,
    /// `18 Nov 2025`.
    DayAndYear,
    /// `2026-11-18`: for telling days apart, not for showing.
    Key,
}

/// Language, form, time zone.
type Key = (Language, Form, Option<String>);

thread_local! {
    /// Making a formatter costs far more than using it.
    static FORMATTERS: RefCell<HashMap<Key, Option<Function>>> = RefCell::default();
}

/// Writes an instant in the browser's time zone.
pub fn format(language: Language, form: Form, at: Time) -> String {
    format_in(language, form, None, at).unwrap_or_else(|| at.to_rfc3339())
}

/// Writes an instant in a time zone by its IANA name; nothing where the browser does not know it.
pub fn format_in(language: Language, form: Form, zone: Option<&str>, at: Time) -> Option<String> {
    let key = (language, form, zone.map(str::to_owned));
    let formatter = FORMATTERS.with_borrow_mut(|formatters| {
        formatters
            .entry(key)
            .or_insert_with(|| formatter(language, form, zone))
            .clone()
    })?;
    let date = JsValue::from_f64(at.timestamp_millis() as f64);
    formatter
        .call1(&JsValue::UNDEFINED, &date)
        .ok()?
        .as_string()
}

fn formatter(language: Language, form: Form, zone: Option<&str>) -> Option<Function> {
    let options = Object::new();
    let set = |key: &str, value: &str| {
        let _ = Reflect::set(&options, &key.into(), &value.into());
    };
    let clock = || {
        set("hour", "2-digit");
        set("minute", "2-digit");
        set("hourCycle", "h23");
    };
    let tag = match (form, language) {
        // The Swedish way of writing a date is the ISO one.
        (Form::Key, _) => "sv",
        (_, language) => tag(language),
    };
    match form {
        Form::Clock => clock(),
        Form::Day => {
            set("weekday", "long");
            set("day", "numeric");
            set("month", "long");
        }
        Form::ShortDay | Form::DayAndClock | Form::DayAndYear => {
            set("day", "numeric");
            set("month", "short");
            if form == Form::DayAndClock {
                clock();
            }
            if form == Form::DayAndYear {
                set("year", "numeric");
            }
        }
        Form::Key => {}
    }
    if let Some(zone) = zone {
        set("timeZone", zone);
    }
    let made = construct("DateTimeFormat", tag, &options)?;
    Some(Intl::DateTimeFormat::from(made).format())
}

/// What writes the wall clock of a zone as `2026-11-21 14:05:09`; none for an unknown zone.
pub(super) fn wall_clock(zone: &str) -> Option<JsValue> {
    let options = Object::new();
    let two = ["month", "day", "hour", "minute", "second"].map(|part| (part, "2-digit"));
    for (key, value) in [
        ("year", "numeric"),
        ("hourCycle", "h23"),
        ("timeZone", zone),
    ]
    .into_iter()
    .chain(two)
    {
        let _ = Reflect::set(&options, &key.into(), &value.into());
    }
    // The Swedish way of writing a date is the ISO one.
    construct("DateTimeFormat", "sv", &options)
}

/// An amount in a currency by its ISO 4217 code, without the small change: `€1,204`, `1204 €`.
pub fn money(language: Language, currency: &str, amount: f64) -> String {
    written(language, currency, amount, Some(0))
        .unwrap_or_else(|| format!("{amount:.0} {currency}"))
}

/// An amount in hundredths of a currency by its ISO 4217 code, as a bill has it: `€49.90`.
pub fn price(language: Language, currency: &str, cents: i64) -> String {
    let amount = cents as f64 / 100.0;
    written(language, currency, amount, None).unwrap_or_else(|| format!("{amount:.2} {currency}"))
}

/// With so many digits behind the point, or as many as the currency has; nothing where the browser
/// does not know it.
fn written(language: Language, currency: &str, amount: f64, digits: Option<u32>) -> Option<String> {
    let options = Object::new();
    let mut chosen = vec![
        ("style", JsValue::from("currency")),
        ("currency", currency.into()),
        ("currencyDisplay", "narrowSymbol".into()),
    ];
    chosen.extend(digits.map(|digits| ("maximumFractionDigits", digits.into())));
    for (key, value) in chosen {
        let _ = Reflect::set(&options, &key.into(), &value);
    }
    construct("NumberFormat", tag(language), &options)
        .and_then(|made| {
            let format = Intl::NumberFormat::from(made).format();
            format.call1(&JsValue::UNDEFINED, &amount.into()).ok()
        })
        .and_then(|text| text.as_string())
}

/// Day before month, as the desk's design has it.
fn tag(language: Language) -> &'static str {
    match language {
        Language::English => "en-GB",
        Language::Spanish => "es",
    }
}

/// Through Reflect, because the bindings' constructors turn a bad zone or currency into a panic.
fn construct(class: &str, tag: &str, options: &Object) -> Option<JsValue> {
    let class = Reflect::get(&js_sys::global(), &"Intl".into())
        .and_then(|intl| Reflect::get(&intl, &class.into()))
        .ok()?;
    Reflect::construct(&class.into(), &Array::of2(&tag.into(), options)).ok()
}
