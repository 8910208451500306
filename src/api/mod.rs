//! The contract between the desk and a backend: endpoints, wire types, errors, live events.
//!
//! REST and JSON under [`BASE`]. Times are RFC 3339 in UTC. A change names the version it was
//! made on in `If-Match`; every unsafe request but signing in carries [`CSRF_HEADER`].

mod demo;
mod endpoints;
mod error;
mod live;
#[cfg(feature = "openapi")]
pub mod openapi;
mod raw;
mod types;

pub use demo::{AdvanceClock, Clock, ColleagueTakes, CustomerWrites, ImportBatch};
pub use endpoints::{
    BlockCustomer, ChangeTicket, ChangeTickets, DemoCall, Endpoint, GetCapabilities, GetCounts,
    GetCustomer, GetMessages, GetPersonas, GetSession, GetTeams, GetTicket, GetUsers, GetViews,
    QueryTickets, SendMessage, SetAvailability, SignOut, StartSession, UnblockCustomer, UndoBulk,
};
pub use error::{ApiError, FieldError, Problem, ProblemCode};
pub use live::{LiveChange, LiveEvent};
pub use raw::{Method, RawRequest, RawResponse};
pub use types::{
    Availability, BulkChanged, BulkPatch, BulkRefused, BulkResult, BulkTarget, Capabilities,
    Counts, Feature, ImportReport, LineError, LineProblem, List, MessagePage, NewMessage, Page,
    Persona, Sent, Session, SignIn, TicketQuery, Writing,
};

/// Where the API lives below the backend's origin.
pub const BASE: &str = "/api/v1";
/// Carries the session's CSRF token on every unsafe request.
pub const CSRF_HEADER: &str = "x-csrf-token";
/// Tells one creation from another, so that one that is repeated happens once.
pub const IDEMPOTENCY_HEADER: &str = "idempotency-key";
/// The most items one page may have.
pub const MAX_LIMIT: usize = 200;
/// The largest request body in bytes.
pub const MAX_BODY: usize = 1024 * 1024;
