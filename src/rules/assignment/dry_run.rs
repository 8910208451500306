//! What rules and teams would have done with past tickets (SPEC X5).

use serde::{Deserialize, Serialize};

use super::Assigner;
use super::crew::Crew;
use crate::domain::{
    Queue, RoutedBy, RoutingRule, RuleId, RuleSays, Status, TeamId, Ticket, TicketNumber,
    Unavailable, UserId,
};

/// Where a ticket would have gone.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "to", rename_all = "snake_case")]
pub enum Destination {
    /// To a person whom a rule names.
    User {
        /// Who.
        user: UserId,
    },
    /// Into a team's queue.
    Team {
        /// Which.
        team: TeamId,
    },
    /// Into the general queue.
    General,
}

/// How many tickets would have gone somewhere.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Goes {
    /// Where.
    #[serde(flatten)]
    pub destination: Destination,
    /// How many.
    pub tickets: u32,
    /// How many of them are elsewhere now.
    pub changed: u32,
}

/// How many tickets would have gone somewhere by two runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beside {
    /// Where.
    pub destination: Destination,
    /// How many by the one.
    pub tickets: u32,
    /// How many by the other.
    pub other: u32,
}

/// What became of a rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RuleUse {
    /// Which; only rules that are switched on are told.
    pub rule: RuleId,
    /// How many tickets it was asked about: none where rules before it took all.
    pub asked: u32,
    /// How many it fits.
    pub fits: u32,
    /// How many went where it says.
    pub decided: u32,
}

/// What rules and teams would have done. It is filled ticket by ticket, so that whoever does it can
/// pause in between.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DryRun {
    /// How many tickets were looked at.
    pub tickets: u32,
    /// How many would have gone elsewhere than they are now.
    pub changed: u32,
    /// The first [`DryRun::MOST_EXAMPLES`] of those.
    pub examples: Vec<TicketNumber>,
    /// Where they would have gone: persons, teams, the general queue.
    pub goes: Vec<Goes>,
    /// What became of each rule, in their order.
    pub rules: Vec<RuleUse>,
}

impl DryRun {
    /// How many tickets are named as examples at most.
    pub const MOST_EXAMPLES: usize = 50;

    /// One without any tickets yet.
    pub fn new(assigner: &Assigner) -> Self {
        let on = assigner.routing.rules.iter().filter(|rule| rule.on);
        let unused = |rule: &RoutingRule| RuleUse {
            rule: rule.id.clone(),
            asked: 0,
            fits: 0,
            decided: 0,
        };
        Self {
            rules: on.map(unused).collect(),
            ..Self::default()
        }
    }

    /// The rules that none of the tickets reached: they fit none, or others had all of those before.
    pub fn never(&self) -> impl Iterator<Item = &RuleId> {
        let never = self.rules.iter().filter(|rule| rule.decided == 0);
        never.map(|rule| &rule.rule)
    }

    /// Where tickets would have gone by this and by another run, the most first; the general queue
    /// is last.
    pub fn beside(&self, other: &Self) -> Vec<Beside> {
        let mut all: Vec<Beside> = Vec::new();
        for (run, is_this) in [(self, true), (other, false)] {
            for goes in &run.goes {
                let known = all.iter().position(|it| it.destination == goes.destination);
                let index = known.unwrap_or(all.len());
                if known.is_none() {
                    all.push(Beside {
                        destination: goes.destination.clone(),
                        tickets: 0,
                        other: 0,
                    });
                }
                if let Some(beside) = all.get_mut(index) {
                    match is_this {
                        true => beside.tickets += goes.tickets,
                        false => beside.other += goes.tickets,
                    }
                }
            }
        }
        all.sort_by_key(|it| {
            let is_general = it.destination == Destination::General;
            (is_general, std::cmp::Reverse(it.tickets.max(it.other)))
        });
        all
    }

    /// How many tickets would have been in nobody's hands and in no team's queue.
    pub fn without_anybody(&self) -> u32 {
        let general = self.goes.iter();
        let general = general.filter(|it| it.destination == Destination::General);
        general.map(|it| it.tickets).sum()
    }

    /// Looks at one more ticket, as it was when it came. Who was online then is not asked: a rule
    /// that names a person gives it to them, unless they can get no tickets at all any more.
    pub fn add(&mut self, assigner: &Assigner, crew: &Crew, ticket: &Ticket) {
        let came = as_it_came(ticket);
        let routed = assigner.routed(&came, ticket.created_at, false);
        let named = routed.named.iter().find(|named| {
            !matches!(
                crew.unavailable(&named.user),
                Some(Unavailable::Gone | Unavailable::Deactivated | Unavailable::NotAllowed)
            )
        });
        let decided_by = match (named, &routed.by) {
            (Some(named), _) => Some(&named.rule),
            (None, RoutedBy::Rule { rule }) => Some(rule),
            (None, _) => None,
        };
        let destination = match (named, &routed.queue) {
            (Some(named), _) => Destination::User {
                user: named.user.clone(),
            },
            (None, Queue::Team { team }) => Destination::Team { team: team.clone() },
            (None, _) => Destination::General,
        };
        // Both stand in the order of the rules.
        let mut uses = self.rules.iter_mut();
        for asked in routed.asked.iter().filter(|it| it.said != RuleSays::Off) {
            if let Some(rule) = uses.next() {
                rule.asked += 1;
                rule.fits += u32::from(fits(&asked.said));
                rule.decided += u32::from(decided_by == Some(&asked.rule));
            }
        }
        self.count(destination, ticket);
    }

    fn count(&mut self, destination: Destination, ticket: &Ticket) {
        let changed = match &destination {
            Destination::User { user } => ticket.assignee.as_ref() != Some(user),
            Destination::Team { team } => ticket.team.as_ref() != Some(team),
            Destination::General => ticket.team.is_some(),
        };
        self.tickets += 1;
        if changed {
            self.changed += 1;
            if self.examples.len() < Self::MOST_EXAMPLES {
                self.examples.push(ticket.number);
            }
        }
        let at = match self
            .goes
            .binary_search_by(|it| it.destination.cmp(&destination))
        {
            Ok(at) => at,
            Err(at) => {
                let none_yet = Goes {
                    destination,
                    tickets: 0,
                    changed: 0,
                };
                self.goes.insert(at, none_yet);
                at
            }
        };
        if let Some(goes) = self.goes.get_mut(at) {
            goes.tickets += 1;
            goes.changed += u32::from(changed);
        }
    }
}

fn fits(said: &RuleSays) -> bool {
    matches!(said, RuleSays::Fits | RuleSays::LeadsNowhere)
}

/// A ticket as far as one can know how it came: open, unread and nobody's. Tags that it got later
/// and its newest score cannot be told from what it came with.
pub fn as_it_came(ticket: &Ticket) -> Ticket {
    let came = ticket.created_at;
    Ticket {
        status: Status::Open,
        snoozed_until: None,
        assignee: None,
        team: None,
        unread: true,
        updated_at: came,
        waiting_since: Some(came),
        messages: ticket.messages.min(1),
        last_customer_message_at: Some(came),
        away: None,
        scheduled: Vec::new(),
        ..ticket.clone()
    }
}

/// What the rules and teams would have done with these tickets.
pub fn dry_run<'t>(
    assigner: &Assigner,
    crew: &Crew,
    tickets: impl IntoIterator<Item = &'t Ticket>,
) -> DryRun {
    let mut run = DryRun::new(assigner);
    for ticket in tickets {
        run.add(assigner, crew, ticket);
    }
    run
}

#[cfg(test)]
mod tests {
    use super::*;

    fn goes(destination: Destination, tickets: u32) -> Goes {
        Goes {
            destination,
            tickets,
            changed: 0,
        }
    }

    #[test]
    fn x5_two_runs_beside_each_other_name_every_destination_once() {
        let team = |id: &str| Destination::Team { team: id.into() };
        let run = |goes: Vec<Goes>| DryRun {
            goes,
            ..DryRun::default()
        };
        let tried = run(vec![goes(Destination::General, 9), goes(team("a"), 2)]);
        let saved = run(vec![goes(team("b"), 5), goes(Destination::General, 4)]);
        let beside = tried.beside(&saved);
        let told: Vec<(Destination, u32, u32)> = beside
            .into_iter()
            .map(|it| (it.destination, it.tickets, it.other))
            .collect();
        let expected = [
            (team("b"), 0, 5),
            (team("a"), 2, 0),
            (Destination::General, 9, 4),
        ];
        assert_eq!(told, expected);
        assert_eq!((tried.without_anybody(), saved.without_anybody()), (9, 4));
    }
}
