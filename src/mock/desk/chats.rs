//! Customers who leave their web chat and come back, and the email between (SPEC I19, I20).
//!
//! Where a session stands is read off its thread: what happened in it is all there is to know.

use super::{Desk, Upkeep};
use crate::domain::{Away, Channel, MessageKind, Status, TicketPatch, Time, TimelineAction};
use crate::mock::entry::{Entry, Saying, Subject};
use crate::mock::world::ACCOUNT;
use crate::rules::follow_up::{FollowUp, email::email};

/// Where the session of a web chat stands after what is in its thread. A chat that was closed has
/// nothing left to tell, also where that was taken back.
pub(crate) fn chat_session(entries: &[Entry]) -> FollowUp {
    let mut session = FollowUp::default();
    for entry in entries {
        let at = entry.at();
        match entry {
            Entry::Happened(happening) => match happening.action {
                TimelineAction::Left => session.left(at),
                TimelineAction::Returned => session.came_back(at),
                TimelineAction::Closed => session.sent(at),
                _ => {}
            },
            Entry::Said(saying) => match saying.kind {
                MessageKind::Customer => session.came_back(at),
                MessageKind::Agent => session.agent_wrote(at),
                MessageKind::FollowUp => session.sent(at),
                _ => {}
            },
        }
    }
    session
}

impl Desk {
    /// The customer leaves their web chat. Gives how many entries the thread got; none where they
    /// are gone already.
    pub fn customer_leaves(&mut self, place: u32, now: Time) -> Option<usize> {
        let ticket = &self.tickets.at(place).ticket;
        if ticket.away.is_some() {
            return None;
        }
        let away = self.away_with(place, |session| session.left(now));
        Some(self.customer_moves(place, TimelineAction::Left, away, now))
    }

    /// The customer is there again. Gives how many entries the thread got; none where they never
    /// left.
    pub fn customer_returns(&mut self, place: u32, now: Time) -> Option<usize> {
        self.tickets.at(place).ticket.away?;
        let away = self.away_with(place, |session| session.came_back(now));
        Some(self.customer_moves(place, TimelineAction::Returned, away, now))
    }

    fn customer_moves(
        &mut self,
        place: u32,
        action: TimelineAction,
        away: Option<Away>,
        now: Time,
    ) -> usize {
        self.tickets.change(place, Upkeep::Now, |record| {
            let entry = Entry::by_itself(now, action, Subject::None);
            record.added.push(entry);
            record.ticket.away = away;
            record.ticket.updated_at = now;
        });
        1
    }

    /// Where the session of a ticket stands after something more happened in it. The email takes
    /// an address to go to.
    pub(super) fn away_with(
        &self,
        place: u32,
        happens: impl FnOnce(&mut FollowUp),
    ) -> Option<Away> {
        let record = self.tickets.at(place);
        let mut session = chat_session(&self.thread(record));
        happens(&mut session);
        let away = session.away()?;
        let address = self.customers.email(&self.world, record.customer);
        let due_at = away.due_at.filter(|_| address.is_some());
        Some(Away { due_at, ..away })
    }

    /// What a patch makes of a customer's absence: a chat that is closed follows nobody up, and one
    /// that is opened again after a slip of the hand (SPEC X7) knows whether they are still gone.
    pub(super) fn away_after(&self, place: u32, patch: &TicketPatch) -> Option<Away> {
        let ticket = &self.tickets.at(place).ticket;
        match (&patch.status, &ticket.status) {
            (Some(Status::Closed), _) => None,
            (Some(_), Status::Closed) if ticket.channel == Channel::WebChat => {
                self.away_with(place, |_| ())
            }
            _ => ticket.away,
        }
    }

    /// The email goes with everything that the customer has not seen. Gives how many entries the
    /// thread got.
    pub(super) fn follow_up(&mut self, place: u32, due: Time) -> usize {
        let text = self.follow_up_text(place);
        self.tickets.change(place, Upkeep::Now, |record| {
            let author = Some(ACCOUNT.to_owned());
            let entry = Entry::said(MessageKind::FollowUp, due, author, text);
            record.added.push(entry);
            record.ticket.updated_at = due;
            // Whatever the thread says: it went out, and does so once.
            record.ticket.away = record.ticket.away.map(|away| Away {
                due_at: None,
                ..away
            });
        });
        1
    }

    /// The email's subject, and what the agents wrote since the customer left or was last mailed.
    fn follow_up_text(&self, place: u32) -> String {
        let record = self.tickets.at(place);
        let since = record.ticket.away.map(|away| away.since);
        let thread = self.thread(record);
        let newest = thread
            .iter()
            .rev()
            .take_while(|entry| Some(entry.at()) >= since)
            .map(|entry| match entry {
                Entry::Said(saying) => Some(&**saying),
                Entry::Happened(_) => None,
            })
            .take_while(|saying| saying.is_none_or(|saying| saying.kind != MessageKind::FollowUp));
        let mut unseen: Vec<&Saying> = newest
            .flatten()
            .filter(|saying| saying.kind == MessageKind::Agent)
            .collect();
        unseen.reverse();
        let unseen = unseen.iter().map(|saying| saying.text.to_string());
        email(ACCOUNT, &self.settings.follow_up, unseen.collect()).text()
    }
}
