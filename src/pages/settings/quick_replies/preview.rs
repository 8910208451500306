//! What a customer would read, with an example of each variable.

use std::borrow::Cow;

use leptos::prelude::*;

use crate::pages::settings::form::use_form;
use crate::pages::settings::wrong::template;
use crate::rules::template::{QUICK_REPLY, Template};
use crate::store::Desk;
use crate::ui::{Icon, icon, t};

/// The preview; what is wrong with a variable is said in its place, until it is said at the field.
#[component]
pub(super) fn Preview(desk: Desk, text: Signal<String>) -> impl IntoView {
    let form = use_form();
    let shown = move || {
        let text = text.get();
        if text.trim().is_empty() {
            return view! { <p class="help">{t().preview_empty()}</p> }.into_any();
        }
        match Template::parse(&text, QUICK_REPLY) {
            Ok(template) => {
                let filled = template.fill(|name| example(desk, name)).text;
                view! { <p class="bubble" dir="auto">{filled}</p> }.into_any()
            }
            // It is said at the field, once saving was tried.
            Err(_)
                if form
                    .wrong
                    .with(|all| all.iter().any(|wrong| wrong.field == "text")) =>
            {
                view! { <p class="help">{t().preview_once_mended()}</p> }.into_any()
            }
            Err(errors) => {
                let words: Vec<String> = errors
                    .iter()
                    .map(|error| template(error, QUICK_REPLY))
                    .collect();
                view! { <p class="error">{icon(Icon::Warning)}<span>{words.join(" ")}</span></p> }
                    .into_any()
            }
        }
    };
    view! {
        <div class="field">
            <span class="label">{t().preview()}</span>
            <div role="group" aria-label=t().preview() class="preview">{shown}</div>
        </div>
    }
}

/// What would stand in the place of a variable. Tracked.
fn example(desk: Desk, name: &str) -> Option<Cow<'static, str>> {
    let value = match name {
        "customer_name" => t().example_customer().to_owned(),
        "agent_name" => desk.me()?.name,
        "ticket_number" => "#1042".to_owned(),
        "organization_prefix" => desk.settings().organization_prefix.clone(),
        "email" => "ada@example.com".to_owned(),
        _ => return None,
    };
    (!value.is_empty()).then(|| value.into())
}
