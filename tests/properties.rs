//! Properties of patches and decoders: for any input, not for chosen ones.

mod generated;

use bandeja::api::{
    BulkResult, Capabilities, Counts, ImportReport, List, LiveEvent, MessagePage, Page, Persona,
    Problem, Session,
};
use bandeja::domain::{Customer, Status, Team, Ticket, TicketPatch, User, View};
use generated::{TEAMS, USERS, one_of, tag_changes, tickets, time};
use proptest::prelude::*;
use serde_json::Value;

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
    fn x7_a_patch_and_its_inverse_cancel_out(
        ticket in tickets(),
        assignee in prop::option::of(prop::option::of(one_of(&USERS))),
        team in prop::option::of(prop::option::of(one_of(&TEAMS))),
        status in prop::option::of(prop::sample::select(Status::KNOWN)),
        unread in prop::option::of(any::<bool>()),
        tags in tag_changes(),
    ) {
        let (add_tags, remove_tags) = tags;
        let patch = TicketPatch {
            assignee: assignee.map(|user| user.map(Into::into)),
            team: team.map(|team| team.map(Into::into)),
            snoozed_until: (status == Some(Status::Snoozed)).then(|| time(99)),
            status,
            unread,
            add_tags,
            remove_tags,
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
