//! Bulk changes that can still be taken back.

use std::collections::VecDeque;

use crate::domain::{TicketPatch, UserId};

/// How many changes can be taken back: whoever changes very many tickets does so in parts, and takes
/// all of them back.
const KEPT: usize = 400;
/// How many tickets they have together; the newest change is kept however many it has.
const TICKETS: usize = 400_000;
/// With how many of the newest inverses another one is compared.
const COMPARED: usize = 32;

/// A bulk change with what was there before.
#[derive(Debug)]
pub(crate) struct Undoable {
    token: String,
    user: UserId,
    /// What was made of each ticket.
    made: TicketPatch,
    /// The patches that bring back what was; few, because many tickets had the same.
    inverses: Vec<TicketPatch>,
    tickets: Vec<Step>,
}

/// A ticket of such a change.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Step {
    /// The place of the ticket.
    pub place: u32,
    /// The version the change gave it; with another one it is looked at before it is brought back.
    pub version: u64,
    /// Which of the inverses brings it back.
    inverse: u32,
}

impl Undoable {
    /// A change by a user that has not changed anything yet.
    pub fn new(token: String, user: UserId, made: TicketPatch) -> Self {
        Self {
            token,
            user,
            made,
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

    /// What was made of each ticket.
    pub fn made(&self) -> &TicketPatch {
        &self.made
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
    /// How many tickets all of them have.
    tickets: usize,
}

impl UndoBook {
    /// Keeps a change; the oldest are forgotten when there are too many.
    pub fn keep(&mut self, change: Undoable) {
        self.tickets += change.tickets.len();
        self.changes.push_back(change);
        while self.changes.len() > 1 && (self.changes.len() > KEPT || self.tickets > TICKETS) {
            let oldest = self.changes.pop_front();
            self.tickets -= oldest.map_or(0, |change| change.tickets.len());
        }
    }

    /// Takes out a user's change: it can be taken back once, and by nobody else.
    pub fn take(&mut self, token: &str, user: &UserId) -> Option<Undoable> {
        let index = self
            .changes
            .iter()
            .position(|it| it.token == token && it.user == *user)?;
        let taken = self.changes.remove(index)?;
        self.tickets -= taken.tickets.len();
        Some(taken)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn change(name: usize, tickets: u32) -> Undoable {
        let mut change = Undoable::new(name.to_string(), "kris".into(), TicketPatch::default());
        for place in 0..tickets {
            change.note(place, 2, TicketPatch::unread(true));
        }
        change
    }

    fn takes(book: &mut UndoBook, name: usize) -> bool {
        let taken = book.take(&name.to_string(), &"kris".into());
        taken.is_some()
    }

    #[test]
    fn x7_a_hundred_thousand_tickets_in_parts_can_all_be_taken_back() {
        let mut book = UndoBook::default();
        (0..50).for_each(|name| book.keep(change(name, 2_000)));
        assert!((0..50).rev().all(|name| takes(&mut book, name)));
        assert_eq!((book.changes.len(), book.tickets), (0, 0));
    }

    #[test]
    fn the_oldest_are_forgotten_by_how_many_they_are_and_how_many_tickets_they_have() {
        let mut book = UndoBook::default();
        (0..=KEPT).for_each(|name| book.keep(change(name, 1)));
        assert!(!takes(&mut book, 0) && takes(&mut book, 1));
        book.keep(change(1_000, TICKETS as u32 - 1));
        assert!(!takes(&mut book, KEPT - 1) && takes(&mut book, KEPT));
        book.keep(change(1_001, TICKETS as u32 + 1));
        assert!(!takes(&mut book, 1_000) && takes(&mut book, 1_001));
        assert_eq!((book.changes.len(), book.tickets), (0, 0));
    }
}
