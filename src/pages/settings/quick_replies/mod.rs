//! The tab Quick replies: texts that agents put into a reply with a few letters (SPEC I17, I25).

mod deleting;
mod editor;
mod everywhere;
mod finding;
mod list;
mod preview;
mod row;
mod text;
mod wrong;

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::{QuickReply, QuickReplyId};
use crate::pages::leaving::Leaving;
use crate::pages::place::{use_desk, use_toasts};
use crate::pages::settings::form::Loaded;
use crate::platform::dom;
use crate::rules::permission::{Action, may};
use crate::store::{Desk, ReplyIndex};
use crate::ui::{Toasts, t};

use editor::Editor;
use everywhere::Everywhere;
use list::List;

/// What is being written.
#[derive(Clone, Debug, PartialEq)]
enum Editing {
    /// A quick reply that there is not yet.
    New,
    /// This one.
    Reply(QuickReplyId),
}

/// What the parts of the tab share. A copy is a handle to the same.
#[derive(Clone, Copy)]
struct Replies {
    desk: Desk,
    leaving: Leaving,
    toasts: Toasts,
    editing: RwSignal<Option<Editing>>,
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
        dom::focus_next_frame(match what {
            Editing::New => ".replies-card .add",
            Editing::Reply(_) => ".replies-card [role=row][tabindex=\"0\"]",
        });
        self.editing.set(None);
    }
}

fn go_to_editor() {
    dom::enter_next_frame(".reply-editor");
}

/// The tab's panel.
#[component]
pub(super) fn QuickRepliesTab() -> impl IntoView {
    let desk = use_desk();
    let (offered, index) = (desk.quick_replies(), desk.reply_index());
    let index: Signal<Option<Arc<ReplyIndex>>> = Signal::derive(move || index.get());
    let replies = Replies {
        desk,
        leaving: expect_context(),
        toasts: use_toasts(),
        editing: RwSignal::new(None),
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
                {move || replies.editing.get().map(|editing| view! { <Editor replies editing/> })}
            }
        />
    }
}
