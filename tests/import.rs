//! Importing conversations in JSON Lines.

#![cfg(feature = "mock")]

use bandeja::api::{
    BASE, CSRF_HEADER, ImportReport, LineProblem, MessagePage, Method, Page, RawRequest, Session,
};
use bandeja::domain::{Channel, MessageKind, Status, Ticket, Time};
use bandeja::mock::{Server, WorldOptions};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

/// Real conversations, where they are there: input for tests, and no part of the project.
const REAL: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../shared/data/conversations.jsonl"
);

fn now() -> Time {
    "2026-11-18T18:00:00Z".parse().unwrap_or_default()
}

struct Desk {
    server: Server,
    headers: Vec<(String, String)>,
}

impl Desk {
    fn of(tickets: u32) -> Self {
        let server = Server::new(WorldOptions {
            seed: 7,
            tickets,
            epoch: now(),
        });
        let mut desk = Self {
            server,
            headers: Vec::new(),
        };
        let sign_in = json!({ "method": "persona", "user": "kris" });
        let body = sign_in.to_string().into_bytes();
        let (method, path) = (Method::Post, format!("{BASE}/session"));
        let answer = desk.server.handle(
            RawRequest {
                method,
                path,
                headers: Vec::new(),
                body,
            },
            now(),
        );
        let cookie = answer
            .header("set-cookie")
            .and_then(|set| set.split(';').next());
        let csrf = serde_json::from_slice::<Session>(&answer.body).map(|session| session.csrf);
        desk.headers = vec![
            ("cookie".to_owned(), cookie.unwrap_or_default().to_owned()),
            (CSRF_HEADER.to_owned(), csrf.unwrap_or_default()),
        ];
        desk
    }

    fn ask<T: DeserializeOwned>(&mut self, method: Method, path: &str, body: &Value) -> T {
        let body = if body.is_null() {
            Vec::new()
        } else {
            body.to_string().into_bytes()
        };
        let (path, headers) = (format!("{BASE}{path}"), self.headers.clone());
        let answer = self.server.handle(
            RawRequest {
                method,
                path,
                headers,
                body,
            },
            now(),
        );
        match serde_json::from_slice(&answer.body) {
            Ok(value) => value,
            Err(error) => panic!("{error} in {}", String::from_utf8_lossy(&answer.body)),
        }
    }

    fn tickets(&mut self) -> Vec<Ticket> {
        let mut tickets = Vec::new();
        loop {
            let query = json!({
                "offset": tickets.len(), "limit": 200, "sort": { "by": "created", "order": "asc" }
            });
            let page: Page = self.ask(Method::Post, "/tickets/query", &query);
            if page.items.is_empty() {
                tickets.sort_by_key(|ticket: &Ticket| ticket.number);
                return tickets;
            }
            tickets.extend(page.items);
        }
    }

    fn import(&mut self, first_line: u32, lines: &[&str]) -> ImportReport {
        let batch = json!({ "first_line": first_line, "lines": lines });
        self.ask(Method::Post, "/demo/import", &batch)
    }

    fn said(&mut self, ticket: &Ticket) -> Vec<(MessageKind, Time, String)> {
        let path = format!("/tickets/{}/messages?limit=200", ticket.number.0);
        let page: MessagePage = self.ask(Method::Get, &path, &Value::Null);
        assert_eq!(page.older, 0);
        page.items
            .into_iter()
            .map(|message| (message.kind, message.at, message.text))
            .collect()
    }
}

fn conversation(id: &str) -> Value {
    json!({
        "id": id, "channel": "email", "tags": ["late", "Ärger", "late"],
        "customer": { "name": "Zoë Ng", "email": "zoe@shop.example" },
        "messages": [
            { "from": "customer", "at": "2026-11-01T09:00:00Z", "text": "Hello\n\n  there 👋" },
            { "from": "agent", "at": "2026-11-01T10:30:00.5Z", "text": "<b>Hi</b> &amp; welcome" },
            { "from": "customer", "at": "2026-11-01T11:00:00Z", "text": "" },
            { "from": "customer", "at": "2026-11-01T12:00:00Z", "text": "שלום" },
        ],
    })
}

#[test]
fn x11_a_conversation_becomes_a_ticket_with_its_messages_as_they_were() {
    let mut desk = Desk::of(3);
    let line = conversation("a1").to_string();
    assert_eq!(
        desk.import(1, &[&line]),
        ImportReport {
            added: 1,
            ..ImportReport::default()
        }
    );
    let tickets = desk.tickets();
    assert_eq!(tickets.len(), 4);
    let ticket = &tickets[3];
    assert_eq!(ticket.number.0, 10_440);
    assert_eq!(
        (&ticket.channel, &ticket.status),
        (&Channel::Email, &Status::Open)
    );
    assert_eq!(ticket.customer.name, "Zoë Ng");
    assert_eq!(ticket.tags, ["late", "Ärger"]);
    assert_eq!(
        (ticket.sentiment.clone(), ticket.assignee.clone()),
        (None, None)
    );
    assert_eq!(ticket.created_at.to_rfc3339(), "2026-11-01T09:00:00+00:00");
    assert_eq!(ticket.updated_at.to_rfc3339(), "2026-11-01T12:00:00+00:00");
    let since = ticket.waiting_since.map(|since| since.to_rfc3339());
    assert_eq!(since.as_deref(), Some("2026-11-01T11:00:00+00:00"));
    let texts: Vec<(MessageKind, String)> = desk
        .said(ticket)
        .into_iter()
        .map(|(kind, _, text)| (kind, text))
        .collect();
    let (customer, agent) = (MessageKind::Customer, MessageKind::Agent);
    assert_eq!(
        texts,
        [
            (customer.clone(), "Hello\n\n  there 👋".to_owned()),
            (agent, "<b>Hi</b> &amp; welcome".to_owned()),
            (customer.clone(), String::new()),
            (customer, "שלום".to_owned()),
        ]
    );
}

#[test]
fn x11_a_bad_line_is_reported_by_number_and_the_others_go_in() {
    let mut desk = Desk::of(0);
    let with = |change: &dyn Fn(&mut Value)| {
        let mut value = conversation("bad");
        change(&mut value);
        value.to_string()
    };
    use LineProblem::*;
    let bad = [
        ("{", "EOF", NotJson),
        ("[1]", "invalid", WrongValue),
        ("null", "invalid type", WrongValue),
        (
            &with(&|it| it["id"] = json!("")),
            "\"id\" is empty",
            EmptyField,
        ),
        (&with(&|it| it["id"] = json!(5)), "invalid type", WrongValue),
        (
            &with(&|it| it["channel"] = json!("fax")),
            "fax",
            UnknownChannel,
        ),
        (
            &with(&|it| it["messages"] = json!([])),
            "\"messages\" is empty",
            EmptyField,
        ),
        (
            &with(&|it| it["messages"][1]["from"] = json!("boss")),
            "boss",
            WrongValue,
        ),
        (
            &with(&|it| it["messages"][0]["at"] = json!("yesterday")),
            "invalid",
            WrongValue,
        ),
        (
            &with(&|it| it["customer"] = json!({})),
            "neither name nor email",
            NoCustomer,
        ),
        (
            &with(&|it| drop(it.as_object_mut().and_then(|it| it.remove("channel")))),
            "channel",
            MissingField,
        ),
    ];
    let (first, last) = (conversation("a").to_string(), conversation("b").to_string());
    let mut lines = vec![first.as_str(), "", "   "];
    lines.extend(bad.iter().map(|(line, ..)| *line));
    lines.push(&last);
    let report = desk.import(101, &lines);
    assert_eq!((report.added, report.known), (2, 0));
    assert_eq!(report.errors.len(), bad.len());
    for (index, (error, (line, reason, problem))) in report.errors.iter().zip(bad).enumerate() {
        assert_eq!(error.line as usize, 104 + index);
        assert!(error.reason.contains(reason), "{line}: {}", error.reason);
        assert_eq!(error.problem, problem, "{line}");
        assert!(!error.reason.contains(" line 1"), "{}", error.reason);
    }
    assert_eq!(desk.tickets().len(), 2);
}

#[test]
fn x11_the_same_conversation_never_goes_in_twice() {
    let mut desk = Desk::of(0);
    let line = conversation("a").to_string();
    let report = desk.import(1, &[&line, &line]);
    assert_eq!((report.added, report.known), (1, 1));
    let other = conversation("b").to_string();
    let report = desk.import(1, &[&line, &other]);
    assert_eq!((report.added, report.known), (1, 1));
    assert_eq!(desk.tickets().len(), 2);
}

#[test]
fn x11_a_customer_is_found_by_address_in_any_case_of_letters() {
    let mut desk = Desk::of(200);
    let from = |id: &str, email: &str| {
        let mut value = conversation(id);
        value["customer"] = json!({ "name": "Somebody", "email": email });
        value.to_string()
    };
    let lines = [
        from("1", "Marta.Q@example.com"),
        from("2", "new@shop.example"),
        from("3", " NEW@shop.example "),
    ];
    desk.import(1, &lines.each_ref().map(String::as_str));
    let tickets = desk.tickets();
    let [marta, new, again] = &tickets[200..] else {
        panic!("{} tickets", tickets.len())
    };
    assert_eq!(marta.customer.name, "Marta Quintero");
    assert_eq!(new.customer.name, "Somebody");
    assert_eq!(again.customer, new.customer);
}

#[test]
fn x11_the_real_conversations_go_in_whole_and_once() {
    let Ok(text) = std::fs::read_to_string(REAL) else {
        println!("skipped: there are no real conversations beside the project");
        return;
    };
    let lines: Vec<&str> = text.lines().collect();
    let mut desk = Desk::of(0);
    let mut added = 0;
    for (index, part) in lines.chunks(100).enumerate() {
        let report = desk.import(index as u32 * 100 + 1, part);
        assert_eq!(
            (report.known, report.errors.len()),
            (0, 0),
            "{:?}",
            report.errors
        );
        added += report.added;
    }
    assert_eq!(added, 525);

    let tickets = desk.tickets();
    assert_eq!(tickets.len(), 525);
    for (ticket, line) in tickets.iter().zip(&lines) {
        let told: Value = serde_json::from_str(line).unwrap_or_default();
        let messages = told["messages"].as_array().cloned().unwrap_or_default();
        let expected: Vec<(&str, Option<Time>, &str)> = messages
            .iter()
            .map(|message| {
                let text = |key: &str| message[key].as_str().unwrap_or_default();
                (text("from"), text("at").parse().ok(), text("text"))
            })
            .collect();
        let said = desk.said(ticket);
        let said: Vec<(&str, Option<Time>, &str)> = said
            .iter()
            .map(|(kind, at, text)| (kind.as_str(), Some(*at), text.as_str()))
            .collect();
        assert_eq!(said, expected, "{}", ticket.number);
        let waits = expected
            .last()
            .is_some_and(|(from, _, _)| *from == "customer");
        assert_eq!(ticket.waiting_since.is_some(), waits, "{}", ticket.number);
    }

    let again = desk.server.import(&text, now());
    assert_eq!(
        again,
        ImportReport {
            known: 525,
            ..ImportReport::default()
        }
    );
    assert_eq!(desk.tickets(), tickets);
}
