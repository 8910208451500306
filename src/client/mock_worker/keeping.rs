//! What this tab remembers of the demo, so that its world lives through a reload.
//!
//! The world follows from its seed and the changes made in it, so the changes are all that is
//! kept: one item each, because writing one stays cheap however many there are.

use chrono::DateTime;

use super::super::worker_protocol::{JournalEntry, ToWorker, World};
use crate::domain::Time;
use crate::platform::boot;
use crate::platform::clock;
use crate::platform::storage::{NotKept, Place};

const WORLD: &str = "bandeja.demo.world";
const COOKIE: &str = "bandeja.demo.cookie";
const CLOCK: &str = "bandeja.demo.clock";
const ENTRY: &str = "bandeja.demo.entry.";

/// How many tickets a demo has unless the address says otherwise.
const TICKETS: u32 = 200;

/// What the page's address says about the demo.
#[derive(Clone, Debug, PartialEq)]
pub struct Parameters {
    /// Seed of the world; none keeps the tab's.
    pub seed: Option<u64>,
    /// How many tickets; none keeps the tab's.
    pub tickets: Option<u32>,
    /// Answers take so many milliseconds.
    pub latency: u32,
    /// So many of 100 requests fail.
    pub fail_percent: u32,
    /// Whether live events are listened to.
    pub live: bool,
    /// Where the clock stands still.
    pub clock: Option<Time>,
}

impl Parameters {
    /// Reads `?tickets=…&seed=…&live=on|off&latency=ms&fail=percent&clock=RFC 3339`.
    pub fn of_page() -> Self {
        let number = |name| boot::parameter(name).and_then(|text| text.parse::<u32>().ok());
        let clock = boot::parameter("clock");
        Self {
            seed: boot::parameter("seed").and_then(|text| text.parse().ok()),
            tickets: number("tickets").map(|tickets| tickets.min(1_000_000)),
            latency: number("latency").unwrap_or(0).min(60_000),
            fail_percent: number("fail").unwrap_or(0).min(100),
            live: boot::parameter("live").as_deref() != Some("off"),
            clock: clock
                .and_then(|text| DateTime::parse_from_rfc3339(&text).ok())
                .map(|at| at.to_utc()),
        }
    }
}

/// The message that starts the worker, how many changes it replays, and whether anything can be
/// kept. Sets the clock as well: the world's history ends at the instant it was first made.
pub(super) fn resume(parameters: &Parameters) -> (ToWorker, u32, bool) {
    let stored: Option<World> = Place::Tab
        .get(WORLD)
        .and_then(|text| serde_json::from_str(&text).ok());
    let same = |world: &World| {
        parameters.seed.is_none_or(|seed| seed == world.seed)
            && parameters
                .tickets
                .is_none_or(|tickets| tickets == world.tickets)
    };
    if let Some(world) = stored.filter(same) {
        let clock = Place::Tab
            .get(CLOCK)
            .and_then(|text| text.parse::<i64>().ok());
        if let Some(at) = clock.and_then(DateTime::from_timestamp_millis) {
            clock::stop(at);
        }
        let journal = entries();
        let count = journal.len() as u32;
        let cookie = Place::Tab.get(COOKIE);
        return (
            ToWorker::Start {
                world,
                journal,
                cookie,
            },
            count,
            true,
        );
    }
    forget();
    if let Some(at) = parameters.clock {
        clock::stop(at);
    }
    let world = World {
        seed: parameters.seed.unwrap_or(1),
        tickets: parameters.tickets.unwrap_or(TICKETS),
        epoch: clock::now(),
    };
    let text = serde_json::to_string(&world).unwrap_or_default();
    let kept = Place::Tab.set(WORLD, &text).is_ok();
    keep_clock();
    (
        ToWorker::Start {
            world,
            journal: Vec::new(),
            cookie: None,
        },
        0,
        kept,
    )
}

fn entries() -> Vec<JournalEntry> {
    // Up to the first that is missing or broken: later ones would not fit the world.
    (0..)
        .map_while(|number| Place::Tab.get(&format!("{ENTRY}{number}")))
        .map_while(|text| serde_json::from_str(&text).ok())
        .collect()
}

/// Keeps one change.
pub(super) fn keep_entry(number: u32, entry: &JournalEntry) -> Result<(), NotKept> {
    let text = serde_json::to_string(entry).map_err(|_| NotKept)?;
    Place::Tab.set(&format!("{ENTRY}{number}"), &text)
}

/// Keeps the session cookie, as a browser would.
pub(super) fn keep_cookie(cookie: Option<&str>) {
    match cookie {
        Some(cookie) => {
            let _ = Place::Tab.set(COOKIE, cookie);
        }
        None => Place::Tab.remove(COOKIE),
    }
}

/// Keeps where a stopped clock stands.
pub fn keep_clock() {
    if clock::is_stopped() {
        let _ = Place::Tab.set(CLOCK, &clock::now().timestamp_millis().to_string());
    }
}

/// Forgets the demo's world; the next load makes it anew.
pub fn forget() {
    for number in 0.. {
        let key = format!("{ENTRY}{number}");
        if Place::Tab.get(&key).is_none() {
            break;
        }
        Place::Tab.remove(&key);
    }
    for key in [WORLD, COOKIE, CLOCK] {
        Place::Tab.remove(key);
    }
}
