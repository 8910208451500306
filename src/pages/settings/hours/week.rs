//! What is open on each day of the week.

use leptos::prelude::*;

use super::day::Day;
use super::notes::changes;
use crate::domain::{Interval, OfficeHours, Week};
use crate::pages::settings::form::{Bound, Card};
use crate::platform::clock;
use crate::ui::t;

/// The hours of a day, 0 for Monday, to be changed.
pub(super) fn day_of(week: &mut Week, day: usize) -> &mut Vec<Interval> {
    match day {
        0 => &mut week.monday,
        1 => &mut week.tuesday,
        2 => &mut week.wednesday,
        3 => &mut week.thursday,
        4 => &mut week.friday,
        5 => &mut week.saturday,
        _ => &mut week.sunday,
    }
}

/// The seven days.
#[component]
pub(super) fn WeekCard(
    /// What is open.
    week: Bound<Week>,
    /// All of the hours, as the form has them.
    office: Signal<OfficeHours>,
) -> impl IntoView {
    // It changes with the year and not with the minute.
    let notes = Memo::new(move |_| office.with(|office| changes(office, clock::now())));
    let days = (0..7).map(|day| {
        let mine = Memo::new(move |_| {
            let all = notes.get().into_iter();
            let mine = all.filter(|(other, _)| *other == day);
            mine.map(|(_, words)| words).collect::<Vec<_>>()
        });
        view! { <Day day week notes=mine/> }
    });
    let days = days.collect_view();
    view! {
        <Card title=t().weekly_hours()>
            <div class="week">{days}</div>
        </Card>
    }
}
