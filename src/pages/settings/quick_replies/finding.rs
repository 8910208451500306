//! Searching all quick replies, in parts: with fifty thousand of them the page never stands still.

use std::sync::Arc;

use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Replies;
use crate::platform::dom;
use crate::store::{ReplyIndex, Wanted};

/// For how long is searched at a stretch, in milliseconds: half a frame.
const STRETCH: f64 = 8.0;
/// How many are compared between two looks at the clock.
const BATCH: usize = 500;

/// A search. A copy is a handle to the same.
#[derive(Clone, Copy)]
pub(super) struct Finding {
    /// What was typed.
    pub typed: RwSignal<String>,
    /// Where those stand that fit, by name before by text.
    pub found: RwSignal<Arc<Vec<usize>>>,
    /// Whether it is still being searched.
    pub is_busy: RwSignal<bool>,
    run: StoredValue<u32>,
}

impl Finding {
    /// Follows what is typed, and the quick replies themselves.
    pub fn new(replies: Replies) -> Self {
        let finding = Self {
            typed: RwSignal::new(String::new()),
            found: RwSignal::new(Arc::default()),
            is_busy: RwSignal::new(false),
            run: StoredValue::new(0),
        };
        Effect::new(move |_| {
            if let Some(index) = replies.index.get() {
                finding.begin(index, Wanted::new(&finding.typed.get()));
            }
        });
        finding
    }

    fn begin(self, index: Arc<ReplyIndex>, wanted: Wanted) {
        let mine = self.run.get_value().wrapping_add(1);
        self.run.set_value(mine);
        let count = index.replies().len();
        if wanted.is_empty() {
            self.is_busy.set(false);
            return self.found.set(Arc::new((0..count).collect()));
        }
        self.is_busy.set(true);
        spawn_local(async move {
            let mut found = Vec::new();
            let (mut at, mut until) = (0, dom::now() + STRETCH);
            while at < count {
                let end = count.min(at + BATCH);
                found.extend((at..end).filter_map(|place| {
                    let fit = index.fits(place, &wanted)?;
                    Some((fit, place))
                }));
                at = end;
                if dom::now() >= until {
                    TimeoutFuture::new(0).await;
                    if self.run.try_get_value() != Some(mine) {
                        return;
                    }
                    until = dom::now() + STRETCH;
                }
            }
            if self.run.try_get_value() == Some(mine) {
                found.sort();
                self.found.set(Arc::new(
                    found.into_iter().map(|(_, place)| place).collect(),
                ));
                self.is_busy.set(false);
            }
        });
    }
}
