//! Views: saved filters that stand in the sidebar.

use serde::{Deserialize, Serialize};

use super::open_enum::open_enum;
use super::{Filter, Sort, Status, TeamId, UserId, ViewId};

open_enum!(
    /// What a list shows of a ticket, beside its number and its customer (SPEC Z12).
    Column {
        /// Subject and newest words.
        Subject = "subject",
        /// Open, snoozed, closed.
        Status = "status",
        /// Email, SMS, web chat.
        Channel = "channel",
        /// Who answers it.
        Assignee = "assignee",
        /// Whose queue it is in.
        Team = "team",
        /// Tags.
        Tags = "tags",
        /// Sentiment with its score.
        Sentiment = "sentiment",
        /// How long the customer has waited.
        Waiting = "waiting",
        /// When it arose.
        Created = "created",
        /// When it last changed.
        Updated = "updated",
        /// When the customer last wrote.
        LastCustomerMessage = "last_customer_message",
        /// How many messages customer and agents wrote.
        Messages = "messages",
        /// The customer's segments.
        Segments = "segments",
        /// The campaign or flow that was last answered.
        Campaign = "campaign",
        /// What the customer bought lately.
        RecentOrder = "recent_order",
        /// Where the customer lives.
        Country = "country",
    }
);

open_enum!(
    /// How much room a row takes.
    Density {
        /// Two lines and some air.
        Comfortable = "comfortable",
        /// One line.
        Compact = "compact",
    }
);

/// What rows show of their tickets, and how much room they take (SPEC Z12).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Look {
    /// What rows show, in this order; empty for the usual.
    pub columns: Vec<Column>,
    /// How much room a row takes.
    pub density: Density,
}

impl Default for Look {
    fn default() -> Self {
        Self {
            columns: Vec::new(),
            density: Density::Comfortable,
        }
    }
}

impl Look {
    /// Whether rows have a line of the conversation's words.
    pub fn has_words(&self) -> bool {
        self.columns.is_empty() || self.columns.contains(&Column::Subject)
    }

    /// The columns that are facts beside the words.
    pub fn facts(&self) -> impl Iterator<Item = &Column> {
        self.columns
            .iter()
            .filter(|column| **column != Column::Subject)
    }

    /// How many lines of facts a row has room for below its words; more than fit in them are not
    /// seen.
    pub fn lines_of_facts(&self) -> usize {
        let usual = self.columns.is_empty();
        match (&self.density, self.facts().count()) {
            (Density::Compact, _) => 0,
            (_, 0) if usual => 1,
            (_, 0) => 0,
            (_, 1..=3) => 1,
            (_, 4..=7) => 2,
            (_, _) => 3,
        }
    }
}

/// Who sees a view.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "to", rename_all = "snake_case")]
pub enum Access {
    /// Whoever made it.
    OnlyMe,
    /// A team, and whoever made it.
    Team {
        /// Which.
        team: TeamId,
    },
    /// Everybody in the desk.
    Everyone,
    /// Some from a newer server.
    #[serde(other)]
    Unknown,
}

/// A view (SPEC A2, A3, S5).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct View {
    /// Identity; the built-in ones are `my`, `all` and `unassigned`, those an account begins with
    /// `promoters`, `waiting`, `snoozed` and `sms_not_closed`.
    pub id: ViewId,
    /// Name; the built-in ones are named by the app's catalogue instead, and so are those an
    /// account begins with as long as nobody renamed them.
    pub name: String,
    /// What it is for.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub description: String,
    /// Whether the account came with it and nobody may change it.
    #[serde(default)]
    pub built_in: bool,
    /// Which tickets belong here.
    pub filter: Filter,
    /// The status filter that stands until the person changes it (SPEC A3); none shows any.
    #[serde(default)]
    pub default_status: Option<Status>,
    /// The order that stands until the person changes it.
    pub sort: Sort,
    /// What rows show, in this order; empty for the usual.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub columns: Vec<Column>,
    /// How much room rows take.
    #[serde(default = "comfortable")]
    pub density: Density,
    /// Who sees it.
    #[serde(default = "everyone")]
    pub access: Access,
    /// Who made it; none of those an account begins with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<UserId>,
    /// Grows with every change; `If-Match` names it.
    #[serde(default)]
    pub version: u64,
}

fn comfortable() -> Density {
    Density::Comfortable
}

fn everyone() -> Access {
    Access::Everyone
}

impl View {
    /// The longest name, in characters.
    pub const LONGEST_NAME: usize = 80;
    /// The longest description, in characters.
    pub const LONGEST_DESCRIPTION: usize = 500;
    /// How many views somebody may make.
    pub const MOST: usize = 200;

    /// How its list looks.
    pub fn look(&self) -> Look {
        Look {
            columns: self.columns.clone(),
            density: self.density.clone(),
        }
    }

    /// What the count in the sidebar counts: the view's filter with its default status.
    pub fn counted(&self) -> Filter {
        match &self.default_status {
            None => self.filter.clone(),
            Some(status) => self.filter.clone().and(Filter::status(status.clone())),
        }
    }
}

/// A view that is to be made.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewView {
    /// Name, 1 to 80 characters, unlike that of every other view one sees.
    pub name: String,
    /// What it is for, up to 500 characters.
    #[serde(default)]
    pub description: String,
    /// Which tickets belong in it.
    pub filter: Filter,
    /// In which order.
    #[serde(default)]
    pub sort: Sort,
    /// What rows show; empty for the usual.
    #[serde(default)]
    pub columns: Vec<Column>,
    /// How much room rows take.
    #[serde(default = "comfortable")]
    pub density: Density,
    /// Who sees it.
    pub access: Access,
}

/// A change of a view: what is absent stays as it is.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ViewPatch {
    /// The new name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The new description.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The new filter.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub filter: Option<Filter>,
    /// The new order.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sort: Option<Sort>,
    /// The new columns.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub columns: Option<Vec<Column>>,
    /// The new density.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub density: Option<Density>,
    /// Who sees it from now on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub access: Option<Access>,
}

impl ViewPatch {
    /// What would be made of a view.
    pub fn applied(&self, view: &View) -> NewView {
        let view = view.clone();
        let patch = self.clone();
        NewView {
            name: patch.name.unwrap_or(view.name),
            description: patch.description.unwrap_or(view.description),
            filter: patch.filter.unwrap_or(view.filter),
            sort: patch.sort.unwrap_or(view.sort),
            columns: patch.columns.unwrap_or(view.columns),
            density: patch.density.unwrap_or(view.density),
            access: patch.access.unwrap_or(view.access),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn look(columns: &[Column], density: Density) -> Look {
        Look {
            columns: columns.to_vec(),
            density,
        }
    }

    #[test]
    fn z12_rows_have_room_for_what_was_chosen() {
        let lines = |columns: &[Column]| look(columns, Density::Comfortable).lines_of_facts();
        assert_eq!(lines(&[]), 1, "the usual");
        assert_eq!(lines(&[Column::Subject]), 0);
        assert_eq!(lines(&[Column::Subject, Column::Tags]), 1);
        assert_eq!(lines(&Column::KNOWN[..4]), 1, "the words are no fact");
        assert_eq!(lines(&Column::KNOWN[1..5]), 2);
        assert_eq!(lines(Column::KNOWN), 3);
        assert_eq!(look(Column::KNOWN, Density::Compact).lines_of_facts(), 0);
    }

    #[test]
    fn z12_words_are_shown_unless_other_columns_were_chosen_without_them() {
        assert!(Look::default().has_words());
        assert!(look(&[Column::Tags, Column::Subject], Density::Compact).has_words());
        assert!(!look(&[Column::Tags], Density::Comfortable).has_words());
    }
}
