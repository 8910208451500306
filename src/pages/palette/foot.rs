//! The foot of the palette.

use leptos::prelude::*;

use super::finding::{Stage, TicketSearch};
use super::results::Results;
use crate::pages::wording;
use crate::platform::dom;
use crate::ui::{Icon, icon, t};

/// How far the search is, and the keys.
#[component]
pub(super) fn Foot(
    typed: RwSignal<String>,
    search: TicketSearch,
    results: Memo<Results>,
) -> impl IntoView {
    let is_nothing = Memo::new(move |_| {
        let is_over = search
            .stage
            .with(|stage| matches!(stage, Stage::Idle | Stage::Done));
        is_over && results.with(|results| results.sections.is_empty())
    });
    let failure = Memo::new(move |_| match search.stage.get() {
        Stage::Failed(error) => Some(wording::error(&error)),
        _ => None,
    });
    let is_searching = Memo::new(move |_| search.stage.get() == Stage::Searching);
    let is_empty = Memo::new(move |_| {
        is_searching.get() && results.with(|results| results.sections.is_empty())
    });
    let beyond = Memo::new(move |_| results.with(|results| results.beyond));
    let said = move || match (is_searching.get(), beyond.get()) {
        (true, _) if !is_empty.get() => t().palette_searching().to_owned(),
        (true, _) | (false, 0) => String::new(),
        (false, beyond) => t().more_to_find(beyond as u32),
    };
    let retry = move |_| {
        search.ask(typed.with_untracked(|typed| typed.trim().to_owned()));
        // The button goes.
        dom::focus_next_frame(".palette input");
    };
    let hint = |keys: &'static str, word: &'static str| {
        view! { <span><kbd>{keys}</kbd> {word}</span> }
    };
    view! {
        <div role="status" class="nothing" hidden=move || !is_nothing.get() && !is_empty.get()>
            {move || match (is_nothing.get(), is_empty.get()) {
                (true, _) => t().palette_nothing(typed.get().trim()),
                (false, true) => t().palette_searching().to_owned(),
                (false, false) => String::new(),
            }}
        </div>
        <div role="alert" class="trouble" hidden=move || failure.with(Option::is_none)>
            {move || failure.get().map(|why| view! {
                {icon(Icon::Warning)}
                <span>{t().palette_failed()} " " {why}</span>
                <button type="button" class="button small" on:click=retry>{t().retry()}</button>
            })}
        </div>
        <div class="foot">
            <span role="status">{said}</span>
            <span class="hints" aria-hidden="true">
                {hint("↑↓", t().palette_key_choose())}
                {hint("↵", t().palette_key_do())}
                {hint("Esc", t().palette_key_close())}
            </span>
        </div>
    }
}
