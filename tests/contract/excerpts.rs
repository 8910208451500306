//! What was said around the words of a search, where a ticket does not show them itself.

use bandeja::api::{DemoCall, Page, QueryTickets, TicketQuery};
use bandeja::domain::find::each_word;
use bandeja::domain::{Filter, Sort, Ticket, TicketNumber};
use serde_json::json;

use crate::desk::{Desk, INES, JONAS, MARTA, note, reply};

fn page(desk: &mut Desk, search: &str) -> Page {
    desk.ok(QueryTickets(TicketQuery {
        filter: Filter::everything(),
        search: Some(search.to_owned()),
        sort: Sort::default(),
        offset: 0,
        limit: 200,
    }))
}

fn writes(desk: &mut Desk, number: TicketNumber, text: &str) {
    let body = json!({ "number": number, "text": text }).to_string();
    let _: Ticket = desk.ok(DemoCall::new("customer-writes", body));
}

fn has(text: &str, word: &str) -> bool {
    let mut found = false;
    each_word(text, &mut String::new(), |it| found |= it.starts_with(word));
    found
}

#[test]
fn x1_what_was_said_before_is_told_and_what_the_row_shows_is_not() {
    let mut desk = Desk::with("tess");
    let long = format!(
        "{}the Zýzzyva\n\nlamp {}",
        "before ".repeat(25),
        "after ".repeat(40)
    );
    writes(&mut desk, JONAS, &long);
    writes(&mut desk, INES, "A zyzzyva!");
    writes(&mut desk, MARTA, "zyzzyva lamp");
    // The row of this one goes on to show it.
    assert!(
        page(&mut desk, "zyzz").excerpts.contains_key(&JONAS),
        "too late in it for the row"
    );
    desk.ok(reply(JONAS, "1", "Oh no"));
    desk.ok(note(MARTA, "2", "No lamp, but one that zyzzes"));
    let found = page(&mut desk, "ZYZZ");
    assert_eq!(found.total, 3);
    assert_eq!(found.excerpts.keys().collect::<Vec<_>>(), [&JONAS]);
    let told = &found.excerpts[&JONAS];
    assert!(told.contains("before the Zýzzyva lamp after"), "{told}");
    assert!(told.starts_with('…') && told.ends_with('…') && told.chars().count() <= 160);

    let both = page(&mut desk, "zyzzyva lamp").excerpts;
    assert_eq!(both.keys().collect::<Vec<_>>(), [&MARTA, &JONAS]);
    assert_eq!(
        both[&MARTA], "zyzzyva lamp",
        "the row shows the lamp, but not this"
    );
    desk.ok(note(JONAS, "3", "The zyzzyva again\tas before"));
    desk.ok(reply(JONAS, "4", "Well"));
    let newest = &page(&mut desk, "zyzzyva").excerpts[&JONAS];
    assert_eq!(newest, "The zyzzyva again as before");
}

#[test]
fn x1_who_is_found_by_number_name_address_or_subject_needs_no_excerpt() {
    let mut desk = Desk::with("tess");
    let marta = desk.ticket(MARTA);
    let profile = desk.ok(bandeja::api::GetCustomer(marta.customer.id.clone()));
    let email = profile.email.unwrap_or_default();
    let said = format!(
        "It is {email}, 10432, {} {}",
        marta.customer.name, marta.subject
    );
    desk.ok(note(MARTA, "1", &said));
    desk.ok(reply(MARTA, "2", "Thanks"));
    let subject: Vec<&str> = marta.subject.split(' ').collect();
    for search in [
        "10432", "#10432", "1043", &email, "quintero", "marta q", subject[0],
    ] {
        let found = page(&mut desk, search);
        assert!(found.items.iter().any(|it| it.number == MARTA), "{search}");
        assert!(!found.excerpts.contains_key(&MARTA), "{search}");
    }
    let phone = profile.phone.unwrap_or_default();
    assert!(!phone.is_empty() && page(&mut desk, &phone).excerpts.is_empty());
    let mixed = page(&mut desk, "quintero thanks").excerpts;
    assert!(mixed.is_empty(), "both are shown: {mixed:?}");
    assert!(page(&mut desk, "quintero it").excerpts[&MARTA].starts_with("It is "));
}

#[test]
fn x1_only_the_tickets_of_the_page_are_told_and_each_by_a_word_of_the_search() {
    let mut desk = Desk::of(2_000);
    desk.sign_in("tess");
    for (index, ticket) in desk.all(Filter::everything()).iter().take(30).enumerate() {
        writes(&mut desk, ticket.number, &format!("Quokka {index}?"));
        writes(&mut desk, ticket.number, "Hello");
    }
    let whole = page(&mut desk, "quok");
    assert_eq!((whole.total, whole.excerpts.len()), (30, 30));
    for (number, told) in &whole.excerpts {
        assert!(has(told, "quok") && told.ends_with('?'), "{number}: {told}");
    }
    let part = desk.ok(QueryTickets(TicketQuery {
        filter: Filter::everything(),
        search: Some("quok".to_owned()),
        sort: Sort::default(),
        offset: 10,
        limit: 7,
    }));
    let mut numbers: Vec<TicketNumber> = part.items.iter().map(|it| it.number).collect();
    numbers.sort();
    assert_eq!(part.excerpts.keys().copied().collect::<Vec<_>>(), numbers);
    assert!(
        desk.query(Filter::everything(), Sort::default(), 0, 5)
            .excerpts
            .is_empty()
    );
}

#[test]
fn x1_a_ticket_has_an_excerpt_where_its_row_does_not_show_what_was_found_and_else_none() {
    let mut desk = Desk::of(2_000);
    desk.sign_in("tess");
    let first = desk
        .all(Filter::everything())
        .iter()
        .map(|it| it.number)
        .min();
    let first = first.map_or(0, |number| number.0);
    // Some of them are closed, and what comes in makes another ticket, which goes on to show it.
    for number in (first..first + 120).map(TicketNumber) {
        writes(&mut desk, number, "A quokka, a lamp and an order");
        writes(&mut desk, number, "Hello");
    }
    let (mut with, mut without) = (0, 0);
    for word in ["quok", "lamp", "order", "mar", "s", "grac"] {
        let found = page(&mut desk, word);
        for ticket in &found.items {
            let newest = ticket.last_message.as_ref().map_or("", |it| &it.text);
            let row = [&ticket.customer.name, &ticket.subject, newest];
            let shows = row.iter().any(|text| has(text, word));
            let told = found.excerpts.get(&ticket.number);
            assert_eq!(told.is_none(), shows, "{word}: {ticket:?}");
            if let Some(told) = told {
                assert!(has(told, word) && told.chars().count() <= 160, "{told}");
                with += 1;
            } else {
                without += 1;
            }
        }
    }
    assert!(with > 100 && without > 100, "{with}, {without}");
}
