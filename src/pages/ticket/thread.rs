//! The conversation: its end first, older messages on request (SPEC I2, I10).
//!
//! The log lies in a column that is reversed, so its natural place is the end: nothing has to be
//! scrolled when it opens, and what is put before it moves nothing that one reads.

use std::sync::Arc;

use leptos::html::Div;
use leptos::prelude::*;

use super::Looked;
use super::message::MessageView;
use super::pending::PendingMessages;
use super::scheduled::ScheduledReplies;
use crate::domain::{Message, MessageId, TicketNumber, Time};
use crate::pages::place::use_desk;
use crate::pages::wording;
use crate::platform::clock;
use crate::platform::dom::{self, HtmlElement};
use crate::store::{ReadingPlace, ThreadState};
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
pub fn ThreadLog(looked: Looked) -> impl IntoView {
    let (desk, number) = (looked.desk, looked.number);
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
                    title=t().could_not_load_thread()
                    text=wording::error(&error)
                    retry
                />
            }
            .into_any(),
            ThreadState::Ready => view! { <Log looked/> }.into_any(),
        }}
    }
}

#[component]
fn Log(looked: Looked) -> impl IntoView {
    let (desk, number) = (looked.desk, looked.number);
    let thread = desk.thread(number);
    let messages = thread.messages.clone();
    let lines = Memo::new_with_compare(
        move |_| messages.with(|messages| lines(messages)),
        have_changed,
    );
    let messages = thread.messages.clone();
    let heads = Memo::new(move |known: Option<&Vec<MessageId>>| {
        messages.with(|messages| heads(known.map(Vec::as_slice).unwrap_or_default(), messages))
    });
    let log = NodeRef::<Div>::new();
    on_cleanup(move || {
        let log = log.try_get_untracked().flatten();
        if let Some(place) = log.and_then(|log| reading_place(&log)) {
            desk.keep_place(number, place);
        }
    });
    if let Some(place) = desk.place_kept(number) {
        // Twice, because what comes into sight in the first frame has its true height in the next.
        request_animation_frame(move || {
            go_to(log, place);
            request_animation_frame(move || go_to(log, place));
        });
    }
    let messages = thread.messages.clone();
    let count = Memo::new(move |_| messages.with(Vec::len));
    let unseen = RwSignal::from(thread.unseen.clone());
    unseen.set(0);
    follow_end(log, lines, count, unseen);
    let is_empty = Memo::new(move |_| lines.with(Vec::is_empty));
    // "Today" means another day after midnight.
    let today = Memo::new(|_| wording::date(clock::follow().get()));
    let to_end = move |_| {
        if let Some(log) = log.get_untracked() {
            log.set_scroll_top(0);
        }
    };
    view! {
        <div class="log-frame">
        <div
            class="log"
            node_ref=log
            role="log"
            aria-label=t().conversation()
            tabindex="0"
            on:scroll=move |_| {
                if unseen.get_untracked() != 0 && is_at_end(log) {
                    unseen.set(0);
                }
            }>
            <div class="entries">
                <Older number/>
                <Show when=move || is_empty.get()>
                    <p class="day">{t().no_messages()}</p>
                </Show>
                <For each=move || heads.get() key=MessageId::clone let:head>
                    <Stretch head heads lines today/>
                </For>
                <PendingMessages number/>
                <ScheduledReplies looked/>
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

/// What was loaded at once, and what came in after it. Older messages are a stretch of their own:
/// when many lines are put before others in one `<For>`, it takes those out and in again, and the
/// browser loses hold of what one reads.
#[component]
fn Stretch(
    /// Its first message.
    head: MessageId,
    /// The first message of each.
    heads: Memo<Vec<MessageId>>,
    /// What stands in all of them.
    lines: Memo<Vec<Line>>,
    /// The date of today.
    today: Memo<String>,
) -> impl IntoView {
    let own = Memo::new_with_compare(
        move |_| heads.with(|heads| lines.with(|lines| stretch(lines, heads, &head).to_vec())),
        have_changed,
    );
    view! {
        <For each=move || own.get() key=Line::key let:line>
            {match line {
                Line::Day(at, _) => {
                    // A memo that is tracked but never read is never reckoned, and tells of nothing.
                    let day = move || today.with(|_| wording::day(t(), clock::now(), at));
                    view! { <p class="day">{day}</p> }.into_any()
                }
                Line::Said(message) => view! { <MessageView message/> }.into_any(),
            }}
        </For>
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
            (0, _) => view! { <p class="start">{t().start_of_conversation()}</p> }.into_any(),
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
                {t().could_not_load_older()} " " {why.clone()}
            </p>
        </Show>
    }
}

/// New messages show by themselves at the end; further up they are counted, and nothing moves.
fn follow_end(
    log: NodeRef<Div>,
    lines: Memo<Vec<Line>>,
    count: Memo<usize>,
    unseen: RwSignal<u32>,
) {
    Effect::new(move |known: Option<(Option<String>, usize)>| {
        let last = lines.with(|lines| lines.last().map(Line::key));
        let count = count.get();
        if let Some((Some(known), before)) = known
            && Some(&known) != last.as_ref()
            && !is_at_end(log)
        {
            let came = u32::try_from(count.saturating_sub(before)).unwrap_or(1);
            unseen.update(|unseen| *unseen += came.max(1));
        }
        (last, count)
    });
}

/// Shows the end of the open thread, where what is sent appears.
pub(super) fn show_end() {
    request_animation_frame(|| {
        if let Some(log) = dom::select(".thread .log") {
            log.set_scroll_top(0);
        }
    });
}

/// Keeps the focus in the ticket where what had it goes away: where one writes, else where one
/// reads.
pub(super) fn stay() {
    request_animation_frame(|| {
        let place = dom::select(".composer textarea").or_else(|| dom::select(".thread .log"));
        if let Some(place) = place {
            dom::focus(&place);
        }
    });
}

/// Where one reads; none at the end.
fn reading_place(log: &HtmlElement) -> Option<ReadingPlace> {
    if f64::from(log.scroll_top()) > -NEAR {
        return None;
    }
    let top = dom::rect(log).top;
    let entries = dom::find_all(log, "article");
    let first = entries
        .iter()
        .position(|entry| dom::rect(entry).bottom > top)?;
    Some(ReadingPlace {
        entry: entries.len() - first,
        below: dom::rect(entries.get(first)?).top - top,
    })
}

fn go_to(log: NodeRef<Div>, place: ReadingPlace) {
    let Some(log) = log.try_get_untracked().flatten() else {
        return;
    };
    let entries = dom::find_all(&log, "article");
    let entry = entries.len().checked_sub(place.entry);
    if let Some(entry) = entry.and_then(|index| entries.get(index)) {
        let moved = dom::rect(entry).top - dom::rect(&log).top - place.below;
        log.set_scroll_top(log.scroll_top() + moved.round() as i32);
    }
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

fn have_changed(one: Option<&Vec<Line>>, other: Option<&Vec<Line>>) -> bool {
    let keys = |lines: &Vec<Line>| lines.iter().map(Line::key).collect::<Vec<_>>();
    one.map(keys) != other.map(keys)
}

/// The first message of each stretch: those that were known and are still there, and whatever
/// has come before them.
fn heads(known: &[MessageId], messages: &[Arc<Message>]) -> Vec<MessageId> {
    let is_there = |head: &&MessageId| messages.iter().any(|message| message.id == **head);
    let mut heads: Vec<_> = known.iter().filter(is_there).cloned().collect();
    if let Some(first) = messages.first()
        && heads.first() != Some(&first.id)
    {
        heads.insert(0, first.id.clone());
    }
    heads
}

/// The lines from a head up to the next one, each with the day that it begins.
fn stretch<'a>(lines: &'a [Line], heads: &[MessageId], head: &MessageId) -> &'a [Line] {
    let begin = |head: &MessageId| {
        let is_head = |line: &Line| matches!(line, Line::Said(message) if message.id == *head);
        let said = lines.iter().position(is_head)?;
        let is_day = said > 0 && matches!(lines.get(said - 1), Some(Line::Day(..)));
        Some(if is_day { said - 1 } else { said })
    };
    let next = heads.iter().skip_while(|other| *other != head).nth(1);
    let from = begin(head).unwrap_or(lines.len());
    let to = next.and_then(begin).unwrap_or(lines.len());
    lines.get(from..to).unwrap_or_default()
}
