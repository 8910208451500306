//! The rules of the channels as a table that was written by hand from the specification, row by
//! row: what an agent may do in a ticket, and what a customer's message does to it. The code under
//! test is asked for every cell.

use std::collections::BTreeSet;

use bandeja::domain::{Channel, KeywordSettings, Role, SmsConsent, Status, TicketNumber};
use bandeja::rules::consent;
use bandeja::rules::incoming::{Existing, Incoming, Outcome, on_incoming};
use bandeja::rules::keyword::{Keyword, classify};
use bandeja::rules::reply::{
    CannotReopen, CannotReply, ChatSession, Facts, Lift, against_reply, may_note, may_reopen,
    may_reply,
};

/// What an agent may do. The four columns after the bar are the customer's SMS consent, and each
/// cell is `yes` or the rule that stands against a reply; the last column is the same for
/// reopening. `newer` is a value from a newer server.
const AGENT: &str = "
    channel  status  profile | none    transact market  newer   | reopen
    sms      open    free    | consent yes      yes     consent | is-open
    sms      open    blocked | blocked blocked  blocked blocked | is-open
    sms      snoozed free    | consent yes      yes     consent | yes
    sms      snoozed blocked | blocked blocked  blocked blocked | blocked
    sms      closed  free    | consent closed   closed  consent | yes
    sms      closed  blocked | blocked blocked  blocked blocked | blocked
    sms      newer   free    | status  status   status  status  | status
    sms      newer   blocked | status  status   status  status  | status
    email    open    free    | yes     yes      yes     yes     | is-open
    email    open    blocked | blocked blocked  blocked blocked | is-open
    email    snoozed free    | yes     yes      yes     yes     | yes
    email    snoozed blocked | blocked blocked  blocked blocked | blocked
    email    closed  free    | closed  closed   closed  closed  | yes
    email    closed  blocked | blocked blocked  blocked blocked | blocked
    email    newer   free    | status  status   status  status  | status
    email    newer   blocked | status  status   status  status  | status
    web_chat open    free    | yes     yes      yes     yes     | is-open
    web_chat open    blocked | blocked blocked  blocked blocked | is-open
    web_chat snoozed free    | yes     yes      yes     yes     | yes
    web_chat snoozed blocked | blocked blocked  blocked blocked | blocked
    web_chat closed  free    | ended   ended    ended   ended   | ended
    web_chat closed  blocked | blocked blocked  blocked blocked | ended
    web_chat newer   free    | status  status   status  status  | status
    web_chat newer   blocked | status  status   status  status  | status
    newer    open    free    | channel channel  channel channel | is-open
    newer    open    blocked | channel channel  channel channel | is-open
    newer    snoozed free    | channel channel  channel channel | yes
    newer    snoozed blocked | channel channel  channel channel | blocked
    newer    closed  free    | channel channel  channel channel | channel
    newer    closed  blocked | channel channel  channel channel | channel
    newer    newer   free    | channel channel  channel channel | status
    newer    newer   blocked | channel channel  channel channel | status
";

/// What a customer's message does, by what they wrote; `-` is that they have no ticket there. A
/// blocked profile's message is dropped, whichever row and column it is in.
const CUSTOMER: &str = "
    channel  ticket  | where?   help     info     join   stop   sizes
    sms      -       | new      new      new      none   none   none
    sms      open    | added    added    added    shown  shown  shown
    sms      snoozed | reopened reopened reopened shown  shown  shown
    sms      closed  | reopened reopened reopened shown  shown  shown
    sms      newer   | added    added    added    shown  shown  shown
    email    -       | new      new      new      new    new    new
    email    open    | added    added    added    added  added  added
    email    snoozed | reopened reopened reopened reopened reopened reopened
    email    closed  | reopened reopened reopened reopened reopened reopened
    email    newer   | added    added    added    added  added  added
    web_chat -       | new      new      new      new    new    new
    web_chat open    | added    added    added    added  added  added
    web_chat snoozed | reopened reopened reopened reopened reopened reopened
    web_chat closed  | new      new      new      new    new    new
    web_chat newer   | added    added    added    added  added  added
    newer    -       | new      new      new      new    new    new
    newer    open    | added    added    added    added  added  added
    newer    snoozed | reopened reopened reopened reopened reopened reopened
    newer    closed  | new      new      new      new    new    new
    newer    newer   | added    added    added    added  added  added
";

/// The consent after an SMS, by what it was and what they wrote.
const CONSENT: &str = "
    before        | where?        help          info          join      stop sizes
    none          | none          none          none          marketing none none
    transactional | transactional transactional transactional marketing none transactional
    marketing     | marketing     marketing     marketing     marketing none marketing
    newer         | newer         newer         newer         marketing none newer
";

/// The rows of a table without its head, each as its words.
fn rows(table: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    let lines = table.lines().filter(|line| !line.trim().is_empty()).skip(1);
    lines.map(|line| {
        line.split_whitespace()
            .filter(|word| *word != "|")
            .collect()
    })
}

/// The words of a table's head behind its first bar.
fn head(table: &'static str) -> Vec<&'static str> {
    let line = table.lines().find(|line| !line.trim().is_empty());
    let behind = line
        .and_then(|line| line.split('|').nth(1))
        .unwrap_or_default();
    behind.split_whitespace().collect()
}

fn facts(channel: &str, status: &str, blocked: bool, consent: SmsConsent) -> Facts {
    Facts {
        channel: Channel::parse(channel),
        status: Status::parse(status),
        consent,
        branded_sender: false,
        blocked,
        session: ChatSession::Present,
    }
}

/// The consents of the table's columns, in its order.
fn consents() -> [SmsConsent; 4] {
    [
        SmsConsent::None,
        SmsConsent::Transactional,
        SmsConsent::Marketing,
        SmsConsent::Unknown("newer".into()),
    ]
}

fn in_a_word(reply: Result<(), CannotReply>) -> &'static str {
    match reply {
        Ok(()) => "yes",
        Err(CannotReply::NoConsent) => "consent",
        Err(CannotReply::Blocked) => "blocked",
        Err(CannotReply::Closed) => "closed",
        Err(CannotReply::ChatClosed) => "ended",
        Err(CannotReply::UnknownChannel) => "channel",
        Err(CannotReply::UnknownStatus) => "status",
        Err(CannotReply::Role | CannotReply::ChatEnded | CannotReply::BrandedSender) => "other",
    }
}

fn settings() -> KeywordSettings {
    KeywordSettings {
        automation: vec!["SIZES".to_owned()],
        ..KeywordSettings::default()
    }
}

#[test]
fn the_tables_have_every_combination_once() {
    let unique = |table, words: usize| {
        let keys: Vec<Vec<&str>> = rows(table).map(|row| row[..words].to_vec()).collect();
        let count = keys.len();
        assert_eq!(keys.into_iter().collect::<BTreeSet<_>>().len(), count);
        count
    };
    assert_eq!(unique(AGENT, 3), 4 * 4 * 2);
    assert_eq!(unique(CUSTOMER, 2), 4 * 5);
    assert_eq!(unique(CONSENT, 1), 4);
    assert!(rows(AGENT).all(|row| row.len() == 3 + 4 + 1));
    assert!(rows(CUSTOMER).all(|row| row.len() == 2 + 6));
    assert!(rows(CONSENT).all(|row| row.len() == 1 + 6));
    assert_eq!(head(AGENT).len(), consents().len());
    // A newer value in the table must be one that this build does not know.
    assert!(!Channel::parse("newer").is_known() && !Status::parse("newer").is_known());
}

#[test]
fn i4_i7_i8_i15_who_may_answer_where() {
    for row in rows(AGENT) {
        let [channel, status, profile] = [row[0], row[1], row[2]];
        for (consent, expected) in consents().into_iter().zip(&row[3..7]) {
            let facts = facts(channel, status, profile == "blocked", consent);
            let found = may_reply(&Role::Agent, &facts);
            assert_eq!(in_a_word(found), *expected, "{facts:?}");
        }
    }
}

#[test]
fn i7_i8_i15_which_ticket_reopens_by_hand() {
    for row in rows(AGENT) {
        let [channel, status, profile, expected] = [row[0], row[1], row[2], row[7]];
        for consent in consents() {
            let facts = facts(channel, status, profile == "blocked", consent);
            let found = match may_reopen(&Role::Agent, &facts) {
                Ok(()) => "yes",
                Err(CannotReopen::IsOpen) => "is-open",
                Err(CannotReopen::Blocked) => "blocked",
                Err(CannotReopen::ChatClosed) => "ended",
                Err(CannotReopen::UnknownChannel) => "channel",
                Err(CannotReopen::UnknownStatus) => "status",
                Err(CannotReopen::Role) => "role",
            };
            assert_eq!(found, expected, "{facts:?}");
        }
    }
}

#[test]
fn x4_every_refusal_tells_what_would_lift_it() {
    for row in rows(AGENT) {
        let [channel, status, profile] = [row[0], row[1], row[2]];
        for (consent, expected) in consents().into_iter().zip(&row[3..7]) {
            let facts = facts(channel, status, profile == "blocked", consent);
            let lift = against_reply(&Role::Agent, &facts)
                .first()
                .map(|reason| reason.lifted_by());
            let expected = match *expected {
                "yes" => None,
                "consent" => Some(Lift::Subscribe),
                "blocked" => Some(Lift::Unblock),
                "closed" => Some(Lift::Reopen),
                "ended" => Some(Lift::NewMessage),
                _ => Some(Lift::NewerDesk),
            };
            assert_eq!(lift, expected, "{facts:?}");
        }
    }
}

#[test]
fn i1_notes_and_replies_are_for_those_who_get_in() {
    for row in rows(AGENT) {
        let facts = facts(row[0], row[1], row[2] == "blocked", SmsConsent::Marketing);
        for role in [Role::Owner, Role::Admin, Role::Manager, Role::Agent] {
            assert!(may_note(&role));
            assert_eq!(
                may_reply(&role, &facts),
                may_reply(&Role::Agent, &facts),
                "{role:?}"
            );
        }
        for role in [Role::Analyst, Role::Unknown("newer".into())] {
            assert!(!may_note(&role));
            assert_eq!(may_reply(&role, &facts), Err(CannotReply::Role));
            assert_eq!(may_reopen(&role, &facts), Err(CannotReopen::Role));
        }
    }
}

/// The outcome for a customer whose only ticket there, if any, is number 7, while they have one of
/// every other channel too.
fn outcome(channel: &str, status: &str, keyword: Option<Keyword>, blocked: bool) -> Outcome {
    let ticket = |number, channel: &str, status: &str| Existing {
        number: TicketNumber(number),
        channel: Channel::parse(channel),
        status: Status::parse(status),
    };
    let mut tickets: Vec<Existing> = (20..)
        .zip(["sms", "email", "web_chat", "newer"])
        .filter(|(_, other)| *other != channel)
        .map(|(number, other)| ticket(number, other, "open"))
        .collect();
    if status != "-" {
        tickets.push(ticket(7, channel, status));
    }
    let incoming = Incoming {
        channel: Channel::parse(channel),
        keyword,
        // An SMS does not tell which ticket it continues.
        continues: (channel != "sms").then_some(TicketNumber(7)),
        branded_sender: false,
        blocked,
    };
    on_incoming(&incoming, &tickets)
}

#[test]
fn i3_i6_i7_i8_what_a_message_does() {
    let settings = settings();
    for row in rows(CUSTOMER) {
        for (text, expected) in head(CUSTOMER).into_iter().zip(&row[2..]) {
            let seven = TicketNumber(7);
            let expected = match *expected {
                "new" => Outcome::NewTicket,
                "added" => Outcome::Added(seven),
                "reopened" => Outcome::Reopened(seven),
                "shown" => Outcome::Shown(seven),
                _ => Outcome::NoTicket,
            };
            let found = outcome(row[0], row[1], classify(text, &settings), false);
            assert_eq!(found, expected, "{text} into {row:?}");
        }
    }
}

#[test]
fn i15_a_blocked_profile_is_never_heard() {
    let settings = settings();
    for row in rows(CUSTOMER) {
        for text in head(CUSTOMER) {
            let found = outcome(row[0], row[1], classify(text, &settings), true);
            assert_eq!(found, Outcome::Dropped, "{text} into {row:?}");
        }
    }
}

#[test]
fn i3_what_a_text_makes_of_the_consent() {
    let settings = settings();
    for row in rows(CONSENT) {
        for (text, expected) in head(CONSENT).into_iter().zip(&row[1..]) {
            let before = SmsConsent::parse(row[0]);
            let found = consent::after(classify(text, &settings), before);
            assert_eq!(found.as_str(), *expected, "{text} by {row:?}");
        }
    }
}

/// One customer's SMS thread, told as a story: what comes in, and whether one may answer then.
#[test]
fn i3_i4_i8_a_story_by_sms() {
    let settings = settings();
    let (mut consent, mut status) = (SmsConsent::None, None::<&str>);
    for (event, then_status, answer) in [
        ("Where is my order?", Some("open"), "consent"),
        ("JOIN", Some("open"), "yes"),
        ("(closed)", Some("closed"), "closed"),
        ("sizes", Some("closed"), "closed"),
        ("Thanks!", Some("open"), "yes"),
        ("(snoozed)", Some("snoozed"), "yes"),
        ("help", Some("open"), "yes"),
        ("(closed)", Some("closed"), "closed"),
        ("Stop.", Some("closed"), "consent"),
        ("Why did you stop?", Some("open"), "consent"),
    ] {
        match event {
            "(closed)" => status = Some("closed"),
            "(snoozed)" => status = Some("snoozed"),
            text => {
                let keyword = classify(text, &settings);
                consent = consent::after(keyword, consent);
                match outcome("sms", status.unwrap_or("-"), keyword, false) {
                    Outcome::NewTicket | Outcome::Added(_) | Outcome::Reopened(_) => {
                        status = Some("open");
                    }
                    Outcome::Dropped | Outcome::NoTicket | Outcome::Shown(_) => {}
                }
            }
        }
        assert_eq!(status, then_status, "{event}");
        let facts = facts("sms", status.unwrap_or_default(), false, consent.clone());
        assert_eq!(
            in_a_word(may_reply(&Role::Agent, &facts)),
            answer,
            "{event}"
        );
    }
}
