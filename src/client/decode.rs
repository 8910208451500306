//! From an answer's bytes to a value or an error; nothing in it trusts the server.

use serde::de::DeserializeOwned;

use crate::api::{ApiError, FieldError, Problem, ProblemCode, RawResponse};

/// The body of a success, or the error that the status means.
pub(super) fn status(response: RawResponse) -> Result<Vec<u8>, ApiError> {
    match response.status {
        200..=299 => Ok(response.body),
        400 | 413 | 422 | 428 => Err(ApiError::Validation(fields(&response.body))),
        401 => Err(ApiError::Unauthorized),
        // The session that the token was of has given way to another one.
        403 if is_csrf(&response) => Err(ApiError::Unauthorized),
        403 => Err(ApiError::Forbidden),
        404 | 405 | 410 => Err(ApiError::NotFound),
        409 | 412 => Err(conflict(&response.body)),
        429 | 503 => {
            let after = response
                .header("retry-after")
                .and_then(|value| value.trim().parse().ok());
            Err(ApiError::RateLimited(after))
        }
        other => Err(ApiError::Server(other)),
    }
}

/// Whether a request was refused for its token alone: nothing was done.
pub(super) fn is_csrf(response: &RawResponse) -> bool {
    let code = |body| serde_json::from_slice::<Problem>(body).map(|problem| problem.code);
    response.status == 403 && matches!(code(&response.body), Ok(ProblemCode::Csrf))
}

/// Reads a success; an empty body stands for an answer without content.
pub(super) fn answer<T: DeserializeOwned>(body: &[u8]) -> Result<T, ApiError> {
    let body = if body.is_empty() { b"null" } else { body };
    serde_json::from_slice(body).map_err(|error| ApiError::Decode(error.to_string()))
}

fn fields(body: &[u8]) -> Vec<FieldError> {
    match serde_json::from_slice::<Problem>(body) {
        Ok(problem) if problem.fields.is_empty() && !problem.detail.is_empty() => {
            vec![FieldError {
                field: String::new(),
                message: problem.detail,
            }]
        }
        Ok(problem) => problem.fields,
        Err(_) => Vec::new(),
    }
}

fn conflict(body: &[u8]) -> ApiError {
    match serde_json::from_slice::<Problem>(body) {
        Ok(Problem {
            current_view: Some(view),
            ..
        }) => ApiError::ViewConflict(view),
        Ok(problem) => ApiError::Conflict(problem.current),
        Err(_) => ApiError::Conflict(None),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::api::{Counts, LiveEvent, Page, Session};

    fn response(status: u16, body: &[u8]) -> RawResponse {
        RawResponse {
            status,
            headers: Vec::new(),
            body: body.to_vec(),
        }
    }

    #[test]
    fn a_conflict_without_a_readable_body_is_still_a_conflict() {
        assert_eq!(
            status(response(409, b"<html>")),
            Err(ApiError::Conflict(None))
        );
    }

    #[test]
    fn retry_after_is_read_where_it_is_a_number() {
        let mut busy = response(503, b"");
        busy.headers
            .push(("retry-after".to_owned(), "7".to_owned()));
        assert_eq!(status(busy.clone()), Err(ApiError::RateLimited(Some(7))));
        busy.headers[0].1 = "Wed, 21 Oct 2026 07:28:00 GMT".to_owned();
        assert_eq!(status(busy), Err(ApiError::RateLimited(None)));
    }

    #[test]
    fn an_answer_with_unknown_fields_and_values_is_read() {
        let counts: Counts = answer(br#"{"views":{"all":3},"mood":"fine"}"#).unwrap_or_default();
        assert_eq!(counts.views.get(&"all".into()), Some(&3));
        let event: Result<LiveEvent, _> = answer(br#"{"id":4,"event":"moon_phase","phase":2}"#);
        assert!(event.is_ok());
    }

    proptest! {
        #[test]
        fn decoding_arbitrary_bytes_never_panics(code in 100u16..600, body: Vec<u8>) {
            if let Ok(body) = status(response(code, &body)) {
                let _ = answer::<Page>(&body);
                let _ = answer::<Session>(&body);
                let _ = answer::<LiveEvent>(&body);
            }
        }
    }
}
