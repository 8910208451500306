//! Which team is asked before which: changed at once on screen, and put back where it is not saved.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Teams, row};
use crate::domain::TeamId;
use crate::pages::place::use_toasts;
use crate::pages::wording;
use crate::platform::dom;
use crate::ui::{Toast, Toasts, t};

/// The order of the teams. A copy is a handle to the same.
#[derive(Clone, Copy)]
pub(super) struct Ordering {
    teams: Teams,
    toasts: Toasts,
    /// The order that is on its way to the server.
    wanted: RwSignal<Option<Vec<TeamId>>>,
    order: Memo<Vec<TeamId>>,
    /// Grows with every order that is sent; an answer to an older one decides nothing.
    sent: StoredValue<u32>,
}

impl Ordering {
    pub fn new(teams: Teams) -> Self {
        let wanted = RwSignal::new(None::<Vec<TeamId>>);
        let order = Memo::new(move |_| {
            let known: Vec<TeamId> = (teams.desk.teams().iter())
                .map(|team| team.id.clone())
                .collect();
            let Some(mut wanted) = wanted.get() else {
                return known;
            };
            wanted.retain(|id| known.contains(id));
            let new = known.into_iter().filter(|id| !wanted.contains(id));
            let new: Vec<TeamId> = new.collect();
            wanted.extend(new);
            wanted
        });
        Self {
            teams,
            toasts: use_toasts(),
            wanted,
            order,
            sent: StoredValue::new(0),
        }
    }

    /// The teams as they are shown.
    pub fn order(self) -> Memo<Vec<TeamId>> {
        self.order
    }

    /// Where a team stands, from 0, and how many there are. Tracked.
    pub fn place(self, id: &TeamId) -> (usize, usize) {
        self.order.with(|order| {
            let at = order.iter().position(|other| other == id);
            (at.unwrap_or_default(), order.len())
        })
    }

    /// One step up or down; at the end nothing happens.
    pub fn step(self, id: &TeamId, is_down: bool) {
        let (at, count) = untrack(|| self.place(id));
        match is_down {
            true if at + 1 < count => self.put(id, at + 1),
            false if at > 0 => self.put(id, at - 1),
            _ => {}
        }
    }

    /// Puts a team at a place, from 0.
    pub fn put(self, id: &TeamId, to: usize) {
        let before = self.order.get_untracked();
        let mut order = before.clone();
        order.retain(|other| other != id);
        order.insert(to.min(order.len()), id.clone());
        let count = u32::try_from(order.len()).unwrap_or(u32::MAX);
        let place = u32::try_from(to + 1).unwrap_or(u32::MAX);
        let name = untrack(|| self.teams.desk.team(id)).map_or_else(String::new, |team| team.name);
        let (place, count) = (t().number(place), t().number(count));
        let words = t().team_is_now(&name, &place, &count);
        // The browser lets go of what is put elsewhere.
        let handle = row::handle_id(id);
        request_animation_frame(move || {
            if let Some(handle) = dom::by_id(&handle) {
                dom::focus(&handle);
                dom::reveal(&handle);
            }
        });
        let undo = move || self.send(before.clone(), |_| {});
        self.send(order, move |toasts| {
            let toast = Toast::status(words.clone()).key("team-order");
            toasts.push(toast.action(t().undo(), undo.clone()));
        });
    }

    fn send(self, order: Vec<TeamId>, done: impl Fn(Toasts) + 'static) {
        self.wanted.set(Some(order.clone()));
        let sent = self.sent.get_value() + 1;
        self.sent.set_value(sent);
        let desk = self.teams.desk;
        spawn_local(async move {
            let answer = desk.order_teams(order).await;
            if self.sent.try_get_value() != Some(sent) {
                return;
            }
            self.wanted.set(None);
            match answer {
                Ok(_) => done(self.toasts),
                Err(error) => {
                    let text = format!("{} {}", t().teams_not_ordered(), wording::error(&error));
                    self.toasts.push(Toast::alert(text).key("team-order"));
                }
            }
        });
    }
}
