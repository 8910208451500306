//! Bulk changes that can still be taken back.

use std::collections::VecDeque;

use crate::domain::{TicketPatch, UserId};

/// How many changes can be taken back.
const KEPT: usize = 20;
/// With how many of the newest inverses another one is compared.
const COMPARED: usize = 32;

/// A bulk change with what was there before.
#[derive(Debug)]
pub(crate) struct Undoable {
    token: String,
    user: UserId,
    /// The patches that bring back what was; few, because many tickets had the same.
    inverses: Vec<TicketPatch>,
    tickets: Vec<Step>,
}

/// A ticket of such a change.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Step {
    /// The place of the ticket.
    pub place: u32,
    /// The version the change gave it; with another one it is not brought back.
    pub version: u64,
    /// Which of the inverses brings it back.
    inverse: u32,
}

impl Undoable {
    /// A change by a user that has not changed anything yet.
    pub fn new(token: String, user: UserId) -> Self {
        Self {
            token,
            user,
            inverses: Vec::new(),
            tickets: Vec::new(),
        }
    }

    /// Notes that a ticket was changed, and how it is brought back.
    pub fn note(&mut self, place: u32, version: u64, inverse: TicketPatch) {
        // Only the newest are compared: most tickets had the same as some neighbour, and where each
        // had something else, looking at all of them would take forever.
        let newest = self.inverses.len().saturating_sub(COMPARED);
        let known = self.inverses[newest..]
            .iter()
            .position(|known| *known == inverse);
        let index = known.map_or(self.inverses.len(), |index| newest + index);
        if known.is_none() {
            self.inverses.push(inverse);
        }
        self.tickets.push(Step {
            place,
            version,
            inverse: index as u32,
        });
    }

    /// How the change is named.
    pub fn token(&self) -> &str {
        &self.token
    }

    /// Its tickets, each with the patch that brings it back.
    pub fn steps(&self) -> impl Iterator<Item = (Step, &TicketPatch)> {
        self.tickets
            .iter()
            .map(|step| (*step, &self.inverses[step.inverse as usize]))
    }
}

/// The newest bulk changes of everybody.
#[derive(Debug, Default)]
pub(crate) struct UndoBook {
    changes: VecDeque<Undoable>,
}

impl UndoBook {
    /// Keeps a change; the oldest is forgotten when there are too many.
    pub fn keep(&mut self, change: Undoable) {
        self.changes.push_back(change);
        if self.changes.len() > KEPT {
            self.changes.pop_front();
        }
    }

    /// Takes out a user's change: it can be taken back once, and by nobody else.
    pub fn take(&mut self, token: &str, user: &UserId) -> Option<Undoable> {
        let index = self
            .changes
            .iter()
            .position(|it| it.token == token && it.user == *user)?;
        self.changes.remove(index)
    }
}
