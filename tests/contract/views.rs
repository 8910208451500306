//! Views: who sees, makes, changes, orders and deletes them, and what is told of it.

use bandeja::api::{
    AskCount, ChangeView, DeleteView, GetCounts, GetViews, LiveChange, MakeView, Method,
    OrderViews, Problem, ProblemCode, RestoreView,
};
use bandeja::domain::{
    Access, Column, Density, Field, Filter, NewView, Operator, Sort, SortKey, SortOrder, Status,
    TicketPatch, View, ViewPatch,
};
use chrono::TimeDelta;

use crate::desk::{Desk, JONAS, fields, refused};

fn angry(access: Access) -> NewView {
    NewView {
        name: "Angry customers".to_owned(),
        description: String::new(),
        filter: Filter::one(Field::Sentiment, Operator::AnyOf, ["urgent", "negative"]),
        sort: Sort::default(),
        columns: Vec::new(),
        density: Density::Comfortable,
        access,
    }
}

fn make(desk: &mut Desk, key: &str, view: NewView) -> View {
    let key = key.to_owned();
    desk.ok(MakeView { key, view })
}

fn refusal<T: std::fmt::Debug>(answer: Result<T, Problem>, status: u16) -> Problem {
    match answer {
        Err(problem) if problem.status == status => problem,
        other => panic!("{other:?}"),
    }
}

fn names(desk: &mut Desk) -> Vec<String> {
    desk.ok(GetViews)
        .items
        .into_iter()
        .map(|view| view.name)
        .collect()
}

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
fn s5_angry_customers_is_made_and_counted_and_stays() {
    let mut desk = Desk::with("kris");
    assert!(!names(&mut desk).contains(&"Angry customers".to_owned()));
    let view = make(&mut desk, "1", angry(Access::Everyone));
    assert_eq!((view.owner, view.built_in), (Some("kris".into()), false));
    let angry = desk.all(view.filter.clone());
    assert!(!angry.is_empty() && desk.count(view.id.as_str()) == angry.len() as u32);
    assert_eq!(
        names(&mut desk).last().map(String::as_str),
        Some("Angry customers")
    );
    desk.sign_in("ana");
    assert_eq!(
        desk.count(view.id.as_str()),
        angry.len() as u32,
        "colleagues see it too"
    );
}

#[test]
fn s12_z12_i31_i14_an_account_begins_with_views_that_can_be_deleted() {
    let mut desk = Desk::with("kris");
    let expected = [
        "My inbox",
        "All tickets",
        "Unassigned",
        "Promoters",
        "Waiting over an hour",
        "Snoozed",
        "SMS, not closed",
    ];
    assert_eq!(names(&mut desk), expected);
    for view in desk.ok(GetViews).items.into_iter().skip(3) {
        assert!(view.filter.check().is_empty() && !view.description.is_empty());
        let all = desk.all_by(view.counted(), view.sort.clone());
        assert!(!all.is_empty(), "{}", view.name);
        assert_eq!(
            desk.count(view.id.as_str()),
            all.len() as u32,
            "{}",
            view.name
        );
        desk.ok(DeleteView(view.id));
    }
    assert_eq!(names(&mut desk), expected[..3]);
    for id in ["my", "all", "unassigned"] {
        refusal(desk.call(DeleteView(id.into())), 403);
        let (id, patch) = (id.into(), ViewPatch::default());
        refusal(
            desk.call(ChangeView {
                id,
                version: 1,
                patch,
            }),
            403,
        );
    }
}

#[test]
fn z12_a_view_has_a_description_columns_and_somebody_who_may_see_it() {
    let mut desk = Desk::with("kris");
    let closed = Filter::one(Field::Status, Operator::NoneOf, ["closed"]);
    let new = NewView {
        name: "  Texts  ".to_owned(),
        description: "What came by SMS".to_owned(),
        filter: closed.and(Filter::is(Field::Tag, "sms")),
        sort: Sort {
            by: SortKey::Messages,
            order: SortOrder::Descending,
        },
        columns: vec![Column::Tags, Column::Waiting],
        density: Density::Compact,
        access: Access::Team {
            team: "senior".into(),
        },
    };
    let view = make(&mut desk, "1", new.clone());
    let expected = View {
        id: view.id.clone(),
        name: "Texts".to_owned(),
        description: new.description,
        built_in: false,
        filter: new.filter,
        default_status: None,
        sort: new.sort,
        columns: new.columns,
        density: new.density,
        access: new.access,
        owner: Some("kris".into()),
        version: view.version,
    };
    assert_eq!(view, expected);
    assert_eq!(desk.ok(GetViews).items.last(), Some(&view));
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
fn a17_a_change_on_an_old_version_is_refused_with_the_view_as_it_is() {
    let mut desk = Desk::with("kris");
    let view = make(&mut desk, "1", angry(Access::Everyone));
    let rename = |name: &str| ChangeView {
        id: view.id.clone(),
        version: view.version,
        patch: ViewPatch {
            name: Some(name.to_owned()),
            ..ViewPatch::default()
        },
    };
    let renamed = desk.ok(rename("Cross"));
    let problem = refusal(desk.call(rename("Furious")), 409);
    assert_eq!(problem.code, ProblemCode::Conflict);
    assert_eq!(problem.current_view.map(|it| *it), Some(renamed));
    let path = format!("/views/{}", view.id);
    let answer = desk.raw(Method::Patch, &path, "{}");
    refused(&answer, 428, ProblemCode::PreconditionRequired);
}

#[test]
fn x7_a_view_is_made_once_for_each_key() {
    let mut desk = Desk::with("kris");
    let view = make(&mut desk, "1", angry(Access::OnlyMe));
    assert_eq!(make(&mut desk, "1", angry(Access::OnlyMe)), view);
    let key = "1".to_owned();
    let other = MakeView {
        key,
        view: angry(Access::Everyone),
    };
    assert_eq!(fields(&refusal(desk.call(other), 422)), ["idempotency-key"]);
    assert_eq!(desk.ok(GetViews).items.len(), 8);
    refused(
        &desk.raw(Method::Post, "/views", "{}"),
        428,
        ProblemCode::PreconditionRequired,
    );
    desk.sign_in("ana");
    let hers = make(&mut desk, "1", angry(Access::OnlyMe));
    assert!(hers.id != view.id, "her key is none of theirs");
}

#[test]
fn what_is_wrong_with_a_view_is_told_field_by_field() {
    let mut desk = Desk::with("kris");
    let right = angry(Access::OnlyMe);
    let named = |name: &str| NewView {
        name: name.to_owned(),
        ..right.clone()
    };
    let filtered = |filter| NewView {
        filter,
        ..right.clone()
    };
    let sort = Sort {
        by: SortKey::parse("mood"),
        order: SortOrder::parse("up"),
    };
    let cases = [
        (named("  "), vec!["name"]),
        (named(&"x".repeat(81)), vec!["name"]),
        (named("PROMOTERS "), vec!["name"]),
        (
            NewView {
                description: "x".repeat(501),
                ..right.clone()
            },
            vec!["description"],
        ),
        (filtered(Filter::everything()), vec!["filter.all"]),
        (
            filtered(Filter::Any {
                any: vec![Filter::is(Field::parse("mood"), "x")],
            }),
            vec!["filter.any[0].field"],
        ),
        (
            NewView {
                sort,
                ..right.clone()
            },
            vec!["sort.by", "sort.order"],
        ),
        (
            NewView {
                columns: vec![Column::Tags, Column::parse("mood"), Column::Tags],
                ..right.clone()
            },
            vec!["columns[1]", "columns[2]"],
        ),
        (
            NewView {
                density: Density::parse("airy"),
                ..right.clone()
            },
            vec!["density"],
        ),
        (
            angry(Access::Team { team: "x".into() }),
            vec!["access.team"],
        ),
        (angry(Access::Unknown), vec!["access.to"]),
    ];
    for (view, expected) in cases {
        let key = "k".to_owned();
        let problem = refusal(desk.call(MakeView { key, view }), 422);
        assert_eq!(fields(&problem), expected);
    }
    assert_eq!(desk.ok(GetViews).items.len(), 7, "nothing was made");
    let view = make(&mut desk, "k", right);
    let patch = ViewPatch {
        name: Some("snoozed".to_owned()),
        ..ViewPatch::default()
    };
    let (id, version) = (view.id.clone(), view.version);
    let taken = desk.call(ChangeView {
        id: id.clone(),
        version,
        patch,
    });
    assert_eq!(fields(&refusal(taken, 422)), ["name"]);
    let patch = ViewPatch {
        name: Some("ANGRY CUSTOMERS".to_owned()),
        ..ViewPatch::default()
    };
    let own = desk.call(ChangeView { id, version, patch });
    assert!(own.is_ok(), "its own name is not taken");
}

#[test]
fn nobody_makes_more_than_two_hundred_views() {
    let mut desk = Desk::with("kris");
    for index in 0..View::MOST {
        let name = index.to_string();
        make(
            &mut desk,
            &name.clone(),
            NewView {
                name,
                ..angry(Access::OnlyMe)
            },
        );
    }
    let (key, view) = ("one-more".to_owned(), angry(Access::OnlyMe));
    assert_eq!(
        fields(&refusal(desk.call(MakeView { key, view }), 422)),
        ["name"]
    );
    assert_eq!(desk.ok(GetCounts).views.len(), View::MOST + 7);
    desk.sign_in("ana");
    make(&mut desk, "1", angry(Access::OnlyMe));
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
