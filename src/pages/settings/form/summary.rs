//! What has to be mended before a form can be saved.

use leptos::prelude::*;

use super::face::{FormFace, Spot, Wrong, go_to};
use crate::ui::{Icon, icon, t};

/// Everything that is wrong, each a way to its field. It comes when saving was refused and goes
/// when nothing is wrong any more.
#[component]
pub(super) fn Summary(form: FormFace) -> impl IntoView {
    let shown = Memo::new(move |before: Option<&(u32, bool)>| {
        let refusals = form.refusals.get();
        let was = before.is_some_and(|(known, shown)| *known == refusals && *shown);
        let is_new = before.map_or(0, |(known, _)| *known) != refusals;
        (refusals, (was || is_new) && !form.wrong.with(Vec::is_empty))
    });
    let count = move || {
        form.wrong
            .with(|wrong| u32::try_from(wrong.len()).unwrap_or(u32::MAX))
    };
    let line = move |(wrong, spot): (Wrong, Option<Spot>)| {
        let words = match spot {
            None => view! { <span>{wrong.words}</span> }.into_any(),
            Some(spot) => {
                let (href, id) = (format!("#{}", spot.id), spot.id);
                let go = move |event: leptos::ev::MouseEvent| {
                    event.prevent_default();
                    go_to(&id);
                };
                view! {
                    <a class="link" href=href on:click=go>{spot.label}</a>
                    " "
                    <span>{wrong.words}</span>
                }
                .into_any()
            }
        };
        view! { <li>{words}</li> }
    };
    view! {
        <div role="alert" id=form.summary_id() tabindex="-1" class="summary">
            <Show when=move || shown.get().1>
                <div class="trouble">
                    <p>{icon(Icon::Warning)}<b>{move || t().mend_first(count())}</b></p>
                    <ul>{move || form.wrong_in_order().into_iter().map(line).collect_view()}</ul>
                </div>
            </Show>
        </div>
    }
}
