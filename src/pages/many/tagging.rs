//! Which tags many tickets get and lose together.

use std::collections::BTreeSet;

use leptos::prelude::*;

use crate::domain::{Field, TicketPatch};
use crate::pages::place::use_desk;
use crate::pages::tags;
use crate::store::Selection;
use crate::ui::{Combobox, Dialog, PickerOption, open_while, t};

/// The choice.
#[component]
pub fn TaggingDialog(of: RwSignal<Option<Selection>>) -> impl IntoView {
    let open = open_while(of);
    view! {
        <Dialog open title=t().change_tags()>
            {move || of.get().map(|which| view! { <Form which open/> })}
        </Dialog>
    }
}

#[component]
fn Form(which: Selection, open: RwSignal<bool>) -> impl IntoView {
    let desk = use_desk();
    desk.refresh_field_values(&Field::Tag);
    let (add, remove) = (RwSignal::new(Vec::new()), RwSignal::new(Vec::new()));
    let tried = RwSignal::new(false);
    let patch = move || {
        let set = |tags: RwSignal<Vec<String>>| tags.get().into_iter().collect::<BTreeSet<_>>();
        TicketPatch::tags(set(add), set(remove))
    };
    let is_empty = move || add.with(Vec::is_empty) && remove.with(Vec::is_empty);
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        tried.set(true);
        if !untrack(is_empty) {
            open.set(false);
            desk.apply(which.clone(), untrack(patch));
        }
    };
    view! {
        <form class="form" novalidate on:submit=submit>
            <div class="field">
                <span class="label">{t().add_tags()}</span>
                <Tags label=t().add_tags() tags=add other=remove create=tags::new_tag/>
            </div>
            <div class="field">
                <span class="label">{t().remove_tags()}</span>
                <Tags label=t().remove_tags() tags=remove other=add create=|_| None/>
            </div>
            <p class="error" role="alert">
                {move || (tried.get() && is_empty()).then(|| t().choose_a_tag())}
            </p>
            <div class="actions">
                <button type="button" class="button" on:click=move |_| open.set(false)>{t().cancel()}</button>
                <button type="submit" class="button primary">{t().change_tags()}</button>
            </div>
        </form>
    }
}

#[component]
fn Tags(
    label: &'static str,
    tags: RwSignal<Vec<String>>,
    /// A tag cannot be gained and lost at once: choosing it here lets it go there.
    other: RwSignal<Vec<String>>,
    create: fn(&str) -> Option<PickerOption>,
) -> impl IntoView {
    let desk = use_desk();
    let value = Signal::derive(move || {
        tags.with(|tags| match tags.is_empty() {
            true => t().choose_values().to_owned(),
            false => tags.join(", "),
        })
    });
    let toggle = move |tag: String| {
        other.update(|other| other.retain(|one| *one != tag));
        tags.update(|tags| match tags.iter().position(|one| *one == tag) {
            Some(at) => drop(tags.remove(at)),
            None => tags.push(tag),
        });
    };
    view! {
        <Combobox
            label
            value
            find=t().find_tag()
            options=move || tags::options(desk, &tags.get(), &[])
            on_pick=Callback::new(toggle)
            create
            none=tags::no_tag
            many=true
        />
    }
}
