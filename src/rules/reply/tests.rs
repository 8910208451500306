//! Every rule that can stand against a reply or a reopening, one at a time and together.

use super::*;

/// An ordinary open ticket that can be answered.
fn open(channel: Channel) -> Facts {
    Facts {
        channel,
        status: Status::Open,
        consent: SmsConsent::Marketing,
        branded_sender: false,
        blocked: false,
        session: ChatSession::Present,
    }
}

fn reply(facts: &Facts) -> Result<(), CannotReply> {
    may_reply(&Role::Agent, facts)
}

#[test]
fn i4_web_chat_and_email_are_answered_whatever_the_consent() {
    for channel in [Channel::WebChat, Channel::Email] {
        for consent in SmsConsent::KNOWN {
            let facts = Facts {
                consent: consent.clone(),
                branded_sender: true,
                ..open(channel.clone())
            };
            assert_eq!(reply(&facts), Ok(()), "{facts:?}");
        }
    }
}

#[test]
fn i4_an_sms_to_somebody_without_consent_is_refused() {
    let to = |consent| {
        reply(&Facts {
            consent,
            ..open(Channel::Sms)
        })
    };
    assert_eq!(to(SmsConsent::Marketing), Ok(()));
    assert_eq!(to(SmsConsent::Transactional), Ok(()));
    assert_eq!(to(SmsConsent::None), Err(CannotReply::NoConsent));
    let newer = SmsConsent::Unknown("double_opt_in".into());
    assert_eq!(to(newer), Err(CannotReply::NoConsent));
    assert_eq!(CannotReply::NoConsent.lifted_by(), Lift::Subscribe);
}

#[test]
fn i5_a_branded_sender_id_carries_no_conversation() {
    let facts = Facts {
        branded_sender: true,
        ..open(Channel::Sms)
    };
    assert_eq!(reply(&facts), Err(CannotReply::BrandedSender));
    assert_eq!(
        CannotReply::BrandedSender.lifted_by(),
        Lift::ReceivingNumber
    );
}

#[test]
fn i7_a_web_chat_is_answered_until_it_ended() {
    let chat = |status, session| {
        reply(&Facts {
            status,
            session,
            ..open(Channel::WebChat)
        })
    };
    assert_eq!(chat(Status::Open, ChatSession::Away), Ok(()));
    assert_eq!(chat(Status::Snoozed, ChatSession::Present), Ok(()));
    assert_eq!(
        chat(Status::Open, ChatSession::Ended),
        Err(CannotReply::ChatEnded)
    );
    for session in [ChatSession::Present, ChatSession::Away, ChatSession::Ended] {
        assert_eq!(chat(Status::Closed, session), Err(CannotReply::ChatClosed));
    }
    assert_eq!(CannotReply::ChatClosed.lifted_by(), Lift::NewMessage);
}

#[test]
fn i8_a_closed_sms_or_email_is_opened_before_it_is_answered() {
    for channel in [Channel::Sms, Channel::Email] {
        let mut facts = Facts {
            status: Status::Closed,
            session: ChatSession::Ended,
            ..open(channel)
        };
        assert_eq!(reply(&facts), Err(CannotReply::Closed));
        assert_eq!(CannotReply::Closed.lifted_by(), Lift::Reopen);
        assert_eq!(may_reopen(&Role::Agent, &facts), Ok(()));
        facts.status = Status::Open;
        assert_eq!(reply(&facts), Ok(()));
    }
}

#[test]
fn i1_who_has_no_place_in_the_desk_writes_nothing() {
    for role in [Role::Analyst, Role::Unknown("superuser".into())] {
        let facts = open(Channel::Email);
        assert_eq!(may_reply(&role, &facts), Err(CannotReply::Role));
        assert_eq!(may_reopen(&role, &facts), Err(CannotReopen::Role));
        assert!(!may_note(&role));
    }
    for role in [Role::Owner, Role::Admin, Role::Manager, Role::Agent] {
        assert_eq!(may_reply(&role, &open(Channel::Email)), Ok(()));
        assert!(may_note(&role));
    }
}

#[test]
fn x4_all_the_rules_are_named_the_hardest_to_lift_first() {
    let worst = Facts {
        status: Status::Closed,
        consent: SmsConsent::None,
        branded_sender: true,
        blocked: true,
        ..open(Channel::Sms)
    };
    assert_eq!(
        against_reply(&Role::Analyst, &worst),
        [
            CannotReply::Role,
            CannotReply::Blocked,
            CannotReply::BrandedSender,
            CannotReply::NoConsent,
            CannotReply::Closed,
        ]
    );
    let newer = Facts {
        status: Status::Closed,
        ..open(Channel::Unknown("fax".into()))
    };
    assert_eq!(
        against_reply(&Role::Agent, &newer),
        [CannotReply::UnknownChannel]
    );
    assert_eq!(CannotReply::UnknownChannel.lifted_by(), Lift::NewerDesk);
}

#[test]
fn i15_what_blocking_closed_stays_closed() {
    let blocked = |channel, status| Facts {
        status,
        blocked: true,
        ..open(channel)
    };
    let email = blocked(Channel::Email, Status::Closed);
    assert_eq!(reply(&email), Err(CannotReply::Blocked));
    assert_eq!(may_reopen(&Role::Owner, &email), Err(CannotReopen::Blocked));
    assert_eq!(CannotReopen::Blocked.lifted_by(), Some(Lift::Unblock));
    // For a closed web chat unblocking is no help, and the button is not offered.
    let chat = blocked(Channel::WebChat, Status::Closed);
    assert_eq!(
        may_reopen(&Role::Owner, &chat),
        Err(CannotReopen::ChatClosed)
    );
    assert_eq!(
        against_reply(&Role::Owner, &chat),
        [CannotReply::Blocked, CannotReply::ChatClosed]
    );
}
