//! A customer's full profile, a page of its own (SPEC I13).

use leptos::prelude::*;

use super::about_customer::{FullFacts, Histories, Side};
use super::place::{use_desk, use_place};
use super::wording;
use crate::api::ApiError;
use crate::domain::{Customer, CustomerId};
use crate::platform::boot::set_title;
use crate::platform::dom::{self, Listener};
use crate::platform::keys;
use crate::routes::{ListRef, Route};
use crate::ui::{Avatar, EmptyBox, ErrorBox, Icon, Skeleton, icon, keep, t};

/// How far the profile is, as far as the page is another one for it.
#[derive(Clone, Debug, PartialEq)]
enum State {
    Loading,
    Here,
    Missing,
    Failed(ApiError),
}

/// The page: whose it is, all that is known of them, all their tickets, what they did and bought.
#[component]
pub fn CustomerPage(
    /// Whose.
    id: CustomerId,
) -> impl IntoView {
    let desk = use_desk();
    let profile = desk.customer(&id);
    let state = {
        let profile = profile.clone();
        Memo::new(move |_| {
            profile.with(|profile| match profile {
                None => State::Loading,
                Some(Ok(_)) => State::Here,
                Some(Err(ApiError::NotFound)) => State::Missing,
                Some(Err(error)) => State::Failed(error.clone()),
            })
        })
    };
    let customer = Memo::new(move |_| profile.with(|profile| profile.clone()?.ok()));
    let name = Memo::new(move |_| customer.with(|customer| Some(customer.as_ref()?.name.clone())));
    Effect::new(move |_| {
        let what = match state.get() {
            State::Missing => t().no_such_customer().to_owned(),
            _ => name.get().unwrap_or_else(|| t().customer().to_owned()),
        };
        set_title(&format!("{what} · {}", t().app_name()));
    });
    let left = id.clone();
    on_cleanup(move || desk.leave_customer(&left));
    let id = StoredValue::new(id);
    let retry = Callback::new(move |()| desk.reload_customer(&id.get_value()));
    view! {
        <main class="profile">
            <Head id=id.get_value() customer/>
            {move || match state.get() {
                State::Loading => view! {
                    <div class="about">
                        <section class="card who"><Skeleton bars=7/></section>
                        <section class="card" aria-hidden="true"><Skeleton bars=6/></section>
                    </div>
                }
                .into_any(),
                State::Missing => view! {
                    <EmptyBox
                        icon=Icon::Question
                        title=t().no_such_customer()
                        text=t().page_not_found_text()
                    >
                        <a class="button" href=Route::Inbox(ListRef::all(), None).path()>
                            {t().go_to_all()}
                        </a>
                    </EmptyBox>
                }
                .into_any(),
                State::Failed(error) => view! {
                    <ErrorBox
                        title=t().could_not_load_customer()
                        text=wording::error(&error)
                        retry
                    />
                }
                .into_any(),
                State::Here => view! { <About id=id.get_value() customer/> }.into_any(),
            }}
        </main>
    }
}

/// The way back, and whose page this is.
#[component]
fn Head(id: CustomerId, customer: Memo<Option<Customer>>) -> impl IntoView {
    let place = use_place();
    let name = Signal::derive(move || {
        customer.with(|customer| {
            customer
                .as_ref()
                .map_or_else(String::new, |c| c.name.clone())
        })
    });
    let is_named = Memo::new(move |_| customer.with(Option::is_some));
    let is_blocked = move || customer.with(|c| c.as_ref().is_some_and(|c| c.blocked));
    let id = id.to_string();
    // Read once: while the page is there, it is come to from the same place.
    let from = StoredValue::new(place.came_from());
    let go_back = move |event: leptos::ev::MouseEvent| {
        let is_plain = !(event.ctrl_key() || event.meta_key() || event.shift_key());
        if is_plain && event.button() == 0 {
            event.prevent_default();
            from.with_value(|from| place.go_back(from));
        }
    };
    keep(Listener::on_document("keydown", false, move |event| {
        let Some(event) = dom::key_of(&event).filter(keys::is_free) else {
            return;
        };
        if event.key() == "Escape" && !event.repeat() {
            event.prevent_default();
            from.with_value(|from| place.go_back(from));
        }
    }));
    let back = from.with_value(|(address, _)| address.clone());
    view! {
        <div class="bar">
            <a class="button quiet" href=back on:click=go_back>
                {icon(Icon::Back)}
                <span>{t().back()}</span>
            </a>
            <Show when=move || is_named.get()>
                <Avatar name id=id.clone() large=true/>
            </Show>
            <h1 tabindex="-1" dir="auto">
                {move || if is_named.get() { name.get() } else { t().customer().to_owned() }}
            </h1>
            <Show when=is_blocked><span class="tag blocked">{t().blocked()}</span></Show>
        </div>
    }
}

#[component]
fn About(id: CustomerId, customer: Memo<Option<Customer>>) -> impl IntoView {
    let side = RwSignal::new(Side::Tickets);
    view! {
        <div class="about">
            <section class="card who" aria-label=t().customer()>
                {move || customer.get().map(|customer| view! { <FullFacts customer/> })}
            </section>
            <section class="card" aria-label=t().customer_history()>
                <Histories customer=id chosen=side with_tickets=true/>
            </section>
        </div>
    }
}
