//! What one puts into a message with a few keys: quick replies and coupons.

use serde::{Deserialize, Serialize};

use super::{Channel, QuickReplyId};

/// A text that is used again and again (SPEC I25). It is put into the composer, never sent.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct QuickReply {
    /// Identity.
    pub id: QuickReplyId,
    /// What it is found by.
    pub name: String,
    /// What it says; variables as in `{{customer_name}}`.
    pub text: String,
    /// Where it is offered (SPEC I17); empty for every channel.
    #[serde(default)]
    pub channels: Vec<Channel>,
    /// How many messages went out that it was used in.
    #[serde(default)]
    pub uses: u32,
    /// Grows with every change, but not with its use; `If-Match` names it.
    #[serde(default)]
    pub version: u64,
}

/// A quick reply as somebody makes or changes it (SPEC I25).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewQuickReply {
    /// What it is found by, unique in the account.
    pub name: String,
    /// What it says; variables as in `{{customer_name}}`.
    pub text: String,
    /// Where it is offered; empty for every channel.
    #[serde(default)]
    pub channels: Vec<Channel>,
}

impl QuickReply {
    /// Whether it is offered in a channel.
    pub fn is_for(&self, channel: &Channel) -> bool {
        self.channels.is_empty() || self.channels.contains(channel)
    }
}

/// A discount that an agent may give away (SPEC I29).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Coupon {
    /// What the customer types at the checkout.
    pub code: String,
    /// What it gives, in the account's own words, such as `10 % off everything`.
    pub about: String,
}
