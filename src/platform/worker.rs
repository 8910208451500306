//! The mock server's worker, from both its sides.

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent, Worker};

/// The page's end.
pub struct PageEnd {
    worker: Worker,
    _message: Closure<dyn FnMut(MessageEvent)>,
    _error: Closure<dyn FnMut()>,
}

impl PageEnd {
    /// Takes the worker that the boot script has started; what it says goes to `on_text`.
    pub fn take(on_text: impl Fn(String) + Clone + 'static) -> Option<Self> {
        let worker = js_sys::Reflect::get(&js_sys::global(), &"mockWorker".into());
        let worker: Worker = worker.ok()?.dyn_into().ok()?;
        let told = on_text.clone();
        // The loader itself could not be loaded: nobody else will say so.
        let error = Closure::new(move || told(failure("the worker could not be loaded")));
        worker.set_onerror(Some(error.as_ref().unchecked_ref()));
        let message = Closure::new(move |event: MessageEvent| {
            // Rust speaks in strings; an object is the loader's word that it could not load.
            let data = event.data();
            let failed = || {
                js_sys::Reflect::get(&data, &"failed".into())
                    .ok()?
                    .as_string()
            };
            match data.as_string() {
                Some(text) => on_text(text),
                None => {
                    if let Some(reason) = failed() {
                        on_text(failure(&reason));
                    }
                }
            }
        });
        worker.set_onmessage(Some(message.as_ref().unchecked_ref()));
        Some(Self {
            worker,
            _message: message,
            _error: error,
        })
    }

    /// Says something to the worker.
    pub fn post(&self, text: &str) {
        let _ = self.worker.post_message(&JsValue::from_str(text));
    }
}

/// The word for a worker that could not start.
fn failure(reason: &str) -> String {
    serde_json::json!({ "failed": reason }).to_string()
}

/// The worker's end: takes what is said, first of all what came before Rust was there.
pub fn listen(mut on_text: impl FnMut(String) + 'static) {
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else {
        return;
    };
    let waiting = js_sys::Reflect::get(&scope, &"pending".into()).unwrap_or(JsValue::UNDEFINED);
    for event in js_sys::Array::from(&waiting).iter() {
        if let Some(text) = event.unchecked_into::<MessageEvent>().data().as_string() {
            on_text(text);
        }
    }
    let message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        if let Some(text) = event.data().as_string() {
            on_text(text);
        }
    });
    scope.set_onmessage(Some(message.into_js_value().unchecked_ref()));
}

/// The worker says something to the page.
pub fn post(text: &str) {
    if let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() {
        let _ = scope.post_message(&JsValue::from_str(text));
    }
}
