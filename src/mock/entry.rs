//! One entry of a thread as the mock server keeps it: small, because a bulk change writes one
//! into every ticket.

use std::sync::Arc;

use chrono::SecondsFormat;

use super::files;
use super::staff::Staff;
use crate::domain::{
    Attachment, LastMessage, Message, MessageId, MessageKind, SentimentLabel, TicketNumber, Time,
    Timeline, TimelineAction, Trace,
};

/// How many characters of the newest message a row has.
const PREVIEW: usize = 160;

/// One entry of a thread.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Entry {
    /// Somebody or something said it.
    Said(Box<Saying>),
    /// It happened to the ticket.
    Happened(Happening),
}

/// What was said.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Saying {
    /// Where it comes from.
    pub kind: MessageKind,
    /// When.
    pub at: Time,
    /// Who said it, or the name of the campaign or flow.
    pub author: Option<String>,
    /// The words.
    pub text: String,
    /// Files that came with it.
    pub attachments: Vec<Attachment>,
}

/// What happened to a ticket; people and teams by their place in the [`Staff`].
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Happening {
    /// When.
    pub at: Time,
    /// What.
    pub action: TimelineAction,
    /// Who did it; none where the desk did it by itself.
    pub actor: Option<u16>,
    /// With what.
    pub subject: Subject,
    /// Where the desk assigned by itself: why so. Shared, because it is long.
    pub trace: Option<Arc<Trace>>,
}

/// What something was done with.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Subject {
    /// Nothing.
    None,
    /// A user.
    User(u16),
    /// A team.
    Team(u16),
    /// An instant.
    Until(Time),
    /// A sentiment.
    Label(SentimentLabel),
    /// What somebody wrote; shared by all that it was written to at once.
    Words(Arc<str>),
}

impl Entry {
    /// Something a person or the desk's own automation said, without files.
    pub fn said(kind: MessageKind, at: Time, author: Option<String>, text: String) -> Self {
        Self::Said(Box::new(Saying {
            kind,
            at,
            author,
            text,
            attachments: Vec::new(),
        }))
    }

    /// Something that the desk did to a ticket by itself.
    pub fn by_itself(at: Time, action: TimelineAction, subject: Subject) -> Self {
        Self::Happened(Happening {
            at,
            action,
            actor: None,
            subject,
            trace: None,
        })
    }

    /// When it was.
    pub fn at(&self) -> Time {
        match self {
            Entry::Said(saying) => saying.at,
            Entry::Happened(happening) => happening.at,
        }
    }

    /// The entry as the contract has it; `position` is its place in the thread.
    pub fn message(&self, number: TicketNumber, position: usize, staff: &Staff) -> Message {
        let id = message_id(number, position);
        match self {
            Entry::Said(saying) => Message {
                id,
                kind: saying.kind.clone(),
                at: saying.at,
                author: saying.author.clone(),
                text: saying.text.clone(),
                attachments: saying.named_files(number, position),
                attribution: None,
                timeline: None,
            },
            Entry::Happened(happening) => Message {
                id,
                kind: MessageKind::Timeline,
                at: happening.at,
                author: None,
                text: String::new(),
                attachments: Vec::new(),
                attribution: None,
                timeline: Some(happening.timeline(staff)),
            },
        }
    }
}

impl Happening {
    fn timeline(&self, staff: &Staff) -> Timeline {
        let subject = match &self.subject {
            Subject::None => None,
            Subject::User(user) => staff.user_name(*user),
            Subject::Team(team) => staff.team_name(*team),
            Subject::Until(time) => Some(time.to_rfc3339_opts(SecondsFormat::Secs, true)),
            Subject::Label(label) => Some(label.as_str().to_owned()),
            Subject::Words(words) => Some(words.to_string()),
        };
        Timeline {
            action: self.action.clone(),
            actor: self.actor.and_then(|actor| staff.user_name(actor)),
            subject,
            trace: self.trace.as_deref().cloned().map(Box::new),
        }
    }
}

impl Saying {
    /// Whether the desk said it by itself: an automatic answer, or the email after a web chat.
    pub fn is_automatic(&self) -> bool {
        matches!(self.kind, MessageKind::AutoResponse | MessageKind::FollowUp)
    }

    /// Its files with what each is asked for by.
    fn named_files(&self, number: TicketNumber, position: usize) -> Vec<Attachment> {
        let mut named = self.attachments.clone();
        for (index, file) in named.iter_mut().enumerate() {
            file.id
                .get_or_insert_with(|| files::id(number, position, index));
        }
        named
    }

    /// As much of it as a row needs.
    pub fn preview(&self) -> LastMessage {
        preview(self.kind.clone(), self.at, &self.text)
    }
}

/// As much of a message as a row needs.
pub(crate) fn preview(kind: MessageKind, at: Time, text: &str) -> LastMessage {
    LastMessage {
        kind,
        text: one_line(text),
        at,
    }
}

/// The id of a thread's entry: its ticket and its place, so that no table of ids is needed.
pub(crate) fn message_id(number: TicketNumber, position: usize) -> MessageId {
    format!("{}-{}", number.0, position + 1).into()
}

/// The place that such an id names; none where it is no entry of this ticket.
pub(crate) fn message_position(number: TicketNumber, id: &str) -> Option<usize> {
    let (ticket, place) = id.split_once('-')?;
    let place = place.parse::<usize>().ok()?;
    (ticket.parse() == Ok(number.0))
        .then_some(place)?
        .checked_sub(1)
}

/// The first characters of a text with every run of white space as one space.
fn one_line(text: &str) -> String {
    // Most texts are one line already, and a large world has many.
    let spaced = |pair: &[u8]| pair == b"  " || pair[0] < b' ';
    if text.len() <= PREVIEW && text.trim() == text && !text.as_bytes().windows(2).any(spaced) {
        return text.to_owned();
    }
    let mut line = String::with_capacity(text.len().min(PREVIEW * 2));
    let mut left = PREVIEW;
    for word in text.split_whitespace() {
        if !line.is_empty() && left > 0 {
            line.push(' ');
            left -= 1;
        }
        for letter in word.chars().take(left) {
            line.push(letter);
            left -= 1;
        }
        if left == 0 {
            break;
        }
    }
    line.truncate(line.trim_end().len());
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_preview_is_one_line_of_at_most_160_characters() {
        assert_eq!(one_line("  Hello\n\n\tthere  "), "Hello there");
        assert_eq!(one_line(&"ñ".repeat(500)).chars().count(), 160);
        assert!(one_line(&"word ".repeat(500)).chars().count() <= 160);
        assert_eq!(one_line(" \n "), "");
    }

    #[test]
    fn ids_and_places_belong_together() {
        let number = TicketNumber(10_432);
        assert_eq!(
            message_position(number, message_id(number, 7).as_str()),
            Some(7)
        );
        for other in ["10433-8", "10432-0", "10432", "10432-", "-8", "10432-x", ""] {
            assert_eq!(message_position(number, other), None, "{other}");
        }
    }
}
