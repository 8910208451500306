//! A change of many tickets, asked in parts: how far it is, what became of each ticket, and what is
//! left when it stops (SPEC A13, X7).

use crate::api::{BulkPatch, BulkRefused, BulkResult};
use crate::domain::{TicketNumber, TicketPatch};

/// From how many tickets on one is asked before, told how far it is, and can stop it.
pub const LARGE: usize = 200;

/// How many parts a large change is asked in, as long as a part may be so large.
const PARTS: usize = 40;
/// No part of a large change is smaller.
const SMALLEST: usize = 100;

/// A change of many tickets on its way.
#[derive(Clone, Debug, PartialEq)]
pub struct ManyRun {
    patch: TicketPatch,
    numbers: Vec<TicketNumber>,
    /// How many of them were answered.
    done: usize,
    changed: u32,
    refused: Vec<BulkRefused>,
    undo: Vec<String>,
}

impl ManyRun {
    /// A change of these tickets, of which none was asked yet. What is refused beforehand is told
    /// with the rest.
    pub fn new(patch: TicketPatch, numbers: Vec<TicketNumber>, refused: Vec<BulkRefused>) -> Self {
        Self {
            patch,
            numbers,
            done: 0,
            changed: 0,
            refused,
            undo: Vec::new(),
        }
    }

    /// What changes.
    pub fn patch(&self) -> &TicketPatch {
        &self.patch
    }

    /// All the tickets it is for.
    pub fn numbers(&self) -> &[TicketNumber] {
        &self.numbers
    }

    /// How many tickets were answered.
    pub fn done(&self) -> u32 {
        self.done as u32
    }

    /// How many it is for.
    pub fn total(&self) -> u32 {
        self.numbers.len() as u32
    }

    /// How many changed so far.
    pub fn changed(&self) -> u32 {
        self.changed
    }

    /// The next part to be asked; none when all are answered.
    pub fn next(&self) -> Option<BulkPatch> {
        let total = self.numbers.len();
        let size = match total <= LARGE {
            true => LARGE,
            false => (total / PARTS).clamp(SMALLEST, BulkPatch::MOST),
        };
        let rest = self.rest();
        let part = rest.get(..size.min(rest.len()))?;
        (!part.is_empty()).then(|| BulkPatch {
            numbers: part.to_vec(),
            patch: self.patch.clone(),
        })
    }

    /// A part was answered.
    pub fn answered(&mut self, part: usize, result: BulkResult) {
        self.done = (self.done + part).min(self.numbers.len());
        self.changed += result.changed.len() as u32;
        self.refused.extend(result.refused);
        self.undo.extend(result.undo);
    }

    /// The tickets that were not answered.
    pub fn rest(&self) -> &[TicketNumber] {
        self.numbers.get(self.done..).unwrap_or_default()
    }

    /// What could not be changed, and the names of what was, for undoing it: the last first.
    pub fn finish(mut self) -> (Vec<BulkRefused>, Vec<String>) {
        self.undo.reverse();
        (self.refused, self.undo)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::{BulkChanged, Refused};
    use proptest::prelude::*;

    fn numbers(count: u32) -> Vec<TicketNumber> {
        (1..=count).map(TicketNumber).collect()
    }

    /// Answers a part as a server would that refuses every seventh ticket.
    fn answer(part: &BulkPatch, name: usize) -> BulkResult {
        let (refused, changed): (Vec<TicketNumber>, Vec<TicketNumber>) = part
            .numbers
            .iter()
            .partition(|number| number.0.is_multiple_of(7));
        BulkResult {
            changed: (changed.into_iter())
                .map(|number| BulkChanged { number, version: 2 })
                .collect(),
            refused: (refused.into_iter())
                .map(|number| BulkRefused {
                    number,
                    why: Refused::Blocked,
                    message: String::new(),
                })
                .collect(),
            undo: Some(name.to_string()),
            ..BulkResult::default()
        }
    }

    #[test]
    fn a13_up_to_200_tickets_go_in_one_request() {
        let run = ManyRun::new(TicketPatch::unread(true), numbers(200), Vec::new());
        assert_eq!(run.next().map(|part| part.numbers.len()), Some(200));
    }

    #[test]
    fn a13_what_stops_between_two_parts_knows_what_is_left() {
        let mut run = ManyRun::new(TicketPatch::unread(true), numbers(1_000), Vec::new());
        let Some(part) = run.next() else {
            panic!("nothing to ask")
        };
        run.answered(part.numbers.len(), answer(&part, 0));
        assert_eq!((run.done(), run.total()), (100, 1_000));
        assert_eq!(run.rest().first(), Some(&TicketNumber(101)));
        assert_eq!(run.rest().len(), 900);
    }

    proptest! {
        #[test]
        fn a13_every_ticket_is_asked_once_and_told_of_once(count in 0_u32..9_000) {
            let mut run = ManyRun::new(TicketPatch::unread(true), numbers(count), Vec::new());
            let mut asked = Vec::new();
            let mut parts = 0;
            while let Some(part) = run.next() {
                prop_assert!(part.numbers.len() <= BulkPatch::MOST);
                asked.extend_from_slice(&part.numbers);
                run.answered(part.numbers.len(), answer(&part, parts));
                parts += 1;
                prop_assert_eq!(run.done() as usize, asked.len());
            }
            prop_assert_eq!(asked, numbers(count));
            let changed = run.changed();
            let (refused, undo) = run.finish();
            prop_assert_eq!(changed + refused.len() as u32, count);
            let names: Vec<String> = (0..parts).rev().map(|name| name.to_string()).collect();
            prop_assert_eq!(undo, names);
        }
    }
}
