//! A customer who begins a new ticket, as the demo panel asks for: by which way and in what mood.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api::{ApiError, CustomerBegins, Mood};
use crate::domain::{Channel, Ticket, TicketNumber};
use crate::pages::place::use_desk;
use crate::pages::wording;
use crate::routes::{ListRef, Route};
use crate::ui::{channel_word, t};

/// The way, the mood, the button, and what came of it with a link to the ticket.
#[component]
pub(super) fn NewCustomer(
    /// Whether the panel is open: following the link closes it.
    open: RwSignal<bool>,
) -> impl IntoView {
    let desk = use_desk();
    let channel = RwSignal::new(Channel::Email);
    let mood = RwSignal::new(None::<Mood>);
    let tag = RwSignal::new(None::<String>);
    let told = RwSignal::new(None::<Result<(String, TicketNumber), String>>);
    let begin = move |_| {
        told.set(None);
        let body = serde_json::to_string(&CustomerBegins {
            channel: Some(channel.get_untracked()),
            mood: mood.get_untracked(),
            tag: tag.get_untracked(),
        });
        spawn_local(async move {
            let answer = desk.demo::<Ticket>("customer-begins", body.unwrap_or_default());
            let outcome = match answer.await {
                Ok(ticket) => {
                    let words = t().began(&ticket.customer.name, &ticket.number.to_string());
                    Ok((words, ticket.number))
                }
                Err(ApiError::NotFound) => Err(t().nobody_to_begin().to_owned()),
                Err(error) => Err(wording::error(&error)),
            };
            told.try_set(Some(outcome));
        });
    };
    let ways = [Channel::Email, Channel::Sms, Channel::WebChat].map(|way| {
        view! { <option value=way.as_str().to_owned()>{channel_word(&way)}</option> }
    });
    // What some team looks after: routing can be seen by it.
    let tags = move || {
        let teams = desk.teams();
        let mut tags: Vec<String> = teams.iter().flat_map(|team| team.tags.clone()).collect();
        tags.sort();
        tags.dedup();
        let option = |tag: String| view! { <option value=tag.clone()>{tag.clone()}</option> };
        tags.into_iter().map(option).collect_view()
    };
    let choose_mood = move |event: leptos::ev::Event| {
        mood.set(match event_target_value(&event).as_str() {
            "angry" => Some(Mood::Angry),
            "happy" => Some(Mood::Happy),
            _ => None,
        });
    };
    let began = move || {
        told.get().and_then(Result::ok).map(|(words, number)| {
            let href = Route::Inbox(ListRef::all(), Some(number)).path();
            view! {
                <span>{words}</span>
                " "
                <a href=href on:click=move |_| open.set(false)>
                    {t().open_ticket_there(&number.to_string())}
                </a>
            }
        })
    };
    view! {
        <div class="knobs">
            <div class="field">
                <label for="demo-way">{t().new_customer_by()}</label>
                <select
                    id="demo-way"
                    class="input"
                    on:change=move |event| channel.set(Channel::parse(&event_target_value(&event)))
                >
                    {ways}
                </select>
            </div>
            <div class="field">
                <label for="demo-mood">{t().new_customer_mood()}</label>
                <select id="demo-mood" class="input" on:change=choose_mood>
                    <option value="">{t().mood_any()}</option>
                    <option value="angry">{t().mood_angry()}</option>
                    <option value="happy">{t().mood_happy()}</option>
                </select>
            </div>
        </div>
        <div class="field">
            <label for="demo-tag">{t().new_customer_tag()}</label>
            <select
                id="demo-tag"
                class="input"
                on:change=move |event| tag.set(Some(event_target_value(&event)).filter(|it| !it.is_empty()))
            >
                <option value="">{t().no_tag()}</option>
                {tags}
            </select>
        </div>
        <div class="acts">
            <button type="button" class="button" on:click=begin>{t().new_customer_writes()}</button>
        </div>
        <p class="help">{t().new_customer_about()}</p>
        <p role="status">{began}</p>
        <p class="error" role="alert">{move || told.get().and_then(Result::err)}</p>
    }
}
