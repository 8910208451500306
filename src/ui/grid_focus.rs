//! Where the focus is in a grid whose rows come to be other rows.

use leptos::ev;
use leptos::prelude::*;

use super::grid_handle::{GridHandle, Window};
use crate::platform::dom;

/// What in a row can have the focus besides the row itself.
const CONTROLS: &str = "input, button";

/// Where in the active row the focus is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowFocus {
    /// On the row itself.
    Row,
    /// On one of its controls, in their order.
    Control(usize),
}

impl GridHandle {
    /// Focuses a row, where it is drawn; tells whether it has the focus now.
    pub(super) fn focus_row(self, index: usize) -> bool {
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

    /// Where in the active row the focus is; none where it is elsewhere.
    pub fn row_focus(self) -> Option<RowFocus> {
        let row = self.row(self.active.get_untracked()?)?;
        let focused = dom::focused()?;
        if focused == row {
            return Some(RowFocus::Row);
        }
        let controls = dom::find_all(&row, CONTROLS);
        let found = controls.iter().position(|control| *control == focused)?;
        Some(RowFocus::Control(found))
    }

    /// Makes another row the active one, because what was active stands there now, and takes the
    /// focus there as it was. Never scrolls; where the row is not drawn the grid has the focus.
    pub fn carry(self, index: Option<usize>, focus: Option<RowFocus>) {
        self.active.set(index);
        let (Some(focus), Some(node)) = (focus, self.element()) else {
            return;
        };
        let row = index.and_then(|index| self.row(index));
        let within = row.map(|row| match focus {
            RowFocus::Row => row,
            RowFocus::Control(control) => {
                let mut controls = dom::find_all(&row, CONTROLS);
                if control < controls.len() {
                    controls.swap_remove(control)
                } else {
                    row
                }
            }
        });
        let target = within.unwrap_or(node);
        dom::focus(&target);
        if dom::focused().as_ref() != Some(&target) {
            // Its slot is still hidden: it was none of the rows until now.
            request_animation_frame(move || {
                if index.is_some() && self.active.try_get_untracked() == Some(index) {
                    dom::focus(&target);
                }
            });
        }
    }

    /// Moves the focus from a row that is about to become another one to the grid.
    pub(super) fn park_focus(self, old: Window, new: Window) {
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
}
