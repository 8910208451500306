//! Server-sent events.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{EventSource, MessageEvent};

/// An open stream; closes when dropped. The browser reconnects by itself and tells the server the
/// last id it has seen.
pub struct Stream {
    source: EventSource,
    _message: Closure<dyn FnMut(MessageEvent)>,
    _open: Closure<dyn FnMut()>,
    _error: Closure<dyn FnMut()>,
}

impl Stream {
    /// Opens a stream: `on_event` gets each event's data, `on_state` whether the connection stands.
    pub fn open(
        url: &str,
        mut on_event: impl FnMut(String) + 'static,
        on_state: impl Fn(bool) + Clone + 'static,
    ) -> Option<Self> {
        let source = EventSource::new(url).ok()?;
        let message = Closure::new(move |event: MessageEvent| {
            if let Some(data) = event.data().as_string() {
                on_event(data);
            }
        });
        let opened = on_state.clone();
        let open = Closure::new(move || opened(true));
        let error = Closure::new(move || on_state(false));
        source.set_onmessage(Some(message.as_ref().unchecked_ref()));
        source.set_onopen(Some(open.as_ref().unchecked_ref()));
        source.set_onerror(Some(error.as_ref().unchecked_ref()));
        Some(Self {
            source,
            _message: message,
            _open: open,
            _error: error,
        })
    }
}

impl Stream {
    /// Whether the browser has given up: it does when the server refuses the stream.
    pub fn is_closed(&self) -> bool {
        self.source.ready_state() == EventSource::CLOSED
    }
}

impl Drop for Stream {
    fn drop(&mut self) {
        self.source.close();
    }
}
