//! Attribution: which campaign or flow a customer's text message answers (SPEC I28).

use chrono::TimeDelta;

use crate::domain::{Message, MessageKind, Time};

/// How long after a campaign or flow message an answer is attributed to it, until the account says
/// otherwise.
pub const DEFAULT_WINDOW: TimeDelta = TimeDelta::hours(24);

/// The campaign or flow message that a customer's text message, written at `at`, is attributed to:
/// the last one they received, if the answer is within the window (its last instant included) and
/// the first since.
///
/// `before` is the SMS thread up to that message, oldest first; what is later than `at` is passed
/// over. A keyword text makes no ticket, so it is no answer, neither attributed nor counted.
pub fn attributed_to(before: &[Message], at: Time, window: TimeDelta) -> Option<&Message> {
    let newest_first = before.iter().rev().filter(|message| message.at <= at);
    let decisive = newest_first.into_iter().find(|message| {
        matches!(
            message.kind,
            MessageKind::Campaign | MessageKind::Flow | MessageKind::Customer
        )
    })?;
    let is_first = decisive.kind != MessageKind::Customer;
    (is_first && at - decisive.at <= window).then_some(decisive)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(minutes: i64) -> Time {
        Time::UNIX_EPOCH + TimeDelta::minutes(minutes)
    }

    /// Each entry as a letter with the minute it was written at.
    fn thread(entries: &[(char, i64)]) -> Vec<Message> {
        let entry = |(place, (letter, minute)): (usize, &(char, i64))| Message {
            id: format!("{letter}{place}").into(),
            kind: match letter {
                'C' => MessageKind::Campaign,
                'F' => MessageKind::Flow,
                'K' => MessageKind::Keyword,
                'A' => MessageKind::Agent,
                'R' => MessageKind::AutoResponse,
                'T' => MessageKind::Timeline,
                _ => MessageKind::Customer,
            },
            at: at(*minute),
            author: None,
            text: String::new(),
            attachments: Vec::new(),
            attribution: None,
            timeline: None,
        };
        entries.iter().enumerate().map(entry).collect()
    }

    fn answered(entries: &[(char, i64)], minute: i64) -> Option<String> {
        let thread = thread(entries);
        let found = attributed_to(&thread, at(minute), DEFAULT_WINDOW);
        found.map(|message| message.id.to_string())
    }

    const DAY: i64 = 24 * 60;

    #[test]
    fn i28_an_answer_goes_to_the_last_campaign_or_flow_message() {
        let found = |entries: &[(char, i64)], minute| answered(entries, minute).unwrap_or_default();
        assert_eq!(found(&[('C', 0)], 1), "C0");
        assert_eq!(found(&[('C', 0), ('F', 5)], 6), "F1");
        assert_eq!(found(&[('F', 0), ('C', 5), ('A', 6), ('T', 7)], 8), "C1");
        assert_eq!(found(&[('C', 0), ('F', 10)], 5), "C0", "not yet received");
    }

    #[test]
    fn i28_only_the_first_answer_counts() {
        assert_eq!(answered(&[('C', 0), ('m', 1)], 2), None);
        assert_eq!(answered(&[('C', 0), ('m', 1), ('A', 2)], 3), None);
        assert_eq!(answered(&[('C', 0), ('F', 1), ('m', 2)], 3), None);
        // A newer message can be answered again.
        assert_eq!(
            answered(&[('C', 0), ('m', 1), ('F', 2)], 3).as_deref(),
            Some("F2")
        );
        // A keyword is an order, no answer.
        assert_eq!(
            answered(&[('C', 0), ('K', 1), ('R', 1)], 2).as_deref(),
            Some("C0")
        );
    }

    #[test]
    fn i28_outside_the_window_there_is_none() {
        assert!(answered(&[('C', 0)], DAY).is_some());
        assert_eq!(answered(&[('C', 0)], DAY + 1), None);
        assert_eq!(answered(&[('F', 0), ('C', 1)], DAY + 2), None);
        let thread = thread(&[('C', 0)]);
        assert!(attributed_to(&thread, at(60), TimeDelta::hours(1)).is_some());
        assert!(attributed_to(&thread, at(61), TimeDelta::hours(1)).is_none());
        assert_eq!(answered(&[], 0), None);
    }

    proptest! {
        #[test]
        fn i28_no_message_is_answered_twice(
            letters in prop::collection::vec(prop::sample::select(vec!['C', 'F', 'K', 'A', 'm']), 0..30)
        ) {
            let entries: Vec<(char, i64)> = letters.into_iter().zip((0..).step_by(50)).collect();
            let thread = thread(&entries);
            let mut answered = Vec::new();
            for (place, message) in thread.iter().enumerate() {
                if message.kind == MessageKind::Customer
                    && let Some(source) = attributed_to(&thread[..place], message.at, DEFAULT_WINDOW)
                {
                    prop_assert!(matches!(source.kind, MessageKind::Campaign | MessageKind::Flow));
                    prop_assert!(message.at - source.at <= DEFAULT_WINDOW);
                    prop_assert!(!answered.contains(&source.id));
                    answered.push(source.id.clone());
                }
            }
        }
    }
}
