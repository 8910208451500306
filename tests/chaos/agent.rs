//! An agent's desk, made of the client's own parts: the typed client, the outbox, the tickets with
//! their unanswered changes. Only what is shown and what sets timers is left out.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Waker};

use bandeja::api::{
    ApiError, ChangeTicket, Endpoint, GetTicket, LiveChange, NewMessage, SendMessage, StartSession,
    Writing,
};
use bandeja::api::{Session, SignIn};
use bandeja::client::Client;
use bandeja::domain::{MessageId, MessageKind, TicketNumber, TicketPatch, Time};
use bandeja::store::{Acknowledged, Entry, Outbox, Outgoing, TAKE_BACK};
use chrono::TimeDelta;

use super::net::{Line, Net, STRAY};
use super::{TICKETS, direct, read};

/// How often a change goes out again because something else of its ticket changed meanwhile.
const ATTEMPTS: u32 = 5;

type Task = Pin<Box<dyn Future<Output = ()>>>;

/// Somebody at work.
pub struct Agent {
    pub user: &'static str,
    net: Rc<RefCell<Net>>,
    client: Client,
    pub outbox: RefCell<Outbox>,
    pub entries: RefCell<BTreeMap<TicketNumber, Entry>>,
    /// What the customers were last heard to say.
    seen: RefCell<BTreeMap<TicketNumber, MessageId>>,
    /// Tickets whose changes are being sent.
    sending: RefCell<BTreeSet<TicketNumber>>,
    /// Tickets that must be asked for again.
    stale: RefCell<BTreeSet<TicketNumber>>,
    last_event: Cell<u64>,
    changes: Cell<u64>,
    tasks: RefCell<Vec<Task>>,
    /// Everything written, in order: where, of which kind, and what.
    pub written: RefCell<Vec<(TicketNumber, MessageKind, String)>>,
    /// What is known to have gone out.
    pub sent: RefCell<BTreeSet<String>>,
    /// What its writer gave up; nobody knows whether it has gone out.
    pub dropped: RefCell<BTreeSet<String>>,
    stuck: RefCell<BTreeMap<String, Time>>,
}

impl Agent {
    pub fn new(user: &'static str, net: &Rc<RefCell<Net>>) -> Rc<Self> {
        let call = StartSession(SignIn::Persona { user: user.into() });
        let body = call.body().unwrap_or_default();
        let answer = direct(
            net,
            bandeja::api::Method::Post,
            "/session",
            Vec::new(),
            body,
        );
        let cookie = answer
            .header("set-cookie")
            .and_then(|set| set.split(';').next());
        let line = Line {
            net: net.clone(),
            who: user,
            cookie: cookie.unwrap_or_default().to_owned(),
        };
        let client = Client::new(Rc::new(line));
        client.use_session(&read::<Session>(&answer));
        Rc::new(Self {
            user,
            net: net.clone(),
            client,
            outbox: RefCell::default(),
            entries: RefCell::default(),
            seen: RefCell::default(),
            sending: RefCell::default(),
            stale: RefCell::new(TICKETS.into()),
            last_event: Cell::new(net.borrow().server.last_event_id()),
            changes: Cell::new(0),
            tasks: RefCell::default(),
            written: RefCell::default(),
            sent: RefCell::default(),
            dropped: RefCell::default(),
            stuck: RefCell::default(),
        })
    }

    fn now(&self) -> Time {
        self.net.borrow().now
    }

    fn chance(&self) -> f64 {
        self.net.borrow_mut().random.below(1_000) as f64 / 1_000.0
    }

    fn spawn(&self, task: impl Future<Output = ()> + 'static) {
        self.tasks.borrow_mut().push(Box::pin(task));
    }

    /// Writes something: a reply, which can be taken back for a while, or a note.
    pub fn write(&self, number: TicketNumber, writing: Writing) {
        let now = self.now();
        let text = format!("{} {}", self.user, self.written.borrow().len());
        let (wait, kind) = match writing {
            Writing::Reply => (TAKE_BACK, MessageKind::Agent),
            _ => (0, MessageKind::Note),
        };
        let written = (number, kind, text.clone());
        self.written.borrow_mut().push(written);
        self.outbox.borrow_mut().push(Outgoing {
            files: Vec::new(),
            key: text.replace(' ', "-"),
            number,
            message: NewMessage {
                writing,
                text,
                attachments: Vec::new(),
                send_at: None,
                seen: self.seen.borrow().get(&number).cloned(),
                quick_replies: Vec::new(),
            },
            written_at: now,
            goes_at: now + TimeDelta::milliseconds(wait),
            step: Default::default(),
            tries: 0,
        });
    }

    /// Gives a message up, where that can be.
    pub fn take_back(&self, key: &str) {
        if let Some(taken) = self.outbox.borrow_mut().take(key) {
            self.dropped.borrow_mut().insert(taken.message.text);
        }
    }

    /// Decides about what is stuck: it goes out all the same, or not at all. People take longer to
    /// read why than a request takes to stray.
    pub fn decide(&self, insists: bool) {
        let now = self.now();
        let all = self.outbox.borrow().all().to_vec();
        let is_stuck = |key: &str| all.iter().any(|one| one.key == key && one.is_stuck());
        let mut stuck = self.stuck.borrow_mut();
        stuck.retain(|key, _| is_stuck(key));
        for one in all.iter().filter(|one| one.is_stuck()) {
            let since = *stuck.entry(one.key.clone()).or_insert(now);
            if now - since <= TimeDelta::milliseconds(2 * STRAY) {
                continue;
            }
            stuck.remove(&one.key);
            if insists {
                let seen = super::newest_of_customer(&self.net, one.number);
                self.outbox.borrow_mut().send_now(&one.key, now, seen);
            } else {
                self.take_back(&one.key);
            }
        }
    }

    /// Changes a ticket: shown at once, sent after its earlier changes.
    pub fn change(self: &Rc<Self>, number: TicketNumber, patch: TicketPatch) {
        if let Some(entry) = self.entries.borrow_mut().get_mut(&number) {
            self.changes.set(self.changes.get() + 1);
            entry.push(self.changes.get(), patch, false);
        }
        if self.sending.borrow_mut().insert(number) {
            let me = self.clone();
            self.spawn(async move { me.send_changes(number).await });
        }
    }

    async fn send_changes(self: Rc<Self>, number: TicketNumber) {
        let mut attempts = 0;
        loop {
            let next = self.entries.borrow().get(&number).and_then(Entry::next);
            let Some((id, version, patch)) = next else {
                break;
            };
            attempts += 1;
            let call = ChangeTicket {
                number,
                version,
                patch,
            };
            let answer = self.client.call(&call).await;
            let mut entries = self.entries.borrow_mut();
            let Some(entry) = entries.get_mut(&number) else {
                break;
            };
            let again = match answer {
                Ok(ticket) => {
                    entry.accept(id, ticket);
                    false
                }
                Err(ApiError::Conflict(Some(current))) if attempts < ATTEMPTS => {
                    entry.conflict(id, *current) == Acknowledged::Again
                }
                Err(_) => {
                    entry.refuse(id);
                    false
                }
            };
            if !again {
                attempts = 0;
            }
        }
        self.sending.borrow_mut().remove(&number);
    }

    async fn send_out(self: Rc<Self>, one: Outgoing) {
        let call = SendMessage {
            number: one.number,
            key: one.key.clone(),
            message: one.message.clone(),
        };
        match self.client.call(&call).await {
            Ok(sent) => {
                self.receive(sent.ticket);
                self.outbox.borrow_mut().sent(&one.key);
                self.sent.borrow_mut().insert(one.message.text);
            }
            Err(error) => {
                let (now, chance) = (self.now(), self.chance());
                let mut outbox = self.outbox.borrow_mut();
                outbox.failed(&one.key, error, now, chance);
            }
        }
    }

    fn receive(&self, ticket: bandeja::domain::Ticket) {
        if TICKETS.contains(&ticket.number) {
            let mut entries = self.entries.borrow_mut();
            match entries.get_mut(&ticket.number) {
                Some(entry) => entry.receive(ticket),
                None => {
                    entries.insert(ticket.number, Entry::new(ticket));
                }
            }
        }
    }

    /// Hears what the server told, if there is a connection.
    pub fn listen(&self) {
        let net = self.net.borrow();
        if net.online.get(self.user) == Some(&false) {
            return;
        }
        let last = Some(self.last_event.get());
        let events = net.server.events_since(last, &self.user.into());
        drop(net);
        for event in events {
            self.last_event.set(event.id);
            match event.change {
                LiveChange::Ticket { ticket } => self.receive(*ticket),
                LiveChange::Message { number, message }
                    if message.kind == MessageKind::Customer =>
                {
                    self.seen.borrow_mut().insert(number, message.id);
                }
                LiveChange::Reset => self.stale.borrow_mut().extend(TICKETS),
                _ => {}
            }
        }
    }

    /// The connection is back.
    pub fn wake(&self) {
        self.outbox.borrow_mut().wake(self.now());
    }

    /// Loads the page again: what was under way is forgotten but for the outbox, which is kept.
    pub fn reload(&self) {
        self.tasks.borrow_mut().clear();
        self.sending.borrow_mut().clear();
        self.entries.borrow_mut().clear();
        self.stale.borrow_mut().extend(TICKETS);
        self.last_event
            .set(self.net.borrow().server.last_event_id());
        let kept = serde_json::to_string(self.outbox.borrow().all()).unwrap_or_default();
        let kept: Vec<Outgoing> = serde_json::from_str(&kept).unwrap_or_default();
        *self.outbox.borrow_mut() = Outbox::kept(kept);
    }

    /// Goes on with everything that can go on.
    pub fn work(self: &Rc<Self>) {
        let due = self.outbox.borrow_mut().due(self.now());
        for one in due {
            let me = self.clone();
            self.spawn(async move { me.send_out(one).await });
        }
        for number in std::mem::take(&mut *self.stale.borrow_mut()) {
            let me = self.clone();
            self.spawn(async move {
                match me.client.call(&GetTicket(number)).await {
                    Ok(ticket) => me.receive(ticket),
                    Err(_) => {
                        me.stale.borrow_mut().insert(number);
                    }
                }
            });
        }
        let mut context = Context::from_waker(Waker::noop());
        let mut tasks = std::mem::take(&mut *self.tasks.borrow_mut());
        tasks.retain_mut(|task| task.as_mut().poll(&mut context).is_pending());
        // What these began comes after them.
        tasks.append(&mut self.tasks.borrow_mut());
        *self.tasks.borrow_mut() = tasks;
    }

    /// Whether nothing is left to do.
    pub fn is_done(&self) -> bool {
        self.outbox.borrow().all().is_empty()
            && self.tasks.borrow().is_empty()
            && self.stale.borrow().is_empty()
    }
}
