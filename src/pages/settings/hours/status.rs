//! Whether it is open now, by the hours as the form has them (SPEC A10).

use leptos::prelude::*;

use super::notes::when;
use crate::domain::{OfficeHours, Time};
use crate::platform::clock;
use crate::platform::zone::NamedZone;
use crate::rules::hours::{closes_next, is_open, opens_next};
use crate::ui::t;

/// Whether it is open, and a sentence; nothing in a zone that nobody knows.
fn status(office: &OfficeHours, now: Time) -> Option<(bool, String)> {
    let zone = NamedZone::new(&office.time_zone)?;
    let t = t();
    let open = is_open(office, &zone, now);
    let words = match open {
        true => match closes_next(office, &zone, now) {
            Some(closes) => t.open_now_until(&when(&zone, closes, now)),
            None => t.open_always().to_owned(),
        },
        false => match opens_next(office, &zone, now) {
            Some(opens) => t.closed_until(&when(&zone, opens, now)),
            None => t.closed_for_good().to_owned(),
        },
    };
    Some((open, words))
}

/// The line.
#[component]
pub(super) fn Status(
    /// The hours as the form has them.
    office: Signal<OfficeHours>,
) -> impl IntoView {
    let now = clock::follow();
    let status = Memo::new(move |_| {
        let now = now.get();
        office.with(|office| status(office, now))
    });
    let is_open = move || status.with(|status| status.as_ref().is_some_and(|(open, _)| *open));
    view! {
        <p class="office-now" role="status" data-open=move || is_open().then_some("")>
            <i aria-hidden="true"></i>
            {move || status.get().map(|(_, words)| words)}
        </p>
    }
}
