//! The mock server in a worker of this browser: off the page's thread, so that a world of 100,000
//! tickets holds up no frame.

use std::cell::RefCell;
use std::rc::Rc;

use crate::api::{Method, RawRequest};
use crate::client::worker_protocol::{FromWorker, JournalEntry, Parcel, ToWorker, World};
use crate::domain::{Time, UserId};
use crate::mock::{Builder, HostZone, Server, WorldOptions};
use crate::platform::worker;
use crate::platform::zone::NamedZone;

/// Answers the page until it is gone.
pub fn serve() {
    let desk: Rc<RefCell<Option<Answering>>> = Rc::default();
    worker::listen(move |text| {
        let Ok(message) = serde_json::from_str::<ToWorker>(&text) else {
            return;
        };
        let mut desk = desk.borrow_mut();
        match (message, &mut *desk) {
            (
                ToWorker::Start {
                    world,
                    journal,
                    cookie,
                },
                _,
            ) => {
                *desk = Some(Answering::start(&world, journal, cookie));
                say(&FromWorker::Ready);
            }
            (ToWorker::Request { id, now, request }, Some(answering)) => {
                answering.answer(id, now, request);
            }
            (ToWorker::Tick { now }, Some(answering)) => answering.tick(now),
            (ToWorker::Listen, Some(answering)) => answering.listen(),
            (_, None) => say(&FromWorker::Failed(
                "asked before it was started".to_owned(),
            )),
        }
    });
}

fn say(message: &FromWorker) {
    if let Ok(text) = serde_json::to_string(message) {
        worker::post(&text);
    }
}

struct Answering {
    server: Server,
    cookie: Option<String>,
    /// The last event told, where the page listens.
    told: Option<u64>,
}

impl Answering {
    fn start(world: &World, journal: Vec<JournalEntry>, cookie: Option<String>) -> Self {
        let options = WorldOptions {
            seed: world.seed,
            tickets: world.tickets,
            epoch: world.epoch,
        };
        let mut server = Builder::new(options).with_zones(zone).finish();
        for entry in journal {
            if let Some(request) = entry.request.into_request() {
                server.handle(request, entry.at);
            }
        }
        Self {
            server,
            cookie,
            told: None,
        }
    }

    fn answer(&mut self, id: u32, now: Time, parcel: Parcel) {
        let mut kept = parcel.clone();
        let Some(mut request) = parcel.into_request() else {
            return;
        };
        if let Some(cookie) = &self.cookie {
            request.headers.push(("cookie".to_owned(), cookie.clone()));
            kept.headers.push(("cookie".to_owned(), cookie.clone()));
        }
        let changes = changes_the_world(&request);
        let response = self.server.handle(request, now);
        if let Some(set) = response.header("set-cookie") {
            self.cookie = cookie_of(set);
            // A new session listens to its own events.
            self.told = self.told.map(|_| self.server.last_event_id());
        }
        let accepted = changes && (200..300).contains(&response.status);
        let entry = JournalEntry {
            at: now,
            request: kept,
        };
        let journal = accepted.then(|| Box::new(entry));
        let cookie = self.cookie.clone();
        say(&FromWorker::Answer {
            id,
            response: Box::new(response.into()),
            journal,
            cookie,
        });
        self.tell();
    }

    fn tick(&mut self, now: Time) {
        self.server.tick(now);
        self.tell();
    }

    fn listen(&mut self) {
        self.told = Some(self.server.last_event_id());
    }

    fn tell(&mut self) {
        let (Some(told), Some(user)) = (self.told, self.user()) else {
            return;
        };
        let events = self.server.events_since(Some(told), &user);
        if !events.is_empty() {
            self.told = Some(self.server.last_event_id());
            say(&FromWorker::Events(events));
        }
    }

    /// Who is signed in, as the server sees the cookie.
    fn user(&self) -> Option<UserId> {
        let headers = vec![("cookie".to_owned(), self.cookie.clone()?)];
        let (path, body) = (String::new(), Vec::new());
        self.server.signed_in(&RawRequest {
            method: Method::Get,
            path,
            headers,
            body,
        })
    }
}

/// A time zone as this browser knows it.
fn zone(name: &str) -> Option<HostZone> {
    Some(Box::new(NamedZone::new(name)?))
}

/// Whether the request may change something, so that replaying it matters. Who was in a ticket does
/// not: it is told every few seconds and forgotten as quickly.
fn changes_the_world(request: &RawRequest) -> bool {
    let passing = [
        "/tickets/query",
        "/tickets/count",
        "/attention",
        "/routing/dry-run",
    ];
    request.method != Method::Get && !passing.iter().any(|end| request.path.ends_with(end))
}

/// The `name=value` of a `Set-Cookie`; none where it takes the cookie away.
fn cookie_of(set: &str) -> Option<String> {
    let (pair, attributes) = set.split_once(';').unwrap_or((set, ""));
    let gone = attributes.to_ascii_lowercase().contains("max-age=0");
    (!gone).then(|| pair.trim().to_owned())
}
