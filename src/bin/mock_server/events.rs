//! Live events over a connection that stays open.

use std::convert::Infallible;
use std::time::Duration;

use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use bandeja::api::{LiveEvent, RawRequest};
use bandeja::domain::UserId;
use tokio::sync::mpsc;
use tokio_stream::wrappers::ReceiverStream;

use super::api;
use super::shared::Shared;

/// How often a comment goes out where nothing happens, so that nobody in between hangs up.
const KEEP_ALIVE: Duration = Duration::from_secs(15);
/// How soon a browser comes back after the connection broke.
const RETRY: Duration = Duration::from_secs(1);
/// How many events may wait for a slow reader.
const QUEUE: usize = 64;

/// Answers a request for live events.
pub fn stream(shared: Shared, request: RawRequest) -> Response {
    match shared.listen(request) {
        Err(refusal) => api::response(refusal),
        Ok((request, user, last)) => {
            let (sender, receiver) = mpsc::channel(QUEUE);
            tokio::spawn(async move {
                tell(&shared, &request, &user, last, &sender).await;
                shared.with(|server, now| server.disconnected(&user, now));
            });
            let keep_alive = KeepAlive::new().interval(KEEP_ALIVE);
            let mut response = Sse::new(ReceiverStream::new(receiver))
                .keep_alive(keep_alive)
                .into_response();
            let no_store = axum::http::HeaderValue::from_static("no-store");
            response.headers_mut().insert("cache-control", no_store);
            response
        }
    }
}

/// Tells what happens until nobody listens any more, their session ends or the server closes.
async fn tell(
    shared: &Shared,
    request: &RawRequest,
    user: &UserId,
    mut last: u64,
    sender: &mpsc::Sender<Result<Event, Infallible>>,
) {
    let (mut news, mut closing) = (shared.news(), shared.closing());
    // Where to go on from is told before anything happens, in case the connection breaks until then.
    let start = Event::default().id(last.to_string()).retry(RETRY);
    if sender.send(Ok(start)).await.is_err() {
        return;
    }
    loop {
        let told = shared.with(|server, _| {
            let listens = server.signed_in(request).is_some();
            listens.then(|| server.events_since(Some(last), user))
        });
        let Some(told) = told else { return };
        for event in told {
            last = event.id;
            if sender.send(Ok(as_sent(&event))).await.is_err() {
                return;
            }
        }
        tokio::select! {
            changed = news.changed() => if changed.is_err() { return },
            _ = closing.changed() => return,
            () = sender.closed() => return,
        }
    }
}

fn as_sent(event: &LiveEvent) -> Event {
    let sent = Event::default().id(event.id.to_string());
    match serde_json::to_string(event) {
        Ok(data) => sent.data(data),
        Err(_) => sent,
    }
}
