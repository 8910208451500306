//! Whether one filter lets nothing through that another does not, as far as their words show it.

use std::ops::RangeInclusive;

use super::{Condition, Field, Filter, Kind, Operator, value};
use crate::domain::find::plain;

impl Filter {
    /// Whether every ticket that fits this one fits the other too. It is only ever said where it is
    /// certain: what is not seen here may still be so.
    pub fn implies(&self, other: &Filter) -> bool {
        if self == other {
            return true;
        }
        // What asks for more must be taken apart last: each part of `all` is less than the whole.
        match (self, other) {
            (_, Filter::All { all }) => all.iter().all(|part| self.implies(part)),
            (Filter::Any { any }, _) => any.iter().all(|part| part.implies(other)),
            (Filter::All { all }, Filter::Any { any }) => {
                all.iter().any(|part| part.implies(other))
                    || any.iter().any(|part| self.implies(part))
            }
            (Filter::All { all }, Filter::One(_)) => all.iter().any(|part| part.implies(other)),
            (Filter::One(_), Filter::Any { any }) => any.iter().any(|part| self.implies(part)),
            (Filter::One(one), Filter::One(other)) => one.implies(other),
        }
    }
}

impl Condition {
    /// Whether every ticket that fits this one fits the other too, as far as that is certain.
    fn implies(&self, other: &Condition) -> bool {
        use Operator::{
            After, AllOf, AnyOf, Before, Between, Contains, ContainsNot, InLast, InNext, IsNotSet,
            IsSet, NoneOf, NotInLast, Over, Under,
        };
        if self.field != other.field || !(self.can_run() && other.can_run()) {
            return false;
        }
        let (ours, theirs) = (&self.values, &other.values);
        match (&self.operator, &other.operator) {
            (AnyOf, AnyOf) | (IsNotSet, IsNotSet) | (IsSet, IsSet) => are_among(ours, theirs),
            (AnyOf, NoneOf) => self.has_one_value() && !ours.iter().any(|it| theirs.contains(it)),
            (NoneOf, NoneOf) | (AllOf, AllOf) => are_among(theirs, ours),
            (AllOf, AnyOf) => ours.iter().any(|it| theirs.contains(it)),
            (IsNotSet, NoneOf) => true,
            (AnyOf | AllOf | Over | Under | Between, IsSet) => true,
            (Over | Under | Between, Over | Under | Between) => {
                match (self.range(), other.range()) {
                    (Some(ours), Some(theirs)) => {
                        theirs.start() <= ours.start() && ours.end() <= theirs.end()
                    }
                    _ => false,
                }
            }
            (InLast, InLast) | (InNext, InNext) => in_order(ours, theirs, value::span),
            (NotInLast, NotInLast) => in_order(theirs, ours, value::span),
            (Before, Before) => in_order(ours, theirs, value::time),
            (After, After) => in_order(theirs, ours, value::time),
            (Contains, Contains) => {
                let finds = |it: &String| theirs.iter().any(|their| has(it, their));
                ours.iter().all(finds)
            }
            (ContainsNot, ContainsNot) => {
                let is_out = |it: &String| ours.iter().any(|our| has(it, our));
                theirs.iter().all(is_out)
            }
            _ => false,
        }
    }

    fn can_run(&self) -> bool {
        Filter::One(self.clone()).check().is_empty()
    }

    /// Whether a ticket has one value of this at most, which does not depend on who asks.
    fn has_one_value(&self) -> bool {
        let plainly = matches!(
            self.field.kind(),
            Some(Kind::Choice | Kind::Id | Kind::Word)
        );
        plainly && self.field != Field::Assignee
    }

    /// The numbers that fit, in hundredths where the field is a sum.
    fn range(&self) -> Option<RangeInclusive<i64>> {
        let read = match self.field.kind() {
            Some(Kind::Money) => value::hundredths,
            _ => value::number,
        };
        let mut numbers = self.values.iter().map(|text| read(text));
        let first = numbers.next()??;
        Some(match self.operator {
            Operator::Over => first + 1..=i64::MAX,
            Operator::Under => i64::MIN..=first - 1,
            _ => first..=numbers.next()??,
        })
    }
}

fn are_among(some: &[String], all: &[String]) -> bool {
    some.iter().all(|it| all.contains(it))
}

/// Whether the first value is no greater than the other.
fn in_order<T: PartialOrd>(one: &[String], other: &[String], read: fn(&str) -> Option<T>) -> bool {
    let first = |values: &[String]| values.first().and_then(|text| read(text));
    match (first(one), first(other)) {
        (Some(one), Some(other)) => one <= other,
        _ => false,
    }
}

/// Whether a text has another in it, as conditions look for it.
fn has(text: &str, part: &str) -> bool {
    plain(text.trim()).contains(plain(part.trim()).as_str())
}
