//! Which words are in which tickets.
//!
//! For 100,000 tickets it takes some 10 MB natively and a second to build, once; a search then takes
//! a millisecond or two, because it looks at the words that begin with what is searched, and not at
//! the tickets. Only what may be an address or a phone number asks every customer, some 30 ms.

use std::collections::BTreeMap;
use std::ops::Bound::{Included, Unbounded};

use super::{CUSTOMER, NOT, Rank, Record, SAID, SUBJECT};
use crate::domain::find::each_word;
use crate::mock::entry::Entry;

/// How many bits of a mark are the rank.
const RANK_BITS: u32 = 2;

/// Words with the tickets that have them.
#[derive(Debug, Default)]
pub(super) struct Index {
    /// By word: places of tickets, each with how well the word fits there.
    words: BTreeMap<Box<str>, Vec<u32>>,
    /// How many tickets are in it.
    tickets: usize,
    /// By ticket: how many entries of what was added to its thread are in it, where any are.
    read: BTreeMap<u32, usize>,
    /// Tickets that changed since.
    changed: Vec<u32>,
    /// A word while it is read.
    buffer: String,
}

impl Index {
    /// The ticket at a place is new or changed.
    pub fn note(&mut self, place: u32) {
        self.changed.push(place);
    }

    /// Takes in what came since it was last asked. Nothing is ever taken out: no name or subject
    /// changes, and what was said stays said.
    pub fn catch_up(&mut self, records: &[Record]) {
        for (place, record) in (0..).zip(records).skip(self.tickets) {
            self.put(&record.ticket.customer.name, place, CUSTOMER);
            self.put(&record.ticket.subject, place, SUBJECT);
            if let Some(newest) = &record.ticket.last_message {
                self.put(&newest.text, place, SAID);
            }
            if !record.added.is_empty() {
                self.changed.push(place);
            }
        }
        self.tickets = records.len();
        for place in std::mem::take(&mut self.changed) {
            let added = &records[place as usize].added;
            let before = self.read.insert(place, added.len()).unwrap_or(0);
            for entry in added.iter().skip(before) {
                if let Entry::Said(saying) = entry {
                    self.put(&saying.text, place, SAID);
                }
            }
        }
    }

    fn put(&mut self, text: &str, place: u32, rank: Rank) {
        let mark = place << RANK_BITS | u32::from(rank);
        let words = &mut self.words;
        each_word(text, &mut self.buffer, |word| match words.get_mut(word) {
            Some(marks) if marks.last() == Some(&mark) => {}
            Some(marks) => marks.push(mark),
            None => {
                words.insert(word.into(), vec![mark]);
            }
        });
    }

    /// How well each of so many tickets fits, by a word that begins as this does.
    pub fn rank(&self, beginning: &str, tickets: usize) -> Vec<Rank> {
        let mut ranks = vec![NOT; tickets];
        let words = self.words.range::<str, _>((Included(beginning), Unbounded));
        for (_, marks) in words.take_while(|(word, _)| word.starts_with(beginning)) {
            for mark in marks {
                let rank = (mark & ((1 << RANK_BITS) - 1)) as Rank;
                if let Some(best) = ranks.get_mut((mark >> RANK_BITS) as usize) {
                    *best = rank.min(*best);
                }
            }
        }
        ranks
    }
}
