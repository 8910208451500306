//! What a customer sees who opens the web chat, now or at another time (SPEC I26).

use chrono::{Days, NaiveDateTime, NaiveTime};
use leptos::prelude::*;

use super::notes::weekday_of;
use crate::domain::{OfficeHours, Time, Welcome};
use crate::pages::place::use_desk;
use crate::platform::clock;
use crate::platform::zone::NamedZone;
use crate::rules::hours::read_time;
use crate::rules::welcome::said;
use crate::rules::zone::Zone;
use crate::ui::{t, unique};

/// The next time that clocks in the office show a day of the week, 0 for Monday, and a minute of it.
fn next(zone: &NamedZone, day: usize, minute: u16, now: Time) -> Option<Time> {
    let today = zone.local(now).date();
    let ahead = (day + 7 - weekday_of(today)) % 7;
    let date = today.checked_add_days(Days::new(ahead as u64))?;
    let at = NaiveTime::from_num_seconds_from_midnight_opt(u32::from(minute) * 60, 0)?;
    let local = NaiveDateTime::new(date, at);
    // What clocks jump over is after the jump.
    let later = || {
        zone.instants(local + chrono::TimeDelta::hours(1))
            .earliest()
    };
    zone.instants(local).earliest().or_else(later)
}

/// A bubble with what is said, and the choice of when.
#[component]
pub(super) fn Preview(
    /// What is said, as the form has it.
    welcome: Signal<Welcome>,
    /// The hours, as the form has them.
    office: Signal<OfficeHours>,
) -> impl IntoView {
    let desk = use_desk();
    let now = clock::follow();
    // None for now.
    let day = RwSignal::new(None::<usize>);
    let time = RwSignal::new("10:00".to_owned());
    let text = Memo::new(move |_| {
        let office = office.get();
        let zone = NamedZone::new(&office.time_zone)?;
        let now = now.get();
        let at = match day.get() {
            None => now,
            Some(day) => next(&zone, day, time.with(|time| read_time(time))?, now)?,
        };
        welcome.with(|welcome| said(welcome, &office, &zone, at).map(str::to_owned))
    });
    let (when_id, time_id) = (unique("when"), unique("time"));
    let days = (0..7).map(|day| {
        view! { <option value=day.to_string()>{t().weekday_name(day)}</option> }
    });
    let days = days.collect_view();
    let choose = move |event| day.set(event_target_value(&event).parse().ok());
    view! {
        <figure class="example" role="group" aria-label=t().welcome_preview()>
            <figcaption>
                <span>{t().welcome_preview()}</span>
                <span class="when">
                    <label for=when_id.clone() class="visually-hidden">{t().preview_when()}</label>
                    <select id=when_id class="input" on:change=choose>
                        <option value="">{t().preview_now()}</option>
                        {days}
                    </select>
                    <Show when=move || day.get().is_some()>
                        <label for=time_id.clone() class="visually-hidden">{t().preview_time()}</label>
                        <input
                            id=time_id.clone()
                            class="input num clock"
                            type="text"
                            autocomplete="off"
                            prop:value=move || time.get()
                            on:input=move |event| time.set(event_target_value(&event))
                        />
                    </Show>
                </span>
            </figcaption>
            <p class="help">{move || t().web_chat_of(&desk.account())}</p>
            <div role="status">
                {move || match text.get() {
                    Some(text) => view! { <blockquote class="bubble" dir="auto">{text}</blockquote> }.into_any(),
                    None => view! { <p class="help">{t().preview_says_nothing()}</p> }.into_any(),
                }}
            </div>
        </figure>
    }
}
