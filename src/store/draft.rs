//! What is being written and was not sent yet (SPEC X6).

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use crate::api::Writing;
use crate::domain::percent::escape;
use crate::domain::{TicketNumber, Time, UserId};

/// How long a draft that nobody touches is kept.
const KEPT: TimeDelta = TimeDelta::days(30);
/// What every draft's key begins with.
const PREFIX: &str = "bandeja.draft.";

/// A draft as the browser keeps it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Draft {
    /// What was written.
    pub text: String,
    /// When it was last touched.
    pub at: Time,
}

impl Draft {
    /// Whether it is too old to be kept.
    pub fn is_expired(&self, now: Time) -> bool {
        now.signed_duration_since(self.at) > KEPT
    }
}

/// Under which key a draft is kept: it belongs to one user, one ticket and one way of writing.
pub fn key(user: &UserId, number: TicketNumber, writing: &Writing) -> String {
    format!("{}{}.{}", of_user(user), number.0, writing.as_str())
}

/// What the keys of one user's drafts begin with.
pub fn of_user(user: &UserId) -> String {
    // An id may hold anything, the dot that parts the key as well.
    format!("{PREFIX}{}.", escape(user.as_str()).replace('.', "%2E"))
}

/// What the keys of everybody's drafts begin with.
pub fn of_everybody() -> &'static str {
    PREFIX
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn x6_a_draft_belongs_to_one_user_one_ticket_and_one_way_of_writing() {
        let (ana, other) = (UserId::from("ana"), UserId::from("ana.1"));
        let number = TicketNumber(1);
        let reply = key(&ana, number, &Writing::Reply);
        assert_ne!(reply, key(&ana, number, &Writing::Note));
        assert_ne!(reply, key(&ana, TicketNumber(11), &Writing::Reply));
        assert!(!key(&other, number, &Writing::Reply).starts_with(&of_user(&ana)));
        assert!(reply.starts_with(&of_user(&ana)) && reply.starts_with(of_everybody()));
    }

    #[test]
    fn x6_a_draft_is_kept_for_30_days_after_it_was_last_touched() {
        let at: Time = "2026-11-01T10:00:00Z".parse().unwrap_or_default();
        let draft = Draft {
            text: "…".to_owned(),
            at,
        };
        assert!(!draft.is_expired(at + TimeDelta::days(30)));
        assert!(draft.is_expired(at + TimeDelta::days(30) + TimeDelta::seconds(1)));
    }
}
