//! What stands against a patch: in itself, and in one ticket.

use super::Desk;
use crate::api::{FieldError, Refused};
use crate::domain::{Role, Status, Ticket, TicketPatch, Time};
use crate::mock::staff::Staff;
use crate::rules::permission::can_be_assigned;
use crate::rules::reply::{CannotReopen, may_reopen};
use crate::rules::snooze::LONGEST;

/// What is wrong with a patch whatever ticket it is for; `prefix` is where the patch stands in the
/// request.
pub(crate) fn validate(
    patch: &TicketPatch,
    staff: &Staff,
    now: Time,
    prefix: &str,
) -> Vec<FieldError> {
    let mut errors = Vec::new();
    if patch.is_empty() {
        let message = "changes nothing: give at least one property".to_owned();
        errors.push(FieldError {
            field: "patch".to_owned(),
            message,
        });
    }
    let mut refuse = |field: &str, message: String| {
        let dot = if prefix.is_empty() { "" } else { "." };
        errors.push(FieldError {
            field: format!("{prefix}{dot}{field}"),
            message,
        });
    };
    if let Some(Some(assignee)) = &patch.assignee {
        match staff.users.iter().find(|user| user.id == *assignee) {
            None => refuse("assignee", format!("there is no user \"{assignee}\"")),
            Some(user) if !can_be_assigned(user) => {
                refuse(
                    "assignee",
                    format!("{} has no access to the desk", user.name),
                );
            }
            Some(_) => {}
        }
    }
    if let Some(Some(team)) = &patch.team
        && staff.team(team).is_none()
    {
        refuse("team", format!("there is no team \"{team}\""));
    }
    let snoozes = patch.status == Some(Status::Snoozed);
    if let Some(Status::Unknown(status)) = &patch.status {
        refuse(
            "status",
            format!("\"{status}\" is none of open, snoozed, closed"),
        );
    }
    for tag in &patch.add_tags {
        if let Some(wrong) = wrong_tag(tag) {
            refuse("add_tags", format!("\"{}\" {wrong}", tag.escape_debug()));
        }
        if patch.remove_tags.contains(tag) {
            refuse("remove_tags", format!("\"{tag}\" is in add_tags as well"));
        }
    }
    match patch.snoozed_until {
        None if snoozes => refuse("snoozed_until", "say until when it sleeps".to_owned()),
        Some(_) if !snoozes => {
            refuse(
                "snoozed_until",
                "goes with the status snoozed and only with it".to_owned(),
            );
        }
        Some(until) if until <= now => {
            refuse("snoozed_until", "lies in the past".to_owned());
        }
        Some(until) if until - now > LONGEST => {
            let days = LONGEST.num_days();
            refuse("snoozed_until", format!("is at most {days} days ahead"));
        }
        _ => {}
    }
    errors
}

/// What is wrong with a new tag. One that a ticket has already may be as it came in, and can be taken
/// off all the same.
fn wrong_tag(tag: &str) -> Option<String> {
    let breaks = |letter: char| letter.is_control() || matches!(letter, '\u{2028}' | '\u{2029}');
    let longest = Ticket::LONGEST_TAG;
    if tag.trim() != tag {
        Some("has spaces around it".to_owned())
    } else if tag.is_empty() || tag.chars().count() > longest {
        Some(format!("is no tag of 1 to {longest} characters"))
    } else if tag.contains(breaks) {
        Some("has line breaks or other control characters".to_owned())
    } else {
        None
    }
}

/// What stands against a patch in one ticket.
#[derive(Debug)]
pub(crate) struct Against {
    /// Why, for the app to put into words.
    pub why: Refused,
    /// The property of the patch that cannot be.
    pub property: &'static str,
    /// Why, in English.
    pub message: String,
}

impl Against {
    fn status(why: Refused, message: &str) -> Self {
        Self {
            why,
            property: "status",
            message: message.to_owned(),
        }
    }
}

impl From<Against> for FieldError {
    fn from(against: Against) -> Self {
        Self {
            field: against.property.to_owned(),
            message: against.message,
        }
    }
}

/// Why the ticket at a place cannot take a patch that is right in itself, from somebody with this
/// role (SPEC I7, I8, I15).
pub(crate) fn refuse(desk: &Desk, place: u32, role: &Role, patch: &TicketPatch) -> Option<Against> {
    let ticket = &desk.tickets.at(place).ticket;
    if leaves_its_rest(patch, ticket)
        && let Err(reason) = may_reopen(role, &desk.facts(place))
    {
        return Some(not_reopened(reason));
    }
    let gained = patch.gained(ticket).count();
    let tags = ticket.tags.len() + gained - patch.lost(ticket).count();
    (gained > 0 && tags > Ticket::MOST_TAGS).then(|| Against {
        why: Refused::TooManyTags,
        property: "add_tags",
        message: format!(
            "it would have {tags} tags; at most {} are possible",
            Ticket::MOST_TAGS
        ),
    })
}

/// Why the ticket at a place cannot take its part of a bulk change. Besides what [`refuse`] knows,
/// nobody closes a ticket over a reply that waits in it (SPEC I30): whoever closes one ticket sees
/// the reply there, and whoever closes many does not.
pub(crate) fn refuse_in_bulk(
    desk: &Desk,
    place: u32,
    role: &Role,
    patch: &TicketPatch,
) -> Option<Against> {
    let ticket = &desk.tickets.at(place).ticket;
    let closes = patch.status == Some(Status::Closed) && ticket.status != Status::Closed;
    if closes && !ticket.scheduled.is_empty() {
        let message = "a reply in it waits for its time and could never go out; take it back first";
        return Some(Against::status(Refused::ReplyScheduled, message));
    }
    refuse(desk, place, role, patch)
}

/// Why the ticket at a place cannot be brought back to what it was. Taking a slip of the hand back
/// is no reopening, so that even a web chat may be Open again (SPEC X7); but what was closed by
/// blocking a profile stays closed (SPEC I15).
pub(crate) fn refuse_undo(desk: &Desk, place: u32, inverse: &TicketPatch) -> Option<Against> {
    let record = desk.tickets.at(place);
    let staff = &desk.staff;
    if let Some(Some(team)) = &inverse.team
        && staff.team(team).is_none()
    {
        return Some(gone("team", "the team it was in is there no more"));
    }
    if let Some(Some(user)) = &inverse.assignee
        && !staff.account(user).is_some_and(can_be_assigned)
    {
        return Some(gone("assignee", "whoever had it gets no tickets any more"));
    }
    let blocked = desk.customers.is_blocked(record.customer);
    (blocked && leaves_its_rest(inverse, &record.ticket))
        .then(|| not_reopened(CannotReopen::Blocked))
}

fn gone(property: &'static str, message: &str) -> Against {
    Against {
        why: Refused::Other,
        property,
        message: message.to_owned(),
    }
}

/// Whether a patch takes a ticket out of Closed, or wakes it before its time.
fn leaves_its_rest(patch: &TicketPatch, ticket: &Ticket) -> bool {
    match (&patch.status, &ticket.status) {
        (Some(wanted), Status::Closed) => *wanted != Status::Closed,
        (Some(wanted), Status::Snoozed) => *wanted == Status::Open,
        _ => false,
    }
}

fn not_reopened(reason: CannotReopen) -> Against {
    let (why, message) = match reason {
        CannotReopen::Role => (Refused::Role, "your role has no place in the desk"),
        CannotReopen::IsOpen => (Refused::Other, "it is open already"),
        CannotReopen::UnknownChannel => (
            Refused::Other,
            "whether tickets of its channel reopen is not known",
        ),
        CannotReopen::UnknownStatus => {
            (Refused::Other, "what reopening it would mean is not known")
        }
        CannotReopen::Blocked => (
            Refused::Blocked,
            "the customer's profile is blocked; an Owner or Admin can unblock it",
        ),
        CannotReopen::ChatClosed => (
            Refused::ChatClosed,
            "a web chat that was closed never reopens; a new message makes a new ticket",
        ),
    };
    Against::status(why, message)
}
