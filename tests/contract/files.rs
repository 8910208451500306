//! Files that came with messages of the demo world.

use bandeja::api::{AttachmentContent, GetAttachment, Method, ProblemCode};
use bandeja::domain::{Attachment, AttachmentId, AttachmentKind, Filter, TicketNumber, base64};
use std::collections::BTreeSet;

use crate::desk::{Desk, MARTA, refused};

/// A ticket with every kind of file.
const FILES: TicketNumber = TicketNumber(10_426);

fn of(desk: &mut Desk, number: TicketNumber) -> Vec<Attachment> {
    let thread = desk.thread(number).into_iter();
    thread.flat_map(|message| message.attachments).collect()
}

fn fetch(desk: &mut Desk, id: &AttachmentId) -> (String, Vec<u8>) {
    let AttachmentContent { media_type, data } = desk.ok(GetAttachment(id.clone()));
    match base64::decode(&data) {
        Some(bytes) => (media_type, bytes),
        None => panic!("{id} is no Base64"),
    }
}

#[test]
fn i12_every_file_of_a_thread_can_be_had_and_is_as_large_as_told() {
    let mut desk = Desk::with("ana");
    let (mut seen, mut pictures) = (BTreeSet::new(), BTreeSet::new());
    for ticket in desk.all(Filter::everything()) {
        for file in of(&mut desk, ticket.number) {
            let Some(id) = file.id.clone() else {
                panic!("{} cannot be had", file.name)
            };
            assert!(seen.insert(id.clone()), "{id} is two files");
            let (media_type, bytes) = fetch(&mut desk, &id);
            assert_eq!(bytes.len() as u64, file.bytes, "{}", file.name);
            let expected: (&str, &[u8]) = match (&file.kind, file.name.rsplit('.').next()) {
                (AttachmentKind::Image, Some("jpg")) => ("image/jpeg", &[0xFF, 0xD8, 0xFF]),
                (AttachmentKind::Image, Some("png")) => ("image/png", b"\x89PNG\r\n\x1a\n"),
                (AttachmentKind::Video, Some("webm")) => ("video/webm", &[0x1A, 0x45, 0xDF, 0xA3]),
                (AttachmentKind::File, Some("pdf")) => ("application/pdf", b"%PDF-"),
                other => panic!("{other:?}"),
            };
            assert_eq!(media_type, expected.0);
            assert!(bytes.starts_with(expected.1), "{}", file.name);
            pictures.insert(bytes);
        }
    }
    assert!(seen.len() > 20);
    // Three photographs, a drawing, a film and a label.
    assert_eq!(pictures.len(), 6);
}

#[test]
fn i12_a_file_has_one_id_and_nothing_else_is_one() {
    let mut desk = Desk::with("ana");
    let ids: Vec<AttachmentId> = of(&mut desk, FILES)
        .into_iter()
        .filter_map(|file| file.id)
        .collect();
    let again: Vec<Option<AttachmentId>> = of(&mut desk, FILES)
        .into_iter()
        .map(|file| file.id)
        .collect();
    assert_eq!(ids.iter().cloned().map(Some).collect::<Vec<_>>(), again);
    assert!(ids.len() >= 6);
    for nothing in [
        "10426-1-1",
        "10426-2-9",
        "10426-999-1",
        "10426-2",
        "10426-2-0",
        "1-1-1",
        "010426-2-1",
        "u1",
        "x",
        "%20",
    ] {
        let path = format!("/attachments/{nothing}");
        refused(
            &desk.raw(Method::Get, &path, ""),
            404,
            ProblemCode::NotFound,
        );
    }
}

#[test]
fn i12_a_file_stays_what_it_is_when_the_conversation_goes_on() {
    let mut desk = Desk::with("ana");
    let before = of(&mut desk, FILES);
    desk.ok(crate::desk::note(FILES, "1", "Looked at the pictures."));
    desk.close(FILES);
    assert_eq!(of(&mut desk, FILES), before);
    assert!(of(&mut desk, MARTA).iter().all(|file| file.id.is_some()));
}
