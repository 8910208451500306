//! Replies that go out later (SPEC I30).

use chrono::TimeDelta;

use super::call::Call;
use super::refusal::Refusal;
use super::reply::Reply;
use super::tickets::place;
use super::{Answer, allow};
use crate::api::{NewMessage, Sent, Writing};
use crate::domain::{ScheduledId, TicketNumber, Time};
use crate::mock::desk::{MOST_SCHEDULED, Waiting};
use crate::mock::server::Server;
use crate::rules::permission::Action;

/// How far ahead a reply may wait.
const FURTHEST: TimeDelta = TimeDelta::days(30);
/// How long ago an instant may be and still count as now: clocks differ, and so does the time until
/// a request is answered.
const JUST_NOW: TimeDelta = TimeDelta::minutes(2);

/// When a message goes out, where that is later than now.
///
/// # Errors
/// It is no reply, or its time is gone or too far ahead.
pub(super) fn later(message: &NewMessage, now: Time) -> Result<Option<Time>, Refusal> {
    let refuse = |what: String| Err(Refusal::field("send_at", what));
    match message.send_at {
        None => Ok(None),
        Some(_) if message.writing == Writing::Note => {
            refuse("goes with a reply: a note is kept at once".to_owned())
        }
        Some(at) if now - at > JUST_NOW => refuse("lies in the past".to_owned()),
        Some(at) if at - now > FURTHEST => {
            refuse(format!("is at most {} days ahead", FURTHEST.num_days()))
        }
        Some(at) => Ok((at > now).then_some(at)),
    }
}

/// Keeps a reply that was checked until its time, and tells everybody.
///
/// # Errors
/// Too many wait in the ticket already.
pub(super) fn wait(
    server: &mut Server,
    call: &Call,
    place: u32,
    message: &NewMessage,
    send_at: Time,
) -> Result<Sent, Refusal> {
    let author = server.desk.staff.user(call.user()?);
    let author = author.ok_or_else(Refusal::unauthorized)?;
    if server.desk.tickets.at(place).ticket.scheduled.len() >= MOST_SCHEDULED {
        let what = format!("{MOST_SCHEDULED} replies wait in this ticket: no more may");
        return Err(Refusal::field("send_at", what));
    }
    let waiting = Waiting {
        author,
        text: message.text.clone(),
        attachments: server.uploads.send(&message.attachments),
        quick_replies: message.quick_replies.clone(),
        send_at,
    };
    server.desk.schedule(place, waiting, call.now);
    server.tell_tickets(&[(place, 0)]);
    Ok(Sent {
        message: None,
        ticket: server.desk.tickets.at(place).ticket.clone(),
    })
}

/// `DELETE /tickets/{number}/scheduled/{id}`: whoever wrote it.
pub(super) fn cancel(server: &mut Server, call: &Call, number: TicketNumber, id: &str) -> Answer {
    allow(server, call, Action::Answer, "Your role answers nobody.")?;
    let place = place(server, number)?;
    let taken = server
        .desk
        .take_back(place, &ScheduledId::from(id), call.now);
    let taken = taken.ok_or_else(|| Refusal::not_found("No such reply waits in this ticket."))?;
    // Whoever takes it back may send it again, with its files.
    let files = taken.attachments.into_iter().filter_map(|file| file.id);
    server.uploads.give_back(files, call.user()?);
    server.tell_tickets(&[(place, 0)]);
    Reply::ticket(&server.desk.tickets.at(place).ticket)
}
