//! What a form is about: what the server said last, what the person makes of it, and saving it.

use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::face::{Conflict, FormFace, Wrong, go_to};
use crate::api::{ApiError, FieldError};
use crate::i18n::sentence;
use crate::pages::leaving::{Guarded, Leaving};
use crate::pages::place::use_toasts;
use crate::store::form::{key_of, merge, without_echo};
use crate::ui::{Toast, Toasts, t, unique};

/// How often it is saved again by itself because somebody else saved something else meanwhile.
const ATTEMPTS: u32 = 3;

/// What an answer brings: what was saved, and its version.
type Answer<T> = Result<(T, u64), ApiError>;
type Answering<T> = Pin<Box<dyn Future<Output = Answer<T>>>>;

/// What a tab says of its form.
struct Setup<T> {
    save: Rc<dyn Fn(T, u64) -> Answering<T>>,
    fetch: Option<Rc<dyn Fn() -> Answering<T>>>,
    describe: Option<Rc<dyn Fn(&str, &T) -> Option<(String, String)>>>,
    explain: Option<Rc<dyn Fn(&FieldError) -> Option<String>>>,
    toasts: Toasts,
}

/// What the server refused, and what it was then.
#[derive(Clone, Debug, PartialEq)]
struct Refused {
    wrong: Wrong,
    value: Option<Value>,
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
    base: RwSignal<T>,
    version: StoredValue<u64>,
    draft: RwSignal<T>,
    /// What is on its way to the server.
    sent: RwSignal<Option<T>>,
    /// Whether it was tried to save it: from then on what is wrong is said at once.
    tried: RwSignal<bool>,
    check: RwSignal<Option<Check<T>>>,
    refused: RwSignal<Vec<Refused>>,
    /// The outermost fields that both changed.
    contested: RwSignal<Vec<String>>,
    locked: RwSignal<Option<Signal<Option<String>>>>,
    setup: StoredValue<Setup<T>, LocalStorage>,
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
            save: Callback::new(move |after: Callback<()>| form.save_then(Some(after))),
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
        if version < self.version.get_value() || self.base.with_untracked(|base| *base == news) {
            return;
        }
        self.version.set_value(version);
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

    /// Saves it, as the button does.
    pub fn save(self) {
        self.save_then(None);
    }

    fn values(self) -> Option<(Value, Value)> {
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

    fn save_then(self, after: Option<Callback<()>>) {
        let face = self.face();
        if face.is_saving.get_untracked() || face.locked.with_untracked(Option::is_some) {
            return;
        }
        self.tried.set(true);
        face.failed.set(None);
        if !face.conflicts.with_untracked(Vec::is_empty) {
            return go_to(&face.conflicts_id());
        }
        if !face.wrong.with_untracked(Vec::is_empty) {
            return self.mend();
        }
        self.send(after, ATTEMPTS);
    }

    fn mend(self) {
        let face = self.face();
        face.refusals.update(|refusals| *refusals += 1);
        face.go_to_wrong();
    }

    fn send(self, after: Option<Callback<()>>, attempts: u32) {
        let draft = self.draft.get_untracked();
        let version = self.version.get_value();
        let save = self.setup.with_value(|setup| setup.save.clone());
        let toasts = self.setup.with_value(|setup| setup.toasts);
        self.sent.set(Some(draft.clone()));
        spawn_local(async move {
            let answer = save(draft.clone(), version).await;
            // The page may be gone by now; what was saved is saved.
            if answer.is_ok() {
                toasts.push(Toast::status(t().saved()).key("settings"));
            }
            if self.draft.is_disposed() {
                return;
            }
            match answer {
                Ok((saved, version)) => {
                    self.accept(draft, saved, version);
                    if let Some(after) = after {
                        after.run(());
                    }
                }
                Err(ApiError::Conflict(_) | ApiError::ViewConflict(_)) if attempts > 1 => {
                    self.again(after, attempts - 1).await;
                }
                Err(error) => self.refuse(error),
            }
        });
    }

    /// It was saved; what was typed meanwhile is not, and stays.
    fn accept(self, sent: T, saved: T, version: u64) {
        self.sent.set(None);
        self.tried.set(false);
        self.refused.set(Vec::new());
        self.version
            .update_value(|known| *known = version.max(*known));
        let values = serde_json::to_value(&sent).ok().zip(self.values());
        if let (Some((sent, (_, mine))), Ok(theirs)) = (values, serde_json::to_value(&saved))
            && let Ok(draft) = serde_json::from_value::<T>(merge(&sent, &mine, &theirs).value)
            && self.draft.with_untracked(|now| *now != draft)
        {
            self.draft.set(draft);
        }
        self.base.set(saved);
        self.contested.set(Vec::new());
    }

    /// Somebody else saved meanwhile: where that is about other fields, it is saved again.
    async fn again(self, after: Option<Callback<()>>, attempts: u32) {
        let fetch = self.setup.with_value(|setup| setup.fetch.clone());
        let news = match fetch {
            Some(fetch) => fetch().await,
            None => Err(ApiError::Conflict(None)),
        };
        if self.draft.is_disposed() {
            return;
        }
        self.sent.set(None);
        match news {
            Ok((news, version)) => {
                self.receive(news, version, None);
                let face = self.face();
                match face.conflicts.with_untracked(Vec::is_empty) {
                    true => self.send(after, attempts),
                    false => request_animation_frame(move || go_to(&face.conflicts_id())),
                }
            }
            Err(error) => self.refuse(error),
        }
    }

    fn refuse(self, error: ApiError) {
        self.sent.set(None);
        let fields = match error {
            ApiError::Validation(fields) if !fields.is_empty() => fields,
            error => return self.face().failed.set(Some(error)),
        };
        let explain = self.setup.with_value(|setup| setup.explain.clone());
        let draft = self
            .draft
            .with_untracked(|draft| serde_json::to_value(draft))
            .ok();
        let refused = fields.iter().map(|field| {
            let own = explain.as_ref().and_then(|explain| explain(field));
            let words = own.unwrap_or_else(|| sentence(&field.message));
            Refused {
                value: value_of(draft.as_ref(), &field.field),
                wrong: Wrong::new(&field.field, words),
            }
        });
        self.refused.set(refused.collect());
        self.mend();
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
                all.extend(self.draft.with(|draft| check(draft)));
            }
            let draft = self.draft.with(|draft| serde_json::to_value(draft)).ok();
            let stands =
                |refused: &Refused| value_of(draft.as_ref(), &refused.wrong.field) == refused.value;
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

    /// A field that both changed, in words; nothing where they agree by now.
    fn conflict(
        self,
        key: String,
        mine: &T,
        theirs: &T,
        spots: &[super::face::Spot],
    ) -> Option<Conflict> {
        let [my, their] = [mine, theirs].map(|whose| {
            let whole = serde_json::to_value(whose).ok();
            whole.and_then(|whole| whole.get(&key).cloned())
        });
        if my == their {
            return None;
        }
        let describe = self.setup.with_value(|setup| setup.describe.clone());
        let say = |whose: &T, value: Option<&Value>| {
            let own = describe.as_ref().and_then(|describe| describe(&key, whose));
            own.unwrap_or_else(|| {
                let spot = spots.iter().find(|spot| key_of(&spot.path) == key);
                let label = spot.map_or_else(|| key.clone(), |spot| spot.label.clone());
                (label, in_words(value))
            })
        };
        let (label, mine) = say(mine, my.as_ref());
        let (_, theirs) = say(theirs, their.as_ref());
        Some(Conflict {
            key,
            label,
            mine,
            theirs,
        })
    }
}

/// The value of the outermost field that a complaint is about; of all fields where the form names
/// them otherwise than the server, so that whatever is mended lets go of the complaint.
fn value_of(whole: Option<&Value>, field: &str) -> Option<Value> {
    let whole = whole?;
    Some(whole.get(key_of(field)).unwrap_or(whole).clone())
}

fn in_words(value: Option<&Value>) -> String {
    match value {
        None | Some(Value::Null) => t().value_empty().to_owned(),
        Some(Value::Bool(true)) => t().value_on().to_owned(),
        Some(Value::Bool(false)) => t().value_off().to_owned(),
        Some(Value::Number(number)) => number.to_string(),
        Some(Value::String(text)) if text.is_empty() => t().value_empty().to_owned(),
        Some(Value::String(text)) => text.clone(),
        Some(Value::Array(items)) if items.is_empty() => t().value_empty().to_owned(),
        Some(Value::Array(items)) if items.iter().all(Value::is_string) => {
            let words: Vec<&str> = items.iter().filter_map(Value::as_str).collect();
            words.join(", ")
        }
        Some(_) => t().value_changed().to_owned(),
    }
}
