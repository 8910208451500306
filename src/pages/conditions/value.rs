//! What a condition is compared with: chosen from what there is, or typed.

use chrono::NaiveDateTime;
use leptos::ev::Event;
use leptos::prelude::*;

use super::tree::{Row, is_span};
use crate::domain::{Arity, Channel, Field, Filter, Kind, SentimentLabel, Status};
use crate::i18n::parts_of_span;
use crate::pages::filter_words as words;
use crate::platform::zone::OwnZone;
use crate::rules::hours::waiting_is_in_hours;
use crate::rules::zone::Zone;
use crate::store::Desk;
use crate::ui::{Combobox, Person, PickerOption, t};

/// To be given as a context where nobody asks by the conditions, so that "me" is nobody.
#[derive(Clone, Copy)]
pub struct NobodyAsks;

/// The editor that the field and its operator ask for.
#[component]
pub fn Value(desk: Desk, row: Row) -> impl IntoView {
    let (field, operator) = (row.field.clone(), row.operator.clone());
    move || {
        let (field, operator) = (field.get(), operator.get());
        let row = row.clone();
        match (operator.arity(), field.kind()) {
            (Arity::None, _) | (_, None) => ().into_any(),
            (Arity::Some, Some(Kind::Text)) => typed(row, 0, t().filter_value(), false).into_any(),
            (Arity::Some, Some(Kind::Choice | Kind::Id | Kind::Words | Kind::Word)) => {
                chosen(desk, row, field).into_any()
            }
            (_, Some(Kind::Time)) if is_span(&operator) => span(row).into_any(),
            (_, Some(Kind::Time)) => date(row).into_any(),
            (Arity::Two, _) => view! {
                {typed(row.clone(), 0, t().filter_from(), true)}
                {typed(row, 1, t().filter_to(), true)}
                {unit(desk, &field)}
            }
            .into_any(),
            _ => {
                view! { {typed(row, 0, t().filter_value(), true)} {unit(desk, &field)} }.into_any()
            }
        }
    }
}

/// What is counted: minutes, of office hours where the account has chosen some. A rule asks when a
/// ticket has just come and nobody has waited yet, so there the hours are nothing to tell.
fn unit(desk: Desk, field: &Field) -> Option<impl IntoView + use<>> {
    let is_list = use_context::<NobodyAsks>().is_none();
    let word = move || {
        let is_in_hours = is_list && waiting_is_in_hours(&desk.settings().office_hours);
        if is_in_hours {
            t().unit_office_minutes()
        } else {
            t().unit_minutes()
        }
    };
    (*field == Field::Waiting).then(|| view! { <span class="unit">{word}</span> })
}

/// Several of what there is.
fn chosen(desk: Desk, row: Row, field: Field) -> impl IntoView {
    let shown = row.values.clone();
    let of = field.clone();
    let value = Signal::derive(move || {
        shown.with(|values| match values.is_empty() {
            true => t().choose_values().to_owned(),
            false => {
                let words = values.iter().map(|value| words::value(desk, &of, value));
                words.collect::<Vec<_>>().join(", ")
            }
        })
    });
    let known = row.values.clone();
    let is_somebody = use_context::<NobodyAsks>().is_none();
    let options = move || offered(desk, &field, &known.get(), is_somebody);
    let values = row.values;
    let toggle = move |id: String| {
        values.update(
            |values| match values.iter().position(|value| *value == id) {
                Some(at) => drop(values.remove(at)),
                None => values.push(id),
            },
        );
    };
    view! {
        <Combobox
            label=t().filter_value()
            value
            find=t().find_value()
            options
            on_pick=Callback::new(toggle)
            many=true
        />
    }
}

/// What there is to choose from; what is chosen and no longer there can be let go.
fn offered(desk: Desk, field: &Field, chosen: &[String], is_somebody: bool) -> Vec<PickerOption> {
    let is_chosen = |id: &str| chosen.iter().any(|value| value == id);
    let option = |id: String| PickerOption {
        label: words::value(desk, field, &id),
        selected: is_chosen(&id),
        id,
        ..PickerOption::default()
    };
    let words = |all: Vec<&str>| {
        all.into_iter()
            .map(|word| option(word.to_owned()))
            .collect()
    };
    let mut options: Vec<PickerOption> = match field {
        Field::Status => words(Status::KNOWN.iter().map(Status::as_str).collect()),
        Field::Channel => words(Channel::KNOWN.iter().map(Channel::as_str).collect()),
        Field::Sentiment => words(
            SentimentLabel::KNOWN
                .iter()
                .map(SentimentLabel::as_str)
                .collect(),
        ),
        Field::Unread | Field::Subscriber => words(vec!["true", "false"]),
        Field::Assignee => {
            let mut people: Vec<_> = desk.users().values().cloned().collect();
            people.sort_by_key(|user| user.name.to_lowercase());
            let person = |user: crate::domain::User| PickerOption {
                avatar: Some(Person {
                    id: user.id.to_string(),
                    name: user.name.clone(),
                    online: None,
                }),
                ..option(user.id.to_string())
            };
            let me = is_somebody.then(|| option(Filter::ME.to_owned()));
            me.into_iter()
                .chain(people.into_iter().map(person))
                .collect()
        }
        Field::Team => desk
            .teams()
            .iter()
            .map(|team| option(team.id.to_string()))
            .collect(),
        _ => desk
            .field_values(field)
            .iter()
            .map(|value| option(value.clone()))
            .collect(),
    };
    for value in chosen {
        if !options.iter().any(|option| option.id == *value) {
            options.push(option(value.clone()));
        }
    }
    options
}

/// A number or a text.
fn typed(row: Row, index: usize, label: &'static str, is_number: bool) -> impl IntoView {
    let now = row
        .values
        .with_untracked(|values| values.get(index).cloned());
    let text = RwSignal::new(now.unwrap_or_default());
    let values = row.values;
    let (typing, done, ended) = (row.typing.clone(), row.typing.clone(), row.typing);
    let input = move |event: Event| {
        text.set(event_target_value(&event));
        typing.set(true);
        let value = text.with_untracked(|text| text.trim().to_owned());
        values.update(|values| put(values, index, value));
    };
    view! {
        <input
            type="text"
            class="input"
            inputmode=is_number.then_some("decimal")
            autocomplete="off"
            aria-label=label
            prop:value=move || text.get()
            on:input=input
            on:change=move |_| ended.set(false)
            on:blur=move |_| done.set(false)
        />
    }
}

/// Puts a value at its place; empty ones at the end are none.
fn put(values: &mut Vec<String>, index: usize, text: String) {
    while values.len() <= index {
        values.push(String::new());
    }
    if let Some(value) = values.get_mut(index) {
        *value = text;
    }
    while values.last().is_some_and(String::is_empty) {
        values.pop();
    }
}

/// How many minutes, hours or days.
fn span(row: Row) -> impl IntoView {
    let now = row
        .values
        .get_untracked()
        .first()
        .cloned()
        .unwrap_or_default();
    let (count, unit) = parts_of_span(&now).unwrap_or((0, 'd'));
    let text = RwSignal::new(match count {
        0 => String::new(),
        count => count.to_string(),
    });
    let letter = RwSignal::new(unit.to_string());
    let values = row.values;
    let (typing, done, ended) = (row.typing.clone(), row.typing.clone(), row.typing);
    let tell = move || {
        let count = text.get_untracked();
        values.set(match count.trim() {
            "" => Vec::new(),
            count => vec![format!("{count}{}", letter.get_untracked())],
        });
    };
    let again = tell.clone();
    let units = [
        ("m", t().unit_minutes()),
        ("h", t().unit_hours()),
        ("d", t().unit_days()),
    ];
    view! {
        <input
            type="text"
            class="input short"
            inputmode="numeric"
            autocomplete="off"
            aria-label=t().filter_value()
            prop:value=move || text.get()
            on:input=move |event| {
                text.set(event_target_value(&event));
                typing.set(true);
                tell();
            }
            on:change=move |_| ended.set(false)
            on:blur=move |_| done.set(false)
        />
        <select
            class="input short"
            aria-label=t().unit()
            on:change=move |event| {
                letter.set(event_target_value(&event));
                again();
            }
        >
            {units.map(|(id, word)| view! {
                <option value=id selected=letter.get_untracked() == id>{word}</option>
            })}
        </select>
    }
}

/// A date and time on this browser's clock.
fn date(row: Row) -> impl IntoView {
    let shown = row.values.clone();
    let value = move || {
        let at = shown.with(|values| values.first().cloned())?;
        let at = chrono::DateTime::parse_from_rfc3339(&at).ok()?;
        Some(
            OwnZone
                .local(at.to_utc())
                .format("%Y-%m-%dT%H:%M")
                .to_string(),
        )
    };
    let values = row.values;
    let change = move |event: Event| {
        let text = event_target_value(&event);
        let local = NaiveDateTime::parse_from_str(&text, "%Y-%m-%dT%H:%M").ok();
        let at = local.and_then(|local| OwnZone.instants(local).earliest());
        values.set(at.map(|at| at.to_rfc3339()).into_iter().collect());
    };
    view! {
        <input
            type="datetime-local"
            class="input"
            aria-label=t().filter_value()
            prop:value=move || value().unwrap_or_default()
            on:change=change
        />
    }
}
