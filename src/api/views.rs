//! Bodies of requests and answers about views and counts.

use serde::{Deserialize, Serialize};

use crate::domain::{Filter, Ticket, ViewId};

/// A question how many tickets fit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct CountTickets {
    /// Which tickets.
    pub filter: Filter,
}

/// How many tickets fit (SPEC X2).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TicketCount {
    /// How many.
    pub total: u32,
    /// Up to three of them, whoever waits longest first.
    #[serde(default)]
    pub examples: Vec<Ticket>,
}

/// In which order one wants the views.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ViewOrder {
    /// The views; those that are not named come after them.
    pub views: Vec<ViewId>,
}
