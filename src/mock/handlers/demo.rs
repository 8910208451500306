//! The demo panel's calls: what otherwise only other people or time could do.

use chrono::TimeDelta;

use super::Answer;
use super::call::Call;
use super::refusal::Refusal;
use super::reply::Reply;
use super::tickets::place;
use crate::api::{AdvanceClock, Clock, ColleagueTakes, LiveChange};
use crate::domain::{Field, Filter, Sort, Status, Ticket, TicketPatch, UserId};
use crate::mock::desk::{Changer, Upkeep};
use crate::mock::server::{Builder, Server};
use crate::mock::world::WorldOptions;
use crate::rules::permission::can_be_assigned;

/// The furthest the clock moves in one call.
const FURTHEST_MS: u64 = 365 * 24 * 60 * 60 * 1_000;

/// `POST /demo/colleague-takes`: what their own PATCH would do.
pub(super) fn colleague_takes(server: &mut Server, call: &Call) -> Answer {
    let ColleagueTakes { number } = call.body_or_default()?;
    let place = match number {
        Some(number) => place(server, number)?,
        None => some_open(server, call, Filter::is_not_set(Field::Assignee), |_| true)?,
    };
    let assignee = server.desk.tickets.at(place).ticket.assignee.clone();
    let colleague = some_colleague(server, call.user()?, assignee.as_ref())?;
    let actor = server.desk.staff.user(&colleague);
    let mut changer = Changer::new(actor, call.now, Upkeep::Now);
    let patch = TicketPatch::assign(Some(colleague));
    if let Some(messages) = changer.apply(&mut server.desk, place, &patch) {
        server.tell_tickets(&[(place, messages)]);
    }
    Reply::ticket(&server.desk.tickets.at(place).ticket)
}

/// Somebody online who neither asks nor has the ticket.
fn some_colleague(
    server: &mut Server,
    me: &UserId,
    assignee: Option<&UserId>,
) -> Result<UserId, Refusal> {
    let colleagues = colleagues(server, me, assignee);
    let index = server.random.below(colleagues.len());
    colleagues.get(index).cloned().ok_or_else(nobody_online)
}

/// 404: nobody could do what a colleague is to do.
pub(super) fn nobody_online() -> Refusal {
    Refusal::not_found("No other colleague is online.")
}

/// Everybody online who neither asks nor has the ticket.
pub(super) fn colleagues(server: &Server, me: &UserId, assignee: Option<&UserId>) -> Vec<UserId> {
    let users = server.desk.staff.users.iter().filter(|user| {
        user.online && can_be_assigned(user) && user.id != *me && Some(&user.id) != assignee
    });
    users.map(|user| user.id.clone()).collect()
}

/// Some open ticket that fits.
pub(super) fn some_open(
    server: &mut Server,
    call: &Call,
    filter: Filter,
    fits: impl Fn(&Ticket) -> bool,
) -> Result<u32, Refusal> {
    let filter = filter.and(Filter::status(Status::Open));
    let context = call.context(server)?;
    let listed = (server.desk.tickets).list(&filter, &Sort::default(), &context);
    let (places, records) = listed.map_err(|errors| Refusal::filter(errors, "filter"))?;
    let fitting = places.iter().copied();
    let fitting = fitting.filter(|place| fits(&records[*place as usize].ticket));
    let fitting: Vec<u32> = fitting.collect();
    let index = server.random.below(fitting.len());
    fitting
        .get(index)
        .copied()
        .ok_or_else(|| Refusal::not_found("There is no such open ticket."))
}

/// `POST /demo/reset`: the world as it was built; who is signed in stays so.
pub(super) fn reset(server: &mut Server) -> Answer {
    let version = server.desk.highest_version() + 1;
    // The old world goes before the new one comes: two large ones at a time are too much for a
    // browser.
    let nothing = WorldOptions {
        tickets: 0,
        ..server.options
    };
    let zones = server.desk.assigning.zones();
    let built = |options| Builder::from_version(options, version).with_zones(zones);
    server.desk = built(nothing).into_desk();
    server.desk = built(server.options).into_desk();
    server.undo = Default::default();
    server.receipts = Default::default();
    server.uploads.clear();
    server.imported.clear();
    server.attendance = Default::default();
    server.simulation = Server::simulation(server.options.seed);
    server.log.push(LiveChange::Reset);
    Ok(Reply::nothing())
}

/// `POST /demo/clock`
pub(super) fn clock(server: &mut Server, call: &Call) -> Answer {
    let AdvanceClock { advance_ms } = call.body()?;
    let step = i64::try_from(advance_ms)
        .ok()
        .filter(|_| advance_ms <= FURTHEST_MS);
    let step = step.map(TimeDelta::milliseconds);
    let moved = step.and_then(|step| Some((step, call.now.checked_add_signed(step)?)));
    let (step, now) = moved.ok_or_else(|| Refusal::field("advance_ms", "is at most a year"))?;
    server.clock_offset += step;
    server.tick_at(now);
    Reply::json(&Clock { now })
}
