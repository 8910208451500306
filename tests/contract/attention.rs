//! Who else is in a ticket (SPEC X8).

use bandeja::api::{
    AttendTicket, DemoCall, GetUsers, List, LiveChange, Method, ProblemCode, SignOut,
};
use bandeja::domain::{Attendant, Attention, TicketNumber};
use chrono::TimeDelta;
use serde_json::json;

use crate::desk::{Desk, JONAS, MARTA, fields, refused};

fn attend(number: TicketNumber, attention: Attention) -> AttendTicket {
    AttendTicket { number, attention }
}

fn colleague(number: TicketNumber, attention: &str) -> DemoCall<List<Attendant>> {
    let body = json!({ "number": number, "attention": attention });
    DemoCall::new("colleague-attends", body.to_string())
}

fn attendants(users: &[(&str, Attention)]) -> Vec<Attendant> {
    let users = users.iter();
    users
        .map(|(user, attention)| Attendant {
            user: (*user).into(),
            attention: attention.clone(),
        })
        .collect()
}

/// What was told of who is in tickets since an event.
fn told(desk: &Desk, start: u64) -> Vec<(TicketNumber, Vec<Attendant>)> {
    let events = desk.server.events_since(Some(start), &desk.me());
    let told = events.into_iter().filter_map(|event| match event.change {
        LiveChange::Attention { number, attendants } => Some((number, attendants)),
        _ => None,
    });
    told.collect()
}

use Attention::{Gone, Typing, Viewing};

#[test]
fn x8_everybody_in_a_ticket_is_answered_and_told_when_it_changes() {
    let mut desk = Desk::with("kris");
    desk.sign_in("ana");
    let start = desk.server.last_event_id();
    let mut expected = Vec::new();
    let steps = [
        ("ana", Viewing, vec![("ana", Viewing)], true),
        ("ana", Viewing, vec![("ana", Viewing)], false),
        (
            "kris",
            Viewing,
            vec![("ana", Viewing), ("kris", Viewing)],
            true,
        ),
        (
            "kris",
            Typing,
            vec![("ana", Viewing), ("kris", Typing)],
            true,
        ),
        ("ana", Gone, vec![("kris", Typing)], true),
        ("ana", Gone, vec![("kris", Typing)], false),
        ("kris", Gone, vec![], true),
    ];
    for (user, attention, now, news) in steps {
        desk.be(user);
        let now = attendants(&now);
        let answer = desk.ok(attend(MARTA, attention));
        assert_eq!(answer.items, now);
        if news {
            expected.push((MARTA, now));
        }
    }
    assert_eq!(told(&desk, start), expected);
}

#[test]
fn x8_one_may_be_in_several_tickets_and_leave_one_of_them() {
    let mut desk = Desk::with("kris");
    for number in [MARTA, JONAS] {
        desk.ok(attend(number, Viewing));
    }
    assert!(desk.ok(attend(MARTA, Gone)).items.is_empty());
    desk.sign_in("ana");
    let there = desk.ok(attend(JONAS, Gone)).items;
    assert_eq!(there, attendants(&[("kris", Viewing)]));
}

#[test]
fn x8_who_says_nothing_more_is_forgotten_after_45_seconds() {
    let mut desk = Desk::with("ana");
    desk.ok(attend(MARTA, Typing));
    desk.sign_in("kris");
    desk.wait(TimeDelta::seconds(20));
    desk.ok(attend(MARTA, Viewing));
    desk.ok(attend(JONAS, Viewing));
    let start = desk.server.last_event_id();
    desk.wait(TimeDelta::seconds(25) - TimeDelta::milliseconds(1));
    desk.server.tick(desk.now);
    assert!(told(&desk, start).is_empty());
    desk.wait(TimeDelta::milliseconds(1));
    desk.server.tick(desk.now);
    let left = attendants(&[("kris", Viewing)]);
    assert_eq!(told(&desk, start), [(MARTA, left.clone())]);
    assert_eq!(desk.ok(attend(MARTA, Viewing)).items, left);
    desk.wait(TimeDelta::hours(1));
    desk.server.tick(desk.now);
    let expected = [(MARTA, left), (JONAS, vec![]), (MARTA, vec![])];
    assert_eq!(told(&desk, start), expected);
}

#[test]
fn a9_x8_who_signs_out_or_whose_connection_is_gone_is_in_no_ticket() {
    let mut desk = Desk::with("kris");
    desk.sign_in("ana");
    for number in [MARTA, JONAS] {
        desk.ok(attend(number, Viewing));
    }
    let start = desk.server.last_event_id();
    desk.ok(SignOut);
    desk.be("kris");
    assert_eq!(told(&desk, start), [(MARTA, vec![]), (JONAS, vec![])]);

    let me = desk.me();
    desk.server.connected(&me, desk.now);
    desk.server.disconnected(&me, desk.now);
    desk.wait(TimeDelta::seconds(60));
    desk.ok(attend(MARTA, Viewing));
    let start = desk.server.last_event_id();
    desk.wait(TimeDelta::seconds(31));
    desk.server.tick(desk.now);
    assert_eq!(
        told(&desk, start),
        [(MARTA, vec![])],
        "before its 45 seconds"
    );
}

#[test]
fn x8_the_demo_lets_a_colleague_look_type_and_leave() {
    let mut desk = Desk::with("kris");
    let start = desk.server.last_event_id();
    assert!(desk.ok(colleague(MARTA, "gone")).items.is_empty());
    assert_eq!(desk.server.last_event_id(), start, "nobody was there");
    desk.ok(attend(MARTA, Viewing));
    let looks = desk.ok(colleague(MARTA, "viewing")).items;
    let other = looks.iter().find(|it| it.user != desk.me());
    let Some(other) = other.cloned() else {
        panic!("nobody came")
    };
    assert_eq!((looks.len(), &other.attention), (2, &Viewing));
    let users = desk.ok(GetUsers).items;
    assert!(
        users
            .iter()
            .any(|user| user.id == other.user && user.online)
    );
    let types = desk.ok(colleague(MARTA, "typing")).items;
    let typing = Attendant {
        attention: Typing,
        ..other
    };
    assert!(
        types.len() == 2 && types.contains(&typing),
        "it is the same one"
    );
    let left = desk.ok(colleague(MARTA, "gone")).items;
    assert_eq!(left, attendants(&[("kris", Viewing)]));
}

#[test]
fn x8_strange_attention_and_tickets_are_refused() {
    let mut desk = Desk::with("kris");
    let path = "/tickets/10432/attention";
    let answer = desk.raw(Method::Put, path, "{\"attention\":\"asleep\"}");
    assert_eq!(
        fields(&refused(&answer, 422, ProblemCode::Invalid)),
        ["attention"]
    );
    let answer = desk.raw(Method::Put, path, "{}");
    refused(&answer, 400, ProblemCode::Malformed);
    let answer = desk.raw(
        Method::Put,
        "/tickets/1/attention",
        "{\"attention\":\"typing\"}",
    );
    refused(&answer, 404, ProblemCode::NotFound);
    for (body, status, code) in [
        (
            json!({ "number": 1, "attention": "typing" }),
            404,
            ProblemCode::NotFound,
        ),
        (
            json!({ "number": 10_432, "attention": "asleep" }),
            422,
            ProblemCode::Invalid,
        ),
    ] {
        let answer = desk.raw(Method::Post, "/demo/colleague-attends", &body.to_string());
        refused(&answer, status, code);
    }
}
