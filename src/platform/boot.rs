//! What the page came with: its configuration, its address, its own file names.

use leptos::prelude::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlElement, UrlSearchParams};

/// Takes the static shell away once the app stands in its place.
pub fn remove_shell() {
    if let Some(shell) = document().get_element_by_id("shell") {
        shell.remove();
    }
}

/// The configuration as the boot script read it, which it did while the app was on its way; empty
/// where it could not be read.
pub fn configuration() -> String {
    let script = document().query_selector("script[data-wasm]");
    let text = script.map(|script| script?.get_attribute("data-config"));
    text.ok().flatten().unwrap_or_default()
}

/// A parameter of the page's address. Read from the raw address, because the router decodes twice.
pub fn parameter(name: &str) -> Option<String> {
    let search = window().location().search().ok()?;
    UrlSearchParams::new_with_str(&search).ok()?.get(name)
}

/// The languages the browser asks for, best first.
pub fn languages() -> Vec<String> {
    window()
        .navigator()
        .languages()
        .iter()
        .filter_map(|tag| tag.as_string())
        .collect()
}

/// Sets an attribute of the page's root element, such as `lang`; none takes it away.
pub fn set_root(name: &str, value: Option<&str>) {
    let Some(root) = document().document_element() else {
        return;
    };
    let _ = match value {
        Some(value) => root.set_attribute(name, value),
        None => root.remove_attribute(name),
    };
}

/// Sets the title of the tab.
pub fn set_title(title: &str) {
    document().set_title(title);
}

/// Loads the page anew.
pub fn reload() {
    let _ = window().location().reload();
}

/// Goes to where one was before, as the browser's own button does.
pub fn go_back() {
    if let Ok(history) = window().history() {
        let _ = history.back();
    }
}

/// The address one is at, without its origin, as it stands in the browser's bar.
pub fn address() -> String {
    let location = window().location();
    let (path, query) = (location.pathname(), location.search());
    format!("{}{}", path.unwrap_or_default(), query.unwrap_or_default())
}

/// Puts an address into the browser's bar as a further step, and does nothing else.
pub fn push(address: &str) {
    if let Ok(history) = window().history() {
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(address));
    }
}

/// Loads the page anew at an address.
pub fn open(address: &str) {
    let _ = window().location().set_href(address);
}

/// Replaces the page by a plain word and a way out, when the app itself has broken.
pub fn paint_broken(text: &str, button: &str) {
    let page = document();
    let Some(body) = page.body() else { return };
    let paint = || -> Result<(), JsValue> {
        let notice = page.create_element("div")?;
        notice.set_class_name("boot-failure");
        notice.set_attribute("role", "alert")?;
        let words = page.create_element("p")?;
        words.set_text_content(Some(text));
        let again = page
            .create_element("button")?
            .unchecked_into::<HtmlElement>();
        again.set_class_name("button primary");
        again.set_text_content(Some(button));
        let reload = wasm_bindgen::closure::Closure::once_into_js(reload);
        again.add_event_listener_with_callback("click", reload.unchecked_ref())?;
        notice.append_child(&words)?;
        notice.append_child(&again)?;
        body.replace_children_with_node_1(&notice);
        Ok(())
    };
    let _ = paint();
}
