//! Everybody in the account.

use leptos::prelude::*;

use super::Users;
use super::filters::{By, Filters};
use super::row::UserRow;
use crate::pages::settings::editing::ListSheet;
use crate::ui::{EmptyBox, Icon, icon, t};

/// The table, with the way to somebody new.
#[component]
pub(super) fn UserTable(users: Users) -> impl IntoView {
    let list = Memo::new(move |_| users.shown.list(users));
    let locked = Memo::new(move |_| users.locked());
    let may = Memo::new(move |_| locked.with(Option::is_none));
    let steers = Memo::new(move |_| users.open.with(Option::is_some));
    let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let title = move || {
        let (shown, all) = (
            number(list.with(Vec::len)),
            number(users.desk.users().len()),
        );
        match shown == all {
            true => t().users_there_are(all),
            false => t().users_of(&t().number(shown), &t().number(all)),
        }
    };
    view! {
        <ListSheet editors=users.editors title=Signal::derive(title) add=t().invite_user() locked>
            <p class="visually-hidden" role="status">{title}</p>
            <Filters users/>
            <Show
                when=move || list.with(|list| !list.is_empty())
                fallback=|| view! {
                    <EmptyBox icon=Icon::User title=t().no_such_users() text=t().no_such_users_text().to_owned()/>
                }
            >
                <table class="people-table users-table">
                    <thead>
                        <tr>
                            <Head users by=By::Name word=t().name_column()/>
                            <Head users by=By::Role word=t().role_column()/>
                            <th scope="col">{t().teams()}</th>
                            <Head users by=By::Online word=t().online_column()/>
                            <Show when=move || steers.get()>
                                <Head users by=By::Open word=t().open_column()/>
                            </Show>
                            <Show when=move || may.get()>
                                <th scope="col" class="more">
                                    <span class="visually-hidden">{t().actions_column()}</span>
                                </th>
                            </Show>
                        </tr>
                    </thead>
                    <tbody>
                        <For each=move || list.get() key=Clone::clone let:id>
                            <UserRow users id may steers/>
                        </For>
                    </tbody>
                </table>
            </Show>
        </ListSheet>
    }
}

/// A column's head, which orders by it.
#[component]
fn Head(users: Users, by: By, word: &'static str) -> impl IntoView {
    let now = users.shown.by;
    let sort = move || match now.get() {
        (column, _) if column != by => "none",
        (_, false) => "ascending",
        (_, true) => "descending",
    };
    let mark = move || match now.get() {
        (column, _) if column != by => None,
        (_, false) => Some(icon(Icon::Up)),
        (_, true) => Some(icon(Icon::Down)),
    };
    view! {
        <th scope="col" aria-sort=sort class:end=by == By::Open>
            <button type="button" class="sort" on:click=move |_| users.shown.order_by(by)>
                {word}
                {mark}
            </button>
        </th>
    }
}
