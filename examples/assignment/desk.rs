//! The desk that is measured: who works in it, by which rules and hours, and who writes.

use bandeja::domain::{
    Channel, CustomerRef, Field, Filter, Holiday, Interval, OfficeHours, Operator, RouteTo,
    RoutingRule, Status, Team, Ticket, TicketNumber, Time, UserId, Week,
};
use bandeja::rules::zone::Zone;
use chrono::{MappedLocalTime, NaiveDate, NaiveDateTime, TimeZone, Utc};
use chrono_tz::Europe::Madrid;

use super::{AGENTS, ALWAYS, RULES, TEAMS};

/// The clocks of the office.
pub struct MadridClocks;

impl Zone for MadridClocks {
    fn local(&self, at: Time) -> NaiveDateTime {
        at.with_timezone(&Madrid).naive_local()
    }
    fn instants(&self, local: NaiveDateTime) -> MappedLocalTime<Time> {
        let found = Madrid.from_local_datetime(&local);
        found.map(|at| at.with_timezone(&Utc))
    }
}

/// The same numbers in every run.
pub struct Dice(pub u64);

impl Dice {
    pub fn below(&mut self, bound: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % bound
    }
}

pub fn agent(place: usize) -> UserId {
    format!("agent-{place}").into()
}

pub fn teams() -> Vec<Team> {
    let team = |place: usize| Team {
        id: format!("team-{place}").into(),
        name: format!("Team {place}"),
        description: String::new(),
        tags: vec![format!("tag-{place}")],
        segments: vec![format!("segment-{place}")],
        // Four who work in shifts, and in every second team two who are always there.
        members: [10, 20, 30, 40]
            .map(|step| step + place % 10)
            .into_iter()
            .chain(
                (0..2)
                    .filter(|_| place.is_multiple_of(2))
                    .map(|step| (place + step) % ALWAYS),
            )
            .map(agent)
            .collect(),
        version: 1,
    };
    (0..TEAMS).map(team).collect()
}

pub fn rules(count: usize) -> Vec<RoutingRule> {
    let rule = |place: usize| {
        let tag = Filter::is(Field::Tag, format!("topic-{place}"));
        let also = match place % 4 {
            0 => Filter::channel(&Channel::Email),
            1 => Filter::one(Field::RecentOrderValue, Operator::Over, ["100"]),
            2 => Filter::is(Field::Segment, format!("segment-{}", place % TEAMS)),
            _ => Filter::everything(),
        };
        RoutingRule {
            id: format!("rule-{place}").into(),
            name: format!("Rule {place}"),
            on: true,
            filter: tag.and(also),
            action: if place.is_multiple_of(10) {
                RouteTo::User {
                    user: agent(place % AGENTS),
                }
            } else {
                RouteTo::Team {
                    team: format!("team-{}", place % TEAMS).into(),
                }
            },
        }
    };
    (0..count).map(rule).collect()
}

pub fn hours() -> OfficeHours {
    let day = [Interval::hours(8, 20)];
    OfficeHours {
        time_zone: "Europe/Madrid".to_owned(),
        week: Week {
            saturday: vec![Interval::hours(9, 14)],
            ..Week::working_days(&day)
        },
        // All Saints' Day is on a Sunday that year, and kept on the Monday.
        holidays: (NaiveDate::from_ymd_opt(2026, 11, 2).into_iter())
            .map(|date| Holiday {
                date,
                name: String::new(),
            })
            .collect(),
        ..OfficeHours::default()
    }
}

pub fn ticket(number: usize, at: Time, dice: &mut Dice) -> Ticket {
    let mut customer = CustomerRef::named(
        format!("c{}", dice.below(20_000)).into(),
        "Marta".to_owned(),
    );
    if dice.below(5) == 0 {
        customer.segments = vec![format!("segment-{}", dice.below(TEAMS)).into()];
    }
    customer.recent_order_cents = Some(dice.below(30_000) as u32 as _);
    let topic = format!("topic-{}", dice.below(RULES * 2));
    let channel = Channel::KNOWN.get(dice.below(3)).cloned();
    Ticket {
        number: TicketNumber(number as u32),
        version: 1,
        subject: String::new(),
        status: Status::Open,
        snoozed_until: None,
        channel: channel.unwrap_or(Channel::Email),
        customer,
        assignee: None,
        team: None,
        tags: vec![topic],
        sentiment: None,
        unread: true,
        created_at: at,
        updated_at: at,
        waiting_since: Some(at),
        last_message: None,
        campaign: None,
        messages: 1,
        last_customer_message_at: Some(at),
        away: None,
        scheduled: Vec::new(),
    }
}
