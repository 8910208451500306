//! Customers.

use super::Answer;
use super::refusal::Refusal;
use super::reply::Reply;
use crate::mock::server::Server;

/// `GET /customers/{id}`
pub(super) fn get(server: &Server, id: &str) -> Answer {
    let place = server.desk.customers.place(id);
    let place = place.ok_or_else(|| Refusal::not_found("There is no such customer."))?;
    Reply::json(&server.desk.customer(place))
}
