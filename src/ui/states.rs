//! What stands in the place of content: it failed, there is none, it is on its way.

use leptos::prelude::*;

use super::{Icon, icon, t};

/// Says what failed, in the place of what failed, and offers to try again.
#[component]
pub fn ErrorBox(
    /// What failed: "The tickets could not be loaded."
    #[prop(into)]
    title: String,
    /// Why, and what one can do.
    #[prop(into)]
    text: String,
    /// Tries again; without it there is no such button.
    #[prop(into, optional)]
    retry: Option<Callback<()>>,
    /// What else could be done about it.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="failure" role="alert">
            {icon(Icon::Warning)}
            <b>{title}</b>
            <p>{text}</p>
            {retry
                .map(|retry| {
                    view! {
                        <button type="button" class="button" on:click=move |_| retry.run(())>
                            {icon(Icon::Retry)}
                            {t().retry()}
                        </button>
                    }
                })}
            {children.map(|children| children())}
        </div>
    }
}

/// Says that there is nothing, and what that means.
#[component]
pub fn EmptyBox(
    /// Its picture.
    icon: Icon,
    /// In two or three words.
    #[prop(into)]
    title: String,
    /// In a sentence.
    #[prop(into)]
    text: Signal<String>,
    /// What could be done about it: a button or a link.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="empty">
            {super::icon(icon)}
            <b>{title}</b>
            <p>{move || text.get()}</p>
            {children.map(|children| children())}
        </div>
    }
}

/// Grey rows in the place of a list that is on its way; told as "Loading…".
#[component]
pub fn RowSkeleton(
    /// Number of rows.
    #[prop(default = 9)]
    rows: usize,
) -> impl IntoView {
    view! {
        <div class="row-skeleton" role="status">
            <span class="visually-hidden">{t().loading()}</span>
            {(0..rows).map(|_| view! { <div class="row loading"></div> }).collect_view()}
        </div>
    }
}

/// Grey bars in the place of what is on its way; told as "Loading…".
#[component]
pub fn Skeleton(
    /// Number of bars.
    #[prop(default = 3)]
    bars: usize,
) -> impl IntoView {
    view! {
        <div class="skeleton" role="status">
            <span class="visually-hidden">{t().loading()}</span>
            {(0..bars).map(|_| view! { <i class="bone"></i> }).collect_view()}
        </div>
    }
}
