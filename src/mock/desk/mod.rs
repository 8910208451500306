//! The account's state: tickets with their threads, customers, staff.

mod activity;
mod against;
mod assigning;
mod change;
mod chats;
mod coming;
mod conversation;
mod counted;
mod customers;
mod lists;
mod owners;
mod scheduled;
mod search;
mod tallies;
mod threads;
mod tickets;
mod views;
mod waiting_hours;

pub(crate) use against::{Against, refuse, refuse_in_bulk, refuse_undo, validate};
use assigning::Assigning;
pub(crate) use change::{Changer, is_so_already};
pub(crate) use chats::chat_session;
pub(crate) use coming::Due;
pub(crate) use conversation::Words;
pub(crate) use customers::{Customers, is_subscriber};
use scheduled::Outgoing;
pub(crate) use scheduled::{MOST_SCHEDULED, Waiting};
use search::Excerpts;
pub(crate) use threads::{campaign_of, customer_spoke_at, newest_words, spoken, unanswered_since};
pub(crate) use tickets::{Record, Tickets, Upkeep};
pub(crate) use views::Views;
use waiting_hours::KeptHours;

use std::collections::BTreeMap;

use super::account::Account;
use super::entry::{Entry, Saying};
use super::staff::Staff;
use super::world::{Seedling, World};
use crate::api::Counts;
use crate::domain::{
    Channel, Customer, Filter, FilterContext, FilterError, Sentiment, Settings, Sort, Status,
    Ticket, TicketNumber, Time, User, UserId, View,
};
use crate::rules::permission::{Action, may};

/// Everything the account has.
#[derive(Debug)]
pub(crate) struct Desk {
    /// How it was made; old threads are read off it again whenever they are asked for.
    pub world: World,
    /// Users and teams.
    pub staff: Staff,
    /// Those the account began with: old threads were made by them.
    founders: Staff,
    /// What belongs to the account beside its tickets.
    pub account: Account,
    /// Customers.
    pub customers: Customers,
    /// Tickets.
    pub tickets: Tickets,
    /// Saved filters.
    pub views: Views,
    /// What the account has chosen.
    pub settings: Settings,
    /// Whose turn it is, and who waits.
    pub assigning: Assigning,
    /// What waiting is counted in.
    waiting_hours: KeptHours,
    /// Who wrote the replies that wait.
    outgoing: Outgoing,
    /// What every ticket's version starts from: a reset never goes back behind what was told.
    first_version: u64,
}

impl Desk {
    /// An account without tickets.
    pub fn new(world: World, first_version: u64) -> Self {
        let tickets = Tickets::new(world.first_number());
        Self {
            staff: world.staff(),
            founders: world.staff(),
            account: Account::default(),
            customers: Customers::default(),
            tickets,
            views: Views::new(first_version),
            settings: world.settings(),
            assigning: Assigning::default(),
            waiting_hours: KeptHours::default(),
            outgoing: Outgoing::default(),
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
        let campaign = self.campaign_of(&new.channel, &entries);
        let ticket = Ticket {
            number: self.tickets.next_number(),
            version: self.first_version,
            subject: new.subject,
            status: Status::Open,
            snoozed_until: None,
            channel: new.channel,
            customer: self.customers.reference(&self.world, new.customer),
            assignee: None,
            team: None,
            tags: new.tags,
            sentiment: new.sentiment,
            unread: unanswered_since.is_some(),
            created_at: first,
            updated_at: last,
            waiting_since: unanswered_since,
            last_message: newest_words(&entries).map(Saying::preview),
            campaign,
            messages: spoken(&entries),
            last_customer_message_at: customer_spoke_at(&entries),
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

    /// A customer's profile.
    pub fn customer(&self, place: u32) -> Customer {
        self.customers.profile(
            &self.world,
            place,
            self.tickets.tallies().of_customer(place),
        )
    }

    /// Lets happen what falls due in a ticket. Gives how many entries its thread got.
    pub fn happen(&mut self, what: Due, place: u32, at: Time) -> usize {
        match what {
            Due::Wake => {
                Changer::new(None, at, Upkeep::Now).wake(self, place);
                self.assigning.woke(place);
                1
            }
            Due::Reply => self.send_waiting(place, at),
            Due::FollowUp => self.follow_up(place, at),
        }
    }

    /// The tickets that fit words and filter, the best first; see [`search`].
    ///
    /// # Errors
    /// What the filter has that no build understands.
    pub fn search(
        &mut self,
        words: &str,
        filter: &Filter,
        sort: &Sort,
        context: &FilterContext,
    ) -> Result<Vec<u32>, Vec<FilterError>> {
        let Self {
            tickets,
            world,
            customers,
            ..
        } = self;
        let people = (&*world, &*customers);
        search::search(tickets, people, words, (filter, sort), context)
    }

    /// Of the tickets of a page that words found, what was said around them; nothing of those that
    /// show the words by themselves.
    pub fn excerpts(&self, words: &str, page: &[Ticket]) -> BTreeMap<TicketNumber, String> {
        let search = Excerpts::of(words);
        let places = page.iter().filter_map(|it| self.tickets.place(it.number));
        let found = places.filter_map(|place| {
            let record = self.tickets.at(place);
            let excerpt = search.excerpt(self, record)?;
            Some((record.ticket.number, excerpt))
        });
        found.collect()
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

    /// The views that a user sees, in their order.
    pub fn views_of(&self, me: &UserId) -> Vec<View> {
        let seen = self.views.seen_by(me, &self.staff);
        seen.into_iter().cloned().collect()
    }

    /// The sidebar's numbers for a user at a time; a view whose filter cannot run has none.
    pub fn counts(&self, me: &UserId, now: Time) -> Counts {
        let tallies = self.tickets.tallies();
        let built_in = [
            ("my", tallies.of_user(me)),
            ("all", tallies.open()),
            ("unassigned", tallies.unassigned()),
        ];
        let built_in = built_in.into_iter();
        let built_in = built_in.map(|(view, count)| (view.into(), count));
        let seen = self.views.seen_by(me, &self.staff).into_iter();
        let others: Vec<&View> = seen.filter(|view| !view.built_in).collect();
        let filters: Vec<Filter> = others.iter().map(|view| view.counted()).collect();
        let context = self.context(Some(me.clone()), now);
        let counts = self.tickets.counts(&filters, &context);
        let counted = others.iter().zip(counts);
        let counted = counted.filter_map(|(view, count)| Some((view.id.clone(), count?)));
        let teams = self.staff.teams.iter();
        Counts {
            views: built_in.chain(counted).collect(),
            teams: teams
                .map(|team| (team.id.clone(), tallies.of_team(&team.id)))
                .collect(),
            users: self.open_by_user(me),
            unread_customers: tallies.unread_customers(),
        }
    }

    /// How many open tickets everybody has, for those who steer assignment.
    fn open_by_user(&self, me: &UserId) -> BTreeMap<UserId, u32> {
        let steers = |user: &User| may(&user.role, Action::SteerAssignment);
        if !self.staff.account(me).is_some_and(steers) {
            return BTreeMap::new();
        }
        let tallies = self.tickets.tallies();
        let users = self.staff.users.iter();
        let users = users.map(|user| (user.id.clone(), tallies.of_user(&user.id)));
        users.collect()
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
