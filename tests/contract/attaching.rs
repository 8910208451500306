//! Files that go with messages.

use bandeja::api::{
    CancelScheduled, DescribeUpload, GetAttachment, Method, ProblemCode, SendMessage, Sent,
    UPLOAD_PART, Upload,
};
use bandeja::domain::{AttachmentId, AttachmentKind, Message, MessageKind, TicketNumber, base64};
use chrono::TimeDelta;

use crate::desk::{Desk, INES, JONAS, MARTA, fields, note, refused, reply};
use crate::uploads::{PNG, WEBP, announced, begin, file, gone, invalid, part, png, upload};

/// A message with files.
pub fn with(mut send: SendMessage, files: &[&AttachmentId]) -> SendMessage {
    send.message.attachments = files.iter().map(|id| (*id).clone()).collect();
    send
}

fn message(sent: &Sent) -> Message {
    match &sent.message {
        Some(message) => message.clone(),
        None => panic!("it is still to go out"),
    }
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
    let message = message(&sent);
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
    let message = message(&sent);
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
fn i29_i30_files_wait_with_their_reply_and_are_free_again_when_it_is_taken_back() {
    let mut desk = Desk::with("tess");
    desk.sign_in("kris");
    desk.be("tess");
    let file = png(&mut desk, "map.png");
    let later = |desk: &Desk, key: &str, file: &AttachmentId| {
        let mut send = with(reply(JONAS, key, "In the morning"), &[file]);
        send.message.send_at = Some(desk.now + TimeDelta::hours(10));
        send
    };
    let send = later(&desk, "1", &file);
    let ticket = desk.ok(send).ticket;
    let waiting = &ticket.scheduled[0];
    assert_eq!(waiting.attachments[0].id.as_ref(), Some(&file));
    // It goes with the reply that waits, and with no other.
    let problem = invalid(&mut desk, with(reply(JONAS, "2", "Now"), &[&file]));
    assert_eq!(fields(&problem), ["attachments"]);
    // Whoever takes the reply back has its files.
    desk.be("kris");
    desk.ok(CancelScheduled {
        number: JONAS,
        id: waiting.id.clone(),
    });
    let send = later(&desk, "3", &file);
    desk.ok(send);
    desk.wait(TimeDelta::hours(11));
    let thread = desk.thread(JONAS);
    let last = thread
        .last()
        .map(|last| (&last.kind, last.attachments[0].id.as_ref()));
    assert_eq!(last, Some((&MessageKind::Agent, Some(&file))));
}
