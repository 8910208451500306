//! One option of the palette.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use super::command::Command;
use super::offers::Face;
use super::results::Choice;
use crate::api::Counts;
use crate::routes::ListRef;
use crate::ui::{Avatar, Person, icon, t};

/// Draws an option.
pub(super) fn option(
    counts: Memo<Counts>,
    choice: &Choice,
    id: String,
    is_at: Memo<bool>,
    point: impl Fn() + 'static,
    pick: impl Fn() + 'static,
) -> AnyView {
    let offer = choice.offer.clone();
    let described = format!("{id}-about");
    let count = count(counts, &offer.command);
    let has_more = offer.detail.is_some() || count.is_some();
    let describes = has_more.then(|| described.clone());
    let face = match offer.face.clone() {
        Face::Icon(picture) => icon(picture).into_any(),
        Face::Person(Person { id, name, online }) => view! { <Avatar id name online/> }.into_any(),
    };
    view! {
        <div
            class="option"
            class:at=is_at
            role="option"
            id=id
            aria-label=offer.label.clone()
            aria-describedby=describes
            aria-selected=move || is_at.get().to_string()
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
            {face}
            <span class="name">{marked(&offer.label, choice)}</span>
            <span class="about" id=described>
                {offer.detail.clone().map(|detail| view! { <bdi class="detail">{detail}</bdi> })}
                {offer.keys.map(|keys| view! { <kbd aria-hidden="true">{keys}</kbd> })}
                {count.map(|count| view! {
                    <span class="num">{move || count.get().map(|count| t().number(count))}</span>
                })}
            </span>
        </div>
    }
    .into_any()
}

/// How many tickets a list has, as it changes; none of what is no list.
fn count(counts: Memo<Counts>, command: &Command) -> Option<Signal<Option<u32>>> {
    let Command::List(list) = command.clone() else {
        return None;
    };
    Some(Signal::derive(move || {
        counts.with(|counts| match &list {
            ListRef::View(id) => counts.views.get(id).copied(),
            ListRef::Team(id) => counts.teams.get(id).copied(),
        })
    }))
}

/// The label, with the letters that were typed.
fn marked(label: &str, choice: &Choice) -> Vec<AnyView> {
    let mut parts = Vec::new();
    let mut from = 0;
    let plain = |from: usize, to: usize, parts: &mut Vec<AnyView>| {
        if let Some(text) = label.get(from..to).filter(|text| !text.is_empty()) {
            parts.push(text.to_owned().into_any());
        }
    };
    for place in &choice.marks {
        plain(from, place.start, &mut parts);
        if let Some(text) = label.get(place.clone()) {
            parts.push(view! { <mark>{text.to_owned()}</mark> }.into_any());
        }
        from = place.end;
    }
    plain(from, label.len(), &mut parts);
    parts
}
