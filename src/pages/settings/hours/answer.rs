//! What the web chat says at certain times (SPEC I26).

use leptos::prelude::*;

use super::times::Times;
use crate::domain::{Interval, Weekday, WelcomeAnswer};
use crate::pages::settings::form::{Bound, TextArea, use_place_in_form};
use crate::ui::{Icon, icon, t};

fn path_of(index: usize, part: &str) -> String {
    format!("welcome.answers[{index}].{part}")
}

/// A part of the answer at a place.
fn part<V: Clone + PartialEq + Default + Send + Sync + 'static>(
    all: Bound<Vec<WelcomeAnswer>>,
    index: usize,
    get: fn(&WelcomeAnswer) -> V,
    set: fn(&mut WelcomeAnswer, V),
) -> Bound<V> {
    Bound {
        value: Memo::new(move |_| {
            all.value
                .with(|all| all.get(index).map(get).unwrap_or_default())
        })
        .into(),
        set: Callback::new(move |part| {
            let mut answers = all.value.get_untracked();
            if let Some(mine) = answers.get_mut(index) {
                set(mine, part);
                all.set.run(answers);
            }
        }),
    }
}

/// An answer: its days, its time of day, its text; it can be moved among the others.
#[component]
pub(super) fn Answer(
    /// All of them.
    value: Bound<Vec<WelcomeAnswer>>,
    /// Which.
    index: usize,
    /// How many there are.
    count: Memo<usize>,
) -> impl IntoView {
    let n = t().number(u32::try_from(index + 1).unwrap_or(u32::MAX));
    let at = use_place_in_form(&path_of(index, "during"), &t().answer_n(&n));
    let during = {
        let both = part(
            value,
            index,
            |it| (it.during.from, it.during.to),
            |it, (from, to)| it.during = Interval { from, to },
        );
        Bound {
            value: Memo::new(move |_| {
                let (from, to) = both.value.get();
                Interval { from, to }
            })
            .into(),
            set: Callback::new(move |it: Interval| both.set.run((it.from, it.to))),
        }
    };
    let days = part(
        value,
        index,
        |it| it.days.clone(),
        |it, days| it.days = days,
    );
    let text = part(
        value,
        index,
        |it| it.text.clone(),
        |it, text| it.text = text,
    );
    let swap = move |other: usize| {
        let mut all = value.value.get_untracked();
        if index.max(other) < all.len() {
            all.swap(index, other);
            value.set.run(all);
        }
    };
    let remove = move |_| {
        let mut all = value.value.get_untracked();
        if index < all.len() {
            all.remove(index);
            value.set.run(all);
        }
    };
    let is_last = move || index + 1 >= count.get();
    let (up, down, gone) = (
        t().move_answer_up(&n),
        t().move_answer_down(&n),
        t().remove_answer(&n),
    );
    view! {
        <li class="answer" aria-label=t().answer_n(&n)>
            <div class="top">
                <DaysOf index n=n.clone() value=days/>
                <Times at from=t().answer_from(&n) to=t().answer_to(&n) value=during/>
                <span class="actions">
                    <button
                        type="button"
                        class="button quiet icon"
                        aria-label=up.clone()
                        data-tip=up
                        disabled=move || at.is_locked() || index == 0
                        on:click=move |_| swap(index.saturating_sub(1))
                    >
                        {icon(Icon::Up)}
                    </button>
                    <button
                        type="button"
                        class="button quiet icon"
                        aria-label=down.clone()
                        data-tip=down
                        disabled=move || at.is_locked() || is_last()
                        on:click=move |_| swap(index + 1)
                    >
                        {icon(Icon::Down)}
                    </button>
                    <button
                        type="button"
                        class="button quiet icon"
                        aria-label=gone.clone()
                        data-tip=gone
                        disabled=move || at.is_locked()
                        on:click=remove
                    >
                        {icon(Icon::Close)}
                    </button>
                </span>
            </div>
            <p id=at.error_id() class="error" hidden=move || at.error().is_none()>{move || at.error()}</p>
            <TextArea path=path_of(index, "text") label=t().answer_text(&n) rows=2 value=text/>
        </li>
    }
}

/// A box for each day of the week.
#[component]
fn DaysOf(index: usize, n: String, value: Bound<Vec<Weekday>>) -> impl IntoView {
    let label = t().answer_days(&n);
    let at = use_place_in_form(&path_of(index, "days"), &label);
    let boxes = Weekday::KNOWN.iter().enumerate().map(|(day, weekday)| {
        let id = match day {
            0 => at.id(),
            _ => format!("{}-{day}", at.id()),
        };
        let toggle = move |_| {
            let chosen = value.value.get_untracked();
            // In the order of the week, whatever order they were chosen in.
            let wanted = |it: &&Weekday| (*it == weekday) != chosen.contains(it);
            value
                .set
                .run(Weekday::KNOWN.iter().filter(wanted).cloned().collect());
        };
        view! {
            <label class="weekday">
                <input
                    type="checkbox"
                    id=id
                    aria-label=t().weekday_name(day)
                    aria-describedby=at.error_id()
                    prop:checked=move || value.value.with(|days| days.contains(weekday))
                    disabled=move || at.is_locked()
                    on:change=toggle
                />
                <span aria-hidden="true">{t().weekday_short(day)}</span>
            </label>
        }
    });
    let boxes = boxes.collect_view();
    view! {
        <div class="days" role="group" aria-label=label>
            {boxes}
            <p id=at.error_id() class="error" hidden=move || at.error().is_none()>{move || at.error()}</p>
        </div>
    }
}
