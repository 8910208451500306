//! Nothing that was typed is lost by going elsewhere: whoever leaves a form with unsaved changes is
//! asked first, by whichever way they leave (SPEC I16).
//!
//! Links and the browser's Back are caught here; [`Place`](super::place::Place) asks before it goes;
//! what else would end a form goes through [`Leaving::then`].

use std::rc::Rc;

use leptos::prelude::*;

use crate::platform::{boot, dom, link};
use crate::ui::{Dialog, keep, t};

/// Something to do.
pub type Act = Rc<dyn Fn()>;

/// A form that may have unsaved changes.
#[derive(Clone, Copy)]
pub struct Guarded {
    /// Whether anything would be lost.
    pub is_unsaved: Signal<bool>,
    /// Lets go of what was changed.
    pub discard: Callback<()>,
    /// Saves, and when that is done does what it is given.
    pub save: Callback<Act>,
}

/// The forms of the page, and what waits for an answer. A copy is a handle to the same.
#[derive(Clone, Copy)]
pub struct Leaving {
    forms: StoredValue<Vec<(u32, Guarded)>>,
    next: StoredValue<u32>,
    asked: RwSignal<Option<Act>, LocalStorage>,
    /// The address of the page that has unsaved changes.
    here: StoredValue<String>,
}

impl Leaving {
    /// Catches links and Back from now on. To be called before the router listens to them.
    pub fn provide() -> Self {
        let leaving = Self {
            forms: StoredValue::new(Vec::new()),
            next: StoredValue::new(0),
            asked: RwSignal::new_local(None),
            here: StoredValue::new(String::new()),
        };
        keep(dom::Listener::on_document("click", true, move |event| {
            if !leaving.is_unsaved() {
                return;
            }
            if let Some(followed) =
                link::followed(&event).filter(|_| !link::is_going_nowhere(&event))
            {
                event.prevent_default();
                event.stop_immediate_propagation();
                leaving.ask(move || link::follow(&followed));
            }
        }));
        keep(dom::Listener::on_window("popstate", move |event| {
            let here = leaving.here.get_value();
            if leaving.is_unsaved() && boot::address() != here {
                // The browser has gone already: it is brought back, and where it came to is then
                // one step before.
                event.stop_immediate_propagation();
                boot::push(&here);
                leaving.ask(boot::go_back);
            }
        }));
        provide_context(leaving);
        leaving
    }

    /// Watches over a form for as long as the component lives that calls this.
    pub fn guard(self, form: Guarded) {
        let id = self.next.get_value();
        self.next.set_value(id + 1);
        self.forms.update_value(|forms| forms.push((id, form)));
        Effect::new(move |_| {
            if form.is_unsaved.get() {
                self.here.set_value(boot::address());
            }
        });
        on_cleanup(move || {
            self.forms
                .try_update_value(|forms| forms.retain(|(other, _)| *other != id));
        });
    }

    /// Whether anything would be lost by leaving now.
    pub fn is_unsaved(self) -> bool {
        self.unsaved().next().is_some()
    }

    /// Does what ends the page, at once or after asking.
    pub fn then(self, act: impl Fn() + 'static) {
        match self.is_unsaved() {
            true => self.ask(act),
            false => act(),
        }
    }

    fn unsaved(self) -> impl Iterator<Item = Guarded> {
        let forms = self.forms.try_get_value().unwrap_or_default();
        let is_unsaved = |form: &Guarded| form.is_unsaved.try_get_untracked() == Some(true);
        forms.into_iter().map(|(_, form)| form).filter(is_unsaved)
    }

    fn ask(self, act: impl Fn() + 'static) {
        self.asked.set(Some(Rc::new(act)));
    }

    fn discard(self) {
        let asked = self.asked.get_untracked();
        self.unsaved().for_each(|form| form.discard.run(()));
        self.asked.set(None);
        if let Some(act) = asked {
            act();
        }
    }

    fn save(self) {
        let asked = self.asked.get_untracked();
        self.asked.set(None);
        if let Some(act) = asked {
            self.save_before(act);
        }
    }

    /// Saves one form after the other, then acts; where one cannot be saved, one stays with it.
    fn save_before(self, act: Act) {
        match self.unsaved().next() {
            Some(form) => form
                .save
                .run(Rc::new(move || self.save_before(act.clone()))),
            None => act(),
        }
    }
}

/// Where leaving is asked about.
#[component]
pub fn LeavingDialog(
    /// What asks.
    leaving: Leaving,
) -> impl IntoView {
    let open = RwSignal::new(false);
    Effect::new(move |_| open.set(leaving.asked.with(Option::is_some)));
    Effect::new(move |_| {
        if !open.get() && leaving.asked.with_untracked(Option::is_some) {
            leaving.asked.set(None);
        }
    });
    view! {
        <Dialog open title=t().discard_changes()>
            <p>{t().discard_changes_text()}</p>
            <div class="actions">
                <button type="button" class="button" on:click=move |_| open.set(false)>
                    {t().keep_editing()}
                </button>
                <button type="button" class="button danger" on:click=move |_| leaving.discard()>
                    {t().discard()}
                </button>
                <button type="button" class="button primary" on:click=move |_| leaving.save()>
                    {t().save_and_leave()}
                </button>
            </div>
        </Dialog>
    }
}
