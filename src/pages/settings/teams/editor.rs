//! A team as somebody writes it (SPEC A4).

use leptos::prelude::*;

use super::Teams;
use super::members::MembersField;
use super::words::WordsField;
use super::wrong::told;
use crate::domain::{Availability, NewTeam, Team, TeamId};
use crate::pages::once::Once;
use crate::pages::settings::editing::{Editing, EditorSheet};
use crate::pages::settings::form::{Form, TextField, Wrong};
use crate::pages::wording;
use crate::rules::assignment::availability;
use crate::rules::team::check;
use crate::store::Desk;
use crate::ui::t;

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
pub(super) fn Editor(teams: Teams, editing: Editing<TeamId>) -> impl IntoView {
    let desk = teams.desk;
    let id = editing.id().cloned();
    let known = move |id: &TeamId| desk.team(id).map(|team| (of(&team), team.version));
    let first = untrack(|| id.as_ref().and_then(known));
    let (first, version) = first.unwrap_or_default();
    let is_locked = untrack(|| teams.locked()).is_some();
    let title = editing.title(t().add_team(), &first.name, is_locked);
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
    form.set_done(move || teams.editors.close(&editing));
    form.set_describe(move |key, draft| {
        (key == "members").then(|| {
            let names = draft.members.iter().map(|id| wording::person(desk, id));
            let names: Vec<String> = names.collect();
            (t().members().to_owned(), names.join(", "))
        })
    });
    let is_gone = form.follow(id.clone(), known);
    let gone = Signal::derive(move || is_gone.get().then(|| t().team_gone()));
    view! {
        <EditorSheet editors=teams.editors form=form.face() title gone>
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
        </EditorSheet>
    }
}
