//! The list of tickets: its bar, filters, rows, bulk bar.

mod actions;
mod bulk;
mod facts;
mod following;
mod fresh;
mod keys;
mod marked;
mod quick;
mod row;
mod search;
mod shelf;
mod states;
mod toolbar;

use std::rc::Rc;

use leptos::prelude::*;

use super::place::{Place, use_desk, use_place};
use crate::domain::find::Marks;
use crate::domain::{Look, Ticket, TicketNumber};
use crate::pages::asking::Asking;
use crate::pages::building::Building;
use crate::routes::ListRef;
use crate::store::{Desk, Held, ListState, Lookup, Selection, TicketList};
use crate::ui::{GridHandle, VirtualGrid, t};

/// What the parts of the list share; a copy is a handle to the same.
#[derive(Clone, Copy)]
struct Inbox {
    desk: Desk,
    place: Place,
    list: RwSignal<Option<Rc<TicketList>>, LocalStorage>,
    /// How the rows of that list look; changed together with it, for they may be higher or lower.
    look: RwSignal<Look>,
    /// What was searched, to be marked in what was found; none where nothing was.
    marks: Memo<Option<Marks>>,
    grid: GridHandle,
    actions: actions::Actions,
    asking: Asking,
    building: Building,
    /// Whether the rows are to have the focus as soon as there are any.
    wants_focus: StoredValue<bool>,
    /// Whether the person has moved in the list since a ticket was opened.
    strayed: StoredValue<bool>,
    /// The row that was ticked last, from which a range is ticked.
    ticked: StoredValue<Option<Held>>,
    /// When another ticket came to stand where the active one was, by the page's clock in
    /// milliseconds; none once the person has chosen a row.
    slid: StoredValue<Option<f64>>,
    /// How many tickets came in above since the top was last seen.
    fresh: RwSignal<u32>,
}

impl Inbox {
    /// The ticket of a row, where it is loaded; tracked.
    fn ticket_at(self, index: usize) -> Option<std::sync::Arc<Ticket>> {
        let list = self.list.get()?;
        let number = list.rows.with(|rows| rows.get(index))?;
        Some(self.desk.ticket(number)?.get())
    }

    /// The ticket of the active row.
    fn active(self) -> Option<TicketNumber> {
        let index = self.grid.active.get_untracked()?;
        let list = self.list.get_untracked()?;
        list.rows.with_untracked(|rows| rows.get(index))
    }

    /// The focus goes to the rows: now, or when there are any.
    fn focus_rows(self) {
        self.wants_focus.set_value(true);
        request_animation_frame(move || {
            let is_there = untrack(|| self.state() == ListState::Ready && self.total() > 0);
            if is_there && self.wants_focus.try_update_value(std::mem::take) == Some(true) {
                self.grid.focus();
            }
        });
    }

    /// How many tickets the list has; tracked.
    fn total(self) -> usize {
        self.list
            .get()
            .map_or(0, |list| list.rows.with(|rows| rows.total()))
    }

    /// How far the list is; tracked.
    fn state(self) -> ListState {
        self.list
            .get()
            .map_or(ListState::Loading, |list| list.state.get())
    }

    /// Ticks what is loaded from the row ticked last up to this one.
    fn tick_range(self, to: usize) {
        let from = self.ticked.get_value().map_or(to, |held| held.place);
        let Some(list) = self.list.get_untracked() else {
            return;
        };
        let range = from.min(to)..from.max(to) + 1;
        let numbers: Vec<TicketNumber> = list
            .rows
            .with_untracked(|rows| rows.numbers(range).collect());
        self.desk
            .selection()
            .update(|selection| selection.add(numbers));
    }

    /// From this row on a range is ticked.
    fn begin_range(self, index: usize) {
        if let Some(list) = self.list.get_untracked() {
            let held = list.rows.with_untracked(|rows| Held::at(rows, index));
            self.ticked.set_value(Some(held));
        }
    }

    /// Ticks or unticks a ticket.
    fn toggle(self, number: TicketNumber) {
        let shown: Vec<TicketNumber> = match self.list.get_untracked() {
            Some(list) => list
                .rows
                .with_untracked(|rows| rows.numbers(0..usize::MAX).collect()),
            None => Vec::new(),
        };
        self.desk
            .selection()
            .update(|selection| selection.toggle(number, shown.into_iter()));
    }

    /// What an action on a ticket is for: everything ticked where it is ticked, else it alone
    /// (SPEC A13).
    fn targets(self, number: TicketNumber) -> Selection {
        let selection = self.desk.selection().get_untracked();
        if selection.has(number) {
            selection
        } else {
            Selection::one(number)
        }
    }
}

/// The list column.
#[component]
pub fn InboxList(
    /// Whether the sidebar's drawer is open, on narrow screens.
    sidebar: RwSignal<bool>,
) -> impl IntoView {
    let (desk, place) = (use_desk(), use_place());
    let list = RwSignal::new_local(None::<Rc<TicketList>>);
    let grid = GridHandle::new();
    let inbox = Inbox {
        desk,
        place,
        list,
        look: RwSignal::new(Look::default()),
        marks: Memo::new(move |_| list.get()?.search.as_deref().map(Marks::of)),
        grid,
        actions: actions::Actions::new(),
        asking: expect_context(),
        building: expect_context(),
        wants_focus: StoredValue::new(false),
        strayed: StoredValue::new(true),
        ticked: StoredValue::new(None),
        slid: StoredValue::new(None),
        fresh: RwSignal::new(0),
    };
    let asked = Memo::new(move |_| place.asked(desk));
    let height = Memo::new(move |_| inbox.look.with(shelf::row_height));
    change_lists(inbox, asked);
    on_cleanup(move || keep_offset(inbox));
    following::follow(inbox);
    keys::listen(inbox);

    let title = Memo::new(move |_| place.list().and_then(|list| title(desk, &list)));
    let open = Memo::new(move |_| {
        let number = place.number()?;
        Some(match desk.look_up(number).get() {
            Lookup::Here(ticket) => format!("{} {number}", ticket.get().customer.name),
            _ => number.to_string(),
        })
    });
    Effect::new(move |_| {
        // What tells one tab from another first.
        let parts = [open.get(), title.get(), Some(t().app_name().to_owned())];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        crate::platform::boot::set_title(&parts.join(" · "));
    });
    Effect::new(move |_| {
        if place.number().is_some() {
            inbox.strayed.set_value(false);
        }
    });
    let is_there = Memo::new(move |_| asked.with(Option::is_some));
    let state = Memo::new(move |_| inbox.state());
    let is_ready = move || state.get() == ListState::Ready && inbox.total() > 0;
    Effect::new(move |_| {
        inbox.list.track();
        if is_ready() && inbox.wants_focus.get_value() {
            inbox.wants_focus.set_value(false);
            request_animation_frame(move || grid.focus());
        }
    });
    view! {
        <section class="list" id="list" aria-label=t().tickets()>
            <Show when=move || is_there.get() fallback=|| view! { <states::NoSuchList/> }>
                <toolbar::Toolbar inbox title sidebar/>
                <search::SearchField inbox/>
                <toolbar::Chips inbox asked/>
                <states::Trouble inbox/>
                <div class=move || inbox.look.with(shelf::classes) class:bare=move || !is_ready()>
                    <states::InsteadOfRows inbox asked/>
                    <fresh::Fresh inbox/>
                    <VirtualGrid
                        label=t().tickets()
                        total=Signal::derive(move || inbox.total())
                        row_height=height
                        handle=grid
                        on_range=Callback::new(move |(from, to)| {
                            if let Some(list) = list.get_untracked() {
                                desk.show_rows(&list, from..to);
                            }
                        })
                        children=move |index| view! { <row::Row inbox index/> }
                    />
                </div>
                <bulk::BulkBar inbox/>
                <actions::ActionHosts inbox/>
            </Show>
        </section>
    }
}

/// The name of a list; none where there is no such view or team.
fn title(desk: Desk, list: &ListRef) -> Option<String> {
    match list {
        ListRef::View(id) => desk.view(id).map(|view| super::place::view_name(&view)),
        ListRef::Team(id) => desk.team(id).map(|team| team.name),
    }
}

/// Shows the list that the address asks for; what was ticked belonged to the list before.
fn change_lists(inbox: Inbox, asked: Memo<Option<super::place::Asked>>) {
    let look = Memo::new(move |_| inbox.place.look(inbox.desk));
    Effect::new(move |_| {
        let was = inbox.desk.current_list();
        let next = asked
            .get()
            .map(|asked| inbox.desk.list(asked.filter, asked.sort, asked.search));
        let last = inbox.list.get_untracked();
        keep_offset(inbox);
        let look = look.get();
        if inbox.look.with_untracked(|now| *now != look) {
            inbox.look.set(look);
        }
        let is_same = match (&last, &next) {
            (Some(last), Some(next)) => Rc::ptr_eq(last, next),
            _ => false,
        };
        if is_same {
            return;
        }
        // What was ticked belonged to another list; the same one, built anew, has it still.
        let stays = match (&was, &next) {
            (Some(was), Some(next)) => Rc::ptr_eq(was, next),
            _ => false,
        };
        if !stays {
            inbox.desk.selection().set(Selection::Nothing);
        }
        inbox.ticked.set_value(None);
        inbox.grid.active.set(None);
        if let Some(next) = &next {
            inbox.grid.restore(next.offset.get());
        }
        inbox.list.set(next);
    });
}

/// The list remembers how far it was scrolled, for coming back to it.
fn keep_offset(inbox: Inbox) {
    if let Some(Some(list)) = inbox.list.try_get_untracked() {
        list.offset.set(inbox.grid.rows_above());
    }
}
