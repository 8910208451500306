//! What could not be changed: every ticket with its reason.

use leptos::prelude::*;

use crate::api::BulkRefused;
use crate::pages::many_words as words;
use crate::pages::place::{use_desk, use_place};
use crate::ui::{Dialog, open_while, t};

/// No more are listed; the rest is counted.
const SHOWN: usize = 200;

/// The list of them.
#[component]
pub fn RefusedDialog() -> impl IntoView {
    let desk = use_desk();
    let of = RwSignal::from(desk.not_changed());
    let open = open_while(of);
    view! {
        <Dialog open title=t().not_changed_tickets()>
            {move || of.with(|of| of.as_ref().map(|refused| {
                let rest = refused.len().saturating_sub(SHOWN) as u32;
                view! {
                    <ul class="outcome">
                        {refused.iter().take(SHOWN).map(|one| line(one, open)).collect_view()}
                    </ul>
                    {(rest > 0).then(|| view! { <p>{t().and_more(rest)}</p> })}
                }
            }))}
        </Dialog>
    }
}

fn line(refused: &BulkRefused, open: RwSignal<bool>) -> impl IntoView + use<> {
    let (desk, place) = (use_desk(), use_place());
    let number = refused.number;
    let name = untrack(|| {
        desk.ticket(number)
            .map(|ticket| ticket.get().customer.name.clone())
    });
    let show = move |_| {
        open.set(false);
        place.open(Some(number));
    };
    view! {
        <li>
            <button type="button" class="link" on:click=show>
                <span class="num">{number.to_string()}</span>
                {name.map(|name| format!(" {name}"))}
            </button>
            <span>{words::why(&refused.why, &refused.message)}</span>
        </li>
    }
}
