//! Where one writes: a reply to the customer or a note to the team (SPEC I4, I29, X4, X6).

mod composing;
mod emoji;
mod field;
mod files;
mod foot;
mod question;
mod snippets;

use leptos::ev::{self, KeyboardEvent};
use leptos::prelude::*;

use super::thread::stay;
use super::{Looked, rules, status};
use crate::api::Writing;
use crate::domain::Status;
use crate::platform::{dom, file};
use crate::rules::reply::CannotReply;
use crate::ui::{Icon, PickerHost, Pickers, icon, t};

use composing::Composing;

/// The composer of the open ticket.
#[component]
pub fn Composer(looked: Looked) -> impl IntoView {
    let composing = Composing::new(looked);
    let Composing { writing, .. } = composing;
    let pickers = Pickers::new();
    let hindrance = composing.hindrance();
    let dragging = RwSignal::new(false);
    view! {
        <form
            class="composer"
            class:noted=move || writing.with(|now| *now == Writing::Note)
            class:dragging=move || dragging.get()
            on:submit=move |event: ev::SubmitEvent| {
                event.prevent_default();
                composing.submit();
            }
            on:dragover=move |event: ev::DragEvent| {
                if untrack(|| composing.takes_files()) {
                    event.prevent_default();
                    dragging.set(true);
                }
            }
            on:dragleave=move |_| dragging.set(false)
            on:drop=move |event: ev::DragEvent| {
                dragging.set(false);
                let dropped = file::dropped(&event);
                if !dropped.is_empty() {
                    event.prevent_default();
                    composing.attach(dropped);
                }
            }
        >
            <div class="modes">
                <div role="tablist" aria-label=t().writing()>
                    {tab(composing, Writing::Reply, t().reply())}
                    {tab(composing, Writing::Note, t().note())}
                </div>
                <small class="to num">{move || composing.addressee()}</small>
            </div>
            <div class="why" role="status">
                {move || hindrance.get().map(|reason| why(looked, reason))}
            </div>
            <Show when=move || composing.shows_field()>
                <field::Field composing pickers/>
                <files::Files composing/>
                <p id="composer-trouble" class="error" role="alert">{move || composing.trouble()}</p>
                <Show
                    when=move || composing.asking.get().is_some()
                    fallback=move || view! { <foot::Foot composing pickers/> }
                >
                    <question::Question composing/>
                </Show>
            </Show>
        </form>
        <PickerHost pickers/>
    }
}

fn tab(composing: Composing, kind: Writing, word: &'static str) -> impl IntoView {
    let writing = composing.writing;
    let (is_it, other, drafted) = (kind.clone(), kind.clone(), kind);
    let has_draft = move || composing.has_draft(&drafted);
    let selected = move || writing.with(|now| *now == is_it);
    let stop = selected.clone();
    view! {
        <button
            type="button"
            role="tab"
            aria-selected=move || selected().to_string()
            tabindex=move || if stop() { "0" } else { "-1" }
            on:click=move |_| {
                composing.turn_to(other.clone());
                dom::focus_next_frame(".composer textarea");
            }
            on:keydown=move |event: KeyboardEvent| {
                if matches!(event.key().as_str(), "ArrowLeft" | "ArrowRight") {
                    event.prevent_default();
                    composing.turn_to(match writing.get_untracked() {
                        Writing::Note => Writing::Reply,
                        _ => Writing::Note,
                    });
                    dom::focus_next_frame(".composer [role=tab][aria-selected=true]");
                }
            }
        >
            {word}
            {move || has_draft().then(|| view! {
                <span class="drafted"><span class="visually-hidden">{t().has_draft()}</span></span>
            })}
        </button>
    }
}

/// The rule that stands against a reply, what would lift it, and the way to lift it from here.
fn why(looked: Looked, reason: CannotReply) -> impl IntoView {
    let (rule, lift) = rules::told(reason);
    let reopen = move |_| {
        status::set(looked, Status::Open, None);
        stay();
    };
    let desk = looked.desk;
    let unblock = move |_| {
        if let Some(ticket) = untrack(|| looked.ticket()) {
            let customer = &ticket.customer;
            desk.set_blocked(customer.id.clone(), customer.name.clone(), false);
        }
    };
    view! {
        {icon(Icon::Info)}
        <div>
            <b>{t().why_no_reply()}</b>
            <p>{rule} " " {lift}</p>
        </div>
        {(reason == CannotReply::Closed).then(|| view! {
            <button type="button" class="button" on:click=reopen>{t().reopen()}</button>
        })}
        {(reason == CannotReply::Blocked && desk.may_unblock()).then(|| view! {
            <button type="button" class="button" on:click=unblock>{t().unblock()}</button>
        })}
    }
}
