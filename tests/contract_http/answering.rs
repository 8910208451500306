//! Answering customers as a browser does.

use bandeja::api::{LiveChange, LiveEvent, MessagePage, NewMessage, ProblemCode, Sent, Writing};
use bandeja::domain::{Customer, Message, MessageKind, Status, Ticket, TicketPatch};
use serde_json::json;

use crate::running::{Person, Running, problem, read, text};

const TICKET: &str = "/tickets/10432";
const MESSAGES: &str = "/tickets/10432/messages";

fn message(writing: Writing, text: &str) -> NewMessage {
    NewMessage {
        attachments: Vec::new(),
        send_at: None,
        writing,
        text: text.to_owned(),
        seen: None,
        quick_replies: Vec::new(),
    }
}

fn thread(person: &Person) -> Vec<Message> {
    read::<MessagePage>(&mut person.get(MESSAGES)).items
}

/// Puts the ticket into another status.
fn put(person: &Person, status: Status) -> Ticket {
    let version = read::<Ticket>(&mut person.get(TICKET)).version;
    let patch = TicketPatch {
        status: Some(status),
        ..TicketPatch::default()
    };
    let mut answer = person.send_on("PATCH", TICKET, &patch, Some(version));
    assert_eq!(answer.status(), 200);
    read(&mut answer)
}

#[test]
fn i4_x7_a_ticket_is_answered_once_noted_closed_and_opened_again() {
    let server = Running::with(&[]);
    let (kris, ana) = (
        Person::sign_in(&server, "kris"),
        Person::sign_in(&server, "ana"),
    );
    let stream = ana.listen(None);
    let before = thread(&kris).len();
    let reply = message(Writing::Reply, "¡Hola! It arrives today. 🙏");
    let mut first = kris.create(MESSAGES, &reply, "0c6e-1");
    assert_eq!(first.status(), 201);
    let first = text(&mut first);
    // As if the answer had been lost on its way.
    let mut again = kris.create(MESSAGES, &reply, "0c6e-1");
    assert_eq!(
        (again.status().as_u16(), text(&mut again)),
        (201, first.clone())
    );
    let sent: Sent = serde_json::from_str(&first).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(sent.ticket.waiting_since, None);

    let note = message(Writing::Note, "She was kind about it");
    assert_eq!(kris.create(MESSAGES, &note, "0c6e-2").status(), 201);
    let kinds: Vec<MessageKind> = thread(&kris)
        .into_iter()
        .skip(before)
        .map(|message| message.kind)
        .collect();
    assert_eq!(kinds, [MessageKind::Agent, MessageKind::Note]);
    let told: Vec<LiveEvent> = stream.take(6).collect();
    let messages = told.into_iter().filter_map(|event| match event.change {
        LiveChange::Message { message, .. } => Some(message.kind),
        _ => None,
    });
    assert_eq!(messages.collect::<Vec<_>>(), kinds);

    put(&kris, Status::Closed);
    let late = kris.create(MESSAGES, &reply, "0c6e-3");
    assert_eq!(problem(late), (422, ProblemCode::Invalid));
    put(&kris, Status::Open);
    assert_eq!(kris.create(MESSAGES, &reply, "0c6e-3").status(), 201);
}

#[test]
fn x7_x8_refusals_of_messages_are_the_same_over_http() {
    let server = Running::with(&[]);
    let kris = Person::sign_in(&server, "kris");
    let reply = message(Writing::Reply, "Hello");
    let without = kris.send("POST", MESSAGES, &reply);
    assert_eq!(problem(without), (428, ProblemCode::PreconditionRequired));
    let long = kris.create(MESSAGES, &reply, &"k".repeat(65));
    assert_eq!(problem(long), (422, ProblemCode::Invalid));
    assert_eq!(kris.create(MESSAGES, &reply, "k").status(), 201);
    let other = kris.create(MESSAGES, &message(Writing::Reply, "Hi"), "k");
    assert_eq!(problem(other), (422, ProblemCode::Invalid));
    let seen = thread(&kris).pop().map(|message| message.id);
    let writes = json!({ "number": 10432, "text": "Wait" });
    assert_eq!(
        kris.send("POST", "/demo/customer-writes", &writes).status(),
        200
    );
    let unseen = NewMessage { seen, ..reply };
    let conflict = kris.create(MESSAGES, &unseen, "l");
    assert_eq!(problem(conflict), (409, ProblemCode::Conflict));
}

#[test]
fn i15_a_profile_is_blocked_and_unblocked() {
    let server = Running::with(&[]);
    let (kris, ana) = (
        Person::sign_in(&server, "kris"),
        Person::sign_in(&server, "ana"),
    );
    let nothing = json!(null);
    let path = "/customers/c0/block";
    assert!(read::<Customer>(&mut ana.send("PUT", path, &nothing)).blocked);
    let ticket: Ticket = read(&mut ana.get(TICKET));
    assert_eq!(ticket.status, Status::Closed);
    let refused = ana.send("DELETE", path, &nothing);
    assert_eq!(problem(refused), (403, ProblemCode::Forbidden));
    assert!(!read::<Customer>(&mut kris.send("DELETE", path, &nothing)).blocked);
}
