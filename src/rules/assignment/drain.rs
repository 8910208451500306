//! Those who wait get somebody, the oldest first (SPEC A10).

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::Assigner;
use super::crew::Crew;
use crate::domain::{Channel, Queue, Routed, Ticket, TicketNumber, Time, Trace};
use crate::rules::hours::office;

/// A ticket that waits for somebody, with where it belongs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Waiting {
    /// Which.
    pub number: TicketNumber,
    /// The way the customer wrote.
    pub channel: Channel,
    /// Since when it waits.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub since: Time,
    /// Where it belongs.
    pub routed: Routed,
}

impl Waiting {
    /// A ticket after a decision: none where somebody got it.
    pub fn after(ticket: &Ticket, trace: &Trace) -> Option<Self> {
        trace.assignee().is_none().then(|| Self {
            number: ticket.number,
            channel: ticket.channel.clone(),
            since: trace.at,
            routed: trace.routed.clone(),
        })
    }
}

impl Assigner<'_> {
    /// Gives those who wait to people, the oldest first, as far as people can take them. To be
    /// called when hours begin, when somebody comes online or has room again, and when rules, teams
    /// or hours were changed. Gives the tickets that somebody got, in that order; all others go on
    /// waiting as they did. One whose queue has nobody never holds up those of other queues.
    pub fn drain<'w>(
        &self,
        waiting: impl IntoIterator<Item = &'w Waiting>,
        crew: &mut Crew,
        now: Time,
    ) -> Vec<(TicketNumber, Trace)> {
        let mut in_order: Vec<&Waiting> = waiting.into_iter().collect();
        in_order.sort_by_key(|it| (it.since, it.number));
        let mut offices = Vec::new();
        // Within a drain people only get fuller, so a queue without anybody stays so.
        let mut empty: BTreeSet<&Queue> = BTreeSet::new();
        let mut given = Vec::new();
        for it in in_order {
            if !crew.has_somebody() {
                break;
            }
            if it.routed.named.is_empty() && empty.contains(&it.routed.queue) {
                continue;
            }
            let known = offices
                .iter()
                .position(|(channel, _)| *channel == &it.channel);
            let known = known.unwrap_or_else(|| {
                let hours = office(self.hours, self.zone, &it.channel, now);
                offices.push((&it.channel, hours));
                offices.len() - 1
            });
            let Some((_, hours)) = offices.get(known).filter(|(_, it)| it.lets_assign()) else {
                continue;
            };
            let mut trace = self.settle_in(hours.clone(), it.routed.clone(), crew, now);
            if trace.assignee().is_some() {
                trace.waited_since = Some(it.since);
                given.push((it.number, trace));
            } else {
                empty.insert(&it.routed.queue);
            }
        }
        given
    }
}
