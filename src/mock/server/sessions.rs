//! Who is signed in.

use std::collections::BTreeMap;

use crate::domain::UserId;
use crate::mock::random::Random;

/// A session behind a cookie.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Held {
    /// Whose.
    pub user: UserId,
    /// What unsafe requests must carry.
    pub csrf: String,
}

/// All sessions by the value of their cookie.
#[derive(Debug)]
pub(crate) struct Sessions {
    held: BTreeMap<String, Held>,
    random: Random,
}

impl Sessions {
    /// Nobody is signed in.
    pub fn new(random: Random) -> Self {
        Self {
            held: BTreeMap::new(),
            random,
        }
    }

    /// Signs a user in; gives the value of the cookie and the session.
    pub fn start(&mut self, user: UserId) -> (String, Held) {
        let cookie = self.random.hex() + &self.random.hex();
        let held = Held {
            user,
            csrf: self.random.hex(),
        };
        self.held.insert(cookie.clone(), held.clone());
        (cookie, held)
    }

    /// The session behind a cookie.
    pub fn get(&self, cookie: &str) -> Option<&Held> {
        self.held.get(cookie)
    }

    /// Forgets all sessions of a user.
    pub fn end_all(&mut self, user: &UserId) {
        self.held.retain(|_, held| held.user != *user);
    }

    /// Forgets a session.
    pub fn end(&mut self, cookie: &str) {
        self.held.remove(cookie);
    }
}
