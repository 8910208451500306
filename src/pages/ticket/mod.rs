//! The open ticket: the thread in the middle, the Overview panel beside it.

mod assignee;
mod attachment;
mod company;
mod composer;
mod customer_card;
mod header;
mod message;
mod overview;
mod pending;
mod rules;
mod scheduled;
mod status;
mod thread;
mod why;

use leptos::prelude::*;

use super::place::{use_desk, use_place};
use super::wording;
use crate::api::{ApiError, Feature};
use crate::domain::{Ticket, TicketNumber, Time};
use crate::store::{Desk, Lookup, ThreadState};
use crate::ui::{EmptyBox, ErrorBox, Icon, t};

pub use overview::Overview;
pub use why::{Why, WhyDialog};

/// The ticket that is looked at, as far as it is known: thread and panel share it, so that trying
/// again in one is trying again in both.
#[derive(Clone, Copy)]
struct Looked {
    desk: Desk,
    number: TicketNumber,
    state: StoredValue<ArcRwSignal<Lookup>>,
}

impl Looked {
    fn new(number: TicketNumber) -> Self {
        let desk = use_desk();
        Self {
            desk,
            number,
            state: StoredValue::new(desk.look_up(number)),
        }
    }

    fn state(self) -> Lookup {
        self.state.with_value(|state| state.get())
    }

    fn again(self) {
        self.desk.look_up_again(self.number);
        let thread = self.desk.thread(self.number);
        if matches!(thread.state.get_untracked(), ThreadState::Failed(_)) {
            self.desk.load_thread(&thread);
        }
    }

    fn ticket(self) -> Option<std::sync::Arc<Ticket>> {
        match self.state() {
            Lookup::Here(ticket) => Some(ticket.get()),
            _ => None,
        }
    }
}

/// The middle column: the open ticket's thread, or a word where none is open.
#[component]
pub fn TicketPane() -> impl IntoView {
    let place = use_place();
    let number = Memo::new(move |_| place.number());
    view! {
        <main class="thread" id="thread">
            {move || match number.get() {
                None => view! {
                    <EmptyBox
                        icon=Icon::Chat
                        title=t().nothing_open_title()
                        text=t().nothing_open()
                    />
                }
                .into_any(),
                Some(number) => view! { <OpenTicket number/> }.into_any(),
            }}
        </main>
    }
}

#[component]
fn OpenTicket(number: TicketNumber) -> impl IntoView {
    let desk = use_desk();
    let looked = Looked::new(number);
    on_cleanup(move || desk.leave_ticket(number));
    // Opening marks read (SPEC I9), and so does what comes while one looks; but once for each
    // message, so that marking unread by hand, or a server that refuses, is left alone.
    Effect::new(move |seen: Option<Option<Time>>| {
        let seen = seen.flatten();
        let Some(ticket) = looked.ticket() else {
            return seen;
        };
        let newest = ticket
            .last_message
            .as_ref()
            .map_or(ticket.created_at, |last| last.at);
        if ticket.unread && seen != Some(newest) {
            desk.mark_seen(number);
        }
        Some(newest)
    });
    let failed = Memo::new(move |_| match looked.state() {
        Lookup::Failed(error) => Some(error),
        _ => None,
    });
    move || match failed.get() {
        Some(ApiError::NotFound) => view! { <NoSuchTicket number/> }.into_any(),
        Some(error) => view! {
            <header::Header looked/>
            <ErrorBox
                title=t().could_not_load_thread()
                text=wording::error(&error)
                retry=Callback::new(move |()| looked.again())
            />
        }
        .into_any(),
        None => view! {
            <header::Header looked/>
            <thread::ThreadLog looked/>
            <Show when=move || looked.ticket().is_some() && desk.has(Feature::Answer)>
                <company::Present looked/>
                <composer::Composer looked/>
            </Show>
        }
        .into_any(),
    }
}

/// The address names a ticket that is not there.
#[component]
fn NoSuchTicket(number: TicketNumber) -> impl IntoView {
    let place = use_place();
    view! {
        <EmptyBox
            icon=Icon::Question
            title=t().no_such_ticket(number.0)
            text=t().page_not_found_text()
        >
            <button type="button" class="button" on:click=move |_| place.open(None)>
                {t().back_to_list()}
            </button>
        </EmptyBox>
    }
}
