//! What can be done with rows: the row's menu and the choice of an assignee, one of each for the
//! whole list.

use leptos::ev;
use leptos::prelude::*;

use super::Inbox;
use crate::api::Feature;
use crate::domain::{Channel, Status, TicketNumber, TicketPatch};
use crate::pages::{people, tags};
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
    let which = inbox.targets(number);
    if which.is_many() {
        return many(inbox, which, anchor);
    }
    let desk = inbox.desk;
    let ticket = untrack(|| desk.ticket(number).map(|ticket| ticket.get()));
    let me = untrack(|| desk.me()).map(|me| me.id);
    let is_mine = ticket.as_ref().is_some_and(|ticket| ticket.assignee == me);
    let is_unread = ticket.as_ref().is_some_and(|ticket| ticket.unread);
    let customer = ticket.as_ref().map(|ticket| ticket.customer.clone());
    let status = ticket.map(|ticket| (ticket.status.clone(), ticket.channel.clone()));
    let mut items = vec![inbox.assign_item(which.clone(), anchor.clone())];
    items.extend((!is_mine).then(|| inbox.assign_to_me_item(which.clone())));
    items.extend(inbox.tags_item(which.clone(), anchor.clone()));
    let read = inbox.read_item(which.clone(), !is_unread);
    items.push(read.separated().shortcut("U"));
    match status {
        // A closed web chat never reopens (SPEC I7).
        Some((Status::Closed, Channel::WebChat)) | None => {}
        Some((Status::Closed, _)) => items.push(inbox.reopen_item(which)),
        Some(_) => {
            items.push(inbox.snooze_item(which.clone(), anchor));
            items.push(inbox.close_item(which));
        }
    }
    items.extend(customer.and_then(|customer| inbox.asking.block_item(desk, customer)));
    items
}

/// What can be done with many tickets, whatever each of them is now; those that cannot take it are
/// told afterwards.
fn many(inbox: Inbox, which: Selection, anchor: HtmlElement) -> Vec<MenuItem> {
    let mut items = vec![
        inbox.assign_item(which.clone(), anchor.clone()),
        inbox.assign_to_me_item(which.clone()),
    ];
    items.extend(inbox.tags_item(which.clone(), anchor.clone()));
    items.extend([
        inbox.snooze_item(which.clone(), anchor).separated(),
        inbox.close_item(which.clone()),
    ]);
    items.extend(inbox.more_items(which));
    items
}

impl Inbox {
    /// What the bulk bar keeps behind its last button.
    pub fn more_items(self, which: Selection) -> [MenuItem; 3] {
        [
            self.reopen_item(which.clone()),
            self.read_item(which.clone(), false).separated(),
            self.read_item(which, true),
        ]
    }

    fn assign_item(self, which: Selection, anchor: HtmlElement) -> MenuItem {
        let assign = move || self.assign(which.clone(), anchor.clone());
        MenuItem::new(t().assign(), assign)
            .icon(Icon::User)
            .shortcut("A")
    }

    fn assign_to_me_item(self, which: Selection) -> MenuItem {
        let me = untrack(|| self.desk.me()).map(|me| me.id);
        let to_me = move || self.desk.assign(which.clone(), me.clone());
        MenuItem::new(t().assign_to_me(), to_me)
            .icon(Icon::Check)
            .shortcut("M")
    }

    fn tags_item(self, which: Selection, anchor: HtmlElement) -> Option<MenuItem> {
        let change = move || self.change_tags(which.clone(), anchor.clone());
        let item = MenuItem::new(t().edit_tags(), change);
        untrack(|| self.desk.has(Feature::Tags)).then(|| item.icon(Icon::Tag).shortcut("T"))
    }

    fn read_item(self, which: Selection, unread: bool) -> MenuItem {
        let word = match unread {
            true => t().mark_unread(),
            false => t().mark_read(),
        };
        let mark = move || (self.desk).apply(which.clone(), TicketPatch::unread(unread));
        MenuItem::new(word, mark).icon(Icon::Mail)
    }

    fn snooze_item(self, which: Selection, anchor: HtmlElement) -> MenuItem {
        let snooze = move || self.snooze(which.clone(), anchor.clone());
        MenuItem::new(t().snooze(), snooze)
            .icon(Icon::Clock)
            .shortcut("S")
    }

    fn close_item(self, which: Selection) -> MenuItem {
        let close = move || self.close(which.clone());
        MenuItem::new(t().close_ticket(), close)
            .icon(Icon::Check)
            .shortcut("E")
    }

    fn reopen_item(self, which: Selection) -> MenuItem {
        let patch = TicketPatch::status(Status::Open, None);
        let reopen = move || self.desk.apply(which.clone(), patch.clone());
        MenuItem::new(t().reopen(), reopen).icon(Icon::Retry)
    }

    /// Lets one choose who gets tickets.
    pub fn assign(self, which: Selection, anchor: HtmlElement) {
        self.actions.open_picker(self.desk, anchor, which);
    }

    /// Lets one choose the tags of one ticket, or those that many gain and lose.
    pub fn change_tags(self, which: Selection, anchor: HtmlElement) {
        match &which {
            Selection::These(numbers) if numbers.len() == 1 => {
                if let Some(number) = numbers.first() {
                    let request = tags::picker(self.desk, anchor, *number);
                    self.actions.pickers.toggle(request);
                }
            }
            _ => self.asking.tagging.set(Some(which)),
        }
    }

    /// Lets one choose until when tickets sleep.
    pub fn snooze(self, which: Selection, anchor: HtmlElement) {
        let times = self.asking.snooze_items(self.desk, which);
        self.actions.open_items(anchor, t().snooze(), times);
    }

    /// Closes tickets.
    pub fn close(self, which: Selection) {
        let patch = TicketPatch::status(Status::Closed, None);
        self.desk.apply(which, patch);
    }
}

/// Where the menu and the picker show.
#[component]
pub fn ActionHosts(inbox: Inbox) -> impl IntoView {
    view! {
        <MenuHost menus=inbox.actions.menus/>
        <PickerHost pickers=inbox.actions.pickers/>
    }
}
