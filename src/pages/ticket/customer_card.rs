//! The customer beside the ticket (SPEC A15, I11, I13).

use leptos::prelude::*;

use super::overview::{Followed, part};
use crate::domain::{CustomerId, TicketNumber};
use crate::pages::about_customer::{Histories, OtherTickets, Side, short_facts};
use crate::pages::place::use_desk;
use crate::pages::wording;
use crate::routes::Route;
use crate::ui::{Avatar, ErrorBox, Skeleton, t};

/// Name, address, local time, consent, orders; below them what else they wrote, did and bought.
#[component]
pub fn CustomerCard(
    ticket: Followed,
    /// The side of their history that is shown.
    side: RwSignal<Side>,
    /// Whether the panel is to be seen: what is not seen is not asked for.
    is_shown: Memo<bool>,
) -> impl IntoView {
    let desk = use_desk();
    let customer = part(ticket, |ticket| ticket.customer.clone());
    let id = Signal::derive(move || customer.get().map(|c| c.id.to_string()).unwrap_or_default());
    let name = Signal::derive(move || customer.get().map(|c| c.name).unwrap_or_default());
    let profile = move || customer.get().and_then(|c| desk.customer(&c.id).get());
    let email = move || match profile() {
        Some(Ok(customer)) => customer.email,
        _ => None,
    };
    let address = move || customer.get().map(|c| Route::Customer(c.id).path());
    let retry = Callback::new(move |()| {
        if let Some(customer) = customer.get_untracked() {
            desk.reload_customer(&customer.id);
        }
    });
    let whose = part(ticket, |ticket| (ticket.customer.id.clone(), ticket.number));
    let all = Memo::new(move |_| match profile() {
        Some(Ok(customer)) => Some(customer.tickets),
        _ => None,
    });
    // The rest stands below the facts, and would be moved by them if it came first.
    let is_ready = Memo::new(move |was: Option<&bool>| {
        was == Some(&true) || is_shown.get() && all.with(Option::is_some)
    });
    view! {
        <section class="card" aria-label=t().customer()>
            <div class="person">
                <Avatar name id large=true/>
                <div>
                    <a class="name" href=address data-tip=t().full_profile()><b dir="auto">{name}</b></a>
                    <small>{email}</small>
                </div>
            </div>
            {move || match profile() {
                None => view! { <Skeleton bars=3/> }.into_any(),
                Some(Ok(customer)) => short_facts(&customer).into_any(),
                Some(Err(error)) => view! {
                    <ErrorBox
                        title=t().could_not_load_customer()
                        text=wording::error(&error)
                        retry
                    />
                }
                .into_any(),
            }}
            {move || {
                whose.get().filter(|_| is_ready.get()).map(|(customer, open)| view! {
                    <Beyond customer open all side/>
                })
            }}
        </section>
    }
}

/// What there is of the customer beyond this ticket.
#[component]
fn Beyond(
    customer: CustomerId,
    open: TicketNumber,
    /// How many tickets they have, where that is known.
    all: Memo<Option<u32>>,
    side: RwSignal<Side>,
) -> impl IntoView {
    let expected = all.get_untracked().unwrap_or_default();
    view! {
        <OtherTickets customer=customer.clone() open all=expected/>
        <Histories customer chosen=side/>
    }
}
