//! The demo account: a shop's desk, made from a seed.
//!
//! What a ticket is follows from the seed and its number alone, except whose it is and what it is
//! about: those are dealt out one after the other ([`Sower`]), so that no customer has two SMS
//! threads and neighbours differ. They are kept as the ticket's [`Origin`], and its thread is
//! written out from it whenever somebody opens it.

mod account;
mod activity;
mod broadcasts;
mod details;
mod fate;
mod locales;
mod orders;
mod person;
mod plan;
mod remarks;
mod scenarios;
mod schedule;
mod snippets;
mod sower;
mod special;
mod standing;
mod template;

pub use account::PASSWORD;
pub(crate) use account::{ACCOUNT, personas};
pub(crate) use snippets::{coupons, quick_replies};
pub(crate) use sower::Sower;

use chrono::SubsecRound;

use super::entry::Entry;
use super::random::Random;
use super::staff::Staff;
use crate::api::Mood;
use crate::domain::{Activity, CustomerRef, Order, Settings, Ticket, TicketNumber, Time};
use person::Person;
use plan::Plan;

/// What a demo world is made from. The same options make the same world everywhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WorldOptions {
    /// Decides who wrote what.
    pub seed: u64,
    /// How many tickets there are, up to [`Self::MOST`].
    pub tickets: u32,
    /// When the world was made: everything in it happened before.
    pub epoch: Time,
}

impl WorldOptions {
    /// The most tickets a world has.
    pub const MOST: u32 = 1_000_000;

    /// The options in bounds, and the epoch in whole seconds, so that times are easy to read.
    pub(crate) fn bounded(self) -> Self {
        let epoch = self.epoch.trunc_subsecs(0);
        Self {
            tickets: self.tickets.min(Self::MOST),
            epoch,
            ..self
        }
    }
}

/// The demo account as it was made.
#[derive(Clone, Copy, Debug)]
pub(crate) struct World {
    options: WorldOptions,
}

/// What decides a ticket besides the seed and its number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Origin {
    /// The place of its customer.
    pub customer: u32,
    /// What it is about.
    pub story: Story,
}

/// What a ticket is about.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Story {
    /// A scenario of the customer's language, over the channel at this place of
    /// [`crate::domain::Channel::KNOWN`].
    Scenario { scenario: u16, channel: u8 },
    /// One of those that are in every world.
    Special(u8),
}

/// A ticket of the world before it is put into the account.
#[derive(Debug)]
pub(crate) struct Seedling {
    /// The ticket, without a version.
    pub ticket: Ticket,
    /// Since when the customer's words have no answer.
    pub unanswered_since: Option<Time>,
    /// What it was made from.
    pub origin: Origin,
}

impl World {
    /// The world of these options.
    pub fn new(options: WorldOptions) -> Self {
        Self { options }
    }

    /// The number of the first ticket: the last ones of a small world are the same as those of the
    /// usual one, which has the special tickets at its end.
    pub fn first_number(&self) -> u32 {
        schedule::NUMBERED_TO - self.options.tickets.min(schedule::USUAL_SIZE)
    }

    /// The account's users and teams.
    pub fn staff(&self) -> Staff {
        account::staff()
    }

    /// What the account has chosen before anybody changed it.
    pub fn settings(&self) -> Settings {
        account::settings()
    }

    /// The customer at a place.
    pub fn customer(&self, place: u32) -> Person {
        Person::at(self.options.seed, place)
    }

    /// The customer at a place as their tickets name them.
    pub fn reference(&self, place: u32) -> CustomerRef {
        standing::reference(self, place, &self.customer(place))
    }

    /// What the customer at a place did before the world was made, in no order.
    pub fn activity(&self, place: u32) -> Vec<Activity> {
        activity::of(self, place)
    }

    /// What the customer at a place bought, newest first.
    pub fn orders(&self, place: u32) -> Vec<Order> {
        orders::of(self, place)
    }

    /// A ticket from its origin.
    pub fn seedling(&self, number: TicketNumber, origin: Origin, staff: &Staff) -> Seedling {
        match origin.story {
            Story::Special(index) => special::seedling(self, number, origin, index, staff),
            Story::Scenario { .. } => {
                Plan::draw(self, number, &origin, staff).seedling(self, origin, staff)
            }
        }
    }

    /// The thread of a ticket as the world has it, oldest first.
    pub fn thread(&self, number: TicketNumber, origin: &Origin, staff: &Staff) -> Vec<Entry> {
        match origin.story {
            Story::Special(index) => special::thread(self, origin, index, staff),
            Story::Scenario { .. } => Plan::draw(self, number, origin, staff).thread(staff),
        }
    }

    /// Something a customer might write next, and what it would be scored.
    pub fn remark(&self, customer: u32, random: &mut Random) -> (&'static str, u8) {
        *random.pick(remarks::of(self.customer(customer).language()))
    }

    /// What a customer might begin a ticket with, in a mood, and what it would be scored.
    pub fn opening(
        &self,
        customer: u32,
        mood: Option<Mood>,
        random: &mut Random,
    ) -> (&'static str, u8) {
        let [angry, calm, happy] = remarks::openings(self.customer(customer).language());
        match mood {
            Some(Mood::Angry) => (angry, 1),
            Some(Mood::Happy) => (happy, 9),
            None => *random.pick(&[(angry, 1), (calm, 5), (happy, 9)]),
        }
    }
}
