//! What is asked and told about changes of many tickets (SPEC A13, X7).

mod confirm;
mod refused;
mod tagging;

use leptos::prelude::*;

use super::asking::Asking;

/// Where it is asked and told.
#[component]
pub fn ManyDialogs(
    /// What opens the choice of tags.
    asking: Asking,
) -> impl IntoView {
    view! {
        <confirm::ConfirmDialog/>
        <refused::RefusedDialog/>
        <tagging::TaggingDialog of=asking.tagging/>
    }
}
