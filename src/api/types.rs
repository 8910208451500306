//! Bodies of requests and answers that are not nouns of the domain.

use std::collections::{BTreeMap, BTreeSet};

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use crate::domain::open_enum;
use crate::domain::{
    Activity, Attention, Channel, Filter, Message, Sort, TeamId, Ticket, TicketNumber, Time, User,
    UserId, ViewId,
};

open_enum!(
    /// Something a backend can do that another may not; the app hides what is not there.
    Feature {
        /// Signing in by email and password.
        PasswordSignIn = "password_sign_in",
        /// Signing in as a listed persona: demos only.
        PersonaSignIn = "persona_sign_in",
        /// Changing many tickets in one request.
        Bulk = "bulk",
        /// Undoing such a change in one request.
        BulkUndo = "bulk_undo",
        /// Answering customers, notes, status changes.
        Answer = "answer",
        /// Blocking profiles.
        Block = "block",
        /// Files with replies (SPEC I29).
        Attach = "attach",
        /// Replies that go out later (SPEC I30).
        Schedule = "schedule",
        /// Who else is in a ticket (SPEC X8).
        Attention = "attention",
        /// Quick replies (SPEC I25).
        QuickReplies = "quick_replies",
        /// Coupons (SPEC I29).
        Coupons = "coupons",
        /// What a customer did elsewhere (SPEC I13).
        Activity = "activity",
        /// What a customer bought (SPEC I13).
        Orders = "orders",
        /// Making, changing and sharing views (SPEC S5).
        Views = "views",
        /// Giving tickets tags, and taking them.
        Tags = "tags",
        /// Searching tickets by words.
        Search = "search",
        /// Changing the account's settings.
        Settings = "settings",
        /// Changing quick replies.
        EditQuickReplies = "edit_quick_replies",
        /// Making and changing teams (SPEC A4).
        EditTeams = "edit_teams",
        /// Inviting, changing and deactivating users.
        EditUsers = "edit_users",
        /// Routing rules and round robin (SPEC A6, S6).
        Routing = "routing",
        /// Office hours (SPEC A10).
        OfficeHours = "office_hours",
        /// Who changed what of the account.
        AuditLog = "audit_log",
        /// Server-sent events under `/events`.
        Live = "live",
        /// The demo panel's calls under `/demo`.
        Demo = "demo",
    }
);

/// What this backend can do.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Capabilities {
    /// The account's name.
    #[serde(default)]
    pub account: String,
    /// What it can do.
    #[serde(default)]
    pub features: BTreeSet<Feature>,
    /// The ways customers can write to the account.
    #[serde(default = "all_channels")]
    pub channels: Vec<Channel>,
}

fn all_channels() -> Vec<Channel> {
    Channel::KNOWN.to_vec()
}

impl Capabilities {
    /// Whether the backend can do this.
    pub fn has(&self, feature: &Feature) -> bool {
        self.features.contains(feature)
    }
}

/// How somebody signs in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "method", rename_all = "snake_case", deny_unknown_fields)]
pub enum SignIn {
    /// As a persona of the demo.
    Persona {
        /// Which.
        user: UserId,
    },
    /// By address and password.
    Password {
        /// Email address.
        email: String,
        /// Password.
        password: String,
    },
}

/// Somebody is signed in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Session {
    /// Who.
    pub user: User,
    /// What unsafe requests must carry in `X-CSRF-Token`.
    pub csrf: String,
}

/// Somebody the demo lets one sign in as.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Persona {
    /// Who.
    pub user: User,
    /// What one sees as this person, in one English sentence.
    #[serde(default)]
    pub about: String,
}

/// The Online switch.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Availability {
    /// On or off.
    pub online: bool,
    /// Until when, up to 31 days ahead; then it is the contrary by itself. None for as long as they do
    /// not switch it again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
    pub until: Option<Time>,
}

impl Availability {
    /// How far ahead its end may be.
    pub const LONGEST: TimeDelta = TimeDelta::days(31);
}

/// A plain list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct List<T> {
    /// All of them.
    pub items: Vec<T>,
}

/// Which tickets, in which order, which part.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct TicketQuery {
    /// Which tickets.
    #[serde(default)]
    pub filter: Filter,
    /// Only tickets with these words: each begins a word of the number, the customer's name, address
    /// or phone, the subject, or what was said. The best come first: those found by their number,
    /// then by the customer, by the subject, by what was said; among them the order stands. Up to
    /// 200 characters. Of a thread a backend may know only the newest words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_length = 200))]
    pub search: Option<String>,
    /// In which order.
    #[serde(default)]
    pub sort: Sort,
    /// How many matches to pass over; past the end gives an empty page with the right total.
    #[serde(default)]
    pub offset: u32,
    /// How many at most, 1 to 200.
    #[serde(default = "default_limit")]
    #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 200, default = 50))]
    pub limit: u32,
}

fn default_limit() -> u32 {
    50
}

/// A part of a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Page {
    /// The tickets of this part, in order.
    pub items: Vec<Ticket>,
    /// How many match in all.
    pub total: u32,
    /// Of a search, by ticket: up to 160 characters on one line of what was said around the first
    /// words that were found; absent where they stand in what the ticket itself shows.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub excerpts: BTreeMap<TicketNumber, String>,
}

/// A part of a thread, oldest first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MessagePage {
    /// The messages.
    pub items: Vec<Message>,
    /// How many there are before the first of these.
    pub older: u32,
}

/// The numbers in the sidebar, for whoever asks.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Counts {
    /// By view: how many tickets it shows with its default status.
    #[serde(default)]
    pub views: BTreeMap<ViewId, u32>,
    /// By team: how many open tickets.
    #[serde(default)]
    pub teams: BTreeMap<TeamId, u32>,
    /// By user: how many open tickets they have; only for those who steer assignment.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub users: BTreeMap<UserId, u32>,
    /// Customers with an unread ticket that is open: customers, not messages (SPEC I22).
    #[serde(default)]
    pub unread_customers: u32,
}

/// What one does in a ticket (SPEC X8).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Attend {
    /// What. It is told again every 20 seconds, and forgotten 45 seconds after the last time.
    pub attention: Attention,
}

/// A part of what a customer did, newest first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ActivityPage {
    /// The events.
    pub items: Vec<Activity>,
    /// Whether there are older ones.
    #[serde(default)]
    pub more: bool,
    /// Every metric that this customer has an event of, sorted; whatever was asked for.
    #[serde(default)]
    pub metrics: Vec<String>,
}

/// What became of an import.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ImportReport {
    /// Conversations that went in.
    pub added: u32,
    /// Conversations that were there already.
    pub known: u32,
    /// Lines that could not be read.
    #[serde(default)]
    pub errors: Vec<LineError>,
}

/// A line of an import that could not be read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LineError {
    /// Counted from 1.
    pub line: u32,
    /// What is wrong.
    pub problem: LineProblem,
    /// What it is about: the name of a field, or a value that is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<String>,
    /// Where in the line, counted from 1, where that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub column: Option<u32>,
    /// All of this in an English sentence.
    pub reason: String,
}

open_enum!(
    /// What is wrong with a line of an import.
    LineProblem {
        /// It is no JSON.
        NotJson = "not_json",
        /// A field is missing: `about` names it.
        MissingField = "missing_field",
        /// A value is of another kind than it should be.
        WrongValue = "wrong_value",
        /// A field is there and says nothing: `about` names it.
        EmptyField = "empty_field",
        /// It came by a channel that the desk does not know: `about` is what it says.
        UnknownChannel = "unknown_channel",
        /// The customer has neither name nor address.
        NoCustomer = "no_customer",
    }
);
