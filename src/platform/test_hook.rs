//! What the mock build gives to tests: `window.bandeja`.

use std::future::Future;
use std::pin::Pin;

use js_sys::{Object, Promise, Reflect};
use leptos::prelude::window;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::future_to_promise;

/// What a hook does with its two arguments, as JSON text: its answer, or why not.
pub type Work = Pin<Box<dyn Future<Output = Result<String, String>>>>;

/// Hangs a function onto `window.bandeja` for the rest of the page's life. It takes two arguments
/// of any kind and promises an answer of any kind.
pub fn install(name: &str, work: impl Fn(String, String) -> Work + 'static) {
    let hooks = match Reflect::get(&window(), &"bandeja".into()) {
        Ok(hooks) if hooks.is_object() => hooks,
        _ => {
            let hooks: JsValue = Object::new().into();
            let _ = Reflect::set(&window(), &"bandeja".into(), &hooks);
            hooks
        }
    };
    let call = Closure::<dyn Fn(JsValue, JsValue) -> Promise>::new(move |one, other| {
        let work = work(text(&one), text(&other));
        future_to_promise(async move {
            let answer = work.await.map_err(|error| JsValue::from_str(&error))?;
            js_sys::JSON::parse(&answer)
        })
    });
    let _ = Reflect::set(&hooks, &name.into(), call.into_js_value().unchecked_ref());
}

fn text(value: &JsValue) -> String {
    js_sys::JSON::stringify(value)
        .ok()
        .and_then(|text| text.as_string())
        .unwrap_or_default()
}
