//! A form as its fields and its frame see it, whatever it is about.

use std::rc::Rc;

use leptos::prelude::*;

use crate::api::ApiError;
use crate::platform::dom;
use crate::store::form::{item_of, place_of};
use crate::ui::unique;

/// What is wrong with a field.
#[derive(Clone, Debug, PartialEq)]
pub struct Wrong {
    /// Which field, as the server names it, such as `office_hours.week.monday[1]`.
    pub field: String,
    /// What is wrong and what to do, as a sentence.
    pub words: String,
}

impl Wrong {
    /// Something that is wrong with a field.
    pub fn new(field: impl Into<String>, words: impl Into<String>) -> Self {
        Self {
            field: field.into(),
            words: words.into(),
        }
    }
}

/// A field that both the person and somebody else changed.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Conflict {
    /// The outermost field.
    pub key: String,
    /// Its name.
    pub label: String,
    /// What the person made of it.
    pub mine: String,
    /// What it is now.
    pub theirs: String,
}

/// Where in the form a field is.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Spot {
    pub path: String,
    pub label: String,
    pub id: String,
}

/// A form without what it is about. A copy is a handle to the same.
#[derive(Clone, Copy)]
pub struct FormFace {
    /// Whether anything would be lost by leaving.
    pub is_unsaved: Signal<bool>,
    /// Whether it is about something that there is not yet: then it can be saved from the start, and
    /// says what it needs.
    pub is_new: RwSignal<bool>,
    /// Whether it is being saved.
    pub is_saving: Signal<bool>,
    /// Why it cannot be changed, as a sentence.
    pub locked: Signal<Option<String>>,
    /// Moves when what was typed was let go of: fields that keep a text of their own begin anew.
    pub resets: RwSignal<u32>,
    /// Everything that is wrong, as far as it is told.
    pub wrong: Memo<Vec<Wrong>>,
    pub(super) id: StoredValue<String>,
    pub(super) failed: RwSignal<Option<ApiError>>,
    pub(super) spots: RwSignal<Vec<Spot>>,
    /// What fields say of themselves: it cannot be saved before it is mended.
    pub(super) broken: RwSignal<Vec<Wrong>>,
    /// Moves whenever something wrong kept it from being saved.
    pub(super) refusals: RwSignal<u32>,
    pub(super) conflicts: Memo<Vec<Conflict>>,
    pub(super) by: RwSignal<Option<String>>,
    pub(super) save: Callback<()>,
    pub(super) discard: Callback<()>,
    pub(super) keep_mine: Callback<String>,
    pub(super) take_theirs: Callback<String>,
}

impl FormFace {
    /// Saves, as the button does.
    pub fn save(self) {
        self.save.run(());
    }

    /// Lets go of what was changed.
    pub fn discard(self) {
        self.discard.run(());
    }

    /// Where what is wrong with a field belongs; nothing where no field has it. Tracked.
    pub(super) fn spot_of(self, field: &str) -> Option<Spot> {
        self.spots.with(|spots| {
            let place = place_of(field, spots.iter().map(|spot| spot.path.as_str()))?;
            spots.iter().find(|spot| spot.path == place).cloned()
        })
    }

    /// Takes the focus to the first field that is wrong, else to the summary.
    pub(super) fn go_to_wrong(self) {
        let first = untrack(|| self.wrong_in_order().into_iter().find_map(|(_, spot)| spot));
        let id = first.map_or_else(|| self.summary_id(), |spot| spot.id);
        request_animation_frame(move || go_to(&id));
    }

    /// Everything that is wrong and where it is, in the order in which it stands on the page; what
    /// no field has comes last. Tracked.
    pub(super) fn wrong_in_order(self) -> Vec<(Wrong, Option<Spot>)> {
        let all = self.wrong.get().into_iter();
        let placed = all.map(|wrong| {
            let spot = self.spot_of(&wrong.field);
            (wrong, spot)
        });
        let mut placed: Vec<_> = placed.collect();
        // Rows that were added take their places later than what stands below them.
        let element = |spot: &Option<Spot>| spot.as_ref().and_then(|spot| dom::by_id(&spot.id));
        placed.sort_by(
            |(_, one), (_, other)| match (element(one), element(other)) {
                (Some(one), Some(other)) => dom::page_order(&one, &other),
                (one, other) => other.is_some().cmp(&one.is_some()),
            },
        );
        placed
    }

    pub(super) fn summary_id(self) -> String {
        format!("{}-wrong", self.id.get_value())
    }

    pub(super) fn conflicts_id(self) -> String {
        format!("{}-conflicts", self.id.get_value())
    }
}

/// Takes the focus to an element and the element into sight.
pub(super) fn go_to(id: &str) {
    let is_wrong = |element: &dom::HtmlElement| element.has_attribute("aria-invalid");
    // Of a field of two parts the second may be wrong alone.
    let second = || dom::by_id(&format!("{id}-to")).filter(is_wrong);
    let first = dom::by_id(id);
    let element = match first.as_ref().is_some_and(is_wrong) {
        true => first,
        false => second().or(first),
    };
    if let Some(element) = element {
        dom::focus(&element);
        // Its name and what is wrong with it, too.
        if let Some(field) = dom::closest(Some(element.clone().into()), ".field, .office-day") {
            dom::reveal(&field);
        }
        dom::reveal(&element);
    }
}

/// The form that one is in.
pub fn use_form() -> FormFace {
    expect_context()
}

/// Why a part of a form cannot be changed, where the rest of it can: a context for the fields in it.
#[derive(Clone, Copy)]
pub(super) struct PartLock(pub Signal<Option<String>>);

/// What a field knows of its form. A copy is a handle to the same.
#[derive(Clone, Copy)]
pub struct InForm {
    /// The form.
    pub form: FormFace,
    part: Option<PartLock>,
    /// What is wrong with it or a part of it.
    pub wrong: Memo<Vec<Wrong>>,
    id: StoredValue<Rc<str>, LocalStorage>,
    path: StoredValue<Rc<str>, LocalStorage>,
}

impl InForm {
    /// The id of what takes the focus when this field is to be mended.
    pub fn id(self) -> String {
        self.id.with_value(ToString::to_string)
    }

    /// The field as the server names it.
    pub fn path(self) -> Rc<str> {
        self.path.get_value()
    }

    /// The id of its hint.
    pub fn hint_id(self) -> String {
        format!("{}-hint", self.id())
    }

    /// The id of what is said to be wrong.
    pub fn error_id(self) -> String {
        format!("{}-error", self.id())
    }

    /// What is wrong, in words; nothing where nothing is. Tracked.
    pub fn error(self) -> Option<String> {
        let words = self.wrong.with(|wrong| {
            let words: Vec<&str> = wrong.iter().map(|wrong| wrong.words.as_str()).collect();
            words.join(" ")
        });
        (!words.is_empty()).then_some(words)
    }

    /// For `aria-invalid`. Tracked.
    pub fn invalid(self) -> Option<&'static str> {
        self.wrong.with(|wrong| !wrong.is_empty()).then_some("true")
    }

    /// For `aria-describedby`.
    pub fn described_by(self) -> String {
        format!("{} {}", self.hint_id(), self.error_id())
    }

    /// Whether it may not be changed. Tracked.
    pub fn is_locked(self) -> bool {
        self.form.locked.with(Option::is_some)
            || self.part.is_some_and(|part| part.0.with(Option::is_some))
    }

    /// Says what is wrong with what was typed, where that is no value at all: the form cannot be
    /// saved until it says nothing.
    pub fn complain(self, words: Option<String>) {
        let path = self.path();
        let known = self.form.broken.with_untracked(|broken| {
            let mine = broken.iter().find(|wrong| *wrong.field == *path);
            mine.map(|wrong| wrong.words.clone())
        });
        if known != words {
            self.form.broken.update(|broken| {
                broken.retain(|wrong| *wrong.field != *path);
                broken.extend(words.map(|words| Wrong::new(&*path, words)));
            });
        }
    }

    /// Says what is wrong with some of its items, by their places; of the others nothing.
    pub(super) fn complain_of_items(self, wrong: Vec<(usize, String)>) {
        let path = self.path();
        let is_mine = |wrong: &Wrong| item_of(&wrong.field, &path).is_some();
        let had = (self.form.broken).with_untracked(|broken| broken.iter().any(is_mine));
        if had || !wrong.is_empty() {
            self.form.broken.update(|broken| {
                broken.retain(|wrong| !is_mine(wrong));
                let all = wrong.into_iter();
                broken.extend(all.map(|(at, words)| Wrong::new(format!("{path}[{at}]"), words)));
            });
        }
    }
}

/// Takes a place in the form: what is wrong with the field `path`, or a part of it that no other
/// field has, is told here.
pub fn use_place_in_form(path: &str, label: &str) -> InForm {
    let form = use_form();
    let id = unique("field");
    let spot = Spot {
        path: path.to_owned(),
        label: label.to_owned(),
        id: id.clone(),
    };
    form.spots.update(|spots| spots.push(spot));
    let mine = id.clone();
    let wrong = Memo::new(move |_| {
        let all = form.wrong.get().into_iter();
        let is_mine = |wrong: &Wrong| {
            let spot = form.spot_of(&wrong.field);
            spot.is_some_and(|spot| spot.id == mine)
        };
        all.filter(is_mine).collect::<Vec<_>>()
    });
    let (gone, left) = (id.clone(), path.to_owned());
    on_cleanup(move || {
        (form.spots).try_update(|spots| spots.retain(|spot| spot.id != gone));
        (form.broken).try_update(|broken| {
            broken.retain(|wrong| wrong.field != left && item_of(&wrong.field, &left).is_none())
        });
    });
    InForm {
        form,
        part: use_context(),
        wrong,
        id: StoredValue::new_local(id.into()),
        path: StoredValue::new_local(path.into()),
    }
}
