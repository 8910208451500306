//! What the server tells by itself, folded into the state.

use std::cell::{Cell, RefCell};

use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Desk;
use crate::api::{GetSession, LiveChange, LiveEvent};
use crate::platform::events::Stream;

#[derive(Default)]
pub(super) struct LiveState {
    stream: RefCell<Option<Stream>>,
    /// The last event folded in; duplicates and stragglers are passed over.
    last: Cell<u64>,
    broken: Cell<bool>,
    probing: Cell<bool>,
    /// Moves whenever the server told something about tickets.
    moved: ArcRwSignal<u32>,
    /// Moves whenever the server told something about the account.
    account_moved: ArcRwSignal<u32>,
}

/// How long after the connection was lost the server is asked again, in milliseconds; it doubles.
const FIRST_PROBE: u32 = 1_000;
/// How long it is at most between two such questions, in milliseconds.
const LONGEST_PROBE: u32 = 20_000;

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
                if !open {
                    inner.live.broken.set(true);
                    self.lose_connection();
                    return;
                }
                inner.set_connected(true);
                if inner.live.broken.replace(false) {
                    self.refetch_all();
                }
            },
        );
        *inner.live.stream.borrow_mut() = stream;
    }

    /// The server did not answer: said on screen, and asked again until it does. It may turn out
    /// that it is there and the session is not.
    pub(super) fn lose_connection(self) {
        let inner = self.inner();
        inner.set_connected(false);
        if inner.live.probing.replace(true) {
            return;
        }
        spawn_local(async move {
            let mut pause = FIRST_PROBE;
            while !inner.connected.get_untracked() {
                TimeoutFuture::new(pause).await;
                pause = (pause * 2).min(LONGEST_PROBE);
                self.check_connection().await;
            }
            inner.live.probing.set(false);
        });
    }

    /// A number that moves whenever the server told something about tickets; tracked.
    pub fn moved(self) -> u32 {
        self.inner().live.moved.get()
    }

    /// A number that moves whenever the server told something about settings, people, teams or quick
    /// replies; tracked.
    pub fn account_moved(self) -> u32 {
        self.inner().live.account_moved.get()
    }

    /// Asks the server whether it is there, and listens again where the browser has given up.
    pub async fn check_connection(self) {
        let inner = self.inner();
        if inner.connected.get_untracked() || inner.me().is_none() {
            return;
        }
        let is_back = self.call(&GetSession).await.is_ok();
        if is_back {
            self.listen_again();
        }
    }

    /// Listens anew where the stream was given up; what was missed meanwhile is asked for.
    pub(super) fn listen_again(self) {
        let is_closed = |stream: &Option<Stream>| stream.as_ref().is_some_and(Stream::is_closed);
        if is_closed(&self.inner().live.stream.borrow()) {
            self.listen();
            self.refetch_all();
        }
    }

    fn has_untracked(self, feature: &crate::api::Feature) -> bool {
        self.inner()
            .capabilities
            .with_untracked(|capabilities| capabilities.has(feature))
    }

    /// Folds events into the state, in order; one seen before changes nothing.
    pub(super) fn fold(self, events: Vec<LiveEvent>) {
        let inner = self.inner();
        if events.iter().any(|event| event.change.is_about_tickets()) {
            inner
                .live
                .moved
                .update(|moved| *moved = moved.wrapping_add(1));
        }
        if events.iter().any(|event| is_about_account(&event.change)) {
            let moved = &inner.live.account_moved;
            moved.update(|moved| *moved = moved.wrapping_add(1));
        }
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
                    let number = ticket.number;
                    if !self.receive(ticket) {
                        self.lists_follow(None, &told);
                        // A new ticket of a customer whose number of tickets is on screen (A15).
                        self.reload_customer(&customer);
                    }
                    self.receive_ticket_of(&customer, number);
                }
                LiveChange::Message { number, message } => self.receive_message(number, *message),
                LiveChange::Customer { customer } => self.receive_customer(*customer),
                LiveChange::Views { views } => self.receive_views(views),
                // While many are changed, each part would ask for all lists; they are asked at its end.
                LiveChange::Lists if inner.many.is_busy() => {}
                LiveChange::Lists => self.refresh_lists(),
                LiveChange::Teams { teams } => self.receive_teams(teams),
                LiveChange::QuickReplies => self.quick_replies_again(),
                LiveChange::User { user } => self.receive_user(user),
                LiveChange::Counts { counts } => {
                    inner.counts.set(counts);
                    self.time_passed();
                }
                LiveChange::Reset => self.refetch_all(),
                LiveChange::Attention { number, attendants } => {
                    self.receive_attendants(number, attendants);
                }
                LiveChange::Settings { settings } => self.receive_settings(*settings),
                LiveChange::Unknown => {}
            }
        }
    }

    /// Asks anew for everything on screen, and sends what waits.
    pub(super) fn refetch_all(self) {
        self.refresh_lists();
        self.refresh_threads();
        self.refresh_histories();
        self.pump_all();
        self.wake_outbox();
        let Some(me) = self.inner().me() else { return };
        spawn_local(async move {
            // Should this fail, what stands in the frame stays, and the banner tells of the rest.
            if let Ok(frame) = self.fetch_frame().await {
                self.set_frame(frame, me);
            }
        });
    }
}

fn is_about_account(change: &LiveChange) -> bool {
    matches!(
        change,
        LiveChange::Settings { .. }
            | LiveChange::Teams { .. }
            | LiveChange::User { .. }
            | LiveChange::QuickReplies
            | LiveChange::Reset
    )
}
