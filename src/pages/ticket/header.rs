//! The thread's head: whose it is, what it is about, what can be done.

use leptos::prelude::*;

use super::Looked;
use super::status::StatusButtons;
use crate::pages::asking::Asking;
use crate::pages::place::{OverviewDrawer, use_desk, use_place};
use crate::store::Selection;
use crate::ui::{Avatar, Icon, MenuButton, MenuItem, icon, t};

/// The head.
#[component]
pub fn Header(looked: Looked) -> impl IntoView {
    let (desk, place) = (use_desk(), use_place());
    let OverviewDrawer(overview) = expect_context();
    let asking: Asking = expect_context();
    let ticket = Memo::new(move |_| looked.ticket());
    let name = Signal::derive(move || {
        ticket.with(|ticket| {
            ticket
                .as_ref()
                .map(|t| t.customer.name.clone())
                .unwrap_or_default()
        })
    });
    let id = Signal::derive(move || {
        ticket.with(|ticket| {
            ticket
                .as_ref()
                .map(|t| t.customer.id.to_string())
                .unwrap_or_default()
        })
    });
    let subject = move || ticket.with(|t| t.as_ref().map(|t| t.subject.clone()));
    let number = move || {
        ticket.with(|ticket| {
            let ticket = ticket.as_ref()?;
            let dot = if ticket.subject.is_empty() { "" } else { "· " };
            Some(format!("{dot}{}", ticket.number))
        })
    };
    let items = move || {
        let Some(ticket) = ticket.get_untracked() else {
            return Vec::new();
        };
        let (number, unread) = (ticket.number, ticket.unread);
        let me = untrack(|| desk.me()).map(|me| me.id);
        let is_mine = ticket.assignee == me;
        let only = move || Selection::These([number].into_iter().collect());
        let mut items = Vec::new();
        if !is_mine {
            let to_me = move || desk.assign(only(), me.clone());
            items.push(
                MenuItem::new(t().assign_to_me(), to_me)
                    .icon(Icon::Check)
                    .shortcut("M"),
            );
        }
        if ticket.assignee.is_some() {
            let to_nobody = move || desk.assign(only(), None);
            items.push(MenuItem::new(t().no_assignee(), to_nobody).icon(Icon::Nobody));
        }
        let word = if unread {
            t().mark_read()
        } else {
            t().mark_unread()
        };
        let toggle = move || desk.set_unread(number, !unread);
        items.push(
            MenuItem::new(word, toggle)
                .icon(Icon::Mail)
                .shortcut("U")
                .separated(),
        );
        items.extend(asking.block_item(desk, ticket.customer.clone()));
        items
    };
    view! {
        <div class="bar">
            <button
                type="button"
                class="button quiet icon back"
                aria-label=t().back()
                on:click=move |_| place.open(None)
            >
                {icon(Icon::Back)}
            </button>
            <Avatar name id large=true/>
            <div class="title">
                <h1 dir="auto">{name}</h1>
                <small>
                    // Each for itself: a subject from right to left would take the number in.
                    <bdi class="subject">{subject}</bdi>
                    <span class="num">{number}</span>
                </small>
            </div>
            <div class="end">
                <StatusButtons looked/>
                <button
                    type="button"
                    class="button quiet icon overview-toggle"
                    aria-label=t().show_overview()
                    data-tip=t().show_overview()
                    on:click=move |_| overview.set(true)
                >
                    {icon(Icon::Panel)}
                </button>
                <MenuButton
                    label=t().more_options()
                    iconic=true
                    class="button quiet icon"
                    items
                >
                    {icon(Icon::Dots)}
                </MenuButton>
            </div>
        </div>
    }
}
