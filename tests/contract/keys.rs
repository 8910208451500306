//! Messages that are sent again: once for each key, whatever became of the answer.

use bandeja::api::{Method, ProblemCode};
use bandeja::domain::{MessageKind, TicketPatch};
use chrono::TimeDelta;

use crate::desk::{Desk, INES, JONAS, MARTA, fields, note, read, refused, reply, went_out};
use crate::incoming::writes;

const HELLO: &str = "{\"writing\":\"reply\",\"text\":\"Hello\"}";

#[test]
fn x7_a_message_that_is_sent_again_goes_out_once_and_is_answered_alike() {
    let mut desk = Desk::with("kris");
    let path = format!("/tickets/{}/messages", JONAS.0);
    let key = [("idempotency-key", "a1b2")];
    let first = desk.raw_with(Method::Post, &path, &key, HELLO);
    assert_eq!(first.status, 201);
    let (thread, told) = (desk.thread(JONAS), desk.server.last_event_id());
    // The answer was lost, and things went on before it was sent again.
    desk.wait(TimeDelta::days(3));
    desk.ok(writes(JONAS, "Thank you"));
    desk.close(JONAS);
    let ticket = desk.ticket(JONAS);
    let last = desk.server.last_event_id();
    for same in [
        HELLO,
        "{ \"text\": \"Hello\", \"seen\": null, \"writing\": \"reply\" }",
    ] {
        assert_eq!(desk.raw_with(Method::Post, &path, &key, same), first);
    }
    assert!(last > told);
    assert_eq!(
        (desk.server.last_event_id(), desk.ticket(JONAS)),
        (last, ticket)
    );
    let said = |message: &&bandeja::domain::Message| message.kind == MessageKind::Agent;
    let after = desk.thread(JONAS);
    assert_eq!(after[..thread.len()], thread);
    assert_eq!(after.iter().filter(said).count(), 1);
}

#[test]
fn x7_a_key_is_for_one_message_of_one_person() {
    let mut desk = Desk::with("tess");
    desk.sign_in("kris");
    let first = desk.ok(reply(JONAS, "k", "Hello"));
    let message = went_out(&first);
    let mut other = reply(JONAS, "k", "Hello");
    other.message.seen = Some(message.id.clone());
    let others = [
        reply(JONAS, "k", "Hello!"),
        reply(INES, "k", "Hello"),
        note(JONAS, "k", "Hello"),
        other,
    ];
    let told = desk.server.last_event_id();
    for other in others {
        let Err(problem) = desk.call(other) else {
            panic!("sent under a key that was used")
        };
        assert_eq!(problem.status, 422);
        assert_eq!(fields(&problem), ["idempotency-key"]);
    }
    assert_eq!(desk.server.last_event_id(), told);
    assert_eq!(desk.ok(reply(JONAS, "k", "Hello")), first);
    desk.be("tess");
    let hers = desk.ok(reply(JONAS, "k", "Hello"));
    let hers = went_out(&hers);
    assert_ne!(hers.id, message.id);
    assert_eq!(hers.author.as_deref(), Some("Tess Sato"));
}

#[test]
fn x7_a_refused_message_leaves_its_key_free() {
    let mut desk = Desk::with("kris");
    assert!(desk.call(reply(JONAS, "k", "")).is_err());
    desk.close(JONAS);
    assert!(desk.call(reply(JONAS, "k", "Hello")).is_err());
    desk.ok(writes(JONAS, "Are you there?"));
    assert!(desk.call(reply(JONAS, "k", "I am")).is_ok());
}

#[test]
fn x7_several_messages_in_a_row_stay_in_their_order() {
    let mut desk = Desk::with("kris");
    let length = desk.thread(MARTA).len();
    for round in 0..5 {
        desk.ok(reply(MARTA, &format!("k{round}"), &format!("Part {round}")));
        desk.ok(reply(MARTA, "k0", "Part 0"));
    }
    let texts: Vec<String> = desk
        .thread(MARTA)
        .into_iter()
        .skip(length)
        .map(|message| message.text)
        .collect();
    assert_eq!(texts, ["Part 0", "Part 1", "Part 2", "Part 3", "Part 4"]);
}

#[test]
fn x7_a_message_without_a_key_is_428_and_what_is_no_key_422() {
    let mut desk = Desk::with("kris");
    let path = format!("/tickets/{}/messages", JONAS.0);
    let before = desk.ticket(JONAS);
    let problem = refused(
        &desk.raw(Method::Post, &path, HELLO),
        428,
        ProblemCode::PreconditionRequired,
    );
    assert!(problem.detail.contains("Idempotency-Key"), "{problem:?}");
    let long = "k".repeat(65);
    for garbage in ["", "  ", "a b", "ñ", "\u{0}", &long] {
        let key = [("idempotency-key", garbage)];
        let answer = desk.raw_with(Method::Post, &path, &key, HELLO);
        let problem = refused(&answer, 422, ProblemCode::Invalid);
        assert_eq!(fields(&problem), ["idempotency-key"], "{garbage:?}");
    }
    assert_eq!(desk.ticket(JONAS), before);
    let longest = [("idempotency-key", &long[..64])];
    assert_eq!(
        desk.raw_with(Method::Post, &path, &longest, HELLO).status,
        201
    );
}

#[test]
fn messages_of_another_shape_are_400_and_change_nothing() {
    let mut desk = Desk::with("kris");
    let path = format!("/tickets/{}/messages", JONAS.0);
    let before = desk.ticket(JONAS);
    for body in [
        "",
        "{}",
        "[]",
        "[\"reply\",\"Hello\"]",
        "{\"writing\":\"reply\"}",
        "{\"text\":\"Hello\"}",
        "{\"writing\":\"reply\",\"text\":1}",
        "{\"writing\":\"reply\",\"text\":\"Hello\",\"to\":\"all\"}",
    ] {
        let answer = desk.raw_with(Method::Post, &path, &[("idempotency-key", "k")], body);
        refused(&answer, 400, ProblemCode::Malformed);
    }
    assert_eq!(desk.ticket(JONAS), before);
}

#[test]
fn a17_a_change_of_a_ticket_that_was_answered_meanwhile_is_a_conflict() {
    let mut desk = Desk::with("kris");
    let before = desk.ticket(JONAS);
    desk.ok(reply(JONAS, "k", "Hello"));
    let late = bandeja::api::ChangeTicket {
        number: JONAS,
        version: before.version,
        patch: TicketPatch::unread(false),
    };
    let Err(problem) = desk.call(late) else {
        panic!("overwritten")
    };
    assert_eq!(problem.current.as_deref(), Some(&desk.ticket(JONAS)));
}

#[test]
fn after_a_reset_keys_are_free_again() {
    let mut desk = Desk::with("kris");
    let first: bandeja::api::Sent = desk.ok(reply(JONAS, "k", "Hello"));
    assert_eq!(desk.raw(Method::Post, "/demo/reset", "").status, 204);
    let path = format!("/tickets/{}/messages", INES.0);
    let key = [("idempotency-key", "k")];
    let answer = desk.raw_with(Method::Post, &path, &key, HELLO);
    let second: bandeja::api::Sent = read(&answer);
    assert_eq!(second.ticket.number, INES);
    assert!(second.ticket.version > first.ticket.version);
}
