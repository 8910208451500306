//! All quick replies, or those that fit what is searched.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::finding::Finding;
use super::row::Row;
use super::{Replies, deleting};
use crate::domain::QuickReply;
use crate::pages::settings::editing::{Editing, ListSheet};
use crate::platform::{dom, media};
use crate::ui::{EmptyBox, GridHandle, Icon, VirtualGrid, icon, t};

/// Height of a row in CSS pixels.
const ROW: f64 = 58.0;
/// The same where a thumb presses it.
const THUMB_ROW: f64 = 66.0;

/// The list, its search, and the way to another one.
#[component]
pub(super) fn List(replies: Replies) -> impl IntoView {
    let finding = Finding::new(replies);
    let locked = Memo::new(move |_| replies.locked());
    let may = Memo::new(move |_| locked.with(Option::is_none));
    let handle = GridHandle::new();
    let found = finding.found;
    let total = Signal::derive(move || found.with(|found| found.len()));
    let all = move || {
        replies
            .index
            .with(|index| index.as_ref().map_or(0, |index| index.replies().len()))
    };
    let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let title = move || match (total.get(), all()) {
        (shown, all) if shown == all => t().quick_replies_there_are(number(all)),
        (shown, all) => t().quick_replies_of(&t().number(number(shown)), &t().number(number(all))),
    };
    let at = move |index: usize| -> Option<QuickReply> {
        let place = found.with(|found| found.get(index).copied())?;
        replies
            .index
            .with(|all| all.as_ref()?.replies().get(place).cloned())
    };
    let narrow = media::is_narrow();
    let height = Signal::derive(move || if narrow.get() { THUMB_ROW } else { ROW });
    let on_key = move |event: KeyboardEvent| {
        let Some(index) = handle.active.get_untracked() else {
            return;
        };
        let last = total.get_untracked().saturating_sub(1);
        let page = handle.rows_per_view();
        let to = match event.key().as_str() {
            "ArrowDown" => (index + 1).min(last),
            "ArrowUp" => index.saturating_sub(1),
            "PageDown" => (index + page).min(last),
            "PageUp" => index.saturating_sub(page),
            "Home" => 0,
            "End" => last,
            "Enter" if is_row(&event) => {
                event.prevent_default();
                if let Some(reply) = untrack(|| at(index)) {
                    replies.editors.edit(Editing::One(reply.id));
                }
                return;
            }
            "Delete" if may.get_untracked() => {
                event.prevent_default();
                if let Some(reply) = untrack(|| at(index)) {
                    deleting::delete(replies, reply);
                }
                return;
            }
            _ => return,
        };
        event.prevent_default();
        event.stop_propagation();
        handle.go_to(to);
    };
    // Another search begins at its top, and the active row is one that there is.
    Effect::new(move |_| {
        let total = total.get();
        let active = handle.active.get_untracked();
        match active {
            None if total > 0 => handle.active.set(Some(0)),
            Some(_) if total == 0 => handle.active.set(None),
            Some(index) if index >= total => handle.active.set(Some(total - 1)),
            _ => {}
        }
    });
    Effect::new(move |before: Option<()>| {
        finding.typed.track();
        if before.is_some() {
            handle.set_offset(0.0);
            handle
                .active
                .set(found.with_untracked(|found| !found.is_empty()).then_some(0));
        }
    });
    let nothing = move || match all() {
        0 => view! {
            <EmptyBox
                icon=Icon::Bolt
                title=t().no_quick_replies()
                text=t().no_quick_replies_text().to_owned()
            />
        },
        _ => view! {
            <EmptyBox
                icon=Icon::Bolt
                title=t().no_quick_reply_fits()
                text=Signal::derive(move || t().no_quick_reply(&finding.typed.get()))
            />
        },
    };
    view! {
        <ListSheet
            editors=replies.editors
            title=Signal::derive(title)
            add=t().add_quick_reply()
            locked
        >
            <p class="visually-hidden" role="status" aria-busy=move || finding.is_busy.get().to_string()>
                {title}
            </p>
            <div class="table-filters" role="search">
                <div class="input seek">
                    {icon(Icon::Search)}
                    <input
                        type="search"
                        autocomplete="off"
                        aria-label=t().find_in_quick_replies()
                        placeholder=t().find_in_quick_replies()
                        prop:value=move || finding.typed.get()
                        on:input=move |event| finding.typed.set(event_target_value(&event))
                    />
                </div>
            </div>
            <div class="replies-grid" hidden=move || total.get() == 0 style:--count=move || total.get().to_string() on:keydown=on_key>
                <VirtualGrid
                    label=Signal::derive(move || t().tab_quick_replies().to_owned())
                    total
                    row_height=height
                    handle
                    let:index
                >
                    {
                        let reply = Memo::new(move |_| index.get().and_then(at));
                        view! { <Row replies handle index reply may/> }
                    }
                </VirtualGrid>
            </div>
            {move || (total.get() == 0 && !finding.is_busy.get()).then(nothing)}
        </ListSheet>
    }
}

/// Whether a key was pressed on a row itself and not on something in it.
fn is_row(event: &KeyboardEvent) -> bool {
    dom::focused().is_some_and(|focused| focused.get_attribute("role").as_deref() == Some("row"))
        && !event.is_composing()
}
