//! Moving a rule by dragging it.

use leptos::html;
use leptos::prelude::*;

use crate::platform::dom;
use crate::ui::keep;

/// A rule on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Drag {
    /// Where it was, from 0.
    pub from: usize,
    /// Where it would be.
    pub to: usize,
}

impl Drag {
    /// Whether the line that says where it would be stands before, or after, a rule.
    pub fn line_at(self, index: usize) -> Option<&'static str> {
        match self.to {
            to if to != index || to == self.from => None,
            to if to < self.from => Some("before"),
            _ => Some("after"),
        }
    }
}

/// Follows the pointer from where a rule was taken hold of until it is let go; Escape lets it stay
/// where it was.
pub fn follow(
    list: NodeRef<html::Ol>,
    drag: RwSignal<Option<Drag>>,
    done: impl Fn(usize, usize) + 'static,
) {
    keep(dom::Listener::on_document(
        "pointermove",
        false,
        move |event| {
            let (Some(now), Some(list)) =
                (drag.try_get_untracked().flatten(), list.get_untracked())
            else {
                return;
            };
            let Some(y) = dom::pointer_y(&event) else {
                return;
            };
            let to = place_of(&dom::find_all(&list, ":scope > li"), now.from, y);
            if to != now.to {
                drag.set(Some(Drag { to, ..now }));
            }
        },
    ));
    keep(dom::Listener::on_document("pointerup", false, move |_| {
        if let Some(Some(Drag { from, to })) = drag.try_get_untracked() {
            drag.set(None);
            if from != to {
                done(from, to);
            }
        }
    }));
    let stop = move || {
        if drag.try_get_untracked().flatten().is_some() {
            drag.set(None);
        }
    };
    keep(dom::Listener::on_document(
        "pointercancel",
        false,
        move |_| stop(),
    ));
    keep(dom::Listener::on_document("keydown", true, move |event| {
        if dom::key_of(&event).is_some_and(|key| key.key() == "Escape") {
            stop();
        }
    }));
}

/// Which place a rule would have that is let go here: behind all others whose middle is above.
fn place_of(rows: &[dom::HtmlElement], from: usize, y: f64) -> usize {
    let above = rows.iter().enumerate().filter(|(index, row)| {
        let rect = dom::rect(row);
        *index != from && (rect.top + rect.bottom) / 2.0 < y
    });
    above.count()
}
