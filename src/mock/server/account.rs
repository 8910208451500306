//! What is told when the account changes, and kept of who changed it.

use super::Server;
use crate::api::LiveChange;
use crate::domain::{Team, Ticket, TicketPatch, Time, UserId};
use crate::mock::account::Audited;
use crate::mock::desk::Changer;
use crate::rules::user::Company;

impl Server {
    /// Users, teams and rules, as the rules about users ask for them.
    pub(crate) fn company(&self) -> Company<'_> {
        Company {
            users: &self.desk.staff.users,
            teams: &self.desk.staff.teams,
            routing: &self.desk.settings.routing,
        }
    }

    /// Somebody changes all tickets that fit, by a patch that was validated, and everybody is told.
    /// Gives their places.
    pub(crate) fn change_all(
        &mut self,
        actor: &UserId,
        now: Time,
        patch: &TicketPatch,
        fits: impl Fn(&Ticket) -> bool,
    ) -> Vec<u32> {
        let records = (0..).zip(self.desk.tickets.records());
        let fitting = records.filter(|(_, record)| fits(&record.ticket));
        let places: Vec<u32> = fitting.map(|(place, _)| place).collect();
        let mut changer = Changer::of_many(self.desk.staff.user(actor), now, places.len());
        let told = places.iter().filter_map(|place| {
            let entries = changer.apply(&mut self.desk, *place, patch)?;
            Some((*place, entries))
        });
        let told: Vec<(u32, usize)> = told.collect();
        self.tell_tickets(&told);
        places
    }

    /// Keeps that somebody changed something.
    pub(crate) fn audit(&mut self, user: &UserId, at: Time, done: Audited) {
        let account = self.desk.staff.account(user);
        let name = account.map(|user| user.name.clone()).unwrap_or_default();
        self.desk.account.audit.push(user.clone(), name, at, done);
    }

    /// Tells everybody the teams, and those who came into or went out of one that shares views with
    /// its members what they see now.
    pub(crate) fn tell_teams(&mut self, before: &[Team]) {
        let teams = self.desk.staff.teams.clone();
        let mut moved = Vec::new();
        for team in before.iter().chain(&teams) {
            if !self.desk.views.are_shared_with(&team.id) {
                continue;
            }
            let is_same = |it: &&Team| it.id == team.id;
            let (was, is) = (before.iter().find(is_same), teams.iter().find(is_same));
            let has = |team: Option<&Team>, user| team.is_some_and(|it| it.members.contains(user));
            let members = team.members.iter();
            let moves = members.filter(|user| has(was, user) != has(is, user));
            moved.extend(moves.cloned());
        }
        // Where tickets go may be another now, and who can take them.
        self.desk.assigning.stir();
        moved.sort();
        moved.dedup();
        self.log.push(LiveChange::Teams { teams });
        if !moved.is_empty() {
            self.log.push_views(moved);
        }
        self.log.push_counts();
    }

    /// Tells everybody what somebody is now.
    pub(crate) fn tell_user(&mut self, id: &UserId) {
        self.desk.assigning.stir();
        if let Some(user) = self.desk.staff.account(id) {
            self.log.push(LiveChange::User { user: user.clone() });
        }
    }
}
