//! Who is in a team.

use leptos::prelude::*;

use crate::domain::{NewTeam, User, UserId};
use crate::pages::settings::form::{Form, PickField, Picked, use_place_in_form};
use crate::pages::wording;
use crate::rules::permission::can_be_assigned;
use crate::store::Desk;
use crate::store::form::item_of;
use crate::ui::{Person, PickerOption, t};

/// The field.
#[component]
pub(super) fn MembersField(desk: Desk, form: Form<NewTeam>) -> impl IntoView {
    let at = use_place_in_form("members", t().members());
    let draft = form.draft();
    let members = Memo::new(move |_| draft.with(|draft| draft.members.clone()));
    let chosen = Signal::derive(move || {
        let wrong: Vec<usize> = at.wrong.with(|wrong| {
            let items = wrong
                .iter()
                .filter_map(|wrong| item_of(&wrong.field, "members"));
            items.collect()
        });
        let users = desk.users();
        let members = members.get().into_iter().enumerate();
        let chip = |(index, id): (usize, UserId)| {
            let user = users.get(&id);
            Picked {
                id: id.to_string(),
                label: wording::person(desk, &id),
                detail: user.map(role_and_room),
                person: user.map(disc),
                is_wrong: wrong.contains(&index),
            }
        };
        members.map(chip).collect()
    });
    let toggle = move |id: String| {
        let id: UserId = id.as_str().into();
        draft.update(
            |draft| match draft.members.iter().position(|other| *other == id) {
                Some(at) => drop(draft.members.remove(at)),
                None => draft.members.push(id),
            },
        );
    };
    let options = move || {
        let users = desk.users();
        let mut people: Vec<&User> = users
            .values()
            .filter(|user| can_be_assigned(user))
            .collect();
        people.sort_by_key(|user| user.name.to_lowercase());
        let chosen = members.get();
        let option = |user: &User| PickerOption {
            id: user.id.to_string(),
            label: user.name.clone(),
            detail: Some(about(user)),
            avatar: Some(disc(user)),
            selected: chosen.contains(&user.id),
            ..PickerOption::default()
        };
        people.into_iter().map(option).collect()
    };
    view! {
        <PickField at label=t().members() add=t().add_member() chosen options on_toggle=toggle/>
    }
}

fn disc(user: &User) -> Person {
    Person {
        id: user.id.to_string(),
        name: user.name.clone(),
        online: Some(user.online),
    }
}

/// Role, capacity and availability, in a line.
fn about(user: &User) -> String {
    let online = if user.online {
        t().online()
    } else {
        t().offline()
    };
    format!("{} · {online}", role_and_room(user))
}

/// Role, and how many tickets at most.
fn role_and_room(user: &User) -> String {
    let mut parts = vec![wording::role(&user.role)];
    parts.extend(user.capacity.map(|most| t().up_to_tickets(most)));
    parts.join(" · ")
}
