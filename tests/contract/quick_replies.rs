//! Quick replies: made, changed, taken away, brought back, and counted.

use bandeja::api::{
    ChangeQuickReply, DeleteQuickReply, GetQuickReplies, LiveChange, MakeQuickReply, Method,
    Problem, ProblemCode, RestoreQuickReply,
};
use bandeja::domain::{Channel, NewQuickReply, QuickReply, QuickReplyId};
use chrono::TimeDelta;

use crate::desk::{Desk, JONAS, fields, reply};
use crate::views::refusal;

fn thanks() -> NewQuickReply {
    NewQuickReply {
        name: "Gracias por la RESEÑA".to_owned(),
        text: "Gracias, {{customer_name}}.".to_owned(),
        channels: vec![Channel::Sms],
    }
}

fn make(desk: &mut Desk, key: &str, reply: NewQuickReply) -> Result<QuickReply, Problem> {
    let key = key.to_owned();
    desk.call(MakeQuickReply { key, reply })
}

fn made(desk: &mut Desk) -> QuickReply {
    match make(desk, "1", thanks()) {
        Ok(reply) => reply,
        Err(problem) => panic!("{problem:?}"),
    }
}

fn change(desk: &mut Desk, reply: &QuickReply, new: NewQuickReply) -> Result<QuickReply, Problem> {
    desk.call(ChangeQuickReply {
        id: reply.id.clone(),
        version: reply.version,
        reply: new,
    })
}

fn uses(desk: &mut Desk, id: &str) -> u32 {
    let replies = desk.ok(GetQuickReplies).items;
    let found = replies.into_iter().find(|it| it.id == id.into());
    found.map(|reply| reply.uses).unwrap_or_default()
}

#[test]
fn i25_a_quick_reply_is_made_once_for_a_key_and_told() {
    let mut desk = Desk::with("tess");
    let start = desk.server.last_event_id();
    let reply = made(&mut desk);
    assert_eq!((reply.uses, reply.version), (0, 1));
    assert_eq!(make(&mut desk, "1", thanks()), Ok(reply.clone()));
    let other = NewQuickReply {
        name: "Other".to_owned(),
        ..thanks()
    };
    let problem = refusal(make(&mut desk, "1", other), 422);
    assert_eq!(fields(&problem), ["idempotency-key"]);
    assert_eq!(desk.ok(GetQuickReplies).items.last(), Some(&reply));
    let told = desk.server.events_since(Some(start), &"ana".into());
    assert_eq!(told.len(), 1);
    assert_eq!(told[0].change, LiveChange::QuickReplies);
}

#[test]
fn i25_i17_a_wrong_quick_reply_is_refused_field_by_field() {
    let mut desk = Desk::with("kris");
    let before = desk.ok(GetQuickReplies);
    type Break = fn(&mut NewQuickReply);
    let cases: [(&str, Break); 8] = [
        ("name", |it| it.name = " ".to_owned()),
        ("name", |it| it.name = "x".repeat(81)),
        ("name", |it| {
            it.name = "pedir una resena A UN promotor".to_owned()
        }),
        ("text", |it| it.text = "\n".to_owned()),
        ("text", |it| it.text = "x".repeat(2_001)),
        ("text", |it| it.text = "{{coupon}}".to_owned()),
        ("channels[0]", |it| {
            it.channels[0] = Channel::Unknown("fax".into())
        }),
        ("channels[1]", |it| it.channels.push(Channel::Sms)),
    ];
    for (field, break_it) in cases {
        let mut reply = thanks();
        break_it(&mut reply);
        assert_eq!(fields(&refusal(make(&mut desk, "1", reply), 422)), [field]);
    }
    assert_eq!(desk.ok(GetQuickReplies), before);
    assert_eq!(desk.raw(Method::Post, "/quick-replies", "{}").status, 428);
}

#[test]
fn i25_agents_change_no_quick_reply() {
    let mut desk = Desk::with("ana");
    let reply = desk.ok(GetQuickReplies).items[0].clone();
    refusal(make(&mut desk, "1", thanks()), 403);
    refusal(change(&mut desk, &reply, thanks()), 403);
    refusal(desk.call(DeleteQuickReply(reply.id.clone())), 403);
    refusal(desk.call(RestoreQuickReply(reply.id)), 403);
}

#[test]
fn i25_a_quick_reply_is_changed_on_the_version_that_was_seen() {
    let mut desk = Desk::with("tess");
    let reply = made(&mut desk);
    let new = NewQuickReply {
        name: "gracias por la resena".to_owned(),
        ..thanks()
    };
    let changed = change(&mut desk, &reply, new.clone());
    assert!(
        changed
            .as_ref()
            .is_ok_and(|it| it.version == 2 && it.name == new.name)
    );
    let problem = refusal(change(&mut desk, &reply, new.clone()), 409);
    assert_eq!(problem.code, ProblemCode::Conflict);
    let changed = changed.unwrap_or(reply);
    let start = desk.server.last_event_id();
    assert_eq!(change(&mut desk, &changed, new), Ok(changed.clone()));
    assert_eq!(desk.server.last_event_id(), start, "it was so already");
    let taken = NewQuickReply {
        name: "SALUDO".to_owned(),
        ..thanks()
    };
    assert_eq!(
        fields(&refusal(change(&mut desk, &changed, taken), 422)),
        ["name"]
    );
    assert!(
        make(
            &mut desk,
            "2",
            NewQuickReply {
                name: "Reseña".to_owned(),
                ..thanks()
            }
        )
        .is_ok()
    );
}

#[test]
fn i25_whoever_deleted_a_quick_reply_brings_it_back_at_its_place_for_ten_minutes() {
    let mut desk = Desk::with("tess");
    let before = desk.ok(GetQuickReplies).items;
    let id = before[3].id.clone();
    desk.ok(DeleteQuickReply(id.clone()));
    assert_eq!(desk.ok(GetQuickReplies).items.len(), before.len() - 1);
    refusal(desk.call(DeleteQuickReply(id.clone())), 404);
    desk.sign_in("kris");
    refusal(desk.call(RestoreQuickReply(id.clone())), 404);
    desk.be("tess");
    desk.wait(TimeDelta::minutes(10));
    let back = desk.ok(RestoreQuickReply(id.clone()));
    let after = desk.ok(GetQuickReplies).items;
    assert_eq!((after.len(), &after[3]), (before.len(), &back));
    refusal(desk.call(RestoreQuickReply(id.clone())), 404);

    desk.ok(DeleteQuickReply(id.clone()));
    let named = NewQuickReply {
        name: before[3].name.to_uppercase(),
        ..thanks()
    };
    assert!(make(&mut desk, "1", named).is_ok());
    assert_eq!(
        fields(&refusal(desk.call(RestoreQuickReply(id)), 422)),
        ["name"]
    );
    let other = before[4].id.clone();
    desk.ok(DeleteQuickReply(other.clone()));
    desk.wait(TimeDelta::minutes(11));
    refusal(desk.call(RestoreQuickReply(other)), 404);
    desk.raw(Method::Post, "/demo/reset", "");
    assert_eq!(desk.ok(GetQuickReplies).items, before);
}

#[test]
fn i25_i30_its_use_is_counted_when_a_message_goes_out_once() {
    let mut desk = Desk::with("tess");
    let with = |key: &str, ids: &[&str]| {
        let mut send = reply(JONAS, key, "Hello");
        send.message.quick_replies = ids.iter().map(|&id| QuickReplyId::from(id)).collect();
        send
    };
    for _ in 0..2 {
        desk.ok(with("1", &["hello", "hello", "gone", "review"]));
    }
    assert_eq!(
        (uses(&mut desk, "hello"), uses(&mut desk, "review")),
        (1, 1)
    );
    let mut later = with("2", &["hello"]);
    later.message.send_at = Some(desk.now + TimeDelta::hours(1));
    let waits = desk.ok(later.clone()).ticket.scheduled;
    assert_eq!(uses(&mut desk, "hello"), 1, "it has not gone out");
    desk.wait(TimeDelta::hours(1));
    assert_eq!(uses(&mut desk, "hello"), 2);
    later.key = "3".to_owned();
    later.message.send_at = Some(desk.now + TimeDelta::hours(1));
    let again = desk.ok(later).ticket.scheduled;
    assert_eq!((waits.len(), again.len()), (1, 1));
    let path = format!("/tickets/{}/scheduled/{}", JONAS.0, again[0].id);
    assert_eq!(desk.raw(Method::Delete, &path, "").status, 200);
    desk.wait(TimeDelta::hours(2));
    assert_eq!(uses(&mut desk, "hello"), 2, "it was taken back");
    let version = desk.ok(GetQuickReplies).items[0].version;
    assert_eq!(version, 1, "being used changes nothing of it");
}

#[test]
fn i25_fifty_thousand_quick_replies_are_not_too_many() {
    let mut desk = Desk::with("tess");
    for index in 0..50_000 {
        let reply = NewQuickReply {
            name: format!("Number {index}"),
            ..thanks()
        };
        assert!(make(&mut desk, &index.to_string(), reply).is_ok());
    }
    let taken = NewQuickReply {
        name: "NÚMBER 49999".to_owned(),
        ..thanks()
    };
    assert_eq!(fields(&refusal(make(&mut desk, "x", taken), 422)), ["name"]);
    assert!(desk.ok(GetQuickReplies).items.len() > 50_000);
}
