//! Changes of tickets that the server has not answered, kept through a reload (SPEC X7).

use std::cell::{Cell, RefCell};

use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::{Deserialize, Serialize};

use super::Desk;
use super::kept::{Kind, keep, take_up};
use super::notice::Notice;
use crate::api::ApiError;
use crate::domain::{Ticket, TicketNumber, TicketPatch, UserId};

/// A change as it is kept.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Kept {
    number: TicketNumber,
    patch: TicketPatch,
    /// What the person saw when they made it: whether somebody changed the same since is told by
    /// it (SPEC A17).
    seen: Ticket,
}

#[derive(Default)]
pub(super) struct Unanswered {
    /// From before the reload, not looked at yet.
    resumed: RefCell<Vec<Kept>>,
    /// Whether anything is kept, so that nothing is written while nothing is.
    any: Cell<bool>,
}

impl Desk {
    /// Keeps what is unanswered now.
    pub(super) fn keep_unanswered(self) {
        let inner = self.inner();
        let Some(me) = inner.me() else { return };
        let mut kept = inner.unanswered.resumed.borrow().clone();
        for number in inner.tickets.pending_numbers() {
            if let Some(ticket) = inner.tickets.get(number) {
                kept.extend(ticket.unanswered().into_iter().map(|(patch, seen)| Kept {
                    number,
                    patch,
                    seen,
                }));
            }
        }
        let any = !kept.is_empty();
        if inner.unanswered.any.replace(any) || any {
            let text = serde_json::to_string(&kept).unwrap_or_default();
            keep(Kind::Changes, &me, any.then_some(&*text));
        }
    }

    /// Makes anew what was unanswered in pages that are gone: the server may have taken it.
    pub(super) fn take_up_unanswered(self, me: &UserId, is_gone: impl Fn(&str) -> bool) {
        let kept = take_up(Kind::Changes, me, is_gone);
        let kept = kept
            .iter()
            .filter_map(|text| serde_json::from_str::<Vec<Kept>>(text).ok())
            .flatten();
        let inner = self.inner();
        let was_empty = inner.unanswered.resumed.borrow().is_empty();
        inner.unanswered.resumed.borrow_mut().extend(kept);
        if !was_empty || inner.unanswered.resumed.borrow().is_empty() {
            return;
        }
        inner.unanswered.any.set(true);
        self.keep_unanswered();
        spawn_local(async move {
            loop {
                let next = self.inner().unanswered.resumed.borrow().first().cloned();
                let Some(kept) = next else { break };
                let answer = self.fetch_ticket(kept.number).await;
                if matches!(answer, Err(ApiError::Offline | ApiError::Unauthorized)) {
                    // It is kept, and looked at when the page is next loaded.
                    break;
                }
                self.inner().unanswered.resumed.borrow_mut().remove(0);
                match answer {
                    Ok(ticket) => self.make_anew(kept, &untrack(|| ticket.get())),
                    Err(error) => self.notify(Notice::Refused {
                        number: kept.number,
                        patch: kept.patch,
                        error,
                    }),
                }
                self.keep_unanswered();
            }
        });
    }

    fn make_anew(self, kept: Kept, current: &Ticket) {
        let Kept {
            number,
            patch,
            seen,
        } = kept;
        let mut wanted = current.clone();
        patch.apply(&mut wanted);
        if wanted == *current {
            return;
        }
        if patch.touches_nothing_between(&seen, current) {
            return self.change(number, patch);
        }
        self.notify(Notice::Conflict {
            number,
            theirs: current.assignee.clone(),
            patch,
        });
    }

    /// How many changes wait for the connection; tracked.
    pub fn waiting_changes(self) -> u32 {
        let mut count = 0;
        self.inner().tickets.each_pending(|_, _| count += 1);
        count
    }
}
