//! What a customer did and bought: the world's past, made again whenever it is asked for, and what
//! became of their tickets since.

use super::Desk;
use crate::domain::{Activity, Order, SentimentLabel, Ticket, Time, TimelineAction};
use crate::mock::entry::Entry;

impl Desk {
    /// Everything the customer at a place did, newest first (SPEC I13).
    pub fn activity(&self, customer: u32) -> Vec<Activity> {
        let mut events = match self.customers.is_of_world(customer) {
            true => self.world.activity(customer),
            false => Vec::new(),
        };
        for place in self.places_of(customer) {
            events.extend(self.ticket_events(place));
        }
        events.sort_by_key(|event| event.at);
        events.reverse();
        events
    }

    /// Everything the customer at a place bought, newest first (SPEC I13); nothing where the shop
    /// does not know them.
    pub fn orders(&self, customer: u32) -> Vec<Order> {
        match self.customers.is_of_world(customer) {
            true => self.world.orders(customer),
            false => Vec::new(),
        }
    }

    /// That a ticket arose, and each time it was closed, with what it was scored (SPEC S9).
    fn ticket_events(&self, place: u32) -> Vec<Activity> {
        let record = self.tickets.at(place);
        let ticket = &record.ticket;
        let tell = |id: String, metric: &str, at: Time| Activity {
            id,
            metric: metric.to_owned(),
            about: Some(about(ticket)),
            at,
        };
        let number = ticket.number.0;
        let created = tell(format!("t{number}"), "Ticket created", ticket.created_at);
        let thread = self.thread(record).into_iter().enumerate();
        let closed = thread.filter_map(|(position, entry)| match entry {
            Entry::Happened(happening) if happening.action == TimelineAction::Closed => {
                let id = format!("t{number}-{}", position + 1);
                Some(tell(id, "Ticket closed", happening.at))
            }
            _ => None,
        });
        std::iter::once(created).chain(closed).collect()
    }
}

/// A ticket in a line of the activity: its number, and its label where it was scored.
fn about(ticket: &Ticket) -> String {
    let number = ticket.number;
    match &ticket.sentiment {
        Some(sentiment) => format!("{number} · {}", label(&sentiment.label)),
        None => number.to_string(),
    }
}

/// The label as the marketing platform has it, which knows one language.
fn label(label: &SentimentLabel) -> &str {
    match label {
        SentimentLabel::Urgent => "Urgent",
        SentimentLabel::Negative => "Negative",
        SentimentLabel::Neutral => "Neutral",
        SentimentLabel::Positive => "Positive",
        SentimentLabel::Promoter => "Promoter",
        SentimentLabel::Unknown(label) => label,
    }
}
