//! Days on which it is closed (SPEC A10).

use std::collections::BTreeSet;

use chrono::NaiveDate;
use leptos::prelude::*;

use super::notes::date_words;
use crate::domain::Holiday;
use crate::pages::place::use_desk;
use crate::pages::settings::form::{Bound, Card, TextField, use_form, use_place_in_form};
use crate::platform::zone::NamedZone;
use crate::platform::{clock, dom};
use crate::rules::hours::MOST_HOLIDAYS;
use crate::rules::zone::Zone;
use crate::ui::{Icon, icon, t, unique};

const PATH: &str = "office_hours.holidays";

/// The day that it is in the office.
fn today(zone: &str) -> NaiveDate {
    let now = clock::now();
    let there = NamedZone::new(zone).map(|zone| zone.local(now).date());
    there.unwrap_or_else(|| now.date_naive())
}

/// Stands for a date that was not chosen yet: no calendar field has the year 0.
pub(super) fn undated() -> NaiveDate {
    NaiveDate::from_ymd_opt(0, 1, 1).unwrap_or_default()
}

/// The card. What is past is folded away, by what is saved: nothing moves while one types.
#[component]
pub(super) fn Holidays(
    /// The holidays, as the form has them.
    value: Bound<Vec<Holiday>>,
    /// The office's zone.
    zone: Signal<String>,
) -> impl IntoView {
    let (desk, form) = (use_desk(), use_form());
    let at = use_place_in_form(PATH, t().holidays());
    let past = Memo::new(move |_| {
        let today = today(&zone.get());
        let settings = desk.settings();
        let saved = settings.office_hours.holidays.iter();
        let past = saved.map(|it| it.date).filter(|date| *date < today);
        past.collect::<BTreeSet<NaiveDate>>()
    });
    // By their places in the list, which is what the server names them by.
    let places = Memo::new(move |_| {
        let past = past.get();
        value.value.with(|holidays| {
            let all = holidays.iter().enumerate();
            all.map(|(index, it)| (index, past.contains(&it.date)))
                .collect::<Vec<_>>()
        })
    });
    let those = move |is_past: bool| {
        let places = places.get().into_iter();
        let mine = places.filter(move |(_, past)| *past == is_past);
        mine.map(|(index, _)| index).collect::<Vec<_>>()
    };
    let is_locked = move || form.locked.with(Option::is_some);
    let list = unique("holidays");
    let add = {
        let list = list.clone();
        move |_| {
            let mut holidays = value.value.get_untracked();
            holidays.push(Holiday {
                date: undated(),
                name: String::new(),
            });
            value.set.run(holidays);
            let last = format!("#{list} > li:last-child input");
            request_animation_frame(move || {
                if let Some(field) = dom::select(&last) {
                    dom::focus(&field);
                }
            });
        }
    };
    let is_full = move || value.value.with(Vec::len) >= MOST_HOLIDAYS;
    let has_past = move || !those(true).is_empty();
    let count = move || u32::try_from(those(true).len()).unwrap_or(u32::MAX);
    view! {
        <Card title=t().holidays()>
            <div class="field">
                <p class="help">{t().holidays_about()}</p>
                <Show when=has_past>
                    <details class="past">
                        <summary>{move || t().past_holidays(count())}</summary>
                        <ul class="form-rows">
                            <For each=move || those(true) key=|index| *index let:index>
                                <Row value index/>
                            </For>
                        </ul>
                    </details>
                </Show>
                <ul class="form-rows" id=list>
                    <For each=move || those(false) key=|index| *index let:index>
                        <Row value index/>
                    </For>
                </ul>
                <p class="help" hidden=move || value.value.with(|all| !all.is_empty())>{t().no_holidays()}</p>
                <div>
                    <button
                        type="button"
                        id=at.id()
                        class="button small"
                        disabled=move || is_locked() || is_full()
                        on:click=add
                    >
                        {icon(Icon::Plus)}
                        {t().add_holiday()}
                    </button>
                </div>
                <p id=at.error_id() class="error" hidden=move || at.error().is_none()>{move || at.error()}</p>
            </div>
        </Card>
    }
}

#[component]
fn Row(value: Bound<Vec<Holiday>>, index: usize) -> impl IntoView {
    let at = use_place_in_form(&format!("{PATH}[{index}].date"), t().holiday_date());
    let mine = Memo::new(move |_| value.value.with(|all| all.get(index).cloned()));
    let change = move |change: &dyn Fn(&mut Holiday)| {
        let mut all = value.value.get_untracked();
        if let Some(mine) = all.get_mut(index) {
            change(mine);
            value.set.run(all);
        }
    };
    let date = Memo::new(move |_| {
        let date = mine.get().map(|mine| mine.date);
        date.filter(|date| *date != undated())
    });
    let words = Memo::new(move |_| date.get().map(date_words).unwrap_or_default());
    let typed = RwSignal::new(String::new());
    Effect::new(move |_| {
        at.form.resets.track();
        typed.set(date.get().map(|date| date.to_string()).unwrap_or_default());
        at.complain(None);
    });
    let write = move |text: String| {
        let date = text.parse::<NaiveDate>().ok();
        at.complain(date.is_none().then(|| t().holiday_needs_date().to_owned()));
        typed.set(text);
        if let Some(date) = date {
            change(&|mine| mine.date = date);
        }
    };
    let name = Bound {
        value: Signal::derive(move || mine.get().map(|mine| mine.name).unwrap_or_default()),
        set: Callback::new(move |name: String| change(&|mine| mine.name.clone_from(&name))),
    };
    let remove = move |_| {
        let mut all = value.value.get_untracked();
        if index < all.len() {
            all.remove(index);
            value.set.run(all);
        }
    };
    let label = move || t().remove_holiday(&words.get());
    view! {
        <li class="holiday">
            <div class="field">
                <label for=at.id()>{t().holiday_date()}</label>
                <input
                    id=at.id()
                    class="input"
                    type="date"
                    max="9999-12-31"
                    readonly=move || at.is_locked()
                    aria-invalid=move || at.invalid()
                    aria-describedby=at.error_id()
                    prop:value=move || typed.get()
                    on:input=move |event| write(event_target_value(&event))
                />
                <p id=at.error_id() class="error" hidden=move || at.error().is_none()>{move || at.error()}</p>
            </div>
            <TextField path=format!("{PATH}[{index}].name") label=t().holiday_name() value=name/>
            <button
                type="button"
                class="button quiet icon"
                aria-label=label
                data-tip=label
                disabled=move || at.is_locked()
                on:click=remove
            >
                {icon(Icon::Close)}
            </button>
        </li>
    }
}
