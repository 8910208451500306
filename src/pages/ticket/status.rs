//! Closing, snoozing and opening a ticket again (SPEC I7, I8, I14).

use leptos::prelude::*;

use super::thread::stay;
use super::{Looked, rules};
use crate::domain::{Status, Time};
use crate::pages::asking::Asking;
use crate::store::Selection;
use crate::ui::{Icon, MenuButton, icon, t};

/// Snooze, and Close or Reopen.
#[component]
pub fn StatusButtons(looked: Looked) -> impl IntoView {
    let status = Memo::new(move |_| looked.ticket().map(|ticket| ticket.status.clone()));
    let reopening = rules::reopening(looked);
    let is_open = move || status.get() == Some(Status::Open);
    let is_done = move || status.get() == Some(Status::Closed);
    let asking: Asking = expect_context();
    let can_reopen = move || matches!(reopening.get(), Some(Ok(())));
    view! {
        <Show when=move || status.get().is_some() && !is_done()>
            <MenuButton label=t().snooze() items=move || asking.snooze_items(looked.desk, Selection::one(looked.number)) class="button">
                {icon(Icon::Clock)} <span class="label">{t().snooze()}</span>
            </MenuButton>
            <button
                type="button"
                class="button"
                aria-label=t().close_ticket()
                on:click=move |_| {
                    set(looked, Status::Closed, None);
                    stay();
                }
            >
                {icon(Icon::Check)} <span class="label">{t().close_ticket()}</span>
            </button>
        </Show>
        <Show when=move || !is_open() && can_reopen()>
            <button
                type="button"
                class="button"
                aria-label=t().reopen()
                on:click=move |_| {
                    set(looked, Status::Open, None);
                    stay();
                }
            >
                {icon(Icon::Retry)} <span class="label">{t().reopen()}</span>
            </button>
        </Show>
    }
}

/// Gives the ticket another status: shown at once, undoable.
pub(super) fn set(looked: Looked, status: Status, until: Option<Time>) {
    looked.desk.set_status(looked.number, status, until);
}
