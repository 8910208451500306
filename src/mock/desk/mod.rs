//! The account's state: tickets with their threads, customers, staff.

mod activity;
mod change;
mod conversation;
mod customers;
mod lists;
mod tallies;
mod tickets;
mod views;

pub(crate) use change::{Changer, refuse, refuse_undo, validate};
pub(crate) use conversation::Words;
pub(crate) use customers::Customers;
pub(crate) use tickets::{Record, Tickets, Upkeep};
pub(crate) use views::built_in_views;

use super::entry::{Entry, Saying};
use super::staff::Staff;
use super::world::{Seedling, World};
use crate::api::Counts;
use crate::domain::{
    Channel, Customer, CustomerRef, Message, MessageKind, Sentiment, Status, Ticket, Time, UserId,
};

/// Everything the account has.
#[derive(Debug)]
pub(crate) struct Desk {
    /// How it was made; old threads are read off it again whenever they are asked for.
    pub world: World,
    /// Users and teams.
    pub staff: Staff,
    /// Customers.
    pub customers: Customers,
    /// Tickets.
    pub tickets: Tickets,
    /// What every ticket's version starts from: a reset never goes back behind what was told.
    first_version: u64,
}

impl Desk {
    /// An account without tickets.
    pub fn new(world: World, first_version: u64) -> Self {
        let tickets = Tickets::new(world.first_number());
        Self {
            staff: world.staff(),
            customers: Customers::default(),
            tickets,
            world,
            first_version,
        }
    }

    /// Puts in a ticket of the demo world.
    pub fn plant(&mut self, seedling: Seedling) {
        let mut ticket = seedling.ticket;
        ticket.version = self.first_version;
        self.customers.know(seedling.origin.customer);
        self.tickets.push(Record {
            ticket,
            customer: seedling.origin.customer,
            unanswered_since: seedling.unanswered_since,
            origin: Some(seedling.origin),
            added: Vec::new(),
        });
    }

    /// Puts in a new ticket with its thread as it is; its newest words and times follow from the
    /// thread. Gives its place.
    pub fn open_ticket(&mut self, new: NewTicket, entries: Vec<Entry>, now: Time) -> u32 {
        let unanswered_since = unanswered_since(&entries);
        let first = entries.first().map_or(now, Entry::at);
        let last = entries.last().map_or(now, Entry::at);
        let ticket = Ticket {
            number: self.tickets.next_number(),
            version: self.first_version,
            subject: new.subject,
            status: Status::Open,
            snoozed_until: None,
            channel: new.channel,
            customer: CustomerRef {
                id: Customers::id(new.customer),
                name: self.customers.name(&self.world, new.customer),
            },
            assignee: None,
            team: None,
            tags: new.tags,
            sentiment: new.sentiment,
            unread: unanswered_since.is_some(),
            created_at: first,
            updated_at: last,
            waiting_since: unanswered_since,
            last_message: newest_words(&entries).map(Saying::preview),
            away: None,
            scheduled: Vec::new(),
        };
        self.tickets.push(Record {
            ticket,
            customer: new.customer,
            unanswered_since,
            origin: None,
            added: entries,
        })
    }

    /// The whole thread of a ticket, oldest first.
    pub fn thread(&self, record: &Record) -> Vec<Entry> {
        let mut entries = match &record.origin {
            Some(origin) => self.world.thread(record.ticket.number, origin, &self.staff),
            None => Vec::new(),
        };
        entries.extend(record.added.iter().cloned());
        entries
    }

    /// The last `count` entries of a ticket's thread, as the contract has them.
    pub fn newest_messages(&self, place: u32, count: usize) -> Vec<Message> {
        let record = self.tickets.at(place);
        let thread = self.thread(record);
        let start = thread.len().saturating_sub(count);
        let entries = thread.iter().enumerate().skip(start);
        entries
            .map(|(position, entry)| entry.message(record.ticket.number, position, &self.staff))
            .collect()
    }

    /// A customer's profile.
    pub fn customer(&self, place: u32) -> Customer {
        self.customers.profile(
            &self.world,
            place,
            self.tickets.tallies().of_customer(place),
        )
    }

    /// The highest version any ticket has.
    pub fn highest_version(&self) -> u64 {
        let versions = self
            .tickets
            .records()
            .iter()
            .map(|record| record.ticket.version);
        versions.max().unwrap_or(self.first_version)
    }

    /// The sidebar's numbers for a user.
    pub fn counts(&self, me: &UserId) -> Counts {
        let tallies = self.tickets.tallies();
        let views = [
            ("my", tallies.of_user(me)),
            ("all", tallies.open()),
            ("unassigned", tallies.unassigned()),
        ];
        let teams = self.staff.teams.iter();
        Counts {
            views: views
                .into_iter()
                .map(|(view, count)| (view.into(), count))
                .collect(),
            teams: teams
                .map(|team| (team.id.clone(), tallies.of_team(&team.id)))
                .collect(),
            unread_customers: tallies.unread_customers(),
        }
    }
}

/// What a new ticket is made of besides its thread.
#[derive(Debug)]
pub(crate) struct NewTicket {
    /// The place of the customer.
    pub customer: u32,
    /// The way they wrote.
    pub channel: Channel,
    /// What it is about.
    pub subject: String,
    /// Tags, sorted.
    pub tags: Vec<String>,
    /// Its score; none where nothing scored it.
    pub sentiment: Option<Sentiment>,
}

/// The newest words of a thread, whoever said them.
pub(crate) fn newest_words(entries: &[Entry]) -> Option<&Saying> {
    entries.iter().rev().find_map(|entry| match entry {
        Entry::Said(saying) => Some(&**saying),
        Entry::Happened(_) => None,
    })
}

/// Since when the customer waits: since the first of their messages that nobody answered.
pub(crate) fn unanswered_since(entries: &[Entry]) -> Option<Time> {
    let mut since = None;
    for entry in entries {
        let Entry::Said(saying) = entry else { continue };
        match saying.kind {
            MessageKind::Customer => {
                since.get_or_insert(saying.at);
            }
            MessageKind::Agent => since = None,
            _ => {}
        }
    }
    since
}
