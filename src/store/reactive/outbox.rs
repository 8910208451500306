//! Sending what was written: at once on screen, exactly once at the server (SPEC X7, X8).

use std::cell::Cell;
use std::time::Duration;

use chrono::TimeDelta;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Desk;
use super::kept::{Kind, keep, take_up};
use crate::api::{ApiError, NewMessage, SendMessage, Writing};
use crate::domain::{MessageKind, TicketNumber, Time, UserId};
use crate::platform::{clock, random};
use crate::store::draft::Written;
use crate::store::{Outbox, Outgoing, Step, TAKE_BACK};

/// The signal, and the timer of what falls due next.
#[derive(Default)]
pub(super) struct Sending {
    pub outbox: ArcRwSignal<Outbox>,
    timer: Cell<Option<TimeoutHandle>>,
}

impl Desk {
    /// What is on its way; tracked by whoever reads it.
    pub fn outbox(self) -> ArcRwSignal<Outbox> {
        self.inner().sending.outbox.clone()
    }

    /// Sends what is being written; the draft is empty then.
    pub fn send_draft(
        self,
        number: TicketNumber,
        writing: Writing,
        written: Written,
        send_at: Option<Time>,
    ) {
        self.clear_uploads(number, &writing);
        self.keep_draft(number, &writing, Written::default());
        self.stops_writing(number);
        self.send(number, writing, written, send_at);
    }

    /// Sends a reply, which can be taken back for some seconds, or keeps a note. With `send_at` the
    /// server keeps the reply until then (SPEC I30).
    pub fn send(
        self,
        number: TicketNumber,
        writing: Writing,
        written: Written,
        send_at: Option<Time>,
    ) {
        let now = clock::now();
        let Written {
            text,
            files,
            quick_replies,
        } = written;
        // What the server keeps until its time can be taken back there.
        let wait = match writing {
            Writing::Reply if send_at.is_none() => TAKE_BACK,
            _ => 0,
        };
        let seen = self.newest_of_customer(number);
        let outgoing = Outgoing {
            key: random::key(),
            number,
            message: NewMessage {
                seen: seen.filter(|_| writing == Writing::Reply),
                writing,
                text,
                attachments: files.iter().map(|file| file.id.clone()).collect(),
                send_at,
                quick_replies,
            },
            files,
            written_at: now,
            goes_at: now + TimeDelta::milliseconds(wait),
            step: Step::Waiting,
            tries: 0,
        };
        self.change_outbox(|outbox| outbox.push(outgoing));
    }

    /// Whether something was written that the server does not have yet.
    pub fn has_unsent(self) -> bool {
        let outbox = self.outbox();
        let is_waiting = outbox.with_untracked(|outbox| !outbox.all().is_empty());
        // A change that is just being answered is worth no question.
        let inner = self.inner();
        let is_offline = !inner.connected.get_untracked();
        let is_changing = inner.many.is_busy();
        is_waiting || is_changing || (is_offline && !inner.tickets.pending_numbers().is_empty())
    }

    /// Takes a message out before it goes out, or after it could not: its text is a draft again,
    /// in front of what has been written since.
    pub fn take_back(self, key: &str) -> Option<Outgoing> {
        let taken = self.change_outbox(|outbox| outbox.take(key))?;
        let written = Written {
            text: taken.message.text.clone(),
            files: taken.files.clone(),
            quick_replies: taken.message.quick_replies.clone(),
        };
        self.draft_again(taken.number, &taken.message.writing, written);
        Some(taken)
    }

    /// Makes a draft again of what had left its field.
    pub(super) fn draft_again(self, number: TicketNumber, writing: &Writing, written: Written) {
        let both = written.before(self.draft(number, writing));
        self.keep_draft(number, writing, both);
        self.show_files(number, writing);
        self.inner()
            .drafts_told
            .update(|told| *told = told.wrapping_add(1));
    }

    /// Drops a message that could not be sent.
    pub fn drop_outgoing(self, key: &str) {
        self.change_outbox(|outbox| outbox.take(key));
    }

    /// Sends a message now: without waiting, after a refusal, or in spite of something newer.
    pub fn send_now(self, key: &str) {
        let number = self
            .outbox()
            .with_untracked(|outbox| outbox.find(key).map(|one| one.number));
        let seen = number.and_then(|number| self.newest_of_customer(number));
        self.change_outbox(|outbox| outbox.send_now(key, clock::now(), seen));
    }

    /// Takes up what pages that are gone had on its way.
    pub(super) fn take_up_outbox(self, user: &UserId, is_gone: impl Fn(&str) -> bool) {
        let kept = take_up(Kind::Outbox, user, is_gone);
        let mut kept: Vec<Outgoing> = kept
            .iter()
            .filter_map(|text| serde_json::from_str::<Vec<Outgoing>>(text).ok())
            .flatten()
            .collect();
        if kept.is_empty() {
            return;
        }
        self.change_outbox(|outbox| {
            kept.retain(|one| outbox.find(&one.key).is_none());
            kept.extend(outbox.all().iter().cloned());
            kept.sort_by_key(|one| one.written_at);
            *outbox = Outbox::kept(kept);
        });
    }

    /// The next person's desk sends nothing of this one's; what was on its way stays kept for
    /// when they are back.
    pub(super) fn lay_outbox_by(self) {
        let inner = self.inner();
        if let Some(timer) = inner.sending.timer.take() {
            timer.clear();
        }
        inner.sending.outbox.set(Outbox::default());
    }

    /// The connection or the session is back.
    pub(super) fn wake_outbox(self) {
        self.change_outbox(|outbox| outbox.wake(clock::now()));
    }

    /// Sends what is due, and sets the timer for what is due next.
    pub fn pump_outbox(self) {
        let inner = self.inner();
        if inner.me().is_none() {
            return;
        }
        let now = clock::now();
        let is_due = |outbox: &Outbox| outbox.next_due().is_some_and(|at| at <= now);
        if inner.sending.outbox.with_untracked(is_due) {
            let due = inner.sending.outbox.try_update(|outbox| outbox.due(now));
            for one in due.unwrap_or_default() {
                spawn_local(async move { self.send_out(one).await });
            }
        }
        let next = inner.sending.outbox.with_untracked(Outbox::next_due);
        if let Some(timer) = inner.sending.timer.take() {
            timer.clear();
        }
        // A clock that stands still is moved by hand, and whoever moves it pumps.
        if let Some(at) = next.filter(|_| !clock::is_stopped()) {
            let wait = at.signed_duration_since(now).num_milliseconds().max(0) as u64;
            let timer =
                set_timeout_with_handle(move || self.pump_outbox(), Duration::from_millis(wait));
            inner.sending.timer.set(timer.ok());
        }
    }

    async fn send_out(self, one: Outgoing) {
        let call = SendMessage {
            number: one.number,
            key: one.key.clone(),
            message: one.message.clone(),
        };
        match self.call(&call).await {
            Ok(sent) => {
                self.receive(sent.ticket);
                if let Some(message) = sent.message {
                    self.receive_message(one.number, message);
                }
                self.change_outbox(|outbox| outbox.sent(&one.key));
            }
            Err(error) => {
                if let ApiError::Conflict(current) = &error {
                    // What is newer is to be seen before the person decides.
                    let thread = self.thread(one.number);
                    self.load_thread(&thread);
                    if let Some(current) = current {
                        self.receive((**current).clone());
                    }
                }
                let chance = random::fraction();
                let now = clock::now();
                self.change_outbox(|outbox| outbox.failed(&one.key, error, now, chance));
            }
        }
    }

    fn change_outbox<R>(self, change: impl FnOnce(&mut Outbox) -> R) -> R {
        let inner = self.inner();
        let mut outbox = inner.sending.outbox.get_untracked();
        let before = outbox.clone();
        let result = change(&mut outbox);
        if outbox != before {
            if let Some(me) = inner.me() {
                let text = serde_json::to_string(outbox.all()).unwrap_or_default();
                keep(
                    Kind::Outbox,
                    &me,
                    (!outbox.all().is_empty()).then_some(&*text),
                );
            }
            // Closing waits for replies.
            let freed: Vec<TicketNumber> = before
                .all()
                .iter()
                .map(|one| one.number)
                .filter(|number| {
                    before.has_reply_waiting(*number) && !outbox.has_reply_waiting(*number)
                })
                .collect();
            inner.sending.outbox.set(outbox);
            for number in freed {
                self.resume(number);
            }
        }
        self.pump_outbox();
        result
    }

    fn newest_of_customer(self, number: TicketNumber) -> Option<crate::domain::MessageId> {
        let thread = self.thread(number);
        // What came in below what is on screen was not seen (SPEC X8).
        let unseen = thread.unseen.get_untracked() as usize;
        thread.messages.with_untracked(|messages| {
            let newest = messages
                .iter()
                .rev()
                .skip(unseen)
                .find(|message| message.kind == MessageKind::Customer);
            newest.map(|message| message.id.clone())
        })
    }
}
