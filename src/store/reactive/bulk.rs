//! Changing many tickets in one request.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::notice::{Notice, Undo};
use super::{Desk, Selection};
use crate::api::{BulkPatch, BulkResult, ChangeTickets, UndoBulk};
use crate::domain::{FilterContext, Predicate, TicketNumber, TicketPatch, UserId};
use crate::platform::clock;

impl Desk {
    /// Gives many tickets to somebody or to nobody, each whole or not at all (SPEC A13).
    pub(super) fn assign_many(self, which: Selection, to: Option<UserId>) {
        let numbers = match which {
            Selection::Nothing => return,
            Selection::These(numbers) => numbers.into_iter().collect(),
            Selection::Matching(filter) => self.known_targets(&filter),
        };
        self.change_many(BulkPatch {
            numbers,
            patch: TicketPatch::assign(to),
        });
    }

    /// Changes many tickets: what is on screen shows it at once, and goes back where the server
    /// refuses.
    pub fn change_many(self, request: BulkPatch) {
        let inner = self.inner();
        let id = inner.change_id();
        let shown = request.numbers.clone();
        for number in &shown {
            self.update(*number, |entry| entry.push(id, request.patch.clone(), true));
        }
        spawn_local(async move {
            match self.call(&ChangeTickets(request.clone())).await {
                Ok(result) => {
                    self.settle(id, &shown, &request.patch, &result);
                    // What was ticked for this is done with; after a failure it stays.
                    self.inner().selection.set(Selection::Nothing);
                    let (changed, refused) =
                        (result.changed.len() as u32, result.refused.len() as u32);
                    let to = request.patch.assignee.flatten();
                    let undo = result.undo.filter(|_| changed > 0).map(Undo::Bulk);
                    self.notify(Notice::ManyAssigned {
                        changed,
                        refused,
                        to,
                        undo,
                    });
                }
                Err(error) => {
                    for number in &shown {
                        self.update(*number, |entry| entry.refuse(id));
                        self.resume(*number);
                    }
                    self.notify(Notice::ManyRefused {
                        request: Box::new(request),
                        error,
                    });
                }
            }
            self.refresh_lists();
            self.refresh_counts();
        });
    }

    fn known_targets(self, filter: &crate::domain::Filter) -> Vec<TicketNumber> {
        let inner = self.inner();
        let context = FilterContext::at(inner.me(), clock::now());
        match Predicate::new(filter, &context) {
            Ok(predicate) => inner.tickets.matching(|ticket| predicate.matches(ticket)),
            Err(_) => Vec::new(),
        }
    }

    fn settle(self, id: u64, shown: &[TicketNumber], patch: &TicketPatch, result: &BulkResult) {
        for changed in &result.changed {
            self.accept(changed.number, |entry| {
                entry.accept_apart(id, changed.version, patch)
            });
        }
        for number in shown {
            // Takes back what the server did not change; where it did, nothing is left to take.
            self.update(*number, |entry| entry.refuse(id));
            self.resume(*number);
        }
    }

    pub(super) fn undo_bulk(self, token: String) {
        spawn_local(async move {
            match self.call(&UndoBulk(token.clone())).await {
                Ok(result) => self.notify(Notice::Undone {
                    except: result.refused.len() as u32,
                }),
                Err(error) => self.notify(Notice::NotUndone {
                    undo: Undo::Bulk(token),
                    error,
                }),
            }
            self.refresh_lists();
            self.refresh_counts();
        });
    }

    /// Asks for the sidebar's numbers anew.
    pub(super) fn refresh_counts(self) {
        spawn_local(async move {
            if let Ok(counts) = self.call(&crate::api::GetCounts).await {
                self.inner().counts.set(counts);
            }
        });
    }
}
