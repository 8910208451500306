//! Whose connection stands, and whose has been gone too long (SPEC A9).

use std::collections::BTreeMap;

use chrono::TimeDelta;

use crate::domain::{Time, UserId};

/// How long a connection may be gone before its user counts as Offline: a reload, a lift, a change
/// of network.
const GRACE: TimeDelta = TimeDelta::seconds(90);

/// Live connections by user.
#[derive(Debug, Default)]
pub(crate) struct Presence {
    connections: BTreeMap<UserId, u32>,
    gone_since: BTreeMap<UserId, Time>,
}

impl Presence {
    /// A connection came.
    pub fn connected(&mut self, user: &UserId) {
        *self.connections.entry(user.clone()).or_insert(0) += 1;
        self.gone_since.remove(user);
    }

    /// A connection went.
    pub fn disconnected(&mut self, user: &UserId, now: Time) {
        if let Some(count) = self.connections.get_mut(user) {
            *count = count.saturating_sub(1);
            if *count == 0 {
                self.connections.remove(user);
                self.gone_since.insert(user.clone(), now);
            }
        }
    }

    /// The users whose grace is over, each told once. Who never had a connection is not among
    /// them: the colleagues of the demo have none.
    pub fn lost(&mut self, now: Time) -> Vec<UserId> {
        let lost: Vec<UserId> = self
            .gone_since
            .iter()
            .filter(|(_, since)| now - **since > GRACE)
            .map(|(user, _)| user.clone())
            .collect();
        for user in &lost {
            self.gone_since.remove(user);
        }
        lost
    }
}
