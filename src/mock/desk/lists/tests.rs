//! Lists after any changes are those read anew, whichever were asked for in between.

use proptest::prelude::*;
use serde_json::{Value, json};

use crate::domain::{Filter, FilterContext, Predicate, Sort, Ticket, TicketPatch, Time};
use crate::mock::desk::{Record, Tickets, Upkeep};

/// So few that following many changes is soon more work than reading a list anew.
const TICKETS: u32 = 8;

fn time(minute: u32) -> Time {
    Time::from_timestamp(1_700_000_000 + 60 * i64::from(minute), 0).unwrap_or_default()
}

fn ticket(number: u32) -> Ticket {
    let value = json!({
        "number": 100 + number,
        "version": 1,
        "status": "open",
        "channel": "email",
        "customer": { "id": "c1", "name": "Marta Quintero" },
        "created_at": time(0),
        "updated_at": time(number % 3),
    });
    read(value)
}

fn read<T: serde::de::DeserializeOwned>(value: Value) -> T {
    match serde_json::from_value(value) {
        Ok(read) => read,
        Err(error) => panic!("{error}"),
    }
}

fn filters() -> Vec<Filter> {
    let condition = |field: &str, value: &str| {
        read(json!({ "field": field, "operator": "any_of", "values": [value] }))
    };
    vec![
        Filter::everything(),
        condition("status", "open"),
        condition("tag", "vip"),
        condition("assignee", "kris"),
    ]
}

fn patches() -> impl Strategy<Value = TicketPatch> {
    let patches = [
        json!({ "assignee": "kris" }),
        json!({ "assignee": null }),
        json!({ "status": "closed" }),
        json!({ "status": "open" }),
        json!({ "add_tags": ["vip"] }),
        json!({ "remove_tags": ["vip"] }),
    ];
    prop::sample::select(patches.map(read).to_vec())
}

/// Something that is done: tickets change, or a list is asked for.
#[derive(Clone, Debug)]
enum Deed {
    Change(Vec<u32>, TicketPatch, bool),
    Ask(usize, usize),
    Push,
}

fn deeds() -> impl Strategy<Value = Deed> {
    let places = prop::collection::vec(0..TICKETS, 1..6);
    prop_oneof![
        6 => (places, patches(), prop::bool::weighted(0.8))
            .prop_map(|(places, patch, later)| Deed::Change(places, patch, later)),
        3 => (0..4_usize, 0..Sort::all().count()).prop_map(|(filter, sort)| Deed::Ask(filter, sort)),
        1 => Just(Deed::Push),
    ]
}

fn push(tickets: &mut Tickets) {
    let number = tickets.len() as u32;
    tickets.push(Record {
        ticket: ticket(number),
        customer: 0,
        unanswered_since: Some(time(number)),
        origin: None,
        added: Vec::new(),
    });
}

proptest! {
    #[test]
    fn a13_x1_a_list_follows_many_changes_whenever_it_is_asked_for(
        deeds in prop::collection::vec(deeds(), 1..40),
    ) {
        let mut tickets = Tickets::new(100);
        (0..TICKETS).for_each(|_| push(&mut tickets));
        let filters = filters();
        let context = FilterContext::at(Some("kris".into()), time(1_000));
        let asked = deeds.iter().filter_map(|deed| match deed {
            Deed::Ask(filter, sort) => Some((*filter, *sort)),
            _ => None,
        });
        let asked: Vec<(usize, usize)> = asked.collect();
        let mut minute = 100;
        // At the end each list that was asked for is asked for again.
        let again = asked.iter().map(|(filter, sort)| Deed::Ask(*filter, *sort));
        for deed in deeds.iter().cloned().chain(again) {
            match deed {
                Deed::Push => push(&mut tickets),
                Deed::Change(places, patch, later) => {
                    let upkeep = if later { Upkeep::Later } else { Upkeep::Now };
                    for place in places {
                        minute += 1;
                        tickets.change(place, upkeep, |record| {
                            patch.apply(&mut record.ticket);
                            record.ticket.updated_at = time(minute);
                        });
                    }
                }
                Deed::Ask(filter, sort) => {
                    let (filter, sort) = (&filters[filter], &Sort::all().nth(sort).unwrap_or_default());
                    let Ok(predicate) = Predicate::new(filter, &context) else {
                        panic!("{filter:?}")
                    };
                    let Ok((places, records)) = tickets.list(filter, sort, &context) else {
                        panic!("{filter:?}")
                    };
                    let ticket = |place: &u32| &records[*place as usize].ticket;
                    let mut expected: Vec<u32> = (0..records.len() as u32).collect();
                    expected.retain(|place| predicate.matches(ticket(place)));
                    expected.sort_by(|one, other| sort.compare(ticket(one), ticket(other)));
                    prop_assert_eq!(places, expected);
                }
            }
        }
    }
}
