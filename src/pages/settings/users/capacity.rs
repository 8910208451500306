//! How many open tickets somebody has at most.

use leptos::prelude::*;

use crate::domain::User;
use crate::pages::settings::form::{Bound, Field, use_place_in_form};
use crate::ui::t;

/// A number, or nothing for any. What is neither is said at once, and keeps the form from being
/// saved.
#[component]
pub(super) fn CapacityField(value: Bound<Option<u32>>) -> impl IntoView {
    let at = use_place_in_form("capacity", t().capacity());
    let typed = RwSignal::new(String::new());
    // Its own text stands for as long as it means the same.
    Effect::new(move |_| {
        at.form.resets.track();
        let value = value.value.get();
        if typed.with_untracked(|typed| meant(typed) != Some(value)) {
            at.complain(None);
            typed.set(value.map_or_else(String::new, |value| value.to_string()));
        }
    });
    let write = move |text: String| {
        let capacity = meant(&text);
        typed.set(text);
        let words = || t().capacity_range(&t().number(User::MOST_CAPACITY));
        at.complain(capacity.is_none().then(words));
        if let Some(capacity) = capacity {
            value.set.run(capacity);
        }
    };
    view! {
        <Field at label=t().capacity() hint=t().capacity_hint().to_owned()>
            <input
                id=at.id()
                class="input num"
                type="text"
                inputmode="numeric"
                autocomplete="off"
                placeholder=t().any_number()
                readonly=move || at.is_locked()
                aria-invalid=move || at.invalid()
                aria-describedby=at.described_by()
                prop:value=move || typed.get()
                on:input=move |event| write(event_target_value(&event))
            />
        </Field>
    }
}

/// What a text means; nothing where it is no capacity.
fn meant(text: &str) -> Option<Option<u32>> {
    match text.trim() {
        "" => Some(None),
        text => {
            let number = text.parse::<u32>().ok();
            let number = number.filter(|number| *number <= User::MOST_CAPACITY);
            number.map(Some)
        }
    }
}
