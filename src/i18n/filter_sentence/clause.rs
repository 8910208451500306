//! A condition as a clause with a verb of its own.

use super::super::Words;
use super::{Join, Name};
use crate::domain::{Condition, Field, Filter, Operator, Status};

impl Words {
    /// A condition as what tickets do or are; never empty.
    pub(super) fn condition(self, condition: &Condition, name: Name) -> String {
        let Condition {
            field,
            operator,
            values,
        } = condition;
        let join = match operator {
            Operator::AllOf => Join::And,
            Operator::NoneOf | Operator::ContainsNot => Join::Nor,
            _ => Join::Or,
        };
        let given = values.iter().filter(|value| !value.is_empty());
        let words: Vec<String> = given.map(|value| self.value(field, value, name)).collect();
        let which = self.list(&words, join);
        let said = match field {
            Field::Created | Field::Updated | Field::LastCustomerMessage | Field::SnoozedUntil => {
                self.time(condition, name)
            }
            Field::SentimentScore | Field::RecentOrderValue | Field::Waiting | Field::Messages => {
                self.amount(condition)
            }
            field => self.choice(field, operator, &which),
        };
        said.unwrap_or_else(|| {
            let parts = [field.as_str(), operator.as_str(), &values.join(" ")];
            self.match_unknown(parts.join(" ").trim_end())
        })
    }

    fn choice(self, field: &Field, operator: &Operator, which: &str) -> Option<String> {
        use Operator::{AllOf, AnyOf, Contains, ContainsNot, IsNotSet, IsSet, NoneOf};
        Some(match (field, operator) {
            (Field::Status | Field::Unread, AnyOf) => self.are_of_status(which),
            (Field::Status | Field::Unread, NoneOf) => self.are_not_of_status(which),
            (Field::Channel, AnyOf) => self.came_by(which),
            (Field::Channel, NoneOf) => self.came_not_by(which),
            (Field::Sentiment, AnyOf) => self.are_scored(which),
            (Field::Sentiment, NoneOf) => self.are_not_scored(which),
            (Field::Sentiment, IsSet) => self.have_sentiment().to_owned(),
            (Field::Sentiment, IsNotSet) => self.have_no_sentiment().to_owned(),
            (Field::Assignee, AnyOf) => self.are_assigned_to(which),
            (Field::Assignee, NoneOf) => self.are_not_assigned_to(which),
            (Field::Assignee, IsSet) => self.have_assignee().to_owned(),
            (Field::Assignee, IsNotSet) => self.have_no_assignee().to_owned(),
            (Field::Team, AnyOf) => self.are_in_team(which),
            (Field::Team, NoneOf) => self.are_not_in_team(which),
            (Field::Team, IsSet) => self.have_team().to_owned(),
            (Field::Team, IsNotSet) => self.have_no_team().to_owned(),
            (Field::Tag, AnyOf) => self.are_tagged(which),
            (Field::Tag, AllOf) => self.are_tagged_all(which),
            (Field::Tag, NoneOf) => self.are_not_tagged(which),
            (Field::Tag, IsSet) => self.have_tag().to_owned(),
            (Field::Tag, IsNotSet) => self.have_no_tag().to_owned(),
            (Field::Customer | Field::Subscriber, AnyOf) => self.are_from(which),
            (Field::Customer | Field::Subscriber, NoneOf) => self.are_not_from(which),
            (Field::Segment, AnyOf) => self.are_from(&self.customers_in_segment(which)),
            (Field::Segment, AllOf) => self.are_from(&self.customers_in_segments(which)),
            (Field::Segment, NoneOf) => self.are_not_from(&self.customers_in_segment(which)),
            (Field::Segment, IsSet) => self.are_from(self.customers_in_any_segment()),
            (Field::Segment, IsNotSet) => self.are_from(self.customers_in_no_segment()),
            (Field::Country, AnyOf) => self.are_from(&self.customers_in_country(which)),
            (Field::Country, NoneOf) => self.are_not_from(&self.customers_in_country(which)),
            (Field::Country, IsSet) => self.are_from(self.customers_somewhere()),
            (Field::Country, IsNotSet) => self.are_from(self.customers_nowhere()),
            (Field::Campaign, AnyOf) => self.answer_campaign(which),
            (Field::Campaign, NoneOf) => self.answer_not_campaign(which),
            (Field::Campaign, IsSet) => self.answer_some_campaign().to_owned(),
            (Field::Campaign, IsNotSet) => self.answer_no_campaign().to_owned(),
            (Field::Text, Contains) => self.mention(which),
            (Field::Text, ContainsNot) => self.mention_not(which),
            _ => return None,
        })
    }

    fn value(self, field: &Field, value: &str, name: Name) -> String {
        let own = match (field, value) {
            (Field::Status, value) => match Status::parse(value) {
                Status::Open => Some(self.status_open_many()),
                Status::Snoozed => Some(self.status_snoozed_many()),
                Status::Closed => Some(self.status_closed_many()),
                Status::Unknown(_) => None,
            },
            (Field::Unread, "true") => Some(self.unread_many()),
            (Field::Unread, "false") => Some(self.read_many()),
            (Field::Subscriber, "true") => Some(self.sms_subscribers()),
            (Field::Subscriber, "false") => Some(self.no_sms_subscribers()),
            _ => None,
        };
        let named = || match field {
            Field::Assignee if value == Filter::ME => self.to_whom(self.you_there()),
            Field::Assignee => self.to_whom(&name(field, value)),
            Field::Text => self.quoted(value),
            Field::Sentiment | Field::Channel => in_a_sentence(&name(field, value)),
            _ => name(field, value),
        };
        own.map_or_else(named, str::to_owned)
    }

    fn amount(self, condition: &Condition) -> Option<String> {
        use Operator::{Between, IsNotSet, IsSet, Over, Under};
        let field = &condition.field;
        let missing = self.something_missing();
        let value = |index: usize| {
            let value = condition.values.get(index).map_or("", String::as_str);
            match (field, value) {
                (_, "") => missing.to_owned(),
                (Field::Waiting, minutes) => self.minutes_of(minutes),
                (_, number) => number.to_owned(),
            }
        };
        let (one, other) = (value(0), value(1));
        Some(match (field, &condition.operator) {
            (Field::SentimentScore, Over) => self.score_over(&one),
            (Field::SentimentScore, Under) => self.score_under(&one),
            (Field::SentimentScore, Between) => self.score_between(&one, &other),
            (Field::SentimentScore, IsSet) => self.have_score().to_owned(),
            (Field::SentimentScore, IsNotSet) => self.have_no_score().to_owned(),
            (Field::RecentOrderValue, Over) => self.are_from(&self.buyers_over(&one)),
            (Field::RecentOrderValue, Under) => self.are_from(&self.buyers_under(&one)),
            (Field::RecentOrderValue, Between) => self.are_from(&self.buyers_between(&one, &other)),
            (Field::RecentOrderValue, IsSet) => self.are_from(self.buyers_known()),
            (Field::RecentOrderValue, IsNotSet) => self.are_from(self.buyers_unknown()),
            (Field::Waiting, Over) => self.waited_over(&one),
            (Field::Waiting, Under) => self.waited_under(&one),
            (Field::Waiting, Between) => self.waited_between(&one, &other),
            (Field::Waiting, IsSet) => self.are_waiting().to_owned(),
            (Field::Waiting, IsNotSet) => self.are_not_waiting().to_owned(),
            (Field::Messages, Over) => self.messages_over(&one),
            (Field::Messages, Under) => self.messages_under(&one),
            (Field::Messages, Between) => self.messages_between(&one, &other),
            _ => return None,
        })
    }

    /// Minutes as hours or days, where they are whole ones.
    fn minutes_of(self, minutes: &str) -> String {
        match minutes.parse::<u32>() {
            Ok(minutes) if minutes > 0 && minutes.is_multiple_of(24 * 60) => {
                self.days_many(minutes / (24 * 60))
            }
            Ok(minutes) if minutes > 0 && minutes.is_multiple_of(60) => {
                self.hours_many(minutes / 60)
            }
            Ok(minutes) => self.minutes_many(minutes),
            Err(_) => minutes.to_owned(),
        }
    }

    fn time(self, condition: &Condition, name: Name) -> Option<String> {
        use Operator::{After, Before, InLast, InNext, IsNotSet, IsSet, NotInLast};
        let (field, operator) = (&condition.field, &condition.operator);
        let value = condition.values.first().map_or("", String::as_str);
        let said = match value {
            "" => self.something_missing().to_owned(),
            value => name(field, value),
        };
        let span = parts_of_span(value);
        let when = match (operator, span) {
            (InLast, Some((n, 'm'))) => self.last_minutes(n),
            (InLast, Some((n, 'h'))) => self.last_hours(n),
            (InLast, Some((n, _))) => self.last_days(n),
            (InNext, Some((n, 'm'))) => self.next_minutes(n),
            (InNext, Some((n, 'h'))) => self.next_hours(n),
            (InNext, Some((n, _))) => self.next_days(n),
            (NotInLast, Some((n, 'm'))) => self.over_ago(&self.minutes_many(n)),
            (NotInLast, Some((n, 'h'))) => self.over_ago(&self.hours_many(n)),
            (NotInLast, Some((n, _))) => self.over_ago(&self.days_many(n)),
            (NotInLast, None) => self.over_ago(&said),
            (InLast | InNext, None) => said,
            (Before, _) => self.before_when(&said),
            (After, _) => self.after_when(&said),
            _ => String::new(),
        };
        Some(match (field, operator) {
            (Field::LastCustomerMessage, IsSet) => self.were_written_to_once().to_owned(),
            (Field::LastCustomerMessage, IsNotSet) => self.were_never_written_to().to_owned(),
            (Field::SnoozedUntil, IsSet) => self.wake_some_time().to_owned(),
            (Field::SnoozedUntil, IsNotSet) => self.wake_never().to_owned(),
            _ if when.is_empty() => return None,
            (Field::Created, _) => self.were_created(&when),
            (Field::Updated, _) => self.were_updated(&when),
            (Field::LastCustomerMessage, _) => self.were_written_to(&when),
            (Field::SnoozedUntil, _) => self.wake(&when),
            _ => return None,
        })
    }
}

/// The count and the unit of a span such as `7d`.
pub fn parts_of_span(value: &str) -> Option<(u32, char)> {
    let unit = value
        .chars()
        .last()
        .filter(|unit| matches!(unit, 'm' | 'h' | 'd'))?;
    let count = value.strip_suffix(unit)?.parse().ok()?;
    Some((count, unit))
}

/// A word as it stands within a sentence; one in capitals keeps them.
pub fn in_a_sentence(word: &str) -> String {
    let mut letters = word.chars();
    match letters.next() {
        Some(first) if !letters.as_str().starts_with(char::is_uppercase) => {
            format!("{}{}", first.to_lowercase(), letters.as_str())
        }
        _ => word.to_owned(),
    }
}
