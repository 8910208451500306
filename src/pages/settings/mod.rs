//! The settings: what the account has chosen, by tabs (SPEC I16, I17).

mod audit;
pub mod form;
mod general;
mod routing;
mod tabs;

use leptos::prelude::*;

use crate::api::Feature;
use crate::pages::place::{use_desk, use_place};
use crate::platform::boot::set_title;
use crate::platform::dom;
use crate::routes::{Route, SettingsTab};
use crate::rules::permission::{Action, may};
use crate::store::Desk;
use crate::ui::t;

use tabs::{TabList, Words};

/// The tabs that there are for this account, on this server and for this role, in order (SPEC I17).
/// Tracked.
pub fn offered(desk: Desk) -> Vec<SettingsTab> {
    let may = |action| desk.me().is_some_and(|me| may(&me.role, action));
    let mut tabs = vec![SettingsTab::General];
    if desk.has(Feature::Routing) {
        tabs.push(SettingsTab::Routing);
    }
    if desk.has(Feature::AuditLog) && may(Action::SeeAudit) {
        tabs.push(SettingsTab::AuditLog);
    }
    tabs
}

/// What a tab shows.
fn panel(tab: SettingsTab) -> AnyView {
    match tab {
        SettingsTab::General => view! { <general::GeneralTab/> }.into_any(),
        SettingsTab::Routing => view! { <routing::RoutingTab/> }.into_any(),
        SettingsTab::AuditLog => view! { <audit::AuditTab/> }.into_any(),
        // Not offered, so that nobody comes here.
        _ => ().into_any(),
    }
}

/// The page: the tabs at the side, or above on a phone, and the one that the address names.
#[component]
pub fn SettingsPage() -> impl IntoView {
    let (desk, place) = (use_desk(), use_place());
    let tabs = Memo::new(move |_| offered(desk));
    let tab = Memo::new(
        move |before: Option<&SettingsTab>| match place.route.get() {
            Route::Settings(tab) => tab,
            // On the way out.
            _ => before.copied().unwrap_or(SettingsTab::General),
        },
    );
    Effect::new(move |before: Option<SettingsTab>| {
        let tab = tab.get();
        set_title(&format!(
            "{} · {} · {}",
            Words::of(tab).name,
            t().settings(),
            t().app_name()
        ));
        // The tab that was pressed keeps the focus; whoever comes otherwise begins at the heading.
        let is_in_tabs = dom::select(".settings-tabs").is_some_and(|tabs| dom::has_focus(&tabs));
        if before.is_some_and(|before| before != tab) && !is_in_tabs {
            dom::focus_next_frame(".settings h1");
        }
        tab
    });
    view! {
        <TabList tabs tab/>
        <main class="settings">
            {move || {
                let tab = tab.get();
                let words = Words::of(tab);
                view! {
                    <div
                        class="inner"
                        role="tabpanel"
                        id=tabs::PANEL
                        aria-labelledby=tabs::id_of(tab)
                    >
                        <div class="heading">
                            <h1 tabindex="-1">{words.name}</h1>
                            <p>{words.about}</p>
                        </div>
                        {panel(tab)}
                    </div>
                }
            }}
        </main>
    }
}
