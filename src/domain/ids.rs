//! Names of things: each kind of id is a type of its own, so that they cannot be mixed up.

use serde::{Deserialize, Serialize};

macro_rules! id {
    ($(#[$meta:meta])* $name:ident) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
        #[serde(transparent)]
        pub struct $name(Box<str>);

        impl $name {
            /// The id as the server wrote it.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.into())
            }
        }

        impl From<String> for $name {
            fn from(text: String) -> Self {
                Self(text.into())
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

id!(
    /// A person who works in the desk.
    UserId
);
id!(
    /// A team of users.
    TeamId
);
id!(
    /// A customer's profile.
    CustomerId
);
id!(
    /// A view: a saved filter in the sidebar.
    ViewId
);
id!(
    /// One entry of a conversation.
    MessageId
);

id!(
    /// A file that was uploaded or came with a message.
    AttachmentId
);
id!(
    /// A reply that goes out later.
    ScheduledId
);
id!(
    /// A routing rule.
    RuleId
);
id!(
    /// A quick reply.
    QuickReplyId
);

/// A ticket's number, unique in the account and shown as `#10432`.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, Default,
)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(transparent)]
pub struct TicketNumber(pub u32);

impl std::fmt::Display for TicketNumber {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "#{}", self.0)
    }
}
