//! The contract between the desk and a backend: endpoints, wire types, errors, live events.
//!
//! REST and JSON under [`BASE`]. Times are RFC 3339 in UTC. A change names the version it was
//! made on in `If-Match`; every unsafe request but signing in carries [`CSRF_HEADER`].

mod account;
mod bulk;
mod demo;
mod endpoints;
mod error;
mod live;
mod messages;
#[cfg(feature = "openapi")]
pub mod openapi;
mod raw;
mod types;
mod views;

pub use account::{
    Assignment, AuditPage, Deactivation, HandOver, TeamOrder, TriedRouting, TryRouting,
};
pub use bulk::{BulkChanged, BulkPatch, BulkRefused, BulkResult, NumbersQuery, Refused};
pub use demo::{
    AdvanceClock, Clock, ColleagueAttends, ColleagueTakes, CustomerBegins, CustomerMoves,
    CustomerWrites, ImportBatch, Mood, Simulate,
};
pub use endpoints::{
    AskCount, AskNumbers, AttendTicket, BeginUpload, BlockCustomer, CancelScheduled,
    ChangeQuickReply, ChangeSettings, ChangeTeam, ChangeTicket, ChangeTickets, ChangeUser,
    ChangeView, DeactivateUser, DeleteQuickReply, DeleteTeam, DeleteView, DemoCall, DescribeUpload,
    DryRunRouting, Endpoint, GetActivity, GetAssignment, GetAttachment, GetAudit, GetCapabilities,
    GetCounts, GetCoupons, GetCustomer, GetFieldValues, GetMessages, GetOrders, GetPersonas,
    GetQuickReplies, GetSession, GetSettings, GetTeams, GetTicket, GetUsers, GetViews, InviteUser,
    MakeQuickReply, MakeTeam, MakeView, OrderTeams, OrderViews, PutUploadPart, QueryTickets,
    ReactivateUser, RestoreQuickReply, RestoreTeam, RestoreView, SendMessage, SetAvailability,
    SignOut, StartSession, UnblockCustomer, UndoBulk,
};
pub use error::{ApiError, FieldError, Problem, ProblemCode};
pub use live::{LiveChange, LiveEvent};
pub use messages::{
    AltText, AttachmentContent, NewMessage, NewUpload, Sent, Upload, UploadPart, Writing,
};
pub use raw::{Method, RawRequest, RawResponse};
pub use types::{
    ActivityPage, Attend, Availability, Capabilities, Counts, Feature, ImportReport, LineError,
    LineProblem, List, MessagePage, Page, Persona, Session, SignIn, TicketQuery,
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
