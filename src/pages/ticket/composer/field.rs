//! The field itself.

use leptos::ev::{ClipboardEvent, Event, KeyboardEvent};
use leptos::prelude::*;

use super::composing::Composing;
use super::snippets;
use crate::api::Writing;
use crate::platform::{dom, field, file};
use crate::ui::{Pickers, t};

/// The field: Enter or ⌘Enter sends as the person prefers, `/` offers quick replies, Escape leaves.
#[component]
pub(super) fn Field(composing: Composing, pickers: Pickers) -> impl IntoView {
    let writing = composing.writing;
    let name = move || match writing.get() {
        Writing::Note => t().note(),
        _ => t().reply(),
    };
    let placeholder = move || match writing.get() {
        Writing::Note => t().note_placeholder(),
        _ => t().reply_placeholder(),
    };
    let on_key = move |event: KeyboardEvent| {
        let held = event.ctrl_key() || event.meta_key();
        let enter_sends = untrack(|| composing.desk.preferences().enter_sends());
        let plain = !event.shift_key() && !event.alt_key() && !event.is_composing();
        if event.key() == "Enter" && (held || (enter_sends && plain)) {
            event.prevent_default();
            composing.submit();
        } else if event.key() == "Escape" {
            // Out of the field, so that the keys of the desk are free again.
            event.prevent_default();
            event.stop_propagation();
            if let Some(log) = dom::select(".thread .log") {
                dom::focus(&log);
            }
        }
    };
    let on_input = move |event: Event| {
        composing.keep(event_target_value(&event));
        let Some(area) = dom::listening(&event) else {
            return;
        };
        let is_offered = || {
            let channel = composing.channel.get_untracked();
            untrack(|| snippets::is_offered(composing.desk, &channel))
        };
        if begins_command(&event, &area) && is_offered() {
            snippets::offer_quick_replies(composing, pickers, area, 1);
        }
    };
    let on_paste = move |event: ClipboardEvent| {
        let pasted = file::pasted(&event);
        if !pasted.is_empty() && untrack(|| composing.takes_files()) {
            event.prevent_default();
            composing.attach(pasted);
        }
    };
    view! {
        <textarea
            rows="2"
            dir="auto"
            aria-label=name
            placeholder=placeholder
            aria-invalid=move || composing.trouble().is_some().then_some("true")
            aria-describedby="composer-trouble"
            prop:value=move || composing.text()
            on:focus=move |_| composing.has_focus.set(true)
            on:blur=move |_| {
                composing.has_focus.try_set(false);
            }
            on:input=on_input
            on:keydown=on_key
            on:paste=on_paste
        ></textarea>
    }
}

/// Whether a slash was typed where a word begins.
fn begins_command(event: &Event, area: &dom::HtmlElement) -> bool {
    if !dom::is_typed(event, "/") {
        return false;
    }
    let before = field::before_caret(area).unwrap_or_default();
    let before = before.strip_suffix('/');
    before.is_some_and(|before| before.is_empty() || before.ends_with(char::is_whitespace))
}
