//! Threads, part by part.

use super::Answer;
use super::call::Call;
use super::refusal::Refusal;
use super::reply::Reply;
use super::tickets::{limit_error, place};
use crate::api::MessagePage;
use crate::domain::TicketNumber;
use crate::mock::entry::message_position;
use crate::mock::server::Server;

/// How many items a part has where the request does not say.
const DEFAULT_LIMIT: usize = 50;

/// `GET /tickets/{number}/messages`: the end of the thread, or what is before a message (SPEC I10).
pub(super) fn get(server: &Server, call: &Call, number: TicketNumber) -> Answer {
    let place = place(server, number)?;
    let limit = limit(call)?;
    let thread = server.desk.thread(server.desk.tickets.at(place));
    let end = match call.parameter("before")? {
        None => thread.len(),
        Some(id) => message_position(number, &id)
            .filter(|position| *position < thread.len())
            .ok_or_else(|| Refusal::field("before", "is no message of this ticket"))?,
    };
    let start = end.saturating_sub(limit);
    let part = thread.iter().enumerate().take(end).skip(start);
    Reply::json(&MessagePage {
        items: part
            .map(|(position, entry)| entry.message(number, position, &server.desk.staff))
            .collect(),
        older: start as u32,
    })
}

/// How many items of a part are asked for.
///
/// # Errors
/// It is no number, or out of bounds.
pub(super) fn limit(call: &Call) -> Result<usize, Refusal> {
    let Some(text) = call.parameter("limit")? else {
        return Ok(DEFAULT_LIMIT);
    };
    let limit = text
        .parse()
        .map_err(|_| Refusal::field("limit", "is a whole number"))?;
    match limit_error(limit, "limit") {
        None => Ok(limit),
        Some(error) => Err(Refusal::invalid(vec![error])),
    }
}
