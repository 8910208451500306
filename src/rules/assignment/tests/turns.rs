use super::*;

#[test]
fn a8_x5_turns_go_round_and_each_tells_its_place() {
    let account = Account::new(&[], &[]);
    let mut crew = crew(&[person("ana"), offline("ben"), person("eva"), full("ida", 3)]);
    let expected = [("ana", None), ("eva", Some("ana")), ("ana", Some("eva"))];
    for (number, (user, last)) in expected.into_iter().enumerate() {
        let trace = account.arrive(&ticket(number as u32, &[]), &mut crew, monday());
        let Outcome::InTurn { user: found, turn } = &trace.outcome else {
            panic!("{trace:?}");
        };
        // Who is offline or has enough does not count.
        assert_eq!((found.as_str(), turn.place, turn.of), (user, 1, 2));
        assert_eq!(turn.last.as_ref().map(|it| it.as_str()), last);
        assert_eq!(
            (&turn.queue, &trace.routed.by),
            (&Queue::General, &RoutedBy::Nothing)
        );
    }
    // The third passed by whoever stood before it in the line.
    let trace = account.arrive(&ticket(9, &[]), &mut crew, monday());
    let skipped = |user: &str, because| Skipped {
        user: user.into(),
        because,
    };
    let full = Unavailable::Full {
        open: 3,
        capacity: 3,
    };
    let expected = [skipped("ben", Unavailable::Offline), skipped("ida", full)];
    assert_eq!(
        (who(&trace).as_str(), &trace.skipped[..]),
        ("eva", &expected[..])
    );
    assert_eq!(
        crew.person(&"ana".into()).map(|it| it.open_tickets),
        Some(2)
    );
}

#[test]
fn a8_who_comes_back_keeps_their_place_and_is_not_flooded() {
    let account = Account::new(&[], &[]);
    let mut crew = crew(&[person("ana"), person("ben"), offline("eva")]);
    let next = |crew: &mut Crew| who(&account.arrive(&ticket(1, &[]), crew, monday()));
    for user in ["ana", "ben", "ana", "ben", "ana"] {
        assert_eq!(next(&mut crew), user);
    }
    let (mut people, rotation) = crew.into_parts();
    people[2].online = true;
    let mut crew = Crew::new(people, rotation);
    for user in ["eva", "ben", "ana", "eva", "ben"] {
        assert_eq!(next(&mut crew), user);
    }
}

#[test]
fn a18_the_team_wins_over_round_robin_and_its_turn_goes_round_inside() {
    let account = Account::new(&[], &[team("returns", &["returns"], &["eva", "ana"])]);
    let mut crew = crew(&[person("ana"), person("ben"), person("eva")]);
    let mut next = |tags: &[&str]| who(&account.arrive(&ticket(1, tags), &mut crew, monday()));
    // Each line goes round by itself.
    let found = [
        ["returns"].as_slice(),
        &[],
        &["returns"],
        &[],
        &[],
        &["returns"],
    ]
    .map(&mut next);
    assert_eq!(found, ["eva", "ana", "ana", "ben", "eva", "eva"]);
}

#[test]
fn a18_a_ticket_waits_in_the_queue_of_its_team_while_others_are_online() {
    let account = Account::new(&[], &[team("returns", &["returns"], &["eva"])]);
    let mut nobody = crew(&[person("ana"), offline("eva")]);
    let of_team = ticket(1, &["returns"]);
    let trace = account.arrive(&of_team, &mut nobody, monday());
    assert_eq!(trace.outcome, waits(WaitsFor::Somebody));
    assert_eq!(trace.team().map(|it| it.as_str()), Some("returns"));
    let waiting: Vec<Waiting> = Waiting::after(&of_team, &trace).into_iter().collect();
    assert!(account.drain(&waiting, &mut nobody, monday()).is_empty());
    let mut somebody = crew(&[person("ana"), person("eva")]);
    let given = account.drain(&waiting, &mut somebody, monday());
    assert_eq!(given, [(1, "eva".to_owned())]);
    // A team that is gone holds nothing back.
    let without = Account::new(&[], &[]);
    let given = without.drain(&waiting, &mut somebody, monday());
    assert_eq!(given, [(1, "ana".to_owned())]);
}

#[test]
fn a10_outside_hours_all_waits_and_the_oldest_goes_first_when_they_begin() {
    let account = Account::new(&[to_user("r", tagged("vip"), "ana")], &[]);
    let mut crew = crew(&[person("ana"), person("ben")]);
    let sunday = time("2026-05-31T20:00:00Z");
    let mut waiting = Vec::new();
    for (number, minutes, tags) in [
        (7, 30, &[][..]),
        (8, 10, &["vip"]),
        (3, 30, &[]),
        (9, 20, &[]),
    ] {
        let ticket = ticket(number, tags);
        let now = sunday + chrono::TimeDelta::minutes(minutes);
        let trace = account.arrive(&ticket, &mut crew, now);
        assert_eq!(trace.outcome, waits(WaitsFor::OfficeHours));
        let until = Some(time("2026-06-01T09:00:00Z"));
        assert_eq!(trace.hours, Office::Closed { until });
        waiting.extend(Waiting::after(&ticket, &trace));
    }
    let early = time("2026-06-01T08:59:59Z");
    assert!(account.drain(&waiting, &mut crew, early).is_empty());
    let given = account.drain(&waiting, &mut crew, time("2026-06-01T09:00:00Z"));
    // What a rule gave to somebody was no turn of theirs.
    let expected = [(8, "ana"), (9, "ana"), (3, "ben"), (7, "ana")];
    assert_eq!(
        given,
        expected.map(|(number, user)| (number, user.to_owned()))
    );
}

#[test]
fn a6_without_round_robin_only_rules_and_teams_move_a_ticket() {
    let rules = [to_user("r", tagged("vip"), "ana")];
    let mut account = Account::new(&rules, &[team("returns", &["returns"], &["ben"])]);
    account.routing.round_robin = false;
    let mut crew = crew(&[person("ana"), person("ben")]);
    let mut arrive = |tags: &[&str], now| account.arrive(&ticket(1, tags), &mut crew, now);
    assert_eq!(who(&arrive(&["vip"], monday())), "ana");
    let night = time("2026-06-01T22:00:00Z");
    assert_eq!(
        arrive(&["vip"], night).outcome,
        waits(WaitsFor::OfficeHours)
    );
    let trace = arrive(&["returns"], monday());
    assert_eq!(trace.outcome, waits(WaitsFor::ByHand));
    assert_eq!(trace.team().map(|it| it.as_str()), Some("returns"));
    assert_eq!(arrive(&[], night).outcome, waits(WaitsFor::ByHand));
    assert!(crew.rotation().lines.is_empty());
}

#[test]
fn i1_a9_a_user_is_known_by_role_and_switch() {
    use crate::domain::{Role, User, UserState};
    let about = |role, online| {
        let user = User {
            id: "ana".into(),
            name: "Ana".to_owned(),
            email: "ana@shop.example".to_owned(),
            role,
            online,
            online_until: None,
            state: UserState::Active,
            capacity: Some(2),
            version: 1,
        };
        let person = availability(&user, 1);
        crew(&[person]).unavailable(&user.id)
    };
    assert_eq!(about(Role::Agent, true), None);
    assert_eq!(about(Role::Manager, false), Some(Unavailable::Offline));
    assert_eq!(about(Role::Analyst, true), Some(Unavailable::NotAllowed));
}
