//! When a single key may act.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, KeyboardEvent};

/// Inputs that take no text, so that a letter pressed on them is free.
const TEXTLESS: [&str; 6] = ["checkbox", "radio", "button", "submit", "file", "range"];

/// Whether a key may act by itself: nothing handled it, no modifier changes its meaning, nobody
/// types, and no dialog or menu is open over the page.
pub fn is_free(event: &KeyboardEvent) -> bool {
    let is_plain = !event.ctrl_key() && !event.meta_key() && !event.alt_key();
    is_plain
        && !event.default_prevented()
        && !event.is_composing()
        && !is_typing(event)
        && !is_covered()
}

/// Whether the keyboard has a ⌘ key that commands are given by.
pub fn has_command_key() -> bool {
    let navigator = leptos::prelude::window().navigator();
    let platform = navigator.platform().unwrap_or_default();
    ["Mac", "iP"]
        .iter()
        .any(|apple| platform.starts_with(apple))
}

/// Whether a letter is pressed with the key that commands are given by: ⌘ where there is one, for
/// Ctrl edits text there, else Ctrl or the one with the system's sign.
pub fn is_command(event: &KeyboardEvent, letter: &str) -> bool {
    let is_held = event.meta_key() || event.ctrl_key() && !has_command_key();
    let is_plain = !event.alt_key() && !event.shift_key() && !event.is_composing();
    is_held && is_plain && event.key().eq_ignore_ascii_case(letter)
}

/// Whether a modal dialog is open.
pub fn is_in_dialog() -> bool {
    document()
        .query_selector("dialog[open]")
        .is_ok_and(|found| found.is_some())
}

fn is_typing(event: &KeyboardEvent) -> bool {
    let Some(target) = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok())
    else {
        return false;
    };
    if let Some(input) = target.dyn_ref::<HtmlInputElement>() {
        return !TEXTLESS.contains(&input.type_().as_str());
    }
    target
        .closest("textarea, select, [contenteditable]")
        .is_ok_and(|found| found.is_some())
}

fn is_covered() -> bool {
    let open = "dialog[open], [role=menu]:popover-open, .picker:popover-open";
    document()
        .query_selector(open)
        .is_ok_and(|found| found.is_some())
}
