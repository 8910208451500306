//! Who is there, until when, and how much they can take.

use bandeja::api::{AdvanceClock, GetCounts, GetUsers, LiveChange, Method, SetAvailability};
use bandeja::domain::{Time, User, UserId};
use chrono::TimeDelta;

use super::desk::{Desk, raw};

fn switch(desk: &mut Desk, online: bool, until: Option<Time>) -> Result<User, Vec<String>> {
    let user: UserId = "kris".into();
    let switched = desk.call(SetAvailability {
        user,
        online,
        until,
    });
    switched.map_err(|problem| problem.fields.into_iter().map(|it| it.field).collect())
}

fn kris(desk: &mut Desk) -> User {
    let users = desk.ok(GetUsers).items;
    match users.into_iter().find(|user| user.id.as_str() == "kris") {
        Some(user) => user,
        None => panic!("no Kris"),
    }
}

#[test]
fn a9_who_goes_until_a_time_is_back_by_itself_and_everybody_is_told() {
    let mut desk = Desk::new();
    let until = desk.now + TimeDelta::minutes(45);
    let away = switch(&mut desk, false, Some(until));
    assert_eq!(
        away.map(|user| (user.online, user.online_until)),
        Ok((false, Some(until)))
    );
    desk.wait(TimeDelta::minutes(44));
    assert!(!kris(&mut desk).online);
    let before = desk.server.last_event_id();
    desk.wait(TimeDelta::minutes(1));
    let events = desk.server.events_since(Some(before), &"ana".into());
    let told = events.into_iter().find_map(|event| match event.change {
        LiveChange::User { user } => Some(user),
        _ => None,
    });
    let Some(told) = told else {
        panic!("nobody was told");
    };
    assert_eq!((told.online, told.online_until), (true, None));
    assert_eq!(kris(&mut desk), told);
}

#[test]
fn a9_an_end_lies_ahead_and_at_most_a_month() {
    let mut desk = Desk::new();
    let before = kris(&mut desk);
    for until in [
        desk.now,
        desk.now - TimeDelta::hours(1),
        desk.now + TimeDelta::days(32),
    ] {
        assert_eq!(
            switch(&mut desk, false, Some(until)),
            Err(vec!["until".to_owned()])
        );
    }
    assert_eq!(kris(&mut desk), before);
    let until = desk.now + TimeDelta::days(31);
    assert!(switch(&mut desk, false, Some(until)).is_ok());
    // Said again without an end, it is for good.
    assert!(switch(&mut desk, false, None).is_ok());
    desk.wait(TimeDelta::days(40));
    assert!(!kris(&mut desk).online);
}

#[test]
fn a9_signing_out_and_a_lost_connection_end_it() {
    let mut desk = Desk::new();
    let until = desk.now + TimeDelta::hours(2);
    assert!(switch(&mut desk, true, Some(until)).is_ok());
    let now = desk.now;
    desk.server.connected(&"kris".into(), now);
    desk.server.disconnected(&"kris".into(), now);
    desk.wait(TimeDelta::minutes(5));
    let lost = kris(&mut desk);
    assert_eq!((lost.online, lost.online_until), (false, None));

    let until = desk.now + TimeDelta::hours(2);
    assert!(switch(&mut desk, true, Some(until)).is_ok());
    assert_eq!(raw(&mut desk, Method::Delete, "/session", "").status, 204);
    desk.be("ana");
    let gone = kris(&mut desk);
    assert_eq!((gone.online, gone.online_until), (false, None));
    desk.wait(TimeDelta::hours(3));
    assert!(!kris(&mut desk).online);
}

#[test]
fn a8_a9_who_is_back_gets_what_waits_at_the_time_they_came() {
    let mut desk = Desk::new();
    desk.route(true, Vec::new());
    desk.everybody_goes();
    let until = desk.now + TimeDelta::minutes(30);
    assert!(switch(&mut desk, false, Some(until)).is_ok());
    let number = desk.begins().number;
    // The demo's clock jumps over it.
    let body = serde_json::to_string(&AdvanceClock {
        advance_ms: 2 * 60 * 60 * 1_000,
    });
    let body = body.unwrap_or_default();
    assert_eq!(
        raw(&mut desk, Method::Post, "/demo/clock", &body).status,
        200
    );
    assert_eq!(desk.has(number).as_deref(), Some("kris"));
    assert_eq!(desk.trace(number).map(|it| it.at), Some(until));
}

#[test]
fn a6_those_who_steer_see_how_many_everybody_has() {
    let mut desk = Desk::new();
    let users = desk.ok(GetUsers).items;
    let counts = desk.ok(GetCounts);
    assert_eq!(counts.users.len(), users.len());
    let mine = counts.views.get(&"my".into()).copied();
    assert_eq!(counts.users.get(&"kris".into()).copied(), mine);
    let before = desk.server.last_event_id();
    desk.route(true, Vec::new());
    let assignee = desk.begins().assignee.unwrap_or("nobody".into());
    let told = desk.server.events_since(Some(before), &"tess".into());
    let told = told.into_iter().rev().find_map(|event| match event.change {
        LiveChange::Counts { counts } => counts.users.get(&assignee).copied(),
        _ => None,
    });
    assert_eq!(told, counts.users.get(&assignee).map(|count| count + 1));
    desk.be("ana");
    assert!(desk.ok(GetCounts).users.is_empty());
}
