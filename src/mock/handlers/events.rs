//! Live events.

use super::Answer;
use super::call::Call;
use super::refusal::Refusal;
use super::reply::Reply;
use crate::domain::UserId;
use crate::mock::server::Server;

/// `GET /events`: what was told since an event, as a stream that ends there. Whoever keeps the
/// connection open instead asks [`listener`] and goes on with [`Server::events_since`].
pub(super) fn get(server: &Server, call: &Call) -> Answer {
    let (user, last) = listener(server, call)?;
    let mut text = format!("id: {last}\n\n");
    for event in server.events_since(Some(last), &user) {
        let data = serde_json::to_string(&event).map_err(|_| Refusal::server())?;
        text.push_str(&format!("id: {}\ndata: {data}\n\n", event.id));
    }
    Ok(Reply::event_stream(text))
}

/// Who listens, and after which event: the one named by `Last-Event-ID`, or in the query where a
/// browser cannot set that header; without either the newest.
pub(super) fn listener(server: &Server, call: &Call) -> Result<(UserId, u64), Refusal> {
    let given = match call.request.header("last-event-id") {
        Some(id) => Some(id.to_owned()),
        None => call.parameter("last_event_id")?,
    };
    let last = match given {
        None => server.last_event_id(),
        Some(id) => id
            .trim()
            .parse()
            .map_err(|_| Refusal::field("last_event_id", "is the number of an event"))?,
    };
    Ok((call.user()?.clone(), last))
}
