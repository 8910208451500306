//! Giving tickets tags, and taking them.

use std::collections::BTreeSet;

use bandeja::api::{
    AskCount, Feature, GetCapabilities, GetFieldValues, LiveChange, Method, Problem, Refused,
    UndoBulk,
};
use bandeja::domain::{
    Field, Filter, Status, Ticket, TicketNumber, TicketPatch, Timeline, TimelineAction,
};
use chrono::TimeDelta;
use serde_json::json;

use crate::bulk::{numbers, reasons};
use crate::desk::{Desk, INES, JONAS, MARTA, fields};

fn set(tags: &[&str]) -> BTreeSet<String> {
    tags.iter().map(|tag| (*tag).to_owned()).collect()
}

fn tags(add: &[&str], remove: &[&str]) -> TicketPatch {
    TicketPatch::tags(set(add), set(remove))
}

/// What the thread tells since it had so many messages.
fn told(desk: &mut Desk, number: TicketNumber, from: usize) -> Vec<Timeline> {
    let thread = desk.thread(number).into_iter().skip(from);
    thread.filter_map(|message| message.timeline).collect()
}

fn values(desk: &mut Desk) -> Vec<String> {
    desk.ok(GetFieldValues(Field::Tag)).items
}

#[test]
fn z12_a_ticket_gets_tags_and_loses_them_and_its_thread_tells() {
    let mut desk = Desk::with("kris");
    let before = desk.ticket(JONAS);
    let had = before.tags.clone();
    assert!(
        !had.is_empty() && !had.contains(&"vip".to_owned()),
        "{had:?}"
    );
    let length = desk.thread(JONAS).len();
    desk.wait(TimeDelta::minutes(1));
    let start = desk.server.last_event_id();
    let patch = tags(&["vip", "VIP", &had[0], "más luz"], &["no such tag"]);
    let after = desk.put(JONAS, patch.clone());
    let mut expected = had.clone();
    expected.extend(["VIP", "más luz", "vip"].map(str::to_owned));
    expected.sort();
    assert_eq!(after.tags, expected);
    assert_eq!(
        (after.version, after.updated_at),
        (before.version + 1, desk.now)
    );
    let entry = Timeline {
        action: TimelineAction::Tagged,
        actor: Some("Kris Rivera".to_owned()),
        subject: Some("VIP\nmás luz\nvip".to_owned()),
        trace: None,
    };
    assert_eq!(
        told(&mut desk, JONAS, length),
        [entry],
        "what it has really got"
    );
    let events = desk.server.events_since(Some(start), &desk.me());
    let ticket = Box::new(after.clone());
    assert_eq!(events[0].change, LiveChange::Ticket { ticket });
    assert!(matches!(events[1].change, LiveChange::Message { .. }));

    assert_eq!(desk.put(JONAS, patch), after, "it is so already");
    let both = tags(&["gift"], &["VIP", "más luz", "vip", "no such tag"]);
    let back = desk.put(JONAS, both);
    assert!(back.tags.contains(&"gift".to_owned()) && !back.tags.contains(&"vip".to_owned()));
    let entries = told(&mut desk, JONAS, length + 1);
    let entries = entries.iter().map(|it| (&it.action, it.subject.as_deref()));
    let expected = [
        (&TimelineAction::Tagged, Some("gift")),
        (&TimelineAction::Untagged, Some("VIP\nmás luz\nvip")),
    ];
    assert_eq!(entries.collect::<Vec<_>>(), expected);
    assert_eq!(desk.put(JONAS, tags(&[], &["gift"])).tags, had);
}

#[test]
fn z12_i27_x1_lists_counts_and_the_words_to_choose_from_follow_at_once() {
    let mut desk = Desk::with("kris");
    let tagged = || Filter::is(Field::Tag, "summer").and(Filter::status(Status::Open));
    assert!(desk.all(tagged()).is_empty());
    assert!(!values(&mut desk).contains(&"summer".to_owned()));
    desk.put(JONAS, tags(&["summer"], &[]));
    let listed: Vec<Ticket> = desk.all(tagged());
    assert_eq!(listed, [desk.ticket(JONAS)]);
    assert!(values(&mut desk).contains(&"summer".to_owned()));
    let count = AskCount(tagged());
    assert_eq!(desk.ok(count.clone()).total, 1);
    desk.put(JONAS, tags(&[], &["summer"]));
    assert!(desk.all(tagged()).is_empty());
    assert!(
        !values(&mut desk).contains(&"summer".to_owned()),
        "no ticket has it any more"
    );
    assert_eq!(desk.ok(count).total, 0);
}

#[test]
fn what_is_no_tag_is_422_at_its_set_and_has_no_effect() {
    let mut desk = Desk::with("kris");
    let before = desk.ticket(JONAS);
    let longest = "ñ".repeat(50);
    let too_long = "ñ".repeat(51);
    for wrong in [
        "",
        " ",
        " vip",
        "vip ",
        "\u{a0}vip",
        "v\nip",
        "v\tip",
        "v\u{2028}ip",
        &too_long,
    ] {
        let refused = desk.change(JONAS, tags(&["fine", wrong], &[]));
        let is_told = |problem: Problem| problem.status == 422 && fields(&problem) == ["add_tags"];
        assert!(refused.is_err_and(is_told), "{wrong:?}");
    }
    let refused = desk.change(JONAS, tags(&["vip", "gift"], &["gift"]));
    assert!(refused.is_err_and(|problem| fields(&problem) == ["remove_tags"]));
    assert_eq!(desk.ticket(JONAS), before);
    assert!(
        desk.put(JONAS, tags(&[&longest], &[]))
            .tags
            .contains(&longest)
    );
}

#[test]
fn a_ticket_has_at_most_twenty_tags() {
    let mut desk = Desk::with("kris");
    let names: Vec<String> = (0..20).map(|index| format!("t{index}")).collect();
    let twenty: Vec<&str> = names.iter().map(String::as_str).collect();
    let had = desk.ticket(JONAS).tags;
    let had: Vec<&str> = had.iter().map(String::as_str).collect();
    let refused = desk.change(JONAS, tags(&twenty, &[]));
    assert!(refused.is_err_and(|problem| fields(&problem) == ["add_tags"]));
    assert_eq!(desk.put(JONAS, tags(&twenty, &had)).tags.len(), 20);
    assert!(desk.change(JONAS, tags(&["one more"], &[])).is_err());
    assert!(
        desk.change(JONAS, tags(&["t0"], &[])).is_ok(),
        "it has that one"
    );
    assert_eq!(desk.put(JONAS, tags(&["instead"], &["t0"])).tags.len(), 20);
}

#[test]
fn tags_that_came_in_otherwise_can_be_taken_off_but_not_more_be_added() {
    let mut desk = Desk::with("kris");
    let mut odd: Vec<String> = (0..24).map(|index| format!("t{index}")).collect();
    odd.push(format!(" {}", "long ".repeat(20)));
    let line = json!({
        "id": "x", "channel": "email", "customer": { "name": "Zyra Lund" }, "tags": odd,
        "messages": [{ "from": "customer", "at": "2026-11-18T10:00:00Z", "text": "Quokka?" }],
    });
    let import = json!({ "first_line": 1, "lines": [line.to_string()] }).to_string();
    assert_eq!(desk.raw(Method::Post, "/demo/import", &import).status, 200);
    let newest = desk
        .all(Filter::everything())
        .into_iter()
        .max_by_key(|it| it.number);
    let Some(ticket) = newest.filter(|it| it.tags.len() == 25) else {
        panic!("not imported")
    };
    let refused = desk.change(ticket.number, tags(&["one more"], &["t1"]));
    assert!(refused.is_err_and(|problem| fields(&problem) == ["add_tags"]));
    let taken = desk.put(ticket.number, tags(&[], &[&odd[24], "t1"]));
    assert_eq!(taken.tags.len(), 23);
}

#[test]
fn a13_x7_many_get_tags_those_with_too_many_are_refused_and_it_can_be_undone() {
    let mut desk = Desk::with("tess");
    let names: Vec<String> = (0..15).map(|index| format!("t{index}")).collect();
    let fifteen: Vec<&str> = names.iter().map(String::as_str).collect();
    desk.put(INES, tags(&fifteen, &[]));
    let before = [MARTA, JONAS, INES].map(|number| desk.ticket(number).tags);
    let patch = tags(&["a", "b", "c", "d", "e", "f"], &[]);
    let result = desk.ok(numbers(&[MARTA, JONAS, INES], patch));
    let changed: Vec<TicketNumber> = result.changed.iter().map(|it| it.number).collect();
    assert_eq!(changed, [MARTA, JONAS]);
    assert_eq!(reasons(&result), [(INES, &Refused::TooManyTags)]);
    assert_eq!(desk.ticket(JONAS).tags.len(), before[1].len() + 6);
    let same = desk.ok(numbers(&[MARTA, JONAS], tags(&["a"], &["no such tag"])));
    assert_eq!((same.unchanged.len(), same.undo), (2, None));
    desk.ok(UndoBulk(result.undo.unwrap_or_default()));
    let after = [MARTA, JONAS, INES].map(|number| desk.ticket(number).tags);
    assert_eq!(after, before);
}

#[test]
fn z12_tags_are_announced() {
    let mut desk = Desk::closed();
    let answer = desk.raw(Method::Get, "/capabilities", "");
    assert_eq!(answer.status, 200);
    desk.sign_in("kris");
    assert!(desk.ok(GetCapabilities).features.contains(&Feature::Tags));
}
