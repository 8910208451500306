//! Asking what rules did, and would do, with the tickets of the last days (SPEC X5).

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Rules, may_steer, words};
use crate::api::{ApiError, TriedRouting, TryRouting};
use crate::domain::{Routing, RoutingRule};
use crate::pages::settings::form::Form;
use crate::rules::assignment::{DryRun, RuleUse};
use crate::store::Desk;

/// So far back tickets are asked about.
const DAYS: u32 = 30;

/// Why rules could not be tried.
#[derive(Clone, Debug, PartialEq)]
pub enum Trouble {
    /// They have to be mended first.
    Wrong,
    /// The call failed.
    Failed(ApiError),
}

/// What became of the rules that were tried.
#[derive(Clone, Debug, PartialEq)]
pub struct Trial {
    /// The rules.
    pub rules: Vec<RoutingRule>,
    /// What they would have done.
    pub outcome: Result<TriedRouting, Trouble>,
}

/// What is known of a rule.
#[derive(Clone, Debug, PartialEq)]
pub enum Known {
    /// Who looks on may not ask.
    NotAsked,
    /// It is being counted.
    Counting,
    /// It could not be counted.
    Failed,
    /// It, or one before it, was changed and not tried since.
    Untried,
    /// It is switched off.
    Off,
    /// What it did.
    Used(RuleUse),
}

/// What is known of the saved rules, and of those that were tried. A copy is a handle to the same.
#[derive(Clone, Copy)]
pub struct Trials {
    desk: Desk,
    form: Form<Rules>,
    /// What the saved rules did; nothing while it is asked.
    saved: RwSignal<Option<Result<DryRun, ApiError>>>,
    /// Which question about them is the last one.
    asked: StoredValue<u32>,
    /// The last trial.
    pub tried: RwSignal<Option<Trial>>,
    /// Whether one is under way.
    pub is_busy: RwSignal<bool>,
    /// What is known of each rule, in their order.
    pub known: Memo<Vec<Known>>,
}

impl Trials {
    /// Asks about the saved rules, now and whenever they change.
    pub fn new(desk: Desk, form: Form<Rules>) -> Self {
        let saved = RwSignal::new(None);
        let tried = RwSignal::new(None::<Trial>);
        let known = Memo::new(move |_| {
            let (saved, tried) = (saved.get(), tried.get());
            let may_ask = may_steer(desk);
            form.draft().with(|draft| {
                form.base().with(|base| match may_ask {
                    true => known(&draft.rules, &base.rules, saved.as_ref(), tried.as_ref()),
                    false => vec![Known::NotAsked; draft.rules.len()],
                })
            })
        });
        let trials = Self {
            desk,
            form,
            saved,
            asked: StoredValue::new(0),
            tried,
            is_busy: RwSignal::new(false),
            known,
        };
        Effect::new(move |before: Option<Vec<RoutingRule>>| {
            let base = form.base().with(|base| base.rules.clone());
            // What was tried is saved now: there is nothing left to compare it with.
            let is_saved = (tried.read_untracked().as_ref()).is_some_and(|it| it.rules == base);
            if is_saved && before.is_some_and(|before| before != base) {
                tried.set(None);
            }
            if may_steer(desk) {
                trials.count();
            }
            base
        });
        trials
    }

    /// Asks what the saved rules did.
    pub fn count(self) {
        let Self {
            desk, saved, asked, ..
        } = self;
        let mine = asked.get_value() + 1;
        asked.set_value(mine);
        saved.set(None);
        spawn_local(async move {
            // The saved ones are told whatever is tried; so that they are even where they could
            // not be saved any more, as with somebody who left since, nothing is tried.
            let routing = Routing::default();
            let answer = desk
                .try_routing(TryRouting {
                    routing,
                    days: DAYS,
                })
                .await;
            if asked.try_get_value() == Some(mine) {
                saved.try_set(Some(answer.map(|answer| answer.saved)));
            }
        });
    }

    /// Tries the rules as they stand in the form.
    pub fn run(self) {
        if self.is_busy.get_untracked() {
            return;
        }
        let desk = self.desk;
        let rules = self
            .form
            .draft()
            .with_untracked(|draft| draft.rules.clone());
        let wrong = untrack(|| words::wrong(&rules, &desk.teams(), &words::people(desk)));
        if !wrong.is_empty() {
            let outcome = Err(Trouble::Wrong);
            return self.tried.set(Some(Trial { rules, outcome }));
        }
        let routing = Routing {
            round_robin: untrack(|| desk.settings()).routing.round_robin,
            rules: rules.clone(),
        };
        self.is_busy.set(true);
        spawn_local(async move {
            let answer = desk
                .try_routing(TryRouting {
                    routing,
                    days: DAYS,
                })
                .await;
            // The page may be gone by now.
            if self.is_busy.try_set(false).is_none() {
                let outcome = answer.map_err(|error| match error {
                    ApiError::Validation(_) => Trouble::Wrong,
                    error => Trouble::Failed(error),
                });
                self.tried.set(Some(Trial { rules, outcome }));
            }
        });
    }
}

/// What is known of each rule: which tickets one gets hangs on those before it, so what was counted
/// holds up to the first that is another one now.
fn known(
    rules: &[RoutingRule],
    base: &[RoutingRule],
    saved: Option<&Result<DryRun, ApiError>>,
    tried: Option<&Trial>,
) -> Vec<Known> {
    let same = |others: &[RoutingRule]| {
        let pairs = rules.iter().zip(others);
        pairs.take_while(|(one, other)| acts_as(one, other)).count()
    };
    let tried = tried.and_then(|trial| {
        let outcome = trial.outcome.as_ref().ok()?;
        Some((same(&trial.rules), &outcome.tried))
    });
    let as_saved = same(base);
    let used = |run: &DryRun, rule: &RoutingRule| {
        let found = run.rules.iter().find(|used| used.rule == rule.id);
        found.cloned().map_or(Known::Untried, Known::Used)
    };
    let one = |(index, rule): (usize, &RoutingRule)| {
        if !rule.on {
            return Known::Off;
        }
        match (tried, saved) {
            (Some((same, run)), _) if index < same => used(run, rule),
            _ if index >= as_saved => Known::Untried,
            (_, None) => Known::Counting,
            (_, Some(Err(_))) => Known::Failed,
            (_, Some(Ok(run))) => used(run, rule),
        }
    };
    rules.iter().enumerate().map(one).collect()
}

/// Whether two rules do the same: their names do not matter.
fn acts_as(one: &RoutingRule, other: &RoutingRule) -> bool {
    let RoutingRule {
        id,
        on,
        filter,
        action,
        name: _,
    } = one;
    (id, on, filter, action) == (&other.id, &other.on, &other.filter, &other.action)
}
