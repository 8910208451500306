//! Why a ticket is whose it is (SPEC X5): what was asked and what came of it, as data.

use serde::{Deserialize, Serialize};

use super::open_enum::open_enum;
use super::{Filter, Office, Queue, RuleId, TeamId, Time, UserId};

/// Why somebody cannot take a ticket now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "why", rename_all = "snake_case")]
pub enum Unavailable {
    /// Nobody has this name any more.
    Gone,
    /// Their account was deactivated.
    Deactivated,
    /// Their role gets no tickets.
    NotAllowed,
    /// They are offline (SPEC A8).
    Offline,
    /// They have as many open tickets as they may.
    Full {
        /// How many they have.
        open: u32,
        /// How many they may have.
        capacity: u32,
    },
    /// Something from a newer server.
    #[serde(other)]
    Unknown,
}

/// Somebody whom a ticket passed by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Skipped {
    /// Who.
    pub user: UserId,
    /// Why.
    pub because: Unavailable,
}

/// What a routing rule said to a ticket.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "says", rename_all = "snake_case")]
pub enum RuleSays {
    /// It fits.
    Fits,
    /// It does not fit.
    FitsNot {
        /// The first part of its filter that is not so.
        unmet: Filter,
    },
    /// It fits, but sends to somebody or something that is not there.
    LeadsNowhere,
    /// It is switched off.
    Off,
    /// It asks for something that this server does not know.
    Unreadable,
    /// Something from a newer server.
    #[serde(other)]
    Unknown,
}

/// A routing rule, and what it said.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Asked {
    /// Which.
    pub rule: RuleId,
    /// What it said.
    #[serde(flatten)]
    pub said: RuleSays,
}

/// What put a ticket into its queue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "by", rename_all = "snake_case")]
pub enum RoutedBy {
    /// A rule.
    Rule {
        /// Which.
        rule: RuleId,
    },
    /// A tag that the team looks after.
    Tag {
        /// Which.
        tag: String,
        /// Teams after it that would have had it too; their order decided.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        also: Vec<TeamId>,
    },
    /// A segment of the customer that the team looks after.
    Segment {
        /// Which.
        segment: String,
        /// Teams after it that would have had it too; their order decided.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        also: Vec<TeamId>,
    },
    /// It was in it before.
    Before,
    /// Nothing: it is in the general queue.
    Nothing,
    /// Something from a newer server.
    #[serde(other)]
    Unknown,
}

/// A person whom a rule names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Named {
    /// Who.
    pub user: UserId,
    /// By which rule.
    pub rule: RuleId,
}

/// Where a ticket belongs. It is decided once, when the ticket comes: routing never touches tickets
/// that exist already (SPEC A5), so one that waits keeps this until it has somebody.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Routed {
    /// The rules in their order, as far as they were asked.
    #[serde(default)]
    pub asked: Vec<Asked>,
    /// Persons whom rules name: the first of them who can take it gets it.
    #[serde(default)]
    pub named: Vec<Named>,
    /// Where it goes when none of them can.
    pub queue: Queue,
    /// What put it there.
    pub by: RoutedBy,
}

/// A turn in the rotation (SPEC A8).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Turn {
    /// Among whom.
    pub queue: Queue,
    /// The place in the line, from 1; who was skipped has none.
    pub place: u32,
    /// How many stand in the line: those of the queue who can take a ticket now.
    pub of: u32,
    /// Who of the queue had the turn before.
    #[serde(default)]
    pub last: Option<UserId>,
}

open_enum!(
    /// Why a ticket waits.
    WaitsFor {
        /// The office is closed (SPEC A10).
        OfficeHours = "office_hours",
        /// Nobody of its queue can take it (SPEC A18).
        Somebody = "somebody",
        /// Round robin is off: somebody has to take it (SPEC A6).
        ByHand = "by_hand",
    }
);

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "outcome", rename_all = "snake_case")]
pub enum Outcome {
    /// It went to whom a rule names.
    Named {
        /// Who.
        user: UserId,
        /// By which rule.
        rule: RuleId,
    },
    /// It went to whose turn it was.
    InTurn {
        /// Who.
        user: UserId,
        /// Which turn.
        turn: Turn,
    },
    /// It waits in its queue.
    Waits {
        /// For what.
        #[serde(rename = "for")]
        for_what: WaitsFor,
    },
    /// Something from a newer server.
    #[serde(other)]
    Unknown,
}

/// Everything that led to a decision about a ticket (SPEC X5).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Trace {
    /// When it was decided.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub at: Time,
    /// Since when it had waited; none where it was decided as it came.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
    pub waited_since: Option<Time>,
    /// Where it belongs.
    pub routed: Routed,
    /// Where the office hours stood.
    pub hours: Office,
    /// Whom it passed by, in the order in which they were asked.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub skipped: Vec<Skipped>,
    /// What came of it.
    pub outcome: Outcome,
}

impl Trace {
    /// Who got the ticket.
    pub fn assignee(&self) -> Option<&UserId> {
        match &self.outcome {
            Outcome::Named { user, .. } | Outcome::InTurn { user, .. } => Some(user),
            Outcome::Waits { .. } | Outcome::Unknown => None,
        }
    }

    /// The team whose queue it is in. What a rule gave to a person is in none.
    pub fn team(&self) -> Option<&TeamId> {
        match &self.outcome {
            Outcome::Named { .. } => None,
            _ => self.routed.queue.team(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn x5_a_trace_of_a_newer_server_is_read() {
        let text = r#"{"at":"2026-06-01T10:00:00Z","mood":1,"routed":{
            "asked":[{"rule":"r1","says":"fits_a_bit","how":2},{"rule":"r2","says":"fits_not",
                "unmet":{"field":"tag","operator":"any_of","values":["vip"]}}],
            "queue":{"of":"guild","guild":"g1"},"by":{"by":"fate","x":1}},
            "hours":{"office":"lunch","until":"noon"},
            "skipped":[{"user":"ana","because":{"why":"asleep"}}],
            "outcome":{"outcome":"drawn","user":"ana"}}"#;
        let trace: Trace = match serde_json::from_str(text) {
            Ok(trace) => trace,
            Err(error) => panic!("{error}"),
        };
        let said: Vec<&RuleSays> = trace.routed.asked.iter().map(|it| &it.said).collect();
        let unmet = Filter::is(crate::domain::Field::Tag, "vip");
        assert_eq!(said, [&RuleSays::Unknown, &RuleSays::FitsNot { unmet }]);
        let queue_and_by = (&trace.routed.queue, &trace.routed.by);
        assert_eq!(queue_and_by, (&Queue::Unknown, &RoutedBy::Unknown));
        assert_eq!(
            (&trace.hours, &trace.outcome),
            (&Office::Unknown, &Outcome::Unknown)
        );
        assert_eq!(trace.skipped[0].because, Unavailable::Unknown);
        assert_eq!((trace.assignee(), trace.team()), (None, None));
        let waits = Outcome::Waits {
            for_what: WaitsFor::parse("godot"),
        };
        let there = serde_json::to_string(&waits).unwrap_or_default();
        assert_eq!(there, r#"{"outcome":"waits","for":"godot"}"#);
        assert_eq!(serde_json::from_str(&there).ok(), Some(waits));
    }
}
