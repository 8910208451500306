//! The look of a list in words: its order, its columns, its density.

use crate::domain::{Column, Density, Sort, SortKey, SortOrder};
use crate::ui::t;

/// An order in words.
pub fn sort(sort: &Sort) -> &'static str {
    let t = t();
    let falls = sort.order == SortOrder::Descending;
    let either = |falling, rising| if falls { falling } else { rising };
    match &sort.by {
        SortKey::Waiting => either(t.sort_waiting(), t.sort_waiting_least()),
        SortKey::Created => either(t.sort_newest(), t.sort_oldest()),
        SortKey::Updated => either(t.sort_updated(), t.sort_updated_first()),
        SortKey::LastCustomerMessage => either(t.sort_wrote_last(), t.sort_wrote_first()),
        SortKey::Sentiment => either(t.sort_best(), t.sort_worst()),
        SortKey::RecentOrder => either(t.sort_orders_high(), t.sort_orders_low()),
        SortKey::Messages => either(t.sort_messages_most(), t.sort_messages_fewest()),
        SortKey::Customer => either(t.sort_customer_za(), t.sort_customer_az()),
        SortKey::Number => either(t.sort_number_high(), t.sort_number_low()),
        SortKey::Unknown(_) => t.sort_other(),
    }
}

/// What a list is ordered by, in words.
pub fn sort_key(key: &SortKey) -> String {
    let t = t();
    let word = match key {
        SortKey::Waiting => t.field_waiting(),
        SortKey::Created => t.field_created(),
        SortKey::Updated => t.field_updated(),
        SortKey::LastCustomerMessage => t.field_last_customer_message(),
        SortKey::Sentiment => t.field_sentiment(),
        SortKey::RecentOrder => t.column_recent_order(),
        SortKey::Messages => t.field_messages(),
        SortKey::Customer => t.sort_key_customer(),
        SortKey::Number => t.sort_key_number(),
        SortKey::Unknown(name) => return t.unknown_value(name),
    };
    word.to_owned()
}

/// Which way round, in the words that fit the key.
pub fn direction(key: &SortKey, order: &SortOrder) -> &'static str {
    let t = t();
    let (falling, rising) = match key {
        SortKey::Waiting => (t.first_longest(), t.first_shortest()),
        SortKey::Created | SortKey::Updated | SortKey::LastCustomerMessage => {
            (t.first_newest(), t.first_oldest())
        }
        SortKey::Sentiment => (t.first_positive(), t.first_negative()),
        SortKey::Messages => (t.first_most(), t.first_fewest()),
        SortKey::Customer => (t.first_z(), t.first_a()),
        SortKey::RecentOrder | SortKey::Number | SortKey::Unknown(_) => {
            (t.first_highest(), t.first_lowest())
        }
    };
    match order {
        SortOrder::Ascending => rising,
        _ => falling,
    }
}

/// A column's name.
pub fn column(column: &Column) -> String {
    let t = t();
    let word = match column {
        Column::Subject => t.column_subject(),
        Column::Status => t.field_status(),
        Column::Channel => t.field_channel(),
        Column::Assignee => t.field_assignee(),
        Column::Team => t.field_team(),
        Column::Tags => t.field_tag(),
        Column::Sentiment => t.field_sentiment(),
        Column::Waiting => t.field_waiting(),
        Column::Created => t.field_created(),
        Column::Updated => t.field_updated(),
        Column::LastCustomerMessage => t.field_last_customer_message(),
        Column::Messages => t.field_messages(),
        Column::Segments => t.field_segment(),
        Column::Campaign => t.field_campaign(),
        Column::RecentOrder => t.column_recent_order(),
        Column::Country => t.field_country(),
        Column::Unknown(name) => return t.unknown_value(name),
    };
    word.to_owned()
}

/// A density in a word.
pub fn density(density: &Density) -> String {
    let t = t();
    match density {
        Density::Comfortable => t.density_comfortable().to_owned(),
        Density::Compact => t.density_compact().to_owned(),
        Density::Unknown(name) => t.unknown_value(name),
    }
}
