//! Deals out customers and topics, one ticket after the other.

use std::collections::BTreeMap;

use super::locales::Language;
use super::person::Person;
use super::{Origin, Seedling, Story, World, scenarios, special};
use crate::domain::{Channel, TicketNumber};
use crate::mock::random::Random;
use crate::mock::staff::Staff;

/// How many of a hundred tickets come from somebody who wrote before.
const RETURNING: u32 = 42;

/// What is dealt out next depends on what was dealt before.
#[derive(Debug)]
pub(crate) struct Sower {
    next: u32,
    left: u32,
    random: Random,
    /// By customer: whether they have an SMS thread, of which there is only one (SPEC I6).
    has_thread: Vec<bool>,
    /// By language: scenarios still to come before any comes again.
    bags: BTreeMap<u8, Vec<u16>>,
}

impl Sower {
    /// Begins with the first ticket of a world.
    pub fn new(world: &World) -> Self {
        Self {
            next: world.first_number(),
            left: world.options.tickets,
            random: Random::of(world.options.seed, 4, 0),
            // The well-known customers are there from the start, so that no other takes their place,
            // and have their threads.
            has_thread: vec![true; special::KNOWN.len()],
            bags: BTreeMap::new(),
        }
    }

    /// The next ticket; none after the last.
    pub fn next(&mut self, world: &World, staff: &Staff) -> Option<Seedling> {
        self.left = self.left.checked_sub(1)?;
        let number = TicketNumber(self.next);
        self.next += 1;
        let origin = match special::find(number) {
            Some(story) => story,
            None => self.ordinary(world, special::owner(number)),
        };
        Some(world.seedling(number, origin, staff))
    }

    fn ordinary(&mut self, world: &World, owner: Option<u32>) -> Origin {
        let customer = owner.unwrap_or_else(|| self.customer());
        let person = world.customer(customer);
        let language = person.language();
        let scenario = self.scenario(language);
        let channel = self.channel(
            &person,
            customer,
            scenarios::get(language, scenario.into()).channels,
        );
        Origin {
            customer,
            story: Story::Scenario { scenario, channel },
        }
    }

    fn customer(&mut self) -> u32 {
        let known = self.has_thread.len();
        let ordinary = known - special::KNOWN.len();
        if ordinary > 0 && self.random.percent(RETURNING) {
            return (special::KNOWN.len() + self.random.below(ordinary)) as u32;
        }
        self.has_thread.push(false);
        known as u32
    }

    /// Each scenario once before any comes again, so that neighbours in a list differ.
    fn scenario(&mut self, language: Language) -> u16 {
        let bag = self.bags.entry(language as u8).or_default();
        if bag.is_empty() {
            bag.extend(0..scenarios::count(language) as u16);
            self.random.shuffle(bag);
        }
        bag.pop().unwrap_or(0)
    }

    fn channel(&mut self, person: &Person, customer: u32, possible: &[Channel]) -> u8 {
        let has_thread = &mut self.has_thread[customer as usize];
        let may_text = person.has_sms() && !*has_thread;
        let possible = Channel::KNOWN.iter().enumerate().filter(|(_, channel)| {
            possible.contains(channel) && (may_text || **channel != Channel::Sms)
        });
        let possible: Vec<usize> = possible.map(|(index, _)| index).collect();
        // Who cannot text writes in the chat instead.
        let fallback = Channel::KNOWN
            .iter()
            .position(|channel| *channel == Channel::WebChat);
        let drawn = self.random.below(possible.len());
        let channel = possible
            .get(drawn)
            .copied()
            .or(fallback)
            .unwrap_or_default();
        *has_thread |= Channel::KNOWN[channel] == Channel::Sms;
        channel as u8
    }
}
