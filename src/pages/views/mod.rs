//! The view builder (SPEC S5, X2).

mod columns;
mod look;
mod over;
mod saving;

use leptos::prelude::*;

use super::abandoning::{Abandoning, DialogFoot};
use super::building::{Blueprint, Building};
use super::filter_words as words;
use super::gone::GoneNotes;
use super::place::use_desk;
use crate::domain::Access;
use crate::store::Desk;
use crate::ui::{Dialog, open_while, t};

use super::conditions::{Counted, GroupView};
use look::LookSection;
use saving::Saving;

pub use over::FilterDialog;

/// The builder's dialog.
#[component]
pub fn ViewBuilder(
    /// What opens it.
    building: Building,
) -> impl IntoView {
    let of = building.view;
    let open = open_while(of);
    let abandoning = Abandoning::new(open);
    let is_new = Memo::new(move |_| of.with(|of| of.as_ref().is_none_or(|of| of.of.is_none())));
    // The heading is made when the dialog opens.
    move || {
        let title = match is_new.get() {
            true => t().create_view(),
            false => t().edit_view(),
        };
        view! {
            <Dialog open title class="wide builder" may_close=abandoning.may_close()>
                {move || of.get().map(|blueprint| view! { <Form blueprint abandoning/> })}
            </Dialog>
        }
    }
}

#[component]
fn Form(blueprint: Blueprint, abandoning: Abandoning) -> impl IntoView {
    let desk = use_desk();
    desk.refresh_all_field_values();
    let saving = Saving::new(desk, blueprint, abandoning);
    abandoning.follow(move || saving.is_changed());
    let sentence = move || words::sentence(desk, &saving.filter.get());
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        saving.save();
    };
    let root = saving.root.get_value();
    view! {
        <form class="form" novalidate on:submit=submit>
            <div class="field">
                <label for="view-name">{t().view_name()}</label>
                <input
                    id="view-name" class="input" type="text" autocomplete="off" autofocus
                    aria-invalid=move || saving.name_error().is_some().then_some("true")
                    aria-describedby="view-name-error"
                    prop:value=move || saving.name.get()
                    on:input=move |event| saving.rename(event_target_value(&event))
                />
                <p id="view-name-error" class="error" role="alert">{move || saving.name_error()}</p>
            </div>
            <div class="pair">
                <div class="field">
                    <label for="view-description">{t().view_description()}</label>
                    <input
                        id="view-description" class="input" type="text" autocomplete="off" maxlength="500"
                        prop:value=move || saving.description.get()
                        on:input=move |event| saving.description.set(event_target_value(&event))
                    />
                </div>
                <div class="field">
                    <label for="view-access">{t().view_access()}</label>
                    <AccessSelect desk access=saving.access/>
                </div>
            </div>
            <h3>{t().filters()}</h3>
            <GroupView desk group=root within=None depth=1 wrong=saving.wrong/>
            <p class="sentence">{sentence}</p>
            <GoneNotes desk filter=saving.filter.into()/>
            <LookSection saving/>
            <DialogFoot abandoning question=t().leave_view_question()>
                <div class="count"><Counted desk filter=saving.filter/></div>
                <p class="error" role="alert">{move || saving.trouble()}</p>
                <div class="actions">
                    <button type="button" class="button" on:click=move |_| abandoning.cancel()>
                        {t().cancel()}
                    </button>
                    <button type="submit" class="button primary" disabled=move || saving.busy.get()>
                        {t().save_view()}
                    </button>
                </div>
            </DialogFoot>
        </form>
    }
}

#[component]
fn AccessSelect(desk: Desk, access: RwSignal<Access>) -> impl IntoView {
    let now = access.get_untracked();
    let teams = untrack(|| desk.teams());
    let teams = teams.iter().map(|team| {
        let to = Access::Team {
            team: team.id.clone(),
        };
        (format!("team:{}", team.id), t().access_team(&team.name), to)
    });
    let mut all = vec![("me".to_owned(), t().access_me().to_owned(), Access::OnlyMe)];
    all.extend(teams);
    all.push((
        "everyone".to_owned(),
        t().access_everyone().to_owned(),
        Access::Everyone,
    ));
    let choices = StoredValue::new(all.clone());
    let change = move |event: leptos::ev::Event| {
        let id = event_target_value(&event);
        choices.with_value(|all| {
            if let Some((_, _, to)) = all.iter().find(|(one, _, _)| *one == id) {
                access.set(to.clone());
            }
        });
    };
    view! {
        <select id="view-access" class="input" on:change=change>
            {all.into_iter().map(|(id, word, to)| {
                let selected = to == now;
                view! { <option value=id selected=selected>{word}</option> }
            }).collect_view()}
        </select>
    }
}
