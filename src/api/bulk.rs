//! Changes of many tickets in one request (SPEC A13).

use serde::{Deserialize, Serialize};

use crate::domain::open_enum;
use crate::domain::{Filter, TicketNumber, TicketPatch};

/// Which tickets are to be named.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NumbersQuery {
    /// Which tickets.
    #[serde(default)]
    pub filter: Filter,
    /// Only tickets with these words, as in [`TicketQuery`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_length = 200))]
    pub search: Option<String>,
}

/// A change of many tickets.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct BulkPatch {
    /// Which tickets: 1 to 2,000 in one request. Whoever changes more asks several times, and can
    /// stop between.
    #[cfg_attr(feature = "openapi", schema(min_items = 1, max_items = 2000))]
    pub numbers: Vec<TicketNumber>,
    /// What changes; each ticket takes all of it or nothing.
    pub patch: TicketPatch,
}

impl BulkPatch {
    /// The most tickets in one request.
    pub const MOST: usize = 2_000;
}

/// What became of a bulk change: every ticket is in one of the lists.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BulkResult {
    /// Tickets that changed, with their new versions.
    #[serde(default)]
    pub changed: Vec<BulkChanged>,
    /// Tickets that were so already.
    #[serde(default)]
    pub unchanged: Vec<TicketNumber>,
    /// Tickets that could not be changed.
    #[serde(default)]
    pub refused: Vec<BulkRefused>,
    /// Names the change for undoing it, where the backend can.
    #[serde(default)]
    pub undo: Option<String>,
}

/// A ticket that a bulk change changed.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BulkChanged {
    /// Which.
    pub number: TicketNumber,
    /// Its new version.
    pub version: u64,
}

/// A ticket that a bulk change could not change.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BulkRefused {
    /// Which.
    pub number: TicketNumber,
    /// Why, for the app to put into words.
    #[serde(default = "unsaid")]
    pub why: Refused,
    /// Why, in English.
    #[serde(default)]
    pub message: String,
}

open_enum!(
    /// Why a ticket could not take its part of a bulk change.
    Refused {
        /// There is no such ticket.
        Missing = "missing",
        /// It changed again since: an undo would take somebody else's work away.
        ChangedSince = "changed_since",
        /// The person's role does not allow it.
        Role = "role",
        /// The customer's profile is blocked (SPEC I15).
        Blocked = "blocked",
        /// A closed web chat never reopens (SPEC I7).
        ChatClosed = "chat_closed",
        /// A reply in it waits for its time, and could never go out (SPEC I30).
        ReplyScheduled = "reply_scheduled",
        /// It would have more than 20 tags.
        TooManyTags = "too_many_tags",
        /// Something else: the message tells.
        Other = "other",
    }
);

/// Why, where a backend does not say.
fn unsaid() -> Refused {
    Refused::Other
}
