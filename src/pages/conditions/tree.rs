//! A filter while it is being built: groups and conditions, each with a name of its own, so that
//! they keep their place on screen whatever is done around them.

use std::cell::Cell;

use leptos::prelude::*;

use crate::domain::{Condition, Field, Filter, Operator};

/// A group: all of its parts, or at least one.
#[derive(Clone)]
pub struct Group {
    /// Its name.
    pub id: u32,
    /// Whether one part is enough.
    pub any: ArcRwSignal<bool>,
    /// Its parts.
    pub parts: ArcRwSignal<Vec<Part>>,
}

/// A condition.
#[derive(Clone)]
pub struct Row {
    /// Its name.
    pub id: u32,
    /// Which property.
    pub field: ArcRwSignal<Field>,
    /// How it is asked for.
    pub operator: ArcRwSignal<Operator>,
    /// What it is compared with.
    pub values: ArcRwSignal<Vec<String>>,
    /// Whether one is typing it: what is wrong with it is said when one is done.
    pub typing: ArcRwSignal<bool>,
}

/// A part of a group.
#[derive(Clone)]
pub enum Part {
    /// A group within it.
    Group(Group),
    /// A condition.
    Row(Row),
}

fn next() -> u32 {
    thread_local! {
        static COUNT: Cell<u32> = const { Cell::new(0) };
    }
    COUNT.set(COUNT.get() + 1);
    COUNT.get()
}

impl Part {
    /// Its name.
    pub fn id(&self) -> u32 {
        match self {
            Self::Group(group) => group.id,
            Self::Row(row) => row.id,
        }
    }

    fn read(filter: Filter) -> Self {
        match filter {
            Filter::One(condition) => Self::Row(Row::read(condition)),
            group => Self::Group(Group::read(group)),
        }
    }

    fn filter(&self) -> Filter {
        match self {
            Self::Group(group) => group.filter(),
            Self::Row(row) => row.filter(),
        }
    }
}

impl Row {
    fn read(condition: Condition) -> Self {
        Self {
            id: next(),
            field: ArcRwSignal::new(condition.field),
            operator: ArcRwSignal::new(condition.operator),
            values: ArcRwSignal::new(condition.values),
            typing: ArcRwSignal::new(false),
        }
    }

    /// A condition that asks for a property in the way that is offered first.
    pub fn new(field: Field) -> Self {
        let operator = first_operator(&field);
        let row = Self::read(Condition {
            field,
            operator,
            values: Vec::new(),
        });
        row.typing.set(true);
        row
    }

    /// Asks for another property. What was asked of the one before has no meaning for it.
    pub fn ask_for(&self, field: Field) {
        self.values.set(Vec::new());
        self.operator.set(first_operator(&field));
        self.field.set(field);
    }

    /// Asks in another way; values stay where they mean the same.
    pub fn ask_how(&self, operator: Operator) {
        let before = self.operator.get_untracked();
        if before.arity() != operator.arity() || is_span(&before) != is_span(&operator) {
            self.values.set(Vec::new());
        }
        self.operator.set(operator);
    }

    fn filter(&self) -> Filter {
        Filter::One(Condition {
            field: self.field.get(),
            operator: self.operator.get(),
            values: self.values.get(),
        })
    }
}

/// Whether an operator is about a span of time from now.
pub fn is_span(operator: &Operator) -> bool {
    matches!(
        operator,
        Operator::InLast | Operator::NotInLast | Operator::InNext
    )
}

fn first_operator(field: &Field) -> Operator {
    field
        .operators()
        .first()
        .cloned()
        .unwrap_or(Operator::AnyOf)
}

impl Group {
    /// Nobody is typing any more: whatever is wrong is said.
    pub fn done_typing(&self) {
        self.parts.with_untracked(|parts| {
            for part in parts {
                match part {
                    Part::Group(group) => group.done_typing(),
                    Part::Row(row) => row.typing.set(false),
                }
            }
        });
    }

    /// The group that a filter is.
    pub fn read(filter: Filter) -> Self {
        let (any, parts) = match filter {
            Filter::All { all } => (false, all),
            Filter::Any { any } => (true, any),
            one @ Filter::One(_) => (false, vec![one]),
        };
        Self {
            id: next(),
            any: ArcRwSignal::new(any),
            parts: ArcRwSignal::new(parts.into_iter().map(Part::read).collect()),
        }
    }

    /// The filter that it makes now; tracked.
    pub fn filter(&self) -> Filter {
        let parts = self
            .parts
            .with(|parts| parts.iter().map(Part::filter).collect());
        if self.any.get() {
            Filter::Any { any: parts }
        } else {
            Filter::All { all: parts }
        }
    }

    /// Adds a part at its end.
    pub fn add(&self, part: Part) {
        self.parts.update(|parts| parts.push(part));
    }

    /// Takes a part out.
    pub fn remove(&self, id: u32) {
        self.parts
            .update(|parts| parts.retain(|part| part.id() != id));
    }

    /// The name of the part at a place, as a filter's error gives it; tracked.
    pub fn at(&self, place: &[usize]) -> Option<u32> {
        let Some((first, rest)) = place.split_first() else {
            return Some(self.id);
        };
        let part = self.parts.with(|parts| parts.get(*first).cloned())?;
        match part {
            Part::Group(group) => group.at(rest),
            Part::Row(row) => Some(row.id),
        }
    }
}
