//! What customers did, bought and wrote, for those who were looked at lately (SPEC I11, I13).

mod renewal;

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Desk, TicketSignal};
use crate::api::{ApiError, GetActivity, GetOrders, QueryTickets, TicketQuery};
use crate::domain::{Activity, CustomerId, Filter, Order, Sort, SortKey, SortOrder, TicketNumber};
use crate::platform::sweep::sweep;
use crate::store::Feed;

/// So many customers' histories are kept, the one on screen among them.
const KEPT: usize = 30;
/// How many events one request asks for.
const EVENTS: u32 = 20;
/// How many tickets one request asks for.
const TICKETS: u32 = 50;

/// A list about a customer, as far as it is loaded.
pub type FeedSignal<T> = ArcRwSignal<Feed<T>>;

/// Which events: those of one metric, or all.
type Metric = Option<String>;

/// What is known about one customer; each list comes to be when it is first looked at.
struct History {
    customer: CustomerId,
    metrics: ArcRwSignal<Vec<String>>,
    activity: RefCell<Vec<(Metric, FeedSignal<Activity>)>>,
    orders: RefCell<Option<FeedSignal<Order>>>,
    tickets: RefCell<Option<FeedSignal<TicketSignal>>>,
}

/// The one looked at last is the last.
#[derive(Default)]
pub(super) struct Histories(RefCell<Vec<Rc<History>>>);

impl Histories {
    pub fn clear(&self) {
        self.0.borrow_mut().clear();
    }

    fn find(&self, id: &CustomerId) -> Option<Rc<History>> {
        let kept = self.0.borrow();
        kept.iter().find(|history| history.customer == *id).cloned()
    }

    fn of(&self, id: &CustomerId) -> Rc<History> {
        let mut kept = self.0.borrow_mut();
        let place = kept.iter().position(|history| history.customer == *id);
        let history = match place {
            Some(place) => kept.remove(place),
            None => Rc::new(History {
                customer: id.clone(),
                metrics: ArcRwSignal::default(),
                activity: RefCell::default(),
                orders: RefCell::default(),
                tickets: RefCell::default(),
            }),
        };
        kept.push(history.clone());
        if kept.len() > KEPT {
            kept.remove(0);
        }
        history
    }

    /// Every ticket that stands in one of the lists.
    pub fn numbers(&self) -> Vec<TicketNumber> {
        let kept = self.0.borrow();
        let feeds = kept.iter().filter_map(|history| history.tickets());
        feeds
            .flat_map(|feed| feed.with_untracked(|feed| numbers(feed.items())))
            .collect()
    }
}

impl History {
    fn activity(&self, metric: &Metric) -> Option<FeedSignal<Activity>> {
        let feeds = self.activity.borrow();
        let found = feeds.iter().find(|(of, _)| of == metric);
        found.map(|(_, feed)| feed.clone())
    }

    fn orders(&self) -> Option<FeedSignal<Order>> {
        self.orders.borrow().clone()
    }

    fn tickets(&self) -> Option<FeedSignal<TicketSignal>> {
        self.tickets.borrow().clone()
    }

    /// Forgets the pages that read it and are gone.
    fn sweep(&self) {
        sweep(&self.metrics);
        for (_, feed) in &*self.activity.borrow() {
            sweep(feed);
        }
        if let Some(feed) = self.orders() {
            sweep(&feed);
        }
        if let Some(feed) = self.tickets() {
            feed.with_untracked(|feed| feed.items().iter().for_each(TicketSignal::sweep));
            sweep(&feed);
        }
    }
}

impl Desk {
    /// The metrics that a customer has events of, as far as they are known.
    pub fn metrics(self, id: &CustomerId) -> ArcRwSignal<Vec<String>> {
        self.inner().histories.of(id).metrics.clone()
    }

    /// What a customer did, of one metric or all; asked for when it is first looked at.
    pub fn activity(self, id: &CustomerId, metric: Metric) -> FeedSignal<Activity> {
        let history = self.inner().histories.of(id);
        if let Some(feed) = history.activity(&metric) {
            return feed;
        }
        let feed = FeedSignal::default();
        let entry = (metric.clone(), feed.clone());
        history.activity.borrow_mut().push(entry);
        self.load_activity(id, metric);
        feed
    }

    /// Asks for the events before the oldest loaded one, or again after a failure.
    pub fn load_activity(self, id: &CustomerId, metric: Metric) {
        let history = self.inner().histories.of(id);
        let Some(feed) = history.activity(&metric) else {
            return;
        };
        if !begin(&feed) {
            return;
        }
        let last = feed.with_untracked(|feed| feed.items().last().map(|event| event.id.clone()));
        let call = GetActivity {
            customer: id.clone(),
            metric,
            before: last,
            limit: EVENTS,
        };
        spawn_local(async move {
            match self.call(&call).await {
                Ok(page) => {
                    if history
                        .metrics
                        .with_untracked(|known| *known != page.metrics)
                    {
                        history.metrics.set(page.metrics);
                    }
                    feed.update(|feed| {
                        feed.take_older(page.items, page.more, is_same_event);
                    });
                }
                Err(error) => feed.update(|feed| feed.fail(error)),
            }
        });
    }

    /// What a customer bought; asked for when it is first looked at.
    pub fn orders(self, id: &CustomerId) -> FeedSignal<Order> {
        let history = self.inner().histories.of(id);
        if let Some(feed) = history.orders() {
            return feed;
        }
        let feed = FeedSignal::default();
        *history.orders.borrow_mut() = Some(feed.clone());
        self.load_orders(id);
        feed
    }

    /// Asks for the orders, again after a failure.
    pub fn load_orders(self, id: &CustomerId) {
        let feed = self.inner().histories.of(id).orders();
        let Some(feed) = feed.filter(begin) else {
            return;
        };
        let call = GetOrders(id.clone());
        spawn_local(async move {
            match self.call(&call).await {
                Ok(list) => feed.update(|feed| feed.take_newest(list.items, false, is_same_order)),
                Err(error) => feed.update(|feed| feed.fail(error)),
            }
        });
    }

    /// Every ticket of a customer, the newest first; asked for when it is first looked at.
    pub fn tickets_of(self, id: &CustomerId) -> FeedSignal<TicketSignal> {
        let history = self.inner().histories.of(id);
        if let Some(feed) = history.tickets() {
            return feed;
        }
        let feed = FeedSignal::default();
        *history.tickets.borrow_mut() = Some(feed.clone());
        self.load_tickets_of(id);
        feed
    }

    /// Asks for the tickets behind the oldest loaded one, or again after a failure.
    pub fn load_tickets_of(self, id: &CustomerId) {
        let feed = self.inner().histories.of(id).tickets();
        let Some(feed) = feed.filter(begin) else {
            return;
        };
        let (id, offset) = (id.clone(), feed.with_untracked(|feed| feed.items().len()));
        spawn_local(async move {
            match self.fetch_tickets_of(&id, offset).await {
                Ok((part, more)) => feed.update(|feed| feed.take_older(part, more, is_same)),
                Err(error) => feed.update(|feed| feed.fail(error)),
            }
        });
    }

    /// A customer is no longer looked at: what outlives the page forgets it.
    pub fn leave_customer(self, id: &CustomerId) {
        let id = id.clone();
        // Once the page is gone.
        spawn_local(async move {
            let inner = self.inner();
            if let Some(profile) = self.kept_customer(&id) {
                sweep(&profile);
            }
            self.sweep_history(&id);
            sweep(&inner.capabilities);
            sweep(&inner.stage);
        });
    }

    pub(super) fn sweep_history(self, id: &CustomerId) {
        if let Some(history) = self.inner().histories.find(id) {
            history.sweep();
        }
    }

    /// A part of a customer's tickets, and whether there are more behind it.
    async fn fetch_tickets_of(
        self,
        id: &CustomerId,
        offset: usize,
    ) -> Result<(Vec<TicketSignal>, bool), ApiError> {
        let query = TicketQuery {
            search: None,
            filter: Filter::customer(id),
            sort: Sort {
                by: SortKey::Created,
                order: SortOrder::Descending,
            },
            offset: offset as u32,
            limit: TICKETS,
        };
        let page = self.call(&QueryTickets(query)).await?;
        let more = !page.items.is_empty() && offset + page.items.len() < page.total as usize;
        let mut part = Vec::with_capacity(page.items.len());
        for ticket in page.items {
            let number = ticket.number;
            self.receive(ticket);
            part.extend(self.ticket(number));
        }
        Ok((part, more))
    }
}

/// Marks a list as being asked for; tells whether it is to be asked for.
fn begin<T: Clone + Send + Sync + 'static>(feed: &FeedSignal<T>) -> bool {
    feed.try_update(Feed::begin).unwrap_or_default()
}

fn is_same_event(one: &Activity, other: &Activity) -> bool {
    one.id == other.id
}

fn is_same_order(one: &Order, other: &Order) -> bool {
    one.number == other.number
}

fn is_same(one: &TicketSignal, other: &TicketSignal) -> bool {
    one.number() == other.number()
}

fn numbers(tickets: &[TicketSignal]) -> Vec<TicketNumber> {
    tickets.iter().map(TicketSignal::number).collect()
}
