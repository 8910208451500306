use chrono::{DateTime, TimeDelta};
use proptest::prelude::*;

use super::*;
use crate::api::Writing;

fn at(milliseconds: i64) -> Time {
    DateTime::from_timestamp_millis(1_700_000_000_000 + milliseconds).unwrap_or_default()
}

fn outgoing(key: &str, number: u32, goes: i64) -> Outgoing {
    Outgoing {
        key: key.to_owned(),
        number: TicketNumber(number),
        files: Vec::new(),
        message: NewMessage {
            attachments: Vec::new(),
            send_at: None,
            writing: Writing::Reply,
            text: format!("text of {key}"),
            seen: None,
            quick_replies: Vec::new(),
        },
        written_at: at(0),
        goes_at: at(goes),
        step: Step::Waiting,
        tries: 0,
    }
}

fn keys(due: &[Outgoing]) -> Vec<&str> {
    due.iter().map(|one| one.key.as_str()).collect()
}

#[test]
fn x7_messages_of_a_ticket_go_out_in_order_and_tickets_do_not_wait_for_each_other() {
    let mut outbox = Outbox::kept(vec![
        outgoing("a1", 1, 0),
        outgoing("a2", 1, 0),
        outgoing("b1", 2, 0),
    ]);
    assert_eq!(keys(&outbox.due(at(0))), ["a1", "b1"]);
    assert!(outbox.due(at(0)).is_empty());
    outbox.sent("a1");
    assert_eq!(keys(&outbox.due(at(0))), ["a2"]);
}

#[test]
fn x7_notes_and_replies_do_not_wait_for_each_other() {
    let mut note = outgoing("note", 1, 0);
    note.message.writing = Writing::Note;
    let mut outbox = Outbox::kept(vec![outgoing("reply", 1, 0), note]);
    assert_eq!(keys(&outbox.due(at(0))), ["reply", "note"]);
    outbox.failed("reply", ApiError::NotFound, at(0), 0.0);
    assert!(outbox.has_reply_stuck(TicketNumber(1)));
    assert!(!outbox.has_reply_waiting(TicketNumber(1)));
}

#[test]
fn x7_sending_now_lets_those_before_it_go_first() {
    let mut outbox = Outbox::kept(vec![
        outgoing("a1", 1, TAKE_BACK),
        outgoing("a2", 1, TAKE_BACK),
    ]);
    outbox.send_now("a2", at(1), None);
    assert_eq!(keys(&outbox.due(at(1))), ["a1"]);
    outbox.sent("a1");
    assert_eq!(keys(&outbox.due(at(1))), ["a2"]);
}

#[test]
fn x7_a_reply_can_be_taken_back_until_it_is_being_sent() {
    let mut outbox = Outbox::kept(vec![outgoing("a", 1, TAKE_BACK)]);
    assert!(outbox.due(at(TAKE_BACK - 1)).is_empty());
    assert_eq!(outbox.next_due(), Some(at(TAKE_BACK)));
    let mut other = outbox.clone();
    assert_eq!(other.take("a").map(|one| one.key).as_deref(), Some("a"));
    assert_eq!(outbox.due(at(TAKE_BACK)).len(), 1);
    assert_eq!(outbox.take("a"), None);
}

#[test]
fn x7_what_was_refused_holds_up_what_was_written_after_it_until_one_decides() {
    let mut outbox = Outbox::kept(vec![outgoing("a1", 1, 0), outgoing("a2", 1, 0)]);
    outbox.due(at(0));
    outbox.failed("a1", ApiError::Forbidden, at(0), 0.5);
    assert!(outbox.due(at(1_000_000)).is_empty());
    assert_eq!(outbox.next_due(), None);
    assert!(outbox.find("a1").is_some_and(Outgoing::is_stuck));
    outbox.send_now("a1", at(5), None);
    assert_eq!(keys(&outbox.due(at(5))), ["a1"]);
    outbox.failed("a1", ApiError::Forbidden, at(5), 0.5);
    assert!(outbox.take("a1").is_some());
    assert_eq!(keys(&outbox.due(at(6))), ["a2"]);
}

#[test]
fn x7_the_server_says_when_to_come_back() {
    let mut outbox = Outbox::kept(vec![outgoing("a", 1, 0)]);
    outbox.due(at(0));
    outbox.failed("a", ApiError::RateLimited(Some(7)), at(0), 0.0);
    assert_eq!(outbox.next_due(), Some(at(7_000)));
    outbox.wake(at(10));
    assert_eq!(outbox.next_due(), Some(at(10)));
}

#[test]
fn x8_what_something_newer_holds_back_goes_out_when_that_has_been_seen() {
    let mut outbox = Outbox::kept(vec![outgoing("a", 1, 0)]);
    outbox.due(at(0));
    outbox.failed("a", ApiError::Conflict(None), at(0), 0.5);
    assert_eq!(
        outbox.find("a").map(|one| one.step.clone()),
        Some(Step::Held)
    );
    outbox.send_now("a", at(1), Some("m9".into()));
    let due = outbox.due(at(1));
    assert_eq!(due[0].message.seen, Some("m9".into()));
}

#[test]
fn x7_an_answer_that_cannot_be_understood_is_asked_for_again_but_not_for_ever() {
    let mut outbox = Outbox::kept(vec![outgoing("a", 1, 0)]);
    for _ in 0..BROKEN_ANSWERS {
        assert_eq!(outbox.due(at(1_000_000)).len(), 1);
        outbox.failed("a", ApiError::Decode("…".to_owned()), at(0), 0.5);
    }
    assert!(outbox.due(at(1_000_000)).is_empty());
}

#[test]
fn x7_a_reload_knows_every_message_again_and_sends_it_by_the_same_key() {
    let mut outbox = Outbox::kept(vec![outgoing("a", 1, 0)]);
    outbox.due(at(0));
    let kept = serde_json::to_string(outbox.all()).unwrap_or_default();
    let mut again = Outbox::kept(serde_json::from_str(&kept).unwrap_or_default());
    assert_eq!(keys(&again.due(at(0))), ["a"]);
}

proptest! {
    #[test]
    fn x7_a_pause_never_grows_beyond_a_minute(tries in 1_usize..40, chance in 0.0_f64..1.0) {
        let mut outbox = Outbox::kept(vec![outgoing("a", 1, 0)]);
        for _ in 0..tries {
            outbox.due(at(i64::MAX / 4_000_000));
            outbox.failed("a", ApiError::Offline, at(0), chance);
        }
        let next = outbox.next_due().unwrap_or_default();
        prop_assert!(next >= at(0) && next <= at(0) + TimeDelta::milliseconds(LONGEST_PAUSE as i64));
    }

    /// Whatever fails how often, each message is accepted once and in the order of its ticket.
    #[test]
    fn x7_every_message_goes_out_once_and_in_order(fates in proptest::collection::vec(0_u8..4, 0..200)) {
        let names: Vec<String> = (0..6).map(|n| format!("m{n}")).collect();
        let messages = names.iter().enumerate().map(|(n, key)| outgoing(key, (n % 2) as u32, 0));
        let mut outbox = Outbox::kept(messages.collect());
        let mut server: Vec<String> = Vec::new();
        let mut now = 0;
        let mut fates = fates.into_iter();
        while !outbox.all().is_empty() {
            now += 100_000;
            for one in outbox.due(at(now)) {
                let fate = fates.next().unwrap_or(3);
                // Lost after the server took it, lost before, a broken server, or all well.
                if fate != 1 && fate != 2 && !server.contains(&one.key) {
                    server.push(one.key.clone());
                }
                match fate {
                    0 => outbox.failed(&one.key, ApiError::Timeout, at(now), 0.9),
                    1 => outbox.failed(&one.key, ApiError::Offline, at(now), 0.1),
                    2 => outbox.failed(&one.key, ApiError::Server(500), at(now), 0.5),
                    _ => outbox.sent(&one.key),
                }
            }
        }
        for ticket in 0..2 {
            let of = server.iter().filter(|key| key[1..].parse::<u32>().unwrap_or(0) % 2 == ticket);
            let expected = names.iter().filter(|key| key[1..].parse::<u32>().unwrap_or(0) % 2 == ticket);
            prop_assert!(of.eq(expected));
        }
    }
}
