//! One tooltip for the whole page. Whatever has a `data-tip` shows it under the pointer or the
//! focus; no element has a listener or a timer of its own.
//!
//! After WCAG 1.4.13: Escape hides it, the pointer may go over onto it, and it stays until the
//! pointer or the focus leaves. While it is shown it describes its element (`aria-describedby`),
//! unless it says just what the element is named.

use std::time::Duration;

use leptos::html::Div;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

use super::keep;
use crate::platform::dom::{self, HtmlElement, Listener};

const ID: &str = "tooltip";
/// Time before it comes, and before it goes when the pointer leaves, in milliseconds.
const COMES: u64 = 450;
const GOES: u64 = 120;

#[derive(Clone, Copy)]
struct Tip {
    node: NodeRef<Div>,
    text: RwSignal<String>,
    /// What it is about: shown, or about to be.
    about: StoredValue<Option<HtmlElement>, LocalStorage>,
    shown: StoredValue<bool>,
    timer: StoredValue<Option<TimeoutHandle>>,
}

/// The page's tooltip; once in the page.
#[component]
pub fn TooltipHost() -> impl IntoView {
    let tip = Tip {
        node: NodeRef::new(),
        text: RwSignal::new(String::new()),
        about: StoredValue::new_local(None),
        shown: StoredValue::new(false),
        timer: StoredValue::new(None),
    };
    keep(Listener::on_document("pointerover", false, move |event| {
        let is_over_tip = tip
            .element()
            .is_some_and(|node| dom::happened_in(&node, event.target()));
        if is_over_tip {
            tip.stop();
        } else if !dom::is_touch(&event) {
            tip.point_at(dom::closest(event.target(), "[data-tip]"));
        }
    }));
    keep(Listener::on_document("pointerout", false, move |event| {
        // Out of the window, where no element is entered.
        if dom::related(&event).is_none() {
            tip.point_at(None);
        }
    }));
    keep(Listener::on_document("focusin", false, move |event| {
        if let Some(element) = dom::closest(event.target(), "[data-tip]:focus-visible") {
            tip.point_at(Some(element));
        }
    }));
    keep(Listener::on_document("focusout", false, move |_| {
        tip.hide()
    }));
    // What only explains is pressed to be explained, which by touch is the one way to ask.
    keep(Listener::on_document("click", false, move |event| {
        if let Some(element) = dom::closest(event.target(), "[data-tip].explains") {
            tip.show(element);
        }
    }));
    for name in ["pointerdown", "scroll"] {
        keep(Listener::on_document(name, true, move |_| tip.hide()));
    }
    keep(Listener::on_document("keydown", true, move |event| {
        let Some(key) = dom::key_of(&event) else {
            return;
        };
        if key.key() == "Escape" && tip.shown.try_get_value() == Some(true) {
            // Only the tip goes where it is what the person looks at; under a resting pointer
            // Escape means something else as well.
            let has_focus = tip.about.try_get_value().flatten() == dom::focused();
            tip.hide();
            if has_focus {
                key.prevent_default();
                key.stop_propagation();
            }
        }
    }));
    on_cleanup(move || tip.stop());
    view! {
        <div class="tip" id=ID role="tooltip" popover="manual" node_ref=tip.node>
            {move || tip.text.get()}
        </div>
    }
}

impl Tip {
    /// The pointer or the focus is on something with a tip, or on nothing such.
    fn point_at(self, element: Option<HtmlElement>) {
        let shown = self.shown.try_get_value().unwrap_or_default();
        let about = self.about.try_get_value().flatten();
        match element {
            Some(element) if about.as_ref() == Some(&element) => {
                if shown {
                    self.stop();
                }
            }
            Some(element) => {
                self.about
                    .try_set_value(if shown { about } else { Some(element.clone()) });
                // From one to the next there is nothing to wait for.
                let wait = if shown { GOES } else { COMES };
                self.after(wait, move || self.show(element.clone()));
            }
            None if shown => self.after(GOES, move || self.hide()),
            None => self.hide(),
        }
    }

    fn show(self, element: HtmlElement) {
        self.hide();
        let text = element
            .get_attribute("data-tip")
            .filter(|text| !text.is_empty());
        let (Some(text), Some(node), true) = (text, self.element(), dom::is_there(&element)) else {
            return;
        };
        if element.get_attribute("aria-label").as_ref() != Some(&text) {
            let _ = element.set_attribute("aria-describedby", ID);
        }
        self.text.try_set(text);
        self.about.try_set_value(Some(element.clone()));
        self.shown.try_set_value(true);
        // Shown once its new text is in it, so that it is measured right.
        request_animation_frame(move || {
            if self.shown.try_get_value() == Some(true) && dom::is_there(&element) {
                dom::show_popover(&node);
                place(&node, &element);
            }
        });
    }

    fn hide(self) {
        self.stop();
        if let Some(element) = self.about.try_get_value().flatten()
            && element.get_attribute("aria-describedby").as_deref() == Some(ID)
        {
            let _ = element.remove_attribute("aria-describedby");
        }
        self.about.try_set_value(None);
        if self.shown.try_get_value() == Some(true) {
            self.shown.try_set_value(false);
            if let Some(node) = self.element() {
                dom::hide_popover(&node);
            }
        }
    }

    fn after(self, milliseconds: u64, then: impl Fn() + 'static) {
        self.stop();
        let timer = set_timeout_with_handle(then, Duration::from_millis(milliseconds)).ok();
        self.timer.try_set_value(timer);
    }

    fn stop(self) {
        if let Some(Some(timer)) = self.timer.try_get_value() {
            timer.clear();
        }
    }

    fn element(self) -> Option<HtmlElement> {
        self.node.try_get_untracked().flatten().map(Into::into)
    }
}

/// Above the middle of the element, or below it where there is no room.
fn place(node: &HtmlElement, element: &HtmlElement) {
    const ROOM: f64 = 8.0;
    let (at, size, (width, _)) = (dom::rect(element), dom::rect(node), dom::viewport());
    let middle = (at.left + at.right - size.width()) / 2.0;
    let left = middle.min(width - size.width() - ROOM).max(ROOM);
    let above = at.top - size.height() - 6.0;
    let top = if above >= ROOM {
        above
    } else {
        at.bottom + 6.0
    };
    dom::set_style(node, "left", &format!("{left}px"));
    dom::set_style(node, "top", &format!("{top}px"));
}
