//! What a customer wrote: their tickets, each a link that opens it (SPEC A15).

use leptos::prelude::*;

use super::feed_frame::{FeedFrame, FeedStates, FeedWords};
use crate::domain::{CustomerId, Ticket, TicketNumber};
use crate::pages::place::{Place, use_desk, use_place};
use crate::pages::wording;
use crate::platform::clock;
use crate::routes::{ListRef, Route};
use crate::store::TicketSignal;
use crate::ui::{ChannelIcon, channel_word, t};

/// So many stand beside a ticket.
const BESIDE: u32 = 5;

/// The newest of a customer's tickets but the one that is open, and the way to all of them.
#[component]
pub fn OtherTickets(
    /// Whose.
    customer: CustomerId,
    /// The open one.
    open: TicketNumber,
    /// How many they have in all, for the room that they need.
    all: u32,
) -> impl IntoView {
    let (desk, place) = (use_desk(), use_place());
    let profile = Route::Customer(customer.clone()).path();
    let feed = desk.tickets_of(&customer);
    let states = FeedStates::of(&feed);
    let others = Memo::new(move |_| {
        feed.with(|feed| {
            let others = feed.items().iter().map(TicketSignal::number);
            let others = others.filter(|number| *number != open);
            others.take(BESIDE as usize).collect::<Vec<_>>()
        })
    });
    let is_none = Memo::new(move |_| others.with(Vec::is_empty));
    let ask = Callback::new(move |()| desk.load_tickets_of(&customer));
    let words = FeedWords {
        failed: t().could_not_load_tickets(),
        empty: t().no_other_tickets(),
    };
    let rows = all.saturating_sub(1).clamp(1, BESIDE) as usize;
    view! {
        <section class="others" aria-label=t().other_tickets()>
            <h3>
                {t().other_tickets()}
                <a class="link" href=profile>{t().show_all()}</a>
            </h3>
            <FeedFrame states words bars=rows ask newest_only=true>
                <Show
                    when=move || !is_none.get()
                    fallback=|| view! { <p class="none">{t().no_other_tickets()}</p> }
                >
                    <ul>
                        <For each=move || others.get() key=|number| *number let:number>
                            {short_row(place, number)}
                        </For>
                    </ul>
                </Show>
            </FeedFrame>
        </section>
    }
}

fn short_row(place: Place, number: TicketNumber) -> impl IntoView {
    let desk = use_desk();
    let ticket = Memo::new(move |_| desk.ticket(number).map(|ticket| ticket.get()));
    let about = move || ticket.with(|ticket| ticket.as_deref().map(about));
    let status = move || {
        ticket.with(|ticket| {
            let status = ticket.as_deref().map(|ticket| ticket.status.clone());
            status.map(|status| wording::status(&status))
        })
    };
    view! {
        <li>
            <a href=move || address(place, number)>
                <span class="num">{number.to_string()}</span>
                <span class="about" dir="auto">{about}</span>
                <span class="status">{status}</span>
            </a>
        </li>
    }
}

/// All of a customer's tickets, the newest first.
#[component]
pub(super) fn TicketTable(customer: CustomerId) -> impl IntoView {
    let (desk, place) = (use_desk(), use_place());
    let feed = desk.tickets_of(&customer);
    let states = FeedStates::of(&feed);
    let ask = Callback::new(move |()| desk.load_tickets_of(&customer));
    let words = FeedWords {
        failed: t().could_not_load_tickets(),
        empty: t().no_tickets_of_customer(),
    };
    view! {
        <FeedFrame states words ask>
            <ul class="their-tickets">
                <For
                    each={
                        let feed = feed.clone();
                        move || feed.with(|feed| feed.items().to_vec())
                    }
                    key=TicketSignal::number
                    let:ticket
                >
                    {long_row(place, ticket)}
                </For>
            </ul>
        </FeedFrame>
    }
}

fn long_row(place: Place, signal: TicketSignal) -> impl IntoView {
    let number = signal.number();
    let ticket = Memo::new(move |_| signal.get());
    let channel = Signal::derive(move || ticket.with(|ticket| ticket.channel.clone()));
    let status = move || ticket.with(|ticket| wording::status(&ticket.status));
    let at = Memo::new(move |_| ticket.with(|ticket| ticket.created_at));
    let when = move || wording::dated(t(), clock::follow().get(), at.get());
    view! {
        <li>
            <a href=move || address(place, number)>
                <span class="num">{number.to_string()}</span>
                <span class="about" dir="auto">{move || ticket.with(|ticket| about(ticket))}</span>
                <span class="by">
                    <ChannelIcon channel silent=true/>
                    {move || channel_word(&channel.get())}
                </span>
                <span class="status">{status}</span>
                <time datetime=move || at.get().to_rfc3339()>{when}</time>
            </a>
        </li>
    }
}

/// What a ticket is about: its subject, or what was said last where it has none.
fn about(ticket: &Ticket) -> String {
    let last = ticket.last_message.as_ref().map(|last| last.text.as_str());
    let said = last.filter(|_| ticket.subject.trim().is_empty());
    said.unwrap_or(&ticket.subject).to_owned()
}

/// Where a ticket opens: in the list one is in, as it is filtered; else among all tickets. Tracked.
fn address(place: Place, number: TicketNumber) -> String {
    place.options.track();
    let list = place.list().unwrap_or_else(ListRef::all);
    place.href(&Route::Inbox(list, Some(number)))
}
