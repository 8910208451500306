//! Who a customer is: address, place, time, consent, purchases (SPEC I11).

use leptos::prelude::*;

use crate::domain::{Customer, OrderSummary, SmsConsent};
use crate::platform::clock;
use crate::platform::intl::{Form, format_in, money};
use crate::ui::t;

/// What fits beside a ticket; the name and the address stand above it.
pub fn short_facts(customer: &Customer) -> impl IntoView + use<> {
    let (zone, city) = (customer.time_zone.clone(), customer.city.clone());
    let local_time = move || match (time_in(zone.as_deref()), &city) {
        (Some(time), Some(city)) => format!("{time}, {city}"),
        (Some(time), None) => time,
        (None, Some(city)) => city.clone(),
        (None, None) => t().unknown().to_owned(),
    };
    view! {
        <dl>
            <dt>{t().local_time()}</dt>
            <dd class="num">{local_time}</dd>
            {customer.phone.clone().map(|phone| view! {
                <dt>{t().phone()}</dt>
                <dd class="num">{phone}</dd>
            })}
            <dt>{t().sms_consent()}</dt>
            <dd>{consent(&customer.sms_consent)}</dd>
            {customer.orders.as_ref().map(orders)}
        </dl>
    }
}

/// All that is known, for the profile.
#[component]
pub fn FullFacts(
    /// Who.
    customer: Customer,
) -> impl IntoView {
    let unknown = || t().unknown().to_owned();
    let zone = customer.time_zone.clone();
    let local_time = move || time_in(zone.as_deref()).unwrap_or_else(unknown);
    view! {
        <dl>
            <dt>{t().email()}</dt>
            <dd>{customer.email.clone().unwrap_or_else(unknown)}</dd>
            <dt>{t().phone()}</dt>
            <dd class="num">{customer.phone.clone().unwrap_or_else(unknown)}</dd>
            <dt>{t().location()}</dt>
            <dd dir="auto">{customer.city.clone().unwrap_or_else(unknown)}</dd>
            <dt>{t().local_time()}</dt>
            <dd class="num">{local_time}</dd>
            <dt>{t().sms_consent()}</dt>
            <dd>{consent(&customer.sms_consent)}</dd>
            <dt>{t().tickets_term()}</dt>
            <dd class="num">{t().number(customer.tickets)}</dd>
            {customer.orders.as_ref().map(orders)}
        </dl>
    }
}

/// What a clock where they are shows; nothing where their zone is not known. Tracked.
fn time_in(zone: Option<&str>) -> Option<String> {
    let now = clock::follow().get();
    format_in(t().0, Form::Clock, Some(zone?), now)
}

/// Whether they are a subscriber.
fn consent(consent: &SmsConsent) -> String {
    match consent {
        SmsConsent::None => t().consent_none().to_owned(),
        SmsConsent::Transactional => t().consent_transactional().to_owned(),
        SmsConsent::Marketing => t().consent_marketing().to_owned(),
        SmsConsent::Unknown(text) => t().unknown_value(text),
    }
}

/// `9 · €1,204`.
fn orders(orders: &OrderSummary) -> impl IntoView + use<> {
    let whole = (orders.total_cents.max(0) / 100) as f64;
    let total = money(t().0, &orders.currency, whole);
    view! {
        <dt>{t().orders()}</dt>
        <dd class="num">{format!("{} · {total}", t().number(orders.count))}</dd>
    }
}
