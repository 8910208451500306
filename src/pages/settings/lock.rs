//! Who may change which of the settings (SPEC A6).

use crate::api::Feature;
use crate::rules::permission::{Action, may};
use crate::store::Desk;
use crate::ui::t;

/// Why the person may not change the settings; nothing where they may. Tracked.
pub(super) fn locked(desk: Desk) -> Option<String> {
    refused(desk, Action::ChangeSettings, t().only_owner_admin())
}

/// Why they may not change what steers assignment. Tracked.
pub(super) fn steering_locked(desk: Desk) -> Option<String> {
    let otherwise = t().only_owner_admin_manager();
    refused(desk, Action::SteerAssignment, otherwise)
}

fn refused(desk: Desk, action: Action, otherwise: &str) -> Option<String> {
    if !desk.has(Feature::Settings) {
        return Some(t().settings_fixed_here().to_owned());
    }
    let may = desk.me().is_some_and(|me| may(&me.role, action));
    (!may).then(|| otherwise.to_owned())
}
