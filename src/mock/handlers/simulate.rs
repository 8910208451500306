//! A desk in which something happens: what people do otherwise, drawn by chance that is the same
//! for the same seed.
//!
//! A step costs the same in a desk of any size: it looks at a few places drawn at random, never at
//! all of them.

use super::answering::{check_reply, put_in};
use super::attention::attend;
use super::call::Call;
use super::customer_writes::{Words, hear};
use super::demo::colleagues;
use super::refusal::Refusal;
use super::reply::Reply;
use super::tickets::put;
use super::{Answer, role_of};
use crate::api::{NewMessage, Simulate, Writing};
use crate::domain::{
    Attention, Channel, Sentiment, Status, Ticket, TicketNumber, TicketPatch, Time, UserId,
};
use crate::mock::random::Random;
use crate::mock::server::Server;
use chrono::TimeDelta;

/// The most steps of one call.
const MOST_STEPS: u32 = 1_000;
/// How many places are looked at before a step gives up.
const TRIES: usize = 48;

/// Something that happens in a desk.
#[derive(Clone, Copy, Debug)]
enum Event {
    CustomerAnswers,
    CustomerBegins,
    CustomerLeaves,
    CustomerReturns,
    ColleagueLooks,
    ColleagueTypes,
    ColleagueAnswers,
    ColleagueTakes,
    ColleagueCloses,
    ColleagueSnoozes,
}

/// How many of a hundred steps are what.
const EVENTS: [(Event, u32); 10] = [
    (Event::CustomerAnswers, 35),
    (Event::CustomerBegins, 10),
    (Event::CustomerLeaves, 8),
    (Event::CustomerReturns, 8),
    (Event::ColleagueLooks, 10),
    (Event::ColleagueTypes, 8),
    (Event::ColleagueAnswers, 9),
    (Event::ColleagueTakes, 6),
    (Event::ColleagueCloses, 4),
    (Event::ColleagueSnoozes, 2),
];

/// What colleagues answer with.
const ANSWERS: [&str; 6] = [
    "Thank you for your patience. I am looking into it.",
    "I have asked the warehouse and will write as soon as I know more.",
    "That is done. Can I help with anything else?",
    "Could you send me the number of your order?",
    "I am sorry about that. A new one goes out today.",
    "You will have it by Friday at the latest.",
];

/// `POST /demo/simulate`
pub(super) fn post(server: &mut Server, call: &Call) -> Answer {
    let Simulate { steps, seed } = call.body()?;
    if !(1..=MOST_STEPS).contains(&steps) {
        return Err(Refusal::field("steps", format!("is 1 to {MOST_STEPS}")));
    }
    let me = call.user()?;
    let mut random = match seed {
        Some(seed) => Server::simulation(seed.into()),
        None => server.simulation.clone(),
    };
    for _ in 0..steps {
        let mut step = Step {
            server,
            random: &mut random,
            me,
            now: call.now,
        };
        step.take();
    }
    server.simulation = random;
    Ok(Reply::nothing())
}

/// One step of the simulation.
struct Step<'a> {
    server: &'a mut Server,
    random: &'a mut Random,
    /// Who asks: nothing is done in their name.
    me: &'a UserId,
    now: Time,
}

impl Step<'_> {
    /// Something happens. What cannot, as where nobody is away who could come back, does not: the
    /// desk then stays as it is for a step.
    fn take(&mut self) {
        let event = self.draw();
        // What the desk refuses did not happen.
        let _ = self.happen(event);
    }

    fn draw(&mut self) -> Event {
        let mut drawn = self.random.below(100) as u32;
        for (event, share) in EVENTS {
            if drawn < share {
                return event;
            }
            drawn -= share;
        }
        Event::CustomerAnswers
    }

    /// Lets something happen; none where there is nothing it could happen to.
    fn happen(&mut self, event: Event) -> Option<()> {
        match event {
            Event::CustomerAnswers => {
                let place = self.some(|_| true)?;
                let record = self.server.desk.tickets.at(place);
                let (customer, channel) = (record.customer, record.ticket.channel.clone());
                let continues = Some(record.ticket.number);
                self.customer_says(customer, channel, continues)
            }
            Event::CustomerBegins => {
                let customers = self.server.desk.customers.len();
                let customer = self.random.below(customers) as u32;
                let channel = self.random.pick(Channel::KNOWN).clone();
                (customers > 0).then_some(())?;
                self.customer_says(customer, channel, None)
            }
            Event::CustomerLeaves => {
                let chat = |ticket: &Ticket| ticket.channel == Channel::WebChat;
                let place = self.some(|ticket| chat(ticket) && ticket.away.is_none())?;
                let entries = self.server.desk.customer_leaves(place, self.now)?;
                self.server.tell_tickets(&[(place, entries)]);
                Some(())
            }
            Event::CustomerReturns => {
                let somewhere = self.random.below(self.server.desk.tickets.len()) as u32;
                let place = self.server.desk.tickets.away_from(somewhere)?;
                let entries = self.server.desk.customer_returns(place, self.now)?;
                self.server.tell_tickets(&[(place, entries)]);
                Some(())
            }
            Event::ColleagueLooks => self.colleague_attends(Attention::Viewing),
            Event::ColleagueTypes => self.colleague_attends(Attention::Typing),
            Event::ColleagueAnswers => self.colleague_answers(),
            Event::ColleagueTakes => {
                let place = self.some(|ticket| ticket.assignee.is_none())?;
                let colleague = self.colleague(None)?;
                let patch = TicketPatch::assign(Some(colleague.clone()));
                self.change(place, &colleague, &patch)
            }
            Event::ColleagueCloses => {
                let place = self.some(|ticket| ticket.waiting_since.is_none())?;
                let colleague = self.colleague(Some(place))?;
                self.change(
                    place,
                    &colleague,
                    &TicketPatch::status(Status::Closed, None),
                )
            }
            Event::ColleagueSnoozes => {
                let place = self.some(|_| true)?;
                let colleague = self.colleague(Some(place))?;
                let until = self.now + TimeDelta::hours(self.random.between(1, 48));
                let patch = TicketPatch::status(Status::Snoozed, Some(until));
                self.change(place, &colleague, &patch)
            }
        }
    }

    /// Some open ticket that fits, if one is soon found.
    fn some(&mut self, fits: impl Fn(&Ticket) -> bool) -> Option<u32> {
        let tickets = &self.server.desk.tickets;
        let places = (0..TRIES).map(|_| self.random.below(tickets.len()) as u32);
        let mut places = places.filter(|_| tickets.len() > 0);
        places.find(|place| {
            let ticket = &tickets.at(*place).ticket;
            ticket.status == Status::Open && fits(ticket)
        })
    }

    /// Somebody online but whoever asks: the ticket's own assignee where that is one of them.
    fn colleague(&mut self, place: Option<u32>) -> Option<UserId> {
        let colleagues = colleagues(self.server, self.me, None);
        let drawn = colleagues.get(self.random.below(colleagues.len()))?;
        let assignee = place.and_then(|place| {
            let ticket = &self.server.desk.tickets.at(place).ticket;
            ticket.assignee.as_ref()
        });
        let assignee = assignee.filter(|assignee| colleagues.contains(assignee));
        Some(assignee.unwrap_or(drawn).clone())
    }

    fn customer_says(
        &mut self,
        customer: u32,
        channel: Channel,
        continues: Option<TicketNumber>,
    ) -> Option<()> {
        let (text, score) = self.server.desk.world.remark(customer, self.random);
        let words = Words {
            customer,
            channel,
            continues,
            text: text.to_owned(),
            sentiment: Some(Sentiment::scored(score, self.now)),
            tags: Vec::new(),
        };
        hear(self.server, words, self.now).ok()?.map(|_| ())
    }

    fn colleague_attends(&mut self, attention: Attention) -> Option<()> {
        let place = self.some(|_| true)?;
        let colleague = self.colleague(Some(place))?;
        let number = self.server.desk.tickets.at(place).ticket.number;
        attend(self.server, number, &colleague, attention, self.now);
        Some(())
    }

    fn colleague_answers(&mut self) -> Option<()> {
        let place = self.some(|ticket| ticket.waiting_since.is_some())?;
        let colleague = self.colleague(Some(place))?;
        let message = NewMessage {
            writing: Writing::Reply,
            text: (*self.random.pick(&ANSWERS)).to_owned(),
            attachments: Vec::new(),
            send_at: None,
            seen: None,
            quick_replies: Vec::new(),
        };
        let role = role_of(self.server, &colleague).ok()?;
        check_reply(self.server, &colleague, &role, place, &message).ok()?;
        put_in(self.server, &colleague, place, &message, self.now).ok()?;
        Some(())
    }

    fn change(&mut self, place: u32, colleague: &UserId, patch: &TicketPatch) -> Option<()> {
        put(self.server, colleague, place, patch, self.now).ok()
    }
}
