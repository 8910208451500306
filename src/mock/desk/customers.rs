//! Customers: those of the demo world are made again from its seed when asked for, only those who
//! came later are kept, and what changed of anybody.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{Customer, CustomerId, CustomerRef, SmsConsent};
use crate::mock::world::World;

/// All customers, by place.
#[derive(Debug, Default)]
pub(crate) struct Customers {
    /// How many the demo world has; the others follow.
    of_world: u32,
    own: Vec<Own>,
    /// Places by address, made when it is first asked for.
    by_email: Option<BTreeMap<String, u32>>,
    /// Whose profile is blocked (SPEC I15).
    blocked: BTreeSet<u32>,
    /// What those agreed to by SMS who changed it since.
    consents: BTreeMap<u32, SmsConsent>,
}

/// Whether somebody who agreed to this by SMS is sent news.
pub(crate) fn is_subscriber(consent: &SmsConsent) -> bool {
    *consent == SmsConsent::Marketing
}

/// A customer who came later.
#[derive(Debug)]
struct Own {
    name: String,
    email: Option<String>,
}

impl Customers {
    /// The demo world has a customer at this place.
    pub fn know(&mut self, place: u32) {
        self.of_world = self.of_world.max(place + 1);
    }

    /// The id of the customer at a place.
    pub fn id(place: u32) -> CustomerId {
        format!("c{place}").into()
    }

    /// The place of an id.
    pub fn place(&self, id: &str) -> Option<u32> {
        let digits = id.strip_prefix('c')?;
        let place = digits.parse::<u32>().ok()?;
        let canonical = digits.len() == 1 || !digits.starts_with(['0', '+']);
        (canonical && (place as usize) < self.len()).then_some(place)
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.of_world as usize + self.own.len()
    }

    /// Whether the customer at a place is of the demo world, and known to its shop.
    pub fn is_of_world(&self, place: u32) -> bool {
        place < self.of_world
    }

    fn own(&self, place: u32) -> Option<&Own> {
        self.own.get(place.checked_sub(self.of_world)? as usize)
    }

    /// The full name of the customer at a place.
    pub fn name(&self, world: &World, place: u32) -> String {
        match self.own(place) {
            Some(own) => own.name.clone(),
            None => world.customer(place).full_name(),
        }
    }

    /// The email address of the customer at a place, if known.
    pub fn email(&self, world: &World, place: u32) -> Option<String> {
        match self.own(place) {
            Some(own) => own.email.clone(),
            None => Some(world.customer(place).email()),
        }
    }

    /// The phone number of the customer at a place, if known.
    pub fn phone(&self, world: &World, place: u32) -> Option<String> {
        match self.own(place) {
            Some(_) => None,
            None => world.customer(place).phone(),
        }
    }

    /// Whether the profile of the customer at a place is blocked (SPEC I15).
    pub fn is_blocked(&self, place: u32) -> bool {
        self.blocked.contains(&place)
    }

    /// Blocks or unblocks a profile. Gives whether that changed anything.
    pub fn set_blocked(&mut self, place: u32, blocked: bool) -> bool {
        if blocked {
            self.blocked.insert(place)
        } else {
            self.blocked.remove(&place)
        }
    }

    /// What the customer at a place agreed to by SMS (SPEC I4).
    pub fn consent(&self, world: &World, place: u32) -> SmsConsent {
        match (self.consents.get(&place), self.own(place)) {
            (Some(consent), _) => consent.clone(),
            (None, Some(_)) => SmsConsent::None,
            (None, None) => world.customer(place).sms_consent(),
        }
    }

    /// The customer at a place as their tickets name them.
    pub fn reference(&self, world: &World, place: u32) -> CustomerRef {
        let id = Self::id(place);
        match self.own(place) {
            Some(own) => CustomerRef::named(id, own.name.clone()),
            None => CustomerRef {
                subscriber: is_subscriber(&self.consent(world, place)),
                ..world.reference(place)
            },
        }
    }

    /// Changes what they agreed to.
    pub fn set_consent(&mut self, place: u32, consent: SmsConsent) {
        self.consents.insert(place, consent);
    }

    /// The profile of the customer at a place, who has so many tickets.
    pub fn profile(&self, world: &World, place: u32, tickets: u32) -> Customer {
        let profile = self.profile_at_first(world, place, tickets);
        Customer {
            blocked: self.is_blocked(place),
            sms_consent: self.consent(world, place),
            ..profile
        }
    }

    /// The same before anything of it changed.
    fn profile_at_first(&self, world: &World, place: u32, tickets: u32) -> Customer {
        let id = Self::id(place);
        match self.own(place) {
            Some(own) => Customer {
                blocked: false,
                id,
                name: own.name.clone(),
                email: own.email.clone(),
                phone: None,
                city: None,
                time_zone: None,
                sms_consent: SmsConsent::None,
                tickets,
                orders: None,
            },
            None => world.customer(place).customer(id, tickets),
        }
    }

    /// The customer with this address, or a new one with this name.
    pub fn find_or_add(&mut self, world: &World, name: &str, email: Option<&str>) -> u32 {
        let next = self.len() as u32;
        if let Some(email) = email {
            let of_world = self.of_world;
            let by_email = self.by_email.get_or_insert_with(|| {
                (0..of_world)
                    .map(|place| (world.customer(place).email(), place))
                    .collect()
            });
            let known = by_email.entry(email.to_lowercase()).or_insert(next);
            if *known != next {
                return *known;
            }
        }
        self.own.push(Own {
            name: name.to_owned(),
            email: email.map(str::to_owned),
        });
        next
    }
}
