//! HTTP requests as the mock server takes them.

use axum::body::Body;
use axum::extract::{OriginalUri, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Request, StatusCode};
use axum::response::{IntoResponse, Response};
use bandeja::api::{BASE, MAX_BODY, Method, RawRequest, RawResponse};
use tokio_stream::StreamExt;

use super::events;
use super::shared::Shared;

/// How much of a body is read at most: one that is too large is read to its end, because whoever
/// sends it only then hears the answer, but not for ever.
const PATIENCE: usize = 64 * MAX_BODY;

/// Answers a request to the API.
pub async fn answer(
    State(shared): State<Shared>,
    OriginalUri(uri): OriginalUri,
    request: Request<Body>,
) -> Response {
    let path = uri
        .path_and_query()
        .map_or_else(|| uri.path().to_owned(), ToString::to_string);
    let name = match request.method().as_str() {
        // Hyper leaves the body away.
        "HEAD" => "GET",
        name => name,
    };
    let Some(method) = Method::parse(name) else {
        return response(shared.with(|server, _| server.refuse_method(&path)));
    };
    let headers = headers(request.headers());
    let body = read(request.into_body()).await;
    let listens = method == Method::Get
        && uri.path() == format!("{BASE}/events")
        && shared.keeps_streams_open();
    let request = RawRequest {
        method,
        path,
        headers,
        body,
    };
    if listens {
        events::stream(shared, request)
    } else {
        response(shared.handle(request))
    }
}

/// Header names in lower case with their values; several cookie headers are one.
fn headers(map: &HeaderMap) -> Vec<(String, String)> {
    let mut headers: Vec<(String, String)> = Vec::with_capacity(map.len());
    for (name, value) in map {
        let value = String::from_utf8_lossy(value.as_bytes()).into_owned();
        let known = headers
            .iter_mut()
            .find(|(known, _)| known == "cookie" && name == "cookie");
        match known {
            Some((_, cookies)) => *cookies = format!("{cookies}; {value}"),
            None => headers.push((name.as_str().to_owned(), value)),
        }
    }
    headers
}

/// The body, cut off just over the limit: the server then refuses it.
async fn read(body: Body) -> Vec<u8> {
    let mut kept = Vec::new();
    let mut passed = 0;
    let mut parts = body.into_data_stream();
    while let Some(Ok(part)) = parts.next().await {
        passed += part.len();
        let room = (MAX_BODY + 1).saturating_sub(kept.len());
        kept.extend_from_slice(part.get(..room).unwrap_or(&part));
        if passed > PATIENCE {
            break;
        }
    }
    kept
}

/// An answer as HTTP has it.
pub fn response(answer: RawResponse) -> Response {
    let status = StatusCode::from_u16(answer.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let mut response = (status, answer.body).into_response();
    let headers = response.headers_mut();
    // Otherwise an answer without a body would be called a stream of bytes.
    headers.clear();
    for (name, value) in answer.headers {
        let name = HeaderName::try_from(name);
        if let (Ok(name), Ok(value)) = (name, HeaderValue::try_from(value)) {
            headers.append(name, value);
        }
    }
    response
}
