//! The shop and who works in its desk.

use crate::api::Persona;
use crate::domain::{AutoResponse, KeywordSettings, Role, Settings, Team, User, UserState};
use crate::mock::staff::Staff;

/// The account's name.
pub(crate) const ACCOUNT: &str = "Lumen & Loom";

/// What every user of the demo signs in with, where signing in is by password.
pub const PASSWORD: &str = "bandeja";

/// id, name, role, online
const USERS: &[(&str, &str, Role, bool)] = &[
    ("olivia", "Olivia Marchetti", Role::Owner, true),
    ("kris", "Kris Rivera", Role::Admin, true),
    ("tess", "Tess Sato", Role::Manager, true),
    ("ana", "Ana Lindqvist", Role::Agent, true),
    ("nuno", "Nuno Barros", Role::Agent, true),
    ("farid", "Farid Haddad", Role::Agent, true),
    ("chiara", "Chiara Romano", Role::Agent, false),
    ("mateo", "Mateo Vidal", Role::Agent, true),
    ("ingrid", "Ingrid Solheim", Role::Agent, false),
    ("divya", "Divya Menon", Role::Agent, true),
    ("wei", "Wei Lin", Role::Agent, false),
    ("noor", "Noor Haidari", Role::Analyst, false),
];

/// id, name, description, tags, members
type TeamRow = (
    &'static str,
    &'static str,
    &'static str,
    &'static [&'static str],
    &'static [&'static str],
);

const TEAMS: &[TeamRow] = &[
    (
        "senior",
        "Senior desk",
        "Urgent and high value",
        &["escalated", "vip"],
        &["kris", "tess"],
    ),
    (
        "returns",
        "Returns",
        "Exchanges, refunds, wrong items",
        &["exchange", "returns", "warranty"],
        &["ana", "nuno", "tess", "ingrid", "mateo"],
    ),
    (
        "billing",
        "Billing",
        "Payments and invoices",
        &["billing"],
        &["tess", "farid", "divya"],
    ),
];

const PERSONAS: &[(&str, &str)] = &[
    (
        "olivia",
        "Owns the account and may do everything, moving channels included.",
    ),
    (
        "kris",
        "Runs the desk: settings, teams and the hardest tickets.",
    ),
    ("tess", "Leads the shift and decides who gets what."),
    ("ana", "Answers tickets, mostly returns."),
    ("nuno", "Answers tickets; sees what a colleague takes."),
    (
        "noor",
        "Reads reports elsewhere and has no place in the desk: sees the refusal.",
    ),
];

/// What the account has chosen.
pub(super) fn settings() -> Settings {
    Settings {
        organization_prefix: format!("{ACCOUNT}:"),
        default_sender_email: "hello@lumenandloom.example".to_owned(),
        // What is recommended, and what an account begins with is not.
        auto_response: AutoResponse::NonSubscribers,
        keywords: KeywordSettings {
            automation: vec!["LOOKBOOK".to_owned(), "SIZES".to_owned()],
            ..KeywordSettings::default()
        },
        ..Settings::default()
    }
}

/// The users and teams.
pub(super) fn staff() -> Staff {
    let users = USERS.iter().map(|(id, name, role, online)| User {
        id: (*id).into(),
        name: (*name).to_owned(),
        email: format!("{id}@lumenandloom.example"),
        role: role.clone(),
        online: *online,
        online_until: None,
        state: UserState::Active,
        capacity: None,
        version: 1,
    });
    let teams = TEAMS
        .iter()
        .map(|(id, name, description, tags, members)| Team {
            id: (*id).into(),
            name: (*name).to_owned(),
            description: (*description).to_owned(),
            tags: tags.iter().map(|tag| (*tag).to_owned()).collect(),
            segments: Vec::new(),
            members: members.iter().map(|member| (*member).into()).collect(),
            version: 1,
        });
    Staff::new(users.collect(), teams.collect())
}

/// Whom the demo lets one sign in as.
pub(crate) fn personas(staff: &Staff) -> Vec<Persona> {
    let personas = PERSONAS.iter().filter_map(|(id, about)| {
        let user = staff
            .users
            .iter()
            .find(|user| user.id.as_str() == *id && user.state != UserState::Deactivated)?
            .clone();
        Some(Persona {
            user,
            about: (*about).to_owned(),
        })
    });
    personas.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_in_the_tables_is_somebody() {
        let staff = staff();
        for member in staff.teams.iter().flat_map(|team| &team.members) {
            assert!(staff.user(member).is_some(), "{member}");
        }
        assert_eq!(personas(&staff).len(), PERSONAS.len());
    }
}
