//! What can be sent over which channel, and everything that stands against it.

use super::*;
use proptest::prelude::*;

fn upload(media_type: &str, bytes: u64) -> Upload<'_> {
    Upload {
        name: "a.png",
        media_type,
        bytes,
    }
}

fn why(channel: Channel, text: &str, uploads: &[Upload<'_>]) -> Vec<CannotSend> {
    check(&channel, text, uploads, true)
        .err()
        .unwrap_or_default()
}

const NOTHING: [CannotSend; 0] = [];

#[test]
fn i29_a_text_goes_and_a_blank_one_does_not() {
    for channel in Channel::KNOWN {
        assert_eq!(why(channel.clone(), "Hi 🙂", &[]), NOTHING);
        for blank in ["", " ", "\n\t", "\u{200b}", "\u{a0}\u{feff}"] {
            assert_eq!(
                why(channel.clone(), blank, &[]),
                [CannotSend::Blank],
                "{blank:?}"
            );
        }
        // A GIF says enough.
        assert_eq!(why(channel.clone(), "", &[upload("image/gif", 1)]), NOTHING);
    }
    assert_eq!(
        why(Channel::Unknown("fax".into()), "Hi", &[]),
        [CannotSend::UnknownChannel]
    );
}

#[test]
fn i29_each_channel_has_its_longest_text() {
    for (channel, longest) in [(Channel::Email, 20_000), (Channel::WebChat, 5_000)] {
        assert_eq!(why(channel.clone(), &"ñ".repeat(longest), &[]), NOTHING);
        let characters = longest + 1;
        assert_eq!(
            why(channel, &"ñ".repeat(characters), &[]),
            [CannotSend::TooLong {
                characters,
                longest
            }]
        );
    }
    assert_eq!(why(Channel::Sms, &"a".repeat(1_530), &[]), NOTHING);
    assert_eq!(
        why(Channel::Sms, &"a".repeat(1_533), &[]),
        [CannotSend::TooManySegments {
            segments: 11,
            most: 10,
            over: 3
        }]
    );
}

#[test]
fn i21_i29_a_long_link_fits_once_it_is_shortened() {
    let link = format!("https://shop.example/{}", "p".repeat(2_000));
    assert_eq!(check(&Channel::Sms, &link, &[], true), Ok(()));
    assert!(check(&Channel::Sms, &link, &[], false).is_err());
    assert!(check(&Channel::WebChat, &link.repeat(3), &[], true).is_err());
}

#[test]
fn i29_images_and_gifs_go_and_nothing_else() {
    let refused = |channel: Channel, media_type: &str| {
        !why(channel, "x", &[upload(media_type, 1)]).is_empty()
    };
    for channel in Channel::KNOWN {
        for media_type in [
            "image/png",
            "image/jpeg",
            "image/gif",
            "IMAGE/PNG",
            "image/png; a=b",
        ] {
            assert!(
                !refused(channel.clone(), media_type),
                "{channel:?} {media_type}"
            );
        }
        for media_type in [
            "image/svg+xml",
            "text/html",
            "video/mp4",
            "application/pdf",
            "image/",
            "",
        ] {
            assert!(
                refused(channel.clone(), media_type),
                "{channel:?} {media_type}"
            );
        }
    }
    assert!(!refused(Channel::WebChat, "image/webp"));
    assert!(refused(Channel::Sms, "image/webp"));
    assert!(refused(Channel::Email, "image/webp"));
}

#[test]
fn i29_files_have_their_number_and_size() {
    for (channel, most_files, most_bytes) in [
        (Channel::Sms, 1, 5_000_000),
        (Channel::WebChat, 5, 10_000_000),
        (Channel::Email, 10, 20_000_000),
    ] {
        let file = |bytes| upload("image/png", bytes);
        assert_eq!(why(channel.clone(), "x", &[file(most_bytes)]), NOTHING);
        assert_eq!(
            why(channel.clone(), "x", &[file(most_bytes + 1)]),
            [CannotSend::TooLarge {
                bytes: most_bytes + 1,
                most: most_bytes
            }]
        );
        // The limit is that of all files together.
        let half = most_bytes / 2;
        let halves = vec![file(half + 1); most_files.min(2)];
        let over = why(channel.clone(), "x", &halves);
        assert_eq!(over.len(), usize::from(most_files > 1), "{over:?}");
        assert_eq!(
            why(channel.clone(), "x", &vec![file(1); most_files]),
            NOTHING
        );
        assert_eq!(
            why(channel.clone(), "x", &vec![file(1); most_files + 1]),
            [CannotSend::TooManyAttachments {
                attachments: most_files + 1,
                most: most_files
            }]
        );
        let name = "a.png".to_owned();
        assert_eq!(
            why(channel, "x", &[file(0)]),
            [CannotSend::EmptyAttachment { name }]
        );
    }
}

#[test]
fn i29_everything_that_is_wrong_is_said_at_once() {
    let uploads = [
        upload("text/html", 0),
        upload("image/png", u64::MAX),
        upload("image/png", 9),
    ];
    let name = || "a.png".to_owned();
    assert_eq!(
        why(Channel::Sms, &"日".repeat(671), &uploads),
        [
            CannotSend::TooManySegments {
                segments: 11,
                most: 10,
                over: 1
            },
            CannotSend::MediaType {
                name: name(),
                media_type: "text/html".to_owned()
            },
            CannotSend::EmptyAttachment { name: name() },
            CannotSend::TooManyAttachments {
                attachments: 3,
                most: 1
            },
            CannotSend::TooLarge {
                bytes: u64::MAX,
                most: 5_000_000
            },
        ]
    );
}

#[test]
fn i29_a_note_has_a_text() {
    assert_eq!(check_note("Called them."), Ok(()));
    assert_eq!(check_note(" \n"), Err(vec![CannotSend::Blank]));
    let characters = LONGEST_NOTE + 1;
    assert_eq!(
        check_note(&"a".repeat(characters)),
        Err(vec![CannotSend::TooLong {
            characters,
            longest: LONGEST_NOTE
        }])
    );
}

#[test]
fn i29_a_note_carries_what_any_channel_does() {
    assert_eq!(
        check_note_with("", &[upload("image/webp", 20_000_000)]),
        Ok(())
    );
    let eleven = vec![upload("image/png", 1); 11];
    let (attachments, most) = (11, 10);
    let many = CannotSend::TooManyAttachments { attachments, most };
    assert_eq!(check_note_with("x", &eleven), Err(vec![many]));
    let name = "a.png".to_owned();
    let media_type = "text/html".to_owned();
    let foreign = CannotSend::MediaType { name, media_type };
    assert_eq!(
        check_note_with("x", &[upload("text/html", 1)]),
        Err(vec![foreign])
    );
}

proptest! {
    #[test]
    fn i29_only_what_nobody_sees_is_blank(text in "[ \n\u{200b}]{0,5}", letter in "[a-zñ日😀.]") {
        prop_assert!(is_blank(&text));
        let spoken = format!("{text}{letter}{text}");
        prop_assert!(!is_blank(&spoken));
    }
}
