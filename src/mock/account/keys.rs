//! What was made under a key, so that a creation that is asked again creates once.

use std::collections::BTreeMap;

use crate::domain::UserId;

/// What was asked and what was answered, by person and key: nobody's key is in anybody else's way.
#[derive(Debug)]
pub(crate) struct Keys<N, T> {
    made: BTreeMap<(UserId, String), (N, T)>,
}

impl<N, T> Default for Keys<N, T> {
    fn default() -> Self {
        Self {
            made: BTreeMap::new(),
        }
    }
}

impl<N, T> Keys<N, T> {
    /// What somebody asked under a key, and what was answered.
    pub fn get(&self, user: &UserId, key: &str) -> Option<&(N, T)> {
        self.made.get(&(user.clone(), key.to_owned()))
    }

    /// Keeps what somebody asked under a key, and what is answered.
    pub fn keep(&mut self, user: &UserId, key: &str, asked: N, made: T) {
        self.made
            .insert((user.clone(), key.to_owned()), (asked, made));
    }
}
