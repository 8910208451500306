//! How a special ticket is written down.

use chrono::TimeDelta;

use crate::domain::{Channel, MessageKind, Sentiment, Status, Time, TimelineAction, UserId};
use crate::mock::entry::{Entry, Happening, Saying, Subject};
use crate::mock::files;
use crate::mock::staff::Staff;
use crate::mock::world::account::ACCOUNT;
use crate::mock::world::person::Person;
use crate::mock::world::scenarios::File;

/// A special ticket.
#[derive(Debug)]
pub(super) struct Special {
    pub number: u32,
    /// The place of the customer.
    pub customer: u32,
    pub channel: Channel,
    pub status: Status,
    pub subject: &'static str,
    pub tags: &'static [&'static str],
    pub score: Option<u8>,
    pub assignee: Option<&'static str>,
    pub team: Option<&'static str>,
    pub unread: bool,
    pub lines: &'static [Line],
}

/// Something in the thread, so many minutes before the world's epoch.
#[derive(Debug)]
pub(super) struct Line {
    ago: i64,
    what: What,
}

#[derive(Debug)]
enum What {
    Said {
        kind: MessageKind,
        author: Author,
        text: Text,
        files: &'static [File],
    },
    Happened {
        action: TimelineAction,
        actor: Option<&'static str>,
        user: Option<&'static str>,
    },
    /// Many messages, evenly spread from then until so many minutes before the epoch.
    Many {
        until: i64,
        count: usize,
        write: fn(usize) -> (MessageKind, String),
    },
}

#[derive(Clone, Copy, Debug)]
enum Author {
    Customer,
    /// A user's id.
    User(&'static str),
    /// A campaign or flow.
    Named(&'static str),
    Nobody,
}

#[derive(Clone, Copy, Debug)]
enum Text {
    Written(&'static str),
    Made(fn() -> String),
}

const fn said(ago: i64, kind: MessageKind, author: Author, text: &'static str) -> Line {
    Line {
        ago,
        what: What::Said {
            kind,
            author,
            text: Text::Written(text),
            files: &[],
        },
    }
}

/// The customer says.
pub(super) const fn customer(ago: i64, text: &'static str) -> Line {
    said(ago, MessageKind::Customer, Author::Customer, text)
}

/// The customer says something that is too long to write down.
pub(super) const fn customer_makes(ago: i64, text: fn() -> String) -> Line {
    let (kind, author) = (MessageKind::Customer, Author::Customer);
    Line {
        ago,
        what: What::Said {
            kind,
            author,
            text: Text::Made(text),
            files: &[],
        },
    }
}

/// The customer sends files.
pub(super) const fn customer_sends(ago: i64, text: &'static str, files: &'static [File]) -> Line {
    let (kind, author) = (MessageKind::Customer, Author::Customer);
    Line {
        ago,
        what: What::Said {
            kind,
            author,
            text: Text::Written(text),
            files,
        },
    }
}

/// An agent says.
pub(super) const fn agent(ago: i64, user: &'static str, text: &'static str) -> Line {
    said(ago, MessageKind::Agent, Author::User(user), text)
}

/// An agent sends files.
pub(super) const fn agent_sends(
    ago: i64,
    user: &'static str,
    text: &'static str,
    files: &'static [File],
) -> Line {
    let (kind, author) = (MessageKind::Agent, Author::User(user));
    Line {
        ago,
        what: What::Said {
            kind,
            author,
            text: Text::Written(text),
            files,
        },
    }
}

/// An agent notes for the others.
pub(super) const fn note(ago: i64, user: &'static str, text: &'static str) -> Line {
    said(ago, MessageKind::Note, Author::User(user), text)
}

/// A campaign.
pub(super) const fn campaign(ago: i64, name: &'static str, text: &'static str) -> Line {
    said(ago, MessageKind::Campaign, Author::Named(name), text)
}

/// A flow.
pub(super) const fn flow(ago: i64, name: &'static str, text: &'static str) -> Line {
    said(ago, MessageKind::Flow, Author::Named(name), text)
}

/// The customer texts a keyword.
pub(super) const fn keyword(ago: i64, text: &'static str) -> Line {
    said(ago, MessageKind::Keyword, Author::Customer, text)
}

/// The desk answers by itself.
pub(super) const fn auto_response(ago: i64, text: &'static str) -> Line {
    said(ago, MessageKind::AutoResponse, Author::Nobody, text)
}

/// The email after the customer left a web chat.
pub(super) const fn follow_up(ago: i64, text: &'static str) -> Line {
    said(ago, MessageKind::FollowUp, Author::Named(ACCOUNT), text)
}

/// The desk does something by itself.
pub(super) const fn happened(ago: i64, action: TimelineAction) -> Line {
    Line {
        ago,
        what: What::Happened {
            action,
            actor: None,
            user: None,
        },
    }
}

/// An agent does something.
pub(super) const fn done_by(ago: i64, action: TimelineAction, actor: &'static str) -> Line {
    Line {
        ago,
        what: What::Happened {
            action,
            actor: Some(actor),
            user: None,
        },
    }
}

/// The desk assigns the ticket to a user.
pub(super) const fn assigned(ago: i64, user: &'static str) -> Line {
    let action = TimelineAction::Assigned;
    Line {
        ago,
        what: What::Happened {
            action,
            actor: None,
            user: Some(user),
        },
    }
}

/// Many messages.
pub(super) const fn many(
    ago: i64,
    until: i64,
    count: usize,
    write: fn(usize) -> (MessageKind, String),
) -> Line {
    Line {
        ago,
        what: What::Many {
            until,
            count,
            write,
        },
    }
}

impl Special {
    /// The thread.
    pub fn entries(&self, epoch: Time, customer: &Person, staff: &Staff) -> Vec<Entry> {
        let mut entries = Vec::with_capacity(self.lines.len());
        for line in self.lines {
            let at = epoch - TimeDelta::minutes(line.ago);
            match &line.what {
                What::Said {
                    kind,
                    author,
                    text,
                    files,
                } => {
                    entries.push(Entry::Said(Box::new(Saying {
                        kind: kind.clone(),
                        at,
                        author: author.name(customer, staff),
                        text: text.text(),
                        attachments: files
                            .iter()
                            .map(|(name, kind)| files::attachment(name, kind))
                            .collect(),
                    })));
                }
                What::Happened {
                    action,
                    actor,
                    user,
                } => {
                    let place = |id: &str| staff.user(&UserId::from(id));
                    let subject = match (user, self.score) {
                        (Some(user), _) => place(user).map_or(Subject::None, Subject::User),
                        (None, Some(score)) if *action == TimelineAction::Scored => {
                            Subject::Label(Sentiment::scored(score, at).label)
                        }
                        _ => Subject::None,
                    };
                    let actor = actor.and_then(place);
                    let action = action.clone();
                    entries.push(Entry::Happened(Happening {
                        at,
                        action,
                        actor,
                        subject,
                        trace: None,
                    }));
                }
                What::Many {
                    until,
                    count,
                    write,
                } => {
                    let step = TimeDelta::seconds((line.ago - until) * 60 / *count as i64);
                    let mut at = at;
                    for index in 0..*count {
                        let (kind, text) = write(index);
                        let author = match kind {
                            MessageKind::Customer => Author::Customer,
                            _ => self.assignee.map_or(Author::Nobody, Author::User),
                        };
                        entries.push(Entry::said(kind, at, author.name(customer, staff), text));
                        at += step;
                    }
                }
            }
        }
        entries
    }
}

impl Author {
    fn name(self, customer: &Person, staff: &Staff) -> Option<String> {
        match self {
            Author::Customer => Some(customer.full_name()),
            Author::User(id) => staff
                .user(&id.into())
                .and_then(|user| staff.user_name(user)),
            Author::Named(name) => Some(name.to_owned()),
            Author::Nobody => None,
        }
    }
}

impl Text {
    fn text(self) -> String {
        match self {
            Text::Written(text) => text.to_owned(),
            Text::Made(make) => make(),
        }
    }
}
