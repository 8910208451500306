//! Views: saved filters that stand in the sidebar.

use serde::{Deserialize, Serialize};

use super::{Filter, Sort, Status, ViewId};

/// A view (SPEC A2, A3).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct View {
    /// Identity; the built-in ones are `my`, `all` and `unassigned`.
    pub id: ViewId,
    /// Name; the built-in ones are named by the app's catalogue instead.
    pub name: String,
    /// Whether the account came with it and nobody may change it.
    #[serde(default)]
    pub built_in: bool,
    /// Which tickets belong here.
    pub filter: Filter,
    /// The status filter that stands until the person changes it (SPEC A3); none shows any.
    #[serde(default)]
    pub default_status: Option<Status>,
    /// The order that stands until the person changes it.
    pub sort: Sort,
}

impl View {
    /// What the count in the sidebar counts: the view's filter with its default status.
    pub fn counted(&self) -> Filter {
        match &self.default_status {
            None => self.filter.clone(),
            Some(status) => self.filter.clone().and(Filter::status(status.clone())),
        }
    }
}
