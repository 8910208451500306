//! Filters as text, for addresses: `all(status:any_of(open,snoozed);any(tag:is_set;unread:any_of(true)))`.
//!
//! A `~` before one of the signs `( ) , ; : ~` makes it a letter like any other. Names that no build
//! knows are kept, so that an address goes through unharmed.

use super::{Condition, Field, Filter, Operator};

/// Signs that mean something.
const SIGNS: [char; 6] = ['(', ')', ',', ';', ':', '~'];
/// How deep a text is read: deeper than any filter runs, so that what is too deep is told as such.
const DEEPEST: usize = 4 * Filter::MAX_DEPTH;

impl Filter {
    /// The filter as text; [`Self::from_text`] reads it back.
    pub fn to_text(&self) -> String {
        let mut text = String::new();
        write(self, &mut text);
        text
    }

    /// Reads a filter from its text.
    ///
    /// # Errors
    /// How many characters could be read before it is no filter any more.
    pub fn from_text(text: &str) -> Result<Self, usize> {
        let mut reader = Reader {
            letters: text.chars().collect(),
            next: 0,
        };
        let filter = reader.filter(0).ok_or(reader.next)?;
        if reader.next == reader.letters.len() {
            Ok(filter)
        } else {
            Err(reader.next)
        }
    }
}

fn write(filter: &Filter, text: &mut String) {
    match filter {
        Filter::All { all } => write_group("all", all, text),
        Filter::Any { any } => write_group("any", any, text),
        Filter::One(condition) => {
            write_word(condition.field.as_str(), text);
            text.push(':');
            write_word(condition.operator.as_str(), text);
            if !condition.values.is_empty() {
                text.push('(');
                for (index, value) in condition.values.iter().enumerate() {
                    if index > 0 {
                        text.push(',');
                    }
                    write_word(value, text);
                }
                text.push(')');
            }
        }
    }
}

fn write_group(name: &str, parts: &[Filter], text: &mut String) {
    text.push_str(name);
    text.push('(');
    for (index, part) in parts.iter().enumerate() {
        if index > 0 {
            text.push(';');
        }
        write(part, text);
    }
    text.push(')');
}

fn write_word(word: &str, text: &mut String) {
    for letter in word.chars() {
        if SIGNS.contains(&letter) {
            text.push('~');
        }
        text.push(letter);
    }
}

struct Reader {
    letters: Vec<char>,
    next: usize,
}

impl Reader {
    fn filter(&mut self, depth: usize) -> Option<Filter> {
        let word = self.word()?;
        if self.takes(':') {
            return self.condition(&word);
        }
        if depth == DEEPEST || !self.takes('(') {
            return None;
        }
        let parts = self.parts(depth)?;
        match word.as_str() {
            "all" => Some(Filter::All { all: parts }),
            "any" => Some(Filter::Any { any: parts }),
            _ => None,
        }
    }

    fn parts(&mut self, depth: usize) -> Option<Vec<Filter>> {
        let mut parts = Vec::new();
        if self.takes(')') {
            return Some(parts);
        }
        loop {
            parts.push(self.filter(depth + 1)?);
            if self.takes(')') {
                return Some(parts);
            }
            self.takes(';').then_some(())?;
        }
    }

    fn condition(&mut self, field: &str) -> Option<Filter> {
        let operator = Operator::parse(&self.word()?);
        let mut values = Vec::new();
        if self.takes('(') {
            loop {
                values.push(self.word()?);
                if self.takes(')') {
                    break;
                }
                self.takes(',').then_some(())?;
            }
        }
        Some(Filter::One(Condition {
            field: Field::parse(field),
            operator,
            values,
        }))
    }

    /// Letters up to the next sign; none where a `~` stands before nothing.
    fn word(&mut self) -> Option<String> {
        let mut word = String::new();
        while let Some(&letter) = self.letters.get(self.next) {
            match letter {
                '~' => {
                    word.push(*self.letters.get(self.next + 1)?);
                    self.next += 2;
                }
                letter if SIGNS.contains(&letter) => break,
                letter => {
                    word.push(letter);
                    self.next += 1;
                }
            }
        }
        Some(word)
    }

    fn takes(&mut self, sign: char) -> bool {
        let is_there = self.letters.get(self.next) == Some(&sign);
        self.next += usize::from(is_there);
        is_there
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn x2_a_filter_is_written_so_that_people_can_read_it() {
        let text = "all(status:none_of(closed);any(tag:all_of(a~,b,c~(d~)~~);team:is_not_set))";
        let Ok(filter) = Filter::from_text(text) else {
            panic!("{text}")
        };
        assert_eq!(filter.to_text(), text);
        let expected = Filter::one(Field::Status, Operator::NoneOf, ["closed"]).and(Filter::Any {
            any: vec![
                Filter::one(Field::Tag, Operator::AllOf, ["a,b", "c(d)~"]),
                Filter::is_not_set(Field::Team),
            ],
        });
        assert_eq!(filter, expected);
    }

    #[test]
    fn a_mistyped_address_is_no_filter_and_says_where() {
        for (text, at) in [
            ("", 0),
            ("all", 3),
            ("none(tag:is_set)", 16),
            ("all(tag:is_set", 14),
            ("all(tag:is_set))", 15),
            ("tag:any_of(a;b)", 12),
            ("tag:any_of(a~", 12),
        ] {
            assert_eq!(Filter::from_text(text), Err(at), "{text}");
        }
        let deep = "all(".repeat(100_000);
        assert!(Filter::from_text(&deep).is_err());
    }
}
