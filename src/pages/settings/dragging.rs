//! Putting the rows of a list in another order: by dragging one at its grip, with a mouse, a pen or a
//! finger, or by the keys.

use leptos::ev::{KeyboardEvent, PointerEvent};
use leptos::prelude::*;

use crate::platform::dom;
use crate::ui::{Icon, icon, keep};

/// A row on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Drag {
    /// Where it was, from 0.
    from: usize,
    /// Where it would be.
    to: usize,
}

/// What is dragged in a list. A copy is a handle to the same.
#[derive(Clone, Copy)]
pub(super) struct Dragging(RwSignal<Option<Drag>>);

impl Dragging {
    /// Follows the pointer, for as long as the component lives that calls this, from where a row was
    /// taken hold of until it is let go: `done` gets where it was and where it is to be. Escape lets
    /// it stay. `rows` are the list's, in order.
    pub fn new(
        rows: impl Fn() -> Vec<dom::HtmlElement> + 'static,
        done: impl Fn(usize, usize) + 'static,
    ) -> Self {
        let dragging = Self(RwSignal::new(None));
        let now = move || dragging.0.try_get_untracked().flatten();
        keep(dom::Listener::on_document(
            "pointermove",
            false,
            move |event| {
                if let (Some(drag), Some(y)) = (now(), dom::pointer_y(&event)) {
                    let to = place_of(&rows(), drag.from, y);
                    if to != drag.to {
                        dragging.0.set(Some(Drag { to, ..drag }));
                    }
                }
            },
        ));
        keep(dom::Listener::on_document("pointerup", false, move |_| {
            if let Some(Drag { from, to }) = now() {
                dragging.stop();
                if from != to {
                    done(from, to);
                }
            }
        }));
        keep(dom::Listener::on_document(
            "pointercancel",
            false,
            move |_| dragging.stop(),
        ));
        keep(dom::Listener::on_document("keydown", true, move |event| {
            if dom::key_of(&event).is_some_and(|key| key.key() == "Escape") {
                dragging.stop();
            }
        }));
        dragging
    }

    /// Whether it is this row that is dragged. Tracked.
    pub fn is_dragged(self, index: usize) -> bool {
        self.0.get().is_some_and(|drag| drag.from == index)
    }

    /// Whether the line that says where it would be stands before, or after, a row. Tracked.
    pub fn line_at(self, index: usize) -> Option<&'static str> {
        let Drag { from, to } = self.0.get()?;
        match to {
            to if to != index || to == from => None,
            to if to < from => Some("before"),
            _ => Some("after"),
        }
    }

    fn stop(self) {
        if self.0.try_get_untracked().flatten().is_some() {
            self.0.set(None);
        }
    }
}

/// Which place a row would have that is let go here: behind all others whose middle is above.
fn place_of(rows: &[dom::HtmlElement], from: usize, y: f64) -> usize {
    let above = rows.iter().enumerate().filter(|(index, row)| {
        let rect = dom::rect(row);
        *index != from && (rect.top + rect.bottom) / 2.0 < y
    });
    above.count()
}

/// What a row is moved by.
#[component]
pub(super) fn Grip(
    /// What moves it, with its name.
    #[prop(into)]
    label: Signal<String>,
    /// What it is dragged in.
    dragging: Dragging,
    /// Its place, from 0.
    #[prop(into)]
    index: Signal<usize>,
    /// How many rows there are.
    #[prop(into)]
    count: Signal<usize>,
    /// Gets the place that a key moves it to.
    #[prop(into)]
    on_move: Callback<usize>,
    /// Its id, where something leads to it.
    #[prop(into, optional)]
    id: Option<String>,
) -> impl IntoView {
    let on_key = move |event: KeyboardEvent| {
        let (at, last) = untrack(|| (index.get(), count.get().saturating_sub(1)));
        let to = match event.key().as_str() {
            "ArrowUp" => at.saturating_sub(1),
            "ArrowDown" => (at + 1).min(last),
            "Home" => 0,
            "End" => last,
            _ => return,
        };
        event.prevent_default();
        event.stop_propagation();
        if to != at {
            on_move.run(to);
        }
    };
    let take = move |event: PointerEvent| {
        if event.button() == 0 {
            // Text is not selected meanwhile.
            event.prevent_default();
            if let Some(grip) = dom::listening(&event) {
                dom::focus(&grip);
            }
            let from = index.get_untracked();
            dragging.0.set(Some(Drag { from, to: from }));
        }
    };
    view! {
        <button
            type="button"
            id=id
            class="grip"
            aria-label=move || label.get()
            on:keydown=on_key
            on:pointerdown=take
        >
            {icon(Icon::Menu)}
        </button>
    }
}
