//! Who of the account is shown, and in which order.

use leptos::prelude::*;

use super::Users;
use crate::domain::find::begins_a_word;
use crate::domain::{TeamId, User, UserId, UserState};
use crate::ui::{Icon, icon, t};

/// Which kind of account is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Everybody,
    Online,
    Offline,
    Invited,
    Deactivated,
}

impl Kind {
    const ALL: [(Self, &'static str); 5] = [
        (Self::Everybody, "everybody"),
        (Self::Online, "online"),
        (Self::Offline, "offline"),
        (Self::Invited, "invited"),
        (Self::Deactivated, "deactivated"),
    ];

    fn word(self) -> &'static str {
        match self {
            Self::Everybody => t().show_everybody(),
            Self::Online => t().online(),
            Self::Offline => t().offline(),
            Self::Invited => t().show_invited(),
            Self::Deactivated => t().show_deactivated(),
        }
    }

    fn has(self, user: &User) -> bool {
        match self {
            Self::Everybody => true,
            Self::Online => user.online,
            Self::Offline => !user.online && user.state == UserState::Active,
            Self::Invited => user.state == UserState::Invited,
            Self::Deactivated => user.state == UserState::Deactivated,
        }
    }
}

/// What accounts are ordered by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum By {
    Name,
    Role,
    Online,
    Open,
}

/// The choice. A copy is a handle to the same.
#[derive(Clone, Copy)]
pub(super) struct Shown {
    name: RwSignal<String>,
    team: RwSignal<Option<TeamId>>,
    kind: RwSignal<Kind>,
    /// The column, and whether it is turned round.
    pub by: RwSignal<(By, bool)>,
}

impl Shown {
    pub fn new() -> Self {
        Self {
            name: RwSignal::new(String::new()),
            team: RwSignal::new(None),
            kind: RwSignal::new(Kind::Everybody),
            by: RwSignal::new((By::Name, false)),
        }
    }

    /// Who is shown. Tracked.
    pub fn list(self, users: Users) -> Vec<UserId> {
        let (teams, team, kind) = (users.desk.teams(), self.team.get(), self.kind.get());
        let members = team.map(|id| {
            let team = teams.iter().find(|team| team.id == id);
            team.map(|team| team.members.clone()).unwrap_or_default()
        });
        let all = users.desk.users();
        let mut found: Vec<&User> = self.name.with(|name| {
            let name = name.trim();
            let fits = |user: &&User| {
                kind.has(user)
                    && members
                        .as_ref()
                        .is_none_or(|members| members.contains(&user.id))
                    && (name.is_empty()
                        || begins_a_word(&user.name, name)
                        || begins_a_word(&user.email, name))
            };
            all.values().filter(fits).collect()
        });
        let (by, is_turned) = self.by.get();
        found.sort_by_cached_key(|user| {
            let rank = match by {
                By::Name => 0,
                By::Role => rank(user),
                By::Online => i64::from(!user.online),
                By::Open => i64::from(users.open_of(&user.id)),
            };
            let rank = if is_turned { -rank } else { rank };
            (rank, user.name.to_lowercase(), user.id.clone())
        });
        if is_turned && by == By::Name {
            found.reverse();
        }
        found.into_iter().map(|user| user.id.clone()).collect()
    }

    /// Orders by a column; by the same again the other way round.
    pub fn order_by(self, by: By) {
        self.by.update(|(now, is_turned)| {
            *is_turned = match *now == by {
                true => !*is_turned,
                // The busiest are what one looks for.
                false => by == By::Open,
            };
            *now = by;
        });
    }
}

fn rank(user: &User) -> i64 {
    let known = crate::domain::Role::KNOWN;
    let at = known.iter().position(|role| *role == user.role);
    i64::try_from(at.unwrap_or(known.len())).unwrap_or(i64::MAX)
}

/// The fields above the table.
#[component]
pub(super) fn Filters(users: Users) -> impl IntoView {
    let shown = users.shown;
    let teams = Memo::new(move |_| {
        let teams = users.desk.teams();
        let named = teams
            .iter()
            .map(|team| (team.id.clone(), team.name.clone()));
        named.collect::<Vec<_>>()
    });
    let choose_kind = move |value: String| {
        let kind = Kind::ALL.into_iter().find(|(_, name)| *name == value);
        shown
            .kind
            .set(kind.map_or(Kind::Everybody, |(kind, _)| kind));
    };
    let kinds = Kind::ALL.map(|(kind, value)| view! { <option value=value>{kind.word()}</option> });
    view! {
        <div class="table-filters" role="search">
            <div class="input seek">
                {icon(Icon::Search)}
                <input
                    type="search"
                    autocomplete="off"
                    aria-label=t().find_user()
                    placeholder=t().find_user()
                    prop:value=move || shown.name.get()
                    on:input=move |event| shown.name.set(event_target_value(&event))
                />
            </div>
            <select
                class="input"
                aria-label=t().in_team()
                on:change=move |event| {
                    let id = event_target_value(&event);
                    shown.team.set((!id.is_empty()).then(|| id.as_str().into()));
                }
            >
                <option value="">{t().any_team()}</option>
                <For each=move || teams.get() key=Clone::clone let((id, name))>
                    <option value=id.to_string()>{name}</option>
                </For>
            </select>
            <select
                class="input"
                aria-label=t().who_is_shown()
                on:change=move |event| choose_kind(event_target_value(&event))
            >
                {kinds.collect_view()}
            </select>
        </div>
    }
}
