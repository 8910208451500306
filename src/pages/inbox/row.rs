//! One row of the list. It is drawn once for each slot of the grid and then shows whichever ticket
//! its slot comes to hold: nothing is built while scrolling (SPEC X3).

use std::sync::Arc;

use leptos::ev;
use leptos::prelude::*;

use super::Inbox;
use crate::domain::{Channel, Status, Ticket};
use crate::pages::wording;
use crate::platform::clock;
use crate::ui::{
    ChannelIcon, Icon, Person, PersonMark, RowTags, SentimentBadge, channel_word, icon,
    sentiment_word, t,
};

/// A row.
#[component]
pub fn Row(
    inbox: Inbox,
    /// Which row of the list the slot holds.
    index: Signal<Option<usize>>,
) -> impl IntoView {
    let desk = inbox.desk;
    let ticket = Memo::new(move |_| inbox.ticket_at(index.get()?));
    let of = move |read: fn(&Ticket) -> String| {
        move || ticket.with(|ticket| ticket.as_deref().map(read).unwrap_or_default())
    };
    let number = Memo::new(move |_| ticket.with(|ticket| ticket.as_ref().map(|t| t.number)));
    let selection = desk.selection();
    let is_ticked = Memo::new(move |_| {
        number
            .get()
            .is_some_and(|number| selection.with(|selection| selection.has(number)))
    });
    let is_open =
        Memo::new(move |_| number.get().is_some() && inbox.place.number() == number.get());
    let is_unread = Memo::new(move |_| ticket.with(|t| t.as_ref().is_some_and(|t| t.unread)));
    let is_active =
        Memo::new(move |_| index.get().is_some() && inbox.grid.active.get() == index.get());
    let stop = move || if is_active.get() { "0" } else { "-1" };
    let now = clock::follow();
    let time = {
        let now = now.clone();
        move || ticket.with(|ticket| ticket.as_deref().map(|ticket| time(ticket, now.get())))
    };
    let is_late = {
        let now = now.clone();
        move || ticket.with(|t| t.as_deref().is_some_and(|t| wording::is_late(t, now.get())))
    };
    let waiting_since = {
        let now = now.clone();
        move || {
            let since = ticket.with(|ticket| ticket.as_ref()?.waiting_since)?;
            Some(t().waiting_since(&wording::moment(t(), now.get(), since)))
        }
    };
    // What several parts of the row read is put together once.
    let assignee = Memo::new(move |_| {
        let id = ticket.with(|ticket| ticket.as_ref()?.assignee.clone())?;
        let name = desk.user_name(&id).unwrap_or_else(|| id.to_string());
        Some(Person {
            id: id.to_string(),
            name,
            online: Some(desk.is_online(&id)),
        })
    });
    let assigned = Signal::derive(move || {
        assignee.with(|person| match person {
            Some(person) => t().assigned_to(&person.name),
            None => t().no_assignee().to_owned(),
        })
    });
    let name = move || {
        ticket.with(|ticket| {
            ticket
                .as_ref()
                .map(|ticket| spoken(ticket, now.get(), &assigned.get()))
        })
    };
    let open = move |_: ev::MouseEvent| {
        if let Some(number) = number.get_untracked() {
            inbox.slid.set_value(None);
            inbox.grid.active.set(index.get_untracked());
            inbox.place.open(Some(number));
        }
    };
    let toggle = move |event: ev::MouseEvent| {
        event.stop_propagation();
        inbox.strayed.set_value(true);
        match (number.get_untracked(), index.get_untracked()) {
            (Some(_), Some(index)) if event.shift_key() => inbox.tick_range(index),
            (Some(number), index) => {
                inbox.toggle(number);
                if let Some(index) = index {
                    inbox.begin_range(index);
                }
            }
            (None, _) => {}
        }
    };
    let more = move |event: ev::MouseEvent| {
        event.stop_propagation();
        if let Some(number) = number.get_untracked() {
            inbox.grid.active.set(index.get_untracked());
            inbox.actions.open_menu(&event, inbox, number);
        }
    };
    // A row that has the focus is the one that the keys act on.
    let focused = move |_| {
        if inbox.grid.active.get_untracked() != index.get_untracked() {
            inbox.grid.active.set(index.get_untracked());
        }
    };
    view! {
        <div
            role="row"
            class="row"
            class:unread=move || is_unread.get()
            class:checked=move || is_ticked.get()
            class:loading=move || ticket.with(Option::is_none)
            data-ticket=move || number.get().map(|number| number.to_string())
            aria-rowindex=move || index.get().map(|index| (index + 1).to_string())
            aria-selected=move || is_ticked.get().to_string()
            aria-current=move || is_open.get().then_some("true")
            aria-busy=move || ticket.with(Option::is_none).then_some("true")
            aria-label=name
            tabindex=stop
            on:click=open
            on:focusin=focused
        >
            <div role="gridcell" class="pick">
                <input
                    type="checkbox"
                    class="check"
                    aria-label=move || number.get().map(|number| t().select_ticket(number.0))
                    prop:checked=move || is_ticked.get()
                    tabindex=stop
                    on:click=toggle
                />
                <i class="dot" data-tip=move || is_unread.get().then(|| t().unread())></i>
            </div>
            <div role="gridcell" class="cell">
                <div class="who">
                    <span dir="auto">{of(|ticket| ticket.customer.name.clone())}</span>
                    <ChannelIcon channel=Signal::derive(move || {
                        ticket.with(|t| t.as_ref().map_or(Channel::Email, |t| t.channel.clone()))
                    })/>
                    <span class="state" hidden=move || ticket.with(|t| state(t).is_none())>
                        {move || ticket.with(state)}
                    </span>
                </div>
                <time class:late=is_late data-tip=waiting_since>{time}</time>
                <p class="text" dir="auto">{of(last_words)}</p>
                <div class="meta">
                    <SentimentBadge label=Signal::derive(move || {
                        ticket.with(|t| t.as_ref()?.sentiment.as_ref().map(|scored| scored.label.clone()))
                    })/>
                    <RowTags tags=Memo::new(move |_| {
                        ticket.with(|t| t.as_ref().map(|t| t.tags.clone()).unwrap_or_default())
                    })/>
                    <PersonMark person=assignee label=assigned/>
                </div>
            </div>
            <div role="gridcell" class="more">
                <button
                    type="button"
                    class="button quiet icon"
                    aria-label=t().more_options()
                    aria-haspopup="menu"
                    tabindex=stop
                    on:click=more
                >
                    {icon(Icon::Dots)}
                </button>
            </div>
        </div>
    }
}

/// How long the customer waits; where it is not our turn, when something last happened.
fn time(ticket: &Ticket, now: crate::domain::Time) -> String {
    match ticket.waiting_since {
        Some(since) => wording::ago(t(), now, since),
        None => wording::short_moment(t(), now, ticket.updated_at),
    }
}

/// A status other than Open is said: a list may show any.
fn state(ticket: &Option<Arc<Ticket>>) -> Option<String> {
    let ticket = ticket.as_ref()?;
    (ticket.status != Status::Open).then(|| wording::status(&ticket.status))
}

fn last_words(ticket: &Ticket) -> String {
    match &ticket.last_message {
        Some(last) if !last.text.is_empty() => last.text.clone(),
        _ => ticket.subject.clone(),
    }
}

/// The row as one hears it: the customer's name first.
fn spoken(ticket: &Ticket, now: crate::domain::Time, assigned: &str) -> String {
    let words = t();
    let mood = match &ticket.sentiment {
        Some(scored) => sentiment_word(&scored.label),
        None => words.not_scored().to_owned(),
    };
    let mut parts = vec![ticket.customer.name.clone(), channel_word(&ticket.channel)];
    parts.extend(ticket.unread.then(|| words.unread().to_owned()));
    parts.extend((ticket.status != Status::Open).then(|| wording::status(&ticket.status)));
    parts.extend(
        ticket
            .waiting_since
            .map(|since| words.waiting_for(&wording::ago(words, now, since))),
    );
    parts.extend([
        mood,
        assigned.to_owned(),
        last_words(ticket),
        ticket.number.to_string(),
    ]);
    parts.retain(|part| !part.is_empty());
    parts.join(", ")
}
