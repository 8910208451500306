//! Deleting a quick reply: at once, and it can be brought back.

use leptos::task::spawn_local;

use super::{ACTIVE_ROW, Replies};
use crate::domain::QuickReply;
use crate::pages::wording;
use crate::platform::dom;
use crate::ui::{Toast, t};

/// Deletes it. One that is being written is let go of, after asking where that is unsaved.
pub(super) fn delete(replies: Replies, reply: QuickReply) {
    let id = reply.id.clone();
    (replies.editors).end(&id, move || delete_now(replies, reply.clone()));
}

fn delete_now(replies: Replies, reply: QuickReply) {
    let (desk, toasts) = (replies.desk, replies.toasts);
    spawn_local(async move {
        let toast = match desk.delete_quick_reply(reply.id.clone()).await {
            Ok(()) => {
                dom::focus_next_frame(ACTIVE_ROW);
                let name = reply.name.clone();
                let undo = move || restore(replies, reply.clone());
                Toast::status(t().quick_reply_deleted(&name)).action(t().undo(), undo)
            }
            Err(error) => {
                let why = wording::error(&error);
                Toast::alert(format!(
                    "{} {why}",
                    t().quick_reply_not_deleted(&reply.name)
                ))
            }
        };
        toasts.push(toast);
    });
}

fn restore(replies: Replies, reply: QuickReply) {
    let (desk, toasts) = (replies.desk, replies.toasts);
    spawn_local(async move {
        toasts.push(match desk.restore_quick_reply(reply.id).await {
            Ok(reply) => Toast::status(t().quick_reply_restored(&reply.name)),
            Err(error) => {
                let why = wording::error(&error);
                Toast::alert(format!(
                    "{} {why}",
                    t().quick_reply_not_restored(&reply.name)
                ))
            }
        });
    });
}
