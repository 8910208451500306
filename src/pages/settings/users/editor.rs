//! An account as somebody writes it: invited, or changed.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::capacity::CapacityField;
use super::team_field::TeamField;
use super::wrong::told;
use super::{Users, teams_of};
use crate::api::ApiError;
use crate::domain::{NewUser, Role, Team, TeamId, User, UserId, UserPatch};
use crate::pages::once::Once;
use crate::pages::settings::editing::{Editing, EditorSheet};
use crate::pages::settings::form::{Choice, Form, RadioField, TextField, Wrong};
use crate::pages::wording;
use crate::rules::permission::may_manage;
use crate::ui::t;

/// What the form is about.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Account {
    pub name: String,
    pub email: String,
    pub role: Role,
    pub capacity: Option<u32>,
    pub teams: Vec<TeamId>,
}

impl Account {
    fn nobody() -> Self {
        Self {
            name: String::new(),
            email: String::new(),
            role: Role::Agent,
            capacity: None,
            teams: Vec::new(),
        }
    }

    fn of(user: &User, teams: &[Team]) -> Self {
        Self {
            name: user.name.clone(),
            email: user.email.clone(),
            role: user.role.clone(),
            capacity: user.capacity,
            teams: teams_of(teams, &user.id)
                .map(|team| team.id.clone())
                .collect(),
        }
    }

    /// To be invited.
    fn new_user(&self) -> NewUser {
        NewUser {
            name: self.name.trim().to_owned(),
            email: self.email.trim().to_owned(),
            role: self.role.clone(),
            capacity: self.capacity,
            teams: self.teams.clone(),
        }
    }

    /// What makes of one account another.
    fn patch(&self, before: &Self) -> UserPatch {
        let name = self.name.trim();
        let sorted = |teams: &[TeamId]| {
            let mut teams = teams.to_vec();
            teams.sort();
            teams
        };
        let moves = sorted(&self.teams) != sorted(&before.teams);
        UserPatch {
            name: (name != before.name).then(|| name.to_owned()),
            role: (self.role != before.role).then(|| self.role.clone()),
            capacity: (self.capacity != before.capacity).then_some(self.capacity),
            teams: moves.then(|| self.teams.clone()),
        }
    }
}

fn known(users: Users, id: &UserId) -> Option<(Account, u64)> {
    let user = users.desk.users().get(id).cloned()?;
    Some((Account::of(&user, &users.desk.teams()), user.version))
}

/// Everything that is wrong by what the desk knows. Tracked.
fn wrong(users: Users, id: Option<&UserId>, draft: &Account) -> Vec<Wrong> {
    let user = id.and_then(|id| users.desk.users().get(id).cloned());
    let wrong = users.ask(|company| match &user {
        Some(user) => {
            let before = Account::of(user, company.teams);
            company.check_change(user, &draft.patch(&before))
        }
        None => company.check_new(&draft.new_user()),
    });
    wrong.iter().map(|wrong| told(users.desk, wrong)).collect()
}

/// Why this account cannot be changed. Tracked.
fn locked(users: Users, id: Option<&UserId>) -> Option<String> {
    users.locked().or_else(|| {
        let me = users.desk.me()?;
        let user = users.desk.users().get(id?).cloned()?;
        let has_power = may_manage(&me.role, &user.role);
        (!has_power).then(|| t().only_owner_changes_owner().to_owned())
    })
}

fn roles(users: Users, now: &Role) -> Vec<Choice<Role>> {
    let me = untrack(|| users.desk.me()).map(|me| me.role);
    let can = |role: &&Role| *role == now || me.as_ref().is_some_and(|me| may_manage(me, role));
    let choice = |role: &Role| {
        let about = match role {
            Role::Owner => t().about_owner(),
            Role::Admin => t().about_admin(),
            Role::Manager => t().about_manager(),
            Role::Agent => t().about_agent(),
            Role::Analyst => t().about_analyst(),
            Role::Unknown(_) => "",
        };
        Choice::new(role.clone(), wording::role(role), about)
    };
    Role::KNOWN.iter().filter(can).map(choice).collect()
}

/// The editor of somebody new or of an account that there is.
#[component]
pub(super) fn Editor(users: Users, editing: Editing<UserId>) -> impl IntoView {
    let desk = users.desk;
    let id = editing.id().cloned();
    let known = move |id: &UserId| known(users, id);
    let first = untrack(|| id.as_ref().and_then(known));
    let (first, version) = first.unwrap_or_else(|| (Account::nobody(), 0));
    let choices = roles(users, &first.role);
    let is_locked = untrack(|| locked(users, id.as_ref())).is_some();
    let title = editing.title(t().invite_user(), &first.name, is_locked);
    let once = Once::new();
    let own = id.clone();
    let form = Form::new(first, version, move |draft: Account, version| {
        let id = own.clone();
        async move {
            let saved = match id {
                Some(id) => {
                    let (before, _) = untrack(|| known(&id)).ok_or(ApiError::NotFound)?;
                    desk.change_user(id, version, draft.patch(&before)).await?
                }
                None => {
                    let user = draft.new_user();
                    desk.invite_user(once.key(&user), user).await?
                }
            };
            let teams = untrack(|| desk.teams());
            Ok((Account::of(&saved, &teams), saved.version))
        }
    });
    let own = id.clone();
    form.set_check(move |draft| wrong(users, own.as_ref(), draft));
    let own = id.clone();
    form.set_locked(Signal::derive(move || locked(users, own.as_ref())));
    form.set_done(move || users.editors.close(&editing));
    form.set_describe(move |key, draft| match key {
        "role" => Some((t().role_column().to_owned(), wording::role(&draft.role))),
        "teams" => {
            let names = draft.teams.iter().filter_map(|id| desk.team(id));
            let names: Vec<String> = names.map(|team| team.name).collect();
            Some((t().teams().to_owned(), names.join(", ")))
        }
        _ => None,
    });
    // Nobody is deleted.
    form.follow(id.clone(), known);
    let email = form.bind(
        |draft| draft.email.clone(),
        |draft, typed| draft.email = typed,
    );
    // Built inside the form, where it takes its place.
    let address = move || match id {
        None => view! { <TextField path="email" label=t().user_email() kind="email" value=email/> }
            .into_any(),
        Some(_) => view! {
            <div class="field">
                <span class="label">{t().user_email()}</span>
                <p class="fixed">{move || email.value.get()}</p>
                <p class="help">{t().email_stays()}</p>
            </div>
        }
        .into_any(),
    };
    view! {
        <EditorSheet editors=users.editors form=form.face() title>
                    <div class="pair">
                        <TextField
                            path="name"
                            label=t().user_name()
                            value=form.bind(|draft| draft.name.clone(), |draft, typed| draft.name = typed)
                        />
                        {address()}
                    </div>
                    <RadioField
                        path="role"
                        label=t().role_column()
                        choices
                        value=form.bind(|draft| draft.role.clone(), |draft, role| draft.role = role)
                    />
                    <TeamField desk form/>
                    <CapacityField value=form.bind(|draft| draft.capacity, |draft, most| draft.capacity = most)/>
        </EditorSheet>
    }
}
