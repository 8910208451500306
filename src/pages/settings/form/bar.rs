//! Saving, once there is something to save.

use leptos::prelude::*;

use super::face::FormFace;
use crate::pages::wording;
use crate::ui::{Icon, icon, t};

/// Says that something is not saved, or was not; saves it, or lets go of it. It is there from the
/// first change on; for something new from the start.
#[component]
pub(super) fn SaveBar(form: FormFace) -> impl IntoView {
    let is_there =
        Memo::new(move |_| form.is_unsaved.get() || form.is_saving.get() || form.is_new.get());
    let word = move || match (form.is_saving.get(), form.failed.with(Option::is_some)) {
        (true, _) => t().saving(),
        (false, true) => t().retry(),
        (false, false) => t().save(),
    };
    view! {
        <Show when=move || is_there.get()>
            <div class="save-bar">
                <p role="status" hidden=move || form.failed.with(Option::is_some) || !form.is_unsaved.get()>
                    {t().unsaved_changes()}
                </p>
                <p class="error" role="alert" hidden=move || form.failed.with(Option::is_none)>
                    {move || form.failed.get().map(|error| view! {
                        {icon(Icon::Warning)}
                        <span>{format!("{} {}", t().not_saved_yet(), wording::error(&error))}</span>
                    })}
                </p>
                <div class="actions">
                    <button
                        type="button"
                        class="button quiet"
                        hidden=move || !form.is_unsaved.get()
                        disabled=move || form.is_saving.get()
                        on:click=move |_| form.discard()
                    >
                        {t().discard()}
                    </button>
                    // Pressed while it saves, it does nothing; it keeps the focus.
                    <button
                        type="submit"
                        class="button primary"
                        aria-disabled=move || form.is_saving.get().then_some("true")
                        aria-busy=move || form.is_saving.get().then_some("true")
                    >
                        {word}
                    </button>
                </div>
            </div>
        </Show>
    }
}
