//! What the account has chosen.

use super::call::Call;
use super::refusal::Refusal;
use super::reply::Reply;
use super::{Answer, allow, wrong};
use crate::api::{FieldError, LiveChange};
use crate::domain::{AuditAction, AuditArea, SettingsPatch};
use crate::mock::account::{Audited, between};
use crate::mock::server::Server;
use crate::rules::permission::Action;
use crate::rules::settings::{check, check_routing};

/// What steers assignment: Managers may change it as well.
const STEERING: [&str; 2] = ["office_hours", "routing"];

/// `GET /settings`
pub(super) fn get(server: &Server) -> Answer {
    Reply::json(&server.desk.settings)
}

/// `PATCH /settings`, on the version it was made on or not at all: by Owner or Admin, and what steers
/// assignment by Manager too (SPEC A6).
pub(super) fn change(server: &mut Server, call: &Call) -> Answer {
    let version = call.if_match()?;
    let patch: SettingsPatch = call.body()?;
    let before = server.desk.settings.clone();
    let patch = SettingsPatch::between(&before, &patch.applied(&before));
    let steers = |name: &&str| STEERING.contains(name);
    if patch.names().iter().all(steers) {
        let otherwise = "Only Owner, Admin and Manager may steer assignment.";
        allow(server, call, Action::SteerAssignment, otherwise)?;
    } else {
        let otherwise = "Only Owner and Admin may change the settings.";
        allow(server, call, Action::ChangeSettings, otherwise)?;
    }
    if before.version != version {
        return Err(Refusal::stale("settings"));
    }
    let mut settings = patch.applied(&before);
    let mut found = check(
        &settings,
        server.knows_zone(&settings.office_hours.time_zone),
    );
    if let Some(routing) = &patch.routing {
        let teams = &server.desk.staff.teams;
        found.extend(check_routing(routing, teams, &server.desk.people()));
    }
    let errors: Vec<FieldError> = found.iter().map(wrong::setting).collect();
    if !errors.is_empty() {
        return Err(Refusal::invalid(errors));
    }
    if before != settings {
        settings.version += 1;
        server.desk.settings = settings.clone();
        for change in between(Some(&before), Some(&settings)) {
            let done = Audited {
                area: AuditArea::Settings,
                action: AuditAction::Changed,
                subject: change.field.clone(),
                name: String::new(),
                changes: vec![change],
            };
            server.audit(call.user()?, call.now, done);
        }
        server.log.push(LiveChange::Settings {
            settings: Box::new(settings),
        });
    }
    Reply::json(&server.desk.settings)
}
