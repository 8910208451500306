//! What a customer did, bought and wrote, as tabs (SPEC I13).

use leptos::prelude::*;

use super::activity::ActivityList;
use super::orders::OrderList;
use super::tickets::TicketTable;
use crate::api::Feature;
use crate::domain::CustomerId;
use crate::pages::place::use_desk;
use crate::ui::{Tabs, t};

/// One side of a customer's history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// What they wrote.
    Tickets,
    /// What they did.
    Activity,
    /// What they bought.
    Orders,
}

/// The tabs; nothing at all where the backend knows nothing of it. A tab's content is asked for
/// when it is chosen.
#[component]
pub fn Histories(
    /// Whose.
    customer: CustomerId,
    /// The side that is shown, where the backend has it.
    chosen: RwSignal<Side>,
    /// Whether their tickets are among it.
    #[prop(optional)]
    with_tickets: bool,
) -> impl IntoView {
    let desk = use_desk();
    let tabs = Memo::new(move |_| {
        let offered = [
            (with_tickets, Side::Tickets, t().tickets()),
            (desk.has(Feature::Activity), Side::Activity, t().activity()),
            (desk.has(Feature::Orders), Side::Orders, t().orders()),
        ];
        let offered = offered.into_iter().filter(|(is_offered, ..)| *is_offered);
        offered
            .map(|(_, side, word)| (side, word))
            .collect::<Vec<_>>()
    });
    let is_any = Memo::new(move |_| tabs.with(|tabs| !tabs.is_empty()));
    let customer = StoredValue::new(customer);
    let panel = Callback::new(move |side: Side| {
        let customer = customer.get_value();
        match side {
            Side::Tickets => view! { <TicketTable customer/> }.into_any(),
            Side::Activity => view! { <ActivityList customer/> }.into_any(),
            Side::Orders => view! { <OrderList customer/> }.into_any(),
        }
    });
    view! {
        <Show when=move || is_any.get()>
            <Tabs label=t().customer_history() tabs chosen panel/>
        </Show>
    }
}
