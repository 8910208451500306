//! What waiting is counted in (SPEC I31, A10): office hours, where the account has chosen some. They
//! are reckoned once for each version of the settings, and again when time has gone beyond them.

use std::cell::RefCell;
use std::sync::Arc;

use chrono::TimeDelta;
use leptos::prelude::*;

use super::Desk;
use crate::domain::{FilterContext, Settings, Ticket, Time, WaitingHours};
use crate::platform::clock;
use crate::platform::zone::NamedZone;
use crate::rules::hours::waiting_hours;
use crate::rules::zone::{Utc, Zone};

/// The hours that waiting is counted in.
#[derive(Default)]
pub(super) struct KeptHours(RefCell<Kept>);

#[derive(Default)]
struct Kept {
    settings: Arc<Settings>,
    hours: Option<Arc<WaitingHours>>,
}

impl KeptHours {
    fn of(&self, settings: &Arc<Settings>, now: Time) -> Option<Arc<WaitingHours>> {
        let mut kept = self.0.borrow_mut();
        let reaches = |hours: &Arc<WaitingHours>| hours.timetable().reaches(now);
        if !Arc::ptr_eq(&kept.settings, settings) || !kept.hours.as_ref().is_none_or(reaches) {
            let hours = &settings.office_hours;
            // As the server does where nobody knows the zone.
            let zone: Box<dyn Zone> = match NamedZone::new(&hours.time_zone) {
                Some(zone) => Box::new(zone),
                None => Box::new(Utc),
            };
            *kept = Kept {
                hours: waiting_hours(hours, &*zone, now).map(Arc::new),
                settings: settings.clone(),
            };
        }
        kept.hours.clone()
    }
}

impl Desk {
    /// How waiting is counted at a time; none where all of the time counts. Tracked.
    pub fn waiting_hours(self, now: Time) -> Option<Arc<WaitingHours>> {
        let settings = self.settings();
        self.inner().waiting_hours.of(&settings, now)
    }

    /// How long the customer has waited for an answer; none where they wait for none. Tracked.
    pub fn waited(self, ticket: &Ticket, now: Time) -> Option<TimeDelta> {
        ticket.waiting_since?;
        ticket.waited(self.waiting_hours(now).as_deref(), now)
    }

    /// What filters and orders are asked with now.
    pub(super) fn filter_context(self) -> FilterContext {
        let now = clock::now();
        let hours = untrack(|| self.waiting_hours(now));
        FilterContext::at(self.inner().me(), now).in_hours(hours)
    }
}
