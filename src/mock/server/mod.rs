//! The server around the account: sessions, live events, and what happens by the passing of time.

mod account;
mod assigning;
mod attendance;
mod builder;
mod log;
mod presence;
mod receipts;
mod sessions;
mod undo;
mod uploads;

use std::collections::BTreeSet;

use chrono::{SubsecRound, TimeDelta};

pub(crate) use attendance::Attendance;
pub use builder::{Builder, Progress};
pub(crate) use log::{Log, Told};
pub(crate) use presence::Presence;
pub(crate) use receipts::{Receipt, Receipts};
pub(crate) use sessions::{Held, Sessions};
pub(crate) use undo::{UndoBook, Undoable};
pub(crate) use uploads::{File, MOST_BYTES as MOST_UPLOADED, Uploads};

use super::desk::Desk;
use super::handlers;
use super::random::Random;
use super::world::WorldOptions;
use crate::api::{LiveChange, LiveEvent, RawRequest, RawResponse};
use crate::domain::{FilterContext, TicketNumber, Time, UserId};

/// From how many changed tickets on everybody is told to ask their lists again, instead of being
/// told each ticket.
const MANY: usize = 100;

/// A whole backend.
///
/// Time is handed in; [`Self::now`] is what the server makes of it, because the demo can move its
/// clock. It is the same server behind HTTP and in the browser.
#[derive(Debug)]
pub struct Server {
    pub(crate) options: WorldOptions,
    pub(crate) desk: Desk,
    pub(crate) sessions: Sessions,
    pub(crate) log: Log,
    pub(crate) presence: Presence,
    /// Who is in which ticket.
    pub(crate) attendance: Attendance,
    pub(crate) undo: UndoBook,
    /// Messages that went out under a key: the same one never goes out twice.
    pub(crate) receipts: Receipts,
    /// Files that agents upload.
    pub(crate) uploads: Uploads,
    /// Ids of conversations that were imported: the same one never goes in twice.
    pub(crate) imported: BTreeSet<String>,
    pub(crate) random: Random,
    /// What is drawn for the simulation: its seed decides alone.
    pub(crate) simulation: Random,
    pub(crate) clock_offset: TimeDelta,
    /// When it was last asked to let happen what is due.
    ticked: Time,
}

impl Server {
    /// Builds the world and the server around it; see [`Builder`] for doing so in slices.
    pub fn new(options: WorldOptions) -> Self {
        Builder::new(options).finish()
    }

    pub(crate) fn of(desk: Desk, options: WorldOptions) -> Self {
        Self {
            desk,
            sessions: Sessions::new(Random::of(options.seed, 1, 0)),
            log: Log::default(),
            presence: Presence::default(),
            attendance: Attendance::default(),
            undo: UndoBook::default(),
            receipts: Receipts::default(),
            uploads: Uploads::default(),
            imported: BTreeSet::new(),
            random: Random::of(options.seed, 2, 0),
            simulation: Server::simulation(options.seed),
            clock_offset: TimeDelta::zero(),
            ticked: options.epoch,
            options,
        }
    }

    /// What a simulation with this seed draws from.
    pub(crate) fn simulation(seed: u64) -> Random {
        Random::of(seed, 6, 0)
    }

    /// The server's time at the given time: its clock may have been moved on by the demo.
    pub fn now(&self, real: Time) -> Time {
        // The contract's times have milliseconds, not what a machine's clock has beyond them.
        real.checked_add_signed(self.clock_offset)
            .unwrap_or(real)
            .trunc_subsecs(3)
    }

    /// Answers a request. Whatever it holds, the answer is a response of the contract; a refused
    /// request has no effect, but that an uploaded file which turns out to be broken is gone.
    pub fn handle(&mut self, request: RawRequest, real: Time) -> RawResponse {
        self.tick(real);
        let now = self.now(real);
        let answer = handlers::answer(self, &request, now);
        self.settle_if_stirred(now);
        // The office hours may be others since.
        if self.desk.keep_hours(now) {
            self.log.push_counts();
        }
        answer
    }

    /// Answers a request by a method that [`crate::api::Method`] does not have.
    pub fn refuse_method(&self, path: &str) -> RawResponse {
        handlers::refuse_method(path)
    }

    /// Lets happen what is due, each at its own time: snoozed tickets wake (SPEC I14), replies that
    /// waited go out (SPEC I30), those who left a web chat are mailed (SPEC I20), people come and go
    /// as they said, and the office opens for those who wait for it (SPEC A10). Who told nothing
    /// more of what they do in a ticket is in it no more (SPEC X8), and users whose connection is
    /// gone for too long become Offline (SPEC A9). Files that nobody sent for long are forgotten.
    pub fn tick(&mut self, real: Time) {
        self.tick_at(self.now(real));
    }

    /// The same at the server's own time.
    pub(crate) fn tick_at(&mut self, now: Time) {
        self.uploads.forget(now);
        let mut happened = self.desk.keep_hours(now);
        while let Some((at, next)) = self.falls_due(now) {
            happened |= self.let_fall_due(next, at);
            self.settle_if_stirred(at);
        }
        let before = std::mem::replace(&mut self.ticked, now);
        if FilterContext::minute(before) != FilterContext::minute(now) {
            happened |= self.desk.tickets.pass(&self.desk.context(None, now));
        }
        if happened {
            self.log.push_counts();
        }
        while let Some(number) = self.attendance.forget_next(now) {
            self.tell_attendance(number);
        }
        for user in self.presence.lost(now) {
            self.set_online(&user, false);
            self.stop_attending(&user);
        }
    }

    /// A live connection of a user came.
    pub fn connected(&mut self, user: &UserId, real: Time) {
        self.tick(real);
        self.presence.connected(user);
    }

    /// A live connection of a user went.
    pub fn disconnected(&mut self, user: &UserId, real: Time) {
        let now = self.now(real);
        self.presence.disconnected(user, now);
    }

    /// What was told since an event, for a user; with none the connection is new and has missed
    /// nothing. The id of a [`LiveChange::Reset`] is where to go on from.
    pub fn events_since(&self, last: Option<u64>, user: &UserId) -> Vec<LiveEvent> {
        match last {
            None => Vec::new(),
            Some(last) => self.log.since(last, user, || Told {
                counts: self.desk.counts(user, self.ticked),
                views: self.desk.views_of(user),
            }),
        }
    }

    /// The id of the newest event; 0 before the first.
    pub fn last_event_id(&self) -> u64 {
        self.log.last()
    }

    /// Lets a request for live events in: who listens, and after which event.
    ///
    /// # Errors
    /// The answer to send instead, where they may not.
    pub fn listen(&self, request: &RawRequest, real: Time) -> Result<(UserId, u64), RawResponse> {
        handlers::listen(self, request, self.now(real))
    }

    /// Who is signed in by a request's cookie.
    pub fn signed_in(&self, request: &RawRequest) -> Option<UserId> {
        let cookie = handlers::session_cookie(request)?;
        self.sessions.get(cookie).map(|held| held.user.clone())
    }

    /// Tells everybody who is in a ticket now.
    pub(crate) fn tell_attendance(&mut self, number: TicketNumber) {
        let attendants = self.attendance.of(number);
        self.log.push(LiveChange::Attention { number, attendants });
    }

    /// A user is in no ticket any more.
    pub(crate) fn stop_attending(&mut self, user: &UserId) {
        for number in self.attendance.leave_all(user) {
            self.tell_attendance(number);
        }
    }

    /// Tells everybody that a customer's profile changed.
    pub(crate) fn tell_customer(&mut self, place: u32) {
        let customer = Box::new(self.desk.customer(place));
        self.log.push(LiveChange::Customer { customer });
    }

    /// Tells everybody that a ticket changed, and its newest messages.
    pub(crate) fn tell_ticket(&mut self, place: u32, messages: usize) {
        let ticket = &self.desk.tickets.at(place).ticket;
        let number = ticket.number;
        self.log.push(LiveChange::Ticket {
            ticket: Box::new(ticket.clone()),
        });
        if messages > 0 {
            for message in self.desk.newest_messages(place, messages) {
                self.log.push(LiveChange::Message {
                    number,
                    message: Box::new(message),
                });
            }
        }
    }

    /// Tells everybody about changed tickets, each with how many messages its thread got: one by
    /// one, or that lists must be asked again where there are many.
    pub(crate) fn tell_tickets(&mut self, changed: &[(u32, usize)]) {
        if changed.len() > MANY {
            self.log.push(LiveChange::Lists);
        } else {
            changed
                .iter()
                .for_each(|(place, messages)| self.tell_ticket(*place, *messages));
        }
        if !changed.is_empty() {
            self.log.push_counts();
        }
    }
}
