//! The lists one has been to lately, and their filling.

use std::cell::{Cell, RefCell};
use std::collections::HashSet;
use std::ops::Range;
use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Desk, ListState, TicketList};
use crate::api::{QueryTickets, TicketQuery};
use crate::domain::{Filter, Sort, Ticket, TicketNumber};

/// How many lists are kept, the one on screen among them.
const KEPT: usize = 6;
/// How long a stale list waits for more to happen before it asks, in milliseconds.
const PATIENCE: u64 = 250;

#[derive(Default)]
pub(super) struct Lists {
    /// The one on screen is the last.
    lists: RefCell<Vec<Rc<TicketList>>>,
    waiting: Cell<bool>,
}

impl Lists {
    pub fn clear(&self) {
        self.lists.borrow_mut().clear();
    }

    pub fn current(&self) -> Option<Rc<TicketList>> {
        self.lists.borrow().last().cloned()
    }

    pub fn loaded_numbers(&self) -> HashSet<TicketNumber> {
        let lists = self.lists.borrow();
        let rows = lists.iter().map(|list| list.rows.get_untracked());
        rows.flat_map(|rows| rows.numbers(0..usize::MAX).collect::<Vec<_>>())
            .collect()
    }
}

impl Desk {
    /// The list that was on screen last.
    pub fn current_list(self) -> Option<Rc<TicketList>> {
        self.inner().lists.current()
    }

    /// The list with this filter and order, as it was when one was last there; it comes to be the
    /// one on screen.
    pub fn list(self, filter: Filter, sort: Sort, search: Option<String>) -> Rc<TicketList> {
        let inner = self.inner();
        let mut lists = inner.lists.lists.borrow_mut();
        let known = lists
            .iter()
            .position(|list| list.filter == filter && list.sort == sort && list.search == search);
        let list = match known {
            Some(index) => lists.remove(index),
            None => {
                let context = self.filter_context();
                Rc::new(TicketList::new(filter, sort, search, context))
            }
        };
        list.keep_time(&self.filter_context());
        lists.push(list.clone());
        if lists.len() > KEPT {
            lists.remove(0);
        }
        drop(lists);
        self.fill(&list);
        list
    }

    /// The rows that are visible now; what of them is not loaded is asked for.
    pub fn show_rows(self, list: &Rc<TicketList>, visible: Range<usize>) {
        *list.visible.borrow_mut() = visible;
        self.fill(list);
    }

    /// Tries again after a failure.
    pub fn retry_list(self, list: &Rc<TicketList>) {
        if list
            .state
            .with_untracked(|state| matches!(state, ListState::Failed(_)))
        {
            list.state.set(ListState::Loading);
        }
        list.trouble.set(None);
        list.stale.set(true);
        self.fill(list);
    }

    fn fill(self, list: &Rc<TicketList>) {
        let wanted = list.wanted();
        list.stale.set(false);
        self.ask_pages(list, wanted);
    }

    fn ask_pages(self, list: &Rc<TicketList>, parts: Vec<Range<usize>>) {
        for part in parts {
            list.asked.borrow_mut().insert(part.start);
            let list = list.clone();
            spawn_local(async move { self.fetch_page(list, part).await });
        }
    }

    async fn fetch_page(self, list: Rc<TicketList>, part: Range<usize>) {
        let offset = part.start;
        let query = TicketQuery {
            search: list.search.clone(),
            filter: list.filter.clone(),
            sort: list.sort.clone(),
            offset: offset as u32,
            limit: part.len() as u32,
        };
        let moves = list.moves.get();
        let answer = self.call(&QueryTickets(query)).await;
        list.asked.borrow_mut().remove(&offset);
        let page = match answer {
            Ok(page) => page,
            Err(error) => {
                // What is there stays; a list with nothing to show says why in its place.
                if list
                    .state
                    .with_untracked(|state| *state != ListState::Ready)
                {
                    list.state.set(ListState::Failed(error));
                } else {
                    list.trouble.set(Some(error));
                }
                return;
            }
        };
        let numbers: Vec<TicketNumber> = page.items.iter().map(|ticket| ticket.number).collect();
        for ticket in page.items {
            self.receive(ticket);
        }
        let moved = list.moves.get() != moves;
        list.place(offset, &numbers, page.total as usize);
        list.quote(&numbers, page.excerpts);
        self.settle_pending(&list, &numbers);
        // Rows that came or went meanwhile may have put these places off by one: ask again. Else
        // not, even if the server told less than it promised, or there would be no end to it.
        let wanted = list
            .wanted()
            .into_iter()
            .filter(|other| moved || other.start != offset);
        self.ask_pages(&list, wanted.collect());
    }

    /// The server told the list without our unanswered changes; lays them over it.
    fn settle_pending(self, list: &TicketList, told: &[TicketNumber]) {
        let inner = self.inner();
        inner.tickets.each_pending_untracked(|base, shown| {
            if told.contains(&base.number) || list.fits(shown) {
                list.follow(Some(base), shown, |number| inner.tickets.shown(number));
            }
        });
    }

    pub(super) fn lists_follow(self, before: Option<&Ticket>, after: &Ticket) {
        let inner = self.inner();
        let lists = inner.lists.lists.borrow().clone();
        self.keep_time();
        for list in lists {
            list.follow(before, after, |number| inner.tickets.shown(number));
        }
        self.refresh_stale();
    }

    /// The server told its numbers, which it also does when time alone has changed them; or waiting is
    /// counted otherwise.
    pub(super) fn time_passed(self) {
        self.keep_time();
        self.refresh_stale();
    }

    fn keep_time(self) {
        let inner = self.inner();
        let context = self.filter_context();
        for list in &*inner.lists.lists.borrow() {
            list.keep_time(&context);
        }
    }

    /// Marks every list as possibly wrong and asks for what is visible.
    pub(super) fn refresh_lists(self) {
        for list in &*self.inner().lists.lists.borrow() {
            list.stale.set(true);
        }
        self.refresh_stale();
    }

    /// Asks for what is visible, once for all that happens within a moment.
    fn refresh_stale(self) {
        let inner = self.inner();
        let stale = inner.lists.current().is_some_and(|list| list.stale.get());
        if !stale || inner.lists.waiting.replace(true) {
            return;
        }
        let patience = std::time::Duration::from_millis(PATIENCE);
        set_timeout(
            move || {
                let inner = self.inner();
                inner.lists.waiting.set(false);
                if let Some(list) = inner.lists.current() {
                    self.fill(&list);
                }
            },
            patience,
        );
    }
}
