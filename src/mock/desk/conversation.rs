//! What is said in tickets, by customers and by agents.

use super::customers::is_subscriber;
use super::{Changer, Desk, Upkeep};
use crate::domain::{
    Attachment, MessageKind, SmsConsent, Status, TicketPatch, Time, TimelineAction,
};
use crate::mock::entry::{Entry, Saying, Subject};
use crate::mock::files::{self, Content};
use crate::mock::scoring;
use crate::rules::incoming::Existing;
use crate::rules::reply::{ChatSession, Facts};

/// What an agent writes.
#[derive(Debug)]
pub(crate) struct Words {
    /// Name of the agent.
    pub author: String,
    /// What it says.
    pub text: String,
    /// Files that go with it.
    pub attachments: Vec<Attachment>,
}

impl Words {
    fn said(self, kind: MessageKind, at: Time) -> Saying {
        Saying {
            kind,
            at,
            author: Some(self.author),
            text: self.text,
            attachments: self.attachments,
        }
    }
}

impl Desk {
    /// A customer says something in a ticket: it is unread, waits, and is open again (SPEC I8, I9,
    /// I31). Gives how many entries the thread got.
    pub fn customer_says(&mut self, place: u32, text: String, now: Time) -> usize {
        let author = self.writer(place);
        let was_away = self.tickets.at(place).ticket.away;
        let campaign = self.attributed_now(place, now);
        let away = was_away.and_then(|_| self.away_with(place, |session| session.came_back(now)));
        let reopens = self.tickets.at(place).ticket.status == Status::Closed;
        let wakes = self.tickets.at(place).ticket.status == Status::Snoozed;
        // Reopening scores it again (SPEC S8).
        let score = reopens.then(|| scoring::score(&text, now));
        if wakes {
            self.assigning.woke(place);
        }
        let entries = self.tickets.change(place, Upkeep::Now, |record| {
            let before = record.added.len();
            if was_away.is_some() && away.is_none() {
                let action = TimelineAction::Returned;
                record
                    .added
                    .push(Entry::by_itself(now, action, Subject::None));
            }
            record.ticket.away = away;
            if record.ticket.status != Status::Open {
                record.ticket.status = Status::Open;
                record.ticket.snoozed_until = None;
                let action = TimelineAction::Reopened;
                record
                    .added
                    .push(Entry::by_itself(now, action, Subject::None));
            }
            record.hear(MessageKind::Customer, author, text, now);
            if let Some(score) = score {
                let label = Subject::Label(score.label.clone());
                let action = TimelineAction::Scored;
                record.added.push(Entry::by_itself(now, action, label));
                record.ticket.sentiment = Some(score);
            }
            if campaign.is_some() {
                record.ticket.campaign = campaign;
            }
            record.ticket.unread = true;
            record.unanswered_since.get_or_insert(now);
            record.added.len() - before
        });
        // Who opens a closed ticket again may find nobody there any more.
        let found = if reopens {
            self.comes_back(place, now)
        } else {
            0
        };
        entries + found
    }

    /// A customer texts a keyword: it shows in their thread, and whether that is open, read and
    /// waiting stays as it is (SPEC I3). Gives how many entries the thread got.
    pub fn customer_orders(&mut self, place: u32, text: String, now: Time) -> usize {
        let author = self.writer(place);
        self.tickets.change(place, Upkeep::Now, |record| {
            record.hear(MessageKind::Keyword, author, text, now);
        });
        1
    }

    /// The desk answers a text message by itself: the customer waits on, and the row still shows what
    /// they said. Gives how many entries the thread got.
    pub fn answer_by_itself(&mut self, place: u32, text: String, now: Time) -> usize {
        self.tickets.change(place, Upkeep::Now, |record| {
            let entry = Entry::said(MessageKind::AutoResponse, now, None, text);
            record.added.push(entry);
            record.ticket.updated_at = now;
        });
        1
    }

    fn writer(&self, place: u32) -> String {
        let customer = self.tickets.at(place).customer;
        self.customers.name(&self.world, customer)
    }

    /// An agent answers the customer, who then waits no more (SPEC I31). A snoozed ticket stays
    /// snoozed; and one that is unread stays so, because nobody may have seen what came in while
    /// the answer was written. Gives how many entries the thread got.
    pub fn agent_answers(&mut self, place: u32, words: Words, now: Time) -> usize {
        let away = self.tickets.at(place).ticket.away;
        let away = away.and_then(|_| self.away_with(place, |session| session.agent_wrote(now)));
        self.tickets.change(place, Upkeep::Now, |record| {
            record.take_in(words.said(MessageKind::Agent, now));
            record.unanswered_since = None;
            record.ticket.away = away;
        });
        1
    }

    /// An agent keeps a private note: the customer learns nothing of it and waits on (SPEC I2).
    /// Gives how many entries the thread got.
    pub fn agent_notes(&mut self, place: u32, words: Words, now: Time) -> usize {
        self.tickets.change(place, Upkeep::Now, |record| {
            record.take_in(words.said(MessageKind::Note, now));
        });
        1
    }

    /// The content of a file that came with a message of the world (SPEC I12).
    pub fn file(&self, id: &str) -> Option<Content> {
        let (number, position, index) = files::place(id)?;
        let record = self.tickets.at(self.tickets.place(number)?);
        let thread = self.thread(record);
        let Entry::Said(saying) = thread.get(position)? else {
            return None;
        };
        let file = saying.attachments.get(index)?;
        // What was uploaded goes by another id.
        file.id
            .is_none()
            .then(|| files::content(&file.name, &file.kind))
    }

    /// What the rules about answering and reopening ask of the ticket at a place.
    ///
    /// Customers can come back to their web chat as long as its ticket is not closed.
    pub fn facts(&self, place: u32) -> Facts {
        let record = self.tickets.at(place);
        Facts {
            channel: record.ticket.channel.clone(),
            status: record.ticket.status.clone(),
            consent: self.customers.consent(&self.world, record.customer),
            branded_sender: self.settings.branded_sender,
            blocked: self.customers.is_blocked(record.customer),
            session: match record.ticket.away {
                Some(_) => ChatSession::Away,
                None => ChatSession::Present,
            },
        }
    }

    /// A customer's tickets as the rules of incoming messages ask for them.
    pub fn existing(&self, customer: u32) -> Vec<Existing> {
        let tickets = self.tickets.of_customer(customer).into_iter();
        let tickets = tickets.map(|place| &self.tickets.at(place).ticket);
        let existing = tickets.map(|ticket| Existing {
            number: ticket.number,
            channel: ticket.channel.clone(),
            status: ticket.status.clone(),
        });
        existing.collect()
    }

    /// Closes what a customer has open or snoozed and marks all of theirs read, because their
    /// profile is blocked (SPEC I15). Gives the tickets that changed, each with how many entries
    /// its thread got.
    pub fn silence(&mut self, customer: u32, mut changer: Changer) -> Vec<(u32, usize)> {
        let mut changed = Vec::new();
        for place in self.tickets.of_customer(customer) {
            let closed = self.tickets.at(place).ticket.status == Status::Closed;
            let patch = TicketPatch {
                status: (!closed).then_some(Status::Closed),
                ..TicketPatch::unread(false)
            };
            let entries = changer.apply(self, place, &patch);
            changed.extend(entries.map(|entries| (place, entries)));
        }
        changed
    }

    /// Changes what a customer agreed to by SMS, and with it all their tickets, which say whether
    /// they are a subscriber. Gives the tickets that changed; none where it is no news.
    pub fn agree(&mut self, customer: u32, consent: SmsConsent) -> Option<Vec<u32>> {
        if self.customers.consent(&self.world, customer) == consent {
            return None;
        }
        let subscriber = is_subscriber(&consent);
        self.customers.set_consent(customer, consent);
        let mut changed = self.tickets.of_customer(customer);
        changed.retain(|place| self.tickets.at(*place).ticket.customer.subscriber != subscriber);
        for place in &changed {
            self.tickets.change(*place, Upkeep::Now, |record| {
                record.ticket.customer.subscriber = subscriber;
            });
        }
        Some(changed)
    }
}
