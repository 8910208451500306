//! Messages that are sent again and again, in any order, by several people, over reloads: each goes
//! out once (SPEC X7).

#![cfg(feature = "mock")]

use bandeja::api::{
    BASE, CSRF_HEADER, IDEMPOTENCY_HEADER, MessagePage, Method, RawRequest, RawResponse, Sent,
    Session,
};
use bandeja::domain::{MessageId, Time};
use bandeja::mock::{Server, WorldOptions};
use chrono::TimeDelta;
use proptest::prelude::*;
use serde::de::DeserializeOwned;
use serde_json::json;

const PEOPLE: [&str; 3] = ["kris", "tess", "ana"];
const TICKETS: [u32; 3] = [10_432, 10_435, 10_438];

/// What somebody does.
#[derive(Clone, Debug)]
enum Deed {
    /// Sends what belongs to one of their keys, in the ticket that belongs to it.
    Send { who: usize, key: usize },
    /// Sends something else under a key.
    Misuse { who: usize, key: usize },
    /// The page is loaded again: the world is what was done in it.
    Reload,
}

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let whose = || (0..PEOPLE.len(), 0..6_usize);
    let deed = prop_oneof![
        8 => whose().prop_map(|(who, key)| Deed::Send { who, key }),
        2 => whose().prop_map(|(who, key)| Deed::Misuse { who, key }),
        1 => Just(Deed::Reload),
    ];
    prop::collection::vec(deed, 1..40)
}

struct Desk {
    server: Server,
    now: Time,
    people: Vec<Vec<(String, String)>>,
    journal: Vec<(RawRequest, Time)>,
}

fn server() -> Server {
    Server::new(WorldOptions {
        seed: 7,
        tickets: 12,
        epoch: "2026-11-18T18:00:00Z".parse().unwrap_or_default(),
    })
}

impl Desk {
    fn new() -> Self {
        let mut desk = Self {
            server: server(),
            now: "2026-11-18T18:00:00Z".parse().unwrap_or_default(),
            people: Vec::new(),
            journal: Vec::new(),
        };
        for user in PEOPLE {
            let body = json!({ "method": "persona", "user": user }).to_string();
            let answer = desk.ask(Method::Post, "/session", Vec::new(), body);
            let cookie = answer
                .header("set-cookie")
                .and_then(|set| set.split(';').next());
            let headers = vec![
                ("cookie".to_owned(), cookie.unwrap_or_default().to_owned()),
                (CSRF_HEADER.to_owned(), read::<Session>(&answer).csrf),
            ];
            desk.people.push(headers);
        }
        desk
    }

    fn ask(
        &mut self,
        method: Method,
        path: &str,
        headers: Vec<(String, String)>,
        body: String,
    ) -> RawResponse {
        let request = RawRequest {
            method,
            path: format!("{BASE}{path}"),
            headers,
            body: body.into_bytes(),
        };
        self.now += TimeDelta::seconds(1);
        let answer = self.server.handle(request.clone(), self.now);
        if !method.is_safe() && answer.status < 300 {
            self.journal.push((request, self.now));
        }
        answer
    }

    fn send(&mut self, who: usize, key: usize, text: &str) -> RawResponse {
        let mut headers = self.people[who].clone();
        headers.push((IDEMPOTENCY_HEADER.to_owned(), format!("key-{key}")));
        let writing = if key.is_multiple_of(2) {
            "reply"
        } else {
            "note"
        };
        let body = json!({ "writing": writing, "text": text }).to_string();
        let path = format!("/tickets/{}/messages", TICKETS[key % 3]);
        self.ask(Method::Post, &path, headers, body)
    }

    fn thread(&mut self, ticket: u32) -> Vec<(MessageId, String)> {
        let path = format!("/tickets/{ticket}/messages?limit=200");
        let headers = self.people[0].clone();
        let answer = self.ask(Method::Get, &path, headers, String::new());
        let items = read::<MessagePage>(&answer).items.into_iter();
        items.map(|message| (message.id, message.text)).collect()
    }

    fn reload(&mut self) {
        self.server = server();
        for (request, at) in &self.journal {
            self.server.handle(request.clone(), *at);
        }
    }
}

fn read<T: DeserializeOwned>(answer: &RawResponse) -> T {
    match serde_json::from_slice(&answer.body) {
        Ok(value) => value,
        Err(error) => panic!("{error} in {}", String::from_utf8_lossy(&answer.body)),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn x7_each_key_is_one_message_in_the_order_they_were_first_sent(deeds in deeds()) {
        let mut desk = Desk::new();
        let before = TICKETS.map(|ticket| desk.thread(ticket));
        // By person and key: what was answered.
        let mut sent: Vec<((usize, usize), Sent)> = Vec::new();
        for deed in deeds {
            match deed {
                Deed::Send { who, key } => {
                    let answer = desk.send(who, key, &format!("{who} says {key}"));
                    prop_assert_eq!(answer.status, 201);
                    let answer: Sent = read(&answer);
                    let known = sent.iter().find(|(of, _)| *of == (who, key));
                    match known {
                        Some((_, known)) => prop_assert_eq!(known, &answer),
                        None => sent.push(((who, key), answer)),
                    }
                }
                Deed::Misuse { who, key } => {
                    if sent.iter().any(|(of, _)| *of == (who, key)) {
                        let answer = desk.send(who, key, "something else");
                        prop_assert_eq!(answer.status, 422);
                    }
                }
                Deed::Reload => desk.reload(),
            }
        }
        for (index, ticket) in TICKETS.into_iter().enumerate() {
            let expected = sent.iter().filter(|((_, key), _)| key % 3 == index);
            let expected = expected.map(|(_, sent)| {
                let message = sent.message.clone().expect("it went out");
                (message.id, message.text)
            });
            let expected: Vec<_> = before[index].iter().cloned().chain(expected).collect();
            prop_assert_eq!(desk.thread(ticket), expected);
        }
    }
}
