//! The calls of threads and of those who write in them.

use utoipa::openapi::Required::True;
use utoipa::openapi::path::HttpMethod::{Delete, Get, Post, Put};
use utoipa::openapi::schema::{ObjectBuilder, Type};

use super::operation::{Access, Operation, key, number, reference, text};
use super::{Customer, MessagePage, NewMessage, Sent};
use crate::api::MAX_LIMIT;

pub(super) fn threads() -> Vec<Operation> {
    vec![
        Operation::new(
            Get,
            "/tickets/{number}/messages",
            "getMessages",
            "A part of a thread: its newest messages, or those before one.",
        )
        .access(Access::Desk)
        .part("number", "The ticket's number.", whole())
        .query("limit", "How many at most; 50 without it.", number(1, MAX_LIMIT as u32))
        .query("before", "The id of the message to stop before.", text())
        .problems(&[422])
        .answers("The part, oldest first.", reference::<MessagePage>()),
        Operation::new(
            Post,
            "/tickets/{number}/messages",
            "sendMessage",
            "Answers the customer or keeps a private note, once for each key: whoever asks the same again under their key is answered alike and nothing more happens.",
        )
        .access(Access::Desk)
        .part("number", "The ticket's number.", whole())
        .header(
            "Idempotency-Key",
            "Tells this message from every other one of whoever sends it.",
            key(),
        )
        .takes::<NewMessage>(True)
        .problems(&[409, 422, 428])
        .creates("The message as it went out, and its ticket.", reference::<Sent>()),
        Operation::new(
            Get,
            "/events",
            "getEvents",
            "Server-sent events: each has the id to go on from and a `LiveEvent` as its data.",
        )
        .access(Access::Desk)
        .query(
            "last_event_id",
            "The event to go on from, where `Last-Event-ID` cannot be sent; without either the newest.",
            whole(),
        )
        .problems(&[422])
        .answers_as("text/event-stream", "The stream.", server_sent().into(), &[])
        .tag("live"),
    ]
}

/// A number that counts or names something.
fn whole() -> ObjectBuilder {
    ObjectBuilder::new()
        .schema_type(Type::Integer)
        .minimum(Some(0))
}

/// One server-sent event.
fn server_sent() -> ObjectBuilder {
    let data = ObjectBuilder::new()
        .schema_type(Type::String)
        .content_media_type("application/json")
        .description(Some("A `LiveEvent`."));
    let id = ObjectBuilder::new()
        .schema_type(Type::String)
        .description(Some("Where to go on from."));
    ObjectBuilder::new()
        .property("data", data)
        .property("id", id)
        .required("id")
}

pub(super) fn customers() -> Vec<Operation> {
    let profile = |method, path, id, summary| {
        Operation::new(method, path, id, summary)
            .access(Access::Desk)
            .part("id", "The customer.", text())
            .answers("The profile.", reference::<Customer>())
            .tag("customers")
    };
    vec![
        profile(
            Get,
            "/customers/{id}",
            "getCustomer",
            "A customer's profile.",
        ),
        profile(
            Put,
            "/customers/{id}/block",
            "blockCustomer",
            "Blocks a profile: its conversations are closed and read, and what comes later is dropped.",
        ),
        profile(
            Delete,
            "/customers/{id}/block",
            "unblockCustomer",
            "Unblocks a profile, for Owner and Admin: what comes later is heard again, and nothing is reopened.",
        ),
    ]
}
