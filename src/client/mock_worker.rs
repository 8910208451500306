//! The transport to the mock server in this browser's worker.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;

use futures_channel::oneshot;
use gloo_timers::future::TimeoutFuture;

use super::faults::{Fault, Faults};
use super::worker_protocol::{FromWorker, ToWorker};
use super::{Answer, Transport, TransportError};
use crate::api::{LiveEvent, RawRequest, RawResponse};
use crate::platform::{clock, worker::PageEnd};

mod keeping;

pub use keeping::{Parameters, forget, keep_clock};

/// What the listener for live events gets.
type Listener = Box<dyn FnMut(Vec<LiveEvent>)>;

/// The page's hold on the worker; clones are the same hold.
#[derive(Clone)]
pub struct MockTransport(Rc<Link>);

struct Link {
    end: RefCell<Option<PageEnd>>,
    waiting: RefCell<HashMap<u32, oneshot::Sender<RawResponse>>>,
    next: Cell<u32>,
    faults: RefCell<Faults>,
    listener: RefCell<Option<Listener>>,
    kept: Cell<bool>,
    entries: Cell<u32>,
    forgotten: RefCell<Option<Box<dyn Fn()>>>,
}

impl MockTransport {
    /// Starts the worker with the world that the parameters and the tab's memory describe.
    pub fn start(parameters: &Parameters) -> Self {
        let link = Rc::new(Link {
            end: RefCell::default(),
            waiting: RefCell::default(),
            next: Cell::new(0),
            faults: RefCell::new(Faults::new(parameters.latency, parameters.fail_percent)),
            listener: RefCell::default(),
            kept: Cell::new(true),
            entries: Cell::new(0),
            forgotten: RefCell::default(),
        });
        let (start, entries, kept) = keeping::resume(parameters);
        link.entries.set(entries);
        link.kept.set(kept);
        let back = Rc::downgrade(&link);
        let end = PageEnd::take(move |text| {
            if let (Some(link), Ok(said)) = (back.upgrade(), serde_json::from_str(&text)) {
                link.hear(said);
            }
        });
        *link.end.borrow_mut() = end;
        link.say(&start);
        Self(link)
    }

    /// The knobs for a bad day.
    pub fn faults<R>(&self, change: impl FnOnce(&mut Faults) -> R) -> R {
        change(&mut self.0.faults.borrow_mut())
    }

    /// Takes live events from now on.
    pub fn listen(&self, listener: impl FnMut(Vec<LiveEvent>) + 'static) {
        *self.0.listener.borrow_mut() = Some(Box::new(listener));
        self.0.say(&ToWorker::Listen);
    }

    /// Tells the server that time has passed.
    pub fn tick(&self) {
        self.0.say(&ToWorker::Tick { now: clock::now() });
    }

    /// Whether what happens in the demo lives through a reload.
    pub fn is_kept(&self) -> bool {
        self.0.kept.get()
    }

    /// Is told once when the browser keeps nothing more.
    pub fn on_forgotten(&self, told: impl Fn() + 'static) {
        *self.0.forgotten.borrow_mut() = Some(Box::new(told));
    }
}

impl Link {
    fn say(&self, message: &ToWorker) {
        if let (Some(end), Ok(text)) = (&*self.end.borrow(), serde_json::to_string(message)) {
            end.post(&text);
        }
    }

    fn hear(&self, said: FromWorker) {
        match said {
            FromWorker::Ready => {}
            FromWorker::Answer {
                id,
                response,
                journal,
                cookie,
            } => {
                keeping::keep_cookie(cookie.as_deref());
                if let Some(entry) = journal {
                    self.keep(&entry);
                }
                if let Some(waiting) = self.waiting.borrow_mut().remove(&id) {
                    let _ = waiting.send((*response).into_response());
                }
            }
            FromWorker::Events(events) => {
                if let Some(listener) = &mut *self.listener.borrow_mut() {
                    listener(events);
                }
            }
            // Without a worker every request fails, and the page says so where it asked.
            FromWorker::Failed(_) => {
                *self.end.borrow_mut() = None;
                self.waiting.borrow_mut().clear();
            }
        }
    }

    fn keep(&self, entry: &super::worker_protocol::JournalEntry) {
        if !self.kept.get() {
            return;
        }
        let number = self.entries.get();
        self.entries.set(number + 1);
        if keeping::keep_entry(number, entry).is_err() {
            self.kept.set(false);
            if let Some(told) = &*self.forgotten.borrow() {
                told();
            }
        }
    }

    fn ask(&self, request: RawRequest) -> oneshot::Receiver<RawResponse> {
        let (answer, answered) = oneshot::channel();
        if self.end.borrow().is_some() {
            let id = self.next.get();
            self.next.set(id.wrapping_add(1));
            self.waiting.borrow_mut().insert(id, answer);
            self.say(&ToWorker::Request {
                id,
                now: clock::now(),
                request: request.into(),
            });
        }
        answered
    }
}

impl Transport for MockTransport {
    fn send(&self, request: RawRequest) -> Answer {
        let link = self.0.clone();
        Box::pin(async move {
            let (fault, latency) = {
                let mut faults = link.faults.borrow_mut();
                (
                    faults.decide(request.method.as_str(), &request.path),
                    faults.latency,
                )
            };
            if latency > 0 {
                TimeoutFuture::new(latency).await;
            }
            match fault {
                Some(Fault::Offline) => return Err(TransportError::Offline),
                Some(Fault::Timeout) => return Err(TransportError::Timeout),
                Some(Fault::Failure) => {
                    return Ok(RawResponse {
                        status: 500,
                        headers: Vec::new(),
                        body: Vec::new(),
                    });
                }
                Some(Fault::Held) => {
                    while link
                        .faults
                        .borrow()
                        .rules
                        .iter()
                        .any(|rule| rule.fault == Fault::Held)
                    {
                        TimeoutFuture::new(20).await;
                    }
                }
                Some(Fault::Lost | Fault::Truncated) | None => {}
            }
            let answer = link
                .ask(request)
                .await
                .map_err(|_| TransportError::Offline)?;
            match fault {
                Some(Fault::Lost) => Err(TransportError::Offline),
                Some(Fault::Truncated) => {
                    let half = answer.body.len() / 2;
                    Ok(RawResponse {
                        body: answer.body[..half].to_vec(),
                        ..answer
                    })
                }
                _ => Ok(answer),
            }
        })
    }
}
