//! Users, availability, teams, views, counts, customers.

use bandeja::api::{
    GetCounts, GetCustomer, GetTeams, GetUsers, GetViews, Method, ProblemCode, SetAvailability,
};
use bandeja::domain::{Field, Filter, Sort, Status, View};

use crate::desk::{Desk, INES, MARTA, refused};

#[test]
fn everybody_in_the_account_is_listed_and_teams_name_only_them() {
    let mut desk = Desk::with("ana");
    let users = desk.ok(GetUsers).items;
    assert!(users.len() >= 10);
    for team in desk.ok(GetTeams).items {
        assert!(!team.members.is_empty());
        assert!(
            team.members
                .iter()
                .all(|member| users.iter().any(|user| user.id == *member))
        );
    }
}

#[test]
fn a9_one_switches_ones_own_availability_and_nobody_elses() {
    let mut desk = Desk::with("kris");
    let online = |desk: &mut Desk, user: &str| {
        let users = desk.ok(GetUsers).items;
        users.iter().any(|it| it.id == user.into() && it.online)
    };
    let off = |user: &str| SetAvailability {
        user: user.into(),
        online: false,
        until: None,
    };
    assert!(!desk.ok(off("kris")).online);
    assert!(!online(&mut desk, "kris"));
    for user in ["tess", "olivia", "ana"] {
        let before = online(&mut desk, user);
        let answer = desk.raw(
            Method::Put,
            &format!("/users/{user}/availability"),
            "{\"online\":false}",
        );
        refused(&answer, 403, ProblemCode::Forbidden);
        assert_eq!(online(&mut desk, user), before);
    }
}

#[test]
fn a2_a3_three_views_are_built_in_and_show_open_tickets_first() {
    let mut views = Desk::with("ana").ok(GetViews).items;
    views.retain(|view| view.built_in);
    let ids: Vec<&str> = views.iter().map(|view| view.id.as_str()).collect();
    assert_eq!(ids, ["my", "all", "unassigned"]);
    for view in &views {
        assert_eq!(view.default_status, Some(Status::Open));
        assert_eq!(view.sort, Sort::LONGEST_WAITING);
    }
    let filter = |id: &str| {
        views
            .iter()
            .find(|view| view.id == id.into())
            .map(|view| view.filter.clone())
    };
    assert_eq!(filter("my"), Some(Filter::is(Field::Assignee, Filter::ME)));
    assert_eq!(filter("all"), Some(Filter::everything()));
    assert_eq!(
        filter("unassigned"),
        Some(Filter::is_not_set(Field::Assignee))
    );
}

#[test]
fn x1_a_views_count_is_how_many_tickets_its_list_shows() {
    let mut desk = Desk::of(2_000);
    for user in ["kris", "ana", "olivia"] {
        desk.sign_in(user);
        let counts = desk.ok(GetCounts);
        for view in desk.ok(GetViews).items {
            let total = desk
                .query(View::counted(&view), Sort::default(), 0, 1)
                .total;
            assert_eq!(
                counts.views.get(&view.id),
                Some(&total),
                "{user} {:?}",
                view.id
            );
        }
        for team in desk.ok(GetTeams).items {
            let filter = Filter::team(&team.id).and(Filter::status(Status::Open));
            let total = desk.query(filter, Sort::default(), 0, 1).total;
            assert_eq!(counts.teams.get(&team.id), Some(&total), "{:?}", team.id);
        }
    }
}

#[test]
fn i22_unread_counts_customers_and_not_tickets() {
    let mut desk = Desk::of(2_000);
    desk.sign_in("ana");
    let unread = Filter::is(Field::Unread, "true").and(Filter::status(Status::Open));
    let tickets = desk.all(unread);
    let customers: std::collections::BTreeSet<_> = tickets
        .iter()
        .map(|ticket| ticket.customer.id.clone())
        .collect();
    assert!(customers.len() < tickets.len());
    assert_eq!(desk.ok(GetCounts).unread_customers, customers.len() as u32);
}

#[test]
fn a15_i11_a_customers_profile_says_how_many_tickets_they_have() {
    let mut desk = Desk::with("ana");
    let marta = desk.ticket(MARTA).customer;
    let profile = desk.ok(GetCustomer(marta.id.clone()));
    assert_eq!(profile.name, "Marta Quintero");
    assert_eq!(profile.tickets, 4);
    assert_eq!(
        profile.tickets,
        desk.all(Filter::customer(&marta.id)).len() as u32
    );
    assert_eq!(profile.time_zone.as_deref(), Some("Europe/Madrid"));
    assert_eq!(
        profile
            .orders
            .map(|orders| (orders.count, orders.total_cents)),
        Some((9, 120_400))
    );
    let ines = desk.ticket(INES).customer;
    assert_eq!(desk.ok(GetCustomer(ines.id)).name, ines.name);
}

#[test]
fn every_tickets_customer_has_a_profile_of_that_name() {
    let mut desk = Desk::with("ana");
    for ticket in desk.all(Filter::everything()) {
        let profile = desk.ok(GetCustomer(ticket.customer.id));
        assert_eq!(profile.name, ticket.customer.name);
        assert!(profile.tickets > 0);
    }
}
