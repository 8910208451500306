//! Tabs: several things in one place, of which one is shown.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::unique;
use crate::platform::dom;

/// A tab list with its one panel. The arrow keys, Home and End move between the tabs, and what
/// they come to is shown at once; only the chosen tab is a stop of the Tab key.
#[component]
pub fn Tabs<T>(
    /// The name of the whole.
    #[prop(into)]
    label: String,
    /// What there is, in order, with its word.
    #[prop(into)]
    tabs: Signal<Vec<(T, &'static str)>>,
    /// What is shown; what is not offered shows the first.
    chosen: RwSignal<T>,
    /// Builds what is shown.
    #[prop(into)]
    panel: Callback<T, AnyView>,
) -> impl IntoView
where
    T: Copy + PartialEq + Send + Sync + 'static,
{
    let id = unique("tabs");
    let panel_id = format!("{id}-panel");
    let at = Memo::new(move |_| {
        let chosen = chosen.get();
        tabs.with(|tabs| tabs.iter().position(|(tab, _)| *tab == chosen))
            .unwrap_or_default()
    });
    let shown = Memo::new(move |_| tabs.with(|tabs| tabs.get(at.get()).map(|(tab, _)| *tab)));
    let tab_id = {
        let id = id.clone();
        move |index: usize| format!("{id}-{index}")
    };
    let go = {
        let tab_id = tab_id.clone();
        move |event: KeyboardEvent| {
            let (at, last) = untrack(|| (at.get(), tabs.with(Vec::len).saturating_sub(1)));
            let next = match event.key().as_str() {
                "ArrowRight" if at == last => 0,
                "ArrowRight" => at + 1,
                "ArrowLeft" if at == 0 => last,
                "ArrowLeft" => at - 1,
                "Home" => 0,
                "End" => last,
                _ => return,
            };
            event.prevent_default();
            if let Some((tab, _)) = tabs.with_untracked(|tabs| tabs.get(next).copied()) {
                chosen.set(tab);
            }
            if let Some(tab) = dom::by_id(&tab_id(next)) {
                dom::focus(&tab);
            }
        }
    };
    let labelled_by = {
        let tab_id = tab_id.clone();
        move || tab_id(at.get())
    };
    let controls = panel_id.clone();
    view! {
        <div class="tabs" role="tablist" aria-label=label on:keydown=go>
            {move || {
                let (tab_id, controls) = (tab_id.clone(), controls.clone());
                tabs.get().into_iter().enumerate().map(move |(index, (tab, word))| view! {
                    <button
                        type="button"
                        role="tab"
                        id=tab_id(index)
                        aria-controls=controls.clone()
                        aria-selected=move || (at.get() == index).to_string()
                        tabindex=move || if at.get() == index { "0" } else { "-1" }
                        on:click=move |_| chosen.set(tab)
                    >
                        {word}
                    </button>
                }).collect_view()
            }}
        </div>
        <div class="tab-panel" role="tabpanel" id=panel_id aria-labelledby=labelled_by tabindex="0">
            {move || shown.get().map(|tab| panel.run(tab))}
        </div>
    }
}
