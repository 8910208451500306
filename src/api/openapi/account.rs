//! The calls about the account: people, teams, routing.

use utoipa::openapi::Required::True;
use utoipa::openapi::path::HttpMethod::{Get, Post};
use utoipa::openapi::schema::{ObjectBuilder, Type};

use super::operation::{Access, Operation, reference};
use super::{Assignment, TriedRouting, TryRouting};

pub(super) fn assignment() -> Vec<Operation> {
    let number = ObjectBuilder::new()
        .schema_type(Type::Integer)
        .minimum(Some(0));
    vec![
        Operation::new(
            Get,
            "/tickets/{number}/assignment",
            "getAssignment",
            "Why a ticket is with whom it is, or what it waits for.",
        )
        .access(Access::Desk)
        .part("number", "The ticket's number.", number)
        .answers("What the desk decided last.", reference::<Assignment>()),
        Operation::new(
            Post,
            "/routing/dry-run",
            "dryRunRouting",
            "What routing rules would have done with the tickets of the last days, beside those that are saved: for Owner, Admin and Manager. Nothing is changed by it.",
        )
        .access(Access::Desk)
        .takes::<TryRouting>(True)
        .problems(&[422])
        .answers("What both would have done.", reference::<TriedRouting>())
        .tag("settings"),
    ]
}
