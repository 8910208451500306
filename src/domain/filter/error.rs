//! Why a filter cannot run, and where.

use super::Filter;

/// Something that is wrong with a filter.
#[derive(Clone, Debug, PartialEq)]
pub struct FilterError {
    /// Which part of the filter: its place among the parts of each group on the way down. Empty for
    /// the filter as a whole.
    pub at: Vec<usize>,
    /// Which of the condition's values, where it is one of them.
    pub value: Option<usize>,
    /// The same place for the contract, like `all[1].values[0]`.
    pub path: String,
    /// What is wrong.
    pub reason: FilterReason,
}

/// What may be wrong with a part of a filter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FilterReason {
    /// No field of this build has this name.
    UnknownField(Box<str>),
    /// No operator of this build has this name.
    UnknownOperator(Box<str>),
    /// The operator is known, but this field cannot be asked that way.
    OperatorNotForField,
    /// A value is missing.
    NoValue,
    /// There are more values than the operator takes.
    TooManyValues,
    /// The value is none of those that the field has.
    UnknownValue(Box<str>),
    /// The value is no number, or has more decimals than its field.
    NotANumber,
    /// The first number is greater than the second.
    RangeReversed,
    /// The value is no instant in RFC 3339.
    NotADate,
    /// The value is no span such as `7d`, `24h`, `30m`.
    NotASpan,
    /// Groups nest deeper than they may.
    TooDeep,
    /// There are more conditions than there may be.
    TooManyConditions,
    /// A group has no parts: to be said before a filter is saved, though it can run.
    EmptyGroup,
}

impl FilterError {
    /// What is wrong, in English, for a developer.
    pub fn message(&self) -> String {
        match &self.reason {
            FilterReason::UnknownField(name) => format!("unknown field \"{name}\""),
            FilterReason::UnknownOperator(name) => format!("unknown operator \"{name}\""),
            FilterReason::OperatorNotForField => "is no operator of this field".to_owned(),
            FilterReason::NoValue => "needs a value".to_owned(),
            FilterReason::TooManyValues => "has more values than the operator takes".to_owned(),
            FilterReason::UnknownValue(value) => format!("unknown value \"{value}\""),
            FilterReason::NotANumber => "is no number of this field".to_owned(),
            FilterReason::RangeReversed => "goes from the greater to the lesser".to_owned(),
            FilterReason::NotADate => "is no instant in RFC 3339".to_owned(),
            FilterReason::NotASpan => "is no span such as 7d, 24h or 30m".to_owned(),
            FilterReason::TooDeep => format!("nests deeper than {} groups", Filter::MAX_DEPTH),
            FilterReason::TooManyConditions => {
                format!("has more than {} conditions", Filter::MAX_CONDITIONS)
            }
            FilterReason::EmptyGroup => "is a group without conditions".to_owned(),
        }
    }
}
