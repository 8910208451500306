//! The tab General: who emails come from, links, and the unread badge (SPEC I18, I21, I22).

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::form::{Card, Form, FormFrame, Loaded, SwitchRow, TextField, Wrong};
use crate::domain::Settings;
use crate::pages::place::use_desk;
use crate::rules::permission::{Action, may};
use crate::rules::settings::is_address;
use crate::store::Desk;
use crate::ui::t;

/// What this tab has of the settings.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct General {
    default_sender_email: String,
    shorten_links: bool,
    unread_badge: bool,
}

impl General {
    fn of(settings: &Settings) -> Self {
        Self {
            default_sender_email: settings.default_sender_email.clone(),
            shorten_links: settings.shorten_links,
            unread_badge: settings.unread_badge,
        }
    }

    fn put_into(self, settings: &mut Settings) {
        settings.default_sender_email = self.default_sender_email.trim().to_owned();
        settings.shorten_links = self.shorten_links;
        settings.unread_badge = self.unread_badge;
    }

    fn check(&self) -> Vec<Wrong> {
        match is_address(self.default_sender_email.trim()) {
            true => Vec::new(),
            false => vec![Wrong::new("default_sender_email", t().no_address())],
        }
    }
}

/// Why the person may not change the settings; nothing where they may. Tracked.
pub(super) fn locked(desk: Desk) -> Option<String> {
    let may = desk
        .me()
        .is_some_and(|me| may(&me.role, Action::ChangeSettings));
    (!may).then(|| t().only_owner_admin().to_owned())
}

/// The tab's panel.
#[component]
pub(super) fn GeneralTab() -> impl IntoView {
    let desk = use_desk();
    let retry = move |()| {
        leptos::task::spawn_local(async move { drop(desk.reload_settings().await) });
    };
    view! {
        <Loaded
            state=Signal::derive(move || desk.settings_state())
            retry
            content=move |settings| view! { <Fields first=General::of(&settings) version=settings.version/> }
        />
    }
}

#[component]
fn Fields(first: General, version: u64) -> impl IntoView {
    let desk = use_desk();
    let form = Form::new(first, version, move |draft, version| async move {
        let saved = desk
            .save_settings(version, |settings| draft.put_into(settings))
            .await?;
        Ok((General::of(&saved), saved.version))
    });
    form.set_check(General::check);
    form.set_locked(Signal::derive(move || locked(desk)));
    form.set_fetch(move || async move {
        let settings = desk.reload_settings().await?;
        Ok((General::of(&settings), settings.version))
    });
    Effect::new(move |_| {
        let settings = desk.settings();
        form.receive(General::of(&settings), settings.version, None);
    });
    view! {
        <FormFrame form=form.face()>
            <Card title=t().sending()>
                <TextField
                    path="default_sender_email"
                    label=t().support_sender()
                    hint=t().support_sender_hint()
                    kind="email"
                    value=form.bind(
                        |draft| draft.default_sender_email.clone(),
                        |draft, typed| draft.default_sender_email = typed,
                    )
                />
                <SwitchRow
                    path="shorten_links"
                    label=t().shorten_links()
                    hint=t().shorten_links_hint()
                    value=form.bind(|draft| draft.shorten_links, |draft, on| draft.shorten_links = on)
                />
            </Card>
            <Card title=t().inbox()>
                <SwitchRow
                    path="unread_badge"
                    label=t().unread_badge()
                    hint=t().unread_badge_hint()
                    value=form.bind(|draft| draft.unread_badge, |draft, on| draft.unread_badge = on)
                />
            </Card>
        </FormFrame>
    }
}
