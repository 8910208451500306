//! The sidebar: views and teams with their live numbers, and the Online switch.

use leptos::prelude::*;

use super::availability::AvailabilityField;
use crate::api::Feature;
use crate::domain::{Filter, Look, Sort, ViewId};
use crate::pages::building::Building;
use crate::pages::place::{PaletteOpen, use_desk, use_place, view_name};
use crate::platform::{dom, keys};
use crate::routes::{ListRef, Route};
use crate::rules::permission::may_edit_view;
use crate::store::Desk;
use crate::ui::{DrawerHead, Icon, MenuButton, MenuItem, icon, t};

/// The sidebar; a drawer on a phone.
#[component]
pub fn Sidebar(
    /// Whether the drawer is open.
    open: RwSignal<bool>,
) -> impl IntoView {
    let desk = use_desk();
    let building: Building = expect_context();
    let can_make = Memo::new(move |_| desk.has(Feature::Views));
    let counts = Memo::new(move |_| desk.counts());
    let views = Memo::new(move |_| desk.views());
    let teams = Memo::new(move |_| desk.teams());
    let view_link = move |id: ViewId| {
        let name = {
            let id = id.clone();
            Signal::derive(move || {
                desk.view(&id)
                    .map(|view| view_name(&view))
                    .unwrap_or_default()
            })
        };
        let count = {
            let id = id.clone();
            Signal::derive(move || counts.with(|counts| counts.views.get(&id).copied()))
        };
        let picture = match id.as_str() {
            "my" => Icon::User,
            "unassigned" => Icon::Nobody,
            "all" => Icon::All,
            _ => Icon::Filter,
        };
        let own = id.clone();
        let options = untrack(|| desk.view(&own))
            .is_some_and(|view| !view.built_in && can_make.get_untracked());
        view! {
            <ListLink to=ListRef::View(id) name picture count>
                {options.then(|| view! { <ViewMenu desk building id=own name/> })}
            </ListLink>
        }
    };
    let ids = move |built_in: bool| {
        let wanted = views.get();
        let ids = wanted
            .iter()
            .filter(|view| view.built_in == built_in)
            .map(|view| view.id.clone());
        ids.collect::<Vec<_>>()
    };
    let has_own = Memo::new(move |_| !ids(false).is_empty());
    let has_teams = Memo::new(move |_| !teams.get().is_empty());
    view! {
        <nav class="views" aria-label=t().views()>
            <DrawerHead title=t().views() open/>
            <Finder/>
            <section>
                <h2>{t().inbox()}</h2>
                <ul>
                    <For each=move || ids(true) key=Clone::clone let:id>{view_link(id)}</For>
                </ul>
            </section>
            <Show when=move || has_own.get() || can_make.get()>
                <section>
                    <div class="titled">
                        <h2>{t().views()}</h2>
                        <Show when=move || can_make.get()>
                            <button
                                type="button"
                                class="button quiet icon"
                                aria-label=t().create_view()
                                data-tip=t().create_view()
                                on:click=move |_| building.create(Filter::everything(), Sort::default(), Look::default())
                            >
                                {icon(Icon::Plus)}
                            </button>
                        </Show>
                    </div>
                    <ul>
                        <For each=move || ids(false) key=Clone::clone let:id>{view_link(id)}</For>
                    </ul>
                </section>
            </Show>
            <Show when=move || has_teams.get()>
                <section>
                    <h2>{t().teams()}</h2>
                    <ul>
                        <For each=move || teams.get().to_vec() key=|team| team.id.clone() let:team>
                            {
                                let id = team.id.clone();
                                let name = Signal::derive(move || {
                                    desk.team(&id).map(|team| team.name).unwrap_or_default()
                                });
                                let id = team.id.clone();
                                let count = Signal::derive(move || {
                                    counts.with(|counts| counts.teams.get(&id).copied())
                                });
                                view! {
                                    <ListLink
                                        to=ListRef::Team(team.id.clone()) name picture=Icon::Users count
                                    />
                                }
                            }
                        </For>
                    </ul>
                </section>
            </Show>
            <section class="foot">
                <AvailabilityField/>
            </section>
        </nav>
    }
}

/// Opens the command palette (SPEC X9).
#[component]
fn Finder() -> impl IntoView {
    let PaletteOpen(palette) = expect_context();
    let keys = match keys::has_command_key() {
        true => "⌘K",
        false => "Ctrl K",
    };
    view! {
        <button
            type="button"
            class="finder"
            aria-label=t().search_and_commands()
            aria-haspopup="dialog"
            data-tip=t().search_and_commands()
            on:click=move |_| palette.set(true)
        >
            {icon(Icon::Search)}
            <span>{t().search()}</span>
            <kbd aria-hidden="true">{keys}</kbd>
        </button>
    }
}

/// What can be done with a view of one's own.
#[component]
fn ViewMenu(desk: Desk, building: Building, id: ViewId, name: Signal<String>) -> impl IntoView {
    let place = use_place();
    let label = Signal::derive(move || t().view_options(&name.get()));
    // A view that was moved takes the focus along: the browser lets go of what is put elsewhere.
    let moved = StoredValue::new(false);
    let link = link_id(&id);
    Effect::new(move |_| {
        desk.views();
        if moved.try_update_value(std::mem::take) == Some(true) {
            let link = link.clone();
            request_animation_frame(move || {
                let link = dom::by_id(&link);
                let button = link.and_then(|link| dom::find_all(&link, ".options").pop());
                if let Some(button) = button {
                    dom::focus(&button);
                }
            });
        }
    });
    let items = move || {
        let Some(view) = untrack(|| desk.view(&id)) else {
            return Vec::new();
        };
        let (edited, copied, deleted) = (view.clone(), view.clone(), view.clone());
        let (up, down) = (id.clone(), id.clone());
        let called = name.get_untracked();
        let may_edit = untrack(|| desk.me()).is_some_and(|me| may_edit_view(&me, &view));
        let mut items = Vec::new();
        if may_edit {
            let edit = move || building.edit(edited.clone());
            items.push(MenuItem::new(t().edit_view_item(), edit).icon(Icon::Pen));
        }
        let copy = move || building.duplicate(&copied, t().copy_of(&called));
        items.push(MenuItem::new(t().duplicate_view(), copy).icon(Icon::Plus));
        let own = untrack(|| desk.views());
        let own: Vec<&ViewId> = (own.iter().filter(|view| !view.built_in))
            .map(|view| &view.id)
            .collect();
        let step = move |id: ViewId, is_down: bool| {
            moved.set_value(true);
            desk.move_view(&id, is_down);
        };
        if own.first() != Some(&&id) {
            items.push(MenuItem::new(t().move_up(), move || {
                step(up.clone(), false)
            }));
        }
        if own.last() != Some(&&id) {
            items.push(MenuItem::new(t().move_down(), move || {
                step(down.clone(), true)
            }));
        }
        if may_edit {
            let delete = move || {
                // One does not stay with what is gone.
                let here = ListRef::View(deleted.id.clone());
                if untrack(|| place.list()) == Some(here) {
                    place.go(&Route::Inbox(ListRef::all(), None));
                    dom::focus_next_frame(".list h1");
                } else {
                    dom::focus_next_frame(".views .titled button");
                }
                desk.delete_view(deleted.clone());
            };
            let item = MenuItem::new(t().delete_view(), delete);
            items.push(item.icon(Icon::Close).danger().separated());
        }
        items
    };
    view! {
        <MenuButton label iconic=true class="button quiet icon options" items>
            {icon(Icon::Dots)}
        </MenuButton>
    }
}

fn link_id(view: &ViewId) -> String {
    format!("link-{view}")
}

/// A link to a list with its number.
#[component]
fn ListLink(
    to: ListRef,
    name: Signal<String>,
    picture: Icon,
    count: Signal<Option<u32>>,
    /// What stands beside the link.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let place = use_place();
    let href = Route::Inbox(to.clone(), None).path();
    let here = to.clone();
    let is_here = Memo::new(move |_| place.list().as_ref() == Some(&here));
    // The link that one is on is scrolled into view, however many there are; once, not whenever a
    // ticket is opened: it makes the browser lay out the page.
    let node = NodeRef::<leptos::html::A>::new();
    Effect::new(move |_| {
        if let (true, Some(link)) = (is_here.get(), node.get()) {
            dom::reveal(&link);
        }
    });
    let id = match &to {
        ListRef::View(id) => Some(link_id(id)),
        ListRef::Team(_) => None,
    };
    view! {
        <li id=id>
            <a node_ref=node href=href aria-current=move || is_here.get().then_some("page")>
                {icon(picture)}
                <span class="name">{name}</span>
                <span class="num">
                    {move || count.get().map(|count| match count {
                        0..=9_999 => t().number(count),
                        _ => format!("{}+", t().number(9_999)),
                    })}
                </span>
            </a>
            {children.map(|children| children())}
        </li>
    }
}
