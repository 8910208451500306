//! One signal per ticket, and the one way a ticket changes.

use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::Arc;

use leptos::prelude::*;

use super::Desk;
use crate::api::{ApiError, GetTicket};
use crate::domain::{Ticket, TicketNumber, TicketPatch, Time};
use crate::platform::sweep::sweep;
use crate::store::Entry;

/// When so many tickets are known, those that no list, thread or change needs are forgotten.
const KEPT: usize = 4_000;

/// A ticket that follows the server and our own changes.
#[derive(Clone)]
pub struct TicketSignal(ArcRwSignal<Entry>);

impl TicketSignal {
    /// The ticket as it is shown now; tracked.
    pub fn get(&self) -> Arc<Ticket> {
        self.0.with(|entry| entry.shown().clone())
    }

    /// Which ticket it is.
    pub fn number(&self) -> TicketNumber {
        self.0.with_untracked(|entry| entry.shown().number)
    }

    fn get_untracked(&self) -> Arc<Ticket> {
        self.0.with_untracked(|entry| entry.shown().clone())
    }

    /// The change of ours that is to be sent next: its name, the version it is made on, itself.
    pub(super) fn next_change(&self) -> Option<(u64, u64, TicketPatch)> {
        self.0.with_untracked(Entry::next)
    }

    /// The unanswered changes of ours, each with what the person saw when they made it.
    pub(super) fn unanswered(&self) -> Vec<(TicketPatch, Ticket)> {
        self.0.with_untracked(|entry| {
            let own = entry.unanswered();
            own.map(|(patch, seen)| (patch.clone(), seen.clone()))
                .collect()
        })
    }

    /// Forgets who read it and is gone.
    pub(super) fn sweep(&self) {
        sweep(&self.0);
    }
}

#[derive(Default)]
pub(super) struct Tickets {
    known: RefCell<HashMap<TicketNumber, TicketSignal>>,
    pending: RefCell<BTreeSet<TicketNumber>>,
    /// Moves whenever a change is made or answered, so that the counts are looked at again.
    pending_moved: ArcRwSignal<u32>,
    pub sending: RefCell<HashSet<TicketNumber>>,
    /// Until when the closing of a ticket is held back.
    pub held: RefCell<HashMap<TicketNumber, Time>>,
}

impl Tickets {
    pub fn clear(&self) {
        self.known.borrow_mut().clear();
        self.pending.borrow_mut().clear();
        self.sending.borrow_mut().clear();
        self.held.borrow_mut().clear();
        self.pending_moved
            .update(|moved| *moved = moved.wrapping_add(1));
    }

    pub fn get(&self, number: TicketNumber) -> Option<TicketSignal> {
        self.known.borrow().get(&number).cloned()
    }

    /// The ticket as it is shown, without following it.
    pub fn shown(&self, number: TicketNumber) -> Option<Arc<Ticket>> {
        self.get(number).map(|ticket| ticket.get_untracked())
    }

    /// Every known ticket that fits, as it is shown.
    pub fn matching(&self, mut fits: impl FnMut(&Ticket) -> bool) -> Vec<TicketNumber> {
        let known = self.known.borrow();
        let shown = known
            .iter()
            .map(|(number, ticket)| (*number, ticket.get_untracked()));
        shown
            .filter(|(_, ticket)| fits(ticket))
            .map(|(number, _)| number)
            .collect()
    }

    /// Goes through the tickets with unanswered changes: as the server has them, as they are shown.
    pub fn each_pending(&self, mut see: impl FnMut(&Ticket, &Ticket)) {
        self.pending_moved.track();
        self.each_pending_untracked(&mut see);
    }

    /// The same without following it.
    pub fn each_pending_untracked(&self, mut see: impl FnMut(&Ticket, &Ticket)) {
        let pending: Vec<TicketNumber> = self.pending.borrow().iter().copied().collect();
        for ticket in pending.into_iter().filter_map(|number| self.get(number)) {
            ticket
                .0
                .with_untracked(|entry| see(entry.base(), entry.shown()));
        }
    }

    pub fn pending_numbers(&self) -> Vec<TicketNumber> {
        self.pending.borrow().iter().copied().collect()
    }
}

impl Desk {
    /// The ticket, where it is known already.
    pub fn ticket(self, number: TicketNumber) -> Option<TicketSignal> {
        self.inner().tickets.get(number)
    }

    /// Asks the server for a ticket.
    ///
    /// # Errors
    /// As any call.
    pub async fn fetch_ticket(self, number: TicketNumber) -> Result<TicketSignal, ApiError> {
        let ticket = self.call(&GetTicket(number)).await?;
        if ticket.number != number {
            return Err(ApiError::Decode(format!(
                "asked for {number}, got {}",
                ticket.number
            )));
        }
        self.receive(ticket);
        self.ticket(number).ok_or(ApiError::NotFound)
    }

    /// Takes in a ticket of the server's; gives whether it was known before.
    pub(super) fn receive(self, ticket: Ticket) -> bool {
        let inner = self.inner();
        let number = ticket.number;
        if inner.tickets.get(number).is_some() {
            self.update(number, |entry| entry.receive(ticket));
            return true;
        }
        let entry = TicketSignal(ArcRwSignal::new(Entry::new(ticket)));
        inner.tickets.known.borrow_mut().insert(number, entry);
        if inner.tickets.known.borrow().len() > KEPT {
            self.forget_unneeded();
        }
        false
    }

    fn forget_unneeded(self) {
        let inner = self.inner();
        let mut needed: HashSet<TicketNumber> = inner.lists.loaded_numbers();
        needed.extend(inner.threads.numbers());
        needed.extend(inner.histories.numbers());
        needed.extend(inner.tickets.pending_numbers());
        inner
            .tickets
            .known
            .borrow_mut()
            .retain(|number, _| needed.contains(number));
    }

    /// The one way a known ticket changes: lists and counts follow from what is shown before and
    /// after.
    pub(super) fn update<R>(
        self,
        number: TicketNumber,
        change: impl FnOnce(&mut Entry) -> R,
    ) -> Option<R> {
        let inner = self.inner();
        let ticket = inner.tickets.get(number)?;
        let before = ticket.get_untracked();
        let was_pending = ticket.0.with_untracked(Entry::is_pending);
        let had_own = ticket.0.with_untracked(Entry::has_unanswered);
        let mut entry = ticket.0.get_untracked();
        let result = change(&mut entry);
        let (after, pending) = (entry.shown().clone(), entry.is_pending());
        let has_own = entry.has_unanswered();
        if ticket.0.with_untracked(|old| *old != entry) {
            ticket.0.set(entry);
        }
        if was_pending || pending {
            let mut numbers = inner.tickets.pending.borrow_mut();
            if pending {
                numbers.insert(number)
            } else {
                numbers.remove(&number)
            };
            drop(numbers);
            inner
                .tickets
                .pending_moved
                .update(|moved| *moved = moved.wrapping_add(1));
        }
        // Changes of many tickets are not kept: there may be thousands, and the server has them.
        if had_own || has_own {
            self.keep_unanswered();
        }
        if before != after {
            self.lists_follow(Some(&before), &after);
        }
        Some(result)
    }

    /// The server took a change of ours: the counts move on with its copy of the ticket, whether
    /// or not it tells them live.
    pub(super) fn accept(self, number: TicketNumber, take: impl FnOnce(&mut Entry)) {
        let inner = self.inner();
        let bases = self.update(number, |entry| {
            let before = entry.base().clone();
            take(entry);
            (before, entry.base().clone())
        });
        if let Some((before, after)) = bases.filter(|(before, after)| before != after) {
            inner.tally.borrow_mut().keep_time(self.filter_context());
            let tally = inner.tally.borrow();
            inner
                .counts
                .update(|counts| tally.shift(counts, &before, &after));
        }
    }
}
