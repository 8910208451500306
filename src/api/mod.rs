//! The contract between the desk and a backend: endpoints, wire types, errors, live events.
//!
//! REST and JSON under [`BASE`]. Times are RFC 3339 in UTC. A change names the version it was
//! made on in `If-Match`; every unsafe request but signing in carries [`CSRF_HEADER`].

mod bulk;
mod demo;
mod endpoints;
mod error;
mod live;
#[cfg(feature = "openapi")]
pub mod openapi;
mod raw;
mod types;
mod views;

pub use bulk::{BulkChanged, BulkPatch, BulkRefused, BulkResult, NumbersQuery, Refused};
pub use demo::{
    AdvanceClock, Clock, ColleagueAttends, ColleagueTakes, CustomerMoves, CustomerWrites,
    ImportBatch, Simulate,
};
pub use endpoints::{
    AskCount, AskNumbers, AttendTicket, BeginUpload, BlockCustomer, CancelScheduled, ChangeTicket,
    ChangeTickets, ChangeView, DeleteView, DemoCall, DescribeUpload, Endpoint, GetActivity,
    GetAttachment, GetCapabilities, GetCounts, GetCoupons, GetCustomer, GetFieldValues,
    GetMessages, GetOrders, GetPersonas, GetQuickReplies, GetSession, GetSettings, GetTeams,
    GetTicket, GetUsers, GetViews, MakeView, OrderViews, PutUploadPart, QueryTickets, RestoreView,
    SendMessage, SetAvailability, SetSettings, SignOut, StartSession, UnblockCustomer, UndoBulk,
};
pub use error::{ApiError, FieldError, Problem, ProblemCode};
pub use live::{LiveChange, LiveEvent};
pub use raw::{Method, RawRequest, RawResponse};
pub use types::{
    ActivityPage, AltText, AttachmentContent, Attend, Availability, Capabilities, Counts, Feature,
    ImportReport, LineError, LineProblem, List, MessagePage, NewMessage, NewUpload, Page, Persona,
    Sent, Session, SignIn, TicketQuery, Upload, UploadPart, Writing,
};
pub use views::{CountTickets, TicketCount, ViewOrder};

/// Where the API lives below the backend's origin.
pub const BASE: &str = "/api/v1";
/// Carries the session's CSRF token on every unsafe request.
pub const CSRF_HEADER: &str = "x-csrf-token";
/// Tells one creation from another, so that one that is repeated happens once.
pub const IDEMPOTENCY_HEADER: &str = "idempotency-key";
/// The largest part of a file that is uploaded at once, in bytes.
pub const UPLOAD_PART: usize = 512 * 1024;
/// The most items one page may have.
pub const MAX_LIMIT: usize = 200;
/// The largest request body in bytes.
pub const MAX_BODY: usize = 1024 * 1024;
