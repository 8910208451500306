//! Writing into a field as if the person had typed it.

use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Event, EventInit, HtmlDocument, HtmlTextAreaElement};

use super::dom::HtmlElement;

/// What stands before the caret; nothing where the element is no text area.
pub fn before_caret(field: &HtmlElement) -> Option<String> {
    let field = field.dyn_ref::<HtmlTextAreaElement>()?;
    let caret = field.selection_start().ok()??;
    // The caret is counted in UTF-16.
    let units: Vec<u16> = field.value().encode_utf16().take(caret as usize).collect();
    Some(String::from_utf16_lossy(&units))
}

/// The text that is pasted; nothing where it is none.
pub fn pasted_text(event: &ClipboardEvent) -> String {
    let data = event.clipboard_data();
    let text = data.and_then(|data| data.get_data("text/plain").ok());
    text.unwrap_or_default()
}

/// Puts a text where the caret is, in place of so many characters before it. The browser can undo
/// it, and the field hears of it as of anything that is typed.
pub fn insert(field: &HtmlElement, text: &str, instead_of: u32) {
    let Some(field) = field.dyn_ref::<HtmlTextAreaElement>() else {
        return;
    };
    let _ = field.focus();
    let end = field.selection_end().ok().flatten().unwrap_or_default();
    let start = field.selection_start().ok().flatten().unwrap_or_default();
    let start = start.saturating_sub(instead_of);
    let _ = field.set_selection_range(start, end);
    let document = field
        .owner_document()
        .and_then(|document| document.dyn_into::<HtmlDocument>().ok());
    let is_written = document.is_some_and(|document| {
        document
            .exec_command_with_show_ui_and_value("insertText", false, text)
            .unwrap_or_default()
    });
    if !is_written {
        let _ = field.set_range_text_with_start_and_end(text, start, end);
        let caret = start + text.encode_utf16().count() as u32;
        let _ = field.set_selection_range(caret, caret);
        let init = EventInit::new();
        init.set_bubbles(true);
        if let Ok(event) = Event::new_with_event_init_dict("input", &init) {
            let _ = field.dispatch_event(&event);
        }
    }
}
