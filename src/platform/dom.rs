//! The document: focus, geometry, scroll positions, top layer, and listening to it.

use std::cmp::Ordering;

use wasm_bindgen::JsCast;
use web_sys::{
    Event, EventTarget, FocusOptions, HtmlDialogElement, HtmlInputElement, HtmlTextAreaElement,
    KeyboardEvent, MouseEvent, Node, PointerEvent, ScrollIntoViewOptions, ScrollLogicalPosition,
};

pub use super::listening::{Listener, SizeWatch};
pub use web_sys::{Element, HtmlElement};

/// Where an element stands in the viewport, in CSS pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rect {
    /// From the viewport's left edge.
    pub left: f64,
    /// From the viewport's top edge.
    pub top: f64,
    /// The right edge, from the viewport's left edge.
    pub right: f64,
    /// The bottom edge, from the viewport's top edge.
    pub bottom: f64,
}

impl Rect {
    /// Width in CSS pixels.
    pub fn width(&self) -> f64 {
        self.right - self.left
    }

    /// Height in CSS pixels.
    pub fn height(&self) -> f64 {
        self.bottom - self.top
    }
}

/// An element's border box in the viewport.
pub fn rect(element: &Element) -> Rect {
    let rect = element.get_bounding_client_rect();
    Rect {
        left: rect.left(),
        top: rect.top(),
        right: rect.right(),
        bottom: rect.bottom(),
    }
}

/// Width and height of the viewport without scrollbars, in CSS pixels.
pub fn viewport() -> (f64, f64) {
    root().map_or((0.0, 0.0), |root| {
        (root.client_width().into(), root.client_height().into())
    })
}

/// Whether an input event comes of typing just this.
pub fn is_typed(event: &Event, text: &str) -> bool {
    let typed = event.dyn_ref::<web_sys::InputEvent>();
    typed.and_then(|typed| typed.data()).as_deref() == Some(text)
}

/// Whether the person is in this page, and not in another tab or window.
pub fn page_has_focus() -> bool {
    document().is_some_and(|document| document.has_focus().unwrap_or_default())
}

/// One `rem` in CSS pixels: 16 unless the person asked their browser for another size of text.
pub fn rem() -> f64 {
    root()
        .and_then(|root| window()?.get_computed_style(&root).ok()?)
        .and_then(|style| style.get_property_value("font-size").ok())
        .and_then(|size| size.trim_end_matches("px").parse().ok())
        .unwrap_or(16.0)
}

/// Milliseconds since the page was opened, never going back.
pub fn now() -> f64 {
    window()
        .and_then(|window| js_sys::Reflect::get(&window, &"performance".into()).ok())
        .and_then(|performance| performance.dyn_into::<js_sys::Object>().ok())
        .and_then(|performance| {
            let now = js_sys::Reflect::get(&performance, &"now".into()).ok()?;
            now.dyn_ref::<js_sys::Function>()?
                .call0(&performance)
                .ok()?
                .as_f64()
        })
        .unwrap_or_else(js_sys::Date::now)
}

/// The element with an id.
pub fn by_id(id: &str) -> Option<HtmlElement> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// The first element below `parent` that a selector fits.
pub fn find(parent: &Element, selector: &str) -> Option<HtmlElement> {
    parent.query_selector(selector).ok()??.dyn_into().ok()
}

/// The first element of the page that a selector fits.
pub fn select(selector: &str) -> Option<HtmlElement> {
    document()?.query_selector(selector).ok()??.dyn_into().ok()
}

/// Presses the first element that a selector fits; tells whether there is one.
pub fn press(selector: &str) -> bool {
    let found = select(selector);
    if let Some(element) = &found {
        element.click();
    }
    found.is_some()
}

/// Focuses the first element that a selector fits, once what is being changed is painted.
pub fn focus_next_frame(selector: &'static str) {
    leptos::prelude::request_animation_frame(move || {
        if let Some(element) = select(selector) {
            focus(&element);
        }
    });
}

/// Focuses the first field of what has just been opened, once it is painted, and takes all of it
/// into sight; where there is not room for all, its beginning.
pub fn enter_next_frame(opened: &'static str) {
    leptos::prelude::request_animation_frame(move || {
        let Some(opened) = select(opened) else {
            return;
        };
        let field = find(&opened, "input");
        if let Some(field) = &field {
            focus(field);
        }
        reveal(&opened);
        if let Some(field) = field {
            reveal(&field);
        }
    });
}

/// Every element below `parent` that a selector fits, in document order.
pub fn find_all(parent: &Element, selector: &str) -> Vec<HtmlElement> {
    let Ok(found) = parent.query_selector_all(selector) else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|index| found.get(index)?.dyn_into().ok())
        .collect()
}

/// Which of two elements comes first on the page.
pub fn page_order(one: &Element, other: &Element) -> Ordering {
    let position = one.compare_document_position(other);
    match position & Node::DOCUMENT_POSITION_FOLLOWING {
        _ if one == other => Ordering::Equal,
        0 => Ordering::Greater,
        _ => Ordering::Less,
    }
}

/// The nearest element that a selector fits, from where an event happened outwards.
pub fn closest(target: Option<EventTarget>, selector: &str) -> Option<HtmlElement> {
    target?
        .dyn_into::<Element>()
        .ok()?
        .closest(selector)
        .ok()??
        .dyn_into()
        .ok()
}

/// Whether an event happened in an element or below it.
pub fn happened_in(element: &Element, target: Option<EventTarget>) -> bool {
    let node = target.and_then(|target| target.dyn_into::<Node>().ok());
    element.contains(node.as_ref())
}

/// The form that an element is in.
pub fn form_of(element: &Element) -> Option<HtmlElement> {
    element.closest("form").ok()??.dyn_into().ok()
}

/// The element that listens to an event, as the handler's owner sees it.
pub fn listening(event: &Event) -> Option<HtmlElement> {
    event.current_target()?.dyn_into().ok()
}

/// A keyboard event, where an event is one. Autofill sends `keydown` events that are not.
pub fn key_of(event: &Event) -> Option<KeyboardEvent> {
    event.dyn_ref::<KeyboardEvent>().cloned()
}

/// Whether a pointer event comes from a finger.
pub fn is_touch(event: &Event) -> bool {
    event
        .dyn_ref::<PointerEvent>()
        .is_some_and(|event| event.pointer_type() == "touch")
}

/// How far down the viewport a pointer is, in CSS pixels; nothing where it is none.
pub fn pointer_y(event: &Event) -> Option<f64> {
    let event = event.dyn_ref::<MouseEvent>()?;
    Some(event.client_y().into())
}

/// The element that a pointer goes to, or comes from; none beyond the window.
pub fn related(event: &Event) -> Option<EventTarget> {
    match event.dyn_ref::<MouseEvent>() {
        Some(event) => event.related_target(),
        None => event.dyn_ref::<web_sys::FocusEvent>()?.related_target(),
    }
}

/// The focused element; none where it is the body, that is, nothing.
pub fn focused() -> Option<HtmlElement> {
    let element = document()?.active_element()?;
    if element.tag_name() == "BODY" {
        None
    } else {
        element.dyn_into().ok()
    }
}

/// Whether the focus is on an element or below it.
pub fn has_focus(element: &Element) -> bool {
    focused().is_some_and(|focused| element.contains(Some(&focused)))
}

/// Moves the focus without scrolling anything.
pub fn focus(element: &HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.focus_with_options(&options);
}

/// Scrolls whatever scrolls around an element just as far as it takes to see it.
pub fn reveal(element: &Element) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Whether an element is still in the document.
pub fn is_there(element: &Element) -> bool {
    element.is_connected()
}

/// Sets a CSS property through the CSSOM, which the content security policy allows.
pub fn set_style(element: &HtmlElement, property: &str, value: &str) {
    let _ = element.style().set_property(property, value);
}

/// Puts a `popover` into the top layer.
pub fn show_popover(element: &HtmlElement) {
    // Showing what is shown throws; that is no error here.
    let _ = element.show_popover();
}

/// Takes a `popover` out of the top layer.
pub fn hide_popover(element: &HtmlElement) {
    let _ = element.hide_popover();
}

/// Opens a dialog as a modal one.
pub fn show_modal(dialog: &HtmlDialogElement) {
    if !dialog.open() {
        let _ = dialog.show_modal();
    }
}

/// Closes a dialog; the browser gives the focus back to where it was.
pub fn close_dialog(dialog: &HtmlDialogElement) {
    if dialog.open() {
        dialog.close();
    }
}

/// The field that has the focus, and what is selected in it. Chromium gives a field its focus back
/// from a dialog without its caret, and then what one types goes nowhere.
pub struct Caret {
    field: HtmlElement,
    from: u32,
    to: u32,
}

impl Caret {
    /// As it is now; none where nobody types.
    pub fn now() -> Option<Self> {
        let field = focused()?;
        // Kinds of field without a caret say so by an error.
        let (from, to) = if let Some(area) = field.dyn_ref::<HtmlTextAreaElement>() {
            (area.selection_start(), area.selection_end())
        } else {
            let input = field.dyn_ref::<HtmlInputElement>()?;
            (input.selection_start(), input.selection_end())
        };
        Some(Self {
            from: from.ok()??,
            to: to.ok()??,
            field,
        })
    }

    /// Puts it back, if the field has the focus again.
    pub fn give_back(&self) {
        if focused().as_ref() != Some(&self.field) {
            return;
        }
        let _ = if let Some(area) = self.field.dyn_ref::<HtmlTextAreaElement>() {
            area.set_selection_range(self.from, self.to)
        } else if let Some(input) = self.field.dyn_ref::<HtmlInputElement>() {
            input.set_selection_range(self.from, self.to)
        } else {
            Ok(())
        };
    }
}

pub(super) fn window() -> Option<web_sys::Window> {
    web_sys::window()
}

pub(super) fn document() -> Option<web_sys::Document> {
    window()?.document()
}

fn root() -> Option<Element> {
    document()?.document_element()
}
