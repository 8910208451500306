//! The states of a list that is loaded part by part.

use leptos::prelude::*;

use crate::pages::wording;
use crate::store::{Feed, FeedEnd, FeedFace, FeedSignal};
use crate::ui::{ErrorBox, Skeleton, t};

/// What a list says of itself.
#[derive(Clone, Copy)]
pub(super) struct FeedWords {
    /// When nothing of it could be loaded.
    pub failed: &'static str,
    /// When there is nothing in it.
    pub empty: &'static str,
}

/// How far a list is, as far as it is to be seen.
#[derive(Clone, Copy)]
pub(super) struct FeedStates {
    face: Memo<FeedFace>,
    end: Memo<FeedEnd>,
}

impl FeedStates {
    pub fn of<T: Clone + Send + Sync + 'static>(feed: &FeedSignal<T>) -> Self {
        let (face, end) = (feed.clone(), feed.clone());
        Self {
            face: Memo::new(move |_| face.with(Feed::face)),
            end: Memo::new(move |_| end.with(Feed::end)),
        }
    }
}

/// Loading, failed, empty, or the list with what stands below it.
#[component]
pub(super) fn FeedFrame(
    states: FeedStates,
    words: FeedWords,
    /// How many bars stand in the place of what is on its way.
    #[prop(default = 6)]
    bars: usize,
    /// Whether older items are no business of this place.
    #[prop(optional)]
    newest_only: bool,
    /// Asks for what is missing: the first part, or older ones.
    ask: Callback<()>,
    /// The list.
    children: ChildrenFn,
) -> impl IntoView {
    move || match states.face.get() {
        FeedFace::Loading => view! { <Skeleton bars/> }.into_any(),
        FeedFace::Failed(error) => view! {
            <ErrorBox title=words.failed text=wording::error(&error) retry=ask/>
        }
        .into_any(),
        FeedFace::Empty => view! { <p class="none">{words.empty}</p> }.into_any(),
        FeedFace::Filled => view! {
            {children()}
            {(!newest_only).then(|| view! { <End end=states.end ask/> })}
        }
        .into_any(),
    }
}

/// Below the list: the button for older items, and why it did not bring any.
#[component]
fn End(end: Memo<FeedEnd>, ask: Callback<()>) -> impl IntoView {
    let is_over = Memo::new(move |_| end.with(|end| *end == FeedEnd::Over));
    let is_busy = move || end.with(|end| *end == FeedEnd::Loading);
    let word = move || {
        end.with(|end| match end {
            FeedEnd::Loading => t().loading(),
            FeedEnd::Failed(_) => t().retry(),
            _ => t().show_older(),
        })
    };
    let why = move || {
        end.with(|end| match end {
            FeedEnd::Failed(error) => Some(view! {
                <p class="error" role="alert">
                    {t().could_not_load_more()} " " {wording::error(error)}
                </p>
            }),
            _ => None,
        })
    };
    view! {
        <Show when=move || !is_over.get()>
            <div class="feed-end">
                {why}
                <button
                    type="button"
                    class="button quiet"
                    aria-busy=move || is_busy().then_some("true")
                    on:click=move |_| ask.run(())
                >
                    {word}
                </button>
            </div>
        </Show>
    }
}
