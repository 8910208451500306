//! Quick replies: made, changed, taken away and brought back (SPEC I17, I25).

use super::call::Call;
use super::refusal::Refusal;
use super::reply::Reply;
use super::{Answer, allow, once, wrong};
use crate::api::{FieldError, List, LiveChange};
use crate::domain::{AuditAction, AuditArea, NewQuickReply, QuickReply, QuickReplyId};
use crate::mock::account::{Audited, between};
use crate::mock::server::Server;
use crate::rules::permission::Action;
use crate::rules::quick_reply::check;

/// `GET /quick-replies`
pub(super) fn list(server: &Server) -> Answer {
    Reply::json(&List {
        items: server.desk.account.quick_replies.all(),
    })
}

/// `POST /quick-replies`
pub(super) fn make(server: &mut Server, call: &Call) -> Answer {
    edits(server, call)?;
    let key = call.idempotency_key()?;
    let new: NewQuickReply = call.body()?;
    let user = call.user()?;
    if let Some(made) = once(&server.desk.account.quick_replies.made, user, key, &new)? {
        return Reply::created(made);
    }
    checked(server, &new, None)?;
    let reply = server.desk.account.quick_replies.make(user, key, new);
    keep(server, call, AuditAction::Created, (None, Some(&reply)))?;
    Reply::created(&reply)
}

/// `PUT /quick-replies/{id}`: on the version it was made on, or not at all.
pub(super) fn change(server: &mut Server, call: &Call, id: &str) -> Answer {
    edits(server, call)?;
    let before = known(server, id)?;
    let version = call.if_match()?;
    let new: NewQuickReply = call.body()?;
    if before.version != version {
        return Err(Refusal::stale("quick reply"));
    }
    checked(server, &new, Some(&before.id))?;
    let is_so = before.name == new.name.trim()
        && before.text == new.text
        && before.channels == new.channels;
    if is_so {
        return Reply::versioned(&before, before.version);
    }
    let reply = server.desk.account.quick_replies.change(&before.id, new);
    let reply = reply.ok_or_else(gone)?;
    keep(
        server,
        call,
        AuditAction::Changed,
        (Some(&before), Some(&reply)),
    )?;
    Reply::versioned(&reply, reply.version)
}

/// `DELETE /quick-replies/{id}`
pub(super) fn delete(server: &mut Server, call: &Call, id: &str) -> Answer {
    edits(server, call)?;
    let id = QuickReplyId::from(id);
    let replies = &mut server.desk.account.quick_replies;
    let reply = replies.delete(&id, call.user()?, call.now);
    let reply = reply.ok_or_else(gone)?;
    keep(server, call, AuditAction::Deleted, (Some(&reply), None))?;
    Ok(Reply::nothing())
}

/// `POST /quick-replies/{id}/restore`: by whoever deleted it, for ten minutes.
pub(super) fn restore(server: &mut Server, call: &Call, id: &str) -> Answer {
    edits(server, call)?;
    let user = call.user()?;
    let id = QuickReplyId::from(id);
    let nothing = || {
        let detail = "There is no such quick reply that you deleted within the last ten minutes.";
        Refusal::not_found(detail)
    };
    let replies = &mut server.desk.account.quick_replies;
    let deleted = replies.deleted(&id, user, call.now).ok_or_else(nothing)?;
    if replies.is_taken(&deleted.name, None) {
        return Err(Refusal::field("name", "is that of another quick reply"));
    }
    let reply = replies.restore(&id, user, call.now).ok_or_else(nothing)?;
    keep(server, call, AuditAction::Restored, (None, Some(&reply)))?;
    Reply::versioned(&reply, reply.version)
}

fn edits(server: &Server, call: &Call) -> Result<(), Refusal> {
    let otherwise = "Only Owner, Admin and Manager may change quick replies.";
    allow(server, call, Action::EditQuickReplies, otherwise)
}

fn gone() -> Refusal {
    Refusal::not_found("There is no such quick reply.")
}

fn known(server: &Server, id: &str) -> Result<QuickReply, Refusal> {
    let reply = server
        .desk
        .account
        .quick_replies
        .get(&QuickReplyId::from(id));
    reply.cloned().ok_or_else(gone)
}

fn checked(
    server: &Server,
    new: &NewQuickReply,
    own: Option<&QuickReplyId>,
) -> Result<(), Refusal> {
    let is_taken = server.desk.account.quick_replies.is_taken(&new.name, own);
    let wrong = check(new, is_taken);
    let errors: Vec<FieldError> = wrong.iter().map(wrong::quick_reply).collect();
    if errors.is_empty() {
        Ok(())
    } else {
        Err(Refusal::invalid(errors))
    }
}

/// Keeps who did that, and tells everybody.
fn keep(
    server: &mut Server,
    call: &Call,
    action: AuditAction,
    (before, after): (Option<&QuickReply>, Option<&QuickReply>),
) -> Result<(), Refusal> {
    let Some(reply) = after.or(before) else {
        return Ok(());
    };
    let done = Audited {
        area: AuditArea::QuickReply,
        action,
        subject: reply.id.as_str().to_owned(),
        name: reply.name.clone(),
        changes: between(before, after),
    };
    server.audit(call.user()?, call.now, done);
    server.log.push(LiveChange::QuickReplies);
    Ok(())
}
