//! The calls about views.

use utoipa::openapi::RefOr;
use utoipa::openapi::Required::True;
use utoipa::openapi::path::HttpMethod::{Delete, Get, Patch, Post, Put};
use utoipa::openapi::schema::{ArrayBuilder, ObjectBuilder, Schema, Type};

use super::operation::{Access, Operation, key, list, reference, text, version};
use super::{CountTickets, NewView, TicketCount, View, ViewOrder, ViewPatch};

const VERSION: (&str, &str) = ("ETag", "The view's version in quotes, for `If-Match`.");

pub(super) fn views() -> Vec<Operation> {
    let call = |method, path, id, summary| {
        Operation::new(method, path, id, summary)
            .access(Access::Desk)
            .tag("views")
    };
    vec![
        call(Get, "/views", "getViews", "The views one sees, in one's order.")
            .answers("The views, in order.", list::<View>()),
        call(Post, "/views", "makeView", "Makes a view, once for each key.")
            .header(
                "Idempotency-Key",
                "Tells this view from every other one of whoever asks.",
                key(),
            )
            .takes::<NewView>(True)
            .problems(&[422, 428])
            .creates("The view.", reference::<View>()),
        call(
            Patch,
            "/views/{id}",
            "changeView",
            "Changes a view, on the version the change was made on or not at all: by whoever made it, \
             and by Owner and Admin where it is shared.",
        )
        .part("id", "The view.", text())
        .header("If-Match", "The version the change was made on.", version())
        .takes::<ViewPatch>(True)
        .problems(&[409, 422, 428])
        .answers_with("The view as it is now.", reference::<View>(), &[VERSION]),
        call(
            Delete,
            "/views/{id}",
            "deleteView",
            "Deletes a view; whoever did can bring it back for ten minutes.",
        )
        .part("id", "The view.", text()),
        call(
            Post,
            "/views/{id}/restore",
            "restoreView",
            "Brings back a view that one deleted within the last ten minutes.",
        )
        .part("id", "The view.", text())
        .problems(&[422])
        .answers_with("The view.", reference::<View>(), &[VERSION]),
        call(
            Put,
            "/views/order",
            "orderViews",
            "Puts the views into another order, for whoever asks; what is not named comes last.",
        )
        .takes::<ViewOrder>(True)
        .problems(&[422])
        .answers("The views, in order.", list::<View>()),
        call(
            Post,
            "/tickets/count",
            "countTickets",
            "How many tickets fit a filter, with up to three of them.",
        )
        .takes::<CountTickets>(True)
        .problems(&[422])
        .answers("The number and the examples.", reference::<TicketCount>()),
        call(
            Get,
            "/tickets/values/{field}",
            "getFieldValues",
            "What tickets have in a field of words (`tag`, `segment`, `country`, `campaign`), the most frequent first, up to 500.",
        )
        .part("field", "The field.", text())
        .answers("The words.", words()),
    ]
}

/// A list of words.
fn words() -> RefOr<Schema> {
    let word = ObjectBuilder::new().schema_type(Type::String);
    let list = ArrayBuilder::new().items(word);
    ObjectBuilder::new()
        .property("items", list)
        .required("items")
        .into()
}
