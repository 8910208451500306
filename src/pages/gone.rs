//! What a filter asks for and is not there any more: it is said, and the filter still works.

use leptos::prelude::*;

use super::filter_words as words;
use crate::domain::{Field, Filter};
use crate::store::Desk;
use crate::ui::t;

/// Properties whose values come and go with the tickets.
const COMING_AND_GOING: [Field; 4] = [Field::Tag, Field::Segment, Field::Country, Field::Campaign];

/// A sentence for each value that no ticket has now; none for what is not known yet. Tracked.
pub fn sentences(desk: Desk, filter: &Filter) -> Vec<String> {
    let conditions = filter.conditions();
    let asked = conditions
        .iter()
        .filter(|condition| COMING_AND_GOING.contains(&condition.field));
    let gone = asked.flat_map(|condition| {
        let known = desk.field_values(&condition.field);
        let is_gone = move |value: &&String| !known.is_empty() && !known.contains(value);
        let field = &condition.field;
        (condition.values.iter().filter(is_gone)).map(move |value| match field {
            Field::Tag => t().tag_gone(value),
            field => t().value_not_there(&words::field(field), value),
        })
    });
    gone.collect()
}

/// The same as a list of notes.
#[component]
pub fn GoneNotes(desk: Desk, filter: Signal<Filter>) -> impl IntoView {
    let sentences = Memo::new(move |_| filter.with(|filter| sentences(desk, filter)));
    move || {
        let lines = sentences.get();
        (!lines.is_empty()).then(|| {
            let lines = lines
                .into_iter()
                .map(|line| view! { <p class="help">{line}</p> });
            view! { <div role="status">{lines.collect_view()}</div> }
        })
    }
}
