//! What the page and the mock server's worker say to each other, as JSON.

use serde::{Deserialize, Serialize};

use crate::api::{LiveEvent, Method, RawRequest, RawResponse};
use crate::domain::Time;

/// A request or answer on its way between page and worker.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Parcel {
    /// The method, in a request.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub method: String,
    /// The path, in a request.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub path: String,
    /// The status, in an answer.
    #[serde(default)]
    pub status: u16,
    /// The headers.
    pub headers: Vec<(String, String)>,
    /// The body; every body of the contract is UTF-8.
    pub body: String,
}

impl From<RawRequest> for Parcel {
    fn from(request: RawRequest) -> Self {
        Self {
            method: request.method.as_str().to_owned(),
            path: request.path,
            status: 0,
            headers: request.headers,
            body: String::from_utf8_lossy(&request.body).into_owned(),
        }
    }
}

impl From<RawResponse> for Parcel {
    fn from(response: RawResponse) -> Self {
        Self {
            method: String::new(),
            path: String::new(),
            status: response.status,
            headers: response.headers,
            body: String::from_utf8_lossy(&response.body).into_owned(),
        }
    }
}

impl Parcel {
    /// The request in it; none where the method is none of the contract's.
    pub fn into_request(self) -> Option<RawRequest> {
        Some(RawRequest {
            method: Method::parse(&self.method)?,
            path: self.path,
            headers: self.headers,
            body: self.body.into_bytes(),
        })
    }

    /// The answer in it.
    pub fn into_response(self) -> RawResponse {
        RawResponse {
            status: self.status,
            headers: self.headers,
            body: self.body.into_bytes(),
        }
    }
}

/// A change the mock server accepted, kept so that the demo's world lives through a reload:
/// the world is what its seed and these, played again, make of it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct JournalEntry {
    /// When.
    pub at: Time,
    /// The request as it was.
    pub request: Parcel,
}

/// How the demo's world is made.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct World {
    /// Seed of everything in it.
    pub seed: u64,
    /// How many tickets.
    pub tickets: u32,
    /// The instant its history ends.
    pub epoch: Time,
}

/// From the page to the worker.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ToWorker {
    /// Make the world, play the journal, then answer.
    Start {
        /// Its making.
        world: World,
        /// What happened in it before the reload.
        journal: Vec<JournalEntry>,
        /// The session cookie the browser kept.
        cookie: Option<String>,
    },
    /// A request of the client.
    Request {
        /// Answers name it.
        id: u32,
        /// When.
        now: Time,
        /// The request.
        request: Parcel,
    },
    /// Time has passed: wake what is due.
    Tick {
        /// When.
        now: Time,
    },
    /// Tell live events from now on.
    Listen,
}

/// From the worker to the page.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FromWorker {
    /// The world is ready.
    Ready,
    /// An answer.
    Answer {
        /// To which request.
        id: u32,
        /// The answer.
        response: Box<Parcel>,
        /// The entry to keep, where the request changed the world.
        journal: Option<Box<JournalEntry>>,
        /// The session cookie as it stands now.
        cookie: Option<String>,
    },
    /// What happened.
    Events(Vec<LiveEvent>),
    /// The worker could not start.
    Failed(String),
}
