//! Sorted lists of tickets that keep up with every change, so that a page costs what is on it.
//!
//! For each order there is one list of everything; a filtered list is read off it in one pass and
//! needs no sorting. When a ticket changes, it leaves each list where it stood and enters where it
//! belongs, by binary search. When very many change, they are only taken down, and a list follows
//! all of them in one pass when it is next asked for, without looking at the others again.

use std::cmp::Ordering;

use super::Record;
use crate::domain::{Filter, FilterContext, FilterError, Predicate, Sort, Ticket, UserId};

/// How many filtered lists are kept; the one not asked for the longest goes first.
const KEPT: usize = 24;

/// All lists that were asked for lately. Places in them are places in the table of tickets.
#[derive(Debug, Default)]
pub(crate) struct Lists {
    orders: Vec<Order>,
    filtered: Vec<Filtered>,
    /// Tickets that changed, or are about to, and that some list has not followed yet.
    deferred: Vec<u32>,
    asked: u64,
}

/// Everything in one order.
#[derive(Debug)]
struct Order {
    standing: Standing,
    places: Places,
}

/// In which order tickets stand, and when, where that changes by the passing of time.
#[derive(Clone, Debug, PartialEq)]
struct Standing {
    sort: Sort,
    context: FilterContext,
}

impl Standing {
    fn new(sort: &Sort, context: &FilterContext) -> Self {
        Self {
            sort: sort.clone(),
            context: match sort.depends_on_now(context) {
                true => context.of_anybody(),
                false => FilterContext::default(),
            },
        }
    }

    fn compare(&self, records: &[Record], one: u32, other: u32) -> Ordering {
        let ticket = |place: u32| &records[place as usize].ticket;
        (self.sort).compare(ticket(one), ticket(other), &self.context)
    }
}

/// The places of a list, and how many of the deferred changes are in it.
#[derive(Debug)]
struct Places {
    places: Vec<u32>,
    followed: usize,
}

/// What a filter lets through, in one order.
#[derive(Debug)]
struct Filtered {
    filter: Filter,
    /// Who asks, where the filter's answer depends on it.
    me: Option<UserId>,
    /// When it was asked, where the filter's answer depends on that.
    at: Option<FilterContext>,
    standing: Standing,
    predicate: Predicate,
    places: Places,
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
        let at = (filter.depends_on_now()).then(|| context.of_anybody());
        let standing = Standing::new(sort, context);
        self.asked += 1;
        // What was right a while ago is of no use to anybody.
        self.filtered.retain(|list| {
            let is_right = list.at == at || list.filter != *filter;
            is_right && (list.standing == standing || list.standing.sort != *sort)
        });
        let known = self.filtered.iter().position(|list| {
            list.standing == standing && list.me.as_ref() == me && list.filter == *filter
        });
        let index = match known {
            Some(index) => index,
            None => {
                let predicate = Predicate::new(filter, context)?;
                let order = self.order(records, sort, context);
                let places = order
                    .iter()
                    .copied()
                    .filter(|&place| predicate.matches(&records[place as usize].ticket))
                    .collect();
                let places = Places {
                    places,
                    followed: self.deferred.len(),
                };
                self.make_room();
                self.filtered.push(Filtered {
                    filter: filter.clone(),
                    me: me.cloned(),
                    at,
                    standing,
                    predicate,
                    places,
                    asked: 0,
                });
                self.filtered.len() - 1
            }
        };
        let list = &mut self.filtered[index];
        list.asked = self.asked;
        list.follow(records, &self.deferred);
        Ok(&list.places.places)
    }

    /// Everything in one order, sorted when it is first asked for.
    pub fn order(&mut self, records: &[Record], sort: &Sort, context: &FilterContext) -> &[u32] {
        let standing = Standing::new(sort, context);
        let known = (self.orders.iter()).position(|order| order.standing.sort == *sort);
        let index = match known {
            Some(index) => index,
            None => {
                let mut places: Vec<u32> = (0..records.len() as u32).collect();
                places.sort_unstable_by(|one, other| standing.compare(records, *one, *other));
                let places = Places {
                    places,
                    followed: self.deferred.len(),
                };
                self.orders.push(Order {
                    standing: standing.clone(),
                    places,
                });
                self.orders.len() - 1
            }
        };
        let order = &mut self.orders[index];
        order.follow(records, &self.deferred);
        if order.standing != standing {
            order.renew(records, standing);
        }
        &order.places.places
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

    /// A ticket is about to change, one of very many: lists follow when they are asked for.
    pub fn defer(&mut self, records: &[Record], place: u32) {
        if self.deferred.len() >= records.len() {
            // Reading a list anew is no more work than following so many.
            let all = self.deferred.len();
            self.orders.retain(|list| list.places.followed == all);
            self.filtered.retain(|list| list.places.followed == all);
            self.all_follow(records);
        }
        self.deferred.push(place);
    }

    /// Every list follows what was deferred.
    fn all_follow(&mut self, records: &[Record]) {
        for list in &mut self.orders {
            list.follow(records, &self.deferred);
            list.places.followed = 0;
        }
        for list in &mut self.filtered {
            list.follow(records, &self.deferred);
            list.places.followed = 0;
        }
        self.deferred.clear();
    }

    /// Takes a ticket out of every list; to be called while it still is what the lists know.
    pub fn leave(&mut self, records: &[Record], place: u32) {
        self.all_follow(records);
        for (places, found) in self.of(records, place) {
            if let Ok(at) = found {
                places.remove(at);
            }
        }
    }

    /// Puts a new or changed ticket into every list it belongs to.
    pub fn enter(&mut self, records: &[Record], place: u32) {
        self.all_follow(records);
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
        let orders = orders.map(|list| (&list.standing, &mut list.places.places));
        let filtered = self.filtered.iter_mut();
        let filtered = filtered
            .filter(move |list| list.predicate.matches(ticket))
            .map(|list| (&list.standing, &mut list.places.places));
        orders.chain(filtered).map(move |(standing, places)| {
            let compare = |other: &u32| standing.compare(records, *other, place);
            let found = places.binary_search_by(compare);
            (places, found)
        })
    }
}

impl Order {
    fn follow(&mut self, records: &[Record], deferred: &[u32]) {
        (self.places).follow(records, deferred, &self.standing, |_| true);
    }

    /// Tickets stand otherwise by now. Those that keep office hours stand among themselves as before,
    /// and so do the others: two lists in order are soon one.
    fn renew(&mut self, records: &[Record], standing: Standing) {
        if let Some(hours) = &standing.context.hours {
            let places = std::mem::take(&mut self.places.places);
            let is_kept = |place: &u32| hours.are_kept_by(&records[*place as usize].ticket.channel);
            let (mut places, others): (Vec<u32>, Vec<u32>) = places.into_iter().partition(is_kept);
            places.extend(others);
            self.places.places = places;
        }
        // This sort finds what is in order already.
        (self.places.places).sort_by(|one, other| standing.compare(records, *one, *other));
        self.standing = standing;
    }
}

impl Filtered {
    fn follow(&mut self, records: &[Record], deferred: &[u32]) {
        let fits = |ticket: &Ticket| self.predicate.matches(ticket);
        (self.places).follow(records, deferred, &self.standing, fits);
    }
}

impl Places {
    /// Takes the tickets that changed out, and those of them that fit in where they belong now. The
    /// others stand among themselves as before.
    fn follow(
        &mut self,
        records: &[Record],
        deferred: &[u32],
        standing: &Standing,
        fits: impl Fn(&Ticket) -> bool,
    ) {
        let news = deferred.get(self.followed..).unwrap_or_default();
        self.followed = deferred.len();
        if news.is_empty() {
            return;
        }
        let mut has_changed = vec![false; records.len()];
        let mut entering = Vec::new();
        for &place in news {
            let known = std::mem::replace(&mut has_changed[place as usize], true);
            if !known && fits(&records[place as usize].ticket) {
                entering.push(place);
            }
        }
        self.places.retain(|place| !has_changed[*place as usize]);
        let compare = |one: &u32, other: &u32| standing.compare(records, *one, *other);
        entering.sort_unstable_by(compare);
        let mut merged = Vec::with_capacity(self.places.len() + entering.len());
        let mut rest = self.places.as_slice();
        for place in entering {
            let before = rest.partition_point(|other| compare(other, &place).is_lt());
            let (earlier, later) = rest.split_at(before);
            merged.extend_from_slice(earlier);
            merged.push(place);
            rest = later;
        }
        merged.extend_from_slice(rest);
        self.places = merged;
    }
}

#[cfg(test)]
mod tests;
