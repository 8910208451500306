//! A team as somebody writes it (SPEC A4).

use leptos::prelude::*;

use super::members::MembersField;
use super::words::WordsField;
use super::wrong::told;
use super::{Editing, Teams};
use crate::domain::{Availability, NewTeam, Team, TeamId};
use crate::pages::settings::form::{Card, Form, FormFrame, Once, TextField, Wrong};
use crate::pages::wording;
use crate::rules::assignment::availability;
use crate::rules::team::check;
use crate::store::Desk;
use crate::ui::{Icon, icon, t};

fn of(team: &Team) -> NewTeam {
    NewTeam {
        name: team.name.clone(),
        description: team.description.clone(),
        tags: team.tags.clone(),
        segments: team.segments.clone(),
        members: team.members.clone(),
    }
}

/// As it is sent: without space around words.
fn tidy(team: &NewTeam) -> NewTeam {
    NewTeam {
        name: team.name.trim().to_owned(),
        description: team.description.trim().to_owned(),
        ..team.clone()
    }
}

/// Everything that is wrong with it by what the desk knows. Tracked.
fn wrong(desk: Desk, id: Option<&TeamId>, team: &NewTeam) -> Vec<Wrong> {
    let team = tidy(team);
    let team = Team {
        // No team has this id: a new one is compared with all.
        id: id.cloned().unwrap_or_else(|| "".into()),
        name: team.name,
        description: team.description,
        tags: team.tags,
        segments: team.segments,
        members: team.members,
        version: 0,
    };
    let users = desk.users();
    let people = users.values().map(|user| availability(user, 0));
    let people: Vec<Availability> = people.collect();
    let wrong = check(&team, &desk.teams(), &people);
    wrong.iter().map(|wrong| told(desk, &team, wrong)).collect()
}

/// The editor of a new team or of one that there is.
#[component]
pub(super) fn Editor(teams: Teams, editing: Editing) -> impl IntoView {
    let desk = teams.desk;
    let id = match &editing {
        Editing::New => None,
        Editing::Team(id) => Some(id.clone()),
    };
    let first = id.as_ref().and_then(|id| untrack(|| desk.team(id)));
    let version = first.as_ref().map_or(0, |team| team.version);
    let first = first.as_ref().map(of).unwrap_or_default();
    let once = Once::new();
    let own = id.clone();
    let form = Form::new(first, version, move |draft: NewTeam, version| {
        let (id, team) = (own.clone(), tidy(&draft));
        async move {
            let saved = match id {
                Some(id) => desk.change_team(id, version, team).await?,
                None => desk.make_team(once.key(&team), team).await?,
            };
            Ok((of(&saved), saved.version))
        }
    });
    let own = id.clone();
    form.set_check(move |draft| wrong(desk, own.as_ref(), draft));
    form.set_locked(Signal::derive(move || teams.locked()));
    form.set_done(move || teams.close(&editing));
    form.set_describe(move |key, draft| {
        (key == "members").then(|| {
            let names = draft.members.iter().map(|id| wording::person(desk, id));
            let names: Vec<String> = names.collect();
            (t().members().to_owned(), names.join(", "))
        })
    });
    let own = id.clone();
    form.set_fetch(move || {
        // The call that was refused has asked for all teams again.
        let team = own.as_ref().and_then(|id| untrack(|| desk.team(id)));
        async move {
            let team = team.ok_or(crate::api::ApiError::NotFound)?;
            Ok((of(&team), team.version))
        }
    });
    let own = id.clone();
    Effect::new(move |_| {
        if let Some(team) = own.as_ref().and_then(|id| desk.team(id)) {
            form.receive(of(&team), team.version, None);
        }
    });
    let own = id.clone();
    let is_gone = Memo::new(move |_| own.as_ref().is_some_and(|id| desk.team(id).is_none()));
    let title = match &id {
        Some(id) => {
            let name = untrack(|| desk.team(id)).map_or_else(String::new, |team| team.name);
            match untrack(|| teams.locked()) {
                Some(_) => name,
                None => t().edit_team(&name),
            }
        }
        None => t().add_team().to_owned(),
    };
    let end = move || {
        view! {
            <button
                type="button"
                class="button quiet icon"
                aria-label=t().close()
                on:click=move |_| teams.edit(None)
            >
                {icon(Icon::Close)}
            </button>
        }
        .into_any()
    };
    view! {
        <div class="team-editor">
            <FormFrame form=form.face()>
                <Show when=move || is_gone.get()>
                    <p class="notice" role="alert">{icon(Icon::Warning)}<span>{t().team_gone()}</span></p>
                </Show>
                <Card title end=ViewFn::from(end)>
                    <div class="pair">
                        <TextField
                            path="name"
                            label=t().team_name()
                            value=form.bind(|draft| draft.name.clone(), |draft, typed| draft.name = typed)
                        />
                        <TextField
                            path="description"
                            label=t().team_about()
                            placeholder=t().team_about_placeholder()
                            value=form.bind(
                                |draft| draft.description.clone(),
                                |draft, typed| draft.description = typed,
                            )
                        />
                    </div>
                    <WordsField desk form id=id.clone()/>
                    <MembersField desk form/>
                </Card>
            </FormFrame>
        </div>
    }
}
