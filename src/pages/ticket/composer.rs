//! Where one writes: a reply to the customer or a note to the team (SPEC I4, I29, X4, X6).

use leptos::ev::{self, KeyboardEvent};
use leptos::prelude::*;

use super::{Looked, rules, status};
use crate::api::Writing;
use crate::domain::{Channel, Status};
use crate::platform::dom;
use crate::rules::message::{CannotSend, check, check_note, is_blank};
use crate::rules::reply::CannotReply;
use crate::rules::sms;
use crate::ui::{Icon, icon, t};

/// Whether links in a text message are shortened; the account's settings will say (SPEC I21).
const SHORTEN: bool = true;

/// The composer of the open ticket.
#[component]
pub fn Composer(looked: Looked) -> impl IntoView {
    let (desk, number) = (looked.desk, looked.number);
    let writing = RwSignal::new(Writing::Reply);
    let reply = RwSignal::new(desk.draft(number, &Writing::Reply));
    let note = RwSignal::new(desk.draft(number, &Writing::Note));
    let text_of = move |kind: &Writing| match kind {
        Writing::Note => note,
        _ => reply,
    };
    let text = move || text_of(&writing.get());
    let against = rules::against(looked);
    let hindrance = Memo::new(move |_| match writing.get() {
        Writing::Reply => against.get().and_then(|all| all.first().copied()),
        _ => None,
    });
    let is_open = Memo::new(move |_| {
        writing.get() != Writing::Reply || against.get().is_none_or(|all| all.is_empty())
    });
    // While the customer is on the way one may write, and send once it is known that one may.
    let is_known =
        Memo::new(move |_| writing.get() != Writing::Reply || against.with(Option::is_some));
    let channel = Memo::new(move |_| {
        looked
            .ticket()
            .map(|ticket| ticket.channel.clone())
            .unwrap_or(Channel::Email)
    });
    let wrong = Memo::new(move |_| {
        let text = text().get();
        match writing.get() {
            Writing::Reply => check(&channel.get(), &text, &[], SHORTEN),
            _ => check_note(&text),
        }
        .err()
        .unwrap_or_default()
    });
    let can_send = move || is_open.get() && is_known.get() && wrong.with(Vec::is_empty);
    let keep = move |value: String| {
        let kind = writing.get_untracked();
        desk.keep_draft(number, &kind, &value);
        text_of(&kind).set(value);
    };
    // What was taken back from going out is a draft again: another place of the page wrote it.
    let outbox = desk.outbox();
    Effect::new(move |_| {
        outbox.track();
        for kind in [Writing::Reply, Writing::Note] {
            let (kept, shown) = (desk.draft(number, &kind), text_of(&kind));
            if shown.get_untracked() != kept {
                shown.set(kept);
            }
        }
    });
    let send = move || {
        if !untrack(can_send) {
            return;
        }
        let kind = writing.get_untracked();
        let said = text_of(&kind).get_untracked();
        keep(String::new());
        desk.send(number, kind, said);
        dom::focus_next_frame(".composer textarea");
        super::thread::show_end();
    };
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        send();
    };
    let on_key = move |event: KeyboardEvent| {
        if event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) {
            event.prevent_default();
            send();
        } else if event.key() == "Escape" {
            // Out of the field, so that the keys of the desk are free again.
            event.prevent_default();
            event.stop_propagation();
            if let Some(log) = dom::select(".thread .log") {
                dom::focus(&log);
            }
        }
    };
    let tab = move |kind: Writing, word: &'static str| {
        let (is_it, other) = (kind.clone(), kind.clone());
        let selected = move || writing.with(|now| *now == is_it);
        let stop = selected.clone();
        view! {
            <button
                type="button"
                role="tab"
                aria-selected=move || selected().to_string()
                tabindex=move || if stop() { "0" } else { "-1" }
                on:click=move |_| {
                    writing.set(other.clone());
                    dom::focus_next_frame(".composer textarea");
                }
                on:keydown=move |event: KeyboardEvent| {
                    if matches!(event.key().as_str(), "ArrowLeft" | "ArrowRight") {
                        event.prevent_default();
                        writing.update(|now| *now = match now {
                            Writing::Note => Writing::Reply,
                            _ => Writing::Note,
                        });
                        dom::focus_next_frame(".composer [role=tab][aria-selected=true]");
                    }
                }
            >
                {word}
            </button>
        }
    };
    let name = move || match writing.get() {
        Writing::Note => t().note(),
        _ => t().reply(),
    };
    let placeholder = move || match writing.get() {
        Writing::Note => t().note_placeholder(),
        _ => t().reply_placeholder(),
    };
    let button = move || match writing.get() {
        Writing::Note => t().add_note(),
        _ => t().send(),
    };
    let length = move || {
        let is_sms = channel.get() == Channel::Sms && writing.get() == Writing::Reply;
        (is_sms && is_open.get()).then(|| length(&text().get()))
    };
    let trouble = move || {
        let blank = text().with(|text| is_blank(text));
        wrong.with(|wrong| wrong.first().filter(|_| !blank).and_then(told))
    };
    view! {
        <form class="composer" class:noted=move || writing.with(|now| *now == Writing::Note) on:submit=submit>
            <div class="modes" role="tablist" aria-label=t().writing()>
                {tab(Writing::Reply, t().reply())}
                {tab(Writing::Note, t().note())}
            </div>
            <div class="why" role="status">
                {move || hindrance.get().map(|reason| why(looked, reason))}
            </div>
            <Show when=move || is_open.get()>
                <textarea
                    rows="2"
                    aria-label=name
                    placeholder=placeholder
                    aria-invalid=move || trouble().is_some().then_some("true")
                    aria-describedby="composer-trouble"
                    prop:value=move || text().get()
                    on:input=move |event| keep(event_target_value(&event))
                    on:keydown=on_key
                ></textarea>
                <p id="composer-trouble" class="error" role="alert">{trouble}</p>
                <div class="foot">
                    <span class="num length">{length}</span>
                    <button
                        type="submit"
                        class="button primary"
                        aria-label=button
                        disabled=move || !can_send()
                    >
                        {button}
                        <kbd aria-hidden="true">"⌘↵"</kbd>
                    </button>
                </div>
            </Show>
        </form>
    }
}

/// The rule that stands against a reply, what would lift it, and the way to lift it from here.
fn why(looked: Looked, reason: CannotReply) -> impl IntoView {
    let (rule, lift) = rules::told(reason);
    let reopen = move |_| status::set(looked, Status::Open, None);
    view! {
        {icon(Icon::Info)}
        <div>
            <b>{t().why_no_reply()}</b>
            <p>{rule} " " {lift}</p>
        </div>
        {(reason == CannotReply::Closed).then(|| view! {
            <button type="button" class="button" on:click=reopen>{t().reopen()}</button>
        })}
    }
}

/// `12 / 160 · 1 segment` (SPEC I21).
fn length(text: &str) -> String {
    let length = sms::length(text, SHORTEN);
    let segments = length.segments.max(1);
    let room = if segments == 1 {
        length.alphabet.single()
    } else {
        length.alphabet.segment() * segments
    };
    let words = t();
    let number = |n: usize| words.number(u32::try_from(n).unwrap_or(u32::MAX));
    let units = words.sms_length(&number(length.units), &number(room));
    let segments = u32::try_from(segments).unwrap_or(u32::MAX);
    format!("{units} · {}", words.segments(segments))
}

/// What is wrong with what was written, with the numbers; nothing is said of a blank field.
fn told(wrong: &CannotSend) -> Option<String> {
    let words = t();
    let number = |n: usize| words.number(u32::try_from(n).unwrap_or(u32::MAX));
    match wrong {
        CannotSend::TooLong {
            characters,
            longest,
        } => Some(words.too_many_characters(&number(characters - longest), &number(*longest))),
        CannotSend::TooManySegments { most, over, .. } => {
            Some(words.too_many_segments(&number(*over), &number(*most)))
        }
        _ => None,
    }
}
