//! A tab that is about some of the account's settings.

use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::form::{Form, Loaded};
use crate::domain::Settings;
use crate::pages::place::use_desk;
use crate::store::Desk;

/// Some of the account's settings, as a form has them.
pub(super) trait PartOfSettings:
    Clone + PartialEq + Serialize + DeserializeOwned + Send + Sync + 'static
{
    /// This part of them.
    fn of(settings: &Settings) -> Self;

    /// Puts what was made of it back.
    fn put_into(self, settings: &mut Settings);
}

/// A form over a part of the settings, which follows them, and is saved on their version.
pub(super) fn form_of<T: PartOfSettings>(desk: Desk, settings: &Settings) -> Form<T> {
    let answer = |settings: &Settings| (T::of(settings), settings.version);
    let (first, version) = answer(settings);
    let form = Form::new(first, version, move |draft: T, version| async move {
        let saved = desk.save_settings(version, |settings| draft.put_into(settings));
        Ok(answer(&saved.await?))
    });
    form.set_fetch(move || async move { Ok(answer(&desk.reload_settings().await?)) });
    Effect::new(move |_| {
        let (news, version) = answer(&desk.settings());
        form.receive(news, version, None);
    });
    form
}

/// A tab's panel: built of the settings once they are here.
#[component]
pub(super) fn SettingsLoaded<V>(
    /// Builds the tab.
    content: impl Fn(&Settings) -> V + Send + Sync + 'static,
) -> impl IntoView
where
    V: IntoView + 'static,
{
    let desk = use_desk();
    let retry = move |()| spawn_local(async move { drop(desk.reload_settings().await) });
    view! {
        <Loaded
            state=Signal::derive(move || desk.settings_state())
            retry
            content=move |settings| content(&settings)
        />
    }
}
