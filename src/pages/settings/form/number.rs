//! A whole number.

use std::ops::RangeInclusive;

use leptos::prelude::*;

use super::face::use_place_in_form;
use super::field::Field;
use super::state::Bound;
use crate::ui::t;

/// A whole number with its unit. What is none, or is out of range, is said at once, and keeps the
/// form from being saved.
#[component]
pub fn NumberField(
    /// The field as the server names it.
    #[prop(into)]
    path: String,
    /// Its name.
    #[prop(into)]
    label: String,
    /// What it is for.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// What is counted, such as "hours".
    #[prop(optional, into)]
    unit: Option<String>,
    /// What it can be.
    range: RangeInclusive<u32>,
    /// What it is.
    value: Bound<u32>,
) -> impl IntoView {
    let at = use_place_in_form(&path, &label);
    let typed = RwSignal::new(String::new());
    let (least, most) = (*range.start(), *range.end());
    // Its own text stands for as long as it means the same.
    Effect::new(move |_| {
        at.form.resets.track();
        let value = value.value.get();
        if typed.with_untracked(|typed| typed.trim().parse() != Ok(value)) {
            at.complain(None);
            typed.set(value.to_string());
        }
    });
    let write = move |text: String| {
        let number = text.trim().parse::<u32>().ok();
        let number = number.filter(|number| (least..=most).contains(number));
        typed.set(text);
        let words = || t().whole_number(&t().number(least), &t().number(most));
        at.complain(number.is_none().then(words));
        if let Some(number) = number {
            value.set.run(number);
        }
    };
    view! {
        <Field at label hint>
            <span class="unit">
                <input
                    id=at.id()
                    class="input num"
                    type="text"
                    inputmode="numeric"
                    autocomplete="off"
                    readonly=move || at.is_locked()
                    aria-invalid=move || at.invalid()
                    aria-describedby=at.described_by()
                    prop:value=move || typed.get()
                    on:input=move |event| write(event_target_value(&event))
                />
                {unit}
            </span>
        </Field>
    }
}
