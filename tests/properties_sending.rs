//! Messages that are sent again and again, in any order, by several people, over reloads: each goes
//! out once, at once or at its time (SPEC I30, X7).

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

/// When the replies under some keys go out, in seconds after the world was made: what is asked for
/// once that is over goes out at once.
fn waits(who: usize, key: usize) -> Option<i64> {
    key.is_multiple_of(4)
        .then_some(8 + 7 * key as i64 + who as i64)
}

fn epoch() -> Time {
    "2026-11-18T18:00:00Z".parse().unwrap_or_default()
}

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
        epoch: epoch(),
    })
}

impl Desk {
    fn new() -> Self {
        let mut desk = Self {
            server: server(),
            now: epoch(),
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
        let mut body = json!({ "writing": writing, "text": text });
        if let Some(seconds) = waits(who, key) {
            body["send_at"] = json!(epoch() + TimeDelta::seconds(seconds));
        }
        let body = body.to_string();
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
    fn i30_x7_each_key_is_one_message_in_the_order_they_go_out(deeds in deeds()) {
        let mut desk = Desk::new();
        let before = TICKETS.map(|ticket| desk.thread(ticket));
        // By person and key: what was answered, and when the message goes out.
        let mut sent: Vec<((usize, usize), Sent, Time)> = Vec::new();
        for deed in deeds {
            match deed {
                Deed::Send { who, key } => {
                    let answer = desk.send(who, key, &format!("{who} says {key}"));
                    prop_assert_eq!(answer.status, 201);
                    let answer: Sent = read(&answer);
                    let known = sent.iter().find(|(of, ..)| *of == (who, key));
                    match known {
                        Some((_, known, _)) => prop_assert_eq!(known, &answer),
                        None => {
                            let waits = waits(who, key).map(|it| epoch() + TimeDelta::seconds(it));
                            let waits = waits.filter(|send_at| *send_at > desk.now);
                            prop_assert_eq!(answer.message.is_none(), waits.is_some());
                            sent.push(((who, key), answer, waits.unwrap_or(desk.now)));
                        }
                    }
                }
                Deed::Misuse { who, key } => {
                    if sent.iter().any(|(of, ..)| *of == (who, key)) {
                        let answer = desk.send(who, key, "something else");
                        prop_assert_eq!(answer.status, 422);
                    }
                }
                Deed::Reload => desk.reload(),
            }
        }
        desk.now += TimeDelta::hours(1);
        // What is due goes out before anything else is done at that time.
        sent.sort_by_key(|(_, sent, goes_out)| (*goes_out, sent.message.is_some()));
        for (index, ticket) in TICKETS.into_iter().enumerate() {
            let thread = desk.thread(ticket);
            let new = thread.get(before[index].len()..).unwrap_or_default();
            prop_assert_eq!(&thread[..before[index].len()], &before[index][..]);
            let expected = sent.iter().filter(|((_, key), ..)| key % 3 == index);
            let expected: Vec<_> = expected.collect();
            prop_assert_eq!(new.len(), expected.len());
            for ((id, text), ((who, key), sent, _)) in new.iter().zip(expected) {
                prop_assert_eq!(text, &format!("{who} says {key}"));
                let told = sent.message.as_ref().map(|message| &message.id);
                prop_assert!(told.is_none_or(|told| told == id));
            }
        }
    }
}
