//! What the server tells by itself.

use bandeja::api::{
    ChangeTicket, GetCounts, LiveChange, LiveEvent, Method, ProblemCode, SetAvailability,
};
use bandeja::domain::TicketPatch;

use crate::desk::{Desk, INES, JONAS, fields, refused};

fn since(desk: &Desk, last: u64) -> Vec<LiveEvent> {
    desk.server.events_since(Some(last), &desk.me())
}

#[test]
fn a_change_is_told_with_the_ticket_its_message_and_the_counts() {
    let mut desk = Desk::with("tess");
    let start = desk.server.last_event_id();
    let Ok(ticket) = desk.change(JONAS, TicketPatch::assign(Some("tess".into()))) else {
        panic!("not assigned")
    };
    let counts = desk.ok(GetCounts);
    let events = since(&desk, start);
    assert_eq!(events.len(), 3);
    assert_eq!(
        events[0].change,
        LiveChange::Ticket {
            ticket: Box::new(ticket)
        }
    );
    assert!(matches!(&events[1].change, LiveChange::Message { number, .. } if *number == JONAS));
    assert_eq!(events[2].change, LiveChange::Counts { counts });
    let ids: Vec<u64> = events.iter().map(|event| event.id).collect();
    assert_eq!(ids, [start + 1, start + 2, start + 3]);
}

#[test]
fn counts_are_those_of_whoever_listens() {
    let mut desk = Desk::with("tess");
    assert!(
        desk.change(JONAS, TicketPatch::assign(Some("ana".into())))
            .is_ok()
    );
    for user in ["ana", "kris"] {
        desk.sign_in(user);
        let expected = desk.ok(GetCounts);
        let events = since(&desk, 0);
        let told = events.iter().rev().find_map(|event| match &event.change {
            LiveChange::Counts { counts } => Some(counts),
            _ => None,
        });
        assert_eq!(told, Some(&expected), "{user}");
    }
}

#[test]
fn a_refused_request_is_not_told() {
    let mut desk = Desk::with("tess");
    let start = desk.server.last_event_id();
    let stale = ChangeTicket {
        number: JONAS,
        version: 9,
        patch: TicketPatch::unread(false),
    };
    assert!(desk.call(stale).is_err());
    assert!(
        desk.change(JONAS, TicketPatch::assign(Some("noor".into())))
            .is_err()
    );
    assert_eq!(desk.server.last_event_id(), start);
}

#[test]
fn a7_availability_is_told_when_it_changes() {
    let mut desk = Desk::with("tess");
    let start = desk.server.last_event_id();
    desk.ok(SetAvailability {
        user: "tess".into(),
        online: true,
        until: None,
    });
    assert_eq!(desk.server.last_event_id(), start, "it was so already");
    let user = desk.ok(SetAvailability {
        user: "tess".into(),
        online: false,
        until: None,
    });
    assert_eq!(
        since(&desk, start).last().map(|it| it.change.clone()),
        Some(LiveChange::User { user })
    );
}

#[test]
fn a_gap_that_is_too_old_or_an_id_from_the_future_asks_for_a_new_start() {
    let mut desk = Desk::with("tess");
    for round in 0..400 {
        let patch = TicketPatch::assign((round % 2 == 0).then(|| "tess".into()));
        assert!(desk.change(INES, patch).is_ok());
    }
    let last = desk.server.last_event_id();
    assert!(last > 1_100);
    for id in [0, 1, last - 1_001, last + 1, u64::MAX] {
        let events = since(&desk, id);
        assert_eq!(
            events,
            [LiveEvent {
                id: last,
                change: LiveChange::Reset
            }],
            "{id}"
        );
    }
    assert_eq!(since(&desk, last - 1_000).len(), 1_000);
    assert!(since(&desk, last).is_empty());
    assert!(desk.server.events_since(None, &desk.me()).is_empty());
}

#[test]
fn the_stream_goes_on_from_the_header_or_the_query() {
    let mut desk = Desk::with("tess");
    assert!(
        desk.change(INES, TicketPatch::assign(Some("ana".into())))
            .is_ok()
    );
    let text = |answer: bandeja::api::RawResponse| {
        assert_eq!(answer.header("content-type"), Some("text/event-stream"));
        String::from_utf8_lossy(&answer.body).into_owned()
    };
    let by_header = text(desk.raw_with(Method::Get, "/events", &[("last-event-id", "1")], ""));
    let by_query = text(desk.raw(Method::Get, "/events?last_event_id=1", ""));
    assert_eq!(by_header, by_query);
    assert!(
        by_header.starts_with("id: 1\n\nid: 2\ndata: {"),
        "{by_header}"
    );
    assert_eq!(by_header.matches("\n\n").count(), 3);
    assert_eq!(text(desk.raw(Method::Get, "/events", "")), "id: 3\n\n");
    for path in [
        "/events?last_event_id=x",
        "/events?last_event_id=",
        "/events?last_event_id=-1",
    ] {
        let problem = refused(&desk.raw(Method::Get, path, ""), 422, ProblemCode::Invalid);
        assert_eq!(fields(&problem), ["last_event_id"], "{path}");
    }
}
