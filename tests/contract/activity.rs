//! What customers did and bought.

use std::collections::BTreeSet;

use bandeja::api::{
    ActivityPage, DemoCall, GetActivity, GetCustomer, GetOrders, Method, ProblemCode,
};
use bandeja::domain::{Activity, CustomerId, Filter, Order, Status, TicketNumber, TicketPatch};
use serde_json::{Value, json};

use crate::desk::{Desk, JONAS, MARTA, epoch, fields, read, refused, status};

fn of(desk: &mut Desk, number: TicketNumber) -> CustomerId {
    desk.ticket(number).customer.id
}

fn page(
    customer: &CustomerId,
    metric: Option<&str>,
    before: Option<&str>,
    limit: u32,
) -> GetActivity {
    GetActivity {
        customer: customer.clone(),
        metric: metric.map(str::to_owned),
        before: before.map(str::to_owned),
        limit,
    }
}

/// All of it, asked for in pages of this size.
fn all(desk: &mut Desk, customer: &CustomerId, metric: Option<&str>, limit: u32) -> Vec<Activity> {
    let mut events: Vec<Activity> = Vec::new();
    loop {
        let last = events.last().map(|event| event.id.clone());
        let part: ActivityPage = desk.ok(page(customer, metric, last.as_deref(), limit));
        assert!(!part.more || part.items.len() == limit as usize);
        let more = part.more;
        events.extend(part.items);
        if !more {
            return events;
        }
    }
}

/// Everybody who wrote.
fn customers(desk: &mut Desk) -> BTreeSet<CustomerId> {
    let tickets = desk.all(Filter::everything()).into_iter();
    tickets.map(|ticket| ticket.customer.id).collect()
}

#[test]
fn i13_activity_is_told_newest_first_and_lies_in_the_past() {
    let mut desk = Desk::with("ana");
    for customer in customers(&mut desk) {
        let events = all(&mut desk, &customer, None, 200);
        assert!((30..=300).contains(&events.len()), "{}", events.len());
        assert!(events.is_sorted_by(|newer, older| newer.at >= older.at));
        assert!(events.iter().all(|event| event.at < epoch()));
        let ids: BTreeSet<&str> = events.iter().map(|event| event.id.as_str()).collect();
        assert_eq!(ids.len(), events.len());
        assert!(events.iter().all(|event| !event.metric.is_empty()));
    }
}

#[test]
fn i13_pages_of_activity_make_up_the_whole_and_are_filtered_by_metric() {
    let mut desk = Desk::with("ana");
    let marta = of(&mut desk, MARTA);
    let whole = all(&mut desk, &marta, None, 200);
    for limit in [1, 7, 50] {
        assert_eq!(all(&mut desk, &marta, None, limit), whole);
    }
    let metrics = desk
        .ok(page(&marta, Some("Viewed product"), None, 1))
        .metrics;
    let told: BTreeSet<String> = whole.iter().map(|event| event.metric.clone()).collect();
    assert_eq!(metrics, told.into_iter().collect::<Vec<_>>());
    for metric in [
        "Active on site",
        "Clicked email",
        "Opened email",
        "Placed order",
        "Received SMS",
        "Ticket created",
        "Viewed product",
    ] {
        let theirs = all(&mut desk, &marta, Some(metric), 9);
        let expected = whole.iter().filter(|event| event.metric == metric);
        assert_eq!(theirs, expected.cloned().collect::<Vec<_>>());
        assert!(!theirs.is_empty(), "{metric}");
    }
    let nothing = desk.ok(page(&marta, Some("Flew to the moon"), None, 50));
    assert_eq!((nothing.items.len(), nothing.more), (0, false));
    assert_eq!(nothing.metrics, metrics);
}

#[test]
fn i13_activity_is_the_same_whenever_it_is_asked_for() {
    let mut desk = Desk::with("ana");
    let marta = of(&mut desk, MARTA);
    let whole = all(&mut desk, &marta, None, 200);
    desk.wait(chrono::TimeDelta::days(3));
    assert_eq!(all(&mut desk, &marta, None, 200), whole);
    let mut other = Desk::with("tess");
    assert_eq!(all(&mut other, &marta, None, 200), whole);
}

#[test]
fn i13_what_cannot_be_asked_for_is_refused_by_field() {
    let mut desk = Desk::with("ana");
    let jonas = of(&mut desk, JONAS);
    for (query, field) in [
        ("limit=0", "limit"),
        ("limit=201", "limit"),
        ("limit=x", "limit"),
        ("before=e100000", "before"),
        ("before=", "before"),
        ("before=10435-1", "before"),
    ] {
        let path = format!("/customers/{jonas}/activity?{query}");
        let problem = refused(&desk.raw(Method::Get, &path, ""), 422, ProblemCode::Invalid);
        assert_eq!(fields(&problem), [field], "{query}");
    }
    for path in ["/customers/c999999/activity", "/customers/c999999/orders"] {
        refused(&desk.raw(Method::Get, path, ""), 404, ProblemCode::NotFound);
    }
    let plain = desk.raw(Method::Get, &format!("/customers/{jonas}/activity"), "");
    assert_eq!(read::<ActivityPage>(&plain).items.len(), 50);
}

#[test]
fn s9_tickets_are_among_the_activity_with_their_label() {
    let mut desk = Desk::with("ana");
    let marta = of(&mut desk, MARTA);
    let tickets = desk.all(Filter::customer(&marta));
    let created = all(&mut desk, &marta, Some("Ticket created"), 200);
    assert_eq!(created.len(), tickets.len());
    for ticket in &tickets {
        let line = created.iter().find(|event| {
            let about = event.about.as_deref().unwrap_or_default();
            about.starts_with(&ticket.number.to_string())
        });
        let Some(line) = line else {
            panic!("{} is not told", ticket.number)
        };
        assert_eq!(line.at, ticket.created_at);
        let about = line.about.as_deref().unwrap_or_default().to_lowercase();
        let label = ticket
            .sentiment
            .as_ref()
            .map(|it| it.label.as_str().to_owned());
        assert_eq!(about.split(" · ").nth(1).map(str::to_owned), label);
    }
    assert!(tickets.iter().any(|ticket| ticket.sentiment.is_some()));
}

#[test]
fn s9_closing_a_ticket_is_an_event_at_once_and_each_time() {
    let mut desk = Desk::with("ana");
    let jonas = of(&mut desk, JONAS);
    let before = all(&mut desk, &jonas, None, 200);
    for times in 1..=2 {
        desk.wait(chrono::TimeDelta::minutes(5));
        let Some(sentiment) = desk.close(JONAS).sentiment else {
            panic!("it is not scored")
        };
        let events = all(&mut desk, &jonas, None, 200);
        assert_eq!(events.len(), before.len() + times);
        assert_eq!(
            (events[0].metric.as_str(), events[0].at),
            ("Ticket closed", desk.now)
        );
        let about = events[0].about.clone().unwrap_or_default().to_lowercase();
        assert_eq!(about, format!("{JONAS} · {}", sentiment.label.as_str()));
        desk.put(JONAS, status(Status::Open));
        // Neither opening nor reading is one.
        desk.put(JONAS, TicketPatch::unread(false));
        assert_eq!(all(&mut desk, &jonas, None, 200), events);
    }
    assert!(all(&mut desk, &jonas, None, 200).ends_with(&before));
}

#[test]
fn i13_orders_are_as_many_and_cost_as_much_as_the_profile_says() {
    let mut desk = Desk::with("ana");
    let mut bought = 0;
    for customer in customers(&mut desk) {
        let profile = desk.ok(GetCustomer(customer.clone()));
        let Some(summary) = profile.orders else {
            panic!("the shop does not know {customer}")
        };
        let orders: Vec<Order> = desk.ok(GetOrders(customer.clone())).items;
        assert_eq!(orders.len(), summary.count as usize);
        let total: i64 = orders.iter().map(|order| order.total_cents).sum();
        assert_eq!(total, summary.total_cents);
        assert!(orders.is_sorted_by(|newer, older| newer.at > older.at));
        let numbers: BTreeSet<&str> = orders.iter().map(|order| order.number.as_str()).collect();
        assert_eq!(numbers.len(), orders.len());
        let placed = all(&mut desk, &customer, Some("Placed order"), 200);
        assert_eq!(placed.len(), orders.len());
        for (order, event) in orders.iter().zip(placed) {
            bought += 1;
            assert!(order.at < epoch() && order.total_cents > 0 && !order.state.is_empty());
            assert_eq!(order.currency, summary.currency);
            let sums = order
                .lines
                .iter()
                .map(|line| line.price_cents * i64::from(line.quantity));
            assert_eq!(sums.sum::<i64>(), order.total_cents);
            assert!(
                order
                    .lines
                    .iter()
                    .all(|line| line.quantity > 0 && line.price_cents > 0)
            );
            let about = event.about.unwrap_or_default();
            assert!(
                event.at == order.at && about.contains(&order.number),
                "{about}"
            );
        }
    }
    assert!(bought > 300);
}

#[test]
fn i11_the_shop_knows_nothing_of_who_was_imported() {
    let mut desk = Desk::with("kris");
    let line = json!({
        "id": "elsewhere-1", "channel": "email", "customer": { "name": "Wilma" },
        "messages": [{ "from": "customer", "at": "2026-10-01T08:00:00Z", "text": "Hello" }],
    });
    let body = json!({ "first_line": 1, "lines": [line.to_string()] });
    let _: Value = desk.ok(DemoCall::new("import", body.to_string()));
    let tickets = desk.all(Filter::everything());
    let wilma = tickets
        .into_iter()
        .find(|ticket| ticket.customer.name == "Wilma");
    let Some(wilma) = wilma.map(|ticket| ticket.customer.id) else {
        panic!("she is not there")
    };
    assert_eq!(desk.ok(GetCustomer(wilma.clone())).orders, None);
    assert_eq!(desk.ok(GetOrders(wilma.clone())).items, []);
    let events = all(&mut desk, &wilma, None, 50);
    let metrics: Vec<&str> = events.iter().map(|event| event.metric.as_str()).collect();
    assert_eq!(metrics, ["Ticket created"]);
}
