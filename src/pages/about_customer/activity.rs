//! What a customer did, by metric (SPEC I13).

use leptos::prelude::*;

use super::feed_frame::{FeedFrame, FeedStates, FeedWords};
use crate::domain::{Activity, CustomerId};
use crate::pages::place::use_desk;
use crate::pages::wording;
use crate::platform::clock;
use crate::ui::{t, unique};

/// The filter and the events that it leaves.
#[component]
pub(super) fn ActivityList(customer: CustomerId) -> impl IntoView {
    let desk = use_desk();
    let chosen = RwSignal::new(None::<String>);
    let metrics = desk.metrics(&customer);
    let id = unique("metric");
    let choose = move |event| {
        let value = event_target_value(&event);
        chosen.set(Some(value).filter(|value| !value.is_empty()));
    };
    view! {
        <div class="feed-filter">
            <label for=id.clone()>{t().metric()}</label>
            <select class="input" id=id on:change=choose>
                <option value="">{t().all_metrics()}</option>
                <For each=move || metrics.get() key=String::clone let:metric>
                    <option value=metric.clone()>{metric.clone()}</option>
                </For>
            </select>
        </div>
        {move || view! { <Events customer=customer.clone() metric=chosen.get()/> }}
    }
}

#[component]
fn Events(customer: CustomerId, metric: Option<String>) -> impl IntoView {
    let desk = use_desk();
    let feed = desk.activity(&customer, metric.clone());
    let states = FeedStates::of(&feed);
    let ask = Callback::new(move |()| desk.load_activity(&customer, metric.clone()));
    let words = FeedWords {
        failed: t().could_not_load_activity(),
        empty: t().no_activity(),
    };
    view! {
        <FeedFrame states words ask>
            <ul class="feed">
                <For
                    each={
                        let feed = feed.clone();
                        move || feed.with(|feed| feed.items().to_vec())
                    }
                    key=|event| event.id.clone()
                    let:event
                >
                    {row(event)}
                </For>
            </ul>
        </FeedFrame>
    }
}

fn row(event: Activity) -> impl IntoView {
    let at = event.at;
    let when = move || wording::dated(t(), clock::follow().get(), at);
    view! {
        <li>
            <div class="what">
                <b dir="auto">{event.metric}</b>
                {event.about.map(|about| view! { <span dir="auto">{about}</span> })}
            </div>
            <time datetime=at.to_rfc3339()>{when}</time>
        </li>
    }
}
