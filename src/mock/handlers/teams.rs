//! Teams: made, changed, ordered, taken away and brought back (SPEC A4).

use std::collections::HashSet;

use super::call::Call;
use super::refusal::Refusal;
use super::reply::Reply;
use super::{Answer, allow, once, wrong};
use crate::api::{FieldError, List, TeamOrder};
use crate::domain::{
    AuditAction, AuditArea, NewTeam, RouteTo, Team, TeamId, TicketNumber, TicketPatch, Time, UserId,
};
use crate::mock::account::{Audited, DeletedTeam, between};
use crate::mock::server::Server;
use crate::rules::assignment::leading_to;
use crate::rules::permission::Action;
use crate::rules::team::check;

/// `GET /teams`
pub(super) fn list(server: &Server) -> Answer {
    Reply::json(&List {
        items: server.desk.staff.teams.clone(),
    })
}

/// `POST /teams`
pub(super) fn make(server: &mut Server, call: &Call) -> Answer {
    steers(server, call)?;
    let key = call.idempotency_key()?;
    let new: NewTeam = call.body()?;
    let user = call.user()?;
    if let Some(made) = once(&server.desk.account.made_teams, user, key, &new)? {
        return Reply::created(made);
    }
    let (_, ever) = server.desk.staff.ever();
    if server.desk.staff.teams.len() >= Team::MOST || ever >= usize::from(u16::MAX) {
        let message = format!("there are at most {} teams", Team::MOST);
        return Err(Refusal::field("name", message));
    }
    let blank = Team {
        id: format!("t{}", ever + 1).into(),
        name: String::new(),
        description: String::new(),
        tags: Vec::new(),
        segments: Vec::new(),
        members: Vec::new(),
        version: 1,
    };
    let team = written(blank, new.clone());
    checked(server, &team)?;
    let before = server.desk.staff.teams.clone();
    server.desk.staff.put_team(before.len(), team.clone());
    server
        .desk
        .account
        .made_teams
        .keep(user, key, new, team.clone());
    server.tell_teams(&before);
    keep(
        server,
        user,
        call.now,
        AuditAction::Created,
        (None, Some(&team)),
    );
    Reply::created(&team)
}

/// `PUT /teams/{id}`: on the version it was made on, or not at all.
pub(super) fn change(server: &mut Server, call: &Call, id: &str) -> Answer {
    steers(server, call)?;
    let before = known(server, id)?;
    let version = call.if_match()?;
    let new: NewTeam = call.body()?;
    if before.version != version {
        return Err(Refusal::stale("team"));
    }
    let mut team = written(before.clone(), new);
    checked(server, &team)?;
    if team != before {
        team.version += 1;
        let all = server.desk.staff.teams.clone();
        let teams = server.desk.staff.teams.iter_mut();
        teams
            .filter(|it| it.id == team.id)
            .for_each(|it| it.clone_from(&team));
        server.tell_teams(&all);
        let parts = (Some(&before), Some(&team));
        keep(server, call.user()?, call.now, AuditAction::Changed, parts);
    }
    Reply::versioned(&team, team.version)
}

/// `DELETE /teams/{id}`: its tickets are in no team's queue any more.
pub(super) fn delete(server: &mut Server, call: &Call, id: &str) -> Answer {
    steers(server, call)?;
    let team = known(server, id)?;
    let action = RouteTo::Team {
        team: team.id.clone(),
    };
    let rules = leading_to(&server.desk.settings.routing, &action);
    let names: Vec<&str> = rules.map(|rule| rule.name.as_str()).collect();
    if !names.is_empty() {
        return Err(Refusal::field("routing", wrong::rules(&names, "it")));
    }
    let user = call.user()?.clone();
    let patch = TicketPatch {
        team: Some(None),
        ..TicketPatch::default()
    };
    let places = server.change_all(&user, call.now, &patch, |ticket| {
        ticket.team.as_ref() == Some(&team.id)
    });
    let tickets = places.iter();
    let tickets = tickets.map(|place| server.desk.tickets.at(*place).ticket.number);
    let tickets: Vec<TicketNumber> = tickets.collect();
    let before = server.desk.staff.teams.clone();
    if let Some((index, team)) = server.desk.staff.take_team(&team.id) {
        let deleted = &mut server.desk.account.deleted_teams;
        deleted.put(DeletedTeam { team, tickets }, index, &user, call.now);
    }
    server.tell_teams(&before);
    keep(
        server,
        &user,
        call.now,
        AuditAction::Deleted,
        (Some(&team), None),
    );
    Ok(Reply::nothing())
}

/// `POST /teams/{id}/restore`: by whoever deleted it, for ten minutes; without those who cannot be in a
/// team any more, and with those of its tickets that nobody put into another team.
pub(super) fn restore(server: &mut Server, call: &Call, id: &str) -> Answer {
    steers(server, call)?;
    let user = call.user()?;
    let id = TeamId::from(id);
    let deleted = &server.desk.account.deleted_teams;
    let deleted = deleted.find(|deleted| deleted.team.id == id, user, call.now);
    let (index, mut team, tickets) = deleted
        .map(|(index, it)| (index, it.team.clone(), it.tickets.clone()))
        .ok_or_else(|| {
            Refusal::not_found(
                "There is no such team that you deleted within the last ten minutes.",
            )
        })?;
    let people = server.desk.people();
    let can = |user: &UserId| {
        let mut people = people.iter();
        people.any(|it| it.user == *user && it.assignable && !it.deactivated)
    };
    team.members.retain(can);
    team.version += 1;
    checked(server, &team)?;
    let before = server.desk.staff.teams.clone();
    server
        .desk
        .account
        .deleted_teams
        .forget(|deleted| deleted.team.id == id);
    server.desk.staff.put_team(index, team.clone());
    server.tell_teams(&before);
    let tickets: HashSet<TicketNumber> = tickets.into_iter().collect();
    let patch = TicketPatch {
        team: Some(Some(id)),
        ..TicketPatch::default()
    };
    server.change_all(user, call.now, &patch, |ticket| {
        ticket.team.is_none() && tickets.contains(&ticket.number)
    });
    keep(
        server,
        user,
        call.now,
        AuditAction::Restored,
        (None, Some(&team)),
    );
    Reply::versioned(&team, team.version)
}

/// `PUT /teams/order`: each team once, for everybody.
pub(super) fn order(server: &mut Server, call: &Call) -> Answer {
    steers(server, call)?;
    let TeamOrder { teams: order } = call.body()?;
    let all = server.desk.staff.teams.clone();
    let mut errors = Vec::new();
    let mut tell = |field: String, message: String| errors.push(FieldError { field, message });
    let mut ordered: Vec<Team> = Vec::with_capacity(all.len());
    for (index, id) in order.iter().enumerate() {
        let field = format!("teams[{index}]");
        match all.iter().find(|team| team.id == *id) {
            None => tell(field, format!("there is no team \"{id}\"")),
            Some(_) if ordered.iter().any(|team| team.id == *id) => {
                tell(field, "stands in the order before".to_owned());
            }
            Some(team) => ordered.push(team.clone()),
        }
    }
    for team in all.iter().filter(|team| !order.contains(&team.id)) {
        tell("teams".to_owned(), format!("lacks {}", team.name));
    }
    if !errors.is_empty() {
        return Err(Refusal::invalid(errors));
    }
    if ordered != all {
        server.desk.staff.teams = ordered;
        server.tell_teams(&all);
        let was = TeamOrder {
            teams: all.into_iter().map(|team| team.id).collect(),
        };
        let done = Audited {
            area: AuditArea::Team,
            action: AuditAction::Reordered,
            subject: String::new(),
            name: String::new(),
            changes: between(Some(&was), Some(&TeamOrder { teams: order })),
        };
        server.audit(call.user()?, call.now, done);
    }
    list(server)
}

fn steers(server: &Server, call: &Call) -> Result<(), Refusal> {
    let otherwise = "Only Owner, Admin and Manager may change teams.";
    allow(server, call, Action::SteerAssignment, otherwise)
}

fn known(server: &Server, id: &str) -> Result<Team, Refusal> {
    let team = server.desk.staff.team_of(&TeamId::from(id)).cloned();
    team.ok_or_else(|| Refusal::not_found("There is no such team."))
}

fn checked(server: &Server, team: &Team) -> Result<(), Refusal> {
    let errors = check(team, &server.desk.staff.teams, &server.desk.people());
    if errors.is_empty() {
        Ok(())
    } else {
        Err(Refusal::invalid(errors.iter().map(wrong::team).collect()))
    }
}

fn written(team: Team, new: NewTeam) -> Team {
    let trimmed = |words: Vec<String>| words.iter().map(|word| word.trim().to_owned()).collect();
    Team {
        name: new.name.trim().to_owned(),
        description: new.description.trim().to_owned(),
        tags: trimmed(new.tags),
        segments: trimmed(new.segments),
        members: new.members,
        ..team
    }
}

fn keep(
    server: &mut Server,
    user: &UserId,
    now: Time,
    action: AuditAction,
    (before, after): (Option<&Team>, Option<&Team>),
) {
    let Some(team) = after.or(before) else { return };
    let done = Audited {
        area: AuditArea::Team,
        action,
        subject: team.id.as_str().to_owned(),
        name: team.name.clone(),
        changes: between(before, after),
    };
    server.audit(user, now, done);
}
