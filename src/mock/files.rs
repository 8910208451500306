//! The files that came with messages of the demo world.
//!
//! The pictures and the film under `assets` were drawn for this demo with a browser's canvas, and
//! the label was written by hand; nothing in them is anybody's photograph.

use crate::domain::{Attachment, AttachmentId, AttachmentKind, TicketNumber};

/// A file as it is served: its media type and its content.
pub(crate) type Content = (&'static str, &'static [u8]);

/// What customers photograph: a lamp that shines, one that is cracked, a parcel with a dent.
const PHOTOS: [&[u8]; 3] = [
    include_bytes!("assets/lamp.jpg"),
    include_bytes!("assets/crack.jpg"),
    include_bytes!("assets/parcel.jpg"),
];
/// How to pack a parcel in three steps.
const DRAWING: &[u8] = include_bytes!("assets/steps.png");
/// A second of a lamp that flickers.
const FILM: &[u8] = include_bytes!("assets/flicker.webm");
/// A label for sending something back.
const LABEL: &[u8] = include_bytes!("assets/label.pdf");

/// What a file of the world holds; its name and kind decide.
pub(crate) fn content(name: &str, kind: &AttachmentKind) -> Content {
    match kind {
        AttachmentKind::Image if name.ends_with(".png") => ("image/png", DRAWING),
        AttachmentKind::Image => {
            let sum: usize = name.bytes().map(usize::from).sum();
            ("image/jpeg", PHOTOS[sum % PHOTOS.len()])
        }
        AttachmentKind::Video => ("video/webm", FILM),
        _ => ("application/pdf", LABEL),
    }
}

/// A file of the world in a message; its id follows from where it stands, see [`id`].
pub(crate) fn attachment(name: &str, kind: &AttachmentKind) -> Attachment {
    let (_, content) = content(name, kind);
    Attachment {
        id: None,
        alt: String::new(),
        name: name.to_owned(),
        kind: kind.clone(),
        bytes: content.len() as u64,
    }
}

/// The id of a file of the world: its ticket, the place of its message in the thread and its own
/// place in the message, so that no table of ids is needed.
pub(crate) fn id(number: TicketNumber, position: usize, index: usize) -> AttachmentId {
    format!("{}-{}-{}", number.0, position + 1, index + 1).into()
}

/// What such an id names: the ticket, and both places.
pub(crate) fn place(id: &str) -> Option<(TicketNumber, usize, usize)> {
    let mut parts = id.split('-').map(|part| {
        let number: u32 = part.parse().ok()?;
        // Written one way only, so that nothing has two ids.
        (number.to_string() == part).then_some(number)
    });
    let (ticket, message, file) = (parts.next()??, parts.next()??, parts.next()??);
    let place = |counted: u32| Some(counted.checked_sub(1)? as usize);
    parts
        .next()
        .is_none()
        .then_some((TicketNumber(ticket), place(message)?, place(file)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_and_places_belong_together() {
        let number = TicketNumber(10_426);
        assert_eq!(place(id(number, 7, 0).as_str()), Some((number, 7, 0)));
        for other in [
            "", "1", "1-1", "1-0-1", "1-1-0", "1-1-1-1", "01-1-1", "1-+1-1", "u1", "1--1",
        ] {
            assert_eq!(place(other), None, "{other}");
        }
    }

    #[test]
    fn i12_a_file_is_what_its_media_type_says() {
        use crate::rules::upload::is_what_it_says;
        for name in ["a.jpg", "b.jpg", "c.jpg", "d.png"] {
            let (media_type, content) = content(name, &AttachmentKind::Image);
            assert!(is_what_it_says(media_type, content), "{name}");
            assert!(content.len() < 15_000, "{name}");
        }
        let (_, film) = content("e", &AttachmentKind::Video);
        assert!(film.starts_with(&[0x1A, 0x45, 0xDF, 0xA3]));
        let (_, label) = content("f", &AttachmentKind::File);
        assert!(label.starts_with(b"%PDF-"));
    }
}
