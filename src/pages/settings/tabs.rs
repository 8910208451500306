//! The tabs of the settings: what they are called, and choosing among them.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use crate::pages::place::use_place;
use crate::pages::settings_tabs::Words;
use crate::platform::{dom, media};
use crate::routes::{Route, SettingsTab};
use crate::ui::{icon, t};

/// The id of what the tabs show.
pub const PANEL: &str = "settings-panel";

/// The id of a tab.
pub fn id_of(tab: SettingsTab) -> String {
    format!("settings-tab-{}", tab.slug())
}

fn is_about_people(tab: SettingsTab) -> bool {
    matches!(
        tab,
        SettingsTab::Users | SettingsTab::Teams | SettingsTab::Routing | SettingsTab::AuditLog
    )
}

/// The tabs, each a link. The arrow keys, Home and End move the focus among them, and Enter or
/// Space goes there; only one of them is a stop of the Tab key.
#[component]
pub fn TabList(
    /// What there is.
    tabs: Memo<Vec<SettingsTab>>,
    /// Where one is.
    tab: Memo<SettingsTab>,
) -> impl IntoView {
    let narrow = media::is_narrow();
    let orientation = move || match narrow.get() {
        true => "horizontal",
        false => "vertical",
    };
    let at = RwSignal::new(None::<SettingsTab>);
    Effect::new(move |_| {
        tab.track();
        at.set(None);
    });
    let stop = Memo::new(move |_| at.get().unwrap_or_else(|| tab.get()));
    let on_key = move |event: KeyboardEvent| {
        let all = tabs.get_untracked();
        let here = stop.get_untracked();
        let here = all.iter().position(|tab| *tab == here).unwrap_or_default();
        let last = all.len().saturating_sub(1);
        let next = match event.key().as_str() {
            "ArrowDown" | "ArrowRight" if here == last => 0,
            "ArrowDown" | "ArrowRight" => here + 1,
            "ArrowUp" | "ArrowLeft" if here == 0 => last,
            "ArrowUp" | "ArrowLeft" => here - 1,
            "Home" => 0,
            "End" => last,
            " " => here,
            _ => return,
        };
        event.prevent_default();
        event.stop_propagation();
        let Some(tab) = all.get(next).copied() else {
            return;
        };
        at.set(Some(tab));
        if let Some(element) = dom::by_id(&id_of(tab)) {
            dom::focus(&element);
            dom::reveal(&element);
            if event.key() == " " {
                element.click();
            }
        }
    };
    let group = move |title: &'static str, people: bool| {
        let those = move || {
            let all = tabs.get().into_iter();
            all.filter(|tab| is_about_people(*tab) == people)
                .collect::<Vec<_>>()
        };
        let is_any = move || !those().is_empty();
        view! {
            <Show when=is_any>
                <div class="group" role="presentation">
                    <span class="title" aria-hidden="true">{title}</span>
                    <For each=those key=|tab| *tab let:one>
                        <TabLink one tab stop/>
                    </For>
                </div>
            </Show>
        }
    };
    view! {
        <div
            class="settings-tabs"
            role="tablist"
            aria-label=t().settings()
            aria-orientation=orientation
            on:keydown=on_key
        >
            {group(t().settings_of_desk(), false)}
            {group(t().settings_of_people(), true)}
        </div>
    }
}

#[component]
fn TabLink(one: SettingsTab, tab: Memo<SettingsTab>, stop: Memo<SettingsTab>) -> impl IntoView {
    let place = use_place();
    let words = Words::of(one);
    let node = NodeRef::<leptos::html::A>::new();
    // On a phone the tabs are wider than the window.
    Effect::new(move |_| {
        if let (true, Some(link)) = (tab.get() == one, node.get()) {
            dom::reveal(&link);
        }
    });
    view! {
        <a
            node_ref=node
            id=id_of(one)
            role="tab"
            href=place.href(&Route::Settings(one))
            aria-selected=move || (tab.get() == one).to_string()
            aria-controls=move || (tab.get() == one).then_some(PANEL)
            tabindex=move || if stop.get() == one { "0" } else { "-1" }
        >
            {icon(words.picture)}
            <span class="name">{words.name}</span>
        </a>
    }
}
