//! The list's head: its name, its total, its order, its filters.

use leptos::prelude::*;

use super::{Inbox, quick};
use crate::api::Feature;
use crate::domain::{Filter, Sort, SortKey, Status};
use crate::pages::place::{Asked, Place};
use crate::pages::wording;
use crate::pages::{filter_words, look_words};
use crate::platform::dom;
use crate::routes::{Extra, ListOptions, ListRef};
use crate::ui::{Chip, Icon, MenuButton, MenuItem, icon, t};

/// Name, total and order.
#[component]
pub fn Toolbar(
    inbox: Inbox,
    title: Memo<Option<String>>,
    sidebar: RwSignal<bool>,
) -> impl IntoView {
    let place = inbox.place;
    let sort = Memo::new(move |_| place.asked(inbox.desk).map(|asked| asked.sort));
    let items = move || {
        sort.get_untracked()
            .map_or_else(Vec::new, |now| orders(place, &now))
    };
    let known = Memo::new(move |_| inbox.list.get().is_some_and(|list| list.is_known()));
    // What a view is for, as whoever made it wrote.
    let about = Memo::new(move |_| {
        let ListRef::View(id) = place.list()? else {
            return None;
        };
        let about = inbox.desk.view(&id)?.description;
        (!about.is_empty()).then_some(about)
    });
    view! {
        <div class="bar">
            <button
                type="button"
                class="button quiet icon views-toggle"
                aria-label=t().open_sidebar()
                on:click=move |_| sidebar.set(true)
            >
                {icon(Icon::Menu)}
            </button>
            <h1 tabindex="-1">{title}</h1>
            <span class="num">
                {move || known.get().then(|| t().number(inbox.total() as u32))}
            </span>
            <Show when=move || about.with(Option::is_some)>
                <button
                    type="button" class="button quiet icon explains" aria-label=t().about_view()
                    data-tip=move || about.get()
                >
                    {icon(Icon::Info)}
                </button>
            </Show>
            <div class="end">
                <MenuButton label=t().sort() items>
                    {icon(Icon::Sort)}
                    <span class="visually-hidden">{t().sort()}</span>
                    <span class="label" aria-hidden="true">{move || sort.get().map(|sort| look_words::sort(&sort))}</span>
                </MenuButton>
            </div>
        </div>
    }
}

/// What the list can be ordered by, and then both ways round.
fn orders(place: Place, now: &Sort) -> Vec<MenuItem> {
    let choose = move |sort: Sort| {
        place.set_options(&ListOptions {
            sort: Some(sort),
            ..place.options.get_untracked()
        });
    };
    let keys = SortKey::KNOWN.iter().map(|key| {
        // Chosen again it stays the way round it is.
        let sort = if *key == now.by {
            now.clone()
        } else {
            Sort::usual(key.clone())
        };
        MenuItem::new(look_words::sort_key(key), move || choose(sort.clone()))
            .checked(*key == now.by)
    });
    let directions = now.by.orders().into_iter().enumerate().map(|(at, order)| {
        let word = look_words::direction(&now.by, &order);
        let is_now = order == now.order;
        let sort = Sort {
            by: now.by.clone(),
            order,
        };
        let item = MenuItem::new(word, move || choose(sort.clone())).checked(is_now);
        if at == 0 { item.separated() } else { item }
    });
    keys.chain(directions).collect()
}

/// The filters that stand, and the way to more.
#[component]
pub fn Chips(inbox: Inbox, asked: Memo<Option<Asked>>) -> impl IntoView {
    let place = inbox.place;
    let status = Memo::new(move |_| asked.get().and_then(|asked| asked.status));
    let set = move |status: Option<Status>| {
        // The view's own status needs no word in the address: one list, one address.
        let default = untrack(|| place.asked(inbox.desk)).and_then(|asked| asked.default);
        let options = ListOptions {
            status: (status != default).then_some(status),
            ..place.options.get_untracked()
        };
        place.set_options(&options);
    };
    let items = move || {
        let now = status.get_untracked();
        let known = Status::KNOWN.iter().cloned().map(Some);
        let item = |status: Option<Status>| {
            let word = match &status {
                Some(status) => wording::status(status),
                None => t().any().to_owned(),
            };
            let chosen = status == now;
            MenuItem::new(word, move || set(status.clone())).checked(chosen)
        };
        let more = move || {
            inbox
                .building
                .lay_over(place.options.get_untracked().over());
        };
        let more = MenuItem::new(t().more_filters(), more)
            .icon(Icon::Filter)
            .separated();
        known
            .chain([None])
            .map(item)
            .chain(quick::items(inbox))
            .chain([more])
            .collect::<Vec<_>>()
    };
    let extra = Memo::new(move |_| place.options.with(|options| options.extra.clone()));
    // Each part that must fit has a chip of its own; what was changed by hand into something that
    // cannot be read has one as a whole.
    let chips = move || match extra.get() {
        None => Vec::new(),
        Some(Extra::Broken(_)) => {
            let words = t().filter_unreadable().to_owned();
            vec![over_chip(
                inbox,
                t().filters().to_owned(),
                words,
                Vec::new(),
            )]
        }
        Some(Extra::Filter(filter)) => {
            let parts = quick::parts(&filter);
            let chip = |at: usize| {
                let mut rest = parts.clone();
                let part = rest.remove(at);
                let (field, value) = filter_words::chip(inbox.desk, &part);
                over_chip(inbox, field, value, rest)
            };
            (0..parts.len()).map(chip).collect()
        }
    };
    // What differs from the view can become one of its own.
    let can_save = Memo::new(move |_| {
        inbox.desk.has(Feature::Views)
            && place.options.with(|options| {
                // A search is none of a view's conditions, and what cannot be read is no filter.
                let is_broken = matches!(options.extra, Some(Extra::Broken(_)));
                options.search.is_none() && !is_broken && *options != ListOptions::default()
            })
    });
    let save = move |_| {
        if let Some(asked) = untrack(|| place.asked(inbox.desk)) {
            let look = inbox.look.get_untracked();
            inbox.building.create(asked.filter, asked.sort, look);
        }
    };
    let value = Signal::derive(move || {
        status
            .get()
            .as_ref()
            .map(wording::status)
            .unwrap_or_default()
    });
    view! {
        <div class="chips">
            <Show when=move || status.with(Option::is_some)>
                <Chip
                    field=t().status()
                    value
                    on_open=Callback::new(move |anchor| inbox.actions.open_items(
                        anchor,
                        t().status(),
                        items(),
                    ))
                    on_remove=Callback::new(move |()| {
                        set(None);
                        // The chip goes; what brings it back is where one stays.
                        dom::focus_next_frame(".chips .add");
                    })
                />
            </Show>
            {chips}
            <MenuButton label=t().status() items class="chip add">
                {icon(Icon::Plus)} {t().filter()}
            </MenuButton>
            <Show when=move || can_save.get()>
                <button type="button" class="chip add" on:click=save>{t().save_as_view()}</button>
            </Show>
        </div>
    }
}

/// A chip of what lies over the list: pressed it opens the filter, removed it leaves the `rest`.
fn over_chip(inbox: Inbox, field: String, value: String, rest: Vec<Filter>) -> AnyView {
    let place = inbox.place;
    let open = move |_| {
        inbox
            .building
            .lay_over(place.options.get_untracked().over());
    };
    let remove = move |()| {
        quick::lay(place, rest.clone());
        dom::focus_next_frame(".chips .add");
    };
    view! {
        <Chip
            field
            value=Signal::stored(value)
            on_open=Callback::new(open)
            on_remove=Callback::new(remove)
        />
    }
    .into_any()
}
