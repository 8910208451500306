//! Threads as they are read.

use std::ops::Range;

use chrono::TimeDelta;

use super::{Desk, Record};
use crate::domain::{Attribution, Channel, Message, MessageKind, Time, Word};
use crate::mock::entry::{Entry, Saying};
use crate::rules::attribution::attributed_to;

impl Desk {
    /// The whole thread of a ticket, oldest first.
    pub fn thread(&self, record: &Record) -> Vec<Entry> {
        let mut entries = match &record.origin {
            Some(origin) => self
                .world
                .thread(record.ticket.number, origin, &self.founders),
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

    /// What the words of a thread over a channel are attributed to; only text messages are.
    pub(super) fn campaign_of(&self, channel: &Channel, entries: &[Entry]) -> Option<Word> {
        let window = TimeDelta::hours(self.settings.attribution_hours.into());
        (*channel == Channel::Sms)
            .then(|| campaign_of(entries, window))
            .flatten()
    }

    /// What the customer's next words in a ticket, written now, are attributed to.
    pub(super) fn attributed_now(&self, place: u32, now: Time) -> Option<Word> {
        let record = self.tickets.at(place);
        if record.ticket.channel != Channel::Sms {
            return None;
        }
        let mut thread = self.thread(record);
        thread.push(Entry::said(MessageKind::Customer, now, None, String::new()));
        let from = thread.len() - 1;
        let told = self.messages(record, &thread, from..thread.len());
        let attribution = told.into_iter().next()?.attribution?;
        Some(Word::Owned(attribution.name))
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

/// Whether it counts as a message between the customer and the agents.
pub(crate) fn is_spoken(kind: &MessageKind) -> bool {
    *kind == MessageKind::Agent || is_said_by_customer(kind)
}

/// Whether the customer said it.
pub(crate) fn is_said_by_customer(kind: &MessageKind) -> bool {
    matches!(kind, MessageKind::Customer | MessageKind::Keyword)
}

/// How many messages of a thread are between the customer and the agents.
pub(crate) fn spoken(entries: &[Entry]) -> u32 {
    sayings(entries).filter(|it| is_spoken(&it.kind)).count() as u32
}

/// When the customer last said something in a thread.
pub(crate) fn customer_spoke_at(entries: &[Entry]) -> Option<Time> {
    let said = sayings(entries).filter(|it| is_said_by_customer(&it.kind));
    said.map(|it| it.at).last()
}

/// The campaign or flow that the newest attributed words of an SMS thread are attributed to.
pub(crate) fn campaign_of(entries: &[Entry], window: TimeDelta) -> Option<Word> {
    // The same as the messages are told by, without writing them out.
    let mut campaign = None;
    let mut newest: Option<&Saying> = None;
    for saying in sayings(entries) {
        match saying.kind {
            MessageKind::Campaign | MessageKind::Flow => newest = Some(saying),
            MessageKind::Customer => {
                let within = newest.filter(|it| saying.at - it.at <= window);
                if let Some(broadcast) = within {
                    campaign = Some(Word::Owned(broadcast.author.clone().unwrap_or_default()));
                }
                newest = None;
            }
            _ => {}
        }
    }
    campaign.filter(|name| !name.is_empty())
}

fn sayings(entries: &[Entry]) -> impl Iterator<Item = &Saying> {
    entries.iter().filter_map(|entry| match entry {
        Entry::Said(saying) => Some(&**saying),
        Entry::Happened(_) => None,
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
