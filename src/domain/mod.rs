//! What the desk knows: the nouns of a helpdesk, as plain data. Pure: no clock, no browser.

mod activity;
mod assignment;
mod audit;
pub mod base64;
mod chat;
mod customer;
mod filter;
pub mod find;
pub mod fuzzy;
mod hours;
mod ids;
mod inbound;
pub mod links;
mod message;
mod open_enum;
pub mod percent;
mod routing;
mod settings;
mod snippet;
mod sort;
mod team;
mod ticket;
mod ticket_patch;
mod user;
mod view;
mod welcome;

pub use activity::{Activity, Order, OrderLine};
pub use assignment::{
    Asked, Named, Outcome, Routed, RoutedBy, RuleSays, Skipped, Trace, Turn, Unavailable, WaitsFor,
};
pub use audit::{AuditAction, AuditArea, AuditChange, AuditEntry};
pub use chat::{Attendant, Attention, Away, Scheduled};
pub use customer::{Customer, OrderSummary, SmsConsent};
pub use filter::{
    Arity, Condition, Field, Filter, FilterContext, FilterError, FilterReason, Kind, Operator,
    Predicate,
};
pub use hours::{Holiday, Interval, Office, OfficeHours, Timetable, WaitingHours, Week, Weekday};
pub use ids::{
    AttachmentId, CustomerId, MessageId, QuickReplyId, RuleId, ScheduledId, TeamId, TicketNumber,
    UserId, ViewId,
};
pub use inbound::{AutoResponse, KeywordSettings};
pub use message::{
    Attachment, AttachmentKind, Attribution, Message, MessageKind, Timeline, TimelineAction,
};
pub(crate) use open_enum::open_enum;
pub use routing::{Availability, Line, Queue, Rotation, RouteTo, Routing, RoutingRule, Served};
pub use settings::{EmailNotifications, FollowUpLook, PolicyLink, Settings, SettingsPatch};
pub use snippet::{Coupon, NewQuickReply, QuickReply};
pub use sort::{Sort, SortKey, SortOrder};
pub use team::{NewTeam, Team};
pub use ticket::{Channel, CustomerRef, LastMessage, Sentiment, SentimentLabel, Status, Ticket};
pub use ticket_patch::TicketPatch;
pub use user::{NewUser, Role, User, UserPatch, UserState};
pub use view::{Access, Column, Density, Look, NewView, View, ViewPatch};
pub use welcome::{Welcome, WelcomeAnswer};

/// A text that many things have in common, such as a country or a segment: those that a build knows
/// take no memory of their own.
pub type Word = std::borrow::Cow<'static, str>;

/// An instant, always in UTC; it is shown in the zone of whoever looks.
pub type Time = chrono::DateTime<chrono::Utc>;
