//! The rules in their order, and what can be done to them.

use std::collections::HashMap;

use leptos::html;
use leptos::prelude::*;

use super::Rules;
use super::editor::Editor;
use super::row::RuleRow;
use super::trials::Trials;
use super::words;
use crate::domain::{RoutingRule, RuleId};
use crate::pages::place::use_toasts;
use crate::pages::settings::dragging::Dragging;
use crate::pages::settings::form::{Form, use_place_in_form};
use crate::platform::{dom, random};
use crate::store::Desk;
use crate::ui::{EmptyBox, Icon, Toast, Toasts, icon, t};

/// Where the focus goes once a rule has come to a place.
#[derive(Clone, Copy)]
pub enum Focus {
    /// What it is moved by.
    Grip,
    /// Its menu.
    Menu,
}

/// What can be done to the rules. A copy is a handle to the same.
#[derive(Clone, Copy)]
pub struct Doing {
    form: Form<Rules>,
    toasts: Toasts,
    /// What was done, for who does not see it.
    said: RwSignal<String>,
}

impl Doing {
    /// Changes the rules.
    pub fn update(self, change: impl FnOnce(&mut Vec<RoutingRule>)) {
        self.form.draft().update(|draft| change(&mut draft.rules));
    }

    /// How many there are. Tracked.
    pub fn count(self) -> usize {
        self.form.draft().with(|draft| draft.rules.len())
    }

    /// Moves a rule; nothing happens where there is no such place.
    pub fn go(self, from: usize, to: usize, focus: Focus) {
        let count = untrack(|| self.count());
        if from == to || from >= count || to >= count {
            return;
        }
        let mut said = String::new();
        self.update(|rules| {
            let rule = rules.remove(from);
            let (place, of) = ((to + 1).to_string(), count.to_string());
            said = t().rule_is_at(&words::name(&rule, from), &place, &of);
            rules.insert(to, rule);
        });
        self.said.set(said);
        focus_at(to, focus);
    }

    /// Puts the same rule once more behind it.
    pub fn duplicate(self, index: usize) {
        self.update(|rules| {
            let Some(mut copy) = rules.get(index).cloned() else {
                return;
            };
            copy.id = new_id();
            copy.name = t().copy_of(&words::name(&copy, index));
            self.said.set(t().rule_added(&copy.name));
            rules.insert(index + 1, copy);
        });
        focus_at(index + 1, Focus::Menu);
    }

    /// Takes a rule out; it can be put back.
    pub fn delete(self, index: usize) {
        let mut gone = None;
        self.update(|rules| gone = (index < rules.len()).then(|| rules.remove(index)));
        let Some(rule) = gone else { return };
        let text = t().rule_deleted_now(&words::name(&rule, index));
        let draft = self.form.draft();
        self.toasts
            .push(Toast::status(text).key("rule").action(t().undo(), move || {
                // It may have come back by itself: by Discard, or from the server.
                let is_there = draft.try_with_untracked(|draft| has(&draft.rules, &rule.id));
                if is_there == Some(false) {
                    draft.update(|draft| {
                        let at = index.min(draft.rules.len());
                        draft.rules.insert(at, rule.clone());
                    });
                }
            }));
        match untrack(|| self.count()) {
            0 => dom::focus_next_frame(".routing .add-rule"),
            left => focus_at(index.min(left - 1), Focus::Menu),
        }
    }
}

/// A name that no other rule has.
pub fn new_id() -> RuleId {
    random::key().into()
}

fn has(rules: &[RoutingRule], id: &RuleId) -> bool {
    rules.iter().any(|rule| rule.id == *id)
}

fn focus_at(index: usize, focus: Focus) {
    let part = match focus {
        Focus::Grip => ".grip",
        Focus::Menu => ".options",
    };
    request_animation_frame(move || {
        let selector = format!(".routing .rules > li:nth-child({}) {part}", index + 1);
        if let Some(element) = dom::select(&selector) {
            dom::focus(&element);
            dom::reveal(&element);
        }
    });
}

/// The card.
#[component]
pub fn RuleList(
    desk: Desk,
    form: Form<Rules>,
    editor: Editor,
    trials: Trials,
    /// What is hardly meant, by rule.
    contradictions: Memo<HashMap<RuleId, Vec<String>>>,
) -> impl IntoView {
    let at = use_place_in_form("routing.rules", t().rules_field());
    let doing = Doing {
        form,
        toasts: use_toasts(),
        said: RwSignal::new(String::new()),
    };
    let list = NodeRef::<html::Ol>::new();
    let rows = move || {
        let list = list.get_untracked();
        list.map_or_else(Vec::new, |list| dom::find_all(&list, ":scope > li"))
    };
    let dragging = Dragging::new(rows, move |from, to| doing.go(from, to, Focus::Grip));
    let ids = move || {
        let rules = form.draft().get().rules;
        rules
            .into_iter()
            .map(|rule| rule.id)
            .enumerate()
            .collect::<Vec<_>>()
    };
    let count = move || t().rules_count(u32::try_from(doing.count()).unwrap_or(u32::MAX));
    let is_empty = Memo::new(move |_| doing.count() == 0);
    view! {
        <section class="card sheet routing">
            <header>
                <h2>{count}</h2>
                <div class="actions" hidden=move || at.is_locked()>
                    <button
                        type="button"
                        class="button"
                        aria-disabled=move || trials.is_busy.get().then_some("true")
                        aria-busy=move || trials.is_busy.get().then_some("true")
                        on:click=move |_| trials.run()
                    >
                        {move || if trials.is_busy.get() { t().trying() } else { t().try_rules() }}
                    </button>
                    <button
                        type="button"
                        id=at.id()
                        class="button primary add-rule"
                        aria-invalid=move || at.invalid()
                        aria-describedby=at.error_id()
                        on:click=move |_| editor.add()
                    >
                        {icon(Icon::Plus)}
                        {t().add_rule()}
                    </button>
                </div>
            </header>
            <p id=at.error_id() class="error" hidden=move || at.error().is_none()>{move || at.error()}</p>
            <Show when=move || is_empty.get()>
                <EmptyBox icon=Icon::Swap title=t().no_rules() text=Signal::stored(t().no_rules_text().to_owned())/>
            </Show>
            <ol class="rules" node_ref=list hidden=move || is_empty.get()>
                <For each=ids key=Clone::clone let:one>
                    <RuleRow desk form editor trials contradictions doing dragging index=one.0 id=one.1/>
                </For>
            </ol>
            <span class="visually-hidden" role="status">{move || doing.said.get()}</span>
        </section>
    }
}
