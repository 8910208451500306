//! The tab Quick replies: texts that agents put into a reply with a few letters (SPEC I17, I25).

mod deleting;
mod editor;
mod everywhere;
mod finding;
mod list;
mod preview;
mod row;
mod wrong;

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::{QuickReply, QuickReplyId};
use crate::pages::place::{use_desk, use_toasts};
use crate::pages::settings::form::Loaded;
use crate::platform::dom;
use crate::rules::permission::{Action, may};
use crate::store::{Desk, ReplyIndex};
use crate::ui::{Toasts, t};

use super::editing::{ADD, Editing, Editors};
use editor::Editor;
use everywhere::Everywhere;
use list::List;

/// What the parts of the tab share. A copy is a handle to the same.
#[derive(Clone, Copy)]
struct Replies {
    desk: Desk,
    toasts: Toasts,
    editors: Editors<QuickReplyId>,
    index: Signal<Option<Arc<ReplyIndex>>>,
}

impl Replies {
    /// Why the person may not change quick replies; nothing where they may. Tracked.
    fn locked(self) -> Option<String> {
        let role = self.desk.me().map(|me| me.role);
        let may = role.is_some_and(|role| may(&role, Action::EditQuickReplies));
        (!may).then(|| t().only_owner_admin_manager().to_owned())
    }

    /// A quick reply as it is now. Tracked.
    fn reply(self, id: &QuickReplyId) -> Option<QuickReply> {
        self.index.with(|index| index.as_ref()?.reply(id).cloned())
    }
}

/// What stands where the focus goes that has lost its place: the row that is active.
const ACTIVE_ROW: &str = ".list-sheet [role=row][tabindex=\"0\"]";

/// Gives the focus back to where an editor was opened from.
fn back_from(editing: &Editing<QuickReplyId>) {
    dom::focus_next_frame(match editing {
        Editing::New => ADD,
        Editing::One(_) => ACTIVE_ROW,
    });
}

/// The tab's panel.
#[component]
pub(super) fn QuickRepliesTab() -> impl IntoView {
    let desk = use_desk();
    let (offered, index) = (desk.quick_replies(), desk.reply_index());
    let index: Signal<Option<Arc<ReplyIndex>>> = Signal::derive(move || index.get());
    let replies = Replies {
        desk,
        toasts: use_toasts(),
        editors: Editors::new(back_from),
        index,
    };
    // They are here once they can be found.
    let state = Signal::derive(move || match offered.get()? {
        Ok(_) => index.get().map(Ok),
        Err(error) => Some(Err(error)),
    });
    view! {
        <Everywhere desk/>
        <Loaded
            state
            retry=move |()| desk.reload_quick_replies()
            content=move |_| view! {
                <List replies/>
                {move || replies.editors.open().map(|editing| view! { <Editor replies editing/> })}
            }
        />
    }
}
