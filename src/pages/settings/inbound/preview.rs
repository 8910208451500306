//! The auto-response as a customer gets it, with the account's own values (SPEC I23).

use std::borrow::Cow;

use leptos::prelude::*;

use crate::domain::{AutoResponse, Settings};
use crate::pages::place::use_desk;
use crate::pages::settings::wrong::braced;
use crate::pages::wording::sms_length;
use crate::rules::message::is_blank;
use crate::rules::template::{AUTO_RESPONSE, Piece, Template};
use crate::ui::t;

/// Whose address stands for that of a customer.
const EXAMPLE: &str = "maria@example.com";

/// What the text comes to.
#[derive(Clone, Debug, PartialEq)]
enum Looks {
    /// A variable in it is wrong.
    Broken,
    /// As it goes out.
    Text {
        /// What a customer reads.
        text: String,
        /// Variables that the account has no value for: with them it does not go out.
        missing: Vec<String>,
        /// Whether it names the customer's address, which is not always known.
        names_customer: bool,
    },
}

fn looks(text: &str, settings: &Settings) -> Looks {
    let Ok(template) = Template::parse(text, AUTO_RESPONSE) else {
        return Looks::Broken;
    };
    let filled = template.fill(|name| {
        let value = match name {
            "organization_prefix" => settings.organization_prefix.as_str(),
            "default_sender_email" => settings.default_sender_email.as_str(),
            "email" => EXAMPLE,
            _ => "",
        };
        (!is_blank(value)).then_some(Cow::Borrowed(value))
    });
    let is_customers = |piece: &Piece| *piece == Piece::Variable("email");
    Looks::Text {
        text: filled.text,
        missing: filled.missing.into_iter().map(braced).collect(),
        names_customer: template.pieces().iter().any(is_customers),
    }
}

/// A bubble with the text and its length, and what keeps it from going out.
#[component]
pub(super) fn Preview(
    /// Who gets it, as the form stands.
    who: Signal<AutoResponse>,
    /// What it says, with its variables.
    text: Signal<String>,
) -> impl IntoView {
    let desk = use_desk();
    let looks = Memo::new(move |_| text.with(|text| looks(text, &desk.settings())));
    let shown = move || match looks.get() {
        Looks::Broken => view! { <p class="help">{t().preview_broken()}</p> }.into_any(),
        Looks::Text {
            text,
            missing,
            names_customer,
        } => {
            let length = sms_length(&text, desk.settings().shorten_links);
            let lacks = (!missing.is_empty()).then(|| t().lacks_values(&missing.join(", ")));
            let needs = names_customer.then(|| t().needs_customer_email());
            view! {
                <blockquote class="bubble" dir="auto">{text}</blockquote>
                <p class="help num">{length}</p>
                {lacks.map(|words| view! { <p class="warning">{words}</p> })}
                {needs.map(|words| view! { <p class="help">{words}</p> })}
            }
            .into_any()
        }
    };
    let about = move || match who.get() {
        AutoResponse::Off => t().preview_off(),
        _ => t().preview_as_sent(),
    };
    view! {
        <figure class="example" role="group" aria-label=t().auto_response_preview()>
            <figcaption>{about}</figcaption>
            {shown}
        </figure>
    }
}
