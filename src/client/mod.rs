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
            && let Some(token) = self.token()
        {
            headers.push((CSRF_HEADER.to_owned(), token));
        }
        let body = body.unwrap_or_default().into_bytes();
        RawRequest {
            method: E::METHOD,
            path: endpoint.path(),
            headers,
            body,
        }
    }

    fn token(&self) -> Option<String> {
        self.csrf.borrow().clone()
    }

    /// Not generic, so that it exists once in the program whatever the number of endpoints.
    async fn send(&self, request: RawRequest) -> Result<Vec<u8>, ApiError> {
        let sent = request.header(CSRF_HEADER).map(str::to_owned);
        let again = sent.is_some().then(|| request.clone());
        let mut answer = self.transport.send(request).await;
        // The browser changes the cookie before the page has read its token: what was on its way
        // while somebody signed in carried the token of the session before.
        if let (Some(mut again), Some(now)) = (again, self.token())
            && sent.as_ref() != Some(&now)
            && answer.as_ref().is_ok_and(decode::is_csrf)
        {
            again.set_header(CSRF_HEADER, now);
            answer = self.transport.send(again).await;
        }
        match answer {
            Ok(response) => decode::status(response),
            Err(TransportError::Offline) => Err(ApiError::Offline),
            Err(TransportError::Timeout) => Err(ApiError::Timeout),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::task::{Context, Poll, Waker};

    use super::*;
    use crate::api::{Method, SignOut};

    /// Refuses every token but one; while it refuses, somebody signs in.
    struct OneToken {
        good: &'static str,
        client: RefCell<Option<Client>>,
        sent: RefCell<Vec<Option<String>>>,
        signs_in: bool,
    }

    impl Transport for Rc<OneToken> {
        fn send(&self, request: RawRequest) -> Answer {
            assert_eq!(request.method, Method::Delete);
            let token = request.header(CSRF_HEADER).map(str::to_owned);
            let is_good = token.as_deref() == Some(self.good);
            self.sent.borrow_mut().push(token);
            if let (true, Some(client)) = (self.signs_in, self.client.borrow().as_ref()) {
                *client.csrf.borrow_mut() = Some(self.good.to_owned());
            }
            let (status, body) = match is_good {
                true => (204, Vec::new()),
                false => (
                    403,
                    b"{\"title\":\"Forbidden\",\"status\":403,\"code\":\"csrf\",\"detail\":\"\"}"
                        .to_vec(),
                ),
            };
            let headers = Vec::new();
            Box::pin(std::future::ready(Ok(RawResponse {
                status,
                headers,
                body,
            })))
        }
    }

    fn signs_out(signs_in: bool) -> (Result<(), ApiError>, Vec<Option<String>>) {
        let transport = Rc::new(OneToken {
            good: "new",
            client: RefCell::new(None),
            sent: RefCell::default(),
            signs_in,
        });
        let client = Client::new(Rc::new(transport.clone()));
        *client.csrf.borrow_mut() = Some("old".to_owned());
        *transport.client.borrow_mut() = Some(client.clone());
        let mut call = Box::pin(client.call(&SignOut));
        let Poll::Ready(answer) = call.as_mut().poll(&mut Context::from_waker(Waker::noop()))
        else {
            panic!("the transport answers at once");
        };
        let sent = transport.sent.borrow().clone();
        (answer, sent)
    }

    #[test]
    fn x6_x7_what_was_on_its_way_while_somebody_signed_in_goes_again_with_the_new_token() {
        let tokens = [Some("old".to_owned()), Some("new".to_owned())];
        assert_eq!(signs_out(true), (Ok(()), tokens.to_vec()));
    }

    #[test]
    fn x6_a_token_of_a_session_that_gave_way_asks_to_sign_in_and_is_no_matter_of_ones_role() {
        let (answer, sent) = signs_out(false);
        assert_eq!(answer, Err(ApiError::Unauthorized));
        assert_eq!(sent.len(), 1, "the same is not sent twice");
    }
}
