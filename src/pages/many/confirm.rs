//! A large change is asked about first: how many tickets it is for is told beforehand.

use leptos::prelude::*;

use crate::pages::many_words as words;
use crate::pages::place::use_desk;
use crate::ui::{Dialog, open_while, t};

/// The question.
#[component]
pub fn ConfirmDialog() -> impl IntoView {
    let desk = use_desk();
    let planned = RwSignal::from(desk.planned());
    let open = open_while(planned);
    let title = Memo::new(move |_| {
        planned.with(|planned| {
            let planned = planned.as_ref()?;
            let count = planned.numbers.len() as u32;
            Some(words::question(desk, &planned.patch, count))
        })
    });
    let count = Memo::new(move |_| {
        planned.with(|planned| planned.as_ref().map_or(0, |it| it.numbers.len() as u32))
    });
    let tags = move || planned.with(|planned| planned.as_ref().map(|it| words::tags(&it.patch)));
    let change = move |_| {
        if let Some(planned) = planned.get_untracked() {
            open.set(false);
            desk.change_many(planned.numbers, planned.patch);
        }
    };
    view! {
        <Dialog open title=t().change_many_tickets()>
            <p><b>{move || title.get()}</b></p>
            {move || tags().filter(|tags| !tags.is_empty()).map(|tags| view! { <p>{tags}</p> })}
            <p>{t().many_can_be_undone()}</p>
            <div class="actions">
                <button type="button" class="button" on:click=move |_| open.set(false)>{t().cancel()}</button>
                <button type="button" class="button primary" on:click=change>
                    {move || t().change_n(count.get())}
                </button>
            </div>
        </Dialog>
    }
}
