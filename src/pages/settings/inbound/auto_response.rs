//! The auto-response: who gets it, what it says, how that looks (SPEC I23).

use leptos::prelude::*;

use super::preview::Preview;
use crate::domain::AutoResponse;
use crate::pages::place::use_desk;
use crate::pages::settings::form::{Bound, Card, Choice, RadioField, TextArea, use_form};
use crate::pages::settings::lock::locked;
use crate::pages::settings::wrong::braced;
use crate::platform::{dom, field};
use crate::rules::template::AUTO_RESPONSE;
use crate::ui::t;

/// Who gets it, in words.
pub(super) fn name_of(who: &AutoResponse) -> &str {
    let t = t();
    match who {
        AutoResponse::Everybody => t.to_everybody(),
        AutoResponse::NonSubscribers => t.to_non_subscribers(),
        AutoResponse::Off => t.to_nobody(),
        AutoResponse::Unknown(other) => other,
    }
}

fn choices() -> Vec<Choice<AutoResponse>> {
    let t = t();
    let all = [
        (AutoResponse::Everybody, t.to_everybody_text()),
        (AutoResponse::NonSubscribers, t.to_non_subscribers_text()),
        (AutoResponse::Off, t.to_nobody_text()),
    ];
    let choice = |(who, text)| {
        let name = name_of(&who).to_owned();
        Choice::new(who, name, text)
    };
    all.map(choice).into()
}

/// The card.
#[component]
pub(super) fn AutoResponseCard(
    /// Who gets it.
    who: Bound<AutoResponse>,
    /// What it says, with its variables.
    text: Bound<String>,
) -> impl IntoView {
    let node = NodeRef::<leptos::html::Div>::new();
    let (form, desk) = (use_form(), use_desk());
    let is_locked = move || form.locked.with(Option::is_some) || locked(desk).is_some();
    let insert = move |name: &'static str| {
        let area = node
            .get_untracked()
            .and_then(|node| dom::find(&node, "textarea"));
        if let Some(area) = area {
            field::insert(&area, &braced(name), 0);
        }
    };
    let button = move |name: &'static str| {
        view! {
            <button
                type="button"
                class="button small"
                aria-label=t().insert_this(&braced(name))
                disabled=is_locked
                // The caret stays where it is.
                on:mousedown=|event| event.prevent_default()
                on:click=move |_| insert(name)
            >
                <code>{braced(name)}</code>
            </button>
        }
    };
    let buttons = AUTO_RESPONSE.iter().map(|name| button(name)).collect_view();
    view! {
        <Card title=t().auto_response()>
            <p class="help">{t().auto_response_about()}</p>
            <RadioField path="auto_response" label=t().who_gets_it() choices=choices() value=who/>
            <div node_ref=node class="with-variables">
                <TextArea path="auto_response_text" label=t().auto_response_text() rows=3 value=text/>
                <div class="insert" role="group" aria-label=t().insert()>
                    <span class="help" aria-hidden="true">{t().insert()}</span>
                    {buttons}
                </div>
            </div>
            <Preview who=who.value text=text.value/>
        </Card>
    }
}
