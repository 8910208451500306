//! What it costs to say who gets a ticket: a month of a large desk, as quickly as it can go. Prints
//! one line of JSON, which `script/bench` writes down.

mod desk;

use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap};
use std::time::{Duration, Instant};

use bandeja::domain::{
    Availability, Queue, Routing, Team, Ticket, TicketNumber, Time, Timetable, UserId,
};
use bandeja::rules::assignment::{Assigner, Crew, DryRun, Waiting};
use bandeja::rules::hours::timetable;
use chrono::{TimeDelta, Timelike};

use desk::{Dice, MadridClocks, agent, hours, rules, teams, ticket};

const AGENTS: usize = 50;
/// Of those, so many are there day and night and take whatever comes: their turns are compared.
const ALWAYS: usize = 10;
const TEAMS: usize = 20;
const RULES: usize = 200;
const TICKETS: usize = 100_000;
const DAYS: i64 = 30;
/// How many open tickets the others take.
const CAPACITY: u32 = 40;
/// What a dry run is measured with.
const TRIED: (usize, usize) = (10_000, 20);

/// What happens, after its time.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Event {
    Arrives(usize),
    Closes(usize),
    /// Somebody comes or goes.
    Turns(usize),
    /// The office may open.
    Hour,
}

struct Month<'a> {
    assigner: Assigner<'a>,
    crew: Crew,
    waiting: BTreeMap<TicketNumber, Waiting>,
    events: BinaryHeap<Reverse<(Time, Event)>>,
    dice: Dice,
    timetable: Timetable,
    decisions: u64,
    spent: Duration,
    longest: TimeDelta,
}

impl Month<'_> {
    fn run(&mut self) {
        while let Some(Reverse((at, event))) = self.events.pop() {
            match event {
                Event::Arrives(number) => self.arrives(number, at),
                Event::Closes(place) => {
                    let person = self.crew.people().get(place);
                    // With room before, somebody gets nothing more by having more of it.
                    let full = person
                        .is_some_and(|it| it.capacity.is_some_and(|most| it.open_tickets >= most));
                    self.change(place, |it| {
                        it.open_tickets = it.open_tickets.saturating_sub(1)
                    });
                    if full {
                        self.drain(at);
                    }
                }
                Event::Turns(place) => {
                    self.change(place, |it| it.online = !it.online);
                    self.drain(at);
                }
                Event::Hour => self.drain(at),
            }
        }
    }

    fn arrives(&mut self, number: usize, at: Time) {
        let ticket = ticket(number, at, &mut self.dice);
        let began = Instant::now();
        let trace = self.assigner.arrive(&ticket, &mut self.crew, at);
        self.spent += began.elapsed();
        self.decisions += 1;
        match Waiting::after(&ticket, &trace) {
            Some(waiting) => {
                self.waiting.insert(waiting.number, waiting);
            }
            None => self.works(trace.assignee(), at),
        }
    }

    fn drain(&mut self, at: Time) {
        if self.waiting.is_empty() {
            return;
        }
        let began = Instant::now();
        let given = self
            .assigner
            .drain(self.waiting.values(), &mut self.crew, at);
        self.spent += began.elapsed();
        for (number, trace) in given {
            self.decisions += 1;
            if let Some(waited) = self.waiting.remove(&number) {
                let open = self.timetable.open_time_between(waited.since, at);
                self.longest = self.longest.max(open);
            }
            self.works(trace.assignee(), at);
        }
    }

    /// Somebody has a ticket, and closes it some time later.
    fn works(&mut self, user: Option<&UserId>, at: Time) {
        let mut people = self.crew.people().iter();
        if let Some(place) = people.position(|it| Some(&it.user) == user) {
            let minutes = 10 + self.dice.below(230) as i64;
            self.events.push(Reverse((
                at + TimeDelta::minutes(minutes),
                Event::Closes(place),
            )));
        }
    }

    fn change(&mut self, place: usize, change: impl Fn(&mut Availability)) {
        let (mut people, rotation) = std::mem::take(&mut self.crew).into_parts();
        people.get_mut(place).into_iter().for_each(change);
        self.crew = Crew::new(people, rotation);
    }

    /// In the queue where it is largest: how many more turns one had than another, of those who are
    /// always there.
    fn spread(&self, teams: &[Team]) -> u64 {
        let always: Vec<UserId> = (0..ALWAYS).map(agent).collect();
        let queues = self.crew.rotation().lines.iter().map(|line| &line.queue);
        let spread = |queue: &Queue| {
            let team = teams.iter().find(|team| Some(&team.id) == queue.team());
            let is_in = |user: &&UserId| team.is_none_or(|team| team.members.contains(user));
            let turns = always.iter().filter(is_in);
            let turns = turns.map(|user| self.crew.rotation().served(queue, user).count);
            let turns: Vec<u64> = turns.collect();
            turns.iter().max().unwrap_or(&0) - turns.iter().min().unwrap_or(&0)
        };
        queues.map(spread).max().unwrap_or(0)
    }
}

fn main() {
    let begins: Time = "2026-11-01T23:00:00Z".parse().unwrap_or_default();
    let ends = begins + TimeDelta::days(DAYS);
    let (teams, hours) = (teams(), hours());
    let routing = Routing {
        round_robin: true,
        rules: rules(RULES),
    };
    let mut dice = Dice(7);
    let mut events = BinaryHeap::new();
    let seconds = TimeDelta::days(DAYS).num_seconds() as usize;
    for number in 1..=TICKETS {
        let at = begins + TimeDelta::seconds(dice.below(seconds) as i64);
        events.push(Reverse((at, Event::Arrives(number))));
    }
    let mut hour = begins;
    while hour < ends + TimeDelta::days(4) {
        events.push(Reverse((hour, Event::Hour)));
        // In shifts of eight hours that begin between six and fourteen.
        for place in ALWAYS..AGENTS {
            let comes = 6 + place as u32 % 9;
            if [comes, comes + 8].contains(&hour.hour()) {
                events.push(Reverse((hour, Event::Turns(place))));
            }
        }
        hour += TimeDelta::hours(1);
    }
    let person = |place: usize| Availability {
        user: agent(place),
        deactivated: false,
        assignable: true,
        online: place < ALWAYS,
        capacity: (place >= ALWAYS).then_some(CAPACITY),
        open_tickets: 0,
    };
    let people = (0..AGENTS).map(person).collect();
    let mut month = Month {
        assigner: Assigner::new(&routing, &teams, &hours, &MadridClocks),
        crew: Crew::new(people, Default::default()),
        waiting: BTreeMap::new(),
        events,
        dice,
        timetable: timetable(&hours, &MadridClocks, begins, ends + TimeDelta::days(5)),
        decisions: 0,
        spent: Duration::ZERO,
        longest: TimeDelta::zero(),
    };
    month.run();

    let (tickets, rules_tried) = TRIED;
    let tried = Routing {
        round_robin: true,
        rules: rules(rules_tried),
    };
    let past: Vec<Ticket> = (1..=tickets)
        .map(|number| ticket(number, begins, &mut month.dice))
        .collect();
    let began = Instant::now();
    let assigner = Assigner::new(&tried, &teams, &hours, &MadridClocks);
    let mut run = DryRun::new(&assigner);
    past.iter()
        .for_each(|ticket| run.add(&assigner, &month.crew, ticket));
    let dry_run = began.elapsed();

    println!(
        "{{\"agents\":{AGENTS},\"teams\":{TEAMS},\"rules\":{RULES},\"tickets\":{TICKETS},\"days\":{DAYS},\
         \"decisions_per_second\":{:.0},\"spread\":{},\"longest_wait_minutes\":{},\"left\":{},\
         \"tried_tickets\":{},\"tried_rules\":{rules_tried},\"dry_run_ms\":{}}}",
        month.decisions as f64 / month.spent.as_secs_f64().max(1e-9),
        month.spread(&teams),
        month.longest.num_minutes(),
        month.waiting.len(),
        run.tickets,
        dry_run.as_millis(),
    );
}
