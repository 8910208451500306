//! Bodies of the calls about the account: people, teams, routing, and who changed what.

use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};

use crate::domain::{AuditEntry, Routing, TeamId, Trace, UserId};
use crate::rules::assignment::DryRun;

/// All teams, in the order they are asked in and the sidebar has them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct TeamOrder {
    /// Every team once.
    pub teams: Vec<TeamId>,
}

/// Who gets the tickets of somebody who leaves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "to", rename_all = "snake_case", deny_unknown_fields)]
pub enum HandOver {
    /// Somebody else who can get tickets.
    User {
        /// Who.
        user: UserId,
    },
    /// The queue of a team, where assignment goes on.
    Team {
        /// Which.
        team: TeamId,
    },
    /// Nobody: they stay in the queues they are in, where assignment goes on. With round robin they
    /// are shared out at once; otherwise they wait there.
    Nobody,
}

/// Somebody may sign in no more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Deactivation {
    /// Who gets their tickets that are not closed.
    pub hand_over: HandOver,
}

/// Why a ticket is with whom it is (SPEC X5).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Assignment {
    /// What the desk decided last; none where it never did, or where somebody assigned it by hand
    /// since.
    #[serde(default)]
    pub trace: Option<Trace>,
}

/// Rules to be tried on the tickets that arose in the last days (SPEC X5).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct TryRouting {
    /// The rules.
    pub routing: Routing,
    /// How many days back, 1 to 90.
    #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 90))]
    pub days: u32,
}

impl TryRouting {
    /// How many days back it may go.
    pub const DAYS: RangeInclusive<u32> = 1..=90;
}

/// What rules would have done with past tickets.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TriedRouting {
    /// With the rules as they are saved.
    pub saved: DryRun,
    /// With those that were sent.
    pub tried: DryRun,
}

/// A part of the audit log, newest first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AuditPage {
    /// The entries.
    pub items: Vec<AuditEntry>,
    /// Whether there are older ones.
    #[serde(default)]
    pub more: bool,
}
