//! The tabs of the settings: which there are, and what they are called.

use crate::api::Feature;
use crate::routes::SettingsTab;
use crate::store::Desk;
use crate::ui::{Icon, t};

/// The tabs that there are for this account, on this server and for this role, in order (SPEC I17).
/// Tracked.
pub fn offered(desk: Desk) -> Vec<SettingsTab> {
    let is_there = |tab: &SettingsTab| match tab {
        SettingsTab::General | SettingsTab::InboundMessages => true,
        SettingsTab::OfficeHours => desk.has(Feature::OfficeHours),
        SettingsTab::QuickReplies => desk.has(Feature::EditQuickReplies),
        SettingsTab::Users => desk.has(Feature::EditUsers),
        SettingsTab::Teams => desk.has(Feature::EditTeams),
        SettingsTab::Routing => desk.has(Feature::Routing),
        // Who may not see it is told so.
        SettingsTab::AuditLog => desk.has(Feature::AuditLog),
    };
    SettingsTab::ALL.into_iter().filter(is_there).collect()
}

/// A tab in words.
pub struct Words {
    /// Its name, and the heading of what it shows.
    pub name: &'static str,
    /// What it is about, in a sentence.
    pub about: &'static str,
    /// Its picture.
    pub picture: Icon,
}

impl Words {
    /// A tab's words in the present language.
    pub fn of(tab: SettingsTab) -> Self {
        let t = t();
        let (name, about, picture) = match tab {
            SettingsTab::General => (t.tab_general(), t.about_general(), Icon::Gear),
            SettingsTab::InboundMessages => (t.tab_inbound(), t.about_inbound(), Icon::Inbox),
            SettingsTab::QuickReplies => {
                (t.tab_quick_replies(), t.about_quick_replies(), Icon::Bolt)
            }
            SettingsTab::OfficeHours => (t.tab_office_hours(), t.about_office_hours(), Icon::Clock),
            SettingsTab::Users => (t.tab_users(), t.about_users(), Icon::User),
            SettingsTab::Teams => (t.tab_teams(), t.about_teams(), Icon::Users),
            SettingsTab::Routing => (t.tab_routing(), t.about_routing(), Icon::Swap),
            SettingsTab::AuditLog => (t.tab_audit_log(), t.about_audit_log(), Icon::Note),
        };
        Self {
            name,
            about,
            picture,
        }
    }
}
