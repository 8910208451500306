//! Who gets a ticket that belongs somewhere.

use super::Assigner;
use super::crew::Crew;
use crate::domain::{
    Channel, Office, Outcome, Queue, Routed, RoutedBy, Skipped, Ticket, Time, Trace, UserId,
    WaitsFor,
};
use crate::rules::hours::office;

impl Assigner<'_> {
    /// A new ticket comes: where it belongs and who gets it. It has to be kept as waiting where
    /// nobody does, see [`super::Waiting::after`].
    pub fn arrive(&self, ticket: &Ticket, crew: &mut Crew, now: Time) -> Trace {
        let routed = self.route(ticket, now);
        self.settle(routed, &ticket.channel, crew, now)
    }

    /// Who gets a ticket that belongs somewhere.
    pub fn settle(&self, routed: Routed, channel: &Channel, crew: &mut Crew, now: Time) -> Trace {
        let hours = office(self.hours, self.zone, channel, now);
        self.settle_in(hours, routed, crew, now)
    }

    pub(super) fn settle_in(
        &self,
        hours: Office,
        mut routed: Routed,
        crew: &mut Crew,
        now: Time,
    ) -> Trace {
        // A team may have been deleted while the ticket waited for it.
        if routed
            .queue
            .team()
            .is_some_and(|id| self.team(id).is_none())
        {
            (routed.queue, routed.by) = (Queue::General, RoutedBy::Nothing);
        }
        let mut skipped = Vec::new();
        let outcome = if !self.routing.round_robin && routed.named.is_empty() {
            waits(WaitsFor::ByHand)
        } else if !hours.lets_assign() {
            waits(WaitsFor::OfficeHours)
        } else {
            self.give(&routed, crew, &mut skipped)
        };
        Trace {
            at: now,
            waited_since: None,
            routed,
            hours,
            skipped,
            outcome,
        }
    }

    fn give(&self, routed: &Routed, crew: &mut Crew, skipped: &mut Vec<Skipped>) -> Outcome {
        for named in &routed.named {
            match crew.unavailable(&named.user) {
                None => {
                    crew.give(&named.user);
                    return Outcome::Named {
                        user: named.user.clone(),
                        rule: named.rule.clone(),
                    };
                }
                Some(because) => skipped.push(Skipped {
                    user: named.user.clone(),
                    because,
                }),
            }
        }
        if !self.routing.round_robin {
            return waits(WaitsFor::ByHand);
        }
        let next = crew.next(&routed.queue, &self.among(&routed.queue, crew), skipped);
        match next {
            Some((user, turn)) => {
                crew.take_turn(&routed.queue, &user);
                Outcome::InTurn { user, turn }
            }
            None => waits(WaitsFor::Somebody),
        }
    }

    /// Among whom the turn goes round in a queue.
    fn among<'b>(&'b self, queue: &Queue, crew: &'b Crew) -> Vec<&'b UserId> {
        match queue.team().and_then(|id| self.team(id)) {
            Some(team) => team.members.iter().collect(),
            None => crew.people().iter().map(|person| &person.user).collect(),
        }
    }
}

fn waits(for_what: WaitsFor) -> Outcome {
    Outcome::Waits { for_what }
}
