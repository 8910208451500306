//! Who is in which ticket (SPEC X8): what people tell of themselves, and only for a while.

use std::collections::BTreeMap;

use chrono::TimeDelta;

use crate::domain::{Attendant, Attention, TicketNumber, Time, UserId};

/// How long it is believed that somebody is in a ticket, after they last said so.
const BELIEVED: TimeDelta = TimeDelta::seconds(45);

/// What somebody said they do, and until when that is believed.
type Told = (Attention, Time);

/// Who is in which ticket. Somebody may be in several, in as many tabs.
#[derive(Debug, Default)]
pub(crate) struct Attendance {
    tickets: BTreeMap<TicketNumber, BTreeMap<UserId, Told>>,
}

impl Attendance {
    /// Somebody says what they do in a ticket. Gives whether that is news.
    pub fn tell(
        &mut self,
        number: TicketNumber,
        user: &UserId,
        attention: Attention,
        now: Time,
    ) -> bool {
        if attention == Attention::Gone {
            return self.leave(number, user);
        }
        let until = now.checked_add_signed(BELIEVED).unwrap_or(now);
        let attendants = self.tickets.entry(number).or_default();
        let before = attendants.insert(user.clone(), (attention.clone(), until));
        before.is_none_or(|(before, _)| before != attention)
    }

    fn leave(&mut self, number: TicketNumber, user: &UserId) -> bool {
        let Some(attendants) = self.tickets.get_mut(&number) else {
            return false;
        };
        let was_there = attendants.remove(user).is_some();
        if attendants.is_empty() {
            self.tickets.remove(&number);
        }
        was_there
    }

    /// Everybody who is in a ticket, in the order of their ids.
    pub fn of(&self, number: TicketNumber) -> Vec<Attendant> {
        let attendants = self.tickets.get(&number).into_iter().flatten();
        attendants
            .map(|(user, (attention, _))| Attendant {
                user: user.clone(),
                attention: attention.clone(),
            })
            .collect()
    }

    /// Somebody leaves every ticket. Gives those they were in.
    pub fn leave_all(&mut self, user: &UserId) -> Vec<TicketNumber> {
        let theirs = self.tickets.iter();
        let theirs = theirs.filter(|(_, attendants)| attendants.contains_key(user));
        let numbers: Vec<TicketNumber> = theirs.map(|(number, _)| *number).collect();
        for number in &numbers {
            self.leave(*number, user);
        }
        numbers
    }

    /// Forgets whoever was silent for the longest, if that is too long. Gives the ticket they were
    /// in; to be called until there is none.
    pub fn forget_next(&mut self, now: Time) -> Option<TicketNumber> {
        let all = self.tickets.iter().flat_map(|(number, attendants)| {
            let all = attendants.iter();
            all.map(move |(user, (_, until))| (*until, *number, user))
        });
        let (until, number, user) = all.min()?;
        if until > now {
            return None;
        }
        let user = user.clone();
        self.leave(number, &user);
        Some(number)
    }
}
