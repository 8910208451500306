//! A list of texts: each a chip, written at the end of them.

use leptos::ev::{ClipboardEvent, KeyboardEvent};
use leptos::html;
use leptos::prelude::*;

use super::face::use_place_in_form;
use super::field::Field;
use super::state::Bound;
use crate::platform::{dom, field, keys};
use crate::store::form::item_of;
use crate::ui::{Icon, icon, t};

/// Texts that are added by Enter or a comma, or many at once by pasting them, and removed by Backspace or their own button. A text
/// that stands there already is not added again.
#[component]
pub fn ChipsField(
    /// The field as the server names it; its items are `path[0]` and so on.
    #[prop(into)]
    path: String,
    /// Its name.
    #[prop(into)]
    label: String,
    /// What it is for.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// What stands in it while it is empty.
    #[prop(optional, into)]
    placeholder: Option<String>,
    /// How many there can be.
    #[prop(optional)]
    most: Option<u32>,
    /// Makes of what was typed what is added, such as the same in capitals.
    #[prop(optional)]
    tidy: Option<fn(&str) -> String>,
    /// Takes apart what was typed or pasted; by its commas, where this is not said.
    #[prop(optional)]
    apart: Option<fn(&str) -> Vec<String>>,
    /// Those that hold whatever is chosen: they stand first and cannot be removed.
    #[prop(optional)]
    always: &'static [&'static str],
    /// What is wrong with a text by itself, in words: said at once, and keeps the form from being saved.
    #[prop(optional)]
    complaint: Option<fn(&str) -> Option<String>>,
    /// The texts.
    value: Bound<Vec<String>>,
) -> impl IntoView {
    let at = use_place_in_form(&path, &label);
    let typed = RwSignal::new(String::new());
    let said = RwSignal::new(String::new());
    let input = NodeRef::<html::Input>::new();
    Effect::new(move |_| {
        at.form.resets.track();
        typed.set(String::new());
        said.set(String::new());
    });
    if let Some(complaint) = complaint {
        Effect::new(move |_| {
            let items = value.value.get().into_iter().enumerate();
            let wrong = items.filter_map(|(index, item)| Some((index, complaint(&item)?)));
            at.complain_of_items(wrong.collect());
        });
    }
    let is_always = move |text: &str| always.contains(&text);
    let apart = apart.unwrap_or(|text| text.split(',').map(str::to_owned).collect());
    // Adds what was typed, taken apart; what cannot be added stays in the field.
    let add = move || {
        let mut items = value.value.get_untracked();
        let before = items.len();
        let mut left = String::new();
        said.set(String::new());
        for text in apart(&typed.get_untracked()) {
            let text = text.as_str();
            let text = tidy.map_or_else(|| text.trim().to_owned(), |tidy| tidy(text.trim()));
            if text.is_empty() {
            } else if items.contains(&text) || is_always(&text) {
                said.set(t().item_is_there(&text));
            } else if most.is_some_and(|most| items.len() >= most as usize) {
                said.set(t().at_most_items(most.unwrap_or_default()));
                left = text;
            } else {
                items.push(text);
            }
        }
        typed.set(left);
        if items.len() > before {
            value.set.run(items);
        }
    };
    let remove = move |index: usize| {
        let mut items = value.value.get_untracked();
        if index < items.len() {
            items.remove(index);
            value.set.run(items);
        }
        if let Some(input) = input.get_untracked() {
            dom::focus(&input);
        }
    };
    let on_key = move |event: KeyboardEvent| {
        if event.is_composing() || untrack(|| at.is_locked()) {
            return;
        }
        // What is typed is saved with the rest.
        if keys::is_command(&event, "s") {
            add();
        }
        match event.key().as_str() {
            "Enter" | "," => {
                event.prevent_default();
                add();
            }
            "Backspace" if typed.with_untracked(String::is_empty) => {
                event.prevent_default();
                let items = value.value.get_untracked();
                if let Some(last) = items.iter().rposition(|item| !is_always(item)) {
                    remove(last);
                }
            }
            _ => {}
        }
    };
    // A field of one line would glue lines together.
    let on_paste = move |event: ClipboardEvent| {
        let text = field::pasted_text(&event);
        if apart(&text).len() > 1 && !untrack(|| at.is_locked()) {
            event.prevent_default();
            typed.update(|typed| {
                typed.push(',');
                typed.push_str(&text);
            });
            add();
        }
    };
    let chips = move || {
        let wrong: Vec<usize> = at.wrong.with(|wrong| {
            let path = at.path();
            let items = wrong.iter().map(|wrong| item_of(&wrong.field, &path));
            items.flatten().collect()
        });
        let items = value.value.get().into_iter().enumerate();
        let chip = move |(index, text): (usize, String)| {
            let label = t().remove_item(&text);
            let removal = (!at.is_locked() && !is_always(&text)).then(|| {
                view! {
                    <button
                        type="button"
                        class="remove"
                        aria-label=label
                        on:click=move |_| remove(index)
                    >
                        {icon(Icon::Close)}
                    </button>
                }
            });
            view! {
                <li class="item" data-wrong=wrong.contains(&index).then_some("")>
                    <span dir="auto">{text}</span>
                    {removal}
                </li>
            }
        };
        let lacks = |word: &&&str| {
            value
                .value
                .with(|items| !items.iter().any(|it| it == **word))
        };
        let others = always.iter().filter(lacks);
        let other =
            |word: &&'static str| view! { <li class="item"><span dir="auto">{*word}</span></li> };
        (
            others.map(other).collect_view(),
            items.map(chip).collect_view(),
        )
    };
    view! {
        <Field at label=label.clone() hint>
            <div class="input chips-input" data-invalid=move || at.invalid() data-locked=move || at.is_locked().then_some("")>
                <ul aria-label=label>{chips}</ul>
                <input
                    node_ref=input
                    id=at.id()
                    type="text"
                    autocomplete="off"
                    placeholder=placeholder
                    readonly=move || at.is_locked()
                    aria-invalid=move || at.invalid()
                    aria-describedby=at.described_by()
                    prop:value=move || typed.get()
                    on:input=move |event| typed.set(event_target_value(&event))
                    on:keydown=on_key
                    on:paste=on_paste
                    on:blur=move |_| add()
                />
            </div>
            <p class="help" role="status">{move || said.get()}</p>
        </Field>
    }
}
