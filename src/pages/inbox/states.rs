//! What stands in the place of rows when there are none.

use leptos::prelude::*;

use super::Inbox;
use crate::api::{ApiError, Feature};
use crate::pages::gone::GoneNotes;
use crate::pages::place::{Asked, DemoOpen, use_desk, use_place};
use crate::pages::wording;
use crate::routes::{ListOptions, ListRef, Route};
use crate::store::ListState;
use crate::ui::{EmptyBox, ErrorBox, Icon, RowSkeleton, icon, t};

/// Loading, empty or failed; nothing where there are rows.
#[component]
pub fn InsteadOfRows(inbox: Inbox, asked: Memo<Option<Asked>>) -> impl IntoView {
    let state = Memo::new(move |_| inbox.state());
    // Which list it is makes another word of there being nothing.
    let is_empty = Memo::new(move |_| (inbox.total() == 0).then(|| asked.get()));
    let retry = Callback::new(move |()| {
        if let Some(list) = inbox.list.get_untracked() {
            inbox.desk.retry_list(&list);
        }
    });
    move || match (state.get(), is_empty.get()) {
        (ListState::Loading, _) => view! { <RowSkeleton/> }.into_any(),
        (ListState::Failed(error), _) => {
            // What is wrong with the address stays wrong: it is taken out of it.
            let place = inbox.place;
            let has_extra = untrack(|| place.options.with(|options| options.extra.is_some()));
            let is_refused = has_extra && matches!(error, ApiError::Validation(_));
            let remove = move |_| {
                place.set_options(&ListOptions {
                    extra: None,
                    ..place.options.get_untracked()
                });
            };
            view! {
                <ErrorBox title=t().could_not_load_tickets() text=wording::error(&error) retry>
                    {is_refused.then(|| view! {
                        <button type="button" class="button primary" on:click=remove>
                            {t().remove_filter(t().filters())}
                        </button>
                    })}
                </ErrorBox>
            }
            .into_any()
        }
        (ListState::Ready, Some(asked)) => view! { <Empty asked/> }.into_any(),
        (ListState::Ready, None) => ().into_any(),
    }
}

/// A part of the list could not be loaded: said above what is there.
#[component]
pub fn Trouble(inbox: Inbox) -> impl IntoView {
    let trouble = Memo::new(move |_| inbox.list.get().and_then(|list| list.trouble.get()));
    let retry = move |_| {
        if let Some(list) = inbox.list.get_untracked() {
            inbox.desk.retry_list(&list);
        }
    };
    move || {
        trouble.get().map(|error| {
            view! {
                <div class="banner" role="alert">
                    {icon(Icon::Warning)}
                    <span>{t().could_not_load_tickets()} " " {wording::error(&error)}</span>
                    <button type="button" class="button" on:click=retry>{t().retry()}</button>
                </div>
            }
        })
    }
}

#[component]
fn Empty(asked: Option<Asked>) -> impl IntoView {
    let place = use_place();
    // Built anew whenever the list asked for is another.
    let (list, is_default) = untrack(|| {
        let is_default = place.options.with(|options| options.status.is_none());
        (place.list(), is_default)
    });
    let (search, is_narrowed) = untrack(|| {
        place.options.with(|options| {
            let is_narrowed = options.search.is_some() || options.extra.is_some();
            (options.search.clone(), is_narrowed)
        })
    });
    let is_default = is_default && !is_narrowed;
    let text = match &list {
        Some(list) if is_default && *list == ListRef::my() => t().empty_my(),
        Some(list) if is_default && *list == ListRef::unassigned() => t().empty_unassigned(),
        _ => t().empty_view(),
    };
    let any = ListOptions {
        status: Some(None),
        ..place.options.get_untracked()
    };
    let (label, act): (&str, Callback<()>) = match &list {
        Some(list) if is_default && *list == ListRef::my() => (
            t().go_to_unassigned(),
            Callback::new(move |()| place.go(&Route::Inbox(ListRef::unassigned(), None))),
        ),
        _ => (
            t().show_any_status(),
            Callback::new(move |()| place.set_options(&any)),
        ),
    };
    let asks = asked
        .as_ref()
        .map(|asked| Signal::stored(asked.filter.clone()));
    let can_widen = asked.is_some_and(|asked| asked.status.is_some());
    let is_desk_empty = list == Some(ListRef::all()) && !can_widen && !is_narrowed;
    let (title, text) = if is_desk_empty {
        (t().no_tickets_title(), t().no_tickets())
    } else {
        (t().empty_view_title(), text)
    };
    let text = match &search {
        Some(words) => t().nothing_searched(words.trim()),
        None => text.to_owned(),
    };
    let unsearched = ListOptions {
        search: None,
        ..place.options.get_untracked()
    };
    let clear = Callback::new(move |()| place.set_options(&unsearched));
    let DemoOpen(demo) = expect_context();
    let can_import = is_desk_empty && untrack(|| use_desk().has(Feature::Demo));
    let button = move |label: &'static str, act: Callback<()>| {
        view! {
            <button type="button" class="button" on:click=move |_| act.run(())>{label}</button>
        }
    };
    view! {
        <EmptyBox icon=Icon::Inbox title text>
            {asks.map(|filter| view! { <GoneNotes desk=use_desk() filter/> })}
            {search.map(|_| button(t().clear_search(), clear))}
            {can_widen.then(|| button(label, act))}
            {can_import.then(|| {
                button(t().import_conversations(), Callback::new(move |()| demo.set(true)))
            })}
        </EmptyBox>
    }
}

/// The address names a view or a team that is not there.
#[component]
pub fn NoSuchList() -> impl IntoView {
    view! {
        <EmptyBox icon=Icon::Question title=t().no_such_view() text=t().no_such_view_text()>
            <a class="button" href=Route::Inbox(ListRef::all(), None).path()>{t().go_to_all()}</a>
        </EmptyBox>
    }
}
