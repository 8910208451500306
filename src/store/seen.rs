//! What a person sees of a list, so that it stays where it is while the list changes around it.
//!
//! Cost goes with what is on screen and what is loaded, never with the total (SPEC X3).

use std::ops::Range;

use super::SparseList;
use crate::domain::TicketNumber;

/// So many rows that moved alike tell by how much the list moved; fewer may have moved by
/// themselves.
const ENOUGH: usize = 3;

/// The tickets that are drawn, each with its place.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Seen(Vec<(usize, TicketNumber)>);

impl Seen {
    /// What is drawn of a list.
    pub fn new(rows: &SparseList, drawn: Range<usize>) -> Self {
        Self(rows.entries(drawn).to_vec())
    }

    /// By how many rows the list has moved under what is seen from the place `first` on: down, or
    /// up where it is below zero. A ticket that went elsewhere by itself does not count, unless
    /// there is nothing else to go by.
    pub fn shift(&self, rows: &SparseList, first: usize) -> isize {
        let (above, seen) = self
            .0
            .split_at(self.0.partition_point(|(at, _)| *at < first));
        let moved = |(at, number): &(usize, TicketNumber)| {
            let place = if rows.get(*at) == Some(*number) {
                Some(*at)
            } else {
                rows.place_of(*number)
            };
            place.map(|place| place as isize - *at as isize)
        };
        // The first that is seen has the first word; then those below it, then those above.
        let moves: Vec<isize> = seen
            .iter()
            .chain(above.iter().rev())
            .filter_map(moved)
            .collect();
        let alike = |by: &isize| moves.iter().filter(|other| *other == by).count();
        let most = moves.iter().map(alike).max().unwrap_or_default();
        moves
            .iter()
            .find(|by| alike(by) >= ENOUGH.min(most))
            .copied()
            .unwrap_or_default()
    }

    /// Where one is who stood at a place that is no more, after the list has moved by so many rows:
    /// with the ticket that was next, if it is about there, else where that place is on screen.
    pub fn next(&self, rows: &SparseList, place: usize, by: isize) -> usize {
        let there = place.saturating_add_signed(by);
        let behind = self.0.iter().find(|(at, _)| *at > place);
        behind
            .and_then(|(_, number)| rows.place_of(*number))
            .filter(|next| next.abs_diff(there) <= 1)
            .unwrap_or(there)
    }

    /// What is drawn now, after the list has moved by so many rows. What is being asked for anew
    /// is remembered where it must come to stand.
    pub fn renew(&self, rows: &SparseList, drawn: Range<usize>, by: isize) -> Self {
        let waiting = self
            .0
            .iter()
            .map(|(at, number)| (at.saturating_add_signed(by), *number))
            .filter(|(at, number)| {
                drawn.contains(at) && rows.get(*at).is_none() && rows.place_of(*number).is_none()
            });
        let mut now: Vec<_> = waiting
            .chain(rows.entries(drawn.clone()).iter().copied())
            .collect();
        now.sort_unstable_by_key(|(at, _)| *at);
        Self(now)
    }
}

/// A ticket that a person holds on to, and its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Held {
    /// Which ticket; none while it is not loaded.
    pub number: Option<TicketNumber>,
    /// Where it stands.
    pub place: usize,
}

impl Held {
    /// Whatever stands at a place.
    pub fn at(rows: &SparseList, place: usize) -> Self {
        let number = rows.get(place);
        Self { number, place }
    }

    /// Where the ticket is after the list has changed. One that has left is let go, and whatever
    /// came to stand at `next` is held from now on; tells whether that is so.
    pub fn follow(self, rows: &SparseList, next: usize) -> (Self, bool) {
        let last = rows.total().saturating_sub(1);
        let Some(number) = self.number else {
            return (Self::at(rows, self.place.min(last)), false);
        };
        if let Some(place) = rows.place_of(number) {
            return (Self { place, ..self }, false);
        }
        let now = Self::at(rows, next.min(last));
        match now.number {
            Some(_) => (now, true),
            // Not loaded any more, or not yet again.
            None => (
                Self {
                    place: now.place,
                    ..self
                },
                false,
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(numbers: impl IntoIterator<Item = u32>) -> SparseList {
        let numbers: Vec<_> = numbers.into_iter().map(TicketNumber).collect();
        let mut list = SparseList::default();
        list.place(0, &numbers, numbers.len());
        list
    }

    /// The list 0 to 40, with some tickets put elsewhere: which, and at which place of the rest.
    fn with_moved(moves: &[(u32, usize)]) -> SparseList {
        let mut numbers: Vec<u32> = (0..40).collect();
        for (number, to) in moves {
            numbers.retain(|other| other != number);
            numbers.insert(*to, *number);
        }
        list(numbers)
    }

    fn shift(after: &SparseList) -> isize {
        Seen::new(&list(0..40), 10..30).shift(after, 15)
    }

    #[test]
    fn x3_rows_that_come_or_go_above_move_what_is_seen() {
        assert_eq!(shift(&list([100, 101].into_iter().chain(0..40))), 2);
        assert_eq!(shift(&list((0..40).filter(|number| *number != 3))), -1);
        assert_eq!(shift(&list(0..40)), 0);
    }

    #[test]
    fn x3_rows_that_come_below_the_first_seen_move_nothing() {
        let after = (0..18).chain([100, 101, 102]).chain(18..40);
        assert_eq!(shift(&list(after)), 0);
        assert_eq!(shift(&list((0..16).chain([100]).chain(16..40))), 0);
    }

    #[test]
    fn x3_a_seen_ticket_that_goes_elsewhere_takes_nothing_with_it() {
        assert_eq!(shift(&with_moved(&[(15, 0)])), 0);
        assert_eq!(shift(&with_moved(&[(16, 0), (15, 0)])), 0);
        assert_eq!(shift(&with_moved(&[(15, 39)])), -1);
        assert_eq!(shift(&with_moved(&[(20, 0)])), 1);
    }

    #[test]
    fn x3_what_is_asked_for_anew_is_remembered_where_it_must_stand() {
        let seen = Seen::new(&list(0..40), 10..30);
        let mut part = SparseList::default();
        let told: Vec<_> = (9..19).map(TicketNumber).collect();
        part.place(10, &told, 41);
        assert_eq!(seen.shift(&part, 15), 1);
        let after = seen.renew(&part, 11..31, 1);
        let all = list([100].into_iter().chain(0..40));
        assert_eq!(after.shift(&all, 16), 0);
        assert_eq!(after, Seen::new(&all, 11..31));
    }

    #[test]
    fn x9_what_is_held_goes_with_its_ticket() {
        let held = Held::at(&list(0..40), 20);
        let (after, gone) = held.follow(&with_moved(&[(20, 3)]), 20);
        assert_eq!((after.number, after.place, gone), (held.number, 3, false));
    }

    #[test]
    fn x9_what_is_held_and_leaves_is_let_go_for_the_one_after_it() {
        let before = list(0..40);
        let after = list(
            [100]
                .into_iter()
                .chain(0..40)
                .filter(|number| *number != 20),
        );
        // As the first that is seen, which it was, and as one further down.
        for first in [20, 15] {
            let seen = Seen::new(&before, 10..30);
            let next = seen.next(&after, 20, seen.shift(&after, first));
            let (held, gone) = Held::at(&before, 20).follow(&after, next);
            assert_eq!((held.number, held.place), (Some(TicketNumber(21)), 21));
            assert!(gone);
        }
    }

    #[test]
    fn x9_what_is_held_outlives_that_it_is_not_loaded() {
        let held = Held::at(&list(0..40), 20);
        let mut part = SparseList::default();
        part.place(30, &[TicketNumber(30)], 41);
        let (waiting, gone) = held.follow(&part, 20);
        assert_eq!((waiting.number, gone), (held.number, false));
        let (after, _) = waiting.follow(&list([100].into_iter().chain(0..40)), 20);
        assert_eq!((after.number, after.place), (held.number, 21));
    }
}
