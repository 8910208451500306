//! The tabs of the settings.

/// A tab of the settings (SPEC I16).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SettingsTab {
    /// Sender, links, the unread badge.
    General,
    /// Round robin, and what happens to what comes in (SPEC A6).
    InboundMessages,
    /// Quick replies.
    QuickReplies,
    /// When the desk is staffed.
    OfficeHours,
    /// Who works in the account.
    Users,
    /// Who shares which work.
    Teams,
    /// The rules that new tickets go by.
    Routing,
    /// Who changed what, and when.
    AuditLog,
}

impl SettingsTab {
    /// Every tab, in the order they are offered.
    pub const ALL: [Self; 8] = [
        Self::General,
        Self::InboundMessages,
        Self::QuickReplies,
        Self::OfficeHours,
        Self::Users,
        Self::Teams,
        Self::Routing,
        Self::AuditLog,
    ];

    /// Its part of the address.
    pub fn slug(self) -> &'static str {
        match self {
            Self::General => "general",
            Self::InboundMessages => "inbound-messages",
            Self::QuickReplies => "quick-replies",
            Self::OfficeHours => "office-hours",
            Self::Users => "users",
            Self::Teams => "teams",
            Self::Routing => "routing",
            Self::AuditLog => "audit-log",
        }
    }

    pub(super) fn parse(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|tab| tab.slug() == slug)
    }
}
