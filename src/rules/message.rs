//! What can be sent: how long a text, which files, how large (SPEC I29).

use super::sms;
use crate::domain::Channel;

/// A million bytes, as carriers and mail servers count them.
const MB: u64 = 1_000_000;

/// The longest private note, in characters.
pub const LONGEST_NOTE: usize = 20_000;

const EVERYWHERE: &[&str] = &["image/jpeg", "image/png", "image/gif"];
const IN_BROWSERS: &[&str] = &["image/jpeg", "image/png", "image/gif", "image/webp"];

/// What a private note holds.
const NOTE: Limits = Limits {
    text: TextLimit::Characters(LONGEST_NOTE),
    media_types: IN_BROWSERS,
    attachments: 10,
    bytes: 20 * MB,
};

/// How much a channel carries in one message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// The longest text.
    pub text: TextLimit,
    /// Media types of files, in lower case: images and GIFs. None of them can run anything.
    pub media_types: &'static [&'static str],
    /// The most files.
    pub attachments: usize,
    /// The most bytes of all files together.
    pub bytes: u64,
}

/// The longest text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextLimit {
    /// In characters.
    Characters(usize),
    /// In segments of a text message, see [`sms::length`].
    Segments(usize),
}

/// A file that goes with a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Upload<'a> {
    /// File name.
    pub name: &'a str,
    /// Media type, such as `image/png`.
    pub media_type: &'a str,
    /// Size in bytes.
    pub bytes: u64,
}

/// Why a message cannot be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CannotSend {
    /// A newer server's channel, of which this build does not know what it carries.
    UnknownChannel,
    /// Nothing to see in it.
    Blank,
    /// Too many characters.
    TooLong {
        /// How many it has.
        characters: usize,
        /// How many it may have.
        longest: usize,
    },
    /// Too many segments of a text message.
    TooManySegments {
        /// How many it takes.
        segments: usize,
        /// How many it may take.
        most: usize,
        /// How many characters at its end are over.
        over: usize,
    },
    /// Too many files.
    TooManyAttachments {
        /// How many there are.
        attachments: usize,
        /// How many there may be.
        most: usize,
    },
    /// A file that the channel does not carry.
    MediaType {
        /// Its name.
        name: String,
        /// Its media type.
        media_type: String,
    },
    /// A file of no bytes, as a broken upload leaves it.
    EmptyAttachment {
        /// Its name.
        name: String,
    },
    /// The files are too large together.
    TooLarge {
        /// Their bytes.
        bytes: u64,
        /// How many there may be.
        most: u64,
    },
}

/// What a channel carries; none for one this build does not know.
///
/// A text message takes one picture, because telephones show several in any order; 5 MB are what
/// carriers let through as MMS, 20 MB what mail servers do once the files are encoded.
pub fn limits(channel: &Channel) -> Option<Limits> {
    match channel {
        Channel::Sms => Some(Limits {
            text: TextLimit::Segments(sms::MOST_SEGMENTS),
            media_types: EVERYWHERE,
            attachments: 1,
            bytes: 5 * MB,
        }),
        Channel::WebChat => Some(Limits {
            text: TextLimit::Characters(5_000),
            media_types: IN_BROWSERS,
            attachments: 5,
            bytes: 10 * MB,
        }),
        Channel::Email => Some(Limits {
            text: TextLimit::Characters(20_000),
            media_types: EVERYWHERE,
            attachments: 10,
            bytes: 20 * MB,
        }),
        Channel::Unknown(_) => None,
    }
}

/// Whether a reply can go out like this. `shorten_links` is the setting of SPEC I21 and counts for
/// text messages only. A picture needs no words beside it.
///
/// # Errors
/// Everything that stands against it: what is wrong with the text first, then with the files in
/// their order.
pub fn check(
    channel: &Channel,
    text: &str,
    uploads: &[Upload<'_>],
    shorten_links: bool,
) -> Result<(), Vec<CannotSend>> {
    match limits(channel) {
        Some(limits) => told(check_within(&limits, text, uploads, shorten_links)),
        None => Err(vec![CannotSend::UnknownChannel]),
    }
}

/// What stands against a text and its files within limits.
fn check_within(
    limits: &Limits,
    text: &str,
    uploads: &[Upload<'_>],
    shorten_links: bool,
) -> Vec<CannotSend> {
    let mut reasons = Vec::new();
    if uploads.is_empty() && is_blank(text) {
        reasons.push(CannotSend::Blank);
    }
    match limits.text {
        TextLimit::Characters(longest) => reasons.extend(too_long(text, longest)),
        TextLimit::Segments(most) => {
            let sms::Length { segments, over, .. } = sms::length(text, shorten_links);
            if segments > most {
                reasons.push(CannotSend::TooManySegments {
                    segments,
                    most,
                    over,
                });
            }
        }
    }
    reasons.extend(uploads.iter().flat_map(|upload| refused(upload, limits)));
    let (attachments, most) = (uploads.len(), limits.attachments);
    if attachments > most {
        reasons.push(CannotSend::TooManyAttachments { attachments, most });
    }
    let bytes = uploads
        .iter()
        .fold(0_u64, |sum, upload| sum.saturating_add(upload.bytes));
    if bytes > limits.bytes {
        let most = limits.bytes;
        reasons.push(CannotSend::TooLarge { bytes, most });
    }
    reasons
}

/// Whether a private note without files can be kept like this.
///
/// # Errors
/// It is blank or too long.
pub fn check_note(text: &str) -> Result<(), Vec<CannotSend>> {
    check_note_with(text, &[])
}

/// Whether a private note can be kept like this. It travels by no channel, so that it carries
/// whatever any of them does.
///
/// # Errors
/// As [`check`].
pub fn check_note_with(text: &str, uploads: &[Upload<'_>]) -> Result<(), Vec<CannotSend>> {
    told(check_within(&NOTE, text, uploads, false))
}

fn told(reasons: Vec<CannotSend>) -> Result<(), Vec<CannotSend>> {
    if reasons.is_empty() {
        Ok(())
    } else {
        Err(reasons)
    }
}

fn too_long(text: &str, longest: usize) -> Option<CannotSend> {
    let characters = text.chars().count();
    (characters > longest).then_some(CannotSend::TooLong {
        characters,
        longest,
    })
}

/// What is wrong with one file in itself.
fn refused(upload: &Upload<'_>, limits: &Limits) -> impl Iterator<Item = CannotSend> {
    let name = || upload.name.to_owned();
    let carried = limits
        .media_types
        .contains(&essence(upload.media_type).as_str());
    let foreign = (!carried).then(|| CannotSend::MediaType {
        name: name(),
        media_type: upload.media_type.to_owned(),
    });
    let empty = (upload.bytes == 0).then(|| CannotSend::EmptyAttachment { name: name() });
    foreign.into_iter().chain(empty)
}

/// A media type without its parameters, which do not change what it is, in lower case.
pub(super) fn essence(media_type: &str) -> String {
    let essence = media_type.split(';').next().unwrap_or_default();
    essence.trim().to_ascii_lowercase()
}

/// Whether there is nothing in a text that anybody would see.
pub fn is_blank(text: &str) -> bool {
    text.chars().all(is_invisible)
}

/// Space, and letters nobody sees.
pub(super) fn is_invisible(letter: char) -> bool {
    letter.is_whitespace()
        || letter.is_control()
        || matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

#[cfg(test)]
mod tests;
