//! Views: made, changed and refused.

use bandeja::api::{
    ChangeView, DeleteView, GetCounts, GetViews, MakeView, Method, Problem, ProblemCode,
};
use bandeja::domain::{
    Access, Column, Density, Field, Filter, NewView, Operator, Sort, SortKey, SortOrder, View,
    ViewPatch,
};

use crate::desk::{Desk, fields, refused};

pub fn angry(access: Access) -> NewView {
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

pub fn make(desk: &mut Desk, key: &str, view: NewView) -> View {
    let key = key.to_owned();
    desk.ok(MakeView { key, view })
}

pub fn refusal<T: std::fmt::Debug>(answer: Result<T, Problem>, status: u16) -> Problem {
    match answer {
        Err(problem) if problem.status == status => problem,
        other => panic!("{other:?}"),
    }
}

pub fn names(desk: &mut Desk) -> Vec<String> {
    desk.ok(GetViews)
        .items
        .into_iter()
        .map(|view| view.name)
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
