//! Waiting is counted in office hours where the channel keeps them (SPEC I31, A10).

use std::sync::Arc;

use bandeja::api::{AskCount, AskNumbers, GetSettings, GetViews, LiveChange, NumbersQuery};
use bandeja::domain::{
    Channel, Filter, FilterContext, Interval, Sort, SortKey, SortOrder, Status, Ticket,
    TicketNumber, TicketPatch, Week,
};
use bandeja::rules::hours::waiting_hours;
use bandeja::rules::zone::Utc;
use chrono::TimeDelta;

use crate::desk::{Desk, INES, JONAS, reply, time};
use crate::incoming::writes;

/// An office that is open on working days from eight to six for email and SMS.
fn keep_hours(desk: &mut Desk) {
    desk.choose(|settings| {
        settings.office_hours.week = Week::working_days(&[Interval::hours(8, 18)]);
        settings.office_hours.channels = vec![Channel::Email, Channel::Sms];
    });
}

/// A customer who had an answer writes again, and waits from then on.
fn waits_since(desk: &mut Desk, number: TicketNumber, at: &str) {
    desk.now = time(at);
    desk.ok(reply(number, &format!("{number}"), "Thank you."));
    let ticket = desk.ok(writes(number, "And another thing."));
    assert_eq!(ticket.waiting_since, Some(time(at)));
}

/// Whether a ticket is among those that wait over an hour: in the list, which all that counts must
/// agree with.
fn is_over_an_hour(desk: &mut Desk, number: TicketNumber) -> bool {
    let views = desk.ok(GetViews).items;
    let view = views.into_iter().find(|view| view.id.as_str() == "waiting");
    let filter = view.map(|view| view.filter).unwrap_or_default();
    let listed: Vec<TicketNumber> = desk
        .all(filter.clone())
        .iter()
        .map(|it| it.number)
        .collect();
    assert_eq!(desk.count("waiting") as usize, listed.len());
    let counted = desk.ok(AskCount(filter.clone()));
    assert_eq!(counted.total as usize, listed.len());
    let numbers = desk.ok(AskNumbers(NumbersQuery {
        filter,
        search: None,
    }));
    let mut ascending = listed.clone();
    ascending.sort();
    assert_eq!(numbers.items, ascending);
    listed.contains(&number)
}

/// The number of that view as it was told last since an event.
fn told_since(desk: &Desk, event: u64) -> Option<u32> {
    let told = desk.server.events_since(Some(event), &desk.me());
    told.into_iter().rev().find_map(|event| match event.change {
        LiveChange::Counts { counts } => counts.views.get(&"waiting".into()).copied(),
        _ => None,
    })
}

#[test]
fn i31_a10_who_wrote_on_friday_evening_waits_from_monday_morning_on() {
    let mut desk = Desk::with("kris");
    keep_hours(&mut desk);
    waits_since(&mut desk, INES, "2026-11-20T18:29:00Z");
    waits_since(&mut desk, JONAS, "2026-11-20T18:30:00Z");
    for (at, email, chat) in [
        ("2026-11-20T19:29:00Z", false, false),
        ("2026-11-20T19:30:00Z", false, true),
        ("2026-11-23T08:30:00Z", false, true),
        ("2026-11-23T09:00:59Z", false, true),
        ("2026-11-23T09:01:00Z", true, true),
    ] {
        let event = desk.server.last_event_id();
        let before = desk.count("waiting");
        desk.now = time(at);
        desk.server.tick(desk.now);
        let told = told_since(&desk, event);
        assert_eq!(is_over_an_hour(&mut desk, JONAS), email, "{at}");
        assert_eq!(is_over_an_hour(&mut desk, INES), chat, "{at}");
        let after = desk.count("waiting");
        assert_eq!(told.unwrap_or(before), after, "{at}");
    }
}

#[test]
fn i31_x1_who_listens_through_a_weekend_in_which_nothing_happens_is_told_on_monday() {
    let mut desk = Desk::with("kris");
    keep_hours(&mut desk);
    desk.choose(|settings| settings.office_hours.channels = Channel::KNOWN.to_vec());
    waits_since(&mut desk, JONAS, "2026-11-20T18:30:00Z");
    let mut known = desk.count("waiting");
    let mut event = desk.server.last_event_id();
    while desk.now < time("2026-11-23T09:01:00Z") {
        desk.wait(TimeDelta::minutes(1));
        desk.server.tick(desk.now);
        known = told_since(&desk, event).unwrap_or(known);
        event = desk.server.last_event_id();
    }
    assert!(is_over_an_hour(&mut desk, JONAS));
    assert_eq!(known, desk.count("waiting"));
}

#[test]
fn i31_a10_other_hours_are_other_waits_at_once_and_everybody_is_told() {
    let mut desk = Desk::with("kris");
    waits_since(&mut desk, JONAS, "2026-11-20T18:30:00Z");
    desk.now = time("2026-11-23T08:30:00Z");
    assert!(is_over_an_hour(&mut desk, JONAS), "no hours were chosen");
    let mut told_after = |change: &dyn Fn(&mut Desk), is_in: bool| {
        let event = desk.server.last_event_id();
        change(&mut desk);
        let told = told_since(&desk, event);
        assert_eq!(is_over_an_hour(&mut desk, JONAS), is_in);
        assert_eq!(told, Some(desk.count("waiting")));
    };
    told_after(&keep_hours, false);
    let from_seven = |desk: &mut Desk| {
        desk.choose(|settings| {
            settings.office_hours.week = Week::working_days(&[Interval::hours(7, 18)]);
        });
    };
    told_after(&from_seven, true);
    told_after(&keep_hours, false);
    let only_sms = |desk: &mut Desk| {
        desk.choose(|settings| settings.office_hours.channels = vec![Channel::Sms]);
    };
    told_after(&only_sms, true);
}

#[test]
fn i31_the_order_by_waiting_goes_by_office_hours_as_time_passes() {
    let mut desk = Desk::with("kris");
    keep_hours(&mut desk);
    waits_since(&mut desk, JONAS, "2026-11-20T17:00:00Z");
    waits_since(&mut desk, INES, "2026-11-21T12:00:00Z");
    // The one has waited for an hour of Friday, and for no more until Monday.
    for (at, is_chat_first) in [
        ("2026-11-21T12:59:00Z", false),
        ("2026-11-21T13:01:00Z", true),
        ("2026-11-23T09:00:00Z", true),
    ] {
        desk.now = time(at);
        let hours = desk.ok(GetSettings).office_hours;
        let kept = waiting_hours(&hours, &Utc, desk.now).map(Arc::new);
        let context = FilterContext::at(None, desk.now).in_hours(kept);
        for order in SortOrder::KNOWN {
            let sort = Sort {
                by: SortKey::Waiting,
                order: order.clone(),
            };
            for filter in [Filter::everything(), Filter::status(Status::Open)] {
                let listed = desk.all_by(filter, sort.clone());
                let in_order =
                    |one: &Ticket, other: &Ticket| sort.compare(one, other, &context).is_lt();
                assert!(listed.is_sorted_by(in_order), "{at}");
                let place = |number| listed.iter().position(|it| it.number == number);
                let is_first = place(INES) < place(JONAS);
                let expected = is_chat_first == (*order == SortOrder::Descending);
                assert_eq!(is_first, expected, "{at}, {order:?}");
            }
        }
        // Between two full minutes a ticket that changes enters where it belongs.
        desk.wait(TimeDelta::seconds(20));
        let unread = desk.ticket(INES).unread;
        desk.put(INES, TicketPatch::unread(!unread));
        let listed = desk.all(Filter::everything());
        let sort = Sort::default();
        assert!(listed.is_sorted_by(|one, other| sort.compare(one, other, &context).is_lt()));
    }
}
