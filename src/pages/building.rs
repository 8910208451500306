//! Opening the view builder, from wherever a view is made or changed (SPEC S5).

use leptos::prelude::*;

use crate::domain::{Access, Filter, Look, NewView, Sort, View};

/// What the builder begins with.
#[derive(Clone, Debug, PartialEq)]
pub struct Blueprint {
    /// The view that is changed; none where one is made.
    pub of: Option<View>,
    /// What it is, or is to be.
    pub view: NewView,
}

/// Opens the builder. A copy is a handle to the same.
#[derive(Clone, Copy)]
pub struct Building {
    /// The view that is built.
    pub view: RwSignal<Option<Blueprint>>,
    /// The filter that is laid over a list for now.
    pub filter: RwSignal<Option<Filter>>,
}

impl Building {
    /// Lets pages open the builder.
    pub fn provide() -> Self {
        let building = Self {
            view: RwSignal::new(None),
            filter: RwSignal::new(None),
        };
        provide_context(building);
        building
    }

    /// Makes a view of what a filter lets through, in an order and with a look.
    pub fn create(self, filter: Filter, sort: Sort, look: Look) {
        let view = NewView {
            name: String::new(),
            description: String::new(),
            filter,
            sort,
            columns: look.columns,
            density: look.density,
            access: Access::OnlyMe,
        };
        self.view.set(Some(Blueprint { of: None, view }));
    }

    /// Changes the filter that lies over the list one is in (SPEC A3, I27).
    pub fn lay_over(self, filter: Filter) {
        self.filter.set(Some(filter));
    }

    /// Makes a view like another one, under another name.
    pub fn duplicate(self, view: &View, name: String) {
        let view = NewView {
            name,
            access: Access::OnlyMe,
            ..as_new(view)
        };
        self.view.set(Some(Blueprint { of: None, view }));
    }

    /// Changes a view.
    pub fn edit(self, view: View) {
        let blueprint = Blueprint {
            view: as_new(&view),
            of: Some(view),
        };
        self.view.set(Some(blueprint));
    }
}

fn as_new(view: &View) -> NewView {
    crate::domain::ViewPatch::default().applied(view)
}
