//! The Assignee field of the Overview panel (SPEC A16).

use leptos::prelude::*;

use super::overview::{Followed, part};
use super::why::{Why, question};
use crate::api::Feature;
use crate::pages::people;
use crate::pages::place::use_desk;
use crate::platform::dom;
use crate::store::Selection;
use crate::ui::{Combobox, Person, t};

/// Shows who has the ticket and gives it to somebody else.
#[component]
pub fn AssigneeField(ticket: Followed) -> impl IntoView {
    let desk = use_desk();
    let number = part(ticket, |ticket| ticket.number);
    let assignee = part(ticket, |ticket| ticket.assignee.clone());
    let name = move |id: &crate::domain::UserId| {
        desk.user_name(id)
            .unwrap_or_else(|| t().unknown_value(id.as_str()))
    };
    let value = Signal::derive(move || match assignee.get().flatten() {
        Some(id) => name(&id),
        None => t().no_assignee().to_owned(),
    });
    let person = Signal::derive(move || {
        let id = assignee.get().flatten()?;
        Some(Person {
            name: name(&id),
            online: Some(desk.is_online(&id)),
            id: id.to_string(),
        })
    });
    let assign = move |id: String| {
        if let Some(number) = number.get_untracked() {
            desk.assign(Selection::one(number), people::chosen(&id));
        }
    };
    let me = Memo::new(move |_| desk.me().map(|me| me.id));
    let is_mine = Memo::new(move |_| assignee.get().flatten() == me.get());
    let to_me = move |_| {
        if let Some(number) = number.get_untracked() {
            desk.assign(Selection::one(number), me.get_untracked());
            // The button goes; the field it stood for is where one stays.
            dom::focus_next_frame(".overview [role=combobox]");
        }
    };
    let why = expect_context::<Why>();
    let is_somebodys = Memo::new(move |_| assignee.get().flatten().is_some());
    let explain = move |_| {
        if let Some(number) = number.get_untracked() {
            why.ask(desk, number, is_somebodys.get_untracked());
        }
    };
    view! {
        <Combobox
            label=t().assignee()
            value
            person
            find=t().find_person()
            options=move || people::options(desk, assignee.get().as_ref())
            on_pick=Callback::new(assign)
            none=|text| t().nobody_found(text)
        />
        <button
            type="button"
            class="button quiet take"
            hidden=move || is_mine.get()
            on:click=to_me
        >
            {t().assign_to_me()}
        </button>
        <Show when=move || desk.has(Feature::Routing)>
            <button
                type="button"
                class="button quiet take"
                aria-haspopup="dialog"
                aria-label=move || question(is_somebodys.get())
                on:click=explain
            >
                {t().why()}
            </button>
        </Show>
    }
}
