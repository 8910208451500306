//! What was used last, the latest first (SPEC X9).

/// How many are remembered.
pub const RECENT: usize = 6;

/// What ends a line, in whatever was kept.
const ENDS: [char; 2] = ['\n', '\r'];

/// The names of what was used last, as they are kept: one a line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Recent(Vec<String>);

impl Recent {
    /// Reads what was kept; what another build kept otherwise is cut, never an error.
    pub fn read(text: &str) -> Self {
        let mut recent = Self::default();
        for name in text.split(ENDS).rev() {
            recent.note(name);
        }
        recent
    }

    /// What is to be kept.
    pub fn text(&self) -> String {
        self.0.join("\n")
    }

    /// The latest first.
    pub fn names(&self) -> &[String] {
        &self.0
    }

    /// Something was used: it comes first, and what is beyond the last is forgotten. A name has one
    /// line; what has none is passed over.
    pub fn note(&mut self, name: &str) {
        let name = name.split(ENDS).next().unwrap_or_default();
        if !name.is_empty() {
            self.0.retain(|other| other != name);
            self.0.insert(0, name.to_owned());
            self.0.truncate(RECENT);
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn x9_the_last_six_are_remembered_the_latest_first_and_each_once() {
        let mut recent = Recent::default();
        for name in ["a", "b", "c", "d", "b", "e", "f", "g"] {
            recent.note(name);
        }
        assert_eq!(recent.names(), ["g", "f", "e", "b", "d", "c"]);
        assert_eq!(Recent::read(&recent.text()), recent);
    }

    proptest! {
        #[test]
        fn whatever_was_kept_can_be_read(text in "(.|\n){0,60}") {
            let recent = Recent::read(&text);
            prop_assert!(recent.names().len() <= RECENT);
            prop_assert_eq!(Recent::read(&recent.text()), recent);
        }
    }
}
