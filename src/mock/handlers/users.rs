//! Users: invited, changed, and let go.

use serde::Serialize;

use super::call::Call;
use super::refusal::Refusal;
use super::reply::Reply;
use super::{Answer, allow, once, role, wrong};
use crate::api::{Deactivation, FieldError, HandOver};
use crate::domain::{
    AuditAction, AuditArea, AuditChange, NewUser, Role, Status, TeamId, Ticket, TicketPatch, Time,
    User, UserId, UserPatch, UserState,
};
use crate::mock::account::{Audited, between};
use crate::mock::server::Server;
use crate::rules::permission::{Action, can_be_assigned, may, may_manage};
use crate::rules::user::WrongUser;

/// `POST /users`: they may sign in from now on, and are active when they first do.
pub(super) fn invite(server: &mut Server, call: &Call) -> Answer {
    let actor = manages(server, call)?;
    let key = call.idempotency_key()?;
    let new: NewUser = call.body()?;
    let me = call.user()?;
    if let Some(made) = once(&server.desk.account.invited, me, key, &new)? {
        return Reply::created(made);
    }
    has_power(&actor, &new.role)?;
    let (ever, _) = server.desk.staff.ever();
    if ever >= User::MOST {
        let message = format!("there are at most {} users", User::MOST);
        return Err(Refusal::field("email", message));
    }
    refuse(server, &server.company().check_new(&new), Vec::new())?;
    let asked = new.clone();
    let user = User {
        id: format!("u{}", ever + 1).into(),
        name: new.name.trim().to_owned(),
        email: new.email.trim().to_owned(),
        role: new.role,
        online: false,
        online_until: None,
        state: UserState::Invited,
        capacity: new.capacity,
        version: 1,
    };
    server.desk.staff.users.push(user.clone());
    server
        .desk
        .account
        .invited
        .keep(me, key, asked, user.clone());
    put(server, &user.id, Some(&new.teams));
    keep(
        server,
        call,
        AuditAction::Created,
        None,
        &user.id,
        Vec::new(),
    )?;
    Reply::created(&user)
}

/// `PATCH /users/{id}`: on the version it was made on, or not at all.
pub(super) fn change(server: &mut Server, call: &Call, id: &str) -> Answer {
    let actor = manages(server, call)?;
    let before = known(server, id)?;
    let version = call.if_match()?;
    let patch: UserPatch = call.body()?;
    has_power(&actor, &before.role)?;
    has_power(&actor, patch.role.as_ref().unwrap_or(&before.role))?;
    if before.version != version {
        return Err(Refusal::stale("user"));
    }
    let role = patch.role.clone().unwrap_or(before.role.clone());
    let leaves = role.is_known() && !may(&role, Action::EnterDesk);
    let mut more = Vec::new();
    if leaves {
        let theirs = |ticket: &&Ticket| is_theirs(ticket, &before.id);
        let tickets = server.desk.tickets.records().iter();
        let count = tickets.map(|it| &it.ticket).filter(theirs).count();
        if count > 0 {
            let message =
                format!("they have {count} tickets that are not closed: assign them first");
            more.push(error("role", message));
        }
    }
    refuse(
        server,
        &server.company().check_change(&before, &patch),
        more,
    )?;
    let audited = described(server, &before);
    let user = User {
        name: patch
            .name
            .map_or(before.name.clone(), |name| name.trim().to_owned()),
        role,
        capacity: patch.capacity.unwrap_or(before.capacity),
        ..before.clone()
    };
    let teams = if leaves {
        Some(Vec::new())
    } else {
        patch.teams
    };
    let moves = teams.as_ref().is_some_and(|teams| {
        let mut teams = teams.clone();
        let mut now = server.company().teams_of(&before.id);
        teams.sort();
        now.sort();
        teams != now
    });
    if user != before || moves {
        let version = user.version + 1;
        if let Some(account) = server.desk.staff.account_mut(&before.id) {
            *account = User { version, ..user };
        }
        if leaves {
            server.set_online(&before.id, false);
            server.stop_attending(&before.id);
        }
        put(server, &before.id, teams.as_deref());
        keep(
            server,
            call,
            AuditAction::Changed,
            Some(audited),
            &before.id,
            Vec::new(),
        )?;
    }
    told(server, &before.id)
}

/// `POST /users/{id}/deactivate`: they are signed out, leave their teams, and somebody else has their
/// tickets.
pub(super) fn deactivate(server: &mut Server, call: &Call, id: &str) -> Answer {
    let actor = manages(server, call)?;
    let before = known(server, id)?;
    let Deactivation { hand_over } = call.body()?;
    has_power(&actor, &before.role)?;
    if before.state == UserState::Deactivated {
        return told(server, &before.id);
    }
    let mut more = Vec::new();
    let me = call.user()?.clone();
    if me == before.id {
        let message = "nobody takes their own access away: somebody else has to";
        more.push(error("id", message.to_owned()));
    }
    more.extend(wrong_hand_over(server, &hand_over, &before.id));
    refuse(server, &server.company().check_deactivation(&before), more)?;
    let audited = described(server, &before);
    if let Some(user) = server.desk.staff.account_mut(&before.id) {
        user.state = UserState::Deactivated;
        user.online_until = None;
        user.version += 1;
    }
    server.sessions.end_all(&before.id);
    server.set_online(&before.id, false);
    server.stop_attending(&before.id);
    put(server, &before.id, Some(&[]));
    let patch = match &hand_over {
        HandOver::User { user } => TicketPatch::assign(Some(user.clone())),
        HandOver::Team { team } => TicketPatch {
            team: Some(Some(team.clone())),
            ..TicketPatch::assign(None)
        },
        HandOver::Nobody => TicketPatch::assign(None),
    };
    let handed = server.change_all(&me, call.now, &patch, |ticket| {
        is_theirs(ticket, &before.id)
    });
    // Whom nobody chose assignment goes on for.
    for place in handed {
        server.desk.wait_in_queue(place, call.now);
    }
    let handed = Deactivation { hand_over };
    let handed = between(None::<&Deactivation>, Some(&handed));
    keep(
        server,
        call,
        AuditAction::Deactivated,
        Some(audited),
        &before.id,
        handed,
    )?;
    told(server, &before.id)
}

/// `POST /users/{id}/reactivate`: into no team, and Offline.
pub(super) fn reactivate(server: &mut Server, call: &Call, id: &str) -> Answer {
    let actor = manages(server, call)?;
    let before = known(server, id)?;
    has_power(&actor, &before.role)?;
    if before.state == UserState::Deactivated {
        let audited = described(server, &before);
        if let Some(user) = server.desk.staff.account_mut(&before.id) {
            user.state = UserState::Active;
            user.version += 1;
        }
        put(server, &before.id, None);
        keep(
            server,
            call,
            AuditAction::Restored,
            Some(audited),
            &before.id,
            Vec::new(),
        )?;
    }
    told(server, &before.id)
}

fn manages(server: &Server, call: &Call) -> Result<Role, Refusal> {
    let otherwise = "Only Owner and Admin may change users.";
    allow(server, call, Action::ManageUsers, otherwise)?;
    role(server, call)
}

fn has_power(actor: &Role, role: &Role) -> Result<(), Refusal> {
    if may_manage(actor, role) {
        Ok(())
    } else {
        Err(Refusal::forbidden(
            "Only an Owner makes and changes Owners.",
        ))
    }
}

fn known(server: &Server, id: &str) -> Result<User, Refusal> {
    let user = server.desk.staff.account(&UserId::from(id)).cloned();
    user.ok_or_else(|| Refusal::not_found("There is no such user."))
}

fn told(server: &Server, id: &UserId) -> Answer {
    let user = known(server, id.as_str())?;
    Reply::versioned(&user, user.version)
}

fn error(field: &str, message: String) -> FieldError {
    FieldError {
        field: field.to_owned(),
        message,
    }
}

fn refuse(server: &Server, found: &[WrongUser], more: Vec<FieldError>) -> Result<(), Refusal> {
    let teams = &server.desk.staff.teams;
    let mut errors: Vec<FieldError> = found.iter().map(|it| wrong::user(it, teams)).collect();
    errors.extend(more);
    if errors.is_empty() {
        Ok(())
    } else {
        Err(Refusal::invalid(errors))
    }
}

fn is_theirs(ticket: &Ticket, user: &UserId) -> bool {
    ticket.status != Status::Closed && ticket.assignee.as_ref() == Some(user)
}

fn wrong_hand_over(server: &Server, to: &HandOver, from: &UserId) -> Option<FieldError> {
    let staff = &server.desk.staff;
    match to {
        HandOver::User { user } => {
            let field = |message: &str| Some(error("hand_over.user", message.to_owned()));
            match staff.account(user) {
                None => field("is nobody"),
                Some(user) if user.id == *from => field("is who leaves"),
                Some(user) if !can_be_assigned(user) => field("cannot get tickets"),
                Some(_) => None,
            }
        }
        HandOver::Team { team } if staff.team(team).is_none() => {
            Some(error("hand_over.team", "is no team".to_owned()))
        }
        HandOver::Team { .. } | HandOver::Nobody => None,
    }
}

/// Tells everybody what somebody is now, and in which teams they are from now on where that is said.
fn put(server: &mut Server, id: &UserId, teams: Option<&[TeamId]>) {
    let before = server.desk.staff.teams.clone();
    let moved = teams.is_some_and(|teams| server.desk.staff.join(id, teams));
    server.tell_user(id);
    if moved {
        server.tell_teams(&before);
    }
}

/// A user as the audit log has them.
#[derive(Debug, Serialize)]
struct Described {
    #[serde(flatten)]
    user: User,
    teams: Vec<TeamId>,
}

fn described(server: &Server, user: &User) -> Described {
    Described {
        user: user.clone(),
        teams: server.company().teams_of(&user.id),
    }
}

fn keep(
    server: &mut Server,
    call: &Call,
    action: AuditAction,
    before: Option<Described>,
    id: &UserId,
    more: Vec<AuditChange>,
) -> Result<(), Refusal> {
    let user = known(server, id.as_str())?;
    let after = described(server, &user);
    let mut changes = between(before.as_ref(), Some(&after));
    changes.extend(more);
    let done = Audited {
        area: AuditArea::User,
        action,
        subject: user.id.as_str().to_owned(),
        name: user.name,
        changes,
    };
    let now: Time = call.now;
    server.audit(call.user()?, now, done);
    Ok(())
}
