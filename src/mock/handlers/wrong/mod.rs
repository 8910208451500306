//! What the rules find wrong, at its place and in English.

mod people;
mod settings;

pub(super) use people::{quick_reply, rules, team, user};
pub(super) use settings::setting;

use crate::api::FieldError;
use crate::rules::template::TemplateError;

fn at(field: String, message: impl Into<String>) -> FieldError {
    FieldError {
        field,
        message: message.into(),
    }
}

/// What is wrong with a variable of a text.
fn broken(error: &TemplateError) -> String {
    match error {
        TemplateError::Unclosed(at) => {
            format!(
                "has braces at character {} that are not closed",
                at.character
            )
        }
        TemplateError::Nameless(at) => {
            format!(
                "has braces at character {} with no name in them",
                at.character
            )
        }
        TemplateError::Unknown { at, name } => {
            let at = at.character;
            format!("has \"{name}\" at character {at}, which is no variable of it")
        }
    }
}
