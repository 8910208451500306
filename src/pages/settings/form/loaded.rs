//! A tab before its content is there, or where it cannot be.

use leptos::prelude::*;

use crate::api::ApiError;
use crate::pages::wording;
use crate::ui::{EmptyBox, ErrorBox, Icon, Skeleton, t};

/// What a tab shows of what it asked for.
#[derive(Clone, PartialEq)]
enum Stage {
    Loading,
    Here,
    Forbidden,
    Failed(ApiError),
}

/// Grey bars, why not, or what is built of the first answer; later answers build nothing anew.
#[component]
pub fn Loaded<T, V>(
    /// What was asked for, as far as it is here.
    #[prop(into)]
    state: Signal<Option<Result<T, ApiError>>>,
    /// Asks again.
    #[prop(into)]
    retry: Callback<()>,
    /// Builds the tab.
    content: impl Fn(T) -> V + Send + Sync + 'static,
) -> impl IntoView
where
    T: Clone + Send + Sync + 'static,
    V: IntoView + 'static,
{
    let stage = Memo::new(move |_| {
        state.with(|state| match state {
            None => Stage::Loading,
            Some(Ok(_)) => Stage::Here,
            Some(Err(ApiError::Forbidden)) => Stage::Forbidden,
            Some(Err(error)) => Stage::Failed(error.clone()),
        })
    });
    move || match stage.get() {
        Stage::Loading => view! { <section class="card"><Skeleton bars=5/></section> }.into_any(),
        Stage::Here => match untrack(|| state.get()) {
            Some(Ok(first)) => content(first).into_any(),
            _ => ().into_any(),
        },
        Stage::Forbidden => view! {
            <EmptyBox icon=Icon::Key title=t().not_for_your_role() text=t().error_forbidden()/>
        }
        .into_any(),
        Stage::Failed(error) => view! {
            <ErrorBox title=t().could_not_load_settings() text=wording::error(&error) retry/>
        }
        .into_any(),
    }
}
