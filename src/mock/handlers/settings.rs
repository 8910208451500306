//! What the account has chosen.

use super::answering::not_sent;
use super::call::Call;
use super::refusal::Refusal;
use super::reply::Reply;
use super::{Answer, allow};
use crate::api::{FieldError, LiveChange};
use crate::domain::SettingsPatch;
use crate::mock::server::Server;
use crate::rules::keyword::Keyword;
use crate::rules::permission::Action;
use crate::rules::settings::{
    ATTRIBUTION_HOURS, LONGEST_KEYWORD, LONGEST_PREFIX, WrongKeyword, WrongSetting, check,
};
use crate::rules::template::TemplateError;

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
    let errors: Vec<FieldError> = check(&settings).iter().map(refused).collect();
    if !errors.is_empty() {
        return Err(Refusal::invalid(errors));
    }
    if before != settings {
        settings.version += 1;
        server.desk.settings = settings.clone();
        server.log.push(LiveChange::Settings {
            settings: Box::new(settings),
        });
    }
    Reply::json(&server.desk.settings)
}

fn refused(wrong: &WrongSetting) -> FieldError {
    let (field, message) = match wrong {
        WrongSetting::LongPrefix(characters) => (
            "organization_prefix",
            format!("has {characters} characters and may have {LONGEST_PREFIX}"),
        ),
        WrongSetting::Address => ("default_sender_email", "is no email address".to_owned()),
        WrongSetting::Hours => {
            let (least, most) = (ATTRIBUTION_HOURS.start(), ATTRIBUTION_HOURS.end());
            ("attribution_hours", format!("is {least} to {most}"))
        }
        WrongSetting::AutoResponse(who) => (
            "auto_response",
            format!("\"{who}\" is none of everybody, non_subscribers, off"),
        ),
        WrongSetting::Template(error) => ("auto_response_text", broken(error)),
        WrongSetting::Text(reason) => ("auto_response_text", not_sent(reason).message),
        WrongSetting::Keyword { list, index, wrong } => return no_keyword(*list, *index, *wrong),
    };
    FieldError {
        field: field.to_owned(),
        message,
    }
}

fn broken(error: &TemplateError) -> String {
    match error {
        TemplateError::Unclosed(at) => {
            format!(
                "has braces at character {} that are not closed",
                at.character
            )
        }
        TemplateError::Nameless(at) => {
            format!(
                "has braces at character {} with no name in them",
                at.character
            )
        }
        TemplateError::Unknown { at, name } => {
            let at = at.character;
            format!("has \"{name}\" at character {at}, which is no variable of it")
        }
    }
}

fn no_keyword(list: Keyword, index: usize, wrong: WrongKeyword) -> FieldError {
    let list = match list {
        Keyword::Subscribe => "subscribe",
        Keyword::Compliance => "compliance",
        Keyword::Automation | Keyword::Help | Keyword::Info => "automation",
    };
    let message = match wrong {
        WrongKeyword::Blank => "is blank".to_owned(),
        WrongKeyword::Words => "is more than one word".to_owned(),
        WrongKeyword::Long => format!("has more than {LONGEST_KEYWORD} characters"),
        WrongKeyword::Always => "is a keyword always and stands in no list".to_owned(),
        WrongKeyword::Stop => "ends every consent, whatever else it were to do".to_owned(),
        WrongKeyword::Twice => "stands in a list already".to_owned(),
    };
    FieldError {
        field: format!("keywords.{list}[{index}]"),
        message,
    }
}
