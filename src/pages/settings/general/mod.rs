//! The tab General: where emails come from and go to, how the account introduces itself, links, the
//! unread badge, the follow-up email (SPEC I18, I20, I21, I22).

mod follow_up;
mod links;
mod preview;
mod shortening;

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::form::{Bound, Card, FormFrame, SwitchRow, TextField, Wrong};
use super::lock::locked;
use super::part::{PartOfSettings, SettingsLoaded, form_of};
use super::wrong::wrong_with;
use crate::domain::{Channel, FollowUpLook, Settings};
use crate::pages::place::use_desk;
use crate::rules::sender::{domain_of, is_at, own_domain};
use crate::rules::settings::is_address;
use crate::ui::{Icon, icon, t};

use follow_up::FollowUpCard;
use shortening::Shortening;

/// What this tab has of the settings.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct General {
    default_sender_email: String,
    reply_to_email: String,
    organization_prefix: String,
    shorten_links: bool,
    unread_badge: bool,
    follow_up: FollowUpLook,
}

/// The outermost fields that it is about.
const FIELDS: [&str; 6] = [
    "default_sender_email",
    "reply_to_email",
    "organization_prefix",
    "shorten_links",
    "unread_badge",
    "follow_up",
];

impl PartOfSettings for General {
    fn of(settings: &Settings) -> Self {
        Self {
            default_sender_email: settings.default_sender_email.clone(),
            reply_to_email: settings.reply_to_email.clone(),
            organization_prefix: settings.organization_prefix.clone(),
            shorten_links: settings.shorten_links,
            unread_badge: settings.unread_badge,
            follow_up: settings.follow_up.clone(),
        }
    }

    fn put_into(self, settings: &mut Settings) {
        settings.default_sender_email = self.default_sender_email.trim().to_owned();
        settings.reply_to_email = self.reply_to_email.trim().to_owned();
        settings.organization_prefix = self.organization_prefix.trim().to_owned();
        settings.shorten_links = self.shorten_links;
        settings.unread_badge = self.unread_badge;
        settings.follow_up.logo_url = self.follow_up.logo_url.trim().to_owned();
        let links = self.follow_up.policy_links.into_iter().map(|mut link| {
            link.name = link.name.trim().to_owned();
            link.url = link.url.trim().to_owned();
            link
        });
        settings.follow_up.policy_links = links.collect();
    }
}

impl General {
    fn check(&self) -> Vec<Wrong> {
        let mut settings = Settings::default();
        self.clone().put_into(&mut settings);
        wrong_with(&settings, &FIELDS)
    }

    /// A field's name and value, for conflicts.
    fn described(&self, key: &str) -> Option<(String, String)> {
        if key != "follow_up" {
            return None;
        }
        let look = &self.follow_up;
        let links = look.policy_links.iter().map(|link| link.name.clone());
        let mut parts: Vec<String> = links.collect();
        if !look.logo_url.is_empty() {
            parts.insert(0, look.logo_url.clone());
        }
        let value = match parts.is_empty() {
            true => t().value_empty().to_owned(),
            false => parts.join(", "),
        };
        Some((t().follow_up_email().to_owned(), value))
    }
}

/// The tab's panel.
#[component]
pub(super) fn GeneralTab() -> impl IntoView {
    view! { <SettingsLoaded content=|settings| view! { <Fields settings=settings.clone()/> }/> }
}

#[component]
fn Fields(settings: Settings) -> impl IntoView {
    let desk = use_desk();
    let form = form_of::<General>(desk, &settings);
    form.set_check(General::check);
    form.set_locked(Signal::derive(move || locked(desk)));
    form.set_describe(|key, draft| draft.described(key));
    let sender = form.bind(
        |draft| draft.default_sender_email.clone(),
        |draft, typed| draft.default_sender_email = typed,
    );
    let reply_to = form.bind(
        |draft| draft.reply_to_email.clone(),
        |draft, typed| draft.reply_to_email = typed,
    );
    let look = form.bind(
        |draft| draft.follow_up.clone(),
        |draft, look| draft.follow_up = look,
    );
    let shorten = form.bind(
        |draft| draft.shorten_links,
        |draft, on| draft.shorten_links = on,
    );
    let has = move |channel: Channel| move || desk.has_channel(&channel);
    view! {
        <FormFrame form=form.face()>
            <Card title=t().sending()>
                <Sender value=sender/>
                <TextField
                    path="reply_to_email"
                    label=t().reply_to()
                    hint=t().reply_to_hint()
                    placeholder=sender.value.get_untracked()
                    kind="email"
                    value=reply_to
                />
                <TextField
                    path="organization_prefix"
                    label=t().organization_prefix()
                    hint=t().organization_prefix_hint()
                    value=form.bind(
                        |draft| draft.organization_prefix.clone(),
                        |draft, typed| draft.organization_prefix = typed,
                    )
                />
                <Show when=has(Channel::Sms)>
                    <SwitchRow
                        path="shorten_links"
                        label=t().shorten_links_automatically()
                        hint=t().shorten_links_hint()
                        value=shorten
                    />
                    <Shortening on=shorten.value/>
                </Show>
            </Card>
            <Card title=t().inbox()>
                <SwitchRow
                    path="unread_badge"
                    label=t().unread_badge()
                    hint=t().unread_badge_hint()
                    value=form.bind(|draft| draft.unread_badge, |draft, on| draft.unread_badge = on)
                />
            </Card>
            <Show when=has(Channel::WebChat)>
                <FollowUpCard look sender=sender.value reply_to=reply_to.value/>
            </Show>
        </FormFrame>
    }
}

/// The sender's address, and a warning where it is at somebody else's domain (SPEC I18).
#[component]
fn Sender(value: Bound<String>) -> impl IntoView {
    let desk = use_desk();
    let own = Memo::new(move |_| own_domain(desk.users().values()));
    let warning = Memo::new(move |_| {
        let own = own.get()?;
        let address = value.value.get();
        let foreign = is_address(address.trim()) && !is_at(&address, &own);
        let domain = domain_of(&address).filter(|_| foreign)?;
        Some(t().not_own_domain(&domain, &own))
    });
    view! {
        <div class="warned">
            <TextField
                path="default_sender_email"
                label=t().support_sender()
                hint=t().support_sender_hint()
                kind="email"
                value
            />
            <div role="status">
                {move || warning.get().map(|words| view! {
                    <p class="warning">{icon(Icon::Warning)}<span>{words}</span></p>
                })}
            </div>
        </div>
    }
}
