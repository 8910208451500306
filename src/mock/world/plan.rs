//! How an ordinary ticket went: what was said and done, and when. The ticket and its thread are
//! both read off the same plan, so that they always agree.

use chrono::TimeDelta;

use super::details::Details;
use super::fate::Fate;
use super::person::Person;
use super::scenarios::{self, By, Scenario};
use super::{Origin, Seedling, Story, World, broadcasts, schedule, standing, template};
use crate::domain::{
    Channel, LastMessage, MessageKind, Sentiment, Status, Ticket, TicketNumber, Time,
    TimelineAction, Word,
};
use crate::mock::entry::{Entry, Happening, Saying, Subject, preview};
use crate::mock::files;
use crate::mock::random::Random;
use crate::mock::staff::Staff;

/// What there is to know about an ordinary ticket.
pub(super) struct Plan {
    seed: u64,
    number: TicketNumber,
    person: Person,
    scenario: &'static Scenario,
    details: Details,
    channel: Channel,
    created: Time,
    status: Status,
    snoozed_until: Option<Time>,
    assignee: Option<u16>,
    team: Option<u16>,
    tags: Vec<&'static str>,
    sentiment: Option<Sentiment>,
    unread: bool,
    lines: Vec<Line>,
}

/// Something in the thread.
struct Line {
    at: Time,
    what: What,
}

enum What {
    Turn(usize),
    Broadcast(MessageKind, &'static str, &'static str),
    Happened(TimelineAction, Option<u16>, Subject),
}

impl Plan {
    /// Draws the plan of a ticket.
    pub fn draw(world: &World, number: TicketNumber, origin: &Origin, staff: &Staff) -> Self {
        let options = world.options;
        let mut random = Random::of(options.seed, 5, u64::from(number.0));
        let person = world.customer(origin.customer);
        let (scenario, channel) = match origin.story {
            Story::Scenario { scenario, channel } => (usize::from(scenario), usize::from(channel)),
            Story::Special(_) => (0, 0),
        };
        let scenario = scenarios::get(person.language(), scenario);
        let channel = Channel::KNOWN
            .get(channel)
            .cloned()
            .unwrap_or(Channel::WebChat);

        let newer = world.first_number() + options.tickets - 1 - number.0;
        let age = schedule::age(newer, options.tickets, &mut random);
        let created = options.epoch - age;
        let tags = tags(scenario, &mut random);
        let team = team(&tags, staff);
        let fate = Fate::draw(age, &channel, scenario, &mut random);
        let agent = agent(team, staff, &mut random);
        let agent_name = staff.user_name(agent).map(|name| called(&name));
        let details = Details::draw(&person, agent_name, &mut random);
        let score = random.between(scenario.score.0.into(), scenario.score.1.into()) as u8;
        let scored_at = created + TimeDelta::seconds(4);
        let mut plan = Self {
            seed: options.seed,
            number,
            person,
            scenario,
            details,
            channel,
            created,
            snoozed_until: None,
            assignee: fate.assigned.then_some(agent),
            team,
            tags,
            sentiment: schedule::scored(age).then(|| Sentiment::scored(score, scored_at)),
            unread: fate.unread,
            status: fate.status.clone(),
            lines: Vec::with_capacity(fate.turns + 8),
        };
        plan.write(&fate, agent, options.epoch, &mut random);
        plan
    }

    /// Writes down what happened, in order.
    fn write(&mut self, fate: &Fate, agent: u16, epoch: Time, random: &mut Random) {
        let created = self.created;
        if let Some(broadcast) = broadcasts::before(&self.channel, self.person.language(), random) {
            let at = created - TimeDelta::minutes(random.between(4, 300));
            self.line(
                at,
                What::Broadcast(broadcast.kind, broadcast.name, broadcast.text),
            );
        }
        self.happened(created, TimelineAction::Created, None, Subject::None);
        let last = created + fate.span;
        for turn in 0..fate.turns {
            let at = created + schedule::along(fate.span, turn, fate.turns - 1);
            self.line(at, What::Turn(turn));
            if turn > 0 {
                continue;
            }
            if let Some(sentiment) = &self.sentiment {
                let (at, label) = (sentiment.at, sentiment.label.clone());
                self.happened(at, TimelineAction::Scored, None, Subject::Label(label));
            }
            if fate.turns > 1 || fate.assigned {
                let first_answer = schedule::along(fate.span, 1, fate.turns.max(2) - 1);
                let soon = if fate.turns > 1 {
                    first_answer / 2
                } else {
                    TimeDelta::seconds(50)
                };
                let soon = soon.min(TimeDelta::seconds(50));
                let by = random.percent(35).then_some(agent);
                let subject = Subject::User(agent);
                self.happened(created + soon, TimelineAction::Assigned, by, subject);
            }
        }
        let after = |minutes| (last + TimeDelta::minutes(minutes)).min(epoch);
        if fate.turns > 1 && !fate.assigned {
            self.happened(
                after(1),
                TimelineAction::Unassigned,
                Some(agent),
                Subject::None,
            );
        }
        let minutes = random.between(2, 40);
        match &self.status {
            Status::Closed => {
                self.happened(
                    after(minutes),
                    TimelineAction::Closed,
                    Some(agent),
                    Subject::None,
                );
            }
            Status::Snoozed => {
                let until = epoch + TimeDelta::minutes(random.between(35, 7_000));
                self.snoozed_until = Some(until);
                let subject = Subject::Until(until);
                self.happened(
                    after(minutes),
                    TimelineAction::Snoozed,
                    Some(agent),
                    subject,
                );
            }
            _ => {}
        }
    }

    fn line(&mut self, at: Time, what: What) {
        self.lines.push(Line { at, what });
    }

    fn happened(&mut self, at: Time, action: TimelineAction, actor: Option<u16>, subject: Subject) {
        self.line(at, What::Happened(action, actor, subject));
    }

    fn entry(&self, line: &Line, staff: &Staff) -> Entry {
        let at = line.at;
        match &line.what {
            What::Turn(turn) => Entry::Said(Box::new(self.saying(*turn, at, staff))),
            What::Broadcast(kind, name, text) => {
                let author = (!name.is_empty()).then(|| (*name).to_owned());
                Entry::said(kind.clone(), at, author, (*text).to_owned())
            }
            What::Happened(action, actor, subject) => Entry::Happened(Happening {
                at,
                action: action.clone(),
                actor: *actor,
                subject: subject.clone(),
                trace: None,
            }),
        }
    }

    fn saying(&self, turn: usize, at: Time, staff: &Staff) -> Saying {
        let said = &self.scenario.turns[turn];
        let agent = || self.agent().and_then(|agent| staff.user_name(agent));
        let author = match said.by {
            By::Customer => Some(self.person.full_name()),
            By::Agent | By::Note => agent(),
        };
        let text = self.text(turn);
        let files = said.file.iter();
        let attachments = files.map(|(name, kind)| files::attachment(name, kind));
        Saying {
            kind: said.by.kind(),
            at,
            author,
            text,
            attachments: attachments.collect(),
        }
    }

    fn text(&self, turn: usize) -> String {
        let mut random = Random::of(self.seed, 8 + turn as u64, u64::from(self.number.0));
        template::fill(self.scenario.turns[turn].text, &self.details, &mut random)
    }

    /// Who answered, also where the ticket has nobody any more.
    fn agent(&self) -> Option<u16> {
        self.lines.iter().find_map(|line| match line.what {
            What::Happened(TimelineAction::Assigned, _, Subject::User(user)) => Some(user),
            _ => None,
        })
    }

    /// The whole thread.
    pub fn thread(&self, staff: &Staff) -> Vec<Entry> {
        self.lines
            .iter()
            .map(|line| self.entry(line, staff))
            .collect()
    }

    /// Since when the customer waits, as [`crate::mock::desk::unanswered_since`] reads it off a
    /// thread, but without writing the thread out.
    fn unanswered_since(&self) -> Option<Time> {
        let mut since = None;
        for line in &self.lines {
            if let What::Turn(turn) = line.what {
                match self.scenario.turns[turn].by {
                    By::Customer => {
                        since.get_or_insert(line.at);
                    }
                    By::Agent => since = None,
                    By::Note => {}
                }
            }
        }
        since
    }

    /// When the turns were had that somebody took.
    fn turns(&self, taken: fn(By) -> bool) -> impl Iterator<Item = Time> {
        self.lines.iter().filter_map(move |line| match line.what {
            What::Turn(turn) => taken(self.scenario.turns[turn].by).then_some(line.at),
            _ => None,
        })
    }

    /// What the customer's first words are attributed to: a broadcast comes before them or not at
    /// all, and within the window.
    fn campaign(&self) -> Option<Word> {
        let broadcast = self.lines.iter().find_map(|line| match line.what {
            What::Broadcast(_, name, _) => Some(name).filter(|name| !name.is_empty()),
            _ => None,
        })?;
        let answered = self.turns(|by| by == By::Customer).next().is_some();
        answered.then_some(Word::Borrowed(broadcast))
    }

    fn last_message(&self) -> Option<LastMessage> {
        self.lines.iter().rev().find_map(|line| match &line.what {
            What::Turn(turn) => {
                let kind = self.scenario.turns[*turn].by.kind();
                Some(preview(kind, line.at, &self.text(*turn)))
            }
            What::Broadcast(kind, _, text) => Some(preview(kind.clone(), line.at, text)),
            What::Happened(..) => None,
        })
    }

    /// The ticket.
    pub fn seedling(self, world: &World, origin: Origin, staff: &Staff) -> Seedling {
        let unanswered_since = self.unanswered_since();
        let closed = self.status == Status::Closed;
        let mut random = Random::of(self.seed, 7, u64::from(self.number.0));
        let ticket = Ticket {
            number: self.number,
            version: 0,
            subject: template::fill(self.scenario.subject, &self.details, &mut random),
            snoozed_until: self.snoozed_until,
            customer: standing::reference(world, origin.customer, &self.person),
            assignee: self
                .assignee
                .and_then(|user| Some(staff.users.get(usize::from(user))?.id.clone())),
            team: self
                .team
                .and_then(|team| Some(staff.teams.get(usize::from(team))?.id.clone())),
            tags: self.tags.iter().map(|tag| (*tag).to_owned()).collect(),
            unread: self.unread,
            created_at: self.created,
            updated_at: self.lines.last().map_or(self.created, |line| line.at),
            waiting_since: if closed { None } else { unanswered_since },
            last_message: self.last_message(),
            campaign: self.campaign(),
            messages: self.turns(|by| by != By::Note).count() as u32,
            last_customer_message_at: self.turns(|by| by == By::Customer).last(),
            away: None,
            scheduled: Vec::new(),
            channel: self.channel,
            status: self.status,
            sentiment: self.sentiment,
        };
        Seedling {
            ticket,
            unanswered_since,
            origin,
        }
    }
}

fn tags(scenario: &Scenario, random: &mut Random) -> Vec<&'static str> {
    let mut tags = scenario.tags.to_vec();
    if random.percent(7) {
        tags.push("vip");
    }
    if scenario.score.0 < 3 && random.percent(9) {
        tags.push("escalated");
    }
    tags.sort_unstable();
    tags
}

/// The first team that looks after one of the tags.
fn team(tags: &[&str], staff: &Staff) -> Option<u16> {
    let cares =
        |team: &crate::domain::Team| team.tags.iter().any(|tag| tags.contains(&tag.as_str()));
    staff.teams.iter().position(cares).map(|index| index as u16)
}

/// Somebody of the team, or anybody who answers tickets.
fn agent(team: Option<u16>, staff: &Staff, random: &mut Random) -> u16 {
    let members = team.and_then(|team| staff.teams.get(usize::from(team)));
    match members {
        Some(team) => staff.user(random.pick(&team.members)).unwrap_or_default(),
        // Everybody but the owner, first, and the analyst, last.
        None => random.between(1, staff.users.len() as i64 - 2) as u16,
    }
}

/// How one calls somebody with this name.
fn called(name: &str) -> String {
    name.split(' ').next().unwrap_or(name).to_owned()
}
