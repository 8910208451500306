//! What can go wrong with a call, in the words the app decides by.

use serde::{Deserialize, Serialize};

use crate::domain::{Ticket, View};

/// One refused field of a request.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FieldError {
    /// Where, like `patch.assignee` or `filter.all[1].values[0]`.
    pub field: String,
    /// What is wrong and what would be right, in English.
    pub message: String,
}

/// The machine-readable kinds of problem.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ProblemCode {
    /// The body is no JSON, or not of the right shape (400).
    Malformed,
    /// Fields were refused (422).
    Invalid,
    /// Nobody is signed in (401).
    Unauthorized,
    /// The person may not (403).
    Forbidden,
    /// The CSRF header is missing or wrong (403).
    Csrf,
    /// There is no such thing (404).
    NotFound,
    /// The method is not for this path (405).
    MethodNotAllowed,
    /// The thing changed meanwhile; `current` has it (409).
    Conflict,
    /// The body is over a mebibyte (413).
    TooLarge,
    /// `If-Match` is missing (428).
    PreconditionRequired,
    /// Too many requests; `Retry-After` says when (429).
    RateLimited,
    /// The server failed (500).
    Server,
    /// A kind from a newer server.
    #[serde(other)]
    Unknown,
}

/// A problem document (RFC 9457) with this contract's members.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Problem {
    /// Always `about:blank`: `code` tells the kind.
    #[serde(rename = "type", default)]
    pub kind: String,
    /// The status in words.
    #[serde(default)]
    pub title: String,
    /// The HTTP status.
    #[serde(default)]
    pub status: u16,
    /// What happened and what to do, in English.
    #[serde(default)]
    pub detail: String,
    /// The kind of problem.
    pub code: ProblemCode,
    /// The refused fields.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<FieldError>,
    /// The ticket as it is now, on a conflict.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub current: Option<Box<Ticket>>,
    /// The view as it is now, on a conflict about one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub current_view: Option<Box<View>>,
}

/// Why a call did not succeed.
#[derive(Clone, Debug, PartialEq)]
pub enum ApiError {
    /// The server cannot be reached.
    Offline,
    /// No answer in time.
    Timeout,
    /// Nobody is signed in any more (401).
    Unauthorized,
    /// The person may not (403).
    Forbidden,
    /// There is no such thing (404).
    NotFound,
    /// The ticket changed meanwhile; here is what it became, where the server told (409).
    Conflict(Option<Box<Ticket>>),
    /// The view changed meanwhile; here is what it became (409).
    ViewConflict(Box<View>),
    /// The request was refused, field by field (400, 413, 422, 428).
    Validation(Vec<FieldError>),
    /// Too many requests; try again after so many seconds, where the server told (429, 503).
    RateLimited(Option<u32>),
    /// The server failed with this status.
    Server(u16),
    /// The answer could not be understood; the text says where, for a developer.
    Decode(String),
}

impl ApiError {
    /// Whether the same call may well succeed a moment later.
    pub fn is_passing(&self) -> bool {
        matches!(
            self,
            Self::Offline | Self::Timeout | Self::RateLimited(_) | Self::Server(_)
        )
    }
}
