//! The calls about the account: teams, users, quick replies, routing; and who changed what.

use utoipa::PartialSchema;
use utoipa::openapi::Required::True;
use utoipa::openapi::path::HttpMethod::{self, Delete, Get, Patch, Post, Put};
use utoipa::openapi::schema::{ObjectBuilder, Type};

use super::operation::{Access, Operation, key, list, number, reference, text, version};
use super::{
    Assignment, AuditArea, AuditPage, Deactivation, NewQuickReply, NewTeam, NewUser, QuickReply,
    Team, TeamOrder, TriedRouting, TryRouting, User, UserPatch,
};

const VERSION: (&str, &str) = ("ETag", "Its version in quotes, for `If-Match`.");

fn call(
    method: HttpMethod,
    path: &'static str,
    id: &'static str,
    summary: &'static str,
) -> Operation {
    Operation::new(method, path, id, summary).access(Access::Desk)
}

/// A call that creates something, once for each key.
fn creation(path: &'static str, id: &'static str, summary: &'static str) -> Operation {
    let about = "Tells this creation from every other one of whoever asks.";
    call(Post, path, id, summary)
        .header("Idempotency-Key", about, key())
        .problems(&[422, 428])
}

/// A call that changes something, on the version that was seen.
fn change(
    method: HttpMethod,
    path: &'static str,
    id: &'static str,
    summary: &'static str,
) -> Operation {
    let about = "The version the change was made on.";
    call(method, path, id, summary)
        .header("If-Match", about, version())
        .problems(&[409, 422, 428])
}

pub(super) fn teams() -> Vec<Operation> {
    let teams = vec![
        creation(
            "/teams",
            "makeTeam",
            "Makes a team, once for each key: by Owner, Admin and Manager, like every change of teams.",
        )
        .takes::<NewTeam>(True)
        .creates("The team.", reference::<Team>()),
        change(
            Put,
            "/teams/{id}",
            "changeTeam",
            "Changes a team, on the version the change was made on or not at all.",
        )
        .part("id", "The team.", text())
        .takes::<NewTeam>(True)
        .answers_with("The team as it is now.", reference::<Team>(), &[VERSION]),
        call(
            Delete,
            "/teams/{id}",
            "deleteTeam",
            "Deletes a team: its tickets are in no team's queue any more. Refused while a rule that is on \
             leads to it. Whoever did can bring it back for ten minutes.",
        )
        .part("id", "The team.", text())
        .problems(&[422]),
        call(
            Post,
            "/teams/{id}/restore",
            "restoreTeam",
            "Brings back a team that one deleted within the last ten minutes, at its place. Its \
             tickets are in its queue again, but for those that are in another team's by now.",
        )
        .part("id", "The team.", text())
        .problems(&[422])
        .answers_with("The team.", reference::<Team>(), &[VERSION]),
        call(
            Put,
            "/teams/order",
            "orderTeams",
            "Puts the teams into another order, for everybody: the first that claims a ticket gets it.",
        )
        .takes::<TeamOrder>(True)
        .problems(&[422])
        .answers("The teams, in order.", list::<Team>()),
    ];
    tagged(teams, "people")
}

pub(super) fn users() -> Vec<Operation> {
    let users = vec![
        creation(
            "/users",
            "inviteUser",
            "Invites somebody, once for each key: by Owner and Admin, like every change of users; only an \
             Owner makes and changes Owners.",
        )
        .takes::<NewUser>(True)
        .creates("The user.", reference::<User>()),
        change(
            Patch,
            "/users/{id}",
            "changeUser",
            "Changes somebody, on the version the change was made on or not at all. The account keeps an \
             active Owner, and every team a member.",
        )
        .part("id", "The user.", text())
        .takes::<UserPatch>(True)
        .answers_with("The user as they are now.", reference::<User>(), &[VERSION]),
        call(
            Post,
            "/users/{id}/deactivate",
            "deactivateUser",
            "Lets somebody sign in no more: they are signed out, leave their teams, and somebody else has \
             their tickets that are not closed.",
        )
        .part("id", "The user.", text())
        .takes::<Deactivation>(True)
        .problems(&[422])
        .answers_with("The user as they are now.", reference::<User>(), &[VERSION]),
        call(
            Post,
            "/users/{id}/reactivate",
            "reactivateUser",
            "Lets somebody sign in again; they are in no team.",
        )
        .part("id", "The user.", text())
        .answers_with("The user as they are now.", reference::<User>(), &[VERSION]),
    ];
    tagged(users, "people")
}

pub(super) fn quick_replies() -> Vec<Operation> {
    let replies = vec![
        creation(
            "/quick-replies",
            "makeQuickReply",
            "Makes a quick reply, once for each key: by Owner, Admin and Manager, like every change of them.",
        )
        .takes::<NewQuickReply>(True)
        .creates("The quick reply.", reference::<QuickReply>()),
        change(
            Put,
            "/quick-replies/{id}",
            "changeQuickReply",
            "Changes a quick reply, on the version the change was made on or not at all.",
        )
        .part("id", "The quick reply.", text())
        .takes::<NewQuickReply>(True)
        .answers_with(
            "The quick reply as it is now.",
            reference::<QuickReply>(),
            &[VERSION],
        ),
        call(
            Delete,
            "/quick-replies/{id}",
            "deleteQuickReply",
            "Deletes a quick reply; whoever did can bring it back for ten minutes.",
        )
        .part("id", "The quick reply.", text()),
        call(
            Post,
            "/quick-replies/{id}/restore",
            "restoreQuickReply",
            "Brings back a quick reply that one deleted within the last ten minutes.",
        )
        .part("id", "The quick reply.", text())
        .problems(&[422])
        .answers_with("The quick reply.", reference::<QuickReply>(), &[VERSION]),
    ];
    tagged(replies, "writing")
}

pub(super) fn audit() -> Vec<Operation> {
    let integer = || {
        ObjectBuilder::new()
            .schema_type(Type::Integer)
            .minimum(Some(0))
    };
    let audit = call(
        Get,
        "/audit",
        "getAudit",
        "Who changed what of the account, newest first: for Owner, Admin and Manager.",
    )
    .query(
        "area",
        "Only what was done with these.",
        AuditArea::schema(),
    )
    .query("user", "Only what this user did.", text())
    .query("before", "Only entries before this one.", integer())
    .query(
        "limit",
        "How many at most; 50 where it is not said.",
        number(1, 200),
    )
    .problems(&[422])
    .answers(
        "The entries, and whether there are older ones.",
        reference::<AuditPage>(),
    );
    tagged(vec![audit], "settings")
}

pub(super) fn assignment() -> Vec<Operation> {
    let number = ObjectBuilder::new()
        .schema_type(Type::Integer)
        .minimum(Some(0));
    vec![
        Operation::new(
            Get,
            "/tickets/{number}/assignment",
            "getAssignment",
            "Why a ticket is with whom it is, or what it waits for.",
        )
        .access(Access::Desk)
        .part("number", "The ticket's number.", number)
        .answers("What the desk decided last.", reference::<Assignment>()),
        Operation::new(
            Post,
            "/routing/dry-run",
            "dryRunRouting",
            "What routing rules would have done with the tickets of the last days, beside those that are saved: for Owner, Admin and Manager. Nothing is changed by it.",
        )
        .access(Access::Desk)
        .takes::<TryRouting>(True)
        .problems(&[422])
        .answers("What both would have done.", reference::<TriedRouting>())
        .tag("settings"),
    ]
}

fn tagged(operations: Vec<Operation>, tag: &'static str) -> Vec<Operation> {
    let operations = operations.into_iter();
    operations.map(|operation| operation.tag(tag)).collect()
}
