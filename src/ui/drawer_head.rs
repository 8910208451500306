//! The head of something that is a drawer where there is no room for it.

use leptos::prelude::*;

use super::{Icon, icon, t};

/// Says what it is and closes it; the style sheet shows it only while it is a drawer.
#[component]
pub fn DrawerHead(
    /// What it is.
    #[prop(into)]
    title: String,
    /// Whether the drawer is open.
    open: RwSignal<bool>,
) -> impl IntoView {
    view! {
        <div class="head">
            <span>{title}</span>
            <button
                type="button"
                class="button quiet icon"
                aria-label=t().close()
                on:click=move |_| open.set(false)
            >
                {icon(Icon::Close)}
            </button>
        </div>
    }
}
