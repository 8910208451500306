//! Who works, and whose turn it is.

use std::collections::BTreeMap;

use crate::domain::{
    Availability, Queue, Rotation, Skipped, Turn, Unavailable, User, UserId, UserState,
};
use crate::rules::permission::{Action, may};

/// What assignment needs to know of a user, who has so many open tickets.
pub fn availability(user: &User, open_tickets: u32) -> Availability {
    Availability {
        user: user.id.clone(),
        deactivated: user.state == UserState::Deactivated,
        assignable: may(&user.role, Action::EnterDesk),
        online: user.online,
        capacity: user.capacity,
        open_tickets,
    }
}

/// Everybody who may get tickets, in the order in which they begin a rotation, and the rotations.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Crew {
    people: Vec<Availability>,
    places: BTreeMap<UserId, usize>,
    rotation: Rotation,
}

impl Crew {
    /// People and how far their rotations have come.
    pub fn new(people: Vec<Availability>, rotation: Rotation) -> Self {
        let places = people.iter().enumerate();
        Self {
            places: places.map(|(at, it)| (it.user.clone(), at)).collect(),
            people,
            rotation,
        }
    }

    /// Everybody, with the open tickets that they have by now.
    pub fn people(&self) -> &[Availability] {
        &self.people
    }

    /// How far the rotations have come by now.
    pub fn rotation(&self) -> &Rotation {
        &self.rotation
    }

    /// Both, to be kept.
    pub fn into_parts(self) -> (Vec<Availability>, Rotation) {
        (self.people, self.rotation)
    }

    /// Somebody, where there is anybody of this name.
    pub fn person(&self, user: &UserId) -> Option<&Availability> {
        self.people.get(*self.places.get(user)?)
    }

    /// Why somebody cannot take a ticket now; none where they can.
    pub fn unavailable(&self, user: &UserId) -> Option<Unavailable> {
        match self.person(user) {
            Some(person) => unavailable(person),
            None => Some(Unavailable::Gone),
        }
    }

    /// Whether anybody at all can take a ticket now.
    pub fn has_somebody(&self) -> bool {
        self.people.iter().any(|it| unavailable(it).is_none())
    }

    /// Somebody gets a ticket.
    pub(super) fn give(&mut self, user: &UserId) {
        let place = self.places.get(user);
        if let Some(person) = place.and_then(|place| self.people.get_mut(*place)) {
            person.open_tickets = person.open_tickets.saturating_add(1);
        }
    }

    /// Whose turn it is among some people: who can take a ticket and whose last turn in this queue
    /// is longest ago; of those who never had one the first. Those before them are told as skipped.
    pub(super) fn next(
        &self,
        queue: &Queue,
        among: &[&UserId],
        skipped: &mut Vec<Skipped>,
    ) -> Option<(UserId, Turn)> {
        let line = self.rotation.line(queue);
        let last_turn = |user: &UserId| {
            let served = line.and_then(|line| line.served.get(user));
            served.map_or(0, |served| served.last)
        };
        let mut in_line: Vec<(u64, &UserId)> =
            among.iter().map(|user| (last_turn(user), *user)).collect();
        // Those with the same number, which is none, stay in their order.
        in_line.sort_by_key(|(last, _)| *last);
        let can_take_it = |user: &UserId| self.unavailable(user).is_none();
        for (at, (_, user)) in in_line.iter().enumerate() {
            if let Some(because) = self.unavailable(user) {
                skipped.push(Skipped {
                    user: (*user).clone(),
                    because,
                });
                continue;
            }
            let last = in_line.last().filter(|(last, _)| *last > 0);
            // Who cannot take it has no place in the line: they are told as skipped.
            let able = |part: &[(u64, &UserId)]| {
                count(part.iter().filter(|(_, user)| can_take_it(user)).count())
            };
            let turn = Turn {
                queue: queue.clone(),
                place: able(in_line.get(..=at).unwrap_or_default()),
                of: able(&in_line),
                last: last.map(|(_, user)| (*user).clone()),
            };
            return Some(((*user).clone(), turn));
        }
        None
    }

    /// It was somebody's turn, and they get a ticket.
    pub(super) fn take_turn(&mut self, queue: &Queue, user: &UserId) {
        self.rotation.take_turn(queue, user);
        self.give(user);
    }
}

fn unavailable(person: &Availability) -> Option<Unavailable> {
    let open = person.open_tickets;
    match person.capacity {
        _ if person.deactivated => Some(Unavailable::Deactivated),
        _ if !person.assignable => Some(Unavailable::NotAllowed),
        _ if !person.online => Some(Unavailable::Offline),
        Some(capacity) if open >= capacity => Some(Unavailable::Full { open, capacity }),
        _ => None,
    }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
