//! Lists after any changes are those read anew, whichever were asked for in between and however
//! much time has passed.

use std::sync::Arc;

use proptest::prelude::*;
use serde_json::{Value, json};

use crate::domain::{
    Channel, Field, Filter, FilterContext, Operator, Predicate, Sort, SortKey, Ticket, TicketPatch,
    Time, Timetable, WaitingHours,
};
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
        "channel": if number.is_multiple_of(2) { "email" } else { "sms" },
        "customer": { "id": "c1", "name": "Marta Quintero" },
        "created_at": time(0),
        "updated_at": time(number % 3),
        "waiting_since": time(number * 97 % 600),
    });
    read(value)
}

fn read<T: serde::de::DeserializeOwned>(value: Value) -> T {
    match serde_json::from_value(value) {
        Ok(read) => read,
        Err(error) => panic!("{error}"),
    }
}

/// Email keeps hours that begin and end again and again; SMS keeps none.
fn hours() -> WaitingHours {
    let spans = (0..40).map(|it| (time(it * 50), time(it * 50 + 20)));
    let table = Timetable::new(spans, time(0), time(2_000));
    WaitingHours::new(table, vec![Channel::Email])
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
        Filter::one(Field::Waiting, Operator::Over, ["420"]),
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
    Ask(usize, Sort),
    Push,
    Wait(u32),
}

/// Every order, the one that changes by the passing of time more often.
fn sorts() -> impl Strategy<Value = Sort> {
    let all: Vec<Sort> = Sort::all().collect();
    let waiting = all.iter().filter(|it| it.by == SortKey::Waiting).cloned();
    let waiting: Vec<Sort> = waiting.collect();
    prop_oneof![prop::sample::select(waiting), prop::sample::select(all)]
}

fn deeds() -> impl Strategy<Value = Deed> {
    let places = prop::collection::vec(0..TICKETS, 1..6);
    prop_oneof![
        6 => (places, patches(), prop::bool::weighted(0.8))
            .prop_map(|(places, patch, later)| Deed::Change(places, patch, later)),
        3 => (0..5_usize, sorts()).prop_map(|(filter, sort)| Deed::Ask(filter, sort)),
        1 => (1_u32..60).prop_map(Deed::Wait),
        1 => Just(Deed::Push),
    ]
}

fn push(tickets: &mut Tickets) {
    let number = tickets.len() as u32;
    tickets.push(Record {
        ticket: ticket(number),
        customer: 0,
        unanswered_since: Some(time(number * 97 % 600)),
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
        let hours = Arc::new(hours());
        let mut now = 1_000;
        let asked = deeds.iter().filter_map(|deed| match deed {
            Deed::Ask(filter, sort) => Some((*filter, sort.clone())),
            _ => None,
        });
        let asked: Vec<(usize, Sort)> = asked.collect();
        let mut minute = 100;
        // At the end each list that was asked for is asked for again.
        let again = asked.iter().map(|(filter, sort)| Deed::Ask(*filter, sort.clone()));
        for deed in deeds.iter().cloned().chain(again) {
            match deed {
                Deed::Push => push(&mut tickets),
                Deed::Wait(minutes) => now += minutes,
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
                    let (filter, sort) = (&filters[filter], &sort);
                    let context = FilterContext::at(Some("kris".into()), time(now.min(2_000)));
                    let context = context.in_hours(Some(hours.clone()));
                    let Ok(predicate) = Predicate::new(filter, &context) else {
                        panic!("{filter:?}")
                    };
                    let Ok((places, records)) = tickets.list(filter, sort, &context) else {
                        panic!("{filter:?}")
                    };
                    let ticket = |place: &u32| &records[*place as usize].ticket;
                    let mut expected: Vec<u32> = (0..records.len() as u32).collect();
                    expected.retain(|place| predicate.matches(ticket(place)));
                    expected.sort_by(|one, other| sort.compare(ticket(one), ticket(other), &context));
                    prop_assert_eq!(places, expected);
                }
            }
        }
    }
}
