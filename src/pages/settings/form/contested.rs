//! What two people made of the same field, in words.

use leptos::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::face::{Conflict, Spot};
use super::state::Form;
use crate::store::form::key_of;
use crate::ui::t;

impl<T> Form<T>
where
    T: Clone + PartialEq + Serialize + DeserializeOwned + Send + Sync + 'static,
{
    /// A field that both changed, in words; nothing where they agree by now.
    pub(super) fn conflict(
        self,
        key: String,
        mine: &T,
        theirs: &T,
        spots: &[Spot],
    ) -> Option<Conflict> {
        let [my, their] = [mine, theirs].map(|whose| {
            let whole = serde_json::to_value(whose).ok();
            whole.and_then(|whole| whole.get(&key).cloned())
        });
        if my == their {
            return None;
        }
        let describe = self.setup.with_value(|setup| setup.describe.clone());
        let say = |whose: &T, value: Option<&Value>| {
            let own = describe.as_ref().and_then(|describe| describe(&key, whose));
            own.unwrap_or_else(|| {
                let spot = spots.iter().find(|spot| key_of(&spot.path) == key);
                let label = spot.map_or_else(|| key.clone(), |spot| spot.label.clone());
                (label, in_words(value))
            })
        };
        let (label, mine) = say(mine, my.as_ref());
        let (_, theirs) = say(theirs, their.as_ref());
        Some(Conflict {
            key,
            label,
            mine,
            theirs,
        })
    }
}

fn in_words(value: Option<&Value>) -> String {
    match value {
        None | Some(Value::Null) => t().value_empty().to_owned(),
        Some(Value::Bool(true)) => t().value_on().to_owned(),
        Some(Value::Bool(false)) => t().value_off().to_owned(),
        Some(Value::Number(number)) => number.to_string(),
        Some(Value::String(text)) if text.is_empty() => t().value_empty().to_owned(),
        Some(Value::String(text)) => text.clone(),
        Some(Value::Array(items)) if items.is_empty() => t().value_empty().to_owned(),
        Some(Value::Array(items)) if items.iter().all(Value::is_string) => {
            let words: Vec<&str> = items.iter().filter_map(Value::as_str).collect();
            words.join(", ")
        }
        Some(_) => t().value_changed().to_owned(),
    }
}
