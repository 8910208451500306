//! What one should know of the connection, quietly.

use leptos::prelude::*;

use crate::pages::place::use_desk;
use crate::ui::{Icon, icon, t};

/// Says that the connection is lost, or that the demo keeps nothing.
#[component]
pub fn Banner() -> impl IntoView {
    let desk = use_desk();
    let forgetful = RwSignal::new(false);
    #[cfg(feature = "mock")]
    if let Some(mock) = desk.backend().mock {
        forgetful.set(!mock.is_kept());
        mock.on_forgotten(move || forgetful.set(true));
    }
    view! {
        <div class="banners" role="status">
            <Show when=move || !desk.is_connected()>
                <p class="banner">{icon(Icon::Offline)} {t().connection_lost()}</p>
            </Show>
            <Show when=move || forgetful.get()>
                <p class="banner">{icon(Icon::Info)} {t().memory_only()}</p>
            </Show>
        </div>
    }
}
