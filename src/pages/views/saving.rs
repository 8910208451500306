//! What a view is being made into, what is wrong with it, and saving it.

use std::collections::HashMap;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api::ApiError;
use crate::domain::{
    Access, Column, Density, Filter, FilterReason, NewView, Sort, View, ViewPatch,
};
use crate::pages::abandoning::Abandoning;
use crate::pages::building::Blueprint;
use crate::pages::conditions::{Group, Wrong};
use crate::pages::filter_words as words;
use crate::pages::once::Once;
use crate::pages::place::{Place, use_place};
use crate::pages::wording;
use crate::platform::dom;
use crate::routes::{ListRef, Route};
use crate::store::Desk;
use crate::ui::t;

/// What is to be mended first.
const FIRST_WRONG: &str = ".builder [aria-invalid=true], \
    .builder .condition:has(> .error:not(:empty)) .value :is(input, button), \
    .builder .group:has(> .error:not(:empty)) > .adds button";

/// A view while it is being made. A copy is a handle to the same.
#[derive(Clone, Copy)]
pub struct Saving {
    desk: Desk,
    place: Place,
    abandoning: Abandoning,
    before: StoredValue<Blueprint>,
    /// The version that a change is made on.
    version: RwSignal<Option<u64>>,
    pub name: RwSignal<String>,
    pub description: RwSignal<String>,
    pub access: RwSignal<Access>,
    pub sort: RwSignal<Sort>,
    pub columns: RwSignal<Vec<Column>>,
    pub density: RwSignal<Density>,
    pub root: StoredValue<Group>,
    pub filter: Memo<Filter>,
    pub wrong: Wrong,
    /// Whether it was tried to save it: from then on what is missing is said as well.
    tried: RwSignal<bool>,
    /// Asked again after an answer that was lost, it makes no second view.
    asked: Once<NewView>,
    taken: RwSignal<Option<String>>,
    failed: RwSignal<Option<ApiError>>,
    pub busy: RwSignal<bool>,
}

impl Saving {
    pub fn new(desk: Desk, mut blueprint: Blueprint, abandoning: Abandoning) -> Self {
        let view = blueprint.view.clone();
        let group = Group::read(view.filter);
        // As the builder writes it: another way of writing the same is no change.
        blueprint.view.filter = untrack(|| group.filter());
        let tree = group.clone();
        let filter = Memo::new(move |_| tree.filter());
        let tried = RwSignal::new(false);
        let tree = group.clone();
        let wrong = Memo::new(move |_| {
            let errors = filter.with(Filter::check);
            let tried = tried.get();
            let told = errors.into_iter().filter(|error| {
                let is_missing = matches!(
                    error.reason,
                    FilterReason::NoValue | FilterReason::EmptyGroup
                );
                tried || !is_missing
            });
            let named = told.filter_map(|error| Some((tree.at(&error.at)?, words::reason(&error))));
            named.collect::<HashMap<_, _>>()
        });
        Self {
            desk,
            place: use_place(),
            abandoning,
            version: RwSignal::new(blueprint.of.as_ref().map(|view| view.version)),
            before: StoredValue::new(blueprint),
            name: RwSignal::new(view.name),
            description: RwSignal::new(view.description),
            access: RwSignal::new(view.access),
            sort: RwSignal::new(view.sort),
            columns: RwSignal::new(view.columns),
            density: RwSignal::new(view.density),
            root: StoredValue::new(group),
            filter,
            wrong,
            tried,
            asked: Once::new(),
            taken: RwSignal::new(None),
            failed: RwSignal::new(None),
            busy: RwSignal::new(false),
        }
    }

    /// What it is now; tracked.
    fn view(self) -> NewView {
        NewView {
            name: self.name.get().trim().to_owned(),
            description: self.description.get().trim().to_owned(),
            access: self.access.get(),
            sort: self.sort.get(),
            columns: self.columns.get(),
            density: self.density.get(),
            filter: self.filter.get(),
        }
    }

    /// Whether anything would be lost; tracked.
    pub fn is_changed(self) -> bool {
        let view = self.view();
        self.before.with_value(|before| before.view != view)
    }

    /// Takes another name.
    pub fn rename(self, name: String) {
        self.taken.set(None);
        self.name.set(name);
    }

    /// What is wrong with the name; tracked.
    pub fn name_error(self) -> Option<String> {
        let name = self.name.get();
        if let Some(taken) = self.taken.get() {
            return Some(taken);
        }
        if name.trim().chars().count() > View::LONGEST_NAME {
            return Some(t().view_name_long(View::LONGEST_NAME as u32));
        }
        (self.tried.get() && name.trim().is_empty()).then(|| t().view_name_missing().to_owned())
    }

    /// Why it could not be saved, as far as that stands nowhere else; tracked.
    pub fn trouble(self) -> Option<String> {
        if let Some(error) = self.failed.get() {
            return Some(match error {
                ApiError::ViewConflict(_) => t().view_conflict().to_owned(),
                error => format!("{} {}", t().view_not_saved(), wording::error(&error)),
            });
        }
        (self.tried.get() && self.has_errors()).then(|| t().save_what_is_missing().to_owned())
    }

    fn has_errors(self) -> bool {
        self.name_error().is_some() || self.filter.with(|filter| !filter.check().is_empty())
    }

    /// Saves it and shows it; or says what is wrong where it is.
    pub fn save(self) {
        self.tried.set(true);
        self.failed.set(None);
        self.root.with_value(Group::done_typing);
        if untrack(|| self.has_errors()) {
            return dom::focus_next_frame(FIRST_WRONG);
        }
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        let view = untrack(|| self.view());
        let of = self.before.with_value(|before| before.of.clone());
        let version = self.version.get_untracked();
        spawn_local(async move {
            let answer = match (of, version) {
                (Some(of), Some(version)) => {
                    let patch = changes(&of, view);
                    self.desk.change_view(of.id, version, patch).await
                }
                _ => self.desk.make_view(self.asked.key(&view), view).await,
            };
            self.busy.try_set(false);
            match answer {
                Ok(view) => {
                    self.abandoning.done();
                    self.place.go(&Route::Inbox(ListRef::View(view.id), None));
                }
                Err(error) => self.refused(error),
            }
        });
    }

    fn refused(self, error: ApiError) {
        if let ApiError::Validation(fields) = &error
            && fields.iter().any(|field| field.field == "name")
        {
            self.taken.set(Some(t().view_name_taken().to_owned()));
            return;
        }
        if let ApiError::ViewConflict(now) = &error {
            // Saving again is made on what is there now.
            self.version.set(Some(now.version));
        }
        self.failed.set(Some(error));
    }
}

/// What was changed of a view, and nothing else.
fn changes(before: &View, after: NewView) -> ViewPatch {
    fn news<T: PartialEq>(before: &T, after: T) -> Option<T> {
        (*before != after).then_some(after)
    }
    ViewPatch {
        name: news(&before.name, after.name),
        description: news(&before.description, after.description),
        filter: news(&before.filter, after.filter),
        sort: news(&before.sort, after.sort),
        columns: news(&before.columns, after.columns),
        density: news(&before.density, after.density),
        access: news(&before.access, after.access),
    }
}
