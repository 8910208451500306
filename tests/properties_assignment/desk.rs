//! A desk that assigns, and keeps its own account of what it sees.

use std::collections::{BTreeMap, BTreeSet};

use bandeja::domain::{
    Availability, Channel, CustomerRef, Outcome, Queue, Status, Ticket, TicketNumber, Time, Trace,
    UserId,
};
use bandeja::rules::assignment::{Assigner, Crew, Waiting};
use bandeja::rules::zone::Zone;
use chrono::{MappedLocalTime, NaiveDateTime, TimeDelta, Timelike};

use super::steps::{Account, Step, name};

/// Clocks that show UTC.
struct Utc;

impl Zone for Utc {
    fn local(&self, at: Time) -> NaiveDateTime {
        at.naive_utc()
    }
    fn instants(&self, local: NaiveDateTime) -> MappedLocalTime<Time> {
        MappedLocalTime::Single(local.and_utc())
    }
}

/// Somebody got a ticket, with what the desk itself knew of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Given {
    pub trace: Trace,
    pub could_take_it: bool,
    pub was_open: bool,
    pub is_of_its_team: bool,
}

pub struct Desk {
    account: Account,
    pub crew: Crew,
    pub waiting: Vec<Waiting>,
    pub given: Vec<Given>,
    /// Decisions by which nobody got a ticket.
    pub waited: Vec<Trace>,
    /// Who got two while another who could take one got none.
    pub unfair: Vec<String>,
    /// Tickets that went to somebody before older ones of their queue.
    pub overtaken: Vec<String>,
    now: Time,
    next: u32,
    /// By queue and person: their turns since counting began.
    turns: BTreeMap<(Queue, UserId), u32>,
    /// Who could not take a ticket at some time since.
    away: BTreeSet<UserId>,
    /// By queue, somebody, and another: turns of the first since the other had one or could not.
    ahead: BTreeMap<(Queue, UserId, UserId), u32>,
}

impl Desk {
    pub fn new(account: &Account) -> Self {
        let mut desk = Self {
            crew: Crew::new(account.people.clone(), Default::default()),
            account: account.clone(),
            waiting: Vec::new(),
            given: Vec::new(),
            waited: Vec::new(),
            unfair: Vec::new(),
            overtaken: Vec::new(),
            // A Monday.
            now: "2026-06-01T08:00:00Z".parse().unwrap_or_default(),
            next: 1,
            turns: BTreeMap::new(),
            away: BTreeSet::new(),
            ahead: BTreeMap::new(),
        };
        desk.note_who_is_away();
        desk
    }

    pub fn take(&mut self, step: &Step) {
        match step {
            Step::Arrive {
                channel,
                tag,
                segment,
            } => {
                let ticket = self.ticket(channel, *tag, *segment);
                self.arrive(&ticket);
            }
            Step::Come(place) => self.change(*place, |it| it.online = true),
            Step::Go(place) => self.change(*place, |it| it.online = false),
            Step::ByHand(place) => self.change(*place, |it| it.open_tickets += 1),
            Step::Close(place) => {
                self.change(*place, |it| {
                    it.open_tickets = it.open_tickets.saturating_sub(1)
                });
            }
            Step::Pass(minutes) => {
                self.now += TimeDelta::minutes(*minutes);
                self.drain();
            }
        }
    }

    fn ticket(&mut self, channel: &Channel, tag: Option<&str>, segment: Option<&str>) -> Ticket {
        let number = TicketNumber(self.next);
        self.next += 1;
        Ticket {
            number,
            version: 1,
            subject: String::new(),
            status: Status::Open,
            snoozed_until: None,
            channel: channel.clone(),
            customer: CustomerRef {
                segments: segment.iter().map(|it| (*it).to_owned().into()).collect(),
                ..CustomerRef::named("c1".into(), "Marta".to_owned())
            },
            assignee: None,
            team: None,
            tags: tag.iter().map(|it| (*it).to_owned()).collect(),
            sentiment: None,
            unread: true,
            created_at: self.now,
            updated_at: self.now,
            waiting_since: Some(self.now),
            last_message: None,
            campaign: None,
            messages: 1,
            last_customer_message_at: Some(self.now),
            away: None,
            scheduled: Vec::new(),
        }
    }

    fn arrive(&mut self, ticket: &Ticket) {
        let before = self.crew.clone();
        let account = self.account.clone();
        let assigner = Assigner::new(&account.routing, &account.teams, &account.hours, &Utc);
        let trace = assigner.arrive(ticket, &mut self.crew, self.now);
        match Waiting::after(ticket, &trace) {
            Some(waiting) => {
                self.waiting.push(waiting);
                self.waited.push(trace);
            }
            None => self.note(&before, &ticket.channel, trace),
        }
        self.note_who_is_away();
    }

    fn change(&mut self, place: usize, change: impl Fn(&mut Availability)) {
        let (mut people, rotation) = std::mem::take(&mut self.crew).into_parts();
        people
            .iter_mut()
            .filter(|it| it.user == name(place).into())
            .for_each(change);
        self.crew = Crew::new(people, rotation);
        self.note_who_is_away();
        self.drain();
    }

    fn drain(&mut self) {
        let mut before = self.crew.clone();
        let account = self.account.clone();
        let assigner = Assigner::new(&account.routing, &account.teams, &account.hours, &Utc);
        let given = assigner.drain(&self.waiting, &mut self.crew, self.now);
        // Each is looked at as people were when it was given.
        for (number, trace) in given {
            let Some(at) = self.waiting.iter().position(|it| it.number == number) else {
                panic!("{number} was not waiting");
            };
            let it = self.waiting.remove(at);
            let older = self.waiting.iter().find(|older| {
                let same = older.routed.queue == it.routed.queue && older.channel == it.channel;
                let anybodys = it.routed.named.is_empty() && older.routed.named.is_empty();
                same && anybodys && (older.since, older.number) < (it.since, it.number)
            });
            if let Some(older) = older {
                self.overtaken
                    .push(format!("{number} before {}", older.number));
            }
            assert_eq!(trace.waited_since, Some(it.since));
            let user = trace.assignee().cloned();
            let queue = trace.routed.queue.clone();
            let in_turn = matches!(trace.outcome, Outcome::InTurn { .. });
            self.note(&before, &it.channel, trace);
            let (mut people, mut rotation) = before.into_parts();
            if let Some(user) = user {
                let mut theirs = people.iter_mut().filter(|it| it.user == user);
                theirs
                    .next()
                    .into_iter()
                    .for_each(|it| it.open_tickets += 1);
                if in_turn {
                    rotation.take_turn(&queue, &user);
                }
            }
            before = Crew::new(people, rotation);
            self.forget_who_is_away(&before);
        }
        assert_eq!(before, self.crew);
        self.note_who_is_away();
    }

    /// Somebody got a ticket, when people were so.
    fn note(&mut self, before: &Crew, channel: &Channel, trace: Trace) {
        let Some(user) = trace.assignee().cloned() else {
            panic!("nobody got it");
        };
        let is_of_its_team = match (&trace.outcome, &trace.routed.queue) {
            (Outcome::InTurn { .. }, Queue::Team { team }) => {
                let team = self.account.teams.iter().find(|it| it.id == *team);
                team.is_some_and(|team| team.members.contains(&user))
            }
            _ => true,
        };
        if let Outcome::InTurn { turn, .. } = &trace.outcome {
            let members = self.members(&turn.queue);
            let able = members.iter().filter(|it| can_take(before, it)).count();
            assert_eq!((turn.place, turn.of as usize), (1, able));
            self.note_turn(before, &turn.queue, &user);
        }
        self.given.push(Given {
            could_take_it: can_take(before, &user),
            was_open: self.is_open(channel),
            is_of_its_team,
            trace,
        });
    }

    fn note_turn(&mut self, before: &Crew, queue: &Queue, user: &UserId) {
        *self.turns.entry((queue.clone(), user.clone())).or_default() += 1;
        self.ahead
            .retain(|(of, _, other), _| of != queue || other != user);
        for other in self.members(queue) {
            if other != *user && can_take(before, &other) {
                let key = (queue.clone(), user.clone(), other.clone());
                let ahead = self.ahead.entry(key).or_default();
                *ahead += 1;
                if *ahead > 1 {
                    self.unfair
                        .push(format!("{queue:?}: {user} {ahead} ahead of {other}"));
                }
            }
        }
    }

    fn note_who_is_away(&mut self) {
        let crew = self.crew.clone();
        self.forget_who_is_away(&crew);
    }

    fn forget_who_is_away(&mut self, crew: &Crew) {
        let people = crew.people().iter().map(|it| it.user.clone());
        let away: Vec<UserId> = people.filter(|it| !can_take(crew, it)).collect();
        self.ahead.retain(|(_, _, other), _| !away.contains(other));
        self.away.extend(away);
    }

    pub fn count_from_here(&mut self) {
        self.turns.clear();
        self.away.clear();
        self.note_who_is_away();
    }

    pub fn queues(&self) -> Vec<Queue> {
        let teams = self.account.teams.iter();
        let teams = teams.map(|team| Queue::Team {
            team: team.id.clone(),
        });
        teams.chain([Queue::General]).collect()
    }

    pub fn turns_of_who_stayed(&self, queue: &Queue) -> Vec<u32> {
        let stayed = self
            .members(queue)
            .into_iter()
            .filter(|it| !self.away.contains(it));
        let turns = stayed.map(|it| self.turns.get(&(queue.clone(), it)).copied());
        turns.map(Option::unwrap_or_default).collect()
    }

    fn members(&self, queue: &Queue) -> Vec<UserId> {
        let team = self
            .account
            .teams
            .iter()
            .find(|it| Some(&it.id) == queue.team());
        match team {
            Some(team) => team.members.clone(),
            None => self
                .account
                .people
                .iter()
                .map(|it| it.user.clone())
                .collect(),
        }
    }

    /// Read off the account's hours, which are the same every day.
    fn is_open(&self, channel: &Channel) -> bool {
        let minute = self.now.hour() * 60 + self.now.minute();
        let mut today = self.account.hours.week.monday.iter();
        !self.account.hours.channels.contains(channel)
            || today.any(|it| u32::from(it.from) <= minute && minute < u32::from(it.to))
    }

    /// Who could take a ticket that waits.
    pub fn who_could_take(&self, waiting: &Waiting) -> Vec<UserId> {
        if !self.is_open(&waiting.channel) {
            return Vec::new();
        }
        let mut could = self.whom_it_may_reach(waiting);
        could.retain(|it| can_take(&self.crew, it));
        could
    }

    pub fn everybody_comes_at_noon(&mut self) {
        // One of the two is within the hours.
        for hour in [12, 23] {
            let wanted = (24 + hour - i64::from(self.now.hour())) % 24;
            self.now += TimeDelta::hours(wanted);
            for place in 0..self.account.people.len() {
                self.change(place, |it| {
                    it.online = true;
                    it.capacity = None;
                });
            }
        }
    }

    /// Whether nobody of its queue ever gets anything by themselves.
    pub fn is_by_hand_only(&self, waiting: &Waiting) -> bool {
        let could_ever = |it: &UserId| {
            let person = self.crew.person(it);
            person.is_some_and(|it| !it.deactivated && it.assignable)
        };
        !self.whom_it_may_reach(waiting).iter().any(could_ever)
    }

    /// Those that rules name for it, and where round robin is on those of its queue.
    fn whom_it_may_reach(&self, waiting: &Waiting) -> Vec<UserId> {
        let named = waiting.routed.named.iter().map(|it| it.user.clone());
        let mut people: Vec<UserId> = named.collect();
        if self.account.routing.round_robin {
            people.extend(self.members(&waiting.routed.queue));
        }
        people
    }
}

fn can_take(crew: &Crew, user: &UserId) -> bool {
    let person = crew.people().iter().find(|it| it.user == *user);
    person.is_some_and(|it| {
        let has_room = it.capacity.is_none_or(|most| it.open_tickets < most);
        !it.deactivated && it.assignable && it.online && has_room
    })
}
