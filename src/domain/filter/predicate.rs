//! Filters made ready to run: values are read once, so that asking 100,000 tickets stays cheap.

use super::{Condition, Field, Filter, Operator};
use crate::domain::{Channel, CustomerId, SentimentLabel, Status, TeamId, Ticket, UserId};

/// What a filter's answer depends on besides the ticket.
#[derive(Clone, Debug, Default)]
pub struct FilterContext {
    /// Who asks; `me` in a filter means them.
    pub me: Option<UserId>,
}

/// Why a filter cannot run, and where: `path` is like `all[1].values[0]`.
#[derive(Clone, Debug, PartialEq)]
pub struct FilterError {
    /// Where in the filter.
    pub path: String,
    /// What is wrong, in English, for a developer.
    pub message: String,
}

/// A filter made ready to run.
#[derive(Clone, Debug)]
pub struct Predicate(Node);

#[derive(Clone, Debug)]
enum Node {
    All(Vec<Node>),
    Any(Vec<Node>),
    Test { test: Test, wanted: Wanted },
}

/// Whether the test must hold or must not.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Wanted {
    Yes,
    No,
}

#[derive(Clone, Debug)]
enum Test {
    Status(Vec<Status>),
    Assignee(Vec<UserId>),
    AssigneeSet,
    Team(Vec<TeamId>),
    TeamSet,
    Channel(Vec<Channel>),
    Sentiment(Vec<SentimentLabel>),
    SentimentSet,
    Tag(Vec<String>),
    TagSet,
    Unread(Vec<bool>),
    Customer(Vec<CustomerId>),
    /// A property that every ticket has.
    Always,
}

impl Predicate {
    /// Reads a filter.
    ///
    /// # Errors
    /// Every part that this build does not understand, with its place; a filter is never run in
    /// part, because then it would show tickets that do not match.
    pub fn new(filter: &Filter, context: &FilterContext) -> Result<Self, Vec<FilterError>> {
        let mut reader = Reader {
            context,
            errors: Vec::new(),
            conditions: 0,
        };
        let node = reader.filter(filter, "", 1);
        if reader.conditions > Filter::MAX_CONDITIONS {
            reader.error(
                "",
                format!("has more than {} conditions", Filter::MAX_CONDITIONS),
            );
        }
        if reader.errors.is_empty() {
            Ok(Self(node))
        } else {
            Err(reader.errors)
        }
    }

    /// Whether the ticket belongs in.
    pub fn matches(&self, ticket: &Ticket) -> bool {
        self.0.matches(ticket)
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
            Test::Assignee(values) => ticket
                .assignee
                .as_ref()
                .is_some_and(|user| values.contains(user)),
            Test::AssigneeSet => ticket.assignee.is_some(),
            Test::Team(values) => ticket
                .team
                .as_ref()
                .is_some_and(|team| values.contains(team)),
            Test::TeamSet => ticket.team.is_some(),
            Test::Channel(values) => values.contains(&ticket.channel),
            Test::Sentiment(values) => ticket
                .sentiment
                .as_ref()
                .is_some_and(|score| values.contains(&score.label)),
            Test::SentimentSet => ticket.sentiment.is_some(),
            Test::Tag(values) => ticket.tags.iter().any(|tag| values.contains(tag)),
            Test::TagSet => !ticket.tags.is_empty(),
            Test::Unread(values) => values.contains(&ticket.unread),
            Test::Customer(values) => values.contains(&ticket.customer.id),
            Test::Always => true,
        }
    }
}

struct Reader<'a> {
    context: &'a FilterContext,
    errors: Vec<FilterError>,
    conditions: usize,
}

impl Reader<'_> {
    fn error(&mut self, path: &str, message: impl Into<String>) {
        self.errors.push(FilterError {
            path: path.to_owned(),
            message: message.into(),
        });
    }

    fn filter(&mut self, filter: &Filter, path: &str, depth: usize) -> Node {
        match filter {
            Filter::All { all } => Node::All(self.group(all, path, "all", depth)),
            Filter::Any { any } => Node::Any(self.group(any, path, "any", depth)),
            Filter::One(condition) => self.condition(condition, path),
        }
    }

    fn group(&mut self, parts: &[Filter], path: &str, name: &str, depth: usize) -> Vec<Node> {
        if depth > Filter::MAX_DEPTH {
            self.error(
                path,
                format!("nests deeper than {} groups", Filter::MAX_DEPTH),
            );
            return Vec::new();
        }
        let dot = if path.is_empty() { "" } else { "." };
        let parts = parts.iter().enumerate();
        parts
            .map(|(at, part)| self.filter(part, &format!("{path}{dot}{name}[{at}]"), depth + 1))
            .collect()
    }

    fn condition(&mut self, condition: &Condition, path: &str) -> Node {
        self.conditions += 1;
        let wanted = match condition.operator {
            Operator::AnyOf | Operator::IsSet => Wanted::Yes,
            Operator::NoneOf | Operator::IsNotSet => Wanted::No,
            Operator::Unknown(ref text) => {
                self.error(
                    &at(path, "operator"),
                    format!("unknown operator \"{text}\""),
                );
                Wanted::Yes
            }
        };
        let asks_values = matches!(condition.operator, Operator::AnyOf | Operator::NoneOf);
        if asks_values && condition.values.is_empty() {
            self.error(&at(path, "values"), "needs at least one value");
        }
        if !asks_values && !condition.values.is_empty() && condition.operator.is_known() {
            self.error(&at(path, "values"), "takes no value");
        }
        let test = if asks_values {
            self.values(condition, path)
        } else {
            self.set(condition, path)
        };
        Node::Test { test, wanted }
    }

    fn set(&mut self, condition: &Condition, path: &str) -> Test {
        match &condition.field {
            Field::Assignee => Test::AssigneeSet,
            Field::Team => Test::TeamSet,
            Field::Sentiment => Test::SentimentSet,
            Field::Tag => Test::TagSet,
            Field::Status | Field::Channel | Field::Unread | Field::Customer => Test::Always,
            Field::Unknown(text) => self.unknown_field(text, path),
        }
    }

    fn values(&mut self, condition: &Condition, path: &str) -> Test {
        let values = &condition.values;
        match &condition.field {
            Field::Status => {
                Test::Status(self.known(values, path, Status::parse, Status::is_known))
            }
            Field::Channel => {
                Test::Channel(self.known(values, path, Channel::parse, Channel::is_known))
            }
            Field::Sentiment => Test::Sentiment(self.known(
                values,
                path,
                SentimentLabel::parse,
                SentimentLabel::is_known,
            )),
            Field::Assignee => Test::Assignee(values.iter().filter_map(|v| self.user(v)).collect()),
            Field::Team => Test::Team(values.iter().map(|v| v.as_str().into()).collect()),
            Field::Tag => Test::Tag(values.clone()),
            Field::Customer => Test::Customer(values.iter().map(|v| v.as_str().into()).collect()),
            Field::Unread => Test::Unread(self.booleans(values, path)),
            Field::Unknown(text) => self.unknown_field(text, path),
        }
    }

    /// `me` without anybody signed in means nobody.
    fn user(&self, value: &str) -> Option<UserId> {
        if value == Filter::ME {
            self.context.me.clone()
        } else {
            Some(value.into())
        }
    }

    fn known<T>(
        &mut self,
        values: &[String],
        path: &str,
        parse: fn(&str) -> T,
        is_known: fn(&T) -> bool,
    ) -> Vec<T> {
        let parsed: Vec<T> = values.iter().map(|value| parse(value)).collect();
        for (index, value) in parsed.iter().enumerate() {
            if !is_known(value) {
                let message = format!("unknown value \"{}\"", values[index]);
                self.error(&at(path, &format!("values[{index}]")), message);
            }
        }
        parsed
    }

    fn booleans(&mut self, values: &[String], path: &str) -> Vec<bool> {
        let mut read = Vec::new();
        for (index, value) in values.iter().enumerate() {
            match value.parse() {
                Ok(value) => read.push(value),
                Err(_) => self.error(&at(path, &format!("values[{index}]")), "is true or false"),
            }
        }
        read
    }

    fn unknown_field(&mut self, text: &str, path: &str) -> Test {
        self.error(&at(path, "field"), format!("unknown field \"{text}\""));
        Test::Always
    }
}

fn at(path: &str, part: &str) -> String {
    if path.is_empty() {
        part.to_owned()
    } else {
        format!("{path}.{part}")
    }
}
