//! Messages on their way out, and the files that go with them.

use serde::{Deserialize, Serialize};

use crate::domain::open_enum;
use crate::domain::{AttachmentId, Message, MessageId, QuickReplyId, Ticket, Time};

open_enum!(
    /// What an agent writes.
    Writing {
        /// An answer to the customer.
        Reply = "reply",
        /// A private note between agents.
        Note = "note",
    }
);

/// A message to be sent, or a note to be kept.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewMessage {
    /// Which of the two.
    pub writing: Writing,
    /// What it says, as plain text; line breaks stay. May be empty beside files.
    pub text: String,
    /// Files that were uploaded before, in order; each goes with one message only.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attachments: Vec<AttachmentId>,
    /// When it goes out, up to 30 days ahead (SPEC I30); at once without it. Only replies wait.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
    pub send_at: Option<Time>,
    /// The customer's newest message that the writer has seen. Where there is a newer one the
    /// answer is refused with a conflict (SPEC X8); without this field it goes out in any case.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seen: Option<MessageId>,
    /// The quick replies that it was written with, to count their use (SPEC I25); those that are gone
    /// are passed over.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub quick_replies: Vec<QuickReplyId>,
}

/// A message as it went out, and its ticket as it is now.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Sent {
    /// The entry of the thread; none where it goes out later and stands in the ticket's
    /// `scheduled` until then.
    #[serde(default)]
    pub message: Option<Message>,
    /// The ticket with it.
    pub ticket: Ticket,
}

/// A file that is to be uploaded: its content follows in parts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewUpload {
    /// File name, 1 to 255 characters.
    pub name: String,
    /// Media type, such as `image/png`.
    pub media_type: String,
    /// Size in bytes.
    pub bytes: u64,
    /// What is to be seen in it, up to 500 characters.
    #[serde(default)]
    pub alt: String,
}

/// A file on its way to the server, or there.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Upload {
    /// What a message names it by.
    pub id: AttachmentId,
    /// How many of its bytes have arrived; it can be sent when all have.
    pub received: u64,
}

/// A part of a file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct UploadPart {
    /// Its bytes in Base64, up to [`super::UPLOAD_PART`] of them.
    pub data: String,
}

/// What is to be seen in a file that was uploaded, told or told anew.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct AltText {
    /// Up to 500 characters.
    pub alt: String,
}

/// The content of a file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AttachmentContent {
    /// Media type.
    pub media_type: String,
    /// Its bytes in Base64.
    pub data: String,
}
