//! The demo panel's way to the mock server.

use std::cell::Cell;

use leptos::leptos_dom::helpers::IntervalHandle;
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::de::DeserializeOwned;

use super::Desk;
use crate::api::{ApiError, DemoCall, Simulate};

/// What happens by itself.
#[derive(Default)]
pub(super) struct Simulating {
    pace: ArcRwSignal<u32>,
    timer: Cell<Option<IntervalHandle>>,
}

impl Simulating {
    /// Nothing happens any more.
    pub fn stop(&self) {
        self.pace.set(0);
        if let Some(timer) = self.timer.take() {
            timer.clear();
        }
    }
}

impl Desk {
    /// Makes a call of the demo panel.
    ///
    /// # Errors
    /// As any call.
    pub async fn demo<A: DeserializeOwned>(self, name: &str, body: String) -> Result<A, ApiError> {
        self.call(&DemoCall::<A>::new(name, body)).await
    }

    /// How many things happen a minute by themselves; 0 where nothing does. Tracked.
    pub fn simulated_pace(self) -> u32 {
        self.inner().simulating.pace.get()
    }

    /// Lets so many things happen a minute, beginning with a seed: customers write, leave and come
    /// back, colleagues look, answer and take tickets.
    pub fn simulate(self, pace: u32, seed: u32) {
        let inner = self.inner();
        inner.simulating.stop();
        inner.simulating.pace.set(pace);
        if pace == 0 {
            return;
        }
        let begun = Cell::new(false);
        let step = move || {
            let seed = (!begun.replace(true)).then_some(seed);
            let body = serde_json::to_string(&Simulate { steps: 1, seed });
            spawn_local(async move {
                // What does not happen now happens next time.
                let _ = self.demo::<()>("simulate", body.unwrap_or_default()).await;
            });
        };
        let every = std::time::Duration::from_millis(60_000 / u64::from(pace));
        inner
            .simulating
            .timer
            .set(set_interval_with_handle(step, every).ok());
    }

    /// Makes the demo's world anew; the page is to be loaded again after it.
    ///
    /// # Errors
    /// As any call.
    pub async fn reset_demo(self) -> Result<(), ApiError> {
        #[cfg(feature = "mock")]
        if self.inner().backend.mock.is_some() {
            // The world is made when the page loads; what was kept of it goes.
            crate::client::forget();
            return Ok(());
        }
        self.demo::<serde_json::Value>("reset", "{}".to_owned())
            .await
            .map(drop)
    }
}
