//! What the server tells by itself, over server-sent events.

use serde::{Deserialize, Serialize};

use super::Counts;
use crate::domain::{
    Attendant, Customer, Message, Settings, Team, Ticket, TicketNumber, User, View,
};

/// One event; its id is the `id:` line, which `Last-Event-ID` resumes from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LiveEvent {
    /// Grows by one with every event of the account.
    pub id: u64,
    /// What happened.
    #[serde(flatten)]
    pub change: LiveChange,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum LiveChange {
    /// A ticket arose or changed; this is what it is now.
    Ticket {
        /// The ticket.
        ticket: Box<Ticket>,
    },
    /// A message came into a thread.
    Message {
        /// Whose thread.
        number: TicketNumber,
        /// The message.
        message: Box<Message>,
    },
    /// A customer's profile changed: it was blocked or unblocked (SPEC I15), or they agreed to SMS
    /// or took that back (SPEC I3).
    Customer {
        /// The profile as it is now.
        customer: Box<Customer>,
    },
    /// Who is in a ticket changed (SPEC X8).
    Attention {
        /// Which ticket.
        number: TicketNumber,
        /// Everybody who is in it now, whoever listens included.
        attendants: Vec<Attendant>,
    },
    /// The account's settings changed.
    Settings {
        /// The settings as they are now.
        settings: Box<Settings>,
    },
    /// A view that whoever listens saw or sees came, changed or went, or they were put into another
    /// order.
    Views {
        /// All views as they are now, in order.
        views: Vec<View>,
    },
    /// So much changed at once that lists must be asked again.
    Lists,
    /// A team came, changed or went, or they were put into another order.
    Teams {
        /// All teams as they are now, in order.
        teams: Vec<Team>,
    },
    /// A quick reply came, changed or went.
    QuickReplies,
    /// A user's availability or account changed, or they are new.
    User {
        /// The user as they are now.
        user: User,
    },
    /// The sidebar's numbers for whoever listens.
    Counts {
        /// The numbers.
        counts: Counts,
    },
    /// The gap since the last event is too old to be told: everything must be asked again.
    Reset,
    /// A kind from a newer server: passed over.
    #[serde(other)]
    Unknown,
}

impl LiveChange {
    /// Whether it tells that tickets came or changed.
    pub fn is_about_tickets(&self) -> bool {
        matches!(
            self,
            Self::Ticket { .. } | Self::Lists | Self::Counts { .. } | Self::Reset
        )
    }
}
