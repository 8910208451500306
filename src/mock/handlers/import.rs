//! Importing conversations in JSON Lines: one conversation a line.

use serde::Deserialize;

use super::Answer;
use super::call::Call;
use super::refusal::Refusal;
use super::reply::Reply;
use crate::api::{ImportBatch, ImportReport, LineError, LineProblem, LiveChange};
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
            Err(wrong) => {
                let line = first_line.saturating_add(index as u32);
                report.errors.push(wrong.on(line));
            }
        }
    }
    if report.added > 0 {
        server.log.push(LiveChange::Lists);
        server.log.push_counts();
    }
    report
}

/// What is wrong with a line.
struct Wrong {
    problem: LineProblem,
    about: Option<String>,
    column: Option<u32>,
    reason: String,
}

impl Wrong {
    fn new(problem: LineProblem, about: Option<&str>, reason: &str) -> Self {
        Self {
            problem,
            about: about.map(str::to_owned),
            column: None,
            reason: reason.to_owned(),
        }
    }

    fn on(self, line: u32) -> LineError {
        LineError {
            line,
            problem: self.problem,
            about: self.about,
            column: self.column,
            reason: self.reason,
        }
    }
}

impl From<serde_json::Error> for Wrong {
    fn from(error: serde_json::Error) -> Self {
        let text = error.to_string();
        // A line is one line: only the column is news.
        let what = text.split(" at line ").next().unwrap_or(&text);
        let missing = what
            .strip_prefix("missing field `")
            .and_then(|rest| rest.strip_suffix('`'));
        let problem = match (error.classify(), missing) {
            (_, Some(_)) => LineProblem::MissingField,
            (serde_json::error::Category::Data, None) => LineProblem::WrongValue,
            _ => LineProblem::NotJson,
        };
        let column = u32::try_from(error.column())
            .ok()
            .filter(|column| *column > 0);
        let reason = match column {
            Some(column) => format!("{what} (column {column})"),
            None => what.to_owned(),
        };
        Self {
            column,
            ..Self::new(problem, missing, &reason)
        }
    }
}

fn read(line: &str) -> Result<Conversation, Wrong> {
    let conversation: Conversation = serde_json::from_str(line)?;
    let empty = |field: &str| {
        let reason = format!("\"{field}\" is empty");
        Wrong::new(LineProblem::EmptyField, Some(field), &reason)
    };
    if conversation.id.is_empty() {
        return Err(empty("id"));
    }
    if let Channel::Unknown(channel) = &conversation.channel {
        let reason = format!("\"channel\" is \"{channel}\", none of email, sms, web_chat");
        return Err(Wrong::new(
            LineProblem::UnknownChannel,
            Some(channel),
            &reason,
        ));
    }
    if conversation.messages.is_empty() {
        return Err(empty("messages"));
    }
    let Writer { name, email } = &conversation.customer;
    if given(name).or(given(email)).is_none() {
        let reason = "\"customer\" has neither name nor email";
        return Err(Wrong::new(LineProblem::NoCustomer, None, reason));
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
    let place = desk.open_ticket(new, entries.collect(), now);
    desk.arrives(place, now);
}
