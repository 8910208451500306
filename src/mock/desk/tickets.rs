//! The table of tickets with everything that is kept beside it.

use super::coming::{Coming, Due};
use super::counted::Counted;
use super::lists::Lists;
use super::owners::Owners;
use super::search::Search;
use super::tallies::Tallies;
use super::threads::{is_said_by_customer, is_spoken};
use crate::domain::{
    Filter, FilterContext, FilterError, MessageKind, Sort, Status, Ticket, TicketNumber, Time,
};
use crate::mock::entry::{Entry, Saying};
use crate::mock::world::Origin;

/// A ticket with what the contract does not show of it.
#[derive(Debug)]
pub(crate) struct Record {
    /// The ticket as it is told.
    pub ticket: Ticket,
    /// The place of its customer.
    pub customer: u32,
    /// Since when the customer's words have no answer. A closed ticket waits for nobody, but opened
    /// again it waits since then.
    pub unanswered_since: Option<Time>,
    /// What the first part of its thread is made from; none for a ticket that came later.
    pub origin: Option<Origin>,
    /// The rest of its thread.
    pub added: Vec<Entry>,
}

impl Record {
    /// Takes words of somebody into the thread, see [`Self::take_in`].
    pub fn hear(&mut self, kind: MessageKind, author: String, text: String, now: Time) {
        self.take_in(Saying {
            kind,
            at: now,
            author: Some(author),
            text,
            attachments: Vec::new(),
        });
    }

    /// Takes what was said into the thread; a row shows it as the newest, whoever said it.
    pub fn take_in(&mut self, said: Saying) {
        self.ticket.last_message = Some(said.preview());
        self.ticket.updated_at = said.at;
        self.ticket.messages += u32::from(is_spoken(&said.kind));
        if is_said_by_customer(&said.kind) {
            self.ticket.last_customer_message_at = Some(said.at);
        }
        self.added.push(Entry::Said(Box::new(said)));
    }
}

/// Whether the lists follow a change at once.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Upkeep {
    /// At once.
    Now,
    /// When they are asked for: for changes of many tickets, which each list then follows in one
    /// pass.
    Later,
}

/// All tickets, by place; numbers go up without gaps.
#[derive(Debug)]
pub(crate) struct Tickets {
    pub(super) first: u32,
    pub(super) records: Vec<Record>,
    /// What words are searched in.
    pub(super) search: Search,
    lists: Lists,
    tallies: Tallies,
    counted: Counted,
    owners: Owners,
    coming: Coming,
}

impl Tickets {
    /// None yet; the first will have this number.
    pub fn new(first: u32) -> Self {
        Self {
            first,
            records: Vec::new(),
            search: Search::default(),
            lists: Lists::default(),
            tallies: Tallies::default(),
            counted: Counted::default(),
            owners: Owners::default(),
            coming: Coming::default(),
        }
    }

    /// Makes room for so many more.
    pub fn reserve(&mut self, more: usize) {
        self.records.reserve(more);
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.records.len()
    }

    /// All of them, by place.
    pub fn records(&self) -> &[Record] {
        &self.records
    }

    /// The number the next ticket will have.
    pub fn next_number(&self) -> TicketNumber {
        TicketNumber(self.first + self.records.len() as u32)
    }

    /// The place of a number.
    pub fn place(&self, number: TicketNumber) -> Option<u32> {
        let place = number.0.checked_sub(self.first)?;
        ((place as usize) < self.records.len()).then_some(place)
    }

    /// The ticket at a place that [`Self::place`] or a list gave.
    pub fn at(&self, place: u32) -> &Record {
        &self.records[place as usize]
    }

    /// The sidebar's numbers.
    pub fn tallies(&self) -> &Tallies {
        &self.tallies
    }

    /// Puts a ticket in and gives its place.
    pub fn push(&mut self, record: Record) -> u32 {
        let place = self.records.len() as u32;
        self.tallies.add(&record.ticket, record.customer);
        self.counted.add(&record.ticket);
        self.owners.add(record.customer);
        self.coming.note(&record.ticket, place);
        self.records.push(record);
        self.lists.enter(&self.records, place);
        self.search.note(place);
        place
    }

    /// Changes a ticket: it gets the next version, and everything kept beside the table follows.
    pub fn change<T>(
        &mut self,
        place: u32,
        upkeep: Upkeep,
        change: impl FnOnce(&mut Record) -> T,
    ) -> T {
        match upkeep {
            Upkeep::Now => self.lists.leave(&self.records, place),
            Upkeep::Later => self.lists.defer(&self.records, place),
        }
        self.search.note(place);
        let record = &mut self.records[place as usize];
        self.counted.remove(&record.ticket);
        self.tallies.remove(&record.ticket, record.customer);
        self.coming.forget(&record.ticket, place);

        let result = change(record);
        record.ticket.version += 1;
        record.ticket.waiting_since = if record.ticket.status == Status::Closed {
            None
        } else {
            record.unanswered_since
        };

        self.counted.add(&record.ticket);
        self.tallies.add(&record.ticket, record.customer);
        self.coming.note(&record.ticket, place);
        if upkeep == Upkeep::Now {
            self.lists.enter(&self.records, place);
        }
        result
    }

    /// The places of a customer's tickets, oldest first.
    pub fn of_customer(&self, customer: u32) -> Vec<u32> {
        self.owners.places(customer)
    }

    /// A web chat whose customer is gone: the first from a place on, else the first of all.
    pub fn away_from(&self, place: u32) -> Option<u32> {
        self.coming.away_from(place)
    }

    /// The places of the tickets that match, in order.
    ///
    /// # Errors
    /// What the filter has that no build understands.
    pub fn list(
        &mut self,
        filter: &Filter,
        sort: &Sort,
        context: &FilterContext,
    ) -> Result<(&[u32], &[Record]), Vec<FilterError>> {
        let places = self.lists.ask(&self.records, filter, sort, context)?;
        Ok((places, &self.records))
    }

    /// How many tickets fit each filter; nothing for one that cannot run.
    pub fn counts(&self, filters: &[Filter], context: &FilterContext) -> Vec<Option<u32>> {
        self.counted.ask(&self.records, filters, context)
    }

    /// Time has passed, or is counted otherwise: gives whether a number that was asked for is another
    /// one now.
    pub fn pass(&self, context: &FilterContext) -> bool {
        self.counted.pass(&self.records, context)
    }

    /// The places of all tickets, in order.
    pub fn ordered(&mut self, sort: &Sort, context: &FilterContext) -> (&[u32], &[Record]) {
        let places = self.lists.order(&self.records, sort, context);
        (places, &self.records)
    }

    /// What falls due next of all that has by now: when, what, and in which ticket.
    pub fn due(&self, now: Time) -> Option<(Time, Due, u32)> {
        self.coming.due(now)
    }
}
