//! How the mock server scores what a customer writes (SPEC S1): by words that please or complain, in
//! the languages its customers write. A real backend asks a model; here the same words always give
//! the same score.

use crate::domain::find::plain;
use crate::domain::{Sentiment, Time};

/// What a text without any such word is scored.
const MIDDLE: i32 = 5;

/// Beginnings of words, without accents, and by how much each moves the score.
const WORDS: &[(&str, i32)] = &[
    // Threats and despair.
    ("lawyer", -4),
    ("lawsuit", -4),
    ("scam", -4),
    ("fraud", -4),
    ("abogad", -4),
    ("estafa", -4),
    ("denuncia", -4),
    ("anwalt", -4),
    ("betrug", -4),
    ("avocat", -4),
    ("arnaque", -4),
    // Anger.
    ("furious", -3),
    ("unacceptable", -3),
    ("outrag", -3),
    ("worst", -3),
    ("terrible", -3),
    ("horribl", -3),
    ("disgust", -3),
    ("unheard", -3),
    ("inaceptable", -3),
    ("indignad", -3),
    ("furios", -3),
    ("peor", -3),
    ("unverschamt", -3),
    ("schlimm", -3),
    ("inadmissible", -3),
    ("angry", -3),
    ("enfadad", -3),
    ("wutend", -3),
    // Trouble.
    ("broken", -2),
    ("damaged", -2),
    ("missing", -2),
    ("late", -1),
    ("refund", -1),
    ("wrong", -2),
    ("complain", -2),
    ("disappoint", -2),
    ("never", -1),
    ("still", -1),
    ("roto", -2),
    ("rota", -2),
    ("danad", -2),
    ("decepcion", -2),
    ("queja", -2),
    ("nunca", -1),
    ("kaputt", -2),
    ("beschadigt", -2),
    ("enttausch", -2),
    ("casse", -2),
    ("decu", -2),
    // Pleasure.
    ("thank", 2),
    ("great", 2),
    ("happy", 2),
    ("nice", 2),
    ("gracias", 2),
    ("content", 2),
    ("danke", 2),
    ("merci", 2),
    ("love", 3),
    ("perfect", 3),
    ("wonderful", 3),
    ("encanta", 3),
    ("maravill", 3),
    ("wunderbar", 3),
    ("parfait", 3),
    ("recommend", 4),
    ("recomenda", 4),
    ("amazing", 4),
    ("increible", 4),
    ("best", 3),
];

/// From 0 (very negative) to 10 (very positive). Each word counts once; whoever shouts means it more.
pub(crate) fn score(text: &str, at: Time) -> Sentiment {
    let folded = plain(text);
    let said: Vec<&str> = (folded.split(|letter: char| !letter.is_alphanumeric()))
        .filter(|word| !word.is_empty())
        .collect();
    let moved: i32 = (WORDS.iter())
        .filter(|(begins, _)| said.iter().any(|word| word.starts_with(begins)))
        .map(|(_, by)| by)
        .sum();
    let shouts = text.contains("!!") || is_loud(text);
    let moved = moved + if shouts { moved.signum() } else { 0 };
    let score = (MIDDLE + moved).clamp(0, 10);
    Sentiment::scored(u8::try_from(score).unwrap_or(5), at)
}

/// Whether it is written in capitals throughout.
fn is_loud(text: &str) -> bool {
    let letters = text.chars().filter(|letter| letter.is_alphabetic());
    let (count, small) = letters.fold((0, 0), |(count, small), letter| {
        (count + 1, small + u32::from(letter.is_lowercase()))
    });
    count > 8 && small == 0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::SentimentLabel;
    use proptest::prelude::*;

    fn label(text: &str) -> SentimentLabel {
        score(text, Time::UNIX_EPOCH).label
    }

    #[test]
    fn s1_words_tell_the_mood_in_several_languages() {
        for (text, expected) in [
            ("Is the blue one in stock?", SentimentLabel::Neutral),
            ("My lamp came broken.", SentimentLabel::Negative),
            (
                "This is unacceptable, I will call my lawyer",
                SentimentLabel::Urgent,
            ),
            (
                "Esto es una estafa, ¡quiero hablar con mi abogado!",
                SentimentLabel::Urgent,
            ),
            ("Die Lampe ist beschädigt", SentimentLabel::Negative),
            ("Muchas gracias", SentimentLabel::Positive),
            (
                "I love it, best shop ever, I recommend you to all",
                SentimentLabel::Promoter,
            ),
            ("", SentimentLabel::Neutral),
        ] {
            assert_eq!(label(text), expected, "{text}");
        }
    }

    #[test]
    fn s1_shouting_makes_it_stronger() {
        let quiet = score("where is my order, still missing", Time::UNIX_EPOCH).score;
        let loud = score("WHERE IS MY ORDER, STILL MISSING", Time::UNIX_EPOCH).score;
        assert!(loud < quiet);
    }

    proptest! {
        #[test]
        fn s1_any_text_has_a_score(text in ".{0,200}") {
            prop_assert!(score(&text, Time::UNIX_EPOCH).score <= 10);
        }
    }
}
