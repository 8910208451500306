//! Whom an account may have, and what may become of them (SPEC A4, A6, I1).

use std::collections::BTreeSet;

use super::assignment::leading_to;
use super::permission::{Action, may};
use super::settings::is_address;
use crate::domain::{
    NewUser, Role, RouteTo, Routing, Team, TeamId, User, UserId, UserPatch, UserState,
};

/// Something that is wrong with a user. Places are counted from 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WrongUser {
    /// They have no name.
    NoName,
    /// Their name has more characters than [`User::LONGEST_NAME`].
    LongName,
    /// Nobody can have such an address.
    Address,
    /// Somebody else has this address, whatever the case.
    AddressTaken,
    /// This build does not know such a role.
    Role,
    /// The account would have no active Owner any more.
    LastOwner,
    /// They may have more open tickets than [`User::MOST_CAPACITY`].
    LargeCapacity,
    /// This of their teams is wrong.
    Team(usize, WrongMembership),
    /// Without them nobody would be in this team.
    LastMember(TeamId),
    /// Rules of these names lead to them.
    Rules(Vec<String>),
}

/// What is wrong with a team that somebody is to be in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WrongMembership {
    /// There is no such team.
    Gone,
    /// It is there already.
    Twice,
    /// Their role gets no tickets.
    NotAllowed,
    /// Their account was deactivated.
    Deactivated,
}

impl WrongUser {
    /// The path of the field in the contract's JSON, such as `teams[1]`.
    pub fn path(&self) -> String {
        let fixed = match self {
            Self::NoName | Self::LongName => "name",
            Self::Address | Self::AddressTaken => "email",
            Self::Role | Self::LastOwner => "role",
            Self::LargeCapacity => "capacity",
            Self::LastMember(_) => "teams",
            Self::Rules(_) => "routing",
            Self::Team(index, _) => return format!("teams[{index}]"),
        };
        fixed.to_owned()
    }
}

/// What users are looked at beside.
#[derive(Clone, Copy, Debug)]
pub struct Company<'a> {
    /// Everybody, whoever is looked at included.
    pub users: &'a [User],
    /// All teams.
    pub teams: &'a [Team],
    /// The rules.
    pub routing: &'a Routing,
}

impl Company<'_> {
    /// The teams somebody is in, in order.
    pub fn teams_of(&self, user: &UserId) -> Vec<TeamId> {
        let teams = self.teams.iter();
        let theirs = teams.filter(|team| team.members.contains(user));
        theirs.map(|team| team.id.clone()).collect()
    }

    /// Whether somebody is the only Owner who can sign in.
    pub fn is_last_owner(&self, user: &User) -> bool {
        let counts = |it: &&User| it.role == Role::Owner && it.state == UserState::Active;
        counts(&user) && !self.users.iter().filter(counts).any(|it| it.id != user.id)
    }

    /// What stands against somebody being in these teams only.
    fn against_leaving(&self, user: &UserId, stays: &[TeamId]) -> Vec<WrongUser> {
        let alone = |team: &&Team| team.members == [user.clone()] && !stays.contains(&team.id);
        let teams = self.teams.iter().filter(alone);
        teams
            .map(|team| WrongUser::LastMember(team.id.clone()))
            .collect()
    }

    /// What stands against tickets not going to somebody any more.
    fn against_losing(&self, user: &UserId) -> Option<WrongUser> {
        let action = RouteTo::User { user: user.clone() };
        let rules = leading_to(self.routing, &action);
        let names: Vec<String> = rules.map(|rule| rule.name.clone()).collect();
        (!names.is_empty()).then_some(WrongUser::Rules(names))
    }

    /// Everything that is wrong with somebody who is to be invited, in the order a page has it.
    pub fn check_new(&self, new: &NewUser) -> Vec<WrongUser> {
        let mut wrong: Vec<WrongUser> = wrong_name(&new.name).into_iter().collect();
        let email = new.email.trim();
        let has_it = |user: &User| user.email.to_lowercase() == email.to_lowercase();
        if !is_address(email) {
            wrong.push(WrongUser::Address);
        } else if self.users.iter().any(has_it) {
            wrong.push(WrongUser::AddressTaken);
        }
        if !new.role.is_known() {
            wrong.push(WrongUser::Role);
        }
        wrong.extend(wrong_capacity(new.capacity));
        wrong.extend(self.wrong_teams(&new.teams, &new.role, &UserState::Invited));
        wrong
    }

    /// Everything that stands against a change of somebody, in the order a page has it. A role without
    /// a place in the desk takes them out of every team.
    pub fn check_change(&self, user: &User, patch: &UserPatch) -> Vec<WrongUser> {
        let name = patch.name.as_deref().and_then(wrong_name);
        let mut wrong: Vec<WrongUser> = name.into_iter().collect();
        let role = patch.role.as_ref().unwrap_or(&user.role);
        if patch.role.is_some() && !role.is_known() {
            wrong.push(WrongUser::Role);
        } else if *role != Role::Owner && self.is_last_owner(user) {
            wrong.push(WrongUser::LastOwner);
        }
        wrong.extend(patch.capacity.and_then(wrong_capacity));
        if let Some(teams) = &patch.teams {
            wrong.extend(self.wrong_teams(teams, role, &user.state));
        }
        let leaves = !may(role, Action::EnterDesk);
        if leaves {
            wrong.extend(self.against_leaving(&user.id, &[]));
            wrong.extend(self.against_losing(&user.id));
        } else if let Some(teams) = &patch.teams {
            wrong.extend(self.against_leaving(&user.id, teams));
        }
        wrong
    }

    /// Everything that stands against letting somebody sign in no more.
    pub fn check_deactivation(&self, user: &User) -> Vec<WrongUser> {
        let owner = self.is_last_owner(user).then_some(WrongUser::LastOwner);
        let mut wrong: Vec<WrongUser> = owner.into_iter().collect();
        wrong.extend(self.against_leaving(&user.id, &[]));
        wrong.extend(self.against_losing(&user.id));
        wrong
    }

    fn wrong_teams(&self, wanted: &[TeamId], role: &Role, state: &UserState) -> Vec<WrongUser> {
        let mut known = BTreeSet::new();
        let wrong = wanted.iter().enumerate().filter_map(|(index, id)| {
            let wrong = if !self.teams.iter().any(|team| team.id == *id) {
                WrongMembership::Gone
            } else if !known.insert(id) {
                WrongMembership::Twice
            } else if *state == UserState::Deactivated {
                WrongMembership::Deactivated
            } else if role.is_known() && !may(role, Action::EnterDesk) {
                WrongMembership::NotAllowed
            } else {
                return None;
            };
            Some(WrongUser::Team(index, wrong))
        });
        wrong.collect()
    }
}

fn wrong_name(name: &str) -> Option<WrongUser> {
    let name = name.trim();
    if name.is_empty() {
        Some(WrongUser::NoName)
    } else {
        (name.chars().count() > User::LONGEST_NAME).then_some(WrongUser::LongName)
    }
}

fn wrong_capacity(capacity: Option<u32>) -> Option<WrongUser> {
    let large = capacity.is_some_and(|capacity| capacity > User::MOST_CAPACITY);
    large.then_some(WrongUser::LargeCapacity)
}
