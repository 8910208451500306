//! How many tickets match while one builds (SPEC X2).

use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api::{ApiError, TicketCount};
use crate::domain::Filter;
use crate::store::Desk;
use crate::ui::t;

/// How long one has changed nothing before it is counted.
const PAUSE: Duration = Duration::from_millis(120);

/// The number, with some of them.
#[component]
pub fn Counted(desk: Desk, filter: Memo<Filter>) -> impl IntoView {
    let answer = RwSignal::new(None::<Result<TicketCount, ApiError>>);
    let asked = StoredValue::new(0_u32);
    Effect::new(move |_| {
        let filter = filter.get();
        asked.update_value(|asked| *asked += 1);
        if !filter.check().is_empty() {
            return answer.set(None);
        }
        let mine = asked.get_value();
        let is_last = move || asked.try_get_value() == Some(mine);
        set_timeout(
            move || {
                if !is_last() {
                    return;
                }
                spawn_local(async move {
                    let counted = desk.count_tickets(filter).await;
                    if is_last() {
                        answer.try_set(Some(counted));
                    }
                });
            },
            PAUSE,
        );
    });
    let said = move || match answer.get() {
        Some(Ok(counted)) => t().match_now(counted.total),
        Some(Err(_)) => t().count_failed().to_owned(),
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
        <p role="status"><b>{said}</b></p>
        <small>{examples}</small>
    }
}
