//! Which page of this browser this is, and which others are still there.

use js_sys::{Array, Function, Promise, Reflect};
use leptos::prelude::window;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::random;

const LOCK: &str = "bandeja.page.";

thread_local! {
    static NAME: String = random::key();
}

/// The name of this page, which no other has; a reload makes another page.
pub fn name() -> String {
    NAME.with(Clone::clone)
}

/// Lets other pages see that this one is there, for as long as it is: the browser lets go of the
/// lock when it is gone, however that happens.
pub fn hold() {
    let Some((locks, request)) = method("request") else {
        return;
    };
    let forever = Closure::<dyn FnMut(JsValue) -> Promise>::new(|_| Promise::new(&mut |_, _| {}));
    let name = format!("{LOCK}{}", name());
    let _ = request.call2(&locks, &name.into(), &forever.into_js_value());
}

/// The names of all pages that are there; nothing where the browser does not tell.
pub async fn living() -> Option<Vec<String>> {
    let (locks, query) = method("query")?;
    let told = query.call0(&locks).ok()?.dyn_into::<Promise>().ok()?;
    let told = JsFuture::from(told).await.ok()?;
    let held = Reflect::get(&told, &"held".into()).ok()?;
    let held = Array::from(&held);
    let names = held.iter().filter_map(|lock| {
        let name = Reflect::get(&lock, &"name".into()).ok()?.as_string()?;
        name.strip_prefix(LOCK).map(str::to_owned)
    });
    Some(names.collect())
}

/// The browser's locks with one of their methods. Not by the bindings: they count as unstable.
fn method(name: &str) -> Option<(JsValue, Function)> {
    let locks = Reflect::get(&window().navigator(), &"locks".into()).ok()?;
    let method = Reflect::get(&locks, &name.into()).ok()?;
    Some((locks, method.dyn_into().ok()?))
}
