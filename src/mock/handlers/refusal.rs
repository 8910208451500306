//! Refused requests, as problem documents.

use crate::api::{FieldError, MAX_BODY, Method, Problem, ProblemCode, RawResponse};
use crate::domain::{FilterError, Ticket, View};

/// Why a request is refused; boxed, because most requests are not.
#[derive(Debug)]
pub(super) struct Refusal(Box<Parts>);

#[derive(Debug)]
struct Parts {
    problem: Problem,
    headers: Vec<(String, String)>,
}

impl Refusal {
    fn new(status: u16, title: &str, code: ProblemCode, detail: impl Into<String>) -> Self {
        let problem = Problem {
            kind: "about:blank".to_owned(),
            title: title.to_owned(),
            status,
            detail: detail.into(),
            code,
            fields: Vec::new(),
            current: None,
            current_view: None,
        };
        Self(Box::new(Parts {
            problem,
            headers: Vec::new(),
        }))
    }

    /// 400: the body or a header cannot be read.
    pub fn malformed(detail: impl Into<String>) -> Self {
        Self::new(400, "Bad Request", ProblemCode::Malformed, detail)
    }

    /// 401: nobody is signed in.
    pub fn unauthorized() -> Self {
        Self::new(
            401,
            "Unauthorized",
            ProblemCode::Unauthorized,
            "Sign in first.",
        )
    }

    /// 403: the session's token is missing or wrong.
    pub fn csrf() -> Self {
        let detail = "Send the session's token in X-CSRF-Token.";
        Self::new(403, "Forbidden", ProblemCode::Csrf, detail)
    }

    /// 403: the person may not.
    pub fn forbidden(detail: impl Into<String>) -> Self {
        Self::new(403, "Forbidden", ProblemCode::Forbidden, detail)
    }

    /// 403: the role has no place in the desk (SPEC I1).
    pub fn no_place_in_the_desk() -> Self {
        Self::forbidden("Only Owner, Admin, Manager and Agent may use the desk.")
    }

    /// 404: there is no such thing.
    pub fn not_found(detail: impl Into<String>) -> Self {
        Self::new(404, "Not Found", ProblemCode::NotFound, detail)
    }

    /// 404: the contract has no such path.
    pub fn no_such_path() -> Self {
        Self::not_found("There is no such path.")
    }

    /// 405: the path is there, but not for this method.
    pub fn method_not_allowed(methods: &[Method]) -> Self {
        let allowed: Vec<&str> = methods.iter().map(|method| method.as_str()).collect();
        let allowed = allowed.join(", ");
        let detail = format!("This path takes {allowed}.");
        let mut refusal = Self::new(
            405,
            "Method Not Allowed",
            ProblemCode::MethodNotAllowed,
            detail,
        );
        refusal.0.headers.push(("allow".to_owned(), allowed));
        refusal
    }

    /// 409: the ticket changed meanwhile; this is what it is now (SPEC A17).
    pub fn conflict(current: &Ticket) -> Self {
        let detail = "The ticket changed meanwhile; \"current\" is what it is now.";
        let mut refusal = Self::new(409, "Conflict", ProblemCode::Conflict, detail);
        refusal.0.problem.current = Some(Box::new(current.clone()));
        refusal
    }

    /// 409: the view changed meanwhile; this is what it is now.
    pub fn view_conflict(current: &View) -> Self {
        let detail = "The view changed meanwhile; \"current_view\" is what it is now.";
        let mut refusal = Self::new(409, "Conflict", ProblemCode::Conflict, detail);
        refusal.0.problem.current_view = Some(Box::new(current.clone()));
        refusal
    }

    /// 409: something of the account changed meanwhile; it is asked for again.
    pub fn stale(what: &str) -> Self {
        let detail = format!("The {what} changed meanwhile; ask for what it is now.");
        Self::new(409, "Conflict", ProblemCode::Conflict, detail)
    }

    /// 413: the body is too large.
    pub fn too_large() -> Self {
        let detail = format!("The body is over {MAX_BODY} bytes.");
        Self::new(413, "Content Too Large", ProblemCode::TooLarge, detail)
    }

    /// 422: fields are refused.
    pub fn invalid(fields: Vec<FieldError>) -> Self {
        let mut refusal = Self::new(
            422,
            "Unprocessable Content",
            ProblemCode::Invalid,
            "Some fields are refused; nothing was changed.",
        );
        refusal.0.problem.fields = fields;
        refusal
    }

    /// 422: one field is refused.
    pub fn field(field: &str, message: impl Into<String>) -> Self {
        Self::invalid(vec![FieldError {
            field: field.to_owned(),
            message: message.into(),
        }])
    }

    /// 422: the filter at `prefix` cannot run.
    pub fn filter(errors: Vec<FilterError>, prefix: &str) -> Self {
        let fields = errors.into_iter().map(|error| {
            let dot = if error.path.is_empty() { "" } else { "." };
            FieldError {
                field: format!("{prefix}{dot}{}", error.path),
                message: error.message(),
            }
        });
        Self::invalid(fields.collect())
    }

    /// 428: a change must name the version it was made on.
    pub fn version_required() -> Self {
        Self::precondition_required("Name the version the change was made on in If-Match.")
    }

    /// 428: a creation must have a key of its own.
    pub fn key_required() -> Self {
        Self::precondition_required("Tell what is created from everything else in Idempotency-Key.")
    }

    fn precondition_required(detail: &str) -> Self {
        let code = ProblemCode::PreconditionRequired;
        Self::new(428, "Precondition Required", code, detail)
    }

    /// 500: the server failed.
    pub fn server() -> Self {
        let detail = "The server failed; try again.";
        Self::new(500, "Internal Server Error", ProblemCode::Server, detail)
    }

    /// The answer as it goes out.
    pub fn into_response(self) -> RawResponse {
        let Parts {
            problem,
            mut headers,
        } = *self.0;
        headers.push((
            "content-type".to_owned(),
            "application/problem+json".to_owned(),
        ));
        headers.push(("cache-control".to_owned(), "no-store".to_owned()));
        let body = serde_json::to_vec(&problem).unwrap_or_default();
        RawResponse {
            status: problem.status,
            headers,
            body,
        }
    }
}
