//! What the server tells by itself, folded into the state.

use std::cell::{Cell, RefCell};

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Desk;
use crate::api::{LiveChange, LiveEvent};
use crate::platform::events::Stream;

#[derive(Default)]
pub(super) struct LiveState {
    stream: RefCell<Option<Stream>>,
    /// The last event folded in; duplicates and stragglers are passed over.
    last: Cell<u64>,
    broken: Cell<bool>,
}

impl LiveState {
    pub fn close(&self) {
        *self.stream.borrow_mut() = None;
        self.last.set(0);
    }
}

impl Desk {
    /// Listens from now on, where the backend tells anything.
    pub(super) fn listen(self) {
        let inner = self.inner();
        if !inner.backend.live || !self.has_untracked(&crate::api::Feature::Live) {
            return;
        }
        #[cfg(feature = "mock")]
        if let Some(mock) = &inner.backend.mock {
            mock.listen(move |events| self.fold(events));
            return;
        }
        let Some(url) = inner.backend.events.clone() else {
            return;
        };
        let stream = Stream::open(
            &url,
            move |data| {
                // What cannot be read is a gap like any other.
                match serde_json::from_str::<LiveEvent>(&data) {
                    Ok(event) => self.fold(vec![event]),
                    Err(_) => self.refetch_all(),
                }
            },
            move |open| {
                let inner = self.inner();
                inner.set_connected(open);
                if !open {
                    inner.live.broken.set(true);
                } else if inner.live.broken.replace(false) {
                    self.refetch_all();
                }
            },
        );
        *inner.live.stream.borrow_mut() = stream;
    }

    fn has_untracked(self, feature: &crate::api::Feature) -> bool {
        self.inner()
            .capabilities
            .with_untracked(|capabilities| capabilities.has(feature))
    }

    /// Folds events into the state, in order; one seen before changes nothing.
    pub(super) fn fold(self, events: Vec<LiveEvent>) {
        let inner = self.inner();
        for event in events {
            if event.change != LiveChange::Reset && event.id <= inner.live.last.get() {
                continue;
            }
            inner.live.last.set(event.id);
            match event.change {
                LiveChange::Ticket { ticket } => {
                    let ticket = *ticket;
                    let customer = ticket.customer.id.clone();
                    let told = ticket.clone();
                    if !self.receive(ticket) {
                        self.lists_follow(None, &told);
                        // A new ticket of a customer whose number of tickets is on screen (A15).
                        self.reload_customer(&customer);
                    }
                }
                LiveChange::Message { number, message } => self.receive_message(number, *message),
                LiveChange::Customer { customer } => self.receive_customer(*customer),
                LiveChange::Lists => self.refresh_lists(),
                LiveChange::User { user } => self.receive_user(user),
                LiveChange::Counts { counts } => inner.counts.set(counts),
                LiveChange::Reset => self.refetch_all(),
                LiveChange::Unknown => {}
            }
        }
    }

    /// Asks anew for everything on screen, and sends what waits.
    pub(super) fn refetch_all(self) {
        self.refresh_lists();
        self.refresh_threads();
        self.pump_all();
        let Some(me) = self.inner().me() else { return };
        spawn_local(async move {
            // Should this fail, what stands in the frame stays, and the banner tells of the rest.
            if let Ok(frame) = self.fetch_frame().await {
                self.set_frame(frame, me);
            }
        });
    }
}
