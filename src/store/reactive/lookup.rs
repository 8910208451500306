//! The ticket that is looked at, which may have to be fetched first.

use std::cell::RefCell;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Desk, TicketSignal};
use crate::api::ApiError;
use crate::domain::TicketNumber;

/// A ticket as far as it is known.
#[derive(Clone)]
pub enum Lookup {
    /// On its way.
    Loading,
    /// Here.
    Here(TicketSignal),
    /// Not to be had, for this reason.
    Failed(ApiError),
}

/// The last ticket that was looked up; everything that shows it shares the answer.
#[derive(Default)]
pub(super) struct LastLookup(RefCell<Option<(TicketNumber, ArcRwSignal<Lookup>)>>);

impl LastLookup {
    pub fn clear(&self) {
        *self.0.borrow_mut() = None;
    }
}

impl Desk {
    /// The ticket with a number; asked for where it is not known.
    pub fn look_up(self, number: TicketNumber) -> ArcRwSignal<Lookup> {
        let inner = self.inner();
        let last = inner.lookup.0.borrow().clone();
        if let Some((_, state)) = last.filter(|(last, _)| *last == number) {
            return state;
        }
        let known = self.ticket(number).map_or(Lookup::Loading, Lookup::Here);
        let is_known = matches!(known, Lookup::Here(_));
        let state = ArcRwSignal::new(known);
        *inner.lookup.0.borrow_mut() = Some((number, state.clone()));
        if !is_known {
            self.fetch_into(number, state.clone());
        }
        state
    }

    /// Asks again after a failure.
    pub fn look_up_again(self, number: TicketNumber) {
        let state = self.look_up(number);
        if state.with_untracked(|state| matches!(state, Lookup::Failed(_))) {
            state.set(Lookup::Loading);
            self.fetch_into(number, state);
        }
    }

    fn fetch_into(self, number: TicketNumber, state: ArcRwSignal<Lookup>) {
        spawn_local(async move {
            state.set(match self.fetch_ticket(number).await {
                Ok(ticket) => Lookup::Here(ticket),
                Err(error) => Lookup::Failed(error),
            });
        });
    }
}
