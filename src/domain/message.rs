//! What was said in a conversation, and what happened to its ticket meanwhile.

use serde::{Deserialize, Serialize};

use super::open_enum::open_enum;
use super::{AttachmentId, MessageId, Time, Trace};

open_enum!(
    /// Where an entry of the thread comes from (SPEC I2).
    MessageKind {
        /// The customer wrote it.
        Customer = "customer",
        /// An agent answered.
        Agent = "agent",
        /// A private note between agents.
        Note = "note",
        /// A marketing campaign.
        Campaign = "campaign",
        /// An automated flow.
        Flow = "flow",
        /// A keyword text, such as STOP.
        Keyword = "keyword",
        /// The automatic answer to a keyword or an unrecognised text.
        AutoResponse = "auto_response",
        /// The email that follows when the customer left a web chat (SPEC I20).
        FollowUp = "follow_up",
        /// Something that happened to the ticket.
        Timeline = "timeline",
    }
);

open_enum!(
    /// What happened to a ticket.
    TimelineAction {
        /// It arose.
        Created = "created",
        /// It got an assignee; `subject` names them.
        Assigned = "assigned",
        /// It lost its assignee.
        Unassigned = "unassigned",
        /// It went to a team; `subject` names it.
        Team = "team",
        /// It got tags; `subject` has them, one a line.
        Tagged = "tagged",
        /// It lost tags; `subject` has them, one a line.
        Untagged = "untagged",
        /// It was closed.
        Closed = "closed",
        /// It was opened again.
        Reopened = "reopened",
        /// It sleeps; `subject` is the instant it wakes, RFC 3339.
        Snoozed = "snoozed",
        /// It was scored; `subject` is the label (SPEC S8).
        Scored = "scored",
        /// The customer left the web chat (SPEC I19).
        Left = "left",
        /// They came back to it.
        Returned = "returned",
        /// A reply that was to go out later could not; `subject` is what it said (SPEC I30).
        NotSent = "not_sent",
    }
);

open_enum!(
    /// What a file in a message is.
    AttachmentKind {
        /// A picture.
        Image = "image",
        /// A film.
        Video = "video",
        /// Anything else.
        File = "file",
    }
);

/// One entry of the thread.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Message {
    /// Identity, unique in the account.
    pub id: MessageId,
    /// Where it comes from.
    pub kind: MessageKind,
    /// When it was written.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub at: Time,
    /// Name of whoever wrote it, or of the campaign or flow.
    #[serde(default)]
    pub author: Option<String>,
    /// What it says, as plain text.
    #[serde(default)]
    pub text: String,
    /// Files that came with it, named; the content is loaded on request (SPEC I12).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attachments: Vec<Attachment>,
    /// What a customer's text message answers (SPEC I28).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attribution: Option<Attribution>,
    /// What happened, where `kind` is `timeline`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timeline: Option<Timeline>,
}

/// The campaign or flow message that a customer's text message answers (SPEC I28).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Attribution {
    /// That message.
    pub message: MessageId,
    /// `campaign` or `flow`.
    pub kind: MessageKind,
    /// The campaign's or flow's name.
    #[serde(default)]
    pub name: String,
}

/// A file that came with a message.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Attachment {
    /// What its content is asked for by; none where it cannot be had.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<AttachmentId>,
    /// File name.
    pub name: String,
    /// What it is.
    pub kind: AttachmentKind,
    /// Media type, such as `image/png`; empty where it is not known.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub media_type: String,
    /// Size in bytes.
    pub bytes: u64,
    /// What is to be seen in it, for those who do not see it; empty where nobody said.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub alt: String,
}

/// A timeline entry: who did what to the ticket.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Timeline {
    /// What happened.
    pub action: TimelineAction,
    /// Name of the user who did it; none where the desk did it by itself.
    #[serde(default)]
    pub actor: Option<String>,
    /// What it was done with, see [`TimelineAction`].
    #[serde(default)]
    pub subject: Option<String>,
    /// Where the desk assigned by itself: why so (SPEC X5).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trace: Option<Box<Trace>>,
}
