//! What the tabs show is a file of its own, fetched once it is wanted: whoever opens the desk to
//! answer tickets does not wait for the settings.

use std::future::Future;
use std::pin::Pin;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::routes::SettingsTab;

/// Builds what a tab shows.
pub type Panel = fn(SettingsTab) -> AnyView;

/// The way to the file that [`Panel`] is in; nothing comes of it where that could not be fetched.
pub type Fetch = fn() -> Pin<Box<dyn Future<Output = Option<Panel>>>>;

/// How far that file is.
#[derive(Clone, Copy)]
pub(super) enum Progress {
    Unasked,
    OnItsWay,
    Failed,
    Here(Panel),
}

/// The file that the tabs' panels are in. A copy is a handle to the same.
#[derive(Clone, Copy)]
pub struct Panels {
    fetch: Fetch,
    progress: RwSignal<Progress>,
}

impl Panels {
    /// Hands them to the page; nothing is fetched yet.
    pub fn provide(fetch: Fetch) -> Self {
        let panels = Self {
            fetch,
            progress: RwSignal::new(Progress::Unasked),
        };
        provide_context(panels);
        panels
    }

    /// Fetches the file unless it is here or on its way; tries again where that failed.
    pub fn load(self) {
        if let Progress::OnItsWay | Progress::Here(_) = self.progress.get_untracked() {
            return;
        }
        self.progress.set(Progress::OnItsWay);
        spawn_local(async move {
            let panel = (self.fetch)().await;
            self.progress
                .set(panel.map_or(Progress::Failed, Progress::Here));
        });
    }

    /// Whether nobody wanted it yet.
    pub fn is_unasked(self) -> bool {
        matches!(self.progress.get_untracked(), Progress::Unasked)
    }

    /// How far it is. Tracked.
    pub(super) fn progress(self) -> Progress {
        self.progress.get()
    }
}
