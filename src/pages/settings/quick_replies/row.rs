//! A quick reply in the list.

use leptos::prelude::*;

use super::{Replies, deleting};
use crate::domain::QuickReply;
use crate::pages::settings::editing::Editing;
use crate::ui::{GridHandle, Icon, MenuButton, MenuItem, channel_word, icon, t};

/// As much of a text as a line has room for, in characters.
const GLANCE: usize = 160;

/// A row. It shows one quick reply after another as the list is scrolled.
#[component]
pub(super) fn Row(
    replies: Replies,
    handle: GridHandle,
    index: Signal<Option<usize>>,
    reply: Memo<Option<QuickReply>>,
    may: Memo<bool>,
) -> impl IntoView {
    let say = move |what: fn(&QuickReply) -> String| {
        move || {
            reply
                .with(|reply| reply.as_ref().map(what))
                .unwrap_or_default()
        }
    };
    let name = Signal::derive(say(|reply| reply.name.clone()));
    let text = say(|reply| glance(&reply.text));
    let uses = say(|reply| match reply.uses {
        0 => t().not_used_yet().to_owned(),
        uses => t().used_in(uses),
    });
    let channels = say(|reply| {
        let words: Vec<String> = reply.channels.iter().map(channel_word).collect();
        words.join(", ")
    });
    let is_active = Memo::new(move |_| index.get().is_some() && handle.active.get() == index.get());
    let is_edited = move || {
        let id = reply.with(|reply| reply.as_ref().map(|reply| reply.id.clone()));
        id.is_some_and(|id| replies.editors.is_open(&id))
    };
    let open = move |_| {
        handle.active.set(index.get_untracked());
        if let Some(reply) = reply.get_untracked() {
            replies.editors.edit(Editing::One(reply.id));
        }
    };
    let items = move || {
        let Some(now) = reply.get_untracked() else {
            return Vec::new();
        };
        let id = now.id.clone();
        let edit = move || replies.editors.edit(Editing::One(id.clone()));
        let delete = move || deleting::delete(replies, now.clone());
        vec![
            MenuItem::new(t().edit(), edit).icon(Icon::Pen),
            MenuItem::new(t().delete_quick_reply(), delete)
                .icon(Icon::Close)
                .danger(),
        ]
    };
    let label = Signal::derive(move || t().options_of_quick_reply(&name.get()));
    view! {
        <div
            class="reply-row"
            class:at=is_edited
            role="row"
            aria-label=name
            aria-rowindex=move || index.get().map(|index| (index + 1).to_string())
            tabindex=move || if is_active.get() { "0" } else { "-1" }
            on:focusin=move |_| {
                if handle.active.get_untracked() != index.get_untracked() {
                    handle.active.set(index.get_untracked());
                }
            }
        >
            <div role="gridcell" class="what" on:click=open>
                <b dir="auto">{name}</b>
                <span class="about" dir="auto">{text}</span>
            </div>
            <div role="gridcell" class="uses num">
                <span>{uses}</span>
                <span class="about">{channels}</span>
            </div>
            <div role="gridcell" class="more" hidden=move || !may.get()>
                <MenuButton label iconic=true class="button quiet icon" items>
                    {icon(Icon::Dots)}
                </MenuButton>
            </div>
        </div>
    }
}

fn glance(text: &str) -> String {
    let mut line = String::new();
    for (count, letter) in text.chars().enumerate() {
        if count == GLANCE {
            line.push('…');
            break;
        }
        line.push(if letter.is_whitespace() { ' ' } else { letter });
    }
    line
}
