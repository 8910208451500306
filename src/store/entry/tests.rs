//! Overlay laws: what is shown is the server's ticket with our pending changes over it.

use proptest::prelude::*;

use super::*;
use crate::domain::{Channel, CustomerRef, Status, TicketNumber, Time, UserId};

fn ticket() -> Ticket {
    Ticket {
        number: TicketNumber(10_432),
        version: 1,
        subject: "Parcel".to_owned(),
        status: Status::Open,
        snoozed_until: None,
        channel: Channel::Sms,
        customer: CustomerRef::named("c1".into(), "Marta".to_owned()),
        assignee: None,
        team: None,
        tags: Vec::new(),
        sentiment: None,
        unread: true,
        created_at: Time::default(),
        updated_at: Time::default(),
        waiting_since: None,
        last_message: None,
        campaign: None,
        messages: 0,
        last_customer_message_at: None,
        away: None,
        scheduled: Vec::new(),
    }
}

fn changed(base: &Ticket, change: impl FnOnce(&mut Ticket)) -> Ticket {
    let mut ticket = base.clone();
    ticket.version += 1;
    change(&mut ticket);
    ticket
}

fn to(user: &str) -> TicketPatch {
    TicketPatch::assign(Some(user.into()))
}

#[test]
fn a17_somebody_else_took_it_first() {
    let mut entry = Entry::new(ticket());
    entry.push(1, to("kris"), false);
    let theirs = changed(&ticket(), |t| t.assignee = Some("tess".into()));
    assert_eq!(
        entry.conflict(1, theirs.clone()),
        Acknowledged::Conflict(Arc::new(theirs))
    );
    assert_eq!(entry.shown().assignee, Some("tess".into()));
    assert!(!entry.is_pending());
}

#[test]
fn a17_another_part_that_changed_is_no_conflict() {
    let mut entry = Entry::new(ticket());
    entry.push(1, to("kris"), false);
    let theirs = changed(&ticket(), |t| t.unread = false);
    assert_eq!(entry.conflict(1, theirs), Acknowledged::Again);
    assert_eq!(
        entry.next().map(|(id, version, _)| (id, version)),
        Some((1, 2))
    );
    assert_eq!(entry.shown().assignee, Some("kris".into()));
}

#[test]
fn a17_both_wanting_the_same_is_no_conflict() {
    let mut entry = Entry::new(ticket());
    entry.push(1, to("kris"), false);
    let theirs = changed(&ticket(), |t| t.assignee = Some("kris".into()));
    assert_eq!(entry.conflict(1, theirs), Acknowledged::Done);
}

#[test]
fn a_refused_change_is_gone_and_later_ones_stay() {
    let mut entry = Entry::new(ticket());
    entry.push(1, to("kris"), false);
    entry.push(2, TicketPatch::unread(false), false);
    entry.refuse(1);
    assert_eq!(entry.shown().assignee, None);
    assert!(!entry.shown().unread);
}

#[test]
fn an_older_answer_never_replaces_a_newer() {
    let mut entry = Entry::new(changed(&ticket(), |t| t.assignee = Some("tess".into())));
    entry.receive(ticket());
    assert_eq!(entry.base().version, 2);
}

#[test]
fn a13_a_bulk_change_goes_first_and_holds_back_later_ones() {
    let mut entry = Entry::new(ticket());
    entry.push(1, to("kris"), true);
    entry.push(2, TicketPatch::unread(false), false);
    assert_eq!(entry.next(), None);
    entry.accept_apart(1, 2, &to("kris"));
    assert_eq!(
        entry.next().map(|(id, version, _)| (id, version)),
        Some((2, 2))
    );
    assert_eq!(entry.base().assignee, Some("kris".into()));
}

fn patches() -> impl Strategy<Value = TicketPatch> {
    let user = prop_oneof![Just(None), "[ab]".prop_map(|id| Some(UserId::from(id)))];
    (
        proptest::option::of(user),
        proptest::option::of(any::<bool>()),
    )
        .prop_map(|(assignee, unread)| TicketPatch {
            assignee,
            unread,
            ..TicketPatch::default()
        })
}

proptest! {
    /// Whatever is asked, once the server has taken it all, what is shown is what it has; and
    /// meanwhile what is shown is what it will have.
    #[test]
    fn applying_and_acknowledging_gives_what_the_server_has(
        asked in proptest::collection::vec(patches(), 0..8),
    ) {
        let mut server = ticket();
        let mut entry = Entry::new(server.clone());
        for (id, patch) in (0..).zip(&asked) {
            entry.push(id, patch.clone(), false);
        }
        let foreseen = entry.shown().clone();
        while let Some((id, version, patch)) = entry.next() {
            prop_assert_eq!(version, server.version);
            patch.apply(&mut server);
            server.version += 1;
            entry.accept(id, server.clone());
            prop_assert_eq!(&entry.shown().assignee, &foreseen.assignee);
            prop_assert_eq!(entry.shown().unread, foreseen.unread);
        }
        prop_assert_eq!(&**entry.shown(), &server);
    }

    /// A change and its inverse leave the ticket as it was.
    #[test]
    fn undoing_brings_back_what_was(first in patches(), second in patches()) {
        let mut before = ticket();
        first.apply(&mut before);
        let mut after = before.clone();
        second.apply(&mut after);
        second.inverse(&before).apply(&mut after);
        prop_assert_eq!(after, before);
    }
}
