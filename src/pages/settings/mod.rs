//! The settings: what the account has chosen, by tabs (SPEC I16, I17).

mod audit;
mod dragging;
mod editing;
pub mod form;
mod general;
mod hours;
mod inbound;
mod lock;
mod panels;
mod part;
mod quick_replies;
mod routing;
mod tabs;
mod teams;
mod users;
mod wrong;

use leptos::prelude::*;

use crate::pages::place::{use_desk, use_place};
use crate::pages::settings_tabs::{Words, offered};
use crate::platform::{boot, dom};
use crate::routes::{Route, SettingsTab};
use crate::ui::{EmptyBox, ErrorBox, Icon, Skeleton, t};

use panels::Progress;
pub use panels::{Fetch, Panel, Panels};
use tabs::TabList;

/// What a tab shows. Whatever only this calls is fetched with it, so the page itself must not.
pub fn panel(tab: SettingsTab) -> AnyView {
    match tab {
        SettingsTab::General => view! { <general::GeneralTab/> }.into_any(),
        SettingsTab::InboundMessages => view! { <inbound::InboundTab/> }.into_any(),
        SettingsTab::OfficeHours => view! { <hours::HoursTab/> }.into_any(),
        SettingsTab::QuickReplies => view! { <quick_replies::QuickRepliesTab/> }.into_any(),
        SettingsTab::Users => view! { <users::UsersTab/> }.into_any(),
        SettingsTab::Teams => view! { <teams::TeamsTab/> }.into_any(),
        SettingsTab::Routing => view! { <routing::RoutingTab/> }.into_any(),
        SettingsTab::AuditLog => view! { <audit::AuditTab/> }.into_any(),
    }
}

/// The page: the tabs at the side, or above on a phone, and the one that the address names.
#[component]
pub fn SettingsPage() -> impl IntoView {
    let (desk, place) = (use_desk(), use_place());
    let panels: Panels = expect_context();
    panels.load();
    let tabs = Memo::new(move |_| offered(desk));
    let tab = Memo::new(
        move |before: Option<&SettingsTab>| match place.route.get() {
            Route::Settings(tab) => tab,
            // On the way out.
            _ => before.copied().unwrap_or(SettingsTab::General),
        },
    );
    // An address may name one that this account has not.
    let is_offered = Memo::new(move |_| tabs.with(|tabs| tabs.contains(&tab.get())));
    Effect::new(move |before: Option<SettingsTab>| {
        let tab = tab.get();
        boot::set_title(&format!(
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
                        {move || match (is_offered.get(), panels.progress()) {
                            (false, _) => view! {
                                <EmptyBox icon=Icon::Gear title=t().page_not_found() text=t().page_not_found_text()/>
                            }
                            .into_any(),
                            (true, Progress::Here(panel)) => panel(tab),
                            (true, Progress::Failed) => view! {
                                <ErrorBox
                                    title=t().could_not_load_settings()
                                    text=t().error_offline()
                                    retry=move |()| panels.load()
                                >
                                    // A newer build may have taken the place of the one that is open.
                                    <button type="button" class="button" on:click=move |_| boot::reload()>
                                        {t().reload()}
                                    </button>
                                </ErrorBox>
                            }
                            .into_any(),
                            (true, Progress::Unasked | Progress::OnItsWay) => view! { <Skeleton bars=8/> }.into_any(),
                        }}
                    </div>
                }
            }}
        </main>
    }
}
