//! What stands in the place of rows when there are none.

use leptos::prelude::*;

use super::Inbox;
use crate::pages::place::{Asked, use_place};
use crate::pages::wording;
use crate::routes::{ListOptions, ListRef, Route};
use crate::store::ListState;
use crate::ui::{EmptyBox, ErrorBox, Icon, Skeleton, icon, t};

/// Loading, empty or failed; nothing where there are rows.
#[component]
pub fn InsteadOfRows(inbox: Inbox, asked: Memo<Option<Asked>>) -> impl IntoView {
    let state = Memo::new(move |_| inbox.state());
    let is_empty = Memo::new(move |_| inbox.total() == 0);
    let retry = Callback::new(move |()| {
        if let Some(list) = inbox.list.get_untracked() {
            inbox.desk.retry_list(&list);
        }
    });
    move || match (state.get(), is_empty.get()) {
        (ListState::Loading, _) => view! { <Skeleton bars=9/> }.into_any(),
        (ListState::Failed(error), _) => view! {
            <ErrorBox
                title=Signal::derive(|| t().could_not_load_tickets().to_owned())
                text=Signal::derive(move || wording::error(&error))
                retry
            />
        }
        .into_any(),
        (ListState::Ready, true) => view! { <Empty asked/> }.into_any(),
        (ListState::Ready, false) => ().into_any(),
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
                    <span>{move || t().could_not_load_tickets()} " " {move || wording::error(&error)}</span>
                    <button type="button" class="button" on:click=retry>{move || t().retry()}</button>
                </div>
            }
        })
    }
}

#[component]
fn Empty(asked: Memo<Option<Asked>>) -> impl IntoView {
    let place = use_place();
    let is_default = move || place.options.with(|options| options.status.is_none());
    let text = move || match place.list() {
        Some(list) if is_default() && list == ListRef::my() => t().empty_my().to_owned(),
        Some(list) if is_default() && list == ListRef::unassigned() => {
            t().empty_unassigned().to_owned()
        }
        _ => t().empty_view().to_owned(),
    };
    let any = ListOptions {
        status: Some(None),
        ..place.options.get_untracked()
    };
    let (label, act): (fn() -> &'static str, Callback<()>) = match place.list() {
        Some(list) if is_default() && list == ListRef::my() => (
            || t().go_to_unassigned(),
            Callback::new(move |()| place.go(&Route::Inbox(ListRef::unassigned(), None))),
        ),
        _ => (
            || t().show_any_status(),
            Callback::new(move |()| place.set_options(&any)),
        ),
    };
    let can_widen = asked
        .get_untracked()
        .is_some_and(|asked| asked.status.is_some());
    let title = Signal::derive(|| t().empty_view_title().to_owned());
    let text = Signal::derive(text);
    if can_widen {
        view! {
            <EmptyBox icon=Icon::Inbox title text>
                <button type="button" class="button" on:click=move |_| act.run(())>
                    {move || label()}
                </button>
            </EmptyBox>
        }
        .into_any()
    } else {
        view! { <EmptyBox icon=Icon::Inbox title text/> }.into_any()
    }
}

/// The address names a view or a team that is not there.
#[component]
pub fn NoSuchList() -> impl IntoView {
    view! {
        <EmptyBox
            icon=Icon::Question
            title=Signal::derive(|| t().page_not_found().to_owned())
            text=Signal::derive(|| t().page_not_found_text().to_owned())
        >
            <a class="button" href=Route::Inbox(ListRef::all(), None).path()>{move || t().go_to_all()}</a>
        </EmptyBox>
    }
}
