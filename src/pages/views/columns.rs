//! The columns of a view, to be chosen and put in order (SPEC Z12).

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use crate::domain::Column;
use crate::pages::look_words as words;
use crate::platform::dom;
use crate::ui::{Icon, PickerHost, PickerOption, PickerRequest, Pickers, icon, t};

/// The chosen columns in their order, and the way to others.
#[component]
pub fn ColumnsField(columns: RwSignal<Vec<Column>>) -> impl IntoView {
    let pickers = Pickers::new();
    // What was moved says where it is now.
    let said = RwSignal::new(String::new());
    let offered = move || {
        let chosen = columns.get();
        let others = Column::KNOWN
            .iter()
            .filter(|column| !chosen.contains(column));
        others
            .map(|column| PickerOption {
                id: column.as_str().to_owned(),
                label: words::column(column),
                ..PickerOption::default()
            })
            .collect()
    };
    let add = move |event: MouseEvent| {
        let Some(anchor) = dom::listening(&event) else {
            return;
        };
        let pick = move |id: String| columns.update(|all| all.push(Column::parse(&id)));
        let (label, find) = (t().add_column(), t().find_column());
        pickers.toggle(PickerRequest::new(anchor, label, find, offered, pick).many());
    };
    let back_to_usual = move |_| {
        columns.set(Vec::new());
        dom::focus_next_frame(".builder .add-column");
    };
    let is_usual = Memo::new(move |_| columns.with(Vec::is_empty));
    let is_all = move || columns.with(|all| Column::KNOWN.iter().all(|one| all.contains(one)));
    view! {
        <div class="field" role="group" aria-labelledby="view-columns">
            <span class="label" id="view-columns">{t().view_columns()}</span>
            <Show when=move || is_usual.get()>
                <p class="help">{t().usual_columns_are()}</p>
            </Show>
            <ol class="columns" hidden=move || is_usual.get()>
                <For each=move || columns.get() key=Clone::clone let:column>
                    <Chosen columns column said/>
                </For>
            </ol>
            <span class="visually-hidden" role="status">{said}</span>
            <div class="adds">
                <button
                    type="button"
                    class="button quiet add-column"
                    aria-haspopup="listbox"
                    hidden=is_all
                    on:click=add
                >
                    {icon(Icon::Plus)} {t().add_column()}
                </button>
                <button
                    type="button"
                    class="button quiet"
                    hidden=move || is_usual.get()
                    on:click=back_to_usual
                >
                    {t().usual_columns()}
                </button>
            </div>
            <PickerHost pickers/>
        </div>
    }
}

/// One of them, to be moved and taken out.
#[component]
fn Chosen(columns: RwSignal<Vec<Column>>, column: Column, said: RwSignal<String>) -> impl IntoView {
    let name = words::column(&column);
    let column = StoredValue::new(column);
    let place = move || {
        columns.with(|all| column.with_value(|column| all.iter().position(|one| one == column)))
    };
    let is_first = move || place() == Some(0);
    let is_last = move || columns.with(Vec::len) == place().map_or(0, |place| place + 1);
    let (earlier, later, removal) = (
        t().move_earlier(&name),
        t().move_later(&name),
        t().remove_column(&name),
    );
    let go = move |ahead: bool| {
        let Some(from) = untrack(place) else { return };
        let to = if ahead {
            from.checked_sub(1)
        } else {
            Some(from + 1)
        };
        let last = columns.with_untracked(Vec::len).saturating_sub(1);
        let Some(to) = to.filter(|to| *to <= last) else {
            return;
        };
        columns.update(|all| all.swap(from, to));
        said.set(t().column_is_at(&name, &(to + 1).to_string(), &(last + 1).to_string()));
        // It moved in the document, which takes the focus off it; at an end one can only go back.
        let button = match ahead {
            true if to == 0 => ".later",
            false if to == last => ".earlier",
            true => ".earlier",
            false => ".later",
        };
        focus_at(to, button);
    };
    let go_later = go.clone();
    let remove = move |_| {
        let Some(at) = untrack(place) else { return };
        columns.update(|all| drop(all.remove(at)));
        match columns.with_untracked(Vec::len) {
            0 => dom::focus_next_frame(".builder .add-column"),
            left => focus_at(at.min(left - 1), ".remove"),
        }
    };
    view! {
        <li>
            <span class="name">{words::column(&column.get_value())}</span>
            <button
                type="button"
                class="button quiet icon earlier"
                aria-label=earlier.clone()
                data-tip=earlier
                disabled=is_first
                on:click=move |_| go(true)
            >
                {icon(Icon::Up)}
            </button>
            <button
                type="button"
                class="button quiet icon later"
                aria-label=later.clone()
                data-tip=later
                disabled=is_last
                on:click=move |_| go_later(false)
            >
                {icon(Icon::Down)}
            </button>
            <button
                type="button"
                class="button quiet icon remove"
                aria-label=removal.clone()
                data-tip=removal
                on:click=remove
            >
                {icon(Icon::Close)}
            </button>
        </li>
    }
}

/// Focuses a button of the column at a place, counted from 0.
fn focus_at(place: usize, button: &'static str) {
    request_animation_frame(move || {
        let selector = format!(".builder .columns > :nth-child({}) {button}", place + 1);
        if let Some(button) = dom::select(&selector) {
            dom::focus(&button);
        }
    });
}
