//! Customers, and blocking their profiles.

use super::call::Call;
use super::refusal::Refusal;
use super::reply::Reply;
use super::{Answer, allow};
use crate::mock::desk::{Changer, Upkeep};
use crate::mock::server::Server;
use crate::rules::permission::Action;

/// The place of a customer.
///
/// # Errors
/// There is none with this id.
pub(super) fn place(server: &Server, id: &str) -> Result<u32, Refusal> {
    let place = server.desk.customers.place(id);
    place.ok_or_else(|| Refusal::not_found("There is no such customer."))
}

/// `GET /customers/{id}`
pub(super) fn get(server: &Server, id: &str) -> Answer {
    let place = place(server, id)?;
    Reply::json(&server.desk.customer(place))
}

/// `PUT /customers/{id}/block`: closes their conversations and hears nothing more of them (SPEC
/// I15). Who is blocked already stays so.
pub(super) fn block(server: &mut Server, call: &Call, id: &str) -> Answer {
    let otherwise = "Your role blocks nobody.";
    allow(server, call, Action::Block, otherwise)?;
    let place = place(server, id)?;
    let actor = server.desk.staff.user(call.user()?);
    let changer = Changer::new(actor, call.now, Upkeep::Now);
    let news = server.desk.customers.set_blocked(place, true);
    let changed = server.desk.silence(place, changer);
    if news {
        server.tell_customer(place);
    }
    server.tell_tickets(&changed);
    Reply::json(&server.desk.customer(place))
}

/// `DELETE /customers/{id}/block`: what they write from now on is heard again; what was closed
/// stays so (SPEC I15).
pub(super) fn unblock(server: &mut Server, call: &Call, id: &str) -> Answer {
    let otherwise = "Only Owner and Admin may unblock a profile.";
    allow(server, call, Action::Unblock, otherwise)?;
    let place = place(server, id)?;
    if server.desk.customers.set_blocked(place, false) {
        server.tell_customer(place);
    }
    Reply::json(&server.desk.customer(place))
}
