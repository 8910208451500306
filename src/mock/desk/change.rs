//! What a patch does to a ticket, and what else happens when it does.

use std::sync::Arc;

use super::assigning::Before;
use super::{Desk, Upkeep};
use crate::domain::{Status, Ticket, TicketPatch, Time, TimelineAction, UserId};
use crate::mock::entry::{Entry, Happening, Subject};
use crate::mock::staff::Staff;

/// From how many tickets on lists follow in one pass, instead of moving each ticket in each of them.
const DEFERRED: usize = 32;

/// Who changes tickets, when, and how it is followed up.
#[derive(Debug)]
pub(crate) struct Changer {
    actor: Option<u16>,
    now: Time,
    upkeep: Upkeep,
    /// The tags that were last told of: a bulk change tells the same of most of its tickets, and
    /// all of them share the one text.
    told: Option<Arc<str>>,
}

impl Changer {
    /// A user by their place, or the desk by itself where there is none, changes tickets at a time.
    pub fn new(actor: Option<u16>, now: Time, upkeep: Upkeep) -> Self {
        Self {
            actor,
            now,
            upkeep,
            told: None,
        }
    }

    /// The same for so many tickets at once.
    pub fn of_many(actor: Option<u16>, now: Time, tickets: usize) -> Self {
        let upkeep = if tickets > DEFERRED {
            Upkeep::Later
        } else {
            Upkeep::Now
        };
        Self::new(actor, now, upkeep)
    }

    /// Applies a patch that was validated. Gives how many entries the thread got, or none where
    /// the ticket is so already.
    pub fn apply(&mut self, desk: &mut Desk, place: u32, patch: &TicketPatch) -> Option<usize> {
        let ticket = &desk.tickets.at(place).ticket;
        if is_so_already(patch, ticket) {
            return None;
        }
        let away = desk.away_after(place, patch);
        let Desk {
            tickets,
            staff,
            assigning,
            ..
        } = desk;
        let ticket = &tickets.at(place).ticket;
        let before = Before::of(ticket, patch, staff, tickets.tallies());
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
        assigning.changed_by_hand(place, patch, &before);
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
            trace: None,
        })
    }

    fn happenings(
        &mut self,
        patch: &TicketPatch,
        ticket: &Ticket,
        staff: &Staff,
    ) -> [Option<Entry>; 5] {
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
            self.tags_entry(TimelineAction::Tagged, patch.gained(ticket)),
            self.tags_entry(TimelineAction::Untagged, patch.lost(ticket)),
        ]
    }

    /// Tells of tags, one a line; nothing where there are none.
    fn tags_entry<'a>(
        &mut self,
        action: TimelineAction,
        tags: impl Iterator<Item = &'a String>,
    ) -> Option<Entry> {
        let mut lines = String::new();
        for tag in tags {
            if !lines.is_empty() {
                lines.push('\n');
            }
            lines.push_str(tag);
        }
        if lines.is_empty() {
            return None;
        }
        let same = self.told.take().filter(|told| **told == *lines);
        let told = same.unwrap_or_else(|| lines.into());
        self.told = Some(told.clone());
        Some(self.entry(action, Subject::Words(told)))
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

/// Whether a ticket is already as a patch would make it.
pub(crate) fn is_so_already(patch: &TicketPatch, ticket: &Ticket) -> bool {
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
        && patch.gained(ticket).next().is_none()
        && patch.lost(ticket).next().is_none()
}
