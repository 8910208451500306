//! Blocking a customer's profile (SPEC I15).

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Desk;
use super::notice::Notice;
use crate::api::{BlockCustomer, UnblockCustomer};
use crate::domain::CustomerId;
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

    /// Blocks or unblocks a profile. Nothing is shown before the server has done it: what comes
    /// of it, tickets that close, is the server's.
    pub fn set_blocked(self, customer: CustomerId, name: String, blocked: bool) {
        spawn_local(async move {
            let answer = match blocked {
                true => self.call(&BlockCustomer(customer.clone())).await,
                false => self.call(&UnblockCustomer(customer.clone())).await,
            };
            let notice = match answer {
                Ok(profile) => {
                    self.receive_customer(profile);
                    let can_undo = blocked && untrack(|| self.may_unblock());
                    Notice::BlockSet {
                        customer,
                        name,
                        blocked,
                        can_undo,
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
