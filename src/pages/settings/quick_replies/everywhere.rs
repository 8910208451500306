//! Whether quick replies are offered beyond text messages (SPEC I17): saved as it is switched.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api::ApiError;
use crate::domain::Channel;
use crate::pages::place::use_toasts;
use crate::pages::wording;
use crate::rules::permission::{Action, may};
use crate::store::Desk;
use crate::ui::{Toast, t};

/// The switch, where there is more than one channel to offer them in.
#[component]
pub(super) fn Everywhere(desk: Desk) -> impl IntoView {
    let toasts = use_toasts();
    let is_sensible = Memo::new(move |_| {
        let others = Channel::KNOWN
            .iter()
            .filter(|channel| **channel != Channel::Sms);
        others.into_iter().any(|channel| desk.has_channel(channel))
            && desk.settings_state().is_some_and(|state| state.is_ok())
    });
    // What was switched and is not answered yet.
    let wanted = RwSignal::new(None::<bool>);
    let is_on = move || {
        wanted
            .get()
            .unwrap_or_else(|| desk.settings().quick_replies_everywhere)
    };
    let locked = move || {
        let role = desk.me().map(|me| me.role);
        !role.is_some_and(|role| may(&role, Action::ChangeSettings))
    };
    let turn = move |_| {
        if untrack(locked) || wanted.get_untracked().is_some() {
            return;
        }
        let on = !untrack(is_on);
        wanted.set(Some(on));
        spawn_local(async move {
            let save = || {
                let version = untrack(|| desk.settings()).version;
                desk.save_settings(version, move |settings| {
                    settings.quick_replies_everywhere = on
                })
            };
            let mut answer = save().await;
            // Somebody changed something else meanwhile.
            if matches!(answer, Err(ApiError::Conflict(_))) {
                answer = save().await;
            }
            wanted.try_set(None);
            toasts.push(match answer {
                Ok(_) => Toast::status(t().saved()).key("settings"),
                Err(error) => {
                    let text = format!("{} {}", t().not_changed_setting(), wording::error(&error));
                    Toast::alert(text).key("settings")
                }
            });
        });
    };
    view! {
        <Show when=move || is_sensible.get()>
            <section class="card sheet">
                <div class="form">
                    <div class="field switch-row">
                        <label for="everywhere">{t().everywhere()}</label>
                        <button
                            type="button"
                            id="everywhere"
                            class="switch"
                            role="switch"
                            aria-checked=move || is_on().to_string()
                            aria-disabled=move || locked().then_some("true")
                            aria-describedby="everywhere-hint"
                            on:click=turn
                        >
                            <i aria-hidden="true"></i>
                        </button>
                        <p id="everywhere-hint" class="help">
                            {t().everywhere_hint()}
                            {move || locked().then(|| format!(" {}", t().only_owner_admin()))}
                        </p>
                    </div>
                </div>
            </section>
        </Show>
    }
}
