//! Blocking a customer's profile (SPEC I15).

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Desk;
use super::notice::Notice;
use crate::api::{BlockCustomer, UnblockCustomer};
use crate::domain::{Channel, CustomerId, Status, TicketNumber, TicketPatch};
use crate::rules::permission::{Action, may};

impl Desk {
    /// Whether the person may take a block away again.
    pub fn may_unblock(self) -> bool {
        self.me().is_some_and(|me| may(&me.role, Action::Unblock))
    }

    /// Whether a profile is blocked, as far as it is known here.
    pub fn is_known_blocked(self, customer: &CustomerId) -> bool {
        let kept = self.kept_customer(customer);
        let profile = kept.and_then(|profile| profile.get_untracked());
        profile.is_some_and(|profile| profile.is_ok_and(|profile| profile.blocked))
    }

    /// Takes a block back, and opens again what it closed.
    pub fn undo_block(self, customer: CustomerId, name: String, closed: Vec<TicketNumber>) {
        spawn_local(async move {
            match self.call(&UnblockCustomer(customer.clone())).await {
                Ok(profile) => {
                    self.receive_customer(profile);
                    for number in closed {
                        self.change(number, TicketPatch::status(Status::Open, None));
                    }
                    self.notify(Notice::Undone { except: Vec::new() });
                }
                Err(error) => self.notify(Notice::BlockFailed {
                    customer,
                    name,
                    blocked: false,
                    error,
                }),
            }
        });
    }

    /// Blocks or unblocks a profile. Nothing is shown before the server has done it: what comes
    /// of it, tickets that close, is the server's.
    pub fn set_blocked(self, customer: CustomerId, name: String, blocked: bool) {
        // What blocking closes, undoing it opens again, as far as it can be (SPEC I7).
        let open = self.inner().tickets.matching(|ticket| {
            ticket.customer.id == customer
                && ticket.status == Status::Open
                && ticket.channel != Channel::WebChat
        });
        spawn_local(async move {
            let answer = match blocked {
                true => self.call(&BlockCustomer(customer.clone())).await,
                false => self.call(&UnblockCustomer(customer.clone())).await,
            };
            let notice = match answer {
                Ok(profile) => {
                    self.receive_customer(profile);
                    let can_undo = blocked && untrack(|| self.may_unblock());
                    let closed = if blocked { open } else { Vec::new() };
                    Notice::BlockSet {
                        customer,
                        name,
                        blocked,
                        can_undo,
                        closed,
                    }
                }
                Err(error) => Notice::BlockFailed {
                    customer,
                    name,
                    blocked,
                    error,
                },
            };
            self.notify(notice);
        });
    }
}
