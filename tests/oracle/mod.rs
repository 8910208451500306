//! What a filter means, read off the ticket's own JSON and written as plainly as it can be.

use bandeja::domain::find::plain;
use bandeja::domain::{Condition, Field, Filter, Operator, Time};
use serde_json::Value;

/// Whether a filter lets a ticket through, for somebody at a time.
pub fn oracle(filter: &Filter, ticket: &Value, me: &str, now: Time) -> bool {
    match filter {
        Filter::All { all } => all.iter().all(|part| oracle(part, ticket, me, now)),
        Filter::Any { any } => any.iter().any(|part| oracle(part, ticket, me, now)),
        Filter::One(condition) => one(condition, ticket, me, now),
    }
}

fn one(condition: &Condition, ticket: &Value, me: &str, now: Time) -> bool {
    let Condition {
        field,
        operator,
        values,
    } = condition;
    let has = texts(field, ticket, now);
    let number = |text: &String| text.parse::<f64>().unwrap_or(f64::NAN);
    let seconds = |text: &String| match text.parse::<Time>() {
        Ok(time) => time.timestamp(),
        Err(error) => panic!("{text}: {error}"),
    };
    let span = |text: &String| {
        let (count, unit) = text.split_at(text.len() - 1);
        let unit = match unit {
            "d" => 86_400,
            "h" => 3_600,
            _ => 60,
        };
        count.parse::<i64>().unwrap_or(0) * unit
    };
    let wanted = |value: &String| {
        let is_me = *field == Field::Assignee && value == "me";
        has.iter().any(|it| it == if is_me { me } else { value })
    };
    let said = |value: &String| {
        has.iter()
            .any(|it| plain(it).contains(&plain(value.trim())))
    };
    let now = now.timestamp();
    match operator {
        Operator::AnyOf => values.iter().any(wanted),
        Operator::AllOf => values.iter().all(wanted),
        Operator::NoneOf => !values.iter().any(wanted),
        Operator::IsSet => !has.is_empty(),
        Operator::IsNotSet => has.is_empty(),
        Operator::Over => has.iter().any(|it| number(it) > number(&values[0])),
        Operator::Under => has.iter().any(|it| number(it) < number(&values[0])),
        Operator::Between => {
            let within = |it: f64| number(&values[0]) <= it && it <= number(&values[1]);
            has.iter().any(|it| within(number(it)))
        }
        Operator::Before => has.iter().any(|it| seconds(it) < seconds(&values[0])),
        Operator::After => has.iter().any(|it| seconds(it) >= seconds(&values[0])),
        Operator::InLast => has.iter().any(|it| seconds(it) >= now - span(&values[0])),
        Operator::NotInLast => !has.iter().any(|it| seconds(it) >= now - span(&values[0])),
        Operator::InNext => has.iter().any(|it| seconds(it) <= now + span(&values[0])),
        Operator::Contains => values.iter().any(said),
        Operator::ContainsNot => !values.iter().any(said),
        Operator::Unknown(_) => false,
    }
}

/// What a ticket has in a field, as texts.
fn texts(field: &Field, ticket: &Value, now: Time) -> Vec<String> {
    let customer = &ticket["customer"];
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let found = match field {
        Field::Tag => list(&ticket["tags"]),
        Field::Segment => list(&customer["segments"]),
        Field::Sentiment => vec![ticket["sentiment"]["label"].clone()],
        Field::SentimentScore => vec![ticket["sentiment"]["score"].clone()],
        Field::Customer => vec![customer["id"].clone()],
        Field::Country => vec![customer["country"].clone()],
        Field::Subscriber => vec![Value::from(customer["subscriber"] == true)],
        Field::RecentOrderValue => {
            let cents = customer["recent_order_cents"].as_i64();
            cents
                .map(|cents| Value::from(cents as f64 / 100.0))
                .into_iter()
                .collect()
        }
        Field::Created => vec![ticket["created_at"].clone()],
        Field::Updated => vec![ticket["updated_at"].clone()],
        Field::LastCustomerMessage => vec![ticket["last_customer_message_at"].clone()],
        Field::Messages => vec![Value::from(ticket["messages"].as_u64().unwrap_or(0))],
        Field::Waiting => {
            let since = ticket["waiting_since"]
                .as_str()
                .and_then(|it| it.parse::<Time>().ok());
            let waited = since.map(|since| (now - since).num_seconds() as f64 / 60.0);
            waited.map(Value::from).into_iter().collect()
        }
        Field::Text => vec![
            ticket["subject"].clone(),
            customer["name"].clone(),
            Value::from(format!("#{}", ticket["number"])),
            ticket["last_message"]["text"].clone(),
        ],
        field => vec![ticket[field.as_str()].clone()],
    };
    let set = found.into_iter().filter(|value| !value.is_null());
    set.map(|value| {
        value
            .as_str()
            .map_or_else(|| value.to_string(), str::to_owned)
    })
    .collect()
}
