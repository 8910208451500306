//! A filter over the list that one is in, for now: it stands in the address, not in a view.

use std::collections::HashMap;

use leptos::prelude::*;

use crate::domain::{Field, Filter};
use crate::pages::building::Building;
use crate::pages::conditions::{Counted, Group, GroupView, Part, Row};
use crate::pages::filter_words as words;
use crate::pages::place::{use_desk, use_place};
use crate::routes::{Extra, ListOptions};
use crate::ui::{Dialog, open_while, t};

/// The dialog.
#[component]
pub fn FilterDialog(
    /// What opens it.
    building: Building,
) -> impl IntoView {
    let of = building.filter;
    let open = open_while(of);
    view! {
        <Dialog open title=t().filter_list() class="wide builder">
            {move || of.get().map(|filter| view! { <Form filter open/> })}
        </Dialog>
    }
}

#[component]
fn Form(filter: Filter, open: RwSignal<bool>) -> impl IntoView {
    let (desk, place) = (use_desk(), use_place());
    let is_empty = filter == Filter::everything();
    let root = Group::read(filter);
    if is_empty {
        root.add(Part::Row(Row::new(Field::Sentiment)));
    }
    let tree = root.clone();
    let made = Memo::new(move |_| tree.filter());
    let tried = RwSignal::new(false);
    let tree = root.clone();
    let wrong = Memo::new(move |_| {
        let errors = if tried.get() {
            made.with(Filter::check)
        } else {
            Vec::new()
        };
        let named = errors
            .iter()
            .filter_map(|error| Some((tree.at(&error.at)?, words::reason(error))));
        named.collect::<HashMap<_, _>>()
    });
    // What one would see: with the list's own filter.
    let all = Memo::new(move |_| {
        let asked = place.asked_without_filter(desk);
        asked.map_or_else(|| made.get(), |asked| asked.filter.and(made.get()))
    });
    let apply = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        tried.set(true);
        let filter = made.get_untracked();
        if filter.check().is_empty() {
            open.set(false);
            place.set_options(&ListOptions {
                extra: Some(Extra::Filter(filter)),
                ..place.options.get_untracked()
            });
        }
    };
    view! {
        <form class="form" novalidate on:submit=apply>
            <GroupView desk group=root within=None depth=1 wrong/>
            <p class="sentence">{move || made.with(|filter| words::sentence(desk, filter))}</p>
            <div class="bottom">
                <div class="count"><Counted desk filter=all/></div>
                <div class="actions">
                    <button type="button" class="button" on:click=move |_| open.set(false)>{t().cancel()}</button>
                    <button type="submit" class="button primary">{t().apply_filter()}</button>
                </div>
            </div>
        </form>
    }
}
