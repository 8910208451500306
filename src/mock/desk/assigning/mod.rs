//! Who gets tickets by themselves (SPEC A5, A8, A10, A11, A18, S6, X5). `rules::assignment` decides;
//! here is what it goes by: whose turn it is, who waits, and what was decided of whom.

mod deciding;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::domain::{Rotation, Settings, Status, Team, Ticket, TicketPatch, Time, Trace};
use crate::mock::desk::tallies::Tallies;
use crate::mock::staff::Staff;
use crate::mock::zones::{HostZone, Zones, only_utc};
use crate::rules::assignment::{Assigner, ReadyRules, Waiting, staying};
use crate::rules::zone::Utc;

/// What assignment goes by.
pub(crate) struct Assigning {
    zones: Zones,
    rotation: Rotation,
    /// By place. Where round robin is off, tickets that nobody took yet wait here too.
    waiting: BTreeMap<u32, Waiting>,
    /// By place: what was decided last, until a person decides otherwise.
    traces: BTreeMap<u32, Arc<Trace>>,
    /// When the office opens for those who wait for it.
    opens: Option<Time>,
    /// Whether somebody may have become free for those who wait.
    stirred: bool,
    ready: Option<Ready>,
}

/// What follows from the settings, made once for each version of them.
struct Ready {
    version: u64,
    rules: ReadyRules,
    zone: HostZone,
}

impl std::fmt::Debug for Assigning {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Assigning")
            .field("rotation", &self.rotation)
            .field("waiting", &self.waiting)
            .field("opens", &self.opens)
            .finish_non_exhaustive()
    }
}

impl Default for Assigning {
    fn default() -> Self {
        Self {
            zones: only_utc,
            rotation: Rotation::default(),
            waiting: BTreeMap::new(),
            traces: BTreeMap::new(),
            opens: None,
            stirred: false,
            ready: None,
        }
    }
}

impl Assigning {
    /// Whom it asks about time zones.
    pub fn set_zones(&mut self, zones: Zones) {
        self.zones = zones;
        self.ready = None;
    }

    /// Whom it asks about time zones.
    pub fn zones(&self) -> Zones {
        self.zones
    }

    /// When the office opens for those who wait for it.
    pub fn opens(&self) -> Option<Time> {
        self.opens
    }

    /// Somebody may have become free, or where tickets go is another now.
    pub fn stir(&mut self) {
        self.stirred = true;
    }

    /// Whether [`Self::stir`] was told since it was asked last, or these settings are others.
    pub fn was_stirred(&mut self, settings: &Settings) -> bool {
        let others = (self.ready.as_ref()).is_some_and(|it| it.version != settings.version);
        std::mem::take(&mut self.stirred) || others
    }

    /// A ticket is open again that slept: where it waits, somebody may get it.
    pub fn woke(&mut self, place: u32) {
        self.stirred |= self.waiting.contains_key(&place);
    }

    /// A person changed a ticket, which was in somebody's hands before (SPEC A11): whom they chose
    /// has it, a closed ticket waits for nobody, and one in another queue waits there.
    pub(super) fn changed_by_hand(&mut self, place: u32, patch: &TicketPatch, before: &Before) {
        if patch.assignee.is_some() {
            self.traces.remove(&place);
        }
        if patch.assignee.is_some() || patch.status == Some(Status::Closed) {
            self.waiting.remove(&place);
        } else if let Some(team) = &patch.team
            && let Some(waiting) = self.waiting.get_mut(&place)
        {
            waiting.routed = staying(team.as_ref());
            self.stirred = true;
        }
        // Who had as many as they can may have room now.
        self.stirred |= before.full && !self.waiting.is_empty();
        if patch.status == Some(Status::Open) {
            self.woke(place);
        }
    }

    fn ready(&mut self, settings: &Settings) {
        let known = self.ready.as_ref();
        if known.is_none_or(|it| it.version != settings.version) {
            let zone = (self.zones)(&settings.office_hours.time_zone);
            self.ready = Some(Ready {
                version: settings.version,
                rules: ReadyRules::new(&settings.routing),
                zone: zone.unwrap_or_else(|| Box::new(Utc)),
            });
        }
    }

    fn assigner<'a>(&'a self, settings: &'a Settings, teams: &'a [Team]) -> Assigner<'a> {
        let (routing, hours) = (&settings.routing, &settings.office_hours);
        match &self.ready {
            Some(ready) => Assigner::with(ready.rules.clone(), routing, teams, hours, &*ready.zone),
            None => Assigner::new(routing, teams, hours, &Utc),
        }
    }
}

/// What a ticket was before a person changed it, as far as assignment asks.
#[derive(Clone, Copy, Debug)]
pub(super) struct Before {
    /// Whether it was with somebody who had as many as they can, and may be so no more.
    full: bool,
}

impl Before {
    /// Of a ticket that a patch is to change.
    pub fn of(ticket: &Ticket, patch: &TicketPatch, staff: &Staff, tallies: &Tallies) -> Self {
        let frees = patch.assignee.is_some() || patch.status.is_some();
        let user = ticket.assignee.as_ref().filter(|_| frees);
        let user = user.and_then(|user| staff.account(user));
        Self {
            full: user.is_some_and(|user| {
                let open = tallies.of_user(&user.id);
                user.capacity.is_some_and(|capacity| open >= capacity)
            }),
        }
    }
}
