//! What a customer bought (SPEC I13).

use leptos::prelude::*;

use super::feed_frame::{FeedFrame, FeedStates, FeedWords};
use crate::domain::{CustomerId, Order, OrderLine};
use crate::pages::place::use_desk;
use crate::pages::wording;
use crate::platform::clock;
use crate::platform::intl::price;
use crate::ui::t;

/// The orders, newest first, each with its lines.
#[component]
pub(super) fn OrderList(customer: CustomerId) -> impl IntoView {
    let desk = use_desk();
    let feed = desk.orders(&customer);
    let states = FeedStates::of(&feed);
    let ask = Callback::new(move |()| desk.load_orders(&customer));
    let words = FeedWords {
        failed: t().could_not_load_orders(),
        empty: t().no_orders(),
    };
    view! {
        <FeedFrame states words ask>
            <ul class="orders">
                <For
                    each={
                        let feed = feed.clone();
                        move || feed.with(|feed| feed.items().to_vec())
                    }
                    key=|order| order.number.clone()
                    let:order
                >
                    {row(order)}
                </For>
            </ul>
        </FeedFrame>
    }
}

fn row(order: Order) -> impl IntoView {
    let at = order.at;
    let when = move || wording::dated(t(), clock::follow().get(), at);
    let total = price(t().0, &order.currency, order.total_cents);
    let lines: Vec<_> = order
        .lines
        .iter()
        .map(|line| bought(line, &order.currency))
        .collect();
    let state = Some(order.state).filter(|state| !state.is_empty());
    view! {
        <li>
            <div class="top">
                <b>{t().order_number(&order.number)}</b>
                {state.map(|state| view! { <span class="tag" dir="auto">{state}</span> })}
                <time datetime=at.to_rfc3339()>{when}</time>
            </div>
            <ul>{lines}</ul>
            <div class="sum">
                <span>{t().order_total()}</span>
                <b class="num">{total}</b>
            </div>
        </li>
    }
}

fn bought(line: &OrderLine, currency: &str) -> impl IntoView + use<> {
    let one = price(t().0, currency, line.price_cents);
    let pieces = t().pieces(&t().number(line.quantity), &one);
    view! {
        <li>
            <span dir="auto">{line.product.clone()}</span>
            <span class="num">{pieces}</span>
        </li>
    }
}
