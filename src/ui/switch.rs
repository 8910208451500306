//! On or off, at once: a switch, as against a checkbox, which waits for a Save.

use leptos::prelude::*;

/// A switch with its label.
#[component]
pub fn Switch(
    /// Accessible name, shown beside it.
    #[prop(into)]
    label: String,
    /// Whether it is on.
    #[prop(into)]
    checked: Signal<bool>,
    /// Gets what it is to become.
    #[prop(into)]
    on_change: Callback<bool>,
    /// Why it cannot be switched now. It can still be reached, and tells it.
    #[prop(into, optional)]
    disabled: MaybeProp<String>,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class="switch"
            role="switch"
            aria-checked=move || checked.get().to_string()
            aria-disabled=move || disabled.get().map(|_| "true")
            data-tip=move || disabled.get()
            on:click=move |_| {
                if disabled.get_untracked().is_none() {
                    on_change.run(!checked.get_untracked());
                }
            }
        >
            <i aria-hidden="true"></i>
            {label}
        </button>
    }
}
