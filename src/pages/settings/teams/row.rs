//! A team in the table.

use leptos::prelude::*;

use super::Teams;
use super::ordering::Ordering;
use crate::domain::{Team, TeamId};
use crate::pages::settings::dragging::{Dragging, Grip};
use crate::pages::settings::editing::Editing;
use crate::pages::wording;
use crate::routes::{ListRef, Route};
use crate::ui::{Avatar, Icon, MenuButton, MenuItem, icon, t};

/// The id of the button that opens a team.
pub(super) fn name_id(id: &TeamId) -> String {
    format!("team-{id}")
}

/// The id of what a team is moved by.
pub(super) fn handle_id(id: &TeamId) -> String {
    format!("move-{id}")
}

/// A row. It follows its team; moving and deleting it is offered to whoever may.
#[component]
pub(super) fn TeamRow(
    teams: Teams,
    ordering: Ordering,
    dragging: Dragging,
    id: TeamId,
    may: Memo<bool>,
) -> impl IntoView {
    let own = id.clone();
    let team = Memo::new(move |_| teams.desk.team(&own));
    let name = Memo::new(move |_| {
        team.with(|team| {
            team.as_ref()
                .map_or_else(String::new, |team| team.name.clone())
        })
    });
    let own = id.clone();
    let open = Memo::new(move |_| {
        let open = teams.counts.with(|counts| counts.teams.get(&own).copied());
        open.unwrap_or_default()
    });
    let about = move || {
        team.with(|team| {
            team.as_ref()
                .map_or_else(String::new, |team| team.description.clone())
        })
    };
    let own = id.clone();
    let is_edited = move || teams.editors.is_open(&own);
    let own = id.clone();
    let index = Memo::new(move |_| ordering.place(&own).0);
    let edited = id.clone();
    let href = Route::Inbox(ListRef::Team(id.clone()), None).path();
    let (handle, menu) = (id.clone(), id.clone());
    view! {
        <tr
            class:at=is_edited
            class:dragged=move || dragging.is_dragged(index.get())
            data-line=move || dragging.line_at(index.get())
        >
            <Show when=move || may.get()>
                {
                    let id = handle.clone();
                    let moved = id.clone();
                    view! {
                        <td>
                            <Grip
                                id=handle_id(&id)
                                label=Signal::derive(move || t().move_team(&name.get()))
                                dragging
                                index
                                count=Signal::derive(move || ordering.order().with(Vec::len))
                                on_move=move |to| ordering.put(&moved, to)
                            />
                        </td>
                    }
                }
            </Show>
            <th scope="row" class="named">
                <button
                    type="button"
                    id=name_id(&id)
                    class="name"
                    aria-label=move || match may.get() {
                        true => t().edit_team(&name.get()),
                        false => name.get(),
                    }
                    on:click=move |_| teams.editors.edit(Editing::One(edited.clone()))
                >
                    {name}
                </button>
                <span class="about" dir="auto">{about}</span>
            </th>
            <td class="words">
                <ul class="tags">{move || team.with(|team| team.as_ref().map(words))}</ul>
            </td>
            <td class="members">{move || team.with(|team| team.as_ref().map(|team| members(teams, team)))}</td>
            <td class="end num" data-word=t().open_column()>
                <a
                    class="link"
                    href=href
                    aria-label=move || t().open_tickets_of_team(&name.get(), &t().number(open.get()))
                >
                    {move || t().number(open.get())}
                </a>
            </td>
            <Show when=move || may.get()>
                {
                    let id = menu.clone();
                    view! { <td class="more"><RowMenu teams ordering id name/></td> }
                }
            </Show>
        </tr>
    }
}

fn words(team: &Team) -> impl IntoView + use<> {
    let segments = team
        .segments
        .iter()
        .map(|segment| t().segment_named(segment));
    let all: Vec<String> = team.tags.iter().cloned().chain(segments).collect();
    all.into_iter()
        .map(|word| view! { <li class="tag" dir="auto">{word}</li> })
        .collect_view()
}

fn members(teams: Teams, team: &Team) -> AnyView {
    if team.members.is_empty() {
        return view! { <span class="none">{t().nobody_in_team()}</span> }.into_any();
    }
    let discs = team.members.iter().map(|member| {
        let (id, own) = (member.to_string(), member.clone());
        let name = wording::person(teams.desk, member);
        let online = Memo::new(move |_| teams.desk.is_online(&own));
        let called = name.clone();
        let label = Signal::derive(move || {
            let word = if online.get() { t().online() } else { t().offline() };
            format!("{called}, {word}")
        });
        view! { <li data-tip=label><Avatar id name online=Signal::derive(move || Some(online.get())) label/></li> }
    });
    view! { <ul class="discs">{discs.collect_view()}</ul> }.into_any()
}

/// What else can be done with a team.
#[component]
fn RowMenu(teams: Teams, ordering: Ordering, id: TeamId, name: Memo<String>) -> impl IntoView {
    let items = move || {
        let (at, count) = untrack(|| ordering.place(&id));
        let (edited, up, down, deleted) = (id.clone(), id.clone(), id.clone(), id.clone());
        let edit = move || teams.editors.edit(Editing::One(edited.clone()));
        let mut items = vec![MenuItem::new(t().edit(), edit).icon(Icon::Pen)];
        if at > 0 {
            let step = move || ordering.step(&up, false);
            items.push(MenuItem::new(t().move_up_item(), step).icon(Icon::Up));
        }
        if at + 1 < count {
            let step = move || ordering.step(&down, true);
            items.push(MenuItem::new(t().move_down_item(), step).icon(Icon::Down));
        }
        let delete = move || teams.deleting.set(Some(deleted.clone()));
        items.push(
            MenuItem::new(t().delete_team(), delete)
                .icon(Icon::Close)
                .danger()
                .separated(),
        );
        items
    };
    let label = Signal::derive(move || t().options_of_team(&name.get()));
    view! {
        <MenuButton label iconic=true class="button quiet icon" items>
            {icon(Icon::Dots)}
        </MenuButton>
    }
}
