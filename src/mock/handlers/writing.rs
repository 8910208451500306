//! What one writes with: quick replies and coupons.

use super::Answer;
use super::reply::Reply;
use crate::api::List;
use crate::mock::world;

/// `GET /quick-replies` (SPEC I25)
pub(super) fn quick_replies() -> Answer {
    Reply::json(&List {
        items: world::quick_replies(),
    })
}

/// `GET /coupons` (SPEC I29)
pub(super) fn coupons() -> Answer {
    Reply::json(&List {
        items: world::coupons(),
    })
}
