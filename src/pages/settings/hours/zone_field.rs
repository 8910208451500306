//! The time zone of the office, and what its clocks show now.

use leptos::prelude::*;

use super::notes::clock as shown;
use crate::pages::settings::form::{Bound, use_place_in_form};
use crate::platform::clock;
use crate::platform::zone::{NamedZone, all_names, own_name};
use crate::rules::zone::Zone;
use crate::ui::{Combobox, PickerOption, t};

/// A zone's name as it is read: `America/New York`.
fn name_of(zone: &str) -> String {
    zone.replace('_', " ")
}

/// Every zone, the browser's own first; and what is chosen, where nobody knows it.
fn offered(chosen: &str) -> Vec<PickerOption> {
    let own = own_name();
    let mut names = all_names();
    for more in ["UTC", chosen] {
        if !names.iter().any(|name| name == more) {
            names.push(more.to_owned());
        }
    }
    if let Some(own) = &own {
        names.retain(|name| name != own);
        names.insert(0, own.clone());
    }
    let option = |name: String| PickerOption {
        label: name_of(&name),
        detail: (own.as_deref() == Some(name.as_str())).then(|| t().zone_of_browser().to_owned()),
        selected: name == chosen,
        id: name,
        ..PickerOption::default()
    };
    names.into_iter().map(option).collect()
}

/// The field.
#[component]
pub(super) fn ZoneField(
    /// The zone's IANA name.
    value: Bound<String>,
) -> impl IntoView {
    let at = use_place_in_form("office_hours.time_zone", t().time_zone());
    let now = clock::follow();
    let there = Memo::new(move |_| {
        let zone = NamedZone::new(&value.value.get())?;
        Some(t().it_is_there(&shown(zone.local(now.get()))))
    });
    view! {
        <div class="field">
            <Combobox
                id=at.id()
                described_by=at.described_by()
                label=t().time_zone()
                value=Signal::derive(move || name_of(&value.value.get()))
                find=t().find_time_zone()
                options=move || offered(&value.value.get())
                on_pick=move |name| value.set.run(name)
                disabled=Signal::derive(move || at.form.locked.get())
            />
            <p id=at.hint_id() class="help">{move || there.get()}</p>
            <p id=at.error_id() class="error" hidden=move || at.error().is_none()>{move || at.error()}</p>
        </div>
    }
}
