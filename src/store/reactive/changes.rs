//! Changing tickets: shown at once, sent one after the other, taken back when refused.

use leptos::task::spawn_local;

use super::notice::{Notice, Undo};
use super::{Desk, Selection};
use crate::api::{ApiError, ChangeTicket};
use crate::domain::{Ticket, TicketNumber, TicketPatch, UserId};
use crate::store::Acknowledged;

/// How often the same change goes out again because something else of the ticket had changed.
const ATTEMPTS: u32 = 5;

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

impl Desk {
    /// Changes what is ticked, or one ticket: shown at once, undoable. A patch has one kind of
    /// change: of the assignee, the status, the tags, or of read and unread (SPEC A12, A13, A16).
    pub fn apply(self, which: Selection, patch: TicketPatch) {
        match which {
            Selection::Nothing => {}
            Selection::These(numbers) if numbers.len() == 1 => {
                for number in numbers {
                    self.apply_to_one(number, patch.clone());
                }
            }
            other => self.apply_to_many(other, patch),
        }
    }

    /// Gives what is ticked, or one ticket, to somebody or to nobody.
    pub fn assign(self, which: Selection, to: Option<UserId>) {
        self.apply(which, TicketPatch::assign(to));
    }

    fn apply_to_one(self, number: TicketNumber, patch: TicketPatch) {
        if let Some(to) = patch.assignee {
            self.assign_one(number, to);
        } else if let Some(status) = patch.status {
            self.set_status(number, status, patch.snoozed_until);
        } else if let Some(unread) = patch.unread {
            self.set_unread(number, unread);
        } else {
            self.set_tags(number, patch);
        }
    }

    /// Gives a ticket tags, and takes them (SPEC I27).
    fn set_tags(self, number: TicketNumber, patch: TicketPatch) {
        let Some(before) = self.inner().tickets.shown(number) else {
            return;
        };
        let mut after = (*before).clone();
        patch.apply(&mut after);
        if after.tags == before.tags {
            return;
        }
        if after.tags.len() > Ticket::MOST_TAGS {
            return self.notify(Notice::TooManyTags { number });
        }
        let undo = Undo::One {
            number,
            made: Box::new(patch.clone()),
            patch: Box::new(patch.inverse(&before)),
        };
        self.change(number, patch.clone());
        self.notify(Notice::Tagged {
            number,
            patch,
            undo,
        });
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
            Undo::Many(names) => self.undo_many(names),
            Undo::View { id, name } => self.restore_view(id, name),
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
            // What was never sent is simply not done.
            if self
                .inner()
                .tickets
                .held
                .borrow_mut()
                .remove(&number)
                .is_some()
            {
                self.update(number, |entry| entry.withdraw(made));
                return self.notify(Notice::Undone { except: Vec::new() });
            }
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
                let Some((id, version, patch)) = ticket.next_change() else {
                    break;
                };
                if self.is_held(number, &patch) {
                    break;
                }
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
                            self.notify(Notice::Undone { except: Vec::new() });
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
                    // It stays pending and goes out after signing in again, or when the server can
                    // be reached. Should it have been taken all the same, asking again is harmless.
                    Err(ApiError::Unauthorized | ApiError::Offline) => break,
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
