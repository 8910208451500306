//! What was written and is not known to have gone out yet (SPEC X7).
//!
//! Each message has a key of its own, by which the server takes it once however often it is sent,
//! so trying again is always safe. The messages of one ticket go out in the order they were
//! written; one that was refused holds up those after it until the person has decided about it.
//! Notes wait for no reply, nor replies for a note: one reaches the customer, the other never does.

use serde::{Deserialize, Serialize};

use super::draft::Attached;
use crate::api::{ApiError, NewMessage, Writing};
use crate::domain::{TicketNumber, Time};

/// How long a reply waits before it goes out, so that it can be taken back, in milliseconds.
pub const TAKE_BACK: i64 = 5_000;
/// How long the first pause before another try is at most, in milliseconds; it doubles each time.
const FIRST_PAUSE: f64 = 1_000.0;
/// How long a pause gets at most, in milliseconds.
const LONGEST_PAUSE: f64 = 60_000.0;
/// How often an answer that cannot be understood is asked for again.
const BROKEN_ANSWERS: u32 = 5;

/// A message on its way.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Outgoing {
    /// Tells it from every other message, here and at the server.
    pub key: String,
    /// In which ticket.
    pub number: TicketNumber,
    /// What is sent.
    pub message: NewMessage,
    /// The files that it names.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub files: Vec<Attached>,
    /// When it was written.
    pub written_at: Time,
    /// Not to go out before.
    pub goes_at: Time,
    /// How far it is. A reload asks again whatever it was.
    #[serde(skip)]
    pub step: Step,
    /// How often it was tried in vain.
    #[serde(skip)]
    pub tries: u32,
}

/// How far a message is.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Step {
    /// It goes out when its time has come.
    #[default]
    Waiting,
    /// It is being sent.
    Sending,
    /// Something newer arrived that its writer had not seen (SPEC X8): the person decides.
    Held,
    /// The server refused it: the person decides.
    Refused(ApiError),
}

impl Outgoing {
    /// What it stands in a row with: the ticket's replies, or its notes.
    pub fn queue(&self) -> (TicketNumber, bool) {
        (self.number, self.message.writing == Writing::Note)
    }

    /// Whether the person has to decide about it.
    pub fn is_stuck(&self) -> bool {
        matches!(self.step, Step::Held | Step::Refused(_))
    }
}

/// Everything on its way, in the order it was written.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Outbox(Vec<Outgoing>);

impl Outbox {
    /// What was kept from before a reload.
    pub fn kept(messages: Vec<Outgoing>) -> Self {
        Self(messages)
    }

    /// All of it.
    pub fn all(&self) -> &[Outgoing] {
        &self.0
    }

    /// Whether a reply is still to go out in a ticket by itself: closing it waits for that.
    pub fn has_reply_waiting(&self, number: TicketNumber) -> bool {
        self.of(number)
            .any(|one| one.message.writing != Writing::Note && !one.is_stuck())
    }

    /// Whether the person has to decide about a reply in a ticket.
    pub fn has_reply_stuck(&self, number: TicketNumber) -> bool {
        self.of(number)
            .any(|one| one.message.writing != Writing::Note && one.is_stuck())
    }

    /// What is on its way in a ticket.
    pub fn of(&self, number: TicketNumber) -> impl Iterator<Item = &Outgoing> {
        self.0.iter().filter(move |one| one.number == number)
    }

    /// One message.
    pub fn find(&self, key: &str) -> Option<&Outgoing> {
        self.0.iter().find(|one| one.key == key)
    }

    /// Takes in a message.
    pub fn push(&mut self, outgoing: Outgoing) {
        self.0.push(outgoing);
    }

    /// Takes a message out for good: it went out, or its writer dropped it. One that is being
    /// sent stays, as nobody knows whether it has gone out.
    pub fn take(&mut self, key: &str) -> Option<Outgoing> {
        let at = self
            .0
            .iter()
            .position(|one| one.key == key && one.step != Step::Sending)?;
        Some(self.0.remove(at))
    }

    /// The messages that are to be sent now, at most one a ticket; they count as being sent from
    /// here on.
    pub fn due(&mut self, now: Time) -> Vec<Outgoing> {
        let mut seen = Vec::new();
        let mut due = Vec::new();
        for one in &mut self.0 {
            if seen.contains(&one.queue()) {
                continue;
            }
            seen.push(one.queue());
            if one.step == Step::Waiting && one.goes_at <= now {
                one.step = Step::Sending;
                due.push(one.clone());
            }
        }
        due
    }

    /// When the next message falls due; none where none waits at the head of its ticket.
    pub fn next_due(&self) -> Option<Time> {
        let heads = self.0.iter().enumerate().filter(|(index, one)| {
            let before = self.0.iter().take(*index);
            !before.into_iter().any(|other| other.queue() == one.queue())
        });
        heads
            .filter(|(_, one)| one.step == Step::Waiting)
            .map(|(_, one)| one.goes_at)
            .min()
    }

    /// It went out.
    pub fn sent(&mut self, key: &str) {
        self.0.retain(|one| one.key != key);
    }

    /// It did not go out, or nobody knows. What may pass is tried again after a pause: a random
    /// part of a span that doubles (full jitter), or what the server asked for. `chance` is from 0
    /// up to 1.
    pub fn failed(&mut self, key: &str, error: ApiError, now: Time, chance: f64) {
        let Some(one) = self.0.iter_mut().find(|one| one.key == key) else {
            return;
        };
        one.tries = one.tries.saturating_add(1);
        let passes = match &error {
            ApiError::Unauthorized => true,
            // It may have gone out all the same: the key makes asking again harmless.
            ApiError::Decode(_) => one.tries < BROKEN_ANSWERS,
            other => other.is_passing(),
        };
        one.step = match error {
            _ if passes => Step::Waiting,
            ApiError::Conflict(_) | ApiError::ViewConflict(_) => Step::Held,
            refused => {
                one.step = Step::Refused(refused);
                return;
            }
        };
        if let ApiError::RateLimited(Some(seconds)) = error {
            one.goes_at = now + chrono::TimeDelta::seconds(seconds.into());
            return;
        }
        let doubled = FIRST_PAUSE * 2_f64.powi(one.tries.saturating_sub(1).min(16) as i32);
        let pause = doubled.min(LONGEST_PAUSE) * chance.clamp(0.0, 1.0);
        one.goes_at = now + chrono::TimeDelta::milliseconds(pause as i64);
    }

    /// The person wants it sent, now: after a refusal, without waiting for the next try, or in
    /// spite of what arrived since, of which `seen` is then the newest.
    /// Those written before it in the same ticket need not wait either, for they go first.
    pub fn send_now(&mut self, key: &str, now: Time, seen: Option<crate::domain::MessageId>) {
        let Some(at) = self.0.iter().position(|one| one.key == key) else {
            return;
        };
        let queue = self.0.get(at).map(Outgoing::queue);
        for earlier in self.0.iter_mut().take(at) {
            if Some(earlier.queue()) == queue && earlier.step == Step::Waiting {
                earlier.goes_at = now;
            }
        }
        let found = self.0.get_mut(at);
        let Some(one) = found.filter(|one| one.step != Step::Sending) else {
            return;
        };
        if one.step == Step::Held {
            one.message.seen = seen;
        }
        one.step = Step::Waiting;
        one.goes_at = now;
        one.tries = 0;
    }

    /// The connection or the session is back: what waits for another try goes out at once.
    pub fn wake(&mut self, now: Time) {
        for one in &mut self.0 {
            if one.step == Step::Waiting && one.tries > 0 {
                one.goes_at = one.goes_at.min(now);
            }
        }
    }
}

#[cfg(test)]
mod tests;
