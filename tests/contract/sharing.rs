//! Views among people: who sees and changes them, their order, what is told, what is counted.

use bandeja::api::{
    AskCount, ChangeView, DeleteView, GetCounts, GetViews, LiveChange, OrderViews, RestoreView,
};
use bandeja::domain::{Access, Field, Filter, NewView, Status, TicketPatch, ViewPatch};
use chrono::TimeDelta;

use crate::desk::{Desk, JONAS, fields};
use crate::views::{angry, make, names, refusal};

/// What somebody was told of their views since an event: names, each time.
fn told(desk: &Desk, start: u64, user: &str) -> Vec<Vec<String>> {
    let events = desk
        .server
        .events_since(Some(start), &user.into())
        .into_iter();
    let views = events.filter_map(|event| match event.change {
        LiveChange::Views { views } => Some(views),
        _ => None,
    });
    views
        .map(|views| views.into_iter().map(|view| view.name).collect())
        .collect()
}

#[test]
fn z12_views_are_seen_by_whom_they_are_for() {
    let mut desk = Desk::with("kris");
    let teams = desk.ok(bandeja::api::GetTeams).items;
    let senior = teams.iter().find(|team| team.id == "senior".into());
    let Some(senior) = senior else {
        panic!("no such team")
    };
    let mine = make(&mut desk, "1", angry(Access::OnlyMe));
    let team = Access::Team {
        team: senior.id.clone(),
    };
    let theirs = make(
        &mut desk,
        "2",
        NewView {
            name: "Theirs".to_owned(),
            ..angry(team)
        },
    );
    for user in ["olivia", "ana", "tess", "nuno"] {
        desk.sign_in(user);
        let names = names(&mut desk);
        let is_member = senior.members.contains(&user.into());
        assert!(!names.contains(&mine.name), "{user}");
        assert_eq!(names.contains(&theirs.name), is_member, "{user}");
        let counts = desk.ok(GetCounts).views;
        assert!(!counts.contains_key(&mine.id));
        assert_eq!(counts.contains_key(&theirs.id), is_member);
        // What one does not see is not there, whoever asks.
        refusal(desk.call(DeleteView(mine.id.clone())), 404);
    }
    assert!(senior.members.len() > 1);
}

#[test]
fn a18_whoever_made_a_view_changes_it_and_owner_and_admin_what_is_shared() {
    for (user, may) in [
        ("kris", true),
        ("olivia", true),
        ("tess", false),
        ("nuno", true),
    ] {
        let mut desk = Desk::with("nuno");
        let view = make(&mut desk, "1", angry(Access::Everyone));
        desk.sign_in(user);
        let patch = ViewPatch {
            name: Some("Cross".to_owned()),
            ..ViewPatch::default()
        };
        let (id, version) = (view.id.clone(), view.version);
        let changed = desk.call(ChangeView {
            id: id.clone(),
            version,
            patch,
        });
        let deleted = desk.call(DeleteView(id));
        if may {
            assert_eq!(
                changed.map(|it| (it.name, it.version)),
                Ok(("Cross".into(), version + 1))
            );
            assert_eq!(deleted, Ok(()));
        } else {
            refusal(changed, 403);
            refusal(deleted, 403);
        }
    }
}

#[test]
fn x7_a_deleted_view_comes_back_where_it_was_for_ten_minutes() {
    let mut desk = Desk::with("kris");
    let before = names(&mut desk);
    let id = desk.ok(GetViews).items[4].id.clone();
    desk.ok(DeleteView(id.clone()));
    refusal(desk.call(DeleteView(id.clone())), 404);
    assert!(!desk.ok(GetCounts).views.contains_key(&id));
    desk.sign_in("olivia");
    refusal(desk.call(RestoreView(id.clone())), 404);
    desk.be("kris");
    desk.wait(TimeDelta::minutes(10));
    let restored = desk.ok(RestoreView(id.clone()));
    assert_eq!(restored.id, id);
    assert_eq!(names(&mut desk), before);
    refusal(desk.call(RestoreView(id.clone())), 404);

    desk.ok(DeleteView(id.clone()));
    let taken = NewView {
        name: restored.name,
        ..angry(Access::OnlyMe)
    };
    make(&mut desk, "1", taken);
    assert_eq!(
        fields(&refusal(desk.call(RestoreView(id.clone())), 422)),
        ["name"]
    );
    desk.wait(TimeDelta::minutes(10) + TimeDelta::seconds(1));
    refusal(desk.call(RestoreView(id)), 404);
}

#[test]
fn everybody_orders_the_views_for_themselves() {
    let mut desk = Desk::with("kris");
    let before = names(&mut desk);
    let ids = ["snoozed", "gone", "all"].map(Into::into);
    let ordered = desk.ok(OrderViews(ids.to_vec())).items;
    let ordered: Vec<String> = ordered.into_iter().map(|view| view.name).collect();
    assert_eq!(ordered[..3], ["Snoozed", "All tickets", "My inbox"]);
    assert_eq!(names(&mut desk), ordered);
    make(&mut desk, "1", angry(Access::Everyone));
    assert_eq!(
        names(&mut desk).last().map(String::as_str),
        Some("Angry customers")
    );
    let twice = ["all", "my", "all"].map(Into::into);
    let problem = refusal(desk.call(OrderViews(twice.to_vec())), 422);
    assert_eq!(fields(&problem), ["views[2]"]);
    desk.sign_in("ana");
    assert_eq!(names(&mut desk)[..7], before);
}

#[test]
fn x6_whoever_may_see_a_view_is_told_when_it_changes() {
    let mut desk = Desk::with("kris");
    let start = desk.server.last_event_id();
    let view = make(&mut desk, "1", angry(Access::OnlyMe));
    assert_eq!(told(&desk, start, "kris").len(), 1);
    assert!(told(&desk, start, "ana").is_empty());
    let start = desk.server.last_event_id();
    let share = |access| ViewPatch {
        access: Some(access),
        ..ViewPatch::default()
    };
    let change = |version, patch| ChangeView {
        id: view.id.clone(),
        version,
        patch,
    };
    let shared = desk.ok(change(view.version, share(Access::Everyone)));
    let hers = told(&desk, start, "ana");
    assert!(hers.len() == 1 && hers[0].contains(&view.name));
    let start = desk.server.last_event_id();
    desk.ok(change(shared.version, share(Access::OnlyMe)));
    let hers = told(&desk, start, "ana");
    assert!(
        hers.len() == 1 && !hers[0].contains(&view.name),
        "it is gone"
    );
    let events = desk.server.events_since(Some(start), &"kris".into());
    let counts = events.iter().rev().find_map(|event| match &event.change {
        LiveChange::Counts { counts } => Some(counts.views.contains_key(&view.id)),
        _ => None,
    });
    assert_eq!(counts, Some(true));
}

#[test]
fn x1_x2_a_count_is_how_many_tickets_the_list_would_show() {
    let mut desk = Desk::with("kris");
    let filter = angry(Access::OnlyMe)
        .filter
        .and(Filter::status(Status::Open));
    let all = desk.all(filter.clone());
    let count = desk.ok(AskCount(filter));
    assert_eq!(
        (count.total as usize, &count.examples[..]),
        (all.len(), &all[..3])
    );
    let nothing = desk.ok(AskCount(Filter::Any { any: Vec::new() }));
    assert_eq!((nothing.total, nothing.examples.len()), (0, 0));
    let broken = desk.call(AskCount(Filter::is(Field::parse("mood"), "x")));
    assert_eq!(fields(&refusal(broken, 422)), ["filter.field"]);
}

#[test]
fn i31_x1_views_of_waiting_tickets_change_by_the_passing_of_time() {
    let mut desk = Desk::with("kris");
    let ticket = desk.ticket(JONAS);
    let Some(since) = ticket.waiting_since else {
        panic!("nobody waits")
    };
    let waiting = desk
        .ok(GetViews)
        .items
        .into_iter()
        .find(|view| view.id == "waiting".into());
    let Some(waiting) = waiting else {
        panic!("no such view")
    };
    let is_in = |desk: &mut Desk| {
        let listed = desk.all(waiting.filter.clone());
        assert_eq!(desk.count("waiting"), listed.len() as u32);
        listed.iter().any(|it| it.number == JONAS)
    };
    desk.now = since + TimeDelta::minutes(60);
    assert!(!is_in(&mut desk));
    let start = desk.server.last_event_id();
    desk.wait(TimeDelta::minutes(2));
    desk.server.tick(desk.now);
    let told = desk
        .server
        .events_since(Some(start), &desk.me())
        .into_iter();
    let told: Vec<LiveChange> = told.map(|event| event.change).collect();
    let counts = desk.ok(GetCounts);
    assert!(told.contains(&LiveChange::Counts { counts }), "{told:?}");
    assert!(is_in(&mut desk));
    desk.put(JONAS, TicketPatch::status(Status::Closed, None));
    assert!(!is_in(&mut desk));
}
