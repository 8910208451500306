//! What an account has chosen about its conversations.

use serde::{Deserialize, Serialize};

use super::{AutoResponse, KeywordSettings, OfficeHours, Routing, Welcome};

/// Declares each setting once: in [`Settings`], in [`SettingsPatch`], and what an account begins with.
macro_rules! settings {
    ($($(#[$meta:meta])* $name:ident: $type:ty = $default:expr;)*) => {
        /// The settings that the desk decides by. Server and app read the same ones. What is missing
        /// is as an account begins; what a newer server says more is passed over.
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        #[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
        #[serde(default)]
        pub struct Settings {
            /// Grows with every change; `If-Match` names it.
            pub version: u64,
            $($(#[$meta])* pub $name: $type,)*
        }

        impl Default for Settings {
            fn default() -> Self {
                Self { version: 1, $($name: $default,)* }
            }
        }

        /// Which settings change, and to what; the others stay as they are.
        #[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
        #[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
        #[serde(default, deny_unknown_fields)]
        pub struct SettingsPatch {
            $(
                $(#[$meta])*
                #[serde(skip_serializing_if = "Option::is_none")]
                pub $name: Option<$type>,
            )*
        }

        impl SettingsPatch {
            /// What makes `after` of `before`.
            pub fn between(before: &Settings, after: &Settings) -> Self {
                Self {
                    $($name: (before.$name != after.$name).then(|| after.$name.clone()),)*
                }
            }

            /// The settings with the change; the version is the server's to raise.
            pub fn applied(&self, settings: &Settings) -> Settings {
                let mut settings = settings.clone();
                $(if let Some(wanted) = &self.$name {
                    settings.$name = wanted.clone();
                })*
                settings
            }

            /// The names of what changes, as they stand in the JSON.
            pub fn names(&self) -> Vec<&'static str> {
                let all = [$((stringify!($name), self.$name.is_some())),*];
                let named = all.into_iter().filter(|(_, changes)| *changes);
                named.map(|(name, _)| name).collect()
            }
        }
    };
}

settings! {
    /// How the account introduces itself in a text message, such as `Nube:` (SPEC I23).
    organization_prefix: String = String::new();
    /// The address that emails go out from (SPEC I18, I23).
    default_sender_email: String = String::new();
    /// The address that answers to emails go to (SPEC I18); empty for the sender's.
    reply_to_email: String = String::new();
    /// Whether links in text messages go out shortened (SPEC I21).
    shorten_links: bool = true;
    /// Whether Inbox carries the number of customers unread (SPEC I22).
    unread_badge: bool = true;
    /// Whether text messages go out from a branded sender ID, which cannot receive (SPEC I5).
    branded_sender: bool = false;
    /// Who gets the auto-response (SPEC I23).
    auto_response: AutoResponse = AutoResponse::Everybody;
    /// What it says; variables as in `{{email}}`.
    auto_response_text: String = "{{organization_prefix}} Thanks for your message. You can also \
                                  write to us at {{default_sender_email}}."
        .to_owned();
    /// Who is written to when a ticket arrives (SPEC I24).
    email_notifications: EmailNotifications = EmailNotifications::default();
    /// How long after a campaign or flow message an answer is attributed to it, in hours, 1 to
    /// 720 (SPEC I28).
    #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 720))]
    attribution_hours: u32 = 24;
    /// Which texts are keywords (SPEC I3).
    keywords: KeywordSettings = KeywordSettings::default();
    /// Whether quick replies are offered beyond text messages, each where it says (SPEC I17).
    quick_replies_everywhere: bool = true;
    /// When somebody is there (SPEC A10, I26).
    office_hours: OfficeHours = OfficeHours::default();
    /// What a web chat says by itself when it begins (SPEC I26).
    welcome: Welcome = Welcome::default();
    /// What the follow-up email carries beside its text, which nobody can edit (SPEC I20).
    follow_up: FollowUpLook = FollowUpLook::default();
    /// Who gets the tickets (SPEC A6, S6).
    routing: Routing = Routing::default();
}

/// Emails to people of the account when a ticket arrives (SPEC I24).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(default)]
pub struct EmailNotifications {
    /// Whether any go out.
    pub on: bool,
    /// To which addresses; at least one while they are on.
    pub recipients: Vec<String>,
}

/// What the follow-up email carries beside its text (SPEC I20).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(default)]
pub struct FollowUpLook {
    /// Where the account's logo is, an `https` address; empty for none.
    pub logo_url: String,
    /// Links at its foot.
    pub policy_links: Vec<PolicyLink>,
}

/// A link at the foot of an email, such as the privacy policy.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PolicyLink {
    /// What it says.
    pub name: String,
    /// An `https` address.
    pub url: String,
}
