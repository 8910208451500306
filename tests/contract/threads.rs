//! Threads and their parts.

use std::collections::BTreeSet;

use bandeja::api::{GetMessages, Method, ProblemCode};
use bandeja::domain::{Filter, Message, MessageId, MessageKind, TicketNumber};

use crate::desk::{Desk, MARTA, fields, refused};

/// The one with 2,000 messages.
const LONGEST: TicketNumber = TicketNumber(10_245);
/// The one with every kind of message that a text message may be.
const ALL_KINDS: TicketNumber = TicketNumber(10_428);
/// A web chat whose customer left and was mailed.
const FOLLOWED_UP: TicketNumber = TicketNumber(10_429);

fn whole(desk: &mut Desk, number: TicketNumber) -> Vec<Message> {
    let mut messages: Vec<Message> = Vec::new();
    let mut before: Option<MessageId> = None;
    loop {
        let page = desk.ok(GetMessages {
            number,
            before: before.clone(),
            limit: 200,
        });
        before = page.items.first().map(|message| message.id.clone());
        messages.splice(0..0, page.items);
        if page.older == 0 {
            return messages;
        }
    }
}

#[test]
fn i10_a_thread_opens_at_its_end_and_older_messages_join_up() {
    let mut desk = Desk::with("kris");
    let end = desk.ok(GetMessages {
        number: LONGEST,
        before: None,
        limit: 50,
    });
    assert_eq!((end.items.len(), end.older), (50, 1_950));
    let all = whole(&mut desk, LONGEST);
    assert_eq!(all.len(), 2_000);
    assert_eq!(all[1_950..], end.items);
    assert!(all.is_sorted_by_key(|message| message.at));
    let ids: BTreeSet<&MessageId> = all.iter().map(|message| &message.id).collect();
    assert_eq!(ids.len(), all.len());
    let before = GetMessages {
        number: LONGEST,
        before: Some(all[0].id.clone()),
        limit: 50,
    };
    let nothing = desk.ok(before);
    assert_eq!((nothing.items.len(), nothing.older), (0, 0));
}

#[test]
fn without_a_limit_there_are_fifty() {
    let mut desk = Desk::with("kris");
    let path = format!("/tickets/{}/messages", LONGEST.0);
    let page: bandeja::api::MessagePage = crate::desk::read(&desk.raw(Method::Get, &path, ""));
    assert_eq!(page.items.len(), 50);
}

#[test]
fn limits_outside_1_to_200_and_strange_messages_are_422() {
    let mut desk = Desk::with("kris");
    let cases = [
        ("limit=0", "limit"),
        ("limit=201", "limit"),
        ("limit=-1", "limit"),
        ("limit=x", "limit"),
        ("limit=", "limit"),
        ("limit=99999999999999999999", "limit"),
        ("before=10432-99", "before"),
        ("before=10435-1", "before"),
        ("before=", "before"),
        ("before=10432-0", "before"),
    ];
    for (query, field) in cases {
        let path = format!("/tickets/{}/messages?{query}", MARTA.0);
        let problem = refused(&desk.raw(Method::Get, &path, ""), 422, ProblemCode::Invalid);
        assert_eq!(fields(&problem), [field], "{query}");
    }
}

#[test]
fn i2_a_thread_has_every_kind_of_message() {
    let mut desk = Desk::with("kris");
    let thread = whole(&mut desk, ALL_KINDS);
    let chat = whole(&mut desk, FOLLOWED_UP);
    for kind in MessageKind::KNOWN {
        let thread = match kind {
            MessageKind::FollowUp => &chat,
            _ => &thread,
        };
        assert!(
            thread.iter().any(|message| message.kind == *kind),
            "{kind:?}"
        );
    }
    for message in &thread {
        assert_eq!(
            message.timeline.is_some(),
            message.kind == MessageKind::Timeline
        );
    }
    let named = |kind: MessageKind| {
        thread
            .iter()
            .find(|it| it.kind == kind)
            .and_then(|message| message.author.clone())
    };
    assert_eq!(named(MessageKind::Campaign).as_deref(), Some("Autumn edit"));
    assert_eq!(named(MessageKind::Flow).as_deref(), Some("Order shipped"));
}

#[test]
fn i12_files_are_named_and_sized() {
    let mut desk = Desk::with("kris");
    let thread = whole(&mut desk, TicketNumber(10_426));
    let files: Vec<_> = thread
        .iter()
        .flat_map(|message| &message.attachments)
        .collect();
    assert!(files.len() >= 5);
    assert!(
        files
            .iter()
            .all(|file| !file.name.is_empty() && file.bytes > 0)
    );
}

#[test]
fn what_a_row_says_of_the_newest_message_is_what_the_thread_says() {
    let mut desk = Desk::of(600);
    desk.sign_in("kris");
    for ticket in desk.all(Filter::everything()) {
        let thread = whole(&mut desk, ticket.number);
        assert!(
            thread.is_sorted_by_key(|message| message.at),
            "{}",
            ticket.number
        );
        // What the desk said by itself hides nobody's words.
        let by_itself = [
            MessageKind::Timeline,
            MessageKind::AutoResponse,
            MessageKind::FollowUp,
        ];
        let newest = thread
            .iter()
            .rev()
            .find(|message| !by_itself.contains(&message.kind));
        let Some(newest) = newest else {
            panic!("{} says nothing", ticket.number)
        };
        let Some(told) = ticket.last_message else {
            panic!("{} tells nothing", ticket.number)
        };
        assert_eq!(
            (&told.kind, told.at),
            (&newest.kind, newest.at),
            "{}",
            ticket.number
        );
        let one_line = newest.text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(
            one_line.starts_with(&told.text),
            "{}: {} / {one_line}",
            ticket.number,
            told.text
        );
        let waits = thread
            .iter()
            .fold(None, |since, message| match message.kind {
                MessageKind::Customer => since.or(Some(message.at)),
                MessageKind::Agent => None,
                _ => since,
            });
        if ticket.status != bandeja::domain::Status::Closed {
            assert_eq!(ticket.waiting_since, waits, "{}", ticket.number);
        }
        assert_eq!(
            Some(ticket.updated_at),
            thread.last().map(|message| message.at)
        );
    }
}

#[test]
fn a_thread_is_the_same_however_often_it_is_asked_for() {
    let mut desk = Desk::with("kris");
    for number in [MARTA, LONGEST, TicketNumber(10_300)] {
        assert_eq!(whole(&mut desk, number), whole(&mut desk, number));
    }
}
