//! Properties of routing: for any rules, teams and tickets, not for chosen ones.

mod generated;
mod oracle;

use bandeja::domain::{
    Availability, Condition, Field, Filter, FilterContext, Operator, Predicate, Queue, RouteTo,
    RoutedBy, Routing, RoutingRule, RuleSays, Team, Ticket, Time,
};
use bandeja::rules::assignment::{
    Assigner, Conflict, Crew, Destination, as_it_came, conflicts, dry_run,
};
use bandeja::rules::zone::Zone;
use chrono::{MappedLocalTime, NaiveDateTime};
use generated::filters::{conditions, grouped};
use generated::{SEGMENTS, TAGS, TEAMS, USERS, one_of, tickets, time};
use oracle::oracle;
use proptest::prelude::*;

/// Clocks that show UTC.
struct Utc;

impl Zone for Utc {
    fn local(&self, at: Time) -> NaiveDateTime {
        at.naive_utc()
    }
    fn instants(&self, local: NaiveDateTime) -> MappedLocalTime<Time> {
        MappedLocalTime::Single(local.and_utc())
    }
}

/// Filters of which some are about much and some about little.
fn filters() -> impl Strategy<Value = Filter> {
    let few = prop::sample::select(TAGS.to_vec()).prop_map(|it| Filter::is(Field::Tag, it));
    prop_oneof![
        3 => grouped(conditions()),
        3 => conditions().prop_map(Filter::One),
        2 => few,
        1 => Just(Filter::everything()),
    ]
}

fn actions() -> impl Strategy<Value = RouteTo> {
    prop_oneof![
        one_of(&USERS).prop_map(|it| RouteTo::User { user: it.into() }),
        one_of(&["nobody", "returns", "billing", "billing"])
            .prop_map(|it| RouteTo::Team { team: it.into() }),
    ]
}

fn rules(most: usize) -> impl Strategy<Value = Vec<RoutingRule>> {
    let rule = (filters(), actions(), prop::bool::weighted(0.9));
    prop::collection::vec(rule, 0..=most).prop_map(|rules| {
        let rule = |(place, (filter, action, on)): (usize, (Filter, RouteTo, bool))| RoutingRule {
            id: format!("r{place}").into(),
            name: format!("Rule {place}"),
            on,
            filter,
            action,
        };
        rules.into_iter().enumerate().map(rule).collect()
    })
}

fn teams() -> impl Strategy<Value = Vec<Team>> {
    let words = |words: &'static [&'static str]| prop::collection::btree_set(one_of(words), 0..3);
    let team = (words(&TAGS), words(&SEGMENTS));
    prop::collection::vec(team, TEAMS.len()).prop_map(|teams| {
        let team = |(id, (tags, segments)): (&&str, (std::collections::BTreeSet<String>, _))| {
            let segments: std::collections::BTreeSet<String> = segments;
            Team {
                id: (*id).into(),
                name: (*id).to_owned(),
                description: String::new(),
                tags: tags.into_iter().collect(),
                segments: segments.into_iter().collect(),
                members: vec!["kris".into()],
                version: 1,
            }
        };
        TEAMS.iter().zip(teams).map(team).collect()
    })
}

fn crew() -> Crew {
    let person = |user: &&str| Availability {
        user: (*user).into(),
        // What became of who could get tickets once.
        deactivated: *user == "ana",
        assignable: true,
        online: false,
        capacity: None,
        open_tickets: 0,
    };
    Crew::new(USERS.iter().map(person).collect(), Default::default())
}

fn routing(rules: Vec<RoutingRule>) -> Routing {
    Routing {
        round_robin: true,
        rules,
    }
}

/// What the rules and teams say, read as plainly as they can be: persons, and the team.
fn reading(
    rules: &[RoutingRule],
    teams: &[Team],
    ticket: &Ticket,
    now: Time,
) -> (Vec<String>, Option<String>) {
    let json = serde_json::to_value(ticket).unwrap_or_default();
    let mut persons = Vec::new();
    for rule in rules.iter().filter(|it| it.on) {
        if !oracle(&rule.filter, &json, "nobody at all", now) {
            continue;
        }
        match &rule.action {
            RouteTo::User { user } => persons.push(user.to_string()),
            RouteTo::Team { team } if teams.iter().any(|it| it.id == *team) => {
                return (persons, Some(team.to_string()));
            }
            _ => {}
        }
    }
    let team = teams.iter().find(|team| {
        let segments = &ticket.customer.segments;
        team.tags.iter().any(|it| ticket.tags.contains(it))
            || team
                .segments
                .iter()
                .any(|it| segments.iter().any(|of| of == it))
    });
    (persons, team.map(|it| it.id.to_string()))
}

/// Conditions like this one that let more through, or as much.
fn wider(condition: &Condition) -> Condition {
    let mut wider = condition.clone();
    let count = |text: &String| text.parse::<i64>().ok();
    match condition.operator {
        Operator::AnyOf => wider.values.push("open".to_owned()),
        Operator::NoneOf | Operator::AllOf if wider.values.len() > 1 => {
            wider.values.pop();
        }
        Operator::Over => {
            if let Some(number) = wider.values.first().and_then(count) {
                wider.values = vec![(number - 1).to_string()];
            }
        }
        Operator::Under => {
            if let Some(number) = wider.values.first().and_then(count) {
                wider.values = vec![(number + 1).to_string()];
            }
        }
        Operator::InLast => wider.values = vec!["3001d".to_owned()],
        Operator::NotInLast => wider.values = vec!["1m".to_owned()],
        Operator::Contains => wider.values.push("a".to_owned()),
        _ => {}
    }
    wider
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn a5_s6_a_ticket_belongs_where_a_plain_reading_of_the_rules_says(
        rules in rules(6), teams in teams(), ticket in tickets(),
    ) {
        let (routing, hours, now) = (routing(rules), Default::default(), time(3 * 3_600));
        let assigner = Assigner::new(&routing, &teams, &hours, &Utc);
        let routed = assigner.route(&ticket, now);
        let named: Vec<String> = routed.named.iter().map(|it| it.user.to_string()).collect();
        let team = routed.queue.team().map(ToString::to_string);
        prop_assert_eq!((named, team), reading(&routing.rules, &teams, &ticket, now));
        prop_assert_eq!(routed.queue == Queue::General, routed.by == RoutedBy::Nothing);
    }

    #[test]
    fn x5_the_first_part_that_is_not_so_is_told(rules in rules(6), ticket in tickets()) {
        let (routing, hours, now) = (routing(rules), Default::default(), time(3 * 3_600));
        let assigner = Assigner::new(&routing, &[], &hours, &Utc);
        let json = serde_json::to_value(&ticket).unwrap_or_default();
        let is_so = |filter: &Filter| oracle(filter, &json, "nobody at all", now);
        let asked = assigner.route(&ticket, now).asked;
        prop_assert_eq!(asked.len(), routing.rules.len());
        for (rule, asked) in routing.rules.iter().zip(asked) {
            match asked.said {
                RuleSays::FitsNot { unmet } => {
                    prop_assert!(!is_so(&unmet) && !is_so(&rule.filter));
                    // It is no group of which every part must be so: one of those would say more.
                    let is_whole = matches!(&unmet, Filter::All { .. });
                    prop_assert!(!is_whole, "{unmet:?}");
                    if let Filter::All { all } = &rule.filter {
                        let first = all.iter().find(|it| !is_so(it));
                        let inside = |it: &Filter| it == &unmet || matches!(it, Filter::All { .. });
                        prop_assert!(first.is_some_and(inside), "{unmet:?}");
                    }
                }
                RuleSays::Off => prop_assert!(!rule.on),
                RuleSays::Fits | RuleSays::LeadsNowhere => prop_assert!(is_so(&rule.filter)),
                said => prop_assert!(false, "{said:?}"),
            }
        }
    }

    #[test]
    fn x5_what_implies_something_never_goes_without_it(
        one in filters(), other in filters(), tickets in prop::collection::vec(tickets(), 12),
    ) {
        let context = FilterContext::at(Some("kris".into()), time(3 * 3_600));
        let widened = one.conditions().first().map(|it| Filter::One(wider(it)));
        let both = one.clone().and(other.clone());
        let either = Filter::Any { any: vec![other.clone(), one.clone()] };
        prop_assert!(both.implies(&one) && both.implies(&other) && one.implies(&either));
        let mut pairs = vec![(&one, &other), (&other, &one), (&either, &other), (&one, &both)];
        if let (Some(widened), Filter::One(_)) = (&widened, &one) {
            pairs.extend([(&one, widened), (widened, &one), (&both, widened)]);
        }
        for (narrow, wide) in pairs {
            let ready = |filter| Predicate::new(filter, &context);
            let (Ok(narrow_one), Ok(wide_one)) = (ready(narrow), ready(wide)) else {
                continue;
            };
            if narrow.implies(wide) {
                for ticket in &tickets {
                    let holds = !narrow_one.matches(ticket) || wide_one.matches(ticket);
                    prop_assert!(holds, "{narrow:?} without {wide:?}: {ticket:?}");
                }
            }
        }
    }

    #[test]
    fn x5_a_rule_that_is_told_as_covered_never_has_a_say(
        rules in rules(8), teams in teams(), tickets in prop::collection::vec(tickets(), 12),
    ) {
        let (routing, hours, now) = (routing(rules), Default::default(), time(3 * 3_600));
        let assigner = Assigner::new(&routing, &teams, &hours, &Utc);
        for conflict in conflicts(&routing.rules, &teams, crew().people()) {
            let Conflict::Covered { rule, by, .. } = conflict else {
                continue;
            };
            let mut without = routing.clone();
            without.rules.retain(|it| it.id != rule);
            let assigner_without = Assigner::new(&without, &teams, &hours, &Utc);
            for ticket in &tickets {
                let mut with = assigner.route(ticket, now);
                let without = assigner_without.route(ticket, now);
                // The same person named twice is who they were.
                with.named.retain(|it| it.rule != rule);
                prop_assert_eq!((&with.named, &with.queue, &with.by), (&without.named, &without.queue, &without.by), "{} by {}", rule, by);
            }
        }
    }

    #[test]
    fn x5_a_dry_run_counts_what_a_plain_reading_says(
        rules in rules(5), teams in teams(), tickets in prop::collection::vec(tickets(), 0..30),
    ) {
        let (routing, hours, crew) = (routing(rules), Default::default(), crew());
        let assigner = Assigner::new(&routing, &teams, &hours, &Utc);
        let run = dry_run(&assigner, &crew, &tickets);
        let mut expected = std::collections::BTreeMap::<Destination, (u32, u32)>::new();
        for ticket in &tickets {
            let came = as_it_came(ticket);
            let (named, team) = reading(&routing.rules, &teams, &came, ticket.created_at);
            // Whose account is deactivated gets nothing.
            let (destination, changed) = match (named.iter().find(|it| *it == "kris"), team) {
                (Some(user), _) => {
                    let changed = ticket.assignee.as_ref().is_none_or(|it| it.as_str() != user);
                    (Destination::User { user: user.as_str().into() }, changed)
                }
                (None, Some(team)) => {
                    let changed = ticket.team.as_ref().is_none_or(|it| it.as_str() != team);
                    (Destination::Team { team: team.into() }, changed)
                }
                (None, None) => (Destination::General, ticket.team.is_some()),
            };
            let (tickets, changes) = expected.entry(destination).or_default();
            *tickets += 1;
            *changes += u32::from(changed);
        }
        let found = run.goes.iter().map(|it| (it.destination.clone(), (it.tickets, it.changed)));
        prop_assert_eq!(found.collect::<std::collections::BTreeMap<_, _>>(), expected.clone());
        prop_assert_eq!(run.tickets as usize, tickets.len());
        prop_assert_eq!(run.changed, expected.values().map(|it| it.1).sum::<u32>());
        prop_assert_eq!(run.examples.len(), run.changed as usize);
        // A rule that decided nothing was never reached, even where it would have fitted.
        let never: Vec<_> = run.never().collect();
        for rule in routing.rules.iter().filter(|it| it.on) {
            let Some(used) = run.rules.iter().find(|it| it.rule == rule.id) else {
                panic!("{} is not told", rule.id);
            };
            prop_assert!(used.decided <= used.fits && used.fits <= used.asked);
            prop_assert_eq!(never.contains(&&rule.id), used.decided == 0);
        }
        let first = routing.rules.iter().find(|it| it.on);
        if let (Some(first), Some(used)) = (first, run.rules.first()) {
            let fits = tickets.iter().filter(|ticket| {
                let json = serde_json::to_value(as_it_came(ticket)).unwrap_or_default();
                oracle(&first.filter, &json, "nobody at all", ticket.created_at)
            });
            prop_assert_eq!((used.asked, used.fits), (run.tickets, fits.count() as u32));
        }
    }
}
