//! What a form is about: what the server said last, what the person makes of it, and saving it.

use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;

use leptos::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::face::{FormFace, Wrong};
use super::saving::Refused;
use crate::api::{ApiError, FieldError};
use crate::pages::leaving::{Guarded, Leaving};
use crate::pages::place::use_toasts;
use crate::store::form::{merge, without_echo};
use crate::ui::{Toasts, unique};

/// What an answer brings: what was saved, and its version.
type Answer<T> = Result<(T, u64), ApiError>;
type Answering<T> = Pin<Box<dyn Future<Output = Answer<T>>>>;

/// An outermost field's name and value in words.
type Describe<T> = Rc<dyn Fn(&str, &T) -> Option<(String, String)>>;
/// What the server refused in the page's words.
type Explain = Rc<dyn Fn(&FieldError) -> Option<String>>;

/// What a tab says of its form.
pub(super) struct Setup<T> {
    pub save: Rc<dyn Fn(T, u64) -> Answering<T>>,
    pub fetch: Option<Rc<dyn Fn() -> Answering<T>>>,
    pub describe: Option<Describe<T>>,
    pub explain: Option<Explain>,
    pub done: Option<Rc<dyn Fn()>>,
    pub toasts: Toasts,
}

/// A value of a form and the way to change it. A copy is a handle to the same.
pub struct Bound<V: Send + Sync + 'static> {
    /// As it stands in the form.
    pub value: Signal<V>,
    /// Changes it.
    pub set: Callback<V>,
}

impl<V: Send + Sync + 'static> Clone for Bound<V> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<V: Send + Sync + 'static> Copy for Bound<V> {}

/// A form over `T`. A copy is a handle to the same; it lives as long as what it was made in.
pub struct Form<T: Send + Sync + 'static> {
    pub(super) base: RwSignal<T>,
    pub(super) version: StoredValue<u64>,
    pub(super) draft: RwSignal<T>,
    /// What is on its way to the server.
    pub(super) sent: RwSignal<Option<T>>,
    /// Whether it was tried to save it: from then on what is wrong is said at once.
    pub(super) tried: RwSignal<bool>,
    check: RwSignal<Option<Check<T>>>,
    pub(super) refused: RwSignal<Vec<Refused>>,
    /// The outermost fields that both changed.
    pub(super) contested: RwSignal<Vec<String>>,
    locked: RwSignal<Option<Signal<Option<String>>>>,
    pub(super) setup: StoredValue<Setup<T>, LocalStorage>,
    face: StoredValue<Option<FormFace>>,
}

type Check<T> = std::sync::Arc<dyn Fn(&T) -> Vec<Wrong> + Send + Sync>;

impl<T: Send + Sync + 'static> Clone for Form<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync + 'static> Copy for Form<T> {}

impl<T> Form<T>
where
    T: Clone + PartialEq + Serialize + DeserializeOwned + Send + Sync + 'static,
{
    /// A form that begins with what the server said, and is saved by `save`, which gets what the
    /// person made of it and the version that this was made on. Where the server counts no
    /// versions they are 0.
    pub fn new<F>(base: T, version: u64, save: impl Fn(T, u64) -> F + 'static) -> Self
    where
        F: Future<Output = Answer<T>> + 'static,
    {
        let setup = Setup {
            save: Rc::new(move |draft, version| Box::pin(save(draft, version))),
            fetch: None,
            describe: None,
            explain: None,
            done: None,
            toasts: use_toasts(),
        };
        let form = Self {
            draft: RwSignal::new(base.clone()),
            base: RwSignal::new(base),
            version: StoredValue::new(version),
            sent: RwSignal::new(None),
            tried: RwSignal::new(false),
            check: RwSignal::new(None),
            refused: RwSignal::new(Vec::new()),
            contested: RwSignal::new(Vec::new()),
            locked: RwSignal::new(None),
            setup: StoredValue::new_local(setup),
            face: StoredValue::new(None),
        };
        let face = form.make_face();
        form.face.set_value(Some(face));
        let leaving: Leaving = expect_context();
        leaving.guard(Guarded {
            is_unsaved: face.is_unsaved,
            discard: face.discard,
            save: Callback::new(move |after| form.save_then(Some(after))),
        });
        form
    }

    /// What is wrong by the page's own knowledge; told when it is saved, and from then on at once.
    pub fn set_check(self, check: impl Fn(&T) -> Vec<Wrong> + Send + Sync + 'static) {
        self.check.set(Some(std::sync::Arc::new(check)));
    }

    /// Why the person may not change it, as a sentence; nothing where they may.
    pub fn set_locked(self, locked: Signal<Option<String>>) {
        self.locked.set(Some(locked));
    }

    /// Is told when it was saved: an editor that is for one thing closes then.
    pub fn set_done(self, done: impl Fn() + 'static) {
        let done: Rc<dyn Fn()> = Rc::new(done);
        self.setup.update_value(|setup| setup.done = Some(done));
    }

    /// Asks the server anew, where saving was answered by a conflict.
    pub fn set_fetch<F>(self, fetch: impl Fn() -> F + 'static)
    where
        F: Future<Output = Answer<T>> + 'static,
    {
        let fetch: Rc<dyn Fn() -> Answering<T>> = Rc::new(move || Box::pin(fetch()));
        self.setup.update_value(|setup| setup.fetch = Some(fetch));
    }

    /// An outermost field's name and its value in words, where the form does not know them by
    /// itself: of what is no text, number, switch or list of texts.
    pub fn set_describe(self, say: impl Fn(&str, &T) -> Option<(String, String)> + 'static) {
        self.setup
            .update_value(|setup| setup.describe = Some(Rc::new(say)));
    }

    /// What the server refused in the page's own words; nothing leaves it the server's.
    pub fn set_explain(self, say: impl Fn(&FieldError) -> Option<String> + 'static) {
        self.setup
            .update_value(|setup| setup.explain = Some(Rc::new(say)));
    }

    /// The form without what it is about, for [`FormFrame`](super::FormFrame).
    pub fn face(self) -> FormFace {
        self.face.get_value().unwrap_or_else(|| self.make_face())
    }

    /// What the person makes of it; tracked where it is read so.
    pub fn draft(self) -> RwSignal<T> {
        self.draft
    }

    /// What the server said last; tracked where it is read so.
    pub fn base(self) -> RwSignal<T> {
        self.base
    }

    /// A part of it, for a field.
    pub fn bind<V>(
        self,
        get: impl Fn(&T) -> V + Send + Sync + 'static,
        set: impl Fn(&mut T, V) + Send + Sync + 'static,
    ) -> Bound<V>
    where
        V: Clone + PartialEq + Send + Sync + 'static,
    {
        let draft = self.draft;
        Bound {
            value: Memo::new(move |_| draft.with(&get)).into(),
            set: Callback::new(move |value| draft.update(|draft| set(draft, value))),
        }
    }

    /// The server says something newer, and who did it where that is known: what the person did
    /// not touch follows, what both changed stays as typed and is put to the person's choice.
    pub fn receive(self, news: T, version: u64, by: Option<String>) {
        if version < self.version.get_value() {
            return;
        }
        // Another part of the same may have been saved, and then the version alone is news.
        self.version.set_value(version);
        if self.base.with_untracked(|base| *base == news) {
            return;
        }
        let (Ok(theirs), Some((base, mine))) = (serde_json::to_value(&news), self.values()) else {
            return self.base.set(news);
        };
        let sent = self.sent.get_untracked();
        let base = match sent.and_then(|sent| serde_json::to_value(sent).ok()) {
            Some(sent) => without_echo(&base, &sent, &theirs),
            None => base,
        };
        let merged = merge(&base, &mine, &theirs);
        self.base.set(news);
        if let Ok(draft) = serde_json::from_value::<T>(merged.value)
            && self.draft.with_untracked(|now| *now != draft)
        {
            self.draft.set(draft);
        }
        if !merged.conflicts.is_empty() {
            self.face().by.set(by);
        }
        self.contested.update(|contested| {
            for key in merged.conflicts {
                if !contested.contains(&key) {
                    contested.push(key);
                }
            }
        });
    }

    /// Follows one of many things, by its id, for as long as the form lives; of a new one there is
    /// nothing to follow. Tells whether it was there and is no more. `known` is tracked.
    pub fn follow<I: Clone + Send + Sync + 'static>(
        self,
        id: Option<I>,
        known: impl Fn(&I) -> Option<(T, u64)> + Copy + Send + Sync + 'static,
    ) -> Memo<bool> {
        let followed = id.clone();
        Effect::new(move |_| {
            if let Some((news, version)) = followed.as_ref().and_then(known) {
                self.receive(news, version, None);
            }
        });
        let asked = id.clone();
        // The call that was refused has asked for all of them again.
        self.set_fetch(move || {
            let news = untrack(|| asked.as_ref().and_then(known));
            async move { news.ok_or(ApiError::NotFound) }
        });
        Memo::new(move |_| id.as_ref().is_some_and(|id| known(id).is_none()))
    }

    /// Saves it, as the button does.
    pub fn save(self) {
        self.save_then(None);
    }

    /// What the server said last, and what the person makes of it.
    pub(super) fn values(self) -> Option<(Value, Value)> {
        let base = self
            .base
            .with_untracked(|base| serde_json::to_value(base))
            .ok()?;
        let draft = self
            .draft
            .with_untracked(|draft| serde_json::to_value(draft))
            .ok()?;
        Some((base, draft))
    }

    fn discard(self) {
        let face = self.face();
        self.tried.set(false);
        self.refused.set(Vec::new());
        self.contested.set(Vec::new());
        face.failed.set(None);
        face.broken.set(Vec::new());
        self.draft.set(self.base.get_untracked());
        face.resets.update(|resets| *resets += 1);
    }

    fn take_theirs(self, key: &str) {
        if let Some((base, mut mine)) = self.values()
            && let (Some(base), Some(fields)) = (base.as_object(), mine.as_object_mut())
        {
            match base.get(key) {
                Some(value) => drop(fields.insert(key.to_owned(), value.clone())),
                None => drop(fields.remove(key)),
            }
            if let Ok(draft) = serde_json::from_value(mine) {
                self.draft.set(draft);
            }
        }
        self.settle(key);
    }

    fn settle(self, key: &str) {
        self.contested
            .update(|contested| contested.retain(|other| other != key));
    }

    fn make_face(self) -> FormFace {
        let broken = RwSignal::new(Vec::<Wrong>::new());
        let spots = RwSignal::new(Vec::new());
        let differs = Memo::new(move |_| {
            self.draft
                .with(|draft| self.base.with(|base| draft != base))
        });
        let wrong = Memo::new(move |_| {
            let mut all = broken.get();
            if self.tried.get()
                && let Some(check) = self.check.get()
            {
                let found = self.draft.with(|draft| check(draft));
                // A field may have said the same of itself.
                let news = found.into_iter().filter(|wrong| !all.contains(wrong));
                let news: Vec<Wrong> = news.collect();
                all.extend(news);
            }
            let draft = self.draft.with(|draft| serde_json::to_value(draft)).ok();
            let stands = |refused: &Refused| refused.stands(draft.as_ref());
            for refused in self.refused.get().into_iter().filter(stands) {
                // The page has said it better.
                if !all.iter().any(|wrong| wrong.field == refused.wrong.field) {
                    all.push(refused.wrong);
                }
            }
            all
        });
        let conflicts = Memo::new(move |_| {
            let keys = self.contested.get();
            let (mine, theirs) = (self.draft.get(), self.base.get());
            let labels = spots.get();
            keys.into_iter()
                .filter_map(|key| self.conflict(key, &mine, &theirs, &labels))
                .collect::<Vec<_>>()
        });
        FormFace {
            is_unsaved: Signal::derive(move || differs.get() || !broken.with(Vec::is_empty)),
            is_new: RwSignal::new(false),
            is_saving: Signal::derive(move || self.sent.with(Option::is_some)),
            locked: Signal::derive(move || self.locked.get().and_then(|locked| locked.get())),
            resets: RwSignal::new(0),
            wrong,
            id: StoredValue::new(unique("form")),
            failed: RwSignal::new(None),
            spots,
            broken,
            refusals: RwSignal::new(0),
            conflicts,
            by: RwSignal::new(None),
            save: Callback::new(move |()| self.save()),
            discard: Callback::new(move |()| self.discard()),
            keep_mine: Callback::new(move |key: String| self.settle(&key)),
            take_theirs: Callback::new(move |key: String| self.take_theirs(&key)),
        }
    }
}
