//! From when until when, as two fields of text: a native field knows no 24:00.

use leptos::prelude::*;

use crate::domain::Interval;
use crate::pages::settings::form::{Bound, InForm};
use crate::rules::hours::{read_time, write_time};
use crate::ui::t;

/// The two fields. What is no time is said at once, and keeps the form from being saved.
#[component]
pub(super) fn Times(
    /// Their place in the form.
    at: InForm,
    /// The name of the first.
    from: String,
    /// The name of the second.
    to: String,
    /// What they say.
    value: Bound<Interval>,
) -> impl IntoView {
    let begins = RwSignal::new(String::new());
    let ends = RwSignal::new(String::new());
    let means = |typed: RwSignal<String>| typed.with_untracked(|typed| read_time(typed));
    // Their own texts stand for as long as they mean the same.
    Effect::new(move |_| {
        at.form.resets.track();
        let now = value.value.get();
        for (typed, minute) in [(begins, now.from), (ends, now.to)] {
            if means(typed) != Some(minute) {
                typed.set(write_time(minute));
            }
        }
        at.complain(None);
    });
    let write = move |typed: RwSignal<String>, text: String| {
        typed.set(text);
        let both = means(begins).zip(means(ends));
        at.complain(both.is_none().then(|| t().no_time().to_owned()));
        if let Some((from, to)) = both {
            value.set.run(Interval { from, to });
        }
    };
    let tidy = move |typed: RwSignal<String>| {
        if let Some(minute) = means(typed) {
            typed.set(write_time(minute));
        }
    };
    // What is no time is wrong alone, what they say together is wrong with both.
    let invalid = move |typed: RwSignal<String>| {
        let is_no_time = |typed: RwSignal<String>| typed.with(|typed| read_time(typed).is_none());
        match is_no_time(begins) || is_no_time(ends) {
            true => is_no_time(typed).then_some("true"),
            false => at.invalid(),
        }
    };
    let field = move |typed: RwSignal<String>, label: String, id: String| {
        view! {
            <input
                id=id
                class="input num clock"
                type="text"
                inputmode="numeric"
                autocomplete="off"
                maxlength="10"
                aria-label=label
                readonly=move || at.is_locked()
                aria-invalid=move || invalid(typed)
                aria-describedby=at.error_id()
                prop:value=move || typed.get()
                on:input=move |event| write(typed, event_target_value(&event))
                on:blur=move |_| tidy(typed)
            />
        }
    };
    view! {
        <span class="times">
            {field(begins, from, at.id())}
            <span aria-hidden="true">"–"</span>
            {field(ends, to, format!("{}-to", at.id()))}
        </span>
    }
}
