//! What belongs to the account beside its tickets and its people: quick replies, who changed what, and
//! what was made under a key or can be brought back.

mod audit;
mod bin;
mod keys;
mod quick_replies;

pub(crate) use audit::{Asked, AuditLog, Audited, between};
pub(crate) use bin::Bin;
pub(crate) use keys::Keys;
pub(crate) use quick_replies::QuickReplies;

use crate::domain::{NewTeam, NewUser, Team, TicketNumber, User};

/// A team that was deleted.
#[derive(Debug)]
pub(crate) struct DeletedTeam {
    /// As it was.
    pub team: Team,
    /// Which tickets were in its queue.
    pub tickets: Vec<TicketNumber>,
}

/// What belongs to the account beside its tickets and its people.
#[derive(Debug, Default)]
pub(crate) struct Account {
    /// Who changed what.
    pub audit: AuditLog,
    /// Texts that are used again and again.
    pub quick_replies: QuickReplies,
    /// Teams that can be brought back.
    pub deleted_teams: Bin<DeletedTeam>,
    /// Teams that were made under a key.
    pub made_teams: Keys<NewTeam, Team>,
    /// Users who were invited under a key.
    pub invited: Keys<NewUser, User>,
}
