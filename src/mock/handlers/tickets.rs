//! Lists of tickets, and one ticket.

use std::collections::BTreeMap;

use super::Answer;
use super::call::Call;
use super::refusal::Refusal;
use super::reply::Reply;
use super::role_of;
use crate::api::{FieldError, List, MAX_LIMIT, NumbersQuery, Page, TicketQuery};
use crate::domain::{Predicate, Sort, SortKey, SortOrder, TicketNumber, TicketPatch, Time, UserId};
use crate::mock::desk::{Changer, Record, Upkeep, refuse, validate};
use crate::mock::server::Server;

/// The longest search, in characters.
const LONGEST_SEARCH: usize = 200;

/// `POST /tickets/query`
pub(super) fn query(server: &mut Server, call: &Call) -> Answer {
    let query: TicketQuery = call.body()?;
    let errors: Vec<FieldError> = limit_error(query.limit as usize, "limit")
        .into_iter()
        .chain(sort_errors(&query.sort))
        .chain(search_error(query.search.as_deref()))
        .collect();
    if !errors.is_empty() {
        return Err(Refusal::invalid(errors));
    }
    let context = call.context(server)?;
    let TicketQuery { filter, sort, .. } = &query;
    let refused = |errors| Refusal::filter(errors, "filter");
    match asked_words(query.search.as_deref()) {
        Some(words) => {
            let found = server.desk.search(words, filter, sort, &context);
            let places = found.map_err(refused)?;
            let mut page = page(&places, server.desk.tickets.records(), &query);
            page.excerpts = server.desk.excerpts(words, &page.items);
            Reply::json(&page)
        }
        None => {
            let listed = server.desk.tickets.list(filter, sort, &context);
            let (places, records) = listed.map_err(refused)?;
            Reply::json(&page(places, records, &query))
        }
    }
}

/// `POST /tickets/numbers`: all that match now, for changing them in parts (SPEC A13).
pub(super) fn numbers(server: &mut Server, call: &Call) -> Answer {
    let NumbersQuery { filter, search } = call.body()?;
    if let Some(error) = search_error(search.as_deref()) {
        return Err(Refusal::invalid(vec![error]));
    }
    let context = call.context(server)?;
    let refused = |errors| Refusal::filter(errors, "filter");
    let desk = &mut server.desk;
    let mut items: Vec<TicketNumber> = match asked_words(search.as_deref()) {
        Some(words) => {
            let found = desk.search(words, &filter, &Sort::default(), &context);
            let found = found.map_err(refused)?.into_iter();
            let number = |place| desk.tickets.at(place).ticket.number;
            found.map(number).collect()
        }
        None => {
            let predicate = Predicate::new(&filter, &context).map_err(refused)?;
            let tickets = desk.tickets.records().iter().map(|record| &record.ticket);
            let matching = tickets.filter(|ticket| predicate.matches(ticket));
            matching.map(|ticket| ticket.number).collect()
        }
    };
    items.sort_unstable();
    Reply::json(&List { items })
}

/// What is searched; none where that is blank.
fn asked_words(search: Option<&str>) -> Option<&str> {
    search.map(str::trim).filter(|words| !words.is_empty())
}

fn page(places: &[u32], records: &[Record], query: &TicketQuery) -> Page {
    let part = places
        .iter()
        .skip(query.offset as usize)
        .take(query.limit as usize);
    Page {
        items: part
            .map(|place| records[*place as usize].ticket.clone())
            .collect(),
        total: places.len() as u32,
        excerpts: BTreeMap::new(),
    }
}

fn search_error(search: Option<&str>) -> Option<FieldError> {
    let long = search?.chars().count() > LONGEST_SEARCH;
    long.then(|| FieldError {
        field: "search".to_owned(),
        message: format!("has up to {LONGEST_SEARCH} characters"),
    })
}

/// What is wrong with how many items are asked for.
pub(super) fn limit_error(limit: usize, field: &str) -> Option<FieldError> {
    (!(1..=MAX_LIMIT).contains(&limit)).then(|| FieldError {
        field: field.to_owned(),
        message: format!("is 1 to {MAX_LIMIT}"),
    })
}

/// What is wrong with an order.
pub(super) fn sort_errors(sort: &Sort) -> Vec<FieldError> {
    let mut errors = Vec::new();
    if let SortKey::Unknown(key) = &sort.by {
        let message = format!("unknown key \"{key}\"");
        errors.push(FieldError {
            field: "sort.by".to_owned(),
            message,
        });
    }
    if let SortOrder::Unknown(order) = &sort.order {
        let message = format!("\"{order}\" is neither asc nor desc");
        errors.push(FieldError {
            field: "sort.order".to_owned(),
            message,
        });
    }
    errors
}

/// The place of a ticket.
///
/// # Errors
/// There is none with this number.
pub(super) fn place(server: &Server, number: TicketNumber) -> Result<u32, Refusal> {
    let place = server.desk.tickets.place(number);
    place.ok_or_else(|| Refusal::not_found(format!("There is no ticket {number}.")))
}

/// `GET /tickets/{number}`
pub(super) fn get(server: &Server, number: TicketNumber) -> Answer {
    let place = place(server, number)?;
    Reply::ticket(&server.desk.tickets.at(place).ticket)
}

/// `PATCH /tickets/{number}`: on the version it was made on, or not at all (SPEC A17).
pub(super) fn change(server: &mut Server, call: &Call, number: TicketNumber) -> Answer {
    let place = place(server, number)?;
    let version = call.if_match()?;
    let patch: TicketPatch = call.body()?;
    let ticket = &server.desk.tickets.at(place).ticket;
    if ticket.version != version {
        return Err(Refusal::conflict(ticket));
    }
    put(server, call.user()?, place, &patch, call.now)?;
    Reply::ticket(&server.desk.tickets.at(place).ticket)
}

/// A user changes a ticket on whatever version it has, and everybody is told.
///
/// # Errors
/// What is wrong with the patch, or stands against it.
pub(super) fn put(
    server: &mut Server,
    user: &UserId,
    place: u32,
    patch: &TicketPatch,
    now: Time,
) -> Result<(), Refusal> {
    let role = role_of(server, user)?;
    let mut errors = validate(patch, &server.desk.staff, now, "");
    errors.extend(refuse(&server.desk, place, &role, patch).map(FieldError::from));
    if !errors.is_empty() {
        return Err(Refusal::invalid(errors));
    }
    let mut changer = Changer::new(server.desk.staff.user(user), now, Upkeep::Now);
    if let Some(messages) = changer.apply(&mut server.desk, place, patch) {
        server.tell_tickets(&[(place, messages)]);
    }
    Ok(())
}
