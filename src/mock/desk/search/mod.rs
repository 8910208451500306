//! Finding tickets by words: number, name, address, phone, subject, what was said.
//!
//! A word of a search fits where it begins a word. What is found by its number comes first, then by
//! the customer, then by the subject, then by what was said. Of the demo world's threads only the
//! newest words are known, because the rest is written out when somebody opens it; what was said
//! since the world was made is known in full.

mod excerpt;
mod index;
mod term;

use super::{Customers, Record, Tickets};
use crate::domain::{Filter, FilterContext, FilterError, Predicate, Sort};
use crate::mock::world::World;
pub(super) use excerpt::Excerpts;
use index::Index;
use term::Term;

/// How well a ticket fits: the least number is the best.
type Rank = u8;
/// It does not.
const NOT: Rank = Rank::MAX;
/// By its whole number.
const NUMBER: Rank = 0;
/// By the customer's name, address or phone, or the beginning of its number.
const CUSTOMER: Rank = 1;
/// By its subject.
const SUBJECT: Rank = 2;
/// By what was said.
const SAID: Rank = 3;
/// How many ranks there are.
const RANKS: usize = 4;

/// What is kept for searching: nothing before somebody searches.
#[derive(Debug, Default)]
pub(super) struct Search {
    index: Option<Index>,
    /// The last answer, for its further pages.
    last: Option<Answer>,
}

#[derive(Debug)]
struct Answer {
    question: Question,
    places: Vec<u32>,
}

#[derive(Clone, Debug, PartialEq)]
struct Question {
    words: String,
    filter: Filter,
    sort: Sort,
    context: FilterContext,
}

impl Search {
    /// The ticket at a place is new or changed.
    pub fn note(&mut self, place: u32) {
        self.last = None;
        if let Some(index) = &mut self.index {
            index.note(place);
        }
    }

    /// The index, built when it is first asked for.
    fn index(&mut self, records: &[Record]) -> &Index {
        let index = self.index.get_or_insert_default();
        index.catch_up(records);
        index
    }
}

/// The places of the tickets that fit words and filter: the best first, and in order among those
/// that fit as well.
///
/// # Errors
/// What the filter has that no build understands.
pub(super) fn search(
    tickets: &mut Tickets,
    (world, customers): (&World, &Customers),
    words: &str,
    (filter, sort): (&Filter, &Sort),
    context: &FilterContext,
) -> Result<Vec<u32>, Vec<FilterError>> {
    let predicate = Predicate::new(filter, context)?;
    let question = Question {
        words: words.to_owned(),
        filter: filter.clone(),
        sort: sort.clone(),
        context: context.clone(),
    };
    let last = tickets.search.last.as_ref();
    if let Some(answer) = last.filter(|answer| answer.question == question) {
        return Ok(answer.places.clone());
    }
    let terms = Term::read(words);
    let mut ranks: Option<Vec<Rank>> = None;
    for term in &terms {
        let fits = rank(tickets, (world, customers), term);
        match &mut ranks {
            None => ranks = Some(fits),
            // All of them must fit: the worst counts.
            Some(ranks) => each(ranks, &fits, Rank::max),
        }
    }
    let ranks = ranks.unwrap_or_default();
    let mut found: [Vec<u32>; RANKS] = Default::default();
    let (order, records) = tickets.ordered(sort, context);
    for &place in order {
        let at = place as usize;
        let rank = ranks.get(at).copied().unwrap_or(NOT);
        if let Some(found) = found.get_mut(usize::from(rank))
            && predicate.matches(&records[at].ticket)
        {
            found.push(place);
        }
    }
    let places = found.concat();
    tickets.search.last = Some(Answer {
        question,
        places: places.clone(),
    });
    Ok(places)
}

/// How well each ticket fits a term.
fn rank(tickets: &mut Tickets, (world, customers): (&World, &Customers), term: &Term) -> Vec<Rank> {
    let Tickets {
        records, search, ..
    } = tickets;
    let index = search.index(records);
    let mut ranks = vec![NOT; records.len()];
    let mut words = term
        .words
        .iter()
        .map(|word| index.rank(word, records.len()));
    if let Some(first) = words.next() {
        ranks = words.fold(first, |mut ranks, other| {
            each(&mut ranks, &other, Rank::max);
            ranks
        });
    }
    for (number, rank) in term.numbers() {
        let first = tickets.first;
        let low = number.start().saturating_sub(first) as usize;
        let high = (*number.end() as usize + 1).saturating_sub(first as usize);
        let fitting = ranks.get_mut(low..high.min(tickets.records.len()));
        for found in fitting.unwrap_or_default() {
            *found = rank.min(*found);
        }
    }
    if term.may_be_an_address() {
        for customer in 0..customers.len() as u32 {
            let email = || customers.email(world, customer);
            let phone = || customers.phone(world, customer);
            if term.is_address(email) || term.is_phone(phone) {
                for place in tickets.of_customer(customer) {
                    let found = &mut ranks[place as usize];
                    *found = CUSTOMER.min(*found);
                }
            }
        }
    }
    ranks
}

fn each(ranks: &mut [Rank], others: &[Rank], choose: fn(Rank, Rank) -> Rank) {
    for (rank, other) in ranks.iter_mut().zip(others) {
        *rank = choose(*rank, *other);
    }
}
