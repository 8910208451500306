//! Changing all that match, part by part (SPEC A13).

use bandeja::api::{AskNumbers, NumbersQuery};
use bandeja::domain::{
    Field, Filter, FilterContext, Predicate, Sort, Status, Ticket, TicketNumber, TicketPatch,
};
use chrono::TimeDelta;

use crate::bulk::{changed, close, in_parts, numbers, to, unassigned_open, undo};
use crate::desk::{Desk, JONAS};

#[test]
fn a13_all_that_match_are_asked_for_and_changed_in_parts() {
    let mut desk = Desk::of(2_000);
    desk.sign_in("tess");
    let waiting = desk.all(unassigned_open());
    assert!(waiting.len() > 40);
    let results = in_parts(&mut desk, unassigned_open(), 33, &to("ana"));
    assert!(results.len() > 1);
    let changed: Vec<TicketNumber> = results.iter().flat_map(changed).collect();
    assert_eq!(changed.len(), waiting.len());
    assert!(waiting.iter().all(|it| changed.contains(&it.number)));
    assert_eq!(desk.count("unassigned"), 0);
    assert!(desk.all(unassigned_open()).is_empty());
    for result in results.iter().rev() {
        desk.ok(undo(result));
    }
    let again: Vec<TicketNumber> = desk
        .all(unassigned_open())
        .iter()
        .map(|it| it.number)
        .collect();
    let before: Vec<TicketNumber> = waiting.iter().map(|it| it.number).collect();
    assert_eq!(again, before, "in the same order");
}

#[test]
fn a13_lists_follow_between_parts_whatever_they_are_ordered_by() {
    let mut desk = Desk::of(2_000);
    desk.sign_in("tess");
    let filters = [
        Filter::everything(),
        Filter::status(Status::Open),
        Filter::is(Field::Tag, "vip"),
        unassigned_open(),
    ];
    let asked: Vec<Sort> = Sort::all().collect();
    let patches = [
        to("ana"),
        close(),
        TicketPatch::tags(["vip".to_owned()].into(), Default::default()),
        TicketPatch::tags(Default::default(), ["vip".to_owned()].into()),
    ];
    let all = desk.ok(AskNumbers(NumbersQuery {
        filter: Filter::everything(),
        search: None,
    }));
    for (round, part) in all.items.chunks(250).enumerate() {
        desk.wait(TimeDelta::minutes(1));
        desk.ok(numbers(part, patches[round % patches.len()].clone()));
        if round % 3 == 0 {
            // One ticket alone in between.
            desk.ok(numbers(&[JONAS], TicketPatch::unread(round % 2 == 0)));
        }
        let everything: Vec<Ticket> = part.iter().map(|number| desk.ticket(*number)).collect();
        for (filter, sort) in filters.iter().zip(asked.iter().cycle().skip(round)) {
            let listed = desk.all_by(filter.clone(), sort.clone());
            let ordered = |pair: &[Ticket]| {
                sort.compare(&pair[0], &pair[1], &FilterContext::default())
                    .is_lt()
            };
            assert!(listed.windows(2).all(ordered), "{sort:?}");
            let context = FilterContext::at(Some(desk.me()), desk.now);
            let Ok(predicate) = Predicate::new(filter, &context) else {
                panic!("{filter:?}")
            };
            for ticket in &everything {
                assert_eq!(
                    listed.contains(ticket),
                    predicate.matches(ticket),
                    "{filter:?}"
                );
            }
        }
    }
}
