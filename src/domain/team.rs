//! Teams: whom routing sends tickets to.

use serde::{Deserialize, Serialize};

use super::{TeamId, UserId};

/// A team (SPEC A4; here for reading, its rules come with its settings).
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
    /// Who is in it.
    #[serde(default)]
    pub members: Vec<UserId>,
}
