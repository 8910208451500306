//! The contract over real HTTP, against the mock server's binary.

#![cfg(feature = "mock-server")]

use std::io::{BufRead, BufReader, Read};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

use bandeja::api::{
    BulkPatch, BulkResult, BulkTarget, CSRF_HEADER, Clock, Counts, ImportReport, List, LiveChange,
    LiveEvent, Page, Problem, ProblemCode, Session, TicketQuery,
};
use bandeja::domain::{Field, Filter, Sort, Status, Ticket, TicketNumber, TicketPatch, User};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::json;
use ureq::http::Response;
use ureq::{Agent, Body};

/// The binary, running on a port of its own; it ends with the test.
struct Running {
    child: Child,
    address: String,
}

impl Running {
    fn with(arguments: &[&str]) -> Self {
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

    fn url(&self, path: &str) -> String {
        format!("{}{path}", self.address)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

fn agent() -> Agent {
    Agent::config_builder()
        .http_status_as_error(false)
        .build()
        .into()
}

/// Somebody at their browser.
struct Person<'a> {
    server: &'a Running,
    agent: Agent,
    cookie: String,
    csrf: String,
}

impl<'a> Person<'a> {
    fn sign_in(server: &'a Running, user: &str) -> Self {
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

    fn get(&self, path: &str) -> Response<Body> {
        let url = self.server.url(&format!("/api/v1{path}"));
        answered(self.agent.get(url).header("cookie", &self.cookie).call())
    }

    fn send(&self, method: &str, path: &str, body: &impl Serialize) -> Response<Body> {
        self.send_on(method, path, body, None)
    }

    fn send_on(
        &self,
        method: &str,
        path: &str,
        body: &impl Serialize,
        version: Option<u64>,
    ) -> Response<Body> {
        let url = self.server.url(&format!("/api/v1{path}"));
        let mut request = ureq::http::Request::builder()
            .method(method)
            .uri(url)
            .header("cookie", &self.cookie)
            .header(CSRF_HEADER, &self.csrf)
            .header("content-type", "application/json");
        if let Some(version) = version {
            request = request.header("if-match", format!("\"{version}\""));
        }
        let body = serde_json::to_vec(body).unwrap_or_default();
        match request.body(body) {
            Ok(request) => answered(self.agent.run(request)),
            Err(error) => panic!("{error}"),
        }
    }

    fn query(&self, filter: Filter) -> Page {
        let query = TicketQuery {
            filter,
            sort: Sort::default(),
            offset: 0,
            limit: 50,
        };
        read(&mut self.send("POST", "/tickets/query", &query))
    }

    /// Opens the stream of live events after one.
    fn listen(&self, last: Option<u64>) -> impl Iterator<Item = LiveEvent> {
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

fn answered(answer: Result<Response<Body>, ureq::Error>) -> Response<Body> {
    match answer {
        Ok(answer) => answer,
        Err(error) => panic!("no answer: {error}"),
    }
}

fn header<'a>(answer: &'a Response<Body>, name: &str) -> &'a str {
    answer
        .headers()
        .get(name)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default()
}

fn text(answer: &mut Response<Body>) -> String {
    let mut text = String::new();
    let read = answer.body_mut().as_reader().read_to_string(&mut text);
    assert!(read.is_ok(), "{read:?}");
    text
}

fn read<T: DeserializeOwned>(answer: &mut Response<Body>) -> T {
    let text = text(answer);
    match serde_json::from_str(&text) {
        Ok(value) => value,
        Err(error) => panic!("{error} in {text}"),
    }
}

fn problem(mut answer: Response<Body>) -> (u16, ProblemCode) {
    assert_eq!(header(&answer, "content-type"), "application/problem+json");
    let problem: Problem = read(&mut answer);
    assert_eq!(problem.status, answer.status().as_u16());
    (problem.status, problem.code)
}

#[test]
fn a2_a13_a14_three_unassigned_tickets_are_in_the_inbox_of_whoever_got_them() {
    let server = Running::with(&[]);
    let tess = Person::sign_in(&server, "tess");
    let unassigned = Filter::is_not_set(Field::Assignee).and(Filter::status(Status::Open));
    let three: Vec<TicketNumber> = tess
        .query(unassigned.clone())
        .items
        .iter()
        .take(3)
        .map(|ticket| ticket.number)
        .collect();
    assert_eq!(three.len(), 3);
    let bulk = BulkPatch {
        target: BulkTarget::Numbers(three.clone()),
        patch: TicketPatch::assign(Some("ana".into())),
    };
    let result: BulkResult = read(&mut tess.send("POST", "/tickets/bulk", &bulk));
    assert_eq!(result.changed.len(), 3);
    assert!(
        tess.query(unassigned)
            .items
            .iter()
            .all(|it| !three.contains(&it.number))
    );

    let ana = Person::sign_in(&server, "ana");
    let inbox = ana.query(Filter::is(Field::Assignee, Filter::ME));
    let hers: Vec<TicketNumber> = inbox.items.iter().map(|ticket| ticket.number).collect();
    assert!(
        three.iter().all(|number| hers.contains(number)),
        "{three:?} in {hers:?}"
    );
}

#[test]
fn live_events_arrive_and_a_broken_stream_goes_on_where_it_stopped() {
    let server = Running::with(&[]);
    let (tess, ana) = (
        Person::sign_in(&server, "tess"),
        Person::sign_in(&server, "ana"),
    );
    let assign = |version| {
        let patch = TicketPatch::assign((version == 1).then(|| "tess".into()));
        let mut answer = tess.send_on("PATCH", "/tickets/10435", &patch, Some(version));
        assert_eq!(answer.status(), 200);
        read::<Ticket>(&mut answer)
    };
    let mut stream = ana.listen(None);
    let first = assign(1);
    let told: Vec<LiveEvent> = stream.by_ref().take(3).collect();
    assert_eq!(
        told[0].change,
        LiveChange::Ticket {
            ticket: Box::new(first)
        }
    );
    assert!(matches!(told[1].change, LiveChange::Message { .. }));
    let counts: Counts = read(&mut ana.get("/counts"));
    assert_eq!(told[2].change, LiveChange::Counts { counts });
    drop(stream);

    let second = assign(2);
    let missed: Vec<LiveEvent> = ana.listen(Some(told[2].id)).take(3).collect();
    assert_eq!(missed[0].id, told[2].id + 1);
    assert_eq!(
        missed[0].change,
        LiveChange::Ticket {
            ticket: Box::new(second)
        }
    );
    let anew: Vec<LiveEvent> = ana.listen(Some(9_999)).take(1).collect();
    assert_eq!(anew[0].change, LiveChange::Reset);
}

#[test]
fn a9_signing_out_ends_the_stream_and_sets_the_user_offline() {
    let server = Running::with(&[]);
    let (tess, ana) = (
        Person::sign_in(&server, "tess"),
        Person::sign_in(&server, "ana"),
    );
    let stream = ana.listen(None);
    assert_eq!(ana.send("DELETE", "/session", &json!(null)).status(), 204);
    assert!(stream.count() <= 1, "only that she is Offline now");
    assert_eq!(
        problem(ana.get("/session")),
        (401, ProblemCode::Unauthorized)
    );
    let users: List<User> = read(&mut tess.get("/users"));
    assert!(
        users
            .items
            .iter()
            .any(|user| user.id == "ana".into() && !user.online)
    );
}

#[test]
fn refusals_are_the_same_over_http() {
    let server = Running::with(&[]);
    let nobody = agent();
    let users = nobody.get(server.url("/api/v1/users")).call();
    assert_eq!(problem(answered(users)), (401, ProblemCode::Unauthorized));
    let tess = Person::sign_in(&server, "tess");
    assert_eq!(
        problem(tess.get("/tickets/1")),
        (404, ProblemCode::NotFound)
    );
    assert_eq!(
        problem(tess.get("/tickets/bulk")),
        (405, ProblemCode::MethodNotAllowed)
    );
    let odd = answered(nobody.options(server.url("/api/v1/users")).call());
    assert_eq!(header(&odd, "allow"), "GET");
    assert_eq!(problem(odd), (405, ProblemCode::MethodNotAllowed));
    let large = "x".repeat(1_100_000);
    assert_eq!(
        problem(tess.send("POST", "/tickets/bulk", &large)),
        (413, ProblemCode::TooLarge)
    );
    let patch = TicketPatch::unread(false);
    let without = tess.send("PATCH", "/tickets/10432", &patch);
    assert_eq!(problem(without), (428, ProblemCode::PreconditionRequired));
    let stale = tess.send_on("PATCH", "/tickets/10432", &patch, Some(7));
    assert_eq!(problem(stale), (409, ProblemCode::Conflict));
    let noor = Person::sign_in(&server, "noor");
    assert_eq!(problem(noor.get("/events")), (403, ProblemCode::Forbidden));
}

#[test]
fn every_answer_has_the_headers_that_keep_the_page_safe() {
    let server = Running::with(&[]);
    for path in ["/api/v1/capabilities", "/api/v1/users", "/nothing"] {
        let answer = answered(agent().get(server.url(path)).call());
        let policy = header(&answer, "content-security-policy");
        for part in [
            "default-src 'none'",
            "script-src 'self' 'wasm-unsafe-eval'",
            "frame-ancestors 'none'",
        ] {
            assert!(policy.contains(part), "{path}: {policy}");
        }
        assert!(!policy.contains("unsafe-inline"));
        assert_eq!(header(&answer, "x-content-type-options"), "nosniff");
        assert_eq!(header(&answer, "referrer-policy"), "no-referrer");
    }
}

/// A built app in small.
fn app(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let files: [(&str, &[u8]); 6] = [
        ("index.html", b"<!doctype html><title>the app</title>"),
        ("config.json", b"{ \"api\": \"mock\" }"),
        ("boot.js", b"// plain"),
        ("boot.js.br", b"as if it were brotli"),
        ("app-0123456789abcdef_bg.wasm", b"\0asm"),
        ("manifest.webmanifest", b"{}"),
    ];
    assert!(std::fs::create_dir_all(&folder).is_ok());
    for (file, content) in files {
        assert!(std::fs::write(folder.join(file), content).is_ok());
    }
    folder
}

#[test]
fn the_app_is_served_with_its_own_paths_types_and_caching() {
    let folder = app("served");
    let server = Running::with(&["--serve", &folder.to_string_lossy()]);
    let get = |path: &str| {
        let request = agent()
            .get(server.url(path))
            .header("accept-encoding", "identity");
        answered(request.call())
    };
    for path in [
        "/",
        "/inbox/all",
        "/inbox/all/tickets/10432?sort=oldest",
        "/settings/",
    ] {
        let mut page = get(path);
        assert_eq!(
            (page.status().as_u16(), header(&page, "content-type")),
            (200, "text/html")
        );
        assert_eq!(header(&page, "cache-control"), "no-cache", "{path}");
        assert!(text(&mut page).contains("the app"), "{path}");
    }
    let wasm = get("/app-0123456789abcdef_bg.wasm");
    assert_eq!(header(&wasm, "content-type"), "application/wasm");
    assert!(header(&wasm, "cache-control").contains("immutable"));
    let script = get("/boot.js");
    assert_eq!(header(&script, "content-type"), "text/javascript");
    assert_eq!(header(&script, "cache-control"), "no-cache");
    assert!(!header(&script, "last-modified").is_empty());
    assert_eq!(
        header(&get("/manifest.webmanifest"), "content-type"),
        "application/manifest+json"
    );
    let packed = agent()
        .get(server.url("/boot.js"))
        .header("accept-encoding", "br, gzip")
        .call();
    assert_eq!(header(&answered(packed), "content-encoding"), "br");
    for path in [
        "/gone.js",
        "/app-fedcba9876543210.wasm",
        "/../Cargo.toml",
        "/%2e%2e/Cargo.toml",
    ] {
        let answer = get(path);
        assert_eq!(answer.status(), 404, "{path}");
        assert_eq!(header(&answer, "cache-control"), "", "{path}");
    }
    assert_eq!(
        text(&mut get("/config.json")).trim(),
        "{ \"api\": \"/api/v1\" }"
    );
    assert_eq!(get("/api/v1/capabilities").status(), 200);
    assert_eq!(get("/api/v1/nothing").status(), 404);
}

#[test]
fn with_browser_mock_the_app_keeps_its_own_server() {
    let folder = app("browser-mock");
    let server = Running::with(&["--serve", &folder.to_string_lossy(), "--browser-mock"]);
    let config = agent().get(server.url("/config.json")).call();
    assert_eq!(text(&mut answered(config)), "{ \"api\": \"mock\" }");
}

#[test]
fn x11_conversations_are_imported_and_the_clock_starts_where_it_is_told() {
    let file = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("conversations.jsonl");
    let line = json!({
        "id": "1", "channel": "sms", "customer": { "name": "Zoë" },
        "messages": [{ "from": "customer", "at": "2026-11-18T17:00:00Z", "text": "hello" }],
    });
    assert!(std::fs::write(&file, format!("{line}\nnonsense\n{line}\n")).is_ok());
    let server = Running::with(&["--tickets", "3", "--import", &file.to_string_lossy()]);
    let tess = Person::sign_in(&server, "tess");
    assert_eq!(tess.query(Filter::everything()).total, 4);
    let again = json!({ "first_line": 1, "lines": [line.to_string()] });
    let report: ImportReport = read(&mut tess.send("POST", "/demo/import", &again));
    assert_eq!(
        report,
        ImportReport {
            known: 1,
            ..ImportReport::default()
        }
    );
    let advance = json!({ "advance_ms": 86_400_000 });
    let clock: Clock = read(&mut tess.send("POST", "/demo/clock", &advance));
    assert!(
        clock.now.to_rfc3339().starts_with("2026-11-19T18:0"),
        "{}",
        clock.now
    );
}

#[test]
fn a_taken_port_is_told_in_a_sentence_and_by_the_exit_code() {
    let server = Running::with(&[]);
    let port = server.address.rsplit(':').next().unwrap_or_default();
    let output = Command::new(env!("CARGO_BIN_EXE_mock-server"))
        .args(["--port", port])
        .output();
    let Ok(output) = output else {
        panic!("cannot start: {output:?}")
    };
    assert_eq!(output.status.code(), Some(2));
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(told.contains(&format!("Port {port} is taken")), "{told}");
}
