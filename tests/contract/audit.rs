//! Who changed what of the account.

use bandeja::api::{
    AuditPage, ChangeUser, DeactivateUser, DeleteQuickReply, DeleteTeam, GetAudit, GetUsers,
    HandOver, InviteUser, MakeQuickReply, Method, OrderTeams, ReactivateUser, RestoreQuickReply,
    RestoreTeam,
};
use bandeja::domain::{
    AuditAction, AuditArea, AuditEntry, NewQuickReply, NewTeam, NewUser, Role, TeamId, UserPatch,
};
use serde_json::{Value, json};

use crate::desk::{Desk, fields, problem};
use crate::teams::make as make_team;
use crate::views::refusal;

fn all() -> GetAudit {
    GetAudit {
        area: None,
        user: None,
        before: None,
        limit: 200,
    }
}

fn newest(desk: &mut Desk) -> AuditEntry {
    let page: AuditPage = desk.ok(GetAudit { limit: 1, ..all() });
    page.items
        .into_iter()
        .next()
        .unwrap_or_else(|| panic!("nothing was kept"))
}

/// What was done with what, and which parts changed.
fn told(desk: &mut Desk) -> (AuditAction, String, Vec<String>) {
    let entry = newest(desk);
    let parts = entry.changes.into_iter().map(|change| change.field);
    (entry.action, entry.name, parts.collect())
}

fn change_of(entry: &AuditEntry, field: &str) -> (Value, Value) {
    let found = entry.changes.iter().find(|change| change.field == field);
    found.map_or_else(
        || panic!("{entry:?} has no {field}"),
        |change| (change.before.clone(), change.after.clone()),
    )
}

#[test]
fn a_setting_that_changes_is_kept_with_what_it_was() {
    let mut desk = Desk::with("kris");
    assert_eq!(desk.ok(all()).items, []);
    desk.choose(|settings| {
        settings.attribution_hours = 48;
        settings.email_notifications.on = true;
        settings.email_notifications.recipients = vec!["a@b.co".to_owned()];
    });
    let entries = desk.ok(all()).items;
    let subjects: Vec<&str> = entries.iter().map(|entry| entry.subject.as_str()).collect();
    assert_eq!(
        subjects,
        ["email_notifications", "attribution_hours"],
        "newest first"
    );
    let entry = &entries[1];
    assert_eq!((entry.id, entry.at), (1, desk.now));
    assert_eq!(
        (entry.user.as_str(), entry.user_name.as_str()),
        ("kris", "Kris Rivera")
    );
    assert_eq!(
        (&entry.area, &entry.action),
        (&AuditArea::Settings, &AuditAction::Changed)
    );
    assert_eq!(
        change_of(entry, "attribution_hours"),
        (json!(24), json!(48))
    );
    let (was, is) = change_of(&entries[0], "email_notifications");
    assert_eq!(was, json!({ "on": false, "recipients": [] }));
    assert_eq!(is, json!({ "on": true, "recipients": ["a@b.co"] }));
    desk.choose(|settings| settings.attribution_hours = 48);
    let refused = desk.try_choose(|settings| settings.attribution_hours = 0);
    assert!(refused.is_err());
    assert_eq!(desk.ok(all()).items.len(), 2, "nothing changed");
    desk.raw(Method::Post, "/demo/reset", "");
    assert_eq!(desk.ok(all()).items, []);
}

#[test]
fn whatever_becomes_of_a_team_is_kept() {
    let mut desk = Desk::with("tess");
    let team = NewTeam {
        name: "Repairs".to_owned(),
        members: vec!["ana".into()],
        ..NewTeam::default()
    };
    let Ok(team) = make_team(&mut desk, "1", team.clone()) else {
        panic!("refused")
    };
    let kept = |action, parts: &[&str]| {
        let parts = parts.iter().map(|&part| part.to_owned()).collect();
        (action, "Repairs".to_owned(), parts)
    };
    assert_eq!(
        told(&mut desk),
        kept(AuditAction::Created, &["members", "name"])
    );
    assert_eq!(newest(&mut desk).subject, team.id.as_str());
    assert_eq!(
        change_of(&newest(&mut desk), "name"),
        (Value::Null, json!("Repairs"))
    );
    desk.ok(DeleteTeam(team.id.clone()));
    assert_eq!(
        told(&mut desk),
        kept(AuditAction::Deleted, &["members", "name"])
    );
    assert_eq!(
        change_of(&newest(&mut desk), "name"),
        (json!("Repairs"), Value::Null)
    );
    desk.ok(RestoreTeam(team.id.clone()));
    assert_eq!(
        told(&mut desk),
        kept(AuditAction::Restored, &["members", "name"])
    );
    let order = [team.id.as_str(), "senior", "returns", "billing"].map(TeamId::from);
    desk.ok(OrderTeams(order.to_vec()));
    assert_eq!(told(&mut desk).0, AuditAction::Reordered);
    let (was, is) = change_of(&newest(&mut desk), "teams");
    assert_eq!(was, json!(["senior", "returns", "billing", team.id]));
    assert_eq!(is, json!([team.id, "senior", "returns", "billing"]));
    assert_eq!(desk.ok(all()).items.len(), 4, "one each");
}

#[test]
fn whatever_becomes_of_a_user_is_kept() {
    let mut desk = Desk::with("kris");
    let zoe = NewUser {
        name: "Zoe".to_owned(),
        email: "zoe@shop.example".to_owned(),
        role: Role::Agent,
        capacity: None,
        teams: vec!["billing".into()],
    };
    let key = "1".to_owned();
    let zoe = desk.ok(InviteUser { key, user: zoe });
    let parts = ["email", "name", "role", "state", "teams"];
    assert_eq!(
        told(&mut desk),
        (
            AuditAction::Created,
            "Zoe".to_owned(),
            parts.map(str::to_owned).to_vec()
        )
    );
    let patch = UserPatch {
        role: Some(Role::Manager),
        teams: Some(vec!["senior".into()]),
        ..UserPatch::default()
    };
    let version = desk
        .ok(GetUsers)
        .items
        .last()
        .map_or(0, |user| user.version);
    let id = zoe.id.clone();
    desk.ok(ChangeUser {
        id: id.clone(),
        version,
        patch,
    });
    let entry = newest(&mut desk);
    assert_eq!(entry.changes.len(), 2);
    assert_eq!(
        change_of(&entry, "role"),
        (json!("agent"), json!("manager"))
    );
    assert_eq!(
        change_of(&entry, "teams"),
        (json!(["billing"]), json!(["senior"]))
    );
    let hand_over = HandOver::Team {
        team: "billing".into(),
    };
    desk.ok(DeactivateUser {
        id: id.clone(),
        hand_over,
    });
    let entry = newest(&mut desk);
    assert_eq!(entry.action, AuditAction::Deactivated);
    assert_eq!(
        change_of(&entry, "state"),
        (json!("invited"), json!("deactivated"))
    );
    assert_eq!(
        change_of(&entry, "hand_over").1,
        json!({ "to": "team", "team": "billing" })
    );
    desk.ok(ReactivateUser(id));
    assert_eq!(newest(&mut desk).action, AuditAction::Restored);
    assert_eq!(desk.ok(all()).items.len(), 4, "one each");
}

#[test]
fn i25_whatever_becomes_of_a_quick_reply_is_kept() {
    let mut desk = Desk::with("tess");
    let reply = NewQuickReply {
        name: "Thanks".to_owned(),
        text: "Thank you".to_owned(),
        channels: Vec::new(),
    };
    let key = "1".to_owned();
    let reply = desk.ok(MakeQuickReply { key, reply });
    assert_eq!(told(&mut desk).2, ["name", "text"]);
    desk.ok(DeleteQuickReply(reply.id.clone()));
    assert_eq!(told(&mut desk).0, AuditAction::Deleted);
    desk.ok(RestoreQuickReply(reply.id));
    assert_eq!(told(&mut desk).0, AuditAction::Restored);
    assert_eq!(desk.ok(all()).items.len(), 3, "one each");
}

#[test]
fn the_audit_log_is_read_in_parts_by_area_and_by_user_and_not_by_agents() {
    let mut desk = Desk::with("kris");
    for hours in 1..=5 {
        desk.choose(|settings| settings.attribution_hours = hours);
    }
    desk.sign_in("tess");
    desk.ok(DeleteTeam("billing".into()));
    let ids = |page: &AuditPage| page.items.iter().map(|entry| entry.id).collect::<Vec<_>>();
    let first = desk.ok(GetAudit { limit: 2, ..all() });
    assert_eq!((ids(&first), first.more), (vec![6, 5], true));
    let before = Some(5);
    let rest = desk.ok(GetAudit { before, ..all() });
    assert_eq!((ids(&rest), rest.more), (vec![4, 3, 2, 1], false));
    let area = Some(AuditArea::Team);
    assert_eq!(ids(&desk.ok(GetAudit { area, ..all() })), [6]);
    let user = Some("kris".into());
    let page = desk.ok(GetAudit {
        user,
        limit: 5,
        ..all()
    });
    assert_eq!((ids(&page), page.more), (vec![5, 4, 3, 2, 1], false));
    for (query, field) in [
        ("area=weather", "area"),
        ("limit=0", "limit"),
        ("limit=201", "limit"),
        ("before=x", "before"),
    ] {
        let answer = desk.raw(Method::Get, &format!("/audit?{query}"), "");
        assert_eq!(fields(&problem(&answer)), [field]);
    }
    desk.sign_in("ana");
    refusal(desk.call(all()), 403);
}
