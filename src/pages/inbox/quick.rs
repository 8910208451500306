//! The common filters over a list, by one press each; any other is built (SPEC I27).

use leptos::prelude::*;

use super::Inbox;
use crate::domain::{Channel, Condition, Field, Filter, Operator};
use crate::pages::place::Place;
use crate::routes::{Extra, ListOptions};
use crate::ui::{MenuItem, channel_word, t};

/// The parts of what lies over a list that all must fit, each a chip of its own.
pub fn parts(filter: &Filter) -> Vec<Filter> {
    match filter {
        Filter::All { all } => all.clone(),
        other => vec![other.clone()],
    }
}

/// Lays these parts over the list; none of them takes the filter away.
pub fn lay(place: Place, parts: Vec<Filter>) {
    let mut parts = parts;
    let filter = match parts.len() {
        0 => None,
        1 => parts.pop(),
        _ => Some(Filter::All { all: parts }),
    };
    place.set_options(&ListOptions {
        extra: filter.map(Extra::Filter),
        ..place.options.get_untracked()
    });
}

/// Unread, and the ways customers write: each can be put on and taken off.
pub fn items(inbox: Inbox) -> Vec<MenuItem> {
    let place = inbox.place;
    let now = parts(&place.options.with_untracked(|options| options.over()));
    let item = |field: Field, value: &str, word: String| {
        let (value, now) = (value.to_owned(), now.clone());
        let is_on = now.iter().any(|part| asks_for(part, &field, &value));
        let toggle = move || lay(place, toggled(now.clone(), &field, &value));
        MenuItem::new(word, toggle).ticked(is_on)
    };
    let unread = item(Field::Unread, "true", t().unread().to_owned()).separated();
    let channels = Channel::KNOWN
        .iter()
        .map(|channel| item(Field::Channel, channel.as_str(), channel_word(channel)));
    std::iter::once(unread).chain(channels).collect()
}

fn asks_for(part: &Filter, field: &Field, value: &str) -> bool {
    match part {
        Filter::One(condition) => {
            is_of(condition, field) && condition.values.iter().any(|one| one == value)
        }
        _ => false,
    }
}

fn is_of(condition: &Condition, field: &Field) -> bool {
    condition.field == *field && condition.operator == Operator::AnyOf
}

/// The parts with a value of a field put on, or taken off where it is on.
fn toggled(mut parts: Vec<Filter>, field: &Field, value: &str) -> Vec<Filter> {
    for part in &mut parts {
        let Filter::One(condition) = part else {
            continue;
        };
        if !is_of(condition, field) {
            continue;
        }
        match condition.values.iter().position(|one| one == value) {
            Some(at) => drop(condition.values.remove(at)),
            None => condition.values.push(value.to_owned()),
        }
        let is_empty = condition.values.is_empty();
        if is_empty {
            let gone = part.clone();
            parts.retain(|part| *part != gone);
        }
        return parts;
    }
    parts.push(Filter::is(field.clone(), value));
    parts
}
