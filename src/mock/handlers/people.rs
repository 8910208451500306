//! Users and their availability, and the sidebar's numbers.

use super::Answer;
use super::call::Call;
use super::refusal::Refusal;
use super::reply::Reply;
use crate::api::{Availability, List};
use crate::domain::UserId;
use crate::mock::server::Server;
use crate::rules::permission::may_set_availability;

/// `GET /users`
pub(super) fn users(server: &Server) -> Answer {
    Reply::json(&List {
        items: server.desk.staff.users.clone(),
    })
}

/// `PUT /users/{id}/availability`: one's own only (SPEC A9).
pub(super) fn set_availability(server: &mut Server, call: &Call, user: &str) -> Answer {
    let user = UserId::from(user);
    if server.desk.staff.user(&user).is_none() {
        return Err(Refusal::not_found("There is no such user."));
    }
    if !may_set_availability(call.user()?, &user) {
        return Err(Refusal::forbidden("Availability is one's own to switch."));
    }
    let Availability { online, until } = call.body()?;
    if let Some(until) = until {
        let wrong = if until <= call.now {
            Some("lies in the past".to_owned())
        } else if until - call.now > Availability::LONGEST {
            let days = Availability::LONGEST.num_days();
            Some(format!("is at most {days} days ahead"))
        } else {
            None
        };
        if let Some(wrong) = wrong {
            return Err(Refusal::field("until", wrong));
        }
    }
    server.set_availability(&user, online, until);
    Reply::json(&server.desk.staff.account(&user))
}

/// `GET /counts`
pub(super) fn counts(server: &Server, call: &Call) -> Answer {
    Reply::json(&server.desk.counts(call.user()?, call.now))
}
