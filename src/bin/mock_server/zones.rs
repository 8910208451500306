//! Time zones from the IANA database, which is part of this program.

use bandeja::domain::Time;
use bandeja::mock::HostZone;
use bandeja::rules::zone::Zone;
use chrono::{MappedLocalTime, NaiveDateTime, TimeZone, Utc};
use chrono_tz::Tz;

/// A zone by its IANA name; none where there is none.
pub fn zone(name: &str) -> Option<HostZone> {
    let zone: Tz = name.parse().ok()?;
    Some(Box::new(Known(zone)))
}

struct Known(Tz);

impl Zone for Known {
    fn local(&self, at: Time) -> NaiveDateTime {
        at.with_timezone(&self.0).naive_local()
    }

    fn instants(&self, local: NaiveDateTime) -> MappedLocalTime<Time> {
        let found = self.0.from_local_datetime(&local);
        found.map(|at| at.with_timezone(&Utc))
    }
}
