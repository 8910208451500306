//! The calls around writing: what one writes with, what goes with a message, and what the customer
//! did before.

use utoipa::openapi::path::HttpMethod::Get;

use super::operation::{Access, Operation, list, number, reference, text};
use crate::api::{ActivityPage, MAX_LIMIT};
use crate::domain::{Coupon, Order, QuickReply};

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

/// What a customer did and bought.
pub(super) fn past() -> Vec<Operation> {
    vec![
        Operation::new(
            Get,
            "/customers/{id}/activity",
            "getActivity",
            "A part of what a customer did: the newest events, or those before one.",
        )
        .access(Access::Desk)
        .part("id", "The customer.", text())
        .query("metric", "Only events of this metric.", text())
        .query("before", "The id of the event to go on from.", text())
        .query(
            "limit",
            "How many at most; 50 without it.",
            number(1, MAX_LIMIT as u32),
        )
        .problems(&[422])
        .answers("The events, newest first.", reference::<ActivityPage>())
        .tag("customers"),
        Operation::new(
            Get,
            "/customers/{id}/orders",
            "getOrders",
            "What a customer bought.",
        )
        .access(Access::Desk)
        .part("id", "The customer.", text())
        .answers("The orders, newest first.", list::<Order>())
        .tag("customers"),
    ]
}
