//! What one reads, and what one holds on to, while the list changes: the rows on screen stay where
//! they are, and the active row goes with its ticket.

use std::rc::Rc;

use leptos::prelude::*;

use super::Inbox;
use crate::domain::TicketNumber;
use crate::platform::dom;
use crate::store::{Held, Seen, TicketList};

/// How long whatever slid to where the active ticket was cannot be meant yet, in milliseconds: a
/// key that comes so soon was pressed for what stood there before.
const MOMENT: f64 = 600.0;

/// What the list was like when it was last looked at.
struct Known {
    list: Rc<TicketList>,
    seen: Seen,
    active: Option<Held>,
}

impl Known {
    /// Where something is now that one held on to; tells whether it has left.
    fn follow(&self, held: Held, shift: isize) -> (Held, bool) {
        self.list.rows.with_untracked(|rows| {
            let next = self.seen.next(rows, held.place, shift);
            held.follow(rows, next)
        })
    }
}

/// Follows the list as long as it is on screen. All of it happens before anything is painted.
pub fn follow(inbox: Inbox) {
    Effect::new(move |known: Option<Option<Known>>| {
        let list = inbox.list.get()?;
        let (drawn, active) = (inbox.grid.drawn(), inbox.grid.active.get());
        list.rows.track();
        let known = known
            .flatten()
            .filter(|known| Rc::ptr_eq(&known.list, &list));
        let Some(known) = known else {
            inbox.fresh.set(0);
            let seen = list.rows.with_untracked(|rows| Seen::new(rows, drawn));
            let active = hold(&list, active);
            return Some(Known { list, seen, active });
        };
        let shift = keep_in_place(inbox, &known);
        follow_range(inbox, &known, shift);
        // Another row was chosen, or the one chosen before may be elsewhere.
        let active = match known.active {
            Some(held) if active == Some(held.place) => follow_active(inbox, &known, held, shift),
            _ => {
                inbox.slid.set_value(None);
                hold(&list, active)
            }
        };
        let drawn = untrack(|| inbox.grid.drawn());
        let seen = list
            .rows
            .with_untracked(|rows| known.seen.renew(rows, drawn, shift));
        Some(Known { list, seen, active })
    });
    Effect::new(move |_| {
        if inbox.grid.at_top.get() {
            inbox.fresh.set(0);
        }
    });
}

fn hold(list: &TicketList, active: Option<usize>) -> Option<Held> {
    let at = |place| list.rows.with_untracked(|rows| Held::at(rows, place));
    active.map(at)
}

/// Rows that come or go above what one reads do not move it. At the very top nothing is above, and
/// what comes shows at once. Gives by how many rows the list was moved.
fn keep_in_place(inbox: Inbox, known: &Known) -> isize {
    if inbox.grid.offset() <= 0.0 {
        return 0;
    }
    let first = inbox.grid.first_touched();
    let (shift, total) = known
        .list
        .rows
        .with_untracked(|rows| (known.seen.shift(rows, first), rows.total()));
    if shift != 0 {
        inbox.grid.keep_place(total, shift);
    }
    if shift > 0 {
        inbox.fresh.update(|fresh| *fresh += shift as u32);
    }
    shift
}

/// The range that is ticked with Shift begins at the ticket it began at.
fn follow_range(inbox: Inbox, known: &Known, shift: isize) {
    if let Some(held) = inbox.ticked.get_value() {
        inbox.ticked.set_value(Some(known.follow(held, shift).0));
    }
}

fn follow_active(inbox: Inbox, known: &Known, held: Held, shift: isize) -> Option<Held> {
    let (now, is_gone) = known.follow(held, shift);
    let total = known.list.rows.with_untracked(|rows| rows.total());
    if is_gone || total == 0 {
        inbox.slid.set_value(Some(dom::now()));
    }
    let place = (total > 0).then_some(now.place);
    if place != Some(held.place) {
        inbox.grid.carry(place, inbox.grid.row_focus());
    }
    place.map(|_| now)
}

impl Inbox {
    /// The ticket that a key is meant for: that of the active row, if one sees it there and it has
    /// stood there for a moment. One that is out of sight is shown first, and meant the next time.
    pub fn meant(self) -> Option<TicketNumber> {
        let index = self.grid.active.get_untracked()?;
        if !self.grid.is_seen(index) {
            self.grid.go_to(index);
            return None;
        }
        let slid = self.slid.get_value();
        let is_settled = slid.is_none_or(|slid| dom::now() - slid >= MOMENT);
        self.active().filter(|_| is_settled)
    }
}
