//! What is a drawer where there is no room for it: its head, and the focus in it.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::{Icon, icon, keep, t};
use crate::platform::{dom, keys};

/// Says what it is and closes it; the style sheet shows it only while it is a drawer.
#[component]
pub fn DrawerHead(
    /// What it is.
    #[prop(into)]
    title: String,
    /// Whether the drawer is open.
    open: RwSignal<bool>,
) -> impl IntoView {
    view! {
        <div class="head">
            <span>{title}</span>
            <button
                type="button"
                class="button quiet icon"
                aria-label=t().close()
                on:click=move |_| open.set(false)
            >
                {icon(Icon::Close)}
            </button>
        </div>
    }
}

/// The focus follows into a drawer that opens and back out of it when it closes; Escape closes it.
pub fn step_in(drawer: RwSignal<bool>, first: &'static str) {
    let came_from = StoredValue::new_local(None::<dom::HtmlElement>);
    Effect::new(move |was: Option<bool>| {
        let is = drawer.get();
        match (was.unwrap_or(false), is) {
            (false, true) => {
                came_from.set_value(dom::focused());
                // Once the drawer is painted: what is hidden cannot have the focus.
                dom::focus_next_frame(first);
            }
            (true, false) => {
                if let Some(before) = came_from.get_value().filter(|node| dom::is_there(node)) {
                    dom::focus(&before);
                }
            }
            _ => {}
        }
        is
    });
    keep(dom::Listener::on_document("keydown", false, move |event| {
        let Ok(event) = event.dyn_into::<leptos::ev::KeyboardEvent>() else {
            return;
        };
        if event.key() == "Escape" && drawer.get_untracked() && keys::is_free(&event) {
            event.prevent_default();
            drawer.set(false);
        }
    }));
}
