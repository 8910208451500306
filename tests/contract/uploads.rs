//! Files that agents upload.

use bandeja::api::{
    BeginUpload, DemoCall, DescribeUpload, GetAttachment, Method, NewUpload, Problem, ProblemCode,
    PutUploadPart, UPLOAD_PART, Upload,
};
use bandeja::domain::{AttachmentId, base64};
use chrono::TimeDelta;
use serde_json::Value;

use crate::attaching::with;
use crate::desk::{Desk, JONAS, fields, read, refused, reply};

/// How a PNG begins.
pub const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";
/// How a WebP begins.
pub const WEBP: &[u8] = b"RIFF\x10\0\0\0WEBP";

/// A file of so many bytes that begins like this.
pub fn file(beginning: &[u8], bytes: usize) -> Vec<u8> {
    let rest = (0_u8..=255).cycle();
    beginning.iter().copied().chain(rest).take(bytes).collect()
}

/// A file that is to be uploaded.
pub fn announced(name: &str, media_type: &str, bytes: usize) -> NewUpload {
    NewUpload {
        name: name.to_owned(),
        media_type: media_type.to_owned(),
        bytes: bytes as u64,
        alt: "A lamp".to_owned(),
    }
}

/// Announces a file under a key.
pub fn begin(key: &str, upload: NewUpload) -> BeginUpload {
    let key = key.to_owned();
    BeginUpload { key, upload }
}

/// Sends a part of a file.
pub fn part(id: &AttachmentId, part: u32, bytes: &[u8]) -> PutUploadPart {
    PutUploadPart {
        id: id.clone(),
        part,
        data: base64::encode(bytes),
    }
}

/// Uploads all of a file.
pub fn upload(desk: &mut Desk, name: &str, media_type: &str, content: &[u8]) -> AttachmentId {
    let id = desk
        .ok(begin(name, announced(name, media_type, content.len())))
        .id;
    for (number, bytes) in (0..).zip(content.chunks(UPLOAD_PART)) {
        desk.ok(part(&id, number, bytes));
    }
    id
}

/// Uploads a small picture.
pub fn png(desk: &mut Desk, name: &str) -> AttachmentId {
    upload(desk, name, "image/png", &file(PNG, 900))
}

/// Makes a call that must be refused by fields.
pub fn invalid<E: bandeja::api::Endpoint>(desk: &mut Desk, endpoint: E) -> Problem {
    match desk.call(endpoint) {
        Err(problem) if problem.status == 422 => problem,
        Err(problem) => panic!("{problem:?}"),
        Ok(_) => panic!("it was let through"),
    }
}

/// Checks that there is no such file for whoever asks.
pub fn gone(desk: &mut Desk, id: &AttachmentId) {
    let answer = desk.raw(Method::Get, &format!("/attachments/{id}"), "");
    refused(&answer, 404, ProblemCode::NotFound);
    let body = "{\"alt\":\"x\"}";
    let answer = desk.raw(Method::Patch, &format!("/uploads/{id}"), body);
    refused(&answer, 404, ProblemCode::NotFound);
}

#[test]
fn i29_parts_arrive_in_any_order() {
    let mut desk = Desk::with("kris");
    let content = file(PNG, UPLOAD_PART + 1);
    let id = desk
        .ok(begin("k", announced("a.png", "image/png", content.len())))
        .id;
    assert_eq!(desk.ok(part(&id, 1, &content[UPLOAD_PART..])).received, 1);
    let received = desk.ok(part(&id, 0, &content[..UPLOAD_PART])).received;
    assert_eq!(received, content.len() as u64);
    let shown = desk.ok(GetAttachment(id));
    assert_eq!(base64::decode(&shown.data), Some(content));
}

#[test]
fn x7_a_file_is_announced_once_for_each_key() {
    let mut desk = Desk::with("tess");
    let lamp = announced("lamp.png", "image/png", 900);
    let first = desk.ok(begin("k", lamp.clone()));
    assert_eq!(desk.ok(begin("k", lamp.clone())), first);
    let mut other = lamp.clone();
    other.bytes += 1;
    assert_eq!(
        fields(&invalid(&mut desk, begin("k", other))),
        ["idempotency-key"]
    );
    desk.ok(part(&first.id, 0, &file(PNG, 900)));
    // Whoever asks again learns that it is there.
    assert_eq!(desk.ok(begin("k", lamp.clone())).received, 900);
    desk.sign_in("kris");
    assert_ne!(desk.ok(begin("k", lamp.clone())).id, first.id);
    let body = serde_json::to_string(&lamp).unwrap_or_default();
    let keyless = desk.raw(Method::Post, "/uploads", &body);
    refused(&keyless, 428, ProblemCode::PreconditionRequired);
}

/// Something that makes an upload impossible.
type Change = fn(&mut NewUpload);

#[test]
fn i29_a_file_that_cannot_be_uploaded_is_refused_by_field() {
    let mut desk = Desk::with("kris");
    let fits = announced("a.png", "image/png", 20_000_000);
    let cases: [(Change, &[&str]); 9] = [
        (|new| new.name = String::new(), &["name"]),
        (|new| new.name = "a".repeat(256), &["name"]),
        (|new| new.name = "a\u{7}.png".to_owned(), &["name"]),
        (
            |new| new.media_type = "image/svg+xml".to_owned(),
            &["media_type"],
        ),
        (|new| new.media_type = String::new(), &["media_type"]),
        (|new| new.bytes = 0, &["bytes"]),
        (|new| new.bytes = 20_000_001, &["bytes"]),
        (|new| new.alt = "ñ".repeat(501), &["alt"]),
        (
            |new| (new.name, new.media_type, new.bytes) = Default::default(),
            &["name", "media_type", "bytes"],
        ),
    ];
    for (change, expected) in cases {
        let mut new = fits.clone();
        change(&mut new);
        assert_eq!(fields(&invalid(&mut desk, begin("k", new))), expected);
    }
    // None of these used the key up.
    let id = desk.ok(begin("k", fits)).id;
    let alt = "ñ".repeat(501);
    assert_eq!(
        fields(&invalid(&mut desk, DescribeUpload { id, alt })),
        ["alt"]
    );
}

#[test]
fn i29_a_part_has_its_exact_size() {
    let mut desk = Desk::with("kris");
    let id = desk
        .ok(begin("k", announced("a.png", "image/png", UPLOAD_PART + 5)))
        .id;
    for (number, size, field) in [
        (0, UPLOAD_PART - 1, "data"),
        (0, UPLOAD_PART + 1, "data"),
        (0, 5, "data"),
        (1, 4, "data"),
        (1, 6, "data"),
        (1, 0, "data"),
        (2, 0, "part"),
        (u32::MAX, 5, "part"),
    ] {
        let problem = invalid(&mut desk, part(&id, number, &file(PNG, size)));
        assert_eq!(fields(&problem), [field], "{number} {size}");
    }
    let data = "no Base64!".to_owned();
    let broken = PutUploadPart {
        id: id.clone(),
        part: 1,
        data,
    };
    assert_eq!(fields(&invalid(&mut desk, broken)), ["data"]);
    assert_eq!(desk.ok(part(&id, 1, &[0; 5])).received, 5);
    for path in ["/parts/01", "/parts/-1", "/parts/x", "/parts/", "/parts"] {
        let answer = desk.raw(Method::Put, &format!("/uploads/{id}{path}"), "{}");
        refused(&answer, 404, ProblemCode::NotFound);
    }
}

#[test]
fn i29_a_file_that_is_not_what_it_says_is_gone() {
    let mut desk = Desk::with("kris");
    for (key, media_type, content) in [
        ("1", "image/png", file(b"\xFF\xD8\xFF", 40)),
        ("2", "image/jpeg", file(PNG, 40)),
        ("3", "image/gif", file(b"GIF88a", 40)),
        ("4", "image/webp", file(PNG, 40)),
    ] {
        let new = announced("a", media_type, content.len());
        let id = desk.ok(begin(key, new.clone())).id;
        let problem = invalid(&mut desk, part(&id, 0, &content));
        assert_eq!(fields(&problem), ["data"]);
        let why = format!("is no {media_type}: the file may be broken");
        assert_eq!(problem.fields[0].message, why);
        gone(&mut desk, &id);
        assert_eq!(
            fields(&invalid(&mut desk, begin(key, new))),
            ["idempotency-key"]
        );
        let sent = invalid(&mut desk, with(reply(JONAS, "r", "Look"), &[&id]));
        assert_eq!(fields(&sent), ["attachments"]);
    }
}

#[test]
fn i29_a_file_that_is_not_sent_is_kept_for_thirty_days() {
    let mut desk = Desk::with("kris");
    let sent = png(&mut desk, "sent.png");
    desk.ok(with(reply(JONAS, "1", ""), &[&sent]));
    let left = png(&mut desk, "left.png");
    desk.wait(TimeDelta::days(30));
    assert!(desk.call(GetAttachment(left.clone())).is_ok());
    desk.wait(TimeDelta::seconds(1));
    gone(&mut desk, &left);
    assert!(desk.call(GetAttachment(sent)).is_ok());
}

#[test]
fn i29_all_files_together_have_their_bound() {
    let mut desk = Desk::with("kris");
    let most = announced("a.png", "image/png", 20_000_000);
    for key in 0..10 {
        desk.ok(begin(&key.to_string(), most.clone()));
    }
    let problem = invalid(&mut desk, begin("over", announced("b.png", "image/png", 1)));
    assert_eq!(fields(&problem), ["bytes"]);
    // Those that are never sent make room again.
    desk.wait(TimeDelta::days(31));
    assert!(desk.call(begin("over", most)).is_ok());
}

#[test]
fn a_reset_takes_the_files_and_never_gives_their_ids_again() {
    let mut desk = Desk::with("kris");
    let before = png(&mut desk, "a.png");
    let _: Value = desk.ok(DemoCall::new("reset", String::new()));
    gone(&mut desk, &before);
    assert_ne!(png(&mut desk, "b.png"), before);
}

#[test]
fn an_upload_is_answered_as_something_that_was_created() {
    let mut desk = Desk::with("kris");
    let body = serde_json::to_string(&announced("a.png", "image/png", 9)).unwrap_or_default();
    let key = [("idempotency-key", "k")];
    for _ in 0..2 {
        let answer = desk.raw_with(Method::Post, "/uploads", &key, &body);
        assert_eq!((answer.status, read::<Upload>(&answer).received), (201, 0));
    }
    let open = desk.raw_with(Method::Post, "/uploads", &key, "{\"name\":1}");
    refused(&open, 400, ProblemCode::Malformed);
}
