//! The transport to a real backend.

use futures_channel::oneshot;
use gloo_net::http::RequestBuilder;
use gloo_timers::callback::Timeout;
use web_sys::{AbortController, RequestCredentials};

use super::{Answer, Transport, TransportError};
use crate::api::{RawRequest, RawResponse};

/// How long an answer may take, in milliseconds.
const LIMIT: u32 = 15_000;

/// Requests over `fetch`, with the session's cookie.
pub struct HttpTransport {
    /// Origin of the API, without a slash at the end; empty for the page's own.
    origin: String,
}

impl HttpTransport {
    /// A transport to the backend at an origin.
    pub fn new(origin: impl Into<String>) -> Self {
        Self {
            origin: origin.into(),
        }
    }
}

impl Transport for HttpTransport {
    fn send(&self, request: RawRequest) -> Answer {
        let url = format!("{}{}", self.origin, request.path);
        Box::pin(async move {
            let abort = AbortController::new().map_err(|_| TransportError::Offline)?;
            let signal = abort.signal();
            let (expire, mut expired) = oneshot::channel();
            let _limit = Timeout::new(LIMIT, move || {
                let _ = expire.send(());
                abort.abort();
            });
            let answer = fetch(&url, request, &signal).await;
            match expired.try_recv() {
                Ok(Some(())) => Err(TransportError::Timeout),
                _ => answer.map_err(|_| TransportError::Offline),
            }
        })
    }
}

async fn fetch(
    url: &str,
    request: RawRequest,
    signal: &web_sys::AbortSignal,
) -> Result<RawResponse, gloo_net::Error> {
    let mut builder = RequestBuilder::new(url)
        .method(method(request.method))
        .credentials(RequestCredentials::Include)
        .abort_signal(Some(signal));
    for (name, value) in &request.headers {
        builder = builder.header(name, value);
    }
    let sent = if request.body.is_empty() {
        builder.send().await?
    } else {
        builder
            .body(String::from_utf8_lossy(&request.body).into_owned())?
            .send()
            .await?
    };
    let headers = sent
        .headers()
        .entries()
        .map(|(name, value)| (name.to_lowercase(), value));
    Ok(RawResponse {
        status: sent.status(),
        headers: headers.collect(),
        body: sent.binary().await?,
    })
}

fn method(method: crate::api::Method) -> gloo_net::http::Method {
    use crate::api::Method;
    match method {
        Method::Get => gloo_net::http::Method::GET,
        Method::Post => gloo_net::http::Method::POST,
        Method::Put => gloo_net::http::Method::PUT,
        Method::Patch => gloo_net::http::Method::PATCH,
        Method::Delete => gloo_net::http::Method::DELETE,
    }
}
