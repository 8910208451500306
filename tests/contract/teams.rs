//! Teams: made, changed, ordered, taken away and brought back.

use bandeja::api::{
    ChangeTeam, DeleteTeam, GetCounts, GetTeams, GetViews, LiveChange, MakeTeam, Method,
    OrderTeams, Problem, ProblemCode, RestoreTeam,
};
use bandeja::domain::{
    Access, Filter, NewTeam, RouteTo, RoutingRule, Team, TeamId, TicketPatch, TimelineAction,
};
use chrono::TimeDelta;

use crate::desk::{Desk, JONAS, fields};
use crate::views::{angry, make as make_view, refusal};

fn repairs() -> NewTeam {
    NewTeam {
        name: " Repairs ".to_owned(),
        description: "What broke".to_owned(),
        tags: vec!["warranty".to_owned(), " broken".to_owned()],
        segments: vec!["VIP".to_owned()],
        members: vec!["ana".into(), "nuno".into()],
    }
}

fn as_it_is(team: &Team) -> NewTeam {
    let team = team.clone();
    NewTeam {
        name: team.name,
        description: team.description,
        tags: team.tags,
        segments: team.segments,
        members: team.members,
    }
}

pub fn make(desk: &mut Desk, key: &str, team: NewTeam) -> Result<Team, Problem> {
    let key = key.to_owned();
    desk.call(MakeTeam { key, team })
}

fn change(desk: &mut Desk, team: &Team, new: NewTeam) -> Result<Team, Problem> {
    desk.call(ChangeTeam {
        id: team.id.clone(),
        version: team.version,
        team: new,
    })
}

fn made(desk: &mut Desk) -> Team {
    match make(desk, "1", repairs()) {
        Ok(team) => team,
        Err(problem) => panic!("{problem:?}"),
    }
}

fn ids(desk: &mut Desk) -> Vec<String> {
    let teams = desk.ok(GetTeams).items.into_iter();
    teams.map(|team| team.id.as_str().to_owned()).collect()
}

fn to_team(team: &TeamId) -> RoutingRule {
    RoutingRule {
        id: "r1".into(),
        name: "Broken things".to_owned(),
        on: true,
        filter: Filter::everything(),
        action: RouteTo::Team { team: team.clone() },
    }
}

#[test]
fn a4_a_team_is_made_once_for_a_key_and_told_to_everybody() {
    let mut desk = Desk::with("tess");
    let start = desk.server.last_event_id();
    let team = made(&mut desk);
    assert_eq!((team.name.as_str(), team.version), ("Repairs", 1));
    assert_eq!(team.tags, ["warranty", "broken"]);
    assert_eq!(make(&mut desk, "1", repairs()), Ok(team.clone()));
    let other = NewTeam {
        name: "Others".to_owned(),
        ..repairs()
    };
    let problem = refusal(make(&mut desk, "1", other), 422);
    assert_eq!(fields(&problem), ["idempotency-key"]);
    let teams = desk.ok(GetTeams).items;
    assert_eq!(teams.last(), Some(&team));
    let told = desk.server.events_since(Some(start), &"ana".into());
    let told: Vec<LiveChange> = told.into_iter().map(|event| event.change).collect();
    assert_eq!(told.len(), 2, "told once: {told:?}");
    assert_eq!(told[0], LiveChange::Teams { teams });
    assert!(matches!(&told[1], LiveChange::Counts { counts } if counts.teams[&team.id] == 0));
}

#[test]
fn a4_a_wrong_team_is_refused_field_by_field_and_two_may_claim_one_tag() {
    let mut desk = Desk::with("kris");
    let words = |count| (0..count).map(|it| format!("w{it}")).collect();
    type Break = fn(&mut NewTeam);
    let cases: [(&str, Break); 7] = [
        ("name", |team| team.name = " ".to_owned()),
        ("name", |team| team.name = "RETURNS".to_owned()),
        ("members", |team| team.members.clear()),
        ("members[1]", |team| team.members[1] = "nobody".into()),
        ("members[1]", |team| team.members[1] = "noor".into()),
        ("members[1]", |team| team.members[1] = "ana".into()),
        ("description", |team| team.description = "x".repeat(301)),
    ];
    for (field, break_it) in cases {
        let mut team = repairs();
        break_it(&mut team);
        let problem = refusal(make(&mut desk, "1", team), 422);
        assert_eq!(fields(&problem), [field]);
    }
    let many = |tags| NewTeam {
        tags: words(tags),
        ..repairs()
    };
    assert_eq!(
        fields(&refusal(make(&mut desk, "1", many(20)), 422)),
        ["tags"]
    );
    let team = make(&mut desk, "1", many(19));
    assert!(team.is_ok(), "19 tags and a segment: {team:?}");
    let claims = NewTeam {
        name: "Returns again".to_owned(),
        tags: vec!["returns".to_owned()],
        ..repairs()
    };
    assert!(make(&mut desk, "2", claims).is_ok(), "their order decides");
    let body = "{\"name\":\"x\",\"lead\":\"ana\"}";
    let answer = desk.raw_with(Method::Post, "/teams", &[("idempotency-key", "9")], body);
    assert_eq!(answer.status, 400);
    assert_eq!(desk.raw(Method::Post, "/teams", "{}").status, 428);
}

#[test]
fn a6_agents_change_no_team() {
    let mut desk = Desk::with("ana");
    let before = desk.ok(GetTeams);
    let team = before.items[0].clone();
    refusal(make(&mut desk, "1", repairs()), 403);
    refusal(change(&mut desk, &team, repairs()), 403);
    refusal(desk.call(DeleteTeam(team.id.clone())), 403);
    refusal(desk.call(RestoreTeam(team.id)), 403);
    let order = before.items.iter().rev().map(|team| team.id.clone());
    refusal(desk.call(OrderTeams(order.collect())), 403);
    assert_eq!(desk.ok(GetTeams), before);
}

#[test]
fn a4_a_team_is_changed_on_the_version_that_was_seen() {
    let mut desk = Desk::with("tess");
    let team = made(&mut desk);
    let new = NewTeam {
        members: vec!["farid".into()],
        ..as_it_is(&team)
    };
    let changed = change(&mut desk, &team, new.clone());
    assert!(
        changed
            .as_ref()
            .is_ok_and(|it| it.version == 2 && it.members == ["farid".into()])
    );
    let problem = refusal(change(&mut desk, &team, new.clone()), 409);
    assert_eq!(problem.code, ProblemCode::Conflict);
    let start = desk.server.last_event_id();
    assert_eq!(
        change(&mut desk, &changed.clone().unwrap_or(team), new),
        changed
    );
    assert_eq!(desk.server.last_event_id(), start, "it was so already");
    let body = "{\"name\":\"x\"}";
    let (path, gone) = (format!("/teams/{}", ids(&mut desk)[3]), "/teams/gone");
    assert_eq!(desk.raw(Method::Put, &path, body).status, 428);
    assert_eq!(
        desk.raw_with(Method::Put, gone, &[("if-match", "1")], body)
            .status,
        404
    );
}

#[test]
fn a4_a_deleted_teams_tickets_are_in_no_teams_queue_and_their_threads_still_name_it() {
    let mut desk = Desk::with("tess");
    let team = made(&mut desk);
    let patch = TicketPatch {
        team: Some(Some(team.id.clone())),
        ..TicketPatch::default()
    };
    desk.put(JONAS, patch);
    assert_eq!(desk.ok(GetCounts).teams[&team.id], 1);
    desk.ok(DeleteTeam(team.id.clone()));
    assert_eq!(desk.ticket(JONAS).team, None);
    assert!(!desk.ok(GetCounts).teams.contains_key(&team.id));
    let thread = desk.thread(JONAS);
    let told = thread
        .iter()
        .filter_map(|message| message.timeline.as_ref());
    let told = told.filter(|it| it.action == TimelineAction::Team);
    let subjects: Vec<_> = told.map(|it| it.subject.as_deref()).collect();
    assert_eq!(subjects[subjects.len() - 2..], [Some("Repairs"), None]);
    refusal(desk.call(DeleteTeam(team.id)), 404);
}

#[test]
fn a4_a_team_that_is_brought_back_has_its_tickets_but_for_those_that_went_elsewhere() {
    let mut desk = Desk::with("tess");
    let had = desk.ok(GetCounts).teams[&TeamId::from("returns")];
    let tickets = desk.all(Filter::team(&"returns".into())).into_iter();
    let tickets: Vec<_> = tickets.map(|ticket| ticket.number).collect();
    assert!(had > 2 && tickets.len() >= had as usize);
    desk.ok(DeleteTeam("returns".into()));
    let moved = tickets[0];
    let patch = TicketPatch {
        team: Some(Some("billing".into())),
        ..TicketPatch::default()
    };
    desk.put(moved, patch);
    let start = desk.server.last_event_id();
    desk.ok(RestoreTeam("returns".into()));
    for number in &tickets[1..] {
        assert_eq!(desk.ticket(*number).team, Some("returns".into()));
    }
    assert_eq!(desk.ticket(moved).team, Some("billing".into()));
    let told = desk.server.events_since(Some(start), &"ana".into());
    let told: Vec<LiveChange> = told.into_iter().map(|event| event.change).collect();
    let counts = told.iter().rev().find_map(|change| match change {
        LiveChange::Counts { counts } => counts.teams.get(&TeamId::from("returns")),
        _ => None,
    });
    let is = desk.ok(GetCounts).teams[&TeamId::from("returns")];
    assert!(
        counts == Some(&is) && is >= had - 1,
        "{counts:?} {is} {had}"
    );
}

#[test]
fn s6_a_team_that_a_rule_leads_to_stays() {
    let mut desk = Desk::with("tess");
    let team = made(&mut desk);
    desk.choose(|settings| settings.routing.rules = vec![to_team(&team.id)]);
    let problem = refusal(desk.call(DeleteTeam(team.id.clone())), 422);
    assert_eq!(fields(&problem), ["routing"]);
    assert!(
        problem.fields[0].message.contains("Broken things"),
        "{problem:?}"
    );
    desk.choose(|settings| settings.routing.rules.clear());
    desk.ok(DeleteTeam(team.id.clone()));
    let refused = desk.try_choose(|settings| settings.routing.rules = vec![to_team(&team.id)]);
    assert_eq!(fields(&refusal(refused, 422)), ["routing.rules[0].action"]);
}

#[test]
fn a4_whoever_deleted_a_team_brings_it_back_at_its_place_for_ten_minutes() {
    let mut desk = Desk::with("tess");
    let before = ids(&mut desk);
    desk.ok(DeleteTeam("returns".into()));
    assert_eq!(ids(&mut desk), ["senior", "billing"]);
    desk.sign_in("kris");
    refusal(desk.call(RestoreTeam("returns".into())), 404);
    desk.be("tess");
    desk.wait(TimeDelta::minutes(10));
    let team = desk.ok(RestoreTeam("returns".into()));
    assert_eq!((team.version, ids(&mut desk)), (2, before));
    refusal(desk.call(RestoreTeam("returns".into())), 404);

    desk.ok(DeleteTeam("returns".into()));
    let named = NewTeam {
        name: "Returns".to_owned(),
        ..repairs()
    };
    assert!(make(&mut desk, "1", named).is_ok());
    let problem = refusal(desk.call(RestoreTeam("returns".into())), 422);
    assert_eq!(fields(&problem), ["name"]);
    desk.ok(DeleteTeam("billing".into()));
    desk.wait(TimeDelta::minutes(10) + TimeDelta::milliseconds(1));
    refusal(desk.call(RestoreTeam("billing".into())), 404);
}

#[test]
fn a4_teams_are_put_into_another_order_each_once() {
    let mut desk = Desk::with("tess");
    let order = |ids: &[&str]| OrderTeams(ids.iter().map(|&id| id.into()).collect());
    for (wrong, expected) in [
        (&["senior", "returns"][..], "teams"),
        (&["senior", "returns", "billing", "returns"], "teams[3]"),
        (&["senior", "returns", "billing", "gone"], "teams[3]"),
    ] {
        let problem = refusal(desk.call(order(wrong)), 422);
        assert_eq!(fields(&problem), [expected]);
    }
    let start = desk.server.last_event_id();
    for _ in 0..2 {
        let teams = desk.ok(order(&["billing", "returns", "senior"])).items;
        assert_eq!(teams.len(), 3);
    }
    assert_eq!(ids(&mut desk), ["billing", "returns", "senior"]);
    let told = desk.server.events_since(Some(start), &desk.me());
    assert_eq!(told.len(), 2, "told once: {told:?}");
}

#[test]
fn z12_who_joins_or_leaves_a_team_is_told_the_views_they_see() {
    let mut desk = Desk::with("tess");
    let team = made(&mut desk);
    let shared = Access::Team {
        team: team.id.clone(),
    };
    let view = make_view(&mut desk, "1", angry(shared));
    let sees = |desk: &mut Desk, user: &str| {
        desk.sign_in(user);
        let views = desk.ok(GetViews).items;
        let sees = views.iter().any(|it| it.id == view.id);
        desk.be("tess");
        sees
    };
    assert!(sees(&mut desk, "ana") && !sees(&mut desk, "kris"));
    let start = desk.server.last_event_id();
    let new = NewTeam {
        members: vec!["nuno".into(), "kris".into()],
        ..as_it_is(&team)
    };
    assert!(change(&mut desk, &team, new).is_ok());
    for (user, expected) in [("ana", Some(false)), ("kris", Some(true)), ("nuno", None)] {
        let told = desk.server.events_since(Some(start), &user.into());
        let views = told.iter().find_map(|event| match &event.change {
            LiveChange::Views { views } => Some(views.iter().any(|it| it.id == view.id)),
            _ => None,
        });
        assert_eq!(views, expected, "{user}");
    }
    desk.ok(DeleteTeam(team.id.clone()));
    assert!(!sees(&mut desk, "kris") && sees(&mut desk, "tess"));
    desk.ok(RestoreTeam(team.id));
    assert!(sees(&mut desk, "kris"));
}
