//! Why a ticket is with whom it is, and what routing rules would have done (SPEC S6, X5).

use chrono::TimeDelta;

use super::call::Call;
use super::refusal::Refusal;
use super::reply::Reply;
use super::tickets::place;
use super::{Answer, allow};
use crate::api::{Assignment, FieldError, TriedRouting, TryRouting};
use crate::domain::{Availability, Routing, Team, TicketNumber};
use crate::mock::server::Server;
use crate::rules::assignment::{
    Assigner, DryRun, LONGEST_RULE_NAME, MOST_RULES, Nowhere, WrongRouting, WrongRule, check,
};
use crate::rules::permission::Action;
use crate::rules::zone::Utc;

/// `GET /tickets/{number}/assignment`
pub(super) fn get(server: &mut Server, call: &Call, number: TicketNumber) -> Answer {
    let place = place(server, number)?;
    let trace = server.desk.assignment(place, call.now);
    Reply::json(&Assignment { trace })
}

/// `POST /routing/dry-run`
pub(super) fn dry_run(server: &mut Server, call: &Call) -> Answer {
    let otherwise = "Only Owner, Admin and Manager may steer assignment.";
    allow(server, call, Action::SteerAssignment, otherwise)?;
    let TryRouting { routing, days } = call.body()?;
    let teams = &server.desk.staff.teams;
    let mut errors = wrong_routing(&routing, teams, &server.desk.people());
    if !TryRouting::DAYS.contains(&days) {
        let (least, most) = (TryRouting::DAYS.start(), TryRouting::DAYS.end());
        errors.push(FieldError {
            field: "days".to_owned(),
            message: format!("is {least} to {most}"),
        });
    }
    if !errors.is_empty() {
        return Err(Refusal::invalid(errors));
    }
    let since = call.now - TimeDelta::days(days.into());
    let tried = server.desk.asked(|saved, crew, desk| {
        // Where a ticket goes does not hang on office hours, only when somebody there gets it.
        let hours = &desk.settings.office_hours;
        let tried = Assigner::new(&routing, &desk.staff.teams, hours, &Utc);
        let mut result = TriedRouting {
            saved: DryRun::new(saved),
            tried: DryRun::new(&tried),
        };
        let tickets = desk.tickets.records().iter().map(|record| &record.ticket);
        for ticket in tickets.filter(|it| (since..=call.now).contains(&it.created_at)) {
            result.saved.add(saved, crew, ticket);
            result.tried.add(&tried, crew, ticket);
        }
        result
    });
    Reply::json(&tried)
}

/// What is wrong with routing, by the fields of a request in which it is `routing`.
pub(super) fn wrong_routing(
    routing: &Routing,
    teams: &[Team],
    people: &[Availability],
) -> Vec<FieldError> {
    let wrong = check(routing, teams, people).into_iter();
    wrong.map(refused).collect()
}

fn refused(wrong: WrongRouting) -> FieldError {
    let (field, message) = match wrong {
        WrongRouting::TooManyRules(rules) => (
            "routing.rules".to_owned(),
            format!("has {rules} rules and may have {MOST_RULES}"),
        ),
        WrongRouting::SameRule(index) => (
            format!("routing.rules[{index}].id"),
            "is that of a rule before it".to_owned(),
        ),
        WrongRouting::Rule { index, wrong } => {
            let (field, message) = wrong_rule(wrong);
            (format!("routing.rules[{index}].{field}"), message)
        }
    };
    FieldError { field, message }
}

fn wrong_rule(wrong: WrongRule) -> (String, String) {
    match wrong {
        WrongRule::NoName => ("name".to_owned(), "is blank".to_owned()),
        WrongRule::LongName => (
            "name".to_owned(),
            format!("has more than {LONGEST_RULE_NAME} characters"),
        ),
        WrongRule::Filter(error) => {
            let dot = if error.path.is_empty() { "" } else { "." };
            (format!("filter{dot}{}", error.path), error.message())
        }
        WrongRule::NamesMe => (
            "filter".to_owned(),
            "asks for \"me\": nobody asks when a ticket comes".to_owned(),
        ),
        WrongRule::Action(nowhere) => ("action".to_owned(), leads_nowhere(nowhere).to_owned()),
    }
}

fn leads_nowhere(nowhere: Nowhere) -> &'static str {
    match nowhere {
        Nowhere::NoTeam => "there is no such team",
        Nowhere::EmptyTeam => "nobody in the team can be assigned anything",
        Nowhere::NoPerson => "there is no such user",
        Nowhere::Deactivated => "the user can sign in no more",
        Nowhere::NotAllowed => "the user has no access to the desk",
        Nowhere::UnknownAction => "leads neither to a team nor to a user",
    }
}
