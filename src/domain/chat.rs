//! Where the customer of a web chat is, and what waits to be told.

use serde::{Deserialize, Serialize};

use super::open_enum::open_enum;
use super::{Attachment, ScheduledId, Time, UserId};

/// A web chat's customer is gone (SPEC I19).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Away {
    /// Since when the customer is gone.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub since: Time,
    /// When the follow-up email goes, for a countdown (SPEC I20); none while there is nothing to
    /// tell them.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
    pub due_at: Option<Time>,
}

/// A reply that goes out later, as after quiet hours (SPEC I30).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Scheduled {
    /// Identity, unique in its ticket.
    pub id: ScheduledId,
    /// Name of whoever wrote it.
    #[serde(default)]
    pub author: Option<String>,
    /// What it says.
    #[serde(default)]
    pub text: String,
    /// Files that go with it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attachments: Vec<Attachment>,
    /// When it goes out.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub send_at: Time,
}

open_enum!(
    /// What somebody does in a ticket right now (SPEC X8).
    Attention {
        /// They look at it.
        Viewing = "viewing",
        /// They write in it.
        Typing = "typing",
        /// Nothing any more.
        Gone = "gone",
    }
);

/// Somebody who is in a ticket right now (SPEC X8).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Attendant {
    /// Who.
    pub user: UserId,
    /// What they do.
    pub attention: Attention,
}
