//! Who works in the account, and in which teams.

use crate::domain::{Team, TeamId, User, UserId};

/// The account's users and teams; both are named by their place where many refer to them.
#[derive(Clone, Debug)]
pub(crate) struct Staff {
    /// Everybody.
    pub users: Vec<User>,
    /// All teams, in the order the sidebar has them.
    pub teams: Vec<Team>,
}

impl Staff {
    /// The place of a user.
    pub fn user(&self, id: &UserId) -> Option<u16> {
        place(self.users.iter().position(|user| user.id == *id))
    }

    /// A user as everybody sees them.
    pub fn account(&self, id: &UserId) -> Option<&User> {
        self.users.iter().find(|user| user.id == *id)
    }

    /// The place of a team.
    pub fn team(&self, id: &TeamId) -> Option<u16> {
        place(self.teams.iter().position(|team| team.id == *id))
    }

    /// A user's name.
    pub fn user_name(&self, place: u16) -> Option<String> {
        self.users
            .get(usize::from(place))
            .map(|user| user.name.clone())
    }

    /// A team's name.
    pub fn team_name(&self, place: u16) -> Option<String> {
        self.teams
            .get(usize::from(place))
            .map(|team| team.name.clone())
    }
}

fn place(index: Option<usize>) -> Option<u16> {
    index.and_then(|index| u16::try_from(index).ok())
}
