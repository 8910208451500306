//! Sorted lists of tickets that keep up with every change, so that a page costs what is on it.
//!
//! For each order there is one list of everything; a filtered list is read off it in one pass and
//! needs no sorting. When a ticket changes, it leaves each list where it stood and enters where it
//! belongs, by binary search.

use super::Record;
use crate::domain::{Filter, FilterContext, FilterError, Predicate, Sort, SortKey, Time, UserId};

/// How many filtered lists are kept; the one not asked for the longest goes first.
const KEPT: usize = 24;

/// All lists that were asked for lately. Places in them are places in the table of tickets.
#[derive(Debug, Default)]
pub(crate) struct Lists {
    orders: Vec<Order>,
    filtered: Vec<Filtered>,
    asked: u64,
}

/// Everything in one order.
#[derive(Debug)]
struct Order {
    sort: Sort,
    places: Vec<u32>,
}

/// What a filter lets through, in one order.
#[derive(Debug)]
struct Filtered {
    filter: Filter,
    /// Who asks, where the filter's answer depends on it.
    me: Option<UserId>,
    /// When it was asked, where the answer depends on that.
    now: Option<Time>,
    sort: Sort,
    predicate: Predicate,
    places: Vec<u32>,
    asked: u64,
}

impl Lists {
    /// The places of the tickets that match, in order.
    ///
    /// # Errors
    /// What the filter has that no build understands.
    pub fn ask(
        &mut self,
        records: &[Record],
        filter: &Filter,
        sort: &Sort,
        context: &FilterContext,
    ) -> Result<&[u32], Vec<FilterError>> {
        let me = context.me.as_ref().filter(|_| filter.names_me());
        let now = filter.depends_on_now().then_some(context.now);
        self.asked += 1;
        if now.is_some() {
            // What was right a while ago is of no use to anybody.
            (self.filtered).retain(|list| list.filter != *filter || list.now == now);
        }
        let known = self.filtered.iter().position(|list| {
            list.sort == *sort && list.me.as_ref() == me && list.filter == *filter
        });
        let index = match known {
            Some(index) => index,
            None => {
                let predicate = Predicate::new(filter, context)?;
                let order = self.order(records, sort);
                let places = order
                    .iter()
                    .copied()
                    .filter(|&place| predicate.matches(&records[place as usize].ticket))
                    .collect();
                self.make_room();
                self.filtered.push(Filtered {
                    filter: filter.clone(),
                    me: me.cloned(),
                    now,
                    sort: sort.clone(),
                    predicate,
                    places,
                    asked: 0,
                });
                self.filtered.len() - 1
            }
        };
        let list = &mut self.filtered[index];
        list.asked = self.asked;
        Ok(&list.places)
    }

    /// Everything in one order, sorted when it is first asked for.
    pub fn order(&mut self, records: &[Record], sort: &Sort) -> &[u32] {
        let index = match self.orders.iter().position(|order| order.sort == *sort) {
            Some(index) => index,
            None => {
                let mut places: Vec<u32> = (0..records.len() as u32).collect();
                places.sort_unstable_by(|one, other| {
                    sort.compare(
                        &records[*one as usize].ticket,
                        &records[*other as usize].ticket,
                    )
                });
                self.orders.push(Order {
                    sort: sort.clone(),
                    places,
                });
                self.orders.len() - 1
            }
        };
        &self.orders[index].places
    }

    fn make_room(&mut self) {
        if self.filtered.len() < KEPT {
            return;
        }
        let oldest = self
            .filtered
            .iter()
            .enumerate()
            .min_by_key(|(_, list)| list.asked);
        if let Some((index, _)) = oldest {
            self.filtered.swap_remove(index);
        }
    }

    /// Takes a ticket out of every list; to be called while it still is what the lists know.
    pub fn leave(&mut self, records: &[Record], place: u32) {
        for (places, found) in self.of(records, place) {
            if let Ok(at) = found {
                places.remove(at);
            }
        }
    }

    /// Puts a new or changed ticket into every list it belongs to.
    pub fn enter(&mut self, records: &[Record], place: u32) {
        for (places, found) in self.of(records, place) {
            if let Err(at) = found {
                places.insert(at, place);
            }
        }
    }

    /// Every list that a ticket belongs to, each with where in it the ticket stands, or would.
    fn of(
        &mut self,
        records: &[Record],
        place: u32,
    ) -> impl Iterator<Item = (&mut Vec<u32>, Result<usize, usize>)> {
        let ticket = &records[place as usize].ticket;
        let orders = self.orders.iter_mut();
        let orders = orders.map(|list| (&list.sort, &mut list.places));
        let filtered = self.filtered.iter_mut();
        let filtered = filtered
            .filter(move |list| list.predicate.matches(ticket))
            .map(|list| (&list.sort, &mut list.places));
        orders.chain(filtered).map(move |(sort, places)| {
            let found = find(records, sort, places, place);
            (places, found)
        })
    }

    /// After a change of many tickets: filtered lists are forgotten, and so are the orders by a
    /// key that moved. Reading a list anew is one pass; moving each ticket would be one per ticket.
    pub fn forget(&mut self, moved: &[SortKey]) {
        self.filtered.clear();
        self.orders.retain(|order| !moved.contains(&order.sort.by));
    }
}

fn find(records: &[Record], sort: &Sort, places: &[u32], place: u32) -> Result<usize, usize> {
    let ticket = &records[place as usize].ticket;
    places.binary_search_by(|other| sort.compare(&records[*other as usize].ticket, ticket))
}
