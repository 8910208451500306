//! The order of a list.

use std::cmp::{Ordering, Reverse};

use serde::{Deserialize, Serialize};

use super::find::compare_plain;
use super::open_enum::open_enum;
use super::{FilterContext, Ticket};

open_enum!(
    /// What a list is ordered by.
    SortKey {
        /// How long the customer has waited, in office hours where the channel keeps them; tickets
        /// that wait for nobody come last.
        Waiting = "waiting",
        /// When the ticket arose.
        Created = "created",
        /// When it last changed.
        Updated = "updated",
        /// When the customer last wrote; tickets where they never did come last.
        LastCustomerMessage = "last_customer_message",
        /// Its sentiment score; tickets not scored come last.
        Sentiment = "sentiment",
        /// What the customer bought in the last 90 days; where that is not known comes last.
        RecentOrder = "recent_order",
        /// How many messages customer and agents wrote.
        Messages = "messages",
        /// The customer's name, whatever its case and accents.
        Customer = "customer",
        /// The ticket's number.
        Number = "number",
    }
);

open_enum!(
    /// Which way round.
    SortOrder {
        /// Smallest, oldest or shortest first.
        Ascending = "asc",
        /// Largest, newest or longest first.
        Descending = "desc",
    }
);

/// The order of a list; ties are broken by number, so that it is total and stable (SPEC I31, S2).
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Sort {
    /// What it is ordered by.
    pub by: SortKey,
    /// Which way round.
    pub order: SortOrder,
}

impl SortKey {
    /// Both ways round, the usual one first: what needs somebody most, or is newest or most, comes
    /// first; names go from A to Z.
    pub fn orders(&self) -> [SortOrder; 2] {
        match self {
            Self::Sentiment | Self::Customer => [SortOrder::Ascending, SortOrder::Descending],
            _ => [SortOrder::Descending, SortOrder::Ascending],
        }
    }
}

impl Default for Sort {
    fn default() -> Self {
        Self::LONGEST_WAITING
    }
}

impl Sort {
    /// Whoever has waited longest comes first: the order a desk is worked in.
    pub const LONGEST_WAITING: Sort = Sort {
        by: SortKey::Waiting,
        order: SortOrder::Descending,
    };

    /// Every order there is, key by key, the usual way round first.
    pub fn all() -> impl Iterator<Item = Sort> {
        SortKey::KNOWN.iter().flat_map(|by| {
            by.orders().map(|order| Sort {
                by: by.clone(),
                order,
            })
        })
    }

    /// The usual order by a key.
    pub fn usual(by: SortKey) -> Self {
        let [order, _] = by.orders();
        Self { by, order }
    }

    /// Whether the passing of time alone may bring tickets into another order: where some channels
    /// keep office hours and others do not, some wait on while others do not.
    pub fn depends_on_now(&self, context: &FilterContext) -> bool {
        let hours = context.hours.as_ref();
        self.by == SortKey::Waiting && hours.is_some_and(|it| it.are_kept_by_some())
    }

    /// Compares two tickets at a time. What has no value for the key comes last either way; ties go
    /// by number, newest first.
    pub fn compare(&self, one: &Ticket, other: &Ticket, context: &FilterContext) -> Ordering {
        let descending = self.order == SortOrder::Descending;
        let by_key = match self.by {
            SortKey::Waiting => by_waiting(one, other, context, descending),
            SortKey::Created => directed(one.created_at.cmp(&other.created_at), descending),
            SortKey::Updated => directed(one.updated_at.cmp(&other.updated_at), descending),
            SortKey::Sentiment => last_if_none(
                one.sentiment.as_ref().map(|s| s.score),
                other.sentiment.as_ref().map(|s| s.score),
                descending,
            ),
            SortKey::LastCustomerMessage => last_if_none(
                one.last_customer_message_at,
                other.last_customer_message_at,
                descending,
            ),
            SortKey::RecentOrder => last_if_none(
                one.customer.recent_order_cents,
                other.customer.recent_order_cents,
                descending,
            ),
            SortKey::Messages => directed(one.messages.cmp(&other.messages), descending),
            SortKey::Customer => directed(
                compare_plain(&one.customer.name, &other.customer.name),
                descending,
            ),
            SortKey::Number => directed(one.number.cmp(&other.number), descending),
            SortKey::Unknown(_) => Ordering::Equal,
        };
        by_key.then_with(|| other.number.cmp(&one.number))
    }
}

/// Waiting longer means an earlier instant, so the instants compare the other way round. Only where
/// one keeps office hours and the other does not, what counts of their waits must be asked; of two
/// that have waited as long, the earlier one comes as the longer.
fn by_waiting(one: &Ticket, other: &Ticket, context: &FilterContext, descending: bool) -> Ordering {
    let since = |it: &Ticket| it.waiting_since.map(Reverse);
    if let Some(hours) = context.hours.as_deref()
        && hours.are_kept_by(&one.channel) != hours.are_kept_by(&other.channel)
    {
        let waited = |it: &Ticket| Some((it.waited(Some(hours), context.now)?, since(it)));
        return last_if_none(waited(one), waited(other), descending);
    }
    last_if_none(since(one), since(other), descending)
}

fn directed(ordering: Ordering, descending: bool) -> Ordering {
    if descending {
        ordering.reverse()
    } else {
        ordering
    }
}

fn last_if_none<T: Ord>(one: Option<T>, other: Option<T>, descending: bool) -> Ordering {
    match (one, other) {
        (Some(one), Some(other)) => directed(one.cmp(&other), descending),
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (None, None) => Ordering::Equal,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn i31_s2_every_key_is_offered_both_ways_the_usual_one_first() {
        let all: Vec<Sort> = Sort::all().collect();
        assert_eq!(all.len(), 18);
        assert_eq!(all[0], Sort::default());
        for pair in all.chunks(2) {
            assert_eq!(pair[0], Sort::usual(pair[0].by.clone()));
            assert_eq!(pair[0].by, pair[1].by);
            assert_ne!(pair[0].order, pair[1].order);
        }
        let first = |by| Sort::usual(by).order;
        assert_eq!(first(SortKey::Sentiment), SortOrder::Ascending);
        assert_eq!(first(SortKey::Customer), SortOrder::Ascending);
    }
}
