//! The views that every account has.

use crate::domain::{Field, Filter, Sort, Status, View};

/// My inbox, All tickets, Unassigned (SPEC A2); each shows open tickets until the person changes
/// the status filter (SPEC A3).
pub(crate) fn built_in_views() -> Vec<View> {
    let view = |id: &str, name: &str, filter| View {
        id: id.into(),
        name: name.to_owned(),
        built_in: true,
        filter,
        default_status: Some(Status::Open),
        sort: Sort::LONGEST_WAITING,
    };
    vec![
        view("my", "My inbox", Filter::is(Field::Assignee, Filter::ME)),
        view("all", "All tickets", Filter::everything()),
        view(
            "unassigned",
            "Unassigned",
            Filter::is_not_set(Field::Assignee),
        ),
    ]
}
