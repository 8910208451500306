//! One signal per ticket, and the one way a ticket changes.

use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::notice::{Notice, Undo};
use super::{Desk, Selection};
use crate::api::{ApiError, ChangeTicket, GetTicket};
use crate::domain::{Ticket, TicketNumber, TicketPatch, UserId};
use crate::platform::sweep::sweep;
use crate::store::{Acknowledged, Entry};

/// When so many tickets are known, those that no list, thread or change needs are forgotten.
const KEPT: usize = 4_000;
/// How often the same change goes out again because something else of the ticket had changed.
const ATTEMPTS: u32 = 5;

/// A ticket that follows the server and our own changes.
#[derive(Clone)]
pub struct TicketSignal(ArcRwSignal<Entry>);

impl TicketSignal {
    /// The ticket as it is shown now; tracked.
    pub fn get(&self) -> Arc<Ticket> {
        self.0.with(|entry| entry.shown().clone())
    }

    fn get_untracked(&self) -> Arc<Ticket> {
        self.0.with_untracked(|entry| entry.shown().clone())
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
    sending: RefCell<HashSet<TicketNumber>>,
}

/// What the person is told of a change besides seeing it.
#[derive(Clone, Copy, PartialEq)]
enum Announce {
    /// Nothing when it is done; why when it is not.
    Failure,
    /// Nothing at all.
    NoFailure,
    /// That something is undone; why when it is not.
    Undone,
}

impl Tickets {
    pub fn clear(&self) {
        self.known.borrow_mut().clear();
        self.pending.borrow_mut().clear();
        self.sending.borrow_mut().clear();
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
        let mut entry = ticket.0.get_untracked();
        let result = change(&mut entry);
        let (after, pending) = (entry.shown().clone(), entry.is_pending());
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
            let tally = inner.tally.borrow();
            inner
                .counts
                .update(|counts| tally.shift(counts, &before, &after));
        }
    }

    /// Gives what is ticked, or one ticket, to somebody or to nobody: shown at once, undoable
    /// (SPEC A12, A13, A16).
    pub fn assign(self, which: Selection, to: Option<UserId>) {
        match which {
            Selection::Nothing => {}
            Selection::These(numbers) if numbers.len() == 1 => {
                for number in numbers {
                    self.assign_one(number, to.clone());
                }
            }
            other => self.assign_many(other, to),
        }
    }

    fn assign_one(self, number: TicketNumber, to: Option<UserId>) {
        let Some(before) = self.inner().tickets.shown(number) else {
            return;
        };
        if before.assignee == to {
            return;
        }
        let patch = TicketPatch::assign(to.clone());
        let undo = Undo::One {
            number,
            made: Box::new(patch.clone()),
            patch: Box::new(patch.inverse(&before)),
        };
        self.change(number, patch);
        self.notify(Notice::Assigned { number, to, undo });
    }

    /// Marks read or unread (SPEC I9).
    pub fn set_unread(self, number: TicketNumber, unread: bool) {
        let shown = self.inner().tickets.shown(number);
        if shown.is_some_and(|ticket| ticket.unread != unread) {
            self.change(number, TicketPatch::unread(unread));
        }
    }

    /// Marks read because the ticket was opened: nobody asked for it, so nobody is told should it
    /// fail.
    pub fn mark_seen(self, number: TicketNumber) {
        self.change_announced(number, TicketPatch::unread(false), Announce::NoFailure);
    }

    /// Changes a ticket: shown at once, sent after the ticket's earlier changes, taken back when
    /// the server refuses.
    pub fn change(self, number: TicketNumber, patch: TicketPatch) {
        self.change_announced(number, patch, Announce::Failure);
    }

    /// Goes a way back.
    pub fn undo(self, undo: Undo) {
        match undo {
            Undo::One {
                number,
                made,
                patch,
            } => self.undo_one(number, &made, *patch),
            Undo::Bulk(token) => self.undo_bulk(token),
        }
    }

    /// Takes a change back, unless somebody else has changed the same since: that is a conflict
    /// like any other (SPEC A17).
    fn undo_one(self, number: TicketNumber, made: &TicketPatch, patch: TicketPatch) {
        let Some(shown) = self.inner().tickets.shown(number) else {
            return;
        };
        let mut as_made = (*shown).clone();
        made.apply(&mut as_made);
        if as_made == *shown {
            return self.change_announced(number, patch, Announce::Undone);
        }
        self.notify(Notice::Conflict {
            number,
            theirs: shown.assignee.clone(),
            patch,
        });
    }

    fn change_announced(self, number: TicketNumber, patch: TicketPatch, announce: Announce) {
        let id = self.inner().change_id();
        self.update(number, |entry| entry.push(id, patch, false));
        self.pump(number, announce);
    }

    /// Sends a ticket's changes one after the other, each on the version the last one made.
    fn pump(self, number: TicketNumber, announce: Announce) {
        if !self.inner().tickets.sending.borrow_mut().insert(number) {
            return;
        }
        spawn_local(async move {
            let mut attempts = 0;
            while let Some(ticket) = self.ticket(number) {
                let Some((id, version, patch)) = ticket.0.with_untracked(Entry::next) else {
                    break;
                };
                let call = ChangeTicket {
                    number,
                    version,
                    patch: patch.clone(),
                };
                attempts += 1;
                match self.call(&call).await {
                    Ok(answer) => {
                        attempts = 0;
                        self.accept(number, |entry| entry.accept(id, answer));
                        if announce == Announce::Undone {
                            self.notify(Notice::Undone { except: 0 });
                        }
                    }
                    Err(ApiError::Conflict(Some(current))) if attempts < ATTEMPTS => {
                        let outcome = self.update(number, |entry| entry.conflict(id, *current));
                        if let Some(Acknowledged::Conflict(now)) = outcome {
                            attempts = 0;
                            let theirs = now.assignee.clone();
                            self.notify(Notice::Conflict {
                                number,
                                theirs,
                                patch,
                            });
                        }
                    }
                    // It stays pending and goes out after signing in again.
                    Err(ApiError::Unauthorized) => break,
                    Err(error) => {
                        attempts = 0;
                        self.update(number, |entry| entry.refuse(id));
                        self.tell_refusal(number, patch, error, announce);
                    }
                }
            }
            self.inner().tickets.sending.borrow_mut().remove(&number);
        });
    }

    fn tell_refusal(
        self,
        number: TicketNumber,
        patch: TicketPatch,
        error: ApiError,
        announce: Announce,
    ) {
        match announce {
            Announce::NoFailure => {}
            Announce::Failure => self.notify(Notice::Refused {
                number,
                patch,
                error,
            }),
            Announce::Undone => {
                // What was to be undone stands: undoing that is what can be tried again.
                let stands = self.inner().tickets.shown(number);
                let made = stands.map(|ticket| patch.inverse(&ticket));
                let undo = Undo::One {
                    number,
                    made: Box::new(made.unwrap_or_default()),
                    patch: Box::new(patch),
                };
                self.notify(Notice::NotUndone { undo, error });
            }
        }
    }

    /// Sends what waited for the session to come back.
    pub(super) fn pump_all(self) {
        for number in self.inner().tickets.pending_numbers() {
            self.pump(number, Announce::Failure);
        }
    }

    /// Lets a ticket's later changes go out after a bulk change was answered.
    pub(super) fn resume(self, number: TicketNumber) {
        self.pump(number, Announce::Failure);
    }
}
