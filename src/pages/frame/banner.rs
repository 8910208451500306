//! What one should know of the connection, quietly.

use leptos::prelude::*;

use crate::pages::place::use_desk;
use crate::routes::{ListRef, Route};
use crate::store::Outgoing;
use crate::ui::{Icon, icon, t};

/// Says that the connection is lost, or that the demo keeps nothing.
#[component]
pub fn Banner() -> impl IntoView {
    let desk = use_desk();
    let forgetful = RwSignal::new(false);
    #[cfg(feature = "mock")]
    if let Some(mock) = desk.backend().mock {
        forgetful.set(!mock.is_kept());
        mock.on_forgotten(move || forgetful.set(true));
    }
    // What is merely on its way needs no word; what was tried in vain does, wherever one is.
    let outbox = desk.outbox();
    let unsent = Memo::new(move |_| {
        outbox.with(|outbox| {
            let tried = |one: &&Outgoing| one.tries > 0 || one.is_stuck();
            let rows: Vec<_> = outbox
                .all()
                .iter()
                .filter(tried)
                .map(Outgoing::queue)
                .collect();
            // What waits behind them is not sent either.
            let waiting = outbox
                .all()
                .iter()
                .filter(|one| rows.contains(&one.queue()));
            let numbers: Vec<_> = waiting.map(|one| one.number).collect();
            (numbers.len() as u32, numbers.first().copied())
        })
    });
    let way = move || {
        let (count, first) = unsent.get();
        let to = Route::Inbox(ListRef::all(), first);
        (count > 0).then(|| view! { <a href=to.path()>{t().unsent(count)}</a> })
    };
    let waiting = move || {
        let count = desk.waiting_changes();
        (count > 0).then(|| format!(" {}", t().changes_wait(count)))
    };
    view! {
        <div class="banners" role="status">
            <Show when=move || { unsent.get().0 > 0 }>
                <p class="banner">{icon(Icon::Warning)} {way}</p>
            </Show>
            <Show when=move || !desk.is_connected()>
                <p class="banner">{icon(Icon::Offline)} <span>{t().connection_lost()} {waiting}</span></p>
            </Show>
            <Show when=move || forgetful.get()>
                <p class="banner">{icon(Icon::Info)} {t().memory_only()}</p>
            </Show>
        </div>
    }
}
