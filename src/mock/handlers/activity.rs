//! What a customer did and bought (SPEC I11, I13).

use std::collections::BTreeSet;

use super::Answer;
use super::call::Call;
use super::customers::place;
use super::messages::limit;
use super::refusal::Refusal;
use super::reply::Reply;
use crate::api::{ActivityPage, List};
use crate::domain::Activity;
use crate::mock::server::Server;

/// `GET /customers/{id}/activity`: the newest events, or those before one, of all metrics or one.
pub(super) fn get(server: &Server, call: &Call, id: &str) -> Answer {
    let place = place(server, id)?;
    let limit = limit(call)?;
    let metric = call.parameter("metric")?;
    let events = server.desk.activity(place);
    let passed = match call.parameter("before")? {
        None => 0,
        Some(id) => events
            .iter()
            .position(|event| event.id == id)
            .map(|position| position + 1)
            .ok_or_else(|| Refusal::field("before", "is no event of this customer"))?,
    };
    let metrics: BTreeSet<String> = events.iter().map(|event| event.metric.clone()).collect();
    let asked = |event: &Activity| metric.as_ref().is_none_or(|metric| event.metric == *metric);
    let mut rest = events.into_iter().skip(passed).filter(asked);
    let items: Vec<Activity> = rest.by_ref().take(limit).collect();
    Reply::json(&ActivityPage {
        items,
        more: rest.next().is_some(),
        metrics: metrics.into_iter().collect(),
    })
}

/// `GET /customers/{id}/orders`
pub(super) fn orders(server: &Server, id: &str) -> Answer {
    let place = place(server, id)?;
    Reply::json(&List {
        items: server.desk.orders(place),
    })
}
