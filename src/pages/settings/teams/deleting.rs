//! Deleting a team: what it would mean is said first, and it can be brought back.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Teams;
use crate::domain::{RouteTo, Team, TeamId};
use crate::pages::place::use_toasts;
use crate::pages::settings::editing::ADD;
use crate::pages::wording;
use crate::platform::dom;
use crate::rules::assignment::leading_to;
use crate::store::Desk;
use crate::ui::{Dialog, Toast, Toasts, open_while, t};

/// Asks before a team is deleted; while routing rules lead to it, it says which.
#[component]
pub(super) fn DeleteDialog(teams: Teams) -> impl IntoView {
    let open = open_while(teams.deleting);
    let toasts = use_toasts();
    let desk = teams.desk;
    let content = move |team: Team| {
        let action = RouteTo::Team {
            team: team.id.clone(),
        };
        let rules: Vec<String> = leading_to(&desk.settings().routing, &action)
            .map(|rule| rule.name.clone())
            .collect();
        let tickets = teams
            .counts
            .with(|counts| counts.teams.get(&team.id).copied());
        let tickets = tickets.unwrap_or_default();
        let question = view! { <p><b>{t().ask_delete_team(&team.name)}</b></p> };
        if !rules.is_empty() {
            let count = u32::try_from(rules.len()).unwrap_or(u32::MAX);
            return view! {
                {question}
                <p>{t().rules_lead_here(count)}</p>
                <ul class="bullets">
                    {rules.into_iter().map(|rule| view! { <li dir="auto">{rule}</li> }).collect_view()}
                </ul>
                <div class="actions">
                    <button type="button" class="button" on:click=move |_| open.set(false)>{t().nothing_else()}</button>
                </div>
            }
            .into_any();
        }
        let delete = move |_| {
            open.set(false);
            delete(teams, toasts, team.clone());
        };
        view! {
            {question}
            <p>{match tickets {
                0 => t().no_ticket_loses_team().to_owned(),
                _ => t().tickets_lose_team(tickets),
            }}</p>
            <div class="actions">
                <button type="button" class="button" on:click=move |_| open.set(false)>{t().cancel()}</button>
                <button type="button" class="button danger" on:click=delete>{t().delete_team()}</button>
            </div>
        }
        .into_any()
    };
    view! {
        <Dialog open title=t().delete_team()>
            {move || {
                let id = teams.deleting.get()?;
                desk.team(&id).map(content)
            }}
        </Dialog>
    }
}

fn delete(teams: Teams, toasts: Toasts, team: Team) {
    let desk = teams.desk;
    spawn_local(async move {
        let name = team.name.clone();
        match desk.delete_team(team.id.clone()).await {
            Ok(()) => {
                teams.editors.ended(&team.id);
                dom::focus_next_frame(ADD);
                let id = team.id;
                let undo = move || restore(desk, toasts, id.clone(), name.clone());
                let toast = Toast::status(t().team_deleted(&team.name));
                toasts.push(toast.action(t().undo(), undo));
            }
            Err(error) => {
                let text = format!("{} {}", t().team_not_deleted(&name), wording::error(&error));
                toasts.push(Toast::alert(text));
            }
        }
    });
}

fn restore(desk: Desk, toasts: Toasts, id: TeamId, name: String) {
    spawn_local(async move {
        let toast = match desk.restore_team(id).await {
            Ok(team) => Toast::status(t().team_restored(&team.name)),
            Err(error) => {
                let why = wording::error(&error);
                Toast::alert(format!("{} {why}", t().team_not_restored(&name)))
            }
        };
        toasts.push(toast);
    });
}
