//! What was deleted and can still be brought back.

use chrono::TimeDelta;

use crate::domain::{Time, UserId};

/// How long it can be.
const KEPT: TimeDelta = TimeDelta::minutes(10);

/// What was deleted lately.
#[derive(Debug)]
pub(crate) struct Bin<T> {
    kept: Vec<Deleted<T>>,
}

#[derive(Debug)]
struct Deleted<T> {
    what: T,
    index: usize,
    by: UserId,
    at: Time,
}

impl<T> Default for Bin<T> {
    fn default() -> Self {
        Self { kept: Vec::new() }
    }
}

impl<T> Bin<T> {
    /// Keeps what somebody deleted, and where it was.
    pub fn put(&mut self, what: T, index: usize, by: &UserId, now: Time) {
        self.kept.retain(|deleted| now - deleted.at <= KEPT);
        self.kept.push(Deleted {
            what,
            index,
            by: by.clone(),
            at: now,
        });
    }

    /// What somebody deleted and can still bring back, and where it was.
    pub fn find(&self, is: impl Fn(&T) -> bool, by: &UserId, now: Time) -> Option<(usize, &T)> {
        let found = self.kept.iter().find(|deleted| is(&deleted.what))?;
        let theirs = found.by == *by && now - found.at <= KEPT;
        theirs.then_some((found.index, &found.what))
    }

    /// It was brought back.
    pub fn forget(&mut self, is: impl Fn(&T) -> bool) {
        self.kept.retain(|deleted| !is(&deleted.what));
    }
}
