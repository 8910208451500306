//! What comes of a customer's message, as the demo lets them write.

use bandeja::api::{DemoCall, GetCustomer, LiveChange, Method, ProblemCode};
use bandeja::domain::{
    Channel, Customer, CustomerRef, Filter, MessageKind, SentimentLabel, SmsConsent, Status,
    Ticket, TicketNumber, TicketPatch, TimelineAction,
};
use chrono::TimeDelta;
use serde_json::json;

use crate::desk::{Desk, INES, JONAS, MARTA, fields, refused, status};

/// A customer writes in a ticket.
pub fn writes(number: TicketNumber, text: &str) -> DemoCall<Ticket> {
    let body = json!({ "number": number, "text": text });
    DemoCall::new("customer-writes", body.to_string())
}

fn profile(desk: &mut Desk, number: TicketNumber) -> Customer {
    let customer = desk.ticket(number).customer.id;
    desk.ok(GetCustomer(customer))
}

/// A customer writes without naming a ticket; none where no ticket came of it.
fn writes_anew(desk: &mut Desk, customer: &Customer, channel: &str, text: &str) -> Option<Ticket> {
    let body = json!({ "customer": customer.id, "channel": channel, "text": text });
    desk.ok(DemoCall::new("customer-writes", body.to_string()))
}

#[test]
fn i8_a_closed_or_snoozed_sms_or_email_opens_with_the_customers_next_message() {
    let mut desk = Desk::with("tess");
    let until = desk.now + TimeDelta::days(2);
    let snooze = TicketPatch {
        snoozed_until: Some(until),
        ..status(Status::Snoozed)
    };
    for number in [MARTA, JONAS] {
        for patch in [status(Status::Closed), snooze.clone()] {
            desk.put(number, patch);
            let ticket = desk.ok(writes(number, "One more thing"));
            assert_eq!((ticket.number, &ticket.status), (number, &Status::Open));
            assert_eq!((ticket.unread, ticket.snoozed_until), (true, None));
        }
    }
}

#[test]
fn i3_a_keyword_shows_in_the_thread_and_leaves_the_ticket_as_it_stands() {
    let mut desk = Desk::with("tess");
    for patch in [status(Status::Closed), status(Status::Open)] {
        desk.put(MARTA, patch);
        desk.put(MARTA, TicketPatch::unread(false));
        for word in ["Stop!", "JOIN"] {
            let before = desk.ticket(MARTA);
            desk.wait(TimeDelta::minutes(1));
            let after = desk.ok(writes(MARTA, word));
            let mut thread = desk.thread(MARTA);
            let answer = thread.pop().map(|message| message.kind);
            assert_eq!(answer, Some(MessageKind::AutoResponse));
            let newest = thread
                .last()
                .map(|message| (&message.kind, message.text.as_str()));
            assert_eq!(newest, Some((&MessageKind::Keyword, word)));
            let last = after.last_message.clone();
            assert_eq!(last.map(|last| last.kind), Some(MessageKind::Keyword));
            assert!(after.version > before.version);
            let expected = Ticket {
                version: after.version,
                updated_at: desk.now,
                last_message: after.last_message.clone(),
                messages: before.messages + 1,
                last_customer_message_at: Some(desk.now),
                customer: CustomerRef {
                    subscriber: word == "JOIN",
                    ..before.customer
                },
                ..before
            };
            assert_eq!(after, expected);
        }
    }
}

#[test]
fn i3_keywords_change_the_consent_and_everybody_is_told() {
    let mut desk = Desk::with("tess");
    let told = |desk: &Desk, start| {
        let events = desk.server.events_since(Some(start), &desk.me());
        let customers = events.into_iter().filter_map(|event| match event.change {
            LiveChange::Customer { customer } => Some(customer.sms_consent),
            _ => None,
        });
        customers.collect::<Vec<SmsConsent>>()
    };
    for (word, consent) in [("stop", SmsConsent::None), ("start", SmsConsent::Marketing)] {
        for news in [true, false] {
            let start = desk.server.last_event_id();
            desk.ok(writes(MARTA, word));
            assert_eq!(profile(&mut desk, MARTA).sms_consent, consent);
            let expected = Vec::from_iter(news.then(|| consent.clone()));
            assert_eq!(told(&desk, start), expected, "{word}");
        }
    }
    // In an email or a chat it is a word.
    for number in [JONAS, INES] {
        let before = profile(&mut desk, number).sms_consent;
        desk.ok(writes(number, "STOP"));
        assert_eq!(profile(&mut desk, number).sms_consent, before);
        let kind = desk.thread(number).pop().map(|message| message.kind);
        assert_eq!(kind, Some(MessageKind::Customer));
    }
}

#[test]
fn i3_who_calls_for_help_waits_for_an_answer() {
    let mut desk = Desk::with("tess");
    desk.close(MARTA);
    let ticket = desk.ok(writes(MARTA, "HELP"));
    assert_eq!((&ticket.status, ticket.unread), (&Status::Open, true));
    assert!(ticket.waiting_since.is_some());
}

#[test]
fn i6_sms_goes_on_in_the_one_thread_and_everything_else_begins_a_ticket() {
    let mut desk = Desk::with("tess");
    let marta = profile(&mut desk, MARTA);
    desk.close(MARTA);
    let Some(sms) = writes_anew(&mut desk, &marta, "sms", "Hello again") else {
        panic!("not heard")
    };
    assert_eq!((sms.number, sms.status), (MARTA, Status::Open));
    for (channel, expected) in [("email", Channel::Email), ("web_chat", Channel::WebChat)] {
        let Some(ticket) = writes_anew(&mut desk, &marta, channel, "Hello") else {
            panic!("not heard")
        };
        assert_eq!(ticket.channel, expected);
        assert_eq!(ticket.customer, sms.customer);
        assert!(ticket.unread && ticket.assignee.is_none());
        let thread = desk.thread(ticket.number);
        assert_eq!(thread.len(), 3, "created, scored, said");
    }
    assert_eq!(profile(&mut desk, MARTA).tickets, marta.tickets + 2);
}

#[test]
fn i3_a_keyword_of_somebody_without_a_thread_makes_no_ticket() {
    let mut desk = Desk::with("tess");
    let ines = profile(&mut desk, INES);
    assert_eq!(ines.sms_consent, SmsConsent::Transactional);
    assert_eq!(writes_anew(&mut desk, &ines, "sms", "JOIN"), None);
    let now = profile(&mut desk, INES);
    assert_eq!(
        (now.tickets, now.sms_consent),
        (ines.tickets, SmsConsent::Marketing)
    );
    let sms = writes_anew(&mut desk, &ines, "sms", "Where is my parcel?");
    assert!(sms.is_some_and(|ticket| ticket.channel == Channel::Sms));
}

#[test]
fn i15_who_is_blocked_is_not_heard_but_may_leave() {
    let mut desk = Desk::with("tess");
    let marta = profile(&mut desk, MARTA);
    desk.ok(bandeja::api::BlockCustomer(marta.id.clone()));
    let before = desk.all(Filter::everything());
    let length = desk.thread(MARTA).len();
    let start = desk.server.last_event_id();
    for channel in ["email", "sms", "web_chat"] {
        assert_eq!(
            writes_anew(&mut desk, &marta, channel, "Listen to me"),
            None
        );
    }
    let ticket = desk.ok(writes(MARTA, "LISTEN TO ME"));
    assert_eq!(ticket.status, Status::Closed);
    assert_eq!(desk.server.last_event_id(), start);
    desk.ok(writes(MARTA, "STOP"));
    assert_eq!(profile(&mut desk, MARTA).sms_consent, SmsConsent::None);
    // Only that they are no subscriber any more is told in their tickets.
    let mut after = desk.all(Filter::everything());
    for ticket in &mut after {
        let was = before.iter().find(|it| it.number == ticket.number);
        if ticket.customer.id == marta.id {
            assert!(!ticket.customer.subscriber);
            ticket.customer.subscriber = true;
            ticket.version = was.map_or(0, |it| it.version);
        }
    }
    assert_eq!(after, before);
    assert_eq!(desk.thread(MARTA).len(), length);
}

#[test]
fn who_writes_is_named_once_and_known() {
    let mut desk = Desk::with("tess");
    let id = profile(&mut desk, MARTA).id;
    let cases = [
        (json!({ "number": MARTA, "customer": id }), "customer"),
        (json!({ "channel": "sms" }), "channel"),
        (json!({ "number": MARTA, "channel": "sms" }), "channel"),
        (json!({ "customer": id, "channel": "fax" }), "channel"),
        (json!({ "customer": id, "text": " " }), "text"),
    ];
    for (body, field) in cases {
        let answer = desk.raw(Method::Post, "/demo/customer-writes", &body.to_string());
        let problem = refused(&answer, 422, ProblemCode::Invalid);
        assert_eq!(fields(&problem), [field], "{body}");
    }
    for body in [json!({ "customer": "nobody" }), json!({ "number": 1 })] {
        let answer = desk.raw(Method::Post, "/demo/customer-writes", &body.to_string());
        refused(&answer, 404, ProblemCode::NotFound);
    }
}

#[test]
fn s1_s8_what_begins_and_what_reopens_a_conversation_is_scored_and_its_thread_tells() {
    let mut desk = Desk::with("tess");
    let marta = profile(&mut desk, MARTA);
    let angry = "This is unacceptable, I will call my lawyer";
    let Some(begun) = writes_anew(&mut desk, &marta, "email", angry) else {
        panic!("not heard")
    };
    let label = |ticket: &Ticket| ticket.sentiment.as_ref().map(|it| it.label.clone());
    assert_eq!(label(&begun), Some(SentimentLabel::Urgent));
    // In a conversation that is going on nothing is scored anew.
    let calmed = desk.ok(writes(begun.number, "Thank you, I love it"));
    assert_eq!(calmed.sentiment, begun.sentiment);
    desk.close(begun.number);
    let reopened = desk.ok(writes(begun.number, "Thank you, I love it"));
    assert_eq!(reopened.status, Status::Open);
    assert!(matches!(
        label(&reopened),
        Some(SentimentLabel::Positive | SentimentLabel::Promoter)
    ));
    let scores = desk.thread(begun.number);
    let scores = scores.iter().filter_map(|entry| entry.timeline.as_ref());
    let scores: Vec<_> = scores
        .filter(|told| told.action == TimelineAction::Scored)
        .map(|told| told.subject.clone())
        .collect();
    let now = label(&reopened).map(|label| label.as_str().to_owned());
    assert_eq!(scores, [Some("urgent".to_owned()), now]);
}
