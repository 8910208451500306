//! Teams: whom routing sends tickets to.

use serde::{Deserialize, Serialize};

use super::{TeamId, UserId};

/// A team (SPEC A4); which of two that claim a ticket gets it, their order says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Team {
    /// Identity.
    pub id: TeamId,
    /// Name, unique in the account.
    pub name: String,
    /// What the team looks after.
    #[serde(default)]
    pub description: String,
    /// Tags whose new tickets come here.
    #[serde(default)]
    pub tags: Vec<String>,
    /// Segments whose customers' new tickets come here.
    #[serde(default)]
    pub segments: Vec<String>,
    /// Who is in it.
    #[serde(default)]
    pub members: Vec<UserId>,
    /// Grows with every change; `If-Match` names it.
    #[serde(default)]
    pub version: u64,
}

/// A team as somebody makes or changes it (SPEC A4).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewTeam {
    /// Name, unique in the account.
    pub name: String,
    /// What the team looks after.
    #[serde(default)]
    pub description: String,
    /// Tags whose new tickets come here.
    #[serde(default)]
    pub tags: Vec<String>,
    /// Segments whose customers' new tickets come here.
    #[serde(default)]
    pub segments: Vec<String>,
    /// Who is in it; at least one.
    #[serde(default)]
    pub members: Vec<UserId>,
}

impl Team {
    /// How many teams an account has at most.
    pub const MOST: usize = 500;
    /// How many tags and segments a team has at most, together (SPEC A4).
    pub const MOST_TAGS_AND_SEGMENTS: usize = 20;
    /// The longest name, in characters.
    pub const LONGEST_NAME: usize = 60;
    /// The longest description, in characters.
    pub const LONGEST_DESCRIPTION: usize = 300;
    /// The longest segment, in characters.
    pub const LONGEST_SEGMENT: usize = 100;
}
