//! What the browser remembers of the person's liking.

use leptos::prelude::*;

use crate::domain::UserId;
use crate::i18n::Language;
use crate::platform::boot;
use crate::platform::storage::Place;
use crate::store::Recent;

const THEME: &str = "bandeja.theme";
const LANGUAGE: &str = "bandeja.language";
const SINGLE_KEYS: &str = "bandeja.single_keys";
const RECENT: &str = "bandeja.recent.";
const ENTER_SENDS: &str = "bandeja.enter_sends";

/// Light, dark, or what the system says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// What the system says.
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// Every theme, in the order they are offered.
    pub const ALL: &'static [Theme] = &[Theme::System, Theme::Light, Theme::Dark];

    fn name(self) -> Option<&'static str> {
        match self {
            Self::System => None,
            Self::Light => Some("light"),
            Self::Dark => Some("dark"),
        }
    }
}

/// The preferences; a clone is the same.
#[derive(Clone)]
pub struct Preferences {
    theme: ArcRwSignal<Theme>,
    language: ArcRwSignal<Language>,
    single_keys: ArcRwSignal<bool>,
    enter_sends: ArcRwSignal<bool>,
}

impl Preferences {
    /// Reads them and sets the page accordingly.
    pub(super) fn load() -> Self {
        let theme = match Place::Local.get(THEME).as_deref() {
            Some("light") => Theme::Light,
            Some("dark") => Theme::Dark,
            _ => Theme::System,
        };
        let asked = boot::languages();
        let tags: Vec<String> = Place::Local
            .get(LANGUAGE)
            .into_iter()
            .chain(asked)
            .collect();
        let language = Language::from_tags(tags.iter().map(String::as_str));
        boot::set_root("lang", Some(language.tag()));
        Self {
            theme: ArcRwSignal::new(theme),
            language: ArcRwSignal::new(language),
            single_keys: ArcRwSignal::new(Place::Local.get(SINGLE_KEYS).as_deref() != Some("off")),
            enter_sends: ArcRwSignal::new(Place::Local.get(ENTER_SENDS).as_deref() == Some("on")),
        }
    }

    /// Takes over what another tab has changed.
    pub fn follow_other_tabs(&self) {
        let other = Self::load();
        let theme = other.theme.get_untracked();
        if self.theme.get_untracked() != theme {
            self.theme.set(theme);
            boot::set_root("data-theme", theme.name());
        }
        let language = other.language.get_untracked();
        if self.language.get_untracked() != language {
            self.language.set(language);
        }
        let single_keys = other.single_keys.get_untracked();
        if self.single_keys.get_untracked() != single_keys {
            self.single_keys.set(single_keys);
        }
        let enter_sends = other.enter_sends.get_untracked();
        if self.enter_sends.get_untracked() != enter_sends {
            self.enter_sends.set(enter_sends);
        }
    }

    /// The theme.
    pub fn theme(&self) -> Theme {
        self.theme.get()
    }

    /// Changes the theme, at once and for later.
    pub fn set_theme(&self, theme: Theme) {
        self.theme.set(theme);
        boot::set_root("data-theme", theme.name());
        match theme.name() {
            Some(name) => keep(THEME, name),
            None => Place::Local.remove(THEME),
        }
    }

    /// The language.
    pub fn language(&self) -> Language {
        self.language.get()
    }

    /// Changes the language, at once and for later.
    pub fn set_language(&self, language: Language) {
        self.language.set(language);
        boot::set_root("lang", Some(language.tag()));
        keep(LANGUAGE, language.tag());
    }

    /// Whether single keys act (WCAG 2.1.4).
    pub fn single_keys(&self) -> bool {
        self.single_keys.get()
    }

    /// Whether Enter alone sends what is being written, and not only ⌘Enter (SPEC I29).
    pub fn enter_sends(&self) -> bool {
        self.enter_sends.get()
    }

    /// Chooses between the two, at once and for later.
    pub fn set_enter_sends(&self, on: bool) {
        self.enter_sends.set(on);
        keep(ENTER_SENDS, if on { "on" } else { "off" });
    }

    /// The commands that somebody used last in this browser (SPEC X9).
    pub fn recent(&self, user: &UserId) -> Recent {
        let kept = Place::Local.get(&format!("{RECENT}{user}"));
        Recent::read(&kept.unwrap_or_default())
    }

    /// Somebody used a command.
    pub fn note_used(&self, user: &UserId, command: &str) {
        let mut recent = self.recent(user);
        recent.note(command);
        keep(&format!("{RECENT}{user}"), &recent.text());
    }

    /// Switches single keys on or off, at once and for later.
    pub fn set_single_keys(&self, on: bool) {
        self.single_keys.set(on);
        keep(SINGLE_KEYS, if on { "on" } else { "off" });
    }
}

/// What the browser will not keep holds until the page is loaded anew: no loss worth a word.
fn keep(key: &str, value: &str) {
    let _ = Place::Local.set(key, value);
}
