//! Changes of tickets.

use std::collections::BTreeSet;

use serde::{Deserialize, Deserializer, Serialize};

use super::{Status, TeamId, Ticket, Time, UserId};

/// A change of a ticket: what is absent stays as it is, `null` clears.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct TicketPatch {
    /// The new assignee; `null` for none (SPEC A16).
    #[serde(
        default,
        deserialize_with = "given",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<UserId>))]
    pub assignee: Option<Option<UserId>>,
    /// The new team; `null` for none.
    #[serde(
        default,
        deserialize_with = "given",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<TeamId>))]
    pub team: Option<Option<TeamId>>,
    /// The new status.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<Status>,
    /// When it wakes; goes with the status `snoozed` and only with it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
    pub snoozed_until: Option<Time>,
    /// Read or unread.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unread: Option<bool>,
    /// Tags it gets, each 1 to 50 characters, without spaces around it. A ticket has up to 20.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<String>))]
    pub add_tags: BTreeSet<String>,
    /// Tags it loses; those it does not have are passed over. None of them is in `add_tags`.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<String>))]
    pub remove_tags: BTreeSet<String>,
}

/// Tells `null` (clear it) from absent (leave it).
fn given<'de, T: Deserialize<'de>, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<Option<T>>, D::Error> {
    Option::<T>::deserialize(deserializer).map(Some)
}

impl TicketPatch {
    /// A patch that gives another status; `until` goes with `snoozed` and only with it.
    pub fn status(status: Status, until: Option<Time>) -> Self {
        Self {
            status: Some(status),
            snoozed_until: until,
            ..Self::default()
        }
    }

    /// A patch that assigns, or with none returns the ticket to Unassigned.
    pub fn assign(assignee: Option<UserId>) -> Self {
        Self {
            assignee: Some(assignee),
            ..Self::default()
        }
    }

    /// A patch that marks read or unread.
    pub fn unread(unread: bool) -> Self {
        Self {
            unread: Some(unread),
            ..Self::default()
        }
    }

    /// A patch that gives and takes tags.
    pub fn tags(add: BTreeSet<String>, remove: BTreeSet<String>) -> Self {
        Self {
            add_tags: add,
            remove_tags: remove,
            ..Self::default()
        }
    }

    /// Whether it changes nothing at all.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Writes the patch into a ticket; server-side marks (version, times) are not touched.
    pub fn apply(&self, ticket: &mut Ticket) {
        if let Some(assignee) = &self.assignee {
            ticket.assignee.clone_from(assignee);
        }
        if let Some(team) = &self.team {
            ticket.team.clone_from(team);
        }
        if let Some(status) = &self.status {
            ticket.status = status.clone();
            ticket.snoozed_until = if *status == Status::Snoozed {
                self.snoozed_until
            } else {
                None
            };
        }
        if let Some(unread) = self.unread {
            ticket.unread = unread;
        }
        if !self.add_tags.is_empty() || !self.remove_tags.is_empty() {
            let had = std::mem::take(&mut ticket.tags).into_iter();
            let kept = had.filter(|tag| !self.remove_tags.contains(tag));
            let tags: BTreeSet<String> = kept.chain(self.add_tags.iter().cloned()).collect();
            // As much room as they take: a bulk change does this to very many tickets.
            ticket.tags.reserve_exact(tags.len());
            ticket.tags.extend(tags);
        }
    }

    /// The tags that a ticket really gets by it, sorted.
    pub fn gained<'a>(&'a self, ticket: &'a Ticket) -> impl Iterator<Item = &'a String> {
        let named = self.add_tags.iter();
        named.filter(|tag| !ticket.tags.contains(tag))
    }

    /// The tags that a ticket really loses by it, sorted.
    pub fn lost<'a>(&'a self, ticket: &'a Ticket) -> impl Iterator<Item = &'a String> {
        let named = self.remove_tags.iter();
        named.filter(|tag| ticket.tags.contains(tag))
    }

    /// The patch that would bring back what this one changes in `before`.
    pub fn inverse(&self, before: &Ticket) -> Self {
        Self {
            assignee: self.assignee.as_ref().map(|_| before.assignee.clone()),
            team: self.team.as_ref().map(|_| before.team.clone()),
            status: self.status.as_ref().map(|_| before.status.clone()),
            snoozed_until: self.status.as_ref().and(before.snoozed_until),
            unread: self.unread.map(|_| before.unread),
            add_tags: self.lost(before).cloned().collect(),
            remove_tags: self.gained(before).cloned().collect(),
        }
    }

    /// Whether two tickets agree in everything this patch touches: then a newer version of the
    /// ticket is no conflict for it (SPEC A17).
    pub fn touches_nothing_between(&self, one: &Ticket, other: &Ticket) -> bool {
        (self.assignee.is_none() || one.assignee == other.assignee)
            && (self.team.is_none() || one.team == other.team)
            && (self.status.is_none()
                || (one.status == other.status && one.snoozed_until == other.snoozed_until))
            && (self.unread.is_none() || one.unread == other.unread)
            && (self.add_tags.iter().chain(&self.remove_tags))
                .all(|tag| one.tags.contains(tag) == other.tags.contains(tag))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(tags: &[&str]) -> BTreeSet<String> {
        tags.iter().map(|tag| (*tag).to_owned()).collect()
    }

    fn ticket(tags: &[&str]) -> Ticket {
        let json = serde_json::json!({
            "number": 1,
            "version": 1,
            "status": "open",
            "channel": "email",
            "customer": { "id": "c1", "name": "Marta Quintero" },
            "tags": tags,
            "created_at": "2026-11-18T18:00:00Z",
            "updated_at": "2026-11-18T18:00:00Z",
        });
        match serde_json::from_value(json) {
            Ok(ticket) => ticket,
            Err(error) => panic!("{error}"),
        }
    }

    #[test]
    fn z12_tags_come_sorted_once_each_and_as_they_are_written() {
        let patch = TicketPatch::tags(set(&["vip", "VIP", "gift"]), set(&["late", "no such"]));
        let mut changed = ticket(&["gift", "late", "order"]);
        let before = changed.clone();
        assert_eq!(patch.gained(&before).collect::<Vec<_>>(), ["VIP", "vip"]);
        assert_eq!(patch.lost(&before).collect::<Vec<_>>(), ["late"]);
        patch.apply(&mut changed);
        assert_eq!(changed.tags, ["VIP", "gift", "order", "vip"]);
        let rest = Ticket {
            tags: before.tags.clone(),
            ..changed.clone()
        };
        assert_eq!(rest, before, "nothing else changes");
    }

    #[test]
    fn x7_the_inverse_brings_back_the_tags_that_really_moved() {
        let before = ticket(&["gift", "late"]);
        let patch = TicketPatch::tags(set(&["gift", "vip"]), set(&["late", "no such"]));
        let inverse = patch.inverse(&before);
        assert_eq!(inverse, TicketPatch::tags(set(&["late"]), set(&["vip"])));
        let nothing = TicketPatch::tags(set(&["gift"]), set(&["no such"]));
        assert!(nothing.inverse(&before).is_empty() && !nothing.is_empty());
    }

    #[test]
    fn a17_two_changes_of_other_tags_are_no_conflict_and_of_the_same_they_are() {
        let (before, after) = (ticket(&["gift"]), ticket(&["gift", "vip"]));
        let touches = |add: &[&str], remove: &[&str]| {
            let patch = TicketPatch::tags(set(add), set(remove));
            assert_eq!(
                patch.touches_nothing_between(&before, &after),
                patch.touches_nothing_between(&after, &before)
            );
            !patch.touches_nothing_between(&before, &after)
        };
        assert!(!touches(&["late"], &["gift"]));
        assert!(!touches(&[], &[]));
        assert!(touches(&["vip"], &[]) && touches(&["late"], &["vip"]));
        assert!(!touches(&["VIP"], &[]), "another tag");
    }

    #[test]
    fn tags_that_are_not_named_are_not_written() {
        let written = |patch: &TicketPatch| serde_json::to_string(patch).unwrap_or_default();
        let patch = TicketPatch::tags(set(&["vip"]), set(&[]));
        assert_eq!(written(&patch), r#"{"add_tags":["vip"]}"#);
        assert_eq!(written(&TicketPatch::default()), "{}");
    }
}
