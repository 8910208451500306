//! What every field has: a name, a hint, what is wrong.

use leptos::prelude::*;

use super::face::{InForm, use_place_in_form};
use super::state::Bound;

/// A name above a control, a hint and what is wrong below it. The control has the id, the
/// description and the state that `at` tells.
#[component]
pub fn Field(
    /// Its place in the form.
    at: InForm,
    /// Its name.
    #[prop(into)]
    label: String,
    /// What it is for.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// The control.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="field">
            <label for=at.id()>{label}</label>
            {children()}
            <Below at hint/>
        </div>
    }
}

/// The hint and what is wrong.
#[component]
pub(super) fn Below(at: InForm, hint: MaybeProp<String>) -> impl IntoView {
    view! {
        <p id=at.hint_id() class="help" hidden=move || hint.get().is_none()>{move || hint.get()}</p>
        <p id=at.error_id() class="error" hidden=move || at.error().is_none()>{move || at.error()}</p>
    }
}

/// On or off, with a name and an explanation beside it; saved with the form.
#[component]
pub fn SwitchRow(
    /// The field as the server names it.
    #[prop(into)]
    path: String,
    /// Its name.
    #[prop(into)]
    label: String,
    /// What it does.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// Whether it is on.
    value: Bound<bool>,
) -> impl IntoView {
    let at = use_place_in_form(&path, &label);
    view! {
        <div class="field switch-row">
            <label for=at.id()>{label}</label>
            <button
                type="button"
                id=at.id()
                class="switch"
                role="switch"
                aria-checked=move || value.value.get().to_string()
                aria-disabled=move || at.is_locked().then_some("true")
                aria-describedby=at.described_by()
                on:click=move |_| {
                    if !untrack(|| at.is_locked()) {
                        value.set.run(!value.value.get_untracked());
                    }
                }
            >
                <i aria-hidden="true"></i>
            </button>
            <Below at hint/>
        </div>
    }
}
