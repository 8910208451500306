//! Searching the list one is in: number, customer, address, phone, subject, words (SPEC X1).

use std::time::Duration;

use leptos::ev::KeyboardEvent;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

use super::Inbox;
use crate::api::Feature;
use crate::domain::TicketNumber;
use crate::platform::dom;
use crate::routes::ListOptions;
use crate::ui::{Icon, icon, t};

/// How long one has typed nothing before it is searched.
const PAUSE: Duration = Duration::from_millis(180);

/// The field. What is searched stands in the address.
#[component]
pub fn SearchField(inbox: Inbox) -> impl IntoView {
    let place = inbox.place;
    let said = Memo::new(move |_| {
        place
            .options
            .with(|options| options.search.clone())
            .unwrap_or_default()
    });
    let text = RwSignal::new(said.get_untracked());
    // What we put into the address ourselves must not come back over what was typed since.
    let sent = StoredValue::new(said.get_untracked());
    Effect::new(move |_| {
        let said = said.get();
        if sent.with_value(|sent| *sent != said) {
            sent.set_value(said.clone());
            text.set(said);
        }
    });
    let timer = StoredValue::new(None::<TimeoutHandle>);
    let search = move |words: String| {
        sent.set_value(words.clone());
        place.narrow(&ListOptions {
            search: (!words.trim().is_empty()).then_some(words),
            ..place.options.get_untracked()
        });
    };
    let typed = move |words: String| {
        text.set(words.clone());
        let next = set_timeout_with_handle(move || search(words), PAUSE);
        let before = timer.try_update_value(|timer| std::mem::replace(timer, next.ok()));
        if let Some(Some(before)) = before {
            before.clear();
        }
    };
    on_cleanup(move || {
        if let Some(Some(timer)) = timer.try_get_value() {
            timer.clear();
        }
    });
    let on_key = move |event: KeyboardEvent| match event.key().as_str() {
        "Enter" => {
            event.prevent_default();
            let words = text.get_untracked();
            match number(&words) {
                Some(number) => place.open(Some(number)),
                None => {
                    search(words);
                    inbox.focus_rows();
                }
            }
        }
        "ArrowDown" => {
            event.prevent_default();
            inbox.focus_rows();
        }
        "Escape" => {
            event.prevent_default();
            event.stop_propagation();
            if text.with_untracked(String::is_empty) {
                dom::focus_next_frame(".rows [role=row][tabindex='0']");
            } else {
                text.set(String::new());
                search(String::new());
            }
        }
        _ => {}
    };
    view! {
        <Show when=move || inbox.desk.has(Feature::Search)>
            <label class="search">
                {icon(Icon::Search)}
                <input
                    type="search"
                    aria-label=t().search()
                    placeholder=t().search_tickets()
                    autocomplete="off"
                    spellcheck="false"
                    maxlength="200"
                    prop:value=move || text.get()
                    on:input=move |event| typed(event_target_value(&event))
                    on:keydown=on_key
                />
                <kbd aria-hidden="true">"/"</kbd>
            </label>
        </Show>
    }
}

/// The ticket that is named by its number, as in `#10432`.
fn number(words: &str) -> Option<TicketNumber> {
    let digits = words.trim().strip_prefix('#')?;
    digits.parse().ok().map(TicketNumber)
}
