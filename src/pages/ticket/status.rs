//! Closing, snoozing and opening a ticket again (SPEC I7, I8, I14).

use leptos::prelude::*;

use super::{Looked, rules};
use crate::domain::{Status, Time};
use crate::pages::wording;
use crate::platform::clock;
use crate::platform::zone::OwnZone;
use crate::rules::snooze::{Preset, offered};
use crate::ui::{Icon, MenuButton, MenuItem, icon, t};

/// Snooze, and Close or Reopen.
#[component]
pub fn StatusButtons(looked: Looked) -> impl IntoView {
    let status = Memo::new(move |_| looked.ticket().map(|ticket| ticket.status.clone()));
    let reopening = rules::reopening(looked);
    let is_open = move || status.get() == Some(Status::Open);
    let is_done = move || status.get() == Some(Status::Closed);
    let can_reopen = move || matches!(reopening.get(), Some(Ok(())));
    view! {
        <Show when=move || status.get().is_some() && !is_done()>
            <MenuButton label=t().snooze() items=move || presets(looked) class="button">
                {icon(Icon::Clock)} <span class="label">{t().snooze()}</span>
            </MenuButton>
            <button
                type="button"
                class="button"
                aria-label=t().close_ticket()
                on:click=move |_| set(looked, Status::Closed, None)
            >
                {icon(Icon::Check)} <span class="label">{t().close_ticket()}</span>
            </button>
        </Show>
        <Show when=move || !is_open() && can_reopen()>
            <button
                type="button"
                class="button"
                aria-label=t().reopen()
                on:click=move |_| set(looked, Status::Open, None)
            >
                {icon(Icon::Retry)} <span class="label">{t().reopen()}</span>
            </button>
        </Show>
    }
}

/// What there is to choose from, each with the instant it means.
pub(super) fn presets(looked: Looked) -> Vec<MenuItem> {
    let now = clock::now();
    offered(&OwnZone, now)
        .into_iter()
        .map(|(preset, until)| {
            let word = match preset {
                Preset::LaterToday => t().later_today(),
                Preset::Tomorrow => t().tomorrow(),
                Preset::NextWeek => t().next_week(),
            };
            let when = wording::moment(t(), now, until);
            MenuItem::new(word, move || set(looked, Status::Snoozed, Some(until))).shortcut(when)
        })
        .collect()
}

/// Gives the ticket another status: shown at once, undoable.
pub(super) fn set(looked: Looked, status: Status, until: Option<Time>) {
    looked.desk.set_status(looked.number, status, until);
}
