//! The tab Routing: the rules that new tickets go by (SPEC A5, A18, S6, X5).

mod editor;
mod list;
mod row;
mod target;
mod trial;
mod trials;
pub(super) mod words;

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::form::FormFrame;
use super::part::{PartOfSettings, SettingsLoaded, form_of};
use crate::domain::{RoutingRule, Settings};
use crate::pages::place::{use_desk, use_place};
use crate::routes::{Route, SettingsTab};
use crate::rules::permission::{Action, may};
use crate::store::Desk;
use crate::ui::{Icon, icon, t};

use editor::{Editor, RuleDialog};
use list::RuleList;
use trial::TrialCard;
use trials::Trials;

/// What this tab has of the settings. Round robin is saved elsewhere, and the two do not get into
/// each other's way.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Rules {
    #[serde(rename = "routing")]
    rules: Vec<RoutingRule>,
}

impl PartOfSettings for Rules {
    fn of(settings: &Settings) -> Self {
        Self {
            rules: settings.routing.rules.clone(),
        }
    }

    fn put_into(self, settings: &mut Settings) {
        settings.routing.rules = self.rules;
        for rule in &mut settings.routing.rules {
            rule.name = rule.name.trim().to_owned();
        }
    }
}

/// Whether the person may change the rules. Tracked.
fn may_steer(desk: Desk) -> bool {
    desk.me()
        .is_some_and(|me| may(&me.role, Action::SteerAssignment))
}

/// The tab's panel.
#[component]
pub(super) fn RoutingTab() -> impl IntoView {
    view! { <SettingsLoaded content=|settings| view! { <Fields settings=settings.clone()/> }/> }
}

#[component]
fn Fields(settings: Settings) -> impl IntoView {
    let desk = use_desk();
    let form = form_of::<Rules>(desk, &settings);
    let teams = Memo::new(move |_| desk.teams());
    let people = Memo::new(move |_| words::people(desk));
    form.set_check(move |draft: &Rules| {
        teams.with(|teams| people.with(|people| words::wrong(&draft.rules, teams, people)))
    });
    form.set_locked(Signal::derive(move || {
        (!may_steer(desk)).then(|| t().only_owner_admin_manager().to_owned())
    }));
    form.set_describe(move |_, whose| {
        let other = match untrack(|| form.draft().with(|draft| draft == whose)) {
            true => form.base(),
            false => form.draft(),
        };
        let told = other.with_untracked(|other| described(desk, &whose.rules, &other.rules));
        Some((t().rules_field().to_owned(), told))
    });
    let trials = Trials::new(desk, form);
    let editor = Editor::new(form);
    let contradictions = Memo::new(move |_| {
        let (teams, people) = (teams.get(), people.get());
        form.draft()
            .with(|draft| words::contradictions(&draft.rules, &teams, &people))
    });
    view! {
        <FormFrame form=form.face()>
            <RuleList desk form editor trials contradictions/>
            <TrialCard desk form trials/>
            <RoundRobin desk/>
        </FormFrame>
        // A form of its own cannot stand in another one.
        <RuleDialog desk editor/>
    }
}

/// How tickets go that no rule takes, and where that is changed (SPEC A6).
#[component]
fn RoundRobin(desk: Desk) -> impl IntoView {
    let place = use_place();
    let is_on = Memo::new(move |_| desk.settings().routing.round_robin);
    let says = move || match is_on.get() {
        true => t().round_robin_on(),
        false => t().round_robin_off(),
    };
    view! {
        <p class="notice">
            {icon(Icon::Retry)}
            <span>
                {says} " "
                <a class="link" href=place.href(&Route::Settings(SettingsTab::InboundMessages))>
                    {t().round_robin_change()}
                </a>
            </span>
        </p>
    }
}

/// Rules in words, as far as they are not the same in the other version.
fn described(desk: Desk, rules: &[RoutingRule], other: &[RoutingRule]) -> String {
    if rules.is_empty() {
        return t().rules_none().to_owned();
    }
    let differ = rules.iter().enumerate();
    let differ = differ.filter(|(index, rule)| other.get(*index) != Some(rule));
    let lines: Vec<String> = differ
        .map(|(index, rule)| {
            let (name, says) = (words::name(rule, index), words::plain(desk, rule));
            let off = match rule.on {
                true => String::new(),
                false => format!(" ({})", t().rule_off_suffix()),
            };
            format!("{}. {name}: {says}{off}", index + 1)
        })
        .collect();
    match lines.len() < rules.len() {
        true if lines.is_empty() => t().rules_count(u32::try_from(rules.len()).unwrap_or(u32::MAX)),
        true => format!("{}; {}", lines.join("; "), t().rules_same_but()),
        false => lines.join("; "),
    }
}
