//! Changes of many tickets, and taking them back.

use super::Answer;
use super::call::Call;
use super::refusal::Refusal;
use super::reply::Reply;
use super::role;
use crate::api::{BulkChanged, BulkPatch, BulkRefused, BulkResult, FieldError, Refused};
use crate::domain::TicketNumber;
use crate::mock::desk::{Against, Changer, is_so_already, refuse_in_bulk, refuse_undo, validate};
use crate::mock::server::{Server, Undoable};

/// `POST /tickets/bulk`: each ticket takes all of the patch or nothing.
pub(super) fn change(server: &mut Server, call: &Call) -> Answer {
    let BulkPatch { numbers, patch } = call.body()?;
    let mut errors = validate(&patch, &server.desk.staff, call.now, "patch");
    if !(1..=BulkPatch::MOST).contains(&numbers.len()) {
        errors.push(FieldError {
            field: "numbers".to_owned(),
            message: format!("has 1 to {} tickets", BulkPatch::MOST),
        });
    }
    if !errors.is_empty() {
        return Err(Refusal::invalid(errors));
    }
    let user = call.user()?.clone();
    let mut result = BulkResult::default();
    let places = named(server, numbers, &mut result);
    let role = role(server, call)?;
    let mut undoable = Undoable::new(server.random.hex(), user.clone(), patch.clone());
    let mut changer = changer(server, call, places.len())?;
    let mut told = Vec::new();
    for place in places {
        let ticket = &server.desk.tickets.at(place).ticket;
        let number = ticket.number;
        if let Some(against) = refuse_in_bulk(&server.desk, place, &role, &patch) {
            result.refused.push(refused(number, against));
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
    server.tell_tickets(&told);
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
            None => result.refused.push(BulkRefused {
                number,
                why: Refused::Missing,
                message: "there is no such ticket".to_owned(),
            }),
        }
    }
    places
}

/// `POST /tickets/bulk/{token}/undo`: brings back what was, except where somebody changed the same of a ticket again.
pub(super) fn undo(server: &mut Server, call: &Call, token: &str) -> Answer {
    let undoable = server.undo.take(token, call.user()?);
    let undoable = undoable
        .ok_or_else(|| Refusal::not_found("There is no such change of yours to take back."))?;
    let mut changer = changer(server, call, undoable.steps().count())?;
    let mut result = BulkResult::default();
    let mut told = Vec::new();
    for (step, inverse) in undoable.steps() {
        let ticket = &server.desk.tickets.at(step.place).ticket;
        let number = ticket.number;
        // What became of the rest of the ticket, that somebody read it say, is no matter.
        let stands = ticket.version == step.version || is_so_already(undoable.made(), ticket);
        if !stands {
            result.refused.push(BulkRefused {
                number,
                why: Refused::ChangedSince,
                message: "somebody changed it again since".to_owned(),
            });
        } else if let Some(against) = refuse_undo(&server.desk, step.place, inverse) {
            result.refused.push(refused(number, against));
        } else if let Some(messages) = changer.apply(&mut server.desk, step.place, inverse) {
            let version = server.desk.tickets.at(step.place).ticket.version;
            result.changed.push(BulkChanged { number, version });
            told.push((step.place, messages));
        } else {
            result.unchanged.push(number);
        }
    }
    server.tell_tickets(&told);
    Reply::json(&result)
}

fn changer(server: &Server, call: &Call, tickets: usize) -> Result<Changer, Refusal> {
    let actor = server.desk.staff.user(call.user()?);
    Ok(Changer::of_many(actor, call.now, tickets))
}

fn refused(number: TicketNumber, against: Against) -> BulkRefused {
    BulkRefused {
        number,
        why: against.why,
        message: against.message,
    }
}
