//! A filter as it stands over the list: a button that changes it, and one that takes it away.

use leptos::prelude::*;

use super::{Icon, icon, t};
use crate::platform::dom::{self, HtmlElement};

/// A filter chip: "Status: Open", and "Remove filter Status" where it can be removed.
#[component]
pub fn Chip(
    /// What is filtered by.
    #[prop(into)]
    field: Signal<String>,
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
    let remove = move |on_remove: Callback<()>| {
        let name = move || t().remove_filter(&field.get());
        view! {
            <button
                type="button"
                class="remove"
                aria-label=name
                data-tip=name
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
                aria-label=move || t().chip(&field.get(), &value.get())
                on:click=move |event| {
                    if let Some(button) = dom::listening(&event) {
                        on_open.run(button);
                    }
                }
            >
                {move || field.get()}
                " "
                <b>{move || value.get()}</b>
            </button>
            {on_remove.map(remove)}
        </span>
    }
}
