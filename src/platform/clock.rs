//! What time it is. The demo can stop the clock, and tests move it.

use std::cell::Cell;

use chrono::DateTime;
use leptos::prelude::*;

use super::sweep::sweep;

use crate::domain::Time;

thread_local! {
    /// Set where the clock is stopped: milliseconds since 1970.
    static STOPPED: Cell<Option<f64>> = const { Cell::new(None) };
    static MINUTE: ArcRwSignal<Time> = ArcRwSignal::new(now());
}

/// How often labels such as "48m" are looked at again, in milliseconds.
const STEP: u32 = 15_000;

/// The present instant.
pub fn now() -> Time {
    let milliseconds = STOPPED.get().unwrap_or_else(js_sys::Date::now);
    DateTime::from_timestamp_millis(milliseconds as i64).unwrap_or_default()
}

/// The present, as labels follow it: a signal that moves on every few seconds, not at each read.
pub fn follow() -> ArcRwSignal<Time> {
    MINUTE.with(Clone::clone)
}

/// Stops the clock at an instant.
pub fn stop(at: Time) {
    STOPPED.set(Some(at.timestamp_millis() as f64));
    tell();
}

/// Whether the clock stands still until it is moved.
pub fn is_stopped() -> bool {
    STOPPED.get().is_some()
}

/// Moves a stopped clock; a running one goes on by itself.
pub fn advance(milliseconds: f64) {
    if let Some(at) = STOPPED.get() {
        STOPPED.set(Some(at + milliseconds));
    }
    tell();
}

/// Lets the labels follow the running clock, as long as the page lives.
pub fn run() {
    let _running = set_interval_with_handle(tell, std::time::Duration::from_millis(STEP.into()));
}

fn tell() {
    let minute = follow();
    if let Some(mut minute) = minute.try_write_untracked() {
        *minute = now();
    }
    sweep(&minute);
}
