//! Placeholder.
use leptos::prelude::*;
/// The tab's panel.
#[component]
pub(super) fn QuickRepliesTab() -> impl IntoView {}
