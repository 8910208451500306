//! What the palette's actions are for, and which of them make sense for it.

use std::sync::Arc;

use leptos::prelude::*;

use super::command::Command;
use crate::api::Feature;
use crate::domain::{SmsConsent, Status, Ticket, TicketNumber};
use crate::pages::place::Place;
use crate::platform::clock;
use crate::platform::zone::OwnZone;
use crate::rules::reply::{ChatSession, Facts, may_reopen};
use crate::rules::snooze::offered;
use crate::store::{Desk, Selection};
use crate::ui::t;

/// What is ticked, else the open ticket.
#[derive(Clone, Debug)]
pub(super) struct Target {
    /// What it is for.
    pub selection: Selection,
    /// The ticket, where it is one.
    pub ticket: Option<Arc<Ticket>>,
    /// What it is called: "#10432 Marta Quintero", "3 selected tickets".
    pub words: String,
}

impl Target {
    /// What would be acted on now.
    pub fn now(desk: Desk, place: Place) -> Option<Self> {
        untrack(|| match desk.selection().get() {
            Selection::Nothing => Self::one(desk, place.number()?),
            Selection::These(numbers) if numbers.len() == 1 => {
                Self::one(desk, numbers.first().copied()?)
            }
            selection => Some(Self {
                words: t().selected_tickets_count(count(desk, &selection)),
                selection,
                ticket: None,
            }),
        })
    }

    fn one(desk: Desk, number: TicketNumber) -> Option<Self> {
        let ticket = desk.ticket(number)?.get();
        Some(Self {
            selection: Selection::one(number),
            words: called(&ticket),
            ticket: Some(ticket),
        })
    }

    /// What can be done besides giving it to somebody.
    pub fn changes(&self, desk: Desk) -> Vec<Command> {
        match &self.ticket {
            Some(ticket) => changes_of_one(desk, ticket),
            None => changes_of_many(desk),
        }
    }
}

/// A ticket as the palette calls it.
pub(super) fn called(ticket: &Ticket) -> String {
    format!("{} {}", ticket.number, ticket.customer.name)
}

fn count(desk: Desk, selection: &Selection) -> u32 {
    match selection {
        Selection::Nothing => 0,
        Selection::These(numbers) => numbers.len() as u32,
        Selection::Matching { .. } => desk
            .current_list()
            .map_or(0, |list| list.rows.with(|rows| rows.total() as u32)),
    }
}

fn changes_of_one(desk: Desk, ticket: &Ticket) -> Vec<Command> {
    let mut changes = Vec::new();
    if ticket.status != Status::Closed {
        let times = offered(&OwnZone, clock::now());
        changes.push(Command::Close);
        changes.extend(times.into_iter().map(|(preset, _)| Command::Snooze(preset)));
        changes.push(Command::PickTime);
    }
    if can_reopen(desk, ticket) {
        changes.push(Command::Reopen);
    }
    changes.extend(untrack(|| desk.has(Feature::Tags)).then_some(Command::Tags));
    changes.push(Command::Unread(!ticket.unread));
    changes
}

/// Whatever each of them is now: those that cannot take it are told afterwards.
fn changes_of_many(desk: Desk) -> Vec<Command> {
    let times = offered(&OwnZone, clock::now());
    let mut changes = vec![Command::Close];
    changes.extend(times.into_iter().map(|(preset, _)| Command::Snooze(preset)));
    changes.extend([Command::PickTime, Command::Reopen]);
    changes.extend(untrack(|| desk.has(Feature::Tags)).then_some(Command::Tags));
    changes.extend([Command::Unread(false), Command::Unread(true)]);
    changes
}

/// As the rules have it (SPEC I7, I8); consent and sender do not count for it.
fn can_reopen(desk: Desk, ticket: &Ticket) -> bool {
    let facts = Facts {
        channel: ticket.channel.clone(),
        status: ticket.status.clone(),
        consent: SmsConsent::None,
        branded_sender: false,
        blocked: desk.is_known_blocked(&ticket.customer.id),
        session: ChatSession::Present,
    };
    untrack(|| desk.me()).is_some_and(|me| may_reopen(&me.role, &facts).is_ok())
}
