//! One of a few, each explained.

use leptos::prelude::*;

use super::face::use_place_in_form;
use super::field::Below;
use super::state::Bound;
use crate::ui::unique;

/// Something to choose.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice<V> {
    /// What it is.
    pub value: V,
    /// Its name.
    pub label: String,
    /// What it means; nothing where the name says it all.
    pub text: String,
}

impl<V> Choice<V> {
    /// Something to choose.
    pub fn new(value: V, label: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            value,
            label: label.into(),
            text: text.into(),
        }
    }
}

/// Radio buttons with their explanations.
#[component]
pub fn RadioField<V>(
    /// The field as the server names it.
    #[prop(into)]
    path: String,
    /// What is chosen.
    #[prop(into)]
    label: String,
    /// What it is for.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// What there is to choose from.
    choices: Vec<Choice<V>>,
    /// What is chosen.
    value: Bound<V>,
) -> impl IntoView
where
    V: Clone + PartialEq + Send + Sync + 'static,
{
    let at = use_place_in_form(&path, &label);
    let group = unique("choice");
    let options = choices.into_iter().enumerate().map(|(index, choice)| {
        // What is to be mended is the group: its first button takes the focus.
        let id = match index {
            0 => at.id(),
            _ => format!("{}-{index}", at.id()),
        };
        let (about, its_text) = (format!("{id}-about"), !choice.text.is_empty());
        let (mine, chosen) = (choice.value.clone(), choice.value);
        let is_chosen = move || value.value.with(|now| *now == mine);
        let described = its_text.then(|| about.clone());
        view! {
            <div class="choice">
                <input
                    type="radio"
                    id=id.clone()
                    class="radio"
                    name=group.clone()
                    prop:checked=is_chosen
                    disabled=move || at.is_locked()
                    aria-describedby=described
                    on:change=move |_| value.set.run(chosen.clone())
                />
                <label for=id>{choice.label}</label>
                {its_text.then(|| view! { <p id=about class="help">{choice.text}</p> })}
            </div>
        }
    });
    let options = options.collect_view();
    view! {
        <fieldset
            class="field fields"
            role="radiogroup"
            aria-invalid=move || at.invalid()
            aria-describedby=at.described_by()
        >
            <legend>{label}</legend>
            {options}
            <Below at hint/>
        </fieldset>
    }
}
