//! Drafts, kept in this browser as they are written (SPEC X6).

use super::Desk;
use crate::api::Writing;
use crate::domain::TicketNumber;
use crate::platform::clock;
use crate::platform::storage::Place;
use crate::store::draft::{Draft, key, of_everybody, of_user};

impl Desk {
    /// What is being written in a ticket; empty where nothing is.
    pub fn draft(self, number: TicketNumber, writing: &Writing) -> String {
        let Some(me) = self.inner().me() else {
            return String::new();
        };
        let key = key(&me, number, writing);
        let written = self.inner().drafts.borrow().get(&key).cloned();
        written
            .or_else(|| read(&key).map(|draft| draft.text))
            .unwrap_or_default()
    }

    /// Keeps what is being written. Where the browser keeps nothing, the desk has it until the page
    /// is loaded anew.
    pub fn keep_draft(self, number: TicketNumber, writing: &Writing, text: &str) {
        let Some(me) = self.inner().me() else { return };
        let key = key(&me, number, writing);
        let inner = self.inner();
        inner
            .drafts
            .borrow_mut()
            .insert(key.clone(), text.to_owned());
        if text.is_empty() {
            return Place::Local.remove(&key);
        }
        let draft = Draft {
            text: text.to_owned(),
            at: clock::now(),
        };
        if let Ok(text) = serde_json::to_string(&draft) {
            let _ = Place::Local.set(&key, &text);
        }
    }

    /// Whoever signs out leaves no drafts behind.
    pub(super) fn purge_drafts(self) {
        self.inner().drafts.borrow_mut().clear();
        if let Some(me) = self.inner().me() {
            for key in Place::Local.keys(&of_user(&me)) {
                Place::Local.remove(&key);
            }
        }
    }

    /// Forgets whatever nobody has touched for long, whoever wrote it.
    pub(super) fn forget_old_drafts(self) {
        let now = clock::now();
        for key in Place::Local.keys(of_everybody()) {
            if read(&key).is_none_or(|draft| draft.is_expired(now)) {
                Place::Local.remove(&key);
            }
        }
    }
}

fn read(key: &str) -> Option<Draft> {
    serde_json::from_str(&Place::Local.get(key)?).ok()
}
