//! What was written and is on its way, at the end of the thread (SPEC X7, X8).

use leptos::prelude::*;

use super::thread::stay;
use crate::api::Writing;
use crate::domain::TicketNumber;
use crate::pages::place::use_desk;
use crate::pages::wording;
use crate::platform::clock;
use crate::store::{Outgoing, Step};
use crate::ui::{Icon, icon, link_text, t};

/// A picture on its way, by its name.
pub(super) fn named(name: &str) -> impl IntoView + use<> {
    view! { <p class="file">{icon(Icon::Image)} <span>{t().attachment_image(name)}</span></p> }
}

/// The messages on their way in a ticket.
#[component]
pub fn PendingMessages(number: TicketNumber) -> impl IntoView {
    let desk = use_desk();
    let outbox = desk.outbox();
    let mine = Memo::new(move |_| {
        outbox.with(|outbox| outbox.of(number).cloned().collect::<Vec<Outgoing>>())
    });
    let keys = move || {
        mine.with(|mine| {
            mine.iter()
                .map(|one| one.key.clone())
                .collect::<Vec<String>>()
        })
    };
    view! {
        <For each=keys key=String::clone let:key>
            {
                let of = key.clone();
                let one = Memo::new(move |_| {
                    mine.with(|mine| mine.iter().find(|one| one.key == of).cloned())
                });
                let first = key.clone();
                let is_first = Memo::new(move |_| {
                    mine.with(|mine| {
                        let own = mine.iter().find(|one| one.key == first).map(Outgoing::queue);
                        let head = mine.iter().find(|one| Some(one.queue()) == own);
                        head.is_some_and(|head| head.key == first)
                    })
                });
                one.get_untracked().map(|shown| view! { <Pending shown one is_first/> })
            }
        </For>
    }
}

#[component]
fn Pending(
    /// As it was when it was drawn: its text does not change.
    shown: Outgoing,
    one: Memo<Option<Outgoing>>,
    is_first: Memo<bool>,
) -> impl IntoView {
    let desk = use_desk();
    let is_note = shown.message.writing == Writing::Note;
    let kind = if is_note {
        t().kind_note()
    } else {
        t().kind_agent()
    };
    let me = untrack(|| desk.me()).map(|me| me.name).unwrap_or_default();
    let step = Memo::new(move |_| one.get().map(|one| (one.step, one.tries)));
    let send_at = shown.message.send_at;
    let said = move || match step.get() {
        None => String::new(),
        Some(_) if !is_first.get() => t().waits_for_earlier().to_owned(),
        Some((Step::Waiting, 0)) => match send_at {
            Some(at) => t().goes_out_at(&wording::moment(t(), clock::now(), at)),
            None => t().going_out().to_owned(),
        },
        Some((Step::Waiting, _)) => t().trying_again().to_owned(),
        Some((Step::Sending, _)) => t().being_sent().to_owned(),
        Some((Step::Held, _)) => t().held_back().to_owned(),
        Some((Step::Refused(error), _)) => {
            format!("{} {}", t().was_not_sent(), wording::error(&error))
        }
    };
    let is_stuck = move || one.with(|one| one.as_ref().is_some_and(Outgoing::is_stuck));
    let is_waiting = move || matches!(step.get(), Some((Step::Waiting, _)));
    let is_held = move || matches!(step.get(), Some((Step::Held, _)));
    let key = StoredValue::new(shown.key.clone());
    let back = move |_| {
        key.with_value(|key| desk.take_back(key));
        stay();
    };
    let now = move |_| {
        key.with_value(|key| desk.send_now(key));
        stay();
    };
    let away = move |_| {
        key.with_value(|key| desk.drop_outgoing(key));
        stay();
    };
    view! {
        <article
            class="message out pending"
            class:note=is_note
            class:stuck=is_stuck
            aria-label=format!("{kind}, {me}")
        >
            <header>
                {is_note.then(|| view! { <span>{t().kind_note()}</span> })}
                <b dir="auto">{me.clone()}</b>
            </header>
            {(!shown.message.text.is_empty()).then(|| view! {
                <div class="body" dir="auto">{link_text(&shown.message.text)}</div>
            })}
            {(!shown.files.is_empty()).then(|| view! {
                <div class="files">{shown.files.iter().map(|file| named(&file.name)).collect_view()}</div>
            })}
            <div class="way">
                <span role="status">
                    {move || is_stuck().then(|| icon(Icon::Warning))}
                    {said}
                </span>
                <Show when=is_waiting>
                    <button type="button" class="button quiet small" on:click=back>{t().undo()}</button>
                    {send_at.is_none().then(|| view! {
                        <button type="button" class="button quiet small" on:click=now>{t().send_now()}</button>
                    })}
                </Show>
                <Show when=is_stuck>
                    <button type="button" class="button quiet small" on:click=now>
                        {move || if is_held() { t().send_anyway() } else { t().retry() }}
                    </button>
                    <button type="button" class="button quiet small" on:click=back>{t().edit()}</button>
                    <button type="button" class="button quiet small" on:click=away>{t().drop_message()}</button>
                </Show>
            </div>
        </article>
    }
}
