//! The time, which tests may start where they want.

use std::time::{Instant, SystemTime};

use bandeja::domain::Time;
use chrono::TimeDelta;

/// A clock that runs on from its start.
#[derive(Clone, Copy, Debug)]
pub struct Clock {
    start: Time,
    began: Instant,
}

impl Clock {
    /// A clock that starts at a time, or at the machine's own.
    pub fn starting_at(time: Option<Time>) -> Self {
        let start = time.unwrap_or_else(|| SystemTime::now().into());
        Self {
            start,
            began: Instant::now(),
        }
    }

    /// What it says.
    pub fn now(&self) -> Time {
        TimeDelta::from_std(self.began.elapsed())
            .ok()
            .and_then(|passed| self.start.checked_add_signed(passed))
            .unwrap_or(self.start)
    }
}
