//! Files that agents upload and send.

use bandeja::api::{
    BeginUpload, DemoCall, DescribeUpload, GetAttachment, Method, NewUpload, Problem, ProblemCode,
    PutUploadPart, SendMessage, UPLOAD_PART, Upload,
};
use bandeja::domain::{AttachmentId, AttachmentKind, MessageKind, TicketNumber, base64};
use chrono::TimeDelta;
use serde_json::Value;

use crate::desk::{Desk, INES, JONAS, MARTA, fields, note, read, refused, reply};

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";
const WEBP: &[u8] = b"RIFF\x10\0\0\0WEBP";

/// A file of so many bytes that begins like this.
fn file(beginning: &[u8], bytes: usize) -> Vec<u8> {
    let rest = (0_u8..=255).cycle();
    beginning.iter().copied().chain(rest).take(bytes).collect()
}

fn announced(name: &str, media_type: &str, bytes: usize) -> NewUpload {
    NewUpload {
        name: name.to_owned(),
        media_type: media_type.to_owned(),
        bytes: bytes as u64,
        alt: "A lamp".to_owned(),
    }
}

fn begin(key: &str, upload: NewUpload) -> BeginUpload {
    let key = key.to_owned();
    BeginUpload { key, upload }
}

fn part(id: &AttachmentId, part: u32, bytes: &[u8]) -> PutUploadPart {
    PutUploadPart {
        id: id.clone(),
        part,
        data: base64::encode(bytes),
    }
}

/// Uploads all of a file.
fn upload(desk: &mut Desk, name: &str, media_type: &str, content: &[u8]) -> AttachmentId {
    let id = desk
        .ok(begin(name, announced(name, media_type, content.len())))
        .id;
    for (number, bytes) in (0..).zip(content.chunks(UPLOAD_PART)) {
        desk.ok(part(&id, number, bytes));
    }
    id
}

fn png(desk: &mut Desk, name: &str) -> AttachmentId {
    upload(desk, name, "image/png", &file(PNG, 900))
}

fn with(mut send: SendMessage, files: &[&AttachmentId]) -> SendMessage {
    send.message.attachments = files.iter().map(|id| (*id).clone()).collect();
    send
}

/// Makes a call that must be refused by fields.
fn invalid<E: bandeja::api::Endpoint>(desk: &mut Desk, endpoint: E) -> Problem {
    match desk.call(endpoint) {
        Err(problem) if problem.status == 422 => problem,
        Err(problem) => panic!("{problem:?}"),
        Ok(_) => panic!("it was let through"),
    }
}

fn gone(desk: &mut Desk, id: &AttachmentId) {
    let answer = desk.raw(Method::Get, &format!("/attachments/{id}"), "");
    refused(&answer, 404, ProblemCode::NotFound);
    let body = "{\"alt\":\"x\"}";
    let answer = desk.raw(Method::Patch, &format!("/uploads/{id}"), body);
    refused(&answer, 404, ProblemCode::NotFound);
}

#[test]
fn i29_a_file_arrives_in_parts_and_goes_with_a_message() {
    let mut desk = Desk::with("kris");
    let content = file(PNG, UPLOAD_PART * 2 + 77);
    let Upload { id, received } = desk.ok(begin(
        "k",
        announced("lamp.png", "image/png", content.len()),
    ));
    assert_eq!(received, 0);
    let mut sum = 0;
    for (number, bytes) in (0..).zip(content.chunks(UPLOAD_PART)) {
        sum += bytes.len() as u64;
        for _ in 0..2 {
            // The answer to the first was lost.
            assert_eq!(desk.ok(part(&id, number, bytes)).received, sum);
        }
    }
    let alt = "The lamp, from the left".to_owned();
    let id = desk
        .ok(DescribeUpload {
            id,
            alt: alt.clone(),
        })
        .id;
    let sent = desk.ok(with(reply(JONAS, "1", "Like this?"), &[&id]));
    let message = sent.message.expect("it went out");
    assert_eq!(
        (message.kind, message.text.as_str()),
        (MessageKind::Agent, "Like this?")
    );
    let [told] = &message.attachments[..] else {
        panic!("{:?}", message.attachments)
    };
    assert_eq!(
        (told.id.as_ref(), told.name.as_str()),
        (Some(&id), "lamp.png")
    );
    assert_eq!((&told.kind, told.bytes), (&AttachmentKind::Image, sum));
    assert_eq!(told.alt, alt);
    let thread = desk.thread(JONAS);
    assert_eq!(
        thread.last().map(|last| &last.attachments),
        Some(&message.attachments)
    );
    let shown = desk.ok(GetAttachment(id));
    assert_eq!(shown.media_type, "image/png");
    assert_eq!(base64::decode(&shown.data), Some(content));
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

#[test]
fn i29_a_file_that_cannot_be_uploaded_is_refused_by_field() {
    let mut desk = Desk::with("kris");
    let fits = announced("a.png", "image/png", 20_000_000);
    let cases: [(fn(&mut NewUpload), &[&str]); 9] = [
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
fn i29_only_who_uploaded_a_file_may_use_it_before_it_is_sent() {
    let mut desk = Desk::with("tess");
    let hers = png(&mut desk, "hers.png");
    assert!(desk.call(GetAttachment(hers.clone())).is_ok());
    desk.sign_in("kris");
    gone(&mut desk, &hers);
    let path = format!("/uploads/{hers}/parts/0");
    let answer = desk.raw(Method::Put, &path, "{\"data\":\"\"}");
    refused(&answer, 404, ProblemCode::NotFound);
    let problem = invalid(&mut desk, with(reply(JONAS, "1", "Look"), &[&hers]));
    assert_eq!(fields(&problem), ["attachments"]);
    desk.be("tess");
    desk.ok(with(reply(JONAS, "1", "Look"), &[&hers]));
    desk.be("kris");
    assert!(desk.call(GetAttachment(hers)).is_ok());
}

#[test]
fn i29_a_file_goes_with_one_message_only_and_whole() {
    let mut desk = Desk::with("kris");
    let sent = png(&mut desk, "sent.png");
    let send = with(reply(JONAS, "1", "Look"), &[&sent]);
    let first = desk.ok(send.clone());
    // The same message again is no second one.
    assert_eq!(desk.ok(send), first);
    let new = announced("slow.png", "image/png", UPLOAD_PART + 9);
    let slow = desk.ok(begin("slow", new)).id;
    desk.ok(part(&slow, 1, &[0; 9]));
    let twice = png(&mut desk, "twice.png");
    let nothing = AttachmentId::from("u999");
    let before = (desk.ticket(INES), desk.thread(INES));
    for (files, why) in [
        (vec![&sent], "sent.png went with another message"),
        (
            vec![&slow],
            "slow.png has not arrived: 9 of 524297 bytes are there",
        ),
        (vec![&twice, &twice], "twice.png is in it twice"),
        (vec![&nothing], "there is no file \"u999\" of yours"),
    ] {
        for send in [reply(INES, "2", ""), note(INES, "2", "")] {
            let problem = invalid(&mut desk, with(send, &files));
            assert_eq!(fields(&problem), ["attachments"]);
            assert_eq!(problem.fields[0].message, why);
        }
    }
    assert_eq!((desk.ticket(INES), desk.thread(INES)), before);
    // None of that used the file up, which can still be described; the one that went out not.
    let alt = "Two".to_owned();
    assert!(
        desk.call(DescribeUpload {
            id: twice.clone(),
            alt: alt.clone()
        })
        .is_ok()
    );
    let late = desk.call(DescribeUpload { id: sent, alt });
    assert!(late.is_err_and(|problem| problem.status == 404));
    assert!(desk.call(with(reply(INES, "2", ""), &[&twice])).is_ok());
}

#[test]
fn i29_each_channel_carries_what_it_can() {
    let mut desk = Desk::with("kris");
    let webp = upload(&mut desk, "a.webp", "image/webp", &file(WEBP, 300));
    let many: Vec<AttachmentId> = (0..6)
        .map(|index| png(&mut desk, &format!("{index}.png")))
        .collect();
    let many: Vec<&AttachmentId> = many.iter().collect();
    let large = upload(&mut desk, "large.png", "image/png", &file(PNG, 5_000_001));
    let why = |desk: &mut Desk, number: TicketNumber, files: &[&AttachmentId]| {
        let problem = invalid(desk, with(reply(number, "r", "Look"), files));
        assert!(fields(&problem).iter().all(|field| *field == "attachments"));
        let errors = problem.fields.into_iter().map(|error| error.message);
        errors.collect::<Vec<_>>()
    };
    let carried = "a.webp is image/webp, which the channel does not carry";
    assert_eq!(why(&mut desk, MARTA, &[&webp]), [carried]);
    assert_eq!(why(&mut desk, JONAS, &[&webp]), [carried]);
    let both = why(&mut desk, MARTA, &many[..2]);
    assert_eq!(both, ["are 2 files and may be 1"]);
    assert_eq!(why(&mut desk, INES, &many), ["are 6 files and may be 5"]);
    let heavy = "have 5000001 bytes together and may have 5000000";
    assert_eq!(why(&mut desk, MARTA, &[&large]), [heavy]);
    assert!(desk.call(with(reply(MARTA, "1", ""), &many[..1])).is_ok());
    assert!(
        desk.call(with(reply(INES, "2", ""), &[&webp, many[1]]))
            .is_ok()
    );
    assert!(
        desk.call(with(reply(JONAS, "3", ""), &[&large, many[2]]))
            .is_ok()
    );
}

#[test]
fn i2_i29_a_note_may_have_files_too() {
    let mut desk = Desk::with("kris");
    let picture = upload(&mut desk, "a.webp", "image/webp", &file(WEBP, 300));
    let waiting = desk.ticket(MARTA).waiting_since;
    let sent = desk.ok(with(note(MARTA, "1", ""), &[&picture]));
    let message = sent.message.expect("it is kept");
    assert_eq!(
        (message.kind, message.attachments.len()),
        (MessageKind::Note, 1)
    );
    assert_eq!(sent.ticket.waiting_since, waiting);
    // Words are missed where there is no file.
    let problem = invalid(&mut desk, note(MARTA, "2", ""));
    assert_eq!(fields(&problem), ["text"]);
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
