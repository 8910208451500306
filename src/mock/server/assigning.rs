//! Who is there for new tickets, and those who wait for somebody.

use super::Server;
use crate::api::LiveChange;
use crate::domain::{Time, User, UserId};
use crate::mock::desk::Due;

/// What falls due by the passing of time, in the order of those that do at the same time.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Next {
    /// Something in the ticket at a place.
    Ticket(Due, u32),
    /// Somebody comes or goes, as they said.
    Turns(UserId),
    /// The office opens for those who wait for it.
    Opens,
}

impl Server {
    /// What falls due next of all that has by now, and when.
    pub(super) fn falls_due(&self, now: Time) -> Option<(Time, Next)> {
        let ticket = self.desk.tickets.due(now);
        let ticket = ticket.map(|(at, what, place)| (at, Next::Ticket(what, place)));
        let users = self.desk.staff.users.iter();
        let turns =
            users.filter_map(|user| Some((user.online_until?, Next::Turns(user.id.clone()))));
        let opens = self.desk.assigning.opens().map(|at| (at, Next::Opens));
        let all = ticket.into_iter().chain(turns).chain(opens);
        all.filter(|(at, _)| *at <= now).min()
    }

    /// Lets happen what falls due. Gives whether numbers may be others now.
    pub(super) fn let_fall_due(&mut self, next: Next, at: Time) -> bool {
        match next {
            Next::Ticket(what, place) => {
                let entries = self.desk.happen(what, place, at);
                self.tell_ticket(place, entries);
                true
            }
            Next::Turns(user) => {
                let online = self
                    .desk
                    .staff
                    .account(&user)
                    .is_some_and(|user| user.online);
                self.set_availability(&user, !online, None);
                false
            }
            Next::Opens => {
                self.settle_waiting(at);
                false
            }
        }
    }

    /// Switches a user's availability for good and tells everybody, if it changes.
    pub(crate) fn set_online(&mut self, id: &UserId, online: bool) {
        self.set_availability(id, online, None);
    }

    /// Switches a user's availability, for good or until a time at which it turns by itself, and
    /// tells everybody, if it changes. Who comes may get tickets that wait, see
    /// [`Self::settle_if_stirred`].
    pub(crate) fn set_availability(&mut self, id: &UserId, online: bool, until: Option<Time>) {
        let user = self.desk.staff.users.iter_mut().find(|user| user.id == *id);
        let changes = |user: &&mut User| user.online != online || user.online_until != until;
        if let Some(user) = user.filter(changes) {
            if online && !user.online {
                self.desk.assigning.stir();
            }
            user.online = online;
            user.online_until = until;
            self.log.push(LiveChange::User { user: user.clone() });
        }
    }

    /// Gives tickets that wait to people, as far as they can take them, and tells everybody. To be
    /// called when teams or people were changed; other settings, and what else frees somebody, are
    /// noticed at the end of each request.
    pub(crate) fn settle_waiting(&mut self, now: Time) {
        let given = self.desk.settle_waiting(now);
        self.tell_tickets(&given);
    }

    /// The same where somebody may have become free since.
    pub(super) fn settle_if_stirred(&mut self, now: Time) {
        if (self.desk.assigning).was_stirred(&self.desk.settings) {
            self.settle_waiting(now);
        }
    }

    /// Whether a time zone of this name is known where the server runs. Office hours in any other
    /// are refused: nobody could say when they begin.
    pub(crate) fn knows_zone(&self, name: &str) -> bool {
        self.desk.assigning.zones()(name).is_some()
    }
}
