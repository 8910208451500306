//! Drafts, kept in this browser as they are written (SPEC X6).

use leptos::prelude::*;

use super::Desk;
use crate::api::Writing;
use crate::domain::{QuickReplyId, TicketNumber};
use crate::platform::clock;
use crate::platform::storage::Place;
use crate::store::draft::{Draft, Written, key, of_everybody, of_user};

impl Desk {
    /// What is being written in a ticket; empty where nothing is.
    pub fn draft(self, number: TicketNumber, writing: &Writing) -> Written {
        let Some(me) = self.inner().me() else {
            return Written::default();
        };
        let key = key(&me, number, writing);
        let written = self.inner().drafts.borrow().get(&key).cloned();
        written
            .or_else(|| read(&key).map(|draft| draft.written))
            .unwrap_or_default()
    }

    /// Keeps what is being written. Where the browser keeps nothing, the desk has it until the page
    /// is loaded anew.
    pub fn keep_draft(self, number: TicketNumber, writing: &Writing, written: Written) {
        let Some(me) = self.inner().me() else { return };
        let key = key(&me, number, writing);
        let kept = (!written.is_empty()).then(|| Draft {
            written: written.clone(),
            at: clock::now(),
        });
        self.inner()
            .drafts
            .borrow_mut()
            .insert(key.clone(), written);
        match kept.and_then(|draft| serde_json::to_string(&draft).ok()) {
            Some(text) => {
                let _ = Place::Local.set(&key, &text);
            }
            None => Place::Local.remove(&key),
        }
    }

    /// Keeps the words that are being written, beside the files that are there.
    pub fn keep_words(self, number: TicketNumber, writing: &Writing, text: &str) {
        let written = self.draft(number, writing).reworded(text);
        self.keep_draft(number, writing, written);
    }

    /// Notes that a quick reply was put into what is being written, so that its use is counted when
    /// that is sent (SPEC I25).
    pub fn note_quick_reply(self, number: TicketNumber, writing: &Writing, reply: QuickReplyId) {
        let mut written = self.draft(number, writing);
        written.used(reply);
        self.keep_draft(number, writing, written);
    }

    /// Another tab of the same person wrote or sent something: what it kept is the draft now. A
    /// tab that one writes in goes on with its own.
    pub fn follow_drafts(self, key: &str) {
        let is_ours = self
            .inner()
            .me()
            .is_some_and(|me| key.starts_with(&of_user(&me)));
        if !is_ours || crate::platform::dom::page_has_focus() {
            return;
        }
        self.inner().drafts.borrow_mut().remove(key);
        self.inner()
            .drafts_told
            .update(|told| *told = told.wrapping_add(1));
    }

    /// Moves when drafts were written elsewhere than in their own field; tracked.
    pub fn drafts_told(self) {
        self.inner().drafts_told.track();
    }

    /// Whoever signs out leaves no drafts behind.
    pub(super) fn purge_drafts(self) {
        self.inner().drafts.borrow_mut().clear();
        self.inner().uploads.borrow_mut().clear();
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
