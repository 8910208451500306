//! What one writes with: coupons.

use super::Answer;
use super::reply::Reply;
use crate::api::List;
use crate::mock::world;

/// `GET /coupons` (SPEC I29)
pub(super) fn coupons() -> Answer {
    Reply::json(&List {
        items: world::coupons(),
    })
}
