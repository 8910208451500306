//! What a customer did elsewhere, and what they bought (SPEC I11, I13).

use serde::{Deserialize, Serialize};

use super::Time;

/// Something that a customer did, as the marketing platform recorded it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Activity {
    /// Identity, unique for the customer; newer ones are asked for by it.
    pub id: String,
    /// The metric's name, such as `Placed order`: the account's own words.
    pub metric: String,
    /// What it was about, such as a product or a page.
    #[serde(default)]
    pub about: Option<String>,
    /// When.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub at: Time,
}

/// Something a customer bought, where the shop platform is connected.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Order {
    /// The shop's number for it.
    pub number: String,
    /// When it was placed.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub at: Time,
    /// Where it stands, in the shop's own words.
    #[serde(default)]
    pub state: String,
    /// What was bought.
    #[serde(default)]
    pub lines: Vec<OrderLine>,
    /// The sum, in cents of the currency.
    pub total_cents: i64,
    /// ISO 4217 code.
    pub currency: String,
}

/// One product of an order.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OrderLine {
    /// The product's name.
    pub product: String,
    /// How many.
    pub quantity: u32,
    /// The price of one, in cents of the order's currency.
    pub price_cents: i64,
}
