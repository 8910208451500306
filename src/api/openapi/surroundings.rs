//! The calls of what is around a conversation: who is there, what waits, what the account chose.

use utoipa::openapi::Required::{False, True};
use utoipa::openapi::path::HttpMethod::{Delete, Get, Patch, Post, Put};
use utoipa::openapi::schema::{ObjectBuilder, Type};

use super::operation::{Access, Operation, list, reference, text, version};
use super::{
    Attend, Attendant, ColleagueAttends, CustomerMoves, Settings, SettingsPatch, Simulate, Ticket,
};

const VERSION: (&str, &str) = ("ETag", "The ticket's version in quotes, for `If-Match`.");

fn number() -> ObjectBuilder {
    ObjectBuilder::new()
        .schema_type(Type::Integer)
        .minimum(Some(0))
}

pub(super) fn tickets() -> Vec<Operation> {
    vec![
        Operation::new(
            Put,
            "/tickets/{number}/attention",
            "attendTicket",
            "Tells what one does in a ticket, and learns who else is in it. It is forgotten 45 seconds after it was last told.",
        )
        .access(Access::Desk)
        .part("number", "The ticket's number.", number())
        .takes::<Attend>(True)
        .problems(&[422])
        .answers("Everybody who is in it now, oneself included.", list::<Attendant>()),
        Operation::new(
            Delete,
            "/tickets/{number}/scheduled/{id}",
            "cancelScheduled",
            "Takes back a reply that was to go out later, whoever wrote it.",
        )
        .access(Access::Desk)
        .part("number", "The ticket's number.", number())
        .part("id", "The reply.", text())
        .answers_with("The ticket without it.", reference::<Ticket>(), &[VERSION]),
    ]
}

pub(super) fn settings() -> Vec<Operation> {
    vec![
        Operation::new(
            Get,
            "/settings",
            "getSettings",
            "What the account has chosen.",
        )
        .access(Access::Desk)
        .answers("The settings.", reference::<Settings>())
        .tag("settings"),
        Operation::new(
            Patch,
            "/settings",
            "changeSettings",
            "Chooses some of it anew, on the version the change was made on or not at all: by Owner and Admin, office hours and routing by Manager too.",
        )
        .access(Access::Desk)
        .header("If-Match", "The version the change was made on.", version())
        .takes::<SettingsPatch>(True)
        .problems(&[409, 422, 428])
        .answers("The settings as they are now.", reference::<Settings>())
        .tag("settings"),
    ]
}

pub(super) fn demo() -> Vec<Operation> {
    let call = |path, id, summary| {
        Operation::new(Post, path, id, summary)
            .access(Access::Desk)
            .problems(&[404, 422])
            .tag("demo")
    };
    vec![
        call(
            "/demo/customer-leaves",
            "customerLeaves",
            "A web chat's customer leaves; who is gone already is gone since then.",
        )
        .takes::<CustomerMoves>(False)
        .answers_with("The ticket.", reference::<Ticket>(), &[VERSION]),
        call(
            "/demo/customer-returns",
            "customerReturns",
            "A web chat's customer is there again.",
        )
        .takes::<CustomerMoves>(False)
        .answers_with("The ticket.", reference::<Ticket>(), &[VERSION]),
        call(
            "/demo/colleague-attends",
            "colleagueAttends",
            "A colleague who is online looks at a ticket, writes in it, or leaves it.",
        )
        .takes::<ColleagueAttends>(True)
        .answers("Everybody who is in it now.", list::<Attendant>()),
        call(
            "/demo/simulate",
            "simulate",
            "Lets things happen that happen in a desk; the same seed lets the same things happen.",
        )
        .takes::<Simulate>(True),
    ]
}
