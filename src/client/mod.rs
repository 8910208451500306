//! The typed client: one call for every endpoint, over any transport.

mod decode;
#[cfg(feature = "mock")]
pub mod faults;
#[cfg(target_arch = "wasm32")]
mod http;
#[cfg(all(target_arch = "wasm32", feature = "mock"))]
mod mock_worker;
#[cfg(feature = "mock")]
pub mod worker_protocol;

use std::cell::RefCell;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;

use crate::api::{
    ApiError, CSRF_HEADER, Endpoint, IDEMPOTENCY_HEADER, RawRequest, RawResponse, Session,
};

#[cfg(target_arch = "wasm32")]
pub use http::HttpTransport;
#[cfg(all(target_arch = "wasm32", feature = "mock"))]
pub use mock_worker::{MockTransport, Parameters, forget, keep_clock};

/// No answer came at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TransportError {
    /// The server cannot be reached.
    Offline,
    /// No answer within the transport's limit.
    Timeout,
}

/// What a transport promises for one request.
pub type Answer = Pin<Box<dyn Future<Output = Result<RawResponse, TransportError>>>>;

/// A way to a backend: HTTP, the mock server in a worker, one in the same process, or an adapter
/// for a foreign helpdesk. The app never learns which it has.
pub trait Transport {
    /// Sends one request; an answer of any status is a success here.
    fn send(&self, request: RawRequest) -> Answer;
}

/// The typed client. Cheap to clone: all clones share the session's CSRF token.
#[derive(Clone)]
pub struct Client {
    transport: Rc<dyn Transport>,
    csrf: Rc<RefCell<Option<String>>>,
}

impl Client {
    /// A client over a transport, with nobody signed in yet.
    pub fn new(transport: Rc<dyn Transport>) -> Self {
        Self {
            transport,
            csrf: Rc::default(),
        }
    }

    /// Remembers the token that unsafe requests of this session carry.
    pub fn use_session(&self, session: &Session) {
        *self.csrf.borrow_mut() = Some(session.csrf.clone());
    }

    /// Makes a call.
    ///
    /// # Errors
    /// Every way a call can fail, as [`ApiError`] tells them apart.
    pub async fn call<E: Endpoint>(&self, endpoint: &E) -> Result<E::Answer, ApiError> {
        let body = self.send(self.request(endpoint)).await?;
        decode::answer(&body)
    }

    fn request<E: Endpoint>(&self, endpoint: &E) -> RawRequest {
        let mut headers = vec![("accept".to_owned(), "application/json".to_owned())];
        let body = endpoint.body();
        if body.is_some() {
            headers.push(("content-type".to_owned(), "application/json".to_owned()));
        }
        if let Some(version) = endpoint.if_match() {
            headers.push(("if-match".to_owned(), format!("\"{version}\"")));
        }
        if let Some(key) = endpoint.idempotency_key() {
            headers.push((IDEMPOTENCY_HEADER.to_owned(), key.to_owned()));
        }
        if !E::METHOD.is_safe()
            && let Some(token) = self.csrf.borrow().as_ref()
        {
            headers.push((CSRF_HEADER.to_owned(), token.clone()));
        }
        let body = body.unwrap_or_default().into_bytes();
        RawRequest {
            method: E::METHOD,
            path: endpoint.path(),
            headers,
            body,
        }
    }

    /// Not generic, so that it exists once in the program whatever the number of endpoints.
    async fn send(&self, request: RawRequest) -> Result<Vec<u8>, ApiError> {
        match self.transport.send(request).await {
            Ok(response) => decode::status(response),
            Err(TransportError::Offline) => Err(ApiError::Offline),
            Err(TransportError::Timeout) => Err(ApiError::Timeout),
        }
    }
}
