//! One row of the list. It is drawn once for each slot of the grid and then shows whichever ticket
//! its slot comes to hold: nothing is built while scrolling (SPEC X3).

use std::sync::Arc;

use leptos::ev;
use leptos::prelude::*;

use super::Inbox;
use super::facts::{self, Facts, Shown};
use super::marked::marked;
use crate::domain::find::Marks;
use crate::domain::{Column, Status, Ticket, Time};
use crate::pages::wording;
use crate::platform::clock;
use crate::store::Desk;
use crate::ui::{ChannelIcon, Icon, Person, channel_word, icon, sentiment_word, t};

/// A row.
#[component]
pub fn Row(
    inbox: Inbox,
    /// Which row of the list the slot holds.
    index: Signal<Option<usize>>,
) -> impl IntoView {
    let desk = inbox.desk;
    let ticket = Memo::new(move |_| inbox.ticket_at(index.get()?));
    let customer = move || {
        let name = |ticket: &Option<Arc<Ticket>>| Some(ticket.as_ref()?.customer.name.clone());
        ticket.with(name).unwrap_or_default()
    };
    let words =
        Memo::new(move |_| ticket.with(|ticket| ticket.as_deref().map(|t| words(inbox, t))));
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
        move || {
            ticket.with(|ticket| {
                ticket
                    .as_deref()
                    .map(|ticket| time(desk, ticket, now.get()))
            })
        }
    };
    let is_late = {
        let now = now.clone();
        move || {
            ticket.with(|t| {
                t.as_deref()
                    .is_some_and(|t| wording::is_late(desk, t, now.get()))
            })
        }
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
                .map(|ticket| spoken(inbox, ticket, now.get(), &assigned.get(), words.get()))
        })
    };
    let shown = Shown {
        ticket,
        assignee,
        assigned,
    };
    // The number is shown where it may be what was found.
    let is_number = move || {
        inbox
            .marks
            .with(|marks| marks.as_ref().is_some_and(Marks::is_number))
    };
    let sought_number = move || {
        is_number().then(|| {
            let text = move || number.get().map(|number| number.to_string());
            let text = marked(inbox.marks, move || text().unwrap_or_default());
            view! { <span class="number num">{text}</span> }
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
                    <span dir="auto">{marked(inbox.marks, customer)}</span>
                    {sought_number}
                    <ChannelIcon channel=shown.channel()/>
                    <span class="state" hidden=move || ticket.with(|t| state(t).is_none())>
                        {move || ticket.with(state)}
                    </span>
                </div>
                <time class:late=is_late data-tip=waiting_since>{time}</time>
                <p class="text" dir="auto">{marked(inbox.marks, move || words.get().unwrap_or_default())}</p>
                <Facts inbox shown/>
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
fn time(desk: Desk, ticket: &Ticket, now: Time) -> String {
    wording::waited(desk, ticket, now)
        .unwrap_or_else(|| wording::short_moment(t(), now, ticket.updated_at))
}

/// A status other than Open is said: a list may show any.
fn state(ticket: &Option<Arc<Ticket>>) -> Option<String> {
    let ticket = ticket.as_ref()?;
    (ticket.status != Status::Open).then(|| wording::status(&ticket.status))
}

/// The row's line of words: the newest, with the subject before them where the view has it as a
/// column; in a search those that were found.
fn words(inbox: Inbox, ticket: &Ticket) -> String {
    let subject = ticket.subject.as_str();
    let newest = ticket.last_message.as_ref().map(|last| last.text.as_str());
    let newest = newest.filter(|text| !text.is_empty()).unwrap_or(subject);
    let excerpt = inbox.list.with(|list| {
        let excerpts = list.as_ref().map(|list| list.excerpts.read());
        excerpts.and_then(|all| all.get(&ticket.number).cloned())
    });
    if let Some(excerpt) = excerpt {
        return excerpt;
    }
    let is_subject_found = inbox.marks.with(|marks| {
        let marks = marks.as_ref();
        marks.is_some_and(|marks| !marks.are_in(newest) && marks.are_in(subject))
    });
    let has_subject = inbox
        .look
        .with(|look| look.columns.contains(&Column::Subject));
    if is_subject_found {
        subject.to_owned()
    } else if has_subject && !subject.is_empty() && subject != newest {
        format!("{subject} · {newest}")
    } else {
        newest.to_owned()
    }
}

/// The row as one hears it: the customer's name first. What a view has as a column is told there.
fn spoken(
    inbox: Inbox,
    ticket: &Ticket,
    now: Time,
    assigned: &str,
    said: Option<String>,
) -> String {
    let t = t();
    let (desk, look) = (inbox.desk, inbox.look.get());
    let is_usual = look.columns.is_empty();
    let tells = |column| look.columns.contains(&column);
    let mut parts = vec![ticket.customer.name.clone()];
    parts.extend((!tells(Column::Channel)).then(|| channel_word(&ticket.channel)));
    parts.extend(ticket.unread.then(|| t.unread().to_owned()));
    let is_open = ticket.status == Status::Open || tells(Column::Status);
    parts.extend((!is_open).then(|| wording::status(&ticket.status)));
    let waited = wording::waited(desk, ticket, now).filter(|_| !tells(Column::Waiting));
    parts.extend(waited.map(|waited| t.waiting_for(&waited)));
    if is_usual {
        parts.push(match &ticket.sentiment {
            Some(scored) => sentiment_word(&scored.label),
            None => t.not_scored().to_owned(),
        });
        parts.push(assigned.to_owned());
    }
    parts.extend(facts::spoken(desk, ticket, &look.columns, now));
    parts.extend(said.filter(|_| look.has_words()));
    parts.push(ticket.number.to_string());
    parts.retain(|part| !part.is_empty());
    parts.join(", ")
}
