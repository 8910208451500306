//! Oneself: preferences, shortcuts, signing out.

use leptos::prelude::*;

use crate::i18n::Language;
use crate::pages::leaving::Leaving;
use crate::pages::notices;
use crate::pages::place::{use_desk, use_toasts};
use crate::store::{Desk, Theme};
use crate::ui::{Avatar, Icon, MenuButton, MenuItem, Toasts, t};

/// The button with one's own disc, and its menu.
#[component]
pub fn PersonMenu(
    /// Opens the list of shortcuts.
    shortcuts: RwSignal<bool>,
) -> impl IntoView {
    let desk = use_desk();
    let toasts = use_toasts();
    let leaving: Leaving = expect_context();
    let me = Memo::new(move |_| desk.me());
    let name = Signal::derive(move || me.get().map(|me| me.name).unwrap_or_default());
    let id = Signal::derive(move || me.get().map(|me| me.id.to_string()).unwrap_or_default());
    let online = Signal::derive(move || Some(me.get().is_some_and(|me| me.online)));
    let label = Signal::derive(move || t().you(&name.get()));
    view! {
        <MenuButton label class="push" iconic=true items=move || items(desk, toasts, shortcuts, leaving)>
            <Avatar name id online large=true/>
        </MenuButton>
    }
}

fn items(desk: Desk, toasts: Toasts, shortcuts: RwSignal<bool>, leaving: Leaving) -> Vec<MenuItem> {
    let preferences = desk.preferences();
    let (theme, language) = untrack(|| (preferences.theme(), preferences.language()));
    let themes = Theme::ALL.iter().map(|choice| {
        let (word, picture) = match choice {
            Theme::System => (t().theme_system(), Icon::Screen),
            Theme::Light => (t().theme_light(), Icon::Sun),
            Theme::Dark => (t().theme_dark(), Icon::Moon),
        };
        let item = MenuItem::new(format!("{}: {word}", t().theme()), move || {
            desk.preferences().set_theme(*choice)
        });
        item.icon(picture).checked(*choice == theme)
    });
    let languages = Language::ALL.iter().enumerate().map(|(index, choice)| {
        // The desk is built anew in it.
        let set = move || leaving.then(move || desk.preferences().set_language(*choice));
        let item = MenuItem::new(choice.own_name(), set)
            .icon(Icon::Globe)
            .checked(*choice == language);
        if index == 0 { item.separated() } else { item }
    });
    let enter_sends = untrack(|| preferences.enter_sends());
    let sending = [(false, t().ctrl_enter_sends()), (true, t().enter_sends())];
    let sending = sending
        .into_iter()
        .enumerate()
        .map(|(index, (choice, word))| {
            let set = move || desk.preferences().set_enter_sends(choice);
            let item = MenuItem::new(word, set)
                .icon(Icon::Reply)
                .checked(choice == enter_sends);
            if index == 0 { item.separated() } else { item }
        });
    let keys = MenuItem::new(t().keyboard_shortcuts(), move || shortcuts.set(true));
    let leave = MenuItem::new(t().sign_out(), move || {
        leaving.then(move || notices::sign_out(desk, toasts));
    });
    themes
        .chain(languages)
        .chain(sending)
        .chain([
            keys.icon(Icon::Keyboard).shortcut("?").separated(),
            leave.icon(Icon::SignOut).separated(),
        ])
        .collect()
}
