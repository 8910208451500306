//! A desk to test assignment in.

use std::collections::BTreeMap;

use bandeja::api::{
    BASE, BulkPatch, CSRF_HEADER, ChangeSettings, ChangeTicket, ChangeTickets, CustomerWrites,
    Endpoint, GetAssignment, GetMessages, GetSettings, GetTicket, Method, Problem, QueryTickets,
    RawRequest, RawResponse, Session, SetAvailability, SignIn, StartSession, TicketQuery,
};
use bandeja::domain::{
    Channel, Filter, Interval, Message, OfficeHours, RouteTo, Routing, RoutingRule, Settings,
    SettingsPatch, Sort, Ticket, TicketNumber, TicketPatch, Time, Timeline, Trace, Week,
};
use bandeja::mock::{Builder, HostZone, PASSWORD, Server, WorldOptions};
use bandeja::rules::zone::Zone;
use chrono::{MappedLocalTime, NaiveDateTime, TimeDelta, TimeZone};
use chrono_tz::Tz;

/// A time from its RFC 3339 form.
pub fn time(text: &str) -> Time {
    match text.parse() {
        Ok(time) => time,
        Err(error) => panic!("{text}: {error}"),
    }
}

/// Everybody who can have tickets.
const USERS: [&str; 11] = [
    "olivia", "kris", "tess", "ana", "nuno", "farid", "chiara", "mateo", "ingrid", "divya", "wei",
];

struct Known(Tz);

impl Zone for Known {
    fn local(&self, at: Time) -> NaiveDateTime {
        at.with_timezone(&self.0).naive_local()
    }
    fn instants(&self, local: NaiveDateTime) -> MappedLocalTime<Time> {
        let found = self.0.from_local_datetime(&local);
        found.map(|at| at.with_timezone(&chrono::Utc))
    }
}

fn zone(name: &str) -> Option<HostZone> {
    Some(Box::new(Known(name.parse().ok()?)))
}

/// A server, the time, and who is signed in.
pub struct Desk {
    pub server: Server,
    pub now: Time,
    me: String,
    sessions: BTreeMap<String, (String, String)>,
}

impl Desk {
    /// A world of 60 tickets on a Wednesday afternoon, Kris signed in.
    pub fn new() -> Self {
        Self::at("2026-11-18T13:00:00Z")
    }

    /// The same at another time.
    pub fn at(now: &str) -> Self {
        let now = time(now);
        let options = WorldOptions {
            seed: 7,
            tickets: 60,
            epoch: now,
        };
        let mut desk = Self {
            server: Builder::new(options).with_zones(zone).finish(),
            now,
            me: String::new(),
            sessions: BTreeMap::new(),
        };
        desk.be("kris");
        desk
    }

    /// Lets somebody ask from here on.
    pub fn be(&mut self, user: &str) {
        self.me = user.to_owned();
        if !self.sessions.contains_key(user) {
            let email = format!("{user}@lumenandloom.example");
            let password = PASSWORD.to_owned();
            let answer = self.answer(&StartSession(SignIn::Password { email, password }));
            let session: Session = read(&answer);
            let set = answer.header("set-cookie").unwrap_or_default();
            let cookie = set.split(';').next().unwrap_or_default().to_owned();
            self.sessions
                .insert(self.me.clone(), (cookie, session.csrf));
        }
    }

    fn answer<E: Endpoint>(&mut self, endpoint: &E) -> RawResponse {
        let mut headers = Vec::new();
        if let Some((cookie, csrf)) = self.sessions.get(&self.me) {
            headers.push(("cookie".to_owned(), cookie.clone()));
            headers.push((CSRF_HEADER.to_owned(), csrf.clone()));
        }
        if let Some(version) = endpoint.if_match() {
            headers.push(("if-match".to_owned(), format!("\"{version}\"")));
        }
        let request = RawRequest {
            method: E::METHOD,
            path: endpoint.path(),
            headers,
            body: endpoint.body().unwrap_or_default().into_bytes(),
        };
        self.server.handle(request, self.now)
    }

    /// Makes a call; the problem document where it is refused.
    pub fn call<E: Endpoint>(&mut self, endpoint: E) -> Result<E::Answer, Problem> {
        let answer = self.answer(&endpoint);
        if (200..300).contains(&answer.status) {
            Ok(read(&answer))
        } else {
            Err(read(&answer))
        }
    }

    /// Makes a call that must go well.
    pub fn ok<E: Endpoint>(&mut self, endpoint: E) -> E::Answer {
        let path = endpoint.path();
        match self.call(endpoint) {
            Ok(answer) => answer,
            Err(problem) => panic!("{path}: {problem:?}"),
        }
    }

    /// Time passes, and nobody asks anything meanwhile.
    pub fn wait(&mut self, time: TimeDelta) {
        self.now += time;
        self.server.tick(self.now);
    }

    /// Chooses settings; Kris may.
    pub fn set(&mut self, patch: SettingsPatch) -> Settings {
        let version = self.ok(GetSettings).version;
        self.ok(ChangeSettings { version, patch })
    }

    /// Chooses routing.
    pub fn route(&mut self, round_robin: bool, rules: Vec<RoutingRule>) {
        self.set(SettingsPatch {
            routing: Some(Routing { round_robin, rules }),
            ..SettingsPatch::default()
        });
    }

    /// Chooses office hours.
    pub fn hours(&mut self, hours: OfficeHours) {
        self.set(SettingsPatch {
            office_hours: Some(hours),
            ..SettingsPatch::default()
        });
    }

    /// Somebody switches their availability; of those who can sign in.
    pub fn online(&mut self, user: &str, online: bool) {
        let me = self.me.clone();
        self.be(user);
        self.ok(SetAvailability {
            user: user.into(),
            online,
            until: None,
        });
        self.be(&me);
    }

    /// Somebody new writes, by email.
    pub fn begins(&mut self) -> Ticket {
        self.writes(Channel::Email)
    }

    /// Somebody who has written before begins a new ticket.
    pub fn writes(&mut self, channel: Channel) -> Ticket {
        let number = TicketNumber(10_432);
        let customer = self.ticket(number).customer.id;
        self.says(&CustomerWrites {
            number: None,
            customer: Some(customer),
            channel: Some(channel),
            text: Some("Where is my lamp?".to_owned()),
        })
    }

    /// The customer of a ticket writes in it again.
    pub fn writes_in(&mut self, number: TicketNumber) -> Ticket {
        self.says(&CustomerWrites {
            number: Some(number),
            customer: None,
            channel: None,
            text: Some("And my order?".to_owned()),
        })
    }

    fn says(&mut self, words: &CustomerWrites) -> Ticket {
        let body = serde_json::to_string(words).unwrap_or_default();
        read(&raw(self, Method::Post, "/demo/customer-writes", &body))
    }

    /// The same customer begins a new ticket, by email, with these words.
    pub fn says_anew(&mut self, text: &str) -> Ticket {
        let customer = self.ticket(TicketNumber(10_432)).customer.id;
        self.says(&CustomerWrites {
            number: None,
            customer: Some(customer),
            channel: Some(Channel::Email),
            text: Some(text.to_owned()),
        })
    }

    /// Everybody who can have tickets goes offline.
    pub fn everybody_goes(&mut self) {
        for user in USERS {
            self.online(user, false);
        }
    }

    /// Every ticket, by number.
    pub fn everything(&mut self) -> Vec<Ticket> {
        let mut tickets: Vec<Ticket> = Vec::new();
        loop {
            let page = self.ok(QueryTickets(TicketQuery {
                search: None,
                filter: Filter::everything(),
                sort: Sort::default(),
                offset: tickets.len() as u32,
                limit: 200,
            }));
            if page.items.is_empty() {
                tickets.sort_by_key(|ticket| ticket.number);
                return tickets;
            }
            tickets.extend(page.items);
        }
    }

    /// A ticket as it is.
    pub fn ticket(&mut self, number: TicketNumber) -> Ticket {
        self.ok(GetTicket(number))
    }

    /// Who has a ticket.
    pub fn has(&mut self, number: TicketNumber) -> Option<String> {
        let assignee = self.ticket(number).assignee;
        assignee.map(|user| user.as_str().to_owned())
    }

    /// Changes a ticket by hand.
    pub fn put(&mut self, number: TicketNumber, patch: TicketPatch) -> Ticket {
        let version = self.ticket(number).version;
        self.ok(ChangeTicket {
            number,
            version,
            patch,
        })
    }

    /// Changes many tickets by hand.
    pub fn put_all(&mut self, numbers: &[TicketNumber], patch: TicketPatch) {
        let numbers = numbers.to_vec();
        self.ok(ChangeTickets(BulkPatch { numbers, patch }));
    }

    /// Why a ticket is with whom it is.
    pub fn trace(&mut self, number: TicketNumber) -> Option<Trace> {
        self.ok(GetAssignment(number)).trace
    }

    /// What happened to a ticket, oldest first.
    pub fn timeline(&mut self, number: TicketNumber) -> Vec<Timeline> {
        let (before, limit) = (None, 200);
        let page = self.ok(GetMessages {
            number,
            before,
            limit,
        });
        let items: Vec<Message> = page.items;
        items.into_iter().filter_map(|it| it.timeline).collect()
    }
}

/// Monday to Friday, eight to five, in Madrid, for every channel.
pub fn madrid() -> OfficeHours {
    OfficeHours {
        time_zone: "Europe/Madrid".to_owned(),
        week: Week::working_days(&[Interval::hours(8, 17)]),
        ..OfficeHours::default()
    }
}

/// A rule that sends what fits to a team.
pub fn to_team(id: &str, filter: Filter, team: &str) -> RoutingRule {
    let team = team.into();
    rule(id, filter, RouteTo::Team { team })
}

/// A rule that sends what fits to a person.
pub fn to_user(id: &str, filter: Filter, user: &str) -> RoutingRule {
    let user = user.into();
    rule(id, filter, RouteTo::User { user })
}

fn rule(id: &str, filter: Filter, action: RouteTo) -> RoutingRule {
    RoutingRule {
        id: id.into(),
        name: format!("Rule {id}"),
        on: true,
        filter,
        action,
    }
}

/// Reads an answer's body; an empty one is `null`.
pub fn read<T: serde::de::DeserializeOwned>(answer: &RawResponse) -> T {
    let body = match answer.body.as_slice() {
        [] => b"null",
        body => body,
    };
    match serde_json::from_slice(body) {
        Ok(value) => value,
        Err(error) => panic!("{error} in {}", String::from_utf8_lossy(body)),
    }
}

/// A request below the base, as one who knows no types would send it.
pub fn raw(desk: &mut Desk, method: Method, path: &str, body: &str) -> RawResponse {
    let (cookie, csrf) = desk.sessions.get(&desk.me).cloned().unwrap_or_default();
    let headers = vec![
        ("cookie".to_owned(), cookie),
        (CSRF_HEADER.to_owned(), csrf),
    ];
    let request = RawRequest {
        method,
        path: format!("{BASE}{path}"),
        headers,
        body: body.as_bytes().to_vec(),
    };
    desk.server.handle(request, desk.now)
}
