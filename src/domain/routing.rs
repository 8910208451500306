//! What decides who gets a ticket: rules, and the rotation (SPEC A5, A6, A8, A18, S6).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Filter, RuleId, TeamId, UserId};

/// Where a rule sends tickets.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "to", rename_all = "snake_case")]
pub enum RouteTo {
    /// To a team: one of it in turn.
    Team {
        /// Which.
        team: TeamId,
    },
    /// To a person, where they can take it; otherwise the rules after it are asked.
    User {
        /// Who.
        user: UserId,
    },
    /// Somewhere that a newer server knows.
    #[serde(other)]
    Unknown,
}

/// A routing rule.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RoutingRule {
    /// Identity.
    pub id: RuleId,
    /// Name.
    pub name: String,
    /// Whether it is asked.
    #[serde(default = "yes")]
    pub on: bool,
    /// Which tickets it is about, in the language of the views.
    #[serde(default)]
    pub filter: Filter,
    /// Where it sends them.
    pub action: RouteTo,
}

fn yes() -> bool {
    true
}

/// How new tickets find somebody. Off and without rules, they wait until somebody takes them.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(default)]
pub struct Routing {
    /// Whether tickets go to people in turn (SPEC A6). Without it rules and teams still say which
    /// queue a ticket is in, and a rule may name a person.
    pub round_robin: bool,
    /// The rules, in the order in which they are asked.
    pub rules: Vec<RoutingRule>,
}

/// Where a ticket waits, and among whom its turn goes round.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "of", rename_all = "snake_case")]
pub enum Queue {
    /// Everybody's.
    General,
    /// A team's.
    Team {
        /// Which.
        team: TeamId,
    },
    /// One that a newer server knows.
    #[serde(other)]
    Unknown,
}

impl Queue {
    /// The team whose it is.
    pub fn team(&self) -> Option<&TeamId> {
        match self {
            Self::Team { team } => Some(team),
            _ => None,
        }
    }
}

/// How often, and how long ago, the turn was somebody's.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Served {
    /// The number of their last turn; turns of a queue are counted from 1.
    pub last: u64,
    /// How many turns they had.
    pub count: u64,
}

/// The rotation of one queue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Line {
    /// Whose.
    pub queue: Queue,
    /// How many turns there were.
    #[serde(default)]
    pub turns: u64,
    /// Who had one. Who never had is before all of these.
    #[serde(default)]
    pub served: BTreeMap<UserId, Served>,
}

/// Whose turn it is, in every queue. Each queue goes round by itself: somebody in two teams has a
/// place in both, and one in the general queue.
///
/// Next is always who can take a ticket and whose last turn is longest ago. So who can take one all
/// the time gets neither two before another nor waits while another gets two. Who comes back has
/// kept their place: at most one ticket comes to them sooner than they expect, and then everybody
/// else's turn is first. Nobody is flooded to catch up, and nobody gains by going away for a moment.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(default)]
pub struct Rotation {
    /// The queues in which somebody had a turn.
    pub lines: Vec<Line>,
}

impl Rotation {
    /// The rotation of a queue, where somebody had a turn in it.
    pub fn line(&self, queue: &Queue) -> Option<&Line> {
        self.lines.iter().find(|line| line.queue == *queue)
    }

    /// How often, and how long ago, the turn was somebody's.
    pub fn served(&self, queue: &Queue, user: &UserId) -> Served {
        let line = self.line(queue);
        let served = line.and_then(|line| line.served.get(user));
        served.copied().unwrap_or_default()
    }

    /// It was somebody's turn.
    pub fn take_turn(&mut self, queue: &Queue, user: &UserId) {
        let known = self.lines.iter().position(|line| line.queue == *queue);
        let index = known.unwrap_or(self.lines.len());
        if known.is_none() {
            self.lines.push(Line {
                queue: queue.clone(),
                turns: 0,
                served: BTreeMap::new(),
            });
        }
        if let Some(line) = self.lines.get_mut(index) {
            line.turns += 1;
            let served = line.served.entry(user.clone()).or_default();
            served.last = line.turns;
            served.count += 1;
        }
    }
}

/// Whether somebody can take tickets, as far as assignment needs to know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Availability {
    /// Who.
    pub user: UserId,
    /// Whether their account was deactivated.
    #[serde(default)]
    pub deactivated: bool,
    /// Whether their role lets tickets be assigned to them, see `rules::permission`.
    pub assignable: bool,
    /// Whether they take new tickets now (SPEC A7).
    pub online: bool,
    /// How many open tickets they have at most before they get no more by themselves; none where
    /// there is no bound. By hand they may get more (SPEC A11).
    #[serde(default)]
    pub capacity: Option<u32>,
    /// How many open tickets they have.
    #[serde(default)]
    pub open_tickets: u32,
}
