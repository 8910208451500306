//! What a quick reply says, and the variables that can be put into it.

use leptos::prelude::*;

use crate::pages::settings::form::{Bound, Field, use_place_in_form};
use crate::platform::{dom, field};
use crate::rules::template::QUICK_REPLY;
use crate::ui::{Icon, icon, t};

/// A variable in words.
fn word(name: &str) -> &str {
    match name {
        "customer_name" => t().variable_customer(),
        "agent_name" => t().variable_agent(),
        "ticket_number" => t().variable_ticket(),
        "organization_prefix" => t().variable_prefix(),
        "email" => t().variable_email(),
        name => name,
    }
}

/// The field, with a button for each variable: it is put in at the caret.
#[component]
pub(super) fn ReplyText(value: Bound<String>) -> impl IntoView {
    let at = use_place_in_form("text", t().reply_text());
    let put = move |name: &'static str| {
        if let Some(area) = dom::by_id(&at.id()).filter(|_| !untrack(|| at.is_locked())) {
            field::insert(&area, &format!("{{{{{name}}}}}"), 0);
        }
    };
    let button = move |name: &'static str| {
        view! {
            <button type="button" class="chip" on:click=move |_| put(name)>
                {icon(Icon::Plus)}
                {word(name)}
            </button>
        }
    };
    view! {
        <Field at label=t().reply_text()>
            <textarea
                id=at.id()
                class="input area"
                rows="5"
                dir="auto"
                readonly=move || at.is_locked()
                aria-invalid=move || at.invalid()
                aria-describedby=at.described_by()
                prop:value=move || value.value.get()
                on:input=move |event| value.set.run(event_target_value(&event))
            ></textarea>
            <div class="variables" role="group" aria-label=t().insert_variable() hidden=move || at.is_locked()>
                {QUICK_REPLY.iter().map(|name| button(name)).collect_view()}
            </div>
        </Field>
    }
}
