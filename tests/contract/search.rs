//! Finding tickets by words.

use bandeja::api::{DemoCall, GetCustomer, Page, ProblemCode, QueryTickets, TicketQuery};
use bandeja::domain::find::{begins_a_word, plain};
use bandeja::domain::{
    Filter, Sort, SortKey, SortOrder, Status, Ticket, TicketNumber, TicketPatch,
};
use serde_json::json;

use crate::desk::{Desk, INES, JONAS, MARTA, fields, note, reply};

fn asked(search: &str, filter: Filter, offset: u32, limit: u32) -> QueryTickets {
    QueryTickets(TicketQuery {
        filter,
        search: Some(search.to_owned()),
        sort: Sort::default(),
        offset,
        limit,
    })
}

fn page(desk: &mut Desk, search: &str) -> Page {
    desk.ok(asked(search, Filter::everything(), 0, 200))
}

fn found(desk: &mut Desk, search: &str) -> Vec<TicketNumber> {
    page(desk, search)
        .items
        .into_iter()
        .map(|ticket| ticket.number)
        .collect()
}

/// Where a word stands that a ticket is found by; the least is the best.
fn rank(ticket: &Ticket, word: &str) -> usize {
    let newest = ticket.last_message.as_ref().map_or("", |it| &it.text);
    let places = [&ticket.customer.name, &ticket.subject, newest];
    let place = places.iter().position(|text| begins_a_word(text, word));
    place.unwrap_or(places.len())
}

#[test]
fn x1_tickets_are_found_by_number_name_address_and_phone() {
    let mut desk = Desk::with("kris");
    for search in ["10432", "#10432", " 10432 "] {
        assert_eq!(found(&mut desk, search), [MARTA], "{search}");
    }
    assert_eq!(found(&mut desk, "#1043").len(), 10, "ten begin with it");
    let customer = desk.ticket(MARTA).customer;
    let mut hers: Vec<TicketNumber> = desk
        .all(Filter::customer(&customer.id))
        .iter()
        .map(|it| it.number)
        .collect();
    hers.sort();
    let profile = desk.ok(GetCustomer(customer.id));
    let (Some(email), Some(phone)) = (profile.email, profile.phone) else {
        panic!("no address")
    };
    let searches = [
        "quint",
        "MARTA QUINTERO",
        "quintero m",
        &email,
        "marta.q@",
        &phone,
        "600 555 118",
    ];
    for search in searches {
        // Somebody else may speak of an address, and comes after.
        let mut found = found(&mut desk, search);
        assert!(
            found.len() == hers.len() || search == "marta.q@",
            "{search}"
        );
        found.truncate(hers.len());
        found.sort();
        assert_eq!(found, hers, "{search}");
    }
    assert!(
        found(&mut desk, "fontan").contains(&INES),
        "whatever the accents"
    );
    for nothing in ["uintero", "qqqq", "marta qqqq", "---", "99999999999"] {
        assert!(found(&mut desk, nothing).is_empty(), "{nothing}");
    }
}

#[test]
fn x1_a_search_finds_what_a_look_at_every_row_does_the_best_first() {
    let mut desk = Desk::of(2_000);
    desk.sign_in("kris");
    let all = desk.all(Filter::everything());
    for word in ["lamp", "mar", "s", "grac", "déli", "order"] {
        let fits = |ticket: &&Ticket| rank(ticket, word) < 3;
        let mut expected: Vec<&Ticket> = all.iter().filter(fits).collect();
        // In the usual order already, which stays among those of one rank.
        expected.sort_by_key(|ticket| rank(ticket, word));
        let total = expected.len();
        expected.truncate(200);
        let page = page(&mut desk, word);
        assert_eq!(page.total as usize, total, "{word}");
        assert_eq!(page.items.iter().collect::<Vec<_>>(), expected, "{word}");
        assert!(total > 3, "{word}: {total}");
    }
    for words in ["my lamp", "order the"] {
        let one = |ticket: &Ticket, word| rank(ticket, word) < 3;
        let fits = |ticket: &&Ticket| words.split(' ').all(|word| one(ticket, word));
        assert_eq!(
            page(&mut desk, words).total as usize,
            all.iter().filter(fits).count()
        );
    }
}

#[test]
fn x1_filters_and_order_still_apply_and_pages_join_up() {
    let mut desk = Desk::of(2_000);
    desk.sign_in("kris");
    let open = || Filter::status(Status::Open);
    let whole = desk.ok(asked("order", open(), 0, 200));
    assert!(whole.total > 20 && whole.total <= 200);
    assert!(
        whole
            .items
            .iter()
            .all(|ticket| ticket.status == Status::Open)
    );
    let mut parts = Vec::new();
    for offset in (0..whole.total).step_by(7) {
        parts.extend(desk.ok(asked("order", open(), offset, 7)).items);
    }
    assert_eq!(parts, whole.items);
    let sort = Sort {
        by: SortKey::Number,
        order: SortOrder::Ascending,
    };
    let by_number = desk.ok(QueryTickets(TicketQuery {
        sort,
        ..asked("order", open(), 0, 200).0
    }));
    let said = |ticket: &&Ticket| rank(ticket, "order") == 2;
    let said: Vec<u32> = by_number
        .items
        .iter()
        .filter(said)
        .map(|it| it.number.0)
        .collect();
    assert!(said.len() > 5 && said.is_sorted());
    // A change is seen by the next search of the same words.
    let first = whole.items[0].number;
    desk.put(first, TicketPatch::status(Status::Closed, None));
    assert_eq!(
        desk.ok(asked("order", open(), 0, 200)).total,
        whole.total - 1
    );
}

#[test]
fn x1_what_is_said_is_found_from_then_on() {
    let mut desk = Desk::with("tess");
    assert!(found(&mut desk, "zyzzyva").is_empty());
    let body = json!({ "number": JONAS, "text": "My Zyzzyva-lamp flickers" }).to_string();
    let _: Ticket = desk.ok(DemoCall::new("customer-writes", body));
    assert_eq!(found(&mut desk, "zyzz"), [JONAS]);
    desk.ok(reply(JONAS, "1", "Oh no"));
    desk.ok(note(MARTA, "2", "As the zyzzyvas of the other one"));
    let both = found(&mut desk, "zyzz");
    assert_eq!(
        (both.len(), both.contains(&MARTA)),
        (2, true),
        "also when it is no longer the newest"
    );
    let line = json!({
        "id": "x", "channel": "email", "customer": { "name": "Zyzzyva Lund", "email": "zl@example.net" },
        "messages": [
            { "from": "customer", "at": "2026-11-18T10:00:00Z", "text": "Quokka?" },
            { "from": "agent", "at": "2026-11-18T11:00:00Z", "text": "No" },
        ],
    });
    let import = json!({ "first_line": 1, "lines": [line.to_string()] }).to_string();
    let answer = desk.raw(bandeja::api::Method::Post, "/demo/import", &import);
    assert_eq!(answer.status, 200);
    let imported = found(&mut desk, "quok");
    assert_eq!(imported.len(), 1);
    assert_eq!(
        found(&mut desk, "zyzz")[0],
        imported[0],
        "a name comes first"
    );
    assert_eq!(found(&mut desk, "zl@ex"), imported);
}

#[test]
fn a_search_that_is_blank_is_none_and_one_too_long_is_422() {
    let mut desk = Desk::with("kris");
    assert_eq!(page(&mut desk, "  ").total, 200);
    let long = desk.call(asked(&"x".repeat(201), Filter::everything(), 0, 1));
    match long {
        Err(problem) => {
            assert_eq!((problem.status, problem.code), (422, ProblemCode::Invalid));
            assert_eq!(fields(&problem), ["search"]);
        }
        Ok(page) => panic!("{page:?}"),
    }
    assert!(found(&mut desk, &plain("É").repeat(200)).is_empty());
}
