//! What the web chat says by itself when somebody opens it (SPEC I26).

use serde::{Deserialize, Serialize};

use super::{Interval, Weekday};

/// What a customer is told at certain times.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct WelcomeAnswer {
    /// On which days of the week.
    pub days: Vec<Weekday>,
    /// At which time of these days, by the office's clock.
    pub during: Interval,
    /// What is said then.
    pub text: String,
}

/// The web chat's welcome. The first answer that fits the time is said; where none does, one of the
/// two messages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(default)]
pub struct Welcome {
    /// Said while the office is open; nothing where it is empty.
    pub message: String,
    /// Said while it is closed; where it is empty, what is said while it is open.
    pub closed_message: String,
    /// Said at certain times instead, in the order in which they are asked.
    pub answers: Vec<WelcomeAnswer>,
}
