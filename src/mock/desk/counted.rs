//! How many tickets fit filters, kept up to date with every change: nothing is scanned but what was
//! not asked for before, and, once a minute, what changes by the passing of time.

use std::cell::RefCell;
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, DefaultHasher};

use chrono::TimeDelta;

use super::Record;
use crate::domain::{Filter, FilterContext, Predicate, Ticket, Time, UserId};

/// How many numbers are kept; when there are more, those that are not asked for just now go.
const KEPT: usize = 1_000;
/// How long a number that changes by itself is kept without being asked for.
const PATIENCE: TimeDelta = TimeDelta::hours(1);

/// The numbers that were asked for. They are counted when that happens first, also by whoever only
/// looks: hence the cell.
#[derive(Debug, Default)]
pub(super) struct Counted {
    kept: RefCell<HashMap<Question, Number, BuildHasherDefault<DefaultHasher>>>,
}

/// What was asked.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Question {
    filter: Filter,
    /// Who asks, where the answer depends on that.
    me: Option<UserId>,
    /// Whether the answer depends on the time.
    passing: bool,
}

#[derive(Debug)]
struct Number {
    predicate: Predicate,
    count: u32,
    /// What it is right for.
    context: FilterContext,
    /// When it was asked for last.
    asked: Time,
}

impl Counted {
    /// How many tickets fit each filter; nothing for one that cannot run.
    pub fn ask(
        &self,
        records: &[Record],
        filters: &[Filter],
        context: &FilterContext,
    ) -> Vec<Option<u32>> {
        let mut kept = self.kept.borrow_mut();
        let mut questions = Vec::with_capacity(filters.len());
        let mut missing = Vec::new();
        for filter in filters {
            let question = Question {
                filter: filter.clone(),
                me: context.me.clone().filter(|_| filter.names_me()),
                passing: filter.depends_on_now(),
            };
            match kept.get_mut(&question) {
                Some(number) if !question.passing || number.context.is_as_late_as(context) => {
                    number.asked = context.now;
                }
                _ => {
                    if let Ok(predicate) = Predicate::new(filter, context) {
                        missing.push((question.clone(), predicate));
                    }
                }
            }
            questions.push(question);
        }
        kept.extend(count(records, missing, context));
        let answers = questions
            .iter()
            .map(|question| kept.get(question).map(|number| number.count))
            .collect();
        if kept.len() > KEPT {
            kept.retain(|_, number| number.asked == context.now);
        }
        answers
    }

    /// Time has passed, or is counted otherwise: numbers that change by that are counted anew. Gives
    /// whether any is another one now, or may be.
    pub fn pass(&self, records: &[Record], context: &FilterContext) -> bool {
        let mut kept = self.kept.borrow_mut();
        let before = kept.len();
        kept.retain(|question, number| !question.passing || context.now - number.asked <= PATIENCE);
        // What goes may have changed as well: whoever still listens is told, and asks anew by that.
        let mut changed = kept.len() < before;
        for (question, number) in kept.iter_mut() {
            if !question.passing || number.context.is_as_late_as(context) {
                continue;
            }
            let context = FilterContext {
                me: question.me.clone(),
                ..context.clone()
            };
            let Ok(predicate) = Predicate::new(&question.filter, &context) else {
                continue;
            };
            let count = fitting(records, &predicate);
            changed |= count != number.count;
            *number = Number {
                predicate,
                count,
                context,
                asked: number.asked,
            };
        }
        changed
    }

    /// Counts a ticket in.
    pub fn add(&mut self, ticket: &Ticket) {
        for number in self.kept.get_mut().values_mut() {
            number.count += u32::from(number.predicate.matches(ticket));
        }
    }

    /// Takes back what [`Self::add`] counted for the ticket as it is given.
    pub fn remove(&mut self, ticket: &Ticket) {
        for number in self.kept.get_mut().values_mut() {
            number.count -= u32::from(number.predicate.matches(ticket));
        }
    }
}

/// Counts for several filters in one pass.
fn count(
    records: &[Record],
    missing: Vec<(Question, Predicate)>,
    context: &FilterContext,
) -> impl Iterator<Item = (Question, Number)> {
    let mut counts = vec![0; missing.len()];
    if !missing.is_empty() {
        for record in records {
            for (count, (_, predicate)) in counts.iter_mut().zip(&missing) {
                *count += u32::from(predicate.matches(&record.ticket));
            }
        }
    }
    missing
        .into_iter()
        .zip(counts)
        .map(move |((question, predicate), count)| {
            let number = Number {
                predicate,
                count,
                context: context.clone(),
                asked: context.now,
            };
            (question, number)
        })
}

fn fitting(records: &[Record], predicate: &Predicate) -> u32 {
    let fitting = records.iter().filter(|it| predicate.matches(&it.ticket));
    fitting.count() as u32
}
