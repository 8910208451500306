//! Who works in the desk.

use serde::{Deserialize, Serialize};

use super::UserId;
use super::open_enum::open_enum;

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
}
