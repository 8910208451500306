//! What in rules and teams contradicts itself: told before it is saved, and not refused.

use std::collections::BTreeMap;

use super::check::{Nowhere, is_empty, nowhere};
use crate::domain::{
    Availability, FilterContext, Predicate, RouteTo, RoutingRule, RuleId, Team, TeamId,
};

/// Something that is hardly meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Conflict {
    /// This rule never gets a ticket, because another before it takes all of its tickets.
    Covered {
        /// Which.
        rule: RuleId,
        /// The one before it.
        by: RuleId,
        /// Whether both have the same filter; otherwise the other's lets more through.
        same: bool,
    },
    /// This rule leads nowhere.
    LeadsNowhere {
        /// Which.
        rule: RuleId,
        /// Why.
        why: Nowhere,
    },
    /// Several teams look after the same tag; the first of them has its tickets.
    Tag {
        /// Which.
        tag: String,
        /// The teams, in their order.
        teams: Vec<TeamId>,
    },
    /// Several teams look after the same segment; the first of them has its customers' tickets.
    Segment {
        /// Which.
        segment: String,
        /// The teams, in their order.
        teams: Vec<TeamId>,
    },
    /// Nobody in this team can be assigned anything: its tickets wait for ever.
    EmptyTeam(TeamId),
}

/// Every conflict that can be seen from the rules' and teams' words alone; rules that are switched
/// off have none. Rules first, in their order.
pub fn conflicts(rules: &[RoutingRule], teams: &[Team], people: &[Availability]) -> Vec<Conflict> {
    let mut found = Vec::new();
    let mut before: Vec<&RoutingRule> = Vec::new();
    for rule in rules.iter().filter(|rule| rule.on) {
        let covering = before.iter().find(|it| covers(it, rule, teams));
        if let Some(covering) = covering {
            found.push(Conflict::Covered {
                rule: rule.id.clone(),
                by: covering.id.clone(),
                same: covering.filter == rule.filter,
            });
        }
        if let Some(why) = nowhere(&rule.action, teams, people) {
            found.push(Conflict::LeadsNowhere {
                rule: rule.id.clone(),
                why,
            });
        }
        before.push(rule);
    }
    let twice = claimed_twice(teams, |team| &team.tags).into_iter();
    found.extend(twice.map(|(tag, teams)| Conflict::Tag { tag, teams }));
    let twice = claimed_twice(teams, |team| &team.segments).into_iter();
    found.extend(twice.map(|(segment, teams)| Conflict::Segment { segment, teams }));
    let empty = teams.iter().filter(|team| is_empty(team, people));
    found.extend(empty.map(|team| Conflict::EmptyTeam(team.id.clone())));
    found
}

/// Whether a rule takes every ticket of one after it. One that names a person takes none for
/// certain: who cannot take it passes it on, and then the rules after it count. Only naming the
/// same person again changes nothing.
fn covers(rule: &RoutingRule, after: &RoutingRule, teams: &[Team]) -> bool {
    let takes = match &rule.action {
        RouteTo::Team { team } => teams.iter().any(|it| it.id == *team),
        RouteTo::User { .. } => rule.action == after.action,
        RouteTo::Unknown => false,
    };
    // The cheap question first: with hundreds of rules this is asked for every two of them.
    takes && after.filter.implies(&rule.filter) && can_run(rule)
}

/// The place of the first rule that takes all tickets of the one at a place while its target can have
/// them. Other than in [`conflicts`] it may name a person: that is no contradiction, as it passes on
/// what they cannot take, but it tells why the later rule got nothing.
pub fn first_before(rules: &[RoutingRule], index: usize) -> Option<usize> {
    let after = rules.get(index)?;
    rules.iter().take(index).position(|rule| {
        let is_known = !matches!(rule.action, RouteTo::Unknown);
        rule.on && is_known && after.filter.implies(&rule.filter) && can_run(rule)
    })
}

/// Whether it is asked at all: what this build cannot read never fits.
fn can_run(rule: &RoutingRule) -> bool {
    Predicate::new(&rule.filter, &FilterContext::default()).is_ok()
}

/// Words that several teams look after.
fn claimed_twice(teams: &[Team], words: fn(&Team) -> &Vec<String>) -> Vec<(String, Vec<TeamId>)> {
    let mut claims: BTreeMap<&String, Vec<TeamId>> = BTreeMap::new();
    for team in teams {
        for word in words(team) {
            let teams = claims.entry(word).or_default();
            if teams.last() != Some(&team.id) {
                teams.push(team.id.clone());
            }
        }
    }
    let several = claims.into_iter().filter(|(_, teams)| teams.len() > 1);
    several.map(|(word, teams)| (word.clone(), teams)).collect()
}
