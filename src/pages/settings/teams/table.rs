//! All teams, in the order in which they are asked.

use leptos::prelude::*;

use super::Teams;
use super::ordering::Ordering;
use super::row::TeamRow;
use crate::pages::settings::editing::ListSheet;
use crate::ui::{EmptyBox, Icon, t};

/// The table, with the way to another team.
#[component]
pub(super) fn TeamTable(teams: Teams) -> impl IntoView {
    let ordering = Ordering::new(teams);
    let order = ordering.order();
    let count = move || order.with(|order| u32::try_from(order.len()).unwrap_or(u32::MAX));
    let locked = Memo::new(move |_| teams.locked());
    let may = Memo::new(move |_| locked.with(Option::is_none));
    view! {
        <ListSheet
            editors=teams.editors
            title=Signal::derive(move || t().teams_there_are(count()))
            add=t().add_team()
            locked
        >
            <Show
                when=move || count() != 0
                fallback=|| view! {
                    <EmptyBox icon=Icon::Users title=t().no_teams() text=t().no_teams_text().to_owned()/>
                }
            >
                <table class="people-table teams-table" class:movable=move || may.get()>
                    <thead>
                        <tr>
                            <Show when=move || may.get()>
                                <th scope="col"><span class="visually-hidden">{t().order_column()}</span></th>
                            </Show>
                            <th scope="col">{t().team()}</th>
                            <th scope="col">{t().tags_and_segments()}</th>
                            <th scope="col">{t().members()}</th>
                            <th scope="col" class="end">{t().open_column()}</th>
                            <Show when=move || may.get()>
                                <th scope="col"><span class="visually-hidden">{t().actions_column()}</span></th>
                            </Show>
                        </tr>
                    </thead>
                    <tbody>
                        <For each=move || order.get() key=Clone::clone let:id>
                            <TeamRow teams ordering id may/>
                        </For>
                    </tbody>
                </table>
            </Show>
            <p class="visually-hidden" role="status">{move || ordering.said()}</p>
        </ListSheet>
    }
}
