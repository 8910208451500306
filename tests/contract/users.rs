//! Users: invited, changed, and let go.

use bandeja::api::{
    ChangeUser, DeactivateUser, Endpoint, GetTeams, GetUsers, HandOver, InviteUser, LiveChange,
    Method, Problem, ProblemCode, ReactivateUser, SignIn, StartSession,
};
use bandeja::domain::{
    Field, Filter, NewTeam, NewUser, Role, RouteTo, RoutingRule, Team, TicketPatch, User, UserId,
    UserPatch, UserState,
};
use bandeja::mock::PASSWORD;

use crate::desk::{Desk, JONAS, fields};
use crate::teams::make as make_team;
use crate::views::refusal;

pub fn zoe() -> NewUser {
    NewUser {
        name: " Zoe Ito ".to_owned(),
        email: "zoe@lumenandloom.example".to_owned(),
        role: Role::Agent,
        capacity: Some(5),
        teams: vec!["billing".into()],
    }
}

pub fn invite(desk: &mut Desk, key: &str, user: NewUser) -> Result<User, Problem> {
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

pub fn deactivate(desk: &mut Desk, id: &str, hand_over: HandOver) -> Result<User, Problem> {
    let id = id.into();
    desk.call(DeactivateUser { id, hand_over })
}

pub fn members(desk: &mut Desk, team: &str) -> Vec<UserId> {
    let teams: Vec<Team> = desk.ok(GetTeams).items;
    let team = teams.into_iter().find(|it| it.id == team.into());
    team.map(|team| team.members).unwrap_or_default()
}

pub fn password(desk: &mut Desk, email: &str, password: &str) -> u16 {
    let body = StartSession(SignIn::Password {
        email: email.to_owned(),
        password: password.to_owned(),
    })
    .body();
    let body = body.unwrap_or_default();
    desk.bare(Method::Post, "/api/v1/session", &[], &body)
        .status
}

pub fn of(user: &str) -> Filter {
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
