//! Closing, snoozing, opening again (SPEC I8, I14): shown at once, undoable.

use chrono::TimeDelta;
use leptos::prelude::*;

use super::Desk;
use super::notice::{Notice, Undo};
use crate::domain::{Channel, Status, TicketNumber, TicketPatch, Time};
use crate::platform::clock;

/// How long closing a web chat is held back, so that it can be undone: the server could not, for a
/// closed chat never reopens (SPEC I7, X7). As long as the message says that it can be.
const HELD: TimeDelta = TimeDelta::seconds(8);

impl Desk {
    /// Gives a ticket another status; nothing where it has it already. A ticket in which a reply
    /// waits for a decision or for its time is not closed: the reply could never go out.
    pub fn set_status(self, number: TicketNumber, status: Status, until: Option<Time>) {
        let inner = self.inner();
        let Some(before) = inner.tickets.shown(number) else {
            return;
        };
        if before.status == status && before.snoozed_until == until {
            return;
        }
        let is_stuck = self
            .outbox()
            .with_untracked(|outbox| outbox.has_reply_stuck(number));
        if status == Status::Closed && (is_stuck || !before.scheduled.is_empty()) {
            return self.notify(Notice::ReplyFirst { number });
        }
        let patch = TicketPatch::status(status.clone(), until);
        let undo = Undo::One {
            number,
            made: Box::new(patch.clone()),
            patch: Box::new(patch.inverse(&before)),
        };
        if status == Status::Closed && before.channel == Channel::WebChat {
            let until = clock::now() + HELD;
            inner.tickets.held.borrow_mut().insert(number, until);
            // A clock that stands still is moved by hand, and whoever moves it pumps.
            if !clock::is_stopped() {
                let wait = std::time::Duration::from_millis(HELD.num_milliseconds().unsigned_abs());
                set_timeout(move || self.resume(number), wait);
            }
        }
        self.change(number, patch);
        self.notify(Notice::StatusSet {
            number,
            status,
            until,
            undo,
        });
    }

    /// Whether a change of a ticket is not to be sent yet: closing waits for a reply that is on its
    /// way, and in a web chat until it can no longer be undone.
    pub(super) fn is_held(self, number: TicketNumber, patch: &TicketPatch) -> bool {
        if patch.status != Some(Status::Closed) {
            return false;
        }
        let inner = self.inner();
        let mut held = inner.tickets.held.borrow_mut();
        match held.get(&number) {
            Some(until) if *until > clock::now() => return true,
            Some(_) => drop(held.remove(&number)),
            None => {}
        }
        drop(held);
        self.outbox()
            .with_untracked(|outbox| outbox.has_reply_waiting(number))
    }

    /// Sends what was held back and need not be any more.
    pub fn pump_held(self) {
        let held: Vec<TicketNumber> = self.inner().tickets.held.borrow().keys().copied().collect();
        for number in held {
            self.resume(number);
        }
    }
}
