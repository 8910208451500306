//! Conversations: the end first, older messages on request (SPEC I10).

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Desk;
use crate::api::{ApiError, GetMessages};
use crate::domain::{Message, MessageId, TicketNumber};

/// How many messages one request asks for.
const PAGE: u32 = 50;
/// How many conversations are kept for going back to.
const KEPT: usize = 30;

/// How far a conversation is.
#[derive(Clone, Debug, PartialEq)]
pub enum ThreadState {
    /// Its end is on its way.
    Loading,
    /// Its end is here.
    Ready,
    /// Its end could not be loaded.
    Failed(ApiError),
}

/// A conversation as far as it is loaded.
pub struct Thread {
    /// Whose.
    pub number: TicketNumber,
    /// How far it is.
    pub state: ArcRwSignal<ThreadState>,
    /// The loaded messages, oldest first.
    pub messages: ArcRwSignal<Vec<Arc<Message>>>,
    /// How many there are before the first loaded one.
    pub older: ArcRwSignal<u32>,
    /// Whether older ones are on their way.
    pub loading_older: ArcRwSignal<bool>,
    /// Why older ones could not be loaded.
    pub older_failed: ArcRwSignal<Option<ApiError>>,
    /// How many entries have come in that lie below what is on screen.
    pub unseen: ArcRwSignal<u32>,
}

#[derive(Default)]
pub(super) struct Threads(
    RefCell<Vec<Rc<Thread>>>,
    Cell<Option<(TicketNumber, ReadingPlace)>>,
);

/// Where one reads in a log: which entry is the first in sight, counted from the end, and how far
/// its top lies below the log's, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ReadingPlace {
    /// Counted from the end.
    pub entry: usize,
    /// Below the log's top.
    pub below: f64,
}

impl Threads {
    pub fn clear(&self) {
        self.0.borrow_mut().clear();
    }

    pub fn numbers(&self) -> Vec<TicketNumber> {
        self.0.borrow().iter().map(|thread| thread.number).collect()
    }

    fn find(&self, number: TicketNumber) -> Option<Rc<Thread>> {
        self.0
            .borrow()
            .iter()
            .find(|thread| thread.number == number)
            .cloned()
    }
}

impl Desk {
    /// A ticket's conversation; loaded when it is not kept from before.
    pub fn thread(self, number: TicketNumber) -> Rc<Thread> {
        let inner = self.inner();
        if let Some(thread) = inner.threads.find(number) {
            return thread;
        }
        let thread = Rc::new(Thread {
            number,
            state: ArcRwSignal::new(ThreadState::Loading),
            messages: ArcRwSignal::default(),
            older: ArcRwSignal::new(0),
            loading_older: ArcRwSignal::new(false),
            older_failed: ArcRwSignal::new(None),
            unseen: ArcRwSignal::new(0),
        });
        let mut kept = inner.threads.0.borrow_mut();
        kept.push(thread.clone());
        if kept.len() > KEPT {
            kept.remove(0);
        }
        drop(kept);
        self.load_thread(&thread);
        thread
    }

    /// A log goes from the screen, and one was reading there. Where it is built anew at once, as in another
    /// language, it takes the place up again; else a thread opens at its end (SPEC I10).
    pub fn keep_place(self, number: TicketNumber, place: ReadingPlace) {
        self.inner().threads.1.set(Some((number, place)));
        request_animation_frame(move || self.inner().threads.1.set(None));
    }

    /// Where one was reading in the same thread a moment ago.
    pub fn place_kept(self, number: TicketNumber) -> Option<ReadingPlace> {
        let kept = self.inner().threads.1.take();
        kept.filter(|(of, _)| *of == number).map(|(_, place)| place)
    }

    /// Loads the end of a conversation, again after a failure.
    pub fn load_thread(self, thread: &Rc<Thread>) {
        if thread
            .state
            .with_untracked(|state| matches!(state, ThreadState::Failed(_)))
        {
            thread.state.set(ThreadState::Loading);
        }
        let thread = thread.clone();
        spawn_local(async move {
            let call = GetMessages {
                number: thread.number,
                before: None,
                limit: PAGE,
            };
            match self.call(&call).await {
                Ok(page) => thread.take_end(page.items, page.older),
                Err(error) => {
                    if thread
                        .state
                        .with_untracked(|state| *state != ThreadState::Ready)
                    {
                        thread.state.set(ThreadState::Failed(error));
                    }
                }
            }
        });
    }

    /// Loads the messages before the first loaded one.
    pub fn load_older(self, thread: &Rc<Thread>) {
        let first = thread
            .messages
            .with_untracked(|messages| messages.first().map(|m| m.id.clone()));
        let Some(before) = first.filter(|_| !thread.loading_older.get_untracked()) else {
            return;
        };
        thread.loading_older.set(true);
        thread.older_failed.set(None);
        let thread = thread.clone();
        spawn_local(async move {
            let call = GetMessages {
                number: thread.number,
                before: Some(before),
                limit: PAGE,
            };
            match self.call(&call).await {
                Ok(page) => {
                    thread.messages.update(|messages| {
                        let older: Vec<_> = page.items.into_iter().map(Arc::new).collect();
                        let known = |id: &MessageId| messages.iter().any(|m| m.id == *id);
                        let new: Vec<_> = older.into_iter().filter(|m| !known(&m.id)).collect();
                        messages.splice(0..0, new);
                    });
                    thread.older.set(page.older);
                }
                Err(error) => thread.older_failed.set(Some(error)),
            }
            thread.loading_older.set(false);
        });
    }

    /// A message came in.
    pub(super) fn receive_message(self, number: TicketNumber, message: Message) {
        if let Some(thread) = self.inner().threads.find(number) {
            let known = thread
                .messages
                .with_untracked(|all| all.iter().any(|m| m.id == message.id));
            let ready = thread
                .state
                .with_untracked(|state| *state == ThreadState::Ready);
            if ready && !known {
                thread
                    .messages
                    .update(|messages| messages.push(Arc::new(message)));
            }
        }
    }

    /// Asks for the end of every kept conversation anew, after a gap in what was told live: the
    /// newest one is likely on screen, the others are forgotten.
    pub(super) fn refresh_threads(self) {
        let inner = self.inner();
        let newest = inner.threads.0.borrow_mut().pop();
        inner.threads.clear();
        if let Some(thread) = newest {
            self.load_thread(&thread);
            inner.threads.0.borrow_mut().push(thread);
        }
    }
}

impl Thread {
    /// Takes in the end as the server told it; older messages that join it stay.
    fn take_end(&self, end: Vec<Message>, older: u32) {
        let end: Vec<Arc<Message>> = end.into_iter().map(Arc::new).collect();
        let loaded = self.messages.get_untracked();
        let joint = end
            .first()
            .and_then(|first| loaded.iter().position(|m| m.id == first.id));
        match joint {
            Some(at) => self.messages.set([&loaded[..at], &end[..]].concat()),
            None => {
                self.messages.set(end);
                self.older.set(older);
            }
        }
        self.state.set(ThreadState::Ready);
    }
}
