//! Text, of one line or of several.

use leptos::prelude::*;

use super::face::use_place_in_form;
use super::field::Field;
use super::state::Bound;

/// A line of text.
#[component]
pub fn TextField(
    /// The field as the server names it.
    #[prop(into)]
    path: String,
    /// Its name.
    #[prop(into)]
    label: String,
    /// What it is for.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// What stands in it while it is empty.
    #[prop(optional, into)]
    placeholder: Option<String>,
    /// The kind of input, such as `email`.
    #[prop(default = "text")]
    kind: &'static str,
    /// What stands in it.
    value: Bound<String>,
) -> impl IntoView {
    let at = use_place_in_form(&path, &label);
    view! {
        <Field at label hint>
            <input
                id=at.id()
                class="input"
                type=kind
                autocomplete="off"
                placeholder=placeholder
                readonly=move || at.is_locked()
                aria-invalid=move || at.invalid()
                aria-describedby=at.described_by()
                prop:value=move || value.value.get()
                on:input=move |event| value.set.run(event_target_value(&event))
            />
        </Field>
    }
}

/// Text of several lines.
#[component]
pub fn TextArea(
    /// The field as the server names it.
    #[prop(into)]
    path: String,
    /// Its name.
    #[prop(into)]
    label: String,
    /// What it is for.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// How many lines are seen at first.
    #[prop(default = 4)]
    rows: u32,
    /// What stands in it.
    value: Bound<String>,
) -> impl IntoView {
    let at = use_place_in_form(&path, &label);
    view! {
        <Field at label hint>
            <textarea
                id=at.id()
                class="input area"
                rows=rows
                dir="auto"
                readonly=move || at.is_locked()
                aria-invalid=move || at.invalid()
                aria-describedby=at.described_by()
                prop:value=move || value.value.get()
                on:input=move |event| value.set.run(event_target_value(&event))
            ></textarea>
        </Field>
    }
}
