//! Who changed what; nobody can edit it.

use serde::Serialize;
use serde_json::{Map, Value};

use crate::domain::{AuditAction, AuditArea, AuditChange, AuditEntry, Time, UserId};

/// What is no change that somebody made: identity, counters, and where somebody is.
const LEFT_OUT: [&str; 5] = ["id", "version", "uses", "online", "online_until"];

/// All entries, oldest first.
#[derive(Debug, Default)]
pub(crate) struct AuditLog {
    entries: Vec<AuditEntry>,
}

/// Something that was done.
#[derive(Debug)]
pub(crate) struct Audited {
    /// What was changed.
    pub area: AuditArea,
    /// What was done with it.
    pub action: AuditAction,
    /// Which one.
    pub subject: String,
    /// Its name.
    pub name: String,
    /// What of it changed.
    pub changes: Vec<AuditChange>,
}

/// Which entries are asked for.
#[derive(Debug, Default)]
pub(crate) struct Asked {
    /// Only what was done with these.
    pub area: Option<AuditArea>,
    /// Only what this user did.
    pub user: Option<UserId>,
    /// Only entries before this one.
    pub before: Option<u64>,
}

impl AuditLog {
    /// Somebody of this name did something.
    pub fn push(&mut self, user: UserId, user_name: String, at: Time, done: Audited) {
        self.entries.push(AuditEntry {
            id: self.entries.len() as u64 + 1,
            at,
            user,
            user_name,
            area: done.area,
            action: done.action,
            subject: done.subject,
            name: done.name,
            changes: done.changes,
        });
    }

    /// The newest entries that are asked for, and whether there are older ones.
    pub fn page(&self, asked: &Asked, limit: usize) -> (Vec<AuditEntry>, bool) {
        let before = asked.before.map_or(self.entries.len(), |before| {
            let before = usize::try_from(before.saturating_sub(1));
            before.unwrap_or(usize::MAX).min(self.entries.len())
        });
        let entries = self.entries.iter().take(before).rev();
        let mut fitting = entries.filter(|entry| {
            asked.area.as_ref().is_none_or(|area| entry.area == *area)
                && asked.user.as_ref().is_none_or(|user| entry.user == *user)
        });
        let page = fitting.by_ref().take(limit).cloned().collect();
        (page, fitting.next().is_some())
    }
}

/// The parts that differ between what something was and what it is, as they stand in JSON; nothing
/// stands for what is not there. Parts that were or are left empty where there was or is nothing are
/// no change.
pub(crate) fn between(
    before: Option<&impl Serialize>,
    after: Option<&impl Serialize>,
) -> Vec<AuditChange> {
    let (before, after) = (parts(before), parts(after));
    let mut fields: Vec<&String> = before.keys().chain(after.keys()).collect();
    fields.sort_unstable();
    fields.dedup();
    let changes = fields.into_iter().filter_map(|field| {
        let at = |parts: &Map<String, Value>| parts.get(field).cloned().unwrap_or_default();
        let (was, is) = (at(&before), at(&after));
        let stays = was == is || (is_nothing(&was) && is_nothing(&is));
        let left_out = LEFT_OUT.contains(&field.as_str());
        (!stays && !left_out).then(|| AuditChange {
            field: field.clone(),
            before: was,
            after: is,
        })
    });
    changes.collect()
}

fn parts(of: Option<&impl Serialize>) -> Map<String, Value> {
    match of.map(serde_json::to_value) {
        Some(Ok(Value::Object(parts))) => parts,
        _ => Map::new(),
    }
}

fn is_nothing(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        _ => false,
    }
}
