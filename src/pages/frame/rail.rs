//! The rail: the desk's places, the demo, and oneself.

use leptos::prelude::*;

use super::person_menu::PersonMenu;
use crate::api::Feature;
use crate::pages::place::{PaletteOpen, use_desk, use_place};
use crate::routes::{ListRef, Route, SettingsTab};
use crate::ui::{Icon, icon, t};

/// The narrow bar at the side; at the bottom on a phone.
#[component]
pub fn Rail(
    /// Opens the demo panel.
    demo: RwSignal<bool>,
    /// Opens the list of shortcuts.
    shortcuts: RwSignal<bool>,
) -> impl IntoView {
    let (desk, place) = (use_desk(), use_place());
    let PaletteOpen(palette) = expect_context();
    let unread = Memo::new(move |_| match desk.settings().unread_badge {
        true => desk.unread_customers(),
        // The account does not want the number (SPEC I22).
        false => 0,
    });
    let name = move || match unread.get() {
        0 => t().inbox().to_owned(),
        n => format!("{}, {}", t().inbox(), t().customers_unread(n)),
    };
    let is_here = move || place.list().map(|_| "page");
    let is_in_settings = move || {
        let is_here = matches!(place.route.get(), Route::Settings(_));
        is_here.then_some("page")
    };
    view! {
        <nav class="rail" aria-label=t().main_navigation()>
            <span class="mark" aria-hidden="true">{icon(Icon::Inbox)}</span>
            <a
                href=Route::Inbox(ListRef::all(), None).path()
                aria-label=name
                aria-current=is_here
                data-tip=name
            >
                {icon(Icon::Inbox)}
                <span class="count num" hidden=move || unread.get() == 0>
                    {move || if unread.get() > 99 { "99+".to_owned() } else { unread.get().to_string() }}
                </span>
            </a>
            <a
                href=Route::Settings(SettingsTab::General).path()
                aria-label=t().settings()
                aria-current=is_in_settings
                data-tip=t().settings()
            >
                {icon(Icon::Gear)}
            </a>
            // Where the sidebar with its own is a drawer.
            <button
                type="button"
                class="find"
                aria-label=t().search_and_commands()
                data-tip=t().search_and_commands()
                aria-haspopup="dialog"
                on:click=move |_| palette.set(true)
            >
                {icon(Icon::Search)}
            </button>
            <Show when=move || desk.has(Feature::Demo)>
                <button
                    type="button"
                    aria-label=t().demo()
                    data-tip=t().demo()
                    aria-haspopup="dialog"
                    on:click=move |_| demo.set(true)
                >
                    {icon(Icon::Flask)}
                </button>
            </Show>
            <PersonMenu shortcuts/>
        </nav>
    }
}
