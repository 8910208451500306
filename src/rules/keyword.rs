//! Keywords: text messages that are an order and not a question (SPEC I3, Z4).

use super::consent::is_subscriber;
use super::message::is_invisible;
use crate::domain::{KeywordSettings, SmsConsent, find::plain};

/// What a text message asks for by one word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Keyword {
    /// To be subscribed.
    Subscribe,
    /// To be left alone.
    Compliance,
    /// An automation.
    Automation,
    /// Help; answered by itself, and by an agent too.
    Help,
    /// Who is writing here; answered by itself, and by an agent too.
    Info,
}

impl Keyword {
    /// Every kind.
    pub const ALL: [Keyword; 5] = [
        Keyword::Subscribe,
        Keyword::Compliance,
        Keyword::Automation,
        Keyword::Help,
        Keyword::Info,
    ];
}

/// Carriers demand that it is obeyed, whatever the settings say.
const STOP: &str = "stop";

/// Which keyword a text message is; none where it is an ordinary text.
///
/// The message must hold the word and nothing else: "stop it please" is none. Space around it, a
/// quotation mark or an inverted mark before it, the case, accents, and punctuation or emoji after
/// it do not matter, so `¡Stop! 🙏` is one.
///
/// A word that stands in several lists is what comes first of: HELP and INFO (which some accounts
/// count among the compliance words, though they end nothing), compliance, subscribe, automation.
pub fn classify(text: &str, settings: &KeywordSettings) -> Option<Keyword> {
    let text = Said::new(text);
    let says_one_of = |words: &[String]| words.iter().any(|word| text.is(word));
    if text.is("help") {
        Some(Keyword::Help)
    } else if text.is("info") {
        Some(Keyword::Info)
    } else if text.is(STOP) || says_one_of(&settings.compliance) {
        Some(Keyword::Compliance)
    } else if says_one_of(&settings.subscribe) {
        Some(Keyword::Subscribe)
    } else if says_one_of(&settings.automation) {
        Some(Keyword::Automation)
    } else {
        None
    }
}

/// Whether such a text message makes a ticket, or opens the one that is there (SPEC I3). HELP and
/// INFO do: who asks for help wants an answer.
pub fn makes_ticket(keyword: Option<Keyword>) -> bool {
    match keyword {
        None | Some(Keyword::Help | Keyword::Info) => true,
        Some(Keyword::Subscribe | Keyword::Compliance | Keyword::Automation) => false,
    }
}

/// Whether such a text message makes a ticket in Zendesk: the same, but only for those who may be
/// answered (SPEC Z4).
pub fn makes_zendesk_ticket(keyword: Option<Keyword>, consent: &SmsConsent) -> bool {
    makes_ticket(keyword) && is_subscriber(consent)
}

/// A message as it is compared with words.
struct Said {
    /// All of it, plain.
    whole: String,
    /// How much of it stands before the punctuation and emoji at its end.
    words: usize,
}

impl Said {
    fn new(text: &str) -> Self {
        let whole = folded(text.trim_start_matches(may_precede));
        let words = whole
            .trim_end_matches(|letter: char| !letter.is_alphanumeric())
            .len();
        Self { whole, words }
    }

    /// A word that itself ends in a mark, such as `C++`, is met by the whole message only.
    fn is(&self, word: &str) -> bool {
        let word = folded(word);
        !word.is_empty() && (self.whole == word || self.whole[..self.words] == word)
    }
}

/// In lower case, without accents, with single spaces.
fn folded(text: &str) -> String {
    let text = plain(text);
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ")
}

/// What may stand before a keyword: space, marks that open a sentence, letters nobody sees.
fn may_precede(letter: char) -> bool {
    is_invisible(letter) || "\"'“‘«„¡¿(".contains(letter)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn settings() -> KeywordSettings {
        KeywordSettings {
            subscribe: vec!["JOIN".to_owned(), "SÍ".to_owned(), " opt  in ".to_owned()],
            compliance: vec!["UNSUBSCRIBE".to_owned(), "Baja".to_owned(), String::new()],
            automation: vec!["SIZES".to_owned(), "C++".to_owned(), "👍".to_owned()],
        }
    }

    fn kind(text: &str) -> Option<Keyword> {
        classify(text, &settings())
    }

    #[test]
    fn i3_a_keyword_is_the_whole_message_in_any_case() {
        for (text, keyword) in [
            ("STOP", Keyword::Compliance),
            ("stop", Keyword::Compliance),
            (" Stop \n", Keyword::Compliance),
            ("STOP.", Keyword::Compliance),
            ("Stop!!! 🙏🏽", Keyword::Compliance),
            ("stop ❤️", Keyword::Compliance),
            ("¡Stop!", Keyword::Compliance),
            ("“STOP”", Keyword::Compliance),
            ("\u{feff}stop\u{200b}", Keyword::Compliance),
            ("unsubscribe", Keyword::Compliance),
            ("BAJA", Keyword::Compliance),
            ("join", Keyword::Subscribe),
            ("si", Keyword::Subscribe),
            ("Sí.", Keyword::Subscribe),
            ("Opt\u{a0}In", Keyword::Subscribe),
            ("sizes?", Keyword::Automation),
            ("c++", Keyword::Automation),
            ("👍", Keyword::Automation),
            ("help", Keyword::Help),
            ("HELP!", Keyword::Help),
            ("Info", Keyword::Info),
        ] {
            assert_eq!(kind(text), Some(keyword), "{text:?}");
        }
    }

    #[test]
    fn i3_a_sentence_is_no_keyword() {
        for text in [
            "stop it please",
            "Please stop",
            "STOPPED",
            "stop-motion",
            "stop stop",
            "stop 1",
            "non-stop",
            "+1",
            "join us",
            "c",
            "👎",
            "",
            "   ",
            "?",
            "🙏",
            "help me",
            "information",
        ] {
            assert_eq!(kind(text), None, "{text:?}");
        }
    }

    #[test]
    fn i3_stop_is_obeyed_and_help_ends_nothing_whatever_the_lists_say() {
        let lists = KeywordSettings {
            subscribe: vec!["STOP".to_owned(), "yes".to_owned(), "end".to_owned()],
            compliance: vec!["HELP".to_owned(), "INFO".to_owned(), "end".to_owned()],
            automation: vec!["yes".to_owned()],
        };
        assert_eq!(classify("stop", &lists), Some(Keyword::Compliance));
        assert_eq!(classify("help", &lists), Some(Keyword::Help));
        assert_eq!(classify("info", &lists), Some(Keyword::Info));
        assert_eq!(classify("end", &lists), Some(Keyword::Compliance));
        assert_eq!(classify("yes", &lists), Some(Keyword::Subscribe));
    }

    #[test]
    fn i3_what_an_account_begins_with() {
        let lists = KeywordSettings::default();
        assert_eq!(classify("Join", &lists), Some(Keyword::Subscribe));
        assert_eq!(classify("Cancel", &lists), Some(Keyword::Compliance));
        assert_eq!(classify("Sizes", &lists), None);
    }

    #[test]
    fn i3_only_ordinary_texts_and_calls_for_help_make_a_ticket() {
        for keyword in Keyword::ALL {
            let asks = matches!(keyword, Keyword::Help | Keyword::Info);
            assert_eq!(makes_ticket(Some(keyword)), asks, "{keyword:?}");
        }
        assert!(makes_ticket(None));
    }

    #[test]
    fn z4_zendesk_gets_the_texts_of_subscribers_only() {
        assert!(makes_zendesk_ticket(None, &SmsConsent::Transactional));
        assert!(makes_zendesk_ticket(
            Some(Keyword::Info),
            &SmsConsent::Marketing
        ));
        assert!(!makes_zendesk_ticket(None, &SmsConsent::None));
        assert!(!makes_zendesk_ticket(
            Some(Keyword::Automation),
            &SmsConsent::Marketing
        ));
    }

    proptest! {
        #[test]
        fn i3_what_surrounds_a_keyword_changes_nothing(
            before in "[ \t\n\"¡(]{0,4}",
            word in "(stop|Baja|JOIN|siZes|Help|INFO)",
            after in "[ \t\n.!?,…)😀🙏👍🏽]{0,6}",
        ) {
            prop_assert_eq!(kind(&format!("{before}{word}{after}")), kind(&word.to_lowercase()));
            prop_assert!(kind(&word).is_some());
        }

        #[test]
        fn i3_a_second_word_makes_it_a_sentence(
            word in "(stop|baja|join|sizes|help|info)",
            other in "[a-z]{1,8}",
            mark in "[ ,.-]",
        ) {
            prop_assert_eq!(kind(&format!("{word}{mark}{other}")), None);
            prop_assert_eq!(kind(&format!("{other}{mark}{word}")), None);
        }

        #[test]
        fn i3_any_text_is_read(text in "\\PC*") {
            let _ = kind(&text);
        }
    }
}
