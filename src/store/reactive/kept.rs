//! What a page has not sent yet, kept where another page finds it should this one be gone: closed
//! within the seconds in which a message can be taken back, or crashed (SPEC X7).
//!
//! Each page keeps its own, so that no two send the same. Should two take up the same all the same,
//! the keys of messages make that harmless.

use crate::domain::UserId;
use crate::platform::storage::Place;
use crate::platform::tab;

/// Where a tab remembers the page that was in it before.
const BEFORE: &str = "bandeja.page";
/// Where it is kept: where the browser refuses the one, for this tab at least.
const PLACES: [Place; 2] = [Place::Local, Place::Tab];

/// What of a person's is kept.
#[derive(Clone, Copy)]
pub(super) enum Kind {
    /// Messages on their way.
    Outbox,
    /// Changes of tickets without an answer.
    Changes,
}

impl Kind {
    fn prefix(self, user: &UserId) -> String {
        let kind = match self {
            Self::Outbox => "outbox",
            Self::Changes => "changes",
        };
        format!("bandeja.{kind}.{user}.")
    }
}

/// Keeps this page's; nothing where there is nothing any more.
pub(super) fn keep(kind: Kind, user: &UserId, text: Option<&str>) {
    let key = format!("{}{}", kind.prefix(user), tab::name());
    match text {
        // What cannot be kept is sent all the same.
        Some(text) => drop(PLACES.iter().find(|place| place.set(&key, text).is_ok())),
        None => PLACES.iter().for_each(|place| place.remove(&key)),
    }
}

/// Takes up what was kept by pages that are gone.
pub(super) fn take_up(kind: Kind, user: &UserId, is_gone: impl Fn(&str) -> bool) -> Vec<String> {
    let prefix = kind.prefix(user);
    let mut found = Vec::new();
    for place in PLACES {
        for key in place.keys(&prefix) {
            if key.strip_prefix(&prefix).is_some_and(&is_gone) {
                found.extend(place.get(&key));
                place.remove(&key);
            }
        }
    }
    found
}

/// Whether anything of a person's is kept that is not this page's.
pub(super) fn is_elsewhere(user: &UserId) -> bool {
    let own = tab::name();
    [Kind::Outbox, Kind::Changes].into_iter().any(|kind| {
        let keys = PLACES
            .into_iter()
            .flat_map(|place| place.keys(&kind.prefix(user)));
        keys.into_iter().any(|key| !key.ends_with(&own))
    })
}

/// The page that was in this tab before, which is gone; from here on it is this one.
pub(super) fn page_before() -> Option<String> {
    let before = Place::Tab.get(BEFORE);
    let _ = Place::Tab.set(BEFORE, &tab::name());
    before
}
