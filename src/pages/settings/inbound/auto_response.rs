//! The auto-response: who gets it, what it says, how that looks (SPEC I23).

use leptos::prelude::*;

use super::preview::Preview;
use crate::domain::AutoResponse;
use crate::pages::settings::form::{Bound, Card, Choice, RadioField, TextArea};
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
    view! {
        <Card title=t().auto_response()>
            <p class="help">{t().auto_response_about()}</p>
            <RadioField path="auto_response" label=t().who_gets_it() choices=choices() value=who/>
            <TextArea
                path="auto_response_text"
                label=t().auto_response_text()
                rows=3
                variables=AUTO_RESPONSE
                value=text
            />
            <Preview who=who.value text=text.value/>
        </Card>
    }
}
