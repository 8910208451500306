//! The demo in a browser lives through a reload by playing again what was done in it: the same
//! requests with the same headers make the same desk.

use bandeja::api::{
    BASE, CSRF_HEADER, IDEMPOTENCY_HEADER, Method, RawRequest, RawResponse, Session, Upload,
};
use bandeja::client::worker_protocol::JournalEntry;
use bandeja::domain::{Message, Ticket, Time, base64};
use bandeja::mock::{Server, WorldOptions};
use chrono::TimeDelta;
use serde_json::{Value, json};

use crate::desk::{epoch, read};

/// A server with what it was asked, as the browser's tab keeps it.
struct Kept {
    server: Server,
    now: Time,
    headers: Vec<(String, String)>,
    journal: Vec<String>,
}

fn server() -> Server {
    Server::new(WorldOptions {
        seed: 7,
        tickets: 200,
        epoch: epoch(),
    })
}

impl Kept {
    fn signed_in() -> Self {
        let mut kept = Self {
            server: server(),
            now: epoch(),
            headers: Vec::new(),
            journal: Vec::new(),
        };
        let persona = json!({ "method": "persona", "user": "kris" });
        let answer = kept.send(Method::Post, "/session", None, &persona);
        let cookie = answer
            .header("set-cookie")
            .and_then(|set| set.split(';').next());
        let cookie = cookie.unwrap_or_default().to_owned();
        let session: Session = read(&answer);
        kept.headers = vec![
            ("cookie".to_owned(), cookie),
            (CSRF_HEADER.to_owned(), session.csrf),
        ];
        kept
    }

    fn send(&mut self, method: Method, path: &str, key: Option<&str>, body: &Value) -> RawResponse {
        let mut headers = self.headers.clone();
        headers.extend(key.map(|key| (IDEMPOTENCY_HEADER.to_owned(), key.to_owned())));
        let body = if body.is_null() {
            String::new()
        } else {
            body.to_string()
        };
        let request = RawRequest {
            method,
            path: format!("{BASE}{path}"),
            headers,
            body: body.into_bytes(),
        };
        let entry = JournalEntry {
            at: self.now,
            request: request.clone().into(),
        };
        let answer = self.server.handle(request, self.now);
        if method != Method::Get && (200..300).contains(&answer.status) {
            self.journal
                .push(serde_json::to_string(&entry).unwrap_or_default());
        }
        answer
    }

    /// Loads the page again.
    fn reload(&mut self) {
        self.server = server();
        for text in &self.journal {
            let entry: Result<JournalEntry, _> = serde_json::from_str(text);
            let Ok(entry) = entry else {
                panic!("{text} cannot be read again")
            };
            let Some(request) = entry.request.into_request() else {
                panic!("{text} is no request")
            };
            assert!(self.server.handle(request, entry.at).status < 300, "{text}");
        }
    }

    fn look(&mut self, path: &str) -> Value {
        read(&self.send(Method::Get, path, None, &Value::Null))
    }
}

#[test]
fn x7_what_was_sent_before_a_reload_is_there_once_and_its_key_is_known() {
    let mut kept = Kept::signed_in();
    let path = "/tickets/10435/messages";
    let hello = json!({ "writing": "reply", "text": "Hello" });
    let deeds = [
        (Method::Post, path, Some("k1"), hello.clone()),
        (Method::Post, path, Some("k1"), hello.clone()),
        (
            Method::Post,
            path,
            Some("k2"),
            json!({ "writing": "reply", "text": "" }),
        ),
        (
            Method::Post,
            path,
            Some("k2"),
            json!({ "writing": "note", "text": "ñandú 🙏" }),
        ),
        (
            Method::Post,
            "/demo/customer-writes",
            None,
            json!({ "number": 10432, "text": "STOP" }),
        ),
        (Method::Put, "/customers/c4/block", None, Value::Null),
        (Method::Delete, "/customers/c4/block", None, Value::Null),
        (Method::Put, "/customers/c3/block", None, Value::Null),
    ];
    for (method, path, key, body) in &deeds {
        kept.send(*method, path, *key, body);
        kept.now += TimeDelta::seconds(20);
    }
    let looks = [
        "/tickets/10435",
        "/tickets/10435/messages",
        "/tickets/10432",
        "/tickets/10434",
        "/customers/c0",
        "/customers/c3",
        "/customers/c4",
        "/counts",
    ];
    let before = looks.map(|path| kept.look(path));
    let last = kept.server.last_event_id();
    kept.reload();
    assert_eq!(looks.map(|path| kept.look(path)), before);
    assert_eq!(kept.server.last_event_id(), last);

    let again = kept.send(Method::Post, path, Some("k1"), &hello);
    assert_eq!(again.status, 201);
    let sent: bandeja::api::Sent = read(&again);
    let ticket: Ticket =
        serde_json::from_value(before[0].clone()).unwrap_or_else(|error| panic!("{error}"));
    assert!(sent.ticket.version < ticket.version);
    let thread = kept.look(path)["items"].clone();
    let thread: Vec<Message> = serde_json::from_value(thread).unwrap_or_default();
    let hellos = thread.iter().filter(|message| message.text == "Hello");
    assert_eq!(hellos.count(), 1);
}

#[test]
fn x7_i29_a_file_that_was_sent_before_a_reload_is_there_after_it() {
    let mut kept = Kept::signed_in();
    let picture = b"\x89PNG\r\n\x1a\n a small one";
    let new = json!({ "name": "a.png", "media_type": "image/png", "bytes": picture.len() });
    let upload: Upload = read(&kept.send(Method::Post, "/uploads", Some("f1"), &new));
    let id = upload.id.as_str();
    let part = json!({ "data": base64::encode(picture) });
    let path = format!("/uploads/{id}/parts/0");
    assert_eq!(kept.send(Method::Put, &path, None, &part).status, 200);
    let words = json!({ "writing": "reply", "text": "", "attachments": [id] });
    let path = "/tickets/10435/messages";
    assert_eq!(
        kept.send(Method::Post, path, Some("k1"), &words).status,
        201
    );
    let content = format!("/attachments/{id}");
    let looks = [path, &content];
    let before = looks.map(|path| kept.look(path));
    kept.reload();
    assert_eq!(looks.map(|path| kept.look(path)), before);
    let again: Upload = read(&kept.send(Method::Post, "/uploads", Some("f1"), &new));
    assert_eq!(
        (again.id, again.received),
        (upload.id, picture.len() as u64)
    );
}
