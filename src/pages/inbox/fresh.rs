//! What came in above while one reads further down.

use leptos::prelude::*;

use super::Inbox;
use crate::ui::t;

/// Says how many tickets came in above, and leads to them.
#[component]
pub fn Fresh(inbox: Inbox) -> impl IntoView {
    let go = move |_| {
        // The button goes, and its focus to the first row.
        inbox.strayed.set_value(true);
        inbox.grid.go_to(0);
    };
    view! {
        <Show when=move || inbox.fresh.get() != 0>
            <button type="button" class="button fresh num" on:click=go>
                {move || t().came_in(inbox.fresh.get())}
            </button>
        </Show>
    }
}
