//! What a row shows besides its words: the usual, or the columns of the view one is in (SPEC Z12).
//!
//! A row has one element for each column, whichever ticket it shows; what a ticket has not is
//! hidden. So nothing is built while scrolling, however many columns there are (SPEC X3).

use std::sync::Arc;

use leptos::prelude::*;

use super::Inbox;
use crate::domain::{Channel, Column, SentimentLabel, Ticket, Time};
use crate::pages::{look_words, wording};
use crate::platform::clock;
use crate::store::Desk;
use crate::ui::{
    ChannelIcon, Person, PersonMark, RowTags, SentimentBadge, channel_word, sentiment_word, t,
};

/// What the parts of a row have in common; a copy is a handle to the same.
#[derive(Clone, Copy)]
pub struct Shown {
    /// The ticket that the row shows now.
    pub ticket: Memo<Option<Arc<Ticket>>>,
    /// Who answers it.
    pub assignee: Memo<Option<Person>>,
    /// The same in words.
    pub assigned: Signal<String>,
}

impl Shown {
    fn mood(self) -> Signal<Option<SentimentLabel>> {
        let mood = move |ticket: &Option<Arc<Ticket>>| {
            let scored = ticket.as_ref()?.sentiment.as_ref()?;
            Some(scored.label.clone())
        };
        Signal::derive(move || self.ticket.with(mood))
    }

    fn tags(self) -> Memo<Vec<String>> {
        let tags = |t: &Option<Arc<Ticket>>| t.as_ref().map(|t| t.tags.clone()).unwrap_or_default();
        Memo::new(move |_| self.ticket.with(tags))
    }

    /// The way the customer wrote.
    pub fn channel(self) -> Signal<Channel> {
        let of = |t: &Option<Arc<Ticket>>| t.as_ref().map_or(Channel::Email, |t| t.channel.clone());
        Signal::derive(move || self.ticket.with(of))
    }
}

/// The facts of a row.
#[component]
pub fn Facts(inbox: Inbox, shown: Shown) -> impl IntoView {
    let columns = Memo::new(move |_| inbox.look.with(|look| look.columns.clone()));
    let chosen = move |columns: Vec<Column>| {
        let facts = columns.into_iter();
        facts
            .map(|column| fact(inbox.desk, shown, column))
            .collect_view()
    };
    view! {
        <div class="meta">
            {move || match columns.get() {
                columns if columns.is_empty() => view! {
                    <SentimentBadge label=shown.mood()/>
                    <RowTags tags=shown.tags()/>
                    <PersonMark person=shown.assignee label=shown.assigned/>
                }
                .into_any(),
                columns => chosen(columns).into_any(),
            }}
        </div>
    }
}

/// One column of a row.
fn fact(desk: Desk, shown: Shown, column: Column) -> AnyView {
    if matches!(column, Column::Subject | Column::Unknown(_)) {
        return ().into_any();
    }
    let ticket = shown.ticket;
    let name = look_words::column(&column);
    let now = clock::follow();
    let said = {
        let column = column.clone();
        Memo::new(move |_| {
            ticket.with(|ticket| value(desk, ticket.as_deref()?, &column, || now.get()))
        })
    };
    let tip = {
        let name = name.clone();
        move || said.with(|said| said.as_ref().map(|value| t().said_of(&name, value)))
    };
    let is_none = move || said.with(Option::is_none);
    let text = move || said.get().unwrap_or_default();
    // What kind of thing it is is told to those who do not see it.
    let named = view! { <span class="visually-hidden">{name}" "</span> };
    match column {
        Column::Sentiment => {
            let score = Signal::derive(move || {
                ticket.with(|ticket| Some(ticket.as_ref()?.sentiment.as_ref()?.score))
            });
            view! {
                <span class="fact" data-tip=tip><SentimentBadge label=shown.mood() score/></span>
            }
            .into_any()
        }
        Column::Tags => view! {
            <span class="fact" hidden=is_none>{named}<RowTags tags=shown.tags()/></span>
        }
        .into_any(),
        Column::Channel => view! {
            <span class="fact" hidden=is_none data-tip=tip>
                {named}
                <ChannelIcon channel=shown.channel() silent=true/>
                {text}
            </span>
        }
        .into_any(),
        Column::Assignee => {
            let (person, label) = (shown.assignee, shown.assigned);
            view! {
                <span class="fact" data-tip=label>
                    <PersonMark person label/>
                    <span aria-hidden="true">{text}</span>
                </span>
            }
            .into_any()
        }
        Column::Status | Column::Team | Column::Segments | Column::Campaign | Column::Country => {
            view! { <span class="fact" hidden=is_none data-tip=tip>{named}{text}</span> }.into_any()
        }
        // Times and numbers say themselves what they are.
        column => {
            let text = move || {
                said.with(|said| Some(seen(ticket.get().as_deref()?, &column, said.as_ref()?)))
            };
            view! { <span class="fact num" hidden=is_none data-tip=tip>{text}</span> }.into_any()
        }
    }
}

/// What a ticket has in a column, in words; nothing where it has nothing.
fn value(desk: Desk, ticket: &Ticket, column: &Column, now: impl Fn() -> Time) -> Option<String> {
    let some = |text: String| (!text.is_empty()).then_some(text);
    let day = |at: Time| wording::dated(t(), now(), at);
    match column {
        Column::Subject | Column::Unknown(_) => None,
        Column::Status => Some(wording::status(&ticket.status)),
        Column::Channel => Some(channel_word(&ticket.channel)),
        Column::Assignee => {
            let id = ticket.assignee.as_ref()?;
            Some(desk.user_name(id).unwrap_or_else(|| id.to_string()))
        }
        Column::Team => {
            let id = ticket.team.as_ref()?;
            Some(
                desk.team(id)
                    .map_or_else(|| id.to_string(), |team| team.name),
            )
        }
        Column::Tags => some(ticket.tags.join(", ")),
        Column::Sentiment => Some(match &ticket.sentiment {
            Some(scored) => {
                let score = t().score_of_ten(scored.score);
                format!("{} {score}", sentiment_word(&scored.label))
            }
            None => t().not_scored().to_owned(),
        }),
        Column::Waiting => wording::waited(desk, ticket, now()),
        Column::Created => Some(day(ticket.created_at)),
        Column::Updated => Some(day(ticket.updated_at)),
        Column::LastCustomerMessage => ticket.last_customer_message_at.map(day),
        Column::Messages => Some(t().number(ticket.messages)),
        Column::Segments => some(ticket.customer.segments.join(", ")),
        Column::Campaign => ticket.campaign.as_deref().map(str::to_owned),
        Column::RecentOrder => Some(t().hundredths(ticket.customer.recent_order_cents?)),
        Column::Country => ticket.customer.country.as_deref().map(str::to_owned),
    }
}

/// The same as it is seen where its value alone would say too little.
fn seen(ticket: &Ticket, column: &Column, value: &str) -> String {
    match column {
        Column::Waiting => t().waiting_for(value),
        Column::Created => t().created_on(value),
        Column::Updated => t().updated_on(value),
        Column::LastCustomerMessage => t().customer_wrote_on(value),
        Column::Messages => t().messages_count(ticket.messages),
        Column::RecentOrder => t().recent_orders_of(value),
        _ => value.to_owned(),
    }
}

/// The chosen columns of a ticket as one hears them, each with its name; nothing where a row shows
/// the usual.
pub fn spoken(desk: Desk, ticket: &Ticket, columns: &[Column], now: Time) -> Vec<String> {
    let said = columns.iter().filter_map(|column| {
        let value = value(desk, ticket, column, || now)?;
        Some(t().said_of(&look_words::column(column), &value))
    });
    said.collect()
}
