//! Successful answers.

use serde::Serialize;

use super::refusal::Refusal;
use crate::api::RawResponse;
use crate::domain::{Ticket, View};

/// An answer that is being made.
#[derive(Debug)]
pub(super) struct Reply {
    status: u16,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
}

impl Reply {
    /// A body in JSON.
    ///
    /// # Errors
    /// It cannot be written, which no type of the contract is known to do.
    pub fn json(value: &impl Serialize) -> Result<Self, Refusal> {
        let body = serde_json::to_vec(value).map_err(|_| Refusal::server())?;
        let headers = vec![("content-type".to_owned(), "application/json".to_owned())];
        Ok(Self {
            status: 200,
            headers,
            body,
        })
    }

    /// A body in JSON, of something that was created.
    ///
    /// # Errors
    /// As [`Self::json`].
    pub fn created(value: &impl Serialize) -> Result<Self, Refusal> {
        Ok(Self {
            status: 201,
            ..Self::json(value)?
        })
    }

    /// A ticket with its version.
    ///
    /// # Errors
    /// As [`Self::json`].
    pub fn ticket(ticket: &Ticket) -> Result<Self, Refusal> {
        Ok(Self::json(ticket)?.with("etag", format!("\"{}\"", ticket.version)))
    }

    /// A view with its version.
    ///
    /// # Errors
    /// As [`Self::json`].
    pub fn view(view: &View) -> Result<Self, Refusal> {
        Ok(Self::json(view)?.with("etag", format!("\"{}\"", view.version)))
    }

    /// Something of the account with its version.
    ///
    /// # Errors
    /// As [`Self::json`].
    pub fn versioned(value: &impl Serialize, version: u64) -> Result<Self, Refusal> {
        Ok(Self::json(value)?.with("etag", format!("\"{version}\"")))
    }

    /// Server-sent events.
    pub fn event_stream(text: String) -> Self {
        let headers = vec![("content-type".to_owned(), "text/event-stream".to_owned())];
        Self {
            status: 200,
            headers,
            body: text.into_bytes(),
        }
    }

    /// No body.
    pub fn nothing() -> Self {
        Self {
            status: 204,
            headers: Vec::new(),
            body: Vec::new(),
        }
    }

    /// The same with a header.
    pub fn with(mut self, name: &str, value: String) -> Self {
        self.headers.push((name.to_owned(), value));
        self
    }

    /// The answer as it goes out.
    pub fn into_response(self) -> RawResponse {
        let Self {
            status,
            mut headers,
            body,
        } = self;
        headers.push(("cache-control".to_owned(), "no-store".to_owned()));
        RawResponse {
            status,
            headers,
            body,
        }
    }
}
