//! Changing many tickets and taking that back.

use bandeja::api::{
    BulkPatch, BulkResult, BulkTarget, ChangeTickets, LiveChange, Method, ProblemCode, UndoBulk,
};
use bandeja::domain::{Field, Filter, Status, Ticket, TicketNumber, TicketPatch};

use crate::desk::{Desk, INES, JONAS, MARTA, fields, read, refused};

fn bulk(target: BulkTarget, patch: TicketPatch) -> ChangeTickets {
    ChangeTickets(BulkPatch { target, patch })
}

fn numbers(numbers: &[TicketNumber], patch: TicketPatch) -> ChangeTickets {
    bulk(BulkTarget::Numbers(numbers.to_vec()), patch)
}

fn to(user: &str) -> TicketPatch {
    TicketPatch::assign(Some(user.into()))
}

fn close() -> TicketPatch {
    TicketPatch {
        status: Some(Status::Closed),
        ..TicketPatch::default()
    }
}

fn unassigned_open() -> Filter {
    Filter::is_not_set(Field::Assignee).and(Filter::status(Status::Open))
}

fn changed(result: &BulkResult) -> Vec<TicketNumber> {
    result
        .changed
        .iter()
        .map(|changed| changed.number)
        .collect()
}

/// A ticket without what every change moves.
fn lasting(ticket: Ticket) -> Ticket {
    Ticket {
        version: 0,
        updated_at: ticket.created_at,
        ..ticket
    }
}

fn undo(result: &BulkResult) -> UndoBulk {
    let Some(token) = &result.undo else {
        panic!("nothing to undo in {result:?}")
    };
    UndoBulk(token.clone())
}

#[test]
fn a13_the_tickets_that_were_ticked_are_assigned_and_no_others() {
    let mut desk = Desk::with("tess");
    let before = desk.count("unassigned");
    let result = desk.ok(numbers(&[JONAS, INES, MARTA], to("ana")));
    assert_eq!(changed(&result), [MARTA, JONAS, INES]);
    assert!(result.refused.is_empty() && result.unchanged.is_empty());
    assert_eq!(desk.count("unassigned"), before - 2);
    for told in result.changed {
        let ticket = desk.ticket(told.number);
        assert_eq!(
            (ticket.assignee, ticket.version),
            (Some("ana".into()), told.version)
        );
    }
}

#[test]
fn a13_all_that_match_are_those_that_match_when_the_server_reads_it() {
    let mut desk = Desk::with("tess");
    let waiting = desk.all(unassigned_open());
    assert!(waiting.len() > 5);
    let result = desk.ok(bulk(BulkTarget::Filter(unassigned_open()), to("ana")));
    assert_eq!(result.changed.len(), waiting.len());
    assert_eq!(desk.count("unassigned"), 0);
    assert!(desk.all(unassigned_open()).is_empty());
}

#[test]
fn every_ticket_is_in_one_of_the_lists_each_once() {
    let mut desk = Desk::with("tess");
    let unknown = TicketNumber(1);
    let asked = [JONAS, JONAS, unknown, MARTA, unknown];
    let result = desk.ok(numbers(&asked, to("kris")));
    assert_eq!(changed(&result), [JONAS]);
    assert_eq!(result.unchanged, [MARTA]);
    let refused: Vec<_> = result
        .refused
        .iter()
        .map(|it| (it.number, it.reason.field.as_str()))
        .collect();
    assert_eq!(refused, [(unknown, "target.numbers")]);
}

#[test]
fn i7_a_closed_web_chat_is_refused_and_the_others_go_on() {
    let mut desk = Desk::with("tess");
    desk.ok(numbers(&[INES, JONAS], close()));
    let open = TicketPatch {
        status: Some(Status::Open),
        ..to("ana")
    };
    let result = desk.ok(numbers(&[INES, JONAS], open));
    assert_eq!(changed(&result), [JONAS]);
    assert_eq!(result.refused.len(), 1);
    assert_eq!(result.refused[0].reason.field, "patch.status");
    let chat = desk.ticket(INES);
    assert_eq!(
        (chat.status, chat.assignee),
        (Status::Closed, None),
        "took a part of the patch"
    );
}

#[test]
fn undo_brings_back_what_was() {
    let mut desk = Desk::with("tess");
    let before: Vec<Ticket> = desk
        .all(Filter::everything())
        .into_iter()
        .map(lasting)
        .collect();
    let counts = desk.ok(bandeja::api::GetCounts);
    for patch in [
        to("ana"),
        TicketPatch::assign(None),
        close(),
        TicketPatch::unread(true),
    ] {
        let result = desk.ok(bulk(
            BulkTarget::Filter(Filter::everything()),
            patch.clone(),
        ));
        let undone = desk.ok(undo(&result));
        assert_eq!(undone.changed.len(), result.changed.len(), "{patch:?}");
        let after: Vec<Ticket> = desk
            .all(Filter::everything())
            .into_iter()
            .map(lasting)
            .collect();
        assert_eq!(after, before, "{patch:?}");
        assert_eq!(desk.ok(bandeja::api::GetCounts), counts);
    }
}

#[test]
fn undo_leaves_alone_what_changed_again_since() {
    let mut desk = Desk::with("tess");
    let result = desk.ok(numbers(&[JONAS, INES], to("ana")));
    assert!(desk.change(INES, to("nuno")).is_ok());
    let undone = desk.ok(undo(&result));
    assert_eq!(changed(&undone), [JONAS]);
    assert_eq!(undone.refused.len(), 1);
    assert_eq!(undone.refused[0].number, INES);
    assert_eq!(desk.ticket(INES).assignee, Some("nuno".into()));
    assert_eq!(desk.ticket(JONAS).assignee, None);
}

#[test]
fn a_change_is_undone_once_and_by_whoever_made_it() {
    let mut desk = Desk::with("tess");
    let result = desk.ok(numbers(&[JONAS], to("ana")));
    desk.sign_in("kris");
    assert!(
        desk.call(undo(&result))
            .is_err_and(|problem| problem.status == 404)
    );
    desk.be("tess");
    assert!(desk.call(undo(&result)).is_ok());
    assert!(
        desk.call(undo(&result))
            .is_err_and(|problem| problem.status == 404)
    );
    let nothing = desk.ok(numbers(&[MARTA], to("kris")));
    assert_eq!(nothing.undo, None);
}

#[test]
fn only_the_newest_changes_can_be_undone() {
    let mut desk = Desk::with("tess");
    let first = desk.ok(numbers(&[JONAS], to("ana")));
    for round in 0..20 {
        let user = if round % 2 == 0 { "kris" } else { "nuno" };
        desk.ok(numbers(&[INES], to(user)));
    }
    assert!(
        desk.call(undo(&first))
            .is_err_and(|problem| problem.status == 404)
    );
}

#[test]
fn a_bulk_change_that_cannot_be_is_422_by_field_and_has_no_effect() {
    let mut desk = Desk::with("tess");
    let before = desk.all(Filter::everything());
    let all = "{\"filter\":{\"all\":[]}}";
    let cases = [
        (all, "{}", "patch"),
        (all, "{\"assignee\":\"nobody\"}", "patch.assignee"),
        (all, "{\"assignee\":\"noor\"}", "patch.assignee"),
        (all, "{\"team\":\"night\"}", "patch.team"),
        (all, "{\"status\":\"done\"}", "patch.status"),
        (all, "{\"status\":\"snoozed\"}", "patch.snoozed_until"),
        (
            "{\"filter\":{\"any\":[{\"field\":\"status\",\"operator\":\"any_of\",\"values\":[\"x\"]}]}}",
            "{\"assignee\":null}",
            "target.filter.any[0].values[0]",
        ),
    ];
    for (target, patch, field) in cases {
        let body = format!("{{\"target\":{target},\"patch\":{patch}}}");
        let problem = refused(
            &desk.raw(Method::Post, "/tickets/bulk", &body),
            422,
            ProblemCode::Invalid,
        );
        assert_eq!(fields(&problem), [field]);
    }
    assert_eq!(desk.all(Filter::everything()), before);
}

#[test]
fn few_changed_tickets_are_told_each_and_many_as_one() {
    let mut desk = Desk::with("tess");
    let start = desk.server.last_event_id();
    desk.ok(numbers(&[JONAS, INES], to("ana")));
    let me = desk.me();
    let kinds = |desk: &Desk, start| -> Vec<&str> {
        desk.server
            .events_since(Some(start), &me)
            .iter()
            .map(|event| kind(&event.change))
            .collect()
    };
    assert_eq!(
        kinds(&desk, start),
        ["ticket", "message", "ticket", "message", "counts"]
    );
    let start = desk.server.last_event_id();
    desk.ok(bulk(BulkTarget::Filter(Filter::everything()), to("nuno")));
    assert_eq!(kinds(&desk, start), ["lists", "counts"]);
}

fn kind(change: &LiveChange) -> &'static str {
    match change {
        LiveChange::Ticket { .. } => "ticket",
        LiveChange::Message { .. } => "message",
        LiveChange::Lists => "lists",
        LiveChange::User { .. } => "user",
        LiveChange::Customer { .. } => "customer",
        LiveChange::Counts { .. } => "counts",
        LiveChange::Attention { .. } => "attention",
        LiveChange::Settings { .. } => "settings",
        LiveChange::Reset => "reset",
        LiveChange::Views { .. } => "views",
        LiveChange::Unknown => "unknown",
    }
}

#[test]
fn an_empty_list_of_numbers_changes_nothing() {
    let mut desk = Desk::with("tess");
    let answer = desk.raw(
        Method::Post,
        "/tickets/bulk",
        "{\"target\":{\"numbers\":[]},\"patch\":{\"assignee\":null}}",
    );
    assert_eq!(read::<BulkResult>(&answer), BulkResult::default());
}
