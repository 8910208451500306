//! What is kept of customers' histories stays true: it is asked for anew where something came in.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{
    Desk, EVENTS, FeedSignal, History, TicketSignal, is_same, is_same_event, is_same_order, numbers,
};
use crate::api::{GetActivity, GetOrders};
use crate::domain::{CustomerId, Order, TicketNumber};

impl Desk {
    /// A ticket came in that may be new: where its customer's tickets are kept it is among them
    /// (SPEC A15), and writing it is something that they did.
    pub(in crate::store) fn receive_ticket_of(self, id: &CustomerId, number: TicketNumber) {
        let Some(history) = self.inner().histories.find(id) else {
            return;
        };
        let is_missing = |feed: &FeedSignal<TicketSignal>| {
            feed.with_untracked(|feed| feed.is_known() && !numbers(feed.items()).contains(&number))
        };
        if let Some(feed) = history.tickets().filter(is_missing) {
            self.renew_tickets(id.clone(), feed);
            self.renew_activity(&history);
        }
    }

    /// After a gap in what was told live: the history that was looked at last is asked for anew,
    /// the others are forgotten.
    pub(in crate::store) fn refresh_histories(self) {
        let histories = &self.inner().histories;
        let last = histories.0.borrow_mut().pop();
        histories.clear();
        let Some(history) = last else { return };
        histories.0.borrow_mut().push(history.clone());
        if let Some(feed) = history.tickets() {
            self.renew_tickets(history.customer.clone(), feed);
        }
        if let Some(feed) = history.orders() {
            self.renew_orders(history.customer.clone(), feed);
        }
        self.renew_activity(&history);
    }

    fn renew_tickets(self, id: CustomerId, feed: FeedSignal<TicketSignal>) {
        spawn_local(async move {
            // Should this fail, what is there stays.
            if let Ok((part, more)) = self.fetch_tickets_of(&id, 0).await {
                feed.update(|feed| feed.take_newest(part, more, is_same));
            }
        });
    }

    fn renew_orders(self, id: CustomerId, feed: FeedSignal<Order>) {
        spawn_local(async move {
            if let Ok(list) = self.call(&GetOrders(id)).await {
                feed.update(|feed| feed.take_newest(list.items, false, is_same_order));
            }
        });
    }

    fn renew_activity(self, history: &History) {
        for (metric, feed) in history.activity.borrow().clone() {
            let (metrics, call) = (
                history.metrics.clone(),
                GetActivity {
                    customer: history.customer.clone(),
                    metric,
                    before: None,
                    limit: EVENTS,
                },
            );
            spawn_local(async move {
                if let Ok(page) = self.call(&call).await {
                    metrics.set(page.metrics);
                    feed.update(|feed| feed.take_newest(page.items, page.more, is_same_event));
                }
            });
        }
    }
}
