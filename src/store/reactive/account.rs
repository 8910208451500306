//! Changing the account: settings, teams, people, quick replies; who changed what; why a ticket is
//! with whom it is.
//!
//! Each call leaves what it does to the state to its answer and to the live events; a form keeps
//! what was typed until it is saved.

use std::sync::Arc;

use leptos::prelude::*;

use super::Desk;
use crate::api::{
    ApiError, Assignment, AuditPage, ChangeQuickReply, ChangeSettings, ChangeTeam, ChangeUser,
    DeactivateUser, DeleteQuickReply, DeleteTeam, DryRunRouting, GetAssignment, GetAudit,
    GetSettings, GetTeams, GetUsers, HandOver, InviteUser, MakeQuickReply, MakeTeam, OrderTeams,
    ReactivateUser, RestoreQuickReply, RestoreTeam, TriedRouting, TryRouting,
};
use crate::domain::{
    NewQuickReply, NewTeam, NewUser, QuickReply, QuickReplyId, Settings, SettingsPatch, Team,
    TeamId, TicketNumber, User, UserId, UserPatch,
};

impl Desk {
    /// Changes settings to what `change` makes of those that are here, on the version that was seen.
    ///
    /// # Errors
    /// As [`Self::change_settings`].
    pub async fn save_settings(
        self,
        version: u64,
        change: impl FnOnce(&mut Settings),
    ) -> Result<Settings, ApiError> {
        let before = untrack(|| self.settings());
        let mut after = Settings::clone(&before);
        change(&mut after);
        let patch = SettingsPatch::between(&before, &after);
        self.change_settings(version, patch).await
    }

    /// Changes settings, on the version that was seen.
    ///
    /// # Errors
    /// As any call; where somebody changed them meanwhile, `Conflict`, and they are asked anew before
    /// this returns.
    pub async fn change_settings(
        self,
        version: u64,
        patch: SettingsPatch,
    ) -> Result<Settings, ApiError> {
        let answer = self.call(&ChangeSettings { version, patch }).await;
        match &answer {
            Ok(settings) => self.receive_settings(settings.clone()),
            Err(ApiError::Conflict(_)) => {
                self.receive_settings(self.call(&GetSettings).await?);
            }
            Err(_) => {}
        }
        answer
    }

    /// Makes a team: one for each key, however often it is asked.
    ///
    /// # Errors
    /// As any call.
    pub async fn make_team(self, key: String, team: NewTeam) -> Result<Team, ApiError> {
        let made = self.call(&MakeTeam { key, team }).await?;
        self.teams_again().await;
        Ok(made)
    }

    /// Changes a team.
    ///
    /// # Errors
    /// As any call; where somebody changed it meanwhile, `Conflict`, and the teams are asked anew.
    pub async fn change_team(
        self,
        id: TeamId,
        version: u64,
        team: NewTeam,
    ) -> Result<Team, ApiError> {
        let answer = self.call(&ChangeTeam { id, version, team }).await;
        self.teams_again().await;
        answer
    }

    /// Deletes a team.
    ///
    /// # Errors
    /// As any call; `Validation` where routing rules lead to it.
    pub async fn delete_team(self, id: TeamId) -> Result<(), ApiError> {
        self.call(&DeleteTeam(id)).await?;
        self.teams_again().await;
        Ok(())
    }

    /// Brings back a team that one deleted.
    ///
    /// # Errors
    /// As any call.
    pub async fn restore_team(self, id: TeamId) -> Result<Team, ApiError> {
        let team = self.call(&RestoreTeam(id)).await?;
        self.teams_again().await;
        Ok(team)
    }

    /// Puts the teams into another order.
    ///
    /// # Errors
    /// As any call.
    pub async fn order_teams(self, teams: Vec<TeamId>) -> Result<(), ApiError> {
        let teams = self.call(&OrderTeams(teams)).await?;
        self.receive_teams(teams.items);
        Ok(())
    }

    async fn teams_again(self) {
        // Should this fail, the live events or the next load tell them.
        if let Ok(teams) = self.call(&GetTeams).await {
            self.receive_teams(teams.items);
        }
    }

    pub(super) fn receive_teams(self, teams: Vec<Team>) {
        let inner = self.inner();
        if inner.teams.with_untracked(|known| **known != teams) {
            inner.teams.set(Arc::new(teams));
            let views = untrack(|| self.views());
            self.receive_views(views.to_vec());
            self.refresh_counts();
        }
    }

    /// Invites somebody: one for each key, however often it is asked.
    ///
    /// # Errors
    /// As any call.
    pub async fn invite_user(self, key: String, user: NewUser) -> Result<User, ApiError> {
        let made = self.call(&InviteUser { key, user }).await?;
        self.users_again().await;
        Ok(made)
    }

    /// Changes somebody's account.
    ///
    /// # Errors
    /// As any call; where somebody changed it meanwhile, `Conflict`, and the users are asked anew.
    pub async fn change_user(
        self,
        id: UserId,
        version: u64,
        patch: UserPatch,
    ) -> Result<User, ApiError> {
        let answer = self.call(&ChangeUser { id, version, patch }).await;
        self.users_again().await;
        answer
    }

    /// Lets somebody sign in no more, and hands their tickets over.
    ///
    /// # Errors
    /// As any call.
    pub async fn deactivate_user(self, id: UserId, hand_over: HandOver) -> Result<User, ApiError> {
        let user = self.call(&DeactivateUser { id, hand_over }).await?;
        self.users_again().await;
        Ok(user)
    }

    /// Lets somebody sign in again.
    ///
    /// # Errors
    /// As any call.
    pub async fn reactivate_user(self, id: UserId) -> Result<User, ApiError> {
        let user = self.call(&ReactivateUser(id)).await?;
        self.users_again().await;
        Ok(user)
    }

    async fn users_again(self) {
        // As with teams. Members of teams change with the users.
        if let Ok(users) = self.call(&GetUsers).await {
            for user in users.items {
                self.receive_user(user);
            }
        }
        self.teams_again().await;
    }

    /// Makes a quick reply: one for each key, however often it is asked.
    ///
    /// # Errors
    /// As any call.
    pub async fn make_quick_reply(
        self,
        key: String,
        reply: NewQuickReply,
    ) -> Result<QuickReply, ApiError> {
        let made = self.call(&MakeQuickReply { key, reply }).await?;
        self.quick_replies_again();
        Ok(made)
    }

    /// Changes a quick reply.
    ///
    /// # Errors
    /// As any call; where somebody changed it meanwhile, `Conflict`, and they are asked anew.
    pub async fn change_quick_reply(
        self,
        id: QuickReplyId,
        version: u64,
        reply: NewQuickReply,
    ) -> Result<QuickReply, ApiError> {
        let answer = self.call(&ChangeQuickReply { id, version, reply }).await;
        self.quick_replies_again();
        answer
    }

    /// Deletes a quick reply.
    ///
    /// # Errors
    /// As any call.
    pub async fn delete_quick_reply(self, id: QuickReplyId) -> Result<(), ApiError> {
        self.call(&DeleteQuickReply(id)).await?;
        self.quick_replies_again();
        Ok(())
    }

    /// Brings back a quick reply that one deleted.
    ///
    /// # Errors
    /// As any call.
    pub async fn restore_quick_reply(self, id: QuickReplyId) -> Result<QuickReply, ApiError> {
        let reply = self.call(&RestoreQuickReply(id)).await?;
        self.quick_replies_again();
        Ok(reply)
    }

    /// Why a ticket is with whom it is (SPEC X5).
    ///
    /// # Errors
    /// As any call.
    pub async fn assignment(self, number: TicketNumber) -> Result<Assignment, ApiError> {
        self.call(&GetAssignment(number)).await
    }

    /// What rules would have done with past tickets (SPEC X5).
    ///
    /// # Errors
    /// As any call.
    pub async fn try_routing(self, what: TryRouting) -> Result<TriedRouting, ApiError> {
        self.call(&DryRunRouting(what)).await
    }

    /// Who changed what.
    ///
    /// # Errors
    /// As any call.
    pub async fn audit(self, asked: GetAudit) -> Result<AuditPage, ApiError> {
        self.call(&asked).await
    }
}
