//! One ticket as the client knows it: what the server has, and what we have asked of it since.

use std::sync::Arc;

use crate::domain::{Ticket, TicketPatch};

/// A ticket and the changes of ours that the server has not answered yet.
///
/// What is shown is always the server's ticket with the pending patches laid over it, in the
/// order they were made; the server's copy is replaced only by a newer one of the server's.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    base: Arc<Ticket>,
    pending: Vec<Pending>,
    shown: Arc<Ticket>,
}

#[derive(Clone, Debug, PartialEq)]
struct Pending {
    id: u64,
    patch: TicketPatch,
    /// Whether it goes out in another way, as part of a change of many tickets.
    apart: bool,
    /// The ticket the person saw when they made the change.
    seen: Arc<Ticket>,
}

/// What follows from the server's answer to a change.
#[derive(Clone, Debug, PartialEq)]
pub enum Acknowledged {
    /// It is done.
    Done,
    /// Somebody changed something else of the ticket: the same change can go out again.
    Again,
    /// Somebody changed the same thing; here is what it became.
    Conflict(Arc<Ticket>),
}

impl Entry {
    /// A ticket as the server told it.
    pub fn new(ticket: Ticket) -> Self {
        let base = Arc::new(ticket);
        Self {
            shown: base.clone(),
            base,
            pending: Vec::new(),
        }
    }

    /// What is shown.
    pub fn shown(&self) -> &Arc<Ticket> {
        &self.shown
    }

    /// What the server has, as far as we know.
    pub fn base(&self) -> &Arc<Ticket> {
        &self.base
    }

    /// Whether a change is still unanswered.
    pub fn is_pending(&self) -> bool {
        !self.pending.is_empty()
    }

    /// Takes in a ticket of the server's; an older version than ours changes nothing. The same
    /// version is taken, because after a bulk change ours was put together by ourselves.
    pub fn receive(&mut self, ticket: Ticket) {
        if ticket.version >= self.base.version {
            self.base = Arc::new(ticket);
            self.lay_over();
        }
    }

    /// Adds a change of ours, shown from now on. One that goes out `apart`, with a change of many
    /// tickets, holds back later ones until it is answered.
    pub fn push(&mut self, id: u64, patch: TicketPatch, apart: bool) {
        self.pending.push(Pending {
            id,
            patch,
            apart,
            seen: self.shown.clone(),
        });
        self.lay_over();
    }

    /// The change to send next, with the version it is made on: one at a time, in order.
    pub fn next(&self) -> Option<(u64, u64, TicketPatch)> {
        let first = self.pending.first().filter(|first| !first.apart)?;
        Some((first.id, self.base.version, first.patch.clone()))
    }

    /// Whether there are any such as [`Self::unanswered`] gives.
    pub fn has_unanswered(&self) -> bool {
        self.pending.iter().any(|pending| !pending.apart)
    }

    /// The changes that are sent one by one and unanswered, each with the ticket that the person
    /// saw when they made it.
    pub fn unanswered(&self) -> impl Iterator<Item = (&TicketPatch, &Ticket)> {
        let own = self.pending.iter().filter(|pending| !pending.apart);
        own.map(|pending| (&pending.patch, &*pending.seen))
    }

    /// The server took a change: its answer holds it.
    pub fn accept(&mut self, id: u64, answer: Ticket) {
        self.pending.retain(|pending| pending.id != id);
        if answer.version > self.base.version {
            self.base = Arc::new(answer);
        }
        self.lay_over();
    }

    /// The server says that the ticket changed meanwhile. What somebody else did to other parts
    /// of it is no conflict; the same part changed to what we wanted is no conflict either.
    pub fn conflict(&mut self, id: u64, current: Ticket) -> Acknowledged {
        if current.version > self.base.version {
            self.base = Arc::new(current);
        }
        let Some(index) = self.pending.iter().position(|pending| pending.id == id) else {
            self.lay_over();
            return Acknowledged::Done;
        };
        let pending = &self.pending[index];
        let mut wanted = (*self.base).clone();
        pending.patch.apply(&mut wanted);
        let outcome = if wanted == *self.base {
            Acknowledged::Done
        } else if pending
            .patch
            .touches_nothing_between(&pending.seen, &self.base)
        {
            Acknowledged::Again
        } else {
            Acknowledged::Conflict(self.base.clone())
        };
        if outcome != Acknowledged::Again {
            self.pending.remove(index);
        }
        self.lay_over();
        outcome
    }

    /// Takes the last change like this one back, which was not sent yet.
    pub fn withdraw(&mut self, patch: &TicketPatch) {
        let last = self
            .pending
            .iter()
            .rposition(|pending| pending.patch == *patch);
        if let Some(index) = last {
            self.pending.remove(index);
        }
        self.lay_over();
    }

    /// Takes a refused or failed change back.
    pub fn refuse(&mut self, id: u64) {
        self.pending.retain(|pending| pending.id != id);
        self.lay_over();
    }

    /// A change of many tickets took this one in and made it this version; the rest of what the
    /// server changed with it comes when the ticket is next read.
    pub fn accept_apart(&mut self, id: u64, version: u64, patch: &TicketPatch) {
        let mut ticket = (*self.base).clone();
        patch.apply(&mut ticket);
        ticket.version = version;
        self.accept(id, ticket);
    }

    fn lay_over(&mut self) {
        if self.pending.is_empty() {
            self.shown = self.base.clone();
            return;
        }
        let mut ticket = (*self.base).clone();
        for pending in &self.pending {
            pending.patch.apply(&mut ticket);
        }
        self.shown = Arc::new(ticket);
    }
}

#[cfg(test)]
mod tests;
