//! Time zones, as whoever runs the server knows them.

use crate::rules::zone::{Utc, Zone};

/// A zone that a host knows.
pub type HostZone = Box<dyn Zone + Send>;

/// Finds a zone by its IANA name; none where the host knows none of this name. The server is pure, so
/// the tables of all zones stay with its host: a browser has them anyway.
pub type Zones = fn(&str) -> Option<HostZone>;

/// What a host knows that has no tables.
pub(crate) fn only_utc(name: &str) -> Option<HostZone> {
    (name == "UTC").then(|| Box::new(Utc) as HostZone)
}
