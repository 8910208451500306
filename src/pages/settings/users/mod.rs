//! The tab Users: who works in the account, who is online, and how many open tickets each has
//! (SPEC A7, A18, I1).

mod capacity;
mod deactivating;
mod editor;
mod filters;
mod row;
mod table;
mod team_field;
mod wrong;

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::{Team, User, UserId};
use crate::pages::place::use_desk;
use crate::platform::dom;
use crate::rules::permission::{Action, may};
use crate::rules::user::Company;
use crate::store::Desk;
use crate::ui::t;

use super::editing::{ADD, Editing, Editors, focus_on_id};
use deactivating::DeactivateDialog;
use editor::Editor;
use filters::Shown;
use table::UserTable;

/// What the parts of the tab share. A copy is a handle to the same.
#[derive(Clone, Copy)]
struct Users {
    desk: Desk,
    editors: Editors<UserId>,
    /// Who is about to be deactivated.
    deactivating: RwSignal<Option<UserId>>,
    /// Who is shown, and in which order.
    shown: Shown,
    /// How many open tickets each has; nothing where the person does not steer assignment.
    open: Memo<Option<Arc<BTreeMap<UserId, u32>>>>,
}

impl Users {
    /// Why the person may not change accounts; nothing where they may. Tracked.
    fn locked(self) -> Option<String> {
        let role = self.desk.me().map(|me| me.role);
        let may = role.is_some_and(|role| may(&role, Action::ManageUsers));
        (!may).then(|| t().only_owner_admin().to_owned())
    }

    /// How many open tickets somebody has. Tracked.
    fn open_of(self, id: &UserId) -> u32 {
        let open = self.open.get();
        let open = open.and_then(|open| open.get(id).copied());
        open.unwrap_or_default()
    }

    /// Asks about the account as the rules see it. Tracked.
    fn ask<R>(self, about: impl FnOnce(&Company<'_>) -> R) -> R {
        let users: Vec<User> = self.desk.users().values().cloned().collect();
        let (teams, settings) = (self.desk.teams(), self.desk.settings());
        about(&Company {
            users: &users,
            teams: &teams,
            routing: &settings.routing,
        })
    }
}

/// Gives the focus back to where an editor was opened from.
fn back_from(editing: &Editing<UserId>) {
    match editing {
        Editing::New => dom::focus_next_frame(ADD),
        Editing::One(id) => focus_on_id(row::name_id(id)),
    }
}

/// The teams that somebody is in.
fn teams_of<'a>(teams: &'a [Team], id: &'a UserId) -> impl Iterator<Item = &'a Team> {
    teams.iter().filter(move |team| team.members.contains(id))
}

/// The tab's panel.
#[component]
pub(super) fn UsersTab() -> impl IntoView {
    let desk = use_desk();
    let open = Memo::new(move |_| {
        let role = desk.me().map(|me| me.role);
        let steers = role.is_some_and(|role| may(&role, Action::SteerAssignment));
        steers.then(|| Arc::new(desk.counts().users))
    });
    let users = Users {
        desk,
        editors: Editors::new(back_from),
        deactivating: RwSignal::new(None),
        shown: Shown::new(),
        open,
    };
    view! {
        <UserTable users/>
        {move || users.editors.open().map(|editing| view! { <Editor users editing/> })}
        <DeactivateDialog users/>
    }
}
