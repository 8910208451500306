//! The calls around writing: what one writes with, what goes with a message, and what the customer
//! did before.

use utoipa::openapi::Required::True;
use utoipa::openapi::path::HttpMethod::{Get, Patch, Post, Put};

use super::operation::{Access, Operation, key, list, number, reference, text};
use crate::api::{
    ActivityPage, AltText, AttachmentContent, MAX_LIMIT, NewUpload, UPLOAD_PART, Upload, UploadPart,
};
use crate::domain::{Coupon, Order, QuickReply};
use crate::rules::upload::most_bytes;

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

/// Files.
pub(super) fn files() -> Vec<Operation> {
    let last = most_bytes() / UPLOAD_PART as u64;
    let part = format!(
        "Which part, counted from 0: each but the last has {UPLOAD_PART} bytes, the last one has the rest."
    );
    vec![
        Operation::new(
            Post,
            "/uploads",
            "beginUpload",
            "Announces a file, once for each key: whoever asks the same again learns how far it is.",
        )
        .access(Access::Desk)
        .header(
            "Idempotency-Key",
            "Tells this file from every other one of whoever uploads it.",
            key(),
        )
        .takes::<NewUpload>(True)
        .problems(&[422, 428])
        .creates("The file, of which nothing has arrived yet.", reference::<Upload>())
        .tag("writing"),
        Operation::new(
            Put,
            "/uploads/{id}/parts/{part}",
            "putUploadPart",
            "Sends a part of a file; one that is there already stays as it is. A file that is not what it says is gone with its last part.",
        )
        .access(Access::Desk)
        .part("id", "The file: one's own only.", text())
        .part("part", &part, number(0, last as u32))
        .takes::<UploadPart>(True)
        .problems(&[422])
        .answers("How much of the file is there.", reference::<Upload>())
        .tag("writing"),
        Operation::new(
            Patch,
            "/uploads/{id}",
            "describeUpload",
            "Says what is to be seen in a file that is not sent yet.",
        )
        .access(Access::Desk)
        .part("id", "The file: one's own only.", text())
        .takes::<AltText>(True)
        .problems(&[422])
        .answers("How much of the file is there.", reference::<Upload>())
        .tag("writing"),
        Operation::new(
            Get,
            "/attachments/{id}",
            "getAttachment",
            "The content of a file that came with a message, or of one's own before it is sent.",
        )
        .access(Access::Desk)
        .part("id", "The file.", text())
        .answers("The content.", reference::<AttachmentContent>())
        .tag("writing"),
    ]
}
