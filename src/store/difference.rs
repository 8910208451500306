//! What of something changed, part by part, so that a page can tell it in words. Pure: the thing is
//! known here as JSON, as the audit log has it.

use serde_json::Value;

/// A step on the way to a part.
#[derive(Clone, Debug, PartialEq)]
pub enum Step {
    /// A field, by its name in the contract.
    Field(String),
    /// An item of a list: the item itself, as it is now.
    Item(Value),
}

/// What happened to a part.
#[derive(Clone, Debug, PartialEq)]
pub enum What {
    /// It is another one.
    Changed {
        /// What it was; null where it was not there.
        before: Value,
        /// What it is; null where it is no more.
        after: Value,
    },
    /// An item came into a list.
    Added(Value),
    /// An item is in the list no more.
    Removed(Value),
    /// An item has another place among those that were there before.
    Moved {
        /// Which.
        item: Value,
        /// Where it was, from 1.
        from: usize,
        /// Where it is, from 1.
        to: usize,
    },
}

/// A part that changed.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    /// The way to it; it begins with the outermost field.
    pub path: Vec<Step>,
    /// What happened.
    pub what: What,
}

/// Parts that are told as a whole, whatever is in them.
const WHOLE: [&str; 2] = ["filter", "action"];
/// What an item is known by, the first of these that it has.
const KNOWN_BY: [&str; 3] = ["id", "date", "name"];

/// The order in which the parts of a thing are told, where it is not that of the alphabet: a week from
/// its Monday, and the rest as its form has it.
const ORDER: [&str; 15] = [
    "name",
    "description",
    "tags",
    "segments",
    "members",
    "on",
    "date",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "hand_over",
];

/// Which place a field has among others that are told; those without one of their own come last, as
/// they stand.
pub fn rank(field: &str) -> usize {
    let place = ORDER.iter().position(|name| *name == field);
    place.unwrap_or(ORDER.len())
}

/// What of a field changed, in the order of its parts.
pub fn differences(field: &str, before: &Value, after: &Value) -> Vec<Difference> {
    let mut found = Vec::new();
    let path = vec![Step::Field(field.to_owned())];
    compare(&path, before, after, &mut found);
    found
}

fn compare(path: &[Step], before: &Value, after: &Value, found: &mut Vec<Difference>) {
    if before == after {
        return;
    }
    let is_whole = matches!(path.last(), Some(Step::Field(name)) if WHOLE.contains(&name.as_str()));
    match (before, after) {
        (Value::Object(was), Value::Object(is)) if !is_whole => {
            let mut names: Vec<&String> = is.keys().collect();
            names.extend(was.keys().filter(|name| !is.contains_key(*name)));
            names.sort_by_key(|name| rank(name));
            for name in names {
                let at = |object: &serde_json::Map<String, Value>| {
                    object.get(name).cloned().unwrap_or_default()
                };
                let path = with(path, Step::Field(name.clone()));
                compare(&path, &at(was), &at(is), found);
            }
        }
        (Value::Array(was), Value::Array(is)) if are_known(was) && are_known(is) => {
            items(path, was, is, found);
        }
        (before, after) => found.push(Difference {
            path: path.to_vec(),
            what: What::Changed {
                before: before.clone(),
                after: after.clone(),
            },
        }),
    }
}

/// Items of a list that are known by something: those that came, went, changed or moved.
fn items(path: &[Step], was: &[Value], is: &[Value], found: &mut Vec<Difference>) {
    let place = |list: &[Value], item: &Value| {
        let key = key(item);
        list.iter().position(|other| self::key(other) == key)
    };
    let tell = |what: What| Difference {
        path: path.to_vec(),
        what,
    };
    let gone = was.iter().filter(|item| place(is, item).is_none());
    found.extend(gone.map(|item| tell(What::Removed(item.clone()))));
    // Where each of those that stayed was, in the order in which they are.
    let stayed: Vec<(usize, usize)> = (0..is.len())
        .filter_map(|at| Some((place(was, is.get(at)?)?, at)))
        .collect();
    let keep_order = longest_rise(&stayed.iter().map(|(from, _)| *from).collect::<Vec<_>>());
    for (at, item) in is.iter().enumerate() {
        let index = stayed.iter().position(|(_, to)| *to == at);
        let Some((index, (from, _))) = index.and_then(|index| Some((index, stayed.get(index)?)))
        else {
            found.push(tell(What::Added(item.clone())));
            continue;
        };
        if !keep_order.contains(&index) {
            found.push(tell(What::Moved {
                item: item.clone(),
                from: from + 1,
                to: at + 1,
            }));
        }
        if let Some(before) = was.get(*from) {
            compare(&with(path, Step::Item(item.clone())), before, item, found);
        }
    }
}

fn with(path: &[Step], step: Step) -> Vec<Step> {
    let mut path = path.to_vec();
    path.push(step);
    path
}

/// What an item is known by, a text by itself; none where by nothing.
fn key(item: &Value) -> Option<&str> {
    let own = || KNOWN_BY.iter().find_map(|name| item.get(name)?.as_str());
    item.as_str().or_else(own)
}

/// Whether every item of a list is known by something of its own.
fn are_known(list: &[Value]) -> bool {
    let mut keys: Vec<Option<&str>> = list.iter().map(key).collect();
    keys.sort_unstable();
    keys.iter().all(Option::is_some) && keys.windows(2).all(|pair| pair.first() != pair.last())
}

/// Which places of numbers, all different, make the longest rise: all others have moved.
fn longest_rise(numbers: &[usize]) -> Vec<usize> {
    // For each length, the place that ends the rise with the smallest number.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(numbers.len());
    for (place, number) in numbers.iter().enumerate() {
        let length = ends.partition_point(|end| numbers.get(*end) < Some(number));
        before.push(
            length
                .checked_sub(1)
                .and_then(|length| ends.get(length))
                .copied(),
        );
        match ends.get_mut(length) {
            Some(end) => *end = place,
            None => ends.push(place),
        }
    }
    let mut rise = Vec::new();
    let mut at = ends.last().copied();
    while let Some(place) = at {
        rise.push(place);
        at = before.get(place).copied().flatten();
    }
    rise
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    fn field(name: &str) -> Step {
        Step::Field(name.to_owned())
    }

    #[test]
    fn a6_a_change_within_is_told_by_its_way() {
        let before =
            json!({"time_zone": "Europe/Madrid", "week": {"monday": [{"from": 540, "to": 840}]}});
        let mut after = before.clone();
        after["week"]["monday"] = json!([{"from": 600, "to": 840}]);
        assert_eq!(
            differences("office_hours", &before, &after),
            [Difference {
                path: vec![field("office_hours"), field("week"), field("monday")],
                what: What::Changed {
                    before: json!([{"from": 540, "to": 840}]),
                    after: json!([{"from": 600, "to": 840}]),
                },
            }]
        );
    }

    #[test]
    fn a10_the_days_of_a_week_are_told_from_its_monday() {
        let days = [
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
        ];
        let week = |hours: u32| -> Value {
            let days = days.iter().map(|day| ((*day).to_owned(), json!([hours])));
            Value::Object(days.collect())
        };
        let told = differences("week", &week(9), &week(10));
        let told: Vec<_> = told.iter().map(|it| it.path[1].clone()).collect();
        assert_eq!(told, days.map(field));
    }

    #[test]
    fn s6_rules_that_came_went_changed_and_moved_are_told_apart() {
        let rule = |id: &str, on: bool| json!({"id": id, "on": on, "filter": {"all": []}});
        let before =
            json!({"rules": [rule("a", true), rule("b", true), rule("c", true), rule("d", true)]});
        let after =
            json!({"rules": [rule("d", true), rule("a", true), rule("c", false), rule("e", true)]});
        let path = vec![field("routing"), field("rules")];
        let at = |what: What| Difference {
            path: path.clone(),
            what,
        };
        let mut switched = path.clone();
        switched.extend([Step::Item(rule("c", false)), field("on")]);
        assert_eq!(
            differences("routing", &before, &after),
            [
                at(What::Removed(rule("b", true))),
                at(What::Moved {
                    item: rule("d", true),
                    from: 4,
                    to: 1
                }),
                Difference {
                    path: switched,
                    what: What::Changed {
                        before: json!(true),
                        after: json!(false)
                    },
                },
                at(What::Added(rule("e", true))),
            ]
        );
    }

    #[test]
    fn a6_a_filter_is_told_whole_and_so_is_what_was_not_there() {
        let one = json!({"field": "tag", "operator": "any_of", "values": ["vip"]});
        assert_eq!(differences("filter", &one, &json!({"all": []})).len(), 1);
        assert_eq!(differences("tags", &Value::Null, &json!(["vip"])).len(), 1);
        assert_eq!(differences("tags", &json!(["a"]), &json!(["b"])).len(), 2);
        assert_eq!(differences("tags", &json!(["a"]), &json!(["a"])), []);
    }

    proptest! {
        #[test]
        fn s6_what_is_told_of_a_list_makes_the_one_of_the_other(
            was in prop::collection::vec(0u8..9, 0..8), is in prop::collection::vec(0u8..9, 0..8),
        ) {
            let list = |ids: &[u8]| {
                let mut seen = Vec::new();
                for id in ids {
                    let item = json!({"id": id.to_string()});
                    if !seen.contains(&item) {
                        seen.push(item);
                    }
                }
                seen
            };
            let (was, is) = (list(&was), list(&is));
            let told = differences("rules", &json!(was), &json!(is));
            let moved: Vec<&Value> = told.iter().filter_map(|it| match &it.what {
                What::Moved { item, .. } => Some(item),
                _ => None,
            }).collect();
            let count = |what: fn(&What) -> bool| told.iter().filter(|it| what(&it.what)).count();
            let added = count(|what| matches!(what, What::Added(_)));
            let removed = count(|what| matches!(what, What::Removed(_)));
            prop_assert_eq!(was.len() - removed + added, is.len());
            // Those that did not move are in the same order in both.
            let stays = |list: &[Value], other: &[Value]| -> Vec<Value> {
                let kept = list.iter().filter(|item| other.contains(item) && !moved.contains(item));
                kept.cloned().collect()
            };
            prop_assert_eq!(stays(&was, &is), stays(&is, &was));
        }
    }
}
