use super::*;

#[test]
fn s6_x5_rules_are_asked_in_order_and_say_what_did_not_fit() {
    let teams = [
        team("senior", &[], &["eva"]),
        team("vips", &["vip"], &["ben"]),
    ];
    let rules = [
        RoutingRule {
            on: false,
            ..to_team("off", Filter::everything(), "vips")
        },
        to_team("rich", urgent().and(rich()), "senior"),
        to_team("gone", urgent(), "nowhere"),
        to_user("old", urgent(), "old"),
        to_user("ana", urgent(), "ana"),
        to_team("urgent", urgent(), "senior"),
        to_team("late", Filter::everything(), "vips"),
    ];
    let account = Account::new(&rules, &teams);
    let people = [
        offline("ana"),
        person("ben"),
        person("eva"),
        deactivated("old"),
    ];
    let trace = account.arrive(&ticket(1, &["vip"]), &mut crew(&people), monday());
    let said = |rule: &str, said| Asked {
        rule: rule.into(),
        said,
    };
    let expected = [
        said("off", RuleSays::Off),
        said("rich", RuleSays::FitsNot { unmet: rich() }),
        said("gone", RuleSays::LeadsNowhere),
        said("old", RuleSays::Fits),
        said("ana", RuleSays::Fits),
        said("urgent", RuleSays::Fits),
    ];
    assert_eq!(trace.routed.asked, expected);
    let rule = "urgent".into();
    assert_eq!(trace.routed.by, RoutedBy::Rule { rule });
    let skipped: Vec<_> = trace
        .skipped
        .iter()
        .map(|it| (it.user.as_str(), &it.because))
        .collect();
    let expected = [
        ("old", &Unavailable::Deactivated),
        ("ana", &Unavailable::Offline),
    ];
    assert_eq!((who(&trace).as_str(), &skipped[..]), ("eva", &expected[..]));
    // Were Ana online, it would be hers, and in no team's queue.
    let people = [
        person("ana"),
        person("ben"),
        person("eva"),
        deactivated("old"),
    ];
    let trace = account.arrive(&ticket(1, &["vip"]), &mut crew(&people), monday());
    let expected = Outcome::Named {
        user: "ana".into(),
        rule: "ana".into(),
    };
    assert_eq!((&trace.outcome, trace.team()), (&expected, None));
}

#[test]
fn a5_of_two_teams_with_one_tag_the_first_has_it_and_that_is_told() {
    let mut teams = vec![
        team("returns", &["returns"], &["ana"]),
        team("vips", &["vip"], &["ben"]),
        team("senior", &["escalated", "vip"], &["eva"]),
    ];
    teams[0].segments = vec!["VIP".to_owned()];
    let mut of_vip = ticket(1, &["vip"]);
    let by = |teams: &[Team], ticket: &Ticket| {
        let account = Account::new(&[], teams);
        account.arrive(ticket, &mut crew(&[]), monday()).routed.by
    };
    let tag = |also: &[&str]| RoutedBy::Tag {
        tag: "vip".to_owned(),
        also: also.iter().map(|it| (*it).into()).collect(),
    };
    assert_eq!(by(&teams, &of_vip), tag(&["senior"]));
    of_vip.customer.segments = vec!["VIP".into()];
    let segment = RoutedBy::Segment {
        segment: "VIP".to_owned(),
        also: vec!["vips".into(), "senior".into()],
    };
    assert_eq!(by(&teams, &of_vip), segment);
    teams.rotate_left(1);
    assert_eq!(by(&teams, &of_vip), tag(&["senior", "returns"]));
}

#[test]
fn a5_what_exists_already_stays_in_its_queue() {
    let returns = "returns".into();
    let routed = staying(Some(&returns));
    assert_eq!(
        (routed.queue.team(), &routed.by),
        (Some(&returns), &RoutedBy::Before)
    );
    assert_eq!(staying(None).queue, Queue::General);
}

#[test]
fn x5_conflicts_are_told_before_they_are_saved() {
    let rules = [
        to_user("first", urgent(), "ana"),
        to_team("rich", urgent().and(rich()), "senior"),
        to_team("richest", rich().and(tagged("vip")).and(urgent()), "vips"),
        to_team("same", urgent().and(rich()), "vips"),
        to_user("old", tagged("gift"), "old"),
        to_user("again", urgent().and(tagged("gift")), "ana"),
        to_team("gone", Filter::everything(), "nowhere"),
        to_team("idle", tagged("vip"), "empty"),
        to_team("rest", Filter::everything(), "senior"),
        to_team("never", tagged("gift"), "vips"),
    ];
    let mut teams = [
        team("senior", &["vip", "escalated"], &["ana"]),
        team("vips", &["vip"], &["ana", "old"]),
        team("empty", &[], &["old"]),
    ];
    teams[1].segments = vec!["VIP".to_owned()];
    teams[2].segments = vec!["VIP".to_owned()];
    let people = [person("ana"), deactivated("old")];
    let covered = |rule: &str, by: &str, same| Conflict::Covered {
        rule: rule.into(),
        by: by.into(),
        same,
    };
    let nowhere = |rule: &str, why| Conflict::LeadsNowhere {
        rule: rule.into(),
        why,
    };
    let expected = [
        covered("richest", "rich", false),
        covered("same", "rich", true),
        nowhere("old", Nowhere::Deactivated),
        covered("again", "first", false),
        nowhere("gone", Nowhere::NoTeam),
        nowhere("idle", Nowhere::EmptyTeam),
        covered("never", "rest", false),
        Conflict::Tag {
            tag: "vip".to_owned(),
            teams: vec!["senior".into(), "vips".into()],
        },
        Conflict::Segment {
            segment: "VIP".to_owned(),
            teams: vec!["vips".into(), "empty".into()],
        },
        Conflict::EmptyTeam("empty".into()),
    ];
    assert_eq!(conflicts(&rules, &teams, &people), expected);
    let off = rules.map(|rule| RoutingRule { on: false, ..rule });
    assert_eq!(conflicts(&off, &teams[..1], &people), []);
}

#[test]
fn s6_what_is_wrong_with_rules_is_told_at_its_place() {
    let teams = [team("senior", &[], &["ana"])];
    let people = [person("ana"), deactivated("old")];
    let mut rules = vec![
        to_team("r0", Filter::everything(), "senior"),
        to_user("r1", Filter::is(Field::Assignee, Filter::ME), "old"),
        to_user("r1", Filter::is(Field::Sentiment, "furious"), "ana"),
        to_team("r3", Filter::Any { any: Vec::new() }, "senior"),
    ];
    rules[2].name = " ".to_owned();
    rules[3].name = "x".repeat(LONGEST_RULE_NAME + 1);
    let mut routing = Routing {
        round_robin: false,
        rules,
    };
    let found = check(&routing, &teams, &people);
    let told: Vec<String> = found
        .iter()
        .map(|wrong| match wrong {
            WrongRouting::Rule {
                index,
                wrong: WrongRule::Filter(error),
            } => format!("{index} {} {}", error.path, error.message()),
            other => format!("{other:?}"),
        })
        .collect();
    let expected = [
        "Rule { index: 1, wrong: NamesMe }",
        "Rule { index: 1, wrong: Action(Deactivated) }",
        "SameRule(2)",
        "Rule { index: 2, wrong: NoName }",
        "2 values[0] unknown value \"furious\"",
        "Rule { index: 3, wrong: LongName }",
        "3 any is a group without conditions",
    ];
    assert_eq!(told, expected);
    // What leads nowhere can be kept for later.
    routing.rules.truncate(2);
    routing.rules[1].on = false;
    routing.rules[1].filter = urgent();
    assert_eq!(check(&routing, &teams, &people), []);
    routing.rules = vec![to_team("r", urgent(), "senior"); MOST_RULES + 1];
    assert_eq!(
        check(&routing, &teams, &people)[0],
        WrongRouting::TooManyRules(501)
    );
}
