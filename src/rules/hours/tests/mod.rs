mod waiting;
mod wrong;

use std::cell::Cell;

use chrono::{MappedLocalTime, NaiveDate, NaiveDateTime};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;

use super::oracle::Minutes;
use super::*;
use crate::domain::{Holiday, Interval, Week, Weekday};
use crate::rules::zone::tests::{Made, Year, madrid_in_autumn, madrid_in_spring, time, years};

/// Minutes of the year that is looked at, and of the horizon after it.
const YEAR: usize = 366 * 24 * 60;
const BEYOND: usize = 30 * 24 * 60;

fn office_hours(week: Week, holidays: &[&str]) -> OfficeHours {
    let holiday = |date: &&str| Holiday {
        date: date.parse().unwrap_or_default(),
        name: String::new(),
    };
    OfficeHours {
        week,
        holidays: holidays.iter().map(holiday).collect(),
        ..OfficeHours::default()
    }
}

fn nine_to_six() -> OfficeHours {
    office_hours(Week::working_days(&[Interval::hours(9, 18)]), &[])
}

/// A minute of the day; often one at which clocks change somewhere.
fn minutes_of_day() -> impl Strategy<Value = u16> {
    let odd = vec![
        0, 30, 60, 90, 105, 120, 135, 150, 180, 1380, 1410, 1439, 1440,
    ];
    prop_oneof![0_u16..=1440, prop::sample::select(odd)]
}

fn intervals() -> impl Strategy<Value = Vec<Interval>> {
    // Whatever somebody stored: overlapping, empty and reversed ones too.
    let interval = (minutes_of_day(), minutes_of_day());
    let interval = interval.prop_map(|(from, to)| Interval { from, to });
    prop_oneof![
        1 => Just(Vec::new()),
        1 => Just(vec![Interval::WHOLE_DAY]),
        5 => prop::collection::vec(interval, 1..4),
    ]
}

prop_compose! {
    fn hours_of(year: usize)(
        days in prop::collection::vec(intervals(), 7),
        holidays in prop::collection::vec(0_i64..366, 0..12),
    ) -> OfficeHours {
        let mut days = days.into_iter();
        let mut day = || days.next().unwrap_or_default();
        let begins = years()[year].begins.date_naive();
        let dates = holidays.iter().map(|it| begins + TimeDelta::days(*it));
        // The day that Samoa left out, and those beside it, are holidays too now and then.
        let left_out = holidays.iter().filter(|it| **it % 5 == 0).map(|it| {
            NaiveDate::from_ymd_opt(2011, 12, 29 + (*it / 5 % 3) as u32).unwrap_or_default()
        });
        let named = |date| Holiday { date, name: String::new() };
        OfficeHours {
            week: Week {
                monday: day(),
                tuesday: day(),
                wednesday: day(),
                thursday: day(),
                friday: day(),
                saturday: day(),
                sunday: day(),
            },
            holidays: dates.chain(left_out).map(named).collect(),
            ..OfficeHours::default()
        }
    }
}

/// Hours of a year, and minutes to ask at with how much open time is wanted from there.
type Case = (OfficeHours, Vec<(usize, usize, u32)>);

/// Hours for a year, and minutes to ask at; many of them close to a change of the clocks.
fn cases(year: usize) -> impl Strategy<Value = Case> {
    let Year { zone, begins, .. } = &years()[year];
    let changes = zone
        .changes
        .iter()
        .map(|(at, _)| (*at - *begins).num_minutes());
    let near: Vec<i64> = changes.chain([2_000]).collect();
    let near = prop::sample::select(near).prop_flat_map(|it| it - 1_600..it + 1_600);
    let minute = prop_oneof![
        0..YEAR,
        near.prop_map(|it| it.clamp(0, YEAR as i64 - 1) as usize)
    ];
    let open = prop_oneof![0_u32..300, 0_u32..60_000];
    let asked = prop::collection::vec((minute.clone(), minute, open), 40);
    (hours_of(year), asked)
}

/// Asks something of so many cases of every year.
fn in_every_year(cases_each: u32, ask: impl Fn(&Year, Case) -> Result<(), TestCaseError>) {
    for (index, year) in years().iter().enumerate() {
        let mut runner = TestRunner::new(ProptestConfig::with_cases(cases_each));
        if let Err(reason) = runner.run(&cases(index), |case| ask(year, case)) {
            panic!("{}: {reason}", year.name);
        }
    }
}

#[test]
fn a10_s11_office_hours_are_those_of_every_minute_of_a_year() {
    in_every_year(2, |Year { zone, begins, .. }, (hours, asked)| {
        let minutes = Minutes::new(&hours, zone, *begins, YEAR + BEYOND);
        let end = minutes.at(YEAR + BEYOND);
        let table = timetable(&hours, zone, *begins, end);
        for minute in 0..YEAR + BEYOND {
            let at = minutes.at(minute);
            prop_assert_eq!(table.is_open(at), minutes.is_open(minute), "{}", at);
        }
        let whole = open_minutes_between(&hours, zone, *begins, minutes.at(YEAR));
        prop_assert_eq!(whole, minutes.between(0, YEAR));
        for (one, other, wanted) in asked {
            let (from, to) = (one.min(other), one.max(other));
            let (at, until) = (minutes.at(from), minutes.at(to));
            prop_assert_eq!(is_open(&hours, zone, at), minutes.is_open(from), "{}", at);
            let open = minutes.between(from, to);
            let found = open_minutes_between(&hours, zone, at, until);
            prop_assert_eq!(found, open, "{} to {}", at, until);
            let found = table.open_minutes_between(at, until);
            prop_assert_eq!(found, open, "{} to {}", at, until);
            // What the minutes that were looked at do not say lies beyond them.
            let agree = |found: Option<Time>, expected: Option<Time>| match expected {
                Some(_) => found == expected,
                None => found.is_none_or(|found| found >= end),
            };
            let (opens, closes) = (minutes.next(from, true), minutes.next(from, false));
            prop_assert!(agree(opens_next(&hours, zone, at), opens), "{}", at);
            prop_assert!(agree(closes_next(&hours, zone, at), closes), "{}", at);
            let due = minutes.after(from, i64::from(wanted));
            let found = after_open_minutes(&hours, zone, at, wanted);
            prop_assert!(agree(found, due), "{} and {}: {:?}", at, wanted, found);
            prop_assert_eq!(table.after_open_minutes(at, wanted), due, "{}", at);
        }
        Ok(())
    });
}

#[test]
fn s11_spans_add_up_to_the_second() {
    in_every_year(20, |Year { zone, begins, .. }, (hours, asked)| {
        let odd = |(minute, _, millis): &(usize, usize, u32)| {
            let minutes = TimeDelta::minutes(*minute as i64);
            *begins + minutes + TimeDelta::milliseconds(i64::from(*millis))
        };
        let mut at: Vec<Time> = asked.iter().take(4).map(odd).collect();
        at.sort();
        let between = |from: usize, to: usize| open_time_between(&hours, zone, at[from], at[to]);
        prop_assert_eq!(between(0, 3), between(0, 1) + between(1, 2) + between(2, 3));
        prop_assert!(between(0, 3) <= at[3] - at[0] && between(3, 0).is_zero());
        for at in at {
            let opens = opens_next(&hours, zone, at);
            prop_assert_eq!(opens == Some(at), is_open(&hours, zone, at));
            prop_assert!(opens.is_none_or(|it| it >= at && is_open(&hours, zone, it)));
            let closes = closes_next(&hours, zone, at);
            prop_assert!(closes.is_none_or(|it| it >= at && !is_open(&hours, zone, it)));
        }
        Ok(())
    });
}

#[test]
fn a10_hours_go_on_over_midnight_and_over_changes_of_the_clock() {
    let late = [Interval::hours(0, 3), Interval::hours(20, 24)];
    let hours = office_hours(Week::daily(&late), &[]);
    for (about, zone, at, closes, minutes) in [
        (
            "a night",
            Made::fixed(0),
            "2026-06-01T20:00:00Z",
            "2026-06-02T03:00:00Z",
            420,
        ),
        (
            "an hour less",
            madrid_in_spring(),
            "2026-03-28T19:00:00Z",
            "2026-03-29T01:00:00Z",
            360,
        ),
        (
            "an hour more",
            madrid_in_autumn(),
            "2026-10-24T18:00:00Z",
            "2026-10-25T02:00:00Z",
            480,
        ),
    ] {
        let (at, closes) = (time(at), time(closes));
        assert_eq!(closes_next(&hours, &zone, at), Some(closes), "{about}");
        assert_eq!(
            open_minutes_between(&hours, &zone, at, closes),
            minutes,
            "{about}"
        );
        let due = after_open_minutes(&hours, &zone, at, minutes as u32);
        assert_eq!(due, Some(closes), "{about}");
    }
}

#[test]
fn a10_a_day_that_was_left_out_is_not_worked() {
    let samoa = Made::changing(-600, "2011-12-30T10:00:00Z", 840);
    let hours = nine_to_six();
    // Thursday the 29th closes at 18:00, and after it comes Saturday the 31st.
    let thursday = time("2011-12-30T04:00:00Z");
    assert_eq!(
        closes_next(&hours, &samoa, time("2011-12-30T03:00:00Z")),
        Some(thursday)
    );
    let monday = time("2012-01-01T19:00:00Z");
    assert_eq!(opens_next(&hours, &samoa, thursday), Some(monday));
    assert_eq!(open_minutes_between(&hours, &samoa, thursday, monday), 0);
}

#[test]
fn a10_what_never_opens_or_never_closes_says_so() {
    let at = time("2026-06-01T12:00:00Z");
    let zone = madrid_in_autumn();
    let never = office_hours(Week::default(), &[]);
    assert_eq!(opens_next(&never, &zone, at), None);
    assert_eq!(closes_next(&never, &zone, at), Some(at));
    assert_eq!(after_open_minutes(&never, &zone, at, 1), None);
    let always = OfficeHours::default();
    assert_eq!(opens_next(&always, &zone, at), Some(at));
    assert_eq!(closes_next(&always, &zone, at), None);
    assert_eq!(
        after_open_minutes(&always, &zone, at, 60),
        Some(time("2026-06-01T13:00:00Z"))
    );
    let only_once = office_hours(Week::daily(&[Interval::WHOLE_DAY]), &["2026-06-03"]);
    // Midnight there is 22:00 in summer.
    assert_eq!(
        closes_next(&only_once, &zone, at),
        Some(time("2026-06-02T22:00:00Z"))
    );
    let closed = time("2026-06-03T12:00:00Z");
    assert_eq!(
        opens_next(&only_once, &zone, closed),
        Some(time("2026-06-03T22:00:00Z"))
    );
}

#[test]
fn a10_channels_that_keep_no_hours_are_open_at_any_time() {
    let mut hours = nine_to_six();
    hours.channels = vec![Channel::WebChat];
    let zone = Made::fixed(0);
    let night = time("2026-06-01T03:00:00Z");
    let day = time("2026-06-01T12:00:00Z");
    let at = |channel: Channel, now| office(&hours, &zone, &channel, now);
    assert_eq!(at(Channel::Email, night), Office::NotKept);
    let until = |text| Some(time(text));
    let closed = Office::Closed {
        until: until("2026-06-01T09:00:00Z"),
    };
    assert_eq!(at(Channel::WebChat, night), closed);
    let open = Office::Open {
        until: until("2026-06-01T18:00:00Z"),
    };
    assert_eq!(at(Channel::WebChat, day), open);
    let lets = [Office::NotKept, open, closed, Office::Unknown].map(|it| it.lets_assign());
    assert_eq!(lets, [true, true, false, false]);
}

/// A zone that counts how often it is asked.
struct Asked<'a>(&'a Made, Cell<u32>);

impl Zone for Asked<'_> {
    fn local(&self, at: Time) -> NaiveDateTime {
        self.1.set(self.1.get() + 1);
        self.0.local(at)
    }

    fn instants(&self, local: NaiveDateTime) -> MappedLocalTime<Time> {
        self.0.instants(local)
    }
}

#[test]
fn s11_a_year_costs_few_questions_to_the_zone_and_a_timetable_none() {
    for Year { name, zone, begins } in years() {
        let asked = Asked(&zone, Cell::new(0));
        let year = begins + TimeDelta::days(365);
        open_minutes_between(&nine_to_six(), &asked, begins, year);
        // Once a week, and twenty times at each change.
        assert!(
            asked.1.get() < 60 + 25 * zone.changes.len() as u32,
            "{name}: {}",
            asked.1.get()
        );
        let table = timetable(&nine_to_six(), &asked, begins, year);
        asked.1.set(0);
        assert!(table.open_minutes_between(begins, year) > 0 && table.reaches(year));
        assert_eq!(asked.1.get(), 0);
    }
    // What is never closed is known to be so without a look at the year.
    let zone = madrid_in_autumn();
    let asked = Asked(&zone, Cell::new(0));
    assert_eq!(
        closes_next(&OfficeHours::default(), &asked, zone.changes[0].0),
        None
    );
    assert_eq!(asked.1.get(), 0);
    // However long ago somebody wrote, it ends.
    let now = time("2026-06-01T12:00:00Z");
    let forever = open_minutes_between(&nine_to_six(), &Made::fixed(0), Time::MIN_UTC, now);
    let longest = LONGEST_SPAN.num_days() * 9 * 60 * 5 / 7;
    assert!((forever - longest).abs() < 2_000, "{forever}");
}
