//! Guards that listen: each stops when it is dropped. `ui::keep` ties one to a component's life.

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{AddEventListenerOptions, Element, Event, EventTarget, ResizeObserver};

use super::dom::{document, window};

/// Listens to an event until it is dropped.
#[must_use]
pub struct Listener {
    target: EventTarget,
    name: &'static str,
    capture: bool,
    callback: Closure<dyn FnMut(Event)>,
}

impl Listener {
    /// Listens to what reaches the whole document; with `capture` before any element sees it.
    pub fn on_document(
        name: &'static str,
        capture: bool,
        callback: impl FnMut(Event) + 'static,
    ) -> Option<Self> {
        Some(Self::on(document()?.into(), name, capture, callback))
    }

    /// Listens to the window.
    pub fn on_window(name: &'static str, callback: impl FnMut(Event) + 'static) -> Option<Self> {
        Some(Self::on(window()?.into(), name, false, callback))
    }

    fn on(
        target: EventTarget,
        name: &'static str,
        capture: bool,
        callback: impl FnMut(Event) + 'static,
    ) -> Self {
        let callback = Closure::<dyn FnMut(Event)>::new(callback);
        let options = AddEventListenerOptions::new();
        options.set_capture(capture);
        // Scrolling never waits for us: nobody here cancels a wheel or a touch.
        options.set_passive(matches!(name, "wheel" | "touchmove" | "scroll"));
        let _ = target.add_event_listener_with_callback_and_add_event_listener_options(
            name,
            callback.as_ref().unchecked_ref(),
            &options,
        );
        Self {
            target,
            name,
            capture,
            callback,
        }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let _ = self.target.remove_event_listener_with_callback_and_bool(
            self.name,
            self.callback.as_ref().unchecked_ref(),
            self.capture,
        );
    }
}

/// Watches an element's size until it is dropped.
#[must_use]
pub struct SizeWatch {
    observer: ResizeObserver,
    _callback: Closure<dyn FnMut(JsValue)>,
}

impl SizeWatch {
    /// Calls back once at first and then after every change, before it is painted.
    pub fn new(element: &Element, mut callback: impl FnMut() + 'static) -> Option<Self> {
        let callback = Closure::<dyn FnMut(JsValue)>::new(move |_| callback());
        let observer = ResizeObserver::new(callback.as_ref().unchecked_ref()).ok()?;
        observer.observe(element);
        Some(Self {
            observer,
            _callback: callback,
        })
    }
}

impl Drop for SizeWatch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
