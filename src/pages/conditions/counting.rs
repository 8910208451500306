//! How many tickets match while one builds (SPEC X2).

use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api::{ApiError, TicketCount};
use crate::domain::Filter;
use crate::pages::wording;
use crate::store::Desk;
use crate::ui::t;

/// How long one has changed nothing before it is counted.
const PAUSE: Duration = Duration::from_millis(120);
/// How long after tickets changed it is counted again: many may change within that time.
const LIVE_PAUSE: Duration = Duration::from_millis(750);

/// The number, with some of them.
#[component]
pub fn Counted(desk: Desk, filter: Memo<Filter>) -> impl IntoView {
    let answer = RwSignal::new(None::<Result<TicketCount, ApiError>>);
    // Which filter it is, so that an answer about an earlier one is passed over.
    let version = StoredValue::new(0_u32);
    let waits = StoredValue::new(false);
    // The number is of the filter before while the next one is on its way.
    let is_old = RwSignal::new(false);
    let count_in = move |pause: Duration| {
        let mine = version.get_value();
        let is_this = move || version.try_get_value() == Some(mine);
        let count = move || {
            let Some(filter) = filter.try_get_untracked().filter(|_| is_this()) else {
                return;
            };
            waits.set_value(false);
            spawn_local(async move {
                let counted = desk.count_tickets(filter).await;
                if is_this() {
                    answer.try_set(Some(counted));
                    is_old.try_set(false);
                }
            });
        };
        waits.set_value(true);
        set_timeout(count, pause);
    };
    Effect::new(move |_| {
        let can_be_counted = filter.with(|filter| filter.check().is_empty());
        version.update_value(|version| *version += 1);
        is_old.set(can_be_counted);
        match can_be_counted {
            true => count_in(PAUSE),
            false => answer.set(None),
        }
    });
    Effect::new(move |before: Option<u32>| {
        let now = desk.moved();
        let can_be_counted = filter.with_untracked(|filter| filter.check().is_empty());
        if before.is_some_and(|before| before != now) && can_be_counted && !waits.get_value() {
            count_in(LIVE_PAUSE);
        }
        now
    });
    let said = move || match answer.get() {
        Some(Ok(counted)) => t().match_now(counted.total),
        Some(Err(error)) => format!("{} {}", t().count_failed(), wording::error(&error)),
        None => String::new(),
    };
    let examples = move || {
        let counted = answer.get()?.ok()?;
        let some = counted.examples.iter();
        let some = some.map(|ticket| format!("{} {}", ticket.customer.name, ticket.number));
        let some: Vec<String> = some.collect();
        (!some.is_empty()).then(|| t().for_example(&some.join(", ")))
    };
    view! {
        <p role="status" aria-busy=move || is_old.get().then_some("true")><b>{said}</b></p>
        <small>{examples}</small>
        <Show when=move || answer.with(|answer| matches!(answer, Some(Err(_))))>
            <button type="button" class="button small" on:click=move |_| count_in(Duration::ZERO)>
                {t().retry()}
            </button>
        </Show>
    }
}
