//! What the account has chosen, and what the desk decides by it.

use bandeja::api::{
    BlockCustomer, ChangeSettings, DemoCall, GetCustomer, GetSettings, LiveChange, Method,
    ProblemCode,
};
use bandeja::domain::{
    AutoResponse, Filter, MessageKind, Settings, SettingsPatch, SmsConsent, Status, TicketNumber,
};
use chrono::TimeDelta;
use serde_json::json;

use crate::desk::{Desk, INES, JONAS, MARTA, fields, read, refused, reply};
use crate::incoming::writes;

/// Lets Kris choose something else, and whoever asked before go on.
fn choose(desk: &mut Desk, change: impl FnOnce(&mut Settings)) -> Settings {
    let me = desk.me();
    desk.sign_in("kris");
    let settings = desk.choose(change);
    desk.sign_in(me.as_str());
    settings
}

/// The kinds and texts of what a thread got since it had so many entries.
fn since(desk: &mut Desk, number: TicketNumber, length: usize) -> Vec<(MessageKind, String)> {
    let thread = desk.thread(number).into_iter().skip(length);
    thread.map(|message| (message.kind, message.text)).collect()
}

#[test]
fn i23_everybody_reads_the_settings_and_owner_and_admin_change_them_live() {
    let mut desk = Desk::with("ana");
    let before = desk.ok(GetSettings);
    assert!(before.shorten_links && before.unread_badge && !before.branded_sender);
    assert_eq!(before.attribution_hours, 24);
    for user in ["ana", "tess"] {
        desk.sign_in(user);
        let start = desk.server.last_event_id();
        let refusal = desk.try_choose(|settings| settings.attribution_hours = 48);
        assert!(refusal.is_err_and(|problem| problem.code == ProblemCode::Forbidden));
        assert_eq!(desk.ok(GetSettings), before);
        assert_eq!(desk.server.last_event_id(), start);
    }
    for (user, hours) in [("olivia", 48), ("kris", 49)] {
        desk.sign_in(user);
        let start = desk.server.last_event_id();
        let expected = Settings {
            version: desk.ok(GetSettings).version + 1,
            attribution_hours: hours,
            ..before.clone()
        };
        for _ in 0..2 {
            let changed = desk.choose(|settings| settings.attribution_hours = hours);
            assert_eq!(changed, expected);
        }
        let told = desk.server.events_since(Some(start), &desk.me());
        let told: Vec<LiveChange> = told.into_iter().map(|event| event.change).collect();
        let settings = Box::new(expected);
        assert_eq!(told, [LiveChange::Settings { settings }], "told once");
    }
    desk.raw(Method::Post, "/demo/reset", "");
    assert_eq!(desk.ok(GetSettings), before);
}

#[test]
fn i3_i23_i28_wrong_settings_are_refused_field_by_field_and_nothing_changes() {
    let mut desk = Desk::with("kris");
    let before = desk.ok(GetSettings);
    let cases = [
        (
            json!({ "organization_prefix": "x".repeat(61) }),
            "organization_prefix",
        ),
        (
            json!({ "default_sender_email": "hello" }),
            "default_sender_email",
        ),
        (json!({ "attribution_hours": 0 }), "attribution_hours"),
        (json!({ "attribution_hours": 721 }), "attribution_hours"),
        (json!({ "auto_response": "vips" }), "auto_response"),
        (json!({ "auto_response_text": " " }), "auto_response_text"),
        (
            json!({ "auto_response_text": "{{name}}" }),
            "auto_response_text",
        ),
        (
            json!({ "auto_response_text": "Hi {{email" }),
            "auto_response_text",
        ),
        (
            json!({ "keywords": { "subscribe": [""] } }),
            "keywords.subscribe[0]",
        ),
        (
            json!({ "keywords": { "compliance": ["a", "a b"] } }),
            "keywords.compliance[1]",
        ),
        (
            json!({ "keywords": { "subscribe": ["Sí"], "automation": ["si"] } }),
            "keywords.automation[0]",
        ),
        (
            json!({ "keywords": { "automation": ["help"] } }),
            "keywords.automation[0]",
        ),
        (json!({ "reply_to_email": "help" }), "reply_to_email"),
        (
            json!({ "email_notifications": { "on": true, "recipients": [] } }),
            "email_notifications.recipients",
        ),
        (
            json!({ "email_notifications": { "on": false, "recipients": ["a@b.co", "a@b"] } }),
            "email_notifications.recipients[1]",
        ),
        (
            json!({ "follow_up": { "logo_url": "http://a.co/l.png" } }),
            "follow_up.logo_url",
        ),
        (
            json!({ "follow_up": { "policy_links": [{ "name": "", "url": "https://a.co" }] } }),
            "follow_up.policy_links[0].name",
        ),
        (
            json!({ "office_hours": { "time_zone": "" } }),
            "office_hours.time_zone",
        ),
        (
            json!({ "office_hours": { "week": { "monday": [
                { "from": 540, "to": 720 }, { "from": 700, "to": 900 },
            ] } } }),
            "office_hours.week.monday[1]",
        ),
        (
            json!({ "office_hours": { "week": { "sunday": [{ "from": 720, "to": 540 }] } } }),
            "office_hours.week.sunday[0]",
        ),
        (
            json!({ "welcome": { "answers": [
                { "days": ["monday"], "during": { "from": 0, "to": 60 }, "text": " " },
            ] } }),
            "welcome.answers[0].text",
        ),
        (
            json!({ "routing": { "rules": [
                { "id": "r1", "name": "A", "action": { "to": "user", "user": "noor" } },
            ] } }),
            "routing.rules[0].action",
        ),
    ];
    for (change, field) in cases {
        let body = change.to_string();
        let answer = desk.raw_with(Method::Patch, "/settings", &[("if-match", "1")], &body);
        let problem = refused(&answer, 422, ProblemCode::Invalid);
        assert_eq!(fields(&problem), [field], "{body}");
    }
    assert_eq!(desk.raw(Method::Patch, "/settings", "{}").status, 428);
    for body in ["{\"version\":2}", "{\"attribution_hours\":-1}"] {
        let answer = desk.raw_with(Method::Patch, "/settings", &[("if-match", "1")], body);
        refused(&answer, 400, ProblemCode::Malformed);
    }
    assert_eq!(desk.ok(GetSettings), before);
    let off: Settings = choose(&mut desk, |settings| {
        settings.auto_response = AutoResponse::Off;
        settings.auto_response_text.clear();
    });
    assert_eq!(off.auto_response_text, "");
}

#[test]
fn a6_a10_managers_steer_assignment_and_choose_nothing_else() {
    let mut desk = Desk::with("tess");
    let steered = desk.choose(|settings| {
        settings.routing.round_robin = true;
        settings.office_hours.channels.clear();
    });
    assert!(steered.routing.round_robin && steered.office_hours.channels.is_empty());
    let both = desk.try_choose(|settings| {
        settings.routing.round_robin = false;
        settings.shorten_links = false;
    });
    assert!(both.is_err_and(|problem| problem.code == ProblemCode::Forbidden));
    desk.sign_in("ana");
    let refused = desk.try_choose(|settings| settings.routing.round_robin = false);
    assert!(refused.is_err_and(|problem| problem.code == ProblemCode::Forbidden));
    assert_eq!(desk.ok(GetSettings), steered);
}

#[test]
fn settings_are_changed_on_the_version_that_was_seen() {
    let mut desk = Desk::with("kris");
    let seen = desk.ok(GetSettings);
    let changed = desk.choose(|settings| settings.attribution_hours = 48);
    let late = ChangeSettings {
        version: seen.version,
        patch: SettingsPatch {
            unread_badge: Some(false),
            ..SettingsPatch::default()
        },
    };
    let refused = desk.call(late.clone());
    assert!(refused.is_err_and(|problem| problem.code == ProblemCode::Conflict));
    assert_eq!(desk.ok(GetSettings), changed);
    let version = changed.version;
    let now = desk.ok(ChangeSettings { version, ..late });
    assert_eq!((now.attribution_hours, now.unread_badge), (48, false));
}

#[test]
fn i3_the_keywords_are_those_of_the_settings() {
    let mut desk = Desk::with("tess");
    let length = desk.thread(MARTA).len();
    desk.ok(writes(MARTA, "Baja"));
    assert_eq!(since(&mut desk, MARTA, length)[0].0, MessageKind::Customer);
    choose(&mut desk, |settings| {
        settings.keywords.compliance.push("BAJA".to_owned())
    });
    let length = desk.thread(MARTA).len();
    desk.ok(writes(MARTA, "Baja"));
    assert_eq!(since(&mut desk, MARTA, length)[0].0, MessageKind::Keyword);
    let customer = desk.ticket(MARTA).customer.id;
    assert_eq!(desk.ok(GetCustomer(customer)).sms_consent, SmsConsent::None);
}

#[test]
fn i21_without_shortened_links_a_text_message_is_longer() {
    let mut desk = Desk::with("tess");
    let text = format!(
        "{} https://lumenandloom.example/{}",
        "x".repeat(1_490),
        "y".repeat(60)
    );
    assert!(desk.call(reply(MARTA, "1", &text)).is_ok());
    choose(&mut desk, |settings| settings.shorten_links = false);
    let refusal = desk.call(reply(MARTA, "2", &text));
    assert!(refusal.is_err_and(|problem| fields(&problem) == ["text"]));
}

#[test]
fn i5_a_branded_sender_neither_answers_nor_hears() {
    let mut desk = Desk::with("tess");
    choose(&mut desk, |settings| settings.branded_sender = true);
    let refusal = desk.call(reply(MARTA, "1", "Hello"));
    assert!(refusal.is_err_and(|problem| fields(&problem) == ["ticket"]));
    assert!(desk.call(reply(JONAS, "2", "Hello")).is_ok());
    let before = (desk.all(Filter::everything()), desk.thread(MARTA));
    let customer = desk.ticket(MARTA).customer.id;
    let profile = desk.ok(GetCustomer(customer.clone()));
    for text in ["Are you there?", "STOP"] {
        desk.ok(writes(MARTA, text));
    }
    assert_eq!((desk.all(Filter::everything()), desk.thread(MARTA)), before);
    assert_eq!(desk.ok(GetCustomer(customer)), profile);
}

#[test]
fn i23_an_unrecognised_text_is_answered_by_itself_and_the_customer_waits_on() {
    let mut desk = Desk::with("tess");
    choose(&mut desk, |settings| {
        settings.auto_response = AutoResponse::Everybody;
        settings.auto_response_text =
            "{{organization_prefix}} Got it. Shall we mail {{email}} from {{default_sender_email}}?"
                .to_owned();
    });
    desk.ok(reply(MARTA, "1", "What is it about?"));
    desk.wait(TimeDelta::minutes(1));
    let length = desk.thread(MARTA).len();
    let start = desk.server.last_event_id();
    let ticket = desk.ok(writes(MARTA, "The lamp"));
    let answer = "Lumen & Loom: Got it. Shall we mail marta.q@example.com from \
                  hello@lumenandloom.example?";
    let expected = [
        (MessageKind::Customer, "The lamp".to_owned()),
        (MessageKind::AutoResponse, answer.to_owned()),
    ];
    assert_eq!(since(&mut desk, MARTA, length), expected);
    assert_eq!(
        (ticket.unread, ticket.waiting_since),
        (true, Some(desk.now))
    );
    let told = ticket.last_message.map(|last| last.text);
    assert_eq!(
        told.as_deref(),
        Some("The lamp"),
        "the row shows what they said"
    );
    let events = desk.server.events_since(Some(start), &desk.me());
    let messages = events.into_iter().filter_map(|event| match event.change {
        LiveChange::Message { message, .. } => Some((message.kind, message.text)),
        _ => None,
    });
    assert_eq!(Vec::from_iter(messages), expected);
    for number in [JONAS, INES] {
        let length = desk.thread(number).len();
        desk.ok(writes(number, "The lamp"));
        assert_eq!(since(&mut desk, number, length).len(), 1, "no text message");
    }
}

#[test]
fn i23_who_is_answered_by_itself_is_as_the_settings_say() {
    use AutoResponse::{Everybody, NonSubscribers, Off};
    for (who, subscriber, other) in [(Everybody, 2, 2), (NonSubscribers, 1, 2), (Off, 1, 1)] {
        let mut desk = Desk::with("tess");
        choose(&mut desk, |settings| settings.auto_response = who.clone());
        for expected in [subscriber, other] {
            let length = desk.thread(MARTA).len();
            desk.ok(writes(MARTA, "Hello?"));
            assert_eq!(since(&mut desk, MARTA, length).len(), expected, "{who:?}");
            desk.ok(writes(MARTA, "STOP"));
        }
        let customer = desk.ticket(MARTA).customer.id;
        desk.ok(BlockCustomer(customer));
        let length = desk.thread(MARTA).len();
        desk.ok(writes(MARTA, "Hello?"));
        assert!(since(&mut desk, MARTA, length).is_empty());
    }
}

#[test]
fn i23_an_auto_response_with_a_gap_does_not_go_out() {
    let mut desk = Desk::with("tess");
    let gap = |settings: &mut Settings| {
        settings.auto_response = AutoResponse::Everybody;
        settings.organization_prefix.clear();
    };
    choose(&mut desk, gap);
    let length = desk.thread(MARTA).len();
    desk.ok(writes(MARTA, "Hello?"));
    assert_eq!(since(&mut desk, MARTA, length).len(), 1);
    // Somebody of whom no address is known.
    let line = json!({
        "id": "x", "channel": "sms", "customer": { "name": "Nadie" },
        "messages": [{ "from": "customer", "at": "2026-11-18T10:00:00Z", "text": "Hi" }],
    });
    let import = json!({ "first_line": 1, "lines": [line.to_string()] }).to_string();
    assert_eq!(desk.raw(Method::Post, "/demo/import", &import).status, 200);
    let imported = TicketNumber(10_440);
    for (text, expected) in [("{{email}}!", 1), ("We are here!", 2)] {
        choose(&mut desk, |settings| {
            settings.auto_response_text = text.to_owned()
        });
        let length = desk.thread(imported).len();
        desk.ok(writes(imported, "Hello?"));
        assert_eq!(since(&mut desk, imported, length).len(), expected);
    }
}

#[test]
fn i2_keywords_have_answers_of_their_own() {
    let mut desk = Desk::with("tess");
    let cases = [
        ("STOP", MessageKind::Keyword, "unsubscribed"),
        ("JOIN", MessageKind::Keyword, "you are in"),
        ("HELP", MessageKind::Customer, "hello@lumenandloom.example"),
        ("info", MessageKind::Customer, "we answer you here"),
    ];
    for (word, kind, says) in cases {
        let length = desk.thread(MARTA).len();
        desk.ok(writes(MARTA, word));
        let got = since(&mut desk, MARTA, length);
        assert_eq!((&got[0].0, got[0].1.as_str()), (&kind, word));
        assert_eq!((got.len(), &got[1].0), (2, &MessageKind::AutoResponse));
        assert!(got[1].1.starts_with("Lumen & Loom: ") && got[1].1.contains(says));
    }
    // An automation answers by what it starts.
    let length = desk.thread(MARTA).len();
    desk.ok(writes(MARTA, "sizes"));
    assert_eq!(since(&mut desk, MARTA, length).len(), 1);
    // Where there is no thread, there is nowhere to show an answer.
    let before = desk.all(Filter::status(Status::Open));
    let customer = desk.ticket(INES).customer.id;
    let body = json!({ "customer": customer, "channel": "sms", "text": "HELP" }).to_string();
    let answer = desk.raw(Method::Post, "/demo/customer-writes", &body);
    let ticket: bandeja::domain::Ticket = read(&answer);
    assert_eq!(
        desk.thread(ticket.number).len(),
        4,
        "HELP begins a ticket, which is scored, and is answered"
    );
    let body =
        json!({ "customer": desk.ticket(JONAS).customer.id, "channel": "sms", "text": "JOIN" });
    let none: Option<bandeja::domain::Ticket> =
        desk.ok(DemoCall::new("customer-writes", body.to_string()));
    assert_eq!(none, None);
    assert_eq!(
        desk.all(Filter::status(Status::Open)).len(),
        before.len() + 1
    );
}
