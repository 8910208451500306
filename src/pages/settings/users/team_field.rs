//! The teams that somebody is in.

use leptos::prelude::*;

use super::editor::Account;
use crate::domain::TeamId;
use crate::pages::settings::form::{Form, PickField, Picked, use_place_in_form};
use crate::store::Desk;
use crate::store::form::item_of;
use crate::ui::{Icon, PickerOption, t};

/// The field.
#[component]
pub(super) fn TeamField(desk: Desk, form: Form<Account>) -> impl IntoView {
    let at = use_place_in_form("teams", t().teams());
    let draft = form.draft();
    let teams = Memo::new(move |_| draft.with(|draft| draft.teams.clone()));
    let chosen = Signal::derive(move || {
        let wrong: Vec<usize> = at.wrong.with(|wrong| {
            let items = wrong
                .iter()
                .filter_map(|wrong| item_of(&wrong.field, "teams"));
            items.collect()
        });
        let chip = |(index, id): (usize, TeamId)| Picked {
            id: id.to_string(),
            label: desk
                .team(&id)
                .map_or_else(|| id.to_string(), |team| team.name),
            detail: None,
            person: None,
            is_wrong: wrong.contains(&index),
        };
        teams.get().into_iter().enumerate().map(chip).collect()
    });
    let toggle = move |id: String| {
        let id: TeamId = id.as_str().into();
        draft.update(
            |draft| match draft.teams.iter().position(|other| *other == id) {
                Some(at) => drop(draft.teams.remove(at)),
                None => draft.teams.push(id),
            },
        );
    };
    let options = move || {
        let chosen = teams.get();
        let option = |team: &crate::domain::Team| PickerOption {
            id: team.id.to_string(),
            label: team.name.clone(),
            icon: Some(Icon::Users),
            selected: chosen.contains(&team.id),
            ..PickerOption::default()
        };
        desk.teams().iter().map(option).collect()
    };
    view! {
        <PickField at label=t().teams() add=t().add_team_of_user() chosen options on_toggle=toggle/>
    }
}
