//! The tab Inbound messages: who gets what comes in, what is answered by itself, who is told by email,
//! keywords, attribution (SPEC A6, I3, I23, I24, I28).

mod auto_response;
mod keywords;
mod notifications;
mod preview;

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::form::{Card, Form, FormFrame, FormPart, NumberField, SwitchRow, Wrong};
use super::lock::{locked, steering_locked};
use super::part::{PartOfSettings, SettingsLoaded, form_of};
use super::wrong::wrong_with;
use crate::api::Feature;
use crate::domain::{AutoResponse, Channel, EmailNotifications, KeywordSettings, Settings};
use crate::pages::place::use_desk;
use crate::rules::settings::ATTRIBUTION_HOURS;
use crate::store::Desk;
use crate::ui::t;

use auto_response::AutoResponseCard;
use keywords::KeywordsCard;
use notifications::NotificationsCard;

/// What this tab has of the settings.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Inbound {
    /// Of the routing this alone: the rules have a tab of their own.
    routing: Turns,
    auto_response: AutoResponse,
    auto_response_text: String,
    email_notifications: EmailNotifications,
    keywords: KeywordSettings,
    attribution_hours: u32,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Turns {
    round_robin: bool,
}

/// The outermost fields whose values are checked here.
const FIELDS: [&str; 5] = [
    "auto_response",
    "auto_response_text",
    "email_notifications",
    "keywords",
    "attribution_hours",
];

impl PartOfSettings for Inbound {
    fn of(settings: &Settings) -> Self {
        Self {
            routing: Turns {
                round_robin: settings.routing.round_robin,
            },
            auto_response: settings.auto_response.clone(),
            auto_response_text: settings.auto_response_text.clone(),
            email_notifications: settings.email_notifications.clone(),
            keywords: settings.keywords.clone(),
            attribution_hours: settings.attribution_hours,
        }
    }

    fn put_into(self, settings: &mut Settings) {
        settings.routing.round_robin = self.routing.round_robin;
        settings.auto_response = self.auto_response;
        settings.auto_response_text = self.auto_response_text;
        settings.email_notifications = self.email_notifications;
        settings.keywords = self.keywords;
        settings.attribution_hours = self.attribution_hours;
    }
}

impl Inbound {
    /// What is wrong with it among the other settings: how long the text is hangs on short links.
    fn check(&self, others: &Settings) -> Vec<Wrong> {
        let mut settings = others.clone();
        self.clone().put_into(&mut settings);
        wrong_with(&settings, &FIELDS)
    }

    /// A field's name and value, for conflicts.
    fn described(&self, key: &str) -> Option<(String, String)> {
        let t = t();
        let on = |on: bool| if on { t.value_on() } else { t.value_off() };
        let (name, value) = match key {
            "routing" => (
                t.round_robin_assignment(),
                on(self.routing.round_robin).to_owned(),
            ),
            "auto_response" => (
                t.who_gets_it(),
                auto_response::name_of(&self.auto_response).to_owned(),
            ),
            "email_notifications" => {
                let mut parts = vec![on(self.email_notifications.on).to_owned()];
                parts.extend(self.email_notifications.recipients.iter().cloned());
                (t.email_notifications(), parts.join(", "))
            }
            "keywords" => (t.keywords(), keywords::in_words(&self.keywords)),
            _ => return None,
        };
        Some((name.to_owned(), value))
    }
}

/// The tab's panel.
#[component]
pub(super) fn InboundTab() -> impl IntoView {
    view! { <SettingsLoaded content=|settings| view! { <Fields settings=settings.clone()/> }/> }
}

/// Makes the form: whoever may steer assignment may save it, and what else they may not change is
/// locked in it.
fn make_form(desk: Desk, settings: &Settings) -> Form<Inbound> {
    let form = form_of::<Inbound>(desk, settings);
    form.set_check(move |draft| draft.check(&untrack(|| desk.settings())));
    form.set_locked(Signal::derive(move || steering_locked(desk)));
    form.set_describe(|key, draft| draft.described(key));
    form
}

#[component]
fn Fields(settings: Settings) -> impl IntoView {
    let desk = use_desk();
    let form = make_form(desk, &settings);
    let turns = form.bind(
        |draft| draft.routing.round_robin,
        |draft, on| draft.routing.round_robin = on,
    );
    let who = form.bind(
        |draft| draft.auto_response.clone(),
        |draft, who| draft.auto_response = who,
    );
    let text = form.bind(
        |draft| draft.auto_response_text.clone(),
        |draft, text| draft.auto_response_text = text,
    );
    let notifications = form.bind(
        |draft| draft.email_notifications.clone(),
        |draft, chosen| draft.email_notifications = chosen,
    );
    let keywords = form.bind(
        |draft| draft.keywords.clone(),
        |draft, keywords| draft.keywords = keywords,
    );
    let hours = form.bind(
        |draft| draft.attribution_hours,
        |draft, hours| draft.attribution_hours = hours,
    );
    let has_sms = move || desk.has_channel(&Channel::Sms);
    view! {
        <FormFrame form=form.face()>
            <Show when=move || desk.has(Feature::Routing)>
                <Card title=t().assignment()>
                    <SwitchRow
                        path="routing.round_robin"
                        label=t().round_robin_assignment()
                        hint=t().round_robin_hint()
                        value=turns
                    />
                </Card>
            </Show>
            <FormPart locked=Signal::derive(move || locked(desk))>
                <Show when=has_sms>
                    <AutoResponseCard who text/>
                </Show>
                <NotificationsCard value=notifications/>
                <Show when=has_sms>
                    <KeywordsCard value=keywords/>
                    <Card title=t().attribution()>
                        <NumberField
                            path="attribution_hours"
                            label=t().attribution_hours()
                            hint=t().attribution_hint()
                            unit=t().hours_unit()
                            range=ATTRIBUTION_HOURS
                            value=hours
                        />
                    </Card>
                </Show>
            </FormPart>
        </FormFrame>
    }
}
