//! Which channels keep office hours (SPEC A10).

use leptos::prelude::*;

use crate::domain::Channel;
use crate::pages::place::use_desk;
use crate::pages::settings::form::{Bound, use_place_in_form};
use crate::ui::{channel_word, t};

/// A box for each channel that the account has; others stay as they are.
#[component]
pub(super) fn Channels(
    /// Those that do.
    value: Bound<Vec<Channel>>,
) -> impl IntoView {
    let desk = use_desk();
    let label = t().channels_with_hours();
    let at = use_place_in_form("office_hours.channels", label);
    let there = Channel::KNOWN
        .iter()
        .filter(|channel| desk.has_channel(channel));
    let boxes = there.enumerate().map(|(index, channel)| {
        let id = match index {
            0 => at.id(),
            _ => format!("{}-{index}", at.id()),
        };
        let (mine, changed) = (channel.clone(), channel.clone());
        let toggle = move |_| {
            let mut channels = value.value.get_untracked();
            match channels.iter().position(|it| *it == changed) {
                Some(there) => drop(channels.remove(there)),
                None => channels.push(changed.clone()),
            }
            value.set.run(channels);
        };
        view! {
            <span class="choice">
                <input
                    type="checkbox"
                    id=id.clone()
                    class="check"
                    prop:checked=move || value.value.with(|channels| channels.contains(&mine))
                    disabled=move || at.is_locked()
                    on:change=toggle
                />
                <label for=id>{channel_word(channel)}</label>
            </span>
        }
    });
    let boxes = boxes.collect_view();
    view! {
        <div class="field" role="group" aria-label=label aria-describedby=at.described_by()>
            <div class="choices">{boxes}</div>
            <p id=at.hint_id() class="help">{t().channels_with_hours_hint()}</p>
            <p id=at.error_id() class="error" hidden=move || at.error().is_none()>{move || at.error()}</p>
        </div>
    }
}
