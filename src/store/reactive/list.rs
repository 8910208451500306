//! One list: its filter and order, and what of it is loaded.

use std::cell::{Cell, RefCell};
use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use leptos::prelude::*;

use crate::api::ApiError;
use crate::domain::{Filter, FilterContext, Predicate, Sort, Ticket, TicketNumber};
use crate::store::SparseList;

/// How many tickets one request asks for.
pub(super) const PAGE: usize = 50;
/// How far from what is visible tickets are kept.
const MARGIN: usize = 4 * PAGE;

/// How far a list is.
#[derive(Clone, Debug, PartialEq)]
pub enum ListState {
    /// Nothing is known yet.
    Loading,
    /// There is something to show.
    Ready,
    /// Nothing to show, for this reason.
    Failed(ApiError),
}

/// A list of tickets.
pub struct TicketList {
    /// Which tickets.
    pub filter: Filter,
    /// In which order.
    pub sort: Sort,
    /// What is searched in it; what is found best comes first then.
    pub search: Option<String>,
    /// How far it is.
    pub state: ArcRwSignal<ListState>,
    /// Why a part of it could not be loaded, while the rest is there.
    pub trouble: ArcRwSignal<Option<ApiError>>,
    /// What is loaded.
    pub rows: ArcRwSignal<SparseList>,
    /// Of a search, by ticket: what was said around the words that were found, where the ticket
    /// itself does not show it.
    pub excerpts: ArcRwSignal<BTreeMap<TicketNumber, String>>,
    /// Where it was scrolled to, in rows: they may be higher or lower when it is shown again.
    pub offset: Cell<f64>,
    /// What belongs in it; none where this build does not understand the filter.
    predicate: RefCell<Option<Predicate>>,
    /// What the predicate was made with, and the order goes by.
    context: RefCell<FilterContext>,
    pub(super) visible: RefCell<Range<usize>>,
    pub(super) asked: RefCell<BTreeSet<usize>>,
    /// Moves with every row that comes or goes, so that an answer asked for before is told from
    /// one asked for after.
    pub(super) moves: Cell<u32>,
    /// Whether something may be missing or wrong, so that what is visible is asked for again.
    pub(super) stale: Cell<bool>,
}

impl TicketList {
    pub(super) fn new(
        filter: Filter,
        sort: Sort,
        search: Option<String>,
        context: FilterContext,
    ) -> Self {
        let predicate = Predicate::new(&filter, &context).ok();
        // Only the server knows what a search finds, and in which order.
        let predicate = predicate.filter(|_| search.is_none());
        Self {
            filter,
            sort,
            search,
            state: ArcRwSignal::new(ListState::Loading),
            trouble: ArcRwSignal::new(None),
            rows: ArcRwSignal::default(),
            excerpts: ArcRwSignal::default(),
            offset: Cell::new(0.0),
            predicate: RefCell::new(predicate),
            context: RefCell::new(context),
            visible: RefCell::new(0..PAGE),
            asked: RefCell::default(),
            moves: Cell::new(0),
            stale: Cell::new(false),
        }
    }

    /// Whether the server has told anything of it; tracked.
    pub fn is_known(&self) -> bool {
        self.state.with(|state| *state == ListState::Ready)
    }

    fn is_ready(&self) -> bool {
        self.state
            .with_untracked(|state| *state == ListState::Ready)
    }

    /// Whether a ticket belongs in it.
    pub(super) fn fits(&self, ticket: &Ticket) -> bool {
        let predicate = self.predicate.borrow();
        predicate.as_ref().is_some_and(|it| it.matches(ticket))
    }

    /// Lets time pass: from the next minute on, a list that depends on it is asked anew (SPEC X1).
    pub(super) fn keep_time(&self, context: &FilterContext) {
        let depends_on =
            |now: &FilterContext| self.filter.depends_on_now() || self.sort.depends_on_now(now);
        let is_timeless = {
            let before = self.context.borrow();
            *before == *context || !(depends_on(&before) || depends_on(context))
        };
        if is_timeless || self.search.is_some() {
            return;
        }
        *self.predicate.borrow_mut() = Predicate::new(&self.filter, context).ok();
        self.context.borrow_mut().clone_from(context);
        self.stale.set(true);
    }

    /// A ticket was changed, by us or by others: it comes, goes or moves as the filter and the
    /// order say. `look` finds the tickets that are loaded.
    pub(super) fn follow(
        &self,
        before: Option<&Ticket>,
        after: &Ticket,
        look: impl Fn(TicketNumber) -> Option<std::sync::Arc<Ticket>>,
    ) {
        if !self.is_ready() {
            return;
        }
        if self.search.is_some() {
            return self.stale.set(true);
        }
        let predicate = self.predicate.borrow();
        let Some(predicate) = &*predicate else {
            return;
        };
        let number = after.number;
        let belongs = predicate.matches(after);
        let place = self.rows.with_untracked(|rows| rows.place_of(number));
        let stands = before.is_some_and(|before| self.compare(before, after) == Ordering::Equal);
        match (place, before.map(|before| predicate.matches(before))) {
            (Some(_), _) if belongs && stands => {}
            (Some(_), _) => {
                self.change_rows(|rows| rows.remove(number));
                if belongs {
                    self.insert(after, look);
                }
            }
            (None, Some(false)) if belongs => self.insert(after, look),
            (None, Some(false)) => {}
            // It is, or may be, among rows that are not loaded: only the server knows where.
            (None, Some(true)) if belongs && stands => {}
            (None, _) => self.stale.set(true),
        }
    }

    fn compare(&self, one: &Ticket, other: &Ticket) -> Ordering {
        self.sort.compare(one, other, &self.context.borrow())
    }

    fn insert(
        &self,
        ticket: &Ticket,
        look: impl Fn(TicketNumber) -> Option<std::sync::Arc<Ticket>>,
    ) {
        self.change_rows(|rows| {
            rows.insert(ticket.number, |other| {
                look(other).map_or(Ordering::Less, |other| self.compare(ticket, &other))
            })
        });
    }

    fn change_rows<R>(&self, change: impl FnOnce(&mut SparseList) -> R) -> R {
        self.moves.set(self.moves.get().wrapping_add(1));
        change(&mut self.rows.write())
    }

    /// The parts of what is visible that must be asked for.
    pub(super) fn wanted(&self) -> Vec<Range<usize>> {
        let visible = self.visible.borrow().clone();
        if self.stale.get() && self.is_ready() && visible.len() <= PAGE {
            // In one piece: of two, the first to come would take away the rows of the other. And
            // with room around it, for what is visible may stand elsewhere by now.
            let offset = visible.start.saturating_sub(PAGE / 2);
            let is_asked = self.asked.borrow().contains(&offset);
            let part = offset..visible.end.max(offset + PAGE / 2) + PAGE / 2;
            return (!is_asked).then_some(part).into_iter().collect();
        }
        let first = !self.is_ready();
        let rows = self.rows.get_untracked();
        let last = visible.end.max(visible.start + 1) - 1;
        let pages = visible.start / PAGE..=last / PAGE;
        let asked = self.asked.borrow();
        pages
            .map(|page| page * PAGE)
            .filter(|offset| !asked.contains(offset))
            .filter(|offset| {
                first || self.stale.get() || !rows.has(visible_part(&visible, *offset))
            })
            .map(|offset| offset..offset + PAGE)
            .collect()
    }

    /// Takes in a part as the server told it.
    pub(super) fn place(&self, offset: usize, numbers: &[TicketNumber], total: usize) {
        let visible = self.visible.borrow().clone();
        self.rows.update(|rows| {
            rows.place(offset, numbers, total);
            rows.keep_near(visible, MARGIN);
        });
        if !self.is_ready() {
            self.state.set(ListState::Ready);
        }
        if self.trouble.with_untracked(Option::is_some) {
            self.trouble.set(None);
        }
    }
}

impl TicketList {
    /// Takes in what was said around the words that a search found in these tickets; of tickets
    /// that are no longer loaded nothing is kept.
    pub(super) fn quote(&self, told: &[TicketNumber], excerpts: BTreeMap<TicketNumber, String>) {
        if excerpts.is_empty() && self.excerpts.with_untracked(BTreeMap::is_empty) {
            return;
        }
        let rows = self.rows.read_untracked();
        self.excerpts.update(|all| {
            all.retain(|number, _| !told.contains(number) && rows.place_of(*number).is_some());
            all.extend(excerpts);
        });
    }
}

/// What of the visible range lies in the page that starts at `offset`.
fn visible_part(visible: &Range<usize>, offset: usize) -> Range<usize> {
    visible.start.max(offset)..visible.end.min(offset + PAGE)
}
