//! The filter language: one predicate for lists, counts and live updates (SPEC X1).

mod predicate;

use serde::{Deserialize, Serialize};

use super::open_enum::open_enum;
use super::{Channel, CustomerId, Status, TeamId, UserId};

pub use predicate::{FilterContext, FilterError, Predicate};

open_enum!(
    /// A property of a ticket that a condition asks for.
    Field {
        /// `open`, `snoozed`, `closed`.
        Status = "status",
        /// A user's id, or `me`.
        Assignee = "assignee",
        /// A team's id.
        Team = "team",
        /// `email`, `sms`, `web_chat`.
        Channel = "channel",
        /// A sentiment label.
        Sentiment = "sentiment",
        /// A tag; a ticket has several.
        Tag = "tag",
        /// `true` or `false`.
        Unread = "unread",
        /// A customer's id.
        Customer = "customer",
    }
);

open_enum!(
    /// How a condition asks.
    Operator {
        /// At least one of the values.
        AnyOf = "any_of",
        /// None of the values; what is not set fits too.
        NoneOf = "none_of",
        /// There is a value, whichever.
        IsSet = "is_set",
        /// There is none, such as a ticket that was never scored (SPEC S7).
        IsNotSet = "is_not_set",
    }
);

/// One question about a ticket.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Condition {
    /// Which property.
    pub field: Field,
    /// How it is asked.
    pub operator: Operator,
    /// What it is compared with; empty for `is_set` and `is_not_set`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub values: Vec<String>,
}

/// A filter: conditions joined by groups that nest.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "openapi", schema(no_recursion))]
#[serde(untagged, deny_unknown_fields)]
pub enum Filter {
    /// Every part fits; an empty list lets everything through.
    All {
        /// The parts.
        all: Vec<Filter>,
    },
    /// At least one part fits; an empty list lets nothing through.
    Any {
        /// The parts.
        any: Vec<Filter>,
    },
    /// One question.
    One(Condition),
}

impl Default for Filter {
    fn default() -> Self {
        Self::everything()
    }
}

impl Filter {
    /// How deep groups may nest.
    pub const MAX_DEPTH: usize = 6;
    /// How many conditions a filter may have.
    pub const MAX_CONDITIONS: usize = 60;
    /// The value of [`Field::Assignee`] that means whoever asks.
    pub const ME: &'static str = "me";

    /// Lets every ticket through.
    pub fn everything() -> Self {
        Self::All { all: Vec::new() }
    }

    /// A condition on one value.
    pub fn is(field: Field, value: impl Into<String>) -> Self {
        Self::One(Condition {
            field,
            operator: Operator::AnyOf,
            values: vec![value.into()],
        })
    }

    /// A condition that asks whether there is a value.
    pub fn is_not_set(field: Field) -> Self {
        Self::One(Condition {
            field,
            operator: Operator::IsNotSet,
            values: Vec::new(),
        })
    }

    /// Tickets of one status.
    pub fn status(status: Status) -> Self {
        Self::is(Field::Status, status.as_str())
    }

    /// Tickets of one channel.
    pub fn channel(channel: &Channel) -> Self {
        Self::is(Field::Channel, channel.as_str())
    }

    /// Tickets assigned to a user.
    pub fn assignee(user: &UserId) -> Self {
        Self::is(Field::Assignee, user.as_str())
    }

    /// Tickets in a team's queue.
    pub fn team(team: &TeamId) -> Self {
        Self::is(Field::Team, team.as_str())
    }

    /// Tickets of a customer.
    pub fn customer(customer: &CustomerId) -> Self {
        Self::is(Field::Customer, customer.as_str())
    }

    /// Both must fit; groups of the same kind are joined, so that the result stays flat.
    pub fn and(self, other: Filter) -> Self {
        let mut all = self.into_parts();
        all.extend(other.into_parts());
        if all.len() == 1 {
            all.remove(0)
        } else {
            Self::All { all }
        }
    }

    fn into_parts(self) -> Vec<Filter> {
        match self {
            Self::All { all } => all,
            other => vec![other],
        }
    }
}
