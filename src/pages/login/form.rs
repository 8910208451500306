//! The form: personas where this is a demo, address and password where the backend takes them.

use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api::{ApiError, Feature, Persona, SignIn};
use crate::pages::place::use_desk;
use crate::pages::wording;
use crate::ui::{Avatar, ErrorBox, Icon, Skeleton, icon, t};

/// Every way in that the backend offers.
#[component]
pub fn SignInForm() -> impl IntoView {
    let desk = use_desk();
    let busy = RwSignal::new(false);
    let failed = RwSignal::new(None::<ApiError>);
    let sign_in = Callback::new(move |how: SignIn| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        failed.set(None);
        spawn_local(async move {
            let answer = desk.sign_in(how).await;
            busy.try_set(false);
            failed.try_set(answer.err());
        });
    });
    view! {
        <Show when=move || desk.has(Feature::PersonaSignIn)>
            <Personas sign_in busy/>
        </Show>
        <Show when=move || desk.has(Feature::PasswordSignIn)>
            <Show when=move || desk.has(Feature::PersonaSignIn)>
                <p class="or">{t().or_password()}</p>
            </Show>
            <Password sign_in busy failed/>
        </Show>
    }
}

#[component]
fn Personas(sign_in: Callback<SignIn>, busy: RwSignal<bool>) -> impl IntoView {
    let desk = use_desk();
    let personas = RwSignal::new(None::<Result<Vec<Persona>, ApiError>>);
    let load = move || {
        personas.set(None);
        spawn_local(async move {
            let answer = desk.personas().await;
            personas.try_set(Some(answer));
        });
    };
    load();
    view! {
        <p class="help">{t().sign_in_persona()}</p>
        {move || match personas.get() {
            None => {
                view! { <Skeleton bars=6/> }.into_any()
            }
            Some(Ok(personas)) => {
                let buttons = personas.into_iter().map(|persona| button(persona, sign_in, busy));
                view! { <ul class="personas">{buttons.collect_view()}</ul> }.into_any()
            }
            Some(Err(error)) => view! {
                <ErrorBox
                    title=t().could_not_load_desk()
                    text=wording::error(&error)
                    retry=Callback::new(move |()| load())
                />
            }
            .into_any(),
        }}
    }
}

fn button(persona: Persona, sign_in: Callback<SignIn>, busy: RwSignal<bool>) -> impl IntoView {
    let Persona { user, .. } = persona;
    let (id, role) = (user.id.clone(), user.role.clone());
    let pressed = RwSignal::new(false);
    view! {
        <li>
            <button
                type="button"
                class="persona"
                aria-disabled=move || busy.get().then_some("true")
                aria-busy=move || (busy.get() && pressed.get()).then_some("true")
                on:click=move |_| {
                    if !busy.get_untracked() {
                        pressed.set(true);
                        sign_in.run(SignIn::Persona { user: id.clone() });
                    }
                }
            >
                <Avatar name=user.name.clone() id=user.id.to_string() large=true/>
                <span class="name">
                    <b>{user.name.clone()}</b>
                    <small>{wording::role(&role)}</small>
                </span>
            </button>
        </li>
    }
}

#[component]
fn Password(
    sign_in: Callback<SignIn>,
    busy: RwSignal<bool>,
    failed: RwSignal<Option<ApiError>>,
) -> impl IntoView {
    let (email, password) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let is_complete = move || !email.read().trim().is_empty() && !password.read().is_empty();
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        if is_complete() {
            let email = email.get_untracked().trim().to_owned();
            sign_in.run(SignIn::Password {
                email,
                password: password.get_untracked(),
            });
        }
    };
    let why = move || match failed.get() {
        Some(ApiError::Validation(_)) => Some(t().wrong_password().to_owned()),
        Some(error) => Some(wording::error(&error)),
        None => None,
    };
    let is_wrong = move || failed.with(Option::is_some).then_some("true");
    view! {
        <form class="form" novalidate on:submit=submit>
            <div class="field">
                <label for="sign-in-email">{t().email()}</label>
                <input
                    id="sign-in-email" class="input" type="email" autocomplete="username"
                    aria-invalid=is_wrong aria-describedby="sign-in-why"
                    bind:value=email
                />
            </div>
            <div class="field">
                <label for="sign-in-password">{t().password()}</label>
                <input
                    id="sign-in-password" class="input" type="password" autocomplete="current-password"
                    aria-invalid=is_wrong aria-describedby="sign-in-why"
                    bind:value=password
                />
            </div>
            <p id="sign-in-why" class="error" role="alert">
                {move || why().is_some().then(|| icon(Icon::Warning))}
                {why}
            </p>
            <button
                type="submit"
                class="button primary"
                disabled=move || !is_complete() || busy.get()
            >
                {t().sign_in()}
            </button>
        </form>
    }
}
