//! Web chats whose customer leaves and comes back, and the email between (SPEC I19, I20).

use bandeja::api::{DemoCall, LiveChange, Method, ProblemCode};
use bandeja::domain::{
    Away, Channel, Field, Filter, Message, MessageKind, Status, Ticket, TicketNumber, Time,
    TimelineAction,
};
use chrono::TimeDelta;
use serde_json::json;

use crate::desk::{Desk, INES, JONAS, MARTA, fields, note, refused, reply, status};
use crate::incoming::writes;

fn moves(name: &str, number: TicketNumber) -> DemoCall<Ticket> {
    DemoCall::new(name, json!({ "number": number }).to_string())
}

fn leaves(number: TicketNumber) -> DemoCall<Ticket> {
    moves("customer-leaves", number)
}

fn returns(number: TicketNumber) -> DemoCall<Ticket> {
    moves("customer-returns", number)
}

fn away(since: Time, due_at: Option<Time>) -> Option<Away> {
    Some(Away { since, due_at })
}

fn emails(desk: &mut Desk, number: TicketNumber) -> Vec<Message> {
    let thread = desk.thread(number).into_iter();
    let emails = thread.filter(|message| message.kind == MessageKind::FollowUp);
    emails.collect()
}

fn happened(desk: &mut Desk, number: TicketNumber) -> Vec<TimelineAction> {
    let thread = desk.thread(number).into_iter();
    let happened = thread.filter_map(|message| Some(message.timeline?.action));
    happened.collect()
}

/// A chat whose customer left a minute ago.
fn left() -> (Desk, Time) {
    let mut desk = Desk::with("kris");
    let since = desk.now;
    desk.ok(leaves(INES));
    desk.wait(TimeDelta::minutes(1));
    (desk, since)
}

#[test]
fn i19_who_leaves_is_away_since_then_and_everybody_is_told() {
    let mut desk = Desk::with("kris");
    let (before, start) = (desk.ticket(INES), desk.server.last_event_id());
    let ticket = desk.ok(leaves(INES));
    let expected = Ticket {
        away: away(desk.now, None),
        version: before.version + 1,
        updated_at: desk.now,
        ..before
    };
    assert_eq!(ticket, expected);
    assert_eq!(
        happened(&mut desk, INES).last(),
        Some(&TimelineAction::Left)
    );
    let told = desk.server.events_since(Some(start), &desk.me());
    let gone = |change: &LiveChange| matches!(change, LiveChange::Ticket { ticket } if **ticket == expected);
    assert!(told.iter().any(|event| gone(&event.change)));
    desk.wait(TimeDelta::minutes(1));
    assert_eq!(desk.ok(leaves(INES)), expected, "gone twice is gone once");
    let back = desk.ok(returns(INES));
    assert_eq!((back.away, back.version), (None, expected.version + 1));
    assert_eq!(
        happened(&mut desk, INES).last(),
        Some(&TimelineAction::Returned)
    );
    assert_eq!(desk.ok(returns(INES)), back);
}

#[test]
fn i20_one_email_goes_three_minutes_after_the_last_of_several_messages() {
    let (mut desk, since) = left();
    let sent = desk.ok(reply(INES, "1", "Yes, until noon."));
    let due = desk.now + TimeDelta::minutes(3);
    assert_eq!(sent.ticket.away, away(since, Some(due)));
    desk.wait(TimeDelta::seconds(170));
    let sent = desk.ok(reply(INES, "2", "Which street is it?"));
    let due = desk.now + TimeDelta::minutes(3);
    assert_eq!(sent.ticket.away, away(since, Some(due)));
    desk.ok(note(INES, "3", "She left?"));
    desk.wait(TimeDelta::minutes(3) - TimeDelta::milliseconds(1));
    assert!(emails(&mut desk, INES).is_empty());
    let start = desk.server.last_event_id();
    desk.wait(TimeDelta::hours(2));
    desk.server.tick(desk.now);
    let sent = emails(&mut desk, INES);
    assert_eq!(sent.len(), 1);
    assert_eq!(
        (sent[0].at, sent[0].author.as_deref()),
        (due, Some("Lumen & Loom"))
    );
    let text =
        "You have a new message from Lumen & Loom.\n\nYes, until noon.\n\nWhich street is it?";
    assert_eq!(sent[0].text, text);
    let ticket = desk.ticket(INES);
    assert_eq!((ticket.away, ticket.updated_at), (away(since, None), due));
    let row = ticket.last_message.map(|last| last.text);
    assert_eq!(row.as_deref(), Some("She left?"));
    let told = desk.server.events_since(Some(start), &desk.me());
    let mail = |change: &LiveChange| matches!(change, LiveChange::Message { message, .. } if **message == sent[0]);
    assert!(told.iter().any(|event| mail(&event.change)));

    desk.ok(reply(INES, "4", "Are you there?"));
    desk.wait(TimeDelta::minutes(3));
    let text = "You have a new message from Lumen & Loom.\n\nAre you there?";
    let texts = emails(&mut desk, INES).into_iter().map(|email| email.text);
    assert_eq!(
        texts.skip(1).collect::<Vec<_>>(),
        [text],
        "what was mailed is not mailed again"
    );
}

#[test]
fn i20_coming_back_or_writing_cancels_the_email() {
    for writes_again in [false, true] {
        let (mut desk, _) = left();
        desk.ok(reply(INES, "1", "Yes, until noon."));
        desk.wait(TimeDelta::minutes(2));
        let back = if writes_again {
            desk.ok(writes(INES, "Hello?"))
        } else {
            desk.ok(returns(INES))
        };
        assert_eq!(back.away, None);
        assert!(happened(&mut desk, INES).contains(&TimelineAction::Returned));
        desk.wait(TimeDelta::hours(1));
        assert!(emails(&mut desk, INES).is_empty());
        // What was written while they were there counts as seen.
        desk.ok(leaves(INES));
        desk.wait(TimeDelta::hours(1));
        assert!(emails(&mut desk, INES).is_empty());
    }
}

#[test]
fn i20_a_closed_chat_follows_nobody_up_also_where_closing_is_taken_back() {
    let (mut desk, since) = left();
    desk.ok(reply(INES, "1", "Yes, until noon."));
    let body = format!(
        "{{\"numbers\":[{}],\"patch\":{{\"status\":\"closed\"}}}}",
        INES.0
    );
    let closed: bandeja::api::BulkResult =
        crate::desk::read(&desk.raw(Method::Post, "/tickets/bulk", &body));
    assert_eq!(desk.ticket(INES).away, None);
    desk.wait(TimeDelta::minutes(1));
    let undo = bandeja::api::UndoBulk(closed.undo.unwrap_or_default());
    assert_eq!(desk.ok(undo).changed.len(), 1);
    assert_eq!(
        desk.ticket(INES).away,
        away(since, None),
        "they are still gone"
    );
    desk.wait(TimeDelta::hours(1));
    assert!(emails(&mut desk, INES).is_empty());
    desk.close(INES);
    desk.wait(TimeDelta::hours(1));
    assert!(emails(&mut desk, INES).is_empty());
    assert_eq!(desk.ticket(INES).away, None);
}

#[test]
fn i20_a_snoozed_chat_is_followed_up_and_one_may_answer_who_is_away() {
    let (mut desk, since) = left();
    desk.ok(reply(INES, "1", "Tomorrow I know more."));
    let due = desk.now + TimeDelta::minutes(3);
    let until = desk.now + TimeDelta::days(1);
    let mut snooze = status(Status::Snoozed);
    snooze.snoozed_until = Some(until);
    assert_eq!(desk.put(INES, snooze).away, away(since, Some(due)));
    desk.wait(TimeDelta::days(2));
    assert_eq!(emails(&mut desk, INES).len(), 1);
    let ticket = desk.ticket(INES);
    assert_eq!((ticket.status, ticket.updated_at), (Status::Open, until));
}

#[test]
fn i20_without_an_address_nothing_is_announced_and_nothing_goes() {
    let mut desk = Desk::with("kris");
    let line = json!({
        "id": "x", "channel": "web_chat", "customer": { "name": "Nadie" },
        "messages": [{ "from": "customer", "at": "2026-11-18T10:00:00Z", "text": "Hi" }],
    });
    let import = json!({ "first_line": 1, "lines": [line.to_string()] }).to_string();
    assert_eq!(desk.raw(Method::Post, "/demo/import", &import).status, 200);
    let number = TicketNumber(10_440);
    let since = desk.now;
    desk.ok(leaves(number));
    let sent = desk.ok(reply(number, "1", "Hello"));
    assert_eq!(sent.ticket.away, away(since, None));
    desk.wait(TimeDelta::hours(1));
    assert!(emails(&mut desk, number).is_empty());
}

#[test]
fn i19_only_from_an_open_web_chat_can_one_leave() {
    let mut desk = Desk::with("kris");
    desk.close(INES);
    for name in ["customer-leaves", "customer-returns"] {
        for number in [MARTA, JONAS, INES] {
            let body = json!({ "number": number }).to_string();
            let answer = desk.raw(Method::Post, &format!("/demo/{name}"), &body);
            let problem = refused(&answer, 422, ProblemCode::Invalid);
            assert_eq!(fields(&problem), ["number"]);
        }
        let answer = desk.raw(Method::Post, &format!("/demo/{name}"), "{\"number\":1}");
        refused(&answer, 404, ProblemCode::NotFound);
    }
}

#[test]
fn i19_without_a_number_somebody_moves_for_whom_it_makes_a_difference() {
    let mut desk = Desk::with("kris");
    let open = Filter::status(Status::Open).and(Filter::channel(&Channel::WebChat));
    let gone = |desk: &mut Desk| {
        let chats = desk.all(open.clone()).into_iter();
        chats.filter(|ticket| ticket.away.is_some()).count()
    };
    assert_eq!(gone(&mut desk), 2, "the demo has some from the start");
    for (name, expected) in [("customer-leaves", 3), ("customer-returns", 2)] {
        let ticket = desk.ok(DemoCall::<Ticket>::new(name, ""));
        assert_eq!(ticket.away.is_some(), name == "customer-leaves");
        assert_eq!(gone(&mut desk), expected);
    }
    for left in [1, 0] {
        desk.ok(DemoCall::<Ticket>::new("customer-returns", ""));
        assert_eq!(gone(&mut desk), left);
    }
    let answer = desk.raw(Method::Post, "/demo/customer-returns", "");
    refused(&answer, 404, ProblemCode::NotFound);
}

#[test]
fn i20_who_is_away_in_the_demo_is_mailed_and_comes_back_like_anybody() {
    let mut desk = Desk::with("kris");
    let (mailed, unanswered) = (TicketNumber(10_429), TicketNumber(10_430));
    for number in [mailed, unanswered] {
        let ticket = desk.ticket(number);
        assert!(ticket.away.is_some_and(|away| away.due_at.is_none()));
    }
    let before = emails(&mut desk, mailed).len();
    desk.ok(reply(mailed, "1", "Brass?"));
    desk.ok(reply(unanswered, "2", "Of course."));
    desk.wait(TimeDelta::minutes(3));
    assert_eq!(emails(&mut desk, mailed).len(), before + 1);
    assert_eq!(emails(&mut desk, unanswered).len(), 1);
    for number in [mailed, unanswered] {
        assert_eq!(desk.ok(returns(number)).away, None);
    }
    let open = desk.all(Filter::is(Field::Channel, Channel::WebChat.as_str()));
    assert!(open.iter().all(|ticket| ticket.away.is_none()));
}
