//! Bodies of the demo panel's calls, which only a backend with the feature `demo` has.

use serde::{Deserialize, Serialize};

use crate::domain::{Attention, Channel, CustomerId, TicketNumber, Time};

/// `POST /demo/colleague-takes`: a colleague who is online takes a ticket.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ColleagueTakes {
    /// Which ticket; without it some unassigned open one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<TicketNumber>,
}

/// `POST /demo/customer-writes`: a customer writes, in a ticket or anew. Who is blocked is not heard
/// (SPEC I15); a text message that is a keyword makes no ticket and may change the consent (SPEC I3).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct CustomerWrites {
    /// Into which ticket; without it some open one. A closed email or SMS ticket is opened again,
    /// a closed web chat is followed by a new ticket (SPEC I7, I8).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<TicketNumber>,
    /// Who writes, instead of naming a ticket: in their SMS thread, which is one (SPEC I6), else in
    /// a new ticket.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub customer: Option<CustomerId>,
    /// By which way they write, where `customer` says who; without it by email.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub channel: Option<Channel>,
    /// What they write, 1 to 20,000 characters; without it something in their language.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 20_000))]
    pub text: Option<String>,
}

/// `POST /demo/customer-begins`: a customer who has nothing that is not closed by that way begins a
/// new ticket, which routing then deals with like any (SPEC S6). By SMS that is one who never wrote so,
/// because an SMS thread is one (SPEC I6).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct CustomerBegins {
    /// By which way; without it by email.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub channel: Option<Channel>,
    /// How they feel; without it one way or the other.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mood: Option<Mood>,
    /// The tag that the ticket has from the start, as a channel's own rules would give it: up to 50
    /// characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tag: Option<String>,
}

/// How a customer feels who writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Mood {
    /// What they write is scored as urgent.
    Angry,
    /// What they write is scored as of a promoter.
    Happy,
}

/// `POST /demo/import`: a part of a file of conversations. A body must stay under
/// [`super::MAX_BODY`], so that a large file goes in several parts.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ImportBatch {
    /// Which line of the file the first of these is, counted from 1.
    #[cfg_attr(feature = "openapi", schema(minimum = 1))]
    pub first_line: u32,
    /// The lines, each one conversation; empty lines are passed over.
    pub lines: Vec<String>,
}

/// `POST /demo/clock`: moves the server's clock on; what falls due in between happens.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct AdvanceClock {
    /// By how many milliseconds, up to a year.
    #[cfg_attr(feature = "openapi", schema(maximum = 31_536_000_000i64))]
    pub advance_ms: u64,
}

/// What the server's clock says.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Clock {
    /// The server's time.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub now: Time,
}

/// `POST /demo/customer-leaves` and `/demo/customer-returns`: a web chat's customer goes, or is there
/// again (SPEC I19, I20).
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct CustomerMoves {
    /// Whose chat; without it that of some open one where it makes a difference.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<TicketNumber>,
}

/// `POST /demo/colleague-attends`: a colleague looks at a ticket, writes in it, or leaves it
/// (SPEC X8).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ColleagueAttends {
    /// Which ticket.
    pub number: TicketNumber,
    /// What they do in it.
    pub attention: Attention,
}

/// `POST /demo/simulate`: so many things happen that happen in a desk: customers write, answer,
/// leave and come back, colleagues look, type, answer, take and close. The same seed makes the same
/// things happen in the same desk.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Simulate {
    /// How many, 1 to 1,000.
    #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 1_000))]
    pub steps: u32,
    /// Begins the simulation anew with this seed; without it, it goes on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seed: Option<u32>,
}
