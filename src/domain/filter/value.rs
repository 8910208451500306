//! Values as conditions have them, read.

use chrono::{DateTime, TimeDelta, Utc};

use crate::domain::Time;

/// The longest span, in days.
const LONGEST_SPAN: i64 = 3_650;

/// A whole number.
pub(super) fn number(text: &str) -> Option<i64> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let plain = (1..=15).contains(&digits.len()) && digits.bytes().all(|it| it.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

/// A sum with up to two decimals, in hundredths.
pub(super) fn hundredths(text: &str) -> Option<i64> {
    let (whole, decimals) = text.split_once('.').unwrap_or((text, "0"));
    let units = number(whole)?;
    let cents = match decimals.len() {
        1 => number(decimals)? * 10,
        2 => number(decimals)?,
        _ => return None,
    };
    if decimals.starts_with('-') {
        return None;
    }
    let sign = if whole.starts_with('-') { -1 } else { 1 };
    Some(units * 100 + sign * cents)
}

/// An instant in RFC 3339.
pub(super) fn time(text: &str) -> Option<Time> {
    let time = DateTime::parse_from_rfc3339(text).ok()?;
    Some(time.with_timezone(&Utc))
}

/// A span: a number of days, hours or minutes, such as `7d`, `24h`, `30m`.
pub(super) fn span(text: &str) -> Option<TimeDelta> {
    let unit = text.chars().last()?;
    let count = number(text.strip_suffix(unit)?).filter(|count| *count > 0)?;
    let span = match unit {
        'd' => TimeDelta::try_days(count),
        'h' => TimeDelta::try_hours(count),
        'm' => TimeDelta::try_minutes(count),
        _ => None,
    };
    span.filter(|span| *span <= TimeDelta::days(LONGEST_SPAN))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_sums_are_written_one_way() {
        assert_eq!((number("60"), number("-1")), (Some(60), Some(-1)));
        for (text, expected) in [
            ("120", 12_000),
            ("120.5", 12_050),
            ("-0.25", -25),
            ("7.05", 705),
        ] {
            assert_eq!(hundredths(text), Some(expected), "{text}");
        }
        for wrong in [
            "", "-", "1e3", "+4", "1,5", "1.", ".5", "1.234", "1.-5", " 1", "١",
        ] {
            assert_eq!((number(wrong), hundredths(wrong)), (None, None), "{wrong}");
        }
    }

    #[test]
    fn spans_have_a_unit_and_are_ahead_of_nothing() {
        assert_eq!(span("24h"), span("1d"));
        assert_eq!(span("30m"), Some(TimeDelta::minutes(30)));
        for wrong in [
            "",
            "d",
            "0d",
            "-1d",
            "7",
            "7w",
            "1.5h",
            "3651d",
            "999999999999999d",
            "7д",
        ] {
            assert_eq!(span(wrong), None, "{wrong}");
        }
    }
}
