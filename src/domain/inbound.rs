//! Settings of inbound messages: which texts are keywords, and who gets an automatic answer.

use serde::{Deserialize, Serialize};

use super::open_enum::open_enum;

open_enum!(
    /// Who gets the auto-response to a text message that holds no keyword (SPEC I23).
    AutoResponse {
        /// Everybody: what an account begins with.
        Everybody = "everybody",
        /// Those whom no agent may answer; recommended.
        NonSubscribers = "non_subscribers",
        /// Nobody; advised against.
        Off = "off",
    }
);

/// The words that are keywords when a text message says nothing else (SPEC I3). HELP and INFO
/// always are and stand in none of the lists.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct KeywordSettings {
    /// They subscribe whoever sends them.
    #[serde(default)]
    pub subscribe: Vec<String>,
    /// They end every consent. STOP does so even where it is missing here.
    #[serde(default)]
    pub compliance: Vec<String>,
    /// They start an automation and leave the consent as it is.
    #[serde(default)]
    pub automation: Vec<String>,
}

impl Default for KeywordSettings {
    /// What an account begins with: the words that carriers expect, and no automation.
    fn default() -> Self {
        let words = |words: &[&str]| words.iter().map(|&word| word.to_owned()).collect();
        Self {
            subscribe: words(&["JOIN", "START", "SUBSCRIBE", "UNSTOP"]),
            compliance: words(&["STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT"]),
            automation: Vec::new(),
        }
    }
}
