//! What the person should hear of; pages put it into words.

use super::Selection;
use crate::api::{ApiError, BulkRefused};
use crate::domain::{
    CustomerId, Scheduled, Status, TicketNumber, TicketPatch, Time, UserId, View, ViewId,
};

/// Something happened.
#[derive(Clone, Debug)]
pub enum Notice {
    /// A ticket was given to somebody, or to nobody.
    Assigned {
        /// Which.
        number: TicketNumber,
        /// To whom.
        to: Option<UserId>,
        /// The way back.
        undo: Undo,
    },
    /// A ticket got tags, or lost them.
    Tagged {
        /// Which.
        number: TicketNumber,
        /// What it got and lost.
        patch: TicketPatch,
        /// The way back.
        undo: Undo,
    },
    /// A ticket would have more tags than it can.
    TooManyTags {
        /// Which.
        number: TicketNumber,
    },
    /// Many tickets were changed, as far as they could be.
    ManyChanged {
        /// What changed.
        patch: Box<TicketPatch>,
        /// How many changed.
        changed: u32,
        /// How many it was stopped before.
        stopped: u32,
        /// What could not be changed.
        refused: Vec<BulkRefused>,
        /// The way back, where the backend can.
        undo: Option<Undo>,
    },
    /// A ticket was closed, snoozed or opened again.
    StatusSet {
        /// Which.
        number: TicketNumber,
        /// What it became.
        status: Status,
        /// Until when it sleeps, where it does.
        until: Option<Time>,
        /// The way back.
        undo: Undo,
    },
    /// A ticket was not closed, because a reply in it waits for a decision or for its time.
    ReplyFirst {
        /// Which.
        number: TicketNumber,
    },
    /// Somebody else changed the same thing first (SPEC A17).
    Conflict {
        /// Which.
        number: TicketNumber,
        /// Who has the ticket now.
        theirs: Option<UserId>,
        /// What was asked and can be asked again.
        patch: TicketPatch,
    },
    /// A change of one ticket failed and was taken back.
    Refused {
        /// Which.
        number: TicketNumber,
        /// What was asked and can be asked again.
        patch: TicketPatch,
        /// Why.
        error: ApiError,
    },
    /// A change of many tickets failed; what was not changed shows so.
    ManyFailed {
        /// What is left to be changed.
        which: Selection,
        /// What was asked and can be asked again.
        patch: Box<TicketPatch>,
        /// How many had changed before.
        changed: u32,
        /// Why.
        error: ApiError,
    },
    /// Something was undone, except some tickets.
    Undone {
        /// What could not be brought back.
        except: Vec<BulkRefused>,
    },
    /// Undoing failed.
    NotUndone {
        /// The way back, to try again.
        undo: Undo,
        /// Why.
        error: ApiError,
    },
    /// A customer's profile was blocked or unblocked (SPEC I15).
    BlockSet {
        /// Whose.
        customer: CustomerId,
        /// Their name.
        name: String,
        /// Which of the two.
        blocked: bool,
        /// Whether the person may undo it.
        can_undo: bool,
        /// What it closed and undoing it opens again.
        closed: Vec<TicketNumber>,
    },
    /// It could not be blocked or unblocked.
    BlockFailed {
        /// Whose.
        customer: CustomerId,
        /// Their name.
        name: String,
        /// Which of the two was asked.
        blocked: bool,
        /// Why.
        error: ApiError,
    },
    /// A reply that goes out later could not be taken back (SPEC I30).
    NotRecalled {
        /// In which ticket.
        number: TicketNumber,
        /// Which.
        scheduled: Scheduled,
        /// Whether it was to go out at once.
        send: bool,
        /// Why.
        error: ApiError,
    },
    /// A view was made or changed: its name.
    ViewSaved(String),
    /// A view was deleted.
    ViewDeleted {
        /// Its name.
        name: String,
        /// The way back.
        undo: Undo,
    },
    /// A view was brought back: its name.
    ViewRestored(String),
    /// A view could not be deleted.
    ViewNotDeleted {
        /// Which.
        view: View,
        /// Why.
        error: ApiError,
    },
    /// Something was not saved, and is shown as it was.
    NotSaved(ApiError),
    /// The Online switch could not be moved.
    AvailabilityFailed {
        /// What was asked.
        online: bool,
        /// Until when.
        until: Option<Time>,
        /// Why.
        error: ApiError,
    },
}

/// The way back.
#[derive(Clone, Debug, PartialEq)]
pub enum Undo {
    /// One ticket: what it was.
    One {
        /// Which.
        number: TicketNumber,
        /// What was made of it: where it is no longer so, somebody has changed it since.
        made: Box<TicketPatch>,
        /// What brings it back.
        patch: Box<TicketPatch>,
    },
    /// A change of many tickets: the server's names for its parts, the last first.
    Many(Vec<String>),
    /// A deleted view.
    View {
        /// Which.
        id: ViewId,
        /// Its name.
        name: String,
    },
}
