//! How wide the window is.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::MediaQueryListEvent;

thread_local! {
    static NARROW: ArcRwSignal<bool> = watch("(width < 56.25rem)");
    static DRAWER: ArcRwSignal<bool> = watch("(width < 80rem)");
}

/// Whether list and thread take turns on one screen; the style sheet's narrowest step.
pub fn is_narrow() -> ArcRwSignal<bool> {
    NARROW.with(Clone::clone)
}

/// Whether Overview is a drawer, for want of room beside the thread.
pub fn is_overview_drawer() -> ArcRwSignal<bool> {
    DRAWER.with(Clone::clone)
}

fn watch(query: &str) -> ArcRwSignal<bool> {
    let Ok(Some(query)) = window().match_media(query) else {
        return ArcRwSignal::new(false);
    };
    let signal = ArcRwSignal::new(query.matches());
    let told = signal.clone();
    let changed =
        Closure::<dyn FnMut(MediaQueryListEvent)>::new(move |event: MediaQueryListEvent| {
            told.set(event.matches());
        });
    let _ =
        query.add_event_listener_with_callback("change", changed.into_js_value().unchecked_ref());
    signal
}
