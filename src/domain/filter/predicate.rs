//! Filters made ready to run: values are read once, so that asking 100,000 tickets stays cheap.

use std::ops::{Bound, RangeBounds, RangeInclusive};
use std::sync::Arc;

use super::{Filter, FilterError, read};
use crate::domain::find::has_plain;
use crate::domain::{
    Channel, CustomerId, SentimentLabel, Status, TeamId, Ticket, TicketNumber, Time, UserId,
    WaitingHours, Word,
};

/// What a filter's answer depends on besides the ticket.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FilterContext {
    /// Who asks; `me` in a filter means them.
    pub me: Option<UserId>,
    /// What spans and waiting times are counted from. Lists and counts take the minute that has
    /// begun last, so that they agree, see [`Self::at`].
    pub now: Time,
    /// How waiting is counted where it is in office hours (SPEC I31); they reach [`Self::now`]. None
    /// where all of the time counts.
    pub hours: Option<Arc<WaitingHours>>,
}

impl FilterContext {
    /// Somebody who asks at a time, which counts from its last full minute on. All of the time counts
    /// as waiting; see [`Self::in_hours`].
    pub fn at(me: Option<UserId>, now: Time) -> Self {
        Self {
            me,
            now: Self::minute(now),
            hours: None,
        }
    }

    /// The same with waiting counted in office hours, where it is.
    pub fn in_hours(self, hours: Option<Arc<WaitingHours>>) -> Self {
        Self { hours, ..self }
    }

    /// The last full minute.
    pub fn minute(now: Time) -> Time {
        let minute = now.timestamp().div_euclid(60) * 60;
        Time::from_timestamp(minute, 0).unwrap_or(now)
    }

    /// The same, whoever asks.
    pub fn of_anybody(&self) -> Self {
        Self {
            me: None,
            ..self.clone()
        }
    }

    /// Whether the time, and how waiting is counted, are those of another.
    pub fn is_as_late_as(&self, other: &Self) -> bool {
        self.now == other.now && self.hours == other.hours
    }
}

/// A filter made ready to run. One that depends on the time is right for that of its context only.
#[derive(Clone, Debug)]
pub struct Predicate(Node);

#[derive(Clone, Debug)]
pub(super) enum Node {
    All(Vec<Node>),
    Any(Vec<Node>),
    Test { test: Test, wanted: Wanted },
}

/// Whether the test must hold or must not.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Wanted {
    Yes,
    No,
}

/// A number of a ticket, where it has one.
type NumberOf = fn(&Ticket) -> Option<i64>;
/// An instant of a ticket, where it has one.
pub(super) type TimeOf = fn(&Ticket) -> Option<Time>;
/// From when until when.
pub(super) type Range = (Bound<Time>, Bound<Time>);
/// Words of a ticket.
pub(super) type WordsOf = fn(&Ticket, &mut dyn FnMut(&str) -> bool) -> bool;

#[derive(Clone, Debug)]
pub(super) enum Test {
    Status(Vec<Status>),
    Assignee(Vec<UserId>),
    Team(Vec<TeamId>),
    Channel(Vec<Channel>),
    Sentiment(Vec<SentimentLabel>),
    Unread(Vec<bool>),
    Subscriber(Vec<bool>),
    Customer(Vec<CustomerId>),
    /// At least one of the words.
    AnyWord(WordsOf, Vec<String>),
    /// Every one of them.
    AllWords(WordsOf, Vec<String>),
    Number(NumberOf, RangeInclusive<i64>),
    Time(TimeOf, Range),
    /// Since when the customer waits: where the channel keeps office hours, and where it does not.
    Waiting(Arc<WaitingHours>, Range, Range),
    /// Plain texts of which one is part of what the ticket says.
    Text(Vec<String>),
    IsSet(fn(&Ticket) -> bool),
    /// Of what could not be read: the predicate is never made.
    Broken,
}

impl Predicate {
    /// Reads a filter.
    ///
    /// # Errors
    /// Every part that this build does not understand, with its place; a filter is never run in
    /// part, because then it would show tickets that do not match.
    pub fn new(filter: &Filter, context: &FilterContext) -> Result<Self, Vec<FilterError>> {
        read::read(filter, context).map(Self)
    }

    /// Whether the ticket belongs in.
    pub fn matches(&self, ticket: &Ticket) -> bool {
        self.0.matches(ticket)
    }

    /// The place of the first part that keeps the ticket out, for [`Filter::part`]: a condition, or
    /// a group of which one part were enough. None where the ticket belongs in.
    pub fn first_unmet(&self, ticket: &Ticket) -> Option<Vec<usize>> {
        let (mut node, mut at) = (&self.0, Vec::new());
        if node.matches(ticket) {
            return None;
        }
        while let Node::All(parts) = node
            && let Some(index) = parts.iter().position(|part| !part.matches(ticket))
            && let Some(part) = parts.get(index)
        {
            at.push(index);
            node = part;
        }
        Some(at)
    }
}

impl Node {
    fn matches(&self, ticket: &Ticket) -> bool {
        match self {
            Node::All(parts) => parts.iter().all(|part| part.matches(ticket)),
            Node::Any(parts) => parts.iter().any(|part| part.matches(ticket)),
            Node::Test { test, wanted } => test.holds(ticket) == (*wanted == Wanted::Yes),
        }
    }
}

impl Test {
    fn holds(&self, ticket: &Ticket) -> bool {
        match self {
            Test::Status(values) => values.contains(&ticket.status),
            Test::Assignee(values) => is_one_of(ticket.assignee.as_ref(), values),
            Test::Team(values) => is_one_of(ticket.team.as_ref(), values),
            Test::Channel(values) => values.contains(&ticket.channel),
            Test::Sentiment(values) => {
                is_one_of(ticket.sentiment.as_ref().map(|it| &it.label), values)
            }
            Test::Unread(values) => values.contains(&ticket.unread),
            Test::Subscriber(values) => values.contains(&ticket.customer.subscriber),
            Test::Customer(values) => values.contains(&ticket.customer.id),
            Test::AnyWord(words, wanted) => {
                words(ticket, &mut |word| wanted.iter().any(|it| it == word))
            }
            Test::AllWords(words, wanted) => {
                let mut wanted = wanted.iter();
                wanted.all(|wanted| words(ticket, &mut |word| word == wanted))
            }
            Test::Number(number, range) => number(ticket).is_some_and(|it| range.contains(&it)),
            Test::Time(time, range) => time(ticket).is_some_and(|it| range.contains(&it)),
            Test::Waiting(hours, kept, others) => ticket.waiting_since.is_some_and(|since| {
                let is_kept = hours.are_kept_by(&ticket.channel);
                (if is_kept { kept } else { others }).contains(&since)
            }),
            Test::Text(wanted) => wanted.iter().any(|wanted| says(ticket, wanted)),
            Test::IsSet(is_set) => is_set(ticket),
            Test::Broken => false,
        }
    }
}

fn is_one_of<T: PartialEq>(value: Option<&T>, values: &[T]) -> bool {
    value.is_some_and(|value| values.contains(value))
}

/// Whether a plain text is part of what a row shows of a ticket.
fn says(ticket: &Ticket, wanted: &str) -> bool {
    has_plain(&ticket.subject, wanted)
        || has_plain(&ticket.customer.name, wanted)
        || number_has(ticket.number, wanted)
        || (ticket.last_message.as_ref()).is_some_and(|it| has_plain(&it.text, wanted))
}

/// Whether a text is part of a number as it is shown, `#10432`.
fn number_has(number: TicketNumber, wanted: &str) -> bool {
    let mut digits = [b'#'; 11];
    let mut rest = number.0;
    let mut first = digits.len();
    loop {
        first -= 1;
        digits[first] = b'0' + (rest % 10) as u8;
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    let shown = digits.get(first - 1..).unwrap_or_default();
    shown
        .windows(wanted.len())
        .any(|it| it == wanted.as_bytes())
}

/// The tags of a ticket.
pub(super) fn tags(ticket: &Ticket, fits: &mut dyn FnMut(&str) -> bool) -> bool {
    ticket.tags.iter().any(|tag| fits(tag))
}

/// The segments of its customer.
pub(super) fn segments(ticket: &Ticket, fits: &mut dyn FnMut(&str) -> bool) -> bool {
    ticket.customer.segments.iter().any(|segment| fits(segment))
}

/// What it was last attributed to.
pub(super) fn campaign(ticket: &Ticket, fits: &mut dyn FnMut(&str) -> bool) -> bool {
    ticket.campaign.as_ref().map(Word::as_ref).is_some_and(fits)
}

/// The country of its customer.
pub(super) fn country(ticket: &Ticket, fits: &mut dyn FnMut(&str) -> bool) -> bool {
    (ticket.customer.country.as_ref())
        .map(Word::as_ref)
        .is_some_and(fits)
}
