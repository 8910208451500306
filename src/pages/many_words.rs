//! Changes of many tickets in words.

use crate::api::Refused;
use crate::domain::{Status, TicketPatch};
use crate::pages::wording;
use crate::platform::clock;
use crate::store::Desk;
use crate::ui::t;

/// What is about to be done, as a question's title: "Close 9,120 tickets?".
pub fn question(desk: Desk, patch: &TicketPatch, count: u32) -> String {
    let t = t();
    let n = t.number(count);
    match patch {
        TicketPatch {
            assignee: Some(Some(user)),
            ..
        } => t.ask_assign(&n, &wording::person(desk, user)),
        TicketPatch {
            assignee: Some(None),
            ..
        } => t.ask_unassign(&n),
        TicketPatch {
            status: Some(Status::Closed),
            ..
        } => t.ask_close(&n),
        TicketPatch {
            status: Some(Status::Snoozed),
            snoozed_until: Some(until),
            ..
        } => t.ask_snooze(&n, &wording::moment(t, clock::now(), *until)),
        TicketPatch {
            status: Some(_), ..
        } => t.ask_reopen(&n),
        TicketPatch {
            unread: Some(true), ..
        } => t.ask_unread(&n),
        TicketPatch {
            unread: Some(false),
            ..
        } => t.ask_read(&n),
        _ => t.ask_tags(&n),
    }
}

/// What was done: "9,120 tickets closed".
pub fn done(desk: Desk, patch: &TicketPatch, count: u32) -> String {
    let t = t();
    match patch {
        _ if count == 0 => t.many_unchanged().to_owned(),
        TicketPatch {
            assignee: Some(Some(user)),
            ..
        } if count == 1 => t.one_assigned_to(&wording::person(desk, user)),
        TicketPatch {
            assignee: Some(Some(user)),
            ..
        } => t.many_assigned_to(&t.number(count), &wording::person(desk, user)),
        TicketPatch {
            assignee: Some(None),
            ..
        } => t.many_unassigned(count),
        TicketPatch {
            status: Some(Status::Closed),
            ..
        } => t.many_closed(count),
        TicketPatch {
            status: Some(Status::Snoozed),
            ..
        } => t.many_snoozed(count),
        TicketPatch {
            status: Some(_), ..
        } => t.many_reopened(count),
        TicketPatch {
            unread: Some(true), ..
        } => t.many_unread(count),
        TicketPatch {
            unread: Some(false),
            ..
        } => t.many_read(count),
        _ => t.many_tagged(count),
    }
}

/// What tags are gained and lost: "Tags added: vip. Tags removed: new."
pub fn tags(patch: &TicketPatch) -> String {
    let listed = |tags: &std::collections::BTreeSet<String>| {
        let tags: Vec<&str> = tags.iter().map(String::as_str).collect();
        tags.join(", ")
    };
    let added = (!patch.add_tags.is_empty()).then(|| t().tags_added(&listed(&patch.add_tags)));
    let removed =
        (!patch.remove_tags.is_empty()).then(|| t().tags_removed(&listed(&patch.remove_tags)));
    let parts: Vec<String> = added.into_iter().chain(removed).collect();
    parts.join(" ")
}

/// Why a ticket was not changed.
pub fn why(why: &Refused, message: &str) -> String {
    let t = t();
    match why {
        Refused::Missing => t.refused_missing().to_owned(),
        Refused::ChangedSince => t.refused_changed().to_owned(),
        Refused::Role => t.refused_role().to_owned(),
        Refused::Blocked => t.refused_blocked().to_owned(),
        Refused::ChatClosed => t.refused_chat().to_owned(),
        Refused::ReplyScheduled => t.refused_reply().to_owned(),
        Refused::TooManyTags => t.refused_tags(crate::domain::Ticket::MOST_TAGS as u32),
        // The server's own words say more than ours can, though in English only.
        Refused::Other | Refused::Unknown(_) if !message.is_empty() => message.to_owned(),
        Refused::Other | Refused::Unknown(_) => t.refused_other().to_owned(),
    }
}
