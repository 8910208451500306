//! The one server that all connections share.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use bandeja::api::{
    BASE, CSRF_HEADER, List, Method, Persona, RawRequest, RawResponse, Session, SignIn,
};
use bandeja::domain::{Time, UserId};
use bandeja::mock::{COOKIE, Server};
use tokio::sync::watch;

use super::clock::Clock;

/// A handle to the server; clones are the same server.
#[derive(Clone)]
pub struct Shared(Arc<Inner>);

struct Inner {
    server: Mutex<Server>,
    clock: Clock,
    /// The id of the newest live event, for those who wait for one.
    news: watch::Sender<u64>,
    closing: watch::Sender<bool>,
    /// Whose every session that nobody knows is, and that session once there is one.
    signed_in_as: Option<String>,
    stand_in: Mutex<Option<StandIn>>,
}

/// The session that stands in for those nobody knows.
#[derive(Clone)]
struct StandIn {
    cookie: String,
    csrf: String,
}

/// A mock server that panicked half-way is still the best there is.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Shared {
    /// Shares a server; where somebody stands in for everybody, they sign in.
    ///
    /// # Errors
    /// There is no such persona.
    pub fn new(
        mut server: Server,
        clock: Clock,
        signed_in_as: Option<String>,
    ) -> Result<Self, String> {
        let stand_in = match &signed_in_as {
            None => None,
            Some(who) => {
                let stand_in = sign_in(&mut server, who, clock.now());
                Some(stand_in.ok_or_else(|| format!("There is no persona \"{who}\"."))?)
            }
        };
        Ok(Self(Arc::new(Inner {
            server: Mutex::new(server),
            clock,
            news: watch::Sender::new(0),
            closing: watch::Sender::new(false),
            signed_in_as,
            stand_in: Mutex::new(stand_in),
        })))
    }

    /// Works with the server at the current time; whoever waits for live events hears of new ones.
    pub fn with<T>(&self, work: impl FnOnce(&mut Server, Time) -> T) -> T {
        let mut server = locked(&self.0.server);
        let result = work(&mut server, self.0.clock.now());
        let newest = server.last_event_id();
        drop(server);
        self.0
            .news
            .send_if_modified(|known| std::mem::replace(known, newest) != newest);
        result
    }

    /// Answers a request.
    pub fn handle(&self, request: RawRequest) -> RawResponse {
        self.with(|server, now| {
            let request = self.stood_in_for(server, request, now);
            server.handle(request, now)
        })
    }

    /// Lets a request for live events in.
    ///
    /// # Errors
    /// The answer to send instead.
    pub fn listen(&self, request: RawRequest) -> Result<(RawRequest, UserId, u64), RawResponse> {
        self.with(|server, now| {
            let request = self.stood_in_for(server, request, now);
            let (user, last) = server.listen(&request, now)?;
            server.connected(&user, now);
            Ok((request, user, last))
        })
    }

    /// Whether streams of live events stay open: a tool that tries every endpoint would wait for
    /// their end.
    pub fn keeps_streams_open(&self) -> bool {
        self.0.signed_in_as.is_none()
    }

    /// Tells when there are new live events.
    pub fn news(&self) -> watch::Receiver<u64> {
        self.0.news.subscribe()
    }

    /// Tells when the server closes.
    pub fn closing(&self) -> watch::Receiver<bool> {
        self.0.closing.subscribe()
    }

    /// Ends every open stream, so that nobody is waited for.
    pub fn close(&self) {
        self.0.closing.send_replace(true);
    }

    /// Lets happen what is due, for ever.
    pub async fn tick_every(self, period: Duration) {
        let mut interval = tokio::time::interval(period);
        loop {
            interval.tick().await;
            self.with(|server, now| server.tick(now));
        }
    }

    /// Gives a request with a session nobody knows the stand-in's.
    fn stood_in_for(&self, server: &mut Server, mut request: RawRequest, now: Time) -> RawRequest {
        let Some(who) = &self.0.signed_in_as else {
            return request;
        };
        if server.signed_in(&request).is_some() {
            return request;
        }
        let mut stand_in = locked(&self.0.stand_in);
        // Signing out is a request like others: then the stand-in signs in again.
        let stands = stand_in.as_ref().is_some_and(|stand_in| {
            let headers = vec![("cookie".to_owned(), stand_in.cookie.clone())];
            server
                .signed_in(&RawRequest {
                    headers,
                    ..request.clone()
                })
                .is_some()
        });
        if !stands {
            *stand_in = sign_in(server, who, now);
        }
        if let Some(StandIn { cookie, csrf }) = stand_in.as_ref() {
            for (name, value) in &mut request.headers {
                match name.as_str() {
                    "cookie" if value.contains(COOKIE) => value.clone_from(cookie),
                    CSRF_HEADER => value.clone_from(csrf),
                    _ => {}
                }
            }
        }
        request
    }
}

fn sign_in(server: &mut Server, who: &str, now: Time) -> Option<StandIn> {
    let mut ask = |method, path: &str, body: Vec<u8>| {
        let path = format!("{BASE}{path}");
        server.handle(
            RawRequest {
                method,
                path,
                headers: Vec::new(),
                body,
            },
            now,
        )
    };
    let personas: List<Persona> =
        serde_json::from_slice(&ask(Method::Get, "/personas", Vec::new()).body).ok()?;
    let is_meant = |it: &Persona| it.user.id.as_str() == who || it.user.role.as_str() == who;
    let user = personas.items.into_iter().find(is_meant)?.user.id;
    let body = serde_json::to_vec(&SignIn::Persona { user }).ok()?;
    let answer = ask(Method::Post, "/session", body);
    let session: Session = serde_json::from_slice(&answer.body).ok()?;
    let cookie = answer.header("set-cookie")?.split(';').next()?.to_owned();
    Some(StandIn {
        cookie,
        csrf: session.csrf,
    })
}
