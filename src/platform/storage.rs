//! What the browser keeps for us: preferences in local storage, the demo's world for this tab in
//! session storage. Either may be forbidden or full.

use leptos::prelude::window;
use wasm_bindgen::JsCast;
use web_sys::{Storage, StorageEvent};

use super::dom::Listener;

/// The browser would not keep it: storage is forbidden or full.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotKept;

/// Where something is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// For this browser.
    Local,
    /// For this tab, through reloads.
    Tab,
}

impl Place {
    fn storage(self) -> Option<Storage> {
        match self {
            Self::Local => window().local_storage(),
            Self::Tab => window().session_storage(),
        }
        .ok()
        .flatten()
    }

    /// Reads; nothing where storage is forbidden.
    pub fn get(self, key: &str) -> Option<String> {
        self.storage()?.get_item(key).ok().flatten()
    }

    /// Keeps a value.
    ///
    /// # Errors
    /// Where storage is forbidden or full.
    pub fn set(self, key: &str, value: &str) -> Result<(), NotKept> {
        self.storage()
            .ok_or(NotKept)?
            .set_item(key, value)
            .map_err(|_| NotKept)
    }

    /// The keys that begin so.
    pub fn keys(self, beginning: &str) -> Vec<String> {
        let Some(storage) = self.storage() else {
            return Vec::new();
        };
        let all = 0..storage.length().unwrap_or_default();
        all.filter_map(|index| storage.key(index).ok().flatten())
            .filter(|key| key.starts_with(beginning))
            .collect()
    }

    /// Forgets a value.
    pub fn remove(self, key: &str) {
        if let Some(storage) = self.storage() {
            let _ = storage.remove_item(key);
        }
    }
}

/// Tells when another tab of this browser has changed what is kept for it: under which key.
pub fn on_changed(told: impl Fn(String) + 'static) -> Option<Listener> {
    Listener::on_window("storage", move |event| {
        let event = event.dyn_into::<StorageEvent>().ok();
        if let Some(key) = event.and_then(|event| event.key()) {
            told(key);
        }
    })
}
