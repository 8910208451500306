//! Choosing one of many by typing: a text field and a list, in a popover at whatever opened it.

use leptos::ev::{Event, KeyboardEvent, MouseEvent};
use leptos::html::{Div, Input};
use leptos::prelude::*;

use super::floating::{float, place};
use super::{Avatar, Icon, Person, PickerOption, PickerRequest, Pickers, icon, t};
use crate::domain::find::begins_a_word;
use crate::platform::dom;

/// The place of a picker.
#[component]
pub fn PickerHost(
    /// What opens it.
    pickers: Pickers,
) -> impl IntoView {
    move || {
        pickers
            .0
            .get()
            .map(|request| view! { <OpenPicker request pickers /> })
    }
}

/// No list shows more than this; what is beyond is found by typing.
const SHOWN: usize = 100;

#[component]
fn OpenPicker(request: PickerRequest, pickers: Pickers) -> impl IntoView {
    let PickerRequest {
        anchor,
        label,
        find,
        text,
        list,
        options,
        on_pick,
        none,
        wide,
        many,
        create,
        found: finding,
    } = request;
    let node = NodeRef::<Div>::new();
    let input = NodeRef::<Input>::new();
    float(node, anchor.clone(), move || pickers.leave());

    let text = RwSignal::new(text);
    let options = StoredValue::new_local(options);
    let create = StoredValue::new_local(create);
    let finding = StoredValue::new_local(finding);
    let found = Memo::new(move |_| {
        if let Some(Some(find)) = finding.try_get_value() {
            return text.with(|text| find(text));
        }
        let all = options
            .try_with_value(|options| options())
            .unwrap_or_default();
        text.with(|text| {
            let (mut found, others): (Vec<_>, Vec<_>) = all
                .into_iter()
                .partition(|option| begins_a_word(&option.label, text));
            // What is called so comes before what only speaks of it.
            found.extend(others.into_iter().filter(|option| speaks_of(option, text)));
            let made = create.try_get_value().flatten();
            let is_there = || found.iter().any(|option| option.id == text.trim());
            if let (Some(make), false) = (made, text.trim().is_empty() || is_there()) {
                found.extend(make(text.trim()));
            }
            found
        })
    });
    let shown = move || found.with(|found| found.len().min(SHOWN));

    // What Enter would choose: what is chosen now, or the best fit of what was typed.
    let chosen = found.with_untracked(|found| found.iter().position(|option| option.selected));
    let at = RwSignal::new(if text.with_untracked(String::is_empty) {
        chosen.unwrap_or(0)
    } else {
        0
    });
    let at_bounded = move || at.get().min(shown().saturating_sub(1));

    Effect::new(move |_| {
        if let Some(input) = input.get() {
            dom::focus(&input);
        }
    });
    let list_id = StoredValue::new(list.clone());
    let option_id =
        move |index: usize| format!("{}-{index}", list_id.try_get_value().unwrap_or_default());
    let reveal = move || {
        if let Some(option) = at
            .try_get()
            .and_then(|_| dom::by_id(&option_id(at_bounded())))
        {
            dom::reveal(&option);
        }
    };
    Effect::new(move |_| reveal());
    // Shorter or longer: it keeps to its anchor.
    Effect::new(move |_| {
        found.track();
        if let Some(node) = node.get() {
            place(&node, &anchor);
        }
    });

    let on_pick = StoredValue::new_local(on_pick);
    let pick = move |index: usize| {
        let id = found.with_untracked(|found| found.get(index).map(|option| option.id.clone()));
        if let (Some(id), Some(on_pick)) = (id, on_pick.try_get_value()) {
            if !many {
                pickers.close();
            }
            on_pick(id.clone());
            // The next one is looked for among all again, from where this one stands there.
            if many && !text.with_untracked(String::is_empty) {
                text.set(String::new());
                let place = found.with_untracked(|found| found.iter().position(|it| it.id == id));
                at.set(place.unwrap_or_default());
                request_animation_frame(reveal);
            }
        }
    };
    let on_key = move |event: KeyboardEvent| {
        let (present, last) = (untrack(at_bounded), untrack(shown).saturating_sub(1));
        match event.key().as_str() {
            "ArrowDown" => at.set(if present >= last { 0 } else { present + 1 }),
            "ArrowUp" => at.set(if present == 0 { last } else { present - 1 }),
            "PageDown" => at.set((present + 8).min(last)),
            "PageUp" => at.set(present.saturating_sub(8)),
            "Home" => at.set(0),
            "End" => at.set(last),
            // While a word is being composed, Enter belongs to the input method.
            "Enter" if !event.is_composing() => pick(present),
            "Escape" => pickers.close(),
            "Tab" => return pickers.close(),
            // Nothing typed here is a shortcut of the page.
            _ => return event.stop_propagation(),
        }
        event.prevent_default();
        event.stop_propagation();
    };

    let rows = move || {
        found.with(|found| {
            let rows = found.iter().take(SHOWN).cloned().enumerate();
            rows.collect::<Vec<_>>()
        })
    };
    let row_at = move |(index, option): (usize, PickerOption)| {
        let is_at = Memo::new(move |_| at_bounded() == index);
        let (point, pick) = (move || at.set(index), move || pick(index));
        row(option, option_id(index), is_at, point, pick)
    };
    let beyond = move || found.with(|found| found.len().saturating_sub(SHOWN));
    let nothing = StoredValue::new_local(none);
    let said = move || {
        text.with(|text| {
            let own = nothing
                .try_with_value(|none| none.as_ref().map(|none| none(text)))
                .flatten();
            own.unwrap_or_else(|| t().nothing_found(text))
        })
    };

    view! {
        <div class="popover picker" class:wide=wide popover="manual" node_ref=node on:keydown=on_key>
            <label class="find">
                {icon(Icon::Search)}
                <input
                    node_ref=input
                    type="text"
                    role="combobox"
                    aria-label=find.clone()
                    placeholder=find
                    autocomplete="off"
                    spellcheck="false"
                    aria-autocomplete="list"
                    aria-expanded="true"
                    aria-controls=list.clone()
                    aria-activedescendant=move || (shown() > 0).then(|| option_id(at_bounded()))
                    prop:value=move || text.get()
                    on:input=move |event: Event| {
                        text.set(event_target_value(&event));
                        at.set(0);
                    }
                />
            </label>
            <div
                class="options" role="listbox" id=list aria-label=label
                aria-multiselectable=many.then_some("true")
                hidden=move || shown() == 0
            >
                // What stays as it is stays in its place: a list that is chosen from does not jump.
                <For each=rows key=Clone::clone children=row_at/>
            </div>
            <div role="status">
                {move || (shown() == 0).then(|| view! { <p class="none">{said}</p> })}
                {move || {
                    (beyond() > 0).then(|| view! { <p class="none">{t().more_to_find(beyond() as u32)}</p> })
                }}
            </div>
        </div>
    }
}

fn speaks_of(option: &PickerOption, text: &str) -> bool {
    let said = [&option.detail, &option.hidden];
    said.into_iter()
        .flatten()
        .any(|said| begins_a_word(said, text))
}

fn row(
    option: PickerOption,
    id: String,
    is_at: Memo<bool>,
    point: impl Fn() + 'static,
    pick: impl Fn() + 'static,
) -> impl IntoView {
    let PickerOption {
        label,
        detail,
        avatar,
        icon: picture,
        selected,
        ..
    } = option;
    let described = detail.as_ref().map(|_| format!("{id}-detail"));
    let detail = detail.zip(described.clone());
    let name = label.clone();
    view! {
        <div
            class="option"
            class:at=is_at
            role="option"
            id=id
            aria-label=name
            aria-describedby=described
            aria-selected=selected.to_string()
            // The field keeps the focus.
            on:pointerdown=move |event| event.prevent_default()
            on:mousedown=move |event: MouseEvent| event.prevent_default()
            on:pointermove=move |_| {
                if !is_at.get_untracked() {
                    point();
                }
            }
            on:click=move |_| pick()
        >
            {avatar.map(|Person { id, name, online }| view! { <Avatar id name online /> })}
            {picture.map(icon)}
            <span class="name">{label}</span>
            {detail.map(|(detail, id)| view! { <span class="detail" id=id>{detail}</span> })}
            <span class="tick">{selected.then(|| icon(Icon::Check))}</span>
        </div>
    }
}
