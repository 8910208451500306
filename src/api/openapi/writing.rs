//! The calls around writing: what one writes with, what goes with a message, and what the customer
//! did before.

use utoipa::openapi::path::HttpMethod::Get;

use super::operation::{Access, Operation, list};
use crate::domain::{Coupon, QuickReply};

/// Quick replies and coupons.
pub(super) fn snippets() -> Vec<Operation> {
    vec![
        Operation::new(
            Get,
            "/quick-replies",
            "getQuickReplies",
            "The texts one uses again and again.",
        )
        .access(Access::Desk)
        .answers("The texts, in the account's order.", list::<QuickReply>())
        .tag("writing"),
        Operation::new(
            Get,
            "/coupons",
            "getCoupons",
            "The discounts an agent may give away.",
        )
        .access(Access::Desk)
        .answers("The discounts.", list::<Coupon>())
        .tag("writing"),
    ]
}
