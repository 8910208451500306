//! Calls about the account: settings, people, teams, routing, quick replies, and who changed what.

use super::{Endpoint, json};
use crate::api::{
    Assignment, AuditPage, BASE, Deactivation, HandOver, List, Method, TeamOrder, TriedRouting,
    TryRouting,
};
use crate::domain::percent::escape;
use crate::domain::{
    AuditArea, NewQuickReply, NewTeam, NewUser, QuickReply, QuickReplyId, Settings, SettingsPatch,
    Team, TeamId, TicketNumber, User, UserId, UserPatch,
};

/// Changes settings: Owners and Admins, and Managers what steers assignment (SPEC A6).
#[derive(Clone, Debug)]
pub struct ChangeSettings {
    /// The version the change was made on; another one there now is a conflict.
    pub version: u64,
    /// What changes.
    pub patch: SettingsPatch,
}
endpoint!(ChangeSettings, Patch -> Settings, |_this| "/settings", body _this.patch, on _this.version);

/// Makes a team, once for each key (SPEC A4).
#[derive(Clone, Debug)]
pub struct MakeTeam {
    /// Tells this team from every other one; up to 64 characters.
    pub key: String,
    /// What it is.
    pub team: NewTeam,
}
endpoint!(MakeTeam, Post -> Team, |_this| "/teams", body _this.team, key _this.key);

/// Changes a team.
#[derive(Clone, Debug)]
pub struct ChangeTeam {
    /// Which.
    pub id: TeamId,
    /// The version the change was made on; another one there now is a conflict.
    pub version: u64,
    /// All that it is to be.
    pub team: NewTeam,
}
endpoint!(ChangeTeam, Put -> Team, |this| format_args!("/teams/{}", escape(this.id.as_str())),
    body this.team, on this.version);

/// Deletes a team: its tickets are in no team's queue any more. Refused while a routing rule leads to
/// it. Whoever did can bring it back for ten minutes, with those of its tickets that are in no team then.
#[derive(Clone, Debug)]
pub struct DeleteTeam(pub TeamId);
endpoint!(DeleteTeam, Delete -> (), |this| format_args!("/teams/{}", escape(this.0.as_str())));

/// Brings a deleted team back, at its place. Its tickets are in its queue again, but for those that
/// somebody, or routing, has put into another team's since.
#[derive(Clone, Debug)]
pub struct RestoreTeam(pub TeamId);
endpoint!(RestoreTeam, Post -> Team, |this| format_args!("/teams/{}/restore", escape(this.0.as_str())));

/// Puts the teams into another order, for everybody: the first that claims a ticket gets it.
#[derive(Clone, Debug)]
pub struct OrderTeams(pub Vec<TeamId>);
endpoint!(OrderTeams, Put -> List<Team>, |_this| "/teams/order", body TeamOrder { teams: _this.0.clone() });

/// Invites somebody into the account, once for each key.
#[derive(Clone, Debug)]
pub struct InviteUser {
    /// Tells this invitation from every other one; up to 64 characters.
    pub key: String,
    /// Who.
    pub user: NewUser,
}
endpoint!(InviteUser, Post -> User, |_this| "/users", body _this.user, key _this.key);

/// Changes somebody's account.
#[derive(Clone, Debug)]
pub struct ChangeUser {
    /// Whose.
    pub id: UserId,
    /// The version the change was made on; another one there now is a conflict.
    pub version: u64,
    /// What changes.
    pub patch: UserPatch,
}
endpoint!(ChangeUser, Patch -> User, |this| format_args!("/users/{}", escape(this.id.as_str())),
    body this.patch, on this.version);

/// Lets somebody sign in no more, and hands their tickets over.
#[derive(Clone, Debug)]
pub struct DeactivateUser {
    /// Whom.
    pub id: UserId,
    /// Who gets their tickets.
    pub hand_over: HandOver,
}
endpoint!(DeactivateUser, Post -> User, |this| format_args!("/users/{}/deactivate", escape(this.id.as_str())),
    body Deactivation { hand_over: this.hand_over.clone() });

/// Lets somebody sign in again.
#[derive(Clone, Debug)]
pub struct ReactivateUser(pub UserId);
endpoint!(ReactivateUser, Post -> User, |this| format_args!("/users/{}/reactivate", escape(this.0.as_str())));

/// Makes a quick reply, once for each key (SPEC I25).
#[derive(Clone, Debug)]
pub struct MakeQuickReply {
    /// Tells this one from every other; up to 64 characters.
    pub key: String,
    /// What it is.
    pub reply: NewQuickReply,
}
endpoint!(MakeQuickReply, Post -> QuickReply, |_this| "/quick-replies", body _this.reply, key _this.key);

/// Changes a quick reply.
#[derive(Clone, Debug)]
pub struct ChangeQuickReply {
    /// Which.
    pub id: QuickReplyId,
    /// The version the change was made on; another one there now is a conflict.
    pub version: u64,
    /// All that it is to be.
    pub reply: NewQuickReply,
}
endpoint!(ChangeQuickReply, Put -> QuickReply, |this| format_args!("/quick-replies/{}", escape(this.id.as_str())),
    body this.reply, on this.version);

/// Deletes a quick reply; whoever did can bring it back for ten minutes.
#[derive(Clone, Debug)]
pub struct DeleteQuickReply(pub QuickReplyId);
endpoint!(DeleteQuickReply, Delete -> (), |this| format_args!("/quick-replies/{}", escape(this.0.as_str())));

/// Brings a deleted quick reply back.
#[derive(Clone, Debug)]
pub struct RestoreQuickReply(pub QuickReplyId);
endpoint!(RestoreQuickReply, Post -> QuickReply,
    |this| format_args!("/quick-replies/{}/restore", escape(this.0.as_str())));

/// Why a ticket is with whom it is (SPEC X5).
#[derive(Clone, Debug)]
pub struct GetAssignment(pub TicketNumber);
endpoint!(GetAssignment, Get -> Assignment, |this| format_args!("/tickets/{}/assignment", this.0.0));

/// What rules would have done with the tickets of the last days; nothing is changed by it (SPEC X5).
#[derive(Clone, Debug)]
pub struct DryRunRouting(pub TryRouting);
endpoint!(DryRunRouting, Post -> TriedRouting, |_this| "/routing/dry-run", body _this.0);

/// Who changed what, newest first.
#[derive(Clone, Debug)]
pub struct GetAudit {
    /// Only what was done with these.
    pub area: Option<AuditArea>,
    /// Only what this user did.
    pub user: Option<UserId>,
    /// Only entries before this one; none for the newest.
    pub before: Option<u64>,
    /// How many at most, 1 to 200.
    pub limit: u32,
}
endpoint!(GetAudit, Get -> AuditPage, |this| {
    let mut path = format!("/audit?limit={}", this.limit);
    let parts = [
        ("area", this.area.as_ref().map(|area| escape(area.as_str()))),
        ("user", this.user.as_ref().map(|user| escape(user.as_str()))),
        ("before", this.before.map(|before| before.to_string())),
    ];
    for (name, value) in parts {
        if let Some(value) = value {
            path.push_str(&format!("&{name}={value}"));
        }
    }
    path
});
