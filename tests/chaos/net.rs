//! A bad line to a good server: whatever is sent may arrive late, twice or not at all, and so may
//! its answer.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll};

use bandeja::api::{RawRequest, RawResponse};
use bandeja::client::{Answer, Transport, TransportError};
use bandeja::domain::Time;
use bandeja::mock::Server;
use chrono::TimeDelta;

/// How long after it was given up something may still arrive, in milliseconds.
pub const STRAY: i64 = 900;

/// Chance that depends on its seed alone.
pub struct Random(pub u64);

impl Random {
    /// A number below another.
    pub fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((mixed ^ (mixed >> 31)) >> 16) as usize % end
    }

    /// Some milliseconds, fewer than that.
    pub fn milliseconds(&mut self, end: i64) -> TimeDelta {
        TimeDelta::milliseconds(self.below(end as usize) as i64)
    }
}

/// What becomes of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fate {
    Fine,
    LostBefore,
    LostAfter,
    Stray,
    Twice,
    Broken,
    FailsBefore(u16),
    FailsAfter,
}

type Landing = Rc<RefCell<Option<(Time, Result<RawResponse, TransportError>)>>>;

/// A request under way.
struct Flight {
    at: Time,
    request: RawRequest,
    fate: Fate,
    landing: Landing,
}

/// The server, the time, and what is between it and everybody.
pub struct Net {
    pub server: Server,
    pub now: Time,
    pub random: Random,
    /// Whether the line is good from now on.
    pub calm: bool,
    /// Who has a connection.
    pub online: BTreeMap<&'static str, bool>,
    /// How often each fate came, to see that all of them did.
    pub fates: BTreeMap<Fate, u32>,
    flights: Vec<Flight>,
}

impl Net {
    pub fn new(server: Server, now: Time, seed: u64) -> Self {
        Self {
            server,
            now,
            random: Random(seed),
            calm: true,
            online: BTreeMap::new(),
            fates: BTreeMap::new(),
            flights: Vec::new(),
        }
    }

    /// Lets time pass; what arrives meanwhile arrives in order.
    pub fn advance(&mut self, step: TimeDelta) {
        let until = self.now + step;
        loop {
            let flights = self.flights.iter().enumerate();
            let due = flights.filter(|(_, flight)| flight.at <= until);
            let Some((index, _)) = due.min_by_key(|(_, flight)| flight.at) else {
                break;
            };
            let flight = self.flights.remove(index);
            self.now = self.now.max(flight.at);
            self.arrive(flight);
        }
        self.now = until;
        self.server.tick(until);
    }

    /// Whether nothing is under way.
    pub fn is_quiet(&self) -> bool {
        self.flights.is_empty()
    }

    fn fate(&mut self) -> Fate {
        let fate = match self.random.below(20) {
            _ if self.calm => Fate::Fine,
            0 => Fate::LostBefore,
            1 => Fate::LostAfter,
            2 => Fate::Stray,
            3 => Fate::Twice,
            4 => Fate::Broken,
            5 => Fate::FailsBefore([429, 500, 503][self.random.below(3)]),
            6 => Fate::FailsAfter,
            _ => Fate::Fine,
        };
        *self.fates.entry(fate).or_default() += 1;
        fate
    }

    fn leave(&mut self, request: RawRequest) -> Landing {
        let landing = Landing::default();
        let (fate, delay) = (self.fate(), self.random.milliseconds(2_000));
        self.flights.push(Flight {
            at: self.now + delay,
            request,
            fate,
            landing: landing.clone(),
        });
        landing
    }

    fn arrive(&mut self, flight: Flight) {
        let Flight {
            request,
            fate,
            landing,
            ..
        } = flight;
        if matches!(fate, Fate::Twice | Fate::Stray) {
            let delay = self.random.milliseconds(STRAY);
            self.flights.push(Flight {
                at: self.now + delay,
                request: request.clone(),
                fate: Fate::Fine,
                landing: Landing::default(),
            });
        }
        let answer = match fate {
            Fate::LostBefore => Err(TransportError::Offline),
            Fate::Stray => Err(TransportError::Timeout),
            Fate::FailsBefore(status) => Ok(bare(status)),
            Fate::Fine | Fate::Twice => Ok(self.server.handle(request, self.now)),
            Fate::LostAfter => {
                self.server.handle(request, self.now);
                Err(TransportError::Timeout)
            }
            Fate::FailsAfter => {
                self.server.handle(request, self.now);
                Ok(bare(500))
            }
            Fate::Broken => {
                let mut answer = self.server.handle(request, self.now);
                answer.body.truncate(answer.body.len() / 2);
                Ok(answer)
            }
        };
        let at = self.now + self.random.milliseconds(1_500);
        *landing.borrow_mut() = Some((at, answer));
    }
}

/// The answer of something before the server.
fn bare(status: u16) -> RawResponse {
    let after = ("retry-after".to_owned(), "2".to_owned());
    RawResponse {
        status,
        headers: vec![after],
        body: b"<html>".to_vec(),
    }
}

/// Somebody's end of the line.
pub struct Line {
    pub net: Rc<RefCell<Net>>,
    pub who: &'static str,
    pub cookie: String,
}

impl Transport for Line {
    fn send(&self, mut request: RawRequest) -> Answer {
        request
            .headers
            .push(("cookie".to_owned(), self.cookie.clone()));
        let mut net = self.net.borrow_mut();
        let landing = if net.online.get(self.who) == Some(&false) {
            Rc::new(RefCell::new(Some((net.now, Err(TransportError::Offline)))))
        } else {
            net.leave(request)
        };
        Box::pin(Wait {
            net: self.net.clone(),
            landing,
        })
    }
}

struct Wait {
    net: Rc<RefCell<Net>>,
    landing: Landing,
}

impl Future for Wait {
    type Output = Result<RawResponse, TransportError>;

    fn poll(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Self::Output> {
        let now = self.net.borrow().now;
        let landed = self.landing.borrow_mut().take_if(|(at, _)| *at <= now);
        match landed {
            Some((_, answer)) => Poll::Ready(answer),
            None => Poll::Pending,
        }
    }
}
