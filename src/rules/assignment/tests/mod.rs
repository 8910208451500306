mod routing;
mod turns;

use super::*;
use crate::domain::{
    Asked, Availability, Channel, CustomerRef, Field, Filter, Interval, Office, OfficeHours,
    Operator, Outcome, Queue, Rotation, RouteTo, RoutedBy, Routing, RoutingRule, RuleSays,
    Sentiment, Skipped, Status, Team, Ticket, TicketNumber, Time, Trace, Unavailable, WaitsFor,
    Week,
};
use crate::rules::zone::tests::{Made, time};

fn person(user: &str) -> Availability {
    Availability {
        user: user.into(),
        deactivated: false,
        assignable: true,
        online: true,
        capacity: None,
        open_tickets: 0,
    }
}

fn offline(user: &str) -> Availability {
    Availability {
        online: false,
        ..person(user)
    }
}

fn deactivated(user: &str) -> Availability {
    Availability {
        deactivated: true,
        ..person(user)
    }
}

fn full(user: &str, open_tickets: u32) -> Availability {
    Availability {
        capacity: Some(open_tickets),
        open_tickets,
        ..person(user)
    }
}

fn crew(people: &[Availability]) -> Crew {
    Crew::new(people.to_vec(), Rotation::default())
}

fn team(id: &str, tags: &[&str], members: &[&str]) -> Team {
    Team {
        id: id.into(),
        name: id.to_owned(),
        description: String::new(),
        tags: tags.iter().map(|it| (*it).to_owned()).collect(),
        segments: Vec::new(),
        members: members.iter().map(|it| (*it).into()).collect(),
        version: 1,
    }
}

fn to_team(id: &str, filter: Filter, team: &str) -> RoutingRule {
    RoutingRule {
        id: id.into(),
        name: id.to_owned(),
        on: true,
        filter,
        action: RouteTo::Team { team: team.into() },
    }
}

fn to_user(id: &str, filter: Filter, user: &str) -> RoutingRule {
    RoutingRule {
        action: RouteTo::User { user: user.into() },
        ..to_team(id, filter, "")
    }
}

fn urgent() -> Filter {
    Filter::is(Field::Sentiment, "urgent")
}

fn rich() -> Filter {
    Filter::one(Field::RecentOrderValue, Operator::Over, ["200"])
}

fn tagged(tag: &str) -> Filter {
    Filter::is(Field::Tag, tag)
}

/// A Monday at ten.
fn monday() -> Time {
    time("2026-06-01T10:00:00Z")
}

fn ticket(number: u32, tags: &[&str]) -> Ticket {
    let at = monday();
    Ticket {
        number: TicketNumber(number),
        version: 1,
        subject: String::new(),
        status: Status::Open,
        snoozed_until: None,
        channel: Channel::Email,
        customer: CustomerRef::named("c1".into(), "Marta".to_owned()),
        assignee: None,
        team: None,
        tags: tags.iter().map(|it| (*it).to_owned()).collect(),
        sentiment: Some(Sentiment::scored(1, at)),
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

fn nine_to_six() -> OfficeHours {
    OfficeHours {
        week: Week::working_days(&[Interval::hours(9, 18)]),
        ..OfficeHours::default()
    }
}

/// An account, to be asked at a time in UTC.
struct Account {
    routing: Routing,
    teams: Vec<Team>,
}

impl Account {
    fn new(rules: &[RoutingRule], teams: &[Team]) -> Self {
        Self {
            routing: Routing {
                round_robin: true,
                rules: rules.to_vec(),
            },
            teams: teams.to_vec(),
        }
    }

    fn arrive(&self, ticket: &Ticket, crew: &mut Crew, now: Time) -> Trace {
        let (hours, zone) = (nine_to_six(), Made::fixed(0));
        Assigner::new(&self.routing, &self.teams, &hours, &zone).arrive(ticket, crew, now)
    }

    fn drain(&self, waiting: &[Waiting], crew: &mut Crew, now: Time) -> Vec<(u32, String)> {
        let (hours, zone) = (nine_to_six(), Made::fixed(0));
        let given = Assigner::new(&self.routing, &self.teams, &hours, &zone);
        let given = given.drain(waiting, crew, now).into_iter();
        given
            .map(|(number, trace)| (number.0, who(&trace)))
            .collect()
    }
}

fn who(trace: &Trace) -> String {
    trace
        .assignee()
        .map(ToString::to_string)
        .unwrap_or_default()
}

fn waits(for_what: WaitsFor) -> Outcome {
    Outcome::Waits { for_what }
}
