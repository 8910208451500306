//! Text, of one line or of several.

use leptos::prelude::*;

use super::face::{InForm, use_place_in_form};
use super::field::Field;
use super::state::Bound;
use crate::pages::settings::wrong::braced;
use crate::platform::{dom, field};
use crate::ui::{Icon, icon, t};

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
    /// The variables that it may have: a button for each puts it in at the caret.
    #[prop(optional)]
    variables: &'static [&'static str],
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
            {(!variables.is_empty()).then(|| view! { <Variables at variables/> })}
        </Field>
    }
}

#[component]
fn Variables(at: InForm, variables: &'static [&'static str]) -> impl IntoView {
    let put = move |name: &'static str| {
        if let Some(area) = dom::by_id(&at.id()).filter(|_| !untrack(|| at.is_locked())) {
            field::insert(&area, &braced(name), 0);
        }
    };
    let button = move |name: &'static str| {
        view! {
            <button type="button" class="chip" data-tip=braced(name) on:click=move |_| put(name)>
                {icon(Icon::Plus)}
                {word(name)}
            </button>
        }
    };
    view! {
        <div class="variables" role="group" aria-label=t().insert_a_variable() hidden=move || at.is_locked()>
            {variables.iter().map(|name| button(name)).collect_view()}
        </div>
    }
}

/// A variable in words.
fn word(name: &str) -> &str {
    match name {
        "customer_name" => t().variable_customer(),
        "agent_name" => t().variable_agent(),
        "ticket_number" => t().variable_ticket(),
        "organization_prefix" => t().variable_prefix(),
        "email" => t().variable_email(),
        "default_sender_email" => t().variable_sender(),
        name => name,
    }
}
