//! What a condition may ask for, and how each of it may be asked.

use crate::domain::open_enum::open_enum;

open_enum!(
    /// A property of a ticket that a condition asks for (SPEC I27).
    Field {
        /// `open`, `snoozed`, `closed`.
        Status = "status",
        /// A user's id, or `me`.
        Assignee = "assignee",
        /// A team's id.
        Team = "team",
        /// `email`, `sms`, `web_chat`.
        Channel = "channel",
        /// A sentiment label.
        Sentiment = "sentiment",
        /// A sentiment score, 0 to 10.
        SentimentScore = "sentiment_score",
        /// A tag; a ticket has several.
        Tag = "tag",
        /// `true` or `false`.
        Unread = "unread",
        /// A customer's id.
        Customer = "customer",
        /// A segment that the customer is in; they may be in several.
        Segment = "segment",
        /// `true` or `false`: whether the customer agreed to be sent news by SMS.
        Subscriber = "subscriber",
        /// Where the customer lives, ISO 3166-1 alpha-2.
        Country = "country",
        /// What the customer bought in the last 90 days, in units of their currency.
        RecentOrderValue = "recent_order_value",
        /// The campaign or flow that was last answered (SPEC I28).
        Campaign = "campaign",
        /// When the ticket arose.
        Created = "created",
        /// When it last changed.
        Updated = "updated",
        /// When the customer last wrote.
        LastCustomerMessage = "last_customer_message",
        /// When a snoozed ticket wakes.
        SnoozedUntil = "snoozed_until",
        /// How many minutes the customer has waited (SPEC I31): minutes of the office hours where the
        /// ticket's channel keeps them.
        Waiting = "waiting",
        /// How many messages customer and agents wrote.
        Messages = "messages",
        /// Subject, name of the customer, number, newest words.
        Text = "text",
    }
);

open_enum!(
    /// How a condition asks.
    Operator {
        /// At least one of the values.
        AnyOf = "any_of",
        /// None of the values; what is not set fits too.
        NoneOf = "none_of",
        /// Every one of the values, of what a ticket has several of.
        AllOf = "all_of",
        /// There is a value, whichever.
        IsSet = "is_set",
        /// There is none, such as a ticket that was never scored (SPEC S7).
        IsNotSet = "is_not_set",
        /// More than a number.
        Over = "over",
        /// Less than a number.
        Under = "under",
        /// From one number to another, both included.
        Between = "between",
        /// Before an instant, in RFC 3339.
        Before = "before",
        /// At an instant or after it.
        After = "after",
        /// No longer ago than a span such as `7d`, `24h`, `30m`.
        InLast = "in_last",
        /// Longer ago than a span, or not at all.
        NotInLast = "not_in_last",
        /// No further ahead than a span.
        InNext = "in_next",
        /// At least one of the values is part of the text, whatever the case and the accents.
        Contains = "contains",
        /// None of them is.
        ContainsNot = "contains_not",
    }
);

/// What the values of a field are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One of a few words that every build knows.
    Choice,
    /// The id of somebody or something.
    Id,
    /// A word of the account's own.
    Word,
    /// Several such words.
    Words,
    /// A whole number.
    Number,
    /// A sum with up to two decimals.
    Money,
    /// An instant, or a span from now.
    Time,
    /// Running text.
    Text,
}

/// How many values an operator takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arity {
    /// None.
    None,
    /// One.
    One,
    /// Two, the lower first.
    Two,
    /// One or more.
    Some,
}

impl Operator {
    /// How many values it takes.
    pub fn arity(&self) -> Arity {
        match self {
            Self::IsSet | Self::IsNotSet => Arity::None,
            Self::AnyOf | Self::NoneOf | Self::AllOf | Self::Contains | Self::ContainsNot => {
                Arity::Some
            }
            Self::Between => Arity::Two,
            _ => Arity::One,
        }
    }

    /// The operator that lets through exactly what this one does not; not every one has one.
    pub fn negated(&self) -> Option<Operator> {
        Some(match self {
            Self::AnyOf => Self::NoneOf,
            Self::NoneOf => Self::AnyOf,
            Self::IsSet => Self::IsNotSet,
            Self::IsNotSet => Self::IsSet,
            Self::InLast => Self::NotInLast,
            Self::NotInLast => Self::InLast,
            Self::Contains => Self::ContainsNot,
            Self::ContainsNot => Self::Contains,
            _ => return None,
        })
    }
}

impl Field {
    /// What its values are; none of a field that this build does not know.
    pub fn kind(&self) -> Option<Kind> {
        Some(match self {
            Self::Status | Self::Channel | Self::Sentiment | Self::Unread | Self::Subscriber => {
                Kind::Choice
            }
            Self::Assignee | Self::Team | Self::Customer => Kind::Id,
            Self::Campaign | Self::Country => Kind::Word,
            Self::Tag | Self::Segment => Kind::Words,
            Self::SentimentScore | Self::Waiting | Self::Messages => Kind::Number,
            Self::RecentOrderValue => Kind::Money,
            Self::Created | Self::Updated | Self::LastCustomerMessage | Self::SnoozedUntil => {
                Kind::Time
            }
            Self::Text => Kind::Text,
            Self::Unknown(_) => return None,
        })
    }

    /// How it may be asked for, in the order the operators are offered; empty for a field that this
    /// build does not know.
    pub fn operators(&self) -> &'static [Operator] {
        use Operator::{
            After, AllOf, AnyOf, Before, Between, Contains, ContainsNot, InLast, InNext, IsNotSet,
            IsSet, NoneOf, NotInLast, Over, Under,
        };
        match self {
            // Every ticket has one.
            Self::Status | Self::Channel | Self::Unread | Self::Subscriber | Self::Customer => {
                &[AnyOf, NoneOf]
            }
            Self::Sentiment | Self::Assignee | Self::Team | Self::Campaign | Self::Country => {
                &[AnyOf, NoneOf, IsSet, IsNotSet]
            }
            Self::Tag | Self::Segment => &[AnyOf, AllOf, NoneOf, IsSet, IsNotSet],
            Self::Messages => &[Over, Under, Between],
            Self::SentimentScore | Self::Waiting | Self::RecentOrderValue => {
                &[Over, Under, Between, IsSet, IsNotSet]
            }
            Self::Created | Self::Updated => &[InLast, NotInLast, Before, After],
            Self::LastCustomerMessage => &[InLast, NotInLast, Before, After, IsSet, IsNotSet],
            Self::SnoozedUntil => &[InNext, Before, After, IsSet, IsNotSet],
            Self::Text => &[Contains, ContainsNot],
            Self::Unknown(_) => &[],
        }
    }
}
