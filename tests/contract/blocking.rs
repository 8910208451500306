//! Blocking a customer's profile, and taking that back.

use bandeja::api::{
    BlockCustomer, BulkPatch, ChangeTickets, GetCounts, GetCustomer, LiveChange, Refused,
    UnblockCustomer, UndoBulk,
};
use bandeja::domain::{
    CustomerId, Filter, Status, Ticket, TicketNumber, TicketPatch, TimelineAction,
};
use chrono::TimeDelta;

use crate::desk::{Desk, INES, JONAS, MARTA, fields, note, reply, status};
use crate::incoming::writes;

fn customer(desk: &mut Desk, number: TicketNumber) -> CustomerId {
    desk.ticket(number).customer.id
}

fn tickets(desk: &mut Desk, customer: &CustomerId) -> Vec<Ticket> {
    desk.all(Filter::customer(customer))
}

#[test]
fn i15_blocking_closes_what_is_open_or_snoozed_and_nothing_of_theirs_is_unread() {
    let mut desk = Desk::with("ana");
    let marta = customer(&mut desk, MARTA);
    let email = desk.ok(bandeja::api::DemoCall::<Ticket>::new(
        "customer-writes",
        format!("{{\"customer\":\"{marta}\",\"text\":\"And another thing\"}}"),
    ));
    let snooze = TicketPatch {
        snoozed_until: Some(desk.now + TimeDelta::hours(1)),
        ..status(Status::Snoozed)
    };
    desk.put(email.number, snooze);
    let before = tickets(&mut desk, &marta);
    let closed = before.iter().find(|ticket| ticket.status == Status::Closed);
    let Some(closed) = closed.cloned() else {
        panic!("all of hers are open")
    };
    desk.put(closed.number, TicketPatch::unread(true));
    let unread = desk.ok(GetCounts).unread_customers;
    desk.wait(TimeDelta::minutes(1));

    let profile = desk.ok(BlockCustomer(marta.clone()));
    assert!(profile.blocked);
    assert_eq!(desk.ok(GetCustomer(marta.clone())), profile);
    for ticket in tickets(&mut desk, &marta) {
        assert_eq!((&ticket.status, ticket.unread), (&Status::Closed, false));
        assert_eq!((ticket.snoozed_until, ticket.waiting_since), (None, None));
        let was = before.iter().find(|was| was.number == ticket.number);
        let newest = desk.thread(ticket.number).pop();
        let timeline = newest.and_then(|message| message.timeline);
        if was.is_some_and(|was| was.status != Status::Closed) {
            let timeline = timeline.map(|it| (it.action, it.actor.unwrap_or_default()));
            let expected = (TimelineAction::Closed, "Ana Lindqvist".to_owned());
            assert_eq!(timeline, Some(expected), "{}", ticket.number);
            assert_eq!(ticket.updated_at, desk.now);
        } else {
            assert_eq!(Some(ticket.updated_at), was.map(|was| was.updated_at));
        }
    }
    assert_eq!(desk.ok(GetCounts).unread_customers, unread - 1);
    desk.wait(TimeDelta::hours(2));
    assert_eq!(desk.ticket(email.number).status, Status::Closed, "it woke");
}

#[test]
fn i15_blocking_is_told_with_every_ticket_that_changed() {
    let mut desk = Desk::with("tess");
    let marta = customer(&mut desk, MARTA);
    let start = desk.server.last_event_id();
    let profile = desk.ok(BlockCustomer(marta.clone()));
    let ticket = Box::new(desk.ticket(MARTA));
    let counts = desk.ok(GetCounts);
    let events = desk.server.events_since(Some(start), &desk.me());
    let mut changes: Vec<LiveChange> = events.into_iter().map(|event| event.change).collect();
    assert_eq!(
        changes.remove(0),
        LiveChange::Customer {
            customer: Box::new(profile.clone())
        }
    );
    assert!(changes.contains(&LiveChange::Ticket { ticket }));
    assert_eq!(changes.pop(), Some(LiveChange::Counts { counts }));
    let last = desk.server.last_event_id();
    assert_eq!(desk.ok(BlockCustomer(marta)), profile);
    assert_eq!(desk.server.last_event_id(), last, "told twice");
}

#[test]
fn i15_only_owner_and_admin_unblock_and_that_reopens_nothing() {
    let mut desk = Desk::with("nuno");
    let marta = customer(&mut desk, MARTA);
    for user in ["nuno", "tess", "kris", "olivia"] {
        desk.sign_in(user);
        assert!(
            desk.ok(BlockCustomer(marta.clone())).blocked,
            "{user} blocks"
        );
    }
    let before = tickets(&mut desk, &marta);
    for user in ["nuno", "tess"] {
        desk.be(user);
        let told = desk.server.last_event_id();
        let refused = desk.call(UnblockCustomer(marta.clone()));
        assert!(
            refused.is_err_and(|problem| problem.status == 403),
            "{user}"
        );
        assert_eq!(desk.server.last_event_id(), told);
        assert!(desk.ok(GetCustomer(marta.clone())).blocked);
    }
    for user in ["kris", "olivia"] {
        desk.be(user);
        desk.ok(BlockCustomer(marta.clone()));
        let start = desk.server.last_event_id();
        let profile = desk.ok(UnblockCustomer(marta.clone()));
        assert!(!profile.blocked, "{user} unblocks");
        assert_eq!(desk.ok(UnblockCustomer(marta.clone())), profile);
        let events = desk.server.events_since(Some(start), &desk.me());
        let changes: Vec<LiveChange> = events.into_iter().map(|event| event.change).collect();
        assert_eq!(
            changes,
            [LiveChange::Customer {
                customer: Box::new(profile)
            }]
        );
    }
    assert_eq!(tickets(&mut desk, &marta), before);
    let ticket = desk.ok(writes(MARTA, "I am back"));
    assert_eq!((ticket.number, ticket.status), (MARTA, Status::Open));
}

#[test]
fn i15_a_blocked_customer_is_not_answered_but_noted() {
    let mut desk = Desk::with("kris");
    for number in [MARTA, JONAS, INES] {
        let customer = customer(&mut desk, number);
        desk.ok(BlockCustomer(customer));
        let refused = desk.call(reply(number, "1", "Hello"));
        let Err(problem) = refused else {
            panic!("{number} was answered")
        };
        let why = "the customer's profile is blocked; an Owner or Admin can unblock it";
        assert_eq!(fields(&problem), ["ticket"]);
        assert_eq!(problem.fields[0].message, why);
        assert!(
            desk.call(note(number, &number.to_string(), "Blocked"))
                .is_ok()
        );
    }
}

#[test]
fn i15_what_blocking_closed_stays_closed_by_hand_and_in_bulk() {
    let mut desk = Desk::with("kris");
    let bulk = |number, patch| {
        let numbers = vec![number];
        ChangeTickets(BulkPatch { numbers, patch })
    };
    let close = desk.ok(bulk(JONAS, status(Status::Closed)));
    for number in [MARTA, JONAS] {
        let customer = customer(&mut desk, number);
        desk.ok(BlockCustomer(customer));
        let snooze = TicketPatch {
            snoozed_until: Some(desk.now + TimeDelta::hours(1)),
            ..status(Status::Snoozed)
        };
        for patch in [status(Status::Open), snooze] {
            let refused = desk.change(number, patch.clone());
            assert!(refused.is_err_and(|problem| fields(&problem) == ["status"]));
            let result = desk.ok(bulk(number, patch));
            assert_eq!(result.refused.len(), 1, "{result:?}");
            assert_eq!(result.refused[0].why, Refused::Blocked);
        }
        assert!(desk.change(number, TicketPatch::assign(None)).is_ok());
    }
    // Jonas' was unread, so that blocking him changed it: the undo comes too late anyhow.
    let undone = desk.ok(UndoBulk(close.undo.unwrap_or_default()));
    assert_eq!(undone.refused.len(), 1);
    assert_eq!(desk.ticket(JONAS).status, Status::Closed);
}

#[test]
fn i15_undoing_opens_no_ticket_of_a_blocked_customer() {
    let mut desk = Desk::with("kris");
    desk.put(JONAS, TicketPatch::unread(false));
    let close = desk.ok(ChangeTickets(BulkPatch {
        numbers: vec![JONAS],
        patch: status(Status::Closed),
    }));
    let customer = customer(&mut desk, JONAS);
    desk.ok(BlockCustomer(customer));
    let undone = desk.ok(UndoBulk(close.undo.unwrap_or_default()));
    let reasons: Vec<_> = undone.refused.iter().map(|it| &it.why).collect();
    assert_eq!(reasons, [&Refused::Blocked]);
    assert_eq!(desk.ticket(JONAS).status, Status::Closed);
}
