//! What an account has chosen about its conversations.

use serde::{Deserialize, Serialize};

use super::{AutoResponse, KeywordSettings};

/// The settings that the desk decides by. Server and app read the same ones.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// How the account introduces itself in a text message, such as `Nube:` (SPEC I23).
    pub organization_prefix: String,
    /// The address that emails go out from (SPEC I18, I23).
    pub default_sender_email: String,
    /// Whether links in text messages go out shortened (SPEC I21).
    pub shorten_links: bool,
    /// Whether Inbox carries the number of customers unread (SPEC I22).
    pub unread_badge: bool,
    /// Whether text messages go out from a branded sender ID, which cannot receive (SPEC I5).
    pub branded_sender: bool,
    /// Who gets the auto-response (SPEC I23).
    pub auto_response: AutoResponse,
    /// What it says; variables as in `{{email}}`.
    pub auto_response_text: String,
    /// How long after a campaign or flow message an answer is attributed to it, in hours, 1 to
    /// 720 (SPEC I28).
    #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 720))]
    pub attribution_hours: u32,
    /// Which texts are keywords (SPEC I3).
    pub keywords: KeywordSettings,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            organization_prefix: String::new(),
            default_sender_email: String::new(),
            shorten_links: true,
            unread_badge: true,
            branded_sender: false,
            auto_response: AutoResponse::Everybody,
            auto_response_text: "{{organization_prefix}} Thanks for your message. You can also \
                                 write to us at {{default_sender_email}}."
                .to_owned(),
            attribution_hours: 24,
            keywords: KeywordSettings::default(),
        }
    }
}
