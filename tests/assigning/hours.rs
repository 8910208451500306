//! Office hours: nobody gets anything outside of them.

use bandeja::domain::{Channel, Holiday, Office, OfficeHours, Outcome, WaitsFor};
use chrono::{NaiveDate, TimeDelta};

use super::desk::{Desk, madrid, time};

fn waits_for_hours(desk: &mut Desk, number: bandeja::domain::TicketNumber) -> Option<Office> {
    let trace = desk.trace(number)?;
    let for_what = WaitsFor::OfficeHours;
    (trace.outcome == Outcome::Waits { for_what }).then_some(trace.hours)
}

#[test]
fn a10_outside_hours_nobody_gets_anything_and_the_oldest_is_first_when_they_begin() {
    // Five in the afternoon in Madrid, in winter.
    let mut desk = Desk::at("2026-11-18T16:00:00Z");
    desk.route(true, Vec::new());
    desk.hours(madrid());
    let mut waiting = Vec::new();
    for _ in 0..3 {
        waiting.push(desk.begins().number);
        desk.wait(TimeDelta::minutes(7));
    }
    let opens = time("2026-11-19T07:00:00Z");
    for number in &waiting {
        assert_eq!(desk.has(*number), None);
        let until = Some(opens);
        assert_eq!(
            waits_for_hours(&mut desk, *number),
            Some(Office::Closed { until })
        );
    }
    // Who comes at night changes nothing.
    desk.online("ana", false);
    desk.online("ana", true);
    assert_eq!(desk.has(waiting[0]), None);
    // The clock jumps over the day on which it happens, and it happened on that day.
    desk.wait(TimeDelta::days(4));
    let got: Vec<_> = waiting.iter().map(|number| desk.has(*number)).collect();
    let in_turn = ["olivia", "kris", "tess"].map(|user| Some(user.to_owned()));
    assert_eq!(got, in_turn);
    for number in &waiting {
        let trace = desk.trace(*number);
        assert_eq!(trace.as_ref().map(|it| it.at), Some(opens));
        assert!(trace.is_some_and(|it| it.waited_since.is_some_and(|since| since < opens)));
    }
}

#[test]
fn a10_hours_follow_the_clocks_of_their_zone_and_its_holidays() {
    // A Friday evening before the clocks of Madrid are put back; the Monday is a holiday.
    let mut desk = Desk::at("2026-10-23T15:30:00Z");
    desk.route(true, Vec::new());
    desk.hours(OfficeHours {
        holidays: NaiveDate::from_ymd_opt(2026, 10, 26)
            .map(|date| Holiday {
                date,
                name: "Local".to_owned(),
            })
            .into_iter()
            .collect(),
        ..madrid()
    });
    let number = desk.begins().number;
    let until = Some(time("2026-10-27T07:00:00Z"));
    assert_eq!(
        waits_for_hours(&mut desk, number),
        Some(Office::Closed { until })
    );
    desk.now = time("2026-10-27T06:59:59Z");
    assert_eq!(desk.has(number), None);
    desk.now = time("2026-10-27T07:00:00Z");
    assert_eq!(desk.has(number).as_deref(), Some("olivia"));
}

#[test]
fn a10_a_channel_that_keeps_no_hours_is_served_at_night() {
    let mut desk = Desk::at("2026-11-18T22:00:00Z");
    desk.route(true, Vec::new());
    desk.hours(OfficeHours {
        channels: vec![Channel::Email, Channel::Sms],
        ..madrid()
    });
    assert_eq!(desk.writes(Channel::Email).assignee, None);
    let chat = desk.writes(Channel::WebChat);
    assert_eq!(chat.assignee, Some("olivia".into()));
    let trace = desk.trace(chat.number);
    assert_eq!(trace.map(|it| it.hours), Some(Office::NotKept));
}

#[test]
fn a10_other_hours_count_at_once() {
    let mut desk = Desk::at("2026-11-18T22:00:00Z");
    desk.route(true, Vec::new());
    desk.hours(madrid());
    let number = desk.begins().number;
    assert_eq!(desk.has(number), None);
    // The same hours in another zone, where it is noon.
    desk.hours(OfficeHours {
        time_zone: "Pacific/Auckland".to_owned(),
        ..madrid()
    });
    assert_eq!(desk.has(number).as_deref(), Some("olivia"));
}

#[test]
fn a6_who_waited_while_turns_were_off_gets_somebody_when_they_are_on() {
    let mut desk = Desk::new();
    let (first, second) = (desk.begins().number, desk.begins().number);
    assert_eq!(desk.has(first), None);
    desk.route(true, Vec::new());
    assert_eq!(desk.has(first).as_deref(), Some("olivia"));
    assert_eq!(desk.has(second).as_deref(), Some("kris"));
}
