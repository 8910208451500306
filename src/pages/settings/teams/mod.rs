//! The tab Teams: who shares which work, and which of them is asked first (SPEC A4, A5, A18).

mod deleting;
mod editor;
mod members;
mod ordering;
mod row;
mod table;
mod words;
mod wrong;

use leptos::prelude::*;

use crate::api::Counts;
use crate::domain::TeamId;
use crate::pages::leaving::Leaving;
use crate::pages::place::use_desk;
use crate::platform::dom;
use crate::rules::permission::{Action, may};
use crate::store::Desk;
use crate::ui::t;

use deleting::DeleteDialog;
use editor::Editor;
use table::TeamTable;

/// What is being written.
#[derive(Clone, Debug, PartialEq)]
enum Editing {
    /// A team that there is not yet.
    New,
    /// This one.
    Team(TeamId),
}

/// What the parts of the tab share. A copy is a handle to the same.
#[derive(Clone, Copy)]
struct Teams {
    desk: Desk,
    leaving: Leaving,
    editing: RwSignal<Option<Editing>>,
    /// Which one is about to be deleted.
    deleting: RwSignal<Option<TeamId>>,
    /// The numbers, once for all rows.
    counts: Memo<Counts>,
}

impl Teams {
    /// Why the person may not change teams; nothing where they may. Tracked.
    fn locked(self) -> Option<String> {
        let role = self.desk.me().map(|me| me.role);
        let may = role.is_some_and(|role| may(&role, Action::SteerAssignment));
        (!may).then(|| t().only_owner_admin_manager().to_owned())
    }

    /// Opens an editor, unless something unsaved is kept in the one that is open.
    fn edit(self, what: Option<Editing>) {
        if self.editing.with_untracked(|now| *now == what) {
            return go_to_editor();
        }
        self.leaving.then(move || {
            let back = match what {
                Some(_) => None,
                None => self.editing.get_untracked(),
            };
            self.editing.set(what.clone());
            match back {
                None => go_to_editor(),
                Some(from) => go_back_from(&from),
            }
        });
    }

    /// The editor of this has done what it was for; another one may be open by now.
    fn close(self, what: &Editing) {
        if self.editing.try_get_untracked().flatten().as_ref() != Some(what) {
            return;
        }
        self.editing.set(None);
        go_back_from(what);
    }
}

fn go_to_editor() {
    dom::enter_next_frame(".team-editor");
}

fn go_back_from(editing: &Editing) {
    match editing {
        Editing::New => dom::focus_next_frame(".teams-card .add"),
        Editing::Team(id) => {
            let id = row::name_id(id);
            request_animation_frame(move || {
                if let Some(button) = dom::by_id(&id) {
                    dom::focus(&button);
                }
            });
        }
    }
}

/// The tab's panel.
#[component]
pub(super) fn TeamsTab() -> impl IntoView {
    let desk = use_desk();
    let teams = Teams {
        desk,
        leaving: expect_context(),
        editing: RwSignal::new(None),
        deleting: RwSignal::new(None),
        counts: Memo::new(move |_| desk.counts()),
    };
    view! {
        <TeamTable teams/>
        {move || teams.editing.get().map(|editing| view! { <Editor teams editing/> })}
        <DeleteDialog teams/>
    }
}
