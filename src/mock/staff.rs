//! Who works in the account, and in which teams.

use crate::domain::{Team, TeamId, User, UserId};

/// The account's users and teams; both are named by their place where many refer to them.
#[derive(Clone, Debug)]
pub(crate) struct Staff {
    /// Everybody, by place; whoever was deactivated too.
    pub users: Vec<User>,
    /// All teams, in the order they are asked in and the sidebar has them.
    pub teams: Vec<Team>,
    /// Every team that ever was, by place, and what it was last called: threads tell of them for ever.
    known: Vec<(TeamId, String)>,
}

impl Staff {
    /// An account of these.
    pub fn new(users: Vec<User>, teams: Vec<Team>) -> Self {
        let known = teams.iter();
        let known = known.map(|team| (team.id.clone(), team.name.clone()));
        Self {
            known: known.collect(),
            users,
            teams,
        }
    }

    /// The place of a user.
    pub fn user(&self, id: &UserId) -> Option<u16> {
        place(self.users.iter().position(|user| user.id == *id))
    }

    /// A user as everybody sees them.
    pub fn account(&self, id: &UserId) -> Option<&User> {
        self.users.iter().find(|user| user.id == *id)
    }

    /// The same, to be changed.
    pub fn account_mut(&mut self, id: &UserId) -> Option<&mut User> {
        self.users.iter_mut().find(|user| user.id == *id)
    }

    /// A team that is there.
    pub fn team_of(&self, id: &TeamId) -> Option<&Team> {
        self.teams.iter().find(|team| team.id == *id)
    }

    /// The place of a team that is there.
    pub fn team(&self, id: &TeamId) -> Option<u16> {
        self.team_of(id)?;
        place(self.known.iter().position(|(known, _)| known == id))
    }

    /// A user's name.
    pub fn user_name(&self, place: u16) -> Option<String> {
        self.users
            .get(usize::from(place))
            .map(|user| user.name.clone())
    }

    /// A team's name, also of one that was deleted.
    pub fn team_name(&self, place: u16) -> Option<String> {
        let (id, last) = self.known.get(usize::from(place))?;
        let team = self.team_of(id);
        Some(team.map_or(last, |team| &team.name).clone())
    }

    /// How many users and teams there ever were; neither has more than have a place.
    pub fn ever(&self) -> (usize, usize) {
        (self.users.len(), self.known.len())
    }

    /// Puts in a team, at an index of the order. One that was there before keeps its place.
    pub fn put_team(&mut self, index: usize, team: Team) {
        if !self.known.iter().any(|(id, _)| *id == team.id) {
            self.known.push((team.id.clone(), team.name.clone()));
        }
        self.teams.insert(index.min(self.teams.len()), team);
    }

    /// Takes a team out. Gives it with its index in the order.
    pub fn take_team(&mut self, id: &TeamId) -> Option<(usize, Team)> {
        let index = self.teams.iter().position(|team| team.id == *id)?;
        let team = self.teams.remove(index);
        if let Some((_, name)) = self.known.iter_mut().find(|(known, _)| known == id) {
            name.clone_from(&team.name);
        }
        Some((index, team))
    }

    /// Lets somebody be in these teams only. Gives whether that is news; teams that changed have a new
    /// version.
    pub fn join(&mut self, user: &UserId, wanted: &[TeamId]) -> bool {
        let mut changed = false;
        for team in &mut self.teams {
            let (is, wants) = (team.members.contains(user), wanted.contains(&team.id));
            if is != wants {
                team.members.retain(|member| member != user);
                team.members.extend(wants.then(|| user.clone()));
                team.version += 1;
                changed = true;
            }
        }
        changed
    }
}

fn place(index: Option<usize>) -> Option<u16> {
    index.and_then(|index| u16::try_from(index).ok())
}
