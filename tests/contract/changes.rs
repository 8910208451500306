//! Changing one ticket.

use bandeja::api::{ChangeTicket, GetMessages, Method, ProblemCode};
use bandeja::domain::{
    Field, Filter, MessageKind, Status, Ticket, TicketNumber, TicketPatch, TimelineAction,
};
use chrono::TimeDelta;

use crate::desk::{Desk, INES, JONAS, MARTA, fields, read, refused, status, time};

fn snoozed(until: &str) -> TicketPatch {
    TicketPatch {
        snoozed_until: Some(time(until)),
        ..status(Status::Snoozed)
    }
}

/// What happened last to a ticket: the action, who did it, with what.
fn newest(
    desk: &mut Desk,
    number: TicketNumber,
) -> (TimelineAction, Option<String>, Option<String>) {
    let page = desk.ok(GetMessages {
        number,
        before: None,
        limit: 1,
    });
    let timeline = page.items.into_iter().next_back().and_then(|message| {
        assert_eq!(message.kind, MessageKind::Timeline);
        message.timeline
    });
    let Some(timeline) = timeline else {
        panic!("{number} has no timeline at its end")
    };
    (timeline.action, timeline.actor, timeline.subject)
}

fn refused_for(desk: &mut Desk, number: TicketNumber, patch: &str) -> Vec<String> {
    let before = desk.ticket(number);
    let version = before.version.to_string();
    let path = format!("/tickets/{}", number.0);
    let answer = desk.raw_with(Method::Patch, &path, &[("if-match", &version)], patch);
    let problem = refused(&answer, 422, ProblemCode::Invalid);
    assert_eq!(desk.ticket(number), before, "{patch} had an effect");
    fields(&problem).into_iter().map(str::to_owned).collect()
}

#[test]
fn a14_an_assigned_ticket_leaves_unassigned_and_is_in_the_assignees_inbox() {
    let mut desk = Desk::with("kris");
    let (unassigned, mine) = (desk.count("unassigned"), desk.count("my"));
    let before = desk.ticket(JONAS);
    desk.wait(TimeDelta::minutes(1));
    let Ok(after) = desk.change(JONAS, TicketPatch::assign(Some("kris".into()))) else {
        panic!("not assigned")
    };
    assert_eq!(after.assignee, Some("kris".into()));
    assert_eq!(after.version, before.version + 1);
    assert_eq!(after.updated_at, desk.now);
    assert_eq!(
        (desk.count("unassigned"), desk.count("my")),
        (unassigned - 1, mine + 1)
    );
    let nobodys = desk.all(Filter::is_not_set(Field::Assignee));
    assert!(nobodys.iter().all(|ticket| ticket.number != JONAS));
    let mine = desk.all(Filter::is(Field::Assignee, Filter::ME));
    assert!(mine.contains(&after));
    let kris = Some("Kris Rivera".to_owned());
    assert_eq!(
        newest(&mut desk, JONAS),
        (TimelineAction::Assigned, kris.clone(), kris)
    );
}

#[test]
fn a16_no_assignee_returns_the_ticket_to_unassigned() {
    let mut desk = Desk::with("tess");
    let unassigned = desk.count("unassigned");
    let after = desk.change(MARTA, TicketPatch::assign(None));
    assert_eq!(after.map(|ticket| ticket.assignee), Ok(None));
    assert_eq!(desk.count("unassigned"), unassigned + 1);
    let tess = Some("Tess Sato".to_owned());
    assert_eq!(
        newest(&mut desk, MARTA),
        (TimelineAction::Unassigned, tess, None)
    );
}

#[test]
fn a18_each_of_the_four_roles_may_assign() {
    for user in ["olivia", "kris", "tess", "nuno"] {
        let mut desk = Desk::with(user);
        assert!(
            desk.change(INES, TicketPatch::assign(Some("ana".into())))
                .is_ok(),
            "{user}"
        );
    }
}

#[test]
fn a17_stale_version_is_a_conflict_with_the_current_ticket() {
    let mut desk = Desk::with("kris");
    desk.sign_in("tess");
    desk.be("kris");
    let seen = desk.ticket(JONAS);
    desk.be("tess");
    assert!(
        desk.change(JONAS, TicketPatch::assign(Some("tess".into())))
            .is_ok()
    );
    desk.be("kris");
    let patch = TicketPatch::assign(Some("kris".into()));
    let refused = desk.call(ChangeTicket {
        number: JONAS,
        version: seen.version,
        patch,
    });
    let Err(problem) = refused else {
        panic!("overwritten")
    };
    assert_eq!((problem.status, problem.code), (409, ProblemCode::Conflict));
    let current = desk.ticket(JONAS);
    assert_eq!(problem.current.as_deref(), Some(&current));
    assert_eq!(current.assignee, Some("tess".into()));
    let ahead = ChangeTicket {
        number: JONAS,
        version: current.version + 1,
        patch: TicketPatch::unread(true),
    };
    assert!(desk.call(ahead).is_err_and(|problem| problem.status == 409));
}

#[test]
fn if_match_is_needed_and_read_in_its_three_forms() {
    let mut desk = Desk::with("kris");
    let path = format!("/tickets/{}", MARTA.0);
    let body = "{\"unread\":false}";
    refused(
        &desk.raw(Method::Patch, &path, body),
        428,
        ProblemCode::PreconditionRequired,
    );
    for garbage in [
        "",
        "x",
        "\"x\"",
        "\"\"",
        "*",
        "\"1",
        "1, 2",
        "-1",
        "+1",
        "\"1\", \"2\"",
        "18446744073709551616",
    ] {
        let answer = desk.raw_with(Method::Patch, &path, &[("if-match", garbage)], body);
        refused(&answer, 400, ProblemCode::Malformed);
    }
    for (form, unread) in [("\"1\"", false), ("2", true), ("W/\"3\"", false)] {
        let body = format!("{{\"unread\":{unread}}}");
        let answer = desk.raw_with(Method::Patch, &path, &[("if-match", form)], &body);
        assert_eq!(answer.status, 200, "{form}");
        let ticket: Ticket = read(&answer);
        assert_eq!(
            answer.header("etag"),
            Some(format!("\"{}\"", ticket.version).as_str())
        );
    }
    let answer = desk.raw(Method::Get, &path, "");
    assert_eq!(answer.header("etag"), Some("\"4\""));
}

#[test]
fn i9_reading_makes_a_new_version_but_neither_moves_nor_marks_the_thread() {
    let mut desk = Desk::with("kris");
    let before = desk.ticket(MARTA);
    assert!(before.unread);
    let length = |desk: &mut Desk| {
        desk.ok(GetMessages {
            number: MARTA,
            before: None,
            limit: 200,
        })
        .items
        .len()
    };
    let messages = length(&mut desk);
    desk.wait(TimeDelta::minutes(5));
    let Ok(after) = desk.change(MARTA, TicketPatch::unread(false)) else {
        panic!("not read")
    };
    assert_eq!((after.unread, after.version), (false, before.version + 1));
    assert_eq!(after.updated_at, before.updated_at);
    assert_eq!(length(&mut desk), messages);
}

#[test]
fn a_patch_that_changes_nothing_makes_no_new_version() {
    let mut desk = Desk::with("kris");
    let before = desk.ticket(MARTA);
    let same = TicketPatch {
        assignee: Some(before.assignee.clone()),
        team: Some(before.team.clone()),
        status: Some(before.status.clone()),
        unread: Some(before.unread),
        snoozed_until: None,
        add_tags: before.tags.iter().cloned().collect(),
        remove_tags: ["no such tag".to_owned()].into(),
    };
    let told = desk.server.last_event_id();
    assert_eq!(desk.change(MARTA, same), Ok(before));
    assert_eq!(desk.server.last_event_id(), told);
}

#[test]
fn i14_i31_closing_ends_the_wait_and_reopening_goes_on_with_it() {
    let mut desk = Desk::with("kris");
    let before = desk.ticket(MARTA);
    assert_eq!(
        before.waiting_since,
        Some(desk.now - TimeDelta::minutes(48))
    );
    let open = desk.count("all");
    let Ok(closed) = desk.change(MARTA, status(Status::Closed)) else {
        panic!("not closed")
    };
    assert_eq!(
        (closed.status.clone(), closed.waiting_since),
        (Status::Closed, None)
    );
    assert_eq!(desk.count("all"), open - 1);
    assert_eq!(newest(&mut desk, MARTA).0, TimelineAction::Closed);
    let Ok(reopened) = desk.change(MARTA, status(Status::Open)) else {
        panic!("not reopened")
    };
    assert_eq!(reopened.waiting_since, before.waiting_since);
    assert_eq!(newest(&mut desk, MARTA).0, TimelineAction::Reopened);
    assert_eq!(desk.count("all"), open);
}

#[test]
fn i14_snoozing_says_until_when() {
    let mut desk = Desk::with("kris");
    let Ok(after) = desk.change(MARTA, snoozed("2026-11-19T08:00:00Z")) else {
        panic!("awake")
    };
    assert_eq!(after.status, Status::Snoozed);
    assert_eq!(after.snoozed_until, Some(time("2026-11-19T08:00:00Z")));
    let (action, _, until) = newest(&mut desk, MARTA);
    assert_eq!(
        (action, until.as_deref()),
        (TimelineAction::Snoozed, Some("2026-11-19T08:00:00Z"))
    );
    let Ok(woken) = desk.change(MARTA, status(Status::Open)) else {
        panic!("asleep")
    };
    assert_eq!((woken.status, woken.snoozed_until), (Status::Open, None));
}

#[test]
fn i14_a_ticket_sleeps_for_a_year_at_most() {
    let mut desk = Desk::with("kris");
    let day = desk.now + TimeDelta::days(366);
    let until = |time: bandeja::domain::Time| {
        format!(
            "{{\"status\":\"snoozed\",\"snoozed_until\":\"{}\"}}",
            time.to_rfc3339()
        )
    };
    for late in [day + TimeDelta::seconds(1), time("9999-12-31T23:59:59Z")] {
        assert_eq!(
            refused_for(&mut desk, MARTA, &until(late)),
            ["snoozed_until"]
        );
    }
    let patch = TicketPatch {
        snoozed_until: Some(day),
        ..status(Status::Snoozed)
    };
    assert!(desk.change(MARTA, patch).is_ok());
}

#[test]
fn i7_a_web_chat_that_was_closed_never_reopens() {
    let mut desk = Desk::with("kris");
    assert!(desk.change(INES, status(Status::Closed)).is_ok());
    assert_eq!(
        refused_for(&mut desk, INES, "{\"status\":\"open\"}"),
        ["status"]
    );
    let snooze = "{\"status\":\"snoozed\",\"snoozed_until\":\"2026-11-20T00:00:00Z\"}";
    assert_eq!(refused_for(&mut desk, INES, snooze), ["status"]);
    assert!(
        desk.change(INES, TicketPatch::assign(Some("ana".into())))
            .is_ok()
    );
}

#[test]
fn i8_a_closed_email_or_sms_reopens_by_hand() {
    let mut desk = Desk::with("kris");
    for number in [MARTA, JONAS] {
        assert!(desk.change(number, status(Status::Closed)).is_ok());
        assert!(desk.change(number, status(Status::Open)).is_ok());
    }
}

#[test]
fn a_change_that_cannot_be_is_422_by_field_and_has_no_effect() {
    let mut desk = Desk::with("kris");
    let cases: [(&str, &[&str]); 11] = [
        ("{}", &["patch"]),
        ("{\"assignee\":\"nobody\"}", &["assignee"]),
        ("{\"assignee\":\"\"}", &["assignee"]),
        ("{\"assignee\":\"noor\"}", &["assignee"]),
        ("{\"team\":\"night\"}", &["team"]),
        ("{\"status\":\"done\"}", &["status"]),
        ("{\"status\":\"snoozed\"}", &["snoozed_until"]),
        (
            "{\"status\":\"snoozed\",\"snoozed_until\":\"2026-11-18T17:59:59Z\"}",
            &["snoozed_until"],
        ),
        (
            "{\"status\":\"snoozed\",\"snoozed_until\":\"2026-11-18T18:00:00Z\"}",
            &["snoozed_until"],
        ),
        (
            "{\"status\":\"open\",\"snoozed_until\":\"2026-11-20T00:00:00Z\"}",
            &["snoozed_until"],
        ),
        (
            "{\"unread\":false,\"assignee\":\"nobody\",\"team\":\"night\",\"snoozed_until\":\"2026-11-20T00:00:00Z\"}",
            &["assignee", "team", "snoozed_until"],
        ),
    ];
    for (patch, expected) in cases {
        assert_eq!(refused_for(&mut desk, MARTA, patch), expected, "{patch}");
    }
}

#[test]
fn several_properties_change_together_and_each_is_in_the_thread() {
    let mut desk = Desk::with("tess");
    let before = desk.ticket(JONAS);
    let patch = TicketPatch {
        assignee: Some(Some("farid".into())),
        team: Some(Some("billing".into())),
        ..snoozed("2026-11-20T09:00:00Z")
    };
    let Ok(after) = desk.change(JONAS, patch) else {
        panic!("refused")
    };
    assert_eq!(after.version, before.version + 1);
    let page = desk.ok(GetMessages {
        number: JONAS,
        before: None,
        limit: 3,
    });
    let actions: Vec<_> = page
        .items
        .into_iter()
        .filter_map(|message| message.timeline)
        .map(|timeline| (timeline.action, timeline.subject.unwrap_or_default()))
        .collect();
    assert_eq!(
        actions,
        [
            (TimelineAction::Assigned, "Farid Haddad".to_owned()),
            (TimelineAction::Team, "Billing".to_owned()),
            (TimelineAction::Snoozed, "2026-11-20T09:00:00Z".to_owned()),
        ]
    );
}
