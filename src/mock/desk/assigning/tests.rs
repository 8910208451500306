use crate::domain::{Channel, Routing, Status, TicketPatch, Time, UserId};
use crate::mock::desk::{Changer, Desk, NewTicket, Upkeep};
use crate::mock::entry::Entry;
use crate::mock::server::Server;
use crate::mock::world::WorldOptions;

fn now() -> Time {
    "2026-11-18T13:00:00Z".parse().unwrap_or_default()
}

fn desk() -> Desk {
    let mut desk = Server::new(WorldOptions {
        seed: 7,
        tickets: 60,
        epoch: now(),
    })
    .desk;
    desk.settings.version += 1;
    desk.settings.routing = Routing {
        round_robin: true,
        rules: Vec::new(),
    };
    desk
}

fn arrives(desk: &mut Desk, customer: u32) -> u32 {
    let text = "Hello".to_owned();
    let said = Entry::said(crate::domain::MessageKind::Customer, now(), None, text);
    let new = NewTicket {
        customer,
        channel: Channel::Email,
        subject: String::new(),
        tags: Vec::new(),
        sentiment: None,
    };
    let place = desk.open_ticket(new, vec![said], now());
    desk.arrives(place, now());
    place
}

fn has(desk: &Desk, place: u32) -> Option<&UserId> {
    desk.tickets.at(place).ticket.assignee.as_ref()
}

#[test]
fn a5_a_new_ticket_of_a_segment_goes_to_a_member_of_the_team() {
    let mut desk = desk();
    // Every 37th customer from the sixth on buys for others.
    let wholesale = 5;
    desk.staff.teams[2].segments = vec!["Wholesale".to_owned()];
    let place = arrives(&mut desk, wholesale);
    let ticket = &desk.tickets.at(place).ticket;
    assert!(
        ticket
            .customer
            .segments
            .iter()
            .any(|it| it.as_ref() == "Wholesale")
    );
    assert_eq!(ticket.team, Some("billing".into()));
    assert_eq!(ticket.assignee, Some("tess".into()));
    let other = arrives(&mut desk, wholesale + 1);
    let ticket = &desk.tickets.at(other).ticket;
    assert_eq!(
        (&ticket.team, ticket.assignee.as_ref()),
        (&None, Some(&"olivia".into()))
    );
}

#[test]
fn a8_who_has_as_many_as_they_can_gets_no_more_until_there_is_room() {
    let mut desk = desk();
    let open = desk.tickets.tallies().of_user(&"ana".into());
    for user in &mut desk.staff.users {
        user.online = user.id.as_str() == "ana";
        user.capacity = Some(open + 1);
    }
    let first = arrives(&mut desk, 1);
    let second = arrives(&mut desk, 2);
    let third = arrives(&mut desk, 3);
    assert_eq!(has(&desk, first), Some(&"ana".into()));
    assert_eq!((has(&desk, second), has(&desk, third)), (None, None));
    // By hand there is no bound (SPEC A11).
    let mut by_hand = Changer::new(desk.staff.user(&"kris".into()), now(), Upkeep::Now);
    let to_ana = TicketPatch::assign(Some("ana".into()));
    by_hand.apply(&mut desk, third, &to_ana);
    assert_eq!(has(&desk, third), Some(&"ana".into()));
    let closed = TicketPatch::status(Status::Closed, None);
    by_hand.apply(&mut desk, first, &closed);
    assert!(desk.settle_waiting(now()).is_empty(), "still full");
    by_hand.apply(&mut desk, third, &closed);
    assert!(desk.assigning.was_stirred(&desk.settings));
    assert_eq!(desk.settle_waiting(now()), [(second, 1)]);
    assert_eq!(has(&desk, second), Some(&"ana".into()));
}

#[test]
fn a18_what_is_handed_over_to_a_queue_waits_there() {
    let mut desk = desk();
    for user in &mut desk.staff.users {
        user.online = false;
    }
    let place = arrives(&mut desk, 1);
    let mut by_hand = Changer::new(None, now(), Upkeep::Now);
    let to_team = TicketPatch {
        team: Some(Some("billing".into())),
        ..TicketPatch::assign(Some("ana".into()))
    };
    by_hand.apply(&mut desk, place, &to_team);
    by_hand.apply(&mut desk, place, &TicketPatch::assign(None));
    for user in &mut desk.staff.users {
        user.online = true;
    }
    assert!(desk.settle_waiting(now()).is_empty(), "a person chose so");
    desk.wait_in_queue(place, now());
    assert_eq!(desk.settle_waiting(now()), [(place, 1)]);
    assert_eq!(has(&desk, place), Some(&"tess".into()));
}

#[test]
fn a8_what_one_is_asked_why_moves_no_turn() {
    let mut desk = desk();
    for user in &mut desk.staff.users {
        user.online = false;
    }
    let waits = arrives(&mut desk, 1);
    for user in &mut desk.staff.users {
        user.online = true;
    }
    assert!(desk.assignment(waits, now()).is_some());
    assert_eq!(desk.settle_waiting(now()), [(waits, 1)]);
    assert_eq!(has(&desk, waits), Some(&"olivia".into()));
}
