//! What is made once, however often it is sent.

use leptos::prelude::*;

use crate::platform::random;

/// The key under which something new is sent: the same for as long as the same is. A copy is a
/// handle to the same.
pub struct Once<T: Send + Sync + 'static>(StoredValue<Option<(T, String)>>);

impl<T: Send + Sync + 'static> Clone for Once<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync + 'static> Copy for Once<T> {}

impl<T: Send + Sync + 'static> Default for Once<T> {
    fn default() -> Self {
        Self(StoredValue::new(None))
    }
}

impl<T: Clone + PartialEq + Send + Sync + 'static> Once<T> {
    /// Nothing was sent yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// The key of what is to be sent.
    pub fn key(self, what: &T) -> String {
        let sent = self.0.try_get_value().flatten();
        if let Some((_, key)) = sent.filter(|(before, _)| before == what) {
            return key;
        }
        let key = random::key();
        self.0.try_set_value(Some((what.clone(), key.clone())));
        key
    }
}
