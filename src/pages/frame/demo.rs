//! The demo panel: bad weather, other people, one's own conversations.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::begins::NewCustomer;
use super::import::Import;
use super::knobs::{Simulator, weather};
use crate::api::{ApiError, Persona, SignIn};
use crate::domain::Ticket;
use crate::pages::place::use_desk;
use crate::pages::wording;
use crate::platform::dom;
use crate::store::Desk;
use crate::ui::{Dialog, t};

/// The panel.
#[component]
pub fn DemoPanel(
    /// Whether it is open.
    open: RwSignal<bool>,
) -> impl IntoView {
    view! {
        <Dialog title=t().demo() open>
            <Panel open/>
        </Dialog>
    }
}

#[component]
fn Panel(open: RwSignal<bool>) -> impl IntoView {
    let desk = use_desk();
    let told = RwSignal::new(None::<Result<String, String>>);
    let writes = move |_| {
        ask::<Ticket>(desk, told, "customer-writes", |ticket| {
            t().wrote(&ticket.customer.name)
        });
    };
    let takes = move |_| {
        ask::<Ticket>(desk, told, "colleague-takes", move |ticket| {
            let user = ticket.assignee.as_ref().and_then(|id| desk.user_name(id));
            t().colleague_took(
                user.as_deref().unwrap_or(t().somebody()),
                &ticket.number.to_string(),
            )
        });
    };
    let moves = move |name: &'static str, words: fn(&str, &str) -> String| {
        move |_| {
            ask::<Ticket>(desk, told, name, move |ticket| {
                words(&ticket.customer.name, &ticket.number.to_string())
            });
        }
    };
    let leaves = moves("customer-leaves", |name, ticket| {
        t().chat_left(name, ticket)
    });
    let returns = moves("customer-returns", |name, ticket| {
        t().chat_returned(name, ticket)
    });
    let is_local = is_in_browser(desk);
    let about = if is_local {
        t().demo_about()
    } else {
        t().demo_about_http()
    };
    view! {
        <div class="form demo">
            <p class="help">{about}</p>
            <div class="knobs">{weather(desk)}</div>
            <div class="acts">
                <button type="button" class="button" on:click=writes>
                    {t().customer_writes_now()}
                </button>
                <button type="button" class="button" on:click=takes>
                    {t().colleague_takes()}
                </button>
                <button type="button" class="button" on:click=leaves>
                    {t().chat_customer_leaves()}
                </button>
                <button type="button" class="button" on:click=returns>
                    {t().chat_customer_returns()}
                </button>
            </div>
            // Here and not as a message of the desk, which lies inert behind the dialog.
            <p role="status">{move || told.get().and_then(Result::ok)}</p>
            <p class="error" role="alert">{move || told.get().and_then(Result::err)}</p>
            <section><NewCustomer open/></section>
            <section><Simulator/></section>
            <section><PersonaSwitch open/></section>
            <section><Import/></section>
            <section><Reset/></section>
        </div>
    }
}

/// Makes a call of the panel and says what came of it.
fn ask<A: serde::de::DeserializeOwned + 'static>(
    desk: Desk,
    told: RwSignal<Option<Result<String, String>>>,
    name: &'static str,
    words: impl FnOnce(&A) -> String + 'static,
) {
    told.set(None);
    spawn_local(async move {
        let outcome = match desk.demo::<A>(name, "{}".to_owned()).await {
            Ok(answer) => Ok(words(&answer)),
            Err(ApiError::NotFound) => Err(t().nothing_to_happen_to().to_owned()),
            Err(error) => Err(wording::error(&error)),
        };
        told.try_set(Some(outcome));
    });
}

fn is_in_browser(desk: Desk) -> bool {
    #[cfg(feature = "mock")]
    return desk.backend().mock.is_some();
    #[cfg(not(feature = "mock"))]
    {
        let _ = desk;
        false
    }
}

/// Signs in as somebody else, where the demo lets one.
#[component]
fn PersonaSwitch(open: RwSignal<bool>) -> impl IntoView {
    let desk = use_desk();
    let personas = RwSignal::new(Vec::<Persona>::new());
    let failed = RwSignal::new(None::<ApiError>);
    let load = move || {
        failed.set(None);
        spawn_local(async move {
            match desk.personas().await {
                Ok(list) => drop(personas.try_set(list)),
                Err(error) => drop(failed.try_set(Some(error))),
            }
        });
    };
    load();
    let is_missing = move || failed.with(Option::is_some) && personas.with(Vec::is_empty);
    let me = untrack(|| desk.me())
        .map(|me| me.id.to_string())
        .unwrap_or_default();
    let change = move |event: leptos::ev::Event| {
        let user = event_target_value(&event).into();
        failed.set(None);
        spawn_local(async move {
            match desk.sign_in(SignIn::Persona { user }).await {
                Ok(()) => drop(open.try_set(false)),
                Err(error) => drop(failed.try_set(Some(error))),
            }
        });
    };
    view! {
        <div class="field">
            <label for="demo-persona">{t().persona()}</label>
            <select id="demo-persona" class="input" on:change=change>
                <For each=move || personas.get() key=|persona| persona.user.id.clone() let:persona>
                    {
                        let id = persona.user.id.to_string();
                        let selected = id == me;
                        let role = persona.user.role.clone();
                        view! {
                            <option value=id selected=selected>
                                {format!("{} · {}", persona.user.name, wording::role(&role))}
                            </option>
                        }
                    }
                </For>
            </select>
            <p class="error" role="alert">{move || failed.get().map(|error| wording::error(&error))}</p>
            <Show when=is_missing>
                <button type="button" class="button" on:click=move |_| load()>{t().retry()}</button>
            </Show>
        </div>
    }
}

/// Forgets everything that was done in the demo; asks first, in its own place.
#[component]
fn Reset() -> impl IntoView {
    let desk = use_desk();
    let asking = RwSignal::new(false);
    let failed = RwSignal::new(None::<ApiError>);
    // The button goes; the way back out is where one stays.
    let ask = move |_| {
        asking.set(true);
        dom::focus_next_frame(".demo .actions .quiet");
    };
    let reset = move |_| {
        spawn_local(async move {
            match desk.reset_demo().await {
                Ok(()) => crate::platform::boot::open("/"),
                Err(error) => drop(failed.try_set(Some(error))),
            }
        });
    };
    view! {
        <div class="field">
            <Show
                when=move || asking.get()
                fallback=move || view! {
                    <button type="button" class="button" on:click=ask>
                        {t().reset_demo()}
                    </button>
                }
            >
                <p role="alert">{t().reset_confirm()}</p>
                <div class="actions">
                    <button type="button" class="button danger" on:click=reset>
                        {t().reset_demo()}
                    </button>
                    <button type="button" class="button quiet" on:click=move |_| asking.set(false)>
                        {t().cancel()}
                    </button>
                </div>
            </Show>
            <p class="error">{move || failed.get().map(|error| wording::error(&error))}</p>
        </div>
    }
}
