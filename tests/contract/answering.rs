//! Answering customers: what goes out, what is refused and why, and private notes.

use bandeja::api::{GetCounts, LiveChange, Problem, SendMessage};
use bandeja::domain::{
    Channel, Filter, MessageId, MessageKind, Status, Ticket, TicketNumber, TicketPatch,
};
use chrono::TimeDelta;

use crate::desk::{Desk, INES, JONAS, MARTA, fields, note, reply, status, went_out};
use crate::incoming::writes;

/// Sends what must be refused by fields, and checks that nothing came of it.
fn refused_for(desk: &mut Desk, send: SendMessage) -> Vec<(String, String)> {
    let problem = refusal(desk, send);
    assert_eq!(problem.status, 422, "{problem:?}");
    let errors = problem.fields.into_iter();
    errors.map(|error| (error.field, error.message)).collect()
}

fn refusal(desk: &mut Desk, send: SendMessage) -> Problem {
    let number = send.number;
    let before = (desk.ticket(number), desk.thread(number));
    let told = desk.server.last_event_id();
    let Err(problem) = desk.call(send) else {
        panic!("{number} was answered")
    };
    assert_eq!((desk.ticket(number), desk.thread(number)), before);
    assert_eq!(desk.server.last_event_id(), told);
    problem
}

fn newest_of_customer(desk: &mut Desk, number: TicketNumber) -> MessageId {
    let thread = desk.thread(number);
    let theirs = thread.iter().rev();
    let mut theirs = theirs.filter(|message| message.kind == MessageKind::Customer);
    match theirs.next() {
        Some(message) => message.id.clone(),
        None => panic!("the customer of {number} said nothing"),
    }
}

#[test]
fn i4_a_reply_is_in_the_thread_and_ends_the_wait_on_every_channel() {
    let mut desk = Desk::with("tess");
    for number in [MARTA, JONAS, INES] {
        let before = desk.ticket(number);
        let length = desk.thread(number).len();
        assert!(before.waiting_since.is_some());
        desk.wait(TimeDelta::minutes(2));
        let sent = desk.ok(reply(
            number,
            &number.to_string(),
            "Hello!\n\nIt is  on its way.",
        ));
        let (message, ticket) = (went_out(&sent), sent.ticket);
        assert_eq!(message.kind, MessageKind::Agent);
        assert_eq!(message.author.as_deref(), Some("Tess Sato"));
        assert_eq!(message.text, "Hello!\n\nIt is  on its way.");
        assert_eq!(message.at, desk.now);
        let thread = desk.thread(number);
        assert_eq!((thread.len(), thread.last()), (length + 1, Some(&message)));
        let last = ticket.last_message.clone();
        let last = last.map(|last| (last.kind, last.text, last.at));
        let text = "Hello! It is on its way.".to_owned();
        assert_eq!(last, Some((MessageKind::Agent, text, desk.now)));
        let expected = Ticket {
            version: before.version + 1,
            updated_at: desk.now,
            waiting_since: None,
            last_message: ticket.last_message.clone(),
            messages: before.messages + 1,
            ..before
        };
        assert_eq!(ticket, expected);
        assert_eq!(desk.ticket(number), ticket);
    }
}

#[test]
fn i31_who_was_answered_waits_again_from_their_next_message_on() {
    let mut desk = Desk::with("tess");
    desk.ok(reply(JONAS, "1", "Which size?"));
    desk.wait(TimeDelta::minutes(7));
    let waiting = desk.ok(writes(JONAS, "44")).waiting_since;
    assert_eq!(waiting, Some(desk.now));
}

#[test]
fn a_reply_is_told_with_the_ticket_its_message_and_the_counts() {
    let mut desk = Desk::with("tess");
    let start = desk.server.last_event_id();
    let sent = desk.ok(reply(MARTA, "1", "I am on it."));
    let counts = desk.ok(GetCounts);
    let events = desk.server.events_since(Some(start), &desk.me());
    let changes: Vec<LiveChange> = events.into_iter().map(|event| event.change).collect();
    let expected = [
        LiveChange::Ticket {
            ticket: Box::new(sent.ticket.clone()),
        },
        LiveChange::Message {
            number: MARTA,
            message: Box::new(went_out(&sent)),
        },
        LiveChange::Counts { counts },
    ];
    assert_eq!(changes, expected);
}

#[test]
fn i14_a_snoozed_ticket_is_answered_and_sleeps_on() {
    let mut desk = Desk::with("kris");
    let until = desk.now + TimeDelta::hours(3);
    let snooze = TicketPatch {
        snoozed_until: Some(until),
        ..status(Status::Snoozed)
    };
    desk.put(MARTA, snooze);
    let ticket = desk.ok(reply(MARTA, "1", "Until tomorrow.")).ticket;
    assert_eq!(
        (ticket.status, ticket.snoozed_until, ticket.waiting_since),
        (Status::Snoozed, Some(until), None)
    );
    desk.wait(TimeDelta::hours(3));
    assert_eq!(desk.ticket(MARTA).status, Status::Open);
}

#[test]
fn i9_an_answer_neither_reads_nor_unreads() {
    let mut desk = Desk::with("kris");
    for unread in [false, true] {
        desk.put(MARTA, TicketPatch::unread(unread));
        let sent = desk.ok(reply(MARTA, &format!("{unread}"), "Hello"));
        assert_eq!(sent.ticket.unread, unread);
    }
}

#[test]
fn i4_an_sms_without_consent_is_refused_and_says_why() {
    let mut desk = Desk::with("kris");
    desk.ok(writes(MARTA, "STOP"));
    let errors = refused_for(&mut desk, reply(MARTA, "1", "Are you sure?"));
    let why = "the customer did not agree to SMS; they can subscribe by texting a keyword";
    assert_eq!(errors, [("ticket".to_owned(), why.to_owned())]);
    desk.ok(writes(MARTA, "join"));
    assert!(desk.call(reply(MARTA, "1", "Welcome back")).is_ok());
}

#[test]
fn i8_x4_a_closed_ticket_is_opened_before_it_is_answered() {
    let mut desk = Desk::with("kris");
    for number in [MARTA, JONAS] {
        desk.close(number);
        let errors = refused_for(&mut desk, reply(number, "1", "One more thing"));
        let why = "it is closed; open it again first";
        assert_eq!(errors, [("ticket".to_owned(), why.to_owned())]);
        desk.put(number, status(Status::Open));
        let key = number.to_string();
        assert!(desk.call(reply(number, &key, "One more thing")).is_ok());
    }
}

#[test]
fn i7_x4_a_closed_web_chat_is_never_answered() {
    let mut desk = Desk::with("kris");
    desk.close(INES);
    let errors = refused_for(&mut desk, reply(INES, "1", "Are you there?"));
    let why = "the web chat was closed and never reopens; a new message makes a new ticket";
    assert_eq!(errors, [("ticket".to_owned(), why.to_owned())]);
    let new = desk.ok(writes(INES, "Me again")).number;
    assert!(desk.call(reply(new, "1", "Welcome back")).is_ok());
}

#[test]
fn i29_what_cannot_be_sent_is_refused_with_its_numbers() {
    let mut desk = Desk::with("kris");
    let long = |count| "ñ".repeat(count);
    let segments = "takes 11 segments and may take 10: leave out the last 3 characters";
    let cases = [
        (
            MARTA,
            String::new(),
            "is blank: write something that can be seen",
        ),
        (
            INES,
            " \n\u{200b}".to_owned(),
            "is blank: write something that can be seen",
        ),
        (INES, long(5_001), "has 5001 characters and may have 5000"),
        (
            JONAS,
            long(20_001),
            "has 20001 characters and may have 20000",
        ),
        (MARTA, "x".repeat(1_533), segments),
    ];
    for (number, text, why) in cases {
        let errors = refused_for(&mut desk, reply(number, "1", &text));
        assert_eq!(errors, [("text".to_owned(), why.to_owned())]);
    }
    for (number, text) in [
        (MARTA, "x".repeat(1_530)),
        (INES, long(5_000)),
        (JONAS, long(20_000)),
    ] {
        let key = number.to_string();
        let sent = desk.ok(reply(number, &key, &text));
        assert_eq!(sent.message.map(|message| message.text), Some(text));
    }
}

#[test]
fn everything_that_stands_against_a_reply_is_told_at_once() {
    let mut desk = Desk::with("kris");
    desk.close(JONAS);
    let mut send = reply(JONAS, "1", " ");
    send.message.seen = Some("10432-1".into());
    let problem = refusal(&mut desk, send);
    assert_eq!(fields(&problem), ["ticket", "text", "seen"]);
    let mut send = reply(JONAS, "1", "Hello");
    send.message.writing = bandeja::api::Writing::Unknown("whisper".into());
    assert_eq!(fields(&refusal(&mut desk, send)), ["writing"]);
}

#[test]
fn x8_a_reply_is_held_back_when_the_customer_wrote_something_unseen() {
    let mut desk = Desk::with("kris");
    for number in [MARTA, JONAS, INES] {
        let seen = newest_of_customer(&mut desk, number);
        let mut send = reply(number, &number.to_string(), "As I said");
        send.message.seen = Some(seen);
        desk.ok(writes(number, "Wait, it is here"));
        let problem = refusal(&mut desk, send.clone());
        assert_eq!(
            (problem.status, problem.code),
            (409, bandeja::api::ProblemCode::Conflict)
        );
        assert_eq!(problem.current.as_deref(), Some(&desk.ticket(number)));
        // The key was not used up: whoever has looked sends it after all.
        send.message.seen = Some(newest_of_customer(&mut desk, number));
        assert!(desk.call(send).is_ok());
    }
}

#[test]
fn x8_only_the_customers_words_hold_a_reply_back() {
    let mut desk = Desk::with("kris");
    let seen = newest_of_customer(&mut desk, MARTA);
    desk.ok(reply(MARTA, "1", "First"));
    desk.ok(note(MARTA, "2", "Second"));
    desk.put(MARTA, TicketPatch::assign(None));
    let mut send = reply(MARTA, "3", "Third");
    send.message.seen = Some(seen);
    assert!(desk.call(send).is_ok());
    for nothing in ["10432-0", "10432-99", "10435-1", "", "x"] {
        let mut send = reply(MARTA, "4", "Fourth");
        send.message.seen = Some(nothing.into());
        let why = "is no message of this ticket".to_owned();
        assert_eq!(refused_for(&mut desk, send), [("seen".to_owned(), why)]);
    }
}

#[test]
fn i2_a_note_is_kept_in_any_ticket_and_the_customer_waits_on() {
    let mut desk = Desk::with("ana");
    desk.sign_in("kris");
    desk.close(INES);
    desk.ok(writes(MARTA, "STOP"));
    for number in [MARTA, JONAS, INES] {
        let before = desk.ticket(number);
        desk.wait(TimeDelta::minutes(1));
        let mut send = note(number, &number.to_string(), "Ask the depot");
        // Whatever was seen: a note reaches nobody who could have answered meanwhile.
        send.message.seen = Some("10432-1".into());
        let sent = desk.ok(send);
        let message = went_out(&sent);
        assert_eq!(message.kind, MessageKind::Note);
        assert_eq!(message.author.as_deref(), Some("Kris Rivera"));
        let last = sent.ticket.last_message.clone().map(|last| last.kind);
        assert_eq!(last, Some(MessageKind::Note));
        let expected = Ticket {
            version: before.version + 1,
            updated_at: desk.now,
            last_message: sent.ticket.last_message.clone(),
            ..before
        };
        assert_eq!(sent.ticket, expected);
        assert_eq!(desk.thread(number).last(), Some(&message));
    }
    assert!(desk.ticket(JONAS).waiting_since.is_some());
    for text in ["", "\n", &"x".repeat(20_001)] {
        let problem = refusal(&mut desk, note(JONAS, "n", text));
        assert_eq!(fields(&problem), ["text"]);
    }
}

#[test]
fn i1_each_of_the_four_roles_answers_and_an_analyst_does_not() {
    for user in ["olivia", "kris", "tess", "nuno"] {
        let mut desk = Desk::with(user);
        assert!(desk.call(reply(JONAS, "1", "Hello")).is_ok(), "{user}");
        assert!(desk.call(note(JONAS, "2", "Hello")).is_ok(), "{user}");
    }
    let mut desk = Desk::with("noor");
    for send in [reply(JONAS, "1", "Hello"), note(JONAS, "2", "Hello")] {
        assert!(desk.call(send).is_err_and(|problem| problem.status == 403));
    }
}

#[test]
fn i4_whatever_is_open_in_the_demo_can_be_answered() {
    let mut desk = Desk::with("kris");
    for ticket in desk.all(Filter::status(Status::Open)) {
        let key = ticket.number.to_string();
        let sent = desk.call(reply(ticket.number, &key, "Hello"));
        assert!(sent.is_ok(), "{} by {:?}", ticket.number, ticket.channel);
        assert!(Channel::KNOWN.contains(&ticket.channel));
    }
}
