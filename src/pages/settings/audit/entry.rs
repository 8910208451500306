//! One entry of the audit log: who, what, when, and what of it changed.

use leptos::prelude::*;

use super::words::{self, Line};
use crate::domain::AuditEntry;
use crate::pages::wording;
use crate::platform::clock;
use crate::store::Desk;
use crate::ui::{Person, PersonMark, t};

/// So many changed parts are told at first.
const SHOWN: usize = 5;
/// So many characters of a value are told at first.
const LONG: usize = 160;

/// An entry.
#[component]
pub fn EntryView(desk: Desk, entry: AuditEntry) -> impl IntoView {
    let at = entry.at;
    let person = Person {
        id: entry.user.to_string(),
        name: entry.user_name.clone(),
        online: None,
    };
    let who = match entry.user_name.is_empty() {
        true => untrack(|| wording::person(desk, &entry.user)),
        false => entry.user_name.clone(),
    };
    let deed = words::deed(&entry);
    let lines = untrack(|| words::lines(desk, &entry));
    view! {
        <li>
            <PersonMark person=Signal::stored(Some(person))/>
            <div class="did">
                <p>
                    <b dir="auto">{who}</b> " " <span>{deed}</span>
                </p>
                <Lines lines/>
            </div>
            <time datetime=at.to_rfc3339()>{move || wording::dated_to_the_minute(t(), clock::follow().get(), at)}</time>
        </li>
    }
}

/// What changed; of many parts the first ones.
#[component]
fn Lines(lines: Vec<Line>) -> impl IntoView {
    let count = lines.len();
    let is_whole = RwSignal::new(count <= SHOWN);
    let is_any = count > 0;
    let lines = StoredValue::new(lines);
    let shown = move || {
        let most = if is_whole.get() { count } else { SHOWN };
        let shown = lines.with_value(|lines| lines.iter().take(most).cloned().collect::<Vec<_>>());
        shown
            .into_iter()
            .map(|line| view! { <LineView line/> })
            .collect_view()
    };
    is_any.then(|| {
        view! {
            <dl>{shown}</dl>
            <Show when=move || !is_whole.get()>
                <button type="button" class="button small" on:click=move |_| is_whole.set(true)>
                    {t().audit_more(u32::try_from(count - SHOWN).unwrap_or(u32::MAX))}
                </button>
            </Show>
        }
    })
}

/// One part: what it was and what it is.
#[component]
fn LineView(line: Line) -> impl IntoView {
    let Line {
        part,
        is_said,
        before,
        after,
    } = line;
    let is_long = |text: &Option<String>| {
        text.as_ref()
            .is_some_and(|text| text.chars().count() > LONG)
    };
    let is_whole = RwSignal::new(!is_long(&before) && !is_long(&after));
    let cut = move |text: &str| match is_whole.get() {
        true => text.to_owned(),
        false => shortened(text),
    };
    let has_both = before.is_some() && after.is_some();
    view! {
        <div>
            <dt class:visually-hidden=is_said>{part}</dt>
            <dd>
                {before.map(|text| view! { <del dir="auto">{move || cut(&text)}</del> })}
                {has_both.then(|| view! { <span aria-hidden="true">" → "</span> })}
                {after.map(|text| view! { <ins dir="auto">{move || cut(&text)}</ins> })}
                <Show when=move || !is_whole.get()>
                    " "
                    <button type="button" class="button small" on:click=move |_| is_whole.set(true)>
                        {t().audit_show_text()}
                    </button>
                </Show>
            </dd>
        </div>
    }
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(LONG) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or(text).trim_end()),
        None => text.to_owned(),
    }
}
