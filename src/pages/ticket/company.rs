//! Who is in the conversation right now: colleagues (SPEC X8), and whether a web chat's customer is
//! still there (SPEC I19, I20).

use std::time::Duration;

use leptos::prelude::*;

use super::Looked;
use crate::domain::{Attention, Away};
use crate::platform::clock;
use crate::ui::{Icon, icon, t};

/// What stands between the thread and the composer.
#[component]
pub fn Present(looked: Looked) -> impl IntoView {
    let (desk, number) = (looked.desk, looked.number);
    desk.come_to(number);
    on_cleanup(move || desk.go_from(number));
    let others = Memo::new(move |_| desk.others_in(number));
    let said = move || {
        let lines = others.get().into_iter().map(|one| {
            let name = desk.user_name(&one.user);
            let name = name.unwrap_or_else(|| t().somebody().to_owned());
            let is_typing = one.attention == Attention::Typing;
            let (picture, text) = match is_typing {
                true => (Icon::Pen, t().is_typing(&name)),
                false => (Icon::Eye, t().is_viewing(&name)),
            };
            view! { <p class:typing=is_typing>{icon(picture)} <span>{text}</span></p> }
        });
        lines.collect_view()
    };
    let away = Memo::new(move |_| looked.ticket().and_then(|ticket| ticket.away));
    let name = move || {
        let ticket = looked.ticket();
        ticket.map_or_else(String::new, |ticket| ticket.customer.name.clone())
    };
    view! {
        <div class="present" role="status">
            {said}
            {move || away.get().map(|away| gone(&name(), away))}
        </div>
    }
}

/// The customer is gone: what follows, and when.
fn gone(name: &str, away: Away) -> impl IntoView + use<> {
    let text = match away.due_at {
        Some(_) => t().email_is_sent(),
        None => t().email_follows(),
    };
    view! {
        <p class="away">
            {icon(Icon::Offline)}
            <span>{t().customer_left(name)} " " {text}</span>
            {away.due_at.map(|due_at| view! {
                <span class="due">{t().email_follows_in()} " " <Countdown due_at/></span>
            })}
        </p>
    }
}

/// `2:41`, by the second. Nobody wants it read aloud each time.
#[component]
fn Countdown(due_at: crate::domain::Time) -> impl IntoView {
    let second = RwSignal::new(0_u32);
    let timer = set_interval_with_handle(
        move || second.update(|second| *second = second.wrapping_add(1)),
        Duration::from_secs(1),
    );
    on_cleanup(move || {
        if let Ok(timer) = timer {
            timer.clear();
        }
    });
    let left = move || {
        second.track();
        clock::follow().track();
        let left = due_at.signed_duration_since(clock::now());
        let seconds = left.num_seconds().max(0);
        format!("{}:{:02}", seconds / 60, seconds % 60)
    };
    view! { <span class="num" role="timer" aria-live="off">{left}</span> }
}
