//! A grid of any length in a constant number of nodes (SPEC X3).
//!
//! A tall spacer gives the scrollbar its full height. Over it lie as many *slots* as fit the
//! viewport and a few more; slot `s` always shows a row whose index is `s` modulo the number of
//! slots, so scrolling by one row gives one slot another index and moves it to the other end.
//! Nothing is created or removed while scrolling; a row's texts change in place.
//!
//! Focus: the page makes rows focusable (`tabindex` 0 on the `active` one, else -1). When the
//! focused row leaves the rendered range, its slot is about to become another row; the focus then
//! moves to the grid itself, and back to the row when it is scrolled in again.

use leptos::ev;
use leptos::prelude::*;

use super::grid_handle::GridHandle;
use super::keep;
use crate::platform::dom::SizeWatch;

/// A virtual grid: `children` is called once per slot with the index of the row it shows (none
/// where the grid has fewer rows than slots) and draws one element with role `row`.
///
/// Accessible name and further attributes are given with `attr:`, listeners with `on:`.
#[component]
pub fn VirtualGrid<C, V>(
    /// Accessible name.
    #[prop(into)]
    label: Signal<String>,
    /// Number of rows there are.
    #[prop(into)]
    total: Signal<usize>,
    /// Height of every row in CSS pixels.
    #[prop(into)]
    row_height: Signal<f64>,
    /// Steers the grid from outside.
    handle: GridHandle,
    /// Gets the rendered range, first and one past the last, whenever it changes: what lies in it
    /// should be loaded.
    #[prop(into, optional)]
    on_range: Option<Callback<(usize, usize)>>,
    /// Draws a slot.
    children: C,
) -> impl IntoView
where
    C: Fn(Signal<Option<usize>>) -> V + Clone + Send + Sync + 'static,
    V: IntoView + 'static,
{
    let node = handle.node;
    let spacer = handle.spacer;
    let window = handle.window;

    // Size of the viewport; the watch belongs to this run of the effect and ends with it.
    Effect::new(move |_| {
        let Some(node) = node.get() else { return };
        handle.measure();
        keep(SizeWatch::new(&node, move || handle.measure()));
    });

    // The one place that follows the total: height first, then the window, then a scroll position
    // that had to wait for the height.
    Effect::new(move |_| {
        let is_there = node.with(Option::is_some) && spacer.with(Option::is_some);
        handle.fit(total.get(), row_height.get());
        if is_there {
            handle.settle();
        }
    });

    if let Some(on_range) = on_range {
        let range = Memo::new(move |_| window.get().range());
        Effect::new(move |_| on_range.run(range.get()));
    }

    // The active row gets the focus wherever the focus already is in the grid; it never scrolls.
    Effect::new(move |_| {
        let active = handle.active.get();
        window.track();
        if let Some(index) = active {
            handle.follow_focus(index);
        }
    });

    let is_rendered = move || {
        handle
            .active
            .get()
            .is_some_and(|index| window.get().has(index))
    };
    let slots = Memo::new(move |_| window.get().slots);

    view! {
        <div
            class="rows"
            node_ref=node
            role="grid"
            aria-label=move || label.get()
            aria-rowcount=move || total.get().to_string()
            // With no row to land on, the grid is the stop of the Tab key itself.
            tabindex=move || if is_rendered() { "-1" } else { "0" }
            on:scroll=move |_| handle.update()
            on:focus=move |event: ev::FocusEvent| handle.entered(&event)
        >
            <div class="spacer" node_ref=spacer role="presentation">
                <For each=move || 0..slots.get() key=|slot| *slot let:slot>
                    {
                        let index = Memo::new(move |_| window.get().index(slot));
                        let drawn = children(index.into());
                        view! {
                            <div
                                class="slot"
                                role="presentation"
                                data-slot=slot.to_string()
                                hidden=move || index.get().is_none()
                                style:transform=move || {
                                    let top = index.get().unwrap_or_default() as f64 * row_height.get();
                                    format!("translateY({top}px)")
                                }
                            >
                                {drawn}
                            </div>
                        }
                    }
                </For>
            </div>
        </div>
    }
}
