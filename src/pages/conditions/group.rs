//! The groups and conditions of a filter, to be changed.

use std::collections::HashMap;

use leptos::ev::Event;
use leptos::prelude::*;

use super::tree::{Group, Part, Row};
use super::value::{NobodyAsks, Value};
use crate::domain::{Field, Filter};
use crate::pages::filter_words as words;
use crate::platform::dom;
use crate::store::Desk;
use crate::ui::{Icon, icon, t};

/// What is wrong, by the names of parts.
pub type Wrong = Memo<HashMap<u32, String>>;

/// A group: its parts, and what can be added to it.
#[component]
pub fn GroupView(
    desk: Desk,
    group: Group,
    /// Where it is in, unless it is the outermost.
    #[prop(optional_no_strip)]
    within: Option<Group>,
    /// How deep it is, 1 for the outermost.
    depth: usize,
    wrong: Wrong,
) -> impl IntoView {
    let id = group.id;
    let parts = group.parts.clone();
    let ids = move || parts.with(|parts| parts.iter().map(Part::id).collect::<Vec<_>>());
    let of = group.clone();
    let part = move |id: u32| {
        let found = of
            .parts
            .with_untracked(|parts| parts.iter().find(|part| part.id() == id).cloned());
        let group = of.clone();
        found.map(|part| match part {
            Part::Group(inner) => view! {
                <GroupView desk group=inner within=Some(group) depth=depth + 1 wrong/>
            }
            .into_any(),
            Part::Row(row) => view! { <Condition desk row group wrong/> }.into_any(),
        })
    };
    let (add_row, add_group) = (group.clone(), group.clone());
    let on_row = move |_| {
        add_row.add(Part::Row(Row::new(Field::Status)));
        focus_last(id);
    };
    let on_group = move |_| {
        let inner = Group::read(Filter::Any { any: Vec::new() });
        inner.add(Part::Row(Row::new(Field::Status)));
        add_group.add(Part::Group(inner));
    };
    let remove = within.map(|outer| {
        let remove = move |_| {
            outer.remove(id);
            dom::focus_next_frame(".builder .adds button");
        };
        view! {
            <button type="button" class="button quiet icon" aria-label=t().remove_group() on:click=remove>
                {icon(Icon::Close)}
            </button>
        }
    });
    let any = group.any.clone();
    let is_any = move || any.get();
    let set_any = group.any.clone();
    view! {
        <div class="group" id=format!("group-{id}") role="group" aria-label=t().filters()>
            <div class="joined">
                <select
                    class="input short"
                    aria-label=t().group_joined()
                    on:change=move |event: Event| set_any.set(event_target_value(&event) == "any")
                >
                    <option value="all" selected=!group.any.get_untracked()>{t().group_all()}</option>
                    <option value="any" selected=is_any>{t().group_any()}</option>
                </select>
                {remove}
            </div>
            <For each=ids key=|id| *id let:id>{part(id)}</For>
            <p class="error" role="alert">{move || wrong.with(|wrong| wrong.get(&id).cloned())}</p>
            <div class="adds">
                <button type="button" class="button quiet" on:click=on_row>
                    {icon(Icon::Plus)} {t().add_filter()}
                </button>
                {(depth < Filter::MAX_DEPTH).then(|| view! {
                    <button type="button" class="button quiet" on:click=on_group>
                        {icon(Icon::Plus)} {t().add_group()}
                    </button>
                })}
            </div>
        </div>
    }
}

/// The condition that was added has the focus.
fn focus_last(group: u32) {
    request_animation_frame(move || {
        let Some(group) = dom::by_id(&format!("group-{group}")) else {
            return;
        };
        if let Some(select) = dom::find_all(&group, ":scope > .condition select")
            .into_iter()
            .rev()
            .nth(1)
        {
            dom::focus(&select);
        }
    });
}

#[component]
fn Condition(desk: Desk, row: Row, group: Group, wrong: Wrong) -> impl IntoView {
    let id = row.id;
    let field = row.field.clone();
    let name = {
        let field = field.clone();
        move || words::field(&field.get())
    };
    let fields = {
        let now = field.get_untracked();
        let is_of_new = use_context::<NobodyAsks>().is_some();
        let is_offered = move |field: &Field| is_offered(field, is_of_new);
        let known = Field::KNOWN
            .iter()
            .filter(|field| is_offered(field))
            .cloned();
        let unknown = (!now.is_known() || !is_offered(&now)).then_some(now.clone());
        let options = known.chain(unknown).map(move |field| {
            let selected = field == now;
            view! { <option value=field.as_str().to_owned() selected=selected>{words::field(&field)}</option> }
        });
        options.collect_view()
    };
    let (asked, how) = (row.clone(), row.clone());
    let typing = row.typing.clone();
    let error = move || match typing.get() {
        true => None,
        false => wrong.with(|wrong| wrong.get(&id).cloned()),
    };
    let operators = {
        let row = row.clone();
        move || {
            let field = row.field.get();
            let now = row.operator.get_untracked();
            let known = field.operators().iter().cloned();
            let unknown = (!field.operators().contains(&now)).then_some(now.clone());
            let options = known.chain(unknown).map(|operator| {
                let selected = operator == now;
                let word = words::operator(&field, &operator);
                view! { <option value=operator.as_str().to_owned() selected=selected>{word}</option> }
            });
            options.collect_view()
        }
    };
    let remove = move |_| {
        group.remove(id);
        dom::focus_next_frame(".builder .adds button");
    };
    let removing = name.clone();
    view! {
        <div class="condition" role="group" aria-label=name>
            <select
                class="input"
                aria-label=t().filter_field()
                on:change=move |event: Event| asked.ask_for(Field::parse(&event_target_value(&event)))
            >
                {fields}
            </select>
            <select
                class="input"
                aria-label=t().filter_operator()
                on:change=move |event: Event| {
                    how.ask_how(crate::domain::Operator::parse(&event_target_value(&event)));
                }
            >
                {operators}
            </select>
            <div class="value"><Value desk row/></div>
            <button
                type="button"
                class="button quiet icon"
                aria-label=move || t().remove_condition(&removing())
                on:click=remove
            >
                {icon(Icon::Close)}
            </button>
            <p class="error" role="alert">{error}</p>
        </div>
    }
}

/// Customers are too many to be chosen from; a condition that names one comes from elsewhere. A ticket
/// that has just come is nobody's, sleeps not and has not waited: there is nothing to ask of that.
fn is_offered(field: &Field, is_of_new: bool) -> bool {
    match field {
        Field::Customer => false,
        Field::Assignee | Field::SnoozedUntil | Field::Waiting => !is_of_new,
        _ => true,
    }
}
