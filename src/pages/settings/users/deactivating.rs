//! Letting somebody sign in no more, and to whom their tickets go.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Users;
use super::wrong::words;
use crate::api::HandOver;
use crate::domain::{TeamId, User, UserId};
use crate::pages::place::use_toasts;
use crate::pages::{people, wording};
use crate::ui::{Combobox, Dialog, Toast, open_while, t};

/// To whom tickets go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum To {
    Nobody,
    Person,
    Team,
}

/// Asks before somebody is deactivated; where that cannot be yet, it says why.
#[component]
pub(super) fn DeactivateDialog(users: Users) -> impl IntoView {
    let open = open_while(users.deactivating);
    let who = move || {
        let id = users.deactivating.get()?;
        users.desk.users().get(&id).cloned()
    };
    view! {
        <Dialog open title=t().deactivate()>
            {move || {
                // Who it is decides; what becomes of them meanwhile is followed inside.
                users.deactivating.track();
                untrack(who).map(|user| view! { <Asked users user open/> })
            }}
        </Dialog>
    }
}

#[component]
fn Asked(users: Users, user: User, open: RwSignal<bool>) -> impl IntoView {
    let toasts = use_toasts();
    let desk = users.desk;
    let to = RwSignal::new(None::<To>);
    let person = RwSignal::new(None::<UserId>);
    let team = RwSignal::new(untrack(|| desk.teams()).first().map(|team| team.id.clone()));
    let failed = RwSignal::new(None::<String>);
    let busy = RwSignal::new(false);
    let (asked, id) = (user.clone(), user.id.clone());
    let against = Memo::new(move |_| {
        let wrong = users.ask(|company| company.check_deactivation(&asked));
        wrong
            .iter()
            .map(|wrong| words(desk, wrong))
            .collect::<Vec<_>>()
    });
    let own = id.clone();
    let tickets = Memo::new(move |_| users.open_of(&own));
    let own = id.clone();
    let others = move || {
        let all = people::options(desk, Some(&person.get())).into_iter();
        all.filter(|option| people::chosen(&option.id).is_some_and(|one| one != own))
            .collect::<Vec<_>>()
    };
    let chosen = move || match person.get() {
        Some(id) => wording::person(desk, &id),
        None => t().choose_person().to_owned(),
    };
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let hand_over = match to.get_untracked() {
            None => return failed.set(Some(t().choose_person_first().to_owned())),
            Some(To::Nobody) => Some(HandOver::Nobody),
            Some(To::Person) => person.get_untracked().map(|user| HandOver::User { user }),
            Some(To::Team) => team.get_untracked().map(|team| HandOver::Team { team }),
        };
        let Some(hand_over) = hand_over else {
            return failed.set(Some(t().choose_person_first().to_owned()));
        };
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        failed.set(None);
        let id = id.clone();
        spawn_local(async move {
            let answer = desk.deactivate_user(id.clone(), hand_over).await;
            busy.try_set(false);
            match answer {
                Ok(user) => {
                    open.set(false);
                    users.editors.ended(&id);
                    toasts.push(Toast::status(t().user_deactivated(&user.name)));
                }
                Err(error) => drop(failed.try_set(Some(wording::error(&error)))),
            }
        });
    };
    let radio = move |kind: To, id: &'static str, label: &'static str| {
        view! {
            <div class="choice">
                <input
                    type="radio"
                    class="radio"
                    id=id
                    name="hand-over"
                    prop:checked=move || to.get() == Some(kind)
                    on:change=move |_| to.set(Some(kind))
                />
                <label for=id>{label}</label>
            </div>
        }
    };
    let teams = move || {
        let teams = untrack(|| desk.teams());
        let option = |team: &crate::domain::Team| {
            view! { <option value=team.id.to_string()>{team.name.clone()}</option> }
        };
        teams.iter().map(option).collect_view()
    };
    let unassigned = move || match desk.settings().routing.round_robin {
        true => t().hand_to_nobody_in_turn(),
        false => t().hand_to_nobody_by_hand(),
    };
    let has_teams = untrack(|| !desk.teams().is_empty());
    let name = user.name.clone();
    view! {
        <p><b>{t().ask_deactivate(&name)}</b></p>
        <Show
            when=move || against.with(Vec::is_empty)
            fallback=move || view! {
                <p>{t().cannot_deactivate()}</p>
                <ul class="bullets">
                    {move || against.get().into_iter().map(|why| view! { <li>{why}</li> }).collect_view()}
                </ul>
                <div class="actions">
                    <button type="button" class="button" on:click=move |_| open.set(false)>{t().nothing_else()}</button>
                </div>
            }
        >
            <form class="form" novalidate on:submit=submit.clone()>
                <p>{t().deactivate_means()}</p>
                <fieldset class="field fields">
                    <legend>{move || match tickets.get() {
                        0 => t().tickets_go_to().to_owned(),
                        open => t().tickets_to_hand_over(open),
                    }}</legend>
                    {radio(To::Nobody, "hand-to-nobody", t().hand_to_nobody())}
                    <p class="help">{unassigned}</p>
                    {radio(To::Person, "hand-to-person", t().hand_to_person())}
                    <div class="field" hidden=move || to.get() != Some(To::Person)>
                        <Combobox
                            label=t().hand_to_person()
                            value=Signal::derive(chosen)
                            find=t().find_person()
                            options=others.clone()
                            on_pick=move |id: String| person.set(people::chosen(&id))
                        />
                    </div>
                    {has_teams.then(|| radio(To::Team, "hand-to-team", t().hand_to_team()))}
                    <select
                        class="input"
                        aria-label=t().hand_to_team()
                        hidden=move || to.get() != Some(To::Team)
                        on:change=move |event| team.set(Some(TeamId::from(event_target_value(&event).as_str())))
                    >
                        {teams}
                    </select>
                </fieldset>
                <p class="error" role="alert" hidden=move || failed.with(Option::is_none)>{move || failed.get()}</p>
                <div class="actions">
                    <button type="button" class="button" on:click=move |_| open.set(false)>{t().cancel()}</button>
                    <button
                        type="submit"
                        class="button danger"
                        aria-disabled=move || busy.get().then_some("true")
                    >
                        {t().deactivate()}
                    </button>
                </div>
            </form>
        </Show>
    }
}
