//! What is being written and was not sent yet (SPEC X6).

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use crate::api::Writing;
use crate::domain::percent::escape;
use crate::domain::{AttachmentId, QuickReplyId, TicketNumber, Time, UserId};

/// How long a draft that nobody touches is kept.
const KEPT: TimeDelta = TimeDelta::days(30);
/// What every draft's key begins with.
const PREFIX: &str = "bandeja.draft.";

/// What somebody writes: words and files.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Written {
    /// The words.
    pub text: String,
    /// The files, in order. The server has them already.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub files: Vec<Attached>,
    /// The quick replies that the words were written with, each once (SPEC I25).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub quick_replies: Vec<QuickReplyId>,
}

impl Written {
    /// Whether there is nothing at all.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty() && self.files.is_empty()
    }

    /// With other words. What was written with quick replies is gone with the last of its words.
    pub fn reworded(self, text: &str) -> Self {
        let quick_replies = match text.trim().is_empty() {
            true => Vec::new(),
            false => self.quick_replies,
        };
        Self {
            text: text.to_owned(),
            quick_replies,
            ..self
        }
    }

    /// Notes that a quick reply was put in.
    pub fn used(&mut self, reply: QuickReplyId) {
        if !self.quick_replies.contains(&reply) {
            self.quick_replies.push(reply);
        }
    }

    /// Both, this one first: nothing that was written is lost.
    pub fn before(mut self, other: Self) -> Self {
        if !other.text.trim().is_empty() {
            let gap = if self.text.is_empty() { "" } else { "\n" };
            self.text = format!("{}{gap}{}", self.text, other.text);
        }
        for file in other.files {
            if !self.files.iter().any(|own| own.id == file.id) {
                self.files.push(file);
            }
        }
        for reply in other.quick_replies {
            self.used(reply);
        }
        self
    }
}

/// A file that was uploaded and goes with a message (SPEC I29).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Attached {
    /// What the server calls it.
    pub id: AttachmentId,
    /// File name.
    pub name: String,
    /// Media type.
    pub media_type: String,
    /// Size in bytes.
    pub bytes: u64,
    /// What is to be seen in it.
    #[serde(default)]
    pub alt: String,
}

/// A draft as the browser keeps it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Draft {
    /// What was written.
    #[serde(flatten)]
    pub written: Written,
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
    fn x6_what_is_put_together_loses_neither_words_nor_files() {
        let file = |id: &str| Attached {
            id: id.into(),
            name: format!("{id}.png"),
            media_type: "image/png".to_owned(),
            bytes: 1,
            alt: String::new(),
        };
        let written = |text: &str, ids: &[&str]| Written {
            text: text.to_owned(),
            files: ids.iter().map(|id| file(id)).collect(),
            quick_replies: Vec::new(),
        };
        let both = written("one", &["a"]).before(written("two", &["a", "b"]));
        assert_eq!(both, written("one\ntwo", &["a", "b"]));
        let gap = written("", &["a"]).before(written("two", &[]));
        assert_eq!(gap, written("two", &["a"]));
        let blank = written("one", &[]).before(written(" \n", &[]));
        assert_eq!(blank, written("one", &[]));
    }

    #[test]
    fn i25_the_quick_replies_of_a_draft_go_with_the_last_of_its_words() {
        let mut written = Written {
            text: "Hello".to_owned(),
            ..Written::default()
        };
        written.used("hello".into());
        written.used("hello".into());
        let changed = written.clone().reworded("Hello there");
        assert_eq!(changed.quick_replies, ["hello".into()]);
        assert_eq!(changed.text, "Hello there");
        assert!(changed.reworded(" ").quick_replies.is_empty());
        let mut other = Written::default();
        other.used("bye".into());
        other.used("hello".into());
        let both = written.before(other).quick_replies;
        assert_eq!(both, ["hello".into(), "bye".into()]);
    }

    #[test]
    fn x6_a_draft_as_it_was_kept_before_there_were_files_is_read() {
        let kept = r#"{"text":"half","at":"2026-11-01T10:00:00Z"}"#;
        let draft: Option<Draft> = serde_json::from_str(kept).ok();
        assert_eq!(
            draft.map(|draft| draft.written.text).as_deref(),
            Some("half")
        );
    }

    #[test]
    fn x6_a_draft_is_kept_for_30_days_after_it_was_last_touched() {
        let at: Time = "2026-11-01T10:00:00Z".parse().unwrap_or_default();
        let draft = Draft {
            written: Written::default(),
            at,
        };
        assert!(!draft.is_expired(at + TimeDelta::days(30)));
        assert!(draft.is_expired(at + TimeDelta::days(30) + TimeDelta::seconds(1)));
    }
}
