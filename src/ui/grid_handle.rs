//! What a page holds of its [`VirtualGrid`](super::VirtualGrid): scrolling, focus, the active row.

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

    /// The rendered range: first row and one past the last.
    pub fn range(self) -> (usize, usize) {
        (self.start, self.total.min(self.start + self.slots))
    }
}

/// Steers a grid. Made by the page and given to it; a plain handle, to be copied around.
#[derive(Clone, Copy, Debug)]
pub struct GridHandle {
    /// The row that has, or would get, the focus. Setting it moves the focus if that is in the
    /// grid already, and never scrolls; see [`go_to`](Self::go_to).
    pub active: RwSignal<Option<usize>>,
    /// Whether its very top is seen.
    pub at_top: RwSignal<bool>,
    pub(super) spacer: NodeRef<Div>,
    pub(super) node: NodeRef<Div>,
    pub(super) window: RwSignal<Window>,
    /// Height of the viewport and of a row, in CSS pixels, and the number of rows.
    size: StoredValue<(f64, f64, usize)>,
    /// A scroll position in rows that waits until there are any.
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
            at_top: RwSignal::new(true),
            spacer: NodeRef::new(),
            node: NodeRef::new(),
            window: RwSignal::new(Window::default()),
            size: StoredValue::new((0.0, 0.0, 0)),
            wanted: StoredValue::new(None),
        }
    }

    /// How far it is scrolled, in CSS pixels.
    pub fn offset(self) -> f64 {
        match self.wanted.try_get_value().flatten() {
            Some(rows) => rows * self.measures().1,
            None => self.element().map_or(0.0, |node| node.scroll_top().into()),
        }
    }

    /// How far it is scrolled, in rows.
    pub fn rows_above(self) -> f64 {
        let waiting = self.wanted.try_get_value().flatten();
        let (_, row, _) = self.measures();
        let scrolled = || (row > 0.0).then(|| self.offset() / row);
        waiting.or_else(scrolled).unwrap_or_default()
    }

    /// Scrolls to a position in CSS pixels, as soon as there are rows.
    pub fn set_offset(self, pixels: f64) {
        let (_, row, _) = self.measures();
        if row > 0.0 {
            self.wanted.try_set_value(Some(pixels / row));
            self.settle();
        }
    }

    /// Puts a list that is about to be shown back to where it was, in rows. What the grid knows of
    /// the list before it no longer counts.
    pub fn restore(self, rows: f64) {
        self.size.try_update_value(|size| size.2 = 0);
        self.wanted.try_set_value(Some(rows));
    }

    /// Keeps in place what one reads when rows above come (plus) or go (minus): scrolls by as many
    /// rows, at once. `total` is how many rows there are now.
    pub fn keep_place(self, total: usize, by: isize) {
        let (_, row, _) = self.measures();
        self.fit(total, row);
        self.set_offset(self.offset() + by as f64 * row);
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

    /// The first row that is wholly seen.
    pub fn first_seen(self) -> usize {
        let (_, row, _) = self.measures();
        if row > 0.0 {
            (self.offset() / row).ceil() as usize
        } else {
            0
        }
    }

    /// The first row that is seen, be it only in part.
    pub fn first_touched(self) -> usize {
        let (_, row, _) = self.measures();
        if row > 0.0 {
            (self.offset() / row) as usize
        } else {
            0
        }
    }

    /// Whether at least half of a row is seen.
    pub fn is_seen(self, index: usize) -> bool {
        let (viewport, row, _) = self.measures();
        let middle = (index as f64 + 0.5) * row - self.offset();
        (0.0..viewport).contains(&middle)
    }

    /// The rows that are drawn; tracked.
    pub fn drawn(self) -> std::ops::Range<usize> {
        let (start, end) = self.window.get().range();
        start..end
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

    /// Takes over the number of rows and their height, and makes room for them, so that it can be
    /// scrolled that far. Where rows become higher or lower, the first one that is seen stays.
    pub(super) fn fit(self, total: usize, row: f64) {
        let (_, before, _) = self.measures();
        if before > 0.0 && before != row {
            self.wanted.try_set_value(Some(self.rows_above()));
        }
        self.size.try_update_value(|size| {
            size.1 = row;
            size.2 = if row > 0.0 {
                total.min((HIGHEST / row) as usize)
            } else {
                0
            };
        });
        let spacer = self.spacer.try_get_untracked().flatten();
        if let (Some(node), Some(spacer)) = (self.element(), spacer) {
            let (_, row, total) = self.measures();
            let height = (total as f64 * row).min(HIGHEST);
            dom::set_style(&node, "--row-height", &format!("{row}px"));
            dom::set_style(&spacer, "height", &format!("{height}px"));
        }
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
        let (_, row, total) = self.measures();
        if let (Some(node), Some(rows)) = (self.element(), self.wanted.try_get_value().flatten())
            && total > 0
            && node.client_height() > 0
        {
            node.set_scroll_top((rows * row).round() as i32);
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
        let is_top = self.offset() <= 0.0;
        if self.at_top.try_get_untracked() == Some(!is_top) {
            self.at_top.set(is_top);
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

    pub(super) fn element(self) -> Option<dom::HtmlElement> {
        self.node.try_get_untracked().flatten().map(Into::into)
    }

    pub(super) fn measures(self) -> (f64, f64, usize) {
        self.size.try_get_value().unwrap_or_default()
    }
}
