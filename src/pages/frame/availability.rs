//! One's own Online switch, and until when it stands (SPEC A7, A9).

use leptos::prelude::*;

use crate::pages::place::use_desk;
use crate::pages::wording;
use crate::platform::clock;
use crate::platform::zone::OwnZone;
use crate::rules::availability::{Preset, offered};
use crate::ui::{Icon, MenuButton, MenuItem, Switch, icon, t};

/// The switch, with a menu of how long it is to stand.
#[component]
pub fn AvailabilityField() -> impl IntoView {
    let desk = use_desk();
    let me = Memo::new(move |_| desk.me());
    let online = Signal::derive(move || me.get().is_some_and(|me| me.online));
    let until = Memo::new(move |_| me.get().and_then(|me| me.online_until));
    let items = move || {
        let (online, until) = untrack(|| (online.get(), until.get()));
        let now = clock::now();
        let times = offered(&OwnZone, now);
        let some = |to: bool| {
            let times = times.clone().into_iter();
            times.map(move |(preset, at)| {
                let set = move || desk.set_online(to, Some(at));
                MenuItem::new(word(preset, to), set).shortcut(wording::moment(t(), now, at))
            })
        };
        // What is the contrary of now is what one opens the menu for.
        let mut items: Vec<MenuItem> = some(!online).collect();
        items.extend(some(online).enumerate().map(|(at, item)| match at {
            0 => item.separated(),
            _ => item,
        }));
        if until.is_some() {
            let stay = move || desk.set_online(online, None);
            let word = if online {
                t().stay_online()
            } else {
                t().stay_offline()
            };
            items.push(MenuItem::new(word, stay).separated());
        }
        items
    };
    let said = move || {
        let at = until.get()?;
        let when = wording::moment(t(), clock::follow().get(), at);
        // Beside the switch's name it would read as Online until then.
        Some(match online.get() {
            true => t().until_when(&when),
            false => t().offline_until(&when),
        })
    };
    view! {
        <Switch
            label=t().online()
            checked=online
            on_change=Callback::new(move |on| desk.set_online(on, None))
        />
        <span class="until num">{said}</span>
        <MenuButton label=t().availability_until() items class="button quiet icon" iconic=true>
            {icon(Icon::Clock)}
        </MenuButton>
    }
}

fn word(preset: Preset, online: bool) -> &'static str {
    match (preset, online) {
        (Preset::HalfHour, true) => t().online_half_hour(),
        (Preset::HalfHour, false) => t().offline_half_hour(),
        (Preset::Hour, true) => t().online_hour(),
        (Preset::Hour, false) => t().offline_hour(),
        (Preset::EndOfDay, true) => t().online_end_of_day(),
        (Preset::EndOfDay, false) => t().offline_end_of_day(),
        (Preset::Tomorrow, true) => t().online_tomorrow(),
        (Preset::Tomorrow, false) => t().offline_tomorrow(),
    }
}
