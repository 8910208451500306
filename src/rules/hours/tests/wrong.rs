use super::*;

#[test]
fn a10_what_is_wrong_with_hours_is_told_at_its_place() {
    let interval = |from, to| Interval { from, to };
    let mut hours = office_hours(
        Week {
            monday: vec![interval(540, 720), interval(720, 1440)],
            tuesday: vec![interval(540, 721), interval(720, 1080), interval(0, 1440)],
            wednesday: vec![interval(540, 540), interval(720, 540), interval(600, 700)],
            thursday: vec![interval(1440, 1440), interval(0, 1441), interval(0, 1)],
            sunday: (0..9).map(|it| Interval::hours(it, it + 1)).collect(),
            ..Week::default()
        },
        &["2026-12-25", "2027-01-01", "2026-12-25"],
    );
    hours.holidays[1].name = "x".repeat(LONGEST_HOLIDAY_NAME + 1);
    hours.channels = vec![Channel::Sms, Channel::Unknown("fax".into()), Channel::Sms];
    let at = |day, index, wrong| WrongHours::Interval { day, index, wrong };
    let expected = [
        WrongHours::Zone,
        at(Weekday::Tuesday, 1, WrongInterval::Overlaps(0)),
        at(Weekday::Tuesday, 2, WrongInterval::Overlaps(0)),
        at(Weekday::Wednesday, 0, WrongInterval::Empty),
        at(Weekday::Wednesday, 1, WrongInterval::Reversed),
        at(Weekday::Thursday, 0, WrongInterval::OutOfDay),
        at(Weekday::Thursday, 1, WrongInterval::OutOfDay),
        WrongHours::TooManyIntervals {
            day: Weekday::Sunday,
            count: 9,
        },
        WrongHours::LongHolidayName(1),
        WrongHours::HolidayTwice(2),
        WrongHours::Channel(1),
        WrongHours::ChannelTwice(2),
    ];
    assert_eq!(check(&hours, false), expected);
    assert_eq!(check(&OfficeHours::default(), true), []);
    assert_eq!(check(&nine_to_six(), true), []);
}

#[test]
fn a10_hours_at_a_change_of_the_clocks_are_told() {
    let edges = |zone: &Made, intervals: &[Interval]| {
        let hours = office_hours(Week::daily(intervals), &[]);
        let begins = zone.changes[0].0 - TimeDelta::days(100);
        let found = edges_at_changes(&hours, zone, begins, HORIZON);
        let tell = |it: EdgeAtChange| {
            assert_eq!(it.changes, zone.changes[0].0);
            (it.date.to_string(), it.index, it.edge, it.twice)
        };
        found.into_iter().map(tell).collect::<Vec<_>>()
    };
    let half_past_two = |edge, twice, date: &str| vec![(date.to_owned(), 0, edge, twice)];
    let begins = [Interval { from: 150, to: 600 }];
    let ends = [Interval { from: 0, to: 150 }];
    let (spring, autumn) = (madrid_in_spring(), madrid_in_autumn());
    let (march, october) = ("2026-03-29", "2026-10-25");
    assert_eq!(
        edges(&spring, &begins),
        half_past_two(Edge::From, false, march)
    );
    assert_eq!(edges(&spring, &ends), half_past_two(Edge::To, false, march));
    assert_eq!(
        edges(&autumn, &begins),
        half_past_two(Edge::From, true, october)
    );
    assert_eq!(
        edges(&autumn, &ends),
        half_past_two(Edge::To, true, october)
    );
    // At 2:00 there is no 2:00 in spring, and what ends then is over in time.
    let at_two = [
        Interval::hours(0, 2),
        Interval::hours(2, 3),
        Interval::hours(3, 9),
    ];
    assert_eq!(
        edges(&spring, &at_two),
        [(march.to_owned(), 1, Edge::From, false)]
    );
    assert_eq!(edges(&autumn, &at_two), []);
    assert_eq!(edges(&spring, &[Interval::hours(9, 18)]), []);
}
