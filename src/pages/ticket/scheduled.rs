//! Replies that go out later, at the end of the thread (SPEC I30).

use leptos::prelude::*;

use super::Looked;
use super::pending::named;
use super::thread::stay;
use crate::domain::{Scheduled, ScheduledId};
use crate::pages::wording;
use crate::platform::clock;
use crate::ui::{Icon, icon, link_text, t};

/// The replies of a ticket that wait for their time.
#[component]
pub fn ScheduledReplies(looked: Looked) -> impl IntoView {
    let all = Memo::new(move |_| {
        let ticket = looked.ticket();
        ticket
            .map(|ticket| ticket.scheduled.clone())
            .unwrap_or_default()
    });
    let ids = move || all.with(|all| all.iter().map(|one| one.id.clone()).collect::<Vec<_>>());
    view! {
        <For each=ids key=ScheduledId::clone let:id>
            {
                let found = all.with_untracked(|all| all.iter().find(|one| one.id == id).cloned());
                found.map(|scheduled| entry(looked, scheduled))
            }
        </For>
    }
}

fn entry(looked: Looked, scheduled: Scheduled) -> impl IntoView {
    let (desk, number) = (looked.desk, looked.number);
    let author = scheduled.author.clone().unwrap_or_default();
    let when = wording::moment(t(), clock::now(), scheduled.send_at);
    let files = scheduled.attachments.iter().map(|file| named(&file.name));
    let files = (!scheduled.attachments.is_empty())
        .then(|| view! { <div class="files">{files.collect_view()}</div> });
    let text = (!scheduled.text.is_empty())
        .then(|| view! { <div class="body" dir="auto">{link_text(&scheduled.text)}</div> });
    let name = format!("{}, {author}", t().kind_agent());
    let again = scheduled.clone();
    let back = move |_| {
        stay();
        desk.recall(number, scheduled.clone(), false);
    };
    let now = move |_| {
        stay();
        desk.recall(number, again.clone(), true);
    };
    view! {
        <article class="message out pending scheduled" aria-label=name>
            <header><b dir="auto">{author}</b></header>
            {text}
            {files}
            <div class="way">
                <span>{icon(Icon::Clock)} {t().goes_out_at(&when)}</span>
                <button type="button" class="button quiet small" on:click=back>{t().take_back()}</button>
                <button type="button" class="button quiet small" on:click=now>{t().send_now()}</button>
            </div>
        </article>
    }
}
