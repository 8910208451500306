//! The tab Audit log: who changed what of the account, and when.

mod entry;
mod export;
mod log;
mod names;
mod words;

use leptos::prelude::*;

use crate::api::ApiError;
use crate::domain::AuditArea;
use crate::pages::place::{Place, use_desk, use_place};
use crate::pages::wording;
use crate::rules::permission::{Action, may};
use crate::store::Desk;
use crate::ui::{Combobox, EmptyBox, ErrorBox, Icon, Person, PickerOption, Skeleton, t};

use entry::EntryView;
use export::Export;
use log::{Log, Wanted};

/// What the filters are called in the address.
const AREA: &str = "area";
const USER: &str = "user";
/// The option that stands for everybody.
const EVERYBODY: &str = "";

/// The tab's panel.
#[component]
pub(super) fn AuditTab() -> impl IntoView {
    let desk = use_desk();
    let may_see = Memo::new(move |_| desk.me().is_some_and(|me| may(&me.role, Action::SeeAudit)));
    move || match may_see.get() {
        true => view! { <Entries desk/> }.into_any(),
        false => forbidden().into_any(),
    }
}

fn forbidden() -> impl IntoView {
    let text = Signal::stored(t().audit_forbidden().to_owned());
    view! {
        <section class="card"><EmptyBox icon=Icon::Key title=t().not_for_your_role() text/></section>
    }
}

#[component]
fn Entries(desk: Desk) -> impl IntoView {
    let place = use_place();
    let wanted = Memo::new(move |_| Wanted {
        area: place.query_value(AREA).map(|area| AuditArea::parse(&area)),
        user: place.query_value(USER).map(|user| user.as_str().into()),
    });
    let log = Log::new(desk, wanted);
    let is_empty = Memo::new(move |_| log.entries.with(Vec::is_empty));
    let news = move || match log.news.get() {
        0 => String::new(),
        count => t().audit_news(count),
    };
    let state = Memo::new(move |_| log.state.get());
    let content = move || match state.get() {
        None => view! { <Skeleton bars=8/> }.into_any(),
        Some(Err(ApiError::Forbidden)) => forbidden().into_any(),
        Some(Err(error)) => {
            let retry = Callback::new(move |()| log.load());
            view! { <ErrorBox title=t().audit_failed() text=wording::error(&error) retry/> }
                .into_any()
        }
        Some(Ok(())) => view! {
            <Show when=move || !is_empty.get() fallback=move || nothing(place, wanted)>
                <ol class="entries" aria-label=t().audit_list()>
                    <For each=move || log.entries.get() key=|entry| entry.id let:entry>
                        <EntryView desk entry/>
                    </For>
                </ol>
                <Older log/>
            </Show>
        }
        .into_any(),
    };
    view! {
        <section class="card sheet audit">
            <header>
                <Filters desk place wanted/>
                <Export desk wanted/>
            </header>
            <p class="news" role="status">{news}</p>
            {content}
        </section>
    }
}

/// Nothing was changed, or nothing that fits.
fn nothing(place: Place, wanted: Memo<Wanted>) -> impl IntoView {
    move || match wanted.with(|wanted| *wanted == Wanted::default()) {
        true => {
            let text = Signal::stored(t().audit_empty_text().to_owned());
            view! { <EmptyBox icon=Icon::Note title=t().audit_empty() text/> }.into_any()
        }
        false => {
            let text = Signal::stored(t().audit_none_text().to_owned());
            view! {
                <EmptyBox icon=Icon::Filter title=t().audit_none() text>
                    <button type="button" class="button" on:click=move |_| place.set_query(&[])>
                        {t().audit_show_all()}
                    </button>
                </EmptyBox>
            }
            .into_any()
        }
    }
}

/// Which area, and whose changes: in the address, so that it can be sent to somebody.
#[component]
fn Filters(desk: Desk, place: Place, wanted: Memo<Wanted>) -> impl IntoView {
    let go = move |change: &dyn Fn(&mut Wanted)| {
        let mut now = wanted.get_untracked();
        change(&mut now);
        place.set_query(&[
            (AREA, now.area.map(|area| area.as_str().to_owned())),
            (USER, now.user.map(|user| user.to_string())),
        ]);
    };
    let choose_area = move |event: leptos::ev::Event| {
        let chosen = event_target_value(&event);
        let area = (!chosen.is_empty()).then(|| AuditArea::parse(&chosen));
        go(&|wanted| wanted.area.clone_from(&area));
    };
    let areas = move || {
        let now = wanted.get().area;
        let unknown = now.clone().filter(|area| !area.is_known());
        let all = AuditArea::KNOWN.iter().cloned().chain(unknown);
        let option = |area: AuditArea| {
            let selected = now.as_ref() == Some(&area);
            view! { <option value=area.as_str().to_owned() selected=selected>{words::area(&area)}</option> }
        };
        let is_none = now.is_none();
        view! {
            <option value="" selected=is_none>{t().audit_all_areas()}</option>
            {all.map(option).collect_view()}
        }
    };
    let person = Signal::derive(move || match wanted.get().user {
        Some(user) => desk
            .user_name(&user)
            .unwrap_or_else(|| t().unknown_value(user.as_str())),
        None => t().audit_everybody().to_owned(),
    });
    let pick = move |id: String| {
        let user = (id != EVERYBODY).then(|| id.as_str().into());
        go(&|wanted| wanted.user.clone_from(&user));
    };
    view! {
        <div class="filters">
            <select class="input" aria-label=t().audit_area() on:change=choose_area>{areas}</select>
            <div class="field">
                <Combobox
                    label=t().audit_person()
                    value=person
                    find=t().audit_find_person()
                    options=move || people(desk, &wanted.get())
                    on_pick=Callback::new(pick)
                />
            </div>
        </div>
    }
}

/// Everybody, then each by name: also those who left, since what they did stays theirs.
fn people(desk: Desk, wanted: &Wanted) -> Vec<PickerOption> {
    let users = desk.users();
    let mut people: Vec<PickerOption> = users
        .values()
        .map(|user| PickerOption {
            id: user.id.to_string(),
            label: user.name.clone(),
            avatar: Some(Person {
                id: user.id.to_string(),
                name: user.name.clone(),
                online: None,
            }),
            selected: wanted.user.as_ref() == Some(&user.id),
            ..PickerOption::default()
        })
        .collect();
    people.sort_by_key(|option| option.label.to_lowercase());
    let everybody = PickerOption {
        id: EVERYBODY.to_owned(),
        label: t().audit_everybody().to_owned(),
        icon: Some(Icon::Users),
        selected: wanted.user.is_none(),
        ..PickerOption::default()
    };
    std::iter::once(everybody).chain(people).collect()
}

/// The way to older ones.
#[component]
fn Older(log: Log) -> impl IntoView {
    let failed = move || {
        let error = log.failed.get()?;
        Some(format!(
            "{} {}",
            t().audit_older_failed(),
            wording::error(&error)
        ))
    };
    let word = move || match (log.is_busy.get(), log.failed.with(Option::is_some)) {
        (true, _) => t().loading(),
        (false, true) => t().retry(),
        (false, false) => t().audit_load_older(),
    };
    view! {
        <div class="older" hidden=move || !log.more.get()>
            <p class="error" role="alert">{failed}</p>
            <button
                type="button"
                class="button"
                aria-disabled=move || log.is_busy.get().then_some("true")
                aria-busy=move || log.is_busy.get().then_some("true")
                on:click=move |_| log.load_older()
            >
                {word}
            </button>
        </div>
    }
}
