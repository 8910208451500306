//! The contract as an OpenAPI 3.1 document, made from the Rust types.

mod account;
mod conversations;
mod endpoints;
mod operation;
mod surroundings;
mod views;
mod writing;

use std::collections::BTreeMap;

use serde_json::{Value, json};
use utoipa::ToSchema;
use utoipa::openapi::schema::{AdditionalProperties, Schema};
use utoipa::openapi::security::{ApiKey, ApiKeyValue, SecurityScheme};
use utoipa::openapi::tag::TagBuilder;
use utoipa::openapi::{
    ComponentsBuilder, InfoBuilder, LicenseBuilder, OpenApiBuilder, Paths, RefOr, ServerBuilder,
};

use super::{
    ActivityPage, AdvanceClock, AltText, Assignment, AttachmentContent, Attend, AuditPage,
    Availability, BASE, BulkPatch, BulkResult, CSRF_HEADER, Capabilities, Clock, ColleagueAttends,
    ColleagueTakes, CountTickets, Counts, CustomerBegins, CustomerMoves, CustomerWrites,
    Deactivation, HandOver, ImportBatch, ImportReport, LiveEvent, MessagePage, NewMessage,
    NewUpload, NumbersQuery, Page, Persona, Problem, Sent, Session, SignIn, Simulate, TeamOrder,
    TicketCount, TicketQuery, TriedRouting, TryRouting, Upload, UploadPart, ViewOrder,
};
use crate::domain::{
    Access, Attendant, AuditArea, Condition, Coupon, Customer, Filter, NewQuickReply, NewTeam,
    NewUser, NewView, Order, QuickReply, Settings, SettingsPatch, Team, Ticket, TicketNumber,
    TicketPatch, User, UserPatch, View, ViewPatch,
};

/// The name of the cookie scheme.
const SESSION: &str = "session";
/// The name of the header scheme.
const CSRF: &str = "csrf";

const ABOUT: &str = "What Bandeja asks of a backend. Times are RFC 3339 in UTC. \
    A change names the version it was made on in `If-Match`, a message or a view a key of its own in \
    `Idempotency-Key`. \
    Every unsafe request but signing in carries the session's token in `X-CSRF-Token`. \
    Values that a client does not know must be shown as they are, never refused. \
    What a backend lacks it leaves out of its capabilities, and the app hides it; \
    the calls under `/demo` are such an extension.";

/// The document as JSON, indented, with a line break at its end.
pub fn document() -> String {
    let mut paths = Paths::new();
    for operation in endpoints::all() {
        operation.add_to(&mut paths);
    }
    let tag = |name: &str, about: &str| {
        TagBuilder::new()
            .name(name)
            .description(Some(about))
            .build()
    };
    let document = OpenApiBuilder::new()
        .info(
            InfoBuilder::new()
                .title("Bandeja")
                .version(env!("CARGO_PKG_VERSION"))
                .description(Some(ABOUT))
                .license(Some(
                    LicenseBuilder::new()
                        .name("MIT OR Apache-2.0")
                        .identifier(Some("MIT OR Apache-2.0"))
                        .build(),
                ))
                .build(),
        )
        .servers(Some([ServerBuilder::new().url(BASE).build()]))
        .paths(paths)
        .components(Some(
            ComponentsBuilder::new()
                .schemas_from_iter(schemas())
                .security_scheme(
                    SESSION,
                    SecurityScheme::ApiKey(ApiKey::Cookie(ApiKeyValue::new("bandeja_session"))),
                )
                .security_scheme(
                    CSRF,
                    SecurityScheme::ApiKey(ApiKey::Header(ApiKeyValue::new(CSRF_HEADER))),
                )
                .build(),
        ))
        .tags(Some([
            tag(
                "session",
                "Signing in and out, and what one must know before that.",
            ),
            tag("people", "Users, teams and availability."),
            tag("tickets", "Lists, tickets and their threads."),
            tag("views", "Saved filters, and how many tickets fit."),
            tag("customers", "Who writes."),
            tag("writing", "What one writes with, and files."),
            tag("settings", "What the account has chosen."),
            tag("live", "What the server tells by itself."),
            tag(
                "demo",
                "An extension that only demo backends have: what else only others could do.",
            ),
        ]))
        .build();
    let mut document = serde_json::to_value(&document).unwrap_or_default();
    say_what_utoipa_cannot(&mut document);
    format!("{document:#}\n")
}

/// Unsigned numbers are not what `int32` says, and the data of an event is JSON in a string.
fn say_what_utoipa_cannot(value: &mut Value) {
    match value {
        Value::Object(object) => {
            if object.get("format").is_some_and(|format| format == "int32") {
                object.remove("format");
                object.entry("maximum").or_insert_with(|| u32::MAX.into());
            }
            if object
                .get("contentMediaType")
                .is_some_and(|kind| kind == "application/json")
            {
                let schema = json!({ "$ref": "#/components/schemas/LiveEvent" });
                object.insert("contentSchema".to_owned(), schema);
            }
            object.values_mut().for_each(say_what_utoipa_cannot);
        }
        Value::Array(values) => values.iter_mut().for_each(say_what_utoipa_cannot),
        _ => {}
    }
}

/// Every type that a path or another type refers to, by name.
fn schemas() -> BTreeMap<String, RefOr<Schema>> {
    let mut found = Vec::new();
    collect::<ActivityPage>(&mut found);
    collect::<AdvanceClock>(&mut found);
    collect::<Assignment>(&mut found);
    collect::<Attend>(&mut found);
    collect::<Attendant>(&mut found);
    collect::<AuditPage>(&mut found);
    collect::<Deactivation>(&mut found);
    collect::<NewQuickReply>(&mut found);
    collect::<NewTeam>(&mut found);
    collect::<NewUser>(&mut found);
    collect::<TeamOrder>(&mut found);
    collect::<UserPatch>(&mut found);
    collect::<SettingsPatch>(&mut found);
    collect::<AltText>(&mut found);
    collect::<AttachmentContent>(&mut found);
    collect::<Availability>(&mut found);
    collect::<BulkPatch>(&mut found);
    collect::<BulkResult>(&mut found);
    collect::<Capabilities>(&mut found);
    collect::<Clock>(&mut found);
    collect::<ColleagueAttends>(&mut found);
    collect::<ColleagueTakes>(&mut found);
    collect::<Counts>(&mut found);
    collect::<Coupon>(&mut found);
    collect::<Customer>(&mut found);
    collect::<CustomerBegins>(&mut found);
    collect::<CustomerMoves>(&mut found);
    collect::<CustomerWrites>(&mut found);
    collect::<ImportBatch>(&mut found);
    collect::<ImportReport>(&mut found);
    collect::<LiveEvent>(&mut found);
    collect::<MessagePage>(&mut found);
    collect::<NewMessage>(&mut found);
    collect::<NewUpload>(&mut found);
    collect::<NumbersQuery>(&mut found);
    collect::<Order>(&mut found);
    collect::<Page>(&mut found);
    collect::<Persona>(&mut found);
    collect::<Problem>(&mut found);
    collect::<QuickReply>(&mut found);
    collect::<Sent>(&mut found);
    collect::<Session>(&mut found);
    collect::<Settings>(&mut found);
    collect::<SettingsPatch>(&mut found);
    collect::<SignIn>(&mut found);
    collect::<Simulate>(&mut found);
    collect::<Team>(&mut found);
    collect::<Ticket>(&mut found);
    collect::<TicketPatch>(&mut found);
    collect::<TicketQuery>(&mut found);
    collect::<TriedRouting>(&mut found);
    collect::<TryRouting>(&mut found);
    collect::<Upload>(&mut found);
    collect::<UploadPart>(&mut found);
    collect::<User>(&mut found);
    collect::<View>(&mut found);
    collect::<NewView>(&mut found);
    collect::<ViewPatch>(&mut found);
    collect::<ViewOrder>(&mut found);
    collect::<CountTickets>(&mut found);
    collect::<TicketCount>(&mut found);
    // A filter holds filters, so that the derived collection stops before them.
    collect::<Condition>(&mut found);
    let mut schemas: BTreeMap<_, _> = found.into_iter().collect();
    for name in [Filter::name(), HandOver::name(), SignIn::name()] {
        schemas
            .entry(name.into_owned())
            .and_modify(forbid_unknown_keys);
    }
    schemas
        .entry(Access::name().into_owned())
        .and_modify(forget_the_last);
    schemas
}

/// Takes out the variant that stands for those of a newer server: no server takes it.
fn forget_the_last(schema: &mut RefOr<Schema>) {
    if let RefOr::T(Schema::OneOf(variants)) = schema {
        variants.items.pop();
    }
}

fn collect<T: ToSchema>(found: &mut Vec<(String, RefOr<Schema>)>) {
    T::schemas(found);
    found.push((T::name().into_owned(), T::schema()));
}

/// Forbids what no variant of an enum knows: the server refuses it, which the derived schemas say
/// of structs only.
fn forbid_unknown_keys(schema: &mut RefOr<Schema>) {
    let RefOr::T(Schema::OneOf(variants)) = schema else {
        return;
    };
    for variant in &mut variants.items {
        if let RefOr::T(Schema::Object(object)) = variant {
            object.additional_properties = Some(Box::new(AdditionalProperties::FreeForm(false)));
        }
    }
}
