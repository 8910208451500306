//! Decisions about tickets: as they come, as they come back, and as somebody becomes free.

use std::sync::Arc;

use crate::domain::{
    Availability, Office, Outcome, Settings, Status, Time, TimelineAction, Trace, Unavailable,
    UserId,
};
use crate::mock::desk::{Desk, Upkeep};
use crate::mock::entry::{Entry, Happening, Subject};
use crate::rules::assignment::{Assigner, Crew, Waiting, availability, staying};
use crate::rules::hours::{is_open, opens_next};

/// From how many tickets on lists follow in one pass, instead of moving each ticket in each of them.
const DEFERRED: usize = 32;

impl Desk {
    /// Everybody, as assignment sees them.
    pub fn people(&self) -> Vec<Availability> {
        let users = self.staff.users.iter().map(|user| {
            let open = self.tickets.tallies().of_user(&user.id);
            availability(user, open)
        });
        users.collect()
    }

    /// A new ticket is in its queue, and with somebody where that can be (SPEC A5, A8, A10). Gives
    /// how many entries its thread got.
    pub fn arrives(&mut self, place: u32, now: Time) -> usize {
        let trace = self.asked(|assigner, crew, desk| {
            assigner.arrive(&desk.tickets.at(place).ticket, crew, now)
        });
        self.decided(place, trace, now)
    }

    /// A customer's words opened a ticket again. It stays with whom it was with, if they can take
    /// it; otherwise somebody of its queue gets it. Gives how many entries its thread got.
    pub fn comes_back(&mut self, place: u32, now: Time) -> usize {
        let trace = self.asked(|assigner, crew, desk| {
            let ticket = &desk.tickets.at(place).ticket;
            let assignee = ticket.assignee.as_ref();
            if assignee.is_some_and(|user| keeps(crew, user, &desk.settings)) {
                return None;
            }
            let routed = staying(ticket.team.as_ref());
            Some(assigner.settle(routed, &ticket.channel, crew, now))
        });
        trace.map_or(0, |trace| self.decided(place, trace, now))
    }

    /// A ticket that is nobody's waits in the queue that it is in, where assignment goes on; one that
    /// waits already does so as before. To be followed by [`Self::settle_waiting`].
    pub fn wait_in_queue(&mut self, place: u32, now: Time) {
        let ticket = &self.tickets.at(place).ticket;
        if ticket.assignee.is_none() && ticket.status != Status::Closed {
            let waiting = Waiting {
                number: ticket.number,
                channel: ticket.channel.clone(),
                since: now,
                routed: staying(ticket.team.as_ref()),
            };
            self.assigning.waiting.entry(place).or_insert(waiting);
            self.assigning.stirred = true;
        }
    }

    /// Gives those who wait to people, the oldest first (SPEC A10). Gives the tickets that somebody
    /// got, each with how many entries its thread got.
    pub fn settle_waiting(&mut self, now: Time) -> Vec<(u32, usize)> {
        self.assigning.opens = None;
        if self.assigning.waiting.is_empty() {
            return Vec::new();
        }
        let given = self.asked(|assigner, crew, desk| {
            let waiting = desk.assigning.waiting.iter();
            // One that sleeps is nobody's business before it wakes.
            let awake =
                waiting.filter(|(place, _)| desk.tickets.at(**place).ticket.status == Status::Open);
            assigner.drain(awake.map(|(_, waiting)| waiting), crew, now)
        });
        let upkeep = upkeep(given.len());
        let mut told = Vec::with_capacity(given.len());
        for (number, trace) in given {
            if let Some(place) = self.tickets.place(number) {
                told.push((place, self.apply(place, trace, now, upkeep)));
            }
        }
        self.assigning.opens = self.opens_after(now);
        told
    }

    /// What was decided of a ticket last (SPEC X5). Of one that waits: what it waits for now.
    pub fn assignment(&mut self, place: u32, now: Time) -> Option<Trace> {
        let decided = self.assigning.traces.get(&place).cloned();
        let Some(waiting) = self.assigning.waiting.get(&place).cloned() else {
            return decided.map(|trace| trace.as_ref().clone());
        };
        let rotation = self.assigning.rotation.clone();
        let mut trace = self.asked(|assigner, crew, _| {
            assigner.settle(waiting.routed, &waiting.channel, crew, now)
        });
        // It was only asked: nobody had a turn.
        self.assigning.rotation = rotation;
        trace.waited_since = Some(waiting.since);
        match (&trace.outcome, decided) {
            (Outcome::Waits { .. }, _) | (_, None) => Some(trace),
            // One that sleeps waits still.
            (_, Some(decided)) => Some(decided.as_ref().clone()),
        }
    }

    /// Asks the rules, with everybody as they are now.
    pub fn asked<T>(&mut self, ask: impl FnOnce(&Assigner, &mut Crew, &Desk) -> T) -> T {
        self.assigning.ready(&self.settings);
        let rotation = std::mem::take(&mut self.assigning.rotation);
        let mut crew = Crew::new(self.people(), rotation);
        let assigner = self.assigning.assigner(&self.settings, &self.staff.teams);
        let answer = ask(&assigner, &mut crew, self);
        (_, self.assigning.rotation) = crew.into_parts();
        answer
    }

    /// A ticket that came, or came back, is as was decided. Gives how many entries its thread got.
    fn decided(&mut self, place: u32, trace: Trace, now: Time) -> usize {
        if let Some(waiting) = Waiting::after(&self.tickets.at(place).ticket, &trace) {
            self.assigning.waiting.insert(place, waiting);
            // Until when the office is closed was just found out.
            if let Office::Closed { until: Some(until) } = trace.hours {
                let opens = self.assigning.opens.map_or(until, |it| it.min(until));
                self.assigning.opens = Some(opens).filter(|opens| *opens > now);
            }
        }
        self.apply(place, trace, now, Upkeep::Now)
    }

    /// A ticket is as was decided. Gives how many entries its thread got.
    fn apply(&mut self, place: u32, trace: Trace, now: Time, upkeep: Upkeep) -> usize {
        let trace = Arc::new(trace);
        let (assignee, team) = (trace.assignee().cloned(), trace.team().cloned());
        if assignee.is_some() {
            self.assigning.waiting.remove(&place);
        }
        self.assigning.traces.insert(place, trace.clone());
        let Self { tickets, staff, .. } = self;
        let ticket = &tickets.at(place).ticket;
        let team_entry = (team != ticket.team).then(|| {
            let subject = team.as_ref().and_then(|id| staff.team(id));
            (
                TimelineAction::Team,
                subject.map_or(Subject::None, Subject::Team),
            )
        });
        let assignee_entry = (assignee != ticket.assignee).then(|| {
            match assignee.as_ref().and_then(|id| staff.user(id)) {
                Some(user) => (TimelineAction::Assigned, Subject::User(user)),
                None => (TimelineAction::Unassigned, Subject::None),
            }
        });
        let happened: Vec<_> = [team_entry, assignee_entry].into_iter().flatten().collect();
        let count = happened.len();
        if count > 0 {
            tickets.change(place, upkeep, |record| {
                record.ticket.assignee = assignee;
                record.ticket.team = team;
                record.ticket.updated_at = now;
                let entries = happened.into_iter().enumerate();
                // What says most tells why.
                record
                    .added
                    .extend(entries.map(|(index, (action, subject))| {
                        Entry::Happened(Happening {
                            at: now,
                            action,
                            actor: None,
                            subject,
                            trace: (index + 1 == count).then(|| trace.clone()),
                        })
                    }));
            });
        }
        count
    }

    /// When those who wait on must be looked at by the passing of time alone: when the office opens.
    fn opens_after(&self, now: Time) -> Option<Time> {
        let hours = &self.settings.office_hours;
        let ready = self.assigning.ready.as_ref()?;
        let zone = &*ready.zone;
        let mut waiting = self.assigning.waiting.values();
        if !waiting.any(|it| hours.are_kept_by(&it.channel)) || is_open(hours, zone, now) {
            return None;
        }
        opens_next(hours, zone, now).filter(|opens| *opens > now)
    }
}

/// Whether a ticket that comes back stays with whom it was with. Their bound is no reason against
/// it: it was theirs. And where nobody takes turns, only who can have no ticket at all loses it.
fn keeps(crew: &Crew, user: &UserId, settings: &Settings) -> bool {
    match crew.unavailable(user) {
        None | Some(Unavailable::Full { .. }) => true,
        Some(Unavailable::Offline) => !settings.routing.round_robin,
        Some(_) => false,
    }
}

fn upkeep(tickets: usize) -> Upkeep {
    if tickets > DEFERRED {
        Upkeep::Later
    } else {
        Upkeep::Now
    }
}
