//! Filters in words, for the builder and for the sentence below it (SPEC X2).

use crate::domain::{
    Arity, Channel, Condition, Field, Filter, FilterError, FilterReason, Kind, Operator,
    SentimentLabel, Status,
};
use crate::i18n::parts_of_span;
use crate::pages::wording;
use crate::platform::intl::{Form, format};
use crate::store::Desk;
use crate::ui::{channel_word, sentiment_word, t};

/// A property in a word.
pub fn field(field: &Field) -> String {
    let t = t();
    let word = match field {
        Field::Status => t.field_status(),
        Field::Assignee => t.field_assignee(),
        Field::Team => t.field_team(),
        Field::Channel => t.field_channel(),
        Field::Sentiment => t.field_sentiment(),
        Field::SentimentScore => t.field_score(),
        Field::Tag => t.field_tag(),
        Field::Unread => t.field_unread(),
        Field::Customer => t.field_customer(),
        Field::Segment => t.field_segment(),
        Field::Subscriber => t.field_subscriber(),
        Field::Country => t.field_country(),
        Field::RecentOrderValue => t.field_recent_order(),
        Field::Campaign => t.field_campaign(),
        Field::Created => t.field_created(),
        Field::Updated => t.field_updated(),
        Field::LastCustomerMessage => t.field_last_customer_message(),
        Field::SnoozedUntil => t.field_snoozed_until(),
        Field::Waiting => t.field_waiting(),
        Field::Messages => t.field_messages(),
        Field::Text => t.field_text(),
        Field::Unknown(name) => return t.unknown_value(name),
    };
    word.to_owned()
}

/// How a property is asked for, in words.
pub fn operator(field: &Field, operator: &Operator) -> String {
    let t = t();
    let several = field.kind() == Some(Kind::Words);
    let word = match operator {
        Operator::AnyOf if several => t.op_contains_any(),
        Operator::NoneOf if several => t.op_contains_none(),
        Operator::AnyOf => t.op_any_of(),
        Operator::NoneOf => t.op_none_of(),
        Operator::AllOf => t.op_all_of(),
        Operator::IsSet => t.op_is_set(),
        Operator::IsNotSet => t.op_is_not_set(),
        Operator::Over => t.op_over(),
        Operator::Under => t.op_under(),
        Operator::Between => t.op_between(),
        Operator::Before => t.op_before(),
        Operator::After => t.op_after(),
        Operator::InLast => t.op_in_last(),
        Operator::NotInLast => t.op_not_in_last(),
        Operator::InNext => t.op_in_next(),
        Operator::Contains => t.op_contains(),
        Operator::ContainsNot => t.op_contains_not(),
        Operator::Unknown(name) => return t.unknown_value(name),
    };
    word.to_owned()
}

/// A value in words: the name of whatever an id stands for.
pub fn value(desk: Desk, field: &Field, value: &str) -> String {
    let t = t();
    let yes_or_no = || match value {
        "true" => Some(t.value_yes().to_owned()),
        "false" => Some(t.value_no().to_owned()),
        _ => None,
    };
    let known = match field {
        Field::Status => Some(wording::status(&Status::parse(value))),
        Field::Channel => Some(channel_word(&Channel::parse(value))),
        Field::Sentiment => Some(sentiment_word(&SentimentLabel::parse(value))),
        Field::Unread | Field::Subscriber => yes_or_no(),
        Field::Assignee if value == Filter::ME => Some(t.me().to_owned()),
        Field::Assignee => Some(
            desk.user_name(&value.into())
                .unwrap_or_else(|| t.value_gone(value)),
        ),
        Field::Team => Some(
            desk.team(&value.into())
                .map_or_else(|| t.value_gone(value), |team| team.name),
        ),
        Field::Waiting => Some(format!("{value} {}", t.unit_minutes())),
        _ => None,
    };
    known
        .or_else(|| span(value).filter(|_| field.kind() == Some(Kind::Time)))
        .or_else(|| instant(value).filter(|_| field.kind() == Some(Kind::Time)))
        .unwrap_or_else(|| value.to_owned())
}

/// `7 days`.
fn span(value: &str) -> Option<String> {
    let (count, unit) = parts_of_span(value)?;
    let unit = match unit {
        'm' => t().unit_minutes(),
        'h' => t().unit_hours(),
        _ => t().unit_days(),
    };
    Some(format!("{count} {unit}"))
}

fn instant(value: &str) -> Option<String> {
    let at = chrono::DateTime::parse_from_rfc3339(value).ok()?;
    Some(format(t().0, Form::DayAndClock, at.to_utc()))
}

/// The whole filter as a sentence; never empty.
pub fn sentence(desk: Desk, filter: &Filter) -> String {
    t().filter_sentence(filter, &|field, one| value(desk, field, one))
}

/// The filter in few words, as a chip over a list says it; nothing where everything is let
/// through.
pub fn short(desk: Desk, filter: &Filter) -> Option<String> {
    phrase(desk, filter, true)
}

/// A part of a filter as a chip says it: what is asked for, and how.
pub fn chip(desk: Desk, part: &Filter) -> (String, String) {
    let Filter::One(condition) = part else {
        return (
            t().filters().to_owned(),
            short(desk, part).unwrap_or_default(),
        );
    };
    let values = condition
        .values
        .iter()
        .map(|one| value(desk, &condition.field, one));
    let values: Vec<String> = values.collect();
    let how = operator(&condition.field, &condition.operator);
    let said = match (&condition.operator, condition.operator.arity()) {
        (Operator::AnyOf, _) => values.join(", "),
        (_, Arity::None) => how,
        (Operator::Between, _) => {
            format!("{how} {}", values.join(&format!(" {} ", t().join_and())))
        }
        _ => format!("{how} {}", values.join(", ")),
    };
    (field(&condition.field), said)
}

fn phrase(desk: Desk, filter: &Filter, is_outermost: bool) -> Option<String> {
    let (parts, join) = match filter {
        Filter::One(condition) => return Some(clause(desk, condition)),
        Filter::All { all } => (all, t().join_and()),
        Filter::Any { any } => (any, t().join_or()),
    };
    let phrases: Vec<String> = parts
        .iter()
        .filter_map(|part| phrase(desk, part, false))
        .collect();
    match phrases.len() {
        0 => None,
        1 => phrases.into_iter().next(),
        _ if is_outermost => Some(phrases.join(&format!(" {join} "))),
        _ => Some(format!("({})", phrases.join(&format!(" {join} ")))),
    }
}

fn clause(desk: Desk, condition: &Condition) -> String {
    let subject = field(&condition.field).to_lowercase();
    let how = operator(&condition.field, &condition.operator);
    let values = condition
        .values
        .iter()
        .map(|one| value(desk, &condition.field, one));
    let join = match condition.operator {
        Operator::AllOf | Operator::Between => t().join_and(),
        _ => t().join_or(),
    };
    let values: Vec<String> = values.collect();
    let values = values.join(&format!(" {join} "));
    if values.is_empty() {
        format!("{subject} {how}")
    } else {
        format!("{subject} {how} {values}")
    }
}

/// What is wrong with a part, and what to do about it.
pub fn reason(error: &FilterError) -> String {
    let t = t();
    let most = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    match &error.reason {
        // The outermost group cannot be removed.
        FilterReason::EmptyGroup if error.at.is_empty() => t.filter_nothing().to_owned(),
        FilterReason::NoValue => t.filter_needs_value().to_owned(),
        FilterReason::NotANumber | FilterReason::NotASpan => t.filter_needs_number().to_owned(),
        FilterReason::NotADate => t.filter_needs_date().to_owned(),
        FilterReason::RangeReversed => t.filter_range_reversed().to_owned(),
        FilterReason::EmptyGroup => t.filter_group_empty().to_owned(),
        FilterReason::TooDeep => t.filter_too_deep(most(Filter::MAX_DEPTH)),
        FilterReason::TooManyConditions => t.filter_too_many(most(Filter::MAX_CONDITIONS)),
        FilterReason::UnknownField(_)
        | FilterReason::UnknownOperator(_)
        | FilterReason::UnknownValue(_) => t.filter_not_understood().to_owned(),
        FilterReason::OperatorNotForField | FilterReason::TooManyValues => {
            t.filter_wrong().to_owned()
        }
    }
}
