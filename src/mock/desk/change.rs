//! What a patch may do to a ticket, and what else happens when it does.

use super::{Desk, Upkeep};
use crate::api::FieldError;
use crate::domain::{Role, Status, Ticket, TicketPatch, Time, TimelineAction, UserId};
use crate::mock::entry::{Entry, Happening, Subject};
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

/// Why the ticket at a place cannot take a patch that is right in itself, from somebody with this
/// role (SPEC I7, I8, I15).
pub(crate) fn refuse(
    desk: &Desk,
    place: u32,
    role: &Role,
    patch: &TicketPatch,
    prefix: &str,
) -> Option<FieldError> {
    if !leaves_its_rest(patch, &desk.tickets.at(place).ticket) {
        return None;
    }
    let reason = may_reopen(role, &desk.facts(place)).err()?;
    Some(not_reopened(reason, prefix))
}

/// Why the ticket at a place cannot be brought back to what it was. Taking a slip of the hand back
/// is no reopening, so that even a web chat may be Open again (SPEC X7); but what was closed by
/// blocking a profile stays closed (SPEC I15).
pub(crate) fn refuse_undo(desk: &Desk, place: u32, inverse: &TicketPatch) -> Option<FieldError> {
    let record = desk.tickets.at(place);
    let blocked = desk.customers.is_blocked(record.customer);
    (blocked && leaves_its_rest(inverse, &record.ticket))
        .then(|| not_reopened(CannotReopen::Blocked, ""))
}

/// Whether a patch takes a ticket out of Closed, or wakes it before its time.
fn leaves_its_rest(patch: &TicketPatch, ticket: &Ticket) -> bool {
    match (&patch.status, &ticket.status) {
        (Some(wanted), Status::Closed) => *wanted != Status::Closed,
        (Some(wanted), Status::Snoozed) => *wanted == Status::Open,
        _ => false,
    }
}

fn not_reopened(reason: CannotReopen, prefix: &str) -> FieldError {
    let dot = if prefix.is_empty() { "" } else { "." };
    let message = match reason {
        CannotReopen::Role => "your role has no place in the desk",
        CannotReopen::IsOpen => "it is open already",
        CannotReopen::UnknownChannel => "whether tickets of its channel reopen is not known",
        CannotReopen::UnknownStatus => "what reopening it would mean is not known",
        CannotReopen::Blocked => {
            "the customer's profile is blocked; an Owner or Admin can unblock it"
        }
        CannotReopen::ChatClosed => {
            "a web chat that was closed never reopens; a new message makes a new ticket"
        }
    };
    FieldError {
        field: format!("{prefix}{dot}status"),
        message: message.to_owned(),
    }
}

/// Who changes tickets, when, and how it is followed up.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Changer {
    /// The place of the user who does it; none where the desk does it by itself.
    pub actor: Option<u16>,
    /// When.
    pub now: Time,
    /// Whether the lists follow at once.
    pub upkeep: Upkeep,
}

impl Changer {
    /// Applies a patch that was validated. Gives how many entries the thread got, or none where
    /// the ticket is so already.
    pub fn apply(&self, desk: &mut Desk, place: u32, patch: &TicketPatch) -> Option<usize> {
        let ticket = &desk.tickets.at(place).ticket;
        if is_so_already(patch, ticket) {
            return None;
        }
        let away = desk.away_after(place, patch);
        let Desk { tickets, staff, .. } = desk;
        let ticket = &tickets.at(place).ticket;
        let happened = self.happenings(patch, ticket, staff);
        // Reading is not working on it: such a ticket does not move up where the last change counts.
        let touched = *patch
            != TicketPatch {
                unread: patch.unread,
                ..TicketPatch::default()
            };
        let count = happened.iter().flatten().count();
        tickets.change(place, self.upkeep, |record| {
            patch.apply(&mut record.ticket);
            record.ticket.away = away;
            if touched {
                record.ticket.updated_at = self.now;
            }
            record.added.reserve_exact(count);
            record.added.extend(happened.into_iter().flatten());
        });
        Some(count)
    }

    /// A snoozed ticket's time has come: it is open and unread (SPEC I14).
    pub fn wake(&self, desk: &mut Desk, place: u32) {
        desk.tickets.change(place, self.upkeep, |record| {
            record.ticket.status = Status::Open;
            record.ticket.snoozed_until = None;
            record.ticket.unread = true;
            record.ticket.updated_at = self.now;
            record
                .added
                .push(self.entry(TimelineAction::Reopened, Subject::None));
        });
    }

    fn entry(&self, action: TimelineAction, subject: Subject) -> Entry {
        Entry::Happened(Happening {
            at: self.now,
            action,
            actor: self.actor,
            subject,
        })
    }

    fn happenings(
        &self,
        patch: &TicketPatch,
        ticket: &Ticket,
        staff: &Staff,
    ) -> [Option<Entry>; 3] {
        let assignee = patch
            .assignee
            .as_ref()
            .filter(|wanted| **wanted != ticket.assignee);
        let team = patch.team.as_ref().filter(|wanted| **wanted != ticket.team);
        [
            assignee.map(|wanted| self.assigned(wanted.as_ref(), staff)),
            team.map(|wanted| {
                let subject = wanted.as_ref().and_then(|id| staff.team(id));
                self.entry(
                    TimelineAction::Team,
                    subject.map_or(Subject::None, Subject::Team),
                )
            }),
            self.status_entry(patch, ticket),
        ]
    }

    fn assigned(&self, wanted: Option<&UserId>, staff: &Staff) -> Entry {
        match wanted.and_then(|id| staff.user(id)) {
            Some(user) => self.entry(TimelineAction::Assigned, Subject::User(user)),
            None => self.entry(TimelineAction::Unassigned, Subject::None),
        }
    }

    fn status_entry(&self, patch: &TicketPatch, ticket: &Ticket) -> Option<Entry> {
        let wanted = patch.status.as_ref()?;
        if *wanted == ticket.status && patch.snoozed_until == ticket.snoozed_until {
            return None;
        }
        Some(match (wanted, patch.snoozed_until) {
            (Status::Snoozed, Some(until)) => {
                self.entry(TimelineAction::Snoozed, Subject::Until(until))
            }
            (Status::Closed, _) => self.entry(TimelineAction::Closed, Subject::None),
            _ => self.entry(TimelineAction::Reopened, Subject::None),
        })
    }
}

fn is_so_already(patch: &TicketPatch, ticket: &Ticket) -> bool {
    patch
        .assignee
        .as_ref()
        .is_none_or(|wanted| *wanted == ticket.assignee)
        && patch
            .team
            .as_ref()
            .is_none_or(|wanted| *wanted == ticket.team)
        && patch.status.as_ref().is_none_or(|wanted| {
            *wanted == ticket.status && patch.snoozed_until == ticket.snoozed_until
        })
        && patch.unread.is_none_or(|wanted| wanted == ticket.unread)
}
