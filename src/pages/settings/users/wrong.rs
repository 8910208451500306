//! What is wrong with an account, in words.

use crate::domain::User;
use crate::pages::settings::form::Wrong;
use crate::rules::user::{WrongMembership, WrongUser};
use crate::store::Desk;
use crate::ui::t;

/// A complaint at its field. What rules stand against is told at the role, where it was caused.
pub(super) fn told(desk: Desk, wrong: &WrongUser) -> Wrong {
    let field = match wrong {
        WrongUser::Rules(_) => "role".to_owned(),
        wrong => wrong.path(),
    };
    Wrong::new(field, words(desk, wrong))
}

/// What is wrong, as a sentence.
pub(super) fn words(desk: Desk, wrong: &WrongUser) -> String {
    let number = |n: u32| t().number(n);
    match wrong {
        WrongUser::NoName => t().user_needs_name().to_owned(),
        WrongUser::LongName => t().name_at_most(&number(
            u32::try_from(User::LONGEST_NAME).unwrap_or(u32::MAX),
        )),
        WrongUser::Address => t().no_address().to_owned(),
        WrongUser::AddressTaken => t().address_taken().to_owned(),
        WrongUser::Role => t().role_not_known().to_owned(),
        WrongUser::LastOwner => t().last_owner().to_owned(),
        WrongUser::LargeCapacity => t().capacity_range(&number(User::MOST_CAPACITY)),
        WrongUser::Team(_, wrong) => match wrong {
            WrongMembership::Gone => t().wrong_team_gone().to_owned(),
            WrongMembership::Twice => t().item_is_there(t().team()),
            WrongMembership::NotAllowed => t().role_in_no_team().to_owned(),
            WrongMembership::Deactivated => t().deactivated_in_no_team().to_owned(),
        },
        WrongUser::LastMember(id) => {
            let name = desk
                .team(id)
                .map_or_else(|| id.to_string(), |team| team.name);
            t().last_member(&name)
        }
        WrongUser::Rules(rules) => t().rules_lead_to_user(&rules.join(", ")),
    }
}
