//! What the state has to say, put into words at the bottom of the screen.

use leptos::prelude::{Set, untrack};
use leptos::task::spawn_local;

use super::place::use_desk;
use super::{many_words, wording};
use crate::api::{ApiError, BulkRefused};
use crate::domain::{Status, Ticket, TicketNumber, TicketPatch};
use crate::platform::clock;
use crate::store::{Desk, Notice, Selection, Undo};
use crate::ui::{Toast, Toasts, t};

/// How long something can be undone, in seconds (SPEC X7).
const UNDO_SECONDS: u32 = 8;

/// Lets the state's notices be seen from now on.
pub fn show(toasts: Toasts) {
    let desk = use_desk();
    desk.on_notice(move |notice| {
        // Told from wherever something happened; nothing is to be followed there.
        for toast in untrack(|| words(desk, notice)) {
            toasts.push(toast);
        }
    });
}

/// Signs out; where that fails, it says so and can be tried again.
pub fn sign_out(desk: Desk, toasts: Toasts) {
    spawn_local(async move {
        if let Err(error) = desk.sign_out().await {
            let retry = move || sign_out(desk, toasts);
            toasts.push(Toast::alert(wording::error(&error)).action(t().retry(), retry));
        }
    });
}

fn words(desk: Desk, notice: Notice) -> Vec<Toast> {
    let t = t();
    match notice {
        Notice::Assigned { number, to, undo } => {
            let text = match &to {
                Some(user) => t.was_assigned(&number.to_string(), &wording::person(desk, user)),
                None => t.was_unassigned(&number.to_string()),
            };
            vec![undoable(desk, text, Some(undo), key(number))]
        }
        Notice::StatusSet {
            number,
            status,
            until,
            undo,
        } => {
            let ticket = number.to_string();
            let text = match (status, until) {
                (Status::Closed, _) => t.was_closed(&ticket),
                (Status::Snoozed, Some(until)) => {
                    t.was_snoozed(&ticket, &wording::moment(t, clock::now(), until))
                }
                _ => t.was_reopened(&ticket),
            };
            vec![undoable(desk, text, Some(undo), key(number))]
        }
        Notice::ReplyFirst { number } => {
            vec![Toast::alert(t.reply_first(&number.to_string())).key(key(number))]
        }
        Notice::Tagged {
            number,
            patch,
            undo,
        } => {
            let text = t.was_tagged(&number.to_string(), &many_words::tags(&patch));
            vec![undoable(desk, text, Some(undo), key(number))]
        }
        Notice::TooManyTags { number } => {
            let most = Ticket::MOST_TAGS.to_string();
            vec![Toast::alert(t.too_many_tags(&number.to_string(), &most)).key(key(number))]
        }
        Notice::ManyChanged {
            patch,
            changed,
            stopped,
            refused,
            undo,
        } => {
            let mut text = many_words::done(desk, &patch, changed);
            if stopped > 0 {
                text = format!("{text}. {}", t.many_stopped(stopped));
            }
            let mut toasts = vec![undoable(desk, text, undo, "many".to_owned())];
            toasts.extend(not_changed(
                desk,
                t.many_refused(refused.len() as u32),
                refused,
            ));
            toasts
        }
        Notice::Conflict {
            number,
            theirs,
            patch,
        } => {
            let text = match &theirs {
                Some(user) => t.taken_by(&wording::person(desk, user), &number.to_string()),
                None => t.freed_by_other(&number.to_string()),
            };
            let again = again(desk, number, patch);
            vec![
                Toast::alert(text)
                    .action(t.assign_anyway(), again)
                    .key(key(number)),
            ]
        }
        Notice::Refused {
            number,
            patch,
            error,
        } => {
            let back = match patch.assignee {
                Some(_) => t.not_assigned(&number.to_string()),
                None => t.not_changed(&number.to_string()),
            };
            let text = format!("{back} {}", wording::error(&error));
            let again = again(desk, number, patch);
            vec![Toast::alert(text).action(t.retry(), again).key(key(number))]
        }
        Notice::ManyFailed {
            which,
            patch,
            changed,
            error,
        } => {
            let text = match (&error, changed) {
                // The server may have taken it before the connection was lost.
                (ApiError::Offline | ApiError::Timeout | ApiError::Decode(_), _) => {
                    t.many_not_known().to_owned()
                }
                (error, 0) => format!("{} {}", t.nothing_changed(), wording::error(error)),
                (error, changed) => {
                    format!("{} {}", t.many_failed_after(changed), wording::error(error))
                }
            };
            let retry = move || desk.apply(which.clone(), (*patch).clone());
            vec![
                Toast::alert(text)
                    .action(t.retry(), retry)
                    .key("many failed"),
            ]
        }
        Notice::Undone { except } if except.is_empty() => vec![Toast::status(t.undone())],
        Notice::Undone { except } => {
            let text = t.undone_except(except.len() as u32);
            not_changed(desk, text, except).into_iter().collect()
        }
        Notice::NotUndone { undo, error } => {
            let retry = move || desk.undo(undo.clone());
            let text = format!("{} {}", t.not_undone(), wording::error(&error));
            vec![Toast::alert(text).action(t.retry(), retry)]
        }
        Notice::BlockSet {
            customer,
            name,
            blocked,
            can_undo,
            closed,
        } => {
            let text = match blocked {
                true => t.was_blocked(&name),
                false => t.was_unblocked(&name),
            };
            let undo = move || desk.undo_block(customer.clone(), name.clone(), closed.clone());
            let toast = Toast::status(text);
            vec![match can_undo {
                true => toast.action(t.undo(), undo).seconds(UNDO_SECONDS),
                false => toast,
            }]
        }
        Notice::BlockFailed {
            customer,
            name,
            blocked,
            error,
        } => {
            let what = match blocked {
                true => t.not_blocked(&name),
                false => t.not_unblocked(&name),
            };
            let retry = move || desk.set_blocked(customer.clone(), name.clone(), blocked);
            let text = format!("{what} {}", wording::error(&error));
            vec![Toast::alert(text).action(t.retry(), retry)]
        }
        Notice::NotRecalled {
            number,
            scheduled,
            send,
            error,
        } => {
            let text = format!("{} {}", t.not_recalled(), wording::error(&error));
            let retry = move || desk.recall(number, scheduled.clone(), send);
            vec![Toast::alert(text).action(t.retry(), retry)]
        }
        Notice::ViewSaved(name) => vec![Toast::status(t.view_saved(&name))],
        Notice::ViewDeleted { name, undo } => {
            let text = t.view_deleted(&name);
            vec![undoable(desk, text, Some(undo), "view".to_owned())]
        }
        Notice::ViewRestored(name) => vec![Toast::status(t.view_restored(&name)).key("view")],
        Notice::ViewNotDeleted { view, error } => {
            let text = format!(
                "{} {}",
                t.view_not_deleted(&view.name),
                wording::error(&error)
            );
            let retry = move || desk.delete_view(view.clone());
            vec![Toast::alert(text).action(t.retry(), retry)]
        }
        Notice::NotSaved(error) => {
            vec![Toast::alert(format!(
                "{} {}",
                t.nothing_changed(),
                wording::error(&error)
            ))]
        }
        Notice::AvailabilityFailed {
            online,
            until,
            error,
        } => {
            let text = format!("{} {}", t.not_saved(t.online()), wording::error(&error));
            vec![Toast::alert(text).action(t.retry(), move || desk.set_online(online, until))]
        }
    }
}

/// What could not be changed, with the way to see it; none where there is nothing.
fn not_changed(desk: Desk, text: String, refused: Vec<BulkRefused>) -> Option<Toast> {
    let show = {
        let refused = refused.clone();
        move || desk.not_changed().set(Some(refused.clone()))
    };
    let toast = Toast::alert(text).action(t().show_which(), show);
    (!refused.is_empty()).then_some(toast)
}

/// One place for each ticket, so that a failure takes the place of the success it belies.
fn key(number: TicketNumber) -> String {
    number.to_string()
}

fn undoable(desk: Desk, text: String, undo: Option<Undo>, key: String) -> Toast {
    let toast = Toast::status(text).key(key);
    match undo {
        Some(undo) => toast
            .action(t().undo(), move || desk.undo(undo.clone()))
            .seconds(UNDO_SECONDS),
        None => toast,
    }
}

fn again(desk: Desk, number: TicketNumber, patch: TicketPatch) -> impl Fn() + 'static {
    move || match &patch.assignee {
        Some(to) => desk.assign(Selection::one(number), to.clone()),
        None => desk.change(number, patch.clone()),
    }
}
