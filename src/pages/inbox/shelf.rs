//! How high rows are, and how the style sheet lays them out.

use leptos::prelude::*;

use crate::domain::{Column, Density, Look};

/// How high a row is, in CSS pixels: as high as its lines are, and higher where it is touched. The
/// style sheet says the same of the usual row.
pub fn row_height(look: &Look) -> f64 {
    let is_narrow = crate::platform::media::is_narrow().get();
    let rems = match (&look.density, is_narrow) {
        (Density::Compact, false) => 2.75,
        (Density::Compact, true) => 3.25,
        (_, is_narrow) => {
            let usual = if is_narrow { 5.5 } else { 5.125 };
            let words = if look.has_words() { 0.0 } else { 1.25 };
            usual - words + 1.4375 * (look.lines_of_facts() as f64 - 1.0)
        }
    };
    (rems * crate::platform::dom::rem()).round()
}

/// The classes by which the style sheet lays out rows.
pub fn classes(look: &Look) -> String {
    let has = |column| look.columns.contains(&column);
    let is_compact = look.density == Density::Compact;
    let lines = format!("lines-{}", look.lines_of_facts());
    let classes = [
        Some("shelf"),
        is_compact.then_some("compact"),
        look.columns.is_empty().then_some("usual"),
        (!look.has_words()).then_some("wordless"),
        // Said once is enough.
        has(Column::Channel).then_some("tells-channel"),
        has(Column::Status).then_some("tells-status"),
        (!look.columns.is_empty() && !is_compact).then_some(lines.as_str()),
    ];
    classes.into_iter().flatten().collect::<Vec<_>>().join(" ")
}
