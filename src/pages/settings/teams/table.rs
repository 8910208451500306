//! All teams, in the order in which they are asked.

use leptos::html;
use leptos::prelude::*;

use super::Teams;
use super::ordering::Ordering;
use super::row::TeamRow;
use crate::pages::settings::dragging::Dragging;
use crate::pages::settings::editing::ListSheet;
use crate::platform::dom;
use crate::ui::{EmptyBox, Icon, t};

/// The table, with the way to another team.
#[component]
pub(super) fn TeamTable(teams: Teams) -> impl IntoView {
    let ordering = Ordering::new(teams);
    let order = ordering.order();
    let body = NodeRef::<html::Tbody>::new();
    let rows = move || {
        let body = body.get_untracked();
        body.map_or_else(Vec::new, |body| dom::find_all(&body, ":scope > tr"))
    };
    let dragging = Dragging::new(rows, move |from, to| {
        if let Some(id) = order.with_untracked(|order| order.get(from).cloned()) {
            ordering.put(&id, to);
        }
    });
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
                    <tbody node_ref=body>
                        <For each=move || order.get() key=Clone::clone let:id>
                            <TeamRow teams ordering dragging id may/>
                        </For>
                    </tbody>
                </table>
            </Show>
        </ListSheet>
    }
}
