//! Which campaign or flow message a customer's text message answers (SPEC I28).

use bandeja::api::GetMessages;
use bandeja::domain::{Attribution, Channel, Field, Filter, Message, MessageKind, TicketNumber};
use chrono::TimeDelta;

use crate::desk::{Desk, MARTA};
use crate::incoming::writes;

/// The one with every kind of text message.
const ALL_KINDS: TicketNumber = TicketNumber(10_428);

fn attributed(thread: &[Message]) -> Vec<(&str, &Attribution)> {
    let messages = thread.iter();
    messages
        .filter_map(|message| Some((message.text.as_str(), message.attribution.as_ref()?)))
        .collect()
}

fn within(desk: &mut Desk, hours: u32) {
    desk.choose(|settings| settings.attribution_hours = hours);
}

#[test]
fn i28_only_the_first_answer_is_attributed_to_the_last_broadcast() {
    let mut desk = Desk::with("kris");
    desk.ok(writes(MARTA, "And another thing"));
    let thread = desk.thread(MARTA);
    let campaign = &thread[0];
    assert_eq!(campaign.kind, MessageKind::Campaign);
    let expected = Attribution {
        message: campaign.id.clone(),
        kind: MessageKind::Campaign,
        name: "Early Black Friday".to_owned(),
    };
    assert_eq!(attributed(&thread), [(thread[2].text.as_str(), &expected)]);
    let thread = desk.thread(ALL_KINDS);
    let found = attributed(&thread);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].1.name, "Order shipped");
}

#[test]
fn i28_the_window_is_that_of_the_settings() {
    let mut desk = Desk::with("kris");
    // The campaign went 538 minutes before the epoch, the answer came 260 before it.
    for (hours, expected) in [(24, 1), (4, 0), (5, 1), (1, 0), (720, 1)] {
        within(&mut desk, hours);
        let thread = desk.thread(MARTA);
        assert_eq!(attributed(&thread).len(), expected, "{hours} hours");
    }
}

#[test]
fn i28_a_part_of_a_thread_says_the_same_as_the_whole() {
    let mut desk = Desk::with("kris");
    let sms = Filter::is(Field::Channel, Channel::Sms.as_str());
    let mut found = 0;
    for ticket in desk.all(sms) {
        let number = ticket.number;
        if number == TicketNumber(10_245) {
            continue;
        }
        let whole = desk.thread(number);
        found += attributed(&whole).len();
        for (index, message) in whole.iter().enumerate() {
            let before = whole.get(index + 1).map(|next| next.id.clone());
            let limit = 1;
            let part = desk.ok(GetMessages {
                number,
                before,
                limit,
            });
            assert_eq!(part.items.first(), Some(message));
        }
    }
    assert!(found > 3, "older threads are attributed too: {found}");
}

#[test]
fn i28_only_text_messages_are_attributed_and_the_window_is_kept() {
    let mut desk = Desk::with("kris");
    for ticket in desk.all(Filter::everything()) {
        let thread = desk.thread(ticket.number);
        for (index, message) in thread.iter().enumerate() {
            let Some(attribution) = &message.attribution else {
                continue;
            };
            assert_eq!(ticket.channel, Channel::Sms);
            assert_eq!(message.kind, MessageKind::Customer);
            let before = thread[..index].iter();
            let to = before.rev().find(|it| it.id == attribution.message);
            let Some(to) = to else {
                panic!("{attribution:?} is nowhere")
            };
            assert_eq!(to.kind, attribution.kind);
            assert!(message.at - to.at <= TimeDelta::hours(24));
        }
    }
}

#[test]
fn i28_a_new_answer_is_told_with_what_it_answers() {
    let mut desk = Desk::with("kris");
    let number = TicketNumber(10_428);
    desk.ok(writes(number, "JOIN"));
    let start = desk.server.last_event_id();
    desk.ok(writes(number, "Thanks"));
    let events = desk.server.events_since(Some(start), &desk.me());
    let told = events.into_iter().find_map(|event| match event.change {
        bandeja::api::LiveChange::Message { message, .. } => Some(*message),
        _ => None,
    });
    let thread = desk.thread(number);
    let same = thread.into_iter().find(|message| message.text == "Thanks");
    assert!(told.is_some());
    assert_eq!(told, same);
}
