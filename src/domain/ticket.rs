//! Tickets: one conversation with one customer over one channel.

use serde::{Deserialize, Serialize};

use super::open_enum::open_enum;
use super::{Away, CustomerId, MessageKind, Scheduled, TeamId, TicketNumber, Time, UserId, Word};

open_enum!(
    /// The way a customer wrote.
    Channel {
        /// Email.
        Email = "email",
        /// Text message; one thread per customer for ever (SPEC I6).
        Sms = "sms",
        /// Chat on the web site; one ticket per session (SPEC I7).
        WebChat = "web_chat",
    }
);

open_enum!(
    /// Where a ticket stands (SPEC I14).
    Status {
        /// Somebody has to do something.
        Open = "open",
        /// Sleeps until `snoozed_until`.
        Snoozed = "snoozed",
        /// Done.
        Closed = "closed",
    }
);

open_enum!(
    /// The mood of a conversation in one word (SPEC S1), worst first.
    SentimentLabel {
        /// 0 to 1: needs somebody at once.
        Urgent = "urgent",
        /// 2 to 3.
        Negative = "negative",
        /// 4 to 6.
        Neutral = "neutral",
        /// 7 to 8.
        Positive = "positive",
        /// 9 to 10: would recommend us.
        Promoter = "promoter",
    }
);

/// The score of a conversation; nobody can edit it (SPEC S8).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Sentiment {
    /// The word.
    pub label: SentimentLabel,
    /// 0 (very negative) to 10 (very positive).
    #[cfg_attr(feature = "openapi", schema(minimum = 0, maximum = 10))]
    pub score: u8,
    /// When it was scored.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub at: Time,
}

impl Sentiment {
    /// A score with the word that goes with it.
    pub fn scored(score: u8, at: Time) -> Self {
        let label = match score {
            0..=1 => SentimentLabel::Urgent,
            2..=3 => SentimentLabel::Negative,
            4..=6 => SentimentLabel::Neutral,
            7..=8 => SentimentLabel::Positive,
            _ => SentimentLabel::Promoter,
        };
        Self {
            label,
            score: score.min(10),
            at,
        }
    }
}

/// Whose ticket it is, as much as rows and filters need (SPEC X1).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CustomerRef {
    /// Identity.
    pub id: CustomerId,
    /// Full name.
    pub name: String,
    /// The segments they are in, sorted.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<String>))]
    pub segments: Vec<Word>,
    /// Whether they agreed to be sent news by SMS.
    #[serde(default, skip_serializing_if = "is_false")]
    pub subscriber: bool,
    /// Where they live, ISO 3166-1 alpha-2.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub country: Option<Word>,
    /// What they bought in the last 90 days, in cents of their currency; none of somebody the shop
    /// does not know.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recent_order_cents: Option<i64>,
}

impl CustomerRef {
    /// Somebody of whom no more is known than a name.
    pub fn named(id: CustomerId, name: String) -> Self {
        Self {
            id,
            name,
            segments: Vec::new(),
            subscriber: false,
            country: None,
            recent_order_cents: None,
        }
    }
}

/// The newest message, as much as a row needs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LastMessage {
    /// Where it comes from.
    pub kind: MessageKind,
    /// Its first 160 characters, on one line.
    pub text: String,
    /// When it was written.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub at: Time,
}

/// A ticket as lists and the Overview panel show it; its messages are read apart.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Ticket {
    /// Identity.
    pub number: TicketNumber,
    /// Grows with every change; `If-Match` names it, and an older answer never replaces a newer.
    pub version: u64,
    /// What it is about.
    #[serde(default)]
    pub subject: String,
    /// Where it stands.
    pub status: Status,
    /// When a snoozed ticket wakes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
    pub snoozed_until: Option<Time>,
    /// The way the customer wrote.
    pub channel: Channel,
    /// Whose it is.
    pub customer: CustomerRef,
    /// Who answers it; none puts it in Unassigned.
    #[serde(default)]
    pub assignee: Option<UserId>,
    /// Whose queue it is in.
    #[serde(default)]
    pub team: Option<TeamId>,
    /// Tags, sorted.
    #[serde(default)]
    pub tags: Vec<String>,
    /// Its score; none where it was never scored (SPEC S7).
    #[serde(default)]
    pub sentiment: Option<Sentiment>,
    /// Whether the customer wrote something nobody has opened yet (SPEC I9).
    #[serde(default)]
    pub unread: bool,
    /// When it arose.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub created_at: Time,
    /// When it last changed.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub updated_at: Time,
    /// Since when the customer waits for an answer (SPEC I31); none where it is our turn no more.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
    pub waiting_since: Option<Time>,
    /// Its newest message; what the desk says by itself hides nobody's words.
    #[serde(default)]
    pub last_message: Option<LastMessage>,
    /// The name of the campaign or flow that the customer's words were last attributed to when they
    /// came in (SPEC I28).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub campaign: Option<Word>,
    /// How many messages the customer and the agents wrote to each other, keywords included; notes
    /// and what the desk says by itself do not count.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub messages: u32,
    /// When the customer last wrote.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
    pub last_customer_message_at: Option<Time>,
    /// Where a web chat's customer is gone: since when, and when the email goes (SPEC I19, I20).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub away: Option<Away>,
    /// Replies that go out later, in the order of their time (SPEC I30).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub scheduled: Vec<Scheduled>,
}

fn is_false(value: &bool) -> bool {
    !value
}

fn is_zero(value: &u32) -> bool {
    *value == 0
}

impl Ticket {
    /// How many tags a ticket has at most.
    pub const MOST_TAGS: usize = 20;
    /// The longest tag, in characters.
    pub const LONGEST_TAG: usize = 50;
}
