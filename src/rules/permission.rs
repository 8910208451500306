//! Who may do what. The server enforces it; the app only saves people a refusal.

use crate::domain::{Access, Role, User, UserId, UserState, View};

/// Something a user may or may not do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Open the desk at all (SPEC I1).
    EnterDesk,
    /// Assign tickets to anybody (SPEC A18).
    Assign,
    /// Answer customers and keep notes (SPEC I4).
    Answer,
    /// Block a customer's profile (SPEC I15).
    Block,
    /// Take such a block away (SPEC I15).
    Unblock,
    /// Choose the account's settings.
    ChangeSettings,
    /// Steer assignment: round robin, teams, routing rules, office hours (SPEC A6).
    SteerAssignment,
    /// Invite, change and deactivate users; only an Owner makes Owners of others.
    ManageUsers,
    /// Make, change and delete quick replies (SPEC I25).
    EditQuickReplies,
    /// See who changed what of the account.
    SeeAudit,
    /// Filter by sentiment and use it in rules (SPEC S4).
    UseSentiment,
}

/// Whether the role allows the action. A role this build does not know allows nothing.
pub fn may(role: &Role, action: Action) -> bool {
    match action {
        Action::EnterDesk
        | Action::Assign
        | Action::Answer
        | Action::Block
        | Action::UseSentiment => {
            matches!(
                role,
                Role::Owner | Role::Admin | Role::Manager | Role::Agent
            )
        }
        Action::SteerAssignment | Action::EditQuickReplies | Action::SeeAudit => {
            matches!(role, Role::Owner | Role::Admin | Role::Manager)
        }
        Action::Unblock | Action::ChangeSettings | Action::ManageUsers => {
            matches!(role, Role::Owner | Role::Admin)
        }
    }
}

/// Whether `actor` may switch the availability of `target`: one's own only (SPEC A9).
pub fn may_set_availability(actor: &UserId, target: &UserId) -> bool {
    actor == target
}

/// Whether somebody may change or delete a view: whoever made it, and Owner and Admin what is
/// shared. The built-in ones stay as they are (SPEC A2).
pub fn may_edit_view(user: &User, view: &View) -> bool {
    let shared = view.access != Access::OnlyMe && matches!(user.role, Role::Owner | Role::Admin);
    !view.built_in && (view.owner.as_ref() == Some(&user.id) || shared)
}

/// Whether somebody may change, invite or deactivate a user of a role, or make somebody that: whoever
/// manages users may, but only an Owner has power over Owners.
pub fn may_manage(actor: &Role, role: &Role) -> bool {
    may(actor, Action::ManageUsers) && (*role != Role::Owner || *actor == Role::Owner)
}

/// Whether a ticket may be assigned to this user: only to people who can open it now.
pub fn can_be_assigned(user: &User) -> bool {
    may(&user.role, Action::EnterDesk) && user.state == UserState::Active
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn i1_a18_s4_the_four_roles_and_nobody_else() {
        for action in [Action::EnterDesk, Action::Assign, Action::UseSentiment] {
            for role in [Role::Owner, Role::Admin, Role::Manager, Role::Agent] {
                assert!(may(&role, action), "{role:?} {action:?}");
            }
            assert!(!may(&Role::Analyst, action));
            assert!(!may(&Role::Unknown("superuser".into()), action));
        }
    }

    #[test]
    fn i15_everybody_in_the_desk_blocks_and_only_owners_and_admins_unblock() {
        assert!(may(&Role::Agent, Action::Block));
        assert!(may(&Role::Admin, Action::Unblock) && may(&Role::Owner, Action::Unblock));
        assert!(!may(&Role::Manager, Action::Unblock) && !may(&Role::Agent, Action::Unblock));
    }

    #[test]
    fn a6_owners_admins_and_managers_steer_assignment() {
        let steers = |role: &Role| may(role, Action::SteerAssignment);
        let who: Vec<&Role> = Role::KNOWN.iter().filter(|role| steers(role)).collect();
        assert_eq!(who, [&Role::Owner, &Role::Admin, &Role::Manager]);
    }

    #[test]
    fn only_an_owner_has_power_over_owners() {
        assert!(may_manage(&Role::Owner, &Role::Owner));
        assert!(may_manage(&Role::Admin, &Role::Admin));
        assert!(!may_manage(&Role::Admin, &Role::Owner));
        assert!(!may_manage(&Role::Manager, &Role::Agent));
    }

    #[test]
    fn a9_availability_is_ones_own() {
        assert!(may_set_availability(&"u1".into(), &"u1".into()));
        assert!(!may_set_availability(&"u1".into(), &"u2".into()));
    }
}
