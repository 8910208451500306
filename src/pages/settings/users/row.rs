//! Somebody in the table.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Users, teams_of};
use crate::domain::{User, UserId, UserState};
use crate::pages::place::use_toasts;
use crate::pages::settings::editing::Editing;
use crate::pages::wording;
use crate::platform::clock;
use crate::rules::permission::may_manage;
use crate::ui::{Avatar, Icon, MenuButton, MenuItem, Toast, Toasts, icon, t};

/// The id of the button that opens an account.
pub(super) fn name_id(id: &UserId) -> String {
    format!("user-{id}")
}

/// A row. It follows its user, their teams and their tickets.
#[component]
pub(super) fn UserRow(
    users: Users,
    id: UserId,
    may: Memo<bool>,
    steers: Memo<bool>,
) -> impl IntoView {
    let own = id.clone();
    let user = Memo::new(move |_| users.desk.users().get(&own).cloned());
    let say = move |what: fn(&User) -> String| {
        Signal::derive(move || {
            user.with(|user| user.as_ref().map(what))
                .unwrap_or_default()
        })
    };
    let name = say(|user| user.name.clone());
    let email = say(|user| user.email.clone());
    let role = say(|user| wording::role(&user.role));
    let state = Memo::new(move |_| user.with(|user| user.as_ref().map(|user| user.state.clone())));
    let online =
        Memo::new(move |_| user.with(|user| user.as_ref().is_some_and(|user| user.online)));
    let own = id.clone();
    let teams = Memo::new(move |_| {
        let teams = users.desk.teams();
        let names = teams_of(&teams, &own).map(|team| team.name.clone());
        names.collect::<Vec<_>>()
    });
    let state_word = move || match state.get() {
        Some(UserState::Invited) => Some(t().state_invited().to_owned()),
        Some(UserState::Deactivated) => Some(t().state_deactivated().to_owned()),
        Some(UserState::Unknown(text)) => Some(t().unknown_value(&text)),
        Some(UserState::Active) | None => None,
    };
    let availability = move || {
        if state.get() != Some(UserState::Active) {
            return String::new();
        }
        let word = if online.get() {
            t().online()
        } else {
            t().offline()
        };
        let until = user.with(|user| user.as_ref().and_then(|user| user.online_until));
        match until {
            None => word.to_owned(),
            Some(at) => {
                let when = wording::moment(t(), clock::follow().get(), at);
                format!("{word} {}", t().until_when(&when))
            }
        }
    };
    let own = id.clone();
    let open = Memo::new(move |_| users.open_of(&own));
    let tickets = move || {
        let open = open.get();
        match user.with(|user| user.as_ref().and_then(|user| user.capacity)) {
            None => t().number(open),
            Some(most) => t().open_of_capacity(&t().number(open), &t().number(most)),
        }
    };
    let is_full = move || {
        let most = user.with(|user| user.as_ref().and_then(|user| user.capacity));
        most.is_some_and(|most| open.get() >= most).then_some("")
    };
    let own = id.clone();
    let is_edited = move || users.editors.is_open(&own);
    let (edited, menu) = (id.clone(), id.clone());
    let disc = Signal::stored(id.to_string());
    view! {
        <tr class:at=is_edited data-off=move || (state.get() == Some(UserState::Deactivated)).then_some("")>
            <th scope="row" class="named">
                <span class="who">
                    <Avatar id=disc name online=Signal::derive(move || Some(online.get()))/>
                    <span>
                        <button
                            type="button"
                            id=name_id(&id)
                            class="name"
                            aria-label=move || match may.get() {
                                true => t().edit_team(&name.get()),
                                false => name.get(),
                            }
                            on:click=move |_| users.editors.edit(Editing::One(edited.clone()))
                        >
                            {name}
                        </button>
                        <span class="about" title=email>{email}</span>
                    </span>
                </span>
            </th>
            <td class="role">
                {role}
                " "
                {move || state_word().map(|word| view! { <span class="tag">{word}</span> })}
            </td>
            <td class="words">
                <ul class="tags">
                    {move || teams.get().into_iter().map(|team| view! {
                        <li class="tag" dir="auto">{team}</li>
                    }).collect_view()}
                </ul>
            </td>
            <td class="online num">{availability}</td>
            <Show when=move || steers.get()>
                <td class="end num open" data-word=t().open_column() data-full=is_full>{tickets}</td>
            </Show>
            <Show when=move || may.get()>
                {
                    let id = menu.clone();
                    view! { <td class="more"><RowMenu users id name/></td> }
                }
            </Show>
        </tr>
    }
}

/// What can be done with an account.
#[component]
fn RowMenu(users: Users, id: UserId, name: Signal<String>) -> impl IntoView {
    let toasts = use_toasts();
    let items = move || {
        let Some(user) = untrack(|| users.desk.users()).get(&id).cloned() else {
            return Vec::new();
        };
        let me = untrack(|| users.desk.me());
        let has_power = me
            .as_ref()
            .is_some_and(|me| may_manage(&me.role, &user.role));
        let (edited, chosen) = (id.clone(), id.clone());
        let edit = move || users.editors.edit(Editing::One(edited.clone()));
        let mut items = vec![MenuItem::new(t().edit(), edit).icon(Icon::Pen)];
        let item = match user.state {
            UserState::Deactivated => {
                let act = move || reactivate(users, toasts, chosen.clone(), name.get_untracked());
                MenuItem::new(t().reactivate(), act).icon(Icon::Retry)
            }
            _ => {
                let act = move || users.deactivating.set(Some(chosen.clone()));
                MenuItem::new(t().deactivate(), act)
                    .icon(Icon::Nobody)
                    .danger()
            }
        };
        let is_me = me.is_some_and(|me| me.id == id);
        items.push(match (is_me, has_power) {
            (true, _) => item.disabled(t().not_oneself()),
            (_, false) => item.disabled(t().only_owner_changes_owner()),
            _ => item,
        });
        items
    };
    let label = Signal::derive(move || t().options_of_user(&name.get()));
    view! {
        <MenuButton label iconic=true class="button quiet icon" items>
            {icon(Icon::Dots)}
        </MenuButton>
    }
}

fn reactivate(users: Users, toasts: Toasts, id: UserId, name: String) {
    spawn_local(async move {
        toasts.push(match users.desk.reactivate_user(id).await {
            Ok(user) => Toast::status(t().user_reactivated(&user.name)),
            Err(error) => {
                let why = wording::error(&error);
                Toast::alert(format!("{} {why}", t().user_not_reactivated(&name)))
            }
        });
    });
}
