//! The customer beside the ticket (SPEC I11).

use leptos::prelude::*;

use super::overview::{Followed, part};
use crate::domain::{Customer, OrderSummary, SmsConsent};
use crate::pages::place::use_desk;
use crate::pages::wording;
use crate::platform::clock;
use crate::platform::intl::{Form, format_in, money};
use crate::ui::{Avatar, ErrorBox, Skeleton, t};

/// Name, address, local time, consent, orders.
#[component]
pub fn CustomerCard(ticket: Followed) -> impl IntoView {
    let desk = use_desk();
    let customer = part(ticket, |ticket| ticket.customer.clone());
    let id = Signal::derive(move || customer.get().map(|c| c.id.to_string()).unwrap_or_default());
    let name = Signal::derive(move || customer.get().map(|c| c.name).unwrap_or_default());
    let profile = move || customer.get().and_then(|c| desk.customer(&c.id).get());
    let email = move || match profile() {
        Some(Ok(customer)) => customer.email,
        _ => None,
    };
    let retry = Callback::new(move |()| {
        if let Some(customer) = customer.get_untracked() {
            desk.reload_customer(&customer.id);
        }
    });
    view! {
        <section class="card" aria-label=t().customer()>
            <div class="person">
                <Avatar name id large=true/>
                <div>
                    <b dir="auto">{name}</b>
                    <small>{email}</small>
                </div>
            </div>
            {move || match profile() {
                None => view! { <Skeleton bars=3/> }.into_any(),
                Some(Ok(customer)) => facts(&customer).into_any(),
                Some(Err(error)) => view! {
                    <ErrorBox
                        title=t().could_not_load_customer()
                        text=wording::error(&error)
                        retry
                    />
                }
                .into_any(),
            }}
        </section>
    }
}

fn facts(customer: &Customer) -> impl IntoView + use<> {
    let local = customer.clone();
    let local_time = move || {
        let now = clock::follow().get();
        let zone = local.time_zone.as_deref();
        let time = zone.and_then(|zone| format_in(t().0, Form::Clock, Some(zone), now));
        match (time, &local.city) {
            (Some(time), Some(city)) => format!("{time}, {city}"),
            (Some(time), None) => time,
            (None, Some(city)) => city.clone(),
            (None, None) => t().unknown().to_owned(),
        }
    };
    let consent = match &customer.sms_consent {
        SmsConsent::None => t().consent_none().to_owned(),
        SmsConsent::Transactional => t().consent_transactional().to_owned(),
        SmsConsent::Marketing => t().consent_marketing().to_owned(),
        SmsConsent::Unknown(text) => t().unknown_value(text),
    };
    let orders = customer.orders.as_ref().map(in_one_line);
    view! {
        <dl>
            <dt>{t().local_time()}</dt>
            <dd class="num">{local_time}</dd>
            {customer.phone.clone().map(|phone| view! {
                <dt>{t().phone()}</dt>
                <dd class="num">{phone}</dd>
            })}
            <dt>{t().sms_consent()}</dt>
            <dd>{consent}</dd>
            {orders.map(|orders| view! {
                <dt>{t().orders()}</dt>
                <dd class="num">{orders}</dd>
            })}
        </dl>
    }
}

/// `9 · €1,204`.
fn in_one_line(orders: &OrderSummary) -> String {
    let whole = (orders.total_cents.max(0) / 100) as f64;
    let total = money(t().0, &orders.currency, whole);
    format!("{} · {total}", t().number(orders.count))
}
