//! The bar over the list while rows are ticked (SPEC A13).

use leptos::ev;
use leptos::prelude::*;

use super::Inbox;
use crate::platform::dom;
use crate::store::Selection;
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
            Selection::Matching(_) => total.get(),
        })
    };
    let is_all = {
        let selection = selection.clone();
        // What a search finds is no filter that a change of many could be asked by.
        let is_search = move || inbox.list.get().is_some_and(|list| list.search.is_some());
        move || {
            let is_matching = matches!(&*selection.read(), Selection::Matching(_));
            is_matching || count.get() >= total.get() || is_search()
        }
    };
    let assign = {
        let selection = selection.clone();
        move |event: ev::MouseEvent| {
            if let Some(anchor) = dom::listening(&event) {
                inbox
                    .actions
                    .open_picker(desk, anchor, selection.get_untracked());
            }
        }
    };
    let all = {
        let selection = selection.clone();
        move |_| {
            if let Some(list) = inbox.list.get_untracked() {
                selection.set(Selection::Matching(list.filter.clone()));
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
    let clear = move |_| {
        selection.set(Selection::Nothing);
    };
    view! {
        <Show when=move || count.get() != 0>
            <div class="bulk" role="toolbar" aria-label=t().selected_tickets()>
                <span class="count num" role="status">{move || t().selected(count.get())}</span>
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
                    <button type="button" class="button" aria-haspopup="listbox" on:click=assign.clone()>
                        {icon(Icon::User)} {t().assign()}
                    </button>
                    <button type="button" class="button quiet" hidden=is_all.clone() on:click=all.clone()>
                        {move || t().select_all(total.get())}
                    </button>
                </div>
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
