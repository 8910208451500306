//! Filters and orders as they may be.

use bandeja::domain::{Arity, Condition, Field, Filter, Operator, Sort, SortKey, SortOrder};
use proptest::prelude::*;

use super::{CAMPAIGNS, COUNTRIES, CUSTOMERS, SEGMENTS, TAGS, TEAMS, USERS, one_of, time};

/// A value that the field may be asked with.
fn values_of(field: &Field, operator: &Operator) -> BoxedStrategy<String> {
    let spans = matches!(
        operator,
        Operator::InLast | Operator::NotInLast | Operator::InNext
    );
    match field {
        Field::Status => one_of(&["open", "snoozed", "closed"]).boxed(),
        Field::Channel => one_of(&["email", "sms", "web_chat"]).boxed(),
        Field::Sentiment => {
            one_of(&["urgent", "negative", "neutral", "positive", "promoter"]).boxed()
        }
        Field::Unread | Field::Subscriber => one_of(&["true", "false"]).boxed(),
        Field::Assignee => prop_oneof![one_of(&USERS), Just("me".to_owned())].boxed(),
        Field::Team => one_of(&TEAMS).boxed(),
        Field::Customer => one_of(&CUSTOMERS).boxed(),
        Field::Tag => one_of(&TAGS).boxed(),
        Field::Segment => one_of(&SEGMENTS).boxed(),
        Field::Campaign => one_of(&CAMPAIGNS).boxed(),
        Field::Country => one_of(&COUNTRIES).boxed(),
        Field::SentimentScore => (-1_i64..12).prop_map(|it| it.to_string()).boxed(),
        Field::Messages => (0_i64..5).prop_map(|it| it.to_string()).boxed(),
        Field::Waiting => one_of(&["0", "59", "60", "61", "120", "180", "240"]).boxed(),
        Field::RecentOrderValue => one_of(&["-1.5", "0", "0.7", "1", "2.05", "3.99"]).boxed(),
        Field::Text => {
            let words = [" parcel", "DÓNDE", "weiß", "#1043", "43", "東", "ss", "z"];
            prop::sample::select(words.to_vec())
                .prop_map(str::to_owned)
                .boxed()
        }
        _ if spans => one_of(&["1m", "59m", "1h", "61m", "2h", "1d", "3000d"]).boxed(),
        _ => (0_i64..9)
            .prop_map(|it| time(1_800 * it).to_rfc3339())
            .boxed(),
    }
}

/// A condition that can run: any field, any of its operators, any of its values.
pub fn conditions() -> impl Strategy<Value = Condition> {
    let field = prop::sample::select(Field::KNOWN);
    let asked = field.prop_flat_map(|field| {
        let operators = prop::sample::select(field.operators());
        (Just(field), operators)
    });
    asked.prop_flat_map(|(field, operator)| {
        let count = match operator.arity() {
            Arity::None => 0..=0,
            Arity::One => 1..=1,
            Arity::Two => 2..=2,
            Arity::Some => 1..=3,
        };
        let values = prop::collection::vec(values_of(&field, &operator), count);
        (Just(field), Just(operator), values).prop_map(|(field, operator, mut values)| {
            if operator == Operator::Between {
                let number = |text: &String| (text.parse::<f64>().unwrap_or(0.0) * 100.0) as i64;
                values.sort_by_key(number);
            }
            Condition {
                field,
                operator,
                values,
            }
        })
    })
}

/// Conditions in groups, of leaves of some kind.
pub fn grouped(leaf: impl Strategy<Value = Condition> + 'static) -> impl Strategy<Value = Filter> {
    let leaf = leaf.prop_map(Filter::One);
    leaf.prop_recursive(3, 24, 4, |inner| {
        let parts = prop::collection::vec(inner, 0..4);
        prop_oneof![
            parts.clone().prop_map(|all| Filter::All { all }),
            parts.prop_map(|any| Filter::Any { any }),
        ]
    })
}

/// Filters that can run.
pub fn filters() -> impl Strategy<Value = Filter> {
    grouped(conditions())
}

/// Filters as a newer server might send them, and nonsense.
pub fn strange_filters() -> impl Strategy<Value = Filter> {
    let word = prop_oneof!["\\PC{0,6}", "[(),;:~a]{0,5}"];
    let field = prop_oneof![one_of(&["tag", "all", "any", "mood"]), word.clone()];
    let operator = prop_oneof![one_of(&["any_of", "sounds_like"]), word.clone()];
    let values = prop::collection::vec(word, 0..3);
    grouped(
        (field, operator, values).prop_map(|(field, operator, values)| Condition {
            field: Field::parse(&field),
            operator: Operator::parse(&operator),
            values,
        }),
    )
}

/// An order.
pub fn sorts() -> impl Strategy<Value = Sort> {
    let keys = prop::sample::select(SortKey::KNOWN);
    (keys, prop::sample::select(SortOrder::KNOWN)).prop_map(|(by, order)| Sort { by, order })
}
