//! Changes of many tickets, and taking them back.

use super::Answer;
use super::call::Call;
use super::refusal::Refusal;
use super::reply::Reply;
use super::role;
use crate::api::{BulkChanged, BulkPatch, BulkRefused, BulkResult, Refused};
use crate::domain::TicketNumber;
use crate::mock::desk::{Changer, Upkeep, refuse, refuse_undo, validate};
use crate::mock::server::{Server, Undoable};

/// From how many tickets on lists are read anew instead of moving each ticket in each of them.
const DEFERRED: usize = 32;

/// `POST /tickets/bulk`: each ticket takes all of the patch or nothing.
pub(super) fn change(server: &mut Server, call: &Call) -> Answer {
    let BulkPatch { numbers, patch } = call.body()?;
    let errors = validate(&patch, &server.desk.staff, call.now, "patch");
    if !errors.is_empty() {
        return Err(Refusal::invalid(errors));
    }
    let user = call.user()?.clone();
    let mut result = BulkResult::default();
    let places = named(server, numbers, &mut result);
    let role = role(server, call)?;
    let mut undoable = Undoable::new(server.random.hex(), user.clone());
    let changer = changer(server, call, places.len())?;
    let mut told = Vec::new();
    for place in places {
        let ticket = &server.desk.tickets.at(place).ticket;
        let number = ticket.number;
        if let Some(reason) = refuse(&server.desk, place, &role, &patch, "patch") {
            result
                .refused
                .push(refused(number, Refused::Other, &reason.message));
            continue;
        }
        let inverse = patch.inverse(ticket);
        match changer.apply(&mut server.desk, place, &patch) {
            None => result.unchanged.push(number),
            Some(messages) => {
                let version = server.desk.tickets.at(place).ticket.version;
                undoable.note(place, version, inverse);
                result.changed.push(BulkChanged { number, version });
                told.push((place, messages));
            }
        }
    }
    finish(server, changer, &told);
    if !result.changed.is_empty() {
        result.undo = Some(undoable.token().to_owned());
        server.undo.keep(undoable);
    }
    Reply::json(&result)
}

/// The places of these numbers, each once; unknown ones are refused.
fn named(server: &Server, mut numbers: Vec<TicketNumber>, result: &mut BulkResult) -> Vec<u32> {
    numbers.sort_unstable();
    numbers.dedup();
    let mut places = Vec::with_capacity(numbers.len());
    for number in numbers {
        match server.desk.tickets.place(number) {
            Some(place) => places.push(place),
            None => {
                result
                    .refused
                    .push(refused(number, Refused::Missing, "there is no such ticket"))
            }
        }
    }
    places
}

/// `POST /tickets/bulk/{token}/undo`: brings back what was, except where a ticket changed again.
pub(super) fn undo(server: &mut Server, call: &Call, token: &str) -> Answer {
    let undoable = server.undo.take(token, call.user()?);
    let undoable = undoable
        .ok_or_else(|| Refusal::not_found("There is no such change of yours to take back."))?;
    let changer = changer(server, call, undoable.steps().count())?;
    let mut result = BulkResult::default();
    let mut told = Vec::new();
    for (step, inverse) in undoable.steps() {
        let ticket = &server.desk.tickets.at(step.place).ticket;
        let number = ticket.number;
        if ticket.version != step.version {
            result.refused.push(refused(
                number,
                Refused::ChangedSince,
                "the ticket changed again since",
            ));
        } else if let Some(reason) = refuse_undo(&server.desk, step.place, inverse) {
            result
                .refused
                .push(refused(number, Refused::Other, &reason.message));
        } else if let Some(messages) = changer.apply(&mut server.desk, step.place, inverse) {
            let version = server.desk.tickets.at(step.place).ticket.version;
            result.changed.push(BulkChanged { number, version });
            told.push((step.place, messages));
        } else {
            result.unchanged.push(number);
        }
    }
    finish(server, changer, &told);
    Reply::json(&result)
}

fn changer(server: &Server, call: &Call, tickets: usize) -> Result<Changer, Refusal> {
    let upkeep = if tickets > DEFERRED {
        Upkeep::Later
    } else {
        Upkeep::Now
    };
    Ok(Changer {
        actor: server.desk.staff.user(call.user()?),
        now: call.now,
        upkeep,
    })
}

fn finish(server: &mut Server, changer: Changer, told: &[(u32, usize)]) {
    if changer.upkeep == Upkeep::Later && !told.is_empty() {
        server.desk.tickets.settle();
    }
    server.tell_tickets(told);
}

fn refused(number: TicketNumber, why: Refused, message: &str) -> BulkRefused {
    BulkRefused {
        number,
        why,
        message: message.to_owned(),
    }
}
