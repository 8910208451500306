//! The demo panel's knobs: bad weather on the way to the server, and traffic.

use leptos::prelude::*;

use crate::pages::place::use_desk;
use crate::store::Desk;
use crate::ui::t;

/// Latency and failures, where the way to the server is ours to spoil.
pub(super) fn weather(desk: Desk) -> impl IntoView {
    #[cfg(feature = "mock")]
    return desk.backend().mock.map(|mock| {
        let (latency, fails) = mock.faults(|faults| (faults.latency, faults.fail_percent));
        let (slow, fail) = (mock.clone(), mock);
        view! {
            <Knob
                id="demo-latency" value=latency max=10_000
                label=t().latency()
                unit=t().milliseconds()
                on_change=move |value| slow.faults(|faults| faults.latency = value)
            />
            <Knob
                id="demo-failure" value=fails max=100
                label=t().failure_rate()
                unit=t().percent()
                on_change=move |value| fail.faults(|faults| faults.fail_percent = value)
            />
        }
    });
    #[cfg(not(feature = "mock"))]
    {
        let _ = desk;
    }
}

/// A desk in which something happens.
#[component]
pub(super) fn Simulator() -> impl IntoView {
    let desk = use_desk();
    let seed = StoredValue::new(1);
    let pace = untrack(|| desk.simulated_pace());
    let begin = move || desk.simulate(untrack(|| desk.simulated_pace()), seed.get_value());
    view! {
        <div class="knobs">
            <Knob
                id="demo-pace" value=pace max=600
                label=t().simulated_pace()
                unit=t().events_a_minute()
                on_change=move |value| desk.simulate(value, seed.get_value())
            />
            <Knob
                id="demo-seed" value=1 max=999_999
                label=t().simulation_seed()
                unit=""
                on_change=move |value| {
                    seed.set_value(value);
                    begin();
                }
            />
        </div>
        <p class="help">{t().simulation_about()}</p>
    }
}

#[component]
fn Knob(
    id: &'static str,
    value: u32,
    max: u32,
    label: &'static str,
    unit: &'static str,
    on_change: impl Fn(u32) + 'static,
) -> impl IntoView {
    let text = RwSignal::new(value.to_string());
    let read = move || {
        text.read()
            .trim()
            .parse::<u32>()
            .ok()
            .filter(|value| *value <= max)
    };
    let is_wrong = move || read().is_none();
    let why = format!("{id}-why");
    view! {
        <div class="field">
            <label for=id>{label}</label>
            <span class="unit">
                <input
                    id=id class="input" type="text" inputmode="numeric" autocomplete="off"
                    aria-invalid=move || is_wrong().then_some("true")
                    aria-describedby=why.clone()
                    bind:value=text
                    on:input=move |_| {
                        if let Some(value) = read() {
                            on_change(value);
                        }
                    }
                />
                <span>{unit}</span>
            </span>
            <p id=why.clone() class="error">{move || is_wrong().then(|| t().whole_number_to(max))}</p>
        </div>
    }
}
