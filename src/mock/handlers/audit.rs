//! Who changed what of the account.

use super::call::Call;
use super::refusal::Refusal;
use super::reply::Reply;
use super::tickets::limit_error;
use super::{Answer, allow};
use crate::api::AuditPage;
use crate::domain::{AuditArea, UserId};
use crate::mock::account::Asked;
use crate::mock::server::Server;
use crate::rules::permission::Action;

/// How many entries there are where nobody says.
const USUAL: usize = 50;

/// `GET /audit`: newest first.
pub(super) fn get(server: &Server, call: &Call) -> Answer {
    let otherwise = "Only Owner, Admin and Manager may see who changed what.";
    allow(server, call, Action::SeeAudit, otherwise)?;
    let area = call.parameter("area")?;
    let area = area.map(|area| match AuditArea::parse(&area) {
        AuditArea::Unknown(area) => {
            let message = format!("\"{area}\" is none of settings, team, user, quick_reply");
            Err(Refusal::field("area", message))
        }
        area => Ok(area),
    });
    let asked = Asked {
        area: area.transpose()?,
        user: call.parameter("user")?.map(UserId::from),
        before: number(call, "before")?,
    };
    let limit =
        number(call, "limit")?.map_or(USUAL, |limit| limit.try_into().unwrap_or(usize::MAX));
    if let Some(error) = limit_error(limit, "limit") {
        return Err(Refusal::invalid(vec![error]));
    }
    let (items, more) = server.desk.account.audit.page(&asked, limit);
    Reply::json(&AuditPage { items, more })
}

fn number(call: &Call, name: &str) -> Result<Option<u64>, Refusal> {
    let value = call.parameter(name)?;
    let number = value.map(|value| {
        value
            .parse()
            .map_err(|_| Refusal::field(name, "is no number"))
    });
    number.transpose()
}
