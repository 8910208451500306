//! Reads a filter, and finds everything that is wrong with it.

mod values;

use super::predicate::{self, Node, Test, TimeOf, Wanted, WordsOf};
use super::{
    Arity, Condition, Field, Filter, FilterContext, FilterError, FilterReason, Operator, value,
};
use crate::domain::find::plain;
use crate::domain::{Channel, SentimentLabel, Status, Ticket, UserId};

/// Makes a filter ready to run.
pub(super) fn read(filter: &Filter, context: &FilterContext) -> Result<Node, Vec<FilterError>> {
    let mut reader = Reader::new(context);
    let node = reader.whole(filter);
    if reader.errors.is_empty() {
        Ok(node)
    } else {
        Err(reader.errors)
    }
}

impl Filter {
    /// Everything that stands against saving it: what keeps it from running, and groups without
    /// conditions, which nobody means.
    pub fn check(&self) -> Vec<FilterError> {
        let context = FilterContext::default();
        let mut reader = Reader::new(&context);
        reader.strict = true;
        reader.whole(self);
        reader.errors
    }
}

struct Reader<'a> {
    context: &'a FilterContext,
    /// Whether groups must have parts.
    strict: bool,
    errors: Vec<FilterError>,
    conditions: usize,
    at: Vec<usize>,
    path: String,
}

impl<'a> Reader<'a> {
    fn new(context: &'a FilterContext) -> Self {
        Self {
            context,
            strict: false,
            errors: Vec::new(),
            conditions: 0,
            at: Vec::new(),
            path: String::new(),
        }
    }

    fn whole(&mut self, filter: &Filter) -> Node {
        let node = self.filter(filter);
        if self.conditions > Filter::MAX_CONDITIONS {
            self.refuse("", FilterReason::TooManyConditions);
        }
        node
    }

    /// Something is wrong with a part of what is being read.
    fn refuse(&mut self, part: &str, reason: FilterReason) {
        let dot = if self.path.is_empty() || part.is_empty() {
            ""
        } else {
            "."
        };
        self.errors.push(FilterError {
            at: self.at.clone(),
            value: None,
            path: format!("{}{dot}{part}", self.path),
            reason,
        });
    }

    fn refuse_value(&mut self, index: usize, reason: FilterReason) {
        self.refuse(&format!("values[{index}]"), reason);
        if let Some(error) = self.errors.last_mut() {
            error.value = Some(index);
        }
    }

    fn filter(&mut self, filter: &Filter) -> Node {
        match filter {
            Filter::All { all } => Node::All(self.group(all, "all")),
            Filter::Any { any } => Node::Any(self.group(any, "any")),
            Filter::One(condition) => self.condition(condition),
        }
    }

    fn group(&mut self, parts: &[Filter], name: &str) -> Vec<Node> {
        if self.at.len() >= Filter::MAX_DEPTH {
            self.refuse("", FilterReason::TooDeep);
            return Vec::new();
        }
        if self.strict && parts.is_empty() {
            self.refuse(name, FilterReason::EmptyGroup);
        }
        let outside = self.path.len();
        let mut nodes = Vec::with_capacity(parts.len());
        for (index, part) in parts.iter().enumerate() {
            let dot = if outside == 0 { "" } else { "." };
            self.path.push_str(&format!("{dot}{name}[{index}]"));
            self.at.push(index);
            nodes.push(self.filter(part));
            self.at.pop();
            self.path.truncate(outside);
        }
        nodes
    }

    fn condition(&mut self, condition: &Condition) -> Node {
        self.conditions += 1;
        let Condition {
            field, operator, ..
        } = condition;
        let test = if self.fits_together(condition) {
            match operator {
                Operator::IsSet | Operator::IsNotSet => is_set(field),
                _ => self.test(condition),
            }
        } else {
            Test::Broken
        };
        let wanted = match operator {
            Operator::NoneOf | Operator::IsNotSet | Operator::NotInLast | Operator::ContainsNot => {
                Wanted::No
            }
            _ => Wanted::Yes,
        };
        Node::Test { test, wanted }
    }

    /// Whether the field has the operator and the operator as many values as it takes.
    fn fits_together(&mut self, condition: &Condition) -> bool {
        let Condition {
            field,
            operator,
            values,
        } = condition;
        let before = self.errors.len();
        if let Field::Unknown(name) = field {
            self.refuse("field", FilterReason::UnknownField(name.clone()));
        }
        if let Operator::Unknown(name) = operator {
            self.refuse("operator", FilterReason::UnknownOperator(name.clone()));
        } else if field.is_known() && !field.operators().contains(operator) {
            self.refuse("operator", FilterReason::OperatorNotForField);
        }
        if operator.is_known() {
            let (least, most) = match operator.arity() {
                Arity::None => (0, 0),
                Arity::One => (1, 1),
                Arity::Two => (2, 2),
                Arity::Some => (1, Filter::MAX_VALUES),
            };
            if values.len() < least {
                self.refuse("values", FilterReason::NoValue);
            } else if values.len() > most {
                self.refuse("values", FilterReason::TooManyValues);
            }
        }
        for (index, value) in values.iter().enumerate() {
            if value.trim().is_empty() && operator.is_known() {
                self.refuse_value(index, FilterReason::NoValue);
            }
        }
        self.errors.len() == before
    }

    fn test(&mut self, condition: &Condition) -> Test {
        let Condition {
            field,
            operator,
            values,
        } = condition;
        let ids = || values.iter().map(String::as_str);
        match field {
            Field::Status => Test::Status(self.known(values, Status::parse, Status::is_known)),
            Field::Channel => Test::Channel(self.known(values, Channel::parse, Channel::is_known)),
            Field::Sentiment => {
                let (parse, is_known) = (SentimentLabel::parse, SentimentLabel::is_known);
                Test::Sentiment(self.known(values, parse, is_known))
            }
            Field::Assignee => Test::Assignee(ids().filter_map(|id| self.user(id)).collect()),
            Field::Team => Test::Team(ids().map(Into::into).collect()),
            Field::Customer => Test::Customer(ids().map(Into::into).collect()),
            Field::Unread => Test::Unread(self.booleans(values)),
            Field::Subscriber => Test::Subscriber(self.booleans(values)),
            Field::Tag => words(predicate::tags, condition),
            Field::Segment => words(predicate::segments, condition),
            Field::Campaign => words(predicate::campaign, condition),
            Field::Country => words(predicate::country, condition),
            Field::SentimentScore => {
                let score = |it: &Ticket| it.sentiment.as_ref().map(|it| i64::from(it.score));
                Test::Number(score, self.range(condition, value::number))
            }
            Field::Messages => {
                let messages = |it: &Ticket| Some(i64::from(it.messages));
                Test::Number(messages, self.range(condition, value::number))
            }
            Field::RecentOrderValue => {
                let sum = |it: &Ticket| it.customer.recent_order_cents;
                Test::Number(sum, self.range(condition, value::hundredths))
            }
            Field::Waiting => self.waiting(condition),
            Field::Created | Field::Updated | Field::LastCustomerMessage | Field::SnoozedUntil => {
                Test::Time(time_of(field), self.times(operator, values))
            }
            Field::Text => Test::Text(values.iter().map(|it| plain(it.trim())).collect()),
            Field::Unknown(_) => Test::Broken,
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
}

fn words(of: WordsOf, condition: &Condition) -> Test {
    let wanted = condition.values.clone();
    match condition.operator {
        Operator::AllOf => Test::AllWords(of, wanted),
        _ => Test::AnyWord(of, wanted),
    }
}

fn time_of(field: &Field) -> TimeOf {
    match field {
        Field::Created => |it| Some(it.created_at),
        Field::Updated => |it| Some(it.updated_at),
        Field::LastCustomerMessage => |it| it.last_customer_message_at,
        _ => |it| it.snoozed_until,
    }
}

fn is_set(field: &Field) -> Test {
    Test::IsSet(match field {
        Field::Assignee => |it| it.assignee.is_some(),
        Field::Team => |it| it.team.is_some(),
        Field::Sentiment | Field::SentimentScore => |it| it.sentiment.is_some(),
        Field::Tag => |it| !it.tags.is_empty(),
        Field::Segment => |it| !it.customer.segments.is_empty(),
        Field::Campaign => |it| it.campaign.is_some(),
        Field::Country => |it| it.customer.country.is_some(),
        Field::RecentOrderValue => |it| it.customer.recent_order_cents.is_some(),
        Field::Waiting => |it| it.waiting_since.is_some(),
        Field::LastCustomerMessage => |it| it.last_customer_message_at.is_some(),
        Field::SnoozedUntil => |it| it.snoozed_until.is_some(),
        _ => |_| true,
    })
}
