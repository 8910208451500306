//! Whether a text message may wake somebody (SPEC I30).

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::composing::Composing;
use crate::api::Feature;
use crate::platform::intl::{Form, format_in};
use crate::platform::{clock, dom};
use crate::rules::quiet::MORNING;
use crate::ui::t;

/// The question, in the place of the button that was pressed.
#[component]
pub(super) fn Question(composing: Composing) -> impl IntoView {
    let zone = composing.zone();
    let local = format_in(t().0, Form::Clock, zone.as_deref(), clock::now()).unwrap_or_default();
    let later = untrack(|| composing.desk.has(Feature::Schedule));
    let at = format!("{MORNING}:00");
    let cancel = move || {
        composing.asking.set(None);
        dom::focus_next_frame(".composer textarea");
    };
    dom::focus_next_frame(".composer .ask button");
    view! {
        <div
            class="ask"
            role="group"
            aria-labelledby="quiet-question"
            on:keydown=move |event: KeyboardEvent| {
                if event.key() == "Escape" {
                    event.prevent_default();
                    event.stop_propagation();
                    cancel();
                }
            }
        >
            <p id="quiet-question" role="status">{t().quiet_hours(&local)}</p>
            <div class="choices">
                {later.then(|| view! {
                    <button
                        type="button"
                        class="button primary"
                        on:click=move |_| composing.send_out(composing.asking.get_untracked())
                    >
                        {t().send_at(&at)}
                    </button>
                })}
                <button type="button" class="button" on:click=move |_| composing.send_out(None)>
                    {t().send_now()}
                </button>
                <button type="button" class="button quiet" on:click=move |_| cancel()>
                    {t().cancel()}
                </button>
            </div>
        </div>
    }
}
