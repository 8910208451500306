//! Who else is in a ticket (SPEC X8).

use super::Answer;
use super::call::Call;
use super::demo::{colleagues, nobody_online};
use super::refusal::Refusal;
use super::reply::Reply;
use super::tickets::place;
use crate::api::{Attend, ColleagueAttends, List};
use crate::domain::{Attention, TicketNumber, Time, UserId};
use crate::mock::server::Server;

/// `PUT /tickets/{number}/attention`: everybody who is in it then, oneself included.
pub(super) fn put(server: &mut Server, call: &Call, number: TicketNumber) -> Answer {
    place(server, number)?;
    let Attend { attention } = call.body()?;
    known(&attention)?;
    let user = call.user()?;
    attend(server, number, user, attention, call.now);
    everybody(server, number)
}

/// `POST /demo/colleague-attends`: somebody who is in the ticket goes on there or leaves it; where
/// nobody is, some colleague comes.
pub(super) fn colleague(server: &mut Server, call: &Call) -> Answer {
    let ColleagueAttends { number, attention } = call.body()?;
    place(server, number)?;
    known(&attention)?;
    let me = call.user()?;
    let there = server.attendance.of(number).into_iter();
    let there = there.map(|attendant| attendant.user);
    let colleague = there.into_iter().find(|user| user != me);
    let colleague = match colleague {
        Some(colleague) => colleague,
        // Nobody is there who could leave.
        None if attention == Attention::Gone => return everybody(server, number),
        None => comes(server, me, number)?,
    };
    attend(server, number, &colleague, attention, call.now);
    everybody(server, number)
}

/// The colleague who comes to a ticket. It is the same one each time and not drawn: what people do
/// in tickets is not played again when the demo lives through a reload, and must not move what is
/// drawn for anything else.
fn comes(server: &Server, me: &UserId, number: TicketNumber) -> Result<UserId, Refusal> {
    let colleagues = colleagues(server, me, None);
    let index = (number.0 as usize).checked_rem(colleagues.len());
    let colleague = index.and_then(|index| colleagues.get(index));
    colleague.cloned().ok_or_else(nobody_online)
}

/// Somebody does something in a ticket; everybody is told where that is news.
pub(super) fn attend(
    server: &mut Server,
    number: TicketNumber,
    user: &UserId,
    attention: Attention,
    now: Time,
) {
    if server.attendance.tell(number, user, attention, now) {
        server.tell_attendance(number);
    }
}

fn everybody(server: &Server, number: TicketNumber) -> Answer {
    let items = server.attendance.of(number);
    Reply::json(&List { items })
}

fn known(attention: &Attention) -> Result<(), Refusal> {
    match attention {
        Attention::Unknown(attention) => {
            let what = format!("\"{attention}\" is none of viewing, typing, gone");
            Err(Refusal::field("attention", what))
        }
        _ => Ok(()),
    }
}
