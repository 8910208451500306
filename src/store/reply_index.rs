//! Finding among very many quick replies (SPEC I25): their words are folded once, and then a search
//! compares no more than bytes.

use std::collections::HashMap;
use std::sync::Arc;

use crate::domain::find::plain;
use crate::domain::{QuickReply, QuickReplyId};
use crate::rules::quick_reply::name_key;

/// Quick replies with the words they are found by. It is made in parts, so that the page never
/// stands still for it.
#[derive(Debug, Default)]
pub struct ReplyIndex {
    replies: Arc<Vec<QuickReply>>,
    /// The words of each name and each text, with a space before each word.
    words: Vec<(Box<str>, Box<str>)>,
    by_name: HashMap<String, QuickReplyId>,
}

/// What is searched: the beginnings of words, in any order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Wanted(Vec<String>);

/// Where a quick reply fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// By its name.
    Name,
    /// By its text, or by both together.
    Text,
}

impl Wanted {
    /// Reads what was typed; case and accents do not count.
    pub fn new(typed: &str) -> Self {
        let words = words_of(typed);
        Self(
            words
                .split_whitespace()
                .map(|word| format!(" {word}"))
                .collect(),
        )
    }

    /// Whether everything fits.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl ReplyIndex {
    /// An index that knows no words yet.
    pub fn new(replies: Arc<Vec<QuickReply>>) -> Self {
        Self {
            replies,
            words: Vec::new(),
            by_name: HashMap::new(),
        }
    }

    /// Takes in the next of them; false where that was all.
    pub fn take_in(&mut self) -> bool {
        let Some(reply) = self.replies.get(self.words.len()) else {
            return false;
        };
        self.words
            .push((words_of(&reply.name).into(), words_of(&reply.text).into()));
        self.by_name.insert(name_key(&reply.name), reply.id.clone());
        true
    }

    /// All of them, in the account's order.
    pub fn replies(&self) -> &[QuickReply] {
        &self.replies
    }

    /// One by its id.
    pub fn reply(&self, id: &QuickReplyId) -> Option<&QuickReply> {
        self.replies.iter().find(|reply| reply.id == *id)
    }

    /// Whether another one than `own` has this name.
    pub fn is_taken(&self, name: &str, own: Option<&QuickReplyId>) -> bool {
        let has = self.by_name.get(&name_key(name));
        has.is_some_and(|id| Some(id) != own)
    }

    /// Whether and where the one at a place fits.
    pub fn fits(&self, at: usize, wanted: &Wanted) -> Option<Fit> {
        let (name, text) = self.words.get(at)?;
        if wanted.0.iter().all(|word| name.contains(word.as_str())) {
            return Some(Fit::Name);
        }
        let is_there = |word: &String| name.contains(word.as_str()) || text.contains(word.as_str());
        wanted.0.iter().all(is_there).then_some(Fit::Text)
    }

    /// The best `most` of those that are asked for: first those that fit by their names, each in the
    /// account's order.
    pub fn find(
        &self,
        typed: &str,
        most: usize,
        is_asked: impl Fn(&QuickReply) -> bool,
    ) -> Vec<&QuickReply> {
        let wanted = Wanted::new(typed);
        let (mut by_name, mut by_text) = (Vec::new(), Vec::new());
        for (at, reply) in self.replies.iter().enumerate() {
            if by_name.len() == most {
                break;
            }
            match self.fits(at, &wanted) {
                Some(Fit::Name) if is_asked(reply) => by_name.push(reply),
                Some(Fit::Text) if by_text.len() < most && is_asked(reply) => by_text.push(reply),
                _ => {}
            }
        }
        by_name.extend(by_text);
        by_name.truncate(most);
        by_name
    }
}

fn words_of(text: &str) -> String {
    let plain = plain(text);
    let mut words = String::with_capacity(plain.len() + 1);
    for word in plain.split(|letter: char| !letter.is_alphanumeric()) {
        if !word.is_empty() {
            words.push(' ');
            words.push_str(word);
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn index(replies: &[(&str, &str)]) -> ReplyIndex {
        let replies = replies.iter().map(|(name, text)| QuickReply {
            id: (*name).into(),
            name: (*name).to_owned(),
            text: (*text).to_owned(),
            channels: Vec::new(),
            uses: 0,
            version: 1,
        });
        let mut index = ReplyIndex::new(Arc::new(replies.collect()));
        while index.take_in() {}
        index
    }

    fn names(index: &ReplyIndex, typed: &str, most: usize) -> Vec<String> {
        let found = index.find(typed, most, |reply| reply.name != "Hidden");
        found.iter().map(|reply| reply.name.clone()).collect()
    }

    #[test]
    fn i25_names_come_before_texts_and_accents_do_not_count() {
        let index = index(&[
            ("Late parcel", "Perdona la reseña"),
            ("Pedir una reseña", "¡Qué alegría!"),
            ("Hidden", "reseña"),
            ("Greeting", "Hello"),
        ]);
        assert_eq!(
            names(&index, "RESENA", 50),
            ["Pedir una reseña", "Late parcel"]
        );
        assert_eq!(names(&index, "resen ped", 50), ["Pedir una reseña"]);
        assert_eq!(names(&index, "perdona late", 50), ["Late parcel"]);
        assert_eq!(names(&index, "esena", 50), Vec::<String>::new());
        assert_eq!(names(&index, "", 2), ["Late parcel", "Pedir una reseña"]);
        assert!(Wanted::new(" ¿? ").is_empty());
    }

    #[test]
    fn i25_a_name_is_taken_whatever_its_case_and_accents() {
        let index = index(&[("Pedir una reseña", "x")]);
        assert!(index.is_taken(" pedir una RESENA", None));
        assert!(!index.is_taken("pedir una resena", Some(&"Pedir una reseña".into())));
        assert!(!index.is_taken("pedir", None));
    }

    #[test]
    fn i25_of_fifty_thousand_no_more_are_offered_than_asked_for() {
        let many: Vec<(String, String)> = (0..50_000)
            .map(|n| (format!("Reply {n}"), format!("Text number {n}")))
            .collect();
        let many: Vec<(&str, &str)> = many.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
        let index = index(&many);
        assert_eq!(index.find("reply", 50, |_| true).len(), 50);
        assert_eq!(names(&index, "49999", 50), ["Reply 49999"]);
        assert_eq!(
            names(&index, "number 123", 3),
            ["Reply 123", "Reply 1230", "Reply 1231"]
        );
    }
}
