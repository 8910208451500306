//! The binary on a port of its own, and people who use it.

use std::io::{BufRead, BufReader, Read};
use std::process::{Child, Command, Stdio};

use bandeja::api::{
    CSRF_HEADER, IDEMPOTENCY_HEADER, LiveEvent, Page, Problem, ProblemCode, Session, TicketQuery,
};
use bandeja::domain::{Filter, Sort};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::json;
use ureq::http::Response;
use ureq::{Agent, Body};

/// The binary, running on a port of its own; it ends with the test.
pub struct Running {
    child: Child,
    pub address: String,
}

impl Running {
    /// Starts it with further arguments.
    pub fn with(arguments: &[&str]) -> Self {
        let spawned = Command::new(env!("CARGO_BIN_EXE_mock-server"))
            .args(["--port", "0", "--clock", "2026-11-18T18:00:00Z"])
            .args(arguments)
            .stdout(Stdio::piped())
            .spawn();
        let Ok(mut child) = spawned else {
            panic!("cannot start: {spawned:?}")
        };
        let Some(stdout) = child.stdout.take() else {
            panic!("it says nothing")
        };
        let mut lines = BufReader::new(stdout).lines().map_while(Result::ok);
        let address =
            lines.find_map(|line| line.split_once(" is at ").map(|(_, it)| it.to_owned()));
        let Some(address) = address else {
            panic!("it did not say where it is")
        };
        Self { child, address }
    }

    /// The URL of a path.
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.address)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

/// A client that takes every status for an answer.
pub fn agent() -> Agent {
    Agent::config_builder()
        .http_status_as_error(false)
        .build()
        .into()
}

/// Somebody at their browser.
pub struct Person<'a> {
    server: &'a Running,
    agent: Agent,
    cookie: String,
    csrf: String,
}

impl<'a> Person<'a> {
    /// Signs a persona in.
    pub fn sign_in(server: &'a Running, user: &str) -> Self {
        let mut person = Self {
            server,
            agent: agent(),
            cookie: String::new(),
            csrf: String::new(),
        };
        let body = json!({ "method": "persona", "user": user });
        let mut answer = person.send("POST", "/session", &body);
        let cookie = header(&answer, "set-cookie")
            .split(';')
            .next()
            .unwrap_or_default()
            .to_owned();
        person.cookie = cookie;
        person.csrf = read::<Session>(&mut answer).csrf;
        person
    }

    /// Reads.
    pub fn get(&self, path: &str) -> Response<Body> {
        let url = self.server.url(&format!("/api/v1{path}"));
        answered(self.agent.get(url).header("cookie", &self.cookie).call())
    }

    /// Sends a body.
    pub fn send(&self, method: &str, path: &str, body: &impl Serialize) -> Response<Body> {
        self.send_on(method, path, body, None)
    }

    /// Sends a change of a version.
    pub fn send_on(
        &self,
        method: &str,
        path: &str,
        body: &impl Serialize,
        version: Option<u64>,
    ) -> Response<Body> {
        let version = version.map(|version| ("if-match", format!("\"{version}\"")));
        self.send_with(method, path, body, version)
    }

    /// Creates something under a key.
    pub fn create(&self, path: &str, body: &impl Serialize, key: &str) -> Response<Body> {
        let key = (IDEMPOTENCY_HEADER, key.to_owned());
        self.send_with("POST", path, body, Some(key))
    }

    fn send_with(
        &self,
        method: &str,
        path: &str,
        body: &impl Serialize,
        further: Option<(&str, String)>,
    ) -> Response<Body> {
        let url = self.server.url(&format!("/api/v1{path}"));
        let mut request = ureq::http::Request::builder()
            .method(method)
            .uri(url)
            .header("cookie", &self.cookie)
            .header(CSRF_HEADER, &self.csrf)
            .header("content-type", "application/json");
        if let Some((name, value)) = further {
            request = request.header(name, value);
        }
        let body = serde_json::to_vec(body).unwrap_or_default();
        match request.body(body) {
            Ok(request) => answered(self.agent.run(request)),
            Err(error) => panic!("{error}"),
        }
    }

    /// The first page of a list.
    pub fn query(&self, filter: Filter) -> Page {
        let query = TicketQuery {
            search: None,
            filter,
            sort: Sort::default(),
            offset: 0,
            limit: 50,
        };
        read(&mut self.send("POST", "/tickets/query", &query))
    }

    /// Opens the stream of live events after one.
    pub fn listen(&self, last: Option<u64>) -> impl Iterator<Item = LiveEvent> {
        let mut request = self
            .agent
            .get(self.server.url("/api/v1/events"))
            .header("cookie", &self.cookie);
        if let Some(last) = last {
            request = request.header("last-event-id", last.to_string());
        }
        let answer = answered(request.call());
        assert_eq!(header(&answer, "content-type"), "text/event-stream");
        let mut lines = BufReader::new(answer.into_body().into_reader()).lines();
        // The first word is where to go on from; after it nothing that happens is missed.
        assert!(
            lines
                .next()
                .is_some_and(|line| line.is_ok_and(|line| line.starts_with("id: ")))
        );
        lines.map_while(Result::ok).filter_map(|line| {
            let data = line.strip_prefix("data: ")?;
            serde_json::from_str(data).ok()
        })
    }
}

/// The answer there must be.
pub fn answered(answer: Result<Response<Body>, ureq::Error>) -> Response<Body> {
    match answer {
        Ok(answer) => answer,
        Err(error) => panic!("no answer: {error}"),
    }
}

/// The value of a header; empty where there is none.
pub fn header<'a>(answer: &'a Response<Body>, name: &str) -> &'a str {
    answer
        .headers()
        .get(name)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default()
}

/// The body as text.
pub fn text(answer: &mut Response<Body>) -> String {
    let mut text = String::new();
    let read = answer.body_mut().as_reader().read_to_string(&mut text);
    assert!(read.is_ok(), "{read:?}");
    text
}

/// The body read from JSON.
pub fn read<T: DeserializeOwned>(answer: &mut Response<Body>) -> T {
    let text = text(answer);
    match serde_json::from_str(&text) {
        Ok(value) => value,
        Err(error) => panic!("{error} in {text}"),
    }
}

/// The status and code of a refusal.
pub fn problem(mut answer: Response<Body>) -> (u16, ProblemCode) {
    assert_eq!(header(&answer, "content-type"), "application/problem+json");
    let problem: Problem = read(&mut answer);
    assert_eq!(problem.status, answer.status().as_u16());
    (problem.status, problem.code)
}
