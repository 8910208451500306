//! Builds a server a slice at a time, so that a large world never freezes whoever waits for it.

use super::Server;
use crate::mock::desk::Desk;
use crate::mock::world::{Sower, World, WorldOptions};
use crate::mock::zones::Zones;

/// A server that is being built.
#[derive(Debug)]
pub struct Builder {
    desk: Desk,
    sower: Sower,
    options: WorldOptions,
}

/// How far a [`Builder`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Tickets that are there.
    pub built: u32,
    /// Tickets that there will be.
    pub total: u32,
}

impl Progress {
    /// Whether nothing is left to do.
    pub fn is_done(self) -> bool {
        self.built == self.total
    }
}

impl Builder {
    /// Begins; nothing is built yet.
    pub fn new(options: WorldOptions) -> Self {
        Self::from_version(options, 1)
    }

    /// Begins a world whose tickets start from this version.
    pub(crate) fn from_version(options: WorldOptions, version: u64) -> Self {
        let options = options.bounded();
        let world = World::new(options);
        let sower = Sower::new(&world);
        let mut desk = Desk::new(world, version);
        desk.tickets.reserve(options.tickets as usize);
        Self {
            desk,
            sower,
            options,
        }
    }

    /// Lets the server ask its host about time zones; without it knows UTC only.
    pub fn with_zones(mut self, zones: Zones) -> Self {
        self.desk.assigning.set_zones(zones);
        self
    }

    /// Builds so many more tickets.
    pub fn step(&mut self, tickets: u32) -> Progress {
        for _ in 0..tickets {
            let Some(seedling) = self.sower.next(&self.desk.world, &self.desk.staff) else {
                break;
            };
            self.desk.plant(seedling);
        }
        Progress {
            built: self.desk.tickets.len() as u32,
            total: self.options.tickets,
        }
    }

    /// Builds what is left.
    pub fn finish(self) -> Server {
        let options = self.options;
        Server::of(self.into_desk(), options)
    }

    /// Builds what is left, without a server around it.
    pub(crate) fn into_desk(mut self) -> Desk {
        self.step(u32::MAX);
        self.desk
    }
}
