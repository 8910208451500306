//! Importing conversations in JSON Lines: one conversation a line.

use serde::Deserialize;

use super::Answer;
use super::call::Call;
use super::refusal::Refusal;
use super::reply::Reply;
use crate::api::{ImportBatch, ImportReport, LineError, LiveChange};
use crate::domain::{Channel, MessageKind, Time};
use crate::mock::desk::NewTicket;
use crate::mock::entry::Entry;
use crate::mock::server::Server;

/// A conversation as a line has it.
#[derive(Deserialize)]
struct Conversation {
    id: String,
    channel: Channel,
    #[serde(default)]
    tags: Vec<String>,
    customer: Writer,
    messages: Vec<Line>,
}

/// Who wrote it.
#[derive(Deserialize)]
struct Writer {
    #[serde(default)]
    name: Option<String>,
    #[serde(default)]
    email: Option<String>,
}

/// One of its messages.
#[derive(Deserialize)]
struct Line {
    from: Side,
    at: Time,
    text: String,
}

/// Who said it.
#[derive(Clone, Copy, Deserialize, PartialEq)]
#[serde(rename_all = "snake_case")]
enum Side {
    Customer,
    Agent,
}

/// `POST /demo/import`
pub(super) fn post(server: &mut Server, call: &Call) -> Answer {
    let ImportBatch { first_line, lines } = call.body()?;
    if first_line == 0 {
        return Err(Refusal::field("first_line", "is counted from 1"));
    }
    Reply::json(&import(
        server,
        first_line,
        lines.iter().map(String::as_str),
        call.now,
    ))
}

/// Imports lines of which the first has this number. What cannot be read is reported and the
/// others go in; a conversation whose id was imported before is passed over.
pub(crate) fn import<'a>(
    server: &mut Server,
    first_line: u32,
    lines: impl Iterator<Item = &'a str>,
    now: Time,
) -> ImportReport {
    let mut report = ImportReport::default();
    for (index, line) in lines.enumerate() {
        if line.trim().is_empty() {
            continue;
        }
        match read(line) {
            Ok(conversation) if server.imported.contains(&conversation.id) => report.known += 1,
            Ok(conversation) => {
                server.imported.insert(conversation.id.clone());
                put_in(server, conversation, now);
                report.added += 1;
            }
            Err(reason) => {
                let line = first_line.saturating_add(index as u32);
                report.errors.push(LineError { line, reason });
            }
        }
    }
    if report.added > 0 {
        server.log.push(LiveChange::Lists);
        server.log.push_counts();
    }
    report
}

fn read(line: &str) -> Result<Conversation, String> {
    let conversation: Conversation = serde_json::from_str(line).map_err(|error| {
        // A line is one line: only the column is news.
        let column = error.column();
        let text = error.to_string();
        let what = text.split(" at line ").next().unwrap_or(&text);
        if column == 0 {
            what.to_owned()
        } else {
            format!("{what} (column {column})")
        }
    })?;
    let Conversation {
        id,
        channel,
        customer,
        messages,
        ..
    } = &conversation;
    if id.is_empty() {
        return Err("\"id\" is empty".to_owned());
    }
    if let Channel::Unknown(channel) = channel {
        return Err(format!(
            "\"channel\" is \"{channel}\", none of email, sms, web_chat"
        ));
    }
    if messages.is_empty() {
        return Err("\"messages\" is empty".to_owned());
    }
    if given(&customer.name).or(given(&customer.email)).is_none() {
        return Err("\"customer\" has neither name nor email".to_owned());
    }
    Ok(conversation)
}

fn given(text: &Option<String>) -> Option<&str> {
    text.as_deref()
        .map(str::trim)
        .filter(|text| !text.is_empty())
}

fn put_in(server: &mut Server, conversation: Conversation, now: Time) {
    let Conversation {
        channel,
        mut tags,
        customer,
        messages,
        ..
    } = conversation;
    let email = given(&customer.email);
    let name = given(&customer.name).or(email).unwrap_or_default();
    let desk = &mut server.desk;
    let customer = desk.customers.find_or_add(&desk.world, name, email);
    tags.sort();
    tags.dedup();
    let entries = messages
        .into_iter()
        .map(|Line { from, at, text }| match from {
            Side::Customer => Entry::said(MessageKind::Customer, at, Some(name.to_owned()), text),
            Side::Agent => Entry::said(MessageKind::Agent, at, None, text),
        });
    let new = NewTicket {
        customer,
        channel,
        subject: String::new(),
        tags,
        sentiment: None,
    };
    desk.open_ticket(new, entries.collect(), now);
}
