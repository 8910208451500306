//! Saving a form: what is mended first, what is sent, and what becomes of the answer.

use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::face::{Wrong, go_to};
use super::state::Form;
use crate::api::ApiError;
use crate::i18n::sentence;
use crate::pages::leaving::Act;
use crate::store::form::{key_of, merge};
use crate::ui::{Toast, t};

/// How often it is saved again by itself because somebody else saved something else meanwhile.
pub(super) const ATTEMPTS: u32 = 3;

/// What the server refused, and what it was then.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Refused {
    pub wrong: Wrong,
    value: Option<Value>,
}

impl Refused {
    /// Whether what was refused still stands in the draft.
    pub fn stands(&self, draft: Option<&Value>) -> bool {
        value_of(draft, &self.wrong.field) == self.value
    }
}

impl<T> Form<T>
where
    T: Clone + PartialEq + Serialize + DeserializeOwned + Send + Sync + 'static,
{
    pub(super) fn save_then(self, after: Option<Act>) {
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

    fn send(self, after: Option<Act>, attempts: u32) {
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
                    let done = self.setup.with_value(|setup| setup.done.clone());
                    self.accept(draft, saved, version);
                    if let Some(after) = after {
                        after();
                    }
                    if let Some(done) = done {
                        done();
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
    async fn again(self, after: Option<Act>, attempts: u32) {
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
}

/// The value of the outermost field that a complaint is about; of all fields where the form names
/// them otherwise than the server, so that whatever is mended lets go of the complaint.
pub(super) fn value_of(whole: Option<&Value>, field: &str) -> Option<Value> {
    let whole = whole?;
    Some(whole.get(key_of(field)).unwrap_or(whole).clone())
}
