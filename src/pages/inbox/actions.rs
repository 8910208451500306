//! What can be done with rows: the row's menu and the choice of an assignee, one of each for the
//! whole list.

use leptos::ev;
use leptos::prelude::*;

use super::Inbox;
use crate::domain::{Channel, Status, TicketNumber};
use crate::pages::people;
use crate::platform::dom::{self, HtmlElement};
use crate::store::{Desk, Selection};
use crate::ui::{
    Icon, MenuHost, MenuItem, MenuRequest, Menus, PickerHost, PickerRequest, Pickers, t,
};

/// Opens the list's menu and picker; a copy is a handle to the same.
#[derive(Clone, Copy)]
pub struct Actions {
    menus: Menus,
    pickers: Pickers,
}

impl Actions {
    /// Belongs to whichever component makes it.
    pub fn new() -> Self {
        Self {
            menus: Menus::new(),
            pickers: Pickers::new(),
        }
    }

    /// Opens the menu of a row at its button.
    pub fn open_menu(self, event: &ev::MouseEvent, inbox: Inbox, number: TicketNumber) {
        let Some(anchor) = dom::listening(event) else {
            return;
        };
        let items = items(inbox, number, anchor.clone());
        self.open_items(anchor, t().more_options(), items);
    }

    /// Opens a menu at an element.
    pub fn open_items(self, anchor: HtmlElement, label: &str, items: Vec<MenuItem>) {
        self.menus.toggle(MenuRequest {
            anchor,
            label: label.to_owned(),
            items,
        });
    }

    /// Lets one choose who gets what is selected (SPEC A12, A13).
    pub fn open_picker(self, desk: Desk, anchor: HtmlElement, which: Selection) {
        let now = match &which {
            Selection::These(numbers) if numbers.len() == 1 => {
                let ticket = numbers.first().and_then(|number| desk.ticket(*number));
                ticket.map(|ticket| untrack(|| ticket.get().assignee.clone()))
            }
            _ => None,
        };
        let request = PickerRequest::new(
            anchor,
            t().assign(),
            t().find_person(),
            move || people::options(desk, now.as_ref()),
            move |id| desk.assign(which.clone(), people::chosen(&id)),
        );
        self.pickers
            .toggle(request.none(|text| t().nobody_found(text)));
    }
}

fn items(inbox: Inbox, number: TicketNumber, anchor: HtmlElement) -> Vec<MenuItem> {
    let desk = inbox.desk;
    let row = anchor.clone();
    let ticket = untrack(|| desk.ticket(number).map(|ticket| ticket.get()));
    let me = untrack(|| desk.me()).map(|me| me.id);
    let is_mine = ticket.as_ref().is_some_and(|ticket| ticket.assignee == me);
    let is_unread = ticket.as_ref().is_some_and(|ticket| ticket.unread);
    let customer = ticket.as_ref().map(|ticket| ticket.customer.clone());
    let status = ticket.map(|ticket| (ticket.status.clone(), ticket.channel.clone()));
    let assign = move || {
        inbox
            .actions
            .open_picker(desk, anchor.clone(), inbox.targets(number))
    };
    let to_me = move || desk.assign(inbox.targets(number), me.clone());
    let word = if is_unread {
        t().mark_read()
    } else {
        t().mark_unread()
    };
    let mut items = vec![
        MenuItem::new(t().assign(), assign)
            .icon(Icon::User)
            .shortcut("A"),
    ];
    if !is_mine || inbox.targets(number).is_many() {
        items.push(
            MenuItem::new(t().assign_to_me(), to_me)
                .icon(Icon::Check)
                .shortcut("M"),
        );
    }
    let toggle = move || desk.set_unread(number, !is_unread);
    items.push(
        MenuItem::new(word, toggle)
            .icon(Icon::Mail)
            .shortcut("U")
            .separated(),
    );
    let set = move |status: Status| desk.set_status(number, status, None);
    match status {
        // A closed web chat never reopens (SPEC I7).
        Some((Status::Closed, Channel::WebChat)) | None => {}
        Some((Status::Closed, _)) => {
            let reopen = move || set(Status::Open);
            items.push(MenuItem::new(t().reopen(), reopen).icon(Icon::Retry));
        }
        Some(_) => {
            let close = move || set(Status::Closed);
            let snooze = move || {
                let times = inbox.asking.snooze_items(desk, number);
                inbox.actions.open_items(row.clone(), t().snooze(), times);
            };
            items.push(MenuItem::new(t().snooze(), snooze).icon(Icon::Clock));
            items.push(
                MenuItem::new(t().close_ticket(), close)
                    .icon(Icon::Check)
                    .shortcut("E"),
            );
        }
    }
    items.extend(customer.and_then(|customer| inbox.asking.block_item(desk, customer)));
    items
}

/// Where the menu and the picker show.
#[component]
pub fn ActionHosts(inbox: Inbox) -> impl IntoView {
    view! {
        <MenuHost menus=inbox.actions.menus/>
        <PickerHost pickers=inbox.actions.pickers/>
    }
}
