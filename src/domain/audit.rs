//! Who changed what of the account's settings.

use serde::{Deserialize, Serialize};

use super::open_enum::open_enum;
use super::{Time, UserId};

open_enum!(
    /// What of the account was changed.
    AuditArea {
        /// A setting; `subject` is its name in the contract.
        Settings = "settings",
        /// A team; `subject` is its id.
        Team = "team",
        /// A user; `subject` is their id.
        User = "user",
        /// A quick reply; `subject` is its id.
        QuickReply = "quick_reply",
    }
);

open_enum!(
    /// What was done with it.
    AuditAction {
        /// It was made, or somebody was invited.
        Created = "created",
        /// It was changed.
        Changed = "changed",
        /// It was deleted.
        Deleted = "deleted",
        /// It was brought back, or somebody may sign in again.
        Restored = "restored",
        /// Somebody may sign in no more.
        Deactivated = "deactivated",
        /// All of its kind were put into another order.
        Reordered = "reordered",
    }
);

/// One change of what the account has chosen; nobody can edit it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AuditEntry {
    /// Identity; newer ones are higher.
    pub id: u64,
    /// When.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub at: Time,
    /// Who did it.
    pub user: UserId,
    /// Their name then.
    #[serde(default)]
    pub user_name: String,
    /// What was changed.
    pub area: AuditArea,
    /// What was done with it.
    pub action: AuditAction,
    /// Which one, see [`AuditArea`].
    #[serde(default)]
    pub subject: String,
    /// Its name then; empty where it has none.
    #[serde(default)]
    pub name: String,
    /// What of it changed.
    #[serde(default)]
    pub changes: Vec<AuditChange>,
}

/// A part that changed, as it stands in the contract's JSON.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AuditChange {
    /// The field's name.
    pub field: String,
    /// What it was; `null` where it was not there.
    #[serde(default)]
    pub before: serde_json::Value,
    /// What it became; `null` where it is no more.
    #[serde(default)]
    pub after: serde_json::Value,
}
