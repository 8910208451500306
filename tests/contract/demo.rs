//! The demo panel's calls, except import and clock, which have files of their own.

use bandeja::api::{DemoCall, GetCustomer, GetMessages, GetUsers, Method, ProblemCode};
use bandeja::domain::{Channel, Field, Filter, MessageKind, Status, Ticket, TicketNumber};
use chrono::TimeDelta;

use crate::desk::{Desk, INES, JONAS, MARTA, fields, refused};
use crate::incoming::writes;

fn call(name: &'static str, body: &str) -> DemoCall<Ticket> {
    DemoCall::new(name, body)
}

#[test]
fn a17_a_colleague_who_is_online_takes_an_unassigned_open_ticket() {
    let mut desk = Desk::with("kris");
    for left in (0..desk.count("unassigned")).rev() {
        let taken = desk.ok(call("colleague-takes", "{}"));
        assert_eq!(taken.status, Status::Open);
        assert_eq!(desk.count("unassigned"), left);
        let users = desk.ok(GetUsers).items;
        let taker = users
            .into_iter()
            .find(|user| Some(&user.id) == taken.assignee.as_ref());
        let Some(taker) = taker else {
            panic!("nobody took {}", taken.number)
        };
        assert!(taker.online && taker.id != desk.me());
        let end = desk.ok(GetMessages {
            number: taken.number,
            before: None,
            limit: 1,
        });
        let actor = end.items[0]
            .timeline
            .as_ref()
            .and_then(|timeline| timeline.actor.as_ref());
        assert_eq!(actor, Some(&taker.name));
    }
    let answer = desk.raw(Method::Post, "/demo/colleague-takes", "");
    refused(&answer, 404, ProblemCode::NotFound);
}

#[test]
fn a17_a_colleague_takes_the_ticket_that_is_named() {
    let mut desk = Desk::with("kris");
    let taken = desk.ok(call("colleague-takes", "{\"number\":10432}"));
    assert_eq!(taken.number, MARTA);
    assert_ne!(taken.assignee, Some("kris".into()));
    let again = desk.ok(call("colleague-takes", "{\"number\":10432}"));
    assert_ne!(again.assignee, taken.assignee);
    let unknown = desk.raw(Method::Post, "/demo/colleague-takes", "{\"number\":1}");
    refused(&unknown, 404, ProblemCode::NotFound);
}

#[test]
fn i9_i31_a_customers_message_makes_the_ticket_unread_and_waiting() {
    let mut desk = Desk::with("tess");
    let answered = desk
        .all(Filter::status(Status::Open).and(Filter::is(Field::Unread, "false")))
        .into_iter()
        .find(|ticket| ticket.waiting_since.is_none());
    let Some(before) = answered else {
        panic!("nobody was answered")
    };
    desk.wait(TimeDelta::minutes(3));
    let after = desk.ok(writes(before.number, "Hello\nagain?"));
    assert!(after.unread);
    assert_eq!(
        (after.waiting_since, after.updated_at),
        (Some(desk.now), desk.now)
    );
    let told = after
        .last_message
        .map(|message| (message.kind, message.text));
    assert_eq!(
        told,
        Some((MessageKind::Customer, "Hello again?".to_owned()))
    );
    let end = desk.ok(GetMessages {
        number: before.number,
        before: None,
        limit: 1,
    });
    assert_eq!(end.items[0].text, "Hello\nagain?");
    assert_eq!(end.items[0].author, Some(before.customer.name));
    desk.wait(TimeDelta::minutes(3));
    let waiting = desk.ok(writes(before.number, "Anybody?")).waiting_since;
    assert_eq!(
        waiting, after.waiting_since,
        "the wait began with the first"
    );
}

#[test]
fn i8_a_closed_email_or_sms_opens_again_with_the_customers_next_message() {
    let mut desk = Desk::with("tess");
    for number in [MARTA, JONAS] {
        desk.close(number);
        let open = desk.count("all");
        let after = desk.ok(writes(number, "One more thing"));
        assert_eq!((after.number, after.status), (number, Status::Open));
        assert_eq!(desk.count("all"), open + 1);
    }
}

#[test]
fn i7_after_a_closed_web_chat_a_message_makes_a_new_ticket() {
    let mut desk = Desk::with("tess");
    let before = desk.ticket(INES);
    let tickets = desk.ok(GetCustomer(before.customer.id.clone())).tickets;
    desk.close(INES);
    let new = desk.ok(writes(INES, "Me again"));
    assert_eq!(new.number, TicketNumber(10_440));
    assert_eq!(
        (new.channel.clone(), new.status.clone()),
        (Channel::WebChat, Status::Open)
    );
    assert_eq!(
        (new.customer.clone(), new.assignee.clone()),
        (before.customer.clone(), None)
    );
    assert_eq!(desk.ticket(INES).status, Status::Closed);
    assert_eq!(
        desk.ok(GetCustomer(before.customer.id)).tickets,
        tickets + 1
    );
    let thread = desk
        .ok(GetMessages {
            number: new.number,
            before: None,
            limit: 10,
        })
        .items;
    assert_eq!(
        thread.last().map(|message| message.text.as_str()),
        Some("Me again")
    );
    assert_eq!(
        desk.query(Filter::everything(), Default::default(), 0, 1)
            .total,
        201
    );
}

#[test]
fn without_words_a_customer_writes_something_in_an_open_ticket() {
    let mut desk = Desk::with("tess");
    for _ in 0..30 {
        let ticket = desk.ok(call("customer-writes", ""));
        assert_eq!(ticket.status, Status::Open);
        assert!(
            ticket
                .last_message
                .is_some_and(|message| !message.text.is_empty())
        );
    }
}

#[test]
fn s6_a_customer_with_nothing_open_there_begins_a_ticket_in_a_mood_and_routing_deals_with_it() {
    let mut desk = Desk::with("kris");
    desk.choose(|settings| settings.routing.round_robin = true);
    let tickets = |desk: &mut Desk| {
        desk.query(Filter::everything(), Default::default(), 0, 1)
            .total
    };
    let before = tickets(&mut desk);
    for (channel, mood, score) in [
        ("email", "angry", 1),
        ("web_chat", "happy", 9),
        ("sms", "angry", 1),
    ] {
        let body = format!("{{\"channel\":\"{channel}\",\"mood\":\"{mood}\"}}");
        let ticket = desk.ok(call("customer-begins", &body));
        assert_eq!(
            (ticket.channel.as_str(), ticket.status),
            (channel, Status::Open)
        );
        assert_eq!(ticket.sentiment.map(|it| it.score), Some(score));
        assert!(
            ticket.assignee.is_some(),
            "round robin gives it to somebody"
        );
        let theirs = desk.all(Filter::customer(&ticket.customer.id)).into_iter();
        let theirs =
            theirs.filter(|it| it.channel.as_str() == channel && it.status != Status::Closed);
        assert_eq!(theirs.count(), 1, "their only open one by {channel}");
    }
    assert_eq!(tickets(&mut desk), before + 3);
    let wrong = desk.raw(
        Method::Post,
        "/demo/customer-begins",
        "{\"channel\":\"fax\"}",
    );
    assert_eq!(
        fields(&refused(&wrong, 422, ProblemCode::Invalid)),
        ["channel"]
    );
    desk.choose(|settings| settings.branded_sender = true);
    let unheard = desk.raw(
        Method::Post,
        "/demo/customer-begins",
        "{\"channel\":\"sms\"}",
    );
    refused(&unheard, 404, ProblemCode::NotFound);
}

#[test]
fn a5_a_ticket_that_begins_with_a_teams_tag_goes_to_the_team() {
    let mut desk = Desk::with("kris");
    let tagged = |tag: &str| format!("{{\"tag\":\"{tag}\"}}");
    let ticket = desk.ok(call("customer-begins", &tagged("billing")));
    assert_eq!(ticket.tags, ["billing"]);
    assert_eq!(ticket.team, Some("billing".into()));
    let plain = desk.ok(call("customer-begins", &tagged(" ")));
    assert_eq!((plain.tags.is_empty(), plain.team), (true, None));
    let body = tagged(&"x".repeat(51));
    let wrong = desk.raw(Method::Post, "/demo/customer-begins", &body);
    assert_eq!(fields(&refused(&wrong, 422, ProblemCode::Invalid)), ["tag"]);
}

#[test]
fn texts_that_are_empty_or_endless_are_422() {
    let mut desk = Desk::with("tess");
    for text in ["", " \\n ", &"x".repeat(20_001)] {
        let body = format!("{{\"text\":\"{text}\"}}");
        let answer = desk.raw(Method::Post, "/demo/customer-writes", &body);
        assert_eq!(
            fields(&refused(&answer, 422, ProblemCode::Invalid)),
            ["text"]
        );
    }
}

#[test]
fn reset_makes_the_world_anew_and_keeps_who_is_signed_in() {
    let mut desk = Desk::with("tess");
    let before = desk.all(Filter::everything());
    let told = desk.ticket(MARTA).version;
    desk.ok(call("colleague-takes", "{\"number\":10432}"));
    desk.close(INES);
    desk.ok(writes(INES, "new"));
    let changed = desk.ticket(MARTA).version;
    assert_eq!(desk.raw(Method::Post, "/demo/reset", "").status, 204);
    let after = desk.all(Filter::everything());
    assert!(
        after
            .iter()
            .all(|ticket| ticket.version > changed.max(told)),
        "went back in time"
    );
    let unversioned = |tickets: Vec<Ticket>| -> Vec<Ticket> {
        tickets
            .into_iter()
            .map(|ticket| Ticket {
                version: 0,
                ..ticket
            })
            .collect()
    };
    assert_eq!(unversioned(after), unversioned(before));
    let events = desk
        .server
        .events_since(Some(desk.server.last_event_id() - 1), &desk.me());
    assert_eq!(events[0].change, bandeja::api::LiveChange::Reset);
}
