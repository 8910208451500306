//! The sidebar's numbers, kept up to date with every change instead of counted when asked.

use std::collections::BTreeMap;

use crate::domain::{Status, TeamId, Ticket, UserId};

/// How many tickets are what.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Tallies {
    open: u32,
    open_unassigned: u32,
    open_of_user: BTreeMap<UserId, u32>,
    open_of_team: BTreeMap<TeamId, u32>,
    /// By customer: how many tickets, and how many that are open and unread.
    of_customer: Vec<(u32, u32)>,
    unread_customers: u32,
}

impl Tallies {
    /// Counts a ticket of the customer at this place.
    pub fn add(&mut self, ticket: &Ticket, customer: u32) {
        let of_customer = self.customer(customer);
        of_customer.0 += 1;
        if ticket.status != Status::Open {
            return;
        }
        if ticket.unread {
            of_customer.1 += 1;
            self.unread_customers += u32::from(of_customer.1 == 1);
        }
        self.open += 1;
        match &ticket.assignee {
            None => self.open_unassigned += 1,
            Some(user) => add(&mut self.open_of_user, user),
        }
        if let Some(team) = &ticket.team {
            add(&mut self.open_of_team, team);
        }
    }

    /// Takes back what [`Self::add`] counted for the ticket as it is given.
    pub fn remove(&mut self, ticket: &Ticket, customer: u32) {
        let of_customer = self.customer(customer);
        of_customer.0 -= 1;
        if ticket.status != Status::Open {
            return;
        }
        if ticket.unread {
            of_customer.1 -= 1;
            self.unread_customers -= u32::from(of_customer.1 == 0);
        }
        self.open -= 1;
        match &ticket.assignee {
            None => self.open_unassigned -= 1,
            Some(user) => remove(&mut self.open_of_user, user),
        }
        if let Some(team) = &ticket.team {
            remove(&mut self.open_of_team, team);
        }
    }

    /// Open tickets.
    pub fn open(&self) -> u32 {
        self.open
    }

    /// Open tickets without an assignee.
    pub fn unassigned(&self) -> u32 {
        self.open_unassigned
    }

    /// Open tickets of a user.
    pub fn of_user(&self, user: &UserId) -> u32 {
        self.open_of_user.get(user).copied().unwrap_or(0)
    }

    /// Open tickets in a team's queue.
    pub fn of_team(&self, team: &TeamId) -> u32 {
        self.open_of_team.get(team).copied().unwrap_or(0)
    }

    /// Tickets of the customer at this place, whatever their status (SPEC A15).
    pub fn of_customer(&self, customer: u32) -> u32 {
        self.of_customer
            .get(customer as usize)
            .map_or(0, |(tickets, _)| *tickets)
    }

    /// Customers who have an open ticket that is unread (SPEC I22).
    pub fn unread_customers(&self) -> u32 {
        self.unread_customers
    }

    fn customer(&mut self, place: u32) -> &mut (u32, u32) {
        let place = place as usize;
        if place >= self.of_customer.len() {
            self.of_customer.resize(place + 1, (0, 0));
        }
        &mut self.of_customer[place]
    }
}

fn add<K: Ord + Clone>(counts: &mut BTreeMap<K, u32>, key: &K) {
    match counts.get_mut(key) {
        Some(count) => *count += 1,
        None => {
            counts.insert(key.clone(), 1);
        }
    }
}

fn remove<K: Ord>(counts: &mut BTreeMap<K, u32>, key: &K) {
    if let Some(count) = counts.get_mut(key) {
        *count -= 1;
    }
}
