//! Changing many tickets and taking that back.

use bandeja::api::{
    AskNumbers, BulkPatch, BulkResult, CancelScheduled, ChangeTickets, LiveChange, Method,
    NumbersQuery, ProblemCode, Refused, UndoBulk,
};
use bandeja::domain::{Field, Filter, Status, Ticket, TicketNumber, TicketPatch};
use chrono::TimeDelta;

use crate::desk::{Desk, INES, JONAS, MARTA, fields, refused, reply};

pub fn numbers(numbers: &[TicketNumber], patch: TicketPatch) -> ChangeTickets {
    let numbers = numbers.to_vec();
    ChangeTickets(BulkPatch { numbers, patch })
}

/// Changes all that match as a client does: asks which they are, and changes them in parts.
pub fn in_parts(
    desk: &mut Desk,
    filter: Filter,
    part: usize,
    patch: &TicketPatch,
) -> Vec<BulkResult> {
    let search = None;
    let matching = desk.ok(AskNumbers(NumbersQuery { filter, search })).items;
    let parts = matching.chunks(part);
    parts
        .map(|part| desk.ok(numbers(part, patch.clone())))
        .collect()
}

/// Why tickets were refused.
pub fn reasons(result: &BulkResult) -> Vec<(TicketNumber, &Refused)> {
    let refused = result.refused.iter();
    refused
        .inspect(|it| assert!(!it.message.is_empty(), "{it:?}"))
        .map(|it| (it.number, &it.why))
        .collect()
}

pub fn to(user: &str) -> TicketPatch {
    TicketPatch::assign(Some(user.into()))
}

pub fn close() -> TicketPatch {
    TicketPatch {
        status: Some(Status::Closed),
        ..TicketPatch::default()
    }
}

pub fn unassigned_open() -> Filter {
    Filter::is_not_set(Field::Assignee).and(Filter::status(Status::Open))
}

pub fn changed(result: &BulkResult) -> Vec<TicketNumber> {
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

pub fn undo(result: &BulkResult) -> UndoBulk {
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
fn every_ticket_is_in_one_of_the_lists_each_once() {
    let mut desk = Desk::with("tess");
    let unknown = TicketNumber(1);
    let asked = [JONAS, JONAS, unknown, MARTA, unknown];
    let result = desk.ok(numbers(&asked, to("kris")));
    assert_eq!(changed(&result), [JONAS]);
    assert_eq!(result.unchanged, [MARTA]);
    assert_eq!(reasons(&result), [(unknown, &Refused::Missing)]);
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
    assert_eq!(reasons(&result), [(INES, &Refused::ChatClosed)]);
    let chat = desk.ticket(INES);
    assert_eq!(
        (chat.status, chat.assignee),
        (Status::Closed, None),
        "took a part of the patch"
    );
}

#[test]
fn i30_no_ticket_is_closed_in_bulk_over_a_reply_that_waits() {
    let mut desk = Desk::with("tess");
    let mut later = reply(JONAS, "1", "Good morning!");
    later.message.send_at = Some(desk.now + TimeDelta::hours(14));
    let waiting = desk.ok(later).ticket;
    let result = desk.ok(numbers(&[JONAS, MARTA], close()));
    assert_eq!(changed(&result), [MARTA]);
    assert_eq!(reasons(&result), [(JONAS, &Refused::ReplyScheduled)]);
    assert_eq!(
        desk.ticket(JONAS),
        waiting,
        "it is open and the reply waits on"
    );
    // Anything else can be done to it.
    assert_eq!(changed(&desk.ok(numbers(&[JONAS], to("ana")))), [JONAS]);
    let id = waiting.scheduled[0].id.clone();
    desk.ok(CancelScheduled { number: JONAS, id });
    assert_eq!(changed(&desk.ok(numbers(&[JONAS], close()))), [JONAS]);
}

#[test]
fn x7_undo_brings_back_what_was() {
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
        TicketPatch::tags(
            ["vip".to_owned(), "new".to_owned()].into(),
            ["delivery".to_owned()].into(),
        ),
    ] {
        let results = in_parts(&mut desk, Filter::everything(), 75, &patch);
        assert_eq!(results.len(), 3);
        for result in results.iter().rev() {
            let undone = desk.ok(undo(result));
            assert_eq!(undone.changed.len(), result.changed.len(), "{patch:?}");
        }
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
    assert_eq!(reasons(&undone), [(INES, &Refused::ChangedSince)]);
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
    for round in 0..400 {
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
    let many = |count: u32| {
        let numbers: Vec<u32> = (10_000..10_000 + count).collect();
        serde_json::json!(numbers).to_string()
    };
    let (one, none, too_many) = ("[10432]".to_owned(), many(0), many(2_001));
    let cases = [
        (&one, "{}", "patch"),
        (&one, "{\"assignee\":\"nobody\"}", "patch.assignee"),
        (&one, "{\"assignee\":\"noor\"}", "patch.assignee"),
        (&one, "{\"team\":\"night\"}", "patch.team"),
        (&one, "{\"status\":\"done\"}", "patch.status"),
        (&one, "{\"status\":\"snoozed\"}", "patch.snoozed_until"),
        (&one, "{\"add_tags\":[\" \"]}", "patch.add_tags"),
        (&none, "{\"assignee\":null}", "numbers"),
        (&too_many, "{\"assignee\":null}", "numbers"),
    ];
    for (numbers, patch, field) in cases {
        let body = format!("{{\"numbers\":{numbers},\"patch\":{patch}}}");
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
    in_parts(&mut desk, Filter::everything(), 2_000, &to("nuno"));
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
        LiveChange::Teams { .. } => "teams",
        LiveChange::QuickReplies => "quick replies",
        LiveChange::Reset => "reset",
        LiveChange::Views { .. } => "views",
        LiveChange::Unknown => "unknown",
    }
}

#[test]
fn two_thousand_at_once_are_not_too_many() {
    let mut desk = Desk::with("tess");
    let all: Vec<TicketNumber> = (9_000..11_000).map(TicketNumber).collect();
    let result = desk.ok(numbers(&all, TicketPatch::assign(None)));
    let told = result.changed.len() + result.unchanged.len() + result.refused.len();
    assert_eq!((told, result.refused.len()), (2_000, 1_800));
}
