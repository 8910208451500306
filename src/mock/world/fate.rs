//! What became of an ordinary ticket: whether it was answered, closed, put aside, or still waits.

use chrono::TimeDelta;

use super::scenarios::{By, Scenario};
use super::schedule;
use crate::domain::{Channel, Status};
use crate::mock::random::Random;

/// Where a ticket ended up.
pub(super) struct Fate {
    pub status: Status,
    /// How many turns of the scenario were had.
    pub turns: usize,
    /// From the first to the last of them.
    pub span: TimeDelta,
    pub assigned: bool,
    pub unread: bool,
}

impl Fate {
    /// Draws what became of a ticket of this age.
    pub fn draw(
        age: TimeDelta,
        channel: &Channel,
        scenario: &Scenario,
        random: &mut Random,
    ) -> Self {
        let days = age.num_days();
        let (open, snoozed) = match (days, channel) {
            // A chat is over when the customer has left.
            (2.., Channel::WebChat) => (30, 6),
            (0..=1, _) => (80, 7),
            (2..=14, _) => (66, 10),
            _ => (52, 8),
        };
        let drawn = random.below(100) as u32;
        let young = age < TimeDelta::days(4);
        if drawn < open && random.percent(72) {
            return Self::waiting(age, young, scenario, random);
        }
        let status = match drawn {
            drawn if drawn < open => Status::Open,
            drawn if drawn < open + snoozed => Status::Snoozed,
            _ => Status::Closed,
        };
        let all = scenario.turns.len();
        let turns = if status == Status::Closed {
            all
        } else {
            ending(scenario, By::Agent, 1, random)
        };
        let span = schedule::duration(random);
        match fits(turns, span.min(age - TimeDelta::minutes(1)), age) {
            Some(span) => Self {
                status,
                turns,
                span,
                assigned: random.percent(96),
                unread: false,
            },
            // It has only just come in.
            None => Self::waiting(age, true, scenario, random),
        }
    }

    /// An open ticket whose customer waits for an answer.
    fn waiting(age: TimeDelta, young: bool, scenario: &Scenario, random: &mut Random) -> Self {
        let fresh = Self {
            status: Status::Open,
            turns: 1,
            span: TimeDelta::zero(),
            assigned: random.percent(42),
            unread: random.percent(70),
        };
        if young && random.percent(60) {
            return fresh;
        }
        let turns = ending(scenario, By::Customer, 1, random);
        let span = (age - schedule::wait(random)).max(TimeDelta::minutes(20));
        match fits(turns, span, age) {
            Some(span) => Self {
                turns,
                span,
                assigned: random.percent(93),
                unread: random.percent(45),
                ..fresh
            },
            None => fresh,
        }
    }
}

/// The span, if that many turns fit into it and it into the ticket's age.
fn fits(turns: usize, span: TimeDelta, age: TimeDelta) -> Option<TimeDelta> {
    let needed = TimeDelta::minutes(3 * turns as i64);
    (turns == 1 || (span >= needed && span < age)).then_some(if turns == 1 {
        TimeDelta::zero()
    } else {
        span
    })
}

/// How many turns until one of `by` was the last, not before the turn `from` where there is one.
fn ending(scenario: &Scenario, by: By, from: usize, random: &mut Random) -> usize {
    let turns = scenario.turns.iter().enumerate().skip(from);
    let ends: Vec<usize> = turns
        .filter(|(_, turn)| turn.by == by)
        .map(|(at, _)| at + 1)
        .collect();
    if ends.is_empty() {
        1
    } else {
        *random.pick(&ends)
    }
}
