//! How the list of a view looks: its order, its columns, its density. Folded away, because most
//! views look as usual; what is folded is said on the fold.

use leptos::ev::Event;
use leptos::prelude::*;

use super::columns::ColumnsField;
use super::saving::Saving;
use crate::domain::{Density, Sort, SortKey, SortOrder};
use crate::pages::look_words as words;
use crate::ui::t;

/// The section.
#[component]
pub fn LookSection(saving: Saving) -> impl IntoView {
    let is_usual = saving.columns.with_untracked(Vec::is_empty)
        && saving.density.get_untracked() == Density::Comfortable;
    let columns = move || match saving.columns.with(Vec::len) {
        0 => t().usual_columns().to_owned(),
        chosen => t().columns_chosen(u32::try_from(chosen).unwrap_or(u32::MAX)),
    };
    let folded = move || {
        let sort = saving.sort.with(words::sort).to_owned();
        let density = saving.density.with(words::density);
        [sort, columns(), density].join(" · ")
    };
    view! {
        <details class="look" open=!is_usual>
            <summary>
                <b>{t().view_look()}</b>
                " "
                <span>{folded}</span>
            </summary>
            <div class="form">
                <SortFields sort=saving.sort/>
                <ColumnsField columns=saving.columns/>
                <DensityField density=saving.density/>
            </div>
        </details>
    }
}

/// What a list is ordered by, and which way round.
#[component]
fn SortFields(sort: RwSignal<Sort>) -> impl IntoView {
    let now = sort.get_untracked().by;
    let unknown = (!now.is_known()).then(|| now.clone());
    let keys = SortKey::KNOWN.iter().cloned().chain(unknown).map(|key| {
        let selected = key == now;
        view! { <option value=key.as_str().to_owned() selected=selected>{words::sort_key(&key)}</option> }
    });
    let choose_key = move |event: Event| {
        sort.set(Sort::usual(SortKey::parse(&event_target_value(&event))));
    };
    let choose_order = move |event: Event| {
        let order = SortOrder::parse(&event_target_value(&event));
        sort.update(|sort| sort.order = order);
    };
    let orders = move || {
        let Sort { by, order: now } = sort.get();
        let orders = by.orders().map(|order| {
            let selected = order == now;
            view! {
                <option value=order.as_str().to_owned() selected=selected>
                    {words::direction(&by, &order)}
                </option>
            }
        });
        orders.collect_view()
    };
    view! {
        <div class="pair">
            <div class="field">
                <label for="view-sort">{t().view_sort()}</label>
                <select id="view-sort" class="input" on:change=choose_key>{keys.collect_view()}</select>
            </div>
            <div class="field">
                <label for="view-direction">{t().sort_direction()}</label>
                <select id="view-direction" class="input" on:change=choose_order>{orders}</select>
            </div>
        </div>
    }
}

/// How much room rows take.
#[component]
fn DensityField(density: RwSignal<Density>) -> impl IntoView {
    let now = density.get_untracked();
    let unknown = (!now.is_known()).then(|| now.clone());
    let choices = Density::KNOWN.iter().cloned().chain(unknown).map(|one| {
        let (shown, chosen) = (one.clone(), one.clone());
        view! {
            <label class="choice">
                <input
                    type="radio"
                    name="view-density"
                    prop:checked=move || density.with(|density| *density == shown)
                    on:change=move |_| density.set(chosen.clone())
                />
                {words::density(&one)}
            </label>
        }
    });
    view! {
        <fieldset class="fields">
            <legend>{t().view_density()}</legend>
            <div class="choices">{choices.collect_view()}</div>
        </fieldset>
    }
}
