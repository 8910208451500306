//! What the rules say of the ticket on screen, for the composer and the head.

use leptos::prelude::*;

use super::Looked;
use crate::domain::{Channel, SmsConsent};
use crate::rules::reply::{
    CannotReopen, CannotReply, ChatSession, Facts, Lift, against_reply, may_reopen,
};
use crate::ui::t;

/// What stands against a reply; none where it is not known yet. A memo of it follows ticket,
/// customer and role.
pub(super) fn against(looked: Looked) -> Memo<Option<Vec<CannotReply>>> {
    Memo::new(move |_| {
        let role = looked.desk.me()?.role;
        Some(against_reply(&role, &facts(looked)?))
    })
}

/// Whether the ticket can be opened again, and if not, why.
pub(super) fn reopening(looked: Looked) -> Memo<Option<Result<(), CannotReopen>>> {
    Memo::new(move |_| {
        let role = looked.desk.me()?.role;
        Some(may_reopen(&role, &facts(looked)?))
    })
}

/// What the rules ask of; none while the customer, whose consent counts, is on the way.
fn facts(looked: Looked) -> Option<Facts> {
    let ticket = looked.ticket()?;
    let profile = looked.desk.customer(&ticket.customer.id);
    let (consent, blocked) = profile.with(|profile| match profile {
        Some(Ok(customer)) => Some((customer.sms_consent.clone(), customer.blocked)),
        // A profile that cannot be loaded holds up nobody: the server decides.
        Some(Err(_)) => Some((SmsConsent::Transactional, false)),
        None if ticket.channel == Channel::Sms => None,
        None => Some((SmsConsent::None, false)),
    })?;
    Some(Facts {
        channel: ticket.channel.clone(),
        status: ticket.status.clone(),
        consent,
        branded_sender: looked.desk.settings().branded_sender,
        blocked,
        session: match ticket.away {
            Some(_) => ChatSession::Away,
            None => ChatSession::Present,
        },
    })
}

/// A rule in a sentence, and what would lift it in another (SPEC X4).
pub(super) fn told(reason: CannotReply) -> (&'static str, &'static str) {
    let t = t();
    let rule = match reason {
        CannotReply::Role => t.no_reply_role(),
        CannotReply::UnknownChannel => t.no_reply_channel(),
        CannotReply::UnknownStatus => t.no_reply_status(),
        CannotReply::Blocked => t.no_reply_blocked(),
        CannotReply::ChatClosed => t.no_reply_chat_closed(),
        CannotReply::ChatEnded => t.no_reply_chat_ended(),
        CannotReply::BrandedSender => t.no_reply_branded(),
        CannotReply::NoConsent => t.no_reply_consent(),
        CannotReply::Closed => t.no_reply_closed(),
    };
    let lift = match reason.lifted_by() {
        Lift::AnotherRole => t.lift_role(),
        Lift::NewerDesk => t.lift_newer(),
        Lift::Unblock => t.lift_unblock(),
        Lift::NewMessage => t.lift_new_message(),
        Lift::ReceivingNumber => t.lift_number(),
        Lift::Subscribe => t.lift_subscribe(),
        Lift::Reopen => t.lift_reopen(),
    };
    (rule, lift)
}
