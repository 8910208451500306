//! Which texts may be keywords (SPEC I3).

use std::collections::BTreeSet;

use super::WrongSetting;
use crate::domain::{KeywordSettings, find::plain};
use crate::rules::keyword::{Keyword, classify};

/// The longest keyword, in characters.
pub const LONGEST_KEYWORD: usize = 40;

/// What is wrong with a keyword.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WrongKeyword {
    /// There is nothing in it.
    Blank,
    /// It is more than one word.
    Words,
    /// It has more characters than [`LONGEST_KEYWORD`].
    Long,
    /// It is HELP or INFO, which always are keywords and stand in no list.
    Always,
    /// STOP ends every consent, whatever else it were to do.
    Stop,
    /// It stands in a list already, whatever its case and accents.
    Twice,
}

/// Everything that is wrong with the lists of keywords.
pub(super) fn wrong_keywords<'a>(settings: &KeywordSettings) -> Vec<WrongSetting<'a>> {
    let lists = [
        (Keyword::Subscribe, &settings.subscribe),
        (Keyword::Compliance, &settings.compliance),
        (Keyword::Automation, &settings.automation),
    ];
    let (mut known, mut wrong) = (BTreeSet::new(), Vec::new());
    for (list, words) in lists {
        for (index, word) in words.iter().enumerate() {
            if let Some(reason) = wrong_keyword(word, list, &mut known) {
                wrong.push(WrongSetting::Keyword {
                    list,
                    index,
                    wrong: reason,
                });
            }
        }
    }
    wrong
}

fn wrong_keyword(word: &str, list: Keyword, known: &mut BTreeSet<String>) -> Option<WrongKeyword> {
    let nothing_else = KeywordSettings {
        subscribe: Vec::new(),
        compliance: Vec::new(),
        automation: Vec::new(),
    };
    let word = word.trim();
    match classify(word, &nothing_else) {
        _ if word.is_empty() => Some(WrongKeyword::Blank),
        _ if word.contains(char::is_whitespace) => Some(WrongKeyword::Words),
        _ if word.chars().count() > LONGEST_KEYWORD => Some(WrongKeyword::Long),
        Some(Keyword::Help | Keyword::Info) => Some(WrongKeyword::Always),
        Some(_) if list != Keyword::Compliance => Some(WrongKeyword::Stop),
        _ if !known.insert(plain(word)) => Some(WrongKeyword::Twice),
        _ => None,
    }
}
