//! A whole backend in memory: the executable meaning of the specification.
//!
//! [`Server::handle`] takes a request and the time and gives the answer; nothing in here knows a
//! clock, a browser or chance. The same requests at the same times give the same answers, so a
//! world can be had again from its options and what was done in it.
//!
//! - `world`: the demo account, made from a seed.
//! - `files`: the files that came with its messages.
//! - `account`: quick replies, who changed what, and what can be brought back.
//! - `desk`: the account's state, with sorted lists and tallies that keep up with every change.
//! - `handlers`: the endpoints, from bytes to bytes.
//! - `zones`: time zones by name, which whoever runs the server hands in.
//! - `server`: sessions, live events, what happens by the passing of time.

mod account;
mod desk;
mod entry;
mod files;
mod handlers;
mod random;
mod scoring;
mod server;
mod staff;
mod world;
mod zones;

pub use server::{Builder, Progress, Server};
pub use world::{PASSWORD, WorldOptions};
pub use zones::{HostZone, Zones};

use crate::api::ImportReport;
use crate::domain::Time;

/// The cookie that holds a session.
pub const COOKIE: &str = "bandeja_session";

impl Server {
    /// Imports conversations in JSON Lines, as `POST /demo/import` does, from a file's whole text.
    pub fn import(&mut self, text: &str, real: Time) -> ImportReport {
        let now = self.now(real);
        handlers::import(self, 1, text.lines(), now)
    }
}
