//! A day of the week: its hours, and what one does with them.

use leptos::prelude::*;

use super::times::Times;
use super::week::day_of;
use crate::domain::{Interval, Week, Weekday};
use crate::pages::settings::form::{Bound, use_place_in_form};
use crate::platform::dom;
use crate::rules::hours::{join, past_midnight, proposed};
use crate::ui::{Icon, MenuButton, MenuItem, icon, t, unique};

/// How the server names a day, 0 for Monday.
fn path_of(day: usize) -> String {
    let name = Weekday::KNOWN.get(day).map_or("", Weekday::as_str);
    format!("office_hours.week.{name}")
}

/// The hours of one day. A copy is a handle to the same.
#[derive(Clone, Copy)]
struct Hours {
    day: usize,
    week: Bound<Week>,
}

impl Hours {
    fn get(self) -> Vec<Interval> {
        self.week.value.with(|week| {
            let days = week.days();
            days.get(self.day).copied().unwrap_or_default().to_vec()
        })
    }

    fn change(self, change: impl FnOnce(&mut Vec<Interval>)) {
        let mut week = self.week.value.get_untracked();
        change(day_of(&mut week, self.day));
        self.week.set.run(week);
    }

    fn copy_to(self, days: &[usize]) {
        let mine = untrack(|| self.get());
        let mut week = self.week.value.get_untracked();
        for day in days {
            *day_of(&mut week, *day) = mine.clone();
        }
        self.week.set.run(week);
    }

    /// Makes two of hours that go past midnight: the second part is the next day's.
    fn split(self, index: usize) {
        let mut week = self.week.value.get_untracked();
        let Some(interval) = day_of(&mut week, self.day).get_mut(index) else {
            return;
        };
        let (until, from) = past_midnight(*interval);
        *interval = until;
        if from.to > 0 {
            join(day_of(&mut week, (self.day + 1) % 7), from);
        }
        self.week.set.run(week);
    }
}

/// The day's row.
#[component]
pub(super) fn Day(
    /// Which, 0 for Monday.
    day: usize,
    /// The week.
    week: Bound<Week>,
    /// What becomes of its hours where clocks change.
    notes: Memo<Vec<String>>,
) -> impl IntoView {
    let hours = Hours { day, week };
    let at = use_place_in_form(&path_of(day), t().weekday_name(day));
    let count = Memo::new(move |_| hours.get().len());
    let room = Memo::new(move |_| proposed(&hours.get()));
    let list = unique("hours");
    let add = {
        let list = list.clone();
        move |_| {
            let Some(more) = room.get_untracked() else {
                return;
            };
            hours.change(|hours| hours.push(more));
            let last = format!("#{list} > li:last-child input");
            request_animation_frame(move || {
                if let Some(field) = dom::select(&last) {
                    dom::focus(&field);
                }
            });
        }
    };
    let menu = move || {
        let whole = move || hours.change(|hours| *hours = vec![Interval::WHOLE_DAY]);
        let mut items = vec![
            MenuItem::new(t().open_24_hours(), whole),
            MenuItem::new(t().closed_that_day(), move || hours.change(Vec::clear)),
            MenuItem::new(t().copy_to_working_days(), move || {
                hours.copy_to(&[0, 1, 2, 3, 4]);
            })
            .separated(),
            MenuItem::new(t().copy_to_every_day(), move || {
                hours.copy_to(&[0, 1, 2, 3, 4, 5, 6]);
            }),
        ];
        let others = (0..7).filter(|other| *other != day);
        items.extend(others.map(|other| {
            let label = t().copy_to_day(t().weekday(other));
            MenuItem::new(label, move || hours.copy_to(&[other]))
        }));
        items
    };
    let name = t().weekday_name(day);
    view! {
        <div class="office-day" role="group" aria-label=name>
            <span class="name">{name}</span>
            <div class="hours">
                <ul id=list>
                    <For each=move || 0..count.get() key=|index| *index let:index>
                        <Row hours index/>
                    </For>
                </ul>
                <span class="help" hidden=move || count.get() != 0>{t().closed_that_day()}</span>
                <For each=move || notes.get() key=String::clone let:words>
                    <p class="help note">{words}</p>
                </For>
                <p id=at.error_id() class="error" hidden=move || at.error().is_none()>{move || at.error()}</p>
            </div>
            <div class="actions">
                <button
                    type="button"
                    id=at.id()
                    class="button quiet icon"
                    aria-label=t().add_hours_to(t().weekday(day))
                    data-tip=t().add_hours()
                    disabled=move || at.is_locked() || room.get().is_none()
                    on:click=add
                >
                    {icon(Icon::Plus)}
                </button>
                <Show when=move || !at.is_locked()>
                    <MenuButton
                        label=Signal::derive(move || t().options_of_day(t().weekday(day)))
                        class="button quiet icon"
                        iconic=true
                        items=menu
                    >
                        {icon(Icon::Dots)}
                    </MenuButton>
                </Show>
            </div>
        </div>
    }
}

/// Some hours of the day.
#[component]
fn Row(hours: Hours, index: usize) -> impl IntoView {
    let day = hours.day;
    let at = use_place_in_form(&format!("{}[{index}]", path_of(day)), t().weekday_name(day));
    let value = Bound {
        value: Memo::new(move |_| {
            let mine = hours.get().get(index).copied();
            mine.unwrap_or(Interval::WHOLE_DAY)
        })
        .into(),
        set: Callback::new(move |interval| {
            hours.change(|hours| {
                if let Some(mine) = hours.get_mut(index) {
                    *mine = interval;
                }
            });
        }),
    };
    let n = t().number(u32::try_from(index + 1).unwrap_or(u32::MAX));
    let name = t().weekday_name(day);
    let is_reversed = Memo::new(move |_| value.value.with(|it| it.to < it.from));
    let remove = move |_| {
        hours.change(|hours| {
            if index < hours.len() {
                hours.remove(index);
            }
        });
        // The button is gone with its row.
        request_animation_frame({
            let day = adder_of(day);
            move || {
                if let Some(button) = dom::select(&day) {
                    dom::focus(&button);
                }
            }
        });
    };
    let label = t().remove_hours(t().weekday(day), &n);
    view! {
        <li>
            <Times at from=t().from_of(name, &n) to=t().to_of(name, &n) value/>
            <button
                type="button"
                class="button quiet icon"
                aria-label=label.clone()
                data-tip=label
                disabled=move || at.is_locked()
                on:click=remove
            >
                {icon(Icon::Close)}
            </button>
            <Show when=move || is_reversed.get()>
                <span class="overnight">
                    // Once saving was refused, what is wrong says the same.
                    <span class="help" hidden=move || at.error().is_some()>{t().goes_past_midnight(t().weekday((day + 1) % 7))}</span>
                    <button
                        type="button"
                        class="button small"
                        disabled=move || at.is_locked()
                        on:click=move |_| {
                            hours.split(index);
                            // The button is gone now.
                            let end = format!("{}-to", at.id());
                            request_animation_frame(move || {
                                if let Some(field) = dom::by_id(&end) {
                                    dom::focus(&field);
                                }
                            });
                        }
                    >
                        {t().split_at_midnight()}
                    </button>
                </span>
            </Show>
            <p id=at.error_id() class="error" hidden=move || at.error().is_none()>{move || at.error()}</p>
        </li>
    }
}

/// The button that adds hours to a day.
fn adder_of(day: usize) -> String {
    format!(
        ".week > .office-day:nth-child({}) > .actions > button",
        day + 1
    )
}
