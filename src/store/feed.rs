//! A list that is loaded from its newest end, part by part.

use crate::api::ApiError;

/// Whether something is asked for now.
#[derive(Clone, Debug, Default, PartialEq)]
enum Asking {
    #[default]
    No,
    Yes,
    Failed(ApiError),
}

/// What stands in the place of a feed, or that it is there.
#[derive(Clone, Debug, PartialEq)]
pub enum FeedFace {
    /// Nothing is known yet.
    Loading,
    /// Nothing is known, for this reason.
    Failed(ApiError),
    /// There is nothing in it.
    Empty,
    /// There is something to show.
    Filled,
}

/// What stands below what is loaded.
#[derive(Clone, Debug, PartialEq)]
pub enum FeedEnd {
    /// That was all.
    Over,
    /// There is more.
    More,
    /// More is on its way.
    Loading,
    /// More could not be loaded, for this reason.
    Failed(ApiError),
}

/// What is loaded of a list whose newest items come first.
#[derive(Clone, Debug, PartialEq)]
pub struct Feed<T> {
    items: Vec<T>,
    /// Whether the server has told anything of it.
    known: bool,
    more: bool,
    asking: Asking,
}

impl<T> Default for Feed<T> {
    fn default() -> Self {
        Self {
            items: Vec::new(),
            known: false,
            more: false,
            asking: Asking::default(),
        }
    }
}

impl<T> Feed<T> {
    /// What is loaded, newest first.
    pub fn items(&self) -> &[T] {
        &self.items
    }

    /// Whether the server has told anything of it.
    pub fn is_known(&self) -> bool {
        self.known
    }

    /// What is to be seen of it as a whole.
    pub fn face(&self) -> FeedFace {
        match (&self.asking, self.known) {
            (_, true) if !self.items.is_empty() => FeedFace::Filled,
            (_, true) => FeedFace::Empty,
            (Asking::Failed(error), false) => FeedFace::Failed(error.clone()),
            (_, false) => FeedFace::Loading,
        }
    }

    /// What is to be seen at its end.
    pub fn end(&self) -> FeedEnd {
        match (&self.asking, self.more) {
            (_, false) => FeedEnd::Over,
            (Asking::No, true) => FeedEnd::More,
            (Asking::Yes, true) => FeedEnd::Loading,
            (Asking::Failed(error), true) => FeedEnd::Failed(error.clone()),
        }
    }

    /// Whether a part is to be asked for now: not while one is on its way.
    pub fn begin(&mut self) -> bool {
        if self.asking == Asking::Yes {
            return false;
        }
        self.asking = Asking::Yes;
        true
    }

    /// Takes in the part behind the last item, and whether there is more behind it. An item that
    /// is there already, because newer ones have pushed it on meanwhile, is passed over.
    pub fn take_older(&mut self, part: Vec<T>, more: bool, same: impl Fn(&T, &T) -> bool) {
        for item in part {
            if !self.items.iter().any(|known| same(known, &item)) {
                self.items.push(item);
            }
        }
        (self.known, self.more, self.asking) = (true, more, Asking::No);
    }

    /// Takes in the newest part anew. Older items that join it stay; where nothing joins, there is
    /// a gap, and what was loaded before goes.
    pub fn take_newest(&mut self, part: Vec<T>, more: bool, same: impl Fn(&T, &T) -> bool) {
        let joins = part
            .iter()
            .any(|item| self.items.iter().any(|known| same(known, item)));
        let stays = joins && self.items.len() > part.len();
        let before = std::mem::replace(&mut self.items, part);
        if stays {
            for item in before {
                if !self.items.iter().any(|known| same(known, &item)) {
                    self.items.push(item);
                }
            }
        } else {
            self.more = more;
        }
        (self.known, self.asking) = (true, Asking::No);
    }

    /// Takes in that a part could not be loaded; what is loaded stays.
    pub fn fail(&mut self, error: ApiError) {
        self.asking = Asking::Failed(error);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn loaded(items: &[u32], more: bool) -> Feed<u32> {
        let mut feed = Feed::default();
        assert!(feed.begin());
        feed.take_older(items.to_vec(), more, u32::eq);
        feed
    }

    #[test]
    fn i13_nothing_known_is_on_its_way_or_has_failed_and_nothing_there_is_empty() {
        let mut feed = Feed::<u32>::default();
        assert_eq!(feed.face(), FeedFace::Loading);
        assert!(feed.begin());
        assert_eq!(feed.face(), FeedFace::Loading);
        feed.fail(ApiError::Server(500));
        assert_eq!(feed.face(), FeedFace::Failed(ApiError::Server(500)));
        assert_eq!(loaded(&[], false).face(), FeedFace::Empty);
        assert_eq!(loaded(&[], false).end(), FeedEnd::Over);
    }

    #[test]
    fn i13_a_part_is_asked_for_once_at_a_time() {
        let mut feed = loaded(&[9, 8], true);
        assert_eq!(feed.end(), FeedEnd::More);
        assert!(feed.begin());
        assert!(!feed.begin());
        assert_eq!(feed.end(), FeedEnd::Loading);
        assert_eq!(feed.face(), FeedFace::Filled);
    }

    #[test]
    fn i13_older_events_stand_below_and_a_failure_leaves_what_is_there() {
        let mut feed = loaded(&[9, 8], true);
        assert!(feed.begin());
        feed.fail(ApiError::Timeout);
        assert_eq!(feed.items(), [9, 8]);
        assert_eq!(feed.end(), FeedEnd::Failed(ApiError::Timeout));
        assert!(feed.begin());
        feed.take_older(vec![8, 7], false, u32::eq);
        assert_eq!(feed.items(), [9, 8, 7]);
        assert_eq!(feed.end(), FeedEnd::Over);
    }

    #[test]
    fn a15_what_is_new_comes_first_and_what_was_loaded_stays_below() {
        let mut feed = loaded(&[5, 4, 3, 2], true);
        feed.take_newest(vec![6, 5], true, u32::eq);
        assert_eq!(feed.items(), [6, 5, 4, 3, 2]);
        assert_eq!(feed.end(), FeedEnd::More);
        // All is there, and the newest part alone does not say that there is more.
        let mut all = loaded(&[5, 4, 3], false);
        all.take_newest(vec![6, 5], true, u32::eq);
        assert_eq!((all.items(), all.end()), (&[6, 5, 4, 3][..], FeedEnd::Over));
    }

    #[test]
    fn a15_after_a_gap_only_the_newest_part_is_there() {
        let mut feed = loaded(&[3, 2, 1], false);
        feed.take_newest(vec![9, 8], true, u32::eq);
        assert_eq!(feed.items(), [9, 8]);
        assert_eq!(feed.end(), FeedEnd::More);
    }
}
