//! What happens by the passing of time.

use bandeja::api::{AdvanceClock, Clock, DemoCall, GetSession, LiveChange, Method, ProblemCode};
use bandeja::domain::{Filter, Status, TicketPatch, Time};
use chrono::TimeDelta;

use crate::desk::{Desk, JONAS, MARTA, fields, refused};

fn snoozed(until: Time) -> TicketPatch {
    TicketPatch {
        status: Some(Status::Snoozed),
        snoozed_until: Some(until),
        ..TicketPatch::default()
    }
}

fn advance(desk: &mut Desk, by: TimeDelta) -> Clock {
    let advance = AdvanceClock {
        advance_ms: by.num_milliseconds().unsigned_abs(),
    };
    let body = serde_json::to_string(&advance).unwrap_or_default();
    desk.ok(DemoCall::<Clock>::new("clock", body))
}

#[test]
fn i14_a_snoozed_ticket_returns_to_open_on_time_and_unread() {
    let mut desk = Desk::with("kris");
    assert!(desk.change(MARTA, TicketPatch::unread(false)).is_ok());
    let until = desk.now + TimeDelta::hours(2);
    let Ok(asleep) = desk.change(MARTA, snoozed(until)) else {
        panic!("awake")
    };
    let open = desk.count("all");
    desk.wait(TimeDelta::hours(2) - TimeDelta::milliseconds(1));
    assert_eq!(desk.ticket(MARTA), asleep);
    let start = desk.server.last_event_id();
    desk.wait(TimeDelta::milliseconds(1));
    desk.server.tick(desk.now);
    let awake = desk.ticket(MARTA);
    assert_eq!((awake.status.clone(), awake.unread), (Status::Open, true));
    assert_eq!((awake.snoozed_until, awake.updated_at), (None, until));
    assert_eq!(awake.version, asleep.version + 1);
    assert!(desk.count("all") > open);
    let events = desk.server.events_since(Some(start), &desk.me());
    let told = LiveChange::Ticket {
        ticket: Box::new(awake),
    };
    assert!(events.iter().any(|event| event.change == told));
    assert!(matches!(
        events.last().map(|it| &it.change),
        Some(LiveChange::Counts { .. })
    ));
}

#[test]
fn i14_snoozed_tickets_wake_before_a_request_is_answered_and_in_their_order() {
    let mut desk = Desk::with("kris");
    let (soon, later) = (
        desk.now + TimeDelta::hours(1),
        desk.now + TimeDelta::hours(3),
    );
    assert!(desk.change(MARTA, snoozed(later)).is_ok());
    assert!(desk.change(JONAS, snoozed(soon)).is_ok());
    desk.wait(TimeDelta::days(1));
    assert_eq!(desk.ticket(MARTA).updated_at, later);
    assert_eq!(desk.ticket(JONAS).updated_at, soon);
}

#[test]
fn a_ticket_woken_by_hand_does_not_wake_again() {
    let mut desk = Desk::with("kris");
    let until = desk.now + TimeDelta::hours(1);
    assert!(desk.change(MARTA, snoozed(until)).is_ok());
    let open = TicketPatch {
        status: Some(Status::Open),
        ..TicketPatch::default()
    };
    let Ok(open) = desk.change(MARTA, open) else {
        panic!("asleep")
    };
    desk.wait(TimeDelta::hours(2));
    assert_eq!(desk.ticket(MARTA), open);
}

#[test]
fn the_demo_moves_the_clock_and_what_falls_due_happens() {
    let mut desk = Desk::with("kris");
    let until = desk.now + TimeDelta::hours(20);
    assert!(desk.change(MARTA, snoozed(until)).is_ok());
    let clock = advance(&mut desk, TimeDelta::hours(24));
    assert_eq!(clock.now, desk.now + TimeDelta::hours(24));
    assert_eq!(desk.server.now(desk.now), clock.now);
    assert_eq!(desk.ticket(MARTA).status, Status::Open);
    let Ok(changed) = desk.change(JONAS, TicketPatch::assign(Some("ana".into()))) else {
        panic!("not assigned")
    };
    assert_eq!(changed.updated_at, clock.now);
    let too_far = "{\"advance_ms\":31536000001}";
    let answer = desk.raw(Method::Post, "/demo/clock", too_far);
    assert_eq!(
        fields(&refused(&answer, 422, ProblemCode::Invalid)),
        ["advance_ms"]
    );
    assert_eq!(desk.server.now(desk.now), clock.now);
}

#[test]
fn a9_a_user_whose_connection_is_gone_for_too_long_is_offline() {
    let mut desk = Desk::with("kris");
    let me = desk.me();
    let online = |desk: &mut Desk| desk.ok(GetSession).user.online;
    desk.server.connected(&me, desk.now);
    desk.server.connected(&me, desk.now);
    desk.server.disconnected(&me, desk.now);
    desk.wait(TimeDelta::hours(1));
    assert!(online(&mut desk), "another window is still connected");
    desk.server.disconnected(&me, desk.now);
    desk.wait(TimeDelta::seconds(90));
    assert!(online(&mut desk), "a reload takes less");
    desk.server.connected(&me, desk.now);
    desk.server.disconnected(&me, desk.now);
    desk.wait(TimeDelta::seconds(90));
    assert!(online(&mut desk), "it came back in between");
    desk.wait(TimeDelta::seconds(1));
    let start = desk.server.last_event_id();
    assert!(!online(&mut desk));
    let events = desk.server.events_since(Some(start), &me);
    assert!(matches!(events[..], [ref event] if matches!(event.change, LiveChange::User { .. })));
}

#[test]
fn a9_colleagues_who_never_connected_stay_as_they_are() {
    let mut desk = Desk::with("kris");
    let before = desk.ok(bandeja::api::GetUsers);
    desk.wait(TimeDelta::days(30));
    assert_eq!(desk.ok(bandeja::api::GetUsers), before);
}

#[test]
fn the_same_changes_at_the_same_times_make_the_same_desk() {
    // This is how the demo lives through a reload: what was done is done again, without what was
    // only looked at meanwhile.
    let run = |looks: bool| {
        let mut desk = Desk::with("kris");
        let session = desk.sign_in("tess");
        let until = desk.now + TimeDelta::hours(3);
        for round in 0..12 {
            desk.wait(TimeDelta::minutes(40));
            if looks {
                desk.server.tick(desk.now - TimeDelta::minutes(20));
                desk.all(Filter::status(Status::Open));
                desk.ticket(MARTA);
            }
            let answer = match round % 4 {
                0 => desk.raw(Method::Post, "/demo/colleague-takes", ""),
                1 => desk.raw(Method::Post, "/demo/customer-writes", ""),
                2 => desk.raw_with(
                    Method::Patch,
                    "/tickets/10435",
                    &[("if-match", "1")],
                    &format!(
                        "{{\"status\":\"snoozed\",\"snoozed_until\":\"{}\"}}",
                        until.to_rfc3339()
                    ),
                ),
                _ => desk.raw(
                    Method::Post,
                    "/tickets/bulk",
                    "{\"numbers\":[10432,10438],\"patch\":{\"assignee\":\"ana\"}}",
                ),
            };
            assert!(answer.status < 500);
        }
        desk.wait(TimeDelta::hours(10));
        (
            session,
            desk.all(Filter::everything()),
            desk.server.last_event_id(),
        )
    };
    assert_eq!(run(true), run(false));
}
