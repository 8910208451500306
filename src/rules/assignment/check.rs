//! Which rules an account may have (SPEC S6).

use crate::domain::{Availability, Filter, FilterError, RouteTo, Routing, RoutingRule, Team};

/// How many rules there are at most.
pub const MOST_RULES: usize = 500;
/// The longest name of a rule, in characters.
pub const LONGEST_RULE_NAME: usize = 80;

/// Something that is wrong with routing.
#[derive(Clone, Debug, PartialEq)]
pub enum WrongRouting {
    /// There are more rules than [`MOST_RULES`], this many.
    TooManyRules(usize),
    /// Another rule before has the identity of this one, counted from 0.
    SameRule(usize),
    /// A rule is wrong.
    Rule {
        /// Which, from 0.
        index: usize,
        /// What is wrong with it.
        wrong: WrongRule,
    },
}

/// What is wrong with a rule.
#[derive(Clone, Debug, PartialEq)]
pub enum WrongRule {
    /// It has no name.
    NoName,
    /// Its name has more characters than [`LONGEST_RULE_NAME`].
    LongName,
    /// Its filter cannot run, or has a group without conditions.
    Filter(FilterError),
    /// Its filter asks for `me`: nobody asks when a ticket comes.
    NamesMe,
    /// It is on and leads nowhere.
    Action(Nowhere),
}

/// Why a rule leads nowhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nowhere {
    /// There is no such team.
    NoTeam,
    /// Nobody in the team can ever be assigned anything.
    EmptyTeam,
    /// There is no such person.
    NoPerson,
    /// The person's account was deactivated.
    Deactivated,
    /// The person's role gets no tickets.
    NotAllowed,
    /// This build does not know such an action.
    UnknownAction,
}

/// Everything that is wrong with routing, in the order a page has it. A filter without any
/// condition is right: such a rule takes what is left. See also [`super::conflicts`].
pub fn check(routing: &Routing, teams: &[Team], people: &[Availability]) -> Vec<WrongRouting> {
    let mut wrong = Vec::new();
    if routing.rules.len() > MOST_RULES {
        wrong.push(WrongRouting::TooManyRules(routing.rules.len()));
    }
    for (index, rule) in routing.rules.iter().enumerate() {
        let before = routing.rules.iter().take(index);
        if before.into_iter().any(|it| it.id == rule.id) {
            wrong.push(WrongRouting::SameRule(index));
        }
        let reasons = wrong_rule(rule, teams, people).into_iter();
        wrong.extend(reasons.map(|wrong| WrongRouting::Rule { index, wrong }));
    }
    wrong
}

fn wrong_rule(rule: &RoutingRule, teams: &[Team], people: &[Availability]) -> Vec<WrongRule> {
    let mut wrong = Vec::new();
    let name = rule.name.trim();
    if name.is_empty() {
        wrong.push(WrongRule::NoName);
    }
    if name.chars().count() > LONGEST_RULE_NAME {
        wrong.push(WrongRule::LongName);
    }
    if rule.filter != Filter::everything() {
        wrong.extend(rule.filter.check().into_iter().map(WrongRule::Filter));
    }
    if rule.filter.names_me() {
        wrong.push(WrongRule::NamesMe);
    }
    // Switched off it may stay as it is until somebody has time for it.
    if let Some(reason) = nowhere(&rule.action, teams, people).filter(|_| rule.on) {
        wrong.push(WrongRule::Action(reason));
    }
    wrong
}

/// The rules that are on and do this, such as leading to a team that is to be deleted.
pub fn leading_to<'a>(
    routing: &'a Routing,
    action: &RouteTo,
) -> impl Iterator<Item = &'a RoutingRule> {
    let does = move |rule: &&RoutingRule| rule.on && rule.action == *action;
    routing.rules.iter().filter(does)
}

/// Why an action leads nowhere.
pub(super) fn nowhere(
    action: &RouteTo,
    teams: &[Team],
    people: &[Availability],
) -> Option<Nowhere> {
    match action {
        RouteTo::Team { team } => match teams.iter().find(|it| it.id == *team) {
            None => Some(Nowhere::NoTeam),
            Some(team) => is_empty(team, people).then_some(Nowhere::EmptyTeam),
        },
        RouteTo::User { user } => match people.iter().find(|it| it.user == *user) {
            None => Some(Nowhere::NoPerson),
            Some(person) if person.deactivated => Some(Nowhere::Deactivated),
            Some(person) if !person.assignable => Some(Nowhere::NotAllowed),
            Some(_) => None,
        },
        RouteTo::Unknown => Some(Nowhere::UnknownAction),
    }
}

/// Whether nobody in a team can ever be assigned anything.
pub(super) fn is_empty(team: &Team, people: &[Availability]) -> bool {
    let counts = |it: &&Availability| !it.deactivated && it.assignable;
    let mut people = people.iter().filter(counts);
    !people.any(|person| team.members.contains(&person.user))
}
