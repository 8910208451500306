//! What happens around a conversation, as a browser sees it over HTTP: replies that wait, a
//! customer who leaves, who else is there, and the settings.

use bandeja::api::{
    Attend, List, LiveChange, MessagePage, NewMessage, ProblemCode, Sent, Simulate, Writing,
};
use bandeja::domain::{
    Attendant, Attention, Message, MessageKind, Settings, SettingsPatch, Ticket,
};
use serde_json::json;

use crate::running::{Person, Running, problem, read};

/// An open web chat.
const CHAT: &str = "/tickets/10438";
const MESSAGES: &str = "/tickets/10438/messages";

fn reply(text: &str) -> NewMessage {
    NewMessage {
        writing: Writing::Reply,
        text: text.to_owned(),
        attachments: Vec::new(),
        send_at: None,
        seen: None,
        quick_replies: Vec::new(),
    }
}

fn thread(person: &Person) -> Vec<Message> {
    read::<MessagePage>(&mut person.get(MESSAGES)).items
}

fn pass(person: &Person, seconds: u64) {
    let clock = json!({ "advance_ms": seconds * 1_000 });
    assert_eq!(person.send("POST", "/demo/clock", &clock).status(), 200);
}

#[test]
fn i19_i20_i30_who_leaves_a_chat_is_mailed_what_they_missed_and_what_waited() {
    let server = Running::with(&[]);
    let kris = Person::sign_in(&server, "kris");
    let chat = json!({ "number": 10438 });
    let gone: Ticket = read(&mut kris.send("POST", "/demo/customer-leaves", &chat));
    let Some(away) = gone.away else {
        panic!("still there")
    };
    let mut later = reply("And until when?");
    later.send_at = Some(away.since + chrono::TimeDelta::seconds(100));
    let mut waits = kris.create(MESSAGES, &later, "later");
    assert_eq!(waits.status(), 201);
    let waits: Sent = read(&mut waits);
    assert!(waits.message.is_none() && waits.ticket.scheduled.len() == 1);
    later.text = "Never mind".to_owned();
    let other: Sent = read(&mut kris.create(MESSAGES, &later, "never"));
    let id = other.ticket.scheduled[1].id.as_str();
    let path = format!("{CHAT}/scheduled/{id}");
    let left: Ticket = read(&mut kris.send("DELETE", &path, &json!(null)));
    assert_eq!(left.scheduled, waits.ticket.scheduled);
    let again = kris.send("DELETE", &path, &json!(null));
    assert_eq!(problem(again), (404, ProblemCode::NotFound));
    let sent: Sent = read(&mut kris.create(MESSAGES, &reply("Yes, you can."), "now"));
    assert!(sent.ticket.away.is_some_and(|away| away.due_at.is_some()));

    let before = thread(&kris).len();
    let stream = kris.listen(None);
    pass(&kris, 600);
    let told = stream.filter_map(|event| match event.change {
        LiveChange::Message { message, .. } => Some(*message),
        _ => None,
    });
    let told: Vec<Message> = told.take(2).collect();
    assert_eq!(thread(&kris)[before..], told);
    let kinds: Vec<&MessageKind> = told.iter().map(|message| &message.kind).collect();
    assert_eq!(kinds, [&MessageKind::Agent, &MessageKind::FollowUp]);
    assert!(told[1].text.ends_with("Yes, you can.\n\nAnd until when?"));
    let back: Ticket = read(&mut kris.send("POST", "/demo/customer-returns", &chat));
    assert_eq!(back.away, None);
}

#[test]
fn x8_who_else_is_in_a_ticket_is_told_and_forgotten() {
    let server = Running::with(&[]);
    let (kris, ana) = (
        Person::sign_in(&server, "kris"),
        Person::sign_in(&server, "ana"),
    );
    let path = format!("{CHAT}/attention");
    let attend = |person: &Person, attention| {
        let body = Attend { attention };
        let there: List<Attendant> = read(&mut person.send("PUT", &path, &body));
        let users = there.items.into_iter().map(|it| it.user.to_string());
        users.collect::<Vec<String>>()
    };
    let mut stream = kris.listen(None).filter_map(|event| match event.change {
        LiveChange::Attention { attendants, .. } => Some(attendants),
        _ => None,
    });
    assert_eq!(attend(&kris, Attention::Viewing), ["kris"]);
    assert_eq!(attend(&ana, Attention::Typing), ["ana", "kris"]);
    let told: Vec<_> = stream.by_ref().take(2).collect();
    assert_eq!((told[0].len(), told[1].len()), (1, 2));
    assert_eq!(told[1][0].attention, Attention::Typing);
    pass(&kris, 45);
    let last: Vec<_> = stream.take(2).collect();
    assert!(last[1].is_empty(), "{last:?}");
}

#[test]
fn i23_x1_settings_are_changed_and_a_desk_simulated_over_http() {
    let server = Running::with(&[]);
    let (kris, ana) = (
        Person::sign_in(&server, "kris"),
        Person::sign_in(&server, "ana"),
    );
    let mut settings: Settings = read(&mut ana.get("/settings"));
    settings.attribution_hours = 48;
    let patch = SettingsPatch {
        attribution_hours: Some(48),
        ..SettingsPatch::default()
    };
    let on = Some(settings.version);
    settings.version += 1;
    let refused = ana.send_on("PATCH", "/settings", &patch, on);
    assert_eq!(problem(refused), (403, ProblemCode::Forbidden));
    let stream = ana.listen(None);
    assert_eq!(kris.send_on("PATCH", "/settings", &patch, on).status(), 200);
    let told: Vec<LiveChange> = stream.take(1).map(|event| event.change).collect();
    let expected = Box::new(settings.clone());
    assert_eq!(told, [LiveChange::Settings { settings: expected }]);
    assert_eq!(read::<Settings>(&mut ana.get("/settings")), settings);
    let steps = Simulate {
        steps: 20,
        seed: Some(1),
    };
    assert_eq!(kris.send("POST", "/demo/simulate", &steps).status(), 204);
}
