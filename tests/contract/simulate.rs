//! A desk in which something happens (SPEC X1, X8, I19).

use std::collections::BTreeSet;

use bandeja::api::{GetUsers, LiveChange, LiveEvent, Method, ProblemCode};
use bandeja::domain::{Attention, Filter, Message, MessageKind, Status, Ticket, TimelineAction};
use chrono::TimeDelta;
use serde_json::json;

use crate::desk::{Desk, fields, refused};

fn simulate(desk: &mut Desk, steps: u32, seed: Option<u32>) -> Vec<LiveEvent> {
    let start = desk.server.last_event_id();
    let body = match seed {
        Some(seed) => json!({ "steps": steps, "seed": seed }),
        None => json!({ "steps": steps }),
    };
    let answer = desk.raw(Method::Post, "/demo/simulate", &body.to_string());
    assert_eq!((answer.status, answer.body.len()), (204, 0));
    desk.server.events_since(Some(start), &desk.me())
}

/// The desk after so many rounds of so many steps.
fn run(user: &str, rounds: u32, steps: u32, seed: u32) -> (Vec<Ticket>, Vec<LiveEvent>) {
    let mut desk = Desk::with(user);
    let mut told = Vec::new();
    for round in 0..rounds {
        desk.wait(TimeDelta::seconds(40));
        told.extend(simulate(&mut desk, steps, (round == 0).then_some(seed)));
    }
    (desk.all(Filter::everything()), told)
}

#[test]
fn x1_the_same_seed_lets_the_same_things_happen_and_another_others() {
    let one = run("kris", 4, 25, 3);
    assert_eq!(run("kris", 4, 25, 3), one);
    assert_ne!(run("kris", 4, 25, 4), one);
    // It goes on where it stopped, however many steps a call has.
    let mut desk = Desk::with("kris");
    simulate(&mut desk, 30, Some(9));
    let mut other = Desk::with("kris");
    simulate(&mut other, 10, Some(9));
    simulate(&mut other, 20, None);
    assert_eq!(
        desk.all(Filter::everything()),
        other.all(Filter::everything())
    );
    // And begins anew with a reset.
    simulate(&mut desk, 5, None);
    desk.raw(Method::Post, "/demo/reset", "");
    let told = simulate(&mut desk, 30, None).len();
    assert_eq!(told, simulate(&mut Desk::with("kris"), 30, None).len());
}

#[test]
fn x1_x8_i19_everything_that_happens_in_a_desk_happens_and_nothing_in_the_askers_name() {
    let mut desk = Desk::with("kris");
    let before = desk.all(Filter::everything()).len();
    let me = desk
        .ok(GetUsers)
        .items
        .into_iter()
        .find(|user| user.id == desk.me());
    let me = me.map(|user| user.name).unwrap_or_default();
    let mut told = Vec::new();
    for round in 0..20 {
        desk.wait(TimeDelta::seconds(50));
        told.extend(simulate(&mut desk, 25, (round == 0).then_some(1)));
    }
    assert!(desk.all(Filter::everything()).len() > before);
    let mut attentions = BTreeSet::new();
    let mut messages: Vec<Message> = Vec::new();
    for event in told {
        match event.change {
            LiveChange::Message { message, .. } => messages.push(*message),
            LiveChange::Attention { attendants, .. } => {
                assert!(attendants.iter().all(|it| it.user != desk.me()));
                attentions.extend(attendants.into_iter().map(|it| it.attention));
            }
            _ => {}
        }
    }
    assert_eq!(
        attentions,
        BTreeSet::from([Attention::Viewing, Attention::Typing])
    );
    let said = |kind: MessageKind| messages.iter().filter(move |it| it.kind == kind);
    let of = |kind| said(kind).count();
    assert!(of(MessageKind::Customer) > of(MessageKind::Agent) && of(MessageKind::Agent) > 20);
    assert!(said(MessageKind::Agent).all(|message| message.author.as_ref() != Some(&me)));
    let timelines: Vec<_> = messages
        .iter()
        .filter_map(|it| it.timeline.as_ref())
        .collect();
    assert!(
        timelines
            .iter()
            .all(|timeline| timeline.actor.as_ref() != Some(&me))
    );
    for action in [
        TimelineAction::Created,
        TimelineAction::Left,
        TimelineAction::Returned,
        TimelineAction::Assigned,
        TimelineAction::Closed,
        TimelineAction::Snoozed,
    ] {
        assert!(
            timelines.iter().any(|timeline| timeline.action == action),
            "{action:?}"
        );
    }
}

#[test]
fn x1_a_simulated_desk_keeps_its_own_counts() {
    let mut desk = Desk::with("kris");
    simulate(&mut desk, 1_000, Some(5));
    let open = desk.all(Filter::status(Status::Open));
    assert_eq!(desk.count("all"), open.len() as u32);
    let unassigned = open
        .iter()
        .filter(|ticket| ticket.assignee.is_none())
        .count();
    assert_eq!(desk.count("unassigned"), unassigned as u32);
}

#[test]
fn a_desk_without_tickets_or_colleagues_has_little_to_simulate() {
    let mut desk = Desk::of(0);
    desk.sign_in("kris");
    assert!(simulate(&mut desk, 100, Some(1)).is_empty());
    for steps in ["0", "1001"] {
        let body = format!("{{\"steps\":{steps}}}");
        let answer = desk.raw(Method::Post, "/demo/simulate", &body);
        assert_eq!(
            fields(&refused(&answer, 422, ProblemCode::Invalid)),
            ["steps"]
        );
    }
    let answer = desk.raw(Method::Post, "/demo/simulate", "");
    refused(&answer, 400, ProblemCode::Malformed);
}
