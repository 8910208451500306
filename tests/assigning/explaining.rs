//! Why a ticket is with whom it is, and what rules would have done.

use bandeja::api::{DryRunRouting, TryRouting};
use bandeja::domain::{
    Channel, Field, Filter, Outcome, Routing, RoutingRule, RuleSays, TicketNumber, TimelineAction,
};
use bandeja::rules::assignment::Destination;

use super::desk::{Desk, to_team, to_user};

#[test]
fn x5_the_trace_tells_the_rule_the_turn_and_the_hours_in_thread_and_on_request() {
    let mut desk = Desk::new();
    let sms = Filter::channel(&Channel::Sms);
    let email = Filter::channel(&Channel::Email);
    desk.route(
        true,
        vec![
            to_team("r1", sms, "billing"),
            to_team("r2", email, "returns"),
        ],
    );
    let number = desk.begins().number;
    let Some(trace) = desk.trace(number) else {
        panic!("no trace");
    };
    let said: Vec<_> = trace.routed.asked.iter().map(|it| &it.said).collect();
    assert!(
        matches!(said[..], [RuleSays::FitsNot { .. }, RuleSays::Fits]),
        "{said:?}"
    );
    let Outcome::InTurn { user, turn } = &trace.outcome else {
        panic!("{trace:?}");
    };
    // Ingrid is offline: four of the five could take it.
    assert_eq!((user.as_str(), turn.place, turn.of), ("ana", 1, 4));
    assert!(trace.hours.lets_assign());
    assert_eq!(trace.at, desk.now);
    let timeline = desk.timeline(number);
    let last = timeline.last().cloned();
    let told = last.map(|it| (it.action, it.subject, it.trace));
    let name = Some("Ana Lindqvist".to_owned());
    assert_eq!(
        told,
        Some((TimelineAction::Assigned, name, Some(Box::new(trace))))
    );
}

#[test]
fn x5_a_ticket_of_the_desks_past_has_no_trace_and_none_is_there_for_no_ticket() {
    let mut desk = Desk::new();
    assert_eq!(desk.trace(TicketNumber(10_432)), None);
    let missing = desk.call(bandeja::api::GetAssignment(TicketNumber(1)));
    assert_eq!(missing.map_err(|problem| problem.status), Err(404));
}

fn try_out(rules: Vec<RoutingRule>, days: u32) -> TryRouting {
    let routing = Routing {
        round_robin: true,
        rules,
    };
    TryRouting { routing, days }
}

#[test]
fn x5_a_dry_run_counts_what_rules_would_have_done_and_changes_nothing() {
    let mut desk = Desk::new();
    let sms = to_team("sms", Filter::channel(&Channel::Sms), "billing");
    let vip = to_user("vip", Filter::is(Field::Tag, "vip"), "tess");
    desk.route(false, vec![sms.clone()]);
    let before = desk.everything();
    let since = desk.now - chrono::TimeDelta::days(30);
    let past: Vec<_> = before.iter().filter(|it| it.created_at >= since).collect();
    let asked = try_out(vec![vip, sms], 30);
    let result = desk.ok(DryRunRouting(asked));
    let count = |fits: &dyn Fn(&bandeja::domain::Ticket) -> bool| {
        past.iter().filter(|it| fits(it)).count() as u32
    };
    let is_vip = |it: &bandeja::domain::Ticket| it.tags.iter().any(|tag| tag == "vip");
    let is_sms = |it: &bandeja::domain::Ticket| it.channel == Channel::Sms;
    assert!(count(&is_sms) > 0 && past.len() < before.len() + 1);
    assert_eq!(result.saved.tickets, past.len() as u32);
    assert_eq!(result.tried.tickets, past.len() as u32);
    let used = |run: &bandeja::rules::assignment::DryRun| {
        let rules = run.rules.iter();
        let used = rules.map(|it| (it.rule.to_string(), it.fits));
        used.collect::<Vec<_>>()
    };
    assert_eq!(used(&result.saved), [("sms".to_owned(), count(&is_sms))]);
    let fits = [
        ("vip".to_owned(), count(&is_vip)),
        ("sms".to_owned(), count(&is_sms)),
    ];
    assert_eq!(used(&result.tried), fits);
    let team = "billing".into();
    let goes = result.saved.goes.iter();
    let billing = goes.filter(|it| {
        it.destination
            == Destination::Team {
                team: "billing".into(),
            }
    });
    let of_billing = |it: &bandeja::domain::Ticket| {
        let claimed = |tag: &String| tag == "billing";
        let earlier = ["escalated", "vip", "exchange", "returns", "warranty"];
        is_sms(it)
            || it.tags.iter().any(claimed)
                && !it.tags.iter().any(|tag| earlier.contains(&tag.as_str()))
    };
    let went: Vec<_> = billing.map(|it| (it.tickets, it.changed)).collect();
    let elsewhere =
        |it: &bandeja::domain::Ticket| of_billing(it) && it.team.as_ref() != Some(&team);
    assert_eq!(went, [(count(&of_billing), count(&elsewhere))]);
    assert_eq!(desk.everything(), before);
}

#[test]
fn x5_a_dry_run_looks_only_at_the_days_it_is_asked_for() {
    let mut desk = Desk::new();
    let all = desk.everything();
    for days in [1, 7, 90] {
        let asked = try_out(Vec::new(), days);
        let result = desk.ok(DryRunRouting(asked));
        let since = desk.now - chrono::TimeDelta::days(days.into());
        let expected = all.iter().filter(|it| it.created_at >= since).count();
        assert_eq!(result.tried.tickets as usize, expected, "{days}");
    }
}

#[test]
fn s6_rules_that_lead_nowhere_or_cannot_run_are_refused_by_field() {
    let mut desk = Desk::new();
    let mut nameless = to_team("r3", Filter::everything(), "billing");
    nameless.name = " ".to_owned();
    let rules = vec![
        to_team("r1", Filter::everything(), "ghosts"),
        to_user("r2", Filter::is(Field::Assignee, "me"), "noor"),
        nameless,
        to_user("r1", Filter::everything(), "kris"),
    ];
    let asked = try_out(rules, 91);
    let refused = desk.call(DryRunRouting(asked));
    let fields = refused.map_err(|problem| {
        let fields = problem.fields.into_iter().map(|it| it.field);
        (problem.status, fields.collect::<Vec<_>>())
    });
    let expected = [
        "routing.rules[0].action",
        "routing.rules[1].filter",
        "routing.rules[1].action",
        "routing.rules[2].name",
        "routing.rules[3].id",
        "days",
    ];
    assert_eq!(fields, Err((422, expected.map(str::to_owned).to_vec())));
    desk.be("ana");
    let asked = try_out(Vec::new(), 7);
    let refused = desk.call(DryRunRouting(asked));
    assert_eq!(refused.map_err(|problem| problem.status), Err(403));
}
