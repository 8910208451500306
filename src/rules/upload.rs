//! Which files may be uploaded at all, before anybody knows what they go with (SPEC I29).

use super::message::{Upload, essence, limits};
use crate::domain::Channel;

/// The longest file name, in characters.
pub const LONGEST_NAME: usize = 255;
/// The longest description of what is to be seen in a file, in characters.
pub const LONGEST_ALT: usize = 500;

/// Why a file cannot be uploaded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CannotUpload {
    /// Its name is empty, too long or holds control characters.
    Name,
    /// No channel carries what it is.
    MediaType,
    /// There is nothing in it.
    Empty,
    /// No channel carries so much.
    TooLarge {
        /// How many bytes there may be.
        most: u64,
    },
    /// What is said about it is too long.
    LongAlt {
        /// How many characters it has.
        characters: usize,
    },
}

/// The largest file that any channel carries, in bytes.
pub fn most_bytes() -> u64 {
    let limits = Channel::KNOWN.iter().filter_map(limits);
    limits.map(|limits| limits.bytes).max().unwrap_or_default()
}

/// The media types that any channel carries, each once.
pub fn media_types() -> Vec<&'static str> {
    let limits = Channel::KNOWN.iter().filter_map(limits);
    let mut types: Vec<&str> = limits
        .flat_map(|limits| limits.media_types)
        .copied()
        .collect();
    types.sort_unstable();
    types.dedup();
    types
}

/// Whether a file can be uploaded; `alt` is what is said to be seen in it.
///
/// # Errors
/// Everything that stands against it.
pub fn check(upload: &Upload<'_>, alt: &str) -> Result<(), Vec<CannotUpload>> {
    let mut reasons = Vec::new();
    let named = (1..=LONGEST_NAME).contains(&upload.name.chars().count());
    if !named || upload.name.contains(char::is_control) {
        reasons.push(CannotUpload::Name);
    }
    if !media_types().contains(&essence(upload.media_type).as_str()) {
        reasons.push(CannotUpload::MediaType);
    }
    let most = most_bytes();
    if upload.bytes == 0 {
        reasons.push(CannotUpload::Empty);
    } else if upload.bytes > most {
        reasons.push(CannotUpload::TooLarge { most });
    }
    reasons.extend(check_alt(alt).err());
    if reasons.is_empty() {
        Ok(())
    } else {
        Err(reasons)
    }
}

/// Whether this can be said about a file.
///
/// # Errors
/// It is too long.
pub fn check_alt(alt: &str) -> Result<(), CannotUpload> {
    match alt.chars().count() {
        characters if characters > LONGEST_ALT => Err(CannotUpload::LongAlt { characters }),
        _ => Ok(()),
    }
}

/// Whether a file begins as files of its media type do: a name says nothing about a content, and a
/// broken picture is better told to whoever sends it than to whoever gets it.
pub fn is_what_it_says(media_type: &str, content: &[u8]) -> bool {
    match essence(media_type).as_str() {
        "image/jpeg" => content.starts_with(&[0xFF, 0xD8, 0xFF]),
        "image/png" => content.starts_with(b"\x89PNG\r\n\x1a\n"),
        "image/gif" => content.starts_with(b"GIF87a") || content.starts_with(b"GIF89a"),
        "image/webp" => content.starts_with(b"RIFF") && content.get(8..12) == Some(b"WEBP"),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn why(name: &str, media_type: &str, bytes: u64, alt: &str) -> Vec<CannotUpload> {
        let upload = Upload {
            name,
            media_type,
            bytes,
        };
        check(&upload, alt).err().unwrap_or_default()
    }

    #[test]
    fn i29_a_picture_can_be_uploaded_up_to_the_largest_any_channel_carries() {
        assert_eq!(most_bytes(), 20_000_000);
        let fits: &[CannotUpload] = &[];
        for media_type in ["image/png", "IMAGE/JPEG", "image/webp; x=y", "image/gif"] {
            assert_eq!(why("ñ.png", media_type, 20_000_000, ""), fits);
        }
        assert_eq!(
            why(&"ñ".repeat(255), "image/png", 1, &"ñ".repeat(500)),
            fits
        );
    }

    #[test]
    fn i29_everything_against_an_upload_is_said_at_once() {
        let all = [
            CannotUpload::Name,
            CannotUpload::MediaType,
            CannotUpload::Empty,
            CannotUpload::LongAlt { characters: 501 },
        ];
        assert_eq!(why("a\nb", "image/svg+xml", 0, &"a".repeat(501)), all);
        assert_eq!(why("", "image/png", 1, ""), [CannotUpload::Name]);
        assert_eq!(
            why(&"a".repeat(256), "image/png", 1, ""),
            [CannotUpload::Name]
        );
        let most = 20_000_000;
        let over = why("a", "image/png", most + 1, "");
        assert_eq!(over, [CannotUpload::TooLarge { most }]);
    }

    #[test]
    fn i29_a_file_is_known_by_its_first_bytes() {
        let beginnings: [(&str, &[u8]); 5] = [
            ("image/jpeg", &[0xFF, 0xD8, 0xFF, 0xE0]),
            ("image/png", b"\x89PNG\r\n\x1a\n...."),
            ("image/gif", b"GIF87a"),
            ("image/gif", b"GIF89a."),
            ("image/webp", b"RIFF\x10\0\0\0WEBPVP8 "),
        ];
        for (media_type, content) in beginnings {
            for other in media_types() {
                assert_eq!(is_what_it_says(other, content), other == media_type);
            }
        }
        assert!(!is_what_it_says("image/webp", b"RIFF\x10\0\0\0WAVE"));
        assert!(!is_what_it_says("image/png", b""));
        assert!(!is_what_it_says("text/html", b"<html>"));
    }

    #[test]
    fn i29_every_media_type_that_is_carried_can_be_told() {
        for media_type in media_types() {
            let known = ["image/gif", "image/jpeg", "image/png", "image/webp"];
            assert!(known.contains(&media_type), "{media_type}");
        }
    }
}
