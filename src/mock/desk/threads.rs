//! Threads as they are read.

use std::ops::Range;

use chrono::TimeDelta;

use super::{Desk, Record};
use crate::domain::{Attribution, Channel, Message, MessageKind, Time};
use crate::mock::entry::{Entry, Saying};
use crate::rules::attribution::attributed_to;

impl Desk {
    /// The whole thread of a ticket, oldest first.
    pub fn thread(&self, record: &Record) -> Vec<Entry> {
        let mut entries = match &record.origin {
            Some(origin) => self.world.thread(record.ticket.number, origin, &self.staff),
            None => Vec::new(),
        };
        entries.extend(record.added.iter().cloned());
        entries
    }

    /// A part of a ticket's thread, as the contract has it; a part that is not there is empty.
    pub fn messages(&self, record: &Record, thread: &[Entry], part: Range<usize>) -> Vec<Message> {
        let told = |from: usize, entries: &[Entry]| -> Vec<Message> {
            let entries = (from..).zip(entries);
            entries
                .map(|(position, entry)| entry.message(record.ticket.number, position, &self.staff))
                .collect()
        };
        let wanted = thread.get(part.clone()).unwrap_or_default();
        if record.ticket.channel != Channel::Sms || !thread.iter().any(is_broadcast) {
            return told(part.start, wanted);
        }
        // What an answer is attributed to may stand long before the part.
        let mut messages = told(0, thread.get(..part.end).unwrap_or_default());
        let window = TimeDelta::hours(self.settings.attribution_hours.into());
        attribute(&mut messages, part.start, window);
        messages.drain(..part.start.min(messages.len()));
        messages
    }

    /// The last `count` entries of a ticket's thread, as the contract has them.
    pub fn newest_messages(&self, place: u32, count: usize) -> Vec<Message> {
        let record = self.tickets.at(place);
        let thread = self.thread(record);
        let start = thread.len().saturating_sub(count);
        self.messages(record, &thread, start..thread.len())
    }
}

fn is_broadcast(entry: &Entry) -> bool {
    matches!(entry, Entry::Said(saying) if matches!(saying.kind, MessageKind::Campaign | MessageKind::Flow))
}

/// Says of the customer's messages from a place on what each of them answers (SPEC I28). The rule
/// looks back no further than to their message before, so that all of it is one pass.
fn attribute(messages: &mut [Message], from: usize, window: TimeDelta) {
    for index in from..messages.len() {
        let (before, rest) = messages.split_at_mut(index);
        if let Some(message) = rest.first_mut()
            && message.kind == MessageKind::Customer
        {
            message.attribution =
                attributed_to(before, message.at, window).map(|broadcast| Attribution {
                    message: broadcast.id.clone(),
                    kind: broadcast.kind.clone(),
                    name: broadcast.author.clone().unwrap_or_default(),
                });
        }
    }
}

/// The newest words of a thread, whoever said them; what the desk says by itself hides nobody's.
pub(crate) fn newest_words(entries: &[Entry]) -> Option<&Saying> {
    entries.iter().rev().find_map(|entry| match entry {
        Entry::Said(saying) if !saying.is_automatic() => Some(&**saying),
        _ => None,
    })
}

/// Since when the customer waits: since the first of their messages that nobody answered.
pub(crate) fn unanswered_since(entries: &[Entry]) -> Option<Time> {
    let mut since = None;
    for entry in entries {
        let Entry::Said(saying) = entry else { continue };
        match saying.kind {
            MessageKind::Customer => {
                since.get_or_insert(saying.at);
            }
            MessageKind::Agent => since = None,
            _ => {}
        }
    }
    since
}
