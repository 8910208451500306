//! A filter as a sentence that a person would say, and that means one thing only (SPEC X2).
//!
//! Conditions are said one after the other, each with a verb of its own. A group within a group is
//! said with "either … or" or "both … and"; where that could be read in two ways it stands in
//! brackets.

mod clause;
mod marks;

use super::{Language, Words};
use crate::domain::{Field, Filter};

pub use clause::{in_a_sentence, parts_of_span};
pub use marks::{Piece, mark_mood, mark_name, pieces};

/// What a value is called: the name behind an id, the word for a channel.
type Name<'a> = &'a dyn Fn(&Field, &str) -> String;

/// The joining of values.
#[derive(Clone, Copy)]
enum Join {
    And,
    Or,
    Nor,
}

impl Words {
    /// The whole filter as a sentence; never empty. `name` tells what a value is called.
    pub fn filter_sentence(self, filter: &Filter, name: Name) -> String {
        match self.group(filter, name) {
            // What is left open ends the sentence.
            Some(what) if what.ends_with('…') => self.tickets_that(&what).replace("….", "…"),
            Some(what) => self.tickets_that(&what),
            None => self.every_ticket().to_owned(),
        }
    }

    /// What tickets of this filter are or do, to stand in a sentence of one's own; nothing where
    /// everything is let through. A `name` may be marked, see [`pieces`].
    pub fn filter_clause(self, filter: &Filter, name: Name) -> Option<String> {
        self.group(filter, name)
    }

    /// What is on the outside, or in brackets; nothing where everything is let through.
    fn group(self, filter: &Filter, name: Name) -> Option<String> {
        let (filters, is_any) = match filter {
            Filter::One(condition) => return Some(self.condition(condition, name)),
            Filter::All { all } => (all, false),
            Filter::Any { any } => (any, true),
        };
        let filters = said(filters);
        if let [only] = filters.as_slice() {
            return self.group(only, name);
        }
        let parts: Vec<String> = filters
            .iter()
            .filter_map(|part| self.part(part, name))
            .collect();
        let (last, before) = parts.split_last()?;
        Some(if is_any {
            let or = format!(", {} ", self.or_else());
            format!("{} {}", self.either(), parts.join(&or))
        } else {
            let and = match self.0 {
                // Two have no comma, unless one of them joins something itself.
                Language::English if parts.len() > 2 || filters.iter().any(|f| is_group(f)) => {
                    ", and "
                }
                Language::English => " and ",
                Language::Spanish => " y ",
            };
            format!("{}{and}{last}", before.join(", "))
        })
    }

    /// A part of a group: a group within it is said so that its end is clear.
    fn part(self, filter: &Filter, name: Name) -> Option<String> {
        let (filters, is_any) = match filter {
            Filter::One(condition) => return Some(self.condition(condition, name)),
            Filter::All { all } => (all, false),
            Filter::Any { any } => (any, true),
        };
        let filters = said(filters);
        if let [only] = filters.as_slice() {
            return self.part(only, name);
        }
        let is_plain = !filters.iter().any(|filter| is_group(filter));
        let parts: Vec<String> = filters
            .iter()
            .filter_map(|part| self.part(part, name))
            .collect();
        match (parts.as_slice(), is_any) {
            ([], _) => None,
            (parts, true) if is_plain => {
                let or = format!(" {} ", self.or_else());
                Some(format!("{} {}", self.either(), parts.join(&or)))
            }
            ([one, other], false) if is_plain => {
                Some(format!("{} {one} {} {other}", self.both(), self.join_and()))
            }
            _ => Some(format!("({})", self.group(filter, name)?)),
        }
    }

    fn list(self, values: &[String], join: Join) -> String {
        let Some((last, before)) = values.split_last() else {
            return self.something_missing().to_owned();
        };
        if before.is_empty() {
            return last.clone();
        }
        let first = marks::unmarked(last).to_lowercase();
        let word = match (self.0, join) {
            (Language::English, Join::And) => "and",
            (Language::English, Join::Or | Join::Nor) => "or",
            (Language::Spanish, Join::Nor) => "ni",
            // Before its own sound the word is another one.
            (Language::Spanish, Join::Or) if first.starts_with(['o', 'ó']) => "u",
            (Language::Spanish, Join::Or) if first.starts_with("ho") => "u",
            (Language::Spanish, Join::Or) => "o",
            (Language::Spanish, Join::And) if first.starts_with(['i', 'í']) => "e",
            (Language::Spanish, Join::And) => "y",
        };
        format!("{} {word} {last}", before.join(", "))
    }
}

/// The parts that say anything.
fn said(filters: &[Filter]) -> Vec<&Filter> {
    fn says(filter: &Filter) -> bool {
        match filter {
            Filter::One(_) => true,
            Filter::All { all: parts } | Filter::Any { any: parts } => parts.iter().any(says),
        }
    }
    filters.iter().filter(|filter| says(filter)).collect()
}

/// Whether it joins several parts.
fn is_group(filter: &Filter) -> bool {
    match filter {
        Filter::One(_) => false,
        Filter::All { all: parts } | Filter::Any { any: parts } => match said(parts).as_slice() {
            [only] => is_group(only),
            parts => parts.len() > 1,
        },
    }
}

#[cfg(test)]
mod tests;
