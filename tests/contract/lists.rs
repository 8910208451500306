//! Lists: filters, orders, pages.

use std::collections::BTreeSet;

use bandeja::api::{Method, ProblemCode};
use bandeja::domain::{
    Channel, Condition, Field, Filter, FilterContext, Operator, Predicate, Sort, SortKey,
    SortOrder, Status, TicketNumber,
};

use crate::desk::{Desk, fields, refused};

fn numbers(desk: &mut Desk, filter: Filter) -> BTreeSet<TicketNumber> {
    desk.all(filter)
        .into_iter()
        .map(|ticket| ticket.number)
        .collect()
}

#[test]
fn a2_a3_my_inbox_is_mine_and_unassigned_is_nobodys() {
    let mut desk = Desk::with("kris");
    let mine = desk.all(Filter::is(Field::Assignee, Filter::ME));
    assert!(!mine.is_empty());
    assert!(
        mine.iter()
            .all(|ticket| ticket.assignee == Some("kris".into()))
    );
    desk.sign_in("ana");
    let hers = desk.all(Filter::is(Field::Assignee, Filter::ME));
    assert!(
        hers.iter()
            .all(|ticket| ticket.assignee == Some("ana".into()))
    );
    let nobodys = desk.all(Filter::is_not_set(Field::Assignee));
    assert!(!nobodys.is_empty() && nobodys.iter().all(|ticket| ticket.assignee.is_none()));
}

#[test]
fn x1_a_list_has_what_the_predicate_lets_through_and_nothing_else() {
    let mut desk = Desk::of(500);
    desk.sign_in("kris");
    let everything = desk.all(Filter::everything());
    assert_eq!(everything.len(), 500);
    let is = |field, value: &str| Filter::is(field, value);
    let filters = [
        is(Field::Status, "closed"),
        Filter::channel(&Channel::Sms),
        is(Field::Sentiment, "urgent"),
        Filter::is_not_set(Field::Sentiment),
        is(Field::Tag, "vip").and(Filter::status(Status::Open)),
        is(Field::Unread, "true"),
        is(Field::Team, "returns"),
        Filter::Any {
            any: vec![
                is(Field::Assignee, Filter::ME),
                Filter::is_not_set(Field::Team),
            ],
        },
        Filter::Any { any: Vec::new() },
        Filter::One(Condition {
            field: Field::Assignee,
            operator: Operator::NoneOf,
            values: vec!["kris".into(), "ana".into()],
        }),
    ];
    for filter in filters {
        let context = FilterContext::at(Some(desk.me()), desk.now);
        let Ok(predicate) = Predicate::new(&filter, &context) else {
            panic!("{filter:?}")
        };
        let expected: BTreeSet<TicketNumber> = everything
            .iter()
            .filter(|ticket| predicate.matches(ticket))
            .map(|ticket| ticket.number)
            .collect();
        assert_eq!(numbers(&mut desk, filter.clone()), expected, "{filter:?}");
    }
}

#[test]
fn i31_s2_every_order_is_the_domains() {
    let mut desk = Desk::with("kris");
    for sort in Sort::all() {
        let tickets = desk.all_by(Filter::everything(), sort.clone());
        assert!(
            tickets.is_sorted_by(|one, other| sort
                .compare(one, other, &FilterContext::default())
                .is_lt()),
            "{sort:?}"
        );
    }
}

#[test]
fn pages_join_up_without_gap_or_overlap() {
    let mut desk = Desk::with("kris");
    let whole: Vec<_> = desk.all(Filter::everything());
    let mut parts = Vec::new();
    for offset in (0..).step_by(7).take_while(|offset| *offset < 200) {
        let page = desk.query(Filter::everything(), Sort::default(), offset, 7);
        assert_eq!(page.total, 200);
        parts.extend(page.items);
    }
    assert_eq!(parts, whole);
}

#[test]
fn an_offset_past_the_end_is_an_empty_page_with_the_right_total() {
    let mut desk = Desk::with("kris");
    for offset in [200, 201, u32::MAX] {
        let page = desk.query(Filter::everything(), Sort::default(), offset, 50);
        assert_eq!((page.items.len(), page.total), (0, 200));
    }
}

#[test]
fn what_is_left_out_of_a_query_is_everything_longest_waiting_first_fifty_at_most() {
    let mut desk = Desk::with("kris");
    let answer = desk.raw(Method::Post, "/tickets/query", "{}");
    let page: bandeja::api::Page = crate::desk::read(&answer);
    assert_eq!(
        page,
        desk.query(Filter::everything(), Sort::LONGEST_WAITING, 0, 50)
    );
    assert_eq!(page.items.len(), 50);
}

#[test]
fn limits_outside_1_to_200_and_unknown_orders_are_422_by_field() {
    let mut desk = Desk::with("kris");
    let cases = [
        ("{\"limit\":0}", vec!["limit"]),
        ("{\"limit\":201}", vec!["limit"]),
        ("{\"limit\":4294967295}", vec!["limit"]),
        (
            "{\"sort\":{\"by\":\"mood\",\"order\":\"asc\"}}",
            vec!["sort.by"],
        ),
        (
            "{\"sort\":{\"by\":\"waiting\",\"order\":\"up\"}}",
            vec!["sort.order"],
        ),
        (
            "{\"limit\":0,\"sort\":{\"by\":\"\",\"order\":\"\"}}",
            vec!["limit", "sort.by", "sort.order"],
        ),
    ];
    for (body, expected) in cases {
        let answer = desk.raw(Method::Post, "/tickets/query", body);
        let problem = refused(&answer, 422, ProblemCode::Invalid);
        assert_eq!(fields(&problem), expected, "{body}");
    }
    assert_eq!(
        desk.raw(Method::Post, "/tickets/query", "{\"limit\":200}")
            .status,
        200
    );
}

#[test]
fn a_filter_that_cannot_run_is_422_and_says_where() {
    let mut desk = Desk::with("kris");
    let cases = [
        (
            "{\"field\":\"status\",\"operator\":\"any_of\",\"values\":[\"done\"]}",
            vec!["filter.values[0]"],
        ),
        (
            "{\"all\":[{\"field\":\"status\",\"operator\":\"any_of\",\"values\":[\"open\",\"x\"]}]}",
            vec!["filter.all[0].values[1]"],
        ),
        (
            "{\"any\":[{\"all\":[{\"field\":\"mood\",\"operator\":\"is_set\"}]}]}",
            vec!["filter.any[0].all[0].field"],
        ),
        (
            "{\"field\":\"tag\",\"operator\":\"like\"}",
            vec!["filter.operator"],
        ),
        (
            "{\"field\":\"tag\",\"operator\":\"any_of\"}",
            vec!["filter.values"],
        ),
        (
            "{\"field\":\"tag\",\"operator\":\"is_set\",\"values\":[\"vip\"]}",
            vec!["filter.values"],
        ),
        (
            "{\"field\":\"unread\",\"operator\":\"any_of\",\"values\":[\"yes\"]}",
            vec!["filter.values[0]"],
        ),
    ];
    for (filter, expected) in cases {
        let answer = desk.raw(
            Method::Post,
            "/tickets/query",
            &format!("{{\"filter\":{filter}}}"),
        );
        let problem = refused(&answer, 422, ProblemCode::Invalid);
        assert_eq!(fields(&problem), expected, "{filter}");
        assert!(problem.fields.iter().all(|error| !error.message.is_empty()));
    }
}

#[test]
fn filters_that_are_too_large_are_422() {
    let mut desk = Desk::with("kris");
    let one = "{\"field\":\"tag\",\"operator\":\"is_set\"}";
    let wide = format!(
        "{{\"all\":[{}]}}",
        [one; Filter::MAX_CONDITIONS + 1].join(",")
    );
    let deep = format!("{}{one}{}", "{\"all\":[".repeat(7), "]}".repeat(7));
    for filter in [wide, deep] {
        let answer = desk.raw(
            Method::Post,
            "/tickets/query",
            &format!("{{\"filter\":{filter}}}"),
        );
        refused(&answer, 422, ProblemCode::Invalid);
    }
}

#[test]
fn more_lists_than_are_kept_are_still_right() {
    let mut desk = Desk::with("kris");
    let everything = desk.all(Filter::everything());
    for round in 0..2 {
        for ticket in everything.iter().take(40) {
            let filter = Filter::customer(&ticket.customer.id);
            let sort = Sort {
                by: SortKey::Created,
                order: SortOrder::Ascending,
            };
            let hers = desk.all_by(filter, sort);
            assert!(
                hers.iter().all(|other| other.customer == ticket.customer),
                "{round}"
            );
            assert!(hers.contains(ticket));
        }
    }
}
