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
use crate::pages::leaving::Leaving;
use crate::pages::place::use_desk;
use crate::platform::dom;
use crate::rules::permission::{Action, may};
use crate::rules::user::Company;
use crate::store::Desk;
use crate::ui::t;

use deactivating::DeactivateDialog;
use editor::Editor;
use filters::Shown;
use table::UserTable;

/// What is being written.
#[derive(Clone, Debug, PartialEq)]
enum Editing {
    /// Somebody who is to be invited.
    New,
    /// This account.
    User(UserId),
}

/// What the parts of the tab share. A copy is a handle to the same.
#[derive(Clone, Copy)]
struct Users {
    desk: Desk,
    leaving: Leaving,
    editing: RwSignal<Option<Editing>>,
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

    /// Opens an editor, unless something unsaved is kept in the one that is open.
    fn edit(self, what: Option<Editing>) {
        if self.editing.with_untracked(|now| *now == what) {
            return go_to_editor();
        }
        self.leaving.then(move || match &what {
            Some(_) => {
                self.editing.set(what.clone());
                go_to_editor();
            }
            None => {
                if let Some(what) = self.editing.get_untracked() {
                    self.close(&what);
                }
            }
        });
    }

    /// The editor of this has done what it was for; another one may be open by now.
    fn close(self, what: &Editing) {
        if self.editing.try_get_untracked().flatten().as_ref() != Some(what) {
            return;
        }
        match what {
            Editing::New => dom::focus_next_frame(".users-card .add"),
            Editing::User(id) => {
                let id = row::name_id(id);
                request_animation_frame(move || {
                    if let Some(button) = dom::by_id(&id) {
                        dom::focus(&button);
                    }
                });
            }
        }
        self.editing.set(None);
    }
}

fn go_to_editor() {
    dom::enter_next_frame(".user-editor");
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
        leaving: expect_context(),
        editing: RwSignal::new(None),
        deactivating: RwSignal::new(None),
        shown: Shown::new(),
        open,
    };
    view! {
        <UserTable users/>
        {move || users.editing.get().map(|editing| view! { <Editor users editing/> })}
        <DeactivateDialog users/>
    }
}
