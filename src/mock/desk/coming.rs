//! What is still to come in tickets, by its time.

use std::collections::BTreeSet;

use crate::domain::{Ticket, Time};

/// What falls due in a ticket, in the order of those that do at the same time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Due {
    /// It wakes (SPEC I14).
    Wake,
    /// A reply goes out that was to wait (SPEC I30).
    Reply,
    /// The email goes to whoever left their web chat (SPEC I20).
    FollowUp,
}

/// What falls due in which ticket, and in which the customer may come back.
#[derive(Debug, Default)]
pub(super) struct Coming {
    dues: BTreeSet<(Time, Due, u32)>,
    away: BTreeSet<u32>,
}

impl Coming {
    /// Takes down what is to come in a ticket.
    pub fn note(&mut self, ticket: &Ticket, place: u32) {
        self.dues
            .extend(dues(ticket).map(|(at, due)| (at, due, place)));
        if ticket.away.is_some() {
            self.away.insert(place);
        }
    }

    /// Takes back what [`Self::note`] took down of the ticket as it is given.
    pub fn forget(&mut self, ticket: &Ticket, place: u32) {
        for (at, due) in dues(ticket) {
            self.dues.remove(&(at, due, place));
        }
        if ticket.away.is_some() {
            self.away.remove(&place);
        }
    }

    /// What falls due next of all that has by now.
    pub fn due(&self, now: Time) -> Option<(Time, Due, u32)> {
        self.dues.first().copied().filter(|(at, ..)| *at <= now)
    }

    /// A web chat whose customer is gone: the first from a place on, else the first of all.
    pub fn away_from(&self, place: u32) -> Option<u32> {
        let next = self.away.range(place..).next();
        next.or_else(|| self.away.first()).copied()
    }
}

/// When what falls due in a ticket.
fn dues(ticket: &Ticket) -> impl Iterator<Item = (Time, Due)> + use<> {
    let reply = ticket.scheduled.first().map(|reply| reply.send_at);
    let dues = [
        (ticket.snoozed_until, Due::Wake),
        (reply, Due::Reply),
        (ticket.away.and_then(|away| away.due_at), Due::FollowUp),
    ];
    dues.into_iter().filter_map(|(at, due)| Some((at?, due)))
}
