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
use crate::pages::place::use_desk;
use crate::platform::dom;
use crate::rules::permission::{Action, may};
use crate::store::Desk;
use crate::ui::t;

use super::editing::{ADD, Editing, Editors, focus_on_id};
use deleting::DeleteDialog;
use editor::Editor;
use table::TeamTable;

/// What the parts of the tab share. A copy is a handle to the same.
#[derive(Clone, Copy)]
struct Teams {
    desk: Desk,
    editors: Editors<TeamId>,
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
}

/// Gives the focus back to where an editor was opened from.
fn back_from(editing: &Editing<TeamId>) {
    match editing {
        Editing::New => dom::focus_next_frame(ADD),
        Editing::One(id) => focus_on_id(row::name_id(id)),
    }
}

/// The tab's panel.
#[component]
pub(super) fn TeamsTab() -> impl IntoView {
    let desk = use_desk();
    let teams = Teams {
        desk,
        editors: Editors::new(back_from),
        deleting: RwSignal::new(None),
        counts: Memo::new(move |_| desk.counts()),
    };
    view! {
        <TeamTable teams/>
        {move || teams.editors.open().map(|editing| view! { <Editor teams editing/> })}
        <DeleteDialog teams/>
    }
}
