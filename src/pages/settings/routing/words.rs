//! Rules in words: what they say, where they lead, what is wrong with them.

use std::collections::HashMap;

use leptos::prelude::*;

use crate::domain::{
    Availability, Field, FilterError, RouteTo, Routing, RoutingRule, RuleId, SentimentLabel, Team,
};
use crate::i18n::{Piece, in_a_sentence, mark_mood, mark_name, pieces};
use crate::pages::filter_words;
use crate::pages::settings::form::Wrong;
use crate::rules::assignment::{
    Conflict, Destination, LONGEST_RULE_NAME, MOST_RULES, Nowhere, WrongRouting, WrongRule,
    availability, check, conflicts,
};
use crate::store::Desk;
use crate::ui::{SentimentBadge, t};

/// What routing needs to know of everybody: not whether they are online, which changes all day.
/// Tracked.
pub fn people(desk: Desk) -> Vec<Availability> {
    let users = desk.users();
    let mut people: Vec<Availability> = users
        .values()
        .map(|user| Availability {
            online: false,
            capacity: None,
            ..availability(user, 0)
        })
        .collect();
    people.sort_by(|one, other| one.user.cmp(&other.user));
    people
}

/// A rule's name; one without is told by its place.
pub fn name(rule: &RoutingRule, index: usize) -> String {
    match rule.name.trim() {
        "" => t().rule_without_name(index + 1),
        name => name.to_owned(),
    }
}

/// Where an action leads. Tracked.
pub fn target(desk: Desk, action: &RouteTo) -> String {
    match action {
        RouteTo::Team { team } => desk
            .team(team)
            .map_or_else(|| t().to_gone_team().to_owned(), |team| team.name),
        RouteTo::User { user } => desk
            .user_name(user)
            .unwrap_or_else(|| t().to_gone_person().to_owned()),
        RouteTo::Unknown => t().to_somewhere_newer().to_owned(),
    }
}

/// Where tickets would have gone. Tracked.
pub fn destination(desk: Desk, destination: &Destination) -> String {
    match destination {
        Destination::General => t().destination_general().to_owned(),
        Destination::Team { team } => target(desk, &RouteTo::Team { team: team.clone() }),
        Destination::User { user } => target(desk, &RouteTo::User { user: user.clone() }),
    }
}

/// A rule as one sentence, its names marked. Tracked.
fn marked(desk: Desk, rule: &RoutingRule) -> String {
    let value = |field: &Field, value: &str| match field {
        Field::Sentiment => mark_mood(value),
        Field::Channel => mark_name(&in_a_sentence(&filter_words::value(desk, field, value))),
        _ => mark_name(&filter_words::value(desk, field, value)),
    };
    let to = mark_name(&target(desk, &rule.action));
    match t().filter_clause(&rule.filter, &value) {
        Some(what) => t().rule_is(&what, &to),
        None => t().rule_is_all(&to),
    }
}

/// A rule as one sentence: sentiments as badges, names in bold. Tracked.
pub fn sentence(desk: Desk, rule: &RoutingRule) -> impl IntoView + use<> {
    let shown = pieces(&marked(desk, rule))
        .into_iter()
        .map(|piece| match piece {
            Piece::Text(text) => text.into_any(),
            Piece::Name(name) => view! { <b dir="auto">{name}</b> }.into_any(),
            Piece::Mood(label) => {
                let label = Some(SentimentLabel::parse(&label));
                view! { <SentimentBadge label=Signal::stored(label)/> }.into_any()
            }
        });
    shown.collect_view()
}

/// A rule as one sentence of plain text. Tracked.
pub fn plain(desk: Desk, rule: &RoutingRule) -> String {
    let told = pieces(&marked(desk, rule))
        .into_iter()
        .map(|piece| match piece {
            Piece::Text(text) | Piece::Name(text) => text,
            Piece::Mood(label) => filter_words::value(desk, &Field::Sentiment, &label),
        });
    told.collect()
}

/// Why a rule leads nowhere.
pub fn nowhere(why: Nowhere) -> &'static str {
    match why {
        Nowhere::NoTeam => t().nowhere_no_team(),
        Nowhere::EmptyTeam => t().nowhere_empty_team(),
        Nowhere::NoPerson => t().nowhere_no_person(),
        Nowhere::Deactivated => t().nowhere_deactivated(),
        Nowhere::NotAllowed => t().nowhere_not_allowed(),
        Nowhere::UnknownAction => t().nowhere_unknown(),
    }
}

/// What of the rules contradicts another, by rule.
pub fn contradictions(
    rules: &[RoutingRule],
    teams: &[Team],
    people: &[Availability],
) -> HashMap<RuleId, Vec<String>> {
    let places: HashMap<&RuleId, usize> = rules.iter().map(|rule| &rule.id).zip(1..).collect();
    let mut told: HashMap<RuleId, Vec<String>> = HashMap::new();
    for conflict in conflicts(rules, teams, people) {
        let (rule, words) = match conflict {
            Conflict::Covered { rule, by, same } => {
                let by = places.get(&by).copied().unwrap_or_default();
                let words = match same {
                    true => t().never_same(by),
                    false => t().never_covered(by),
                };
                (rule, words)
            }
            Conflict::LeadsNowhere { rule, why } => (rule, nowhere(why).to_owned()),
            // These are about teams, and told where teams are made.
            Conflict::Tag { .. } | Conflict::Segment { .. } | Conflict::EmptyTeam(_) => continue,
        };
        told.entry(rule).or_default().push(words);
    }
    told
}

/// Everything that is wrong with rules, at their places as the server names them.
pub fn wrong(rules: &[RoutingRule], teams: &[Team], people: &[Availability]) -> Vec<Wrong> {
    let routing = Routing {
        rules: rules.to_vec(),
        ..Routing::default()
    };
    let wrong = check(&routing, teams, people).into_iter();
    let told = wrong.map(|wrong| match wrong {
        WrongRouting::TooManyRules(_) => {
            Wrong::new("routing.rules", t().too_many_rules(MOST_RULES))
        }
        WrongRouting::SameRule(index) => {
            Wrong::new(format!("routing.rules[{index}].id"), t().same_rule())
        }
        WrongRouting::Rule { index, wrong } => {
            let (part, words) = wrong_rule(&wrong);
            Wrong::new(format!("routing.rules[{index}].{part}"), words)
        }
    });
    told.collect()
}

/// Which part of a rule is wrong, and what to do about it.
fn wrong_rule(wrong: &WrongRule) -> (String, String) {
    let (part, words) = match wrong {
        WrongRule::NoName => ("name", t().rule_name_missing().to_owned()),
        WrongRule::LongName => ("name", t().rule_name_long(LONGEST_RULE_NAME)),
        WrongRule::Filter(error) => return (in_filter(error), condition(error)),
        WrongRule::NamesMe => ("filter", t().nobody_asks().to_owned()),
        WrongRule::Action(why) => ("action", format!("{}.", nowhere(*why))),
    };
    (part.to_owned(), words)
}

fn in_filter(error: &FilterError) -> String {
    match error.path.as_str() {
        "" => "filter".to_owned(),
        path => format!("filter.{path}"),
    }
}

fn condition(error: &FilterError) -> String {
    t().rule_condition_wrong(&in_a_sentence(&filter_words::reason(error)))
}
