//! Making and changing one rule, in a dialog. What is made of it goes into the form, and counts when
//! that is saved.

use std::collections::HashMap;

use leptos::prelude::*;

use super::target::TargetField;
use super::{Rules, list, words};
use crate::domain::{Filter, FilterReason, RouteTo, Routing, RoutingRule};
use crate::pages::abandoning::{Abandoning, DialogFoot};
use crate::pages::conditions::{Counted, Group, GroupView, NobodyAsks};
use crate::pages::filter_words;
use crate::pages::gone::GoneNotes;
use crate::pages::settings::form::Form;
use crate::platform::dom;
use crate::rules::assignment::{LONGEST_RULE_NAME, WrongRouting, WrongRule, check};
use crate::store::Desk;
use crate::ui::{Dialog, open_while, t, unique};

/// What is to be mended first.
const FIRST_WRONG: &str = ".rule-editor [aria-invalid=true], \
    .rule-editor .condition:has(> .error:not(:empty)) .value :is(input, button), \
    .rule-editor .group:has(> .error:not(:empty)) > .adds button, \
    .rule-editor .goes-to:has(> .error:not(:empty)) [role=combobox]";

/// A rule that is made or changed.
#[derive(Clone, Debug, PartialEq)]
struct Editing {
    /// Whether there was none before.
    is_new: bool,
    /// As it was; of a new one the action means nothing yet.
    rule: RoutingRule,
}

/// Opens the dialog. A copy is a handle to the same.
#[derive(Clone, Copy)]
pub struct Editor {
    form: Form<Rules>,
    editing: RwSignal<Option<Editing>>,
}

impl Editor {
    /// For the rules of a form.
    pub fn new(form: Form<Rules>) -> Self {
        Self {
            form,
            editing: RwSignal::new(None),
        }
    }

    /// Makes a rule.
    pub fn add(self) {
        let rule = RoutingRule {
            id: list::new_id(),
            name: String::new(),
            on: true,
            filter: Filter::everything(),
            action: RouteTo::Unknown,
        };
        self.editing.set(Some(Editing { is_new: true, rule }));
    }

    /// Changes the rule at a place.
    pub fn edit(self, index: usize) {
        let rule = (self.form.draft()).with_untracked(|draft| draft.rules.get(index).cloned());
        self.editing.set(rule.map(|rule| Editing {
            is_new: false,
            rule,
        }));
    }

    /// Puts it into the form: where it was, or last where it is new or was taken out meanwhile.
    fn keep(self, rule: RoutingRule) {
        self.form.draft().update(|draft| {
            match draft.rules.iter_mut().find(|known| known.id == rule.id) {
                // Whether it is on may have been switched meanwhile, and is not asked here.
                Some(known) => {
                    *known = RoutingRule {
                        on: known.on,
                        ..rule
                    }
                }
                None => draft.rules.push(rule),
            }
        });
    }
}

/// The dialog.
#[component]
pub fn RuleDialog(desk: Desk, editor: Editor) -> impl IntoView {
    let open = open_while(editor.editing);
    let abandoning = Abandoning::new(open);
    let is_new = Memo::new(move |_| {
        (editor.editing).with(|editing| editing.as_ref().is_none_or(|editing| editing.is_new))
    });
    move || {
        let title = match is_new.get() {
            true => t().add_rule(),
            false => t().edit_rule(),
        };
        view! {
            <Dialog open title class="wide builder rule-editor" may_close=abandoning.may_close()>
                {move || editor.editing.get().map(|editing| view! {
                    <RuleForm desk editor editing abandoning/>
                })}
            </Dialog>
        }
    }
}

#[component]
fn RuleForm(desk: Desk, editor: Editor, editing: Editing, abandoning: Abandoning) -> impl IntoView {
    provide_context(NobodyAsks);
    desk.refresh_all_field_values();
    let Editing { is_new, rule } = editing;
    let name = RwSignal::new(rule.name.clone());
    let target = RwSignal::new((!is_new).then(|| rule.action.clone()));
    let group = Group::read(rule.filter.clone());
    let tree = group.clone();
    let filter = Memo::new(move |_| tree.filter());
    let before = (
        rule.name.clone(),
        target.get_untracked(),
        filter.get_untracked(),
    );
    abandoning.follow(move || (name.get(), target.get(), filter.get()) != before);
    let tried = RwSignal::new(false);
    let rule = StoredValue::new(rule);
    let made = move || RoutingRule {
        name: name.get().trim().to_owned(),
        filter: filter.get(),
        action: target.get().unwrap_or(RouteTo::Unknown),
        ..rule.get_value()
    };
    let wrong = Memo::new(move |_| {
        let routing = Routing {
            rules: vec![made()],
            ..Routing::default()
        };
        let wrong = check(&routing, &desk.teams(), &words::people(desk)).into_iter();
        let of_rule = wrong.filter_map(|wrong| match wrong {
            WrongRouting::Rule { wrong, .. } => Some(wrong),
            _ => None,
        });
        of_rule.collect::<Vec<_>>()
    });
    let tree = group.clone();
    let in_conditions = Memo::new(move |_| {
        let tried = tried.get();
        let told = wrong.get().into_iter().filter_map(|wrong| match wrong {
            WrongRule::Filter(error) => {
                let is_missing = matches!(
                    error.reason,
                    FilterReason::NoValue | FilterReason::EmptyGroup
                );
                let at = tree.at(&error.at)?;
                (tried || !is_missing).then(|| (at, filter_words::reason(&error)))
            }
            WrongRule::NamesMe => Some((tree.id, t().nobody_asks().to_owned())),
            _ => None,
        });
        told.collect::<HashMap<_, _>>()
    });
    let name_error = move || {
        wrong.get().into_iter().find_map(|wrong| match wrong {
            WrongRule::NoName if tried.get() => Some(t().rule_name_missing().to_owned()),
            WrongRule::LongName => Some(t().rule_name_long(LONGEST_RULE_NAME)),
            _ => None,
        })
    };
    let target_error = move || match target.with(Option::is_none) {
        true => tried.get().then(|| t().target_missing().to_owned()),
        false => wrong.get().into_iter().find_map(|wrong| match wrong {
            WrongRule::Action(why) => Some(format!("{}.", words::nowhere(why))),
            _ => None,
        }),
    };
    let typed = group.clone();
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        tried.set(true);
        typed.done_typing();
        let is_wrong = wrong.with_untracked(|wrong| !wrong.is_empty());
        if is_wrong || target.with_untracked(Option::is_none) {
            return dom::focus_next_frame(FIRST_WRONG);
        }
        editor.keep(untrack(made));
        abandoning.done();
    };
    let (name_id, hint_id) = (unique("rule-name"), unique("rule-hint"));
    let described_by = hint_id.clone();
    let error_id = format!("{name_id}-error");
    let sentence = move || {
        let rule = made();
        match target.with(Option::is_some) {
            true => words::sentence(desk, &rule).into_any(),
            false => filter_words::sentence(desk, &rule.filter).into_any(),
        }
    };
    view! {
        <form class="form" novalidate on:submit=submit>
            <div class="field">
                <label for=name_id.clone()>{t().rule_name()}</label>
                <input
                    id=name_id class="input" type="text" autocomplete="off" autofocus
                    aria-invalid=move || name_error().is_some().then_some("true")
                    aria-describedby=error_id.clone()
                    prop:value=move || name.get()
                    on:input=move |event| name.set(event_target_value(&event))
                />
                <p id=error_id class="error" role="alert">{name_error}</p>
            </div>
            <div>
                <h3>{t().which_tickets()}</h3>
                <p class="help">{t().which_tickets_hint()}</p>
            </div>
            <GroupView desk group within=None depth=1 wrong=in_conditions/>
            <GoneNotes desk filter=filter.into()/>
            <div class="field goes-to" role="group" aria-describedby=described_by>
                <span class="label">{t().rule_goes_to()}</span>
                <TargetField desk target/>
                <p class="error" role="alert">{target_error}</p>
                <p id=hint_id class="help">{t().goes_to_hint()}</p>
            </div>
            <p class="sentence">{sentence}</p>
            <DialogFoot abandoning question=t().leave_rule_question()>
                <div class="count">
                    <Counted desk filter/>
                    <small>{t().rule_then_save()}</small>
                </div>
                <div class="actions">
                    <button type="button" class="button" on:click=move |_| abandoning.cancel()>
                        {t().cancel()}
                    </button>
                    <button type="submit" class="button primary">{t().rule_done()}</button>
                </div>
            </DialogFoot>
        </form>
    }
}
