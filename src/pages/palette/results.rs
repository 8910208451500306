//! What the palette shows for what is typed: the best of everything, in few options.

use std::ops::Range;
use std::sync::Arc;

use leptos::prelude::*;

use super::command::Command;
use super::finding::{Remembered, TicketSearch, number};
use super::offers::{Group, Offer};
use super::target::called;
use crate::domain::fuzzy::{Wanted, best};
use crate::domain::{Channel, Status, Ticket};
use crate::pages::wording;
use crate::store::Finding;
use crate::ui::{Icon, t};

/// How many of a group are shown before anything is typed; with what was used last, fifty in all.
const AT_FIRST: usize = 14;
/// How many are shown that fit what is typed.
const FITTING: usize = 8;

/// An option.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Choice {
    /// What it is.
    pub offer: Arc<Offer>,
    /// The letters that were typed, in bytes of its label.
    pub marks: Vec<Range<usize>>,
}

/// Options under one heading.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Section {
    /// What they are.
    pub group: Group,
    /// The options, the best first.
    pub choices: Vec<Choice>,
}

/// Everything that is shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Results {
    /// The options under their headings.
    pub sections: Vec<Section>,
    /// How many more are offered than shown.
    pub beyond: usize,
}

impl Results {
    /// The options in their order.
    pub fn choices(&self) -> impl Iterator<Item = &Choice> {
        self.sections.iter().flat_map(|section| &section.choices)
    }

    fn add(&mut self, group: Group, choices: Vec<Choice>) {
        if !choices.is_empty() {
            self.sections.push(Section { group, choices });
        }
    }
}

/// Before anything is typed: what was used last, as far as it still is there, then everything.
/// Whoever has ticked something means to do something with it.
pub(super) fn at_first(
    offers: &[Arc<Offer>],
    recent: &[String],
    tickets: Remembered,
    is_ticked: bool,
) -> Results {
    let mut results = Results::default();
    let again = recent.iter().filter_map(|name| {
        if let Some(number) = Command::ticket_of(name) {
            let offer = match tickets.get(number)? {
                Some(ticket) => of_ticket(&ticket, None),
                // On its way.
                None => Offer::new(
                    Command::Ticket(number),
                    Group::Tickets,
                    number.to_string(),
                    Icon::Ticket,
                ),
            };
            return Some(Arc::new(offer));
        }
        offers
            .iter()
            .find(|offer| offer.command.name() == *name)
            .cloned()
    });
    let again: Vec<Choice> = again.map(unmarked).collect();
    let is_again =
        |offer: &Arc<Offer>| again.iter().any(|choice| Arc::ptr_eq(&choice.offer, offer));
    let mut groups = Vec::new();
    let order = match is_ticked {
        true => [Group::Actions, Group::Views, Group::Desk],
        false => [Group::Views, Group::Actions, Group::Desk],
    };
    for group in order {
        let of_group = offers
            .iter()
            .filter(|offer| offer.group == group && !is_again(offer));
        let mut choices: Vec<Choice> = of_group.cloned().map(unmarked).collect();
        results.beyond += choices.len().saturating_sub(AT_FIRST);
        choices.truncate(AT_FIRST);
        groups.push((group, choices));
    }
    if !is_ticked {
        results.add(Group::Recent, again.clone());
    }
    for (group, choices) in groups {
        results.add(group, choices);
        if is_ticked && group == Group::Actions {
            results.add(Group::Recent, again.clone());
        }
    }
    results
}

fn unmarked(offer: Arc<Offer>) -> Choice {
    Choice {
        offer,
        marks: Vec::new(),
    }
}

/// What fits what is typed. The group with the best comes first. Tickets come last, because they
/// arrive last and nothing above them is to move; only where a number is typed they come first.
pub(super) fn fitting(offers: &[Arc<Offer>], typed: &str, search: TicketSearch) -> Results {
    let wanted = Wanted::new(typed);
    let mut results = Results::default();
    let (found, stage) = (search.found.get(), search.stage.get());
    let tickets = tickets(typed, &wanted, &found, stage == super::finding::Stage::Done);
    let is_number = number(typed).is_some();
    if is_number {
        results.add(Group::Tickets, tickets.clone());
    }
    if !wanted.is_empty() {
        let fit = |group: Group| {
            let of_group = offers.iter().filter(|offer| offer.group == group);
            let fits: Vec<_> = of_group
                .filter_map(|offer| Some((offer.score(&wanted)?, offer)))
                .collect();
            let top = fits.iter().map(|(score, _)| *score).max()?;
            Some((top, (group, best(fits))))
        };
        let groups = [Group::Views, Group::Actions, Group::Desk];
        for (group, fits) in best(groups.into_iter().filter_map(fit).collect()) {
            results.beyond += fits.len().saturating_sub(FITTING);
            let marked = fits.into_iter().take(FITTING).map(|offer| Choice {
                marks: wanted.places(&offer.folded),
                offer: offer.clone(),
            });
            results.add(group, marked.collect());
        }
    }
    if !is_number {
        results.add(Group::Tickets, tickets);
    }
    results
}

/// The ticket with the number that is typed, unless the server knows of none, then those found.
fn tickets(typed: &str, wanted: &Wanted, found: &[Finding], is_answered: bool) -> Vec<Choice> {
    let named = number(typed);
    let is_named = |finding: &&Finding| Some(finding.ticket.number) == named;
    let choice = |finding: &Finding| {
        let offer = of_ticket(&finding.ticket, finding.excerpt.as_deref());
        Choice {
            marks: wanted.places(&offer.folded),
            offer: Arc::new(offer),
        }
    };
    let first = match (named, found.iter().find(is_named)) {
        (_, Some(finding)) => Some(choice(finding)),
        (Some(number), None) if !is_answered => {
            let label = t().open_ticket_command(&number.to_string());
            let offer = Offer::new(Command::Ticket(number), Group::Tickets, label, Icon::Ticket);
            Some(unmarked(Arc::new(offer)))
        }
        _ => None,
    };
    let others = found
        .iter()
        .filter(|finding| !is_named(finding))
        .map(choice);
    first.into_iter().chain(others).collect()
}

fn of_ticket(ticket: &Ticket, excerpt: Option<&str>) -> Offer {
    let icon = match ticket.channel {
        Channel::Email => Icon::Mail,
        Channel::Sms => Icon::Sms,
        Channel::WebChat => Icon::Chat,
        Channel::Unknown(_) => Icon::Question,
    };
    let offer = Offer::new(
        Command::Ticket(ticket.number),
        Group::Tickets,
        called(ticket),
        icon,
    );
    let about = excerpt.unwrap_or(&ticket.subject);
    match (&ticket.status, about) {
        (Status::Open, "") => offer,
        (Status::Open, about) => offer.detail(about),
        (status, "") => offer.detail(wording::status(status)),
        (status, about) => offer.detail(format!("{} · {about}", wording::status(status))),
    }
}
