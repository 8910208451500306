//! One rule of the list: what it says, what it did, and what can be done to it.

use std::collections::HashMap;

use leptos::prelude::*;

use super::Rules;
use super::editor::Editor;
use super::list::{Doing, Focus};
use super::trials::{Known, Trials};
use super::words;
use crate::domain::RuleId;
use crate::pages::settings::dragging::{Dragging, Grip};
use crate::pages::settings::form::{Form, use_place_in_form};
use crate::rules::assignment::{RuleUse, first_before};
use crate::store::Desk;
use crate::ui::{Icon, MenuButton, MenuItem, icon, t};

/// A rule at its place: where it comes to another, another row is made.
#[component]
pub fn RuleRow(
    desk: Desk,
    form: Form<Rules>,
    editor: Editor,
    trials: Trials,
    contradictions: Memo<HashMap<RuleId, Vec<String>>>,
    doing: Doing,
    dragging: Dragging,
    index: usize,
    id: RuleId,
) -> impl IntoView {
    let draft = form.draft();
    // While it is taken away it is asked about once more.
    let rule = Memo::new(move |before: Option<&Option<_>>| {
        let now = draft.with(|draft| draft.rules.get(index).filter(|rule| rule.id == id).cloned());
        now.or_else(|| before.cloned().flatten())
    });
    let name = Memo::new(move |_| {
        rule.with(|rule| rule.as_ref().map(|rule| words::name(rule, index)))
            .unwrap_or_default()
    });
    let path = format!("routing.rules[{index}]");
    let at = use_place_in_form(&path, &name.get_untracked());
    let is_on = move || rule.with(|rule| rule.as_ref().is_some_and(|rule| rule.on));
    let says = move || rule.with(|rule| rule.as_ref().map(|rule| words::sentence(desk, rule)));
    let hints = Memo::new(move |_| {
        let rule = rule.get();
        let told =
            contradictions.with(|all| rule.as_ref().and_then(|rule| all.get(&rule.id).cloned()));
        told.unwrap_or_default()
    });
    let known = Memo::new(move |_| {
        let known = trials.known.with(|all| all.get(index).cloned());
        known.unwrap_or(Known::NotAsked)
    });
    // Why it never matches is better said by the rule that takes its tickets.
    let before = move || draft.with(|draft| first_before(&draft.rules, index));
    let did = move || known.with(|known| did(known, hints.with(Vec::is_empty), before));
    let switch = move |_| {
        if !untrack(|| at.is_locked()) {
            doing.update(|rules| {
                if let Some(rule) = rules.get_mut(index) {
                    rule.on = !rule.on;
                }
            });
        }
    };
    view! {
        <li
            class:off=move || !is_on()
            class:dragged=move || dragging.is_dragged(index)
            data-line=move || dragging.line_at(index)
        >
            <Show when=move || !at.is_locked() fallback=|| view! { <span></span> }>
                <Grip
                    label=Signal::derive(move || t().move_rule(&name.get()))
                    dragging
                    index=Signal::derive(move || index)
                    count=Signal::derive(move || doing.count())
                    on_move=move |to| doing.go(index, to, Focus::Grip)
                />
            </Show>
            <span class="order num">{index + 1}</span>
            <div class="says">
                <p>{says}</p>
                <small>
                    {move || match at.is_locked() {
                        true => view! { <span class="named" dir="auto">{name}</span> }.into_any(),
                        false => view! {
                            <button
                                type="button"
                                id=at.id()
                                class="named"
                                dir="auto"
                                aria-invalid=move || at.invalid()
                                aria-describedby=at.error_id()
                                on:click=move |_| editor.edit(index)
                            >
                                {name}
                            </button>
                        }
                        .into_any(),
                    }}
                    <span>{did}</span>
                    {move || hints.get().into_iter().map(|hint| view! {
                        <span class="hint">{icon(Icon::Warning)}{hint}</span>
                    }).collect_view()}
                </small>
                <p id=at.error_id() class="error" hidden=move || at.error().is_none()>{move || at.error()}</p>
            </div>
            <div class="end">
                <button
                    type="button"
                    class="switch"
                    role="switch"
                    aria-label=move || t().rule_on(&name.get())
                    aria-checked=move || is_on().to_string()
                    aria-disabled=move || at.is_locked().then_some("true")
                    on:click=switch
                >
                    <i aria-hidden="true"></i>
                </button>
                <Show when=move || !at.is_locked()>
                    <MenuButton
                        label=Signal::derive(move || t().options_of(&name.get()))
                        class="button quiet icon options"
                        items=move || entries(editor, doing, index)
                        iconic=true
                    >
                        {icon(Icon::Dots)}
                    </MenuButton>
                </Show>
            </div>
        </li>
    }
}

fn entries(editor: Editor, doing: Doing, index: usize) -> Vec<MenuItem> {
    let last = untrack(|| doing.count()).saturating_sub(1);
    let mut up = MenuItem::new(t().move_up(), move || {
        doing.go(index, index.saturating_sub(1), Focus::Menu);
    })
    .icon(Icon::Up)
    .separated();
    if index == 0 {
        up = up.disabled(t().first_already());
    }
    let mut down = MenuItem::new(t().move_down(), move || {
        doing.go(index, index + 1, Focus::Menu);
    })
    .icon(Icon::Down);
    if index == last {
        down = down.disabled(t().last_already());
    }
    vec![
        MenuItem::new(t().edit_this(), move || editor.edit(index)),
        MenuItem::new(t().duplicate_this(), move || doing.duplicate(index)),
        up,
        down,
        MenuItem::new(t().delete_this(), move || doing.delete(index))
            .danger()
            .separated(),
    ]
}

/// What a rule did; why it did nothing where that is not told already. `before` tells the place of the
/// rule that takes all that this one could have.
fn did(known: &Known, is_unexplained: bool, before: impl Fn() -> Option<usize>) -> String {
    match known {
        Known::NotAsked => String::new(),
        Known::Counting => t().rule_counting().to_owned(),
        Known::Failed => t().rule_not_counted().to_owned(),
        Known::Untried => t().rule_untried().to_owned(),
        Known::Off => t().rule_switched_off().to_owned(),
        Known::Used(RuleUse { decided: 0, .. }) if !is_unexplained => String::new(),
        Known::Used(RuleUse { asked: 0, .. }) => t().never_asked().to_owned(),
        Known::Used(RuleUse { fits: 0, .. }) => t().never_fitted().to_owned(),
        Known::Used(RuleUse { decided: 0, .. }) => match before() {
            Some(index) => t().never_behind(index + 1),
            None => t().never_left().to_owned(),
        },
        Known::Used(used) => t().decided_in_days(used.decided),
    }
}
