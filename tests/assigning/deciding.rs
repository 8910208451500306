//! Teams, turns, people by name, and what is done by hand.

use bandeja::api::{ImportBatch, Method};
use bandeja::domain::{
    Field, Filter, Operator, Outcome, Status, TicketNumber, TicketPatch, TimelineAction, WaitsFor,
};
use chrono::TimeDelta;

use super::desk::{Desk, raw, to_team, to_user};

/// Imports one conversation by email with these tags; gives its number.
pub fn import(desk: &mut Desk, id: &str, tags: &[&str]) -> TicketNumber {
    let at = desk.now.to_rfc3339();
    let line = serde_json::json!({
        "id": id, "channel": "email", "tags": tags, "customer": { "name": id },
        "messages": [{ "from": "customer", "at": at, "text": "Hello" }],
    });
    let lines = vec![line.to_string()];
    let batch = ImportBatch {
        first_line: 1,
        lines,
    };
    let body = serde_json::to_string(&batch).unwrap_or_default();
    let answer = raw(desk, Method::Post, "/demo/import", &body);
    assert_eq!(answer.status, 200);
    let newest = raw(
        desk,
        Method::Post,
        "/tickets/query",
        r#"{"sort":{"by":"number","order":"desc"},"limit":1}"#,
    );
    let page: bandeja::api::Page = super::desk::read(&newest);
    page.items[0].number
}

#[test]
fn a5_a_new_ticket_with_a_tag_goes_to_a_member_of_the_team() {
    let mut desk = Desk::new();
    desk.route(true, Vec::new());
    let number = import(&mut desk, "i1", &["blue", "warranty"]);
    let ticket = desk.ticket(number);
    assert_eq!(ticket.team, Some("returns".into()));
    assert_eq!(
        ticket.assignee,
        Some("ana".into()),
        "the first of its members"
    );
    let next = import(&mut desk, "i2", &["returns"]);
    assert_eq!(
        desk.has(next).as_deref(),
        Some("nuno"),
        "and then the second"
    );
}

#[test]
fn a6_without_round_robin_a_team_has_the_ticket_and_nobody_of_it() {
    let mut desk = Desk::new();
    let number = import(&mut desk, "i1", &["warranty"]);
    let ticket = desk.ticket(number);
    assert_eq!(
        (ticket.team, ticket.assignee),
        (Some("returns".into()), None)
    );
    let Some(trace) = desk.trace(number) else {
        panic!("no trace");
    };
    let for_what = WaitsFor::ByHand;
    assert_eq!(trace.outcome, Outcome::Waits { for_what });
    // Its thread tells which team it came to, and why.
    let timeline = desk.timeline(number);
    let told: Vec<_> = timeline.iter().filter(|it| it.trace.is_some()).collect();
    assert_eq!(told.len(), 1);
    assert_eq!(told[0].action, TimelineAction::Team);
    assert_eq!(told[0].subject.as_deref(), Some("Returns"));
    assert_eq!(told[0].actor, None);
}

#[test]
fn a8_new_tickets_go_round_among_those_online_and_the_offline_get_none() {
    let mut desk = Desk::new();
    desk.route(true, Vec::new());
    let got: Vec<String> = (0..20)
        .map(|_| {
            let number = desk.begins().number;
            desk.has(number).unwrap_or_default()
        })
        .collect();
    let online = [
        "olivia", "kris", "tess", "ana", "nuno", "farid", "mateo", "divya",
    ];
    for user in online {
        let count = got.iter().filter(|it| *it == user).count();
        assert!((2..=3).contains(&count), "{user} got {count} of 20");
    }
    // All twenty went to these: nobody who is offline, and no analyst, had one.
    assert!(
        got.iter().all(|it| online.contains(&it.as_str())),
        "{got:?}"
    );
    assert_eq!(got[..8], got[8..16], "the second round is like the first");
}

#[test]
fn a11_by_hand_anybody_gets_it_at_any_time_and_no_turn_moves_on() {
    let mut desk = Desk::new();
    desk.route(true, Vec::new());
    assert_eq!(desk.begins().assignee, Some("olivia".into()));
    // Whose turn is next gets many by hand: one by one, and at once.
    let open = [10_435, 10_438].map(TicketNumber);
    for number in open {
        desk.put(number, TicketPatch::assign(None));
        desk.put(number, TicketPatch::assign(Some("kris".into())));
    }
    desk.put_all(&open, TicketPatch::assign(Some("tess".into())));
    assert_eq!(desk.begins().assignee, Some("kris".into()));
    assert_eq!(desk.begins().assignee, Some("tess".into()));
    // What a person decided is not explained by what the desk did.
    let mine = desk.begins();
    assert!(desk.trace(mine.number).is_some());
    desk.put(mine.number, TicketPatch::assign(Some("farid".into())));
    assert_eq!(desk.trace(mine.number), None);
}

#[test]
fn a11_what_a_person_takes_away_or_closes_waits_no_more() {
    let mut desk = Desk::new();
    desk.route(true, Vec::new());
    desk.everybody_goes();
    let (taken, closed, waits) = (desk.begins(), desk.begins(), desk.begins());
    desk.put(taken.number, TicketPatch::assign(Some("kris".into())));
    desk.put(taken.number, TicketPatch::assign(None));
    desk.put(closed.number, TicketPatch::status(Status::Closed, None));
    desk.online("ana", true);
    assert_eq!(desk.has(taken.number), None);
    assert_eq!(desk.has(closed.number), None);
    assert_eq!(desk.has(waits.number).as_deref(), Some("ana"));
}

#[test]
fn a18_the_team_rule_wins_and_its_ticket_waits_for_its_people() {
    let mut desk = Desk::new();
    let everything = to_team("r1", Filter::everything(), "billing");
    desk.route(true, vec![everything]);
    for user in ["tess", "farid", "divya"] {
        desk.online(user, false);
    }
    let (first, second) = (desk.begins(), desk.begins());
    assert_eq!(first.team, Some("billing".into()));
    assert_eq!(
        first.assignee, None,
        "others are online, and not of the team"
    );
    let Some(trace) = desk.trace(first.number) else {
        panic!("no trace");
    };
    let for_what = WaitsFor::Somebody;
    assert_eq!(trace.outcome, Outcome::Waits { for_what });
    assert_eq!(trace.skipped.len(), 3);
    // Somebody else who comes changes nothing, one of them gets both.
    desk.online("wei", true);
    assert_eq!(desk.has(first.number), None);
    desk.online("farid", true);
    assert_eq!(desk.has(first.number).as_deref(), Some("farid"));
    assert_eq!(desk.has(second.number).as_deref(), Some("farid"));
}

#[test]
fn a18_who_moves_a_waiting_ticket_to_another_team_lets_it_wait_there() {
    let mut desk = Desk::new();
    desk.route(true, vec![to_team("r1", Filter::everything(), "billing")]);
    for user in ["tess", "farid", "divya"] {
        desk.online(user, false);
    }
    let ticket = desk.begins();
    let to_returns = TicketPatch {
        team: Some(Some("returns".into())),
        ..TicketPatch::default()
    };
    desk.put(ticket.number, to_returns);
    let ticket = desk.ticket(ticket.number);
    assert_eq!(ticket.team, Some("returns".into()));
    assert_eq!(ticket.assignee, Some("ana".into()));
}

#[test]
fn s6_urgent_words_go_to_a_senior_person_and_the_others_to_a_team() {
    let mut desk = Desk::new();
    let urgent = Filter::is(Field::Sentiment, "urgent");
    desk.route(
        true,
        vec![
            to_user("urgent", urgent, "tess"),
            to_team("rest", Filter::everything(), "returns"),
        ],
    );
    let calm = desk.begins();
    let urgent = desk.says_anew("URGENT!! This is a scam, I want my money back NOW!!!");
    let label = urgent.sentiment.clone().map(|it| it.label);
    assert_eq!(label, Some(bandeja::domain::SentimentLabel::Urgent));
    assert_eq!(desk.has(urgent.number).as_deref(), Some("tess"));
    assert_eq!(
        urgent.team, None,
        "what a rule gives to a person is in no queue"
    );
    assert_eq!(desk.has(calm.number).as_deref(), Some("ana"));
    assert_eq!(calm.team, Some("returns".into()));
    // While she is away, the rules after hers count.
    desk.online("tess", false);
    let urgent = desk.says_anew("URGENT!! This is a scam, I want my money back NOW!!!");
    assert_eq!(urgent.team, Some("returns".into()));
    assert_eq!(desk.has(urgent.number).as_deref(), Some("nuno"));
}

#[test]
fn a8_a_ticket_that_comes_back_stays_with_whom_it_was_with_if_they_are_there() {
    let mut desk = Desk::new();
    desk.route(true, Vec::new());
    let ticket = desk.begins();
    assert_eq!(ticket.assignee, Some("olivia".into()));
    desk.put(ticket.number, TicketPatch::status(Status::Closed, None));
    assert_eq!(
        desk.writes_in(ticket.number).assignee,
        Some("olivia".into())
    );
    // No turn was hers by that.
    assert_eq!(desk.begins().assignee, Some("kris".into()));

    desk.put(ticket.number, TicketPatch::status(Status::Closed, None));
    desk.online("olivia", false);
    let back = desk.writes_in(ticket.number);
    assert_eq!(back.status, Status::Open);
    assert_eq!(back.assignee, Some("tess".into()), "whose turn it is");
    let Some(trace) = desk.trace(ticket.number) else {
        panic!("no trace");
    };
    assert_eq!(trace.routed.by, bandeja::domain::RoutedBy::Before);
}

#[test]
fn i14_a_ticket_that_slept_is_given_to_nobody_before_it_wakes() {
    let mut desk = Desk::new();
    desk.route(true, Vec::new());
    desk.everybody_goes();
    let ticket = desk.begins();
    let until = desk.now + TimeDelta::hours(5);
    desk.put(
        ticket.number,
        TicketPatch::status(Status::Snoozed, Some(until)),
    );
    desk.online("ana", true);
    assert_eq!(desk.has(ticket.number), None);
    desk.wait(TimeDelta::hours(6));
    assert_eq!(desk.has(ticket.number).as_deref(), Some("ana"));
    let told = desk.trace(ticket.number).map(|trace| trace.at);
    assert_eq!(told, Some(until), "at the time it woke");
}

#[test]
fn s6_a_rule_asks_for_urgent_words_and_a_high_recent_order_together() {
    const URGENT: &str = "URGENT!! This is a scam, I want my money back NOW!!!";
    let mut desk = Desk::new();
    let recent = desk
        .ticket(TicketNumber(10_432))
        .customer
        .recent_order_cents;
    let euros = recent.unwrap_or_default() / 100;
    assert!(euros > 1, "the customer ordered nothing");
    let rule = |over: i64| {
        let high = Filter::one(
            Field::RecentOrderValue,
            Operator::Over,
            [over.to_string().as_str()],
        );
        let urgent = Filter::is(Field::Sentiment, "urgent");
        to_team("r1", urgent.and(high), "senior")
    };
    desk.route(true, vec![rule(euros - 1)]);
    assert_eq!(desk.begins().team, None, "high, and not urgent");
    let both = desk.says_anew(URGENT);
    assert_eq!(
        (both.team, both.assignee),
        (Some("senior".into()), Some("kris".into()))
    );
    desk.route(true, vec![rule(euros + 1)]);
    assert_eq!(desk.says_anew(URGENT).team, None, "urgent, and not high");
}
