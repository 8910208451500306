//! Messages that went out under a key, so that one that is sent again goes out once (SPEC X7).

use std::collections::BTreeMap;

use crate::api::{NewMessage, Sent};
use crate::domain::{TicketNumber, UserId};

/// What was sent under a key, and what was answered.
#[derive(Clone, Debug)]
pub(crate) struct Receipt {
    /// In which ticket.
    pub number: TicketNumber,
    /// What was to be sent.
    pub message: NewMessage,
    /// The answer.
    pub sent: Sent,
}

/// All of them, by user: nobody's key is in anybody else's way. None is ever dropped, because an
/// outbox may have been closed for long.
#[derive(Debug, Default)]
pub(crate) struct Receipts {
    kept: BTreeMap<UserId, BTreeMap<String, Receipt>>,
}

impl Receipts {
    /// What a user sent under a key.
    pub fn get(&self, user: &UserId, key: &str) -> Option<&Receipt> {
        self.kept.get(user)?.get(key)
    }

    /// Keeps what a user sent under a key.
    pub fn keep(&mut self, user: UserId, key: String, receipt: Receipt) {
        self.kept.entry(user).or_default().insert(key, receipt);
    }
}
