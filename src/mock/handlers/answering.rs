//! Answering customers, and private notes (SPEC I4, X4, X7, X8).

use super::call::Call;
use super::refusal::Refusal;
use super::reply::Reply;
use super::scheduling::{later, wait};
use super::tickets::place;
use super::{Answer, allow, role};
use crate::api::{FieldError, IDEMPOTENCY_HEADER, NewMessage, Sent, Writing};
use crate::domain::{AttachmentId, MessageId, MessageKind, Role, TicketNumber, Time, UserId};
use crate::mock::desk::Words;
use crate::mock::entry::{Entry, message_position};
use crate::mock::server::{Receipt, Server};
use crate::rules::message::{CannotSend, Upload, check, check_note_with};
use crate::rules::permission::Action;
use crate::rules::reply::{CannotReply, may_note, may_reply};

/// The field of a message that names its files.
const FILES: &str = "attachments";

/// `POST /tickets/{number}/messages`: once for each key, and answered alike however often it is
/// asked (SPEC X7), also when the ticket could not be answered any more.
pub(super) fn send(server: &mut Server, call: &Call, number: TicketNumber) -> Answer {
    allow(server, call, Action::Answer, "Your role answers nobody.")?;
    let place = place(server, number)?;
    let key = call.idempotency_key()?;
    let message: NewMessage = call.body()?;
    let user = call.user()?;
    if let Some(receipt) = server.receipts.get(user, key) {
        return again(receipt, number, &message);
    }
    let role = role(server, call)?;
    let send_at = later(&message, call.now)?;
    match &message.writing {
        Writing::Reply => check_reply(server, user, &role, place, &message)?,
        Writing::Note => check_a_note(server, user, &role, &message)?,
        Writing::Unknown(writing) => {
            let what = format!("\"{writing}\" is neither reply nor note");
            return Err(Refusal::field("writing", what));
        }
    }
    let sent = match send_at {
        Some(send_at) => wait(server, call, place, &message, send_at)?,
        None => put_in(server, user, place, &message, call.now)?,
    };
    let reply = Reply::created(&sent);
    let receipt = Receipt {
        number,
        message,
        sent,
    };
    server.receipts.keep(user.clone(), key.to_owned(), receipt);
    reply
}

/// Sends a reply or keeps a note that was checked, and tells everybody.
pub(super) fn put_in(
    server: &mut Server,
    user: &UserId,
    place: u32,
    message: &NewMessage,
    now: Time,
) -> Result<Sent, Refusal> {
    let author = server.desk.staff.account(user);
    let author = author
        .map(|user| user.name.clone())
        .ok_or_else(Refusal::unauthorized)?;
    let words = Words {
        author,
        text: message.text.clone(),
        attachments: server.uploads.send(&message.attachments),
    };
    let entries = match message.writing {
        Writing::Note => server.desk.agent_notes(place, words, now),
        _ => server.desk.agent_answers(place, words, now),
    };
    server
        .desk
        .account
        .quick_replies
        .used(&message.quick_replies);
    server.tell_tickets(&[(place, entries)]);
    sent(server, place)
}

/// The newest entry of a thread with its ticket.
fn sent(server: &Server, place: u32) -> Result<Sent, Refusal> {
    let mut newest = server.desk.newest_messages(place, 1);
    Ok(Sent {
        message: newest.pop(),
        ticket: server.desk.tickets.at(place).ticket.clone(),
    })
}

/// The answer to a key that was used before: what it answered then, as long as the same is asked.
fn again(receipt: &Receipt, number: TicketNumber, message: &NewMessage) -> Answer {
    if receipt.number == number && receipt.message == *message {
        Reply::created(&receipt.sent)
    } else {
        let what = "sent another message before: each message has a key of its own";
        Err(Refusal::field(IDEMPOTENCY_HEADER, what))
    }
}

fn check_a_note(
    server: &Server,
    user: &UserId,
    role: &Role,
    message: &NewMessage,
) -> Result<(), Refusal> {
    if !may_note(role) {
        return Err(Refusal::no_place_in_the_desk());
    }
    let errors = against(server, user, message, check_note_with);
    if errors.is_empty() {
        Ok(())
    } else {
        Err(Refusal::invalid(errors))
    }
}

/// What stands against the words and the files of a message, by a rule about both.
fn against(
    server: &Server,
    user: &UserId,
    message: &NewMessage,
    rule: impl FnOnce(&str, &[Upload<'_>]) -> Result<(), Vec<CannotSend>>,
) -> Vec<FieldError> {
    let (files, mut errors) = attached(server, user, &message.attachments);
    let mut reasons = rule(&message.text, &files).err().unwrap_or_default();
    // Words are not missed beside files that only have to arrive.
    reasons.retain(|reason| *reason != CannotSend::Blank || message.attachments.is_empty());
    errors.extend(reasons.iter().map(not_sent));
    // The words come before the files.
    errors.sort_by_key(|error| error.field == FILES);
    errors
}

/// The files of a message, and what is wrong with those that cannot go with it: each must be
/// there, be the writer's own, and go with this message only.
fn attached<'a>(
    server: &'a Server,
    user: &UserId,
    ids: &[AttachmentId],
) -> (Vec<Upload<'a>>, Vec<FieldError>) {
    let (mut files, mut errors) = (Vec::new(), Vec::new());
    for (index, id) in ids.iter().enumerate() {
        let wrong = match server.uploads.own(user, id) {
            None => format!("there is no file \"{id}\" of yours"),
            Some(file) if file.sent => {
                format!("{} went with another message", file.announced.name)
            }
            Some(file) if !file.is_complete() => {
                let (name, received) = (&file.announced.name, file.received());
                let bytes = file.announced.bytes;
                format!("{name} has not arrived: {received} of {bytes} bytes are there")
            }
            Some(file) if ids.iter().take(index).any(|other| other == id) => {
                format!("{} is in it twice", file.announced.name)
            }
            Some(file) => {
                files.push(file.described());
                continue;
            }
        };
        errors.push(error(FILES, wrong));
    }
    (files, errors)
}

/// What stands against a reply: first what can be told by field, then that the customer wrote
/// meanwhile (SPEC X8).
pub(super) fn check_reply(
    server: &Server,
    user: &UserId,
    role: &Role,
    place: u32,
    message: &NewMessage,
) -> Result<(), Refusal> {
    let facts = server.desk.facts(place);
    let mut errors = Vec::new();
    match may_reply(role, &facts) {
        Ok(()) => {}
        Err(CannotReply::Role) => return Err(Refusal::no_place_in_the_desk()),
        Err(reason) => errors.push(error("ticket", not_answered(reason).to_owned())),
    }
    errors.extend(against(server, user, message, |text, files| {
        let shorten = server.desk.settings.shorten_links;
        check(&facts.channel, text, files, shorten)
    }));
    let news = match &message.seen {
        None => Ok(false),
        Some(seen) => has_news(server, place, seen),
    };
    match news {
        Err(error) => errors.push(error),
        Ok(true) if errors.is_empty() => {
            return Err(Refusal::conflict(&server.desk.tickets.at(place).ticket));
        }
        Ok(_) => {}
    }
    if errors.is_empty() {
        Ok(())
    } else {
        Err(Refusal::invalid(errors))
    }
}

/// Whether the customer wrote something after an entry of the thread.
fn has_news(server: &Server, place: u32, seen: &MessageId) -> Result<bool, FieldError> {
    let record = server.desk.tickets.at(place);
    let thread = server.desk.thread(record);
    let position = message_position(record.ticket.number, seen.as_str());
    let later = position.and_then(|position| thread.get(position..)?.get(1..));
    let later = later.ok_or_else(|| error("seen", "is no message of this ticket".to_owned()))?;
    Ok(later.iter().any(|entry| match entry {
        Entry::Said(saying) => saying.kind == MessageKind::Customer,
        Entry::Happened(_) => false,
    }))
}

fn error(field: &str, message: String) -> FieldError {
    FieldError {
        field: field.to_owned(),
        message,
    }
}

/// Which rule stands against a reply and what would lift it (SPEC X4).
fn not_answered(reason: CannotReply) -> &'static str {
    match reason {
        CannotReply::Role => "your role has no place in the desk",
        CannotReply::UnknownChannel => "how one answers over its channel is not known",
        CannotReply::UnknownStatus => "whether one answers in its status is not known",
        CannotReply::Blocked => {
            "the customer's profile is blocked; an Owner or Admin can unblock it"
        }
        CannotReply::ChatClosed => {
            "the web chat was closed and never reopens; a new message makes a new ticket"
        }
        CannotReply::ChatEnded => "the web chat session is over; a new message makes a new ticket",
        CannotReply::BrandedSender => {
            "a branded sender ID cannot receive; the account needs a number that can"
        }
        CannotReply::NoConsent => {
            "the customer did not agree to SMS; they can subscribe by texting a keyword"
        }
        CannotReply::Closed => "it is closed; open it again first",
    }
}

/// What stands against the words or the files of a message, and how it would be right.
pub(super) fn not_sent(reason: &CannotSend) -> FieldError {
    let text = |message| error("text", message);
    let files = |message| error(FILES, message);
    match reason {
        CannotSend::UnknownChannel => text("what its channel carries is not known".to_owned()),
        CannotSend::Blank => text("is blank: write something that can be seen".to_owned()),
        CannotSend::TooLong {
            characters,
            longest,
        } => text(format!(
            "has {characters} characters and may have {longest}"
        )),
        CannotSend::TooManySegments {
            segments,
            most,
            over,
        } => text(format!(
            "takes {segments} segments and may take {most}: leave out the last {over} characters"
        )),
        CannotSend::TooManyAttachments { attachments, most } => {
            files(format!("are {attachments} files and may be {most}"))
        }
        CannotSend::MediaType { name, media_type } => files(format!(
            "{name} is {media_type}, which the channel does not carry"
        )),
        CannotSend::EmptyAttachment { name } => files(format!("{name} is empty")),
        CannotSend::TooLarge { bytes, most } => {
            files(format!("have {bytes} bytes together and may have {most}"))
        }
    }
}
