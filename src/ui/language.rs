//! The language the desk speaks now. Every component reads its words here, so that a change of
//! language rewrites the texts in place, without building anything anew.

use leptos::prelude::*;
use leptos::reactive::graph::Observer;

use crate::i18n::{Language, Words};

thread_local! {
    static LANGUAGE: ArcRwSignal<Language> = ArcRwSignal::new(Language::default());
}

/// The present language. Followed where something reactive asks; elsewhere, such as in an event
/// handler, just read.
pub fn language() -> Language {
    LANGUAGE.with(|language| {
        if Observer::get().is_some() {
            language.get()
        } else {
            language.get_untracked()
        }
    })
}

/// The catalogue in the present language: `t().close()`.
pub fn t() -> Words {
    Words(language())
}

/// Changes the language of everything shown.
pub fn set_language(to: Language) {
    LANGUAGE.with(|language| {
        if language.get_untracked() != to {
            language.set(to);
        }
    });
}
