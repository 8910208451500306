//! What somebody else saved while the person was changing the same (SPEC A17).

use leptos::prelude::*;

use super::face::{Conflict, FormFace};
use crate::ui::{Icon, icon, t};

/// Each field that both changed, as each has it, and the choice between the two.
#[component]
pub(super) fn Conflicts(form: FormFace) -> impl IntoView {
    let who = move || {
        let by = form.by.get();
        by.unwrap_or_else(|| t().somebody_else().to_owned())
    };
    let line = move |conflict: Conflict| {
        let (kept, taken) = (conflict.key.clone(), conflict.key);
        let label = conflict.label;
        view! {
            <li>
                <b>{label.clone()}</b>
                <dl>
                    <dt>{t().you_typed()}</dt>
                    <dd dir="auto">{conflict.mine}</dd>
                    <dt>{who}</dt>
                    <dd dir="auto">{conflict.theirs}</dd>
                </dl>
                <div class="actions">
                    <button
                        type="button"
                        class="button"
                        aria-label=t().keep_mine_of(&label)
                        on:click=move |_| form.keep_mine.run(kept.clone())
                    >
                        {t().keep_mine()}
                    </button>
                    <button
                        type="button"
                        class="button"
                        aria-label=t().take_theirs_of(&label)
                        on:click=move |_| form.take_theirs.run(taken.clone())
                    >
                        {t().take_theirs()}
                    </button>
                </div>
            </li>
        }
    };
    let is_any = Memo::new(move |_| form.conflicts.with(|conflicts| !conflicts.is_empty()));
    view! {
        <div role="alert" id=form.conflicts_id() tabindex="-1" class="summary">
            <Show when=move || is_any.get()>
                <div class="trouble contested">
                    <p>{icon(Icon::Users)}<b>{t().changed_meanwhile()}</b></p>
                    <p>{move || t().changed_meanwhile_text(&who())}</p>
                    <ul>{move || form.conflicts.get().into_iter().map(line).collect_view()}</ul>
                </div>
            </Show>
        </div>
    }
}
