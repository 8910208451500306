//! What a page holds of its [`VirtualGrid`](super::VirtualGrid): scrolling, focus, the active row.

use leptos::ev;
use leptos::html::Div;
use leptos::prelude::*;

use crate::platform::dom;

/// Rows drawn beyond each edge of the viewport, so that a quick scroll shows rows, not blanks.
const OVERSCAN: usize = 5;

/// Chromium draws no element higher than 33,554,428 px; rows beyond are reached by filtering.
const HIGHEST: f64 = 33_000_000.0;

/// The rows that are rendered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Window {
    /// First rendered row.
    pub start: usize,
    /// Number of slots, which depends on the viewport's height alone.
    pub slots: usize,
    /// Number of rows.
    pub total: usize,
}

impl Window {
    /// The row that a slot shows: the one in the range that is `slot` modulo the slots.
    pub fn index(self, slot: usize) -> Option<usize> {
        if self.slots == 0 {
            return None;
        }
        let ahead = (slot + self.slots - self.start % self.slots) % self.slots;
        let index = self.start + ahead;
        (index < self.total).then_some(index)
    }

    /// Whether a row is rendered.
    pub fn has(self, index: usize) -> bool {
        index < self.total && (self.start..self.start + self.slots).contains(&index)
    }
}

/// Steers a grid. Made by the page and given to it; a plain handle, to be copied around.
#[derive(Clone, Copy, Debug)]
pub struct GridHandle {
    /// The row that has, or would get, the focus. Setting it moves the focus if that is in the
    /// grid already, and never scrolls; see [`go_to`](Self::go_to).
    pub active: RwSignal<Option<usize>>,
    pub(super) node: NodeRef<Div>,
    pub(super) window: RwSignal<Window>,
    /// Height of the viewport and of a row, in CSS pixels, and the number of rows.
    size: StoredValue<(f64, f64, usize)>,
    /// A scroll position in CSS pixels that waits until there are rows.
    wanted: StoredValue<Option<f64>>,
}

impl Default for GridHandle {
    fn default() -> Self {
        Self::new()
    }
}

impl GridHandle {
    /// A handle for one grid, belonging to whichever component makes it.
    pub fn new() -> Self {
        Self {
            active: RwSignal::new(None),
            node: NodeRef::new(),
            window: RwSignal::new(Window::default()),
            size: StoredValue::new((0.0, 0.0, 0)),
            wanted: StoredValue::new(None),
        }
    }

    /// How far it is scrolled, in CSS pixels.
    pub fn offset(self) -> f64 {
        let waiting = self.wanted.try_get_value().flatten();
        waiting.unwrap_or_else(|| self.element().map_or(0.0, |node| node.scroll_top().into()))
    }

    /// Scrolls to a position in CSS pixels, as soon as there are rows: so a list that is shown
    /// again can be put back before its rows are there.
    pub fn set_offset(self, pixels: f64) {
        self.wanted.try_set_value(Some(pixels));
        self.settle();
    }

    /// Puts a list that is about to be shown back to where it was, in CSS pixels. What the grid
    /// knows of the list before it no longer counts.
    pub fn restore(self, pixels: f64) {
        self.size.try_update_value(|size| size.2 = 0);
        self.wanted.try_set_value(Some(pixels));
    }

    /// Scrolls by some pixels, to keep in place what one reads when rows above come (plus) or
    /// go (minus). Call it after the total has changed.
    pub fn nudge(self, pixels: f64) {
        self.set_offset(self.offset() + pixels);
    }

    /// Scrolls just as far as it takes to see a row.
    pub fn scroll_to(self, index: usize) {
        let (viewport, row, _) = self.measures();
        let (top, offset) = (index as f64 * row, self.offset());
        if top < offset {
            self.set_offset(top);
        } else if top + row > offset + viewport {
            self.set_offset(top + row - viewport);
        }
    }

    /// Makes a row the active one, scrolls to it and focuses it: at once where it is drawn, so
    /// that the next key finds the focus there, else as soon as it is.
    pub fn go_to(self, index: usize) {
        self.active.set(Some(index));
        self.scroll_to(index);
        if !self.focus_row(index) {
            // After the effects of this turn: by then the slot shows this row and is not hidden.
            request_animation_frame(move || {
                self.focus_row(index);
            });
        }
    }

    /// Focuses a row, where it is drawn; tells whether it has the focus now.
    fn focus_row(self, index: usize) -> bool {
        let Some(row) = self.row(index) else {
            return false;
        };
        dom::focus(&row);
        dom::focused().as_ref() == Some(&row)
    }

    /// Moves the focus to the active row, or to the first one that is seen.
    pub fn focus(self) {
        self.go_to(
            self.active
                .get_untracked()
                .unwrap_or_else(|| self.first_seen()),
        );
    }

    /// Whether the focus is in the grid.
    pub fn has_focus(self) -> bool {
        self.element().is_some_and(|node| dom::has_focus(&node))
    }

    /// The first row that is wholly seen.
    pub fn first_seen(self) -> usize {
        let (_, row, _) = self.measures();
        if row > 0.0 {
            (self.offset() / row).ceil() as usize
        } else {
            0
        }
    }

    /// How many rows the viewport holds, for Page Up and Page Down; at least one.
    pub fn rows_per_view(self) -> usize {
        let (viewport, row, _) = self.measures();
        if row > 0.0 {
            ((viewport / row) as usize).max(1)
        } else {
            1
        }
    }

    /// The element that draws a row, where it is rendered.
    pub fn row(self, index: usize) -> Option<dom::HtmlElement> {
        let window = self.window.try_get_untracked()?;
        if !window.has(index) {
            return None;
        }
        let slot = index % window.slots;
        dom::find(
            self.element()?.as_ref(),
            &format!("[data-slot=\"{slot}\"] > [role=row]"),
        )
    }

    /// Height of all rows in CSS pixels.
    pub(super) fn height(self) -> f64 {
        let (_, row, total) = self.measures();
        (total as f64 * row).min(HIGHEST)
    }

    /// Takes over the number of rows and their height.
    pub(super) fn resize(self, total: usize, row: f64) {
        self.size.try_update_value(|size| {
            size.1 = row;
            size.2 = if row > 0.0 {
                total.min((HIGHEST / row) as usize)
            } else {
                0
            };
        });
    }

    /// Measures the viewport. A grid that comes back from not being displayed has the scroll
    /// position of before, so what was wanted meanwhile is settled now.
    pub(super) fn measure(self) {
        let Some(node) = self.element() else { return };
        self.size
            .try_update_value(|size| size.0 = node.client_height().into());
        self.settle();
    }

    /// Scrolls to where it was wanted, if there are rows by now, and renders what is seen. While
    /// the grid is hidden it waits: what has no height cannot be scrolled.
    pub(super) fn settle(self) {
        let (_, _, total) = self.measures();
        if let (Some(node), Some(pixels)) = (self.element(), self.wanted.try_get_value().flatten())
            && total > 0
            && node.client_height() > 0
        {
            node.set_scroll_top(pixels.round() as i32);
            self.wanted.try_set_value(None);
        }
        self.update();
    }

    /// Renders the rows around the scroll position. Runs at each scroll event, of which the
    /// browser sends one a frame, right before it paints: no frame of its own is asked for. While
    /// the range is the same nothing happens.
    pub(super) fn update(self) {
        let (viewport, row, total) = self.measures();
        if row <= 0.0 || viewport <= 0.0 {
            return;
        }
        let slots = (viewport / row).ceil() as usize + 1 + 2 * OVERSCAN;
        let first = (self.offset() / row) as usize;
        let start = first
            .saturating_sub(OVERSCAN)
            .min(total.saturating_sub(slots));
        let Some(old) = self.window.try_get_untracked() else {
            return;
        };
        let new = Window {
            start,
            slots,
            total,
        };
        if old != new {
            self.park_focus(old, new);
            self.window.set(new);
        }
    }

    /// Moves the focus from a row that is about to become another one to the grid.
    fn park_focus(self, old: Window, new: Window) {
        let Some(node) = self.element() else { return };
        let Some(focused) = dom::focused().filter(|focused| node.contains(Some(focused))) else {
            return;
        };
        let slot = focused.closest("[data-slot]").ok().flatten();
        let Some(slot) = slot.and_then(|slot| slot.get_attribute("data-slot")) else {
            return;
        };
        let Some(index) = slot.parse().ok().and_then(|slot| old.index(slot)) else {
            return;
        };
        if old.slots != new.slots || !new.has(index) {
            dom::focus(&node);
        }
    }

    /// Gives the focus to a row, where the grid or another row of it has the focus. What stands
    /// in a row, such as its checkbox, keeps it.
    pub(super) fn follow_focus(self, index: usize) {
        let (Some(node), Some(row)) = (self.element(), self.row(index)) else {
            return;
        };
        let Some(focused) = dom::focused() else {
            return;
        };
        let is_row = focused.get_attribute("role").as_deref() == Some("row");
        if focused == node || (is_row && node.contains(Some(&focused)) && focused != row) {
            dom::focus(&row);
        }
    }

    /// The grid itself got the focus. From outside (by Tab) it goes on to a row; from one of its
    /// own rows it was parked and stays.
    pub(super) fn entered(self, event: &ev::FocusEvent) {
        let Some(node) = self.element() else { return };
        let (_, _, total) = self.measures();
        if total > 0 && !dom::happened_in(&node, event.related_target()) {
            self.focus();
        }
    }

    fn element(self) -> Option<dom::HtmlElement> {
        self.node.try_get_untracked().flatten().map(Into::into)
    }

    fn measures(self) -> (f64, f64, usize) {
        self.size.try_get_value().unwrap_or_default()
    }
}
