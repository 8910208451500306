//! Making, changing and deleting views (SPEC S5).

use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Desk;
use super::notice::{Notice, Undo};
use crate::api::{
    ApiError, AskCount, ChangeView, DeleteView, GetFieldValues, GetViews, MakeView, OrderViews,
    RestoreView, TicketCount,
};
use crate::domain::{Field, Filter, NewView, View, ViewId, ViewPatch};

/// What tickets have in a field, as far as it is known.
type Values = ArcRwSignal<Arc<Vec<String>>>;

/// What was asked for while a view was built.
#[derive(Default)]
pub(super) struct FieldValues(RefCell<HashMap<Field, Values>>);

impl FieldValues {
    pub fn clear(&self) {
        self.0.borrow_mut().clear();
    }
}

impl Desk {
    /// How many tickets fit a filter, with some of them.
    ///
    /// # Errors
    /// As any call.
    pub async fn count_tickets(self, filter: Filter) -> Result<TicketCount, ApiError> {
        self.call(&AskCount(filter)).await
    }

    /// What tickets have in a field; nothing while it is on its way. Tracked.
    pub fn field_values(self, field: &Field) -> Arc<Vec<String>> {
        let inner = self.inner();
        let kept = inner.field_values.0.borrow().get(field).cloned();
        let values = kept.unwrap_or_else(|| {
            let values = Values::default();
            let mut all = inner.field_values.0.borrow_mut();
            all.insert(field.clone(), values.clone());
            drop(all);
            self.ask_field_values(field.clone(), values.clone());
            values
        });
        values.get()
    }

    /// Asks again what tickets have in a field, because it is about to be chosen from; what was
    /// known stands until then.
    pub fn refresh_field_values(self, field: &Field) {
        let kept = self.inner().field_values.0.borrow().get(field).cloned();
        if let Some(values) = kept {
            self.ask_field_values(field.clone(), values);
        }
    }

    /// The same for every field that was chosen from.
    pub fn refresh_all_field_values(self) {
        let fields: Vec<Field> = (self.inner().field_values.0.borrow().keys().cloned()).collect();
        for field in fields {
            self.refresh_field_values(&field);
        }
    }

    fn ask_field_values(self, field: Field, fill: Values) {
        spawn_local(async move {
            match self.call(&GetFieldValues(field.clone())).await {
                Ok(list) if *list.items != **fill.read_untracked() => {
                    fill.set(Arc::new(list.items))
                }
                Ok(_) => {}
                // Asked again when it is next wanted.
                Err(_) => drop(self.inner().field_values.0.borrow_mut().remove(&field)),
            }
        });
    }

    /// Makes a view: one for each key, however often it is asked.
    ///
    /// # Errors
    /// As any call; a name that is taken is `Validation`.
    pub async fn make_view(self, key: String, view: NewView) -> Result<View, ApiError> {
        let made = self.call(&MakeView { key, view }).await?;
        self.views_again().await;
        self.notify(Notice::ViewSaved(made.name.clone()));
        Ok(made)
    }

    /// Changes a view.
    ///
    /// # Errors
    /// As any call; where somebody changed it meanwhile, `Conflict`, and the views are asked anew.
    pub async fn change_view(
        self,
        id: ViewId,
        version: u64,
        patch: ViewPatch,
    ) -> Result<View, ApiError> {
        let answer = self.call(&ChangeView { id, version, patch }).await;
        self.views_again().await;
        if let Ok(view) = &answer {
            self.notify(Notice::ViewSaved(view.name.clone()));
        }
        answer
    }

    /// Deletes a view, which can be undone.
    pub fn delete_view(self, view: View) {
        spawn_local(async move {
            match self.call(&DeleteView(view.id.clone())).await {
                Ok(()) => {
                    self.views_again().await;
                    let undo = Undo::View {
                        id: view.id,
                        name: view.name.clone(),
                    };
                    self.notify(Notice::ViewDeleted {
                        name: view.name,
                        undo,
                    });
                }
                Err(error) => self.notify(Notice::ViewNotDeleted { view, error }),
            }
        });
    }

    pub(super) fn restore_view(self, id: ViewId, name: String) {
        spawn_local(async move {
            match self.call(&RestoreView(id.clone())).await {
                Ok(_) => {
                    self.views_again().await;
                    self.notify(Notice::ViewRestored(name));
                }
                Err(error) => self.notify(Notice::NotUndone {
                    undo: Undo::View { id, name },
                    error,
                }),
            }
        });
    }

    /// Moves a view up or down among those that one can move.
    pub fn move_view(self, id: &ViewId, down: bool) {
        let views = untrack(|| self.views());
        let mut order: Vec<ViewId> = views
            .iter()
            .filter(|view| !view.built_in)
            .map(|view| view.id.clone())
            .collect();
        let Some(at) = order.iter().position(|one| one == id) else {
            return;
        };
        let to = if down { at + 1 } else { at.wrapping_sub(1) };
        if to >= order.len() {
            return;
        }
        order.swap(at, to);
        spawn_local(async move {
            match self.call(&OrderViews(order)).await {
                Ok(views) => self.receive_views(views.items),
                Err(error) => self.notify(Notice::NotSaved(error)),
            }
        });
    }

    async fn views_again(self) {
        // Should this fail, the live events or the next load tell them.
        if let Ok(views) = self.call(&GetViews).await {
            self.receive_views(views.items);
        }
        self.refresh_counts();
    }
}
