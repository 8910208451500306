//! An entry of the audit log in words: what was done, and what of it changed.

use serde_json::Value;

use super::names;
use crate::api::HandOver;
use crate::domain::{
    AuditAction, AuditArea, AuditEntry, Channel, Filter, Interval, Role, RouteTo, RoutingRule,
};
use crate::pages::settings::routing::words as rules;
use crate::pages::{filter_words, wording};
use crate::store::Desk;
use crate::store::difference::{Difference, Step, What, differences, rank};
use crate::ui::{channel_word, t};

/// A change as a page and a file tell it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Line {
    /// Which part.
    pub part: String,
    /// Whether that was said already, by what was done.
    pub is_said: bool,
    /// What it was; nothing where that says nothing.
    pub before: Option<String>,
    /// What it is, or what happened to it.
    pub after: Option<String>,
}

/// An area in words.
pub fn area(area: &AuditArea) -> String {
    match area {
        AuditArea::Settings => t().audit_area_settings().to_owned(),
        AuditArea::Team => t().audit_area_team().to_owned(),
        AuditArea::User => t().audit_area_user().to_owned(),
        AuditArea::QuickReply => t().audit_area_quick_reply().to_owned(),
        AuditArea::Unknown(name) => t().unknown_value(name),
    }
}

/// What was done, to be read after a name.
pub fn deed(entry: &AuditEntry) -> String {
    use AuditAction::{Changed, Created, Deactivated, Deleted, Reordered, Restored};
    let (t, name) = (t(), entry.name.as_str());
    match (&entry.area, &entry.action) {
        (AuditArea::Settings, Changed) => t.audit_changed_setting(&names::field(&entry.subject)),
        (AuditArea::Team, Created) => t.audit_made_team(name),
        (AuditArea::Team, Changed) => t.audit_changed_team(name),
        (AuditArea::Team, Deleted) => t.audit_deleted_team(name),
        (AuditArea::Team, Restored) => t.audit_restored_team(name),
        (AuditArea::Team, Reordered) => t.audit_ordered_teams().to_owned(),
        (AuditArea::User, Created) => t.audit_invited(name),
        (AuditArea::User, Changed) => t.audit_changed_user(name),
        (AuditArea::User, Deactivated) => t.audit_deactivated(name),
        (AuditArea::User, Restored) => t.audit_reactivated(name),
        (AuditArea::QuickReply, Created) => t.audit_made_reply(name),
        (AuditArea::QuickReply, Changed) => t.audit_changed_reply(name),
        (AuditArea::QuickReply, Deleted) => t.audit_deleted_reply(name),
        (AuditArea::QuickReply, Restored) => t.audit_restored_reply(name),
        (kind, action) => {
            let name = if name.is_empty() {
                &entry.subject
            } else {
                name
            };
            t.audit_other(&area(kind), action.as_str(), name)
        }
    }
}

/// What of it changed.
pub fn lines(desk: Desk, entry: &AuditEntry) -> Vec<Line> {
    let mut changes: Vec<_> = entry.changes.iter().collect();
    changes.sort_by_key(|change| rank(&change.field));
    let told = changes.into_iter().flat_map(|change| {
        let all = differences(&change.field, &change.before, &change.after);
        // A setting is named by what was done already.
        let skip = usize::from(entry.area == AuditArea::Settings);
        all.into_iter().map(move |it| line(desk, &it, skip))
    });
    told.collect()
}

fn line(desk: Desk, difference: &Difference, skip: usize) -> Line {
    let Difference { path, what } = difference;
    let parts = path.iter().skip(skip.min(path.len() - 1));
    let parts: Vec<String> = parts
        .filter(|step| !matches!(step, Step::Field(name) if name == "week" || name == "rules"))
        .map(|step| match step {
            Step::Field(name) => names::field(name),
            Step::Item(item) => self::item(desk, path, item, false),
        })
        .collect();
    let field = path.iter().rev().find_map(|step| match step {
        Step::Field(name) => Some(name.as_str()),
        Step::Item(_) => None,
    });
    let field = field.unwrap_or_default();
    // What came, went or moved says by itself what it is a part of.
    let is_said = parts.is_empty() || (skip > 0 && path.len() == 1);
    let part = match parts.is_empty() {
        true => names::field(field),
        false => parts.join(" › "),
    };
    let said = |text: String| Line {
        part: part.clone(),
        is_said,
        before: None,
        after: Some(text),
    };
    match what {
        What::Added(it) => said(t().audit_added(&item(desk, path, it, true))),
        What::Removed(it) => said(t().audit_removed(&item(desk, path, it, false))),
        What::Moved { item: it, from, to } => {
            let name = item(desk, path, it, false);
            said(t().audit_moved(&name, &from.to_string(), &to.to_string()))
        }
        What::Changed { before, after } => {
            let told = |value: &Value, other: &Value| {
                // Beside nothing it is made, or gone.
                (!value.is_null() || (field == "capacity" && !other.is_null()))
                    .then(|| self::value(desk, field, value))
            };
            Line {
                part,
                is_said,
                before: told(before, after),
                after: told(after, before),
            }
        }
    }
}

/// An item of a list, with what it says where it is new.
fn item(desk: Desk, path: &[Step], item: &Value, is_new: bool) -> String {
    let field = path.iter().rev().find_map(|step| match step {
        Step::Field(name) => Some(name.as_str()),
        Step::Item(_) => None,
    });
    let is_rule = path
        .iter()
        .any(|step| *step == Step::Field("rules".to_owned()));
    let name = item.get("name").and_then(Value::as_str).unwrap_or_default();
    match serde_json::from_value::<RoutingRule>(item.clone()) {
        Ok(rule) if is_rule && is_new => {
            let says = t().audit_rule_says(name, &rules::plain(desk, &rule));
            match rule.on {
                true => says,
                false => format!("{says} ({})", t().rule_off_suffix()),
            }
        }
        _ if is_rule => t().audit_rule(name),
        _ if item.is_string() => t().audit_quoted(&value(desk, field.unwrap_or_default(), item)),
        _ => value(desk, field.unwrap_or_default(), item),
    }
}

/// A value of a field in words.
fn value(desk: Desk, field: &str, value: &Value) -> String {
    if let Some(text) = own_words(desk, field, value) {
        return text;
    }
    let empty = || t().value_empty().to_owned();
    match value {
        Value::Null if field == "capacity" => t().audit_any_number().to_owned(),
        Value::Null => empty(),
        Value::Bool(true) => t().value_on().to_owned(),
        Value::Bool(false) => t().value_off().to_owned(),
        Value::Number(number) => number.to_string(),
        Value::String(text) if text.is_empty() => empty(),
        Value::String(text) => text.clone(),
        Value::Array(items) if items.is_empty() && names::weekday(field).is_some() => {
            t().audit_closed().to_owned()
        }
        Value::Array(items) if items.is_empty() => empty(),
        Value::Array(items) => {
            let between = match items.iter().any(|item| item.get("text").is_some()) {
                true => "; ",
                false => ", ",
            };
            let items: Vec<String> = items
                .iter()
                .map(|it| self::value(desk, field, it))
                .collect();
            items.join(between)
        }
        Value::Object(fields) => {
            let told = fields.iter().filter(|(name, _)| *name != "id");
            let mut told: Vec<_> = told.collect();
            told.sort_by_key(|(name, _)| rank(name));
            let told: Vec<String> = told
                .into_iter()
                .map(|(name, it)| {
                    format!("{}: {}", names::field(name), self::value(desk, name, it))
                })
                .collect();
            told.join(", ")
        }
    }
}

/// What a value stands for, where that is more than itself.
fn own_words(desk: Desk, field: &str, value: &Value) -> Option<String> {
    if let Ok(interval) = serde_json::from_value::<Interval>(value.clone()) {
        return Some(hours(&interval));
    }
    match field {
        "filter" => {
            let filter = serde_json::from_value::<Filter>(value.clone()).ok()?;
            return Some(filter_words::sentence(desk, &filter));
        }
        "hand_over" => {
            let whom = serde_json::from_value::<HandOver>(value.clone()).ok()?;
            return Some(match whom {
                HandOver::User { user } => wording::person(desk, &user),
                HandOver::Team { team } => {
                    let known = desk.team(&team).map(|team| team.name);
                    known.unwrap_or_else(|| team.to_string())
                }
                HandOver::Nobody => t().hand_to_nobody().to_owned(),
            });
        }
        "action" => {
            let action = serde_json::from_value::<RouteTo>(value.clone()).ok()?;
            return Some(rules::target(desk, &action));
        }
        _ => {}
    }
    let text = value.as_str()?;
    let words = match (field, text) {
        ("members", id) => wording::person(desk, &id.into()),
        ("teams", id) => desk.team(&id.into())?.name,
        ("role", role) => wording::role(&Role::parse(role)),
        ("channels", channel) => channel_word(&Channel::parse(channel)),
        ("days", day) => names::weekday(day)?.to_owned(),
        ("auto_response", "everybody") => t().audit_everybody_gets().to_owned(),
        ("auto_response", "non_subscribers") => t().audit_non_subscribers().to_owned(),
        ("auto_response", "off") => t().audit_off().to_owned(),
        ("state", "active") => t().audit_state_active().to_owned(),
        ("state", "invited") => t().audit_state_invited().to_owned(),
        ("state", "deactivated") => t().audit_state_deactivated().to_owned(),
        _ => return None,
    };
    Some(words)
}

/// `09:00–14:00`.
fn hours(interval: &Interval) -> String {
    let clock = |minute: u16| format!("{:02}:{:02}", minute / 60, minute % 60);
    format!("{}–{}", clock(interval.from), clock(interval.to))
}
