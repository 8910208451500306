//! How long customers wait where waiting is counted in office hours (SPEC I31, A10).

use chrono::TimeDelta;

use super::Timetable;
use crate::domain::{Channel, Ticket, Time};

/// How waiting is counted: of channels that keep office hours only what lies in them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaitingHours {
    timetable: Timetable,
    channels: Vec<Channel>,
}

impl WaitingHours {
    /// When the office is open, and which channels keep these hours.
    pub fn new(timetable: Timetable, channels: Vec<Channel>) -> Self {
        Self {
            timetable,
            channels,
        }
    }

    /// When the office is open.
    pub fn timetable(&self) -> &Timetable {
        &self.timetable
    }

    /// Whether tickets of a channel keep the hours.
    pub fn are_kept_by(&self, channel: &Channel) -> bool {
        self.channels.contains(channel)
    }

    /// Whether some channels keep the hours and others do not: then whose wait is the longer one may
    /// change by the passing of time.
    pub fn are_kept_by_some(&self) -> bool {
        let kept = Channel::KNOWN.iter().filter(|it| self.are_kept_by(it));
        (1..Channel::KNOWN.len()).contains(&kept.count())
    }

    /// How long somebody who writes in a channel has waited since an instant; below zero where that
    /// is yet to come.
    pub fn waited(&self, channel: &Channel, since: Time, now: Time) -> TimeDelta {
        if self.are_kept_by(channel) {
            self.timetable.open_time(since, now)
        } else {
            now - since
        }
    }
}

impl Ticket {
    /// How long the customer has waited for an answer; none where they wait for none. Without office
    /// hours all of the time counts.
    pub fn waited(&self, hours: Option<&WaitingHours>, now: Time) -> Option<TimeDelta> {
        let since = self.waiting_since?;
        Some(match hours {
            Some(hours) => hours.waited(&self.channel, since, now),
            None => now - since,
        })
    }
}
