//! Calls around a conversation: files, what waits, who is there, what one writes with, what the
//! customer did.

use super::{Endpoint, json};
use crate::api::{
    ActivityPage, AltText, AttachmentContent, Attend, BASE, List, Method, NewUpload, Upload,
    UploadPart,
};
use crate::domain::percent::escape;
use crate::domain::{
    AttachmentId, Attendant, Attention, Coupon, CustomerId, Order, QuickReply, ScheduledId,
    Settings, Ticket, TicketNumber,
};

/// What the account has chosen.
#[derive(Clone, Debug)]
pub struct GetSettings;
endpoint!(GetSettings, Get -> Settings, |_this| "/settings");

/// The texts one uses again and again (SPEC I25).
#[derive(Clone, Debug)]
pub struct GetQuickReplies;
endpoint!(GetQuickReplies, Get -> List<QuickReply>, |_this| "/quick-replies");

/// The discounts one may give away (SPEC I29).
#[derive(Clone, Debug)]
pub struct GetCoupons;
endpoint!(GetCoupons, Get -> List<Coupon>, |_this| "/coupons");

/// Takes back a reply that was to go out later (SPEC I30).
#[derive(Clone, Debug)]
pub struct CancelScheduled {
    /// In which ticket.
    pub number: TicketNumber,
    /// Which reply.
    pub id: ScheduledId,
}
endpoint!(CancelScheduled, Delete -> Ticket, |this| {
    format!("/tickets/{}/scheduled/{}", this.number.0, escape(this.id.as_str()))
});

/// Tells what one does in a ticket, and learns who else is in it (SPEC X8).
#[derive(Clone, Debug)]
pub struct AttendTicket {
    /// Which ticket.
    pub number: TicketNumber,
    /// What one does.
    pub attention: Attention,
}
endpoint!(AttendTicket, Put -> List<Attendant>, |this| format_args!("/tickets/{}/attention", this.number.0),
    body Attend { attention: this.attention.clone() });

/// Announces a file, once for each key (SPEC I29).
#[derive(Clone, Debug)]
pub struct BeginUpload {
    /// Tells this file from every other one; up to 64 characters.
    pub key: String,
    /// What it is.
    pub upload: NewUpload,
}

impl Endpoint for BeginUpload {
    type Answer = Upload;
    const METHOD: Method = Method::Post;

    fn path(&self) -> String {
        format!("{BASE}/uploads")
    }

    fn body(&self) -> Option<String> {
        json(&self.upload)
    }

    fn idempotency_key(&self) -> Option<&str> {
        Some(&self.key)
    }
}

/// Sends a part of a file; one that is there already is taken as it is.
#[derive(Clone, Debug)]
pub struct PutUploadPart {
    /// Of which file.
    pub id: AttachmentId,
    /// Which part, counted from 0; each but the last has [`crate::api::UPLOAD_PART`] bytes.
    pub part: u32,
    /// Its bytes in Base64.
    pub data: String,
}
endpoint!(PutUploadPart, Put -> Upload, |this| {
    format!("/uploads/{}/parts/{}", escape(this.id.as_str()), this.part)
}, body UploadPart { data: this.data.clone() });

/// Says what is to be seen in a file that is not sent yet.
#[derive(Clone, Debug)]
pub struct DescribeUpload {
    /// Which file.
    pub id: AttachmentId,
    /// What is to be seen.
    pub alt: String,
}
endpoint!(DescribeUpload, Patch -> Upload, |this| format_args!("/uploads/{}", escape(this.id.as_str())),
    body AltText { alt: this.alt.clone() });

/// The content of a file (SPEC I12).
#[derive(Clone, Debug)]
pub struct GetAttachment(pub AttachmentId);
endpoint!(GetAttachment, Get -> AttachmentContent, |this| format_args!("/attachments/{}", escape(this.0.as_str())));

/// What a customer did, newest first (SPEC I13).
#[derive(Clone, Debug)]
pub struct GetActivity {
    /// Who.
    pub customer: CustomerId,
    /// Only events of this metric.
    pub metric: Option<String>,
    /// Only those before this event; none for the newest.
    pub before: Option<String>,
    /// How many at most, 1 to 200.
    pub limit: u32,
}
endpoint!(GetActivity, Get -> ActivityPage, |this| {
    let mut path = format!("/customers/{}/activity?limit={}", escape(this.customer.as_str()), this.limit);
    for (name, value) in [("metric", &this.metric), ("before", &this.before)] {
        if let Some(value) = value {
            path.push_str(&format!("&{name}={}", escape(value)));
        }
    }
    path
});

/// What a customer bought, newest first (SPEC I13).
#[derive(Clone, Debug)]
pub struct GetOrders(pub CustomerId);
endpoint!(GetOrders, Get -> List<Order>, |this| format_args!("/customers/{}/orders", escape(this.0.as_str())));
