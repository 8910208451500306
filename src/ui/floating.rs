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

/// What can be opened at an anchor.
pub trait Anchored: Clone + 'static {
    /// What it belongs to: it is shown there and gives the focus back there.
    fn anchor(&self) -> &HtmlElement;
}

/// Opens and closes what one host shows: a menu, a picker. A copy is a handle to the same.
pub struct Openings<R: Anchored>(pub(super) RwSignal<Option<R>, LocalStorage>);

impl<R: Anchored> Clone for Openings<R> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<R: Anchored> Copy for Openings<R> {}

impl<R: Anchored> Default for Openings<R> {
    fn default() -> Self {
        Self::new()
    }
}

impl<R: Anchored> Openings<R> {
    /// A host's state, belonging to whichever component makes it.
    pub fn new() -> Self {
        Self(RwSignal::new_local(None))
    }

    /// Opens what is asked for; where it is open already at the same anchor, closes it.
    pub fn toggle(self, request: R) {
        let same = self.0.try_with_untracked(|open| {
            open.as_ref()
                .is_some_and(|open| open.anchor() == request.anchor())
        });
        match same {
            Some(true) => self.close(),
            Some(false) => self.0.set(Some(request)),
            None => {}
        }
    }

    /// Closes it and gives the focus back to its anchor.
    pub fn close(self) {
        if let Some(Some(open)) = self.0.try_get_untracked() {
            give_back(open.anchor());
            self.0.set(None);
        }
    }

    /// Whether something is open.
    pub fn is_open(self) -> bool {
        self.0.try_with(Option::is_some).unwrap_or_default()
    }

    /// Closes it and leaves the focus to where the person pressed.
    pub(super) fn leave(self) {
        self.0.try_set(None);
    }
}

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
fn give_back(anchor: &HtmlElement) {
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
