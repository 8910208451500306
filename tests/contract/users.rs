//! Users: invited, changed, and let go.

use bandeja::api::{
    ChangeUser, DeactivateUser, Endpoint, GetPersonas, GetTeams, GetUsers, HandOver, InviteUser,
    LiveChange, Method, OrderTeams, Problem, ProblemCode, ReactivateUser, SignIn, StartSession,
};
use bandeja::domain::{
    Field, Filter, NewTeam, NewUser, Role, RouteTo, RoutingRule, Status, Team, TeamId, TicketPatch,
    TimelineAction, User, UserId, UserPatch, UserState,
};
use bandeja::mock::PASSWORD;

use crate::desk::{Desk, JONAS, MARTA, fields};
use crate::teams::make as make_team;
use crate::views::refusal;

fn zoe() -> NewUser {
    NewUser {
        name: " Zoe Ito ".to_owned(),
        email: "zoe@lumenandloom.example".to_owned(),
        role: Role::Agent,
        capacity: Some(5),
        teams: vec!["billing".into()],
    }
}

fn invite(desk: &mut Desk, key: &str, user: NewUser) -> Result<User, Problem> {
    let key = key.to_owned();
    desk.call(InviteUser { key, user })
}

fn user(desk: &mut Desk, id: &str) -> User {
    let found = desk
        .ok(GetUsers)
        .items
        .into_iter()
        .find(|it| it.id == id.into());
    found.unwrap_or_else(|| panic!("no {id}"))
}

fn change(desk: &mut Desk, id: &str, patch: UserPatch) -> Result<User, Problem> {
    let version = user(desk, id).version;
    let id = id.into();
    desk.call(ChangeUser { id, version, patch })
}

fn role(role: Role) -> UserPatch {
    UserPatch {
        role: Some(role),
        ..UserPatch::default()
    }
}

fn deactivate(desk: &mut Desk, id: &str, hand_over: HandOver) -> Result<User, Problem> {
    let id = id.into();
    desk.call(DeactivateUser { id, hand_over })
}

fn members(desk: &mut Desk, team: &str) -> Vec<UserId> {
    let teams: Vec<Team> = desk.ok(GetTeams).items;
    let team = teams.into_iter().find(|it| it.id == team.into());
    team.map(|team| team.members).unwrap_or_default()
}

fn password(desk: &mut Desk, email: &str, password: &str) -> u16 {
    let body = StartSession(SignIn::Password {
        email: email.to_owned(),
        password: password.to_owned(),
    })
    .body();
    let body = body.unwrap_or_default();
    desk.bare(Method::Post, "/api/v1/session", &[], &body)
        .status
}

fn of(user: &str) -> Filter {
    let open = Filter::one(Field::Status, bandeja::domain::Operator::NoneOf, ["closed"]);
    Filter::is(Field::Assignee, user).and(open)
}

#[test]
fn somebody_is_invited_once_for_a_key_and_active_when_they_first_sign_in() {
    let mut desk = Desk::with("kris");
    let start = desk.server.last_event_id();
    let made = invite(&mut desk, "1", zoe());
    let Ok(made) = made else { panic!("{made:?}") };
    assert_eq!((made.name.as_str(), made.online), ("Zoe Ito", false));
    assert_eq!((&made.state, made.capacity), (&UserState::Invited, Some(5)));
    assert_eq!(invite(&mut desk, "1", zoe()), Ok(made.clone()));
    let told = desk.server.events_since(Some(start), &desk.me());
    assert_eq!(told[0].change, LiveChange::User { user: made.clone() });
    assert!(matches!(told[1].change, LiveChange::Teams { .. }));
    assert_eq!(told.len(), 3, "told once: {told:?}");
    assert!(members(&mut desk, "billing").contains(&made.id));
    let id = made.id.as_str().to_owned();
    let refused = desk.change(JONAS, TicketPatch::assign(Some(made.id.clone())));
    assert_eq!(
        fields(&refusal(refused, 422)),
        ["assignee"],
        "not before they are here"
    );

    assert_eq!(
        password(&mut desk, "zoe@lumenandloom.example", "guess"),
        422
    );
    assert_eq!(user(&mut desk, &id).state, UserState::Invited);
    assert_eq!(
        password(&mut desk, " ZOE@lumenandloom.example", PASSWORD),
        200
    );
    assert_eq!(user(&mut desk, &id).state, UserState::Active);
    assert!(
        desk.change(JONAS, TicketPatch::assign(Some(made.id)))
            .is_ok()
    );
}

#[test]
fn a_wrong_invitation_is_refused_field_by_field() {
    let mut desk = Desk::with("olivia");
    type Break = fn(&mut NewUser);
    let cases: [(&str, Break); 8] = [
        ("name", |user| user.name = " ".to_owned()),
        ("name", |user| user.name = "x".repeat(81)),
        ("email", |user| user.email = "zoe".to_owned()),
        ("email", |user| {
            user.email = "KRIS@lumenandloom.example".to_owned()
        }),
        ("role", |user| user.role = Role::Unknown("boss".into())),
        ("capacity", |user| user.capacity = Some(10_001)),
        ("teams[0]", |user| user.teams = vec!["gone".into()]),
        ("teams[0]", |user| user.role = Role::Analyst),
    ];
    let before = desk.ok(GetUsers);
    for (field, break_it) in cases {
        let mut user = zoe();
        break_it(&mut user);
        assert_eq!(fields(&refusal(invite(&mut desk, "1", user), 422)), [field]);
    }
    assert_eq!(desk.ok(GetUsers), before);
    assert_eq!(desk.raw(Method::Post, "/users", "{}").status, 428);
}

#[test]
fn owner_and_admin_manage_users_and_only_an_owner_has_power_over_owners() {
    let mut desk = Desk::with("tess");
    for who in ["tess", "ana"] {
        desk.sign_in(who);
        refusal(invite(&mut desk, "1", zoe()), 403);
        refusal(change(&mut desk, "nuno", UserPatch::default()), 403);
        refusal(deactivate(&mut desk, "nuno", HandOver::Nobody), 403);
        refusal(desk.call(ReactivateUser("nuno".into())), 403);
    }
    desk.sign_in("kris");
    let owner = NewUser {
        role: Role::Owner,
        ..zoe()
    };
    refusal(invite(&mut desk, "1", owner.clone()), 403);
    refusal(change(&mut desk, "tess", role(Role::Owner)), 403);
    refusal(change(&mut desk, "olivia", role(Role::Admin)), 403);
    refusal(deactivate(&mut desk, "olivia", HandOver::Nobody), 403);
    desk.sign_in("olivia");
    assert!(invite(&mut desk, "1", owner).is_ok());
    assert!(change(&mut desk, "tess", role(Role::Owner)).is_ok());
}

#[test]
fn the_last_active_owner_stays_one() {
    let mut desk = Desk::with("olivia");
    let owner = NewUser {
        role: Role::Owner,
        ..zoe()
    };
    assert!(
        invite(&mut desk, "1", owner).is_ok(),
        "who was only invited does not count"
    );
    let problem = refusal(change(&mut desk, "olivia", role(Role::Admin)), 422);
    assert_eq!(fields(&problem), ["role"]);
    let problem = refusal(deactivate(&mut desk, "olivia", HandOver::Nobody), 422);
    assert_eq!(fields(&problem), ["role", "id"]);
    assert!(change(&mut desk, "tess", role(Role::Owner)).is_ok());
    let changed = change(&mut desk, "olivia", role(Role::Admin));
    assert!(changed.is_ok_and(|user| user.role == Role::Admin));
}

#[test]
fn a_user_is_changed_on_the_version_that_was_seen() {
    let mut desk = Desk::with("kris");
    let patch = UserPatch {
        name: Some("Ana L.".to_owned()),
        capacity: Some(Some(3)),
        teams: Some(vec!["billing".into()]),
        ..UserPatch::default()
    };
    let Ok(changed) = change(&mut desk, "ana", patch.clone()) else {
        panic!("refused")
    };
    assert_eq!(
        (changed.name.as_str(), changed.capacity),
        ("Ana L.", Some(3))
    );
    assert!(members(&mut desk, "billing").contains(&"ana".into()));
    assert!(!members(&mut desk, "returns").contains(&"ana".into()));
    let start = desk.server.last_event_id();
    assert_eq!(change(&mut desk, "ana", patch.clone()), Ok(changed.clone()));
    assert_eq!(desk.server.last_event_id(), start, "it was so already");
    let (id, version) = (UserId::from("ana"), changed.version - 1);
    let problem = refusal(desk.call(ChangeUser { id, version, patch }), 409);
    assert_eq!(problem.code, ProblemCode::Conflict);
    let version = changed.version.to_string();
    let on = [("if-match", version.as_str())];
    let answer = desk.raw_with(Method::Patch, "/users/ana", &on, "{\"capacity\":null}");
    assert_eq!(
        (answer.status, user(&mut desk, "ana").capacity),
        (200, None)
    );
    for (field, body) in [
        ("capacity", "{\"capacity\":10001}"),
        ("role", "{\"role\":\"boss\"}"),
        ("teams[1]", "{\"teams\":[\"billing\",\"billing\"]}"),
    ] {
        let version = user(&mut desk, "ana").version.to_string();
        let on = [("if-match", version.as_str())];
        let answer = desk.raw_with(Method::Patch, "/users/ana", &on, body);
        assert_eq!(fields(&crate::desk::problem(&answer)), [field]);
    }
    assert_eq!(desk.raw(Method::Patch, "/users/ana", "{}").status, 428);
}

#[test]
fn a4_no_team_is_left_without_a_member() {
    let mut desk = Desk::with("kris");
    let team = NewTeam {
        name: "Alone".to_owned(),
        members: vec!["wei".into()],
        ..NewTeam::default()
    };
    assert!(make_team(&mut desk, "1", team).is_ok());
    let nowhere = UserPatch {
        teams: Some(Vec::new()),
        ..UserPatch::default()
    };
    let problem = refusal(change(&mut desk, "wei", nowhere), 422);
    assert_eq!(fields(&problem), ["teams"]);
    let problem = refusal(deactivate(&mut desk, "wei", HandOver::Nobody), 422);
    assert_eq!(fields(&problem), ["teams"]);
    assert!(problem.fields[0].message.contains("Alone"), "{problem:?}");
}

#[test]
fn s6_i1_who_gets_tickets_keeps_a_role_that_may() {
    let mut desk = Desk::with("kris");
    desk.put(JONAS, TicketPatch::assign(Some("wei".into())));
    desk.choose(|settings| settings.routing.rules = vec![to("wei")]);
    let problem = refusal(change(&mut desk, "wei", role(Role::Analyst)), 422);
    assert_eq!(fields(&problem), ["routing", "role"]);
    let problem = refusal(deactivate(&mut desk, "wei", HandOver::Nobody), 422);
    assert_eq!(fields(&problem), ["routing"]);
    assert!(problem.fields[0].message.contains("To one"), "{problem:?}");
    desk.choose(|settings| settings.routing.rules.clear());
    for ticket in desk.all(of("wei")) {
        desk.put(ticket.number, TicketPatch::assign(None));
    }
    assert!(change(&mut desk, "wei", role(Role::Analyst)).is_ok());
    let refused = desk.try_choose(|settings| settings.routing.rules = vec![to("wei")]);
    assert_eq!(fields(&refusal(refused, 422)), ["routing.rules[0].action"]);
}

fn to(user: &str) -> RoutingRule {
    RoutingRule {
        id: "r1".into(),
        name: "To one".to_owned(),
        on: true,
        filter: Filter::everything(),
        action: RouteTo::User { user: user.into() },
    }
}

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
