//! Accounts as they may be, and what may happen in them.

use bandeja::domain::{
    Availability, Channel, Field, Filter, Interval, OfficeHours, RouteTo, Routing, RoutingRule,
    Team, Week,
};
use proptest::prelude::*;

pub const PEOPLE: usize = 6;
pub const TAGS: [&str; 3] = ["vip", "returns", "billing"];
pub const SEGMENTS: [&str; 2] = ["VIP", "Wholesale"];

/// What an account has chosen, and who works in it.
#[derive(Clone, Debug)]
pub struct Account {
    pub people: Vec<Availability>,
    pub teams: Vec<Team>,
    pub routing: Routing,
    pub hours: OfficeHours,
}

/// Something that happens. People are meant by their place.
#[derive(Clone, Debug)]
pub enum Step {
    /// A customer writes.
    Arrive {
        channel: Channel,
        tag: Option<&'static str>,
        segment: Option<&'static str>,
    },
    /// Somebody comes online.
    Come(usize),
    /// Somebody goes offline.
    Go(usize),
    /// Somebody is given a ticket by hand, online or not, at any hour.
    ByHand(usize),
    /// Somebody closes one of their tickets.
    Close(usize),
    /// So many minutes pass.
    Pass(i64),
}

pub fn name(person: usize) -> String {
    format!("u{person}")
}

fn word(words: &'static [&'static str]) -> impl Strategy<Value = Option<&'static str>> {
    prop::option::of(prop::sample::select(words))
}

pub fn steps() -> impl Strategy<Value = Vec<Step>> {
    let channel = prop::sample::select(Channel::KNOWN);
    let arrive =
        (channel, word(&TAGS), word(&SEGMENTS)).prop_map(|(channel, tag, segment)| Step::Arrive {
            channel,
            tag,
            segment,
        });
    let step = prop_oneof![
        10 => arrive,
        2 => (0..PEOPLE).prop_map(Step::Come),
        2 => (0..PEOPLE).prop_map(Step::Go),
        2 => (0..PEOPLE).prop_map(Step::ByHand),
        4 => (0..PEOPLE).prop_map(Step::Close),
        2 => (1_i64..900).prop_map(Step::Pass),
    ];
    prop::collection::vec(step, 1..90)
}

prop_compose! {
    fn people()(
        about in prop::collection::vec((0_u8..20, any::<bool>(), prop::option::of(0_u32..6)), PEOPLE),
    ) -> Vec<Availability> {
        let person = |(place, (kind, online, capacity)): (usize, (u8, bool, Option<u32>))| Availability {
            user: name(place).into(),
            // Who was deactivated or may not be assigned can still say that they are online.
            deactivated: kind == 0,
            assignable: kind != 1,
            online,
            // Few with a bound, so that some stay free throughout.
            capacity: capacity.filter(|_| kind % 3 == 0),
            open_tickets: 0,
        };
        about.into_iter().enumerate().map(person).collect()
    }
}

fn teams() -> impl Strategy<Value = Vec<Team>> {
    let members = prop::collection::btree_set(0..PEOPLE, 1..4);
    let team = (members, word(&TAGS), word(&SEGMENTS)).prop_map(|(members, tag, segment)| Team {
        id: "t".into(),
        name: "Team".to_owned(),
        description: String::new(),
        tags: tag.iter().map(|it| (*it).to_owned()).collect(),
        segments: segment.iter().map(|it| (*it).to_owned()).collect(),
        members: members.into_iter().map(|it| name(it).into()).collect(),
        version: 1,
    });
    prop::collection::vec(team, 0..4).prop_map(|mut teams| {
        for (place, team) in teams.iter_mut().enumerate() {
            team.id = format!("t{place}").into();
        }
        teams
    })
}

fn rules() -> impl Strategy<Value = Vec<RoutingRule>> {
    let filter = prop_oneof![
        prop::sample::select(&TAGS[..]).prop_map(|tag| Filter::is(Field::Tag, tag)),
        prop::sample::select(&SEGMENTS[..]).prop_map(|it| Filter::is(Field::Segment, it)),
        prop::sample::select(Channel::KNOWN).prop_map(|it| Filter::channel(&it)),
    ];
    let action = prop_oneof![
        // One more of each than there are.
        (0..=PEOPLE).prop_map(|it| RouteTo::User {
            user: name(it).into()
        }),
        (0_usize..5).prop_map(|it| RouteTo::Team {
            team: format!("t{it}").into()
        }),
    ];
    let rule = (filter.clone(), filter, action, 0_u8..6);
    prop::collection::vec(rule, 0..4).prop_map(|rules| {
        let rule = |(place, (one, other, action, kind)): (usize, (Filter, Filter, RouteTo, u8))| {
            RoutingRule {
                id: format!("r{place}").as_str().into(),
                name: format!("Rule {place}"),
                on: kind > 0,
                filter: match kind {
                    1 => one.and(other),
                    2 => Filter::Any {
                        any: vec![one, other],
                    },
                    _ => one,
                },
                action,
            }
        };
        rules.into_iter().enumerate().map(rule).collect()
    })
}

prop_compose! {
    pub fn accounts()(
        people in people(),
        teams in teams(),
        rules in rules(),
        round_robin in prop::bool::weighted(0.9),
        always in prop::collection::vec(any::<bool>(), 3),
        nights in any::<bool>(),
    ) -> Account {
        let day = if nights {
            vec![Interval::hours(0, 2), Interval::hours(22, 24)]
        } else {
            vec![Interval::hours(9, 13), Interval::hours(14, 18)]
        };
        let keeping = Channel::KNOWN.iter().zip(&always).filter(|(_, always)| !**always);
        Account {
            people,
            teams,
            routing: Routing { round_robin, rules },
            hours: OfficeHours {
                week: Week::daily(&day),
                channels: keeping.map(|(channel, _)| channel.clone()).collect(),
                ..OfficeHours::default()
            },
        }
    }
}
