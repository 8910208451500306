//! A web chat's customer goes and is there again, when the demo asks them to (SPEC I19, I20).

use super::Answer;
use super::call::Call;
use super::demo::some_open;
use super::refusal::Refusal;
use super::reply::Reply;
use super::tickets::place;
use crate::api::CustomerMoves;
use crate::domain::{Channel, Filter, Status};
use crate::mock::server::Server;

/// `POST /demo/customer-leaves`: who is gone already is gone since then.
pub(super) fn leaves(server: &mut Server, call: &Call) -> Answer {
    let place = match named(server, call)? {
        Some(place) => place,
        None => {
            let chats = Filter::channel(&Channel::WebChat);
            some_open(server, call, chats, |ticket| ticket.away.is_none())?
        }
    };
    let entries = server.desk.customer_leaves(place, call.now);
    answer(server, place, entries)
}

/// `POST /demo/customer-returns`: who never left is there as before.
pub(super) fn returns(server: &mut Server, call: &Call) -> Answer {
    let place = match named(server, call)? {
        Some(place) => place,
        None => {
            let nobody = "No customer of a web chat is away.";
            let somewhere = server.random.below(server.desk.tickets.len()) as u32;
            let away = server.desk.tickets.away_from(somewhere);
            away.ok_or_else(|| Refusal::not_found(nobody))?
        }
    };
    let entries = server.desk.customer_returns(place, call.now);
    answer(server, place, entries)
}

fn answer(server: &mut Server, place: u32, entries: Option<usize>) -> Answer {
    if let Some(entries) = entries {
        server.tell_tickets(&[(place, entries)]);
    }
    Reply::ticket(&server.desk.tickets.at(place).ticket)
}

/// The chat that the request names.
///
/// # Errors
/// There is no such ticket, or its customer can neither go nor come.
fn named(server: &Server, call: &Call) -> Result<Option<u32>, Refusal> {
    let CustomerMoves { number } = call.body_or_default()?;
    let Some(number) = number else {
        return Ok(None);
    };
    let place = place(server, number)?;
    let ticket = &server.desk.tickets.at(place).ticket;
    if ticket.channel != Channel::WebChat {
        return Err(Refusal::field("number", "is no web chat"));
    }
    if ticket.status == Status::Closed {
        return Err(Refusal::field("number", "is closed: that chat is over"));
    }
    Ok(Some(place))
}
