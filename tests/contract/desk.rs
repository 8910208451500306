//! A desk to test: the mock server with somebody signed in.

use std::collections::BTreeMap;

use bandeja::api::{
    BASE, CSRF_HEADER, ChangeSettings, ChangeTicket, Endpoint, GetCounts, GetMessages, GetSettings,
    GetTicket, IDEMPOTENCY_HEADER, Method, NewMessage, Page, Problem, ProblemCode, QueryTickets,
    RawRequest, RawResponse, SendMessage, Sent, Session, SignIn, StartSession, TicketQuery,
    Writing,
};
use bandeja::domain::{
    Filter, Message, Settings, SettingsPatch, Sort, Status, Ticket, TicketNumber, TicketPatch,
    Time, UserId,
};
use bandeja::mock::{Server, WorldOptions};
use chrono::TimeDelta;

/// The ticket of the documentation's pictures: open, assigned to Kris, unread.
pub const MARTA: TicketNumber = TicketNumber(10_432);
/// An open, unassigned, unread email ticket.
pub const JONAS: TicketNumber = TicketNumber(10_435);
/// An open, unassigned, unread web chat.
pub const INES: TicketNumber = TicketNumber(10_438);

/// When the tests' world was made.
pub fn epoch() -> Time {
    time("2026-11-18T18:00:00Z")
}

/// A time from its RFC 3339 form.
pub fn time(text: &str) -> Time {
    match text.parse() {
        Ok(time) => time,
        Err(error) => panic!("{text}: {error}"),
    }
}

/// A server, the time, and who is signed in.
pub struct Desk {
    pub server: Server,
    pub now: Time,
    me: String,
    sessions: BTreeMap<String, (String, String)>,
}

impl Desk {
    /// The usual world, nobody signed in.
    pub fn closed() -> Self {
        Self::of(200)
    }

    /// A world of so many tickets, nobody signed in.
    pub fn of(tickets: u32) -> Self {
        let server = Server::new(WorldOptions {
            seed: 7,
            tickets,
            epoch: epoch(),
        });
        Self {
            server,
            now: epoch(),
            me: String::new(),
            sessions: BTreeMap::new(),
        }
    }

    /// The usual world with somebody signed in.
    pub fn with(user: &str) -> Self {
        let mut desk = Self::closed();
        desk.sign_in(user);
        desk
    }

    /// Signs somebody in; from here on they are who asks.
    pub fn sign_in(&mut self, user: &str) -> Session {
        let sign_in = StartSession(SignIn::Persona { user: user.into() });
        let body = sign_in.body().unwrap_or_default();
        let answer = self.bare(Method::Post, &sign_in.path(), &[], &body);
        let session: Session = read(&answer);
        let cookie = answer
            .header("set-cookie")
            .and_then(|set| set.split(';').next());
        let cookie = cookie.unwrap_or_default().to_owned();
        self.sessions
            .insert(user.to_owned(), (cookie, session.csrf.clone()));
        self.me = user.to_owned();
        session
    }

    /// Lets somebody who signed in before ask from here on.
    pub fn be(&mut self, user: &str) {
        assert!(self.sessions.contains_key(user), "{user} has not signed in");
        self.me = user.to_owned();
    }

    /// Who asks.
    pub fn me(&self) -> UserId {
        self.me.as_str().into()
    }

    /// Time passes.
    pub fn wait(&mut self, time: TimeDelta) {
        self.now += time;
    }

    /// Sends exactly this, path from the root.
    pub fn bare(
        &mut self,
        method: Method,
        path: &str,
        headers: &[(&str, &str)],
        body: &str,
    ) -> RawResponse {
        let headers = headers
            .iter()
            .map(|(name, value)| (name.to_string(), value.to_string()));
        let request = RawRequest {
            method,
            path: path.to_owned(),
            headers: headers.collect(),
            body: body.as_bytes().to_vec(),
        };
        self.server.handle(request, self.now)
    }

    /// Sends a request below the base with the session of whoever asks, and further headers.
    pub fn raw_with(
        &mut self,
        method: Method,
        path: &str,
        further: &[(&str, &str)],
        body: &str,
    ) -> RawResponse {
        let (cookie, csrf) = self.sessions.get(&self.me).cloned().unwrap_or_default();
        let mut headers = vec![("cookie", cookie.as_str()), (CSRF_HEADER, csrf.as_str())];
        headers.extend(further);
        self.bare(method, &format!("{BASE}{path}"), &headers, body)
    }

    /// Sends a request below the base with the cookie of whoever asks, but only these headers.
    pub fn raw_with_only_cookie(
        &mut self,
        method: Method,
        path: &str,
        headers: &[(&str, &str)],
        body: &str,
    ) -> RawResponse {
        let (cookie, _) = self.sessions.get(&self.me).cloned().unwrap_or_default();
        let headers: Vec<(&str, &str)> = headers
            .iter()
            .copied()
            .chain([("cookie", cookie.as_str())])
            .collect();
        self.bare(method, &format!("{BASE}{path}"), &headers, body)
    }

    /// Sends a request below the base with the session of whoever asks.
    pub fn raw(&mut self, method: Method, path: &str, body: &str) -> RawResponse {
        self.raw_with(method, path, &[], body)
    }

    /// Makes a call; the problem document where it is refused.
    pub fn call<E: Endpoint>(&mut self, endpoint: E) -> Result<E::Answer, Problem> {
        let version = endpoint.if_match().map(|version| format!("\"{version}\""));
        let version = version.iter().map(|it| ("if-match", it.as_str()));
        let key = endpoint.idempotency_key();
        let key = key.map(|key| (IDEMPOTENCY_HEADER, key));
        let further: Vec<(&str, &str)> = version.chain(key).collect();
        let path = endpoint.path();
        let path = path.strip_prefix(BASE).unwrap_or(&path);
        let body = endpoint.body().unwrap_or_default();
        let answer = self.raw_with(E::METHOD, path, &further, &body);
        if (200..300).contains(&answer.status) {
            Ok(read(&answer))
        } else {
            Err(read(&answer))
        }
    }

    /// Makes a call that must go well.
    pub fn ok<E: Endpoint>(&mut self, endpoint: E) -> E::Answer {
        let path = endpoint.path();
        match self.call(endpoint) {
            Ok(answer) => answer,
            Err(problem) => panic!("{path}: {problem:?}"),
        }
    }

    /// A ticket as it is.
    pub fn ticket(&mut self, number: TicketNumber) -> Ticket {
        self.ok(GetTicket(number))
    }

    /// Changes a ticket on its current version.
    pub fn change(&mut self, number: TicketNumber, patch: TicketPatch) -> Result<Ticket, Problem> {
        let version = self.ticket(number).version;
        self.call(ChangeTicket {
            number,
            version,
            patch,
        })
    }

    /// Puts a ticket into another status, or wherever the patch wants it.
    pub fn put(&mut self, number: TicketNumber, patch: TicketPatch) -> Ticket {
        match self.change(number, patch) {
            Ok(ticket) => ticket,
            Err(problem) => panic!("{number}: {problem:?}"),
        }
    }

    /// Closes a ticket.
    pub fn close(&mut self, number: TicketNumber) -> Ticket {
        self.put(number, status(Status::Closed))
    }

    /// The end of a thread, up to 200 messages.
    pub fn thread(&mut self, number: TicketNumber) -> Vec<Message> {
        let (before, limit) = (None, 200);
        self.ok(GetMessages {
            number,
            before,
            limit,
        })
        .items
    }

    /// A page of a list.
    pub fn query(&mut self, filter: Filter, sort: Sort, offset: u32, limit: u32) -> Page {
        self.ok(QueryTickets(TicketQuery {
            search: None,
            filter,
            sort,
            offset,
            limit,
        }))
    }

    /// Every ticket that matches, in the usual order.
    pub fn all(&mut self, filter: Filter) -> Vec<Ticket> {
        self.all_by(filter, Sort::default())
    }

    /// Every ticket that matches, in an order.
    pub fn all_by(&mut self, filter: Filter, sort: Sort) -> Vec<Ticket> {
        let mut tickets = Vec::new();
        loop {
            let page = self.query(filter.clone(), sort.clone(), tickets.len() as u32, 200);
            let done = page.items.is_empty();
            tickets.extend(page.items);
            if done {
                assert_eq!(tickets.len(), page.total as usize);
                return tickets;
            }
        }
    }

    /// Chooses something else, on the current version of the settings.
    pub fn try_choose(&mut self, change: impl FnOnce(&mut Settings)) -> Result<Settings, Problem> {
        let before = self.ok(GetSettings);
        let mut after = before.clone();
        change(&mut after);
        self.call(ChangeSettings {
            version: before.version,
            patch: SettingsPatch::between(&before, &after),
        })
    }

    /// The same, which must go well.
    pub fn choose(&mut self, change: impl FnOnce(&mut Settings)) -> Settings {
        match self.try_choose(change) {
            Ok(settings) => settings,
            Err(problem) => panic!("{problem:?}"),
        }
    }

    /// The count of a view in the sidebar.
    pub fn count(&mut self, view: &str) -> u32 {
        let counts = self.ok(GetCounts);
        counts.views.get(&view.into()).copied().unwrap_or_default()
    }
}

/// A patch that changes the status.
pub fn status(status: Status) -> TicketPatch {
    TicketPatch {
        status: Some(status),
        ..TicketPatch::default()
    }
}

/// A reply, sent under a key.
pub fn reply(number: TicketNumber, key: &str, text: &str) -> SendMessage {
    SendMessage {
        number,
        key: key.to_owned(),
        message: NewMessage {
            writing: Writing::Reply,
            text: text.to_owned(),
            attachments: Vec::new(),
            send_at: None,
            seen: None,
            quick_replies: Vec::new(),
        },
    }
}

/// A private note, sent under a key.
pub fn note(number: TicketNumber, key: &str, text: &str) -> SendMessage {
    let mut send = reply(number, key, text);
    send.message.writing = Writing::Note;
    send
}

/// The message that went out.
pub fn went_out(sent: &Sent) -> Message {
    match &sent.message {
        Some(message) => message.clone(),
        None => panic!("it waits: {sent:?}"),
    }
}

/// Reads an answer's body; an empty one is `null`.
pub fn read<T: serde::de::DeserializeOwned>(answer: &RawResponse) -> T {
    let body = if answer.body.is_empty() {
        b"null"
    } else {
        answer.body.as_slice()
    };
    match serde_json::from_slice(body) {
        Ok(value) => value,
        Err(error) => panic!("{error} in {}", String::from_utf8_lossy(body)),
    }
}

/// The problem of a refused request, after checking that it is told as the contract says.
pub fn problem(answer: &RawResponse) -> Problem {
    assert_eq!(
        answer.header("content-type"),
        Some("application/problem+json"),
        "{answer:?}"
    );
    let problem: Problem = read(answer);
    assert_eq!(problem.status, answer.status);
    assert!(
        !problem.title.is_empty() && !problem.detail.is_empty(),
        "{problem:?}"
    );
    problem
}

/// Checks a refused request's status and code.
pub fn refused(answer: &RawResponse, status: u16, code: ProblemCode) -> Problem {
    let problem = problem(answer);
    assert_eq!(
        (problem.status, problem.code),
        (status, code),
        "{problem:?}"
    );
    problem
}

/// The fields that a request was refused for.
pub fn fields(problem: &Problem) -> Vec<&str> {
    problem
        .fields
        .iter()
        .map(|error| error.field.as_str())
        .collect()
}
