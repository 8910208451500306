//! How waiting is counted: in office hours where the account has chosen some (SPEC I31, A10). They are
//! reckoned once for each version of the settings, and again when time has gone beyond them.

use std::sync::Arc;

use super::Desk;
use crate::domain::{FilterContext, Settings, Time, UserId, WaitingHours};
use crate::mock::zones::Zones;
use crate::rules::hours::waiting_hours;
use crate::rules::zone::Utc;

/// The hours that waiting is counted in.
#[derive(Debug, Default)]
pub(super) struct KeptHours {
    /// Which settings they are of; none before they are asked for.
    version: Option<u64>,
    hours: Option<Arc<WaitingHours>>,
}

impl KeptHours {
    /// Reckons them anew where they are not those of the settings and the time.
    fn keep(&mut self, settings: &Settings, zones: Zones, now: Time) {
        let reaches = |hours: &Arc<WaitingHours>| hours.timetable().reaches(now);
        let is_known = self.version == Some(settings.version);
        if is_known && self.hours.as_ref().is_none_or(reaches) {
            return;
        }
        let hours = &settings.office_hours;
        let zone = zones(&hours.time_zone).unwrap_or_else(|| Box::new(Utc));
        self.version = Some(settings.version);
        self.hours = waiting_hours(hours, &*zone, now).map(Arc::new);
    }
}

impl Desk {
    /// Waiting is counted as the settings have it now. Gives whether a number that was asked for is
    /// another one by that.
    pub fn keep_hours(&mut self, now: Time) -> bool {
        let before = self.waiting_hours.hours.clone();
        let zones = self.assigning.zones();
        self.waiting_hours.keep(&self.settings, zones, now);
        before != self.waiting_hours.hours && self.tickets.pass(&self.context(None, now))
    }

    /// What filters and orders are asked with by somebody at a time.
    pub fn context(&self, me: Option<UserId>, now: Time) -> FilterContext {
        FilterContext::at(me, now).in_hours(self.waiting_hours.hours.clone())
    }
}
