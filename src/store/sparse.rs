//! A long list of which only parts are loaded.

use std::cmp::Ordering;
use std::ops::Range;

use crate::domain::TicketNumber;

/// The order of a server's list as far as it is known: the total, and the tickets at some places.
///
/// Its cost goes with what is loaded (bounded by [`SparseList::keep_near`]), not with the total.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SparseList {
    total: usize,
    /// Sorted by place.
    loaded: Vec<(usize, TicketNumber)>,
}

impl SparseList {
    /// How many tickets the list has, loaded or not.
    pub fn total(&self) -> usize {
        self.total
    }

    /// The ticket at a place, where it is loaded.
    pub fn get(&self, place: usize) -> Option<TicketNumber> {
        let found = self
            .loaded
            .binary_search_by_key(&place, |(at, _)| *at)
            .ok()?;
        Some(self.loaded[found].1)
    }

    /// The place of a ticket, where it is loaded.
    pub fn place_of(&self, number: TicketNumber) -> Option<usize> {
        self.loaded
            .iter()
            .find(|(_, other)| *other == number)
            .map(|(at, _)| *at)
    }

    /// Whether everything in the range that exists is loaded.
    pub fn has(&self, range: Range<usize>) -> bool {
        let end = range.end.min(self.total);
        range.start >= end || self.between(range.start, end).len() == end - range.start
    }

    /// The loaded tickets within a range of places.
    pub fn numbers(&self, range: Range<usize>) -> impl Iterator<Item = TicketNumber> + '_ {
        self.between(range.start, range.end)
            .iter()
            .map(|(_, number)| *number)
    }

    /// The loaded tickets within a range of places, each with its place.
    pub fn entries(&self, range: Range<usize>) -> &[(usize, TicketNumber)] {
        self.between(range.start, range.end)
    }

    fn between(&self, start: usize, end: usize) -> &[(usize, TicketNumber)] {
        let from = self.loaded.partition_point(|(at, _)| *at < start);
        let to = self.loaded.partition_point(|(at, _)| *at < end);
        &self.loaded[from..to.max(from)]
    }

    /// Takes in a part as the server told it. Where the server's total is another than ours, or a
    /// ticket stood elsewhere, what we knew of other places is out of date and is forgotten.
    pub fn place(&mut self, offset: usize, numbers: &[TicketNumber], total: usize) {
        let end = offset + numbers.len();
        let moved = |(at, number): &(usize, TicketNumber)| {
            !(offset..end).contains(at) && numbers.contains(number)
        };
        if total != self.total || self.loaded.iter().any(moved) {
            self.loaded.clear();
        }
        self.total = total;
        self.loaded
            .retain(|(at, _)| !(offset..end).contains(at) && *at < total);
        let from = self.loaded.partition_point(|(at, _)| *at < offset);
        let part = numbers
            .iter()
            .enumerate()
            .map(|(index, number)| (offset + index, *number));
        self.loaded.splice(from..from, part);
    }

    /// Takes a ticket out; those behind it move up. Gives the place it had, where it was loaded.
    pub fn remove(&mut self, number: TicketNumber) -> Option<usize> {
        let index = self.loaded.iter().position(|(_, other)| *other == number)?;
        let (place, _) = self.loaded.remove(index);
        for (at, _) in &mut self.loaded[index..] {
            *at -= 1;
        }
        self.total -= 1;
        Some(place)
    }

    /// Puts a ticket in where `compare` says it stands against a loaded one; those behind move
    /// down. Gives its place, or none where that lies among tickets that are not loaded.
    pub fn insert(
        &mut self,
        number: TicketNumber,
        mut compare: impl FnMut(TicketNumber) -> Ordering,
    ) -> Option<usize> {
        let index = self
            .loaded
            .partition_point(|(_, other)| compare(*other) == Ordering::Greater);
        let left = index.checked_sub(1).map(|left| self.loaded[left].0);
        let right = self.loaded.get(index).map(|(at, _)| *at);
        let after_left = left.map_or(0, |at| at + 1);
        let known = right.unwrap_or(self.total) == after_left;
        for (at, _) in &mut self.loaded[index..] {
            *at += 1;
        }
        self.total += 1;
        if !known {
            return None;
        }
        self.loaded.insert(index, (after_left, number));
        Some(after_left)
    }

    /// Forgets what is further than `margin` places from the range, so that scrolling through a
    /// long list does not pile up.
    pub fn keep_near(&mut self, range: Range<usize>, margin: usize) {
        let kept = range.start.saturating_sub(margin)..range.end + margin;
        self.loaded.retain(|(at, _)| kept.contains(at));
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Tickets ordered by number, smallest first, are enough to try the places.
    fn agrees(list: &SparseList, whole: &[u32]) -> bool {
        list.total() == whole.len()
            && list
                .loaded
                .iter()
                .all(|(at, number)| whole.get(*at) == Some(&number.0))
            && list.loaded.is_sorted_by_key(|(at, _)| *at)
    }

    fn load(list: &mut SparseList, whole: &[u32], offset: usize, limit: usize) {
        let part: Vec<_> = whole
            .iter()
            .skip(offset)
            .take(limit)
            .map(|n| TicketNumber(*n))
            .collect();
        list.place(offset, &part, whole.len());
    }

    #[test]
    fn a_ticket_in_an_unloaded_gap_only_moves_what_is_behind_it() {
        let mut whole: Vec<u32> = (0..20).map(|n| n * 10).collect();
        let mut list = SparseList::default();
        load(&mut list, &whole, 0, 5);
        load(&mut list, &whole, 15, 5);
        assert_eq!(
            list.insert(TicketNumber(95), |other| 95.cmp(&other.0)),
            None
        );
        whole.insert(10, 95);
        assert!(agrees(&list, &whole));
        assert!(list.has(0..5) && !list.has(4..6) && list.has(16..21));
    }

    #[test]
    fn another_total_forgets_the_other_parts() {
        let mut list = SparseList::default();
        let whole: Vec<u32> = (0..100).collect();
        load(&mut list, &whole, 0, 50);
        load(&mut list, &whole[..90], 50, 10);
        assert!(!list.has(0..1) && list.has(50..60));
    }

    proptest! {
        #[test]
        fn x1_places_agree_with_the_whole_list(
            start in proptest::collection::btree_set(0u32..1000, 0..60),
            steps in proptest::collection::vec((0u8..4, 0u32..1000), 0..60),
        ) {
            let mut whole: Vec<u32> = start.into_iter().collect();
            let mut list = SparseList::default();
            load(&mut list, &whole, 0, 5);
            for (kind, value) in steps {
                let at = value as usize % (whole.len() + 1);
                match kind {
                    0 => load(&mut list, &whole, at, 7),
                    1 => if let Err(place) = whole.binary_search(&value) {
                        whole.insert(place, value);
                        let told = list.insert(TicketNumber(value), |other| value.cmp(&other.0));
                        prop_assert!(told.is_none_or(|told| told == place));
                    },
                    2 => {
                        let loaded = list.loaded.get(at).map(|(_, number)| *number);
                        if let Some(number) = loaded {
                            let place = list.remove(number);
                            prop_assert_eq!(place.map(|place| whole.remove(place)), Some(number.0));
                        }
                    }
                    _ => list.keep_near(at..at + 5, 3),
                }
                prop_assert!(agrees(&list, &whole), "{list:?} {whole:?}");
            }
        }
    }
}
