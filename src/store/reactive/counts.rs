//! The sidebar's numbers: the server's, moved on by what it has not answered yet.

use leptos::prelude::*;

use super::Desk;
use crate::api::Counts;

impl Desk {
    /// How many customers have something unread (SPEC I22).
    pub fn unread_customers(self) -> u32 {
        self.inner().counts.with(|counts| counts.unread_customers)
    }

    /// The sidebar's numbers as they are shown.
    pub fn counts(self) -> Counts {
        let inner = self.inner();
        let mut counts = inner.counts.get();
        let context = self.filter_context();
        inner.tally.borrow_mut().keep_time(context);
        let tally = inner.tally.borrow();
        inner
            .tickets
            .each_pending(|base, shown| tally.shift(&mut counts, base, shown));
        counts
    }
}
