//! The demo panel's way to the mock server.

use serde::de::DeserializeOwned;

use super::Desk;
use crate::api::{ApiError, DemoCall};

impl Desk {
    /// Makes a call of the demo panel.
    ///
    /// # Errors
    /// As any call.
    pub async fn demo<A: DeserializeOwned>(self, name: &str, body: String) -> Result<A, ApiError> {
        self.call(&DemoCall::<A>::new(name, body)).await
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
