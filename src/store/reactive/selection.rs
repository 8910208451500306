//! Which rows are ticked.

use std::collections::BTreeSet;

use crate::domain::{Filter, TicketNumber};

/// What a bulk action is for.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Selection {
    /// Nothing.
    #[default]
    Nothing,
    /// These tickets.
    These(BTreeSet<TicketNumber>),
    /// All that match what the list shows (SPEC A13).
    Matching {
        /// The list's filter.
        filter: Filter,
        /// What is searched in it.
        search: Option<String>,
    },
}

impl Selection {
    /// One ticket.
    pub fn one(number: TicketNumber) -> Self {
        Self::These(BTreeSet::from([number]))
    }

    /// Whether a ticket of the list is ticked.
    pub fn has(&self, number: TicketNumber) -> bool {
        match self {
            Self::Nothing => false,
            Self::These(numbers) => numbers.contains(&number),
            Self::Matching { .. } => true,
        }
    }

    /// Whether anything is ticked.
    pub fn is_nothing(&self) -> bool {
        *self == Self::Nothing
    }

    /// Whether it is for more than one ticket, or may be.
    pub fn is_many(&self) -> bool {
        match self {
            Self::Nothing => false,
            Self::These(numbers) => numbers.len() > 1,
            Self::Matching { .. } => true,
        }
    }

    /// Ticks tickets as well.
    pub fn add(&mut self, more: impl IntoIterator<Item = TicketNumber>) {
        match self {
            Self::Nothing => *self = Self::These(more.into_iter().collect()),
            Self::These(numbers) => numbers.extend(more),
            Self::Matching { .. } => {}
        }
    }

    /// Ticks or unticks a ticket; out of all that match, the rest of what is `shown` stays.
    pub fn toggle(&mut self, number: TicketNumber, shown: impl Iterator<Item = TicketNumber>) {
        let mut numbers = match std::mem::take(self) {
            Self::Nothing => BTreeSet::new(),
            Self::These(numbers) => numbers,
            Self::Matching { .. } => shown.collect(),
        };
        if !numbers.remove(&number) {
            numbers.insert(number);
        }
        if !numbers.is_empty() {
            *self = Self::These(numbers);
        }
    }
}
