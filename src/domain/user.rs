//! Who works in the desk.

use serde::{Deserialize, Deserializer, Serialize};

use super::open_enum::open_enum;
use super::{TeamId, Time, UserId};

open_enum!(
    /// A user's role in the account; `rules::permission` says what each may do.
    Role {
        /// Super admin: everything.
        Owner = "owner",
        /// Everything but moving channels.
        Admin = "admin",
        /// Works tickets and steers assignment.
        Manager = "manager",
        /// Works tickets.
        Agent = "agent",
        /// Reads marketing figures elsewhere; has no place in the desk (SPEC I1).
        Analyst = "analyst",
    }
);

open_enum!(
    /// Whether a user can sign in.
    UserState {
        /// They can.
        Active = "active",
        /// They were asked to, and have not yet.
        Invited = "invited",
        /// No more; what they did stays theirs.
        Deactivated = "deactivated",
    }
);

/// A user as everybody in the desk sees them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct User {
    /// Identity.
    pub id: UserId,
    /// Full name.
    pub name: String,
    /// Email address.
    pub email: String,
    /// Role in the account.
    pub role: Role,
    /// Whether they take new tickets now (SPEC A7).
    #[serde(default)]
    pub online: bool,
    /// When `online` turns by itself into its contrary, because they said so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
    pub online_until: Option<Time>,
    /// Whether they can sign in.
    #[serde(default = "active")]
    pub state: UserState,
    /// How many open tickets they have at most before they get no more by themselves; none for any
    /// number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub capacity: Option<u32>,
    /// Grows with every change of their account, but not with their availability; `If-Match` names
    /// it.
    #[serde(default)]
    pub version: u64,
}

fn active() -> UserState {
    UserState::Active
}

impl User {
    /// How many users an account has at most, deactivated ones included.
    pub const MOST: usize = 10_000;
    /// The longest name, in characters.
    pub const LONGEST_NAME: usize = 80;
    /// The largest capacity.
    pub const MOST_CAPACITY: u32 = 10_000;
}

/// Somebody who is to work in the desk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewUser {
    /// Full name.
    pub name: String,
    /// Email address, of nobody else in the account.
    pub email: String,
    /// Role in the account.
    pub role: Role,
    /// See [`User::capacity`].
    #[serde(default)]
    pub capacity: Option<u32>,
    /// The teams they are in.
    #[serde(default)]
    pub teams: Vec<TeamId>,
}

/// What changes about somebody.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(default, deny_unknown_fields)]
pub struct UserPatch {
    /// Full name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Role; the account always has an active Owner.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<Role>,
    /// See [`User::capacity`]; `null` for any number.
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "nullable")]
    pub capacity: Option<Option<u32>>,
    /// The teams they are in; no team may be left without a member.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub teams: Option<Vec<TeamId>>,
}

/// A field that may be absent, `null` or a number.
fn nullable<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Option<u32>>, D::Error> {
    Option::deserialize(from).map(Some)
}
