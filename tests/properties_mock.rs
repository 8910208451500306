//! The mock server's lists and numbers after any sequence of changes: what is kept up to date is
//! what would be found by looking at everything again.

#![cfg(feature = "mock")]

use std::collections::BTreeSet;
use std::sync::Arc;

use bandeja::api::{
    BASE, CSRF_HEADER, Counts, IDEMPOTENCY_HEADER, List, Method, Page, RawRequest, RawResponse,
    Session,
};
use bandeja::domain::{
    Channel, Filter, FilterContext, Interval, OfficeHours, Predicate, Settings, Sort, SortKey,
    Status, Ticket, Time, UserId, View, Week,
};
use bandeja::mock::{Server, WorldOptions};
use bandeja::rules::hours::waiting_hours;
use bandeja::rules::zone::Utc;
use chrono::TimeDelta;
use proptest::prelude::*;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

const TICKETS: u32 = 60;

/// Something that is done to the desk.
#[derive(Clone, Debug)]
enum Deed {
    Patch(u32, Value),
    Bulk(Vec<u32>, Value),
    BulkMatching(usize, Value),
    UndoLast,
    Demo(&'static str, Value),
    Send(u32, u8, &'static str),
    Block(u32, bool),
    Look(usize, usize),
    Wait(i64),
    Hours(OfficeHours),
}

/// Tags, right ones and one that is none.
fn tags() -> impl Strategy<Value = Vec<&'static str>> {
    prop::collection::vec(
        prop::sample::select(vec!["vip", "VIP", "delivery", "neu", " "]),
        0..3,
    )
}

fn patches() -> impl Strategy<Value = Value> {
    prop_oneof![
        prop::sample::select(vec![
            json!("kris"),
            json!("ana"),
            json!("tess"),
            json!(null),
            json!("nobody")
        ])
        .prop_map(|user| json!({ "assignee": user })),
        prop::sample::select(vec![json!("returns"), json!("senior"), json!(null)])
            .prop_map(|team| json!({ "team": team })),
        prop::sample::select(vec!["open", "closed"]).prop_map(|status| json!({ "status": status })),
        (1_u32..20).prop_map(|day| {
            let until = format!("2026-12-{day:02}T08:00:00Z");
            json!({ "status": "snoozed", "snoozed_until": until })
        }),
        any::<bool>().prop_map(|unread| json!({ "unread": unread })),
        (tags(), tags())
            .prop_map(|(add, remove)| json!({ "add_tags": add, "remove_tags": remove })),
        tags().prop_map(|add| json!({ "add_tags": add, "assignee": "ana" })),
    ]
}

fn filters() -> Vec<Filter> {
    let condition = |text: &str| serde_json::from_str(text).unwrap_or_default();
    vec![
        Filter::everything(),
        Filter::status(Status::Open),
        condition(r#"{"field":"assignee","operator":"any_of","values":["me"]}"#),
        condition(r#"{"field":"assignee","operator":"is_not_set"}"#),
        condition(r#"{"field":"unread","operator":"any_of","values":["true"]}"#),
        condition(
            r#"{"all":[{"field":"waiting","operator":"over","values":["60"]},{"field":"messages","operator":"under","values":["6"]}]}"#,
        ),
        condition(
            r#"{"any":[{"field":"last_customer_message","operator":"in_last","values":["2h"]},{"field":"text","operator":"contains","values":["hel"]},{"field":"subscriber","operator":"any_of","values":["true"]}]}"#,
        ),
        condition(
            r#"{"any":[{"field":"tag","operator":"any_of","values":["neu","vip"]},{"field":"tag","operator":"is_not_set"}]}"#,
        ),
        condition(
            r#"{"any":[{"field":"team","operator":"any_of","values":["returns"]},{"field":"status","operator":"none_of","values":["open"]}]}"#,
        ),
    ]
}

/// Hours that some channels keep, all of them, or none.
fn hours() -> impl Strategy<Value = OfficeHours> {
    let open = (0_u16..12, 12_u16..=24).prop_map(|(from, to)| [Interval::hours(from, to)]);
    let channels = prop::sample::subsequence(Channel::KNOWN.to_vec(), 0..=3);
    (open, any::<bool>(), channels).prop_map(|(open, daily, channels)| OfficeHours {
        week: if daily {
            Week::daily(&open)
        } else {
            Week::working_days(&open)
        },
        channels,
        ..OfficeHours::default()
    })
}

fn deeds() -> impl Strategy<Value = Deed> {
    let number = 0..TICKETS + 2;
    let numbers = prop::collection::vec(10_440 - TICKETS..10_442, 0..50);
    let filter = 0..filters().len();
    prop_oneof![
        4 => (number.clone(), patches()).prop_map(|(number, patch)| Deed::Patch(number, patch)),
        1 => (numbers, patches()).prop_map(|(numbers, patch)| Deed::Bulk(numbers, patch)),
        1 => (filter.clone(), patches()).prop_map(|(filter, patch)| Deed::BulkMatching(filter, patch)),
        1 => Just(Deed::UndoLast),
        1 => Just(Deed::Demo("colleague-takes", json!({}))),
        1 => Just(Deed::Demo("customer-writes", json!({}))),
        2 => number.clone().prop_map(|it| {
            Deed::Demo("customer-writes", json!({ "number": 10_440 - TICKETS + it, "text": "hi" }))
        }),
        1 => Just(Deed::Demo("reset", json!({}))),
        2 => (1_u32..12).prop_map(|steps| Deed::Demo("simulate", json!({ "steps": steps }))),
        2 => number.clone().prop_map(|it| {
            Deed::Demo("customer-leaves", json!({ "number": 10_440 - TICKETS + it }))
        }),
        1 => Just(Deed::Demo("customer-returns", json!({}))),
        3 => (number.clone(), 0_u8..9, prop::sample::select(vec!["reply", "note"]))
            .prop_map(|(number, key, writing)| Deed::Send(number, key, writing)),
        1 => (number.clone(), prop::bool::weighted(0.6)).prop_map(|(number, on)| Deed::Block(number, on)),
        1 => number.prop_map(|it| {
            Deed::Demo("customer-writes", json!({ "number": 10_440 - TICKETS + it, "text": "STOP" }))
        }),
        4 => (filter, 0..Sort::all().count()).prop_map(|(filter, sort)| Deed::Look(filter, sort)),
        1 => (1_i64..200).prop_map(Deed::Wait),
        2 => hours().prop_map(Deed::Hours),
    ]
}

struct Desk {
    server: Server,
    now: Time,
    headers: Vec<(String, String)>,
    undo: Option<String>,
}

impl Desk {
    fn new() -> Self {
        let epoch = "2026-11-18T18:00:00Z".parse().unwrap_or_default();
        let server = Server::new(WorldOptions {
            seed: 11,
            tickets: TICKETS,
            epoch,
        });
        let mut desk = Self {
            server,
            now: epoch,
            headers: Vec::new(),
            undo: None,
        };
        let answer = desk.send(
            Method::Post,
            "/session",
            &json!({ "method": "persona", "user": "kris" }),
            None,
        );
        let cookie = answer
            .header("set-cookie")
            .and_then(|set| set.split(';').next());
        let session: Session = read(&answer);
        desk.headers = vec![
            ("cookie".to_owned(), cookie.unwrap_or_default().to_owned()),
            (CSRF_HEADER.to_owned(), session.csrf),
        ];
        desk
    }

    fn send(
        &mut self,
        method: Method,
        path: &str,
        body: &Value,
        version: Option<u64>,
    ) -> RawResponse {
        let mut headers = self.headers.clone();
        headers.extend(version.map(|version| ("if-match".to_owned(), version.to_string())));
        let body = if body.is_null() {
            Vec::new()
        } else {
            body.to_string().into_bytes()
        };
        let request = RawRequest {
            method,
            path: format!("{BASE}{path}"),
            headers,
            body,
        };
        self.server.handle(request, self.now)
    }

    fn page(&mut self, filter: &Filter, sort: &Sort) -> Page {
        let body = json!({ "filter": filter, "sort": sort, "limit": 200 });
        read(&self.send(Method::Post, "/tickets/query", &body, None))
    }

    fn settings(&mut self) -> Settings {
        read(&self.send(Method::Get, "/settings", &Value::Null, None))
    }

    /// What filters and orders are asked with now.
    fn context(&mut self, me: &UserId) -> FilterContext {
        let hours = waiting_hours(&self.settings().office_hours, &Utc, self.now);
        FilterContext::at(Some(me.clone()), self.now).in_hours(hours.map(Arc::new))
    }

    fn bulk(&mut self, numbers: &[u32], patch: &Value) {
        let body = json!({ "numbers": numbers, "patch": patch });
        let answer = self.send(Method::Post, "/tickets/bulk", &body, None);
        let undo = read::<Value>(&answer)["undo"].as_str().map(str::to_owned);
        self.undo = undo.or(self.undo.take());
    }

    fn act(&mut self, deed: &Deed) {
        match deed {
            Deed::Patch(index, patch) => {
                let path = format!("/tickets/{}", 10_440 - TICKETS + index);
                let answer = self.send(Method::Get, &path, &Value::Null, None);
                if answer.status == 200 {
                    let version = read::<Ticket>(&answer).version;
                    self.send(Method::Patch, &path, patch, Some(version));
                }
            }
            Deed::Bulk(numbers, patch) => self.bulk(numbers, patch),
            Deed::BulkMatching(filter, patch) => {
                let body = json!({ "filter": filters()[*filter] });
                let answer = self.send(Method::Post, "/tickets/numbers", &body, None);
                let numbers: List<u32> = read(&answer);
                for (index, part) in numbers.items.chunks(40).enumerate() {
                    self.bulk(part, patch);
                    // A list that was asked for between two parts.
                    let sort = Sort::all().nth(index).unwrap_or_default();
                    self.page(&filters()[index], &sort);
                }
            }
            Deed::UndoLast => {
                if let Some(token) = self.undo.take() {
                    self.send(
                        Method::Post,
                        &format!("/tickets/bulk/{token}/undo"),
                        &Value::Null,
                        None,
                    );
                }
            }
            Deed::Demo(name, body) => {
                self.send(Method::Post, &format!("/demo/{name}"), body, None);
            }
            Deed::Send(index, key, writing) => {
                let path = format!("/tickets/{}/messages", 10_440 - TICKETS + index);
                let body = json!({ "writing": writing, "text": "Hello" });
                self.headers
                    .push((IDEMPOTENCY_HEADER.to_owned(), key.to_string()));
                self.send(Method::Post, &path, &body, None);
                self.headers.pop();
            }
            Deed::Block(index, on) => {
                let path = format!("/tickets/{}", 10_440 - TICKETS + index);
                let answer = self.send(Method::Get, &path, &Value::Null, None);
                if answer.status == 200 {
                    let customer = read::<Ticket>(&answer).customer.id;
                    let path = format!("/customers/{customer}/block");
                    let method = if *on { Method::Put } else { Method::Delete };
                    self.send(method, &path, &Value::Null, None);
                }
            }
            Deed::Look(filter, sort) => {
                let sort = Sort::all().nth(*sort).unwrap_or_default();
                self.page(&filters()[*filter], &sort);
                self.send(Method::Get, "/counts", &Value::Null, None);
            }
            Deed::Wait(hours) => self.now += TimeDelta::hours(*hours),
            Deed::Hours(hours) => {
                let version = self.settings().version;
                let body = json!({ "office_hours": hours });
                let answer = self.send(Method::Patch, "/settings", &body, Some(version));
                assert_eq!(answer.status, 200);
            }
        }
    }
}

fn read<T: DeserializeOwned>(answer: &RawResponse) -> T {
    match serde_json::from_slice(&answer.body) {
        Ok(value) => value,
        Err(error) => panic!("{error} in {}", String::from_utf8_lossy(&answer.body)),
    }
}

fn counted(tickets: &[Ticket], me: &UserId) -> (u32, u32, u32, u32) {
    let open = || {
        tickets
            .iter()
            .filter(|ticket| ticket.status == Status::Open)
    };
    let customers: BTreeSet<_> = open()
        .filter(|it| it.unread)
        .map(|it| &it.customer.id)
        .collect();
    (
        open().count() as u32,
        open()
            .filter(|ticket| ticket.assignee.as_ref() == Some(me))
            .count() as u32,
        open().filter(|ticket| ticket.assignee.is_none()).count() as u32,
        customers.len() as u32,
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn x1_lists_and_counts_kept_are_those_found_anew(deeds in prop::collection::vec(deeds(), 1..30)) {
        let mut desk = Desk::new();
        let me: UserId = "kris".into();
        for deed in &deeds {
            desk.act(deed);
        }
        let everything = desk.page(&Filter::everything(), &Sort::usual(SortKey::Created)).items;
        for sort in &Sort::all().collect::<Vec<Sort>>() {
            for filter in filters() {
                let context = desk.context(&me);
                let Ok(predicate) = Predicate::new(&filter, &context) else { panic!("{filter:?}") };
                let mut expected: Vec<Ticket> =
                    everything.iter().filter(|ticket| predicate.matches(ticket)).cloned().collect();
                expected.sort_by(|one, other| sort.compare(one, other, &context));
                let page = desk.page(&filter, sort);
                prop_assert_eq!(page.total as usize, expected.len());
                prop_assert_eq!(page.items, expected);
            }
        }
        let answer = desk.send(Method::Get, "/counts", &Value::Null, None);
        let counts: Counts = read(&answer);
        let views: List<View> = read(&desk.send(Method::Get, "/views", &Value::Null, None));
        prop_assert!(views.items.len() > 6);
        for view in views.items {
            let context = desk.context(&me);
            let Ok(predicate) = Predicate::new(&view.counted(), &context) else { panic!("{view:?}") };
            let fitting = everything.iter().filter(|ticket| predicate.matches(ticket)).count();
            prop_assert_eq!(counts.views.get(&view.id), Some(&(fitting as u32)), "{}", view.name);
        }
        let view = |name: &str| counts.views.get(&name.into()).copied().unwrap_or_default();
        prop_assert_eq!(
            (view("all"), view("my"), view("unassigned"), counts.unread_customers),
            counted(&everything, &me)
        );
        for ticket in &everything {
            let chat = ticket.channel == Channel::WebChat && ticket.status != Status::Closed;
            prop_assert!(chat || ticket.away.is_none(), "{:?}", ticket);
        }
    }

    #[test]
    fn no_request_whatever_makes_the_server_panic_or_fail(
        method in prop::sample::select(vec![Method::Get, Method::Post, Method::Put, Method::Patch, Method::Delete]),
        path in "(/(tickets|session|query|count|numbers|views|order|restore|promoters|bulk|users|demo|clock|import|messages|settings|attention|scheduled|simulate|customer-leaves|events|customers|block|10432|c0|%41|\\PC{0,3})){0,4}(\\?(limit|before|last_event_id)=\\PC{0,6})?",
        version in prop::option::of(any::<u64>()),
        body in "\\PC{0,40}",
    ) {
        let mut desk = Desk::new();
        let mut headers = desk.headers.clone();
        headers.extend(version.map(|version| ("if-match".to_owned(), version.to_string())));
        let request = RawRequest { method, path: format!("{BASE}{path}"), headers, body: body.into_bytes() };
        let answer = desk.server.handle(request, desk.now);
        prop_assert!((200..500).contains(&answer.status), "{}", answer.status);
    }
}
