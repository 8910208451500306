//! Calls about views (SPEC S5, Z12).

use super::{Endpoint, json};
use crate::api::{BASE, CountTickets, List, Method, TicketCount, ViewOrder};
use crate::domain::percent::escape;
use crate::domain::{Field, Filter, NewView, View, ViewId, ViewPatch};

/// Makes a view, once for each key.
#[derive(Clone, Debug)]
pub struct MakeView {
    /// Tells this view from every other one; up to 64 characters.
    pub key: String,
    /// What it is.
    pub view: NewView,
}

impl Endpoint for MakeView {
    type Answer = View;
    const METHOD: Method = Method::Post;

    fn path(&self) -> String {
        format!("{BASE}/views")
    }

    fn body(&self) -> Option<String> {
        json(&self.view)
    }

    fn idempotency_key(&self) -> Option<&str> {
        Some(&self.key)
    }
}

/// Changes a view.
#[derive(Clone, Debug)]
pub struct ChangeView {
    /// Which.
    pub id: ViewId,
    /// The version the change was made on; another one there now is a conflict.
    pub version: u64,
    /// What changes.
    pub patch: ViewPatch,
}

impl Endpoint for ChangeView {
    type Answer = View;
    const METHOD: Method = Method::Patch;

    fn path(&self) -> String {
        format!("{BASE}/views/{}", escape(self.id.as_str()))
    }

    fn body(&self) -> Option<String> {
        json(&self.patch)
    }

    fn if_match(&self) -> Option<u64> {
        Some(self.version)
    }
}

/// Deletes a view; whoever did can bring it back for ten minutes.
#[derive(Clone, Debug)]
pub struct DeleteView(pub ViewId);
endpoint!(DeleteView, Delete -> (), |this| format_args!("/views/{}", escape(this.0.as_str())));

/// Brings a deleted view back.
#[derive(Clone, Debug)]
pub struct RestoreView(pub ViewId);
endpoint!(RestoreView, Post -> View, |this| format_args!("/views/{}/restore", escape(this.0.as_str())));

/// Puts the views into another order, for oneself.
#[derive(Clone, Debug)]
pub struct OrderViews(pub Vec<ViewId>);
endpoint!(OrderViews, Put -> List<View>, |_this| "/views/order",
    body ViewOrder { views: _this.0.clone() });

/// How many tickets fit a filter, with some of them (SPEC X2).
#[derive(Clone, Debug)]
pub struct AskCount(pub Filter);
endpoint!(AskCount, Post -> TicketCount, |_this| "/tickets/count",
    body CountTickets { filter: _this.0.clone() });

/// What tickets have in a field of words, such as tags, most frequent first; up to 500.
#[derive(Clone, Debug)]
pub struct GetFieldValues(pub Field);
endpoint!(GetFieldValues, Get -> List<String>, |this| format_args!("/tickets/values/{}", escape(this.0.as_str())));
