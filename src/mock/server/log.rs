//! What the server told by itself lately, so that a connection that broke can go on.

use std::collections::VecDeque;

use crate::api::{Counts, LiveChange, LiveEvent};
use crate::domain::{UserId, View};

/// How many events are kept for those who were away.
const KEPT: usize = 1_000;

/// The newest events of the account.
#[derive(Debug, Default)]
pub(crate) struct Log {
    events: VecDeque<Note>,
    last: u64,
}

/// An event as it is kept.
#[derive(Debug)]
enum Note {
    Change(LiveChange),
    /// The numbers differ by user, so that they are filled in for whoever reads.
    Counts,
    /// So do the views; only these users are told.
    Views(Vec<UserId>),
}

/// What differs by user, for whoever reads.
#[derive(Debug, Default)]
pub(crate) struct Told {
    /// Their numbers.
    pub counts: Counts,
    /// The views they see.
    pub views: Vec<View>,
}

impl Log {
    /// Tells everybody.
    pub fn push(&mut self, change: LiveChange) {
        self.keep(Note::Change(change));
    }

    /// Tells everybody their numbers.
    pub fn push_counts(&mut self) {
        self.keep(Note::Counts);
    }

    /// Tells these users their views.
    pub fn push_views(&mut self, users: Vec<UserId>) {
        self.keep(Note::Views(users));
    }

    fn keep(&mut self, note: Note) {
        self.last += 1;
        self.events.push_back(note);
        if self.events.len() > KEPT {
            self.events.pop_front();
        }
    }

    /// The id of the newest event; 0 before the first.
    pub fn last(&self) -> u64 {
        self.last
    }

    /// The events after one, for a user. An id that is too old, or that this log never gave, gets the one
    /// event that tells to ask everything again.
    pub fn since(&self, last: u64, user: &UserId, told: impl FnOnce() -> Told) -> Vec<LiveEvent> {
        let before_first = self.last - self.events.len() as u64;
        if last > self.last || last < before_first {
            return vec![LiveEvent {
                id: self.last,
                change: LiveChange::Reset,
            }];
        }
        if last == self.last {
            return Vec::new();
        }
        let told = told();
        let ids = last + 1..=self.last;
        let notes = self.events.iter().skip((last - before_first) as usize);
        ids.zip(notes)
            .filter_map(|(id, note)| {
                let change = match note {
                    Note::Change(change) => change.clone(),
                    Note::Counts => LiveChange::Counts {
                        counts: told.counts.clone(),
                    },
                    Note::Views(users) if users.contains(user) => LiveChange::Views {
                        views: told.views.clone(),
                    },
                    Note::Views(_) => return None,
                };
                Some(LiveEvent { id, change })
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(events: &[LiveEvent]) -> Vec<u64> {
        events.iter().map(|event| event.id).collect()
    }

    #[test]
    fn one_goes_on_where_one_stopped_or_is_told_to_start_anew() {
        let mut log = Log::default();
        let since = |log: &Log, last| log.since(last, &"kris".into(), Told::default);
        assert!(since(&log, 0).is_empty());
        log.push(LiveChange::Lists);
        log.push_counts();
        assert_eq!(ids(&since(&log, 0)), [1, 2]);
        assert_eq!(ids(&since(&log, 1)), [2]);
        log.push_views(vec!["ana".into()]);
        log.push_views(vec!["kris".into(), "ana".into()]);
        assert_eq!(ids(&since(&log, 1)), [2, 4], "others are told nothing");
        assert_eq!(since(&log, 9)[0].change, LiveChange::Reset);

        (0..KEPT).for_each(|_| log.push(LiveChange::Lists));
        assert_eq!(since(&log, 3)[0].change, LiveChange::Reset);
        assert_eq!(since(&log, 4).len(), KEPT);
    }
}
