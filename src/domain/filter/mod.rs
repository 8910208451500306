//! The filter language: one predicate for lists, counts and live updates (SPEC X1).

mod error;
mod field;
mod implies;
mod predicate;
mod read;
mod text;
mod value;

use serde::{Deserialize, Serialize};

use super::{Channel, CustomerId, Status, TeamId, UserId};

pub use error::{FilterError, FilterReason};
pub use field::{Arity, Field, Kind, Operator};
pub use predicate::{FilterContext, Predicate};

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
    /// The version of the language that this build speaks: it grows with every field and operator.
    /// What a newer one has beyond it is kept as it came and never run.
    pub const VERSION: u32 = 2;
    /// How deep groups may nest.
    pub const MAX_DEPTH: usize = 6;
    /// How many conditions a filter may have.
    pub const MAX_CONDITIONS: usize = 60;
    /// How many values a condition may have.
    pub const MAX_VALUES: usize = 200;
    /// The value of [`Field::Assignee`] that means whoever asks.
    pub const ME: &'static str = "me";

    /// Lets every ticket through.
    pub fn everything() -> Self {
        Self::All { all: Vec::new() }
    }

    /// A condition.
    pub fn one<const N: usize>(field: Field, operator: Operator, values: [&str; N]) -> Self {
        Self::One(Condition {
            field,
            operator,
            values: values.into_iter().map(str::to_owned).collect(),
        })
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
        Self::one(field, Operator::IsNotSet, [])
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

    /// A part of it, by its place among the parts of each group on the way down.
    pub fn part(&self, at: &[usize]) -> Option<&Filter> {
        let Some((first, rest)) = at.split_first() else {
            return Some(self);
        };
        match self {
            Self::All { all: parts } | Self::Any { any: parts } => parts.get(*first)?.part(rest),
            Self::One(_) => None,
        }
    }

    /// Whether a condition anywhere in it is like this.
    pub fn has(&self, is_like: &impl Fn(&Condition) -> bool) -> bool {
        match self {
            Self::All { all: parts } | Self::Any { any: parts } => {
                parts.iter().any(|part| part.has(is_like))
            }
            Self::One(condition) => is_like(condition),
        }
    }

    /// Every condition anywhere in it.
    pub fn conditions(&self) -> Vec<&Condition> {
        match self {
            Self::All { all: parts } | Self::Any { any: parts } => {
                parts.iter().flat_map(Filter::conditions).collect()
            }
            Self::One(condition) => vec![condition],
        }
    }

    /// Whether its answer changes by the passing of time alone.
    pub fn depends_on_now(&self) -> bool {
        self.has(&|condition| match &condition.operator {
            Operator::InLast | Operator::NotInLast | Operator::InNext => true,
            Operator::Over | Operator::Under | Operator::Between => {
                condition.field == Field::Waiting
            }
            _ => false,
        })
    }

    /// Whether its answer depends on who asks.
    pub fn names_me(&self) -> bool {
        self.has(&|condition| {
            condition.field == Field::Assignee && condition.values.iter().any(|it| it == Self::ME)
        })
    }
}
