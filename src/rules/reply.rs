//! Whether an agent may answer in a ticket, and if not, which rule says so and what would lift it
//! (SPEC I4, I5, I7, I8, I15, X4). The server enforces it; the composer says it beforehand.

use super::consent::is_subscriber;
use super::permission::{Action, may};
use crate::domain::{Channel, Role, SmsConsent, Status};

/// What the rules ask of a ticket and its customer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    /// The way the customer wrote.
    pub channel: Channel,
    /// Where the ticket stands.
    pub status: Status,
    /// What the customer agreed to by SMS; counts for that channel only.
    pub consent: SmsConsent,
    /// Whether the account would send from a branded (alphanumeric) sender ID, which cannot
    /// receive; counts for SMS only.
    pub branded_sender: bool,
    /// Whether the customer's profile is blocked.
    pub blocked: bool,
    /// Where the customer's web chat session stands; counts for that channel only.
    pub session: ChatSession,
}

/// Where a web chat session stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum ChatSession {
    /// The customer is there.
    #[default]
    Present,
    /// The customer left and can come back to it; an email follows (SPEC I19).
    Away,
    /// Nobody can come back to it.
    Ended,
}

/// A rule that stands against a reply.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CannotReply {
    /// The role has no place in the desk (SPEC I1).
    Role,
    /// A newer server's channel: this build does not know how one answers there.
    UnknownChannel,
    /// A newer server's status: this build does not know whether one answers in it.
    UnknownStatus,
    /// The profile is blocked (SPEC I15).
    Blocked,
    /// The web chat was closed and never reopens (SPEC I7).
    ChatClosed,
    /// The web chat session is over, though its ticket is not closed yet (SPEC I7).
    ChatEnded,
    /// A branded sender ID cannot receive, so there is no conversation by it (SPEC I5).
    BrandedSender,
    /// The customer did not agree to SMS, or to something this build does not know (SPEC I4).
    NoConsent,
    /// The SMS or email ticket is closed (SPEC I8): what is answered is not done, so it is opened
    /// first, and lists and reports tell the truth.
    Closed,
}

/// A rule that stands against opening a ticket again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CannotReopen {
    /// The role has no place in the desk (SPEC I1).
    Role,
    /// It is open.
    IsOpen,
    /// A newer server's channel: this build does not know whether its tickets reopen.
    UnknownChannel,
    /// A newer server's status: this build does not know what it would be opened from.
    UnknownStatus,
    /// The profile is blocked, which closed the conversation (SPEC I15).
    Blocked,
    /// It is a web chat (SPEC I7).
    ChatClosed,
}

/// What would lift a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Lift {
    /// An Owner or Admin gives this user another role.
    AnotherRole,
    /// A build of the desk that knows what the server means.
    NewerDesk,
    /// An Admin unblocks the profile.
    Unblock,
    /// Nothing here: the customer's next message makes a new ticket.
    NewMessage,
    /// The account gets a number that can receive: toll-free, long code or short code.
    ReceivingNumber,
    /// The customer subscribes, as by writing a subscribe keyword.
    Subscribe,
    /// The agent opens the ticket again.
    Reopen,
}

impl CannotReply {
    /// What would lift it.
    pub fn lifted_by(self) -> Lift {
        match self {
            CannotReply::Role => Lift::AnotherRole,
            CannotReply::UnknownChannel | CannotReply::UnknownStatus => Lift::NewerDesk,
            CannotReply::Blocked => Lift::Unblock,
            CannotReply::ChatClosed | CannotReply::ChatEnded => Lift::NewMessage,
            CannotReply::BrandedSender => Lift::ReceivingNumber,
            CannotReply::NoConsent => Lift::Subscribe,
            CannotReply::Closed => Lift::Reopen,
        }
    }
}

impl CannotReopen {
    /// What would lift it; none where there is nothing to lift.
    pub fn lifted_by(self) -> Option<Lift> {
        match self {
            CannotReopen::IsOpen => None,
            CannotReopen::Role => Some(Lift::AnotherRole),
            CannotReopen::UnknownChannel | CannotReopen::UnknownStatus => Some(Lift::NewerDesk),
            CannotReopen::Blocked => Some(Lift::Unblock),
            CannotReopen::ChatClosed => Some(Lift::NewMessage),
        }
    }
}

/// Whether somebody with this role may answer. A snoozed ticket can be answered like an open one.
///
/// # Errors
/// The first of [`against_reply`].
pub fn may_reply(role: &Role, facts: &Facts) -> Result<(), CannotReply> {
    match against_reply(role, facts).first() {
        Some(reason) => Err(*reason),
        None => Ok(()),
    }
}

/// Every rule that stands against a reply, for **Why can't I reply?** (SPEC X4): what is hardest
/// to lift comes first, so that nobody reopens a ticket only to learn of the next rule.
///
/// Blocked comes before the end of a chat, because while it lasts no new message makes a ticket.
pub fn against_reply(role: &Role, facts: &Facts) -> Vec<CannotReply> {
    let (sms, chat) = (
        facts.channel == Channel::Sms,
        facts.channel == Channel::WebChat,
    );
    let closed = facts.status == Status::Closed;
    let rules = [
        (!may(role, Action::EnterDesk), CannotReply::Role),
        (!facts.channel.is_known(), CannotReply::UnknownChannel),
        (!facts.status.is_known(), CannotReply::UnknownStatus),
        (facts.blocked, CannotReply::Blocked),
        (chat && closed, CannotReply::ChatClosed),
        (
            chat && !closed && facts.session == ChatSession::Ended,
            CannotReply::ChatEnded,
        ),
        (sms && facts.branded_sender, CannotReply::BrandedSender),
        (
            sms && !is_subscriber(&facts.consent),
            CannotReply::NoConsent,
        ),
        // Of a channel it does not know this build cannot say that reopening would help.
        (
            closed && !chat && facts.channel.is_known(),
            CannotReply::Closed,
        ),
    ];
    let hold = rules.into_iter().filter(|(holds, _)| *holds);
    hold.map(|(_, reason)| reason).collect()
}

/// Whether somebody with this role may write a private note: in any ticket, for it reaches no
/// customer.
pub fn may_note(role: &Role) -> bool {
    may(role, Action::EnterDesk)
}

/// Whether somebody with this role may make a ticket Open by hand: a closed one (SPEC I7, I8), or
/// a snoozed one before its time. Consent does not matter for it.
///
/// # Errors
/// The rule that stands against it; where there are several the one that is hardest to lift.
pub fn may_reopen(role: &Role, facts: &Facts) -> Result<(), CannotReopen> {
    if !may(role, Action::EnterDesk) {
        return Err(CannotReopen::Role);
    }
    match (&facts.status, &facts.channel) {
        (Status::Open, _) => Err(CannotReopen::IsOpen),
        (Status::Unknown(_), _) => Err(CannotReopen::UnknownStatus),
        (Status::Closed, Channel::Unknown(_)) => Err(CannotReopen::UnknownChannel),
        (Status::Closed, Channel::WebChat) => Err(CannotReopen::ChatClosed),
        (Status::Closed | Status::Snoozed, _) if facts.blocked => Err(CannotReopen::Blocked),
        (Status::Closed, Channel::Sms | Channel::Email) | (Status::Snoozed, _) => Ok(()),
    }
}

#[cfg(test)]
mod tests;
