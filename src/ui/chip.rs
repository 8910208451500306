//! A filter as it stands over the list: a button that changes it, and one that takes it away.

use leptos::prelude::*;

use super::{Icon, icon, t};
use crate::platform::dom::{self, HtmlElement};

/// A filter chip: "Status: Open", and "Remove filter Status" where it can be removed.
#[component]
pub fn Chip(
    /// What is filtered by.
    #[prop(into)]
    field: String,
    /// What it is set to.
    #[prop(into)]
    value: Signal<String>,
    /// Gets the button, to open a menu at it.
    #[prop(into)]
    on_open: Callback<HtmlElement>,
    /// Takes the filter away; without it there is no such button.
    #[prop(into, optional)]
    on_remove: Option<Callback<()>>,
    /// Whether there is something to take away now.
    #[prop(into, default = Signal::stored(true))]
    removable: Signal<bool>,
) -> impl IntoView {
    let removal = t().remove_filter(&field);
    let shown = field.clone();
    let remove = move |on_remove: Callback<()>| {
        view! {
            <button
                type="button"
                class="remove"
                aria-label=removal.clone()
                data-tip=removal
                hidden=move || !removable.get()
                on:click=move |_| on_remove.run(())
            >
                {icon(Icon::Close)}
            </button>
        }
    };
    view! {
        <span class="chip">
            <button
                type="button"
                class="open"
                aria-haspopup="menu"
                aria-expanded="false"
                aria-label=move || t().chip(&field, &value.get())
                on:click=move |event| {
                    if let Some(button) = dom::listening(&event) {
                        on_open.run(button);
                    }
                }
            >
                {shown}
                " "
                <b>{move || value.get()}</b>
            </button>
            {on_remove.map(remove)}
        </span>
    }
}
