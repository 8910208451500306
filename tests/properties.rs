//! Properties of the filter language, the orders and the decoders: for any input, not for chosen
//! ones.

use bandeja::api::{
    BulkResult, Capabilities, Counts, ImportReport, List, LiveEvent, MessagePage, Page, Persona,
    Problem, Session,
};
use bandeja::domain::{
    Channel, Condition, Customer, CustomerRef, Field, Filter, FilterContext, LastMessage,
    MessageKind, Operator, Predicate, Sentiment, Sort, SortKey, SortOrder, Status, Team, Ticket,
    TicketNumber, TicketPatch, Time, User, View,
};
use proptest::prelude::*;
use serde_json::{Value, json};

const USERS: [&str; 3] = ["kris", "ana", "me"];
const TEAMS: [&str; 2] = ["returns", "billing"];
const TAGS: [&str; 3] = ["vip", "delivery", "gift"];
const CUSTOMERS: [&str; 3] = ["c0", "c1", "c2"];

fn time(seconds: i64) -> Time {
    Time::from_timestamp(1_700_000_000 + seconds, 0).unwrap_or_default()
}

fn one_of(words: &'static [&'static str]) -> impl Strategy<Value = String> {
    prop::sample::select(words).prop_map(str::to_owned)
}

prop_compose! {
    fn tickets()(
        number in 1_u32..5_000,
        status in prop::sample::select(Status::KNOWN),
        channel in prop::sample::select(Channel::KNOWN),
        customer in one_of(&CUSTOMERS),
        // Nobody is called "me": in a filter it means whoever asks.
        assignee in prop::option::of(one_of(&USERS[..2])),
        team in prop::option::of(one_of(&TEAMS)),
        tags in prop::collection::btree_set(one_of(&TAGS), 0..3),
        score in prop::option::of(0_u8..=10),
        unread in any::<bool>(),
        // Few different times, so that ties are common.
        times in (0_i64..4, 0_i64..4, prop::option::of(0_i64..4)),
    ) -> Ticket {
        let (created, updated, waiting) = times;
        Ticket {
            number: TicketNumber(number),
            version: 1,
            subject: String::new(),
            status,
            snoozed_until: None,
            channel,
            customer: CustomerRef { id: customer.clone().into(), name: customer },
            assignee: assignee.map(Into::into),
            team: team.map(Into::into),
            tags: tags.into_iter().collect(),
            sentiment: score.map(|score| Sentiment::scored(score, time(created))),
            unread,
            created_at: time(created),
            updated_at: time(updated),
            waiting_since: waiting.map(time),
            last_message: Some(LastMessage {
                kind: MessageKind::Customer,
                text: String::new(),
                at: time(updated),
            }),
            away: None,
            scheduled: Vec::new(),
        }
    }
}

fn values(field: &Field) -> BoxedStrategy<Vec<String>> {
    let some = |words: &'static [&'static str]| prop::collection::vec(one_of(words), 1..3).boxed();
    match field {
        Field::Status => some(&["open", "snoozed", "closed"]),
        Field::Assignee => some(&USERS),
        Field::Team => some(&TEAMS),
        Field::Channel => some(&["email", "sms", "web_chat"]),
        Field::Sentiment => some(&["urgent", "negative", "neutral", "positive", "promoter"]),
        Field::Tag => some(&TAGS),
        Field::Unread => some(&["true", "false"]),
        Field::Customer | Field::Unknown(_) => some(&CUSTOMERS),
    }
}

fn conditions() -> impl Strategy<Value = Condition> {
    let parts = (
        prop::sample::select(Field::KNOWN),
        prop::sample::select(Operator::KNOWN),
    );
    parts.prop_flat_map(|(field, operator)| {
        let asks_values = matches!(operator, Operator::AnyOf | Operator::NoneOf);
        let values = if asks_values {
            values(&field)
        } else {
            Just(Vec::new()).boxed()
        };
        (Just(field), Just(operator), values).prop_map(|(field, operator, values)| Condition {
            field,
            operator,
            values,
        })
    })
}

fn filters() -> impl Strategy<Value = Filter> {
    let leaf = conditions().prop_map(Filter::One);
    leaf.prop_recursive(3, 24, 4, |inner| {
        let parts = prop::collection::vec(inner, 0..4);
        prop_oneof![
            parts.clone().prop_map(|all| Filter::All { all }),
            parts.prop_map(|any| Filter::Any { any }),
        ]
    })
}

/// What a filter means, read off the ticket's own JSON and written as plainly as it can be.
fn oracle(filter: &Filter, ticket: &Value, me: &str) -> bool {
    match filter {
        Filter::All { all } => all.iter().all(|part| oracle(part, ticket, me)),
        Filter::Any { any } => any.iter().any(|part| oracle(part, ticket, me)),
        Filter::One(Condition {
            field,
            operator,
            values,
        }) => {
            let has: Vec<String> = match field {
                Field::Tag => ticket["tags"].as_array().cloned().unwrap_or_default(),
                Field::Sentiment => vec![ticket["sentiment"]["label"].clone()],
                Field::Customer => vec![ticket["customer"]["id"].clone()],
                field => vec![ticket[field.as_str()].clone()],
            }
            .into_iter()
            .filter(|value| !value.is_null())
            .map(|value| {
                value
                    .as_str()
                    .map_or_else(|| value.to_string(), str::to_owned)
            })
            .collect();
            let wanted = |value: &String| {
                let value = if *field == Field::Assignee && value == "me" {
                    me
                } else {
                    value
                };
                has.iter().any(|it| it == value)
            };
            match operator {
                Operator::AnyOf => values.iter().any(wanted),
                Operator::NoneOf => !values.iter().any(wanted),
                Operator::IsSet => !has.is_empty(),
                Operator::IsNotSet => has.is_empty(),
                Operator::Unknown(_) => false,
            }
        }
    }
}

fn sorts() -> impl Strategy<Value = Sort> {
    (
        prop::sample::select(SortKey::KNOWN),
        prop::sample::select(SortOrder::KNOWN),
    )
        .prop_map(|(by, order)| Sort { by, order })
}

fn json_values() -> impl Strategy<Value = Value> {
    const KEYS: &[&str] = &[
        "items",
        "total",
        "number",
        "version",
        "status",
        "channel",
        "customer",
        "assignee",
        "tags",
        "sentiment",
        "label",
        "score",
        "at",
        "created_at",
        "updated_at",
        "waiting_since",
        "kind",
        "text",
        "id",
        "name",
        "user",
        "role",
        "csrf",
        "event",
        "ticket",
        "message",
        "counts",
        "views",
        "teams",
        "filter",
        "all",
        "any",
        "field",
        "operator",
        "values",
        "sort",
        "by",
        "order",
        "code",
        "fields",
        "current",
        "changed",
        "older",
        "features",
        "timeline",
        "action",
    ];
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        ".{0,8}".prop_map(Value::from),
        prop::sample::select(vec![
            "open",
            "ticket",
            "reset",
            "2026-11-18T18:00:00Z",
            "urgent"
        ])
        .prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 48, 8, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::btree_map(one_of(KEYS), inner, 0..8)
                .prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}

/// Reads bytes as every answer there is; that it returns at all is what is asked.
fn decode_as_everything(bytes: &[u8]) {
    fn decode<T: serde::de::DeserializeOwned>(bytes: &[u8]) {
        drop(serde_json::from_slice::<T>(bytes));
    }
    decode::<BulkResult>(bytes);
    decode::<Capabilities>(bytes);
    decode::<Counts>(bytes);
    decode::<Customer>(bytes);
    decode::<ImportReport>(bytes);
    decode::<List<Persona>>(bytes);
    decode::<List<Team>>(bytes);
    decode::<List<User>>(bytes);
    decode::<List<View>>(bytes);
    decode::<LiveEvent>(bytes);
    decode::<MessagePage>(bytes);
    decode::<Page>(bytes);
    decode::<Problem>(bytes);
    decode::<Session>(bytes);
    decode::<Ticket>(bytes);
}

proptest! {
    #[test]
    fn x1_the_predicate_says_what_a_naive_oracle_says(filter in filters(), ticket in tickets()) {
        let context = FilterContext { me: Some("kris".into()) };
        let predicate = Predicate::new(&filter, &context);
        let Ok(predicate) = predicate else { panic!("{filter:?}: {predicate:?}") };
        prop_assert_eq!(predicate.matches(&ticket), oracle(&filter, &json!(ticket), "kris"));
    }

    #[test]
    fn a_filter_is_the_same_after_a_journey(filter in filters()) {
        let there = serde_json::to_string(&filter).unwrap_or_default();
        prop_assert_eq!(serde_json::from_str::<Filter>(&there).ok(), Some(filter));
    }

    #[test]
    fn an_order_is_total(sort in sorts(), a in tickets(), b in tickets(), c in tickets()) {
        use std::cmp::Ordering::{Equal, Greater};
        let compare = |one: &Ticket, other: &Ticket| sort.compare(one, other);
        prop_assert_eq!(compare(&a, &b), compare(&b, &a).reverse());
        if compare(&a, &b) != Greater && compare(&b, &c) != Greater {
            prop_assert!(compare(&a, &c) != Greater);
        }
        if a.number != b.number {
            prop_assert!(compare(&a, &b) != Equal, "ties are broken by number");
        }
    }

    #[test]
    fn a_ticket_without_a_value_for_the_key_comes_last_either_way(
        order in prop::sample::select(SortOrder::KNOWN),
        with in tickets(),
        without in tickets(),
    ) {
        let with = Ticket {
            waiting_since: Some(time(0)),
            sentiment: Some(Sentiment::scored(5, time(0))),
            ..with
        };
        let without = Ticket { waiting_since: None, sentiment: None, ..without };
        for by in [SortKey::Waiting, SortKey::Sentiment] {
            let sort = Sort { by, order: order.clone() };
            prop_assert!(sort.compare(&with, &without).is_lt());
        }
    }

    #[test]
    fn a_patch_and_its_inverse_cancel_out(
        ticket in tickets(),
        assignee in prop::option::of(prop::option::of(one_of(&USERS[..2]))),
        team in prop::option::of(prop::option::of(one_of(&TEAMS))),
        status in prop::option::of(prop::sample::select(Status::KNOWN)),
        unread in prop::option::of(any::<bool>()),
    ) {
        let patch = TicketPatch {
            assignee: assignee.map(|user| user.map(Into::into)),
            team: team.map(|team| team.map(Into::into)),
            snoozed_until: (status == Some(Status::Snoozed)).then(|| time(99)),
            status,
            unread,
        };
        // A sleeping ticket knows until when.
        let ticket = Ticket {
            snoozed_until: (ticket.status == Status::Snoozed).then(|| time(50)),
            ..ticket
        };
        let mut changed = ticket.clone();
        patch.apply(&mut changed);
        patch.inverse(&ticket).apply(&mut changed);
        prop_assert_eq!(changed, ticket);
        let there = serde_json::to_string(&patch).unwrap_or_default();
        prop_assert_eq!(serde_json::from_str::<TicketPatch>(&there).ok(), Some(patch));
    }

    #[test]
    fn decoding_any_json_never_panics(value in json_values()) {
        decode_as_everything(value.to_string().as_bytes());
    }

    #[test]
    fn decoding_any_bytes_never_panics(bytes in prop::collection::vec(any::<u8>(), 0..64)) {
        decode_as_everything(&bytes);
    }
}
