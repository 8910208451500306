//! Where a ticket belongs, by rules, tags and segments.

use std::sync::Arc;

use crate::domain::{
    Asked, Filter, FilterContext, Named, OfficeHours, Predicate, Queue, RouteTo, Routed, RoutedBy,
    Routing, RoutingRule, RuleSays, Team, TeamId, Ticket, Time,
};
use crate::rules::zone::Zone;

/// What an account has chosen about who gets tickets, made ready to be asked.
pub struct Assigner<'a> {
    pub(super) routing: &'a Routing,
    pub(super) teams: &'a [Team],
    pub(super) hours: &'a OfficeHours,
    pub(super) zone: &'a dyn Zone,
    ready: ReadyRules,
}

/// The filters of rules, read once and asked often. Whoever decides about single tickets keeps them
/// for as long as the rules stay the same; a clone is the same ones.
#[derive(Clone, Debug)]
pub struct ReadyRules(Arc<[Ready]>);

impl ReadyRules {
    /// Reads the rules' filters.
    pub fn new(routing: &Routing) -> Self {
        Self(routing.rules.iter().map(Ready::new).collect())
    }
}

#[derive(Debug)]
enum Ready {
    Off,
    Unreadable,
    /// Its answer depends on the time, so it is read anew each time.
    ByTime,
    Steady(Predicate),
}

impl Ready {
    fn new(rule: &RoutingRule) -> Self {
        if !rule.on {
            return Self::Off;
        }
        match read(&rule.filter, Time::UNIX_EPOCH) {
            None => Self::Unreadable,
            Some(_) if rule.filter.depends_on_now() => Self::ByTime,
            Some(predicate) => Self::Steady(predicate),
        }
    }
}

/// Nobody asks, so `me` in a rule is nobody. And no list has to agree with it, so the time is exact.
fn read(filter: &Filter, now: Time) -> Option<Predicate> {
    let context = FilterContext {
        now,
        ..FilterContext::default()
    };
    Predicate::new(filter, &context).ok()
}

/// Where a ticket belongs that exists already and comes back, or lost its assignee: it stays in the
/// queue it was in (SPEC A5).
pub fn staying(team: Option<&TeamId>) -> Routed {
    Routed {
        asked: Vec::new(),
        named: Vec::new(),
        queue: team.map_or(Queue::General, |team| Queue::Team { team: team.clone() }),
        by: RoutedBy::Before,
    }
}

impl<'a> Assigner<'a> {
    /// Makes it ready. Teams stand in the order in which they are asked; the zone is that of the
    /// office hours.
    pub fn new(
        routing: &'a Routing,
        teams: &'a [Team],
        hours: &'a OfficeHours,
        zone: &'a dyn Zone,
    ) -> Self {
        Self::with(ReadyRules::new(routing), routing, teams, hours, zone)
    }

    /// The same with rules that were read before: these of `routing`.
    pub fn with(
        ready: ReadyRules,
        routing: &'a Routing,
        teams: &'a [Team],
        hours: &'a OfficeHours,
        zone: &'a dyn Zone,
    ) -> Self {
        Self {
            routing,
            teams,
            hours,
            zone,
            ready,
        }
    }

    /// Where a new ticket belongs, and what every rule said to it.
    pub fn route(&self, ticket: &Ticket, now: Time) -> Routed {
        self.routed(ticket, now, true)
    }

    /// Where a new ticket belongs. Why rules do not fit is found out only where it is to be
    /// explained.
    pub(super) fn routed(&self, ticket: &Ticket, now: Time, explain: bool) -> Routed {
        let mut asked = Vec::new();
        let mut named = Vec::new();
        for (rule, ready) in self.routing.rules.iter().zip(self.ready.0.iter()) {
            let said = self.says(rule, ready, ticket, now, explain);
            let fits = said == RuleSays::Fits;
            asked.push(Asked {
                rule: rule.id.clone(),
                said,
            });
            match &rule.action {
                RouteTo::User { user } if fits => named.push(Named {
                    user: user.clone(),
                    rule: rule.id.clone(),
                }),
                RouteTo::Team { team } if fits => {
                    return Routed {
                        asked,
                        named,
                        queue: Queue::Team { team: team.clone() },
                        by: RoutedBy::Rule {
                            rule: rule.id.clone(),
                        },
                    };
                }
                _ => {}
            }
        }
        let (queue, by) = self.by_tag_or_segment(ticket);
        Routed {
            asked,
            named,
            queue,
            by,
        }
    }

    fn says(
        &self,
        rule: &RoutingRule,
        ready: &Ready,
        ticket: &Ticket,
        now: Time,
        explain: bool,
    ) -> RuleSays {
        let read_now;
        let predicate = match ready {
            Ready::Off => return RuleSays::Off,
            Ready::Unreadable => return RuleSays::Unreadable,
            Ready::Steady(predicate) => predicate,
            Ready::ByTime => match read(&rule.filter, now) {
                Some(predicate) => {
                    read_now = predicate;
                    &read_now
                }
                None => return RuleSays::Unreadable,
            },
        };
        if !predicate.matches(ticket) {
            let place = explain.then(|| predicate.first_unmet(ticket)).flatten();
            let unmet = place.and_then(|place| rule.filter.part(&place));
            return RuleSays::FitsNot {
                unmet: unmet.cloned().unwrap_or_default(),
            };
        }
        match &rule.action {
            RouteTo::Team { team } if self.team(team).is_none() => RuleSays::LeadsNowhere,
            RouteTo::Unknown => RuleSays::LeadsNowhere,
            _ => RuleSays::Fits,
        }
    }

    /// A team, where there is one of this name.
    pub(super) fn team(&self, id: &TeamId) -> Option<&'a Team> {
        self.teams.iter().find(|team| team.id == *id)
    }

    fn by_tag_or_segment(&self, ticket: &Ticket) -> (Queue, RoutedBy) {
        let mut claims = self.teams.iter().filter_map(|team| {
            let claim = claim(team, ticket)?;
            Some((&team.id, claim))
        });
        let Some((team, claim)) = claims.next() else {
            return (Queue::General, RoutedBy::Nothing);
        };
        let also = claims.map(|(team, _)| team.clone()).collect();
        let by = match claim {
            Claim::Tag(tag) => RoutedBy::Tag {
                tag: tag.clone(),
                also,
            },
            Claim::Segment(segment) => RoutedBy::Segment {
                segment: segment.clone(),
                also,
            },
        };
        (Queue::Team { team: team.clone() }, by)
    }
}

enum Claim<'a> {
    Tag(&'a String),
    Segment(&'a String),
}

/// What of a ticket a team looks after: the first of its tags that it has, or of its segments.
fn claim<'a>(team: &'a Team, ticket: &Ticket) -> Option<Claim<'a>> {
    let tag = team.tags.iter().find(|tag| ticket.tags.contains(tag));
    let has_segment = |segment: &&String| {
        let mut theirs = ticket.customer.segments.iter();
        theirs.any(|it| it.as_ref() == segment.as_str())
    };
    tag.map(Claim::Tag)
        .or_else(|| team.segments.iter().find(has_segment).map(Claim::Segment))
}
