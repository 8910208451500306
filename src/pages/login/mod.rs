//! Signing in: the page, the refusal, and the dialog over a desk whose session has lapsed.

mod form;

use leptos::prelude::*;

use super::place::use_desk;
use super::wording;
use crate::api::ApiError;
use crate::domain::User;
use crate::ui::{Dialog, ErrorBox, Icon, icon, t};

use form::SignInForm;

/// The page for somebody who is not signed in.
#[component]
pub fn LoginPage() -> impl IntoView {
    crate::platform::boot::set_title(&format!("{} · {}", t().sign_in(), t().app_name()));
    view! {
        <main class="lone">
            <p class="brand"><span class="mark">{icon(Icon::Inbox)}</span> {t().app_name()}</p>
            <section class="card">
                <h1 tabindex="-1">{t().sign_in_title()}</h1>
                <SignInForm/>
            </section>
        </main>
    }
}

/// The page for somebody whose role has no place in the desk (SPEC I1).
#[component]
pub fn RefusalPage(
    /// Who was refused.
    user: User,
) -> impl IntoView {
    let desk = use_desk();
    let failed = RwSignal::new(None::<ApiError>);
    let leave = move |_| {
        leptos::task::spawn_local(async move {
            if let Err(error) = desk.sign_out().await {
                failed.try_set(Some(error));
            }
        });
    };
    let role = user.role;
    crate::platform::boot::set_title(&format!("{} · {}", t().no_access_title(), t().app_name()));
    view! {
        <main class="lone">
            <p class="brand"><span class="mark">{icon(Icon::Inbox)}</span> {t().app_name()}</p>
            <section class="card">
                <h1 tabindex="-1">{t().no_access_title()}</h1>
                <p>{t().no_access_text(&wording::role(&role))}</p>
                <button type="button" class="button primary" on:click=leave>
                    {t().switch_user()}
                </button>
                {move || failed.get().map(|error| view! {
                    <p class="error" role="alert">{wording::error(&error)}</p>
                })}
            </section>
        </main>
    }
}

/// The page for a desk that could not be opened.
#[component]
pub fn FailedPage(
    /// Why.
    error: ApiError,
) -> impl IntoView {
    let desk = use_desk();
    let retry = Callback::new(move |()| leptos::task::spawn_local(desk.open()));
    view! {
        <main class="lone">
            <ErrorBox
                title=t().could_not_load_desk()
                text=wording::error(&error)
                retry
            />
        </main>
    }
}

/// Signing in again, over the desk: nothing under it is lost.
#[component]
pub fn SignInAgain() -> impl IntoView {
    let desk = use_desk();
    let open = RwSignal::new(false);
    Effect::new(move |_| open.set(desk.is_expired()));
    view! {
        <Dialog title=t().sign_in_again() open closable=false>
            <p class="help">{t().sign_in_again_why()}</p>
            <SignInForm/>
        </Dialog>
    }
}
