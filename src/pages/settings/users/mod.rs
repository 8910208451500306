//! Placeholder.
use leptos::prelude::*;
/// The tab's panel.
#[component]
pub(super) fn UsersTab() -> impl IntoView {}
