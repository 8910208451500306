//! Who else is in a ticket, and telling that one is in it oneself (SPEC X8).

use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::time::Duration;

use leptos::leptos_dom::helpers::{IntervalHandle, TimeoutHandle};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Desk;
use crate::api::{AttendTicket, Feature};
use crate::domain::{Attendant, Attention, TicketNumber};

/// How often one tells that one is still there.
const AGAIN: Duration = Duration::from_secs(20);
/// How long after the last letter one counts as writing.
const WRITING: Duration = Duration::from_secs(6);

/// Everybody in a ticket.
type Attendants = ArcRwSignal<Vec<Attendant>>;

#[derive(Default)]
pub(super) struct Attending {
    by_ticket: RefCell<HashMap<TicketNumber, Attendants>>,
    now: Cell<Option<TicketNumber>>,
    is_typing: Cell<bool>,
    again: Cell<Option<IntervalHandle>>,
    stop: Cell<Option<TimeoutHandle>>,
}

impl Attending {
    pub fn clear(&self) {
        self.by_ticket.borrow_mut().clear();
        self.now.set(None);
        if let Some(again) = self.again.take() {
            again.clear();
        }
    }
}

impl Desk {
    /// Who else is in a ticket now; tracked by whoever reads it.
    pub fn others_in(self, number: TicketNumber) -> Vec<Attendant> {
        let me = self.inner().me();
        let all = self.attendants(number).get();
        all.into_iter()
            .filter(|one| Some(&one.user) != me.as_ref() && one.attention != Attention::Gone)
            .collect()
    }

    fn attendants(self, number: TicketNumber) -> Attendants {
        let inner = self.inner();
        let mut kept = inner.attending.by_ticket.borrow_mut();
        kept.entry(number).or_default().clone()
    }

    /// One opens a ticket: told now and again for as long as it is open.
    pub fn come_to(self, number: TicketNumber) {
        if !untrack(|| self.has(Feature::Attention)) {
            return;
        }
        let inner = self.inner();
        inner.attending.now.set(Some(number));
        inner.attending.is_typing.set(false);
        self.tell_attention(number, Attention::Viewing);
        let again = set_interval_with_handle(
            move || {
                let attending = &self.inner().attending;
                let attention = match attending.is_typing.get() {
                    true => Attention::Typing,
                    false => Attention::Viewing,
                };
                self.tell_attention(number, attention);
            },
            AGAIN,
        );
        if let Some(before) = inner.attending.again.replace(again.ok()) {
            before.clear();
        }
    }

    /// One leaves a ticket.
    pub fn go_from(self, number: TicketNumber) {
        let inner = self.inner();
        inner.attending.by_ticket.borrow_mut().remove(&number);
        if inner.attending.now.get() != Some(number) {
            return;
        }
        inner.attending.now.set(None);
        if let Some(again) = inner.attending.again.take() {
            again.clear();
        }
        if let Some(stop) = inner.attending.stop.take() {
            stop.clear();
        }
        if inner.me().is_some() {
            self.tell_attention(number, Attention::Gone);
        }
    }

    /// One writes in the ticket that is open.
    pub fn is_writing(self, number: TicketNumber) {
        let inner = self.inner();
        let attending = &inner.attending;
        if attending.now.get() != Some(number) {
            return;
        }
        if !attending.is_typing.replace(true) {
            self.tell_attention(number, Attention::Typing);
        }
        let stop = set_timeout_with_handle(move || self.stops_writing(number), WRITING);
        if let Some(before) = attending.stop.replace(stop.ok()) {
            before.clear();
        }
    }

    /// One has sent what one wrote, or writes no more.
    pub fn stops_writing(self, number: TicketNumber) {
        let inner = self.inner();
        if inner.attending.now.get() == Some(number) && inner.attending.is_typing.replace(false) {
            self.tell_attention(number, Attention::Viewing);
        }
    }

    /// Nobody minds should it fail: it is told again soon.
    fn tell_attention(self, number: TicketNumber, attention: Attention) {
        spawn_local(async move {
            let call = AttendTicket { number, attention };
            if let Ok(all) = self.call(&call).await {
                self.receive_attendants(number, all.items);
            }
        });
    }

    /// Who is in a ticket now; only where somebody asked.
    pub(super) fn receive_attendants(self, number: TicketNumber, attendants: Vec<Attendant>) {
        let kept = self
            .inner()
            .attending
            .by_ticket
            .borrow()
            .get(&number)
            .cloned();
        let news = kept.filter(|signal| signal.with_untracked(|known| *known != attendants));
        if let Some(signal) = news {
            signal.set(attendants);
        }
    }
}
