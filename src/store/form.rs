//! Deciding about a form that several people may fill in at once: bringing two changes together, and
//! finding the place that a complaint belongs to. Pure: a form is known here as JSON.

use serde_json::{Map, Value};

/// Two changes of the same, brought together.
#[derive(Clone, Debug, PartialEq)]
pub struct Merged {
    /// What both together make of it; where they contradict, as mine has it.
    pub value: Value,
    /// The fields that both changed, each into something else, in the order of their names.
    pub conflicts: Vec<String>,
}

/// Brings two changes of `base` together, field by field of the outermost object: what one alone
/// changed is as that one has it. A field that only one of them has counts as nothing in the other.
/// What is no object is one field without a name.
pub fn merge(base: &Value, mine: &Value, theirs: &Value) -> Merged {
    let (Value::Object(base), Value::Object(mine), Value::Object(theirs)) = (base, mine, theirs)
    else {
        let conflicts = match () {
            () if mine == theirs || base == theirs => return merged(mine, Vec::new()),
            () if base == mine => return merged(theirs, Vec::new()),
            () => vec![String::new()],
        };
        return merged(mine, conflicts);
    };
    let mut value = theirs.clone();
    let mut conflicts = Vec::new();
    let mut keys: Vec<&String> = mine.keys().chain(base.keys()).collect();
    keys.sort();
    keys.dedup();
    for key in keys {
        let (was, my, their) = (base.get(key), mine.get(key), theirs.get(key));
        if my == was || my == their {
            continue;
        }
        if their != was {
            conflicts.push(key.clone());
        }
        put(&mut value, key, my);
    }
    merged(&Value::Object(value), conflicts)
}

/// `base` as far as `theirs` differs from what was just sent; where it does not, `theirs` is no
/// news of somebody else but one's own change come back.
pub fn without_echo(base: &Value, sent: &Value, theirs: &Value) -> Value {
    let (Value::Object(base), Value::Object(sent), Value::Object(theirs)) = (base, sent, theirs)
    else {
        return if sent == theirs { theirs } else { base }.clone();
    };
    let mut value = base.clone();
    for (key, their) in theirs {
        if sent.get(key) == Some(their) {
            put(&mut value, key, Some(their));
        }
    }
    Value::Object(value)
}

fn put(object: &mut Map<String, Value>, key: &str, value: Option<&Value>) {
    match value {
        Some(value) => drop(object.insert(key.to_owned(), value.clone())),
        None => drop(object.remove(key)),
    }
}

fn merged(value: &Value, conflicts: Vec<String>) -> Merged {
    Merged {
        value: value.clone(),
        conflicts,
    }
}

/// The place that a complaint about `field` belongs to: the field itself, or the nearest that it is
/// a part of, as `week.monday[1]` is of `week.monday` and of `week`.
pub fn place_of<'a>(field: &str, places: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let holds = |place: &&str| {
        let rest = field.strip_prefix(place);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
    };
    places
        .into_iter()
        .filter(holds)
        .max_by_key(|place| place.len())
}

/// Which item of the list at `place` a complaint is about, counted from 0.
pub fn item_of(field: &str, place: &str) -> Option<usize> {
    let rest = field.strip_prefix(place)?.strip_prefix('[')?;
    rest.split_once(']')?.0.parse().ok()
}

/// The outermost field that a complaint is about.
pub fn key_of(field: &str) -> &str {
    field.split(['.', '[']).next().unwrap_or(field)
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    #[test]
    fn a17_changes_of_different_fields_come_together() {
        let base = json!({"a": 1, "b": [1], "c": "x"});
        let mine = json!({"a": 2, "b": [1], "c": "x"});
        let theirs = json!({"a": 1, "b": [1, 2], "c": "x"});
        let merged = merge(&base, &mine, &theirs);
        assert_eq!(merged.value, json!({"a": 2, "b": [1, 2], "c": "x"}));
        assert_eq!(merged.conflicts, Vec::<String>::new());
    }

    #[test]
    fn a17_what_both_changed_differently_stays_as_typed_and_is_told() {
        let base = json!({"a": 1, "b": 1});
        let merged = merge(&base, &json!({"a": 2, "b": 1}), &json!({"a": 3, "b": 4}));
        assert_eq!(merged.value, json!({"a": 2, "b": 4}));
        assert_eq!(merged.conflicts, ["a"]);
    }

    #[test]
    fn a17_ones_own_change_come_back_is_no_conflict_while_one_types_on() {
        let (base, sent) = (json!({"a": "", "b": 1}), json!({"a": "h", "b": 1}));
        let (typed, told) = (json!({"a": "hi", "b": 1}), json!({"a": "h", "b": 2}));
        let base = without_echo(&base, &sent, &told);
        let merged = merge(&base, &typed, &told);
        assert_eq!(merged.value, json!({"a": "hi", "b": 2}));
        assert_eq!(merged.conflicts, Vec::<String>::new());
    }

    #[test]
    fn x10_a_complaint_falls_to_the_nearest_place() {
        let places = ["office_hours", "office_hours.week.monday", "name"];
        let place = |field: &str| place_of(field, places);
        assert_eq!(place("name"), Some("name"));
        assert_eq!(
            place("office_hours.week.monday[1]"),
            Some("office_hours.week.monday")
        );
        assert_eq!(place("office_hours.week.tuesday"), Some("office_hours"));
        assert_eq!(place("names"), None);
        assert_eq!(item_of("words[12].text", "words"), Some(12));
        assert_eq!(item_of("words.text", "words"), None);
        assert_eq!(key_of("office_hours.week"), "office_hours");
        assert_eq!(key_of("words[1]"), "words");
    }

    fn fields() -> impl Strategy<Value = BTreeMap<String, u8>> {
        prop::collection::btree_map("[a-d]", 0u8..3, 0..4)
    }

    fn object(fields: &BTreeMap<String, u8>) -> Value {
        json!(fields)
    }

    fn changed(from: &BTreeMap<String, u8>, to: &BTreeMap<String, u8>) -> BTreeSet<String> {
        let keys = from.keys().chain(to.keys());
        let differ = keys.filter(|key| from.get(*key) != to.get(*key));
        differ.cloned().collect()
    }

    proptest! {
        #[test]
        fn a17_two_changes_conflict_exactly_where_both_differ(
            base in fields(), mine in fields(), theirs in fields(),
        ) {
            let merged = merge(&object(&base), &object(&mine), &object(&theirs));
            let (my, their) = (changed(&base, &mine), changed(&base, &theirs));
            let expected: Vec<&String> = my
                .intersection(&their)
                .filter(|key| mine.get(*key) != theirs.get(*key))
                .collect();
            prop_assert_eq!(merged.conflicts.iter().collect::<Vec<_>>(), expected);
            for key in ["a", "b", "c", "d"] {
                let whose = if my.contains(key) { &mine } else { &theirs };
                let value = whose.get(key).map(|value| json!(value));
                prop_assert_eq!(merged.value.get(key), value.as_ref());
            }
        }

        #[test]
        fn a17_who_changed_nothing_follows_and_the_same_change_is_no_conflict(
            base in fields(), news in fields(),
        ) {
            let (base, news) = (object(&base), object(&news));
            for (mine, theirs) in [(&base, &news), (&news, &base), (&news, &news)] {
                let merged = merge(&base, mine, theirs);
                prop_assert_eq!(&merged.value, &news);
                prop_assert!(merged.conflicts.is_empty());
            }
        }
    }
}
