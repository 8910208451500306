//! What is asked before it is done, from wherever it is asked for: until when a ticket sleeps, and
//! whether a customer's profile is to be blocked (SPEC I14, I15).

use chrono::NaiveDateTime;
use leptos::prelude::*;

use super::place::use_desk;
use super::wording;
use crate::api::Feature;
use crate::domain::{CustomerRef, Status, TicketPatch};
use crate::platform::zone::{self, OwnZone};
use crate::platform::{clock, dom};
use crate::rules::snooze::{CannotSnooze, Preset, offered, picked, until};
use crate::rules::zone::Zone;
use crate::store::{Desk, Selection};
use crate::ui::{Dialog, Icon, MenuItem, open_while, t};

/// What is being asked. A copy is a handle to the same.
#[derive(Clone, Copy)]
pub struct Asking {
    snooze: RwSignal<Option<Selection>>,
    block: RwSignal<Option<CustomerRef>>,
    /// The tickets whose tags are to be changed together.
    pub tagging: RwSignal<Option<Selection>>,
}

impl Asking {
    /// Lets pages ask.
    pub fn provide() -> Self {
        let asking = Self {
            snooze: RwSignal::new(None),
            block: RwSignal::new(None),
            tagging: RwSignal::new(None),
        };
        provide_context(asking);
        asking
    }

    /// Asks until when tickets are to sleep.
    pub fn pick_time(self, which: Selection) {
        self.snooze.set(Some(which));
    }

    /// The times that a ticket can sleep until, each with the instant it means.
    pub fn snooze_items(self, desk: Desk, which: Selection) -> Vec<MenuItem> {
        let now = clock::now();
        let presets = offered(&OwnZone, now).into_iter().map(|(preset, until)| {
            let word = match preset {
                Preset::LaterToday => t().later_today(),
                Preset::Tomorrow => t().tomorrow(),
                Preset::NextWeek => t().next_week(),
            };
            let when = wording::moment(t(), now, until);
            let chosen = which.clone();
            let set = move || {
                let patch = TicketPatch::status(Status::Snoozed, Some(until));
                desk.apply(chosen.clone(), patch);
            };
            MenuItem::new(word, set).shortcut(when)
        });
        let presets: Vec<MenuItem> = presets.collect();
        let pick = MenuItem::new(t().pick_a_time(), move || self.pick_time(which.clone()));
        presets.into_iter().chain([pick.separated()]).collect()
    }

    /// Blocking the customer, or unblocking them; nothing where the backend or the role cannot.
    pub fn block_item(self, desk: Desk, customer: CustomerRef) -> Option<MenuItem> {
        if !untrack(|| desk.has(Feature::Block)) {
            return None;
        }
        if !desk.is_known_blocked(&customer.id) {
            let ask = move || self.block.set(Some(customer.clone()));
            let item = MenuItem::new(t().block_profile(), ask);
            return Some(item.icon(Icon::Nobody).danger().separated());
        }
        let unblock = move || desk.set_blocked(customer.id.clone(), customer.name.clone(), false);
        let item = MenuItem::new(t().unblock_profile(), unblock);
        untrack(|| desk.may_unblock()).then(|| item.icon(Icon::Nobody).separated())
    }
}

/// Where the questions are asked.
#[component]
pub fn AskingDialogs(
    /// What opens them.
    asking: Asking,
) -> impl IntoView {
    view! {
        <SnoozeDialog of=asking.snooze/>
        <BlockDialog of=asking.block/>
    }
}

#[component]
fn SnoozeDialog(of: RwSignal<Option<Selection>>) -> impl IntoView {
    let desk = use_desk();
    let open = open_while(of);
    let typed = RwSignal::new(String::new());
    let wrong = RwSignal::new(None::<String>);
    let field = NodeRef::<leptos::html::Input>::new();
    Effect::new(move |_| {
        if open.get() {
            wrong.set(None);
            typed.set(suggested());
        }
    });
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        match chosen(&typed.get_untracked()) {
            Ok(until) => {
                if let Some(which) = of.get_untracked() {
                    desk.apply(which, TicketPatch::status(Status::Snoozed, Some(until)));
                }
                open.set(false);
            }
            Err(text) => {
                wrong.set(Some(text));
                if let Some(field) = field.get_untracked() {
                    dom::focus(&field);
                }
            }
        }
    };
    let zone = || zone::own_name().map(|name| t().your_time(&name.replace('_', " ")));
    view! {
        <Dialog open title=t().snooze_until()>
            <form class="form" novalidate on:submit=submit>
                <div class="field">
                    <label for="snooze-when">{t().snooze_when()}</label>
                    <input
                        id="snooze-when"
                        node_ref=field
                        class="input num"
                        type="datetime-local"
                        prop:value=move || typed.get()
                        aria-invalid=move || wrong.with(Option::is_some).then_some("true")
                        aria-describedby="snooze-zone snooze-wrong"
                        on:input=move |event| {
                            typed.set(event_target_value(&event));
                            wrong.set(None);
                        }
                    />
                    <p id="snooze-zone" class="help">{zone}</p>
                    <p id="snooze-wrong" class="error" role="alert">{move || wrong.get()}</p>
                </div>
                <div class="actions">
                    <button type="button" class="button" on:click=move |_| open.set(false)>{t().cancel()}</button>
                    <button type="submit" class="button primary">{t().snooze()}</button>
                </div>
            </form>
        </Dialog>
    }
}

/// What stands in the field at first, as the browser writes it: when a ticket wakes tomorrow.
fn suggested() -> String {
    let tomorrow = until(Preset::Tomorrow, &OwnZone, clock::now());
    let local = tomorrow.map(|at| OwnZone.local(at));
    local.map_or_else(String::new, |local| {
        local.format("%Y-%m-%dT%H:%M").to_string()
    })
}

/// The instant that was picked, or what is wrong with it.
fn chosen(typed: &str) -> Result<crate::domain::Time, String> {
    let forms = ["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S"];
    let local = forms
        .iter()
        .find_map(|form| NaiveDateTime::parse_from_str(typed, form).ok());
    let local = local.ok_or_else(|| t().snooze_needs_time().to_owned())?;
    picked(local, &OwnZone, clock::now()).map_err(|wrong| match wrong {
        CannotSnooze::NotInFuture => t().snooze_in_past().to_owned(),
        CannotSnooze::TooFar(most) => t().snooze_too_far(most.num_days().max(0) as u32),
        CannotSnooze::Skipped(then) => {
            t().snooze_skipped(&wording::moment(t(), clock::now(), then))
        }
    })
}

#[component]
fn BlockDialog(of: RwSignal<Option<CustomerRef>>) -> impl IntoView {
    let desk = use_desk();
    let open = open_while(of);
    let name = move || of.get().map(|customer| customer.name).unwrap_or_default();
    let block = move |_| {
        if let Some(customer) = of.get_untracked() {
            desk.set_blocked(customer.id, customer.name, true);
        }
        open.set(false);
    };
    view! {
        <Dialog open title=t().block_profile()>
            <p><b>{move || t().block_question(&name())}</b></p>
            <p>{t().block_consequences()}</p>
            <div class="actions">
                <button type="button" class="button" on:click=move |_| open.set(false)>{t().cancel()}</button>
                <button type="button" class="button danger" on:click=block>{t().block_profile()}</button>
            </div>
        </Dialog>
    }
}
