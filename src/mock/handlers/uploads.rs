//! Files: announced, uploaded in parts, and shown (SPEC I12, I29).

use super::Answer;
use super::call::Call;
use super::refusal::Refusal;
use super::reply::Reply;
use crate::api::{
    AltText, AttachmentContent, FieldError, IDEMPOTENCY_HEADER, NewUpload, Upload, UploadPart,
};
use crate::domain::{AttachmentId, base64};
use crate::mock::server::{File, MOST_UPLOADED, Server};
use crate::rules::message;
use crate::rules::upload::{
    CannotUpload, LONGEST_ALT, LONGEST_NAME, check, check_alt, media_types,
};

/// `POST /uploads`: once for each key; asked again it says how far the file is.
pub(super) fn begin(server: &mut Server, call: &Call) -> Answer {
    let key = call.idempotency_key()?;
    let new: NewUpload = call.body()?;
    let user = call.user()?;
    if let Some((id, file)) = server.uploads.under(user, key) {
        return again(id, file, &new);
    }
    let described = message::Upload {
        name: &new.name,
        media_type: &new.media_type,
        bytes: new.bytes,
    };
    if let Err(reasons) = check(&described, &new.alt) {
        return Err(Refusal::invalid(reasons.iter().map(error).collect()));
    }
    if !server.uploads.has_room(new.bytes) {
        let message = format!("leaves no room: all files together have at most {MOST_UPLOADED}");
        return Err(Refusal::field("bytes", message));
    }
    Reply::created(&server.uploads.begin(user, key, new, call.now))
}

/// The answer to a key that was used before.
fn again(id: &AttachmentId, file: Option<&File>, new: &NewUpload) -> Answer {
    let refuse = |message| Err(Refusal::field(IDEMPOTENCY_HEADER, message));
    match file {
        None => refuse("announced a file that is gone: announce it anew under another key"),
        Some(file) if file.announced != *new => {
            refuse("announced another file before: each file has a key of its own")
        }
        Some(file) => Reply::created(&Upload {
            id: id.clone(),
            received: file.received(),
        }),
    }
}

/// `PUT /uploads/{id}/parts/{part}`
pub(super) fn put(server: &mut Server, call: &Call, id: &str, part: u32) -> Answer {
    let id = AttachmentId::from(id);
    let file = own(server, call, &id)?;
    let UploadPart { data } = call.body()?;
    let Some(size) = file.part_size(part) else {
        let message = format!("is 0 to {}", file.parts().saturating_sub(1));
        return Err(Refusal::field("part", message));
    };
    let bytes = base64::decode(&data).ok_or_else(|| Refusal::field("data", "is no Base64"))?;
    if bytes.len() as u64 != size {
        let message = format!("has {} bytes and this part has {size}", bytes.len());
        return Err(Refusal::field("data", message));
    }
    let media_type = file.announced.media_type.clone();
    let received = server.uploads.put(&id, part, bytes).ok_or_else(|| {
        let message = format!("is no {media_type}: the file may be broken");
        Refusal::field("data", message)
    })?;
    Reply::json(&Upload { id, received })
}

/// `PATCH /uploads/{id}`: as long as it was not sent.
pub(super) fn describe(server: &mut Server, call: &Call, id: &str) -> Answer {
    let id = AttachmentId::from(id);
    let file = own(server, call, &id)?;
    let (received, sent) = (file.received(), file.sent);
    let AltText { alt } = call.body()?;
    if sent {
        return Err(nothing());
    }
    check_alt(&alt).map_err(|reason| Refusal::invalid(vec![error(&reason)]))?;
    server.uploads.describe(&id, alt);
    Reply::json(&Upload { id, received })
}

/// `GET /attachments/{id}`: a file that was sent, or came with a message of a customer's; whoever
/// uploads one sees it before.
pub(super) fn content(server: &Server, call: &Call, id: &str) -> Answer {
    let uploaded = server.uploads.content(call.user()?, &id.into());
    let found = uploaded.or_else(|| server.desk.file(id));
    let (media_type, content) =
        found.ok_or_else(|| Refusal::not_found("There is no such file."))?;
    Reply::json(&AttachmentContent {
        media_type: media_type.to_owned(),
        data: base64::encode(content),
    })
}

fn own<'a>(server: &'a Server, call: &Call, id: &AttachmentId) -> Result<&'a File, Refusal> {
    let file = server.uploads.own(call.user()?, id);
    file.ok_or_else(nothing)
}

fn nothing() -> Refusal {
    Refusal::not_found("There is no such file of yours that waits to be sent.")
}

fn error(reason: &CannotUpload) -> FieldError {
    let (field, message) = match reason {
        CannotUpload::Name => {
            let message = format!("has 1 to {LONGEST_NAME} characters, none of them for control");
            ("name", message)
        }
        CannotUpload::MediaType => {
            let carried = media_types().join(", ");
            ("media_type", format!("is none of {carried}"))
        }
        CannotUpload::Empty => ("bytes", "is at least 1".to_owned()),
        CannotUpload::TooLarge { most } => ("bytes", format!("is at most {most}")),
        CannotUpload::LongAlt { characters } => {
            let message = format!("has {characters} characters and may have {LONGEST_ALT}");
            ("alt", message)
        }
    };
    FieldError {
        field: field.to_owned(),
        message,
    }
}
