//! The conversation: its end first, older messages on request (SPEC I2, I10).
//!
//! The log lies in a column that is reversed, so its natural place is the end: nothing has to be
//! scrolled when it opens, and what is put before it moves nothing that one reads.

use std::sync::Arc;

use leptos::html::Div;
use leptos::prelude::*;

use super::message::MessageView;
use crate::domain::{Message, TicketNumber, Time};
use crate::pages::place::use_desk;
use crate::pages::wording;
use crate::platform::clock;
use crate::store::ThreadState;
use crate::ui::{ErrorBox, Skeleton, t};

/// Within so many pixels of its end the log counts as being at its end.
const NEAR: f64 = 48.0;

/// What stands in the log, from above to below.
#[derive(Clone)]
enum Line {
    /// A day begins: its separator, told apart by the date.
    Day(Time, String),
    /// A message.
    Said(Arc<Message>),
}

impl Line {
    fn key(&self) -> String {
        match self {
            Self::Day(_, date) => date.clone(),
            Self::Said(message) => message.id.to_string(),
        }
    }
}

/// The log with its states.
#[component]
pub fn ThreadLog(number: TicketNumber) -> impl IntoView {
    let desk = use_desk();
    let thread = StoredValue::new_local(desk.thread(number));
    let state = thread.with_value(|thread| thread.state.clone());
    let retry = Callback::new(move |()| thread.with_value(|thread| desk.load_thread(thread)));
    view! {
        {move || match state.get() {
            ThreadState::Loading => {
                view! { <div class="log" aria-busy="true"><Skeleton bars=5/></div> }.into_any()
            }
            ThreadState::Failed(error) => view! {
                <ErrorBox
                    title=Signal::derive(|| t().could_not_load_thread().to_owned())
                    text=Signal::derive(move || wording::error(&error))
                    retry
                />
            }
            .into_any(),
            ThreadState::Ready => view! { <Log number/> }.into_any(),
        }}
    }
}

#[component]
fn Log(number: TicketNumber) -> impl IntoView {
    let desk = use_desk();
    let thread = desk.thread(number);
    let messages = thread.messages.clone();
    let lines = Memo::new_with_compare(
        move |_| messages.with(|messages| lines(messages)),
        |one, other| one.map(|lines| keys(lines)) != other.map(|lines| keys(lines)),
    );
    let log = NodeRef::<Div>::new();
    let unseen = RwSignal::new(0_u32);
    follow_end(log, lines, unseen);
    let prepending = until_laid_out(thread.loading_older.clone());
    let is_empty = move || lines.with(Vec::is_empty);
    let to_end = move |_| {
        if let Some(log) = log.get_untracked() {
            log.set_scroll_top(0);
        }
    };
    view! {
        <div class="log-frame">
        <div
            class="log"
            class:prepending=move || prepending.get()
            node_ref=log
            role="log"
            aria-label=move || t().conversation()
            tabindex="0"
            on:scroll=move |_| if is_at_end(log) { unseen.set(0) }
        >
            <div class="entries">
                <Older number/>
                <Show when=is_empty>
                    <p class="day">{move || t().no_messages()}</p>
                </Show>
                <For each=move || lines.get() key=Line::key let:line>
                    {match line {
                        Line::Day(at, _) => {
                            let day = move || wording::day(t(), clock::follow().get(), at);
                            view! { <p class="day">{day}</p> }.into_any()
                        }
                        Line::Said(message) => view! { <MessageView message/> }.into_any(),
                    }}
                </For>
            </div>
        </div>
        <button
            type="button"
            class="button jump"
            hidden=move || unseen.get() == 0
            on:click=to_end
        >
            {move || t().new_messages(unseen.get())}
        </button>
        </div>
    }
}

/// The button for older messages, or the word that there are none.
#[component]
fn Older(number: TicketNumber) -> impl IntoView {
    let desk = use_desk();
    let thread = StoredValue::new_local(desk.thread(number));
    let (older, loading, failed) = thread.with_value(|thread| {
        (
            thread.older.clone(),
            thread.loading_older.clone(),
            thread.older_failed.clone(),
        )
    });
    let load = move |_| thread.with_value(|thread| desk.load_older(thread));
    let why = move || failed.get().map(|error| wording::error(&error));
    let (why, is_failed) = (why.clone(), move || why().is_some());
    view! {
        {move || match (older.get(), loading.get()) {
            (0, _) => view! { <p class="start">{move || t().start_of_conversation()}</p> }.into_any(),
            (older, busy) => view! {
                <button
                    type="button"
                    class="button quiet older"
                    aria-busy=busy.then_some("true")
                    on:click=load
                >
                    {move || if busy { t().loading().to_owned() } else { t().load_older(older) }}
                </button>
            }
            .into_any(),
        }}
        <Show when=is_failed>
            <p class="error" role="alert">
                {move || t().could_not_load_older()} " " {why.clone()}
            </p>
        </Show>
    }
}

/// New messages show by themselves at the end; further up they are counted, and nothing moves.
fn follow_end(log: NodeRef<Div>, lines: Memo<Vec<Line>>, unseen: RwSignal<u32>) {
    Effect::new(move |known: Option<Option<String>>| {
        let last = lines.with(|lines| lines.last().map(Line::key));
        let fresh = known
            .flatten()
            .is_some_and(|known| Some(&known) != last.as_ref());
        if fresh && !is_at_end(log) {
            unseen.update(|unseen| *unseen += 1);
        }
        last
    });
}

/// Follows a signal, and stays true until what came with its end has been laid out.
fn until_laid_out(loading: ArcRwSignal<bool>) -> RwSignal<bool> {
    let lasting = RwSignal::new(false);
    // Counts the loads: an end does not speak for the load after it.
    let loads = StoredValue::new(0_u32);
    Effect::new(move |_| {
        if loading.get() {
            loads.update_value(|loads| *loads = loads.wrapping_add(1));
            lasting.set(true);
            return;
        }
        let ended = loads.get_value();
        // The first frame lays it out, the second comes after that.
        request_animation_frame(move || {
            request_animation_frame(move || {
                if loads.try_get_value() == Some(ended) {
                    lasting.try_set(false);
                }
            });
        });
    });
    lasting
}

fn is_at_end(log: NodeRef<Div>) -> bool {
    // In a reversed column the end is at 0 and the way up goes below it.
    log.get_untracked()
        .is_none_or(|log| f64::from(log.scroll_top()) > -NEAR)
}

fn lines(messages: &[Arc<Message>]) -> Vec<Line> {
    let mut lines = Vec::with_capacity(messages.len() + 8);
    let mut day = String::new();
    for message in messages {
        let date = wording::date(message.at);
        if date != day {
            lines.push(Line::Day(message.at, date.clone()));
            day = date;
        }
        lines.push(Line::Said(message.clone()));
    }
    lines
}

fn keys(lines: &[Line]) -> Vec<String> {
    lines.iter().map(Line::key).collect()
}
