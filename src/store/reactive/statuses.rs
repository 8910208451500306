//! Closing, snoozing, opening again (SPEC I8, I14): shown at once, undoable.

use super::Desk;
use super::notice::{Notice, Undo};
use crate::domain::{Status, TicketNumber, TicketPatch, Time};

impl Desk {
    /// Gives a ticket another status; nothing where it has it already.
    pub fn set_status(self, number: TicketNumber, status: Status, until: Option<Time>) {
        let Some(before) = self.inner().tickets.shown(number) else {
            return;
        };
        if before.status == status && before.snoozed_until == until {
            return;
        }
        let patch = TicketPatch::status(status.clone(), until);
        let undo = Undo::One {
            number,
            made: Box::new(patch.clone()),
            patch: Box::new(patch.inverse(&before)),
        };
        self.change(number, patch);
        self.notify(Notice::StatusSet {
            number,
            status,
            until,
            undo,
        });
    }
}
