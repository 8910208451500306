//! The list by keyboard. Single keys never act while one types, and can be switched off.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::Inbox;
use crate::api::Feature;
use crate::domain::{TicketNumber, TicketPatch, UserId};
use crate::platform::dom::{self, HtmlElement, Listener};
use crate::platform::keys;
use crate::routes::{ListRef, Route};
use crate::store::Selection;
use crate::ui::keep;

/// Listens to the keys as long as the list is on screen.
pub fn listen(inbox: Inbox) {
    // `g` waits for the key that says where to go.
    let going = StoredValue::new(false);
    let listener = Listener::on_document("keydown", false, move |event: ev::Event| {
        let Ok(event) = event.dyn_into::<ev::KeyboardEvent>() else {
            return;
        };
        if !keys::is_free(&event) {
            return;
        }
        let was_going = going.get_value();
        going.set_value(false);
        if untrack(|| act(inbox, &event.key(), was_going, &event)) {
            event.prevent_default();
            return;
        }
        if event.key() == "g" && untrack(|| inbox.desk.preferences().single_keys()) {
            going.set_value(true);
        }
    });
    keep(listener);
}

/// Does what a key stands for; tells whether it stood for anything.
fn act(inbox: Inbox, key: &str, going: bool, event: &ev::KeyboardEvent) -> bool {
    let on_row = inbox.grid.has_focus();
    // A key that is held moves on and on, but changes one ticket.
    let moves = matches!(
        key,
        "j" | "k" | "ArrowDown" | "ArrowUp" | "PageDown" | "PageUp"
    );
    if event.repeat() && !moves {
        return true;
    }
    match key {
        // Keys of the grid itself, which only act where it has the focus.
        "ArrowDown" if on_row => move_by(inbox, 1),
        "ArrowUp" if on_row => move_by(inbox, -1),
        "Home" if on_row => go_to(inbox, 0),
        "End" if on_row => go_to(inbox, usize::MAX),
        "PageDown" if on_row => move_by(inbox, inbox.grid.rows_per_view() as isize),
        "PageUp" if on_row => move_by(inbox, -(inbox.grid.rows_per_view() as isize)),
        "Enter" if is_row(event) => open(inbox),
        " " if is_row(event) => tick(inbox),
        "Escape" => leave(inbox),
        _ if !inbox.desk.preferences().single_keys() => false,
        "i" if going => go(ListRef::my(), inbox),
        "a" if going => go(ListRef::all(), inbox),
        "u" if going => go(ListRef::unassigned(), inbox),
        "j" => move_by(inbox, 1),
        "k" => move_by(inbox, -1),
        "x" => tick(inbox),
        "a" => assign(inbox),
        "m" => assign_to_me(inbox),
        "u" => toggle_unread(inbox),
        "r" => dom::press(".composer [role=tab]:first-child"),
        "n" => dom::press(".composer [role=tab]:last-child"),
        "s" => snooze(inbox),
        "t" => tags(inbox),
        "e" => close(inbox),
        "/" => search(),
        _ => false,
    }
}

fn search() -> bool {
    let field = dom::select(".list .search input");
    if let Some(field) = &field {
        dom::focus(field);
    }
    field.is_some()
}

fn is_row(event: &ev::KeyboardEvent) -> bool {
    dom::closest(event.target(), "[role=row]")
        .is_some_and(|row| dom::focused().as_ref() == Some(&row))
}

fn move_by(inbox: Inbox, by: isize) -> bool {
    let to = match inbox.grid.active.get_untracked() {
        Some(active) => active.saturating_add_signed(by),
        None => inbox.grid.first_seen(),
    };
    go_to(inbox, to)
}

fn go_to(inbox: Inbox, index: usize) -> bool {
    let total = untrack(|| inbox.total());
    if total > 0 {
        inbox.strayed.set_value(true);
        inbox.slid.set_value(None);
        inbox.grid.go_to(index.min(total - 1));
    }
    total > 0
}

/// What a key acts on: the open ticket, until the person has moved on in the list. That the row
/// after it gets the focus, when it leaves the list, is no moving on.
fn subject(inbox: Inbox) -> Option<TicketNumber> {
    let open = untrack(|| inbox.place.number());
    if inbox.grid.has_focus() && inbox.strayed.get_value() {
        match inbox.grid.active.get_untracked() {
            Some(_) => inbox.meant(),
            None => open,
        }
    } else {
        open.or_else(|| inbox.meant())
    }
}

fn open(inbox: Inbox) -> bool {
    let number = inbox.meant();
    if number.is_some() {
        inbox.place.open(number);
    }
    number.is_some()
}

fn tick(inbox: Inbox) -> bool {
    let number = inbox.meant();
    if let Some(number) = number {
        inbox.toggle(number);
    }
    number.is_some()
}

/// First what is ticked is let go, then the open ticket.
fn leave(inbox: Inbox) -> bool {
    let selection = inbox.desk.selection();
    if !selection.with_untracked(Selection::is_nothing) {
        selection.set(Selection::Nothing);
        return true;
    }
    let is_open = untrack(|| inbox.place.number()).is_some();
    if is_open {
        inbox.place.open(None);
        if inbox.grid.active.get_untracked().is_some() {
            inbox.grid.focus();
        }
    }
    is_open
}

fn assign(inbox: Inbox) -> bool {
    let Some(number) = subject(inbox) else {
        return false;
    };
    if let Some(anchor) = anchor(inbox, number) {
        inbox.assign(inbox.targets(number), anchor);
    }
    true
}

/// Where what is chosen for a ticket opens: at its row where it is drawn, else at the thread.
fn anchor(inbox: Inbox, number: TicketNumber) -> Option<HtmlElement> {
    let active = inbox.grid.active.get_untracked();
    let index = active.filter(|_| inbox.active() == Some(number));
    let row = index.and_then(|index| inbox.grid.row(index));
    row.or_else(|| dom::select(".thread .bar"))
}

fn assign_to_me(inbox: Inbox) -> bool {
    let me: Option<UserId> = untrack(|| inbox.desk.me()).map(|me| me.id);
    let Some(number) = subject(inbox).filter(|_| me.is_some()) else {
        return false;
    };
    inbox.desk.assign(inbox.targets(number), me);
    true
}

fn close(inbox: Inbox) -> bool {
    let Some(number) = subject(inbox) else {
        return false;
    };
    inbox.close(inbox.targets(number));
    true
}

/// One ticket's times stand at its button in the thread's head; those of what is ticked in the bar.
fn snooze(inbox: Inbox) -> bool {
    let is_many = subject(inbox).is_some_and(|number| inbox.targets(number).is_many());
    match is_many {
        true => dom::press(".bulk .snooze"),
        false => dom::press(".thread .bar [aria-haspopup=menu]:first-child"),
    }
}

fn tags(inbox: Inbox) -> bool {
    let Some(number) = subject(inbox).filter(|_| untrack(|| inbox.desk.has(Feature::Tags))) else {
        return false;
    };
    if let Some(anchor) = anchor(inbox, number) {
        inbox.change_tags(inbox.targets(number), anchor);
    }
    true
}

fn toggle_unread(inbox: Inbox) -> bool {
    let Some(number) = subject(inbox) else {
        return false;
    };
    let unread = untrack(|| {
        inbox
            .desk
            .ticket(number)
            .is_some_and(|ticket| ticket.get().unread)
    });
    let patch = TicketPatch::unread(!unread);
    inbox.desk.apply(inbox.targets(number), patch);
    true
}

fn go(list: ListRef, inbox: Inbox) -> bool {
    inbox.wants_focus.set_value(true);
    inbox.place.go(&Route::Inbox(list, None));
    true
}
