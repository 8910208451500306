//! Where a rule leads, to be chosen: a team or a person.

use leptos::prelude::*;

use super::words;
use crate::domain::{RouteTo, UserState};
use crate::rules::permission::{Action, may};
use crate::store::Desk;
use crate::ui::{Combobox, Icon, Person, PickerOption, t};

/// Before the ids of teams, and of people: both are chosen in one list.
const TEAM: &str = "team:";
const USER: &str = "user:";

/// The field.
#[component]
pub fn TargetField(desk: Desk, target: RwSignal<Option<RouteTo>>) -> impl IntoView {
    let value = Signal::derive(move || match target.get() {
        Some(action) => words::target(desk, &action),
        None => t().choose_target().to_owned(),
    });
    let person = Signal::derive(move || match target.get() {
        Some(RouteTo::User { user }) => Some(Person {
            name: desk.user_name(&user)?,
            id: user.to_string(),
            online: None,
        }),
        _ => None,
    });
    let picture = Signal::derive(move || {
        let is_team = matches!(target.get(), Some(RouteTo::Team { .. }));
        is_team.then_some(Icon::Users)
    });
    let pick = move |id: String| {
        let action = match (id.strip_prefix(TEAM), id.strip_prefix(USER)) {
            (Some(team), _) => RouteTo::Team { team: team.into() },
            (None, Some(user)) => RouteTo::User { user: user.into() },
            (None, None) => return,
        };
        target.set(Some(action));
    };
    view! {
        <Combobox
            label=t().rule_goes_to()
            value
            person
            picture
            find=t().find_target()
            options=move || offered(desk, target.get().as_ref())
            on_pick=Callback::new(pick)
        />
    }
}

/// Teams in their order, then everybody who can get tickets; who is chosen stays even if they no
/// longer can.
fn offered(desk: Desk, chosen: Option<&RouteTo>) -> Vec<PickerOption> {
    let teams = desk.teams();
    let teams = teams.iter().map(|team| PickerOption {
        id: format!("{TEAM}{}", team.id),
        label: team.name.clone(),
        detail: Some(t().target_team(u32::try_from(team.members.len()).unwrap_or(u32::MAX))),
        icon: Some(Icon::Users),
        selected: matches!(chosen, Some(RouteTo::Team { team: id }) if *id == team.id),
        ..PickerOption::default()
    });
    let users = desk.users();
    let mut people: Vec<PickerOption> = users
        .values()
        .filter_map(|user| {
            let selected = matches!(chosen, Some(RouteTo::User { user: id }) if *id == user.id);
            let gets_tickets =
                may(&user.role, Action::EnterDesk) && user.state != UserState::Deactivated;
            let detail = match gets_tickets {
                true => t().target_person(),
                false if selected => t().target_person_gone(),
                false => return None,
            };
            Some(PickerOption {
                id: format!("{USER}{}", user.id),
                label: user.name.clone(),
                detail: Some(detail.to_owned()),
                avatar: Some(Person {
                    id: user.id.to_string(),
                    name: user.name.clone(),
                    online: None,
                }),
                selected,
                ..PickerOption::default()
            })
        })
        .collect();
    people.sort_by_key(|option| option.label.to_lowercase());
    teams.chain(people).collect()
}
