//! The numbers of all tickets that match.

use bandeja::api::{AskNumbers, Method, NumbersQuery, ProblemCode, QueryTickets, TicketQuery};
use bandeja::domain::{Field, Filter, Sort, Status, Ticket, TicketNumber};

use crate::desk::{Desk, MARTA, fields, refused};

fn asked(filter: Filter, search: Option<&str>) -> AskNumbers {
    let search = search.map(str::to_owned);
    AskNumbers(NumbersQuery { filter, search })
}

fn ascending(tickets: &[Ticket]) -> Vec<TicketNumber> {
    let mut numbers: Vec<TicketNumber> = tickets.iter().map(|it| it.number).collect();
    numbers.sort();
    numbers
}

#[test]
fn a13_x1_the_numbers_are_those_of_the_list_ascending() {
    let mut desk = Desk::of(2_000);
    desk.sign_in("kris");
    for filter in [
        Filter::everything(),
        Filter::status(Status::Open),
        Filter::is(Field::Assignee, Filter::ME),
        Filter::is(Field::Tag, "no such tag"),
    ] {
        let listed = desk.all(filter.clone());
        let numbers = desk.ok(asked(filter.clone(), None)).items;
        assert_eq!(numbers, ascending(&listed), "{filter:?}");
        assert_eq!(desk.ok(asked(filter, Some(" "))).items, numbers);
    }
}

#[test]
fn a13_x1_a_search_counts_as_it_does_in_the_list() {
    let mut desk = Desk::of(2_000);
    desk.sign_in("kris");
    let filter = Filter::status(Status::Open);
    let page = desk.ok(QueryTickets(TicketQuery {
        filter: filter.clone(),
        search: Some("order".to_owned()),
        sort: Sort::default(),
        offset: 0,
        limit: 200,
    }));
    assert!(page.total > 20 && page.total <= 200);
    let numbers = desk.ok(asked(filter, Some("order"))).items;
    assert_eq!(numbers, ascending(&page.items));
    assert_ne!(
        numbers,
        page.items.iter().map(|it| it.number).collect::<Vec<_>>(),
        "the best come first in the list alone"
    );
    let one = desk.ok(asked(Filter::everything(), Some("#10432")));
    assert_eq!(one.items, [MARTA]);
}

#[test]
fn what_no_build_understands_is_422_by_its_path() {
    let mut desk = Desk::with("kris");
    let unknown = r#"{"filter":{"any":[{"field":"status","operator":"any_of","values":["x"]}]}}"#;
    let long = format!("{{\"search\":\"{}\"}}", "x".repeat(201));
    for (body, field) in [(unknown, "filter.any[0].values[0]"), (&long, "search")] {
        let answer = desk.raw(Method::Post, "/tickets/numbers", body);
        let problem = refused(&answer, 422, ProblemCode::Invalid);
        assert_eq!(fields(&problem), [field]);
    }
    let answer = desk.raw(Method::Post, "/tickets/numbers", "{\"sort\":{}}");
    refused(&answer, 400, ProblemCode::Malformed);
}
