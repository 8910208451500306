//! What menus and pickers have in common: in the top layer, at the element that opened them,
//! inside the viewport, gone at a click elsewhere.

use std::rc::Rc;

use leptos::html::Div;
use leptos::prelude::*;

use super::keep;
use crate::platform::dom::{self, HtmlElement, Listener};

/// Something to do, kept by a request for as long as it is open and no longer.
pub type Act = Rc<dyn Fn()>;

/// Room to the viewport's edge, in CSS pixels.
const MARGIN: f64 = 8.0;
/// Room to the anchor, in CSS pixels.
const GAP: f64 = 4.0;

/// Shows a `popover` element at its anchor for as long as the calling component lives. `leave` is
/// called when the person presses or scrolls elsewhere.
pub(super) fn float(node: NodeRef<Div>, anchor: HtmlElement, leave: impl Fn() + Clone + 'static) {
    mark_expanded(&anchor, true);
    let placed_at = anchor.clone();
    Effect::new(move |_| {
        if let Some(node) = node.get() {
            dom::show_popover(&node);
            place(&node, &placed_at);
        }
    });
    let placed_at = anchor.clone();
    keep(Listener::on_window("resize", move |_| {
        if let Some(node) = node.try_get_untracked().flatten() {
            place(&node, &placed_at);
        }
    }));
    for name in ["pointerdown", "wheel", "touchmove"] {
        let (leave, anchor) = (leave.clone(), anchor.clone());
        keep(Listener::on_document(name, true, move |event| {
            let Some(node) = node.try_get_untracked().flatten() else {
                return;
            };
            let target = event.target();
            // A press on the anchor is left to the anchor's own handler, which closes.
            if !dom::happened_in(&node, target.clone()) && !dom::happened_in(&anchor, target) {
                leave();
            }
        }));
    }
    keep(Expanded(anchor));
}

/// Gives the focus back to the anchor, if it is still there.
pub(super) fn give_back(anchor: &HtmlElement) {
    if dom::is_there(anchor) {
        dom::focus(anchor);
    }
}

/// Puts an element below its anchor, or above it where there is more room, and shortens it to the
/// room there is.
pub(super) fn place(node: &HtmlElement, anchor: &HtmlElement) {
    let at = dom::rect(anchor);
    let (width, height) = dom::viewport();
    let set = |property: &str, value: String| dom::set_style(node, property, &value);
    set("max-height", format!("{}px", height - 2.0 * MARGIN));
    let size = dom::rect(node);

    let below = height - at.bottom - GAP - MARGIN;
    let above = at.top - GAP - MARGIN;
    if size.height() <= below || below >= above {
        set("top", format!("{}px", (at.bottom + GAP).max(MARGIN)));
        set("bottom", "auto".to_owned());
        set("max-height", format!("{}px", below.max(0.0)));
    } else {
        // Held by its lower edge, so that it stays at the anchor when it becomes shorter.
        set("top", "auto".to_owned());
        set(
            "bottom",
            format!("{}px", (height - at.top + GAP).max(MARGIN)),
        );
        set("max-height", format!("{}px", above.max(0.0)));
    }

    // Along the anchor's left edge, or its right one where the left one is too far right.
    let left = if at.left + size.width() <= width - MARGIN {
        at.left
    } else {
        at.right - size.width()
    };
    set(
        "left",
        format!("{}px", left.min(width - size.width() - MARGIN).max(MARGIN)),
    );
}

/// Says on the anchor that what it opened is open, until dropped.
struct Expanded(HtmlElement);

impl Drop for Expanded {
    fn drop(&mut self) {
        mark_expanded(&self.0, false);
    }
}

/// Only on what promises to open something: a row that a shortcut opens a picker at does not.
fn mark_expanded(anchor: &HtmlElement, expanded: bool) {
    if anchor.has_attribute("aria-haspopup") {
        let _ = anchor.set_attribute("aria-expanded", if expanded { "true" } else { "false" });
    }
}
