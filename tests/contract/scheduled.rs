//! Replies that go out later (SPEC I30).

use bandeja::api::{
    BlockCustomer, CancelScheduled, DemoCall, LiveChange, Method, ProblemCode, SendMessage,
};
use bandeja::domain::{
    Message, MessageKind, ScheduledId, Status, Ticket, TicketNumber, Time, TimelineAction,
};
use chrono::TimeDelta;
use serde_json::json;

use crate::desk::{Desk, INES, JONAS, MARTA, fields, note, refused, reply, status};
use crate::incoming::writes;

/// A reply that is to wait until a time.
fn at(number: TicketNumber, key: &str, text: &str, time: Time) -> SendMessage {
    let mut send = reply(number, key, text);
    send.message.send_at = Some(time);
    send
}

fn texts(ticket: &Ticket) -> Vec<&str> {
    let waiting = ticket.scheduled.iter();
    waiting.map(|reply| reply.text.as_str()).collect()
}

fn newest(desk: &mut Desk, number: TicketNumber) -> Message {
    match desk.thread(number).pop() {
        Some(message) => message,
        None => panic!("{number} says nothing"),
    }
}

#[test]
fn i30_a_reply_waits_in_its_ticket_and_goes_out_at_its_time() {
    let mut desk = Desk::with("tess");
    for number in [MARTA, JONAS, INES] {
        let (before, thread) = (desk.ticket(number), desk.thread(number));
        let due = desk.now + TimeDelta::hours(14);
        let start = desk.server.last_event_id();
        let send = at(
            number,
            &number.to_string(),
            "Good morning!\nIt is here.",
            due,
        );
        let sent = desk.ok(send.clone());
        assert_eq!(sent.message, None);
        let expected = Ticket {
            version: before.version + 1,
            updated_at: desk.now,
            scheduled: sent.ticket.scheduled.clone(),
            ..before
        };
        assert_eq!(sent.ticket, expected);
        let [waiting] = &sent.ticket.scheduled[..] else {
            panic!("{sent:?}")
        };
        assert_eq!(waiting.author.as_deref(), Some("Tess Sato"));
        assert_eq!(
            (waiting.text.as_str(), waiting.send_at),
            ("Good morning!\nIt is here.", due)
        );
        assert_eq!(desk.thread(number), thread);
        let told = desk.server.events_since(Some(start), &desk.me());
        let ticket = Box::new(expected);
        assert_eq!(told[0].change, LiveChange::Ticket { ticket });
        assert_eq!(desk.ok(send), sent, "the same key waits once");

        desk.wait(TimeDelta::hours(14) - TimeDelta::milliseconds(1));
        assert_eq!(desk.ticket(number), sent.ticket);
        let start = desk.server.last_event_id();
        desk.wait(TimeDelta::hours(1));
        desk.server.tick(desk.now);
        let ticket = desk.ticket(number);
        assert!(ticket.scheduled.is_empty());
        assert_eq!((ticket.waiting_since, ticket.updated_at), (None, due));
        let message = newest(&mut desk, number);
        assert_eq!((&message.kind, message.at), (&MessageKind::Agent, due));
        assert_eq!(message.author.as_deref(), Some("Tess Sato"));
        assert_eq!(message.text, "Good morning!\nIt is here.");
        let told = desk.server.events_since(Some(start), &desk.me());
        let gone_out = LiveChange::Message {
            number,
            message: Box::new(message),
        };
        assert!(told.iter().any(|event| event.change == gone_out));
    }
}

#[test]
fn i30_several_wait_in_the_order_of_their_time_and_go_out_in_it() {
    let mut desk = Desk::with("tess");
    let hour = |hours| desk.now + TimeDelta::hours(hours);
    let (one, two) = (hour(1), hour(2));
    desk.ok(at(JONAS, "1", "third", two));
    desk.ok(at(JONAS, "2", "first", one));
    desk.ok(at(JONAS, "3", "second", one));
    let sent = desk.ok(at(JONAS, "4", "fourth", two));
    assert_eq!(texts(&sent.ticket), ["first", "second", "third", "fourth"]);
    let length = desk.thread(JONAS).len();
    desk.wait(TimeDelta::hours(1));
    assert_eq!(texts(&desk.ticket(JONAS)), ["third", "fourth"]);
    desk.wait(TimeDelta::days(1));
    let thread = desk.thread(JONAS).into_iter().skip(length);
    let gone_out: Vec<_> = thread.map(|message| (message.text, message.at)).collect();
    let expected = [
        ("first", one),
        ("second", one),
        ("third", two),
        ("fourth", two),
    ];
    assert_eq!(gone_out, expected.map(|(text, at)| (text.to_owned(), at)));
}

#[test]
fn i30_whoever_likes_takes_it_back_and_it_is_gone() {
    let mut desk = Desk::with("tess");
    let due = desk.now + TimeDelta::hours(1);
    desk.ok(at(JONAS, "1", "one", due));
    let ticket = desk.ok(at(JONAS, "2", "two", due)).ticket;
    desk.sign_in("ana");
    let cancel = CancelScheduled {
        number: JONAS,
        id: ticket.scheduled[0].id.clone(),
    };
    let start = desk.server.last_event_id();
    let after = desk.ok(cancel.clone());
    assert_eq!(
        (texts(&after), after.version),
        (vec!["two"], ticket.version + 1)
    );
    let told = desk.server.events_since(Some(start), &desk.me());
    let changed = Box::new(after.clone());
    assert_eq!(told[0].change, LiveChange::Ticket { ticket: changed });
    assert_eq!(after.waiting_since, ticket.waiting_since);
    let elsewhere = CancelScheduled {
        number: MARTA,
        id: ticket.scheduled[1].id.clone(),
    };
    for gone in [
        cancel,
        elsewhere,
        CancelScheduled {
            number: JONAS,
            id: ScheduledId::from("x"),
        },
    ] {
        let refusal = desk.call(gone);
        assert!(refusal.is_err_and(|problem| problem.code == ProblemCode::NotFound));
    }
    desk.wait(TimeDelta::hours(2));
    let texts: Vec<String> = desk.thread(JONAS).into_iter().map(|it| it.text).collect();
    assert!(texts.contains(&"two".to_owned()) && !texts.contains(&"one".to_owned()));
    let late = CancelScheduled {
        number: JONAS,
        id: ticket.scheduled[1].id.clone(),
    };
    assert!(desk.call(late).is_err_and(|problem| problem.status == 404));
}

#[test]
fn i30_what_must_not_be_sent_any_more_is_told_instead() {
    let long = "ñ".repeat(400);
    type Against = fn(&mut Desk);
    let cases: [(TicketNumber, Against); 4] = [
        (JONAS, |desk| drop(desk.close(JONAS))),
        (INES, |desk| drop(desk.close(INES))),
        (MARTA, |desk| drop(desk.ok(writes(MARTA, "STOP")))),
        (MARTA, |desk| {
            let customer = desk.ticket(MARTA).customer.id;
            desk.ok(BlockCustomer(customer));
        }),
    ];
    for (number, against) in cases {
        let mut desk = Desk::with("tess");
        let due = desk.now + TimeDelta::hours(1);
        desk.ok(at(number, "1", &long, due));
        against(&mut desk);
        let before = desk.ticket(number);
        assert_eq!(before.scheduled.len(), 1, "it waits on");
        desk.wait(TimeDelta::hours(1));
        let ticket = desk.ticket(number);
        assert!(ticket.scheduled.is_empty());
        assert_eq!(
            (ticket.status, ticket.waiting_since),
            (before.status, before.waiting_since)
        );
        let message = newest(&mut desk, number);
        let Some(timeline) = message.timeline else {
            panic!("it went out")
        };
        assert_eq!(
            (timeline.action, message.at),
            (TimelineAction::NotSent, due)
        );
        assert_eq!(timeline.subject, Some("ñ".repeat(160)));
    }
}

#[test]
fn i30_what_stands_against_a_reply_stands_against_one_that_waits() {
    let mut desk = Desk::with("tess");
    let due = desk.now + TimeDelta::hours(1);
    desk.close(JONAS);
    let refusal = desk.call(at(JONAS, "1", " ", due));
    assert!(refusal.is_err_and(|problem| fields(&problem) == ["ticket", "text"]));
    let mut send = at(MARTA, "2", "Hello", due);
    send.message.seen = Some("10432-3".into());
    let refusal = desk.call(send);
    assert!(refusal.is_err_and(|problem| problem.code == ProblemCode::Conflict));
    desk.sign_in("noor");
    let refusal = desk.call(at(MARTA, "3", "Hello", due));
    assert!(refusal.is_err_and(|problem| problem.status == 403));
}

#[test]
fn i30_it_waits_for_a_time_to_come_of_at_most_thirty_days() {
    let mut desk = Desk::with("tess");
    let now = desk.now;
    let far = TimeDelta::days(30);
    for wrong in [
        -TimeDelta::milliseconds(120_001),
        far + TimeDelta::milliseconds(1),
    ] {
        let refusal = desk.call(at(JONAS, "1", "Hello", now + wrong));
        assert!(refusal.is_err_and(|problem| fields(&problem) == ["send_at"]));
    }
    let mut kept = note(JONAS, "1", "Hello");
    kept.message.send_at = Some(now + TimeDelta::hours(1));
    let refusal = desk.call(kept);
    assert!(refusal.is_err_and(|problem| fields(&problem) == ["send_at"]));
    for (key, just_now) in [("2", 0), ("3", 120)] {
        let sent = desk.ok(at(JONAS, key, "Hello", now - TimeDelta::seconds(just_now)));
        assert!(sent.message.is_some_and(|message| message.at == now));
    }
    assert_eq!(desk.ok(at(JONAS, "4", "Hello", now + far)).message, None);
    let answer = desk.raw_with(
        Method::Post,
        "/tickets/10435/messages",
        &[("idempotency-key", "5")],
        "{\"writing\":\"reply\",\"text\":\"x\",\"send_at\":\"soon\"}",
    );
    refused(&answer, 400, ProblemCode::Malformed);
}

#[test]
fn i30_at_most_twenty_wait_in_a_ticket() {
    let mut desk = Desk::with("tess");
    let due = desk.now + TimeDelta::hours(1);
    for index in 0..20 {
        desk.ok(at(JONAS, &format!("{index}"), "Hello", due));
    }
    let refusal = desk.call(at(JONAS, "20", "Hello", due));
    assert!(refusal.is_err_and(|problem| fields(&problem) == ["send_at"]));
    assert!(desk.call(at(INES, "21", "Hello", due)).is_ok());
    assert!(
        desk.call(reply(JONAS, "22", "Hello")).is_ok(),
        "at once one may"
    );
}

#[test]
fn i20_i30_a_reply_that_waited_restarts_the_email_of_who_left_in_order() {
    let mut desk = Desk::with("tess");
    let start = desk.now;
    desk.ok(DemoCall::<Ticket>::new(
        "customer-leaves",
        json!({ "number": INES }).to_string(),
    ));
    desk.ok(reply(INES, "1", "One"));
    // Just before the email, and on its very instant.
    desk.ok(at(INES, "2", "Two", start + TimeDelta::seconds(179)));
    desk.ok(at(INES, "3", "Three", start + TimeDelta::seconds(359)));
    let mut snooze = status(Status::Snoozed);
    snooze.snoozed_until = Some(start + TimeDelta::minutes(7));
    desk.put(INES, snooze);
    let length = desk.thread(INES).len();
    desk.wait(TimeDelta::days(1));
    let thread = desk.thread(INES).into_iter().skip(length);
    let got: Vec<(MessageKind, i64)> = thread
        .map(|message| (message.kind, (message.at - start).num_seconds()))
        .collect();
    let expected = [
        (MessageKind::Agent, 179),
        (MessageKind::Agent, 359),
        (MessageKind::Timeline, 420),
        (MessageKind::FollowUp, 539),
    ];
    assert_eq!(got, expected);
    let text = newest(&mut desk, INES).text;
    assert!(text.ends_with("\n\nOne\n\nTwo\n\nThree"), "{text}");
}

#[test]
fn i30_reset_forgets_what_waited() {
    let mut desk = Desk::with("tess");
    let due = desk.now + TimeDelta::hours(1);
    desk.ok(at(JONAS, "1", "Hello", due));
    desk.raw(Method::Post, "/demo/reset", "");
    let before = desk.ticket(JONAS);
    assert!(before.scheduled.is_empty());
    desk.wait(TimeDelta::hours(2));
    assert_eq!(desk.ticket(JONAS), before);
}
