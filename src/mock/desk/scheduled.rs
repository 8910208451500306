//! Replies that go out later (SPEC I30).

use std::collections::BTreeMap;

use super::{Desk, Upkeep, Words};
use crate::domain::{Attachment, QuickReplyId, Scheduled, ScheduledId, Time, TimelineAction};
use crate::mock::entry::{Entry, Subject};
use crate::rules::reply::may_reply;

/// How many replies may wait in one ticket.
pub(crate) const MOST_SCHEDULED: usize = 20;
/// How many characters are told of a reply that could not go out.
const TOLD: usize = 160;

/// Who wrote the replies that wait: their role decides whether they still may when it is time.
#[derive(Debug, Default)]
pub(super) struct Outgoing {
    authors: BTreeMap<ScheduledId, u16>,
    last: u32,
}

/// A reply that is to wait.
#[derive(Debug)]
pub(crate) struct Waiting {
    /// The place of whoever wrote it.
    pub author: u16,
    /// What it says.
    pub text: String,
    /// Files that go with it.
    pub attachments: Vec<Attachment>,
    /// The quick replies it was written with.
    pub quick_replies: Vec<QuickReplyId>,
    /// When it goes out.
    pub send_at: Time,
}

impl Desk {
    /// Keeps a reply until its time. The customer waits on.
    pub fn schedule(&mut self, place: u32, waiting: Waiting, now: Time) {
        self.outgoing.last += 1;
        let id = ScheduledId::from(format!("s{}", self.outgoing.last));
        self.outgoing.authors.insert(id.clone(), waiting.author);
        self.account.quick_replies.wait(&id, waiting.quick_replies);
        let scheduled = Scheduled {
            id,
            author: self.staff.user_name(waiting.author),
            text: waiting.text,
            attachments: waiting.attachments,
            send_at: waiting.send_at,
        };
        self.tickets.change(place, Upkeep::Now, |record| {
            let ticket = &mut record.ticket;
            // After those of the same time: they go out in the order they were written.
            let before = |reply: &Scheduled| reply.send_at <= scheduled.send_at;
            let at = ticket.scheduled.partition_point(before);
            ticket.scheduled.insert(at, scheduled);
            ticket.updated_at = now;
        });
    }

    /// Takes a reply back that waits; nothing where there is none.
    pub fn take_back(&mut self, place: u32, id: &ScheduledId, now: Time) -> Option<Scheduled> {
        let waiting = &self.tickets.at(place).ticket.scheduled;
        let at = waiting.iter().position(|reply| reply.id == *id)?;
        self.outgoing.authors.remove(id);
        self.account.quick_replies.waited(id, false);
        Some(self.tickets.change(place, Upkeep::Now, |record| {
            record.ticket.updated_at = now;
            record.ticket.scheduled.remove(at)
        }))
    }

    /// The first reply that waits in a ticket goes out, if its author still may answer; else the
    /// thread tells that it did not. Gives how many entries the thread got.
    pub(super) fn send_waiting(&mut self, place: u32, now: Time) -> usize {
        let waiting = self.tickets.change(place, Upkeep::Now, |record| {
            let scheduled = &mut record.ticket.scheduled;
            (!scheduled.is_empty()).then(|| scheduled.remove(0))
        });
        let Some(reply) = waiting else { return 0 };
        let author = self.outgoing.authors.remove(&reply.id);
        let author = author.and_then(|place| self.staff.users.get(usize::from(place)));
        let allowed = author.filter(|user| may_reply(&user.role, &self.facts(place)).is_ok());
        self.account
            .quick_replies
            .waited(&reply.id, allowed.is_some());
        if let Some(author) = allowed {
            let words = Words {
                author: author.name.clone(),
                text: reply.text,
                attachments: reply.attachments,
            };
            return self.agent_answers(place, words, now);
        }
        let words: String = reply.text.chars().take(TOLD).collect();
        self.tickets.change(place, Upkeep::Now, |record| {
            let subject = Subject::Words(words.into());
            let entry = Entry::by_itself(now, TimelineAction::NotSent, subject);
            record.added.push(entry);
            record.ticket.updated_at = now;
        });
        1
    }
}
