//! Who writes to the desk.

use serde::{Deserialize, Serialize};

use super::CustomerId;
use super::open_enum::open_enum;

open_enum!(
    /// What a customer agreed to receive by SMS (SPEC I4).
    SmsConsent {
        /// Nothing: the desk may not answer by SMS.
        None = "none",
        /// Messages about an order or a ticket.
        Transactional = "transactional",
        /// Everything, campaigns included.
        Marketing = "marketing",
    }
);

/// A customer's profile as the customer card shows it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Customer {
    /// Identity.
    pub id: CustomerId,
    /// Full name, or the address where no name is known.
    pub name: String,
    /// Email address, if known.
    #[serde(default)]
    pub email: Option<String>,
    /// Phone number in E.164, if known.
    #[serde(default)]
    pub phone: Option<String>,
    /// City, if known.
    #[serde(default)]
    pub city: Option<String>,
    /// IANA name of the time zone, if known; their local time is shown by it (SPEC I11).
    #[serde(default)]
    pub time_zone: Option<String>,
    /// What they agreed to by SMS.
    pub sms_consent: SmsConsent,
    /// Whether their profile is blocked: nothing of them is shown and nobody answers (SPEC I15).
    #[serde(default)]
    pub blocked: bool,
    /// How many tickets they have, of any status (SPEC A15).
    pub tickets: u32,
    /// What they bought, where the shop platform is connected.
    #[serde(default)]
    pub orders: Option<OrderSummary>,
}

/// A customer's purchases in one line.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OrderSummary {
    /// Number of orders.
    pub count: u32,
    /// Sum over all orders, in cents of the currency.
    pub total_cents: i64,
    /// ISO 4217 code.
    pub currency: String,
}
