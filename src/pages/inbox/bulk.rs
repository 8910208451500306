//! The bar over the list while rows are ticked (SPEC A13).

use leptos::ev;
use leptos::prelude::*;

use super::Inbox;
use crate::api::Feature;
use crate::platform::dom::{self, HtmlElement};
use crate::store::{Desk, Progress, Selection};
use crate::ui::{Icon, icon, t};

/// How many are ticked and what can be done with them.
#[component]
pub fn BulkBar(inbox: Inbox) -> impl IntoView {
    let desk = inbox.desk;
    let selection = desk.selection();
    let total = Memo::new(move |_| inbox.total() as u32);
    let count = {
        let selection = selection.clone();
        Memo::new(move |_| match &*selection.read() {
            Selection::Nothing => 0,
            Selection::These(numbers) => numbers.len() as u32,
            Selection::Matching { .. } => total.get(),
        })
    };
    let is_all = {
        let selection = selection.clone();
        move || {
            let is_matching = matches!(&*selection.read(), Selection::Matching { .. });
            is_matching || count.get() >= total.get()
        }
    };
    let all = {
        let selection = selection.clone();
        move |_| {
            if let Some(list) = inbox.list.get_untracked() {
                selection.set(Selection::Matching {
                    filter: list.filter.clone(),
                    search: list.search.clone(),
                });
                // The button has done what it can and goes.
                dom::focus_next_frame(".bulk .acts .button");
            }
        }
    };
    // The bar goes with the last tick; a focus that was in it goes to the rows.
    Effect::new(move |before: Option<u32>| {
        let now = count.get();
        if now == 0 && before.is_some_and(|before| before > 0) {
            focus_rows_if_lost(inbox);
        }
        now
    });
    let chosen = StoredValue::new_local(selection.clone());
    let on_chosen = move |event: &ev::MouseEvent, act: fn(Inbox, Selection, HtmlElement)| {
        if let Some(anchor) = dom::listening(event) {
            act(inbox, chosen.with_value(|it| it.get_untracked()), anchor);
        }
    };
    let clear = move |_| {
        selection.set(Selection::Nothing);
    };
    view! {
        <Show when=move || count.get() == 0>
            <ProgressBar desk/>
        </Show>
        <Show when=move || count.get() != 0>
            <div class="bulk" role="toolbar" aria-label=t().selected_tickets()>
                <span class="count num" role="status">{move || t().selected(count.get())}</span>
                <button type="button" class="button quiet all" hidden=is_all.clone() on:click=all.clone()>
                    {move || t().select_all(total.get())}
                </button>
                <button
                    type="button"
                    class="button quiet icon"
                    aria-label=t().clear_selection()
                    data-tip=t().clear_selection()
                    on:click=clear.clone()
                >
                    {icon(Icon::Close)}
                </button>
                <div class="acts">
                    <button type="button" class="button" aria-haspopup="listbox"
                        on:click=move |event| on_chosen(&event, Inbox::assign)
                    >
                        {icon(Icon::User)} {t().assign()}
                    </button>
                    <Show when=move || desk.has(Feature::Tags)>
                        <button
                            type="button" class="button icon" aria-label=t().edit_tags() data-tip=t().edit_tags()
                            on:click=move |event| on_chosen(&event, Inbox::change_tags)
                        >
                            {icon(Icon::Tag)}
                        </button>
                    </Show>
                    <button
                        type="button" class="button icon snooze" aria-label=t().snooze() data-tip=t().snooze()
                        aria-haspopup="menu"
                        on:click=move |event| on_chosen(&event, Inbox::snooze)
                    >
                        {icon(Icon::Clock)}
                    </button>
                    <button
                        type="button" class="button icon" aria-label=t().close_ticket() data-tip=t().close_ticket()
                        on:click=move |event| on_chosen(&event, |inbox, which, _| inbox.close(which))
                    >
                        {icon(Icon::Check)}
                    </button>
                    <button
                        type="button" class="button icon" aria-label=t().more_actions() data-tip=t().more_actions()
                        aria-haspopup="menu"
                        on:click=move |event| on_chosen(&event, more)
                    >
                        {icon(Icon::Dots)}
                    </button>
                </div>
                <ProgressBar desk/>
            </div>
        </Show>
    }
}

fn more(inbox: Inbox, which: Selection, anchor: HtmlElement) {
    let items = inbox.more_items(which).into_iter().collect();
    inbox.actions.open_items(anchor, t().more_actions(), items);
}

/// How far a change of many tickets is, and the way to stop it.
#[component]
fn ProgressBar(desk: Desk) -> impl IntoView {
    let progress = desk.progress();
    let is_there = {
        let progress = progress.clone();
        Memo::new(move |_| progress.with(Option::is_some))
    };
    let progress = Memo::new(move |_| progress.get());
    let text = move || {
        let progress = progress.get()?;
        Some(match progress {
            Progress { stopping: true, .. } => t().stopping_many().to_owned(),
            Progress { is_undo: true, .. } => t().undoing_many().to_owned(),
            Progress { done, total, .. } => {
                t().changing_many(&t().number(done), &t().number(total))
            }
        })
    };
    let is_undo = move || progress.with(|it| it.is_some_and(|it| it.is_undo));
    let done = move || progress.with(|it| it.map_or(0, |it| it.done));
    let total = move || progress.with(|it| it.map_or(1, |it| it.total));
    view! {
        <Show when=move || is_there.get()>
            <div class="progress">
                <label for="many-progress" class="num">{text}</label>
                <progress id="many-progress" max=total prop:value=done></progress>
                <button type="button" class="button" hidden=is_undo on:click=move |_| desk.stop_many()>
                    {t().stop()}
                </button>
            </div>
        </Show>
    }
}

fn focus_rows_if_lost(inbox: Inbox) {
    request_animation_frame(move || {
        if dom::focused().is_none() && untrack(|| inbox.total()) > 0 {
            inbox.grid.focus();
        }
    });
}
