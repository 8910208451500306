//! Who leaves the account: signed out, and their tickets with others.

use bandeja::api::{GetPersonas, HandOver, LiveChange, Method, OrderTeams, ReactivateUser};
use bandeja::domain::{Filter, Status, TeamId, TicketPatch, TimelineAction, UserState};
use bandeja::mock::PASSWORD;

use crate::desk::{Desk, JONAS, MARTA, fields};
use crate::users::{deactivate, invite, members, of, password, zoe};
use crate::views::refusal;

#[test]
fn a18_who_is_deactivated_is_signed_out_and_others_have_their_tickets() {
    let mut desk = Desk::with("ana");
    desk.sign_in("kris");
    desk.put(MARTA, TicketPatch::assign(Some("ana".into())));
    desk.put(JONAS, TicketPatch::assign(Some("ana".into())));
    let closed = desk.close(JONAS);
    let before = desk.all(of("ana"));
    assert!(!before.is_empty());
    for (field, hand_over) in [
        ("hand_over.user", HandOver::User { user: "ana".into() }),
        (
            "hand_over.user",
            HandOver::User {
                user: "noor".into(),
            },
        ),
        (
            "hand_over.user",
            HandOver::User {
                user: "gone".into(),
            },
        ),
        (
            "hand_over.team",
            HandOver::Team {
                team: "gone".into(),
            },
        ),
    ] {
        let problem = refusal(deactivate(&mut desk, "ana", hand_over), 422);
        assert_eq!(fields(&problem), [field]);
    }
    let start = desk.server.last_event_id();
    let gone = deactivate(
        &mut desk,
        "ana",
        HandOver::User {
            user: "nuno".into(),
        },
    );
    let Ok(gone) = gone else { panic!("{gone:?}") };
    assert_eq!((&gone.state, gone.online), (&UserState::Deactivated, false));
    for ticket in &before {
        let now = desk.ticket(ticket.number);
        assert_eq!(now.assignee, Some("nuno".into()));
        let thread = desk.thread(ticket.number);
        let told = thread.last().and_then(|last| last.timeline.clone());
        let told = told.map(|it| (it.action, it.actor, it.subject));
        let (kris, nuno) = ("Kris Rivera".to_owned(), "Nuno Barros".to_owned());
        assert_eq!(
            told,
            Some((TimelineAction::Assigned, Some(kris), Some(nuno)))
        );
    }
    assert_eq!(desk.ticket(JONAS), closed, "what is closed stays theirs");
    assert!(!members(&mut desk, "returns").contains(&"ana".into()));
    let told = desk.server.events_since(Some(start), &desk.me());
    let is_she = |change: &LiveChange| matches!(change, LiveChange::User { user } if *user == gone);
    assert!(told.iter().any(|event| is_she(&event.change)));

    desk.be("ana");
    assert_eq!(desk.raw(Method::Get, "/session", "").status, 401);
    assert_eq!(
        password(&mut desk, "ana@lumenandloom.example", PASSWORD),
        422
    );
    let personas = desk.ok(GetPersonas).items;
    assert!(
        personas
            .iter()
            .all(|persona| persona.user.id != "ana".into())
    );
    desk.be("kris");
    let refused = desk.change(MARTA, TicketPatch::assign(Some("ana".into())));
    assert_eq!(fields(&refusal(refused, 422)), ["assignee"]);
    let again = deactivate(&mut desk, "ana", HandOver::Nobody);
    assert_eq!(again, Ok(gone.clone()), "it is so already");

    let back = desk.ok(ReactivateUser("ana".into()));
    assert_eq!(
        (&back.state, back.version),
        (&UserState::Active, gone.version + 1)
    );
    assert_eq!(
        password(&mut desk, "ana@lumenandloom.example", PASSWORD),
        200
    );
    assert!(!members(&mut desk, "returns").contains(&"ana".into()));
}

#[test]
fn a18_tickets_of_who_leaves_go_to_a_team_or_to_nobody() {
    for (hand_over, expected) in [
        (
            HandOver::Team {
                team: "billing".into(),
            },
            Some("billing"),
        ),
        (HandOver::Nobody, None),
    ] {
        let mut desk = Desk::of(5_000);
        desk.sign_in("kris");
        let before = desk.all(of("nuno"));
        assert!(before.len() > 100);
        let start = desk.server.last_event_id();
        assert!(deactivate(&mut desk, "nuno", hand_over).is_ok());
        assert_eq!(desk.all(of("nuno")), []);
        for ticket in &before {
            let now = desk.ticket(ticket.number);
            let team = expected.map(TeamId::from).or(ticket.team.clone());
            assert_eq!((now.assignee, now.team), (None, team));
        }
        let told = desk.server.events_since(Some(start), &desk.me());
        let lists = told.iter().filter(|it| it.change == LiveChange::Lists);
        assert_eq!(lists.count(), 1, "not each of them");
        assert!(told.len() < 10);
    }
}

#[test]
fn x7_a_bulk_change_is_not_taken_back_to_a_team_or_a_user_that_is_gone() {
    let mut desk = Desk::with("kris");
    desk.put(JONAS, TicketPatch::assign(Some("nuno".into())));
    let numbers = format!(
        "{{\"numbers\":[{}],\"patch\":{{\"assignee\":null}}}}",
        JONAS.0
    );
    let answer = desk.raw(Method::Post, "/tickets/bulk", &numbers);
    let result: bandeja::api::BulkResult = crate::desk::read(&answer);
    assert!(deactivate(&mut desk, "nuno", HandOver::Nobody).is_ok());
    let token = result.undo.unwrap_or_default();
    let answer = desk.raw(Method::Post, &format!("/tickets/bulk/{token}/undo"), "");
    let result: bandeja::api::BulkResult = crate::desk::read(&answer);
    assert_eq!((result.changed.len(), result.refused.len()), (0, 1));
    assert_eq!(desk.ticket(JONAS).assignee, None);
}

#[test]
fn old_threads_stay_as_they_were_whatever_becomes_of_teams_and_users() {
    let mut desk = Desk::with("olivia");
    let numbers: Vec<_> = desk.all(Filter::status(Status::Closed));
    let numbers: Vec<_> = numbers.iter().map(|ticket| ticket.number).collect();
    assert!(numbers.len() > 20);
    let before: Vec<_> = numbers.iter().map(|number| desk.thread(*number)).collect();
    let order = ["billing", "senior", "returns"].map(TeamId::from).to_vec();
    desk.ok(OrderTeams(order));
    assert!(invite(&mut desk, "1", zoe()).is_ok());
    assert!(deactivate(&mut desk, "wei", HandOver::Nobody).is_ok());
    let after: Vec<_> = numbers.iter().map(|number| desk.thread(*number)).collect();
    assert_eq!(after, before);
}
